/**
 * What the server remembers as plain data: records with an id that name each other by id, so that
 * they can be written down as JSON.
 */

import type { Folder } from "./model.js";
import type { TestCredentials } from "./types.js";

/** What the server is created with. */
export interface Defaults {
  readonly id: string;
  readonly organizationId: string;
  readonly userId: string;
  readonly identityId: string;
  readonly projectId: string;
  readonly credentials: TestCredentials;
}

export interface ChangedFolder {
  /** The folder's. */
  readonly id: string;
  readonly folder: Folder;
}

export interface Organization {
  readonly id: string;
  name: string;
  readonly slug: string;
  shouldUseNewPrivilegeSystem: boolean;
  privilegeUpgradeInitiatedByUsername: string | null;
  privilegeUpgradeInitiatedAt: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export interface User {
  readonly id: string;
  username: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  authMethods: readonly string[];
  superAdmin: boolean;
  isAccepted: boolean;
  isEmailVerified: boolean;
  isMfaEnabled: boolean;
  selectedMfaMethod: string | null;
  /** `null` until one is set: then any is taken for it. */
  password: string | null;
  /** The address that a code was asked for, to change to it. */
  pendingEmail: string | null;
  /** Whether the code that went to the present email has come back. */
  isEmailChangeConfirmed: boolean;
  readonly createdAt: string;
  updatedAt: string;
}

/** A user in an organization; invited until the user has accepted. */
export interface OrganizationMembership {
  readonly id: string;
  readonly organizationId: string;
  readonly userId: string;
  role: string;
  status: "invited" | "accepted";
  readonly inviteEmail: string | null;
  isActive: boolean;
  metadata: readonly Metadata[];
  lastInvitedAt: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export interface Metadata {
  readonly id: string;
  readonly key: string;
  readonly value: string;
}

/** A user or a machine identity in a project. */
export interface ProjectMembership {
  readonly id: string;
  readonly projectId: string;
  readonly memberType: "user" | "identity";
  readonly memberId: string;
  readonly roleId: string;
  role: string;
  readonly createdAt: string;
  updatedAt: string;
}

/** Where a user is signed in. */
export interface UserSession {
  readonly id: string;
  readonly userId: string;
  lastUsed: string;
  readonly createdAt: string;
  updatedAt: string;
}

/** A protected action that a user confirms by a second factor. */
export interface MfaSession {
  readonly id: string;
  readonly userId: string;
  readonly mfaMethod: string;
}

/** The settings of the whole server. */
export interface ServerConfig {
  readonly id: string;
  initialized: boolean;
  /** Whether it may do what takes a paid plan. */
  enterprise: boolean;
  /** What an update may change, secrets left out. */
  settings: Readonly<Record<string, unknown>>;
}

export interface Identity {
  readonly id: string;
  readonly organizationId: string;
  readonly membershipId: string;
  name: string;
  role: string;
  hasDeleteProtection: boolean;
  isInstanceAdmin: boolean;
  metadata: readonly Metadata[];
  readonly createdAt: string;
  updatedAt: string;
  lastLogin: { readonly method: string; readonly at: string } | null;
}

/** How an identity signs in by one method. */
export interface IdentityAuth extends TokenLimits {
  readonly id: string;
  readonly identityId: string;
  /** As in routes: `universal-auth`. */
  readonly method: string;
  accessTokenTrustedIps: readonly TrustedIp[];
  /** What only this method has. */
  settings: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  updatedAt: string;
}

/** In seconds; zero is no limit. */
export interface TokenLimits {
  accessTokenTTL: number;
  accessTokenMaxTTL: number;
  accessTokenNumUsesLimit: number;
  accessTokenPeriod: number;
}

export interface TrustedIp {
  readonly type: "ipv4" | "ipv6";
  readonly ipAddress: string;
  readonly prefix?: number;
}

export interface ClientSecret {
  readonly id: string;
  readonly authId: string;
  readonly secret: string;
  readonly description: string;
  readonly numUsesLimit: number;
  readonly ttl: number;
  numUses: number;
  isRevoked: boolean;
  readonly createdAt: string;
  updatedAt: string;
}

export const defaultTokenLimits: Readonly<TokenLimits> = {
  accessTokenTTL: 2_592_000,
  accessTokenMaxTTL: 2_592_000,
  accessTokenNumUsesLimit: 0,
  accessTokenPeriod: 0,
};

/** Every address there is, where a method is attached without saying which. */
export const everywhere: readonly TrustedIp[] = [
  { type: "ipv4", prefix: 0, ipAddress: "0.0.0.0" },
  { type: "ipv6", prefix: 0, ipAddress: "::" },
];

/** A secret behind a link. */
export interface SharedSecret {
  readonly id: string;
  readonly expiresAt: string;
  userId: string | null;
  readonly orgId: string;
  readonly createdAt: string;
  updatedAt: string;
  /** How often it can still be read. */
  expiresAfterViews: number | null;
  readonly accessType: string;
  readonly name: string | null;
  lastViewedAt: string | null;
  readonly type: string;
  readonly authorizedEmails: readonly string[] | null;
  identityId: string | null;
  readonly allowExternalEmails: boolean;
  readonly secretValue: string;
  readonly password: string | null;
}

export interface Webhook {
  readonly id: string;
  readonly projectId: string;
  readonly envId: string;
  readonly secretPath: string;
  readonly url: string;
  readonly secretKey: string | null;
  readonly type: string;
  isDisabled: boolean;
  /** None stands for all. */
  eventsFilter: readonly { readonly eventName: string }[];
  lastStatus: string | null;
  lastRunErrorMessage: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export interface AppConnection {
  readonly id: string;
  readonly app: string;
  name: string;
  description: string | null;
  readonly method: string;
  /** All of them, secret ones too. */
  credentials: Readonly<Record<string, unknown>>;
  readonly orgId: string;
  readonly projectId: string | null;
  version: number;
  gatewayId: string | null;
  gatewayPoolId: string | null;
  isPlatformManagedCredentials: boolean;
  readonly createdAt: string;
  updatedAt: string;
}

export interface SecretSync {
  readonly id: string;
  readonly destination: string;
  readonly projectId: string;
  name: string;
  description: string | null;
  isAutoSyncEnabled: boolean;
  version: number;
  connectionId: string;
  folderId: string | null;
  syncOptions: Readonly<Record<string, unknown>>;
  destinationConfig: Readonly<Record<string, unknown>>;
  /** What was done with the destination so far, by kind: `sync`, `import` and `remove`. */
  readonly runs: Record<string, { readonly jobId: string; readonly at: string }>;
  readonly createdAt: string;
  updatedAt: string;
}

export interface DynamicSecret {
  readonly id: string;
  name: string;
  version: number;
  readonly type: string;
  defaultTTL: string;
  maxTTL: string | null;
  readonly folderId: string;
  usernameTemplate: string | null;
  metadata: readonly { readonly key: string; readonly value: string }[];
  inputs: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  updatedAt: string;
}

export interface DynamicSecretLease {
  readonly id: string;
  readonly dynamicSecretId: string;
  readonly externalEntityId: string;
  expireAt: string;
  readonly config: unknown;
  readonly createdAt: string;
  updatedAt: string;
}

export interface IntegrationAuth {
  readonly id: string;
  readonly projectId: string;
  readonly integration: string;
  readonly url: string | null;
  readonly namespace: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export interface ServiceToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly { readonly environment: string; readonly secretPath: string }[];
  readonly permissions: readonly string[];
  readonly expiresAt: string | null;
  /** Nobody, when the user is gone. */
  createdBy: string | null;
  readonly projectId: string;
  readonly encryptedKey: string | null;
  readonly iv: string | null;
  readonly tag: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export interface CertificateAuthority {
  readonly id: string;
  readonly projectId: string;
  name: string;
  status: string;
  configuration: Readonly<Record<string, unknown>>;
  /** Its own certificates so far, the one in use last. */
  readonly certificateIds: string[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface Certificate {
  readonly id: string;
  readonly projectId: string;
  readonly caId: string | null;
  templateId: string | null;
  readonly profileId: string | null;
  status: "active" | "revoked";
  readonly commonName: string;
  readonly altNames: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly keyUsages: readonly string[] | null;
  readonly extendedKeyUsages: readonly string[] | null;
  /** Whether the server has its private key. */
  readonly hasPrivateKey: boolean;
  revokedAt: string | null;
  revocationReason: number | null;
  renewBeforeDays: number | null;
  renewedFromCertificateId: string | null;
  renewedByCertificateId: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export interface CertificateTemplate {
  readonly id: string;
  readonly projectId: string;
  caId: string;
  name: string;
  commonName: string;
  subjectAlternativeName: string;
  ttl: string;
  keyUsages: readonly string[];
  extendedKeyUsages: readonly string[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface PkiAlert {
  readonly id: string;
  readonly projectId: string;
  readonly applicationId: string | null;
  name: string;
  description: string | null;
  eventType: string;
  alertBefore: string | null;
  filters: readonly PkiAlertFilter[];
  enabled: boolean;
  notificationConfig: unknown;
  channels: readonly PkiAlertChannel[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface PkiAlertFilter {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
}

export interface PkiAlertChannel {
  readonly id: string;
  readonly channelType: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly enabled: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}
