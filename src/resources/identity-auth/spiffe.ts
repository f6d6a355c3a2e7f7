// Written by `npm run generate` from scripts/generate/manifest/identity-auth/spiffe.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { IdentityAuthMethod } from "../../models/identity-auth-method.js";

/** How an identity signs in with SPIFFE. */
export interface IdentitySpiffeAuth extends IdentityAuthMethod {
  /** Trust domain of the workloads, such as `example.org`. */
  trustDomain: string;
  /**
   * SPIFFE IDs that may sign in, with commas between them; patterns such as
   * `spiffe://example.org/ns/*`.
   */
  allowedSpiffeIds: string;
  /** Audiences that a JWT-SVID can have, with commas between them. */
  allowedAudiences: string;
  /** Where the keys of the trust domain come from. */
  trustBundleDistribution: SpiffeTrustBundleDetails;
}

/** Where the keys of a trust domain come from: given by hand, or fetched from a URL. */
export type SpiffeTrustBundle =
  | { profile: "static"; bundle: string }
  | {
      profile: "https_web_bundle";
      endpointUrl: string;
      caCert?: string | undefined;
      refreshHintSeconds?: number | undefined;
    };

/** Where the keys of a trust domain come from, and when they were fetched last. */
export type SpiffeTrustBundleDetails =
  | { profile: "static"; bundle: string }
  | {
      profile: "https_web_bundle";
      endpointUrl: string;
      caCert: string;
      refreshHintSeconds: number;
      cachedBundleLastRefreshedAt?: string | null;
    };

/** Params of {@link login}. */
export interface LoginWithSpiffeAuthParams {
  /** ID of the identity. */
  identityId: string;
  /** The JWT-SVID. */
  jwt: string;
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export interface LoginWithSpiffeAuthResult extends AccessToken {}

/**
 * Exchanges a JWT-SVID for an access token. The session is not signed in by it: the `login` of the
 * package's root does that, with a function that gives this answer as its `tokenAuth`, and is
 * called again for every renewal.
 *
 * `POST /api/v1/auth/spiffe-auth/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithSpiffeAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithSpiffeAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an {@link UnauthorizedError} when the server does not accept the JWT-SVID.
 */
export function login(
  session: Session,
  params: LoginWithSpiffeAuthParams,
  options?: RequestOptions,
): Promise<LoginWithSpiffeAuthResult> {
  return requestJson(session, "POST /api/v1/auth/spiffe-auth/login", open, params, options);
}

/** Params of {@link attach}. */
export interface AttachSpiffeAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** Trust domain of the workloads, such as `example.org`. */
  trustDomain: string;
  /**
   * SPIFFE IDs that may sign in, with commas between them; patterns such as
   * `spiffe://example.org/ns/*`.
   */
  allowedSpiffeIds: string;
  /** Audiences that a JWT-SVID can have, with commas between them. */
  allowedAudiences: string;
  /** Where the keys of the trust domain come from. */
  trustBundleDistribution: SpiffeTrustBundle;
}

/** What {@link attach} answers. */
export interface AttachSpiffeAuthResult {
  identitySpiffeAuth: IdentitySpiffeAuth;
}

/**
 * Lets an identity sign in with SPIFFE auth.
 *
 * `POST /api/v1/auth/spiffe-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachSpiffeAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachSpiffeAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 *
 * @example
 * ```ts
 * await attach(session, {
 *   identityId,
 *   trustDomain: "example.org",
 *   allowedSpiffeIds: "spiffe://example.org/ns/prod/*",
 *   allowedAudiences: "infisical",
 *   trustBundleDistribution: {
 *     profile: "https_web_bundle",
 *     endpointUrl: "https://spire.example.org/bundle",
 *   },
 * });
 * ```
 */
export function attach(
  session: Session,
  params: AttachSpiffeAuthParams,
  options?: RequestOptions,
): Promise<AttachSpiffeAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/spiffe-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateSpiffeAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** Trust domain of the workloads, such as `example.org`. */
  trustDomain?: string | undefined;
  /**
   * SPIFFE IDs that may sign in, with commas between them; patterns such as
   * `spiffe://example.org/ns/*`.
   */
  allowedSpiffeIds?: string | undefined;
  /** Audiences that a JWT-SVID can have, with commas between them. */
  allowedAudiences?: string | undefined;
  /** Where the keys of the trust domain come from. */
  trustBundleDistribution?: SpiffeTrustBundle | undefined;
}

/** What {@link update} answers. */
export interface UpdateSpiffeAuthResult {
  identitySpiffeAuth: IdentitySpiffeAuth;
}

/**
 * Changes how an identity signs in with SPIFFE auth; what is left out stays.
 *
 * `PATCH /api/v1/auth/spiffe-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSpiffeAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSpiffeAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateSpiffeAuthParams,
  options?: RequestOptions,
): Promise<UpdateSpiffeAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/spiffe-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetSpiffeAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetSpiffeAuthResult {
  identitySpiffeAuth: IdentitySpiffeAuth;
}

/**
 * Gets how an identity signs in with SPIFFE auth.
 *
 * `GET /api/v1/auth/spiffe-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSpiffeAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSpiffeAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetSpiffeAuthParams,
  options?: RequestOptions,
): Promise<GetSpiffeAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/spiffe-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeSpiffeAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeSpiffeAuthResult {
  identitySpiffeAuth: IdentitySpiffeAuth;
}

/**
 * Takes SPIFFE auth from an identity.
 *
 * `DELETE /api/v1/auth/spiffe-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeSpiffeAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeSpiffeAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeSpiffeAuthParams,
  options?: RequestOptions,
): Promise<RevokeSpiffeAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/spiffe-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link refreshBundle}. */
export interface RefreshSpiffeBundleParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link refreshBundle} answers. */
export interface RefreshSpiffeBundleResult {
  identitySpiffeAuth: IdentitySpiffeAuth;
}

/**
 * Fetches the trust bundle of an identity's trust domain anew, before its time.
 *
 * `POST /api/v1/auth/spiffe-auth/identities/{identityId}/refresh-bundle`
 *
 * @param session - Session to use.
 * @param params - {@link RefreshSpiffeBundleParams}
 * @param options - Options for this call alone.
 * @returns The {@link RefreshSpiffeBundleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the bundle was given by hand.
 */
export function refreshBundle(
  session: Session,
  params: RefreshSpiffeBundleParams,
  options?: RequestOptions,
): Promise<RefreshSpiffeBundleResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/spiffe-auth/identities/{identityId}/refresh-bundle",
    machineOrUser,
    params,
    options,
  );
}
