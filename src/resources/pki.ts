// Written by `npm run generate` from scripts/generate/manifest/pki.

export * as alerts from "./pki/alerts.js";
export * as ca from "./pki/ca.js";
export * as certificates from "./pki/certificates.js";
export * as templates from "./pki/templates.js";
