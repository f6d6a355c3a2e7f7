// Written by `npm run generate` from scripts/generate/manifest/password.yaml.

import { userOnly } from "../core/modes.js";
import { request } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";

/** Params of {@link reset}. */
export interface ResetPasswordParams {
  /** The password from now on. */
  newPassword: string;
}

/**
 * Sets a new password for a user who has lost the old one.
 *
 * `POST /api/v2/password/password-reset`
 *
 * @param session - Session to use. Its token is the one that
 * `/api/v1/account-recovery/verify-email` answers, adopted with `setJwtToken`. That route takes the
 * `email` and the `code` which `/api/v1/account-recovery/send-email` has sent there; `request`
 * posts to both, with no modes.
 * @param params - {@link ResetPasswordParams}
 * @param options - Options for this call alone.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function reset(
  session: Session,
  params: ResetPasswordParams,
  options?: RequestOptions,
): Promise<void> {
  return request(session, "POST /api/v2/password/password-reset", userOnly, params, options);
}

/** Params of {@link resetAuthenticated}. */
export interface ChangePasswordParams {
  /** The password until now. */
  oldPassword: string;
  /** The password from now on. */
  newPassword: string;
}

/**
 * Changes the user's password; the old one is needed.
 *
 * `POST /api/v2/password/user/password-reset`
 *
 * @param session - Session to use.
 * @param params - {@link ChangePasswordParams}
 * @param options - Options for this call alone.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function resetAuthenticated(
  session: Session,
  params: ChangePasswordParams,
  options?: RequestOptions,
): Promise<void> {
  return request(session, "POST /api/v2/password/user/password-reset", userOnly, params, options);
}

/** `client.password` */
export interface PasswordClient {
  /**
   * Sets a new password for a user who has lost the old one.
   *
   * `POST /api/v2/password/password-reset`
   *
   * @param params - {@link ResetPasswordParams}
   * @param options - Options for this call alone.
   */
  reset(this: void, params: ResetPasswordParams, options?: RequestOptions): Promise<void>;
  /**
   * Changes the user's password; the old one is needed.
   *
   * `POST /api/v2/password/user/password-reset`
   *
   * @param params - {@link ChangePasswordParams}
   * @param options - Options for this call alone.
   */
  resetAuthenticated(
    this: void,
    params: ChangePasswordParams,
    options?: RequestOptions,
  ): Promise<void>;
}
