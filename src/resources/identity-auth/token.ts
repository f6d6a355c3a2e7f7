// Written by `npm run generate` from scripts/generate/manifest/identity-auth/token.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { IdentityAuthMethod } from "../../models/identity-auth-method.js";

/** How an identity uses tokens that are issued to it by hand. */
export interface IdentityTokenAuth extends IdentityAuthMethod {
  /** For tokens that can be renewed for ever: the lifetime of each renewal, in seconds. */
  accessTokenPeriod: number;
}

/** An access token of an identity, without the token itself. */
export interface IdentityAccessToken {
  /** ID of the token, as `tokenId` wants it. The identity's own is `identityId`. */
  id: string;
  name: string | null;
  /** Lifetime in seconds; 0 for no expiry. */
  accessTokenTTL: number;
  /** Longest lifetime that renewals can give it, in seconds. */
  accessTokenMaxTTL: number;
  /** How often it has been used. */
  accessTokenNumUses: number;
  /** How often it can be used; 0 for no limit. */
  accessTokenNumUsesLimit: number;
  /** ISO 8601. */
  accessTokenLastUsedAt: string | null;
  /** ISO 8601. */
  accessTokenLastRenewedAt: string | null;
  isAccessTokenRevoked: boolean;
  identityUAClientSecretId: string | null;
  /** ID of the identity. */
  identityId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** The way that it signs in. */
  authMethod: string;
  /** For one that can be renewed for ever: the lifetime of each renewal, in seconds. */
  accessTokenPeriod: number;
  subOrganizationId: string | null;
}

/** Params of {@link login}. */
export interface LoginWithTokenAuthParams {
  /** ID of the identity. */
  identityId: string;
  /** Slug of the organization, for an identity that belongs to several. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export type LoginWithTokenAuthResult = AccessToken;

/**
 * Asks for an access token by an identity's ID. Servers of 2026 no longer have it: they answer 404;
 * create a token with `createToken`, and use it as it is.
 *
 * `POST /api/v1/auth/token/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithTokenAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithTokenAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function login(
  session: Session,
  params: LoginWithTokenAuthParams,
  options?: RequestOptions,
): Promise<LoginWithTokenAuthResult> {
  return requestJson(session, "POST /api/v1/auth/token/login", open, params, options);
}

/** Params of {@link attach}. */
export interface AttachTokenAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link attach} answers. */
export interface AttachTokenAuthResult {
  identityTokenAuth: IdentityTokenAuth;
}

/**
 * Lets an identity have access tokens that are issued by hand.
 *
 * `POST /api/v1/auth/token-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachTokenAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachTokenAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 */
export function attach(
  session: Session,
  params: AttachTokenAuthParams,
  options?: RequestOptions,
): Promise<AttachTokenAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/token-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateTokenAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link update} answers. */
export interface UpdateTokenAuthResult {
  identityTokenAuth: IdentityTokenAuth;
}

/**
 * Changes what the tokens that an identity is issued are like; what is left out stays.
 *
 * `PATCH /api/v1/auth/token-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateTokenAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateTokenAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateTokenAuthParams,
  options?: RequestOptions,
): Promise<UpdateTokenAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/token-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetTokenAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetTokenAuthResult {
  identityTokenAuth: IdentityTokenAuth;
}

/**
 * Gets what the tokens that an identity is issued are like.
 *
 * `GET /api/v1/auth/token-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetTokenAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetTokenAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetTokenAuthParams,
  options?: RequestOptions,
): Promise<GetTokenAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/token-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeTokenAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeTokenAuthResult {
  identityTokenAuth: IdentityTokenAuth;
}

/**
 * Takes token auth from an identity.
 *
 * `DELETE /api/v1/auth/token-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeTokenAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeTokenAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeTokenAuthParams,
  options?: RequestOptions,
): Promise<RevokeTokenAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/token-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link createToken}. */
export interface CreateTokenAuthTokenParams {
  /** ID of the identity. */
  identityId: string;
  name?: string | undefined;
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link createToken} answers. */
export interface CreateTokenAuthTokenResult {
  /** The token. It cannot be read again. */
  accessToken: string;
  expiresIn: number;
  /** Longest lifetime that renewals can give an access token, in seconds. */
  accessTokenMaxTTL: number;
  tokenType: "Bearer" | Unlisted;
  tokenData: IdentityAccessToken;
}

