// Written by `npm run generate` from scripts/generate/manifest/project-identities.yaml.

import { machineOrUser, userOnly } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { IdentityMetadata } from "../models/identity-metadata.js";
import type { KeyValue } from "../models/key-value.js";
import type { MembershipRole } from "../models/membership-role.js";
import type { RoleAssignment } from "../models/role-assignment.js";

/** A machine identity that belongs to a project. */
export interface ProjectIdentity {
  id: string;
  name: string;
  /** ID of the organization. */
  orgId: string;
  /** ID of the project. */
  projectId?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Whether it cannot be deleted until this is lifted. */
  hasDeleteProtection: boolean;
  /** The ways to sign in that failed logins have locked. */
  activeLockoutAuthMethods?: string[];
  /** The ways to sign in. */
  authMethods?: string[];
  /** Its labels. */
  metadata?: IdentityMetadata[];
}

/** A machine identity's membership of a project. */
export interface ProjectIdentityMembership {
  /** ID of the membership, which no function takes. The identity's own is `identityId`. */
  id: string;
  /** ID of the project. */
  projectId: string;
  /** ID of the identity. */
  identityId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Params of {@link list}. */
export interface ListProjectIdentitiesParams {
  /** ID of the project. */
  projectId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 1000. Default 20. */
  limit?: number | undefined;
  /** Only identities with this in their names. */
  search?: string | undefined;
}

/** What {@link list} answers. */
export interface ListProjectIdentitiesResult {
  identities: ProjectIdentity[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the machine identities that belong to a project.
 *
 * `GET /api/v1/projects/{projectId}/identities`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectIdentitiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectIdentitiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListProjectIdentitiesParams,
  options?: RequestOptions,
): Promise<ListProjectIdentitiesResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/identities",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreateProjectIdentityParams {
  /** ID of the project. */
  projectId: string;
  name: string;
  /** Whether it cannot be deleted until this is lifted. Default false. */
  hasDeleteProtection?: boolean | undefined;
  /** Its labels. */
  metadata?: KeyValue[] | undefined;
  /** Its roles in the project. */
  roles?: RoleAssignment[] | undefined;
}

/** What {@link create} answers. */
export interface CreateProjectIdentityResult {
  identity: ProjectIdentity;
}

/**
 * Creates a machine identity that belongs to a project. It cannot sign in until an auth method is
 * attached.
 *
 * `POST /api/v1/projects/{projectId}/identities`
 *
 * @param session - Session to use.
 * @param params - {@link CreateProjectIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateProjectIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { identity } = await create(session, { projectId, name: "ci", roles: [{ role: "viewer" }] });
 * ```
 */
export function create(
  session: Session,
  params: CreateProjectIdentityParams,
  options?: RequestOptions,
): Promise<CreateProjectIdentityResult> {
  return requestJson(
    session,
    "POST /api/v1/projects/{projectId}/identities",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetProjectIdentityParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetProjectIdentityResult {
  identity: ProjectIdentity;
}

/**
 * Gets a machine identity that belongs to a project.
 *
 * `GET /api/v1/projects/{projectId}/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetProjectIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetProjectIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetProjectIdentityParams,
  options?: RequestOptions,
): Promise<GetProjectIdentityResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateProjectIdentityParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the identity. */
  identityId: string;
  name?: string | undefined;
  /** Whether it cannot be deleted until this is lifted. */
  hasDeleteProtection?: boolean | undefined;
  /** Takes the place of all labels. */
  metadata?: KeyValue[] | undefined;
}

/** What {@link update} answers. */
export interface UpdateProjectIdentityResult {
  identity: ProjectIdentity;
}

/**
 * Changes a machine identity that belongs to a project; what is left out stays.
 *
 * `PATCH /api/v1/projects/{projectId}/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateProjectIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateProjectIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateProjectIdentityParams,
  options?: RequestOptions,
): Promise<UpdateProjectIdentityResult> {
  return requestJson(
    session,
    "PATCH /api/v1/projects/{projectId}/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteProjectIdentity}. */
export interface DeleteProjectIdentityParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the identity. */
  identityId: string;
}

/** What {@link deleteProjectIdentity} answers. */
export interface DeleteProjectIdentityResult {
  identity: ProjectIdentity;
}

/**
 * Deletes a machine identity that belongs to a project; its access tokens are of no use any more.
 *
 * `DELETE /api/v1/projects/{projectId}/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteProjectIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteProjectIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteProjectIdentity(
  session: Session,
  params: DeleteProjectIdentityParams,
  options?: RequestOptions,
): Promise<DeleteProjectIdentityResult> {
  return requestJson(
    session,
    "DELETE /api/v1/projects/{projectId}/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteProjectIdentity as delete };

/** A machine identity that is a member of a project. */
export interface MemberIdentity {
  id: string;
  name: string;
  /** ID of the organization. */
  orgId: string;
  /** ID of the project that it belongs to; `null` where it is the organization's. */
  projectId?: string | null;
  /** The ways to sign in. */
  authMethods: string[];
  /** The ways to sign in that failed logins have locked. */
  activeLockoutAuthMethods: string[];
}

/** A machine identity's membership of a project, with its roles there. */
export interface ListedProjectIdentityMembership {
  /** ID of the membership, which no function takes. The identity's own is `identityId`. */
  id: string;
  /** ID of the identity. */
  identityId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Its roles in the project. */
  roles: MembershipRole[];
  identity: MemberIdentity;
}

/** Params of {@link listMemberships}. */
export interface ListProjectIdentityMembershipsParams {
  /** ID of the project. */
  projectId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 1000. Default 20. */
  limit?: number | undefined;
  /** Only identities with this in their names. */
  identityName?: string | undefined;
  /** Only members with one of these roles: slugs with commas between them. */
  roles?: string | undefined;
}

/** What {@link listMemberships} answers. */
export interface ListProjectIdentityMembershipsResult {
  identityMemberships: ListedProjectIdentityMembership[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the machine identities that are members of a project, with their roles there.
 *
 * `GET /api/v1/projects/{projectId}/memberships/identities`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectIdentityMembershipsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectIdentityMembershipsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listMemberships(
  session: Session,
  params: ListProjectIdentityMembershipsParams,
  options?: RequestOptions,
): Promise<ListProjectIdentityMembershipsResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/memberships/identities",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link createMembership}. */
export interface CreateProjectIdentityMembershipParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the identity. */
  identityId: string;
  /** Slug of the role, where it has one for good. Default `no-access`. */
  role?: string | undefined;
  /** Its roles in the project. */
  roles?: RoleAssignment[] | undefined;
}

/** What {@link createMembership} answers. */
export interface CreateProjectIdentityMembershipResult {
  identityMembership: ProjectIdentityMembership;
}

/**
 * Makes a machine identity of the organization a member of a project.
 *
 * `POST /api/v1/projects/{projectId}/memberships/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link CreateProjectIdentityMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateProjectIdentityMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it is a member already.
 *
 * @example
 * ```ts
 * await createMembership(session, { projectId, identityId, role: "viewer" });
 * ```
 */
export function createMembership(
  session: Session,
  params: CreateProjectIdentityMembershipParams,
  options?: RequestOptions,
): Promise<CreateProjectIdentityMembershipResult> {
  return requestJson(
    session,
    "POST /api/v1/projects/{projectId}/memberships/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** A machine identity that is a member of a project, with its labels. */
export interface MemberIdentityWithMetadata {
  id: string;
  name: string;
  /** ID of the organization. */
  orgId: string;
  /** ID of the project that it belongs to; `null` where it is the organization's. */
  projectId?: string | null;
  /** The ways to sign in. */
  authMethods: string[];
  /** Its labels. */
  metadata?: IdentityMetadata[];
}

/** A machine identity's membership of a project, with its roles there and its last login. */
export interface ProjectIdentityMembershipDetails {
  id: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Its roles in the project. */
  roles: MembershipRole[];
  /** How it signed in last. */
  lastLoginAuthMethod?: string | null;
  /** When it signed in last. ISO 8601. */
  lastLoginTime?: string | null;
  identity: MemberIdentityWithMetadata;
}

/** Params of {@link getMembership}. */
export interface GetProjectIdentityMembershipParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the identity. */
  identityId: string;
}

/** What {@link getMembership} answers. */
export interface GetProjectIdentityMembershipResult {
  identityMembership: ProjectIdentityMembershipDetails;
}

/**
 * Gets a machine identity that is a member of a project, with its roles there.
 *
 * `GET /api/v1/projects/{projectId}/memberships/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetProjectIdentityMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetProjectIdentityMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when it is not in the project.
 */
export function getMembership(
  session: Session,
  params: GetProjectIdentityMembershipParams,
  options?: RequestOptions,
): Promise<GetProjectIdentityMembershipResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/memberships/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link updateMembership}. */
export interface UpdateProjectIdentityMembershipParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the identity. */
  identityId: string;
  /** The roles from now on. At least one. */
  roles: RoleAssignment[];
}

/** What {@link updateMembership} answers. */
export interface UpdateProjectIdentityMembershipResult {
  identityMembership: ProjectIdentityMembership;
}

/**
 * Gives a machine identity other roles in a project, in the place of all that it has there.
 *
 * `PATCH /api/v1/projects/{projectId}/memberships/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateProjectIdentityMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateProjectIdentityMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when it is not in the project.
 */
export function updateMembership(
  session: Session,
  params: UpdateProjectIdentityMembershipParams,
  options?: RequestOptions,
): Promise<UpdateProjectIdentityMembershipResult> {
  return requestJson(
    session,
    "PATCH /api/v1/projects/{projectId}/memberships/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteMembership}. */
export interface DeleteProjectIdentityMembershipParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the identity. */
  identityId: string;
}

/** What {@link deleteMembership} answers. */
export interface DeleteProjectIdentityMembershipResult {
  identityMembership: ProjectIdentityMembership;
}

/**
 * Takes a machine identity out of a project. The identity itself stays.
 *
 * `DELETE /api/v1/projects/{projectId}/memberships/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteProjectIdentityMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteProjectIdentityMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when it is not in the project.
 */
export function deleteMembership(
  session: Session,
  params: DeleteProjectIdentityMembershipParams,
  options?: RequestOptions,
): Promise<DeleteProjectIdentityMembershipResult> {
  return requestJson(
    session,
    "DELETE /api/v1/projects/{projectId}/memberships/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listAvailable}. */
export interface ListAvailableProjectIdentitiesParams {
  /** ID of the project. */
  projectId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 1000. Default 20. */
  limit?: number | undefined;
  /** Only identities with this in their names. */
  identityName?: string | undefined;
}

/** What {@link listAvailable} answers. */
export interface ListAvailableProjectIdentitiesResult {
  identities: { id: string; name: string }[];
}

/**
 * Lists the machine identities of the organization that are no members of a project yet.
 *
 * `GET /api/v1/projects/{projectId}/memberships/available-identities`
 *
 * @param session - Session to use.
 * @param params - {@link ListAvailableProjectIdentitiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAvailableProjectIdentitiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listAvailable(
  session: Session,
  params: ListAvailableProjectIdentitiesParams,
  options?: RequestOptions,
): Promise<ListAvailableProjectIdentitiesResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/memberships/available-identities",
    userOnly,
    params,
    options,
  );
}
