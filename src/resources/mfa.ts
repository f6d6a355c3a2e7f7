// Written by `npm run generate` from scripts/generate/manifest/mfa.yaml.

import { userOnly } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";

/** A user token, and the user's keys. */
export interface MfaVerification {
  /** Counts the kinds of encryption that users' keys have had. */
  encryptionVersion?: number | null;
  /** Part of the user's key, from the time of end-to-end encryption. */
  protectedKey?: string | null;
  /** Part of the user's key, from the time of end-to-end encryption. */
  protectedKeyIV?: string | null;
  /** Part of the user's key, from the time of end-to-end encryption. */
  protectedKeyTag?: string | null;
  publicKey?: string | null;
  /** The user's private key, from the time of end-to-end encryption. */
  encryptedPrivateKey?: string | null;
  iv?: string | null;
  tag?: string | null;
  token: string;
}

/** What {@link resendToken} answers. */
export interface ResendMfaTokenResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Sends the code of the second factor by email again.
 *
 * `POST /api/v2/auth/mfa/send`
 *
 * @param session - Session to use. Its user token is the one that signing in gave while the second
 * factor is due.
 * @param options - Options for this call alone.
 * @returns The {@link ResendMfaTokenResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function resendToken(
  session: Session,
  options?: RequestOptions,
): Promise<ResendMfaTokenResult> {
  return requestJson(session, "POST /api/v2/auth/mfa/send", userOnly, undefined, options);
}

/** What {@link checkTotp} answers. */
export interface CheckMfaTotpResult {
  /** Whether one has been set up. */
  isVerified: boolean;
}

/**
 * Tells whether the user has an authenticator app set up.
 *
 * `GET /api/v2/auth/mfa/check/totp`
 *
 * @param session - Session to use. Its user token is the one that signing in gave while the second
 * factor is due.
 * @param options - Options for this call alone.
 * @returns The {@link CheckMfaTotpResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function checkTotp(session: Session, options?: RequestOptions): Promise<CheckMfaTotpResult> {
  return requestJson(session, "GET /api/v2/auth/mfa/check/totp", userOnly, undefined, options);
}

/** What {@link checkWebAuthn} answers. */
export interface CheckMfaWebAuthnResult {
  /** Whether there is one. */
  hasPasskeys: boolean;
}

/**
 * Tells whether the user has passkeys.
 *
 * `GET /api/v2/auth/mfa/check/webauthn`
 *
 * @param session - Session to use. Its user token is the one that signing in gave while the second
 * factor is due.
 * @param options - Options for this call alone.
 * @returns The {@link CheckMfaWebAuthnResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function checkWebAuthn(
  session: Session,
  options?: RequestOptions,
): Promise<CheckMfaWebAuthnResult> {
  return requestJson(session, "GET /api/v2/auth/mfa/check/webauthn", userOnly, undefined, options);
}

/** Params of {@link verify}. */
export interface VerifyMfaParams {
  /** The code. */
  mfaToken: string;
  /** The second factor. Default `email`. */
  mfaMethod?: "email" | "totp" | "webauthn" | Unlisted | undefined;
}

/** What {@link verify} answers. */
export interface VerifyMfaResult extends MfaVerification {}

/**
 * Exchanges the code of the second factor for a user token.
 *
 * `POST /api/v2/auth/mfa/verify`
 *
 * @param session - Session to use. Its user token is the one that signing in gave while the second
 * factor is due.
 * @param params - {@link VerifyMfaParams}
 * @param options - Options for this call alone.
 * @returns The {@link VerifyMfaResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { token } = await verifyMfa(session, { mfaToken: "123456", mfaMethod: "totp" });
 * await setJwtToken(session, token);
 * ```
 */
export function verify(
  session: Session,
  params: VerifyMfaParams,
  options?: RequestOptions,
): Promise<VerifyMfaResult> {
  return requestJson(session, "POST /api/v2/auth/mfa/verify", userOnly, params, options);
}

/** Params of {@link verifyRecoveryCode}. */
export interface VerifyMfaRecoveryCodeParams {
  /** 8 characters. */
  recoveryCode: string;
}

/** What {@link verifyRecoveryCode} answers. */
export interface VerifyMfaRecoveryCodeResult extends MfaVerification {}

/**
 * Exchanges a recovery code for a user token. Each code works once.
 *
 * `POST /api/v2/auth/mfa/verify/recovery-code`
 *
 * @param session - Session to use. Its user token is the one that signing in gave while the second
 * factor is due.
 * @param params - {@link VerifyMfaRecoveryCodeParams}
 * @param options - Options for this call alone.
 * @returns The {@link VerifyMfaRecoveryCodeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function verifyRecoveryCode(
  session: Session,
  params: VerifyMfaRecoveryCodeParams,
  options?: RequestOptions,
): Promise<VerifyMfaRecoveryCodeResult> {
  return requestJson(
    session,
    "POST /api/v2/auth/mfa/verify/recovery-code",
    userOnly,
    params,
    options,
  );
}

/** `client.mfa` */
export interface MfaClient {
  /**
   * Sends the code of the second factor by email again.
   *
   * `POST /api/v2/auth/mfa/send`
   *
   * @param options - Options for this call alone.
   */
  resendToken(this: void, options?: RequestOptions): Promise<ResendMfaTokenResult>;
  /**
   * Tells whether the user has an authenticator app set up.
   *
   * `GET /api/v2/auth/mfa/check/totp`
   *
   * @param options - Options for this call alone.
   */
  checkTotp(this: void, options?: RequestOptions): Promise<CheckMfaTotpResult>;
  /**
   * Tells whether the user has passkeys.
   *
   * `GET /api/v2/auth/mfa/check/webauthn`
   *
   * @param options - Options for this call alone.
   */
  checkWebAuthn(this: void, options?: RequestOptions): Promise<CheckMfaWebAuthnResult>;
  /**
   * Exchanges the code of the second factor for a user token.
   *
   * `POST /api/v2/auth/mfa/verify`
   *
   * @param params - {@link VerifyMfaParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { token } = await client.mfa.verify({ mfaToken: "123456", mfaMethod: "totp" });
   * await client.setJwtToken(token);
   * ```
   */
  verify(this: void, params: VerifyMfaParams, options?: RequestOptions): Promise<VerifyMfaResult>;
  /**
   * Exchanges a recovery code for a user token. Each code works once.
   *
   * `POST /api/v2/auth/mfa/verify/recovery-code`
   *
   * @param params - {@link VerifyMfaRecoveryCodeParams}
   * @param options - Options for this call alone.
   */
  verifyRecoveryCode(
    this: void,
    params: VerifyMfaRecoveryCodeParams,
    options?: RequestOptions,
  ): Promise<VerifyMfaRecoveryCodeResult>;
}
