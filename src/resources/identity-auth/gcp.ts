// Written by `npm run generate` from scripts/generate/manifest/identity-auth/gcp.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { IdentityAuthMethod } from "../../models/identity-auth-method.js";

/** How an identity signs in with Google Cloud. */
export interface IdentityGcpAuth extends IdentityAuthMethod {
  /** `iam` for service accounts, `gce` for instances. */
  type: "iam" | "gce" | Unlisted;
  /** Emails of the service accounts that may sign in, with commas between them; empty for all. */
  allowedServiceAccounts?: string | null;
  /** IDs of the projects that may sign in, with commas between them; empty for all. For `gce`. */
  allowedProjects?: string | null;
  /** Zones that may sign in, with commas between them; empty for all. For `gce`. */
  allowedZones?: string | null;
  /** For tokens that can be renewed for ever: the lifetime of each renewal, in seconds. */
  accessTokenPeriod: number;
}

/** Params of {@link login}. */
export interface LoginWithGcpAuthParams {
  /** ID of the identity. */
  identityId: string;
  /** The signed JWT: an ID token of the metadata server, or one that the service account signed. */
  jwt: string;
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export interface LoginWithGcpAuthResult extends AccessToken {}

/**
 * Exchanges a Google-signed JWT for an access token. The session is not signed in by it: that is
 * what the `login` of the package's root does.
 *
 * `POST /api/v1/auth/gcp-auth/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithGcpAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithGcpAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function login(
  session: Session,
  params: LoginWithGcpAuthParams,
  options?: RequestOptions,
): Promise<LoginWithGcpAuthResult> {
  return requestJson(session, "POST /api/v1/auth/gcp-auth/login", open, params, options);
}

/** Params of {@link attach}. */
export interface AttachGcpAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** `iam` for service accounts, `gce` for instances. */
  type: "iam" | "gce" | Unlisted;
  /** Emails of the service accounts that may sign in, with commas between them; empty for all. */
  allowedServiceAccounts?: string | undefined;
  /** IDs of the projects that may sign in, with commas between them; empty for all. For `gce`. */
  allowedProjects?: string | undefined;
  /** Zones that may sign in, with commas between them; empty for all. For `gce`. */
  allowedZones?: string | undefined;
}

/** What {@link attach} answers. */
export interface AttachGcpAuthResult {
  identityGcpAuth: IdentityGcpAuth;
}

/**
 * Lets an identity sign in with GCP auth.
 *
 * `POST /api/v1/auth/gcp-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachGcpAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachGcpAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 */
export function attach(
  session: Session,
  params: AttachGcpAuthParams,
  options?: RequestOptions,
): Promise<AttachGcpAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/gcp-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateGcpAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** `iam` for service accounts, `gce` for instances. */
  type?: "iam" | "gce" | Unlisted | undefined;
  /** Emails of the service accounts that may sign in, with commas between them; empty for all. */
  allowedServiceAccounts?: string | undefined;
  /** IDs of the projects that may sign in, with commas between them; empty for all. For `gce`. */
  allowedProjects?: string | undefined;
  /** Zones that may sign in, with commas between them; empty for all. For `gce`. */
  allowedZones?: string | undefined;
}

/** What {@link update} answers. */
export interface UpdateGcpAuthResult {
  identityGcpAuth: IdentityGcpAuth;
}

/**
 * Changes how an identity signs in with GCP auth. Left out, the allowed accounts, projects and
 * zones are emptied.
 *
 * `PATCH /api/v1/auth/gcp-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateGcpAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateGcpAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateGcpAuthParams,
  options?: RequestOptions,
): Promise<UpdateGcpAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/gcp-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetGcpAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetGcpAuthResult {
  identityGcpAuth: IdentityGcpAuth;
}

/**
 * Gets how an identity signs in with GCP auth.
 *
 * `GET /api/v1/auth/gcp-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetGcpAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetGcpAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetGcpAuthParams,
  options?: RequestOptions,
): Promise<GetGcpAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/gcp-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeGcpAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeGcpAuthResult {
  identityGcpAuth: IdentityGcpAuth;
}

/**
 * Takes GCP auth from an identity.
 *
 * `DELETE /api/v1/auth/gcp-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeGcpAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeGcpAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeGcpAuthParams,
  options?: RequestOptions,
): Promise<RevokeGcpAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/gcp-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** `client.identityAuth.gcp` */
export interface IdentityAuthGcpClient {
  /**
   * Exchanges a Google-signed JWT for an access token. The session is not signed in by it: that is
   * what the `login` of the package's root does.
   *
   * `POST /api/v1/auth/gcp-auth/login`
   *
   * @param params - {@link LoginWithGcpAuthParams}
   * @param options - Options for this call alone.
   */
  login(
    this: void,
    params: LoginWithGcpAuthParams,
    options?: RequestOptions,
  ): Promise<LoginWithGcpAuthResult>;
  /**
   * Lets an identity sign in with GCP auth.
   *
   * `POST /api/v1/auth/gcp-auth/identities/{identityId}`
   *
   * @param params - {@link AttachGcpAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
   */
  attach(
    this: void,
    params: AttachGcpAuthParams,
    options?: RequestOptions,
  ): Promise<AttachGcpAuthResult>;
  /**
   * Changes how an identity signs in with GCP auth. Left out, the allowed accounts, projects and
   * zones are emptied.
   *
   * `PATCH /api/v1/auth/gcp-auth/identities/{identityId}`
   *
   * @param params - {@link UpdateGcpAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateGcpAuthParams,
    options?: RequestOptions,
  ): Promise<UpdateGcpAuthResult>;
  /**
   * Gets how an identity signs in with GCP auth.
   *
   * `GET /api/v1/auth/gcp-auth/identities/{identityId}`
   *
   * @param params - {@link GetGcpAuthParams}
   * @param options - Options for this call alone.
   */
  get(this: void, params: GetGcpAuthParams, options?: RequestOptions): Promise<GetGcpAuthResult>;
  /**
   * Takes GCP auth from an identity.
   *
   * `DELETE /api/v1/auth/gcp-auth/identities/{identityId}`
   *
   * @param params - {@link RevokeGcpAuthParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeGcpAuthParams,
    options?: RequestOptions,
  ): Promise<RevokeGcpAuthResult>;
}
