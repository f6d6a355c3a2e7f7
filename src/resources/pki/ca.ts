// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { CertificateAuthority } from "../../models/certificate-authority.js";
import type { CertificateAuthorityStatus } from "../../models/certificate-authority-status.js";
import type { InternalCertificateAuthorityConfig } from "../../models/internal-certificate-authority-config.js";
import type { InternalCertificateAuthorityInput } from "../../models/internal-certificate-authority-input.js";

/** A certificate authority of Infisical's own. */
export interface InternalCertificateAuthority {
  id: string;
  name: string;
  /** Whether it issues certificates without a template or profile. */
  enableDirectIssuance: boolean;
  status: CertificateAuthorityStatus;
  type: "internal" | Unlisted;
  /** What it is made of, or how it is reached. */
  configuration: InternalCertificateAuthorityConfig;
  /** ID of the project. */
  projectId: string;
}

/** Params of {@link list}. */
export interface ListCertificateAuthoritiesParams {
  /** ID of the project, for servers that ask for it; others take it from the token. */
  projectId?: string | undefined;
}

/** What {@link list} answers. */
export interface ListCertificateAuthoritiesResult {
  certificateAuthorities: CertificateAuthority[];
}

/**
 * Lists the certificate authorities of every kind, internal and external.
 *
 * `GET /api/v2/pki/ca`
 *
 * @param session - Session to use.
 * @param params - {@link ListCertificateAuthoritiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListCertificateAuthoritiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListCertificateAuthoritiesParams,
  options?: RequestOptions,
): Promise<ListCertificateAuthoritiesResult> {
  return requestJson(session, "GET /api/v2/pki/ca", machineOrUser, params, options);
}

/** Params of {@link get}. */
export interface GetCertificateAuthorityParams {
  /** ID of the certificate authority. */
  caId: string;
}

/** What {@link get} answers. */
export interface GetCertificateAuthorityResult extends InternalCertificateAuthority {}

/**
 * Gets an internal certificate authority by its ID.
 *
 * `GET /api/v1/cert-manager/ca/internal/{caId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateAuthorityParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateAuthorityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetCertificateAuthorityParams,
  options?: RequestOptions,
): Promise<GetCertificateAuthorityResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/ca/internal/{caId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreateCertificateAuthorityParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** 1 to 64 characters. */
  name: string;
  status: CertificateAuthorityStatus;
  /**
   * What it is made of. Its subject needs one field at least: `commonName`, `organization`, `ou`,
   * `country`, `province` or `locality`.
   */
  configuration: InternalCertificateAuthorityInput;
}

/** What {@link create} answers. */
export interface CreateCertificateAuthorityResult extends InternalCertificateAuthority {}

/**
 * Creates an internal certificate authority, root or intermediate.
 *
 * `POST /api/v1/cert-manager/ca/internal`
 *
 * @param session - Session to use.
 * @param params - {@link CreateCertificateAuthorityParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateCertificateAuthorityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const ca = await createCertificateAuthority(session, {
 *   name: "root",
 *   status: "active",
 *   configuration: {
 *     type: "root",
 *     commonName: "Example Root CA",
 *     keyAlgorithm: "EC_prime256v1",
 *     notAfter: "2036-01-01",
 *   },
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateCertificateAuthorityParams,
  options?: RequestOptions,
): Promise<CreateCertificateAuthorityResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/ca/internal",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateCertificateAuthorityParams {
  /** ID of the certificate authority. */
  caId: string;
  /** 1 to 64 characters. */
  name?: string | undefined;
  status?: CertificateAuthorityStatus | undefined;
  /** What it is made of, or how it is reached. */
  configuration?:
    | {
        crlDistributionPointUrls?: string[] | undefined;
        disableManagedCrlDistributionPointUrl?: boolean | undefined;
      }
    | undefined;
}

/** What {@link update} answers. */
export interface UpdateCertificateAuthorityResult extends InternalCertificateAuthority {}

/**
 * Changes an internal certificate authority; what is left out stays.
 *
 * `PATCH /api/v1/cert-manager/ca/internal/{caId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCertificateAuthorityParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCertificateAuthorityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateCertificateAuthorityParams,
  options?: RequestOptions,
): Promise<UpdateCertificateAuthorityResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/ca/internal/{caId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteCertificateAuthority}. */
export interface DeleteCertificateAuthorityParams {
  /** ID of the certificate authority. */
  caId: string;
}

/** What {@link deleteCertificateAuthority} answers. */
export interface DeleteCertificateAuthorityResult extends InternalCertificateAuthority {}

