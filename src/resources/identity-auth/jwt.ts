// Written by `npm run generate` from scripts/generate/manifest/identity-auth/jwt.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { IdentityAuthMethod } from "../../models/identity-auth-method.js";

/** How an identity signs in with JWTs. */
export interface IdentityJwtAuth extends IdentityAuthMethod {
  /** Whether keys are fetched from `jwksUrl`, or are those of `publicKeys`. */
  configurationType: "jwks" | "static" | Unlisted;
  /** URL of the keys that tokens are signed with. */
  jwksUrl: string;
  /** The `iss` that tokens have to have; empty for any. */
  boundIssuer: string;
  /** The `aud` that tokens may have, with commas between them; empty for any. */
  boundAudiences: string;
  /** Values that the claims of tokens have to have. */
  boundClaims: Record<string, string>;
  /** The `sub` that tokens have to have; empty for any. */
  boundSubject: string;
  /** For tokens that can be renewed for ever: the lifetime of each renewal, in seconds. */
  accessTokenPeriod: number;
}

/** How an identity signs in with JWTs, in full. */
export interface IdentityJwtAuthDetails extends IdentityJwtAuth {
  /** Certificate of the authority that the server of `jwksUrl` is signed by, in PEM. */
  jwksCaCert: string;
  /** Keys that tokens are signed with, in PEM. */
  publicKeys: string[];
}

/** Params of {@link login}. */
export interface LoginWithJwtAuthParams {
  /** ID of the identity. */
  identityId: string;
  /** The JWT. */
  jwt: string;
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export interface LoginWithJwtAuthResult extends AccessToken {}

/**
 * Exchanges a JWT that a trusted key has signed for an access token. The session is not signed in
 * by it: that is what the `login` of the package's root does.
 *
 * `POST /api/v1/auth/jwt-auth/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithJwtAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithJwtAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function login(
  session: Session,
  params: LoginWithJwtAuthParams,
  options?: RequestOptions,
): Promise<LoginWithJwtAuthResult> {
  return requestJson(session, "POST /api/v1/auth/jwt-auth/login", open, params, options);
}

/** What can be set of signing in with JWTs. */
export interface JwtAuthSettings extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** Values that the claims of tokens have to have. */
  boundClaims: Record<string, string>;
  /** Certificate of the authority that the server of `jwksUrl` is signed by, in PEM. */
  jwksCaCert?: string | undefined;
  /** The `iss` that tokens have to have; empty for any. */
  boundIssuer?: string | undefined;
  /** The `aud` that tokens may have, with commas between them; empty for any. */
  boundAudiences?: string | undefined;
  /** The `sub` that tokens have to have; empty for any. */
  boundSubject?: string | undefined;
}

/** Params of {@link attach}. */
export type AttachJwtAuthParams = JwtAuthSettings &
  (
    | { configurationType: "jwks"; jwksUrl: string; publicKeys?: string[] | undefined }
    | { configurationType: "static"; publicKeys: string[]; jwksUrl?: string | undefined }
  );

/** What {@link attach} answers. */
export interface AttachJwtAuthResult {
  identityJwtAuth: IdentityJwtAuthDetails;
}

/**
 * Lets an identity sign in with JWT auth.
 *
 * `POST /api/v1/auth/jwt-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachJwtAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachJwtAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 */
export function attach(
  session: Session,
  params: AttachJwtAuthParams,
  options?: RequestOptions,
): Promise<AttachJwtAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/jwt-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** What can be changed of signing in with JWTs. */
export interface JwtAuthChanges extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** Certificate of the authority that the server of `jwksUrl` is signed by, in PEM. */
  jwksCaCert?: string | undefined;
  /** The `iss` that tokens have to have; empty for any. */
  boundIssuer?: string | undefined;
  /** The `aud` that tokens may have, with commas between them; empty for any. */
  boundAudiences?: string | undefined;
  /** Values that the claims of tokens have to have. */
  boundClaims?: Record<string, string> | undefined;
  /** The `sub` that tokens have to have; empty for any. */
  boundSubject?: string | undefined;
}

/** Params of {@link update}. */
export type UpdateJwtAuthParams = JwtAuthChanges &
  (
    | { configurationType: "jwks"; jwksUrl: string; publicKeys?: string[] | undefined }
    | { configurationType: "static"; publicKeys: string[]; jwksUrl?: string | undefined }
  );

/** What {@link update} answers. */
export interface UpdateJwtAuthResult {
  identityJwtAuth: IdentityJwtAuthDetails;
}

/**
 * Changes how an identity signs in with JWT auth. Most of what is left out goes back to its
 * default: give it all.
 *
 * `PATCH /api/v1/auth/jwt-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateJwtAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateJwtAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function update(
  session: Session,
  params: UpdateJwtAuthParams,
  options?: RequestOptions,
): Promise<UpdateJwtAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/jwt-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetJwtAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetJwtAuthResult {
  identityJwtAuth: IdentityJwtAuthDetails;
}

/**
 * Gets how an identity signs in with JWT auth.
 *
 * `GET /api/v1/auth/jwt-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetJwtAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetJwtAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetJwtAuthParams,
  options?: RequestOptions,
): Promise<GetJwtAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/jwt-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeJwtAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeJwtAuthResult {
  identityJwtAuth: IdentityJwtAuth;
}

/**
 * Takes JWT auth from an identity.
 *
 * `DELETE /api/v1/auth/jwt-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeJwtAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeJwtAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeJwtAuthParams,
  options?: RequestOptions,
): Promise<RevokeJwtAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/jwt-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** `client.identityAuth.jwt` */
export interface IdentityAuthJwtClient {
  /**
   * Exchanges a JWT that a trusted key has signed for an access token. The session is not signed in
   * by it: that is what the `login` of the package's root does.
   *
   * `POST /api/v1/auth/jwt-auth/login`
   *
   * @param params - {@link LoginWithJwtAuthParams}
   * @param options - Options for this call alone.
   */
  login(
    this: void,
    params: LoginWithJwtAuthParams,
    options?: RequestOptions,
  ): Promise<LoginWithJwtAuthResult>;
  /**
   * Lets an identity sign in with JWT auth.
   *
   * `POST /api/v1/auth/jwt-auth/identities/{identityId}`
   *
   * @param params - {@link AttachJwtAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
   */
  attach(
    this: void,
    params: AttachJwtAuthParams,
    options?: RequestOptions,
  ): Promise<AttachJwtAuthResult>;
  /**
   * Changes how an identity signs in with JWT auth. Most of what is left out goes back to its
   * default: give it all.
   *
   * `PATCH /api/v1/auth/jwt-auth/identities/{identityId}`
   *
   * @param params - {@link UpdateJwtAuthParams}
   * @param options - Options for this call alone.
   */
  update(
    this: void,
    params: UpdateJwtAuthParams,
    options?: RequestOptions,
  ): Promise<UpdateJwtAuthResult>;
  /**
   * Gets how an identity signs in with JWT auth.
   *
   * `GET /api/v1/auth/jwt-auth/identities/{identityId}`
   *
   * @param params - {@link GetJwtAuthParams}
   * @param options - Options for this call alone.
   */
  get(this: void, params: GetJwtAuthParams, options?: RequestOptions): Promise<GetJwtAuthResult>;
  /**
   * Takes JWT auth from an identity.
   *
   * `DELETE /api/v1/auth/jwt-auth/identities/{identityId}`
   *
   * @param params - {@link RevokeJwtAuthParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeJwtAuthParams,
    options?: RequestOptions,
  ): Promise<RevokeJwtAuthResult>;
}
