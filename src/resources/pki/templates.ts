// Written by `npm run generate` from scripts/generate/manifest/pki/templates.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { PkiSubscriberExtendedKeyUsages } from "../../models/pki-subscriber-extended-key-usages.js";
import type { PkiSubscriberKeyUsages } from "../../models/pki-subscriber-key-usages.js";

/** A certificate template. */
export interface CertificateTemplate {
  id: string;
  /** Small letters, digits and hyphens. */
  name: string;
  /** ID of the certificate authority. */
  caId: string;
  pkiCollectionId?: string | null;
  /** Regular expression that common names have to match. */
  commonName: string;
  /** Regular expression that other names have to match. */
  subjectAlternativeName: string;
  /** Lifetime, such as `90d`. */
  ttl: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** What the key of a certificate may be used for. */
  keyUsages?: string[] | null;
  /** What a certificate may be used for. */
  extendedKeyUsages?: string[] | null;
}

/** A certificate template with its authority. */
export interface CertificateTemplateDetails extends CertificateTemplate {
  ca: { id: string; name: string };
}

/** Params of {@link create}. */
export interface CreateCertificateTemplateParams {
  /** ID of the project. */
  projectId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name: string;
  /** Name of the certificate authority. 1 to 64 characters. */
  caName: string;
  /** Regular expression that common names have to match. 1 to 100 characters. */
  commonName: string;
  /** Regular expression that other names have to match. 1 to 100 characters. */
  subjectAlternativeName: string;
  /** Lifetime, such as `90d`. */
  ttl: string;
  /** What the key of a certificate may be used for. */
  keyUsages?: PkiSubscriberKeyUsages | undefined;
  /** What a certificate may be used for. */
  extendedKeyUsages?: PkiSubscriberExtendedKeyUsages | undefined;
}

/** What {@link create} answers. */
export interface CreateCertificateTemplateResult {
  certificateTemplate: CertificateTemplate;
}

/**
 * Creates a template: what the certificates of an authority may look like.
 *
 * `POST /api/v2/pki/certificate-templates`
 *
 * @param session - Session to use.
 * @param params - {@link CreateCertificateTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateCertificateTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function create(
  session: Session,
  params: CreateCertificateTemplateParams,
  options?: RequestOptions,
): Promise<CreateCertificateTemplateResult> {
  return requestJson(
    session,
    "POST /api/v2/pki/certificate-templates",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateCertificateTemplateParams {
  /** Name of the template. */
  templateName: string;
  /** ID of the project. */
  projectId: string;
  /** Name of the certificate authority. 1 to 64 characters. */
  caName: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name?: string | undefined;
  /** Regular expression that common names have to match. 1 to 100 characters. */
  commonName?: string | undefined;
  /** Regular expression that other names have to match. 1 to 100 characters. */
  subjectAlternativeName?: string | undefined;
  /** Lifetime, such as `90d`. */
  ttl?: string | undefined;
  /** What the key of a certificate may be used for. */
  keyUsages?: PkiSubscriberKeyUsages | undefined;
  /** What a certificate may be used for. */
  extendedKeyUsages?: PkiSubscriberExtendedKeyUsages | undefined;
}

/** What {@link update} answers. */
export interface UpdateCertificateTemplateResult {
  certificateTemplate: CertificateTemplate;
}

/**
 * Changes a template. Key usages that are left out go back to their defaults.
 *
 * `PATCH /api/v2/pki/certificate-templates/{templateName}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCertificateTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCertificateTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function update(
  session: Session,
  params: UpdateCertificateTemplateParams,
  options?: RequestOptions,
): Promise<UpdateCertificateTemplateResult> {
  return requestJson(
    session,
    "PATCH /api/v2/pki/certificate-templates/{templateName}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteCertificateTemplate}. */
export interface DeleteCertificateTemplateParams {
  /** Name of the template. */
  templateName: string;
  /** ID of the project. */
  projectId: string;
}