/**
 * Deletes an internal certificate authority.
 *
 * `DELETE /api/v1/cert-manager/ca/internal/{caId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteCertificateAuthorityParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteCertificateAuthorityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteCertificateAuthority(
  session: Session,
  params: DeleteCertificateAuthorityParams,
  options?: RequestOptions,
): Promise<DeleteCertificateAuthorityResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/ca/internal/{caId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteCertificateAuthority as delete };

/** A certificate of an authority. */
export interface CertificateAuthorityCertificate {
  /** The certificate, in PEM. */
  certificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
  /** ID of the certificate. */
  certId: string;
  version: number;
}

/** Params of {@link listCertificates}. */
export interface ListCertificateAuthorityCertificatesParams {
  /** ID of the certificate authority. */
  caId: string;
}

/** What {@link listCertificates} answers. */
export type ListCertificateAuthorityCertificatesResult = CertificateAuthorityCertificate[];

/**
 * Lists the certificates that an authority has and has had, with their chains.
 *
 * `GET /api/v1/cert-manager/ca/internal/{caId}/ca-certificates`
 *
 * @param session - Session to use.
 * @param params - {@link ListCertificateAuthorityCertificatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListCertificateAuthorityCertificatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listCertificates(
  session: Session,
  params: ListCertificateAuthorityCertificatesParams,
  options?: RequestOptions,
): Promise<ListCertificateAuthorityCertificatesResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/ca/internal/{caId}/ca-certificates",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getCertificate}. */
export interface GetCertificateAuthorityCertificateParams {
  /** ID of the certificate authority. */
  caId: string;
}

/** What {@link getCertificate} answers. */
export interface GetCertificateAuthorityCertificateResult {
  /** The certificate, in PEM. */
  certificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
  /** ID of the certificate. */
  certId: string;
}

/**
 * Gets an authority's own certificate, with its chain.
 *
 * `GET /api/v1/cert-manager/ca/internal/{caId}/certificate`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateAuthorityCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateAuthorityCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function getCertificate(
  session: Session,
  params: GetCertificateAuthorityCertificateParams,
  options?: RequestOptions,
): Promise<GetCertificateAuthorityCertificateResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/ca/internal/{caId}/certificate",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link generateCertificate}. */
export interface GenerateCertificateAuthorityCertificateParams {
  /** ID of the certificate authority. */
  caId: string;
  /** Start of the validity. ISO 8601. */
  notBefore: string;
  /** End of the validity. ISO 8601. */
  notAfter: string;
  /** How many authorities may follow below it; -1 for any number. Default -1. */
  maxPathLength?: number | undefined;
  /** ID of the authority above it. */
  parentCaId?: string | undefined;
}

/** What {@link generateCertificate} answers. */
export interface GenerateCertificateAuthorityCertificateResult {
  /** The certificate, in PEM. */
  certificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
  /** ID of the certificate. */
  certId: string;
}

/**
 * Makes an authority's own certificate: a root signs it itself, `parentCaId` names who else does.
 *
 * `POST /api/v1/cert-manager/ca/internal/{caId}/certificate`
 *
 * @param session - Session to use.
 * @param params - {@link GenerateCertificateAuthorityCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link GenerateCertificateAuthorityCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function generateCertificate(
  session: Session,
  params: GenerateCertificateAuthorityCertificateParams,
  options?: RequestOptions,
): Promise<GenerateCertificateAuthorityCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/ca/internal/{caId}/certificate",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link importCertificate}. */
export interface ImportCertificateAuthorityCertificateParams {
  /** ID of the certificate authority. */
  caId: string;
  /** The certificate, in PEM. */
  certificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string;
}

/** What {@link importCertificate} answers. */
export interface ImportCertificateAuthorityCertificateResult {
  /** What was done, in a sentence. */
  message: string;
  /** ID of the certificate authority. */
  caId: string;
}

/**
 * Gives an intermediate authority a certificate that was signed elsewhere.
 *
 * `POST /api/v1/cert-manager/ca/internal/{caId}/import-certificate`
 *
 * @param session - Session to use.
 * @param params - {@link ImportCertificateAuthorityCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link ImportCertificateAuthorityCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function importCertificate(
  session: Session,
  params: ImportCertificateAuthorityCertificateParams,
  options?: RequestOptions,
): Promise<ImportCertificateAuthorityCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/ca/internal/{caId}/import-certificate",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link renew}. */
export interface RenewCertificateAuthorityParams {
  /** ID of the certificate authority. */
  caId: string;
  type: "existing" | Unlisted;
  /** End of the validity. ISO 8601. */
  notAfter: string;
}

/** What {@link renew} answers. */
export interface RenewCertificateAuthorityResult {
  /** The certificate, in PEM. */
  certificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
  /** ID of the certificate. */
  certId: string;
}

