// Written by `npm run generate` from scripts/generate/manifest/identity-auth/universal.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { TrustedIp } from "../../models/trusted-ip.js";
import type { TrustedIpInput } from "../../models/trusted-ip-input.js";

/** How an identity signs in with universal auth. */
export interface IdentityUniversalAuth {
  /** ID of the way to sign in, which no function takes. The identity's own is `identityId`. */
  id: string;
  clientId: string;
  /** Lifetime of access tokens, in seconds. */
  accessTokenTTL: number;
  /** Longest lifetime that renewals can give an access token, in seconds. */
  accessTokenMaxTTL: number;
  /** How often an access token can be used; 0 for no limit. */
  accessTokenNumUsesLimit: number;
  /** Where client secrets can be used from. Default anywhere. */
  clientSecretTrustedIps: TrustedIp[];
  /** Where access tokens can be used from. Default anywhere. */
  accessTokenTrustedIps: TrustedIp[];
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the identity. */
  identityId: string;
  /** For tokens that can be renewed for ever: the lifetime of each renewal, in seconds. */
  accessTokenPeriod: number;
  /** Whether failed logins lock the identity out. */
  lockoutEnabled: boolean;
  /** Failed logins that lock the identity out. */
  lockoutThreshold: number;
  /** How long a lockout lasts, in seconds. */
  lockoutDurationSeconds: number;
  /** Time after which failed logins are forgotten, in seconds. */
  lockoutCounterResetSeconds: number;
}

/** A client secret, without the secret itself. */
export interface UniversalAuthClientSecret {
  id: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  description: string;
  /** First characters of the secret. */
  clientSecretPrefix: string;
  clientSecretNumUses: number;
  /** How often the secret can be used; 0 for no limit. */
  clientSecretNumUsesLimit: number;
  /** Lifetime in seconds; 0 for no expiry. */
  clientSecretTTL: number;
  identityUAId: string;
  isClientSecretRevoked: boolean;
}

/** What can be set of universal auth. */
export interface UniversalAuthSettings extends AccessTokenSettings {
  /** Where client secrets can be used from. Default anywhere. At least one. */
  clientSecretTrustedIps?: TrustedIpInput[] | undefined;
  /**
   * For tokens that can be renewed for ever: the lifetime of each renewal, in seconds. Default 0.
   */
  accessTokenPeriod?: number | undefined;
  /** Whether failed logins lock the identity out. Default true. */
  lockoutEnabled?: boolean | undefined;
  /** Failed logins that lock the identity out. From 1 to 30. Default 3. */
  lockoutThreshold?: number | undefined;
  /** How long a lockout lasts, in seconds. From 30 to 86,400. Default 300. */
  lockoutDurationSeconds?: number | undefined;
  /** Time after which failed logins are forgotten, in seconds. From 5 to 3600. Default 30. */
  lockoutCounterResetSeconds?: number | undefined;
}

