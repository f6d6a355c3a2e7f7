// Written by `npm run generate` from scripts/generate/manifest/organizations.yaml.

import { machineOrUser, machineUserOrApiKey, userOnly, userOrApiKey } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { IdentityMetadata } from "../models/identity-metadata.js";
import type { KeyValue } from "../models/key-value.js";
import type { MembershipRole } from "../models/membership-role.js";
import type { Organization } from "../models/organization.js";
import type { OrganizationMembership } from "../models/organization-membership.js";
import type { UserProfile } from "../models/user-profile.js";

/** A member of an organization. */
export interface OrganizationMember {
  /** ID of the membership, as `membershipId` wants it. The user's own is `userId`. */
  id: string;
  /** Slug of the role. */
  role: string;
  status: string;
  /** Email that the invitation went to. */
  inviteEmail?: string | null;
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
  user: UserProfile;
}

/** Params of {@link create}. */
export interface CreateOrganizationParams {
  /** 1 to 64 characters. */
  name: string;
}

/** What {@link create} answers. */
export interface CreateOrganizationResult {
  organization: Organization;
}

/**
 * Creates an organization, with the user as its admin.
 *
 * `POST /api/v2/organizations`
 *
 * @param session - Session to use.
 * @param params - {@link CreateOrganizationParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateOrganizationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function create(
  session: Session,
  params: CreateOrganizationParams,
  options?: RequestOptions,
): Promise<CreateOrganizationResult> {
  return requestJson(session, "POST /api/v2/organizations", userOrApiKey, params, options);
}

/** Params of {@link deleteOrganization}. */
export interface DeleteOrganizationParams {
  /** ID of the organization. */
  orgId: string;
}

/** What {@link deleteOrganization} answers. */
export interface DeleteOrganizationResult {
  organization: Organization;
  accessToken: string;
}

/**
 * Deletes an organization, with all that is in it.
 *
 * `DELETE /api/v2/organizations/{orgId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteOrganizationParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteOrganizationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
function deleteOrganization(
  session: Session,
  params: DeleteOrganizationParams,
  options?: RequestOptions,
): Promise<DeleteOrganizationResult> {
  return requestJson(
    session,
    "DELETE /api/v2/organizations/{orgId}",
    userOrApiKey,
    params,
    options,
  );
}

export { deleteOrganization as delete };

/** What {@link upgradePrivilegeSystem} answers. */
export interface UpgradeOrganizationPrivilegeSystemResult {
  organization: Organization;
}

/**
 * Moves the token's organization to the newer system of privileges.
 *
 * `POST /api/v2/organizations/privilege-system-upgrade`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link UpgradeOrganizationPrivilegeSystemResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function upgradePrivilegeSystem(
  session: Session,
  options?: RequestOptions,
): Promise<UpgradeOrganizationPrivilegeSystemResult> {
  return requestJson(
    session,
    "POST /api/v2/organizations/privilege-system-upgrade",
    userOnly,
    undefined,
    options,
  );
}

/** Params of {@link listMemberships}. */
export interface ListOrganizationMembershipsParams {
  /** ID of the organization. */
  orgId: string;
}

/** What {@link listMemberships} answers. */
export interface ListOrganizationMembershipsResult {
  users: OrganizationMember[];
}

/**
 * Lists the members of an organization.
 *
 * `GET /api/v2/organizations/{orgId}/memberships`
 *
 * @param session - Session to use.
 * @param params - {@link ListOrganizationMembershipsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListOrganizationMembershipsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listMemberships(
  session: Session,
  params: ListOrganizationMembershipsParams,
  options?: RequestOptions,
): Promise<ListOrganizationMembershipsResult> {
  return requestJson(
    session,
    "GET /api/v2/organizations/{orgId}/memberships",
    machineUserOrApiKey,
    params,
    options,
  );
}

/** A user's membership of an organization, with its labels. */
export interface OrganizationMembershipDetails extends OrganizationMember {
  /** Slug of the role, where it is the organization's own. */
  customRoleSlug?: string | null;
  metadata?: IdentityMetadata[];
}

