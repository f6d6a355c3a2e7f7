// Written by `npm run generate` from scripts/generate/manifest/sso.

export * as ldap from "./sso/ldap.js";
export * as oidc from "./sso/oidc.js";
export * as saml from "./sso/saml.js";
