// Written by `npm run generate` from scripts/generate/manifest/secret-tags.yaml.

/** A tag of a project. */
export interface SecretTag {
  id: string;
  /** Small letters, digits and hyphens. */
  slug: string;
  /** Such as `#ff0000`. */
  color?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of who created it. */
  createdBy?: string | null;
  /** ID of the project. */
  projectId: string;
  createdByActorType: string;
}
