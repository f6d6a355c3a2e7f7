// Written by `npm run generate` from scripts/generate/manifest/identity-auth/azure.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { IdentityAuthMethod } from "../../models/identity-auth-method.js";

/** How an identity signs in with Azure. */
export interface IdentityAzureAuth extends IdentityAuthMethod {
  /** ID of the tenant. */
  tenantId: string;
  /** The audience that tokens are for. */
  resource: string;
  /** IDs of the service principals that may sign in, with commas between them; empty for all. */
  allowedServicePrincipalIds: string;
  /** For tokens that can be renewed for ever: the lifetime of each renewal, in seconds. */
  accessTokenPeriod: number;
}

/** Params of {@link login}. */
export interface LoginWithAzureAuthParams {
  /** ID of the identity. */
  identityId: string;
  /** The access token of the managed identity or service principal. */
  jwt: string;
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export interface LoginWithAzureAuthResult extends AccessToken {}

/**
 * Exchanges a managed identity's JWT for an access token. The session is not signed in by it: that
 * is what the `login` of the package's root does.
 *
 * `POST /api/v1/auth/azure-auth/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithAzureAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithAzureAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function login(
  session: Session,
  params: LoginWithAzureAuthParams,
  options?: RequestOptions,
): Promise<LoginWithAzureAuthResult> {
  return requestJson(session, "POST /api/v1/auth/azure-auth/login", open, params, options);
}

/** Params of {@link attach}. */
export interface AttachAzureAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** ID of the tenant. */
  tenantId: string;
  /** The audience that tokens are for. */
  resource: string;
  /** IDs of the service principals that may sign in, with commas between them; empty for all. */
  allowedServicePrincipalIds?: string | undefined;
}

/** What {@link attach} answers. */
export interface AttachAzureAuthResult {
  identityAzureAuth: IdentityAzureAuth;
}

/**
 * Lets an identity sign in with Azure auth.
 *
 * `POST /api/v1/auth/azure-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachAzureAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachAzureAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 */
export function attach(
  session: Session,
  params: AttachAzureAuthParams,
  options?: RequestOptions,
): Promise<AttachAzureAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/azure-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateAzureAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** ID of the tenant. */
  tenantId?: string | undefined;
  /** The audience that tokens are for. */
  resource?: string | undefined;
  /** IDs of the service principals that may sign in, with commas between them; empty for all. */
  allowedServicePrincipalIds?: string | undefined;
}

/** What {@link update} answers. */
export interface UpdateAzureAuthResult {
  identityAzureAuth: IdentityAzureAuth;
}

/**
 * Changes how an identity signs in with Azure auth. Left out, the allowed service principals are
 * emptied.
 *
 * `PATCH /api/v1/auth/azure-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateAzureAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateAzureAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateAzureAuthParams,
  options?: RequestOptions,
): Promise<UpdateAzureAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/azure-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetAzureAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetAzureAuthResult {
  identityAzureAuth: IdentityAzureAuth;
}

/**
 * Gets how an identity signs in with Azure auth.
 *
 * `GET /api/v1/auth/azure-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetAzureAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetAzureAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetAzureAuthParams,
  options?: RequestOptions,
): Promise<GetAzureAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/azure-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeAzureAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeAzureAuthResult {
  identityAzureAuth: IdentityAzureAuth;
}

/**
 * Takes Azure auth from an identity.
 *
 * `DELETE /api/v1/auth/azure-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeAzureAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeAzureAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeAzureAuthParams,
  options?: RequestOptions,
): Promise<RevokeAzureAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/azure-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** `client.identityAuth.azure` */
export interface IdentityAuthAzureClient {
  /**
   * Exchanges a managed identity's JWT for an access token. The session is not signed in by it: that
   * is what the `login` of the package's root does.
   *
   * `POST /api/v1/auth/azure-auth/login`
   *
   * @param params - {@link LoginWithAzureAuthParams}
   * @param options - Options for this call alone.
   */
  login(
    this: void,
    params: LoginWithAzureAuthParams,
    options?: RequestOptions,
  ): Promise<LoginWithAzureAuthResult>;
  /**
   * Lets an identity sign in with Azure auth.
   *
   * `POST /api/v1/auth/azure-auth/identities/{identityId}`
   *
   * @param params - {@link AttachAzureAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
   */
  attach(
    this: void,
    params: AttachAzureAuthParams,
    options?: RequestOptions,
  ): Promise<AttachAzureAuthResult>;
  /**
   * Changes how an identity signs in with Azure auth. Left out, the allowed service principals are
   * emptied.
   *
   * `PATCH /api/v1/auth/azure-auth/identities/{identityId}`
   *
   * @param params - {@link UpdateAzureAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateAzureAuthParams,
    options?: RequestOptions,
  ): Promise<UpdateAzureAuthResult>;
  /**
   * Gets how an identity signs in with Azure auth.
   *
   * `GET /api/v1/auth/azure-auth/identities/{identityId}`
   *
   * @param params - {@link GetAzureAuthParams}
   * @param options - Options for this call alone.
   */
  get(
    this: void,
    params: GetAzureAuthParams,
    options?: RequestOptions,
  ): Promise<GetAzureAuthResult>;
  /**
   * Takes Azure auth from an identity.
   *
   * `DELETE /api/v1/auth/azure-auth/identities/{identityId}`
   *
   * @param params - {@link RevokeAzureAuthParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeAzureAuthParams,
    options?: RequestOptions,
  ): Promise<RevokeAzureAuthResult>;
}
