// Written by `npm run generate` from scripts/generate/manifest/pki/application-members.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { PkiMemberDetails } from "../../models/pki-member-details.js";

export type { PkiMemberDetails } from "../../models/pki-member-details.js";

/**
 * A membership of an application. One of `actorUserId`, `actorIdentityId` and `actorGroupId` tells
 * whose it is.
 */
export interface PkiApplicationMembership {
  /** ID of the membership. */
  membershipId: string;
  /** ID of the application. */
  applicationId: string;
  /** ID of the user who is the member. */
  actorUserId?: string | null;
  /** ID of the identity that is the member. */
  actorIdentityId?: string | null;
  /** ID of the group that is the member. */
  actorGroupId?: string | null;
  /** `admin`, `operator`, `auditor`, or the slug of a role of your own. */
  role: string;
  /** ID of the role, where it is one of your own. */
  customRoleId?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Who the member is. */
  details?: PkiMemberDetails | null;
}

/** A membership of an application that is no more. */
export interface RemovedPkiApplicationMembership {
  /** ID of the membership. */
  membershipId: string;
  /** ID of the application. */
  applicationId: string;
}

/** Params of {@link listUsers}. */
export interface ListPkiApplicationUsersParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link listUsers} answers. */
export interface ListPkiApplicationUsersResult {
  /** The memberships. */
  memberships: PkiApplicationMembership[];
}

/**
 * Lists the users who are members of an application.
 *
 * `GET /api/v1/cert-manager/applications/{applicationId}/users`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiApplicationUsersParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiApplicationUsersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listUsers(
  session: Session,
  params: ListPkiApplicationUsersParams,
  options?: RequestOptions,
): Promise<ListPkiApplicationUsersResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/applications/{applicationId}/users",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link addUsers}. */
export interface AddPkiApplicationUsersParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** IDs of users. */
  userIds?: string[] | undefined;
  /** Email addresses of users. */
  emails?: string[] | undefined;
  /** `admin`, `operator`, `auditor`, or the slug of a role of your own. Default `operator`. */
  role?: string | undefined;
}

/** What {@link addUsers} answers. */
export interface AddPkiApplicationUsersResult {
  /** The memberships that are new. */
  memberships: PkiApplicationMembership[];
  /** Those who were members before. */
  skipped: string[];
  /** Email addresses that belong to no user. */
  unresolved: string[];
}

/**
 * Makes users members of an application, by their IDs or email addresses.
 *
 * `POST /api/v1/cert-manager/applications/{applicationId}/users`
 *
 * @param session - Session to use.
 * @param params - {@link AddPkiApplicationUsersParams}
 * @param options - Options for this call alone.
 * @returns The {@link AddPkiApplicationUsersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { memberships, unresolved } = await addUsers(session, {
 *   applicationId,
 *   emails: ["ada@example.com"],
 *   role: "operator",
 * });
 * ```
 */
export function addUsers(
  session: Session,
  params: AddPkiApplicationUsersParams,
  options?: RequestOptions,
): Promise<AddPkiApplicationUsersResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/applications/{applicationId}/users",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link updateUser}. */
export interface UpdatePkiApplicationUserParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the user. */
  userId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** `admin`, `operator`, `auditor`, or the slug of a role of your own. */
  role: string;
}

/** What {@link updateUser} answers. */
export interface UpdatePkiApplicationUserResult {
  /** The membership. */
  membership: PkiApplicationMembership;
}

/**
 * Gives a user another role in an application.
 *
 * `PATCH /api/v1/cert-manager/applications/{applicationId}/users/{userId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiApplicationUserParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiApplicationUserResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the user is no member.
 */
export function updateUser(
  session: Session,
  params: UpdatePkiApplicationUserParams,
  options?: RequestOptions,
): Promise<UpdatePkiApplicationUserResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/applications/{applicationId}/users/{userId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeUser}. */
export interface RemovePkiApplicationUserParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the user. */
  userId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link removeUser} answers. */
export interface RemovePkiApplicationUserResult extends RemovedPkiApplicationMembership {}

/**
 * Takes a user's membership of an application away.
 *
 * `DELETE /api/v1/cert-manager/applications/{applicationId}/users/{userId}`
 *
 * @param session - Session to use.
 * @param params - {@link RemovePkiApplicationUserParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemovePkiApplicationUserResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the user is no member.
 */
export function removeUser(
  session: Session,
  params: RemovePkiApplicationUserParams,
  options?: RequestOptions,
): Promise<RemovePkiApplicationUserResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/applications/{applicationId}/users/{userId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listIdentities}. */
export interface ListPkiApplicationIdentitiesParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link listIdentities} answers. */
export interface ListPkiApplicationIdentitiesResult {
  /** The memberships. */
  memberships: PkiApplicationMembership[];
}

