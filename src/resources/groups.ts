// Written by `npm run generate` from scripts/generate/manifest/groups.yaml.

import { machineOrUser } from "../core/modes.js";
import type { OneOrMore } from "../core/one-or-more.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { UserName } from "../models/user-name.js";

/** A group of users and machine identities. */
export interface Group {
  id: string;
  /** Its name, for people. */
  name: string;
  slug: string;
  /** ID of the organization. */
  orgId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** A group, with its role in the organization. */
export interface GroupWithRole extends Group {
  /** Slug of its role in the organization. */
  role: string;
  /** ID of the role; absent for the roles that every organization has. */
  roleId?: string | null;
}

/** What {@link list} answers. */
export type ListGroupsResult = GroupWithRole[];

/**
 * Lists the groups of the organization, with their roles in it.
 *
 * `GET /api/v1/groups`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListGroupsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(session: Session, options?: RequestOptions): Promise<ListGroupsResult> {
  return requestJson(session, "GET /api/v1/groups", machineOrUser, undefined, options);
}

/** Params of {@link create}. */
export interface CreateGroupParams {
  /** 1 to 255 characters. */
  name: string;
  /** Small letters, digits and hyphens. Default one made of the name. 5 to 255 characters. */
  slug?: string | undefined;
  /** Slug of its role in the organization. Default `no-access`. */
  role?: string | undefined;
}

/** What {@link create} answers. */
export interface CreateGroupResult extends Group {}

/**
 * Creates a group, with no members. Enterprise plans only.
 *
 * `POST /api/v1/groups`
 *
 * @param session - Session to use.
 * @param params - {@link CreateGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks groups, or the slug is taken.
 *
 * @example
 * ```ts
 * const group = await create(session, { name: "Platform", role: "member" });
 * await addUser(session, { groupId: group.id, username: "ada@example.com" });
 * ```
 */
export function create(
  session: Session,
  params: CreateGroupParams,
  options?: RequestOptions,
): Promise<CreateGroupResult> {
  return requestJson(session, "POST /api/v1/groups", machineOrUser, params, options);
}

/** A group, with its role in the organization in full. */
export interface GroupDetails extends GroupWithRole {
  /** Slug of its role, where that is the organization's own; `null` otherwise. */
  customRoleSlug: string | null;
}

/** Params of {@link get}. */
export interface GetGroupParams {
  /** ID of the group. */
  groupId: string;
}

/** What {@link get} answers. */
export interface GetGroupResult extends GroupDetails {}

/**
 * Gets a group by its ID, with its role in the organization.
 *
 * `GET /api/v1/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetGroupParams,
  options?: RequestOptions,
): Promise<GetGroupResult> {
  return requestJson(session, "GET /api/v1/groups/{groupId}", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdateGroupParams {
  /** ID of the group. */
  groupId: string;
  /** 1 to 255 characters. */
  name?: string | undefined;
  /** 5 to 255 characters. */
  slug?: string | undefined;
  /** Slug of its role in the organization. */
  role?: string | undefined;
}

/** What {@link update} answers. */
export interface UpdateGroupResult extends Group {}

/**
 * Changes a group; what is left out stays. Enterprise plans only.
 *
 * `PATCH /api/v1/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateGroupParams,
  options?: RequestOptions,
): Promise<UpdateGroupResult> {
  return requestJson(session, "PATCH /api/v1/groups/{groupId}", machineOrUser, params, options);
}

/** Params of {@link deleteGroup}. */
export interface DeleteGroupParams {
  /** ID of the group. */
  groupId: string;
}

/** What {@link deleteGroup} answers. */
export interface DeleteGroupResult extends Group {}

/**
 * Deletes a group: its members lose what they had by it. Enterprise plans only.
 *
 * `DELETE /api/v1/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteGroup(
  session: Session,
  params: DeleteGroupParams,
  options?: RequestOptions,
): Promise<DeleteGroupResult> {
  return requestJson(session, "DELETE /api/v1/groups/{groupId}", machineOrUser, params, options);
}

export { deleteGroup as delete };

/** A user of the organization, and whether it is in a group. */
export interface ListedGroupUser extends UserName {
  /** Whether it is in the group. */
  isPartOfGroup: boolean;
  /** Since when it is in the group; `null` where it is not. ISO 8601. */
  joinedGroupAt: string | null;
}

