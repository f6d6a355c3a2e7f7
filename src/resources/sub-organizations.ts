// Written by `npm run generate` from scripts/generate/manifest/sub-organizations.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";

/** An organization below another one. */
export interface SubOrganization {
  id: string;
  /** Its name, for people. */
  name: string;
  /** Small letters, digits and hyphens. */
  slug: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the organization above it. */
  parentOrgId?: string | null;
}

/** Params of {@link list}. */
export interface ListSubOrganizationsParams {
  /** How many to give. From 1 to 1000. Default 25. */
  limit?: number | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** Only those with this in their names. */
  search?: string | undefined;
  /** What to sort by. Default `name`. */
  orderBy?: "name" | Unlisted | undefined;
  /** Default `asc`. */
  orderDirection?: "asc" | "desc" | Unlisted | undefined;
  /** Whether to list only those that the caller is a member of. */
  isAccessible?: boolean | undefined;
}

/** What {@link list} answers. */
export interface ListSubOrganizationsResult {
  organizations: SubOrganization[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the organizations below the caller's.
 *
 * `GET /api/v1/sub-organizations`
 *
 * @param session - Session to use.
 * @param params - {@link ListSubOrganizationsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSubOrganizationsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListSubOrganizationsParams,
  options?: RequestOptions,
): Promise<ListSubOrganizationsResult> {
  return requestJson(session, "GET /api/v1/sub-organizations", machineOrUser, params, options);
}

/** Params of {@link create}. */
export interface CreateSubOrganizationParams {
  /** Its name, for people. 1 to 64 characters. */
  name: string;
  /** Small letters, digits and hyphens. Default one made of the name. 1 to 64 characters. */
  slug?: string | undefined;
}

/** What {@link create} answers. */
export interface CreateSubOrganizationResult {
  organization: SubOrganization;
}

/**
 * Creates an organization below the caller's, with the caller as its admin. Enterprise plans only.
 *
 * `POST /api/v1/sub-organizations`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSubOrganizationParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSubOrganizationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the slug is taken, or when the plan lacks sub-organizations.
 *
 * @example
 * ```ts
 * const { organization } = await create(session, { name: "Research" });
 * ```
 */
export function create(
  session: Session,
  params: CreateSubOrganizationParams,
  options?: RequestOptions,
): Promise<CreateSubOrganizationResult> {
  return requestJson(session, "POST /api/v1/sub-organizations", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdateSubOrganizationParams {
  /** ID of the sub-organization. */
  subOrgId: string;
  /** Its name, for people. 1 to 64 characters. */
  name?: string | undefined;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  slug?: string | undefined;
}

/** What {@link update} answers. */
export interface UpdateSubOrganizationResult {
  organization: SubOrganization;
}

/**
 * Changes an organization below the caller's; what is left out stays. Enterprise plans only.
 *
 * `PATCH /api/v1/sub-organizations/{subOrgId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSubOrganizationParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSubOrganizationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateSubOrganizationParams,
  options?: RequestOptions,
): Promise<UpdateSubOrganizationResult> {
  return requestJson(
    session,
    "PATCH /api/v1/sub-organizations/{subOrgId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteSubOrganization}. */
export interface DeleteSubOrganizationParams {
  /** ID of the sub-organization. */
  subOrgId: string;
}

/** What {@link deleteSubOrganization} answers. */
export interface DeleteSubOrganizationResult {
  organization: SubOrganization;
}

/**
 * Deletes an organization below the caller's, with all that is in it. Enterprise plans only.
 *
 * `DELETE /api/v1/sub-organizations/{subOrgId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSubOrganizationParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSubOrganizationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSubOrganization(
  session: Session,
  params: DeleteSubOrganizationParams,
  options?: RequestOptions,
): Promise<DeleteSubOrganizationResult> {
  return requestJson(
    session,
    "DELETE /api/v1/sub-organizations/{subOrgId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteSubOrganization as delete };

/** Params of {@link createMembership}. */
export interface CreateSubOrganizationMembershipParams {
  /** ID of the sub-organization. */
  subOrgId: string;
}

/** What {@link createMembership} answers. */
export interface CreateSubOrganizationMembershipResult {
  organization: SubOrganization;
}

/**
 * Makes the caller a member of an organization below its own. Enterprise plans only.
 *
 * `POST /api/v1/sub-organizations/{subOrgId}/memberships`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSubOrganizationMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSubOrganizationMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function createMembership(
  session: Session,
  params: CreateSubOrganizationMembershipParams,
  options?: RequestOptions,
): Promise<CreateSubOrganizationMembershipResult> {
  return requestJson(
    session,
    "POST /api/v1/sub-organizations/{subOrgId}/memberships",
    machineOrUser,
    params,
    options,
  );
}
