// Written by `npm run generate` from scripts/generate/manifest/identities.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { IdentityMetadata } from "../models/identity-metadata.js";
import type { IdentityName } from "../models/identity-name.js";
import type { IdentityNameFilter } from "../models/identity-name-filter.js";
import type { KeyValue } from "../models/key-value.js";
import type { MembershipRole } from "../models/membership-role.js";
import type { OrganizationIdentityMembership } from "../models/organization-identity-membership.js";

/** A machine identity. */
export interface Identity {
  id: string;
  name: string;
  /** The way that it signs in. */
  authMethod: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Whether it cannot be deleted until this is lifted. */
  hasDeleteProtection: boolean;
  /** ID of the organization. */
  orgId: string;
  /** ID of the project. */
  projectId: string | null;
}

/** A machine identity with its labels. */
export interface IdentityWithMetadata extends Identity {
  metadata: IdentityMetadata[];
}

/** An identity's membership of an organization. */
export interface IdentityDetails extends OrganizationIdentityMembership {
  identity: IdentityName;
}

/** A machine identity that has been created. */
export interface CreatedIdentity extends IdentityWithMetadata {
  /** The ways to sign in. */
  authMethods: string[];
}

/** Params of {@link create}. */
export interface CreateIdentityParams {
  name: string;
  /** ID of the organization. */
  organizationId: string;
  /** Slug of its role in the organization. Default `no-access`. */
  role?: string | undefined;
  /** Whether it cannot be deleted until this is lifted. Default false. */
  hasDeleteProtection?: boolean | undefined;
  metadata?: KeyValue[] | undefined;
}

/** What {@link create} answers. */
export interface CreateIdentityResult {
  identity: CreatedIdentity;
}

/**
 * Creates a machine identity. It cannot sign in until an auth method is attached.
 *
 * `POST /api/v1/identities`
 *
 * @param session - Session to use.
 * @param params - {@link CreateIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { identity } = await createIdentity(session, { name: "ci", organizationId, role: "member" });
 * ```
 */
export function create(
  session: Session,
  params: CreateIdentityParams,
  options?: RequestOptions,
): Promise<CreateIdentityResult> {
  return requestJson(session, "POST /api/v1/identities", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdateIdentityParams {
  /** ID of the identity. */
  identityId: string;
  name?: string | undefined;
  /** Slug of its role in the organization. */
  role?: string | undefined;
  /** Whether it cannot be deleted until this is lifted. */
  hasDeleteProtection?: boolean | undefined;
  metadata?: KeyValue[] | undefined;
}

/** What {@link update} answers. */
export interface UpdateIdentityResult {
  identity: IdentityWithMetadata;
}

/**
 * Changes a machine identity; what is left out stays.
 *
 * `PATCH /api/v1/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateIdentityParams,
  options?: RequestOptions,
): Promise<UpdateIdentityResult> {
  return requestJson(
    session,
    "PATCH /api/v1/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteIdentity}. */
export interface DeleteIdentityParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link deleteIdentity} answers. */
export interface DeleteIdentityResult {
  identity: Identity;
}

/**
 * Deletes a machine identity; its access tokens are of no use any more.
 *
 * `DELETE /api/v1/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteIdentity(
  session: Session,
  params: DeleteIdentityParams,
  options?: RequestOptions,
): Promise<DeleteIdentityResult> {
  return requestJson(
    session,
    "DELETE /api/v1/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteIdentity as delete };

/** An identity's membership of an organization, with its labels. */
export interface IdentityMembershipDetails extends IdentityDetails {
  metadata?: IdentityMetadata[];
}

/** Params of {@link get}. */
export interface GetIdentityParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetIdentityResult {
  identity: IdentityMembershipDetails;
}

/**
 * Gets a machine identity, with its role in the organization.
 *
 * `GET /api/v1/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetIdentityParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetIdentityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetIdentityParams,
  options?: RequestOptions,
): Promise<GetIdentityResult> {
  return requestJson(
    session,
    "GET /api/v1/identities/{identityId!details}",
    machineOrUser,
    params,
    options,
  );
}

/** An identity's membership of a project. */
export interface IdentityProjectMembership {
  /** ID of the membership. The identity's own is `identityId`. */
  id: string;
  /** ID of the identity. */
  identityId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  roles: MembershipRole[];
  identity: { id: string; name: string; hasDeleteProtection: boolean; authMethods: string[] };
  project: { id: string; name: string; type: string };
}

/** Params of {@link listProjectMemberships}. */
export interface ListIdentityProjectMembershipsParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link listProjectMemberships} answers. */
export interface ListIdentityProjectMembershipsResult {
  identityMemberships: IdentityProjectMembership[];
}

