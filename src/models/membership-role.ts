// Written by `npm run generate` from scripts/generate/manifest/identities.yaml.

/** A role in a project. */
export interface MembershipRole {
  id: string;
  /** Slug of the role: one that every project has, or `custom`. */
  role: string;
  /** ID of the role, where it is the project's own. */
  customRoleId?: string | null;
  /** Name of the role, where it is the project's own. */
  customRoleName?: string | null;
  /** Slug of the role, where it is the project's own. */
  customRoleSlug?: string | null;
  /** Whether it ends by itself. */
  isTemporary: boolean;
  temporaryMode?: string | null;
  /** How long it lasts, such as `1h`. */
  temporaryRange?: string | null;
  /** When it begins. ISO 8601. */
  temporaryAccessStartTime?: string | null;
  /** When it ends. ISO 8601. */
  temporaryAccessEndTime?: string | null;
}
