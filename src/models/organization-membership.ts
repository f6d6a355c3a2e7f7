// Written by `npm run generate` from scripts/generate/manifest/organizations.yaml.

/** A user's membership of an organization. */
export interface OrganizationMembership {
  /** ID of the membership. The user's own is `userId`. */
  id: string;
  /** Slug of the role. */
  role: string;
  status: string;
  /** Email that the invitation went to. */
  inviteEmail?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the user. */
  userId?: string | null;
  /** ID of the organization. */
  orgId: string;
  /** ID of the role; absent for the roles that every organization has. */
  roleId?: string | null;
  /** IDs of the projects that the user has marked. */
  projectFavorites?: string[] | null;
  /** Whether the membership is in force. */
  isActive: boolean;
  /** ISO 8601. */
  lastInvitedAt?: string | null;
  /** How it signed in last. */
  lastLoginAuthMethod?: string | null;
  /** ISO 8601. */
  lastLoginTime?: string | null;
}