/** Params of {@link getMembership}. */
export interface GetOrganizationMembershipParams {
  /** ID of the organization. */
  orgId: string;
  /** ID of the membership. */
  membershipId: string;
}

/** What {@link getMembership} answers. */
export interface GetOrganizationMembershipResult {
  membership: OrganizationMembershipDetails;
}

/**
 * Gets a member of an organization.
 *
 * `GET /api/v2/organizations/{orgId}/memberships/{membershipId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetOrganizationMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetOrganizationMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getMembership(
  session: Session,
  params: GetOrganizationMembershipParams,
  options?: RequestOptions,
): Promise<GetOrganizationMembershipResult> {
  return requestJson(
    session,
    "GET /api/v2/organizations/{orgId}/memberships/{membershipId}",
    machineUserOrApiKey,
    params,
    options,
  );
}

/** Params of {@link updateMembership}. */
export interface UpdateOrganizationMembershipParams {
  /** ID of the organization. */
  orgId: string;
  /** ID of the membership. */
  membershipId: string;
  /** Slug of the role. */
  role?: string | undefined;
  /** Whether the membership is in force. */
  isActive?: boolean | undefined;
  metadata?: KeyValue[] | undefined;
}

/** What {@link updateMembership} answers. */
export interface UpdateOrganizationMembershipResult {
  membership: OrganizationMembership;
}

/**
 * Changes a member's role or metadata, or deactivates the member; what is left out stays.
 *
 * `PATCH /api/v2/organizations/{orgId}/memberships/{membershipId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateOrganizationMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateOrganizationMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function updateMembership(
  session: Session,
  params: UpdateOrganizationMembershipParams,
  options?: RequestOptions,
): Promise<UpdateOrganizationMembershipResult> {
  return requestJson(
    session,
    "PATCH /api/v2/organizations/{orgId}/memberships/{membershipId}",
    userOnly,
    params,
    options,
  );
}

/** Params of {@link deleteMembership}. */
export interface DeleteOrganizationMembershipParams {
  /** ID of the organization. */
  orgId: string;
  /** ID of the membership. */
  membershipId: string;
}

/** What {@link deleteMembership} answers. */
export interface DeleteOrganizationMembershipResult {
  membership: OrganizationMembership;
}

/**
 * Removes a member from an organization, and so from its projects.
 *
 * `DELETE /api/v2/organizations/{orgId}/memberships/{membershipId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteOrganizationMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteOrganizationMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function deleteMembership(
  session: Session,
  params: DeleteOrganizationMembershipParams,
  options?: RequestOptions,
): Promise<DeleteOrganizationMembershipResult> {
  return requestJson(
    session,
    "DELETE /api/v2/organizations/{orgId}/memberships/{membershipId}",
    userOnly,
    params,
    options,
  );
}

/** Params of {@link bulkDeleteMemberships}. */
export interface BatchDeleteOrganizationMembershipsParams {
  /** ID of the organization. */
  orgId: string;
  /** IDs of the memberships. */
  membershipIds: string[];
}

/** What {@link bulkDeleteMemberships} answers. */
export interface BatchDeleteOrganizationMembershipsResult {
  memberships: OrganizationMembership[];
}

/**
 * Removes several members from an organization, and so from its projects.
 *
 * `DELETE /api/v2/organizations/{orgId}/memberships`
 *
 * @param session - Session to use.
 * @param params - {@link BatchDeleteOrganizationMembershipsParams}
 * @param options - Options for this call alone.
 * @returns The {@link BatchDeleteOrganizationMembershipsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function bulkDeleteMemberships(
  session: Session,
  params: BatchDeleteOrganizationMembershipsParams,
  options?: RequestOptions,
): Promise<BatchDeleteOrganizationMembershipsResult> {
  return requestJson(
    session,
    "DELETE /api/v2/organizations/{orgId}/memberships",
    userOnly,
    params,
    options,
  );
}

/** A user's membership of a project. */
export interface OrganizationProjectMembership {
  /** ID of the membership of the project, not of the organization. The user's own is `userId`. */
  id: string;
  /** ID of the user. */
  userId: string;
  /** ID of the project. */
  projectId: string;
  user: UserProfile;
  project: { id: string; name: string; type: string };
  roles: MembershipRole[];
}

