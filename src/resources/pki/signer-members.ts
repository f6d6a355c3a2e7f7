// Written by `npm run generate` from scripts/generate/manifest/pki/signer-members.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { PkiMemberDetails } from "../../models/pki-member-details.js";

export type { PkiMemberDetails } from "../../models/pki-member-details.js";

/** What a member may do with a signer. */
export type PkiSignerRole = "admin" | "operator" | "auditor" | Unlisted;

/**
 * A membership of a signer. One of `actorUserId`, `actorIdentityId` and `actorGroupId` tells whose
 * it is.
 */
export interface PkiSignerMembership {
  /** ID of the membership. */
  membershipId: string;
  /** ID of the signer. */
  signerId: string;
  /** ID of the user who is the member. */
  actorUserId?: string | null;
  /** ID of the identity that is the member. */
  actorIdentityId?: string | null;
  /** ID of the group that is the member. */
  actorGroupId?: string | null;
  /**
   * What the member may do. `admin` manages it, `operator` signs with it, `auditor` reads its
   * records.
   */
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

/** A user or an identity that is a member of a signer, itself or by a group. */
export interface EffectivePkiSignerMember {
  /** ID of the user who is the member. */
  actorUserId: string | null;
  /** ID of the identity that is the member. */
  actorIdentityId: string | null;
  /**
   * What the member may do. `admin` manages it, `operator` signs with it, `auditor` reads its
   * records.
   */
  role: string;
  /** IDs of the groups by which it is a member. */
  viaGroupIds: string[];
  /** Whether it is a member itself. */
  isDirect: boolean;
  /** Who the member is. */
  details: {
    name: string | null;
    email?: string | null;
    username?: string | null;
    authMethod?: string | null;
  } | null;
}

/** A membership of a signer that is no more. */
export interface RemovedPkiSignerMembership {
  /** ID of the membership. */
  membershipId: string;
  /** ID of the signer. */
  signerId: string;
}

/** Params of {@link listUsers}. */
export interface ListPkiSignerUsersParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link listUsers} answers. */
export interface ListPkiSignerUsersResult {
  /** The memberships. */
  memberships: PkiSignerMembership[];
}

/**
 * Lists the users who are members of a signer, but not those of its groups.
 *
 * `GET /api/v1/cert-manager/signers/{signerId}/users`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiSignerUsersParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSignerUsersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listUsers(
  session: Session,
  params: ListPkiSignerUsersParams,
  options?: RequestOptions,
): Promise<ListPkiSignerUsersResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/signers/{signerId}/users",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listEffectiveUsers}. */
export interface ListEffectivePkiSignerUsersParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link listEffectiveUsers} answers. */
export interface ListEffectivePkiSignerUsersResult {
  /** The members. */
  members: EffectivePkiSignerMember[];
}

/**
 * Lists all users who are members of a signer, themselves or by a group.
 *
 * `GET /api/v1/cert-manager/signers/{signerId}/effective-users`
 *
 * @param session - Session to use.
 * @param params - {@link ListEffectivePkiSignerUsersParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListEffectivePkiSignerUsersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listEffectiveUsers(
  session: Session,
  params: ListEffectivePkiSignerUsersParams,
  options?: RequestOptions,
): Promise<ListEffectivePkiSignerUsersResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/signers/{signerId}/effective-users",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link addUsers}. */
export interface AddPkiSignerUsersParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** IDs of users. */
  userIds?: string[] | undefined;
  /** Email addresses of users. */
  emails?: string[] | undefined;
  /**
   * What the member may do. `admin` manages it, `operator` signs with it, `auditor` reads its
   * records. Default `operator`.
   */
  role?: PkiSignerRole | undefined;
}

/** What {@link addUsers} answers. */
export interface AddPkiSignerUsersResult {
  /** The memberships that are new. */
  memberships: PkiSignerMembership[];
  /** Those who were members before. */
  skipped: string[];
  /** Email addresses that belong to no user. */
  unresolved: string[];
}

/**
 * Makes users members of a signer, by their IDs or email addresses.
 *
 * `POST /api/v1/cert-manager/signers/{signerId}/users`
 *
 * @param session - Session to use.
 * @param params - {@link AddPkiSignerUsersParams}
 * @param options - Options for this call alone.
 * @returns The {@link AddPkiSignerUsersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { unresolved } = await addUsers(session, {
 *   signerId,
 *   emails: ["ada@example.com"],
 *   role: "operator",
 * });
 * ```
 */
