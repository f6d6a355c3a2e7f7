import { uuid } from "../bytes.js";
import {
  array,
  boolean,
  isRecord,
  nullable,
  number,
  object,
  oneOf,
  optional,
  record,
  type Schema,
  string,
  variant,
  withDefault,
} from "../validation.js";

type Settings = Record<string, unknown>;

export interface TrustedIp {
  readonly type: "ipv4" | "ipv6";
  readonly ipAddress: string;
  readonly prefix?: number;
}

/** Every address there is, where a method is attached without saying which. */
export const everywhere: readonly TrustedIp[] = [
  { type: "ipv4", prefix: 0, ipAddress: "0.0.0.0" },
  { type: "ipv6", prefix: 0, ipAddress: "::" },
];

/** One way to sign in, and what its configuration is made of. */
export interface AuthMethod {
  /** As in routes: `aws-auth`. */
  readonly name: string;
  /** As in refusals: `AWS Auth`. */
  readonly title: string;
  /** Where it stands in answers. */
  readonly field: string;
  readonly attached: Schema<Settings>;
  readonly updated: Schema<Settings>;
  /** Settings that the server has where a request does not say them. */
  readonly defaults?: () => Settings;
  /** Whether it takes a paid plan. */
  readonly takesPlan?: boolean;
  /** What finds nothing where the method is not attached; anything else is a bad request then. */
  readonly lookedUpBy?: readonly Operation[];
  /** Whether the answers tell the period of tokens. */
  readonly hasPeriod: boolean;
  /** Settings that only some answers show. */
  readonly shownIn?: Readonly<Record<string, readonly Operation[]>>;
}

export type Operation = "attach" | "update" | "get" | "revoke";

const lockoutDefaults = {
  lockoutEnabled: true,
  lockoutThreshold: 3,
  lockoutDurationSeconds: 300,
  lockoutCounterResetSeconds: 30,
};

export function universalSettings(clientId: string): Settings {
  return { clientId, clientSecretTrustedIps: everywhere, ...lockoutDefaults };
}