/**
 * Renews an authority's own certificate, with the key it has.
 *
 * `POST /api/v1/cert-manager/ca/internal/{caId}/renew`
 *
 * @param session - Session to use.
 * @param params - {@link RenewCertificateAuthorityParams}
 * @param options - Options for this call alone.
 * @returns The {@link RenewCertificateAuthorityResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function renew(
  session: Session,
  params: RenewCertificateAuthorityParams,
  options?: RequestOptions,
): Promise<RenewCertificateAuthorityResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/ca/internal/{caId}/renew",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link signIntermediate}. */
export interface SignIntermediateCertificateParams {
  /** ID of the certificate authority. */
  caId: string;
  /** Signing request, in PEM. */
  csr: string;
  /** End of the validity. ISO 8601. */
  notAfter: string;
  /** Start of the validity. ISO 8601. */
  notBefore?: string | undefined;
  /** How many authorities may follow below it; -1 for any number. Default -1. */
  maxPathLength?: number | undefined;
}

/** What {@link signIntermediate} answers. */
export interface SignIntermediateCertificateResult {
  /** The certificate, in PEM. */
  certificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string;
  issuingCaCertificate: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
}

/**
 * Signs the request of an intermediate authority that is kept elsewhere.
 *
 * `POST /api/v1/cert-manager/ca/internal/{caId}/sign-intermediate`
 *
 * @param session - Session to use.
 * @param params - {@link SignIntermediateCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link SignIntermediateCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function signIntermediate(
  session: Session,
  params: SignIntermediateCertificateParams,
  options?: RequestOptions,
): Promise<SignIntermediateCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/ca/internal/{caId}/sign-intermediate",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listCrls}. */
export interface ListCertificateAuthorityCrlsParams {
  /** ID of the certificate authority. */
  caId: string;
}

/** What {@link listCrls} answers. */
export type ListCertificateAuthorityCrlsResult = { id: string; crl: string }[];

/**
 * Lists the revocation lists of an authority.
 *
 * `GET /api/v1/cert-manager/ca/internal/{caId}/crls`
 *
 * @param session - Session to use.
 * @param params - {@link ListCertificateAuthorityCrlsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListCertificateAuthorityCrlsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listCrls(
  session: Session,
  params: ListCertificateAuthorityCrlsParams,
  options?: RequestOptions,
): Promise<ListCertificateAuthorityCrlsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/ca/internal/{caId}/crls",
    machineOrUser,
    params,
    options,
  );
}

export { listCrls as getCrls };

/** Params of {@link getCsr}. */
export interface GetCertificateAuthorityCsrParams {
  /** ID of the certificate authority. */
  caId: string;
}

/** What {@link getCsr} answers. */
export interface GetCertificateAuthorityCsrResult {
  /** Signing request, in PEM. */
  csr: string;
}

