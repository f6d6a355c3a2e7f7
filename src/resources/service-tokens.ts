// Written by `npm run generate` from scripts/generate/manifest/service-tokens.yaml.

import { serviceOnly, userOnly } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";

/** A service token, without the token itself. */
export interface ServiceToken {
  id: string;
  name: string;
  /** What it may reach. */
  scopes?: unknown;
  permissions: string[];
  /** ISO 8601. */
  lastUsed?: string | null;
  /** ISO 8601. */
  expiresAt?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of who created it. */
  createdBy: string;
  /** ID of the project. */
  projectId: string;
  /** Whether its end has been announced by email. */
  expiryNotificationSent?: boolean | null;
}

/** Who has created a service token. */
export interface ServiceTokenUser {
  id: string;
  /** The ways to sign in. */
  authMethods?: string[] | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  devices?: unknown;
  email?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  mfaMethods?: string[] | null;
  __v: number;
  _id: string;
}

/** What {@link get} answers. */
export interface GetCurrentServiceTokenResult extends ServiceToken {
  secretHash: string;
  encryptedKey?: string | null;
  iv?: string | null;
  tag?: string | null;
  /** The project. */
  workspace: string;
  user: ServiceTokenUser;
  _id: string;
  __v: number;
}

/**
 * Gets the service token that the session uses.
 *
 * `GET /api/v2/service-token`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link GetCurrentServiceTokenResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  options?: RequestOptions,
): Promise<GetCurrentServiceTokenResult> {
  return requestJson(session, "GET /api/v2/service-token", serviceOnly, undefined, options);
}

/** Params of {@link create}. */
export interface CreateServiceTokenParams {
  name: string;
  /** ID of the project. */
  workspaceId: string;
  /** What it may reach. */
  scopes: { environment: string; secretPath: string }[];
  encryptedKey: string;
  iv: string;
  tag: string;
  /** Lifetime in seconds; 0 for no expiry. */
  expiresIn: number | null;
  permissions: ("read" | "write" | Unlisted)[];
}

/** What {@link create} answers. */
export interface CreateServiceTokenResult {
  /** The token. It cannot be read again. */
  serviceToken: string;
  serviceTokenData: ServiceToken;
}

/**
 * Creates a service token. It cannot be read again; machine identities are the newer way.
 *
 * `POST /api/v2/service-token`
 *
 * @param session - Session to use.
 * @param params - {@link CreateServiceTokenParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateServiceTokenResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function create(
  session: Session,
  params: CreateServiceTokenParams,
  options?: RequestOptions,
): Promise<CreateServiceTokenResult> {
  return requestJson(session, "POST /api/v2/service-token", userOnly, params, options);
}

/** What {@link deleteServiceToken} answers. */
export interface DeleteServiceTokenResult {
  serviceTokenData: ServiceToken;
}

/**
 * Deletes a service token: nothing can be done with it from now on.
 *
 * `DELETE /api/v2/service-token/{serviceTokenId}`
 *
 * @param session - Session to use.
 * @param serviceTokenId -
 * @param options - Options for this call alone.
 * @returns The {@link DeleteServiceTokenResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteServiceToken(
  session: Session,
  serviceTokenId: string,
  options?: RequestOptions,
): Promise<DeleteServiceTokenResult> {
  return requestJson(
    session,
    "DELETE /api/v2/service-token/{serviceTokenId}",
    userOnly,
    { serviceTokenId },
    options,
  );
}

export { deleteServiceToken as delete };

/** `client.serviceTokens` */
export interface ServiceTokensClient {
  /**
   * Gets the service token that the session uses.
   *
   * `GET /api/v2/service-token`
   *
   * @param options - Options for this call alone.
   */
  get(this: void, options?: RequestOptions): Promise<GetCurrentServiceTokenResult>;
  /**
   * Creates a service token. It cannot be read again; machine identities are the newer way.
   *
   * `POST /api/v2/service-token`
   *
   * @param params - {@link CreateServiceTokenParams}
   * @param options - Options for this call alone.
   */
  create(
    this: void,
    params: CreateServiceTokenParams,
    options?: RequestOptions,
  ): Promise<CreateServiceTokenResult>;
  /**
   * Deletes a service token: nothing can be done with it from now on.
   *
   * `DELETE /api/v2/service-token/{serviceTokenId}`
   *
   * @param serviceTokenId -
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    serviceTokenId: string,
    options?: RequestOptions,
  ): Promise<DeleteServiceTokenResult>;
}
