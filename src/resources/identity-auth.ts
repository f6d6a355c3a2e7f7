// Written by `npm run generate` from scripts/generate/manifest/identity-auth.

export * as alicloud from "./identity-auth/alicloud.js";
export * as aws from "./identity-auth/aws.js";
export * as azure from "./identity-auth/azure.js";
export * as gcp from "./identity-auth/gcp.js";
export * as jwt from "./identity-auth/jwt.js";
export * as kubernetes from "./identity-auth/kubernetes.js";
export * as ldap from "./identity-auth/ldap.js";
export * as oci from "./identity-auth/oci.js";
export * as oidc from "./identity-auth/oidc.js";
export * as spiffe from "./identity-auth/spiffe.js";
export * as tlsCert from "./identity-auth/tls-cert.js";
export * as token from "./identity-auth/token.js";
export * as universal from "./identity-auth/universal.js";
