// Written by `npm run generate` from scripts/generate/manifest/identities.yaml.

/** A role in a project. */
export interface MembershipRole {
  id: string;
  /** Slug of its role in the organization. */
  role: string;
  customRoleId?: string | null;
  customRoleName?: string | null;
  /** Slug of the role, where it is the organization's own. */
  customRoleSlug?: string | null;
  isTemporary: boolean;
  temporaryMode?: string | null;
  /** How long it lasts, such as `1h`. */
  temporaryRange?: string | null;
  /** ISO 8601. */
  temporaryAccessStartTime?: string | null;
  /** ISO 8601. */
  temporaryAccessEndTime?: string | null;
}