/** Params of {@link listUsers}. */
export interface ListGroupUsersParams {
  /** ID of the group. */
  groupId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 10. */
  limit?: number | undefined;
  /** Only the user with this name. */
  username?: string | undefined;
  /** Only users with this in their names or emails. */
  search?: string | undefined;
  /** Only those in the group, or only the others. */
  filter?: "existingMembers" | "nonMembers" | Unlisted | undefined;
}

/** What {@link listUsers} answers. */
export interface ListGroupUsersResult {
  users: ListedGroupUser[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists users of the organization, and tells which ones are in a group.
 *
 * `GET /api/v1/groups/{groupId}/users`
 *
 * @param session - Session to use.
 * @param params - {@link ListGroupUsersParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListGroupUsersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such group.
 *
 * @example
 * ```ts
 * const { users } = await listUsers(session, { groupId, filter: "existingMembers" });
 * ```
 */
export function listUsers(
  session: Session,
  params: ListGroupUsersParams,
  options?: RequestOptions,
): Promise<ListGroupUsersResult> {
  return requestJson(session, "GET /api/v1/groups/{groupId}/users", machineOrUser, params, options);
}

/** Params of {@link addUser}. */
export interface AddUserToGroupParams {
  /** ID of the group. */
  groupId: string;
  /** Name of the user, which is its email as a rule. */
  username: string;
}

/** What {@link addUser} answers. */
export interface AddUserToGroupResult extends UserName {}

/**
 * Puts a user into a group. Enterprise plans only.
 *
 * `POST /api/v1/groups/{groupId}/users/{username}`
 *
 * @param session - Session to use.
 * @param params - {@link AddUserToGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link AddUserToGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the user is in it already.
 */
export function addUser(
  session: Session,
  params: AddUserToGroupParams,
  options?: RequestOptions,
): Promise<AddUserToGroupResult> {
  return requestJson(
    session,
    "POST /api/v1/groups/{groupId}/users/{username}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeUser}. */
export interface RemoveUserFromGroupParams {
  /** ID of the group. */
  groupId: string;
  /** Name of the user, which is its email as a rule. */
  username: string;
}

/** What {@link removeUser} answers. */
export interface RemoveUserFromGroupResult extends UserName {}

/**
 * Takes a user out of a group. Enterprise plans only.
 *
 * `DELETE /api/v1/groups/{groupId}/users/{username}`
 *
 * @param session - Session to use.
 * @param params - {@link RemoveUserFromGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemoveUserFromGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such group or user.
 */
export function removeUser(
  session: Session,
  params: RemoveUserFromGroupParams,
  options?: RequestOptions,
): Promise<RemoveUserFromGroupResult> {
  return requestJson(
    session,
    "DELETE /api/v1/groups/{groupId}/users/{username}",
    machineOrUser,
    params,
    options,
  );
}

/** A machine identity of the organization, and whether it is in a group. */
export interface ListedGroupMachineIdentity {
  id: string;
  name: string;
  /** Whether it is in the group. */
  isPartOfGroup: boolean;
  /** Since when it is in the group; `null` where it is not. ISO 8601. */
  joinedGroupAt: string | null;
}

/** Params of {@link listMachineIdentities}. */
export interface ListGroupMachineIdentitiesParams {
  /** ID of the group. */
  groupId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 10. */
  limit?: number | undefined;
  /** Only those with this in their names. */
  search?: string | undefined;
  /** Only those in the group, or only the others. */
  filter?: "assignedMachineIdentities" | "nonAssignedMachineIdentities" | Unlisted | undefined;
}

/** What {@link listMachineIdentities} answers. */
export interface ListGroupMachineIdentitiesResult {
  machineIdentities: ListedGroupMachineIdentity[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists machine identities of the organization, and tells which ones are in a group.
 *
 * `GET /api/v1/groups/{groupId}/machine-identities`
 *
 * @param session - Session to use.
 * @param params - {@link ListGroupMachineIdentitiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListGroupMachineIdentitiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such group.
 */
export function listMachineIdentities(
  session: Session,
  params: ListGroupMachineIdentitiesParams,
  options?: RequestOptions,
): Promise<ListGroupMachineIdentitiesResult> {
  return requestJson(
    session,
    "GET /api/v1/groups/{groupId}/machine-identities",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link addMachineIdentity}. */
export interface AddMachineIdentityToGroupParams {
  /** ID of the group. */
  groupId: string;
  /** ID of the identity. */
  identityId: string;
}

/** What {@link addMachineIdentity} answers. */
export interface AddMachineIdentityToGroupResult {
  /** ID of the identity. */
  id: string;
}

/**
 * Puts a machine identity into a group. Enterprise plans only.
 *
 * `POST /api/v1/groups/{groupId}/machine-identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AddMachineIdentityToGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link AddMachineIdentityToGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it is in the group already.
 */
export function addMachineIdentity(
  session: Session,
  params: AddMachineIdentityToGroupParams,
  options?: RequestOptions,
): Promise<AddMachineIdentityToGroupResult> {
  return requestJson(
    session,
    "POST /api/v1/groups/{groupId}/machine-identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeMachineIdentity}. */
export interface RemoveMachineIdentityFromGroupParams {
  /** ID of the group. */
  groupId: string;
  /** ID of the identity. */
  identityId: string;
}

/** What {@link removeMachineIdentity} answers. */
export interface RemoveMachineIdentityFromGroupResult {
  /** ID of the identity. */
  id: string;
}

/**
 * Takes a machine identity out of a group. Enterprise plans only.
 *
 * `DELETE /api/v1/groups/{groupId}/machine-identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RemoveMachineIdentityFromGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemoveMachineIdentityFromGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such group or identity.
 */
export function removeMachineIdentity(
  session: Session,
  params: RemoveMachineIdentityFromGroupParams,
  options?: RequestOptions,
): Promise<RemoveMachineIdentityFromGroupResult> {
  return requestJson(
    session,
    "DELETE /api/v1/groups/{groupId}/machine-identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** A member of a group: a user or a machine identity, as `type` tells. */
export type GroupMember =
  | { id: string; joinedGroupAt: string | null; type: "user"; user: UserName }
  | {
      id: string;
      joinedGroupAt: string | null;
      type: "machineIdentity";
      machineIdentity: { id: string; name: string };
    };

/** Params of {@link listMembers}. */
export interface ListGroupMembersParams {
  /** ID of the group. */
  groupId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 10. */
  limit?: number | undefined;
  /** Only those with this in their names. */
  search?: string | undefined;
  /** What to sort by. Default `name`. */
  orderBy?: "name" | Unlisted | undefined;
  orderDirection?: "asc" | "desc" | Unlisted | undefined;
  /** Only users, or only machine identities. */
  memberTypeFilter?: OneOrMore<"users" | "machineIdentities" | Unlisted> | undefined;
}

/** What {@link listMembers} answers. */
export interface ListGroupMembersResult {
  members: GroupMember[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the members of a group, users and machine identities together.
 *
 * `GET /api/v1/groups/{groupId}/members`
 *
 * @param session - Session to use.
 * @param params - {@link ListGroupMembersParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListGroupMembersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such group.
 */
export function listMembers(
  session: Session,
  params: ListGroupMembersParams,
  options?: RequestOptions,
): Promise<ListGroupMembersResult> {
  return requestJson(
    session,
    "GET /api/v1/groups/{groupId}/members",
    machineOrUser,
    params,
    options,
  );
}

/** A project of the organization, and since when a group is in it. */
export interface GroupProject {
  id: string;
  name: string;
  slug: string;
  description?: string | null;
  type: string;
  /** Since when the group is in it; `null` where it is not. ISO 8601. */
  joinedGroupAt: string | null;
}

/** Params of {@link listProjects}. */
export interface ListGroupProjectsParams {
  /** ID of the group. */
  groupId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 10. */
  limit?: number | undefined;
  /** Only those with this in their names. */
  search?: string | undefined;
  /** Only those that the group is in, or only the others. */
  filter?: "assignedProjects" | "unassignedProjects" | Unlisted | undefined;
  /** What to sort by. Default `name`. */
  orderBy?: "name" | Unlisted | undefined;
  /** Default `asc`. */
  orderDirection?: "asc" | "desc" | Unlisted | undefined;
}

/** What {@link listProjects} answers. */
export interface ListGroupProjectsResult {
  projects: GroupProject[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists projects of the organization, and tells since when a group is in them.
 *
 * `GET /api/v1/groups/{groupId}/projects`
 *
 * @param session - Session to use.
 * @param params - {@link ListGroupProjectsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListGroupProjectsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such group.
 */
export function listProjects(
  session: Session,
  params: ListGroupProjectsParams,
  options?: RequestOptions,
): Promise<ListGroupProjectsResult> {
  return requestJson(
    session,
    "GET /api/v1/groups/{groupId}/projects",
    machineOrUser,
    params,
    options,
  );
}
