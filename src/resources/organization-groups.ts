// Written by `npm run generate` from scripts/generate/manifest/organization-groups.yaml.

import { machineOrUser, userOnly } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { GroupMembershipRole } from "../models/group-membership-role.js";
import type { RoleAssignment } from "../models/role-assignment.js";

export type { GroupMembershipRole } from "../models/group-membership-role.js";

/** A group's membership of an organization, with the group and its roles there. */
export interface OrganizationGroupMembershipDetails {
  /** ID of the membership, which no function takes. The group's own is `groupId`. */
  id: string;
  /** ID of the group. */
  groupId: string;
  group: { id: string; name: string; slug: string; orgId?: string };
  /** Its roles in the organization. */
  roles: GroupMembershipRole[];
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Params of {@link list}. */
export interface ListOrganizationGroupMembershipsParams {
  /** How many to give. From 1 to 100. Default 100. */
  limit?: number | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** Only groups with this in their names. */
  search?: string | undefined;
  /** Only groups with one of these roles. */
  roles?: string | string[] | undefined;
  /** What to sort by. */
  orderBy?: "name" | "slug" | "role" | Unlisted | undefined;
  orderDirection?: "asc" | "desc" | Unlisted | undefined;
}

/** What {@link list} answers. */
export interface ListOrganizationGroupMembershipsResult {
  groupMemberships: OrganizationGroupMembershipDetails[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the groups that are members of the organization, with their roles in it.
 *
 * `GET /api/v1/organizations/memberships/groups`
 *
 * @param session - Session to use.
 * @param params - {@link ListOrganizationGroupMembershipsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListOrganizationGroupMembershipsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListOrganizationGroupMembershipsParams,
  options?: RequestOptions,
): Promise<ListOrganizationGroupMembershipsResult> {
  return requestJson(
    session,
    "GET /api/v1/organizations/memberships/groups",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreateOrganizationGroupMembershipParams {
  /** ID of the group. */
  groupId: string;
  /** Its roles in the organization. */
  roles: RoleAssignment[];
}

/** What {@link create} answers. */
export interface CreateOrganizationGroupMembershipResult {
  groupMembership: OrganizationGroupMembershipDetails;
}

/**
 * Makes a group a member of the organization: a sub-organization gets a group of the one above it.
 *
 * `POST /api/v1/organizations/memberships/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link CreateOrganizationGroupMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateOrganizationGroupMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it is a member already.
 *
 * @example
 * ```ts
 * const { groups } = await listAvailable(session);
 * for (const { id } of groups) await create(session, { groupId: id, roles: [{ role: "member" }] });
 * ```
 */
export function create(
  session: Session,
  params: CreateOrganizationGroupMembershipParams,
  options?: RequestOptions,
): Promise<CreateOrganizationGroupMembershipResult> {
  return requestJson(
    session,
    "POST /api/v1/organizations/memberships/groups/{groupId}",
    userOnly,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetOrganizationGroupMembershipParams {
  /** ID of the group. */
  groupId: string;
}

/** What {@link get} answers. */
export interface GetOrganizationGroupMembershipResult {
  groupMembership: OrganizationGroupMembershipDetails;
}

/**
 * Gets a group that is a member of the organization, with its roles in it.
 *
 * `GET /api/v1/organizations/memberships/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetOrganizationGroupMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetOrganizationGroupMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the group is not in the organization.
 */
export function get(
  session: Session,
  params: GetOrganizationGroupMembershipParams,
  options?: RequestOptions,
): Promise<GetOrganizationGroupMembershipResult> {
  return requestJson(
    session,
    "GET /api/v1/organizations/memberships/groups/{groupId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateOrganizationGroupMembershipParams {
  /** ID of the group. */
  groupId: string;
  /** The roles from now on. At least one. */
  roles: RoleAssignment[];
}

/** What {@link update} answers. */
export interface UpdateOrganizationGroupMembershipResult {
  groupMembership: OrganizationGroupMembershipDetails;
}

/**
 * Gives a group other roles in the organization, in the place of all that it has there.
 *
 * `PATCH /api/v1/organizations/memberships/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateOrganizationGroupMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateOrganizationGroupMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the group is not in the organization.
 */
export function update(
  session: Session,
  params: UpdateOrganizationGroupMembershipParams,
  options?: RequestOptions,
): Promise<UpdateOrganizationGroupMembershipResult> {
  return requestJson(
    session,
    "PATCH /api/v1/organizations/memberships/groups/{groupId}",
    userOnly,
    params,
    options,
  );
}

/** A group's membership of an organization. */
export interface OrganizationGroupMembership {
  /** ID of the membership, which no function takes. The group's own is `groupId`. */
  id: string;
  /** ID of the group. */
  groupId: string;
  /** ID of the organization. */
  orgId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Params of {@link deleteOrganizationGroupMembership}. */
export interface DeleteOrganizationGroupMembershipParams {
  /** ID of the group. */
  groupId: string;
}

/** What {@link deleteOrganizationGroupMembership} answers. */
export interface DeleteOrganizationGroupMembershipResult {
  groupMembership: OrganizationGroupMembership;
}

/**
 * Takes a group out of the organization. The group itself stays in the one that it belongs to.
 *
 * `DELETE /api/v1/organizations/memberships/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteOrganizationGroupMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteOrganizationGroupMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the group is not in the organization.
 */
function deleteOrganizationGroupMembership(
  session: Session,
  params: DeleteOrganizationGroupMembershipParams,
  options?: RequestOptions,
): Promise<DeleteOrganizationGroupMembershipResult> {
  return requestJson(
    session,
    "DELETE /api/v1/organizations/memberships/groups/{groupId}",
    userOnly,
    params,
    options,
  );
}

export { deleteOrganizationGroupMembership as delete };

/** What {@link listAvailable} answers. */
export interface ListAvailableOrganizationGroupsResult {
  groups: { id: string; name: string; slug: string }[];
}

/**
 * Lists the groups of the topmost organization that are no members of this one yet.
 *
 * `GET /api/v1/organization/available-groups`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListAvailableOrganizationGroupsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listAvailable(
  session: Session,
  options?: RequestOptions,
): Promise<ListAvailableOrganizationGroupsResult> {
  return requestJson(
    session,
    "GET /api/v1/organization/available-groups",
    machineOrUser,
    undefined,
    options,
  );
}
