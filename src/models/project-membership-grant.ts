// Written by `npm run generate` from scripts/generate/manifest/org-admin.yaml.

/** A membership of a project. */
export interface ProjectMembershipGrant {
  /** ID of the membership. The user's own is `userId`. */
  id: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the user. */
  userId: string;
  /** ID of the project. */
  projectId: string;
}
