// Written by `npm run generate` from scripts/generate/manifest/ssh/certificates.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { IssuedSshCertificate } from "../../models/issued-ssh-certificate.js";
import type { SignedSshKey } from "../../models/signed-ssh-key.js";
import type { SshKeyAlgorithm } from "../../models/ssh-key-algorithm.js";

export type { IssuedSshCertificate } from "../../models/issued-ssh-certificate.js";
export type { SignedSshKey } from "../../models/signed-ssh-key.js";

/** Params of {@link issue}. */
export interface IssueSshCertificateParams {
  /** ID of the template. */
  certificateTemplateId: string;
  /** The users of machines, or the names of hosts, that it is good for. */
  principals: string[];
  /** Algorithm of the keys. Default `ED25519`. */
  keyAlgorithm?: SshKeyAlgorithm | undefined;
  /**
   * Whom it is for. A user logs in with it; a host proves with it which one it is. Default `user`.
   */
  certType?: "user" | "host" | Unlisted | undefined;
  /** Lifetime, such as `1h`. Default that of the template. */
  ttl?: string | undefined;
  /**
   * Text by which logs of SSH tell of the certificate, where the template allows to choose it.
   * Default one that names the caller. Up to 50 characters.
   */
  keyId?: string | undefined;
}

/** What {@link issue} answers. */
export interface IssueSshCertificateResult extends IssuedSshCertificate {}

/**
 * Makes a pair of keys, and a certificate for it. The private key cannot be read again.
 *
 * `POST /api/v1/ssh/certificates/issue`
 *
 * @param session - Session to use.
 * @param params - {@link IssueSshCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link IssueSshCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such template; a {@link BadRequestError} when the template or its authority is disabled, or forbids what is asked for.
 *
 * @example
 * ```ts
 * const { privateKey, signedKey } = await issue(session, {
 *   certificateTemplateId,
 *   principals: ["ubuntu"],
 *   ttl: "30m",
 * });
 * await writeFile("id_ed25519", privateKey, { mode: 0o600 });
 * await writeFile("id_ed25519-cert.pub", signedKey);
 * ```
 */
export function issue(
  session: Session,
  params: IssueSshCertificateParams,
  options?: RequestOptions,
): Promise<IssueSshCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/ssh/certificates/issue",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link sign}. */
export interface SignSshCertificateParams {
  /** ID of the template. */
  certificateTemplateId: string;
  /** The key to sign, in the format of OpenSSH, on one line. */
  publicKey: string;
  /** The users of machines, or the names of hosts, that it is good for. */
  principals: string[];
  /**
   * Whom it is for. A user logs in with it; a host proves with it which one it is. Default `user`.
   */
  certType?: "user" | "host" | Unlisted | undefined;
  /** Lifetime, such as `1h`. Default that of the template. */
  ttl?: string | undefined;
  /**
   * Text by which logs of SSH tell of the certificate, where the template allows to choose it.
   * Default one that names the caller. Up to 50 characters.
   */
  keyId?: string | undefined;
}

/** What {@link sign} answers. */
export interface SignSshCertificateResult extends SignedSshKey {}

/**
 * Makes a certificate for a key that you have. Its private half stays with you.
 *
 * `POST /api/v1/ssh/certificates/sign`
 *
 * @param session - Session to use.
 * @param params - {@link SignSshCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link SignSshCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such template; a {@link BadRequestError} when the template or its authority is disabled, or forbids what is asked for.
 *
 * @example
 * ```ts
 * const publicKey = await readFile("/etc/ssh/ssh_host_ed25519_key.pub", "utf8");
 * const { signedKey } = await sign(session, {
 *   certificateTemplateId,
 *   publicKey,
 *   certType: "host",
 *   principals: ["web-1.example.com"],
 * });
 * ```
 */
export function sign(
  session: Session,
  params: SignSshCertificateParams,
  options?: RequestOptions,
): Promise<SignSshCertificateResult> {
  return requestJson(session, "POST /api/v1/ssh/certificates/sign", machineOrUser, params, options);
}
