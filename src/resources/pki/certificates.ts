// Written by `npm run generate` from scripts/generate/manifest/pki/certificates.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson, requestText } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { Certificate } from "../../models/certificate.js";
import type { CertificateExtendedKeyUsage } from "../../models/certificate-extended-key-usage.js";
import type { CertificateKeyAlgorithm } from "../../models/certificate-key-algorithm.js";
import type { CertificateKeyUsage } from "../../models/certificate-key-usage.js";
import type { CertificateRequestStatus } from "../../models/certificate-request-status.js";
import type { CertificateSignatureAlgorithm } from "../../models/certificate-signature-algorithm.js";
import type { KeyValue } from "../../models/key-value.js";

/** A certificate that has been issued. */
export interface IssuedCertificate {
  /** The certificate, in PEM. */
  certificate: string;
  /** Certificate of the authority, in PEM. */
  issuingCaCertificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string;
  /** In PEM; absent where the request had a signing request. It cannot be read again. */
  privateKey?: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
  /** ID of the certificate. */
  certificateId: string;
}

/** Another name of a certificate's subject. */
export interface CertificateSubjectAltName {
  type: "dns_name" | "ip_address" | "email" | "uri" | Unlisted;
  value: string;
}

/** What a certificate says, above what the profile says. */
export interface CertificateAttributes {
  /** Common name of the subject. 1 to 100 characters. */
  commonName?: string | null | undefined;
  /** 1 to 100 characters. */
  organization?: string | null | undefined;
  /** 1 to 100 characters. */
  organizationalUnit?: string | null | undefined;
  /** 1 to 100 characters. */
  country?: string | null | undefined;
  /** 1 to 100 characters. */
  state?: string | null | undefined;
  /** 1 to 100 characters. */
  locality?: string | null | undefined;
  /** What the key of a certificate may be used for. */
  keyUsages?: CertificateKeyUsage[] | undefined;
  /** What a certificate may be used for. */
  extendedKeyUsages?: CertificateExtendedKeyUsage[] | undefined;
  /** Other names of the subject. */
  altNames?: CertificateSubjectAltName[] | undefined;
  signatureAlgorithm?: CertificateSignatureAlgorithm | undefined;
  keyAlgorithm?: CertificateKeyAlgorithm | undefined;
  /** Lifetime, such as `90d`. */
  ttl?: string | undefined;
  /** Start of the validity. ISO 8601. */
  notBefore?: string | undefined;
  /** End of the validity. ISO 8601. */
  notAfter?: string | undefined;
  basicConstraints?: { isCA: boolean; pathLength?: number | undefined } | undefined;
}

/** Params of {@link create}. */
export interface CreateCertificateParams {
  /** ID of the profile. */
  profileId: string;
  /** ID of the application that it belongs to. */
  applicationId?: string | undefined;
  /** Signing request, in PEM; a key is made where there is none. 1 to 4096 characters. */
  csr?: string | undefined;
  attributes?: CertificateAttributes | undefined;
  /** Whether the chain ends below the root. Default false. */
  removeRootsFromChain?: boolean | undefined;
  metadata?: { key: string; value?: string | undefined }[] | undefined;
}

/** What {@link create} answers. */
export interface CreateCertificateResult {
  /** The certificate, in PEM. */
  certificate: IssuedCertificate | null;
  certificateRequestId: string;
  status?: CertificateRequestStatus;
  /** What was done, in a sentence. */
  message?: string;
}

/**
 * Requests a certificate under a profile. Where an approval or a check is due, it is issued later.
 *
 * `POST /api/v1/cert-manager/certificates`
 *
 * @param session - Session to use.
 * @param params - {@link CreateCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { certificate, status } = await createCertificate(session, {
 *   profileId,
 *   attributes: { commonName: "web.example.com", ttl: "30d" },
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateCertificateParams,
  options?: RequestOptions,
): Promise<CreateCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/certificates",
    machineOrUser,
    params,
    options,
  );
}

/** Whom a certificate names. */
export interface CertificateSubject {
  /** Common name of the subject. */
  commonName?: string;
  organization?: string;
  organizationalUnit?: string;
  country?: string;
  state?: string;
  locality?: string;
}

/** A certificate, with what can be read in it. */
export interface CertificateDetails extends Certificate {
  subject?: CertificateSubject;
  fingerprints?: { sha256: string; sha1?: string };
  basicConstraints?: { isCA: boolean; pathLength?: number };
  caName?: string | null;
  caType?: "internal" | "external" | Unlisted | null;
  profileName?: string | null;
  applicationName?: string | null;
  metadata?: KeyValue[];
}

/** Params of {@link get}. */
export interface GetCertificateParams {
  /** ID of the certificate. */
  certificateId: string;
}

/** What {@link get} answers. */
export interface GetCertificateResult {
  /** The certificate, in PEM. */
  certificate: CertificateDetails;
}

