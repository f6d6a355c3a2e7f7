// Written by `npm run generate` from scripts/generate/manifest/identity-auth/tls-cert.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { IdentityAuthMethod } from "../../models/identity-auth-method.js";

/** How an identity signs in with a client certificate. */
export interface IdentityTlsCertAuth extends IdentityAuthMethod {
  /** Common names that may sign in, with commas between them; `null` for all. */
  allowedCommonNames?: string | null;
  encryptedCaCertificate: unknown;
  /** Alternative names that may sign in; `null` for all. */
  allowedSubjectAltNames: string[] | null;
}

/** Params of {@link login}. */
export interface LoginWithTlsCertAuthParams {
  /** ID of the identity. */
  identityId: string;
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export interface LoginWithTlsCertAuthResult extends AccessToken {}

/**
 * Exchanges the connection's client certificate for an access token. The session is not signed in
 * by it: that is what the `login` of the package's root does.
 *
 * `POST /api/v1/auth/tls-cert-auth/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithTlsCertAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithTlsCertAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function login(
  session: Session,
  params: LoginWithTlsCertAuthParams,
  options?: RequestOptions,
): Promise<LoginWithTlsCertAuthResult> {
  return requestJson(session, "POST /api/v1/auth/tls-cert-auth/login", open, params, options);
}

/** Params of {@link attach}. */
export interface AttachTlsCertAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /**
   * Certificate of the authority that signs client certificates, in PEM. 1 to 10,240 characters.
   */
  caCertificate: string;
  /** Common names that may sign in, with commas between them; `null` for all. */
  allowedCommonNames?: string | null | undefined;
  /** Alternative names that may sign in; `null` for all. */
  allowedSubjectAltNames?: string[] | null | undefined;
}

/** What {@link attach} answers. */
export interface AttachTlsCertAuthResult {
  identityTlsCertAuth: IdentityTlsCertAuth;
}

/**
 * Lets an identity sign in with TLS certificate auth.
 *
 * `POST /api/v1/auth/tls-cert-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachTlsCertAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachTlsCertAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 */
export function attach(
  session: Session,
  params: AttachTlsCertAuthParams,
  options?: RequestOptions,
): Promise<AttachTlsCertAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/tls-cert-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateTlsCertAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /**
   * Certificate of the authority that signs client certificates, in PEM. 1 to 10,240 characters.
   */
  caCertificate?: string | undefined;
  /** Common names that may sign in, with commas between them; `null` for all. */
  allowedCommonNames?: string | null | undefined;
  /** Alternative names that may sign in; `null` for all. */
  allowedSubjectAltNames?: string[] | null | undefined;
}

/** What {@link update} answers. */
export interface UpdateTlsCertAuthResult {
  identityTlsCertAuth: IdentityTlsCertAuth;
}

/**
 * Changes how an identity signs in with TLS certificate auth; what is left out stays.
 *
 * `PATCH /api/v1/auth/tls-cert-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateTlsCertAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateTlsCertAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateTlsCertAuthParams,
  options?: RequestOptions,
): Promise<UpdateTlsCertAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/tls-cert-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** How an identity signs in with a client certificate, in full. */
export interface IdentityTlsCertAuthDetails extends IdentityTlsCertAuth {
  /** Certificate of the authority that signs client certificates, in PEM. */
  caCertificate: string;
}

/** Params of {@link get}. */
export interface GetTlsCertAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetTlsCertAuthResult {
  identityTlsCertAuth: IdentityTlsCertAuthDetails;
}

/**
 * Gets how an identity signs in with TLS certificate auth.
 *
 * `GET /api/v1/auth/tls-cert-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetTlsCertAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetTlsCertAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetTlsCertAuthParams,
  options?: RequestOptions,
): Promise<GetTlsCertAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/tls-cert-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeTlsCertAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeTlsCertAuthResult {
  identityTlsCertAuth: IdentityTlsCertAuth;
}

/**
 * Takes TLS certificate auth from an identity.
 *
 * `DELETE /api/v1/auth/tls-cert-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeTlsCertAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeTlsCertAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeTlsCertAuthParams,
  options?: RequestOptions,
): Promise<RevokeTlsCertAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/tls-cert-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** `client.identityAuth.tlsCert` */
export interface IdentityAuthTlsCertClient {
  /**
   * Exchanges the connection's client certificate for an access token. The session is not signed in
   * by it: that is what the `login` of the package's root does.
   *
   * `POST /api/v1/auth/tls-cert-auth/login`
   *
   * @param params - {@link LoginWithTlsCertAuthParams}
   * @param options - Options for this call alone.
   */
  login(
    this: void,
    params: LoginWithTlsCertAuthParams,
    options?: RequestOptions,
  ): Promise<LoginWithTlsCertAuthResult>;
  /**
   * Lets an identity sign in with TLS certificate auth.
   *
   * `POST /api/v1/auth/tls-cert-auth/identities/{identityId}`
   *
   * @param params - {@link AttachTlsCertAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
   */
  attach(
    this: void,
    params: AttachTlsCertAuthParams,
    options?: RequestOptions,
  ): Promise<AttachTlsCertAuthResult>;
  /**
   * Changes how an identity signs in with TLS certificate auth; what is left out stays.
   *
   * `PATCH /api/v1/auth/tls-cert-auth/identities/{identityId}`
   *
   * @param params - {@link UpdateTlsCertAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateTlsCertAuthParams,
    options?: RequestOptions,
  ): Promise<UpdateTlsCertAuthResult>;
  /**
   * Gets how an identity signs in with TLS certificate auth.
   *
   * `GET /api/v1/auth/tls-cert-auth/identities/{identityId}`
   *
   * @param params - {@link GetTlsCertAuthParams}
   * @param options - Options for this call alone.
   */
  get(
    this: void,
    params: GetTlsCertAuthParams,
    options?: RequestOptions,
  ): Promise<GetTlsCertAuthResult>;
  /**
   * Takes TLS certificate auth from an identity.
   *
   * `DELETE /api/v1/auth/tls-cert-auth/identities/{identityId}`
   *
   * @param params - {@link RevokeTlsCertAuthParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeTlsCertAuthParams,
    options?: RequestOptions,
  ): Promise<RevokeTlsCertAuthResult>;
}
