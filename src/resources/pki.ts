// Written by `npm run generate` from scripts/generate/manifest/pki.

export * as access from "./pki/access.js";
export * as alerts from "./pki/alerts.js";
export * as applicationAlerts from "./pki/application-alerts.js";
export * as applicationMembers from "./pki/application-members.js";
export * as applicationProfiles from "./pki/application-profiles.js";
export * as applications from "./pki/applications.js";
export * as ca from "./pki/ca.js";
export * as certificateAuthorities from "./pki/certificate-authorities.js";
export * as certificateInventory from "./pki/certificate-inventory.js";
export * as certificateRequests from "./pki/certificate-requests.js";
export * as certificates from "./pki/certificates.js";
export * as cleanup from "./pki/cleanup.js";
export * as collections from "./pki/collections.js";
export * as discoveryJobs from "./pki/discovery-jobs.js";
export * as hsmConnectors from "./pki/hsm-connectors.js";
export * as installations from "./pki/installations.js";
export * as policies from "./pki/policies.js";
export * as profiles from "./pki/profiles.js";
export * as signerMembers from "./pki/signer-members.js";
export * as signers from "./pki/signers.js";
export * as subscribers from "./pki/subscribers.js";
export * as syncs from "./pki/syncs.js";
export * as templates from "./pki/templates.js";