/**
 * Gets what is known of a certificate, such as its names, status and validity.
 *
 * `GET /api/v1/cert-manager/certificates/{certificateId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetCertificateParams,
  options?: RequestOptions,
): Promise<GetCertificateResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificates/{certificateId!certificate-requests}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getBody}. */
export interface GetCertificateBodyParams {
  /** ID of the certificate. */
  certificateId: string;
}

/** What {@link getBody} answers. */
export interface GetCertificateBodyResult {
  /** The certificate, in PEM. */
  certificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string | null;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
}

/**
 * Gets a certificate and its chain, as PEM.
 *
 * `GET /api/v1/cert-manager/certificates/{certificateId}/certificate`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateBodyParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateBodyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getBody(
  session: Session,
  params: GetCertificateBodyParams,
  options?: RequestOptions,
): Promise<GetCertificateBodyResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificates/{certificateId}/certificate",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getBundle}. */
export interface GetCertificateBundleParams {
  /** ID of the certificate. */
  certificateId: string;
}

/** What {@link getBundle} answers. */
export interface GetCertificateBundleResult {
  /** The certificate, in PEM. */
  certificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string | null;
  /** In PEM. */
  privateKey: string | null;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
}

/**
 * Gets a certificate, its chain and, where the server has it, the private key, as PEM.
 *
 * `GET /api/v1/cert-manager/certificates/{certificateId}/bundle`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateBundleParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateBundleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getBundle(
  session: Session,
  params: GetCertificateBundleParams,
  options?: RequestOptions,
): Promise<GetCertificateBundleResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificates/{certificateId}/bundle",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getPrivateKey}. */
export interface GetCertificatePrivateKeyParams {
  /** ID of the certificate. */
  certificateId: string;
}

/** What {@link getPrivateKey} answers. */
export type GetCertificatePrivateKeyResult = string;

/**
 * Gets the private key of a certificate, as PEM. Servers have none for one made from a request.
 *
 * `GET /api/v1/cert-manager/certificates/{certificateId}/private-key`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificatePrivateKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificatePrivateKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function getPrivateKey(
  session: Session,
  params: GetCertificatePrivateKeyParams,
  options?: RequestOptions,
): Promise<GetCertificatePrivateKeyResult> {
  return requestText(
    session,
    "GET /api/v1/cert-manager/certificates/{certificateId}/private-key",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link renew}. */
export interface RenewCertificateParams {
  /** ID of the certificate. */
  certificateId: string;
  /** Whether the chain ends below the root. Default false. */
  removeRootsFromChain?: boolean | undefined;
}

/** What {@link renew} answers. */
export interface RenewCertificateResult extends IssuedCertificate {
  certificateRequestId: string;
}

/**
 * Issues a certificate anew, as a new one with the same names.
 *
 * `POST /api/v1/cert-manager/certificates/{certificateId}/renew`
 *
 * @param session - Session to use.
 * @param params - {@link RenewCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link RenewCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function renew(
  session: Session,
  params: RenewCertificateParams,
  options?: RequestOptions,
): Promise<RenewCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/certificates/{certificateId}/renew",
    machineOrUser,
    params,
    options,
  );
}

/** Why a certificate is revoked; the names are those of RFC 5280. */
export type CertificateRevocationReason =
  | "UNSPECIFIED"
  | "KEY_COMPROMISE"
  | "CA_COMPROMISE"
  | "AFFILIATION_CHANGED"
  | "SUPERSEDED"
  | "CESSATION_OF_OPERATION"
  | "CERTIFICATE_HOLD"
  | "PRIVILEGE_WITHDRAWN"
  | "A_A_COMPROMISE"
  | Unlisted;

/** Params of {@link revoke}. */
export interface RevokeCertificateParams {
  /** ID of the certificate. */
  certificateId: string;
  /** Why it was revoked; the names are those of RFC 5280. */
  revocationReason: CertificateRevocationReason;
}

/** What {@link revoke} answers. */
export interface RevokeCertificateResult {
  /** What was done, in a sentence. */
  message: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
  /** ISO 8601. */
  revokedAt: string;
}

/**
 * Revokes a certificate, for good.
 *
 * `POST /api/v1/cert-manager/certificates/{certificateId}/revoke`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function revoke(
  session: Session,
  params: RevokeCertificateParams,
  options?: RequestOptions,
): Promise<RevokeCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/certificates/{certificateId}/revoke",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteCertificate}. */
export interface DeleteCertificateParams {
  /** ID of the certificate. */
  certificateId: string;
}

/** What {@link deleteCertificate} answers. */
export interface DeleteCertificateResult {
  /** The certificate, in PEM. */
  certificate: Certificate;
}

