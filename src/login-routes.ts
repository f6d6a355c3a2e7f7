/** Of each login method, the last but one part of its route, and the fields that it needs. */
export const loginRoutes = {
  universalAuth: ["universal-auth", "clientId", "clientSecret"],
  tokenAuth: ["token", "accessToken"],
  awsAuth: ["aws-auth", "identityId", "iamRequestBody", "iamRequestHeaders"],
  gcpAuth: ["gcp-auth", "identityId", "jwt"],
  azureAuth: ["azure-auth", "identityId", "jwt"],
  kubernetesAuth: ["kubernetes-auth", "identityId", "jwt"],
  oidcAuth: ["oidc-auth", "identityId", "jwt"],
  jwtAuth: ["jwt-auth", "identityId", "jwt"],
  ldapAuth: ["ldap-auth", "identityId", "username", "password"],
  tlsCertAuth: ["tls-cert-auth", "identityId"],
  ociAuth: ["oci-auth", "identityId", "userOcid", "headers"],
  alicloudAuth: ["alicloud-auth", "identityId", "Signature"],
} as const;
