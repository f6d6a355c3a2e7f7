// Written by `npm run generate` from scripts/generate/manifest/identity-memberships.yaml.

import { machineOrUser, userOnly } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { CustomRole } from "../models/custom-role.js";
import type { IdentityName } from "../models/identity-name.js";
import type { IdentityNameFilter } from "../models/identity-name-filter.js";

/** What memberships to find. */
export interface IdentityMembershipFilter {
  /** Its name. */
  name?: IdentityNameFilter | undefined;
  role?: IdentityNameFilter | undefined;
}

/** What memberships to find, or one of several. */
export interface IdentityMembershipSearch extends IdentityMembershipFilter {
  /** One of these. Up to 5 of them. */
  $or?: IdentityMembershipFilter[] | undefined;
}

/** A machine identity's membership of an organization or a project. */
export interface FoundIdentityMembership {
  /** ID of the membership, which no function takes. The identity's own is `identityId`. */
  id: string;
  /** ID of the identity. */
  identityId: string;
  /** Whether it is a membership of the organization or of a project. */
  scope: "organization" | "project" | Unlisted;
  /** ID of the organization. */
  orgId: string;
  /** ID of the project, where it is a membership of one. */
  projectId?: string | null;
  /** The project, where it is a membership of one. */
  project?: { id: string; name: string; slug: string; type: string } | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** How it signed in last. */
  lastLoginAuthMethod?: string | null;
  /** ISO 8601. */
  lastLoginTime?: string | null;
  roles: FoundIdentityRole[];
  identity: IdentityName;
}

/** A role that a machine identity has by a membership. */
export interface FoundIdentityRole {
  id: string;
  /** Slug of the role: a built-in one, or `custom`. */
  role: string;
  /** ID of the role, where it is no built-in one. */
  customRoleId?: string | null;
  /** Name of the role, where it is no built-in one. */
  customRoleName?: string | null;
  /** Slug of the role, where it is no built-in one. */
  customRoleSlug?: string | null;
  /** Description of the role, where it is no built-in one. */
  customRoleDescription?: string | null;
  /** Whether it ends by itself. */
  isTemporary: boolean;
  temporaryMode?: string | null;
  /** How long it lasts, such as `1h`. */
  temporaryRange?: string | null;
  /** ISO 8601. */
  temporaryAccessStartTime?: string | null;
  /** ISO 8601. */
  temporaryAccessEndTime?: string | null;
}

/** Params of {@link search}. */
export interface SearchIdentityMembershipsParams {
  /** Where to look. At least one. */
  scope?: ("organization" | "project" | Unlisted)[] | undefined;
  /** What to sort by. Default `name`. */
  orderBy?: "name" | "role" | "lastLogin" | Unlisted | undefined;
  /** Default `asc`. */
  orderDirection?: "asc" | "desc" | Unlisted | undefined;
  /** How many to give. From 1 to 100. Default 50. */
  limit?: number | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  search?: IdentityMembershipSearch | undefined;
}

/** What {@link search} answers. */
export interface SearchIdentityMembershipsResult {
  identities: FoundIdentityMembership[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Searches the memberships that machine identities have in the organization, in its projects, or in
 * both.
 *
 * `POST /api/v2/identities/search`
 *
 * @param session - Session to use.
 * @param params - {@link SearchIdentityMembershipsParams}
 * @param options - Options for this call alone.
 * @returns The {@link SearchIdentityMembershipsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { identities } = await search(session, {
 *   scope: ["organization", "project"],
 *   search: { name: { $contains: "ci" } },
 * });
 * ```
 */
export function search(
  session: Session,
  params: SearchIdentityMembershipsParams = {},
  options?: RequestOptions,
): Promise<SearchIdentityMembershipsResult> {
  return requestJson(session, "POST /api/v2/identities/search", machineOrUser, params, options);
}

/** Params of {@link count}. */
export interface CountIdentityMembershipsParams {
  /** Where to look. At least one. */
  scope?: ("organization" | "project" | Unlisted)[] | undefined;
  search?: IdentityMembershipSearch | undefined;
}

/** What {@link count} answers. */
export interface CountIdentityMembershipsResult {
  counts: { organization?: number; project?: number };
}

/**
 * Counts the memberships that a search would find, in the organization and in its projects.
 *
 * `POST /api/v2/identities/search/count`
 *
 * @param session - Session to use.
 * @param params - {@link CountIdentityMembershipsParams}
 * @param options - Options for this call alone.
 * @returns The {@link CountIdentityMembershipsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function count(
  session: Session,
  params: CountIdentityMembershipsParams = {},
  options?: RequestOptions,
): Promise<CountIdentityMembershipsResult> {
  return requestJson(
    session,
    "POST /api/v2/identities/search/count",
    machineOrUser,
    params,
    options,
  );
}

/** A machine identity's membership of an organization. */
export interface ListedIdentityMembership {
  /** ID of the membership, which no function takes. The identity's own is `identityId`. */
  id: string;
  /** Slug of its role. */
  role: string;
  /** ID of the role; absent for the roles that every organization has. */
  roleId?: string | null;
  /** ID of the organization. */
  orgId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the identity. */
  identityId: string;
  /** How it signed in last. */
  lastLoginAuthMethod?: string | null;
  /** ISO 8601. */
  lastLoginTime?: string | null;
  customRole?: CustomRole;
  identity: { id: string; name: string; hasDeleteProtection: boolean; authMethods: string[] };
}

/** Params of {@link list}. */
export interface ListIdentityMembershipsParams {
  /** ID of the organization. */
  orgId: string;
}

/** What {@link list} answers. */
export interface ListIdentityMembershipsResult {
  identities: ListedIdentityMembership[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the machine identities of an organization, with their roles in it.
 *
 * `GET /api/v1/identities`
 *
 * @param session - Session to use.
 * @param params - {@link ListIdentityMembershipsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListIdentityMembershipsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListIdentityMembershipsParams,
  options?: RequestOptions,
): Promise<ListIdentityMembershipsResult> {
  return requestJson(session, "GET /api/v1/identities", machineOrUser, params, options);
}

/** Params of {@link listAvailable}. */
export interface ListAvailableOrganizationIdentitiesParams {
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
  /** Only identities with this in their names. */
  identityName?: string | undefined;
}

/** What {@link listAvailable} answers. */
export interface ListAvailableOrganizationIdentitiesResult {
  identities: { id: string; name: string }[];
}

/**
 * Lists the machine identities of the topmost organization that are no members of this one yet.
 *
 * `GET /api/v1/organization/available-identities`
 *
 * @param session - Session to use.
 * @param params - {@link ListAvailableOrganizationIdentitiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAvailableOrganizationIdentitiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listAvailable(
  session: Session,
  params?: ListAvailableOrganizationIdentitiesParams,
  options?: RequestOptions,
): Promise<ListAvailableOrganizationIdentitiesResult> {
  return requestJson(
    session,
    "GET /api/v1/organization/available-identities",
    userOnly,
    params,
    options,
  );
}