/** Params of {@link login}. */
export interface LoginWithUniversalAuthParams {
  clientId: string;
  /** The secret. It cannot be read again. */
  clientSecret: string;
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export interface LoginWithUniversalAuthResult extends AccessToken {}

/**
 * Exchanges a client ID and a client secret for an access token. The session is not signed in by
 * it: that is what the `login` of the package's root does.
 *
 * `POST /api/v1/auth/universal-auth/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithUniversalAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithUniversalAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an {@link UnauthorizedError} when it does not know them.
 */
export function login(
  session: Session,
  params: LoginWithUniversalAuthParams,
  options?: RequestOptions,
): Promise<LoginWithUniversalAuthResult> {
  return requestJson(session, "POST /api/v1/auth/universal-auth/login", open, params, options);
}

/** Params of {@link attach}. */
export interface AttachUniversalAuthParams extends UniversalAuthSettings {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link attach} answers. */
export interface AttachUniversalAuthResult {
  identityUniversalAuth: IdentityUniversalAuth;
}

/**
 * Lets an identity sign in with universal auth.
 *
 * `POST /api/v1/auth/universal-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachUniversalAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachUniversalAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 */
export function attach(
  session: Session,
  params: AttachUniversalAuthParams,
  options?: RequestOptions,
): Promise<AttachUniversalAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/universal-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateUniversalAuthParams extends UniversalAuthSettings {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link update} answers. */
export interface UpdateUniversalAuthResult {
  identityUniversalAuth: IdentityUniversalAuth;
}

/**
 * Changes how an identity signs in with universal auth; what is left out stays.
 *
 * `PATCH /api/v1/auth/universal-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateUniversalAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateUniversalAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateUniversalAuthParams,
  options?: RequestOptions,
): Promise<UpdateUniversalAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/universal-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetUniversalAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetUniversalAuthResult {
  identityUniversalAuth: IdentityUniversalAuth;
}

/**
 * Gets how an identity signs in with universal auth.
 *
 * `GET /api/v1/auth/universal-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetUniversalAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetUniversalAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetUniversalAuthParams,
  options?: RequestOptions,
): Promise<GetUniversalAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/universal-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeUniversalAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeUniversalAuthResult {
  identityUniversalAuth: IdentityUniversalAuth;
}

/**
 * Takes universal auth from an identity.
 *
 * `DELETE /api/v1/auth/universal-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeUniversalAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeUniversalAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeUniversalAuthParams,
  options?: RequestOptions,
): Promise<RevokeUniversalAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/universal-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link createClientSecret}. */
export interface CreateUniversalAuthClientSecretParams {
  /** ID of the identity. */
  identityId: string;
  description?: string | undefined;
  /**
   * How often the secret can be used; 0 for no limit. Some servers refuse the third login under a
   * limit of 100. Default 0.
   */
  numUsesLimit?: number | undefined;
  /** Lifetime in seconds; 0 for no expiry. Up to 315,360,000. Default 0. */
  ttl?: number | undefined;
}

/** What {@link createClientSecret} answers. */
export interface CreateUniversalAuthClientSecretResult {
  /** The secret. It cannot be read again. */
  clientSecret: string;
  clientSecretData: UniversalAuthClientSecret;
}

/**
 * Creates a client secret.
 *
 * `POST /api/v1/auth/universal-auth/identities/{identityId}/client-secrets`
 *
 * @param session - Session to use.
 * @param params - {@link CreateUniversalAuthClientSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateUniversalAuthClientSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function createClientSecret(
  session: Session,
  params: CreateUniversalAuthClientSecretParams,
  options?: RequestOptions,
): Promise<CreateUniversalAuthClientSecretResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/universal-auth/identities/{identityId}/client-secrets",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listClientSecrets}. */
export interface ListUniversalAuthClientSecretsParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link listClientSecrets} answers. */
export interface ListUniversalAuthClientSecretsResult {
  clientSecretData: UniversalAuthClientSecret[];
}

/**
 * Lists the client secrets of an identity.
 *
 * `GET /api/v1/auth/universal-auth/identities/{identityId}/client-secrets`
 *
 * @param session - Session to use.
 * @param params - {@link ListUniversalAuthClientSecretsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListUniversalAuthClientSecretsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listClientSecrets(
  session: Session,
  params: ListUniversalAuthClientSecretsParams,
  options?: RequestOptions,
): Promise<ListUniversalAuthClientSecretsResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/universal-auth/identities/{identityId}/client-secrets",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getClientSecret}. */
export interface GetUniversalAuthClientSecretParams {
  /** ID of the identity. */
  identityId: string;
  /** ID of the client secret. */
  clientSecretId: string;
}

/** What {@link getClientSecret} answers. */
export interface GetUniversalAuthClientSecretResult {
  clientSecretData: UniversalAuthClientSecret;
}

/**
 * Gets a client secret, without the secret itself.
 *
 * `GET /api/v1/auth/universal-auth/identities/{identityId}/client-secrets/{clientSecretId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetUniversalAuthClientSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetUniversalAuthClientSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function getClientSecret(
  session: Session,
  params: GetUniversalAuthClientSecretParams,
  options?: RequestOptions,
): Promise<GetUniversalAuthClientSecretResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/universal-auth/identities/{identityId}/client-secrets/{clientSecretId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revokeClientSecret}. */
export interface RevokeUniversalAuthClientSecretParams {
  /** ID of the identity. */
  identityId: string;
  /** ID of the client secret. */
  clientSecretId: string;
}

/** What {@link revokeClientSecret} answers. */
export interface RevokeUniversalAuthClientSecretResult {
  clientSecretData: UniversalAuthClientSecret;
}

/**
 * Revokes a client secret.
 *
 * `POST /api/v1/auth/universal-auth/identities/{identityId}/client-secrets/{clientSecretId}/revoke`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeUniversalAuthClientSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeUniversalAuthClientSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revokeClientSecret(
  session: Session,
  params: RevokeUniversalAuthClientSecretParams,
  options?: RequestOptions,
): Promise<RevokeUniversalAuthClientSecretResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/universal-auth/identities/{identityId}/client-secrets/{clientSecretId}/revoke",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link clearLockouts}. */
export interface ClearUniversalAuthLockoutsParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link clearLockouts} answers. */
export interface ClearUniversalAuthLockoutsResult {
  /** How many lockouts there were. */
  deleted: number;
}

/**
 * Lets an identity sign in again that failed logins have locked out.
 *
 * `POST /api/v1/auth/universal-auth/identities/{identityId}/clear-lockouts`
 *
 * @param session - Session to use.
 * @param params - {@link ClearUniversalAuthLockoutsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ClearUniversalAuthLockoutsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such identity.
 */
