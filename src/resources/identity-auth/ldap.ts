// Written by `npm run generate` from scripts/generate/manifest/identity-auth/ldap.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { AccessToken } from "../../models/access-token.js";
import type { AccessTokenSettings } from "../../models/access-token-settings.js";
import type { IdentityAuthMethod } from "../../models/identity-auth-method.js";
import type { KeyValue } from "../../models/key-value.js";

/** How an identity signs in with LDAP. */
export interface IdentityLdapAuth extends IdentityAuthMethod {
  /** URL of the directory: `ldaps://…`. */
  url: string;
  /** Where to search. */
  searchBase: string;
  /** Finds the entry of a user. */
  searchFilter: string;
  /** Only entries with these may sign in. */
  allowedFields?: KeyValue[] | null;
  /** For tokens that can be renewed for ever: the lifetime of each renewal, in seconds. */
  accessTokenPeriod: number;
  /** ID of the template that has the connection. */
  templateId?: string | null;
  /** Whether failed logins lock the identity out. */
  lockoutEnabled: boolean;
  /** Failed logins that lock the identity out. */
  lockoutThreshold: number;
  /** How long a lockout lasts, in seconds. */
  lockoutDurationSeconds: number;
  /** Time after which failed logins are forgotten, in seconds. */
  lockoutCounterResetSeconds: number;
}

/** Params of {@link login}. */
export interface LoginWithLdapAuthParams {
  /** ID of the identity. */
  identityId: string;
  username: string;
  password: string;
  /** Slug of the organization, for an identity that belongs to several. 1 to 64 characters. */
  organizationSlug?: string | undefined;
}

/** What {@link login} answers. */
export interface LoginWithLdapAuthResult extends AccessToken {}

/**
 * Exchanges an LDAP user's name and password for an access token. The session is not signed in by
 * it: that is what the `login` of the package's root does.
 *
 * `POST /api/v1/auth/ldap-auth/login`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link LoginWithLdapAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link LoginWithLdapAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function login(
  session: Session,
  params: LoginWithLdapAuthParams,
  options?: RequestOptions,
): Promise<LoginWithLdapAuthResult> {
  return requestJson(session, "POST /api/v1/auth/ldap-auth/login", open, params, options);
}

/** What can be set of signing in with LDAP. */
export interface LdapAuthSettings extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** Finds the entry of a user. Default `(uid={{username}})`. */
  searchFilter?: string | undefined;
  /** Only entries with these may sign in. */
  allowedFields?: KeyValue[] | undefined;
  /** Certificate of the authority that the directory is signed by, in PEM. */
  ldapCaCertificate?: string | undefined;
  /** Whether failed logins lock the identity out. Default true. */
  lockoutEnabled?: boolean | undefined;
  /** Failed logins that lock the identity out. From 1 to 30. Default 3. */
  lockoutThreshold?: number | undefined;
  /** How long a lockout lasts, in seconds. From 30 to 86,400. Default 300. */
  lockoutDurationSeconds?: number | undefined;
  /** Time after which failed logins are forgotten, in seconds. From 5 to 3600. Default 30. */
  lockoutCounterResetSeconds?: number | undefined;
}

/** Params of {@link attach}. */
export type AttachLdapAuthParams = LdapAuthSettings &
  (
    | { templateId: string; url?: never; bindDN?: never; bindPass?: never; searchBase?: never }
    | { url: string; bindDN: string; bindPass: string; searchBase: string; templateId?: never }
  );

/** What {@link attach} answers. */
export interface AttachLdapAuthResult {
  identityLdapAuth: IdentityLdapAuth;
}

/**
 * Lets an identity sign in with LDAP auth.
 *
 * `POST /api/v1/auth/ldap-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link AttachLdapAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachLdapAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
 */
export function attach(
  session: Session,
  params: AttachLdapAuthParams,
  options?: RequestOptions,
): Promise<AttachLdapAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/ldap-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateLdapAuthParams extends AccessTokenSettings {
  /** ID of the identity. */
  identityId: string;
  /** URL of the directory: `ldaps://…`. */
  url?: string | undefined;
  /** Name to search the directory as. */
  bindDN?: string | undefined;
  /** Password of that name. */
  bindPass?: string | undefined;
  /** Where to search. */
  searchBase?: string | undefined;
  /** ID of the template that has the connection. */
  templateId?: string | undefined;
  /** Finds the entry of a user. */
  searchFilter?: string | undefined;
  /** Only entries with these may sign in. */
  allowedFields?: KeyValue[] | undefined;
  /** Whether failed logins lock the identity out. */
  lockoutEnabled?: boolean | undefined;
  /** Failed logins that lock the identity out. From 1 to 30. */
  lockoutThreshold?: number | undefined;
  /** How long a lockout lasts, in seconds. From 30 to 86,400. */
  lockoutDurationSeconds?: number | undefined;
  /** Time after which failed logins are forgotten, in seconds. From 5 to 3600. */
  lockoutCounterResetSeconds?: number | undefined;
}

/** What {@link update} answers. */
export interface UpdateLdapAuthResult {
  identityLdapAuth: IdentityLdapAuth;
}