export function addUsers(
  session: Session,
  params: AddPkiSignerUsersParams,
  options?: RequestOptions,
): Promise<AddPkiSignerUsersResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/signers/{signerId}/users",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link updateUser}. */
export interface UpdatePkiSignerUserParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the user. */
  userId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /**
   * What the member may do. `admin` manages it, `operator` signs with it, `auditor` reads its
   * records.
   */
  role: PkiSignerRole;
}

/** What {@link updateUser} answers. */
export interface UpdatePkiSignerUserResult {
  /** The membership. */
  membership: PkiSignerMembership;
}

/**
 * Gives a user another role at a signer.
 *
 * `PATCH /api/v1/cert-manager/signers/{signerId}/users/{userId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiSignerUserParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiSignerUserResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the user is no member.
 */
export function updateUser(
  session: Session,
  params: UpdatePkiSignerUserParams,
  options?: RequestOptions,
): Promise<UpdatePkiSignerUserResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/signers/{signerId}/users/{userId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeUser}. */
export interface RemovePkiSignerUserParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the user. */
  userId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link removeUser} answers. */
export interface RemovePkiSignerUserResult extends RemovedPkiSignerMembership {}

/**
 * Takes a user's membership of a signer away.
 *
 * `DELETE /api/v1/cert-manager/signers/{signerId}/users/{userId}`
 *
 * @param session - Session to use.
 * @param params - {@link RemovePkiSignerUserParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemovePkiSignerUserResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the user is no member.
 */
export function removeUser(
  session: Session,
  params: RemovePkiSignerUserParams,
  options?: RequestOptions,
): Promise<RemovePkiSignerUserResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/signers/{signerId}/users/{userId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listIdentities}. */
export interface ListPkiSignerIdentitiesParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link listIdentities} answers. */
export interface ListPkiSignerIdentitiesResult {
  /** The memberships. */
  memberships: PkiSignerMembership[];
}

/**
 * Lists the identities that are members of a signer, but not those of its groups.
 *
 * `GET /api/v1/cert-manager/signers/{signerId}/identities`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiSignerIdentitiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSignerIdentitiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listIdentities(
  session: Session,
  params: ListPkiSignerIdentitiesParams,
  options?: RequestOptions,
): Promise<ListPkiSignerIdentitiesResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/signers/{signerId}/identities",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listEffectiveIdentities}. */
export interface ListEffectivePkiSignerIdentitiesParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link listEffectiveIdentities} answers. */
export interface ListEffectivePkiSignerIdentitiesResult {
  /** The members. */
  members: EffectivePkiSignerMember[];
}

/**
 * Lists all identities that are members of a signer, themselves or by a group.
 *
 * `GET /api/v1/cert-manager/signers/{signerId}/effective-identities`
 *
 * @param session - Session to use.
 * @param params - {@link ListEffectivePkiSignerIdentitiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListEffectivePkiSignerIdentitiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listEffectiveIdentities(
  session: Session,
  params: ListEffectivePkiSignerIdentitiesParams,
  options?: RequestOptions,
): Promise<ListEffectivePkiSignerIdentitiesResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/signers/{signerId}/effective-identities",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link addIdentity}. */
export interface AddPkiSignerIdentityParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** ID of the identity. */
  identityId: string;
  /**
   * What the member may do. `admin` manages it, `operator` signs with it, `auditor` reads its
   * records. Default `operator`.
   */
  role?: PkiSignerRole | undefined;
}

/** What {@link addIdentity} answers. */
export interface AddPkiSignerIdentityResult extends PkiSignerMembership {}

/**
 * Makes an identity a member of a signer.
 *
 * `POST /api/v1/cert-manager/signers/{signerId}/identities`
 *
 * @param session - Session to use.
 * @param params - {@link AddPkiSignerIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link AddPkiSignerIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function addIdentity(
  session: Session,
  params: AddPkiSignerIdentityParams,
  options?: RequestOptions,
): Promise<AddPkiSignerIdentityResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/signers/{signerId}/identities",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link updateIdentity}. */
export interface UpdatePkiSignerIdentityParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the identity. */
  identityId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /**
   * What the member may do. `admin` manages it, `operator` signs with it, `auditor` reads its
   * records.
   */
  role: PkiSignerRole;
}

