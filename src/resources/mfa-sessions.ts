// Written by `npm run generate` from scripts/generate/manifest/mfa-sessions.yaml.

import { userOnly } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";

/** Params of {@link verify}. */
export interface VerifyMfaSessionParams {
  /** ID of the MFA session. */
  mfaSessionId: string;
  mfaToken: string;
  /** The second factor. */
  mfaMethod: "email" | "totp" | "webauthn" | Unlisted;
}

/** What {@link verify} answers. */
export interface VerifyMfaSessionResult {
  /** Whether it was done. */
  success: boolean;
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Confirms a protected action with a second factor.
 *
 * `POST /api/v2/mfa-sessions/{mfaSessionId}/verify`
 *
 * @param session - Session to use.
 * @param params - {@link VerifyMfaSessionParams}
 * @param options - Options for this call alone.
 * @returns The {@link VerifyMfaSessionResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function verify(
  session: Session,
  params: VerifyMfaSessionParams,
  options?: RequestOptions,
): Promise<VerifyMfaSessionResult> {
  return requestJson(
    session,
    "POST /api/v2/mfa-sessions/{mfaSessionId}/verify",
    userOnly,
    params,
    options,
  );
}

/** Params of {@link getStatus}. */
export interface GetMfaSessionStatusParams {
  /** ID of the MFA session. */
  mfaSessionId: string;
}

/** What {@link getStatus} answers. */
export interface GetMfaSessionStatusResult {
  status: "PENDING" | "ACTIVE" | Unlisted;
  /** The second factor. */
  mfaMethod: "email" | "totp" | "webauthn" | Unlisted;
}

/**
 * Tells whether a protected action has been confirmed.
 *
 * `GET /api/v2/mfa-sessions/{mfaSessionId}/status`
 *
 * @param session - Session to use.
 * @param params - {@link GetMfaSessionStatusParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetMfaSessionStatusResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function getStatus(
  session: Session,
  params: GetMfaSessionStatusParams,
  options?: RequestOptions,
): Promise<GetMfaSessionStatusResult> {
  return requestJson(
    session,
    "GET /api/v2/mfa-sessions/{mfaSessionId}/status",
    userOnly,
    params,
    options,
  );
}

/** `client.mfaSessions` */
export interface MfaSessionsClient {
  /**
   * Confirms a protected action with a second factor.
   *
   * `POST /api/v2/mfa-sessions/{mfaSessionId}/verify`
   *
   * @param params - {@link VerifyMfaSessionParams}
   * @param options - Options for this call alone.
   */
  verify(
    this: void,
    params: VerifyMfaSessionParams,
    options?: RequestOptions,
  ): Promise<VerifyMfaSessionResult>;
  /**
   * Tells whether a protected action has been confirmed.
   *
   * `GET /api/v2/mfa-sessions/{mfaSessionId}/status`
   *
   * @param params - {@link GetMfaSessionStatusParams}
   * @param options - Options for this call alone.
   */
  getStatus(
    this: void,
    params: GetMfaSessionStatusParams,
    options?: RequestOptions,
  ): Promise<GetMfaSessionStatusResult>;
}
