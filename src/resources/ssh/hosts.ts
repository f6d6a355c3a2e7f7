// Written by `npm run generate` from scripts/generate/manifest/ssh/hosts.yaml.

import { machineOrUser, open, userOnly } from "../../core/modes.js";
import { requestJson, requestText } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { IssuedSshCertificate } from "../../models/issued-ssh-certificate.js";
import type { SignedSshKey } from "../../models/signed-ssh-key.js";
import type { SshHostCore } from "../../models/ssh-host-core.js";
import type { SshLoginMapping } from "../../models/ssh-login-mapping.js";

export type { IssuedSshCertificate } from "../../models/issued-ssh-certificate.js";
export type { SignedSshKey } from "../../models/signed-ssh-key.js";
export type { SshAllowedPrincipals } from "../../models/ssh-allowed-principals.js";
export type { SshHostCore } from "../../models/ssh-host-core.js";
export type { SshLoginMapping } from "../../models/ssh-login-mapping.js";

/** A user of a host, who may log in as that user, and where that was said. */
export interface SshHostLoginMapping extends SshLoginMapping {
  /** Whether it is the host's own, or that of a group that the host is in. */
  source: "host" | "hostGroup" | Unlisted;
}

/** A machine that is reached by SSH. */
export interface SshHost extends SshHostCore {
  /** Who may log in as which user of the machine. */
  loginMappings: SshHostLoginMapping[];
}

/** Params of {@link create}. */
export interface CreateSshHostParams {
  /** ID of the project. */
  projectId: string;
  /** Name by which it is reached, such as `web-1.example.com`. */
  hostname: string;
  /** A name for people. With an empty one, it has none. Up to 64 characters. */
  alias?: string | undefined;
  /** Lifetime of the certificates with which users log in, such as `8h`. Default `8h`. */
  userCertTtl?: string | undefined;
  /** Lifetime of its own certificates, such as `1y`. Default `1y`. */
  hostCertTtl?: string | undefined;
  /** Who may log in as which user of the machine. */
  loginMappings?: SshLoginMapping[] | undefined;
  /** ID of the certificate authority for users. Default that of the project. */
  userSshCaId?: string | undefined;
  /** ID of the certificate authority for hosts. Default that of the project. */
  hostSshCaId?: string | undefined;
}

/** What {@link create} answers. */
export interface CreateSshHostResult extends SshHost {}

/**
 * Registers a machine that is reached by SSH, and says who may log in there.
 *
 * `POST /api/v1/ssh/hosts`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSshHostParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSshHostResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the name is taken, or there is no such authority.
 *
 * @example
 * ```ts
 * const host = await create(session, {
 *   projectId,
 *   hostname: "web-1.example.com",
 *   userCertTtl: "4h",
 *   loginMappings: [{ loginUser: "ubuntu", allowedPrincipals: { usernames: ["ada@acme.com"] } }],
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateSshHostParams,
  options?: RequestOptions,
): Promise<CreateSshHostResult> {
  return requestJson(session, "POST /api/v1/ssh/hosts", machineOrUser, params, options);
}

/** Params of {@link list}. */
export interface ListSshHostsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListSshHostsResult {
  hosts: SshHost[];
}

/**
 * Lists the hosts of a project that the caller may see.
 *
 * `GET /api/v1/projects/{projectId}/ssh-hosts`
 *
 * @param session - Session to use.
 * @param params - {@link ListSshHostsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSshHostsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListSshHostsParams,
  options?: RequestOptions,
): Promise<ListSshHostsResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/ssh-hosts",
    machineOrUser,
    params,
    options,
  );
}

/** What {@link listAccessible} answers. */
export type ListAccessibleSshHostsResult = SshHost[];

/**
 * Lists the hosts that the user may log in to, of all projects.
 *
 * `GET /api/v1/ssh/hosts`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListAccessibleSshHostsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listAccessible(
  session: Session,
  options?: RequestOptions,
): Promise<ListAccessibleSshHostsResult> {
  return requestJson(session, "GET /api/v1/ssh/hosts", userOnly, undefined, options);
}

/** Params of {@link get}. */
export interface GetSshHostParams {
  /** ID of the host. */
  sshHostId: string;
}

/** What {@link get} answers. */
export interface GetSshHostResult extends SshHost {}

/**
 * Gets a host by its ID.
 *
 * `GET /api/v1/ssh/hosts/{sshHostId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSshHostParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSshHostResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetSshHostParams,
  options?: RequestOptions,
): Promise<GetSshHostResult> {
  return requestJson(session, "GET /api/v1/ssh/hosts/{sshHostId}", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdateSshHostParams {
  /** ID of the host. */
  sshHostId: string;
  /** Name by which it is reached, such as `web-1.example.com`. */
  hostname?: string | undefined;
  /** A name for people. With an empty one, it has none. Up to 64 characters. */
  alias?: string | undefined;
  /** Lifetime of the certificates with which users log in, such as `8h`. */
  userCertTtl?: string | undefined;
  /** Lifetime of its own certificates, such as `1y`. */
  hostCertTtl?: string | undefined;
  /** They take the place of those that it has. */
  loginMappings?: SshLoginMapping[] | undefined;
}

/** What {@link update} answers. */
export interface UpdateSshHostResult extends SshHost {}

