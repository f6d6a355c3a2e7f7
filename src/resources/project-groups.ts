// Written by `npm run generate` from scripts/generate/manifest/project-groups.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { GroupMembershipRole } from "../models/group-membership-role.js";
import type { ProjectMembershipRole } from "../models/project-membership-role.js";
import type { RoleAssignment } from "../models/role-assignment.js";

export type { GroupMembershipRole } from "../models/group-membership-role.js";

/** A group's membership of a project. */
export interface ProjectGroupMembership {
  /** ID of the membership, which no function takes. The group's own is `groupId`. */
  id: string;
  /** ID of the group. */
  groupId: string;
  /** ID of the project. */
  projectId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** A group's membership of a project, with the group and its roles there. */
export interface ProjectGroupMembershipDetails extends ProjectGroupMembership {
  group: { id: string; name: string; slug: string; orgId?: string };
  /** Its roles in the project. */
  roles: GroupMembershipRole[];
}

/** Params of {@link list}. */
export interface ListProjectGroupMembershipsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListProjectGroupMembershipsResult {
  groupMemberships: ProjectGroupMembershipDetails[];
}

/**
 * Lists the groups of a project, with their roles there.
 *
 * `GET /api/v1/projects/{projectId}/memberships/groups`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectGroupMembershipsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectGroupMembershipsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListProjectGroupMembershipsParams,
  options?: RequestOptions,
): Promise<ListProjectGroupMembershipsResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/memberships/groups",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreateProjectGroupMembershipParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the group. */
  groupId: string;
  /** Slug of the role, where it has one for good. Default `no-access`. */
  role?: string | undefined;
  /** Its roles in the project. */
  roles?: RoleAssignment[] | undefined;
}

/** What {@link create} answers. */
export interface CreateProjectGroupMembershipResult {
  groupMembership: ProjectGroupMembershipDetails;
}

/**
 * Makes a group a member of a project, and so all who are in the group.
 *
 * `POST /api/v1/projects/{projectId}/memberships/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link CreateProjectGroupMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateProjectGroupMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it is a member already.
 *
 * @example
 * ```ts
 * await create(session, { projectId, groupId, roles: [{ role: "viewer" }] });
 * ```
 */
export function create(
  session: Session,
  params: CreateProjectGroupMembershipParams,
  options?: RequestOptions,
): Promise<CreateProjectGroupMembershipResult> {
  return requestJson(
    session,
    "POST /api/v1/projects/{projectId}/memberships/groups/{groupId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetProjectGroupMembershipParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the group. */
  groupId: string;
}

/** What {@link get} answers. */
export interface GetProjectGroupMembershipResult {
  groupMembership: ProjectGroupMembershipDetails;
}

/**
 * Gets a group of a project, with its roles there.
 *
 * `GET /api/v1/projects/{projectId}/memberships/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetProjectGroupMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetProjectGroupMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the group is not in the project.
 */
export function get(
  session: Session,
  params: GetProjectGroupMembershipParams,
  options?: RequestOptions,
): Promise<GetProjectGroupMembershipResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/memberships/groups/{groupId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateProjectGroupMembershipParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the group. */
  groupId: string;
  /** The roles from now on. At least one. */
  roles: RoleAssignment[];
}

/** What {@link update} answers. */
export interface UpdateProjectGroupMembershipResult {
  /** Its roles in the project. */
  roles: ProjectMembershipRole[];
}

/**
 * Gives a group of a project other roles, in the place of all that it has there.
 *
 * `PATCH /api/v1/projects/{projectId}/memberships/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateProjectGroupMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateProjectGroupMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the group is not in the project.
 */
export function update(
  session: Session,
  params: UpdateProjectGroupMembershipParams,
  options?: RequestOptions,
): Promise<UpdateProjectGroupMembershipResult> {
  return requestJson(
    session,
    "PATCH /api/v1/projects/{projectId}/memberships/groups/{groupId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteProjectGroupMembership}. */
export interface DeleteProjectGroupMembershipParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the group. */
  groupId: string;
}

/** What {@link deleteProjectGroupMembership} answers. */
export interface DeleteProjectGroupMembershipResult {
  groupMembership: ProjectGroupMembership;
}

/**
 * Takes a group out of a project. The group itself stays.
 *
 * `DELETE /api/v1/projects/{projectId}/memberships/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteProjectGroupMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteProjectGroupMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the group is not in the project.
 */
function deleteProjectGroupMembership(
  session: Session,
  params: DeleteProjectGroupMembershipParams,
  options?: RequestOptions,
): Promise<DeleteProjectGroupMembershipResult> {
  return requestJson(
    session,
    "DELETE /api/v1/projects/{projectId}/memberships/groups/{groupId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteProjectGroupMembership as delete };
