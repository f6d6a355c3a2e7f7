// Written by `npm run generate` from scripts/generate/manifest/identity-auth/oidc.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { IdentityAuthMethod } from "../../models/identity-auth-method.js";

/** How an identity signs in with an OpenID Connect provider. */
export interface IdentityOidcAuth extends IdentityAuthMethod {
  /** URL of the provider, without `/.well-known/openid-configuration`. */
  oidcDiscoveryUrl: string;
  /** The `iss` that tokens have to have. */
  boundIssuer: string;
  /** The `aud` that tokens may have, with commas between them; empty for any. */
  boundAudiences: string;
  /** Values that the claims of tokens have to have. */
  boundClaims: Record<string, string>;
  /** Claims to keep as metadata of the sign-in, by the name to keep them under. */
  claimMetadataMapping?: Record<string, string> | null;
  /** The `sub` that tokens have to have; empty for any. */
  boundSubject?: string | null;
}

/** How an identity signs in with an OpenID Connect provider, in full. */
export interface IdentityOidcAuthDetails extends IdentityOidcAuth {
  /** Certificate of the authority that the provider is signed by, in PEM. */
  caCert: string;
}

/** Params of {@link login}. */
export interface LoginWithOidcAuthParams {
  /** ID of the identity. */
  identityId: string;
  /** The ID token. */
  jwt: string;
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export interface LoginWithOidcAuthResult extends AccessToken {}

/**
 * Exchanges an OIDC provider's JWT for an access token. The session is not signed in by it: that is
 * what the `login` of the package's root does.
 *
 * `POST /api/v1/auth/oidc-auth/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithOidcAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithOidcAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function login(
  session: Session,
  params: LoginWithOidcAuthParams,
  options?: RequestOptions,
): Promise<LoginWithOidcAuthResult> {
  return requestJson(session, "POST /api/v1/auth/oidc-auth/login", open, params, options);
}

/** Params of {@link attach}. */
export interface AttachOidcAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** URL of the provider, without `/.well-known/openid-configuration`. */
  oidcDiscoveryUrl: string;
  /** The `iss` that tokens have to have. */
  boundIssuer: string;
  /** Values that the claims of tokens have to have. */
  boundClaims: Record<string, string>;
  /** Certificate of the authority that the provider is signed by, in PEM. */
  caCert?: string | undefined;
  /** The `aud` that tokens may have, with commas between them; empty for any. */
  boundAudiences?: string | undefined;
  /** Claims to keep as metadata of the sign-in, by the name to keep them under. */
  claimMetadataMapping?: Record<string, string> | undefined;
  /** The `sub` that tokens have to have; empty for any. */
  boundSubject?: string | undefined;
}

/** What {@link attach} answers. */
export interface AttachOidcAuthResult {
  identityOidcAuth: IdentityOidcAuthDetails;
}

/**
 * Lets an identity sign in with OIDC auth.
 *
 * `POST /api/v1/auth/oidc-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachOidcAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachOidcAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 *
 * @example
 * ```ts
 * await attachOidcAuth(session, {
 *   identityId,
 *   oidcDiscoveryUrl: "https://token.actions.githubusercontent.com",
 *   boundIssuer: "https://token.actions.githubusercontent.com",
 *   boundSubject: "repo:acme/web:ref:refs/heads/main",
 *   boundClaims: {},
 * });
 * ```
 */
export function attach(
  session: Session,
  params: AttachOidcAuthParams,
  options?: RequestOptions,
): Promise<AttachOidcAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/oidc-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateOidcAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** URL of the provider, without `/.well-known/openid-configuration`. */
  oidcDiscoveryUrl?: string | undefined;
  /** Certificate of the authority that the provider is signed by, in PEM. */
  caCert?: string | undefined;
  /** The `iss` that tokens have to have. */
  boundIssuer?: string | undefined;
  /** The `aud` that tokens may have, with commas between them; empty for any. */
  boundAudiences?: string | undefined;
  /** Values that the claims of tokens have to have. */
  boundClaims?: Record<string, string> | undefined;
  /** Claims to keep as metadata of the sign-in, by the name to keep them under. */
  claimMetadataMapping?: Record<string, string> | undefined;
  /** The `sub` that tokens have to have; empty for any. */
  boundSubject?: string | undefined;
}