export function clearLockouts(
  session: Session,
  params: ClearUniversalAuthLockoutsParams,
  options?: RequestOptions,
): Promise<ClearUniversalAuthLockoutsResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/universal-auth/identities/{identityId}/clear-lockouts",
    machineOrUser,
    params,
    options,
  );
}

/** `client.identityAuth.universal` */
export interface IdentityAuthUniversalClient {
  /**
   * Exchanges a client ID and a client secret for an access token. The session is not signed in by
   * it: that is what the `login` of the package's root does.
   *
   * `POST /api/v1/auth/universal-auth/login`
   *
   * @param params - {@link LoginWithUniversalAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an {@link UnauthorizedError} when it does not know them.
   */
  login(
    this: void,
    params: LoginWithUniversalAuthParams,
    options?: RequestOptions,
  ): Promise<LoginWithUniversalAuthResult>;
  /**
   * Lets an identity sign in with universal auth.
   *
   * `POST /api/v1/auth/universal-auth/identities/{identityId}`
   *
   * @param params - {@link AttachUniversalAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
   */
  attach(
    this: void,
    params: AttachUniversalAuthParams,
    options?: RequestOptions,
  ): Promise<AttachUniversalAuthResult>;
  /**
   * Changes how an identity signs in with universal auth; what is left out stays.
   *
   * `PATCH /api/v1/auth/universal-auth/identities/{identityId}`
   *
   * @param params - {@link UpdateUniversalAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateUniversalAuthParams,
    options?: RequestOptions,
  ): Promise<UpdateUniversalAuthResult>;
  /**
   * Gets how an identity signs in with universal auth.
   *
   * `GET /api/v1/auth/universal-auth/identities/{identityId}`
   *
   * @param params - {@link GetUniversalAuthParams}
   * @param options - Options for this call alone.
   */
  get(
    this: void,
    params: GetUniversalAuthParams,
    options?: RequestOptions,
  ): Promise<GetUniversalAuthResult>;
  /**
   * Takes universal auth from an identity.
   *
   * `DELETE /api/v1/auth/universal-auth/identities/{identityId}`
   *
   * @param params - {@link RevokeUniversalAuthParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeUniversalAuthParams,
    options?: RequestOptions,
  ): Promise<RevokeUniversalAuthResult>;
  /**
   * Creates a client secret.
   *
   * `POST /api/v1/auth/universal-auth/identities/{identityId}/client-secrets`
   *
   * @param params - {@link CreateUniversalAuthClientSecretParams}
   * @param options - Options for this call alone.
   */
  createClientSecret(
    this: void,
    params: CreateUniversalAuthClientSecretParams,
    options?: RequestOptions,
  ): Promise<CreateUniversalAuthClientSecretResult>;
  /**
   * Lists the client secrets of an identity.
   *
   * `GET /api/v1/auth/universal-auth/identities/{identityId}/client-secrets`
   *
   * @param params - {@link ListUniversalAuthClientSecretsParams}
   * @param options - Options for this call alone.
   */
  listClientSecrets(
    this: void,
    params: ListUniversalAuthClientSecretsParams,
    options?: RequestOptions,
  ): Promise<ListUniversalAuthClientSecretsResult>;
  /**
   * Gets a client secret, without the secret itself.
   *
   * `GET /api/v1/auth/universal-auth/identities/{identityId}/client-secrets/{clientSecretId}`
   *
   * @param params - {@link GetUniversalAuthClientSecretParams}
   * @param options - Options for this call alone.
   */
  getClientSecret(
    this: void,
    params: GetUniversalAuthClientSecretParams,
    options?: RequestOptions,
  ): Promise<GetUniversalAuthClientSecretResult>;
  /**
   * Revokes a client secret.
   *
   * `POST /api/v1/auth/universal-auth/identities/{identityId}/client-secrets/{clientSecretId}/revoke`
   *
   * @param params - {@link RevokeUniversalAuthClientSecretParams}
   * @param options - Options for this call alone.
   */
  revokeClientSecret(
    this: void,
    params: RevokeUniversalAuthClientSecretParams,
    options?: RequestOptions,
  ): Promise<RevokeUniversalAuthClientSecretResult>;
  /**
   * Lets an identity sign in again that failed logins have locked out.
   *
   * `POST /api/v1/auth/universal-auth/identities/{identityId}/clear-lockouts`
   *
   * @param params - {@link ClearUniversalAuthLockoutsParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such identity.
   */
  clearLockouts(
    this: void,
    params: ClearUniversalAuthLockoutsParams,
    options?: RequestOptions,
  ): Promise<ClearUniversalAuthLockoutsResult>;
}
