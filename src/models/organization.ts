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
  authEnforced?: boolean | null;
  googleSsoAuthEnforced?: boolean;
  scimEnabled?: boolean | null;
  kmsDefaultKeyId?: string | null;
  defaultMembershipRole?: string;
  enforceMfa?: boolean;
  selectedMfaMethod?: string | null;
  allowSecretSharingOutsideOrganization?: boolean | null;
  shouldUseNewPrivilegeSystem?: boolean;
  privilegeUpgradeInitiatedByUsername?: string | null;
  /** ISO 8601. */
  privilegeUpgradeInitiatedAt?: string | null;
  bypassOrgAuthEnabled?: boolean;
  userTokenExpiration?: string | null;
  secretsProductEnabled?: boolean | null;
  pkiProductEnabled?: boolean | null;
  kmsProductEnabled?: boolean | null;
  sshProductEnabled?: boolean | null;
  scannerProductEnabled?: boolean | null;
  shareSecretsProductEnabled?: boolean | null;
  maxSharedSecretLifetime?: number | null;
  maxSharedSecretViewLimit?: number | null;
  blockDuplicateSecretSyncDestinations?: boolean;
  allowCrossProjectSecretSharing?: boolean;
  rootOrgId?: string | null;
  parentOrgId?: string | null;
  secretShareBrandConfig?: unknown;
}