/** What {@link deleteCertificateTemplate} answers. */
export interface DeleteCertificateTemplateResult {
  certificateTemplate: CertificateTemplate;
}

/**
 * Deletes a template.
 *
 * `DELETE /api/v2/pki/certificate-templates/{templateName}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteCertificateTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteCertificateTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteCertificateTemplate(
  session: Session,
  params: DeleteCertificateTemplateParams,
  options?: RequestOptions,
): Promise<DeleteCertificateTemplateResult> {
  return requestJson(
    session,
    "DELETE /api/v2/pki/certificate-templates/{templateName}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteCertificateTemplate as delete };

/** Params of {@link get}. */
export interface GetCertificateTemplateParams {
  /** Name of the template. */
  templateName: string;
  /** ID of the project. */
  projectId: string;
}

/** What {@link get} answers. */
export interface GetCertificateTemplateResult {
  certificateTemplate: CertificateTemplateDetails;
}

/**
 * Gets a template by its name.
 *
 * `GET /api/v2/pki/certificate-templates/{templateName}`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetCertificateTemplateParams,
  options?: RequestOptions,
): Promise<GetCertificateTemplateResult> {
  return requestJson(
    session,
    "GET /api/v2/pki/certificate-templates/{templateName}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link list}. */
export interface ListCertificateTemplatesParams {
  /** ID of the project. */
  projectId: string;
  /** How many to give. Default 100. */
  limit?: number | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
}