/**
 * Lists the projects that a machine identity is in, with its roles there.
 *
 * `GET /api/v1/identities/{identityId}/identity-memberships`
 *
 * @param session - Session to use.
 * @param params - {@link ListIdentityProjectMembershipsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListIdentityProjectMembershipsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listProjectMemberships(
  session: Session,
  params: ListIdentityProjectMembershipsParams,
  options?: RequestOptions,
): Promise<ListIdentityProjectMembershipsResult> {
  return requestJson(
    session,
    "GET /api/v1/identities/{identityId}/identity-memberships",
    machineOrUser,
    params,
    options,
  );
}

/** A role: exactly this one, or one of several. */
export type IdentityRoleFilter = string | { $eq?: string | undefined; $in?: string[] | undefined };

/** What identities to find. */
export interface IdentityFilter {
  name?: IdentityNameFilter | undefined;
  role?: IdentityRoleFilter | undefined;
}

/** What identities to find, or one of several. */
export interface IdentitySearch extends IdentityFilter {
  /** Up to 5 of them. */
  $or?: IdentityFilter[] | undefined;
}

/** Params of {@link search}. */
export interface SearchIdentitiesParams {
  /** What to sort by. Default `name`. */
  orderBy?: "name" | "role" | Unlisted | undefined;
  /** Default `asc`. */
  orderDirection?: "asc" | "desc" | Unlisted | undefined;
  /** How many to give. Up to 100. Default 50. */
  limit?: number | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  search?: IdentitySearch | undefined;
}

/** What {@link search} answers. */
export interface SearchIdentitiesResult {
  identities: IdentityDetails[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Searches the organization's machine identities, by name and by role.
 *
 * `POST /api/v1/identities/search`
 *
 * @param session - Session to use.
 * @param params - {@link SearchIdentitiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link SearchIdentitiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { identities } = await searchIdentities(session, {
 *   search: { name: { $contains: "ci" } },
 *   limit: 20,
 * });
 * ```
 */
export function search(
  session: Session,
  params: SearchIdentitiesParams = {},
  options?: RequestOptions,
): Promise<SearchIdentitiesResult> {
  return requestJson(session, "POST /api/v1/identities/search", machineOrUser, params, options);
}

/** `client.identities` */
export interface IdentitiesClient {
  /**
   * Creates a machine identity. It cannot sign in until an auth method is attached.
   *
   * `POST /api/v1/identities`
   *
   * @param params - {@link CreateIdentityParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { identity } = await client.identities.create({ name: "ci", organizationId, role: "member" });
   * ```
   */
  create(
    this: void,
    params: CreateIdentityParams,
    options?: RequestOptions,
  ): Promise<CreateIdentityResult>;
  /**
   * Changes a machine identity; what is left out stays.
   *
   * `PATCH /api/v1/identities/{identityId}`
   *
   * @param params - {@link UpdateIdentityParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateIdentityParams,
    options?: RequestOptions,
  ): Promise<UpdateIdentityResult>;
  /**
   * Deletes a machine identity; its access tokens are of no use any more.
   *
   * `DELETE /api/v1/identities/{identityId}`
   *
   * @param params - {@link DeleteIdentityParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteIdentityParams,
    options?: RequestOptions,
  ): Promise<DeleteIdentityResult>;
  /**
   * Gets a machine identity, with its role in the organization.
   *
   * `GET /api/v1/identities/{identityId}`
   *
   * @param params - {@link GetIdentityParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(this: void, params: GetIdentityParams, options?: RequestOptions): Promise<GetIdentityResult>;
  /**
   * Lists the projects that a machine identity is in, with its roles there.
   *
   * `GET /api/v1/identities/{identityId}/identity-memberships`
   *
   * @param params - {@link ListIdentityProjectMembershipsParams}
   * @param options - Options for this call alone.
   */
  listProjectMemberships(
    this: void,
    params: ListIdentityProjectMembershipsParams,
    options?: RequestOptions,
  ): Promise<ListIdentityProjectMembershipsResult>;
  /**
   * Searches the organization's machine identities, by name and by role.
   *
   * `POST /api/v1/identities/search`
   *
   * @param params - {@link SearchIdentitiesParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { identities } = await client.identities.search({
   *   search: { name: { $contains: "ci" } },
   *   limit: 20,
   * });
   * ```
   */
  search(
    this: void,
    params?: SearchIdentitiesParams,
    options?: RequestOptions,
  ): Promise<SearchIdentitiesResult>;
}