/**
 * Gets the signing request of an intermediate authority, to have it signed elsewhere.
 *
 * `GET /api/v1/cert-manager/ca/internal/{caId}/csr`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateAuthorityCsrParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateAuthorityCsrResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function getCsr(
  session: Session,
  params: GetCertificateAuthorityCsrParams,
  options?: RequestOptions,
): Promise<GetCertificateAuthorityCsrResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/ca/internal/{caId}/csr",
    machineOrUser,
    params,
    options,
  );
}

/** `client.pki.ca` */
export interface PkiCaClient {
  /**
   * Lists the certificate authorities of every kind, internal and external.
   *
   * `GET /api/v2/pki/ca`
   *
   * @param params - {@link ListCertificateAuthoritiesParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params?: ListCertificateAuthoritiesParams,
    options?: RequestOptions,
  ): Promise<ListCertificateAuthoritiesResult>;
  /**
   * Gets an internal certificate authority by its ID.
   *
   * `GET /api/v1/cert-manager/ca/internal/{caId}`
   *
   * @param params - {@link GetCertificateAuthorityParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(
    this: void,
    params: GetCertificateAuthorityParams,
    options?: RequestOptions,
  ): Promise<GetCertificateAuthorityResult>;
  /**
   * Creates an internal certificate authority, root or intermediate.
   *
   * `POST /api/v1/cert-manager/ca/internal`
   *
   * @param params - {@link CreateCertificateAuthorityParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const ca = await client.pki.ca.create({
   *   name: "root",
   *   status: "active",
   *   configuration: {
   *     type: "root",
   *     commonName: "Example Root CA",
   *     keyAlgorithm: "EC_prime256v1",
   *     notAfter: "2036-01-01",
   *   },
   * });
   * ```
   */
  create(
    this: void,
    params: CreateCertificateAuthorityParams,
    options?: RequestOptions,
  ): Promise<CreateCertificateAuthorityResult>;
  /**
   * Changes an internal certificate authority; what is left out stays.
   *
   * `PATCH /api/v1/cert-manager/ca/internal/{caId}`
   *
   * @param params - {@link UpdateCertificateAuthorityParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateCertificateAuthorityParams,
    options?: RequestOptions,
  ): Promise<UpdateCertificateAuthorityResult>;
  /**
   * Deletes an internal certificate authority.
   *
   * `DELETE /api/v1/cert-manager/ca/internal/{caId}`
   *
   * @param params - {@link DeleteCertificateAuthorityParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteCertificateAuthorityParams,
    options?: RequestOptions,
  ): Promise<DeleteCertificateAuthorityResult>;
  /**
   * Lists the certificates that an authority has and has had, with their chains.
   *
   * `GET /api/v1/cert-manager/ca/internal/{caId}/ca-certificates`
   *
   * @param params - {@link ListCertificateAuthorityCertificatesParams}
   * @param options - Options for this call alone.
   */
  listCertificates(
    this: void,
    params: ListCertificateAuthorityCertificatesParams,
    options?: RequestOptions,
  ): Promise<ListCertificateAuthorityCertificatesResult>;
  /**
   * Gets an authority's own certificate, with its chain.
   *
   * `GET /api/v1/cert-manager/ca/internal/{caId}/certificate`
   *
   * @param params - {@link GetCertificateAuthorityCertificateParams}
   * @param options - Options for this call alone.
   */
  getCertificate(
    this: void,
    params: GetCertificateAuthorityCertificateParams,
    options?: RequestOptions,
  ): Promise<GetCertificateAuthorityCertificateResult>;
  /**
   * Makes an authority's own certificate: a root signs it itself, `parentCaId` names who else does.
   *
   * `POST /api/v1/cert-manager/ca/internal/{caId}/certificate`
   *
   * @param params - {@link GenerateCertificateAuthorityCertificateParams}
   * @param options - Options for this call alone.
   */
  generateCertificate(
    this: void,
    params: GenerateCertificateAuthorityCertificateParams,
    options?: RequestOptions,
  ): Promise<GenerateCertificateAuthorityCertificateResult>;
  /**
   * Gives an intermediate authority a certificate that was signed elsewhere.
   *
   * `POST /api/v1/cert-manager/ca/internal/{caId}/import-certificate`
   *
   * @param params - {@link ImportCertificateAuthorityCertificateParams}
   * @param options - Options for this call alone.
   */
  importCertificate(
    this: void,
    params: ImportCertificateAuthorityCertificateParams,
    options?: RequestOptions,
  ): Promise<ImportCertificateAuthorityCertificateResult>;
  /**
   * Renews an authority's own certificate, with the key it has.
   *
   * `POST /api/v1/cert-manager/ca/internal/{caId}/renew`
   *
   * @param params - {@link RenewCertificateAuthorityParams}
   * @param options - Options for this call alone.
   */
  renew(
    this: void,
    params: RenewCertificateAuthorityParams,
    options?: RequestOptions,
  ): Promise<RenewCertificateAuthorityResult>;
  /**
   * Signs the request of an intermediate authority that is kept elsewhere.
   *
   * `POST /api/v1/cert-manager/ca/internal/{caId}/sign-intermediate`
   *
   * @param params - {@link SignIntermediateCertificateParams}
   * @param options - Options for this call alone.
   */
  signIntermediate(
    this: void,
    params: SignIntermediateCertificateParams,
    options?: RequestOptions,
  ): Promise<SignIntermediateCertificateResult>;
  /**
   * Lists the revocation lists of an authority.
   *
   * `GET /api/v1/cert-manager/ca/internal/{caId}/crls`
   *
   * @param params - {@link ListCertificateAuthorityCrlsParams}
   * @param options - Options for this call alone.
   */
  listCrls(
    this: void,
    params: ListCertificateAuthorityCrlsParams,
    options?: RequestOptions,
  ): Promise<ListCertificateAuthorityCrlsResult>;
  /** Another name of {@link PkiCaClient.listCrls}. */
  getCrls: PkiCaClient["listCrls"];
  /**
   * Gets the signing request of an intermediate authority, to have it signed elsewhere.
   *
   * `GET /api/v1/cert-manager/ca/internal/{caId}/csr`
   *
   * @param params - {@link GetCertificateAuthorityCsrParams}
   * @param options - Options for this call alone.
   */
  getCsr(
    this: void,
    params: GetCertificateAuthorityCsrParams,
    options?: RequestOptions,
  ): Promise<GetCertificateAuthorityCsrResult>;
}
