// Written by `npm run generate` from scripts/generate/manifest/identity-auth/aws.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { IdentityAuthMethod } from "../../models/identity-auth-method.js";

/** How an identity signs in with AWS. */
export interface IdentityAwsAuth extends IdentityAuthMethod {
  type: string;
  /** URL of the STS to check requests with. */
  stsEndpoint: string;
  /** ARNs of the principals that may sign in, with commas between them; empty for all. */
  allowedPrincipalArns: string;
  /** IDs of the accounts that may sign in, with commas between them; empty for all. */
  allowedAccountIds: string;
  /** For tokens that can be renewed for ever: the lifetime of each renewal, in seconds. */
  accessTokenPeriod: number;
}

/** Params of {@link login}. */
export interface LoginWithAwsAuthParams {
  /** ID of the identity. */
  identityId: string;
  /** Body of the signed STS request, in Base64. */
  iamRequestBody: string;
  /** Headers of the signed STS request, as JSON in Base64. */
  iamRequestHeaders: string;
  /** Method of the signed STS request. Default `POST`. */
  iamHttpRequestMethod?: string | undefined;
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export interface LoginWithAwsAuthResult extends AccessToken {}

/**
 * Exchanges a signed STS request for an access token. The session is not signed in by it: that is
 * what the `login` of the package's root does.
 *
 * `POST /api/v1/auth/aws-auth/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithAwsAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithAwsAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function login(
  session: Session,
  params: LoginWithAwsAuthParams,
  options?: RequestOptions,
): Promise<LoginWithAwsAuthResult> {
  return requestJson(session, "POST /api/v1/auth/aws-auth/login", open, params, options);
}

/** Params of {@link attach}. */
export interface AttachAwsAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** URL of the STS to check requests with. Default `https://sts.amazonaws.com/`. */
  stsEndpoint?: string | undefined;
  /**
   * ARNs of the principals that may sign in, with commas between them; empty for all. Up to 4096
   * characters.
   */
  allowedPrincipalArns?: string | undefined;
  /**
   * IDs of the accounts that may sign in, with commas between them; empty for all. Up to 4096
   * characters.
   */
  allowedAccountIds?: string | undefined;
}

/** What {@link attach} answers. */
export interface AttachAwsAuthResult {
  identityAwsAuth: IdentityAwsAuth;
}

/**
 * Lets an identity sign in with AWS auth.
 *
 * `POST /api/v1/auth/aws-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachAwsAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachAwsAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 *
 * @example
 * ```ts
 * await attachAwsAuth(session, { identityId, allowedAccountIds: "123456789012", accessTokenTTL: 3600 });
 * ```
 */
export function attach(
  session: Session,
  params: AttachAwsAuthParams,
  options?: RequestOptions,
): Promise<AttachAwsAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/aws-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateAwsAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** URL of the STS to check requests with. */
  stsEndpoint?: string | undefined;
  /**
   * ARNs of the principals that may sign in, with commas between them; empty for all. Up to 4096
   * characters.
   */
  allowedPrincipalArns?: string | undefined;
  /**
   * IDs of the accounts that may sign in, with commas between them; empty for all. Up to 4096
   * characters.
   */
  allowedAccountIds?: string | undefined;
}

/** What {@link update} answers. */
export interface UpdateAwsAuthResult {
  identityAwsAuth: IdentityAwsAuth;
}

/**
 * Changes how an identity signs in with AWS auth. Left out, the allowed principals and accounts are
 * emptied.
 *
 * `PATCH /api/v1/auth/aws-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateAwsAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateAwsAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateAwsAuthParams,
  options?: RequestOptions,
): Promise<UpdateAwsAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/aws-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetAwsAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetAwsAuthResult {
  identityAwsAuth: IdentityAwsAuth;
}

/**
 * Gets how an identity signs in with AWS auth.
 *
 * `GET /api/v1/auth/aws-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetAwsAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetAwsAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetAwsAuthParams,
  options?: RequestOptions,
): Promise<GetAwsAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/aws-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeAwsAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeAwsAuthResult {
  identityAwsAuth: IdentityAwsAuth;
}

/**
 * Takes AWS auth from an identity.
 *
 * `DELETE /api/v1/auth/aws-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeAwsAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeAwsAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeAwsAuthParams,
  options?: RequestOptions,
): Promise<RevokeAwsAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/aws-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** `client.identityAuth.aws` */
export interface IdentityAuthAwsClient {
  /**
   * Exchanges a signed STS request for an access token. The session is not signed in by it: that is
   * what the `login` of the package's root does.
   *
   * `POST /api/v1/auth/aws-auth/login`
   *
   * @param params - {@link LoginWithAwsAuthParams}
   * @param options - Options for this call alone.
   */
  login(
    this: void,
    params: LoginWithAwsAuthParams,
    options?: RequestOptions,
  ): Promise<LoginWithAwsAuthResult>;
  /**
   * Lets an identity sign in with AWS auth.
   *
   * `POST /api/v1/auth/aws-auth/identities/{identityId}`
   *
   * @param params - {@link AttachAwsAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
   *
   * @example
   * ```ts
   * await client.identityAuth.aws.attach({ identityId, allowedAccountIds: "123456789012", accessTokenTTL: 3600 });
   * ```
   */
  attach(
    this: void,
    params: AttachAwsAuthParams,
    options?: RequestOptions,
  ): Promise<AttachAwsAuthResult>;
  /**
   * Changes how an identity signs in with AWS auth. Left out, the allowed principals and accounts are
   * emptied.
   *
   * `PATCH /api/v1/auth/aws-auth/identities/{identityId}`
   *
   * @param params - {@link UpdateAwsAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateAwsAuthParams,
    options?: RequestOptions,
  ): Promise<UpdateAwsAuthResult>;
  /**
   * Gets how an identity signs in with AWS auth.
   *
   * `GET /api/v1/auth/aws-auth/identities/{identityId}`
   *
   * @param params - {@link GetAwsAuthParams}
   * @param options - Options for this call alone.
   */
  get(this: void, params: GetAwsAuthParams, options?: RequestOptions): Promise<GetAwsAuthResult>;
  /**
   * Takes AWS auth from an identity.
   *
   * `DELETE /api/v1/auth/aws-auth/identities/{identityId}`
   *
   * @param params - {@link RevokeAwsAuthParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeAwsAuthParams,
    options?: RequestOptions,
  ): Promise<RevokeAwsAuthResult>;
}
