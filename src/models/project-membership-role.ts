// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

/** A role that a membership of a project has. */
export interface ProjectMembershipRole {
  id: string;
  /** Slug of the role: one that every project has, or `custom`. */
  role: string;
  /** ID of the membership. */
  projectMembershipId: string;
  /** ID of the role, where it is the project's own. */
  customRoleId?: string | null;
  isTemporary: boolean;
  temporaryMode?: string | null;
  /** How long it lasts, such as `1h`. */
  temporaryRange?: string | null;
  /** ISO 8601. */
  temporaryAccessStartTime?: string | null;
  /** ISO 8601. */
  temporaryAccessEndTime?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}
