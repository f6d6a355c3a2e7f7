// Written by `npm run generate` from scripts/generate/manifest/ssh/certificate-authorities.yaml.

import { machineOrUser, open } from "../../core/modes.js";
import { requestJson, requestText } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { SshCertificateTemplate } from "../../models/ssh-certificate-template.js";
import type { SshKeyAlgorithm } from "../../models/ssh-key-algorithm.js";

export type { SshCertificateTemplate } from "../../models/ssh-certificate-template.js";

/** A certificate authority for SSH. */
export interface SshCertificateAuthority {
  id: string;
  /** ID of the project. */
  projectId: string;
  /** A name for people. */
  friendlyName: string;
  /** A disabled one signs nothing. */
  status: "active" | "disabled" | Unlisted;
  /** Algorithm of its keys. */
  keyAlgorithm: SshKeyAlgorithm;
  /** Who made its keys; `external` for keys that were made elsewhere. */
  keySource: "internal" | "external" | Unlisted;
}

/** A certificate authority for SSH, and its public key. */
export interface SshCertificateAuthorityWithKey extends SshCertificateAuthority {
  /** In the format of OpenSSH, on one line. */
  publicKey: string;
}

/** Params of {@link create}. */
export interface CreateSshCertificateAuthorityParams {
  /** ID of the project. */
  projectId: string;
  /** A name for people. */
  friendlyName: string;
  /** Algorithm of the keys. Default `ED25519`. */
  keyAlgorithm?: SshKeyAlgorithm | undefined;
  /** The public key, in the format of OpenSSH, where `keySource` is `external`. */
  publicKey?: string | undefined;
  /**
   * The private key, in the format of OpenSSH, where `keySource` is `external`. No answer has it.
   */
  privateKey?: string | undefined;
  /** Who makes the keys; with `external`, both have to be given. Default `internal`. */
  keySource?: "internal" | "external" | Unlisted | undefined;
}

/** What {@link create} answers. */
export interface CreateSshCertificateAuthorityResult {
  ca: SshCertificateAuthorityWithKey;
}

/**
 * Creates a certificate authority. It makes its own pair of keys, or takes yours.
 *
 * `POST /api/v1/ssh/ca`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSshCertificateAuthorityParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSshCertificateAuthorityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when `keySource` is `external` and a key is missing, or the keys are no pair.
 *
 * @example
 * ```ts
 * const { ca } = await create(session, { projectId, friendlyName: "users" });
 * console.log(`TrustedUserCAKeys has to hold: ${ca.publicKey}`);
 * ```
 */
export function create(
  session: Session,
  params: CreateSshCertificateAuthorityParams,
  options?: RequestOptions,
): Promise<CreateSshCertificateAuthorityResult> {
  return requestJson(session, "POST /api/v1/ssh/ca", machineOrUser, params, options);
}

/** Params of {@link list}. */
export interface ListSshCertificateAuthoritiesParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListSshCertificateAuthoritiesResult {
  cas: SshCertificateAuthority[];
}

/**
 * Lists the certificate authorities of a project, without their public keys.
 *
 * `GET /api/v1/projects/{projectId}/ssh-cas`
 *
 * @param session - Session to use.
 * @param params - {@link ListSshCertificateAuthoritiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSshCertificateAuthoritiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListSshCertificateAuthoritiesParams,
  options?: RequestOptions,
): Promise<ListSshCertificateAuthoritiesResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/ssh-cas",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetSshCertificateAuthorityParams {
  /** ID of the certificate authority. */
  sshCaId: string;
}

/** What {@link get} answers. */
export interface GetSshCertificateAuthorityResult {
  ca: SshCertificateAuthorityWithKey;
}