/** The 12 ways to sign in. */
export function authMethods(): AuthMethod[] {
  const longest = 315_360_000;

  /** The fields that every method takes. */
  const limits = {
    accessTokenTrustedIps: optional(array(object({ ipAddress: string() }), { min: 1 })),
    accessTokenTTL: optional(number({ min: 0, max: longest, isInteger: true })),
    accessTokenMaxTTL: optional(number({ min: 0, max: longest, isInteger: true })),
    accessTokenNumUsesLimit: optional(number({ min: 0, isInteger: true })),
  };
  const lockout = {
    lockoutEnabled: optional(boolean()),
    lockoutThreshold: optional(number({ min: 1, max: 30 })),
    lockoutDurationSeconds: optional(number({ min: 30, max: 86_400 })),
    lockoutCounterResetSeconds: optional(number({ min: 5, max: 3600 })),
  };
  /** What an update that leaves it out puts back, as some methods do. */
  const limitDefaults = {
    accessTokenTrustedIps: withDefault(limits.accessTokenTrustedIps, [
      { ipAddress: "0.0.0.0/0" },
      { ipAddress: "::/0" },
    ]),
    accessTokenTTL: withDefault(limits.accessTokenTTL, 2_592_000),
    accessTokenMaxTTL: withDefault(limits.accessTokenMaxTTL, 2_592_000),
    accessTokenNumUsesLimit: withDefault(limits.accessTokenNumUsesLimit, 0),
  };

  const universal = {
    ...limits,
    accessTokenPeriod: optional(number({ min: 0, max: longest, isInteger: true })),
    clientSecretTrustedIps: optional(array(object({ ipAddress: string() }), { min: 1 })),
    ...lockout,
  };

  const text = string();
  const filled = string({ min: 1 });
  const url = string({ min: 1, format: "url" });
  const emptied = withDefault(text, "");
  const fields = optional(array(object({ key: text, value: text })));
  const gateways = {
    gatewayId: optional(nullable(string({ format: "uuid" }))),
    gatewayPoolId: optional(nullable(string({ format: "uuid" }))),
  };

  /** A method whose tokens may not live forever at all. */
  const limited = {
    ...limits,
    accessTokenMaxTTL: optional(number({ min: 1, max: longest, isInteger: true })),
  };

  const aws = {
    stsEndpoint: optional(filled),
    allowedPrincipalArns: withDefault(string({ max: 4096 }), ""),
    allowedAccountIds: withDefault(string({ max: 4096 }), ""),
  };
  const gcp = { allowedServiceAccounts: emptied, allowedProjects: emptied, allowedZones: emptied };
  const oci = {
    tenancyOcid: filled,
    allowedUsernames: optional(nullable(string({ max: 500 }))),
  };
  const alicloud = { allowedArns: string({ min: 1, max: 500 }) };
  const tlsCert = {
    allowedCommonNames: optional(nullable(filled)),
    allowedSubjectAltNames: optional(nullable(array(filled))),
  };
  const ldap = { searchFilter: optional(filled), allowedFields: fields, ...lockout };
  const jwt = {
    jwksCaCert: emptied,
    boundIssuer: emptied,
    boundAudiences: emptied,
    boundSubject: emptied,
    ...limitDefaults,
  };
  const jwks = {
    ...jwt,
    configurationType: text,
    jwksUrl: url,
    publicKeys: withDefault(array(text), []),
  };
  const staticKeys = {
    ...jwt,
    configurationType: text,
    jwksUrl: emptied,
    publicKeys: array(filled, { min: 1 }),
  };
  const kubernetes = {
    caCert: optional(text),
    verifyTlsCertificate: optional(boolean()),
    ...gateways,
  };
  const oidc = {
    caCert: emptied,
    boundAudiences: emptied,
    boundSubject: emptied,
    claimMetadataMapping: optional(record(text)),
    ...limitDefaults,
  };

  return [
    {
      name: "universal-auth",
      title: "universal auth",
      field: "identityUniversalAuth",
      attached: object(universal),
      updated: object(universal),
      defaults: () => universalSettings(uuid()),
      lookedUpBy: ["get", "update"],
      hasPeriod: true,
    },
    {
      name: "token-auth",
      title: "Token Auth",
      field: "identityTokenAuth",
      attached: object(limits),
      updated: object(limits),
      hasPeriod: true,
    },
    {
      name: "aws-auth",
      title: "AWS Auth",
      field: "identityAwsAuth",
      attached: object({ ...aws, ...limited }),
      updated: object({ ...aws, ...limits }),
      defaults: () => ({ type: "iam", stsEndpoint: "https://sts.amazonaws.com/" }),
      hasPeriod: true,
    },
    {
      name: "gcp-auth",
      title: "GCP Auth",
      field: "identityGcpAuth",
      attached: object({ type: oneOf("iam", "gce"), ...gcp, ...limits }),
      updated: object({ type: optional(oneOf("iam", "gce")), ...gcp, ...limits }),
      hasPeriod: true,
    },
    {
      name: "azure-auth",
      title: "Azure Auth",
      field: "identityAzureAuth",
      attached: object({
        tenantId: text,
        resource: text,
        allowedServicePrincipalIds: emptied,
        ...limited,
      }),
      updated: object({
        tenantId: optional(text),
        resource: optional(text),
        allowedServicePrincipalIds: emptied,
        ...limits,
      }),
      hasPeriod: true,
    },
    {
      name: "kubernetes-auth",
      lookedUpBy: ["get"],
      title: "Kubernetes Auth",
      field: "identityKubernetesAuth",
      attached: object({
        ...kubernetes,
        kubernetesHost: nullable(filled),
        tokenReviewerJwt: optional(text),
        tokenReviewMode: withDefault(oneOf("api", "gateway"), "api"),
        allowedNamespaces: text,
        allowedNames: text,
        allowedAudience: text,
        ...limits,
      }),
      updated: object({
        ...kubernetes,
        kubernetesHost: optional(nullable(filled)),
        tokenReviewerJwt: optional(nullable(text)),
        tokenReviewMode: optional(oneOf("api", "gateway")),
        allowedNamespaces: optional(text),
        allowedNames: optional(text),
        allowedAudience: optional(text),
        ...limits,
      }),
      defaults: () => ({
        caCert: "",
        tokenReviewerJwt: null,
        verifyTlsCertificate: false,
        gatewayId: null,
        gatewayPoolId: null,
      }),
      hasPeriod: false,
      shownIn: {
        caCert: ["attach", "update", "get"],
        tokenReviewerJwt: ["attach", "update", "get"],
      },
    },
    {
      name: "oidc-auth",
      title: "OIDC Auth",
      field: "identityOidcAuth",
      attached: object({
        ...oidc,
        oidcDiscoveryUrl: url,
        boundIssuer: filled,
        boundClaims: record(text),
      }),
      updated: object({
        ...oidc,
        oidcDiscoveryUrl: optional(url),
        boundIssuer: optional(filled),
        boundClaims: optional(record(text)),
      }),
      defaults: () => ({ claimMetadataMapping: null }),
      hasPeriod: false,
      shownIn: { caCert: ["attach", "update", "get"] },
    },
    {
      name: "jwt-auth",
      title: "JWT Auth",
      field: "identityJwtAuth",
      attached: variant("configurationType", {
        jwks: object({ ...jwks, boundClaims: record(text) }),
        static: object({ ...staticKeys, boundClaims: record(text) }),
      }),
      updated: variant("configurationType", {
        jwks: object({ ...jwks, boundClaims: optional(record(text)) }),
        static: object({ ...staticKeys, boundClaims: optional(record(text)) }),
      }),
      hasPeriod: true,
      shownIn: {
        jwksCaCert: ["attach", "update", "get"],
        publicKeys: ["attach", "update", "get"],
      },
    },
    {
      name: "ldap-auth",
      takesPlan: true,
      title: "LDAP Auth",
      field: "identityLdapAuth",
      attached: (value, path) =>
        isRecord(value) && value.templateId !== undefined
          ? object({ templateId: text, ...ldap, ldapCaCertificate: optional(text), ...limited })(
              value,
              path,
            )
          : object({
              url: text,
              bindDN: text,
              bindPass: text,
              searchBase: text,
              ...ldap,
              ldapCaCertificate: optional(text),
              ...limited,
            })(value, path),
      updated: object({
        url: optional(filled),
        bindDN: optional(filled),
        bindPass: optional(filled),
        searchBase: optional(filled),
        templateId: optional(text),
        ...ldap,
        ...limits,
      }),
      defaults: () => ({
        url: "",
        bindDN: "",
        bindPass: "",
        searchBase: "",
        searchFilter: "(uid={{username}})",
        allowedFields: null,
        templateId: null,
        ldapCaCertificate: "",
        ...lockoutDefaults,
      }),
      hasPeriod: true,
      shownIn: { bindDN: ["get"], bindPass: ["get"], ldapCaCertificate: ["get"] },
    },
    {
      name: "tls-cert-auth",
      title: "TLS Certificate Auth",
      field: "identityTlsCertAuth",
      attached: object({
        ...tlsCert,
        caCertificate: string({ min: 1, max: 10_240 }),
        ...limited,
      }),
      updated: object({
        ...tlsCert,
        caCertificate: optional(string({ min: 1, max: 10_240 })),
        ...limits,
      }),
      defaults: () => ({
        allowedCommonNames: null,
        allowedSubjectAltNames: null,
        // A real server shows the bytes that it keeps; nobody can do anything with them.
        encryptedCaCertificate: { type: "Buffer", data: [] },
      }),
      hasPeriod: false,
      shownIn: { caCertificate: ["get"] },
    },
    {
      name: "oci-auth",
      title: "OCI Auth",
      field: "identityOciAuth",
      attached: object({ ...oci, ...limited }),
      updated: object({ ...oci, ...limits }),
      defaults: () => ({ type: "iam", allowedUsernames: null }),
      hasPeriod: true,
    },
    {
      name: "alicloud-auth",
      title: "Alibaba Cloud Auth",
      field: "identityAliCloudAuth",
      attached: object({ ...alicloud, ...limited }),
      updated: object({ ...alicloud, ...limits }),
      defaults: () => ({ type: "iam" }),
      hasPeriod: false,
    },
  ];
}