/** What {@link update} answers. */
export interface UpdateOidcAuthResult {
  identityOidcAuth: IdentityOidcAuthDetails;
}

/**
 * Changes how an identity signs in with OIDC auth. Most of what is left out goes back to its
 * default: give it all.
 *
 * `PATCH /api/v1/auth/oidc-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateOidcAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateOidcAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateOidcAuthParams,
  options?: RequestOptions,
): Promise<UpdateOidcAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/oidc-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetOidcAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetOidcAuthResult {
  identityOidcAuth: IdentityOidcAuthDetails;
}

/**
 * Gets how an identity signs in with OIDC auth.
 *
 * `GET /api/v1/auth/oidc-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetOidcAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetOidcAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetOidcAuthParams,
  options?: RequestOptions,
): Promise<GetOidcAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/oidc-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeOidcAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeOidcAuthResult {
  identityOidcAuth: IdentityOidcAuth;
}

/**
 * Takes OIDC auth from an identity.
 *
 * `DELETE /api/v1/auth/oidc-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeOidcAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeOidcAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeOidcAuthParams,
  options?: RequestOptions,
): Promise<RevokeOidcAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/oidc-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** `client.identityAuth.oidc` */
export interface IdentityAuthOidcClient {
  /**
   * Exchanges an OIDC provider's JWT for an access token. The session is not signed in by it: that is
   * what the `login` of the package's root does.
   *
   * `POST /api/v1/auth/oidc-auth/login`
   *
   * @param params - {@link LoginWithOidcAuthParams}
   * @param options - Options for this call alone.
   */
  login(
    this: void,
    params: LoginWithOidcAuthParams,
    options?: RequestOptions,
  ): Promise<LoginWithOidcAuthResult>;
  /**
   * Lets an identity sign in with OIDC auth.
   *
   * `POST /api/v1/auth/oidc-auth/identities/{identityId}`
   *
   * @param params - {@link AttachOidcAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
   *
   * @example
   * ```ts
   * await client.identityAuth.oidc.attach({
   *   identityId,
   *   oidcDiscoveryUrl: "https://token.actions.githubusercontent.com",
   *   boundIssuer: "https://token.actions.githubusercontent.com",
   *   boundSubject: "repo:acme/web:ref:refs/heads/main",
   *   boundClaims: {},
   * });
   * ```
   */
  attach(
    this: void,
    params: AttachOidcAuthParams,
    options?: RequestOptions,
  ): Promise<AttachOidcAuthResult>;
  /**
   * Changes how an identity signs in with OIDC auth. Most of what is left out goes back to its
   * default: give it all.
   *
   * `PATCH /api/v1/auth/oidc-auth/identities/{identityId}`
   *
   * @param params - {@link UpdateOidcAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateOidcAuthParams,
    options?: RequestOptions,
  ): Promise<UpdateOidcAuthResult>;
  /**
   * Gets how an identity signs in with OIDC auth.
   *
   * `GET /api/v1/auth/oidc-auth/identities/{identityId}`
   *
   * @param params - {@link GetOidcAuthParams}
   * @param options - Options for this call alone.
   */
  get(this: void, params: GetOidcAuthParams, options?: RequestOptions): Promise<GetOidcAuthResult>;
  /**
   * Takes OIDC auth from an identity.
   *
   * `DELETE /api/v1/auth/oidc-auth/identities/{identityId}`
   *
   * @param params - {@link RevokeOidcAuthParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeOidcAuthParams,
    options?: RequestOptions,
  ): Promise<RevokeOidcAuthResult>;
}