/**
 * Issues an access token to an identity. It cannot be read again.
 *
 * `POST /api/v1/auth/token-auth/identities/{identityId}/tokens`
 *
 * @param session - Session to use.
 * @param params - {@link CreateTokenAuthTokenParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateTokenAuthTokenResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { accessToken } = await createTokenAuthToken(session, { identityId, name: "ci" });
 * ```
 */
export function createToken(
  session: Session,
  params: CreateTokenAuthTokenParams,
  options?: RequestOptions,
): Promise<CreateTokenAuthTokenResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/token-auth/identities/{identityId}/tokens",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listTokens}. */
export interface ListTokenAuthTokensParams {
  /** ID of the identity. */
  identityId: string;
  /** How many to skip. Up to 100. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
}

/** What {@link listTokens} answers. */
export interface ListTokenAuthTokensResult {
  tokens: IdentityAccessToken[];
}

/**
 * Lists the access tokens that an identity was issued, without the tokens themselves.
 *
 * `GET /api/v1/auth/token-auth/identities/{identityId}/tokens`
 *
 * @param session - Session to use.
 * @param params - {@link ListTokenAuthTokensParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListTokenAuthTokensResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listTokens(
  session: Session,
  params: ListTokenAuthTokensParams,
  options?: RequestOptions,
): Promise<ListTokenAuthTokensResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/token-auth/identities/{identityId}/tokens",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getToken}. */
export interface GetTokenAuthTokenParams {
  /** ID of the identity. */
  identityId: string;
  /** ID of the token. */
  tokenId: string;
}

/** What {@link getToken} answers. */
export interface GetTokenAuthTokenResult {
  token: IdentityAccessToken;
}

/**
 * Gets an access token that an identity was issued, without the token itself.
 *
 * `GET /api/v1/auth/token-auth/identities/{identityId}/tokens/{tokenId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetTokenAuthTokenParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetTokenAuthTokenResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getToken(
  session: Session,
  params: GetTokenAuthTokenParams,
  options?: RequestOptions,
): Promise<GetTokenAuthTokenResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/token-auth/identities/{identityId}/tokens/{tokenId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link updateToken}. */
export interface UpdateTokenAuthTokenParams {
  /** ID of the token. */
  tokenId: string;
  name?: string | undefined;
}

/** What {@link updateToken} answers. */
export interface UpdateTokenAuthTokenResult {
  token: IdentityAccessToken;
}

/**
 * Renames an access token that an identity was issued.
 *
 * `PATCH /api/v1/auth/token-auth/tokens/{tokenId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateTokenAuthTokenParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateTokenAuthTokenResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function updateToken(
  session: Session,
  params: UpdateTokenAuthTokenParams,
  options?: RequestOptions,
): Promise<UpdateTokenAuthTokenResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/token-auth/tokens/{tokenId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revokeToken}. */
export interface RevokeTokenAuthTokenParams {
  /** ID of the token. */
  tokenId: string;
}

/** What {@link revokeToken} answers. */
export interface RevokeTokenAuthTokenResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Revokes an access token that an identity was issued.
 *
 * `POST /api/v1/auth/token-auth/tokens/{tokenId}/revoke`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeTokenAuthTokenParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeTokenAuthTokenResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revokeToken(
  session: Session,
  params: RevokeTokenAuthTokenParams,
  options?: RequestOptions,
): Promise<RevokeTokenAuthTokenResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/token-auth/tokens/{tokenId}/revoke",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getTokenById}. */
export interface GetTokenAuthTokenByIdParams {
  /** ID of the token. */
  tokenId: string;
}

/** What {@link getTokenById} answers. */
export interface GetTokenAuthTokenByIdResult {
  token: IdentityAccessToken;
}

/**
 * Gets an access token that an identity was issued by its ID alone, without the token itself.
 *
 * `GET /api/v1/auth/token-auth/tokens/{tokenId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetTokenAuthTokenByIdParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetTokenAuthTokenByIdResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getTokenById(
  session: Session,
  params: GetTokenAuthTokenByIdParams,
  options?: RequestOptions,
): Promise<GetTokenAuthTokenByIdResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/token-auth/tokens/{tokenId}",
    machineOrUser,
    params,
    options,
  );
}

/** `client.identityAuth.token` */
export interface IdentityAuthTokenClient {
  /**
   * Asks for an access token by an identity's ID. Servers of 2026 no longer have it: they answer 404;
   * create a token with `createToken`, and use it as it is.
   *
   * `POST /api/v1/auth/token/login`
   *
   * @param params - {@link LoginWithTokenAuthParams}
   * @param options - Options for this call alone.
   */
  login(
    this: void,
    params: LoginWithTokenAuthParams,
    options?: RequestOptions,
  ): Promise<LoginWithTokenAuthResult>;
  /**
   * Lets an identity have access tokens that are issued by hand.
   *
   * `POST /api/v1/auth/token-auth/identities/{identityId}`
   *
   * @param params - {@link AttachTokenAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
   */
  attach(
    this: void,
    params: AttachTokenAuthParams,
    options?: RequestOptions,
  ): Promise<AttachTokenAuthResult>;
  /**
   * Changes what the tokens that an identity is issued are like; what is left out stays.
   *
   * `PATCH /api/v1/auth/token-auth/identities/{identityId}`
   *
   * @param params - {@link UpdateTokenAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateTokenAuthParams,
    options?: RequestOptions,
  ): Promise<UpdateTokenAuthResult>;
  /**
   * Gets what the tokens that an identity is issued are like.
   *
   * `GET /api/v1/auth/token-auth/identities/{identityId}`
   *
   * @param params - {@link GetTokenAuthParams}
   * @param options - Options for this call alone.
   */
  get(
    this: void,
    params: GetTokenAuthParams,
    options?: RequestOptions,
  ): Promise<GetTokenAuthResult>;
  /**
   * Takes token auth from an identity.
   *
   * `DELETE /api/v1/auth/token-auth/identities/{identityId}`
   *
   * @param params - {@link RevokeTokenAuthParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeTokenAuthParams,
    options?: RequestOptions,
  ): Promise<RevokeTokenAuthResult>;
  /**
   * Issues an access token to an identity. It cannot be read again.
   *
   * `POST /api/v1/auth/token-auth/identities/{identityId}/tokens`
   *
   * @param params - {@link CreateTokenAuthTokenParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { accessToken } = await client.identityAuth.token.createToken({ identityId, name: "ci" });
   * ```
   */
  createToken(
    this: void,
    params: CreateTokenAuthTokenParams,
    options?: RequestOptions,
  ): Promise<CreateTokenAuthTokenResult>;
  /**
   * Lists the access tokens that an identity was issued, without the tokens themselves.
   *
   * `GET /api/v1/auth/token-auth/identities/{identityId}/tokens`
   *
   * @param params - {@link ListTokenAuthTokensParams}
   * @param options - Options for this call alone.
   */
  listTokens(
    this: void,
    params: ListTokenAuthTokensParams,
    options?: RequestOptions,
  ): Promise<ListTokenAuthTokensResult>;
  /**
   * Gets an access token that an identity was issued, without the token itself.
   *
   * `GET /api/v1/auth/token-auth/identities/{identityId}/tokens/{tokenId}`
   *
   * @param params - {@link GetTokenAuthTokenParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getToken(
    this: void,
    params: GetTokenAuthTokenParams,
    options?: RequestOptions,
  ): Promise<GetTokenAuthTokenResult>;
  /**
   * Renames an access token that an identity was issued.
   *
   * `PATCH /api/v1/auth/token-auth/tokens/{tokenId}`
   *
   * @param params - {@link UpdateTokenAuthTokenParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  updateToken(
    this: void,
    params: UpdateTokenAuthTokenParams,
    options?: RequestOptions,
  ): Promise<UpdateTokenAuthTokenResult>;
  /**
   * Revokes an access token that an identity was issued.
   *
   * `POST /api/v1/auth/token-auth/tokens/{tokenId}/revoke`
   *
   * @param params - {@link RevokeTokenAuthTokenParams}
   * @param options - Options for this call alone.
   */
  revokeToken(
    this: void,
    params: RevokeTokenAuthTokenParams,
    options?: RequestOptions,
  ): Promise<RevokeTokenAuthTokenResult>;
  /**
   * Gets an access token that an identity was issued by its ID alone, without the token itself.
   *
   * `GET /api/v1/auth/token-auth/tokens/{tokenId}`
   *
   * @param params - {@link GetTokenAuthTokenByIdParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getTokenById(
    this: void,
    params: GetTokenAuthTokenByIdParams,
    options?: RequestOptions,
  ): Promise<GetTokenAuthTokenByIdResult>;
}
