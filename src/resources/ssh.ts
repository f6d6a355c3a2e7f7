// Written by `npm run generate` from scripts/generate/manifest/ssh.

export * as certificateAuthorities from "./ssh/certificate-authorities.js";
export * as certificateTemplates from "./ssh/certificate-templates.js";
export * as certificates from "./ssh/certificates.js";
export * as hostGroups from "./ssh/host-groups.js";
export * as hosts from "./ssh/hosts.js";