/** Params of {@link listProjectMembershipsByOrgMembership}. */
export interface ListProjectMembershipsByOrganizationMembershipParams {
  /** ID of the organization. */
  orgId: string;
  /** ID of the membership. */
  membershipId: string;
}

/** What {@link listProjectMembershipsByOrgMembership} answers. */
export interface ListProjectMembershipsByOrganizationMembershipResult {
  memberships: OrganizationProjectMembership[];
}

/**
 * Lists the projects that a member of an organization is in, with the roles there.
 *
 * `GET /api/v2/organizations/{orgId}/memberships/{membershipId}/project-memberships`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectMembershipsByOrganizationMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectMembershipsByOrganizationMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listProjectMembershipsByOrgMembership(
  session: Session,
  params: ListProjectMembershipsByOrganizationMembershipParams,
  options?: RequestOptions,
): Promise<ListProjectMembershipsByOrganizationMembershipResult> {
  return requestJson(
    session,
    "GET /api/v2/organizations/{orgId}/memberships/{membershipId}/project-memberships",
    machineOrUser,
    params,
    options,
  );
}

/** A project of an organization. */
export interface OrganizationProject {
  id: string;
  name: string;
  slug: string;
  organization: string;
  environments: { name: string; slug: string }[];
}

/** Params of {@link listProjects}. */
export interface ListOrganizationProjectsParams {
  /** ID of the organization. */
  orgId: string;
}

/** What {@link listProjects} answers. */
export interface ListOrganizationProjectsResult {
  workspaces: OrganizationProject[];
}

/**
 * Lists the organization's projects that the caller is in, with their environments.
 *
 * `GET /api/v2/organizations/{orgId}/workspaces`
 *
 * @param session - Session to use.
 * @param params - {@link ListOrganizationProjectsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListOrganizationProjectsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listProjects(
  session: Session,
  params: ListOrganizationProjectsParams,
  options?: RequestOptions,
): Promise<ListOrganizationProjectsResult> {
  return requestJson(
    session,
    "GET /api/v2/organizations/{orgId}/workspaces",
    machineUserOrApiKey,
    params,
    options,
  );
}

/** An organization, as its member sees it. */
export interface ListedOrganization extends Organization {
  orgAuthMethod: string;
  userRole: string;
  /** ISO 8601. */
  userJoinedAt: string;
}

/** What {@link list} answers. */
export interface ListOrganizationsResult {
  organizations: ListedOrganization[];
}

