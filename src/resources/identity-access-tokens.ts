// Written by `npm run generate` from scripts/generate/manifest/identity-access-tokens.yaml.

import { open } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { AccessToken } from "../models/access-token.js";

/** Params of {@link renew}. */
export interface RenewIdentityAccessTokenParams {
  /** The token to renew. */
  accessToken: string;
}

/** What {@link renew} answers: the same token, valid for longer. */
export interface RenewIdentityAccessTokenResult extends AccessToken {}

/**
 * Extends the life of an access token, up to its maximum.
 *
 * `POST /api/v1/auth/token/renew`
 *
 * @param session - Session to use. Its own token is not sent, and stays as it is.
 * @param params - {@link RenewIdentityAccessTokenParams}
 * @param options - Options for this call alone.
 * @returns The {@link RenewIdentityAccessTokenResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; so it does when the token has expired, or is at its maximum.
 */
export function renew(
  session: Session,
  params: RenewIdentityAccessTokenParams,
  options?: RequestOptions,
): Promise<RenewIdentityAccessTokenResult> {
  return requestJson(session, "POST /api/v1/auth/token/renew", open, params, options);
}

/** Params of {@link revoke}. */
export interface RevokeIdentityAccessTokenParams {
  /** The token to revoke. */
  accessToken: string;
}

/** What {@link revoke} answers. */
export interface RevokeIdentityAccessTokenResult {
  /** A sentence that says so. */
  message: string;
}

/**
 * Revokes an access token: nothing can be done with it from now on.
 *
 * `POST /api/v1/auth/token/revoke`
 *
 * @param session - Session to use. Its own token is not sent.
 * @param params - {@link RevokeIdentityAccessTokenParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeIdentityAccessTokenResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeIdentityAccessTokenParams,
  options?: RequestOptions,
): Promise<RevokeIdentityAccessTokenResult> {
  return requestJson(session, "POST /api/v1/auth/token/revoke", open, params, options);
}

/** `client.identityAccessTokens` */
export interface IdentityAccessTokensClient {
  /**
   * Extends the life of an access token, up to its maximum.
   *
   * `POST /api/v1/auth/token/renew`
   *
   * @param params - {@link RenewIdentityAccessTokenParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; so it does when the token has expired, or is at its maximum.
   */
  renew(
    this: void,
    params: RenewIdentityAccessTokenParams,
    options?: RequestOptions,
  ): Promise<RenewIdentityAccessTokenResult>;
  /**
   * Revokes an access token: nothing can be done with it from now on.
   *
   * `POST /api/v1/auth/token/revoke`
   *
   * @param params - {@link RevokeIdentityAccessTokenParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeIdentityAccessTokenParams,
    options?: RequestOptions,
  ): Promise<RevokeIdentityAccessTokenResult>;
}
