import type { Organization, OrganizationMembership, ProjectMembership, User } from "../records.js";

/** A user in short, as lists of members show users. */
export function showUser(user: User): object {
  return {
    id: user.id,
    username: user.username,
    email: user.email,
    isEmailVerified: user.isEmailVerified,
    firstName: user.firstName,
    lastName: user.lastName,
    authMethods: user.authMethods,
  };
}

/** What a user or a machine identity is in a project. */
export function showRoles({ roleId, role }: ProjectMembership): object[] {
  return [
    {
      id: roleId,
      role,
      customRoleId: null,
      customRoleName: null,
      customRoleSlug: null,
      isTemporary: false,
      temporaryMode: null,
      temporaryRange: null,
      temporaryAccessStartTime: null,
      temporaryAccessEndTime: null,
    },
  ];
}

/** A user in an organization. */
export interface ShownMembership {
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly [field: string]: unknown;
}

export function showMembership(membership: OrganizationMembership): ShownMembership {
  return {
    id: membership.id,
    role: membership.role,
    status: membership.status,
    inviteEmail: membership.inviteEmail,
    createdAt: membership.createdAt,
    updatedAt: membership.updatedAt,
    userId: membership.userId,
    orgId: membership.organizationId,
    roleId: null,
    projectFavorites: null,
    isActive: membership.isActive,
    lastInvitedAt: membership.lastInvitedAt,
    lastLoginAuthMethod: null,
    lastLoginTime: null,
  };
}

export function showOrganization(organization: Organization): object {
  return {
    ...organization,
    customerId: null,
    authEnforced: false,
    googleSsoAuthEnforced: false,
    scimEnabled: false,
    kmsDefaultKeyId: null,
    defaultMembershipRole: "member",
    enforceMfa: false,
    selectedMfaMethod: null,
    allowSecretSharingOutsideOrganization: true,
    bypassOrgAuthEnabled: false,
    userTokenExpiration: null,
    secretsProductEnabled: true,
    pkiProductEnabled: true,
    kmsProductEnabled: true,
    sshProductEnabled: true,
    scannerProductEnabled: true,
    shareSecretsProductEnabled: true,
    maxSharedSecretLifetime: 2_592_000,
    maxSharedSecretViewLimit: null,
    blockDuplicateSecretSyncDestinations: false,
    allowCrossProjectSecretSharing: false,
    rootOrgId: null,
    parentOrgId: null,
    secretShareBrandConfig: null,
  };
}