/**
 * Changes how an identity signs in with LDAP auth; what is left out stays.
 *
 * `PATCH /api/v1/auth/ldap-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateLdapAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateLdapAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateLdapAuthParams,
  options?: RequestOptions,
): Promise<UpdateLdapAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/auth/ldap-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** How an identity signs in with LDAP, in full. */
export interface IdentityLdapAuthDetails extends IdentityLdapAuth {
  /** Name to search the directory as. */
  bindDN: string;
  /** Password of that name. */
  bindPass: string;
  /** Certificate of the authority that the directory is signed by, in PEM. */
  ldapCaCertificate?: string;
}

/** Params of {@link get}. */
export interface GetLdapAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link get} answers. */
export interface GetLdapAuthResult {
  identityLdapAuth: IdentityLdapAuthDetails;
}

/**
 * Gets how an identity signs in with LDAP auth.
 *
 * `GET /api/v1/auth/ldap-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetLdapAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetLdapAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetLdapAuthParams,
  options?: RequestOptions,
): Promise<GetLdapAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/auth/ldap-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revoke}. */
export interface RevokeLdapAuthParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link revoke} answers. */
export interface RevokeLdapAuthResult {
  identityLdapAuth: IdentityLdapAuth;
}

/**
 * Takes LDAP auth from an identity.
 *
 * `DELETE /api/v1/auth/ldap-auth/identities/{identityId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeLdapAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeLdapAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revoke(
  session: Session,
  params: RevokeLdapAuthParams,
  options?: RequestOptions,
): Promise<RevokeLdapAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/auth/ldap-auth/identities/{identityId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link clearLockouts}. */
export interface ClearLdapAuthLockoutsParams {
  /** ID of the identity. */
  identityId: string;
}

/** What {@link clearLockouts} answers. */
export interface ClearLdapAuthLockoutsResult {
  /** How many lockouts there were. */
  deleted: number;
}

/**
 * Lets an identity sign in again that failed logins have locked out.
 *
 * `POST /api/v1/auth/ldap-auth/identities/{identityId}/clear-lockouts`
 *
 * @param session - Session to use.
 * @param params - {@link ClearLdapAuthLockoutsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ClearLdapAuthLockoutsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such identity.
 */
export function clearLockouts(
  session: Session,
  params: ClearLdapAuthLockoutsParams,
  options?: RequestOptions,
): Promise<ClearLdapAuthLockoutsResult> {
  return requestJson(
    session,
    "POST /api/v1/auth/ldap-auth/identities/{identityId}/clear-lockouts",
    machineOrUser,
    params,
    options,
  );
}

/** `client.identityAuth.ldap` */
export interface IdentityAuthLdapClient {
  /**
   * Exchanges an LDAP user's name and password for an access token. The session is not signed in by
   * it: that is what the `login` of the package's root does.
   *
   * `POST /api/v1/auth/ldap-auth/login`
   *
   * @param params - {@link LoginWithLdapAuthParams}
   * @param options - Options for this call alone.
   */
  login(
    this: void,
    params: LoginWithLdapAuthParams,
    options?: RequestOptions,
  ): Promise<LoginWithLdapAuthResult>;
  /**
   * Lets an identity sign in with LDAP auth.
   *
   * `POST /api/v1/auth/ldap-auth/identities/{identityId}`
   *
   * @param params - {@link AttachLdapAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it can already.
   */
  attach(
    this: void,
    params: AttachLdapAuthParams,
    options?: RequestOptions,
  ): Promise<AttachLdapAuthResult>;
  /**
   * Changes how an identity signs in with LDAP auth; what is left out stays.
   *
   * `PATCH /api/v1/auth/ldap-auth/identities/{identityId}`
   *
   * @param params - {@link UpdateLdapAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateLdapAuthParams,
    options?: RequestOptions,
  ): Promise<UpdateLdapAuthResult>;
  /**
   * Gets how an identity signs in with LDAP auth.
   *
   * `GET /api/v1/auth/ldap-auth/identities/{identityId}`
   *
   * @param params - {@link GetLdapAuthParams}
   * @param options - Options for this call alone.
   */
  get(this: void, params: GetLdapAuthParams, options?: RequestOptions): Promise<GetLdapAuthResult>;
  /**
   * Takes LDAP auth from an identity.
   *
   * `DELETE /api/v1/auth/ldap-auth/identities/{identityId}`
   *
   * @param params - {@link RevokeLdapAuthParams}
   * @param options - Options for this call alone.
   */
  revoke(
    this: void,
    params: RevokeLdapAuthParams,
    options?: RequestOptions,
  ): Promise<RevokeLdapAuthResult>;
  /**
   * Lets an identity sign in again that failed logins have locked out.
   *
   * `POST /api/v1/auth/ldap-auth/identities/{identityId}/clear-lockouts`
   *
   * @param params - {@link ClearLdapAuthLockoutsParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such identity.
   */
  clearLockouts(
    this: void,
    params: ClearLdapAuthLockoutsParams,
    options?: RequestOptions,
  ): Promise<ClearLdapAuthLockoutsResult>;
}
