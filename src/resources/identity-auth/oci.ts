// Written by `npm run generate` from scripts/generate/manifest/identity-auth/oci.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { IdentityAuthMethod } from "../../models/identity-auth-method.js";

/** How an identity signs in with Oracle Cloud. */
export interface IdentityOciAuth extends IdentityAuthMethod {
  type: string;
  /** OCID of the tenancy. */
  tenancyOcid: string;
  /** Names of the users that may sign in, with commas between them; `null` for all. */
  allowedUsernames?: string | null;
  /** For tokens that can be renewed for ever: the lifetime of each renewal, in seconds. */
  accessTokenPeriod: number;
}

/** Params of {@link login}. */
export interface LoginWithOciAuthParams {
  /** ID of the identity. */
  identityId: string;
  /** OCID of the user. */
  userOcid: string;
  /** Headers of the signed request; one of the dates is needed. */
  headers: {
    authorization: string;
    host: string;
    "x-date"?: string | undefined;
    date?: string | undefined;
  };
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export interface LoginWithOciAuthResult extends AccessToken {}

/**
 * Exchanges a signed Oracle Cloud request for an access token. The session is not signed in by it:
 * that is what the `login` of the package's root does.
 *
 * `POST /api/v1/auth/oci-auth/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithOciAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithOciAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function login(
  session: Session,
  params: LoginWithOciAuthParams,
  options?: RequestOptions,
): Promise<LoginWithOciAuthResult> {
  return requestJson(session, "POST /api/v1/auth/oci-auth/login", open, params, options);
}

/** Params of {@link attach}. */
export interface AttachOciAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** OCID of the tenancy. */
  tenancyOcid: string;
  /**
   * Names of the users that may sign in, with commas between them; `null` for all. Up to 500
   * characters.
   */
  allowedUsernames?: string | null | undefined;
}

/** What {@link attach} answers. */
export interface AttachOciAuthResult {
  identityOciAuth: IdentityOciAuth;
}

/**
 * Lets an identity sign in with OCI auth.
 *
 * `POST /api/v1/auth/oci-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachOciAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachOciAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 */
export function attach(
  session: Session,
  params: AttachOciAuthParams,
  options?: RequestOptions,
): Promise<AttachOciAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/oci-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateOciAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** OCID of the tenancy. */
  tenancyOcid: string;
  /**
   * Names of the users that may sign in, with commas between them; `null` for all. Up to 500
   * characters.
   */
  allowedUsernames?: string | null | undefined;
}

/** What {@link update} answers. */
export interface UpdateOciAuthResult {
  identityOciAuth: IdentityOciAuth;
}

/**
 * Changes how an identity signs in with OCI auth; what is left out stays, but `tenancyOcid` is
 * always needed.
 *
 * `PATCH /api/v1/auth/oci-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateOciAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateOciAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function update(
  session: Session,
  params: UpdateOciAuthParams,
  options?: RequestOptions,
): Promise<UpdateOciAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/oci-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetOciAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetOciAuthResult {
  identityOciAuth: IdentityOciAuth;
}

/**
 * Gets how an identity signs in with OCI auth.
 *
 * `GET /api/v1/auth/oci-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetOciAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetOciAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetOciAuthParams,
  options?: RequestOptions,
): Promise<GetOciAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/oci-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeOciAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeOciAuthResult {
  identityOciAuth: IdentityOciAuth;
}

/**
 * Takes OCI auth from an identity.
 *
 * `DELETE /api/v1/auth/oci-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeOciAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeOciAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeOciAuthParams,
  options?: RequestOptions,
): Promise<RevokeOciAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/oci-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** `client.identityAuth.oci` */
export interface IdentityAuthOciClient {
  /**
   * Exchanges a signed Oracle Cloud request for an access token. The session is not signed in by it:
   * that is what the `login` of the package's root does.
   *
   * `POST /api/v1/auth/oci-auth/login`
   *
   * @param params - {@link LoginWithOciAuthParams}
   * @param options - Options for this call alone.
   */
  login(
    this: void,
    params: LoginWithOciAuthParams,
    options?: RequestOptions,
  ): Promise<LoginWithOciAuthResult>;
  /**
   * Lets an identity sign in with OCI auth.
   *
   * `POST /api/v1/auth/oci-auth/identities/{identityId}`
   *
   * @param params - {@link AttachOciAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
   */
  attach(
    this: void,
    params: AttachOciAuthParams,
    options?: RequestOptions,
  ): Promise<AttachOciAuthResult>;
  /**
   * Changes how an identity signs in with OCI auth; what is left out stays, but `tenancyOcid` is
   * always needed.
   *
   * `PATCH /api/v1/auth/oci-auth/identities/{identityId}`
   *
   * @param params - {@link UpdateOciAuthParams}
   * @param options - Options for this call alone.
   */
  update(
    this: void,
    params: UpdateOciAuthParams,
    options?: RequestOptions,
  ): Promise<UpdateOciAuthResult>;
  /**
   * Gets how an identity signs in with OCI auth.
   *
   * `GET /api/v1/auth/oci-auth/identities/{identityId}`
   *
   * @param params - {@link GetOciAuthParams}
   * @param options - Options for this call alone.
   */
  get(this: void, params: GetOciAuthParams, options?: RequestOptions): Promise<GetOciAuthResult>;
  /**
   * Takes OCI auth from an identity.
   *
   * `DELETE /api/v1/auth/oci-auth/identities/{identityId}`
   *
   * @param params - {@link RevokeOciAuthParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeOciAuthParams,
    options?: RequestOptions,
  ): Promise<RevokeOciAuthResult>;
}
