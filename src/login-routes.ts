/** The last but one part of the route of each login method. */
export const loginRoutes = {
  universalAuth: "universal-auth",
  tokenAuth: "token",
  awsAuth: "aws-auth",
  gcpAuth: "gcp-auth",
  azureAuth: "azure-auth",
  kubernetesAuth: "kubernetes-auth",
  oidcAuth: "oidc-auth",
  jwtAuth: "jwt-auth",
  ldapAuth: "ldap-auth",
  tlsCertAuth: "tls-cert-auth",
  ociAuth: "oci-auth",
  alicloudAuth: "alicloud-auth",
} as const;