/**
 * Changes a host; what is left out stays.
 *
 * `PATCH /api/v1/ssh/hosts/{sshHostId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSshHostParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSshHostResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateSshHostParams,
  options?: RequestOptions,
): Promise<UpdateSshHostResult> {
  return requestJson(
    session,
    "PATCH /api/v1/ssh/hosts/{sshHostId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteSshHost}. */
export interface DeleteSshHostParams {
  /** ID of the host. */
  sshHostId: string;
}

/** What {@link deleteSshHost} answers. */
export interface DeleteSshHostResult extends SshHost {}

/**
 * Forgets a host. Certificates that were issued for it stay valid until they expire.
 *
 * `DELETE /api/v1/ssh/hosts/{sshHostId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSshHostParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSshHostResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSshHost(
  session: Session,
  params: DeleteSshHostParams,
  options?: RequestOptions,
): Promise<DeleteSshHostResult> {
  return requestJson(
    session,
    "DELETE /api/v1/ssh/hosts/{sshHostId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteSshHost as delete };

/** Params of {@link issueUserCertificate}. */
export interface IssueSshUserCertificateParams {
  /** ID of the host. */
  sshHostId: string;
  /** Name of the user on the machine. */
  loginUser: string;
}

/** What {@link issueUserCertificate} answers. */
export interface IssueSshUserCertificateResult extends IssuedSshCertificate {}

/**
 * Makes a pair of keys, and a certificate with which the user can log in to a host.
 *
 * `POST /api/v1/ssh/hosts/{sshHostId}/issue-user-cert`
 *
 * @param session - Session to use.
 * @param params - {@link IssueSshUserCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link IssueSshUserCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such host; an {@link UnauthorizedError} when the user may not log in as `loginUser`.
 *
 * @example
 * ```ts
 * for (const { id: sshHostId, hostname } of await listAccessible(session)) {
 *   if (hostname !== "web-1.example.com") continue;
 *   const user = await issueUserCertificate(session, { sshHostId, loginUser: "ubuntu" });
 *   await writeFile("id_ed25519", user.privateKey, { mode: 0o600 });
 *   await writeFile("id_ed25519-cert.pub", user.signedKey);
 * }
 * ```
 */
export function issueUserCertificate(
  session: Session,
  params: IssueSshUserCertificateParams,
  options?: RequestOptions,
): Promise<IssueSshUserCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/ssh/hosts/{sshHostId}/issue-user-cert",
    userOnly,
    params,
    options,
  );
}

/** Params of {@link issueHostCertificate}. */
export interface IssueSshHostCertificateParams {
  /** ID of the host. */
  sshHostId: string;
  /** The host's public key, in the format of OpenSSH. */
  publicKey: string;
}

/** What {@link issueHostCertificate} answers. */
export interface IssueSshHostCertificateResult extends SignedSshKey {}

/**
 * Makes a certificate for a host's own key, by which clients know the host.
 *
 * `POST /api/v1/ssh/hosts/{sshHostId}/issue-host-cert`
 *
 * @param session - Session to use.
 * @param params - {@link IssueSshHostCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link IssueSshHostCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such host.
 *
 * @example
 * ```ts
 * const publicKey = await readFile("/etc/ssh/ssh_host_ed25519_key.pub", "utf8");
 * const { signedKey } = await issueHostCertificate(session, { sshHostId, publicKey });
 * await writeFile("/etc/ssh/ssh_host_ed25519_key-cert.pub", signedKey);
 * ```
 */
export function issueHostCertificate(
  session: Session,
  params: IssueSshHostCertificateParams,
  options?: RequestOptions,
): Promise<IssueSshHostCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/ssh/hosts/{sshHostId}/issue-host-cert",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getUserCaPublicKey}. */
export interface GetSshHostUserCaPublicKeyParams {
  /** ID of the host. */
  sshHostId: string;
}

/** What {@link getUserCaPublicKey} answers. */
export type GetSshHostUserCaPublicKeyResult = string;

/**
 * Gets the public key whose user certificates a host has to accept, as a line for
 * `TrustedUserCAKeys`.
 *
 * `GET /api/v1/ssh/hosts/{sshHostId}/user-ca-public-key`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link GetSshHostUserCaPublicKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSshHostUserCaPublicKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such host.
 */
export function getUserCaPublicKey(
  session: Session,
  params: GetSshHostUserCaPublicKeyParams,
  options?: RequestOptions,
): Promise<GetSshHostUserCaPublicKeyResult> {
  return requestText(
    session,
    "GET /api/v1/ssh/hosts/{sshHostId}/user-ca-public-key",
    open,
    params,
    options,
  );
}

/** Params of {@link getHostCaPublicKey}. */
export interface GetSshHostHostCaPublicKeyParams {
  /** ID of the host. */
  sshHostId: string;
}

/** What {@link getHostCaPublicKey} answers. */
export type GetSshHostHostCaPublicKeyResult = string;

/**
 * Gets the public key that has signed a host's certificate, as a line for `known_hosts`.
 *
 * `GET /api/v1/ssh/hosts/{sshHostId}/host-ca-public-key`
 *
 * @param session - Session to use. Its token is not sent.
 * @param params - {@link GetSshHostHostCaPublicKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSshHostHostCaPublicKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such host.
 */
export function getHostCaPublicKey(
  session: Session,
  params: GetSshHostHostCaPublicKeyParams,
  options?: RequestOptions,
): Promise<GetSshHostHostCaPublicKeyResult> {
  return requestText(
    session,
    "GET /api/v1/ssh/hosts/{sshHostId}/host-ca-public-key",
    open,
    params,
    options,
  );
}
