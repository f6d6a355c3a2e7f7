// Written by `npm run generate` from scripts/generate/manifest/organizations.yaml.

/** An organization. */
export interface Organization {
  id: string;
  name: string;
  slug: string;
  customerId?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Whether members have to sign in by the organization's own way. */
  authEnforced?: boolean | null;
  /** Whether members have to sign in with Google. */
  googleSsoAuthEnforced: boolean;
  /** Whether members are provisioned by SCIM. */
  scimEnabled?: boolean | null;
  /** ID of the key that its secrets are encrypted with. */
  kmsDefaultKeyId?: string | null;
  /** Slug of the role that new members get. */
  defaultMembershipRole: string;
  /** Whether members need a second factor. */
  enforceMfa: boolean;
  /** The second factor. */
  selectedMfaMethod?: string | null;
  /** Whether secrets may be shared with people outside. */
  allowSecretSharingOutsideOrganization?: boolean | null;
  /** Whether who may change whom goes by permissions of its own. */
  shouldUseNewPrivilegeSystem: boolean;
  /** Who switched to that. */
  privilegeUpgradeInitiatedByUsername?: string | null;
  /** ISO 8601. */
  privilegeUpgradeInitiatedAt?: string | null;
  /** Whether admins may sign in in other ways than the organization's own. */
  bypassOrgAuthEnabled: boolean;
  /** Lifetime of users' tokens, such as `30d`. */
  userTokenExpiration?: string | null;
  secretsProductEnabled?: boolean | null;
  pkiProductEnabled?: boolean | null;
  kmsProductEnabled?: boolean | null;
  sshProductEnabled?: boolean | null;
  scannerProductEnabled?: boolean | null;
  shareSecretsProductEnabled?: boolean | null;
  /** Longest lifetime of shared secrets, in seconds. */
  maxSharedSecretLifetime?: number | null;
  /** How often shared secrets can be read at most. */
  maxSharedSecretViewLimit?: number | null;
  /** Whether two syncs to the same place are refused. */
  blockDuplicateSecretSyncDestinations: boolean;
  /** Whether projects may import secrets of other projects. */
  allowCrossProjectSecretSharing: boolean;
  /** ID of the topmost organization above it. */
  rootOrgId?: string | null;
  /** ID of the organization above it. */
  parentOrgId?: string | null;
  secretShareBrandConfig?: unknown;
}
