// Written by `npm run generate` from scripts/generate/manifest/organization-identities.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { OrganizationIdentityMembership } from "../models/organization-identity-membership.js";

/** Params of {@link list}. */
export interface ListOrganizationIdentitiesParams {
  /** ID of the organization. */
  orgId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 20,000. Default 100. */
  limit?: number | undefined;
  /** Default `name`. */
  orderBy?: "name" | "role" | Unlisted | undefined;
  /** Default `asc`. */
  orderDirection?: "asc" | "desc" | Unlisted | undefined;
  search?: string | undefined;
}

/** What {@link list} answers. */
export interface ListOrganizationIdentitiesResult {
  identityMemberships: OrganizationIdentityMembership[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the machine identities of an organization, with their roles.
 *
 * `GET /api/v2/organizations/{orgId}/identity-memberships`
 *
 * @param session - Session to use.
 * @param params - {@link ListOrganizationIdentitiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListOrganizationIdentitiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListOrganizationIdentitiesParams,
  options?: RequestOptions,
): Promise<ListOrganizationIdentitiesResult> {
  return requestJson(
    session,
    "GET /api/v2/organizations/{orgId}/identity-memberships",
    machineOrUser,
    params,
    options,
  );
}

/** `client.organizationIdentities` */
export interface OrganizationIdentitiesClient {
  /**
   * Lists the machine identities of an organization, with their roles.
   *
   * `GET /api/v2/organizations/{orgId}/identity-memberships`
   *
   * @param params - {@link ListOrganizationIdentitiesParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params: ListOrganizationIdentitiesParams,
    options?: RequestOptions,
  ): Promise<ListOrganizationIdentitiesResult>;
}