/** What {@link updateIdentity} answers. */
export interface UpdatePkiSignerIdentityResult {
  /** The membership. */
  membership: PkiSignerMembership;
}

/**
 * Gives an identity another role at a signer.
 *
 * `PATCH /api/v1/cert-manager/signers/{signerId}/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiSignerIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiSignerIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the identity is no member.
 */
export function updateIdentity(
  session: Session,
  params: UpdatePkiSignerIdentityParams,
  options?: RequestOptions,
): Promise<UpdatePkiSignerIdentityResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/signers/{signerId}/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeIdentity}. */
export interface RemovePkiSignerIdentityParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the identity. */
  identityId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link removeIdentity} answers. */
export interface RemovePkiSignerIdentityResult extends RemovedPkiSignerMembership {}

/**
 * Takes an identity's membership of a signer away.
 *
 * `DELETE /api/v1/cert-manager/signers/{signerId}/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RemovePkiSignerIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemovePkiSignerIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the identity is no member.
 */
export function removeIdentity(
  session: Session,
  params: RemovePkiSignerIdentityParams,
  options?: RequestOptions,
): Promise<RemovePkiSignerIdentityResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/signers/{signerId}/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listGroups}. */
export interface ListPkiSignerGroupsParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link listGroups} answers. */
export interface ListPkiSignerGroupsResult {
  /** The memberships. */
  memberships: PkiSignerMembership[];
}

/**
 * Lists the groups that are members of a signer.
 *
 * `GET /api/v1/cert-manager/signers/{signerId}/groups`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiSignerGroupsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSignerGroupsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listGroups(
  session: Session,
  params: ListPkiSignerGroupsParams,
  options?: RequestOptions,
): Promise<ListPkiSignerGroupsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/signers/{signerId}/groups",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link addGroup}. */
export interface AddPkiSignerGroupParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** ID of the group. */
  groupId: string;
  /**
   * What the member may do. `admin` manages it, `operator` signs with it, `auditor` reads its
   * records. Default `operator`.
   */
  role?: PkiSignerRole | undefined;
}

/** What {@link addGroup} answers. */
export interface AddPkiSignerGroupResult extends PkiSignerMembership {}

/**
 * Makes a group, with all who are in it, a member of a signer.
 *
 * `POST /api/v1/cert-manager/signers/{signerId}/groups`
 *
 * @param session - Session to use.
 * @param params - {@link AddPkiSignerGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link AddPkiSignerGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function addGroup(
  session: Session,
  params: AddPkiSignerGroupParams,
  options?: RequestOptions,
): Promise<AddPkiSignerGroupResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/signers/{signerId}/groups",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link updateGroup}. */
export interface UpdatePkiSignerGroupParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the group. */
  groupId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /**
   * What the member may do. `admin` manages it, `operator` signs with it, `auditor` reads its
   * records.
   */
  role: PkiSignerRole;
}

/** What {@link updateGroup} answers. */
export interface UpdatePkiSignerGroupResult {
  /** The membership. */
  membership: PkiSignerMembership;
}

/**
 * Gives a group another role at a signer.
 *
 * `PATCH /api/v1/cert-manager/signers/{signerId}/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiSignerGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiSignerGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the group is no member.
 */
export function updateGroup(
  session: Session,
  params: UpdatePkiSignerGroupParams,
  options?: RequestOptions,
): Promise<UpdatePkiSignerGroupResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/signers/{signerId}/groups/{groupId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeGroup}. */
export interface RemovePkiSignerGroupParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the group. */
  groupId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link removeGroup} answers. */
export interface RemovePkiSignerGroupResult extends RemovedPkiSignerMembership {}

/**
 * Takes a group's membership of a signer away.
 *
 * `DELETE /api/v1/cert-manager/signers/{signerId}/groups/{groupId}`
 *
 * @param session - Session to use.
 * @param params - {@link RemovePkiSignerGroupParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemovePkiSignerGroupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the group is no member.
 */
export function removeGroup(
  session: Session,
  params: RemovePkiSignerGroupParams,
  options?: RequestOptions,
): Promise<RemovePkiSignerGroupResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/signers/{signerId}/groups/{groupId}",
    machineOrUser,
    params,
    options,
  );
}