/**
 * Lists the identities that are members of an application.
 *
 * `GET /api/v1/cert-manager/applications/{applicationId}/identities`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiApplicationIdentitiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiApplicationIdentitiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listIdentities(
  session: Session,
  params: ListPkiApplicationIdentitiesParams,
  options?: RequestOptions,
): Promise<ListPkiApplicationIdentitiesResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/applications/{applicationId}/identities",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link addIdentity}. */
export interface AddPkiApplicationIdentityParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the identity. */
  identityId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** `admin`, `operator`, `auditor`, or the slug of a role of your own. */
  role: string;
}

/** What {@link addIdentity} answers. */
export interface AddPkiApplicationIdentityResult {
  /** The membership. */
  membership: PkiApplicationMembership;
}

/**
 * Makes an identity a member of an application.
 *
 * `POST /api/v1/cert-manager/applications/{applicationId}/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AddPkiApplicationIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link AddPkiApplicationIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function addIdentity(
  session: Session,
  params: AddPkiApplicationIdentityParams,
  options?: RequestOptions,
): Promise<AddPkiApplicationIdentityResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/applications/{applicationId}/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link updateIdentity}. */
export interface UpdatePkiApplicationIdentityParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the identity. */
  identityId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** `admin`, `operator`, `auditor`, or the slug of a role of your own. */
  role: string;
}

/** What {@link updateIdentity} answers. */
export interface UpdatePkiApplicationIdentityResult {
  /** The membership. */
  membership: PkiApplicationMembership;
}

/**
 * Gives an identity another role in an application.
 *
 * `PATCH /api/v1/cert-manager/applications/{applicationId}/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiApplicationIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiApplicationIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the identity is no member.
 */
export function updateIdentity(
  session: Session,
  params: UpdatePkiApplicationIdentityParams,
  options?: RequestOptions,
): Promise<UpdatePkiApplicationIdentityResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/applications/{applicationId}/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeIdentity}. */
export interface RemovePkiApplicationIdentityParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the identity. */
  identityId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link removeIdentity} answers. */
export interface RemovePkiApplicationIdentityResult extends RemovedPkiApplicationMembership {}

/**
 * Takes an identity's membership of an application away.
 *
 * `DELETE /api/v1/cert-manager/applications/{applicationId}/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RemovePkiApplicationIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemovePkiApplicationIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the identity is no member.
 */
export function removeIdentity(
  session: Session,
  params: RemovePkiApplicationIdentityParams,
  options?: RequestOptions,
): Promise<RemovePkiApplicationIdentityResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/applications/{applicationId}/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listGroups}. */
export interface ListPkiApplicationGroupsParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link listGroups} answers. */
export interface ListPkiApplicationGroupsResult {
  /** The memberships. */
  memberships: PkiApplicationMembership[];
}

/**
 * Lists the groups that are members of an application.
 *
 * `GET /api/v1/cert-manager/applications/{applicationId}/groups`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiApplicationGroupsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiApplicationGroupsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listGroups(
  session: Session,
  params: ListPkiApplicationGroupsParams,
  options?: RequestOptions,
): Promise<ListPkiApplicationGroupsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/applications/{applicationId}/groups",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link addGroup}. */
export interface AddPkiApplicationGroupParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the group. */
  groupId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** `admin`, `operator`, `auditor`, or the slug of a role of your own. */
  role: string;
}

/** What {@link addGroup} answers. */
export interface AddPkiApplicationGroupResult {
  /** The membership. */
  membership: PkiApplicationMembership;
}

/**
 * Makes a group, with all who are in it, a member of an application.
 *
 * `POST /api/v1/cert-manager/applications/{applicationId}/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link AddPkiApplicationGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link AddPkiApplicationGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function addGroup(
  session: Session,
  params: AddPkiApplicationGroupParams,
  options?: RequestOptions,
): Promise<AddPkiApplicationGroupResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/applications/{applicationId}/groups/{groupId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link updateGroup}. */
export interface UpdatePkiApplicationGroupParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the group. */
  groupId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** `admin`, `operator`, `auditor`, or the slug of a role of your own. */
  role: string;
}

/** What {@link updateGroup} answers. */
export interface UpdatePkiApplicationGroupResult {
  /** The membership. */
  membership: PkiApplicationMembership;
}

/**
 * Gives a group another role in an application.
 *
 * `PATCH /api/v1/cert-manager/applications/{applicationId}/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiApplicationGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiApplicationGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the group is no member.
 */
export function updateGroup(
  session: Session,
  params: UpdatePkiApplicationGroupParams,
  options?: RequestOptions,
): Promise<UpdatePkiApplicationGroupResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/applications/{applicationId}/groups/{groupId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeGroup}. */
export interface RemovePkiApplicationGroupParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the group. */
  groupId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link removeGroup} answers. */
export interface RemovePkiApplicationGroupResult extends RemovedPkiApplicationMembership {}

/**
 * Takes a group's membership of an application away.
 *
 * `DELETE /api/v1/cert-manager/applications/{applicationId}/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link RemovePkiApplicationGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemovePkiApplicationGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the group is no member.
 */
export function removeGroup(
  session: Session,
  params: RemovePkiApplicationGroupParams,
  options?: RequestOptions,
): Promise<RemovePkiApplicationGroupResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/applications/{applicationId}/groups/{groupId}",
    machineOrUser,
    params,
    options,
  );
}
