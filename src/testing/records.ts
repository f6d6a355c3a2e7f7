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