/** What {@link list} answers. */
export interface ListCertificateTemplatesResult {
  certificateTemplates: CertificateTemplateDetails[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the templates of a project.
 *
 * `GET /api/v2/pki/certificate-templates`
 *
 * @param session - Session to use.
 * @param params - {@link ListCertificateTemplatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListCertificateTemplatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListCertificateTemplatesParams,
  options?: RequestOptions,
): Promise<ListCertificateTemplatesResult> {
  return requestJson(
    session,
    "GET /api/v2/pki/certificate-templates",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link issueCertificate}. */
export interface IssueCertificateFromTemplateParams {
  /** Name of the template. */
  templateName: string;
  /** ID of the project. */
  projectId: string;
  /** Common name of the certificate. 1 to 100 characters. */
  commonName: string;
  /** Lifetime, such as `90d`. */
  ttl: string;
  /** What the key of a certificate may be used for. */
  keyUsages?: PkiSubscriberKeyUsages | undefined;
  /** What a certificate may be used for. */
  extendedKeyUsages?: PkiSubscriberExtendedKeyUsages | undefined;
  /** Start of the validity. ISO 8601. */
  notBefore?: string | undefined;
  /** End of the validity. ISO 8601. */
  notAfter?: string | undefined;
  /** Other names, with commas between them. */
  altNames?: string | undefined;
}

/** What {@link issueCertificate} answers. */
export interface IssueCertificateFromTemplateResult {
  /** The certificate, in PEM. */
  certificate: string;
  /** Certificate of the authority, in PEM. */
  issuingCaCertificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string;
  /** In PEM. It cannot be read again. */
  privateKey: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
}

/**
 * Issues a certificate by a template, with a new private key.
 *
 * `POST /api/v2/pki/certificate-templates/{templateName}/issue-certificate`
 *
 * @param session - Session to use.
 * @param params - {@link IssueCertificateFromTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link IssueCertificateFromTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such template.
 *
 * @example
 * ```ts
 * const { certificate, privateKey } = await issueCertificateFromTemplate(session, {
 *   templateName: "web",
 *   projectId,
 *   commonName: "web.example.com",
 *   ttl: "30d",
 * });
 * ```
 */
export function issueCertificate(
  session: Session,
  params: IssueCertificateFromTemplateParams,
  options?: RequestOptions,
): Promise<IssueCertificateFromTemplateResult> {
  return requestJson(
    session,
    "POST /api/v2/pki/certificate-templates/{templateName}/issue-certificate",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link signCertificate}. */
export interface SignCertificateFromTemplateParams {
  /** Name of the template. */
  templateName: string;
  /** ID of the project. */
  projectId: string;
  /** Lifetime, such as `90d`. */
  ttl: string;
  /** Signing request, in PEM. 1 to 4096 characters. */
  csr: string;
}

/** What {@link signCertificate} answers. */
export interface SignCertificateFromTemplateResult {
  /** The certificate, in PEM. */
  certificate: string;
  /** Certificate of the authority, in PEM. */
  issuingCaCertificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
}

/**
 * Issues a certificate by a template, for a signing request of your own.
 *
 * `POST /api/v2/pki/certificate-templates/{templateName}/sign-certificate`
 *
 * @param session - Session to use.
 * @param params - {@link SignCertificateFromTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link SignCertificateFromTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such template.
 */
export function signCertificate(
  session: Session,
  params: SignCertificateFromTemplateParams,
  options?: RequestOptions,
): Promise<SignCertificateFromTemplateResult> {
  return requestJson(
    session,
    "POST /api/v2/pki/certificate-templates/{templateName}/sign-certificate",
    machineOrUser,
    params,
    options,
  );
}

/** `client.pki.templates` */
export interface PkiTemplatesClient {
  /**
   * Creates a template: what the certificates of an authority may look like.
   *
   * `POST /api/v2/pki/certificate-templates`
   *
   * @param params - {@link CreateCertificateTemplateParams}
   * @param options - Options for this call alone.
   */
  create(
    this: void,
    params: CreateCertificateTemplateParams,
    options?: RequestOptions,
  ): Promise<CreateCertificateTemplateResult>;
  /**
   * Changes a template. Key usages that are left out go back to their defaults.
   *
   * `PATCH /api/v2/pki/certificate-templates/{templateName}`
   *
   * @param params - {@link UpdateCertificateTemplateParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  update(
    this: void,
    params: UpdateCertificateTemplateParams,
    options?: RequestOptions,
  ): Promise<UpdateCertificateTemplateResult>;
  /**
   * Deletes a template.
   *
   * `DELETE /api/v2/pki/certificate-templates/{templateName}`
   *
   * @param params - {@link DeleteCertificateTemplateParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteCertificateTemplateParams,
    options?: RequestOptions,
  ): Promise<DeleteCertificateTemplateResult>;
  /**
   * Gets a template by its name.
   *
   * `GET /api/v2/pki/certificate-templates/{templateName}`
   *
   * @param params - {@link GetCertificateTemplateParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(
    this: void,
    params: GetCertificateTemplateParams,
    options?: RequestOptions,
  ): Promise<GetCertificateTemplateResult>;
  /**
   * Lists the templates of a project.
   *
   * `GET /api/v2/pki/certificate-templates`
   *
   * @param params - {@link ListCertificateTemplatesParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params: ListCertificateTemplatesParams,
    options?: RequestOptions,
  ): Promise<ListCertificateTemplatesResult>;
  /**
   * Issues a certificate by a template, with a new private key.
   *
   * `POST /api/v2/pki/certificate-templates/{templateName}/issue-certificate`
   *
   * @param params - {@link IssueCertificateFromTemplateParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such template.
   *
   * @example
   * ```ts
   * const { certificate, privateKey } = await client.pki.templates.issueCertificate({
   *   templateName: "web",
   *   projectId,
   *   commonName: "web.example.com",
   *   ttl: "30d",
   * });
   * ```
   */
  issueCertificate(
    this: void,
    params: IssueCertificateFromTemplateParams,
    options?: RequestOptions,
  ): Promise<IssueCertificateFromTemplateResult>;
  /**
   * Issues a certificate by a template, for a signing request of your own.
   *
   * `POST /api/v2/pki/certificate-templates/{templateName}/sign-certificate`
   *
   * @param params - {@link SignCertificateFromTemplateParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such template.
   */
  signCertificate(
    this: void,
    params: SignCertificateFromTemplateParams,
    options?: RequestOptions,
  ): Promise<SignCertificateFromTemplateResult>;
}
