// Written by `npm run generate` from scripts/generate/manifest/users.yaml.

import { open, userOnly, userOrApiKey } from "../core/modes.js";
import { request, requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { Organization } from "../models/organization.js";
import type { UserProfile } from "../models/user-profile.js";

/** An API key of a user, without the key itself. */
export interface ApiKey {
  /** ID of the key, as `apiKeyDataId` wants it. */
  id: string;
  name: string;
  lastUsed?: string | null;
  expiresAt?: string | null;
  createdAt: string;
  updatedAt: string;
  /** ID of the user. */
  userId: string;
}

/** The user who is signed in. */
export interface CurrentUser {
  id: string;
  email: string | null;
  /** The ways in which the user may sign in. */
  authMethods: string[] | null;
  /** Whether the user is an admin of the whole server. */
  superAdmin: boolean | null;
  firstName: string | null;
  lastName: string | null;
  /** Whether the user has finished signing up. */
  isAccepted: boolean | null;
  /** Whether signing in needs a second factor. */
  isMfaEnabled: boolean | null;
  mfaMethods: string[] | null;
  devices: unknown;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Whether the server made the user for itself. */
  isGhost: boolean;
  username: string;
  isEmailVerified: boolean | null;
  /** Failed second factors since the last good one. */
  consecutiveFailedMfaAttempts: number | null;
  isLocked: boolean | null;
  /** ISO 8601. */
  temporaryLockDateEnd: string | null;
  /** Failed passwords since the last good one. */
  consecutiveFailedPasswordAttempts: number | null;
  /** The second factor. */
  selectedMfaMethod: string | null;
  isGitHubVerified: boolean | null;
  isGitLabVerified: boolean | null;
  isGoogleVerified: boolean | null;
  /** The user's private key, from the time of end-to-end encryption. */
  encryptedPrivateKey: string | null;
  iv: string | null;
  tag: string | null;
  salt: string | null;
  /** Part of the user's key, from the time of end-to-end encryption. */
  protectedKey: string | null;
  /** Part of the user's key, from the time of end-to-end encryption. */
  protectedKeyIV: string | null;
  /** Part of the user's key, from the time of end-to-end encryption. */
  protectedKeyTag: string | null;
}

/** What {@link getMe} answers. */
export interface GetCurrentUserResult {
  user: CurrentUser;
}

/**
 * Gets the user whose token the session uses.
 *
 * `GET /api/v2/users/me`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link GetCurrentUserResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function getMe(session: Session, options?: RequestOptions): Promise<GetCurrentUserResult> {
  return requestJson(session, "GET /api/v2/users/me", userOrApiKey, undefined, options);
}

/** What {@link deleteMe} answers. */
export interface DeleteCurrentUserResult {
  user: UserProfile;
}

/**
 * Deletes the user's own account.
 *
 * `DELETE /api/v2/users/me`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link DeleteCurrentUserResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function deleteMe(
  session: Session,
  options?: RequestOptions,
): Promise<DeleteCurrentUserResult> {
  return requestJson(session, "DELETE /api/v2/users/me", userOnly, undefined, options);
}

/** Params of {@link updateName}. */
export interface UpdateCurrentUserNameParams {
  firstName: string;
  lastName: string;
}

/** What {@link updateName} answers. */
export interface UpdateCurrentUserNameResult {
  user: UserProfile;
}

/**
 * Changes the user's first and last name.
 *
 * `PATCH /api/v2/users/me/name`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCurrentUserNameParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCurrentUserNameResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function updateName(
  session: Session,
  params: UpdateCurrentUserNameParams,
  options?: RequestOptions,
): Promise<UpdateCurrentUserNameResult> {
  return requestJson(session, "PATCH /api/v2/users/me/name", userOrApiKey, params, options);
}

/** Params of {@link updateMfa}. */
export interface UpdateCurrentUserMfaParams {
  /** Whether signing in needs a second factor. */
  isMfaEnabled?: boolean | undefined;
  /** The second factor. */
  selectedMfaMethod?: "email" | "totp" | "webauthn" | Unlisted | undefined;
}

/** What {@link updateMfa} answers. */
export interface UpdateCurrentUserMfaResult {
  user: UserProfile;
}

/**
 * Turns the user's second factor on or off, or chooses another; what is left out stays.
 *
 * `PATCH /api/v2/users/me/mfa`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCurrentUserMfaParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCurrentUserMfaResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function updateMfa(
  session: Session,
  params: UpdateCurrentUserMfaParams = {},
  options?: RequestOptions,
): Promise<UpdateCurrentUserMfaResult> {
  return requestJson(session, "PATCH /api/v2/users/me/mfa", userOrApiKey, params, options);
}

/** A way in which a user signs in. */
export type UserAuthMethod =
  | "email"
  | "google"
  | "github"
  | "gitlab"
  | "okta-saml"
  | "azure-saml"
  | "jumpcloud-saml"
  | "google-saml"
  | "keycloak-saml"
  | "ldap"
  | "oidc"
  | Unlisted;

/** Params of {@link updateAuthMethods}. */
export interface UpdateCurrentUserAuthMethodsParams {
  /** The ways in which the user may sign in. At least one. */
  authMethods: UserAuthMethod[];
}

/** What {@link updateAuthMethods} answers. */
export interface UpdateCurrentUserAuthMethodsResult {
  user: UserProfile;
}

/**
 * Sets the ways in which the user can sign in; those left out no longer work.
 *
 * `PUT /api/v2/users/me/auth-methods`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCurrentUserAuthMethodsParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCurrentUserAuthMethodsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function updateAuthMethods(
  session: Session,
  params: UpdateCurrentUserAuthMethodsParams,
  options?: RequestOptions,
): Promise<UpdateCurrentUserAuthMethodsResult> {
  return requestJson(session, "PUT /api/v2/users/me/auth-methods", userOrApiKey, params, options);
}

/** Params of {@link updateEmail}. */
export interface UpdateCurrentUserEmailParams {
  /** The email from now on. */
  newEmail: string;
  /** The code that was sent by email. 6 characters. */
  otpCode: string;
}

/** What {@link updateEmail} answers. */
export interface UpdateCurrentUserEmailResult {
  user: UserProfile;
}

/**
 * Changes the user's email address, with the code that `verifyCurrentEmailOtp` sent to the new one.
 *
 * `PATCH /api/v2/users/me/email`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCurrentUserEmailParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCurrentUserEmailResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * await requestEmailChangeOtp(session, { newEmail: "ada@example.com" });
 * await verifyCurrentEmailOtp(session, { otpCode: codeSentToTheCurrentEmail });
 * await updateCurrentUserEmail(session, { newEmail: "ada@example.com", otpCode: codeSentToTheNewEmail });
 * ```
 */
export function updateEmail(
  session: Session,
  params: UpdateCurrentUserEmailParams,
  options?: RequestOptions,
): Promise<UpdateCurrentUserEmailResult> {
  return requestJson(session, "PATCH /api/v2/users/me/email", userOnly, params, options);
}

/** Params of {@link requestEmailChangeOtp}. */
export interface RequestEmailChangeOtpParams {
  /** The email from now on. */
  newEmail: string;
}

/** What {@link requestEmailChangeOtp} answers. */
export interface RequestEmailChangeOtpResult {
  /** Whether it was done. */
  success: boolean;
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Begins a change of the user's email address. It sends a code to the current one, for
 * `verifyCurrentEmailOtp`.
 *
 * `POST /api/v2/users/me/email-change/otp`
 *
 * @param session - Session to use.
 * @param params - {@link RequestEmailChangeOtpParams}
 * @param options - Options for this call alone.
 * @returns The {@link RequestEmailChangeOtpResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function requestEmailChangeOtp(
  session: Session,
  params: RequestEmailChangeOtpParams,
  options?: RequestOptions,
): Promise<RequestEmailChangeOtpResult> {
  return requestJson(session, "POST /api/v2/users/me/email-change/otp", userOnly, params, options);
}

/** Params of {@link verifyCurrentEmailOtp}. */
export interface VerifyCurrentEmailOtpParams {
  /** The code that was sent by email. 6 characters. */
  otpCode: string;
}

/** What {@link verifyCurrentEmailOtp} answers. */
export interface VerifyCurrentEmailOtpResult {
  /** Whether it was done. */
  success: boolean;
  /** The email from now on. */
  newEmail: string;
}

/**
 * Takes the code of `requestEmailChangeOtp`, and sends another to the new address, for
 * `updateEmail`.
 *
 * `POST /api/v2/users/me/email-change/verify-current`
 *
 * @param session - Session to use.
 * @param params - {@link VerifyCurrentEmailOtpParams}
 * @param options - Options for this call alone.
 * @returns The {@link VerifyCurrentEmailOtpResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function verifyCurrentEmailOtp(
  session: Session,
  params: VerifyCurrentEmailOtpParams,
  options?: RequestOptions,
): Promise<VerifyCurrentEmailOtpResult> {
  return requestJson(
    session,
    "POST /api/v2/users/me/email-change/verify-current",
    userOnly,
    params,
    options,
  );
}

/** Params of {@link sendEmailVerificationCode}. */
export interface SendEmailVerificationCodeParams {
  token: string;
}

/** What {@link sendEmailVerificationCode} answers. */
export type SendEmailVerificationCodeResult = Record<string, unknown>;

/**
 * Sends an email with a verification code; the token in the params says to whom.
 *
 * `POST /api/v2/users/me/emails/code`
 *
 * @param session - Session to use. Its own token is not sent.
 * @param params - {@link SendEmailVerificationCodeParams}
 * @param options - Options for this call alone.
 * @returns The {@link SendEmailVerificationCodeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function sendEmailVerificationCode(
  session: Session,
  params: SendEmailVerificationCodeParams,
  options?: RequestOptions,
): Promise<SendEmailVerificationCodeResult> {
  return requestJson(session, "POST /api/v2/users/me/emails/code", open, params, options);
}

/** Params of {@link verifyEmailVerificationCode}. */
export interface VerifyEmailVerificationCodeParams {
  username: string;
  code: string;
}

/**
 * Verifies the user's email address. Servers of 2026 no longer have it: they answer 404; an address
 * changes with `updateEmail`.
 *
 * `POST /api/v2/users/me/emails/verify`
 *
 * @param session - Session to use.
 * @param params - {@link VerifyEmailVerificationCodeParams}
 * @param options - Options for this call alone.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function verifyEmailVerificationCode(
  session: Session,
  params: VerifyEmailVerificationCodeParams,
  options?: RequestOptions,
): Promise<void> {
  return request(session, "POST /api/v2/users/me/emails/verify", userOnly, params, options);
}

/** What {@link listOrganizations} answers. */
export interface ListCurrentUserOrganizationsResult {
  organizations: Organization[];
}

/**
 * Lists the organizations that the user is in.
 *
 * `GET /api/v2/users/me/organizations`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListCurrentUserOrganizationsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listOrganizations(
  session: Session,
  options?: RequestOptions,
): Promise<ListCurrentUserOrganizationsResult> {
  return requestJson(
    session,
    "GET /api/v2/users/me/organizations",
    userOrApiKey,
    undefined,
    options,
  );
}

/** What {@link listApiKeys} answers. */
export type ListUserApiKeysResult = ApiKey[];

/**
 * Lists the user's API keys. Servers of 2026 no longer have it: they answer 404; machine identities
 * take their place.
 *
 * `GET /api/v2/users/me/api-keys`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListUserApiKeysResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listApiKeys(
  session: Session,
  options?: RequestOptions,
): Promise<ListUserApiKeysResult> {
  return requestJson(session, "GET /api/v2/users/me/api-keys", userOnly, undefined, options);
}

/** Params of {@link createApiKey}. */
export interface CreateUserApiKeyParams {
  name: string;
  /** Lifetime in seconds; 0 for no expiry. */
  expiresIn: number;
}

/** What {@link createApiKey} answers. */
export interface CreateUserApiKeyResult {
  /** The key. It cannot be read again. */
  apiKey: string;
  apiKeyData: ApiKey;
}

/**
 * Creates an API key for the user. Servers of 2026 no longer have it: they answer 404; create a
 * machine identity.
 *
 * `POST /api/v2/users/me/api-keys`
 *
 * @param session - Session to use.
 * @param params - {@link CreateUserApiKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateUserApiKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function createApiKey(
  session: Session,
  params: CreateUserApiKeyParams,
  options?: RequestOptions,
): Promise<CreateUserApiKeyResult> {
  return requestJson(session, "POST /api/v2/users/me/api-keys", userOnly, params, options);
}

/** What {@link deleteApiKey} answers. */
export interface DeleteUserApiKeyResult {
  apiKeyData: ApiKey;
}

/**
 * Deletes one of the user's API keys. Servers of 2026 no longer have it: they answer 404, and take
 * no API keys.
 *
 * `DELETE /api/v2/users/me/api-keys/{apiKeyDataId}`
 *
 * @param session - Session to use.
 * @param apiKeyDataId -
 * @param options - Options for this call alone.
 * @returns The {@link DeleteUserApiKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function deleteApiKey(
  session: Session,
  apiKeyDataId: string,
  options?: RequestOptions,
): Promise<DeleteUserApiKeyResult> {
  return requestJson(
    session,
    "DELETE /api/v2/users/me/api-keys/{apiKeyDataId}",
    userOnly,
    { apiKeyDataId },
    options,
  );
}

/** A place where a user is signed in. */
export interface UserSession {
  /** ID of the session, as `sessionId` wants it. */
  id: string;
  ip: string;
  userAgent?: string | null;
  refreshVersion: number;
  accessVersion: number;
  /** ISO 8601. */
  lastUsed: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the user. */
  userId: string;
}

/** What {@link listSessions} answers. */
export type ListUserSessionsResult = UserSession[];

/**
 * Lists where the user is signed in.
 *
 * `GET /api/v2/users/me/sessions`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListUserSessionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listSessions(
  session: Session,
  options?: RequestOptions,
): Promise<ListUserSessionsResult> {
  return requestJson(session, "GET /api/v2/users/me/sessions", userOnly, undefined, options);
}

/** What {@link revokeAllSessions} answers. */
export interface RevokeAllUserSessionsResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Signs the user out everywhere, here too.
 *
 * `DELETE /api/v2/users/me/sessions`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link RevokeAllUserSessionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revokeAllSessions(
  session: Session,
  options?: RequestOptions,
): Promise<RevokeAllUserSessionsResult> {
  return requestJson(session, "DELETE /api/v2/users/me/sessions", userOnly, undefined, options);
}

/** What {@link revokeSession} answers. */
export interface RevokeUserSessionResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Signs the user out of one place.
 *
 * `DELETE /api/v2/users/me/sessions/{sessionId}`
 *
 * @param session - Session to use.
 * @param sessionId -
 * @param options - Options for this call alone.
 * @returns The {@link RevokeUserSessionResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function revokeSession(
  session: Session,
  sessionId: string,
  options?: RequestOptions,
): Promise<RevokeUserSessionResult> {
  return requestJson(
    session,
    "DELETE /api/v2/users/me/sessions/{sessionId}",
    userOnly,
    { sessionId },
    options,
  );
}

/** `client.users` */
export interface UsersClient {
  /**
   * Gets the user whose token the session uses.
   *
   * `GET /api/v2/users/me`
   *
   * @param options - Options for this call alone.
   */
  getMe(this: void, options?: RequestOptions): Promise<GetCurrentUserResult>;
  /**
   * Deletes the user's own account.
   *
   * `DELETE /api/v2/users/me`
   *
   * @param options - Options for this call alone.
   */
  deleteMe(this: void, options?: RequestOptions): Promise<DeleteCurrentUserResult>;
  /**
   * Changes the user's first and last name.
   *
   * `PATCH /api/v2/users/me/name`
   *
   * @param params - {@link UpdateCurrentUserNameParams}
   * @param options - Options for this call alone.
   */
  updateName(
    this: void,
    params: UpdateCurrentUserNameParams,
    options?: RequestOptions,
  ): Promise<UpdateCurrentUserNameResult>;
  /**
   * Turns the user's second factor on or off, or chooses another; what is left out stays.
   *
   * `PATCH /api/v2/users/me/mfa`
   *
   * @param params - {@link UpdateCurrentUserMfaParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  updateMfa(
    this: void,
    params?: UpdateCurrentUserMfaParams,
    options?: RequestOptions,
  ): Promise<UpdateCurrentUserMfaResult>;
  /**
   * Sets the ways in which the user can sign in; those left out no longer work.
   *
   * `PUT /api/v2/users/me/auth-methods`
   *
   * @param params - {@link UpdateCurrentUserAuthMethodsParams}
   * @param options - Options for this call alone.
   */
  updateAuthMethods(
    this: void,
    params: UpdateCurrentUserAuthMethodsParams,
    options?: RequestOptions,
  ): Promise<UpdateCurrentUserAuthMethodsResult>;
  /**
   * Changes the user's email address, with the code that `verifyCurrentEmailOtp` sent to the new one.
   *
   * `PATCH /api/v2/users/me/email`
   *
   * @param params - {@link UpdateCurrentUserEmailParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * await client.users.requestEmailChangeOtp({ newEmail: "ada@example.com" });
   * await client.users.verifyCurrentEmailOtp({ otpCode: codeSentToTheCurrentEmail });
   * await client.users.updateEmail({ newEmail: "ada@example.com", otpCode: codeSentToTheNewEmail });
   * ```
   */
  updateEmail(
    this: void,
    params: UpdateCurrentUserEmailParams,
    options?: RequestOptions,
  ): Promise<UpdateCurrentUserEmailResult>;
  /**
   * Begins a change of the user's email address. It sends a code to the current one, for
   * `verifyCurrentEmailOtp`.
   *
   * `POST /api/v2/users/me/email-change/otp`
   *
   * @param params - {@link RequestEmailChangeOtpParams}
   * @param options - Options for this call alone.
   */
  requestEmailChangeOtp(
    this: void,
    params: RequestEmailChangeOtpParams,
    options?: RequestOptions,
  ): Promise<RequestEmailChangeOtpResult>;
  /**
   * Takes the code of `requestEmailChangeOtp`, and sends another to the new address, for
   * `updateEmail`.
   *
   * `POST /api/v2/users/me/email-change/verify-current`
   *
   * @param params - {@link VerifyCurrentEmailOtpParams}
   * @param options - Options for this call alone.
   */
  verifyCurrentEmailOtp(
    this: void,
    params: VerifyCurrentEmailOtpParams,
    options?: RequestOptions,
  ): Promise<VerifyCurrentEmailOtpResult>;
  /**
   * Sends an email with a verification code; the token in the params says to whom.
   *
   * `POST /api/v2/users/me/emails/code`
   *
   * @param params - {@link SendEmailVerificationCodeParams}
   * @param options - Options for this call alone.
   */
  sendEmailVerificationCode(
    this: void,
    params: SendEmailVerificationCodeParams,
    options?: RequestOptions,
  ): Promise<SendEmailVerificationCodeResult>;
  /**
   * Verifies the user's email address. Servers of 2026 no longer have it: they answer 404; an address
   * changes with `updateEmail`.
   *
   * `POST /api/v2/users/me/emails/verify`
   *
   * @param params - {@link VerifyEmailVerificationCodeParams}
   * @param options - Options for this call alone.
   */
  verifyEmailVerificationCode(
    this: void,
    params: VerifyEmailVerificationCodeParams,
    options?: RequestOptions,
  ): Promise<void>;
  /**
   * Lists the organizations that the user is in.
   *
   * `GET /api/v2/users/me/organizations`
   *
   * @param options - Options for this call alone.
   */
  listOrganizations(
    this: void,
    options?: RequestOptions,
  ): Promise<ListCurrentUserOrganizationsResult>;
  /**
   * Lists the user's API keys. Servers of 2026 no longer have it: they answer 404; machine identities
   * take their place.
   *
   * `GET /api/v2/users/me/api-keys`
   *
   * @param options - Options for this call alone.
   */
  listApiKeys(this: void, options?: RequestOptions): Promise<ListUserApiKeysResult>;
  /**
   * Creates an API key for the user. Servers of 2026 no longer have it: they answer 404; create a
   * machine identity.
   *
   * `POST /api/v2/users/me/api-keys`
   *
   * @param params - {@link CreateUserApiKeyParams}
   * @param options - Options for this call alone.
   */
  createApiKey(
    this: void,
    params: CreateUserApiKeyParams,
    options?: RequestOptions,
  ): Promise<CreateUserApiKeyResult>;
  /**
   * Deletes one of the user's API keys. Servers of 2026 no longer have it: they answer 404, and take
   * no API keys.
   *
   * `DELETE /api/v2/users/me/api-keys/{apiKeyDataId}`
   *
   * @param apiKeyDataId -
   * @param options - Options for this call alone.
   */
  deleteApiKey(
    this: void,
    apiKeyDataId: string,
    options?: RequestOptions,
  ): Promise<DeleteUserApiKeyResult>;
  /**
   * Lists where the user is signed in.
   *
   * `GET /api/v2/users/me/sessions`
   *
   * @param options - Options for this call alone.
   */
  listSessions(this: void, options?: RequestOptions): Promise<ListUserSessionsResult>;
  /**
   * Signs the user out everywhere, here too.
   *
   * `DELETE /api/v2/users/me/sessions`
   *
   * @param options - Options for this call alone.
   */
  revokeAllSessions(this: void, options?: RequestOptions): Promise<RevokeAllUserSessionsResult>;
  /**
   * Signs the user out of one place.
   *
   * `DELETE /api/v2/users/me/sessions/{sessionId}`
   *
   * @param sessionId -
   * @param options - Options for this call alone.
   */
  revokeSession(
    this: void,
    sessionId: string,
    options?: RequestOptions,
  ): Promise<RevokeUserSessionResult>;
}
