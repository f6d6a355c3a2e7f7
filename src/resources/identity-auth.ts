// Written by `npm run generate` from scripts/generate/manifest/identity-auth.

import type { IdentityAuthAlicloudClient } from "./identity-auth/alicloud.js";
import type { IdentityAuthAwsClient } from "./identity-auth/aws.js";
import type { IdentityAuthAzureClient } from "./identity-auth/azure.js";
import type { IdentityAuthGcpClient } from "./identity-auth/gcp.js";
import type { IdentityAuthJwtClient } from "./identity-auth/jwt.js";
import type { IdentityAuthKubernetesClient } from "./identity-auth/kubernetes.js";
import type { IdentityAuthLdapClient } from "./identity-auth/ldap.js";
import type { IdentityAuthOciClient } from "./identity-auth/oci.js";
import type { IdentityAuthOidcClient } from "./identity-auth/oidc.js";
import type { IdentityAuthTlsCertClient } from "./identity-auth/tls-cert.js";
import type { IdentityAuthTokenClient } from "./identity-auth/token.js";
import type { IdentityAuthUniversalClient } from "./identity-auth/universal.js";

export * as alicloud from "./identity-auth/alicloud.js";
export * as aws from "./identity-auth/aws.js";
export * as azure from "./identity-auth/azure.js";
export * as gcp from "./identity-auth/gcp.js";
export * as jwt from "./identity-auth/jwt.js";
export * as kubernetes from "./identity-auth/kubernetes.js";
export * as ldap from "./identity-auth/ldap.js";
export * as oci from "./identity-auth/oci.js";
export * as oidc from "./identity-auth/oidc.js";
export * as tlsCert from "./identity-auth/tls-cert.js";
export * as token from "./identity-auth/token.js";
export * as universal from "./identity-auth/universal.js";

/** `client.identityAuth` */
export interface IdentityAuthClient {
  readonly alicloud: IdentityAuthAlicloudClient;
  readonly aws: IdentityAuthAwsClient;
  readonly azure: IdentityAuthAzureClient;
  readonly gcp: IdentityAuthGcpClient;
  readonly jwt: IdentityAuthJwtClient;
  readonly kubernetes: IdentityAuthKubernetesClient;
  readonly ldap: IdentityAuthLdapClient;
  readonly oci: IdentityAuthOciClient;
  readonly oidc: IdentityAuthOidcClient;
  readonly tlsCert: IdentityAuthTlsCertClient;
  readonly token: IdentityAuthTokenClient;
  readonly universal: IdentityAuthUniversalClient;
}