/**
 * Deletes a certificate from the server's records. That does not revoke it.
 *
 * `DELETE /api/v1/cert-manager/certificates/{certificateId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteCertificate(
  session: Session,
  params: DeleteCertificateParams,
  options?: RequestOptions,
): Promise<DeleteCertificateResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/certificates/{certificateId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteCertificate as delete };

/** Params of {@link updateConfig}. */
export interface UpdateCertificateConfigParams {
  /** ID of the certificate. */
  certificateId: string;
  /** Days before its expiry to renew it. From 1 to 30. */
  renewBeforeDays?: number | undefined;
  /** Whether it is renewed by itself. */
  enableAutoRenewal?: boolean | undefined;
}

/** What {@link updateConfig} answers. */
export interface UpdateCertificateConfigResult {
  /** What was done, in a sentence. */
  message: string;
  /** Days before its expiry to renew it. */
  renewBeforeDays?: number;
}

/**
 * Turns the automatic renewal of a certificate on or off, or says how early it comes.
 *
 * `PATCH /api/v1/cert-manager/certificates/{certificateId}/config`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCertificateConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCertificateConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function updateConfig(
  session: Session,
  params: UpdateCertificateConfigParams,
  options?: RequestOptions,
): Promise<UpdateCertificateConfigResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/certificates/{certificateId}/config",
    machineOrUser,
    params,
    options,
  );
}

/** `client.pki.certificates` */
export interface PkiCertificatesClient {
  /**
   * Requests a certificate under a profile. Where an approval or a check is due, it is issued later.
   *
   * `POST /api/v1/cert-manager/certificates`
   *
   * @param params - {@link CreateCertificateParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { certificate, status } = await client.pki.certificates.create({
   *   profileId,
   *   attributes: { commonName: "web.example.com", ttl: "30d" },
   * });
   * ```
   */
  create(
    this: void,
    params: CreateCertificateParams,
    options?: RequestOptions,
  ): Promise<CreateCertificateResult>;
  /**
   * Gets what is known of a certificate, such as its names, status and validity.
   *
   * `GET /api/v1/cert-manager/certificates/{certificateId}`
   *
   * @param params - {@link GetCertificateParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(
    this: void,
    params: GetCertificateParams,
    options?: RequestOptions,
  ): Promise<GetCertificateResult>;
  /**
   * Gets a certificate and its chain, as PEM.
   *
   * `GET /api/v1/cert-manager/certificates/{certificateId}/certificate`
   *
   * @param params - {@link GetCertificateBodyParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getBody(
    this: void,
    params: GetCertificateBodyParams,
    options?: RequestOptions,
  ): Promise<GetCertificateBodyResult>;
  /**
   * Gets a certificate, its chain and, where the server has it, the private key, as PEM.
   *
   * `GET /api/v1/cert-manager/certificates/{certificateId}/bundle`
   *
   * @param params - {@link GetCertificateBundleParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getBundle(
    this: void,
    params: GetCertificateBundleParams,
    options?: RequestOptions,
  ): Promise<GetCertificateBundleResult>;
  /**
   * Gets the private key of a certificate, as PEM. Servers have none for one made from a request.
   *
   * `GET /api/v1/cert-manager/certificates/{certificateId}/private-key`
   *
   * @param params - {@link GetCertificatePrivateKeyParams}
   * @param options - Options for this call alone.
   */
  getPrivateKey(
    this: void,
    params: GetCertificatePrivateKeyParams,
    options?: RequestOptions,
  ): Promise<GetCertificatePrivateKeyResult>;
  /**
   * Issues a certificate anew, as a new one with the same names.
   *
   * `POST /api/v1/cert-manager/certificates/{certificateId}/renew`
   *
   * @param params - {@link RenewCertificateParams}
   * @param options - Options for this call alone.
   */
  renew(
    this: void,
    params: RenewCertificateParams,
    options?: RequestOptions,
  ): Promise<RenewCertificateResult>;
  /**
   * Revokes a certificate, for good.
   *
   * `POST /api/v1/cert-manager/certificates/{certificateId}/revoke`
   *
   * @param params - {@link RevokeCertificateParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  revoke(
    this: void,
    params: RevokeCertificateParams,
    options?: RequestOptions,
  ): Promise<RevokeCertificateResult>;
  /**
   * Deletes a certificate from the server's records. That does not revoke it.
   *
   * `DELETE /api/v1/cert-manager/certificates/{certificateId}`
   *
   * @param params - {@link DeleteCertificateParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteCertificateParams,
    options?: RequestOptions,
  ): Promise<DeleteCertificateResult>;
  /**
   * Turns the automatic renewal of a certificate on or off, or says how early it comes.
   *
   * `PATCH /api/v1/cert-manager/certificates/{certificateId}/config`
   *
   * @param params - {@link UpdateCertificateConfigParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  updateConfig(
    this: void,
    params: UpdateCertificateConfigParams,
    options?: RequestOptions,
  ): Promise<UpdateCertificateConfigResult>;
}
