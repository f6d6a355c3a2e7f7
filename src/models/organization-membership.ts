/** A user's membership of an organization. */
export interface OrganizationMembership {
  id: string;
  /** Slug of the role. */
  role: string;
  status?: string;
  inviteEmail?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  userId?: string | null;
  /** ID of the organization. */
  orgId: string;
  roleId?: string | null;
  projectFavorites?: string[] | null;
  isActive?: boolean;
  /** ISO 8601. */
  lastInvitedAt?: string | null;
  lastLoginAuthMethod?: string | null;
  /** ISO 8601. */
  lastLoginTime?: string | null;
}
