/** A project. */
export interface Project {
  id: string;
  name: string;
  /** Small letters, digits and hyphens. */
  slug: string;
  description?: string | null;
  /** Only projects of this product. */
  type: string;
  defaultProduct?: string | null;
  /** Whether names of secrets are turned into capital letters. */
  autoCapitalization?: boolean | null;
  orgId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  version?: number;
  upgradeStatus?: string | null;
  /** How many versions are kept to go back to. */
  pitVersionLimit?: number;
  kmsCertificateKeyId?: string | null;
  /** Days that audit logs are kept. */
  auditLogsRetentionDays?: number | null;
  /** Whether it cannot be deleted until this is lifted. */
  hasDeleteProtection?: boolean | null;
  /** Whether its members may share secrets. */
  secretSharing?: boolean;
  showSnapshotsLegacy?: boolean;
  secretDetectionIgnoreValues?: string[] | null;
  enforceEncryptedSecretManagerSecretMetadata?: boolean | null;
}
