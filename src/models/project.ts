// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

/** A project. */
export interface Project {
  id: string;
  name: string;
  /** Small letters, digits and hyphens. */
  slug: string;
  description: string | null;
  /** Only projects of this product. */
  type: string;
  /** The product that its page opens with. */
  defaultProduct: string | null;
  /** Whether names of secrets are turned into capital letters. */
  autoCapitalization: boolean | null;
  /** ID of the organization. */
  orgId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  version: number;
  /** How an upgrade of its data goes. */
  upgradeStatus: string | null;
  /** How many versions are kept to go back to. */
  pitVersionLimit: number;
  /** ID of the key that its certificates are encrypted with. */
  kmsCertificateKeyId: string | null;
  /** Days that audit logs are kept. */
  auditLogsRetentionDays: number | null;
  /** Whether it cannot be deleted until this is lifted. */
  hasDeleteProtection: boolean | null;
  /** Whether its members may share secrets. */
  secretSharing: boolean;
  /** Whether snapshots of the older kind are shown. */
  showSnapshotsLegacy: boolean;
  /** Values that are no leaked secrets where they are found in others. */
  secretDetectionIgnoreValues: string[] | null;
  /** Whether all metadata of secrets is kept encrypted. */
  enforceEncryptedSecretManagerSecretMetadata: boolean | null;
}
