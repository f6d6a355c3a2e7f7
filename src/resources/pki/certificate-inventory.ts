// Written by `npm run generate` from scripts/generate/manifest/pki/certificate-inventory.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { Certificate } from "../../models/certificate.js";
import type { KeyValue } from "../../models/key-value.js";

/** A certificate that was found, with the names of what it belongs to. */
export interface FoundCertificate extends Certificate {
  /** Whether the server has its private key. */
  hasPrivateKey: boolean;
  caName?: string | null;
  /** Slug of the profile. */
  profileName?: string | null;
  /** How it was got, such as `api` or `acme`. */
  enrollmentType?: string | null;
  applicationName?: string | null;
}

/** Params of {@link search}. */
export interface SearchCertificatesParams {
  /** ID of the project. */
  projectId: string;
  /** Only certificates with this in their names for people. */
  friendlyName?: string | undefined;
  /** Only certificates with this in their common names. */
  commonName?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 25. */
  limit?: number | undefined;
  /** Only certificates that a sync could write somewhere. Default false. */
  forPkiSync?: boolean | undefined;
  /** Only certificates with this in their names or serial numbers. */
  search?: string | undefined;
  /** Only certificates of this status, `active`, `expired` or `revoked`. */
  status?: string | undefined;
  /** Only certificates under these profiles. */
  profileIds?: string[] | undefined;
  /** Only certificates that were recorded since then. ISO 8601. */
  fromDate?: string | undefined;
  /** Only certificates that were recorded until then. ISO 8601. */
  toDate?: string | undefined;
  /** Only certificates with all of these labels. */
  metadata?: { key: string; value?: string | undefined }[] | undefined;
  /** Only certificates with this use. */
  extendedKeyUsage?: string | undefined;
  /** Only certificates with one of these key algorithms. */
  keyAlgorithm?: string | string[] | undefined;
  /** Only certificates with this signature algorithm. */
  signatureAlgorithm?: string | undefined;
  /** Only certificates with keys of these lengths, in bits. */
  keySizes?: number[] | undefined;
  /** Only certificates of these authorities. */
  caIds?: string[] | undefined;
  /** Only certificates that were got in one of these ways, such as `api` or `acme`. */
  enrollmentTypes?: string[] | undefined;
  /** Only certificates that came in one of these ways, such as `issued` or `imported`. */
  source?: string | string[] | undefined;
  /** Only certificates that end since then. ISO 8601. */
  notAfterFrom?: string | undefined;
  /** Only certificates that end until then. ISO 8601. */
  notAfterTo?: string | undefined;
  /** Only certificates that begin since then. ISO 8601. */
  notBeforeFrom?: string | undefined;
  /** Only certificates that begin until then. ISO 8601. */
  notBeforeTo?: string | undefined;
  /** Only certificates of this application. */
  applicationId?: string | undefined;
  /** Only certificates of these applications. */
  applicationIds?: string[] | undefined;
  /** Field to sort by. */
  sortBy?:
    | "notAfter"
    | "notBefore"
    | "createdAt"
    | "commonName"
    | "keyAlgorithm"
    | "status"
    | Unlisted
    | undefined;
  /** Which way to sort. */
  sortOrder?: "asc" | "desc" | Unlisted | undefined;
}

/** What {@link search} answers. */
export interface SearchCertificatesResult {
  certificates: FoundCertificate[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Finds certificates of a project, whoever issued them.
 *
 * `POST /api/v1/projects/{projectId}/certificates/search`
 *
 * @param session - Session to use.
 * @param params - {@link SearchCertificatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link SearchCertificatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { certificates } = await search(session, {
 *   projectId,
 *   status: "active",
 *   notAfterTo: "2027-01-31T00:00:00Z",
 *   sortBy: "notAfter",
 * });
 * ```
 */
export function search(
  session: Session,
  params: SearchCertificatesParams,
  options?: RequestOptions,
): Promise<SearchCertificatesResult> {
  return requestJson(
    session,
    "POST /api/v1/projects/{projectId}/certificates/search",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link importCertificate}. */
export interface ImportCertificateParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** The certificate, in PEM. */
  certificatePem: string;
  /** Its private key, in PEM. */
  privateKeyPem?: string | undefined;
  /** The certificates above it, in PEM. */
  chainPem?: string | undefined;
  /** A name for people. */
  friendlyName?: string | undefined;
  /** ID of the collection to put it into. */
  pkiCollectionId?: string | undefined;
  /** ID of the application that it is to belong to. */
  applicationId?: string | undefined;
}

/** What {@link importCertificate} answers. */
export interface ImportCertificateResult {
  /** The certificate, in PEM. */
  certificate: string;
  /** The certificates above it, in PEM. */
  certificateChain?: string;
  /** In PEM. */
  privateKey?: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
}

/**
 * Takes a certificate that was issued elsewhere into the records, with its private key if it is
 * given.
 *
 * `POST /api/v1/cert-manager/certificates/import-certificate`
 *
 * @param session - Session to use.
 * @param params - {@link ImportCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link ImportCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
function importCertificate(
  session: Session,
  params: ImportCertificateParams,
  options?: RequestOptions,
): Promise<ImportCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/certificates/import-certificate",
    machineOrUser,
    params,
    options,
  );
}

export { importCertificate as import };

/** Params of {@link updateMetadata}. */
export interface UpdateCertificateMetadataParams {
  /** ID of the certificate. */
  certificateId: string;
  /** The labels. */
  metadata?: { key: string; value?: string | undefined }[] | undefined;
}

/** What {@link updateMetadata} answers. */
export interface UpdateCertificateMetadataResult {
  /** The labels. */
  metadata: KeyValue[];
}

/**
 * Puts other labels in the place of a certificate's.
 *
 * `PATCH /api/v1/cert-manager/certificates/{certificateId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCertificateMetadataParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCertificateMetadataResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function updateMetadata(
  session: Session,
  params: UpdateCertificateMetadataParams,
  options?: RequestOptions,
): Promise<UpdateCertificateMetadataResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/certificates/{certificateId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link assignToApplication}. */
export interface AssignCertificateToApplicationParams {
  /** ID of the certificate. */
  certificateId: string;
  /** ID of the application. */
  applicationId: string;
}

/** What {@link assignToApplication} answers. */
export interface AssignCertificateToApplicationResult {
  /** The certificate, in PEM. */
  certificate: Certificate;
}

/**
 * Makes a certificate one of an application's.
 *
 * `POST /api/v1/cert-manager/certificates/{certificateId}/application`
 *
 * @param session - Session to use.
 * @param params - {@link AssignCertificateToApplicationParams}
 * @param options - Options for this call alone.
 * @returns The {@link AssignCertificateToApplicationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such certificate or application.
 */
export function assignToApplication(
  session: Session,
  params: AssignCertificateToApplicationParams,
  options?: RequestOptions,
): Promise<AssignCertificateToApplicationResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/certificates/{certificateId}/application",
    machineOrUser,
    params,
    options,
  );
}
