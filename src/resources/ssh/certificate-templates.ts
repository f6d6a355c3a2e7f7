// Written by `npm run generate` from scripts/generate/manifest/ssh/certificate-templates.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { SshCertificateTemplate } from "../../models/ssh-certificate-template.js";

export type { SshCertificateTemplate } from "../../models/ssh-certificate-template.js";

/** Params of {@link create}. */
export interface CreateSshCertificateTemplateParams {
  /** ID of the certificate authority. */
  sshCaId: string;
  /** Small letters, digits and hyphens. 1 to 36 characters. */
  name: string;
  /** The users of machines that certificates may name; `*` for all. */
  allowedUsers: string[];
  /** The hosts that certificates may name, such as `*.example.com`; `*` for all. */
  allowedHosts: string[];
  /** Whether users get certificates, to log in with. */
  allowUserCertificates: boolean;
  /** Whether hosts get certificates, to prove which ones they are. */
  allowHostCertificates: boolean;
  /** Whether a request may say which key ID the certificate has. */
  allowCustomKeyIds: boolean;
  /** Lifetime of certificates that are asked for without one, such as `1h`. Default `1h`. */
  ttl?: string | undefined;
  /** Longest lifetime that can be asked for, such as `30d`. Default `30d`. */
  maxTTL?: string | undefined;
}

/** What {@link create} answers. */
export interface CreateSshCertificateTemplateResult extends SshCertificateTemplate {}

/**
 * Creates a template, which says what certificates of an authority may hold.
 *
 * `POST /api/v1/ssh/certificate-templates`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSshCertificateTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSshCertificateTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such authority; a {@link BadRequestError} when the name is taken there, or `ttl` is more than `maxTTL`.
 *
 * @example
 * ```ts
 * const { id } = await create(session, {
 *   sshCaId,
 *   name: "admins",
 *   ttl: "1h",
 *   maxTTL: "12h",
 *   allowedUsers: ["ubuntu", "deploy"],
 *   allowedHosts: [],
 *   allowUserCertificates: true,
 *   allowHostCertificates: false,
 *   allowCustomKeyIds: false,
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateSshCertificateTemplateParams,
  options?: RequestOptions,
): Promise<CreateSshCertificateTemplateResult> {
  return requestJson(
    session,
    "POST /api/v1/ssh/certificate-templates",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link list}. */
export interface ListSshCertificateTemplatesParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListSshCertificateTemplatesResult {
  certificateTemplates: SshCertificateTemplate[];
}

/**
 * Lists the templates of all certificate authorities of a project.
 *
 * `GET /api/v1/projects/{projectId}/ssh-certificate-templates`
 *
 * @param session - Session to use.
 * @param params - {@link ListSshCertificateTemplatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSshCertificateTemplatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListSshCertificateTemplatesParams,
  options?: RequestOptions,
): Promise<ListSshCertificateTemplatesResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/ssh-certificate-templates",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetSshCertificateTemplateParams {
  /** ID of the template. */
  certificateTemplateId: string;
}

/** What {@link get} answers. */
export interface GetSshCertificateTemplateResult extends SshCertificateTemplate {}

/**
 * Gets a template by its ID.
 *
 * `GET /api/v1/ssh/certificate-templates/{certificateTemplateId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSshCertificateTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSshCertificateTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetSshCertificateTemplateParams,
  options?: RequestOptions,
): Promise<GetSshCertificateTemplateResult> {
  return requestJson(
    session,
    "GET /api/v1/ssh/certificate-templates/{certificateTemplateId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateSshCertificateTemplateParams {
  /** ID of the template. */
  certificateTemplateId: string;
  /** Nothing is issued by a disabled one. */
  status?: "active" | "disabled" | Unlisted | undefined;
  /** Small letters, digits and hyphens. 1 to 36 characters. */
  name?: string | undefined;
  /** Lifetime of certificates that are asked for without one, such as `1h`. */
  ttl?: string | undefined;
  /** Longest lifetime that can be asked for, such as `30d`. */
  maxTTL?: string | undefined;
  /** The users of machines that certificates may name; `*` for all. */
  allowedUsers?: string[] | undefined;
  /** The hosts that certificates may name, such as `*.example.com`; `*` for all. */
  allowedHosts?: string[] | undefined;
  /** Whether users get certificates, to log in with. */
  allowUserCertificates?: boolean | undefined;
  /** Whether hosts get certificates, to prove which ones they are. */
  allowHostCertificates?: boolean | undefined;
  /** Whether a request may say which key ID the certificate has. */
  allowCustomKeyIds?: boolean | undefined;
}

/** What {@link update} answers. */
export interface UpdateSshCertificateTemplateResult extends SshCertificateTemplate {}

/**
 * Changes a template; what is left out stays. Certificates that are out keep what they hold.
 *
 * `PATCH /api/v1/ssh/certificate-templates/{certificateTemplateId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSshCertificateTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSshCertificateTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateSshCertificateTemplateParams,
  options?: RequestOptions,
): Promise<UpdateSshCertificateTemplateResult> {
  return requestJson(
    session,
    "PATCH /api/v1/ssh/certificate-templates/{certificateTemplateId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteSshCertificateTemplate}. */
export interface DeleteSshCertificateTemplateParams {
  /** ID of the template. */
  certificateTemplateId: string;
}

/** What {@link deleteSshCertificateTemplate} answers. */
export interface DeleteSshCertificateTemplateResult extends SshCertificateTemplate {}

/**
 * Deletes a template. Certificates that were issued by it stay valid until they expire.
 *
 * `DELETE /api/v1/ssh/certificate-templates/{certificateTemplateId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSshCertificateTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSshCertificateTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSshCertificateTemplate(
  session: Session,
  params: DeleteSshCertificateTemplateParams,
  options?: RequestOptions,
): Promise<DeleteSshCertificateTemplateResult> {
  return requestJson(
    session,
    "DELETE /api/v1/ssh/certificate-templates/{certificateTemplateId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteSshCertificateTemplate as delete };