/**
 * Gets a certificate authority by its ID, with its public key.
 *
 * `GET /api/v1/ssh/ca/{sshCaId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSshCertificateAuthorityParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSshCertificateAuthorityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetSshCertificateAuthorityParams,
  options?: RequestOptions,
): Promise<GetSshCertificateAuthorityResult> {
  return requestJson(session, "GET /api/v1/ssh/ca/{sshCaId}", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdateSshCertificateAuthorityParams {
  /** ID of the certificate authority. */
  sshCaId: string;
  /** A name for people. */
  friendlyName?: string | undefined;
  /** A disabled one signs nothing. */
  status?: "active" | "disabled" | Unlisted | undefined;
}

/** What {@link update} answers. */
export interface UpdateSshCertificateAuthorityResult {
  ca: SshCertificateAuthorityWithKey;
}

/**
 * Renames a certificate authority, or disables it. A disabled one signs nothing.
 *
 * `PATCH /api/v1/ssh/ca/{sshCaId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSshCertificateAuthorityParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSshCertificateAuthorityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateSshCertificateAuthorityParams,
  options?: RequestOptions,
): Promise<UpdateSshCertificateAuthorityResult> {
  return requestJson(session, "PATCH /api/v1/ssh/ca/{sshCaId}", machineOrUser, params, options);
}

/** Params of {@link deleteSshCertificateAuthority}. */
export interface DeleteSshCertificateAuthorityParams {
  /** ID of the certificate authority. */
  sshCaId: string;
}

/** What {@link deleteSshCertificateAuthority} answers. */
export interface DeleteSshCertificateAuthorityResult {
  ca: SshCertificateAuthority;
}

/**
 * Deletes a certificate authority with its key. What it has signed stays valid until it expires.
 *
 * `DELETE /api/v1/ssh/ca/{sshCaId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSshCertificateAuthorityParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSshCertificateAuthorityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSshCertificateAuthority(
  session: Session,
  params: DeleteSshCertificateAuthorityParams,
  options?: RequestOptions,
): Promise<DeleteSshCertificateAuthorityResult> {
  return requestJson(session, "DELETE /api/v1/ssh/ca/{sshCaId}", machineOrUser, params, options);
}

export { deleteSshCertificateAuthority as delete };

/** Params of {@link getPublicKey}. */
export interface GetSshCertificateAuthorityPublicKeyParams {
  /** ID of the certificate authority. */
  sshCaId: string;
}

/** What {@link getPublicKey} answers. */
export type GetSshCertificateAuthorityPublicKeyResult = string;

/**
 * Gets the public key of a certificate authority as a line for `TrustedUserCAKeys` or
 * `known_hosts`.
 *
 * `GET /api/v1/ssh/ca/{sshCaId}/public-key`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link GetSshCertificateAuthorityPublicKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSshCertificateAuthorityPublicKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getPublicKey(
  session: Session,
  params: GetSshCertificateAuthorityPublicKeyParams,
  options?: RequestOptions,
): Promise<GetSshCertificateAuthorityPublicKeyResult> {
  return requestText(session, "GET /api/v1/ssh/ca/{sshCaId}/public-key", open, params, options);
}

/** Params of {@link listTemplates}. */
export interface ListSshCertificateAuthorityTemplatesParams {
  /** ID of the certificate authority. */
  sshCaId: string;
}

/** What {@link listTemplates} answers. */
export interface ListSshCertificateAuthorityTemplatesResult {
  certificateTemplates: SshCertificateTemplate[];
}

/**
 * Lists the templates that a certificate authority issues certificates by.
 *
 * `GET /api/v1/ssh/ca/{sshCaId}/certificate-templates`
 *
 * @param session - Session to use.
 * @param params - {@link ListSshCertificateAuthorityTemplatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSshCertificateAuthorityTemplatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such authority.
 */
export function listTemplates(
  session: Session,
  params: ListSshCertificateAuthorityTemplatesParams,
  options?: RequestOptions,
): Promise<ListSshCertificateAuthorityTemplatesResult> {
  return requestJson(
    session,
    "GET /api/v1/ssh/ca/{sshCaId}/certificate-templates",
    machineOrUser,
    params,
    options,
  );
}
