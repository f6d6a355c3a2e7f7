// Written by `npm run generate` from scripts/generate/manifest/identity-auth/alicloud.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { IdentityAuthMethod } from "../../models/identity-auth-method.js";

/** How an identity signs in with Alibaba Cloud. */
export interface IdentityAlicloudAuth extends IdentityAuthMethod {
  type: string;
  /** ARNs that may sign in, with commas between them. */
  allowedArns: string;
}

/** Params of {@link login}. */
export interface LoginWithAlicloudAuthParams {
  /** ID of the identity. */
  identityId: string;
  Action: "GetCallerIdentity" | Unlisted;
  Format: "JSON" | Unlisted;
  Version: string;
  AccessKeyId: string;
  SignatureMethod: "HMAC-SHA1" | Unlisted;
  /** ISO 8601. */
  Timestamp: string;
  SignatureVersion: "1.0" | Unlisted;
  SignatureNonce: string;
  Signature: string;
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export interface LoginWithAlicloudAuthResult extends AccessToken {}

/**
 * Exchanges a signed GetCallerIdentity request for an access token. The session is not signed in by
 * it: that is what the `login` of the package's root does.
 *
 * `POST /api/v1/auth/alicloud-auth/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithAlicloudAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithAlicloudAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function login(
  session: Session,
  params: LoginWithAlicloudAuthParams,
  options?: RequestOptions,
): Promise<LoginWithAlicloudAuthResult> {
  return requestJson(session, "POST /api/v1/auth/alicloud-auth/login", open, params, options);
}

/** Params of {@link attach}. */
export interface AttachAlicloudAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** ARNs that may sign in, with commas between them. 1 to 500 characters. */
  allowedArns: string;
}

/** What {@link attach} answers. */
export interface AttachAlicloudAuthResult {
  identityAliCloudAuth: IdentityAlicloudAuth;
}

/**
 * Lets an identity sign in with Alibaba Cloud auth.
 *
 * `POST /api/v1/auth/alicloud-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachAlicloudAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachAlicloudAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 */
export function attach(
  session: Session,
  params: AttachAlicloudAuthParams,
  options?: RequestOptions,
): Promise<AttachAlicloudAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/alicloud-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateAlicloudAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** ARNs that may sign in, with commas between them. 1 to 500 characters. */
  allowedArns: string;
}

/** What {@link update} answers. */
export interface UpdateAlicloudAuthResult {
  identityAliCloudAuth: IdentityAlicloudAuth;
}

/**
 * Changes how an identity signs in with Alibaba Cloud auth; all but `allowedArns` stays when it is
 * left out.
 *
 * `PATCH /api/v1/auth/alicloud-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateAlicloudAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateAlicloudAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function update(
  session: Session,
  params: UpdateAlicloudAuthParams,
  options?: RequestOptions,
): Promise<UpdateAlicloudAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/alicloud-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetAlicloudAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetAlicloudAuthResult {
  identityAliCloudAuth: IdentityAlicloudAuth;
}

/**
 * Gets how an identity signs in with Alibaba Cloud auth.
 *
 * `GET /api/v1/auth/alicloud-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetAlicloudAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetAlicloudAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetAlicloudAuthParams,
  options?: RequestOptions,
): Promise<GetAlicloudAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/alicloud-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeAlicloudAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeAlicloudAuthResult {
  identityAliCloudAuth: IdentityAlicloudAuth;
}

/**
 * Takes Alibaba Cloud auth from an identity.
 *
 * `DELETE /api/v1/auth/alicloud-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeAlicloudAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeAlicloudAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeAlicloudAuthParams,
  options?: RequestOptions,
): Promise<RevokeAlicloudAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/alicloud-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** `client.identityAuth.alicloud` */
export interface IdentityAuthAlicloudClient {
  /**
   * Exchanges a signed GetCallerIdentity request for an access token. The session is not signed in by
   * it: that is what the `login` of the package's root does.
   *
   * `POST /api/v1/auth/alicloud-auth/login`
   *
   * @param params - {@link LoginWithAlicloudAuthParams}
   * @param options - Options for this call alone.
   */
  login(
    this: void,
    params: LoginWithAlicloudAuthParams,
    options?: RequestOptions,
  ): Promise<LoginWithAlicloudAuthResult>;
  /**
   * Lets an identity sign in with Alibaba Cloud auth.
   *
   * `POST /api/v1/auth/alicloud-auth/identities/{identityId}`
   *
   * @param params - {@link AttachAlicloudAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
   */
  attach(
    this: void,
    params: AttachAlicloudAuthParams,
    options?: RequestOptions,
  ): Promise<AttachAlicloudAuthResult>;
  /**
   * Changes how an identity signs in with Alibaba Cloud auth; all but `allowedArns` stays when it is
   * left out.
   *
   * `PATCH /api/v1/auth/alicloud-auth/identities/{identityId}`
   *
   * @param params - {@link UpdateAlicloudAuthParams}
   * @param options - Options for this call alone.
   */
  update(
    this: void,
    params: UpdateAlicloudAuthParams,
    options?: RequestOptions,
  ): Promise<UpdateAlicloudAuthResult>;
  /**
   * Gets how an identity signs in with Alibaba Cloud auth.
   *
   * `GET /api/v1/auth/alicloud-auth/identities/{identityId}`
   *
   * @param params - {@link GetAlicloudAuthParams}
   * @param options - Options for this call alone.
   */
  get(
    this: void,
    params: GetAlicloudAuthParams,
    options?: RequestOptions,
  ): Promise<GetAlicloudAuthResult>;
  /**
   * Takes Alibaba Cloud auth from an identity.
   *
   * `DELETE /api/v1/auth/alicloud-auth/identities/{identityId}`
   *
   * @param params - {@link RevokeAlicloudAuthParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeAlicloudAuthParams,
    options?: RequestOptions,
  ): Promise<RevokeAlicloudAuthResult>;
}
