// Written by `npm run generate` from scripts/generate/manifest/pki/applications.yaml.

/** A role that a membership gives. */
export interface PkiResourceRole {
  /** Slug of the role. */
  role: string;
  /** Slug of the role, where it is the organization's own. */
  customRoleSlug?: string | null;
}