/**
 * Lists the user's organizations, with the user's role in each.
 *
 * `GET /api/v1/organization`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListOrganizationsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(session: Session, options?: RequestOptions): Promise<ListOrganizationsResult> {
  return requestJson(session, "GET /api/v1/organization", userOnly, undefined, options);
}

/** `client.organizations` */
export interface OrganizationsClient {
  /**
   * Creates an organization, with the user as its admin.
   *
   * `POST /api/v2/organizations`
   *
   * @param params - {@link CreateOrganizationParams}
   * @param options - Options for this call alone.
   */
  create(
    this: void,
    params: CreateOrganizationParams,
    options?: RequestOptions,
  ): Promise<CreateOrganizationResult>;
  /**
   * Deletes an organization, with all that is in it.
   *
   * `DELETE /api/v2/organizations/{orgId}`
   *
   * @param params - {@link DeleteOrganizationParams}
   * @param options - Options for this call alone.
   */
  delete(
    this: void,
    params: DeleteOrganizationParams,
    options?: RequestOptions,
  ): Promise<DeleteOrganizationResult>;
  /**
   * Moves the token's organization to the newer system of privileges.
   *
   * `POST /api/v2/organizations/privilege-system-upgrade`
   *
   * @param options - Options for this call alone.
   */
  upgradePrivilegeSystem(
    this: void,
    options?: RequestOptions,
  ): Promise<UpgradeOrganizationPrivilegeSystemResult>;
  /**
   * Lists the members of an organization.
   *
   * `GET /api/v2/organizations/{orgId}/memberships`
   *
   * @param params - {@link ListOrganizationMembershipsParams}
   * @param options - Options for this call alone.
   */
  listMemberships(
    this: void,
    params: ListOrganizationMembershipsParams,
    options?: RequestOptions,
  ): Promise<ListOrganizationMembershipsResult>;
  /**
   * Gets a member of an organization.
   *
   * `GET /api/v2/organizations/{orgId}/memberships/{membershipId}`
   *
   * @param params - {@link GetOrganizationMembershipParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getMembership(
    this: void,
    params: GetOrganizationMembershipParams,
    options?: RequestOptions,
  ): Promise<GetOrganizationMembershipResult>;
  /**
   * Changes a member's role or metadata, or deactivates the member; what is left out stays.
   *
   * `PATCH /api/v2/organizations/{orgId}/memberships/{membershipId}`
   *
   * @param params - {@link UpdateOrganizationMembershipParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  updateMembership(
    this: void,
    params: UpdateOrganizationMembershipParams,
    options?: RequestOptions,
  ): Promise<UpdateOrganizationMembershipResult>;
  /**
   * Removes a member from an organization, and so from its projects.
   *
   * `DELETE /api/v2/organizations/{orgId}/memberships/{membershipId}`
   *
   * @param params - {@link DeleteOrganizationMembershipParams}
   * @param options - Options for this call alone.
   */
  deleteMembership(
    this: void,
    params: DeleteOrganizationMembershipParams,
    options?: RequestOptions,
  ): Promise<DeleteOrganizationMembershipResult>;
  /**
   * Removes several members from an organization, and so from its projects.
   *
   * `DELETE /api/v2/organizations/{orgId}/memberships`
   *
   * @param params - {@link BatchDeleteOrganizationMembershipsParams}
   * @param options - Options for this call alone.
   */
  bulkDeleteMemberships(
    this: void,
    params: BatchDeleteOrganizationMembershipsParams,
    options?: RequestOptions,
  ): Promise<BatchDeleteOrganizationMembershipsResult>;
  /**
   * Lists the projects that a member of an organization is in, with the roles there.
   *
   * `GET /api/v2/organizations/{orgId}/memberships/{membershipId}/project-memberships`
   *
   * @param params - {@link ListProjectMembershipsByOrganizationMembershipParams}
   * @param options - Options for this call alone.
   */
  listProjectMembershipsByOrgMembership(
    this: void,
    params: ListProjectMembershipsByOrganizationMembershipParams,
    options?: RequestOptions,
  ): Promise<ListProjectMembershipsByOrganizationMembershipResult>;
  /**
   * Lists the organization's projects that the caller is in, with their environments.
   *
   * `GET /api/v2/organizations/{orgId}/workspaces`
   *
   * @param params - {@link ListOrganizationProjectsParams}
   * @param options - Options for this call alone.
   */
  listProjects(
    this: void,
    params: ListOrganizationProjectsParams,
    options?: RequestOptions,
  ): Promise<ListOrganizationProjectsResult>;
  /**
   * Lists the user's organizations, with the user's role in each.
   *
   * `GET /api/v1/organization`
   *
   * @param options - Options for this call alone.
   */
  list(this: void, options?: RequestOptions): Promise<ListOrganizationsResult>;
}
