// Written by `npm run generate` from scripts/generate/manifest/pki/certificate-requests.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { CertificateRequestStatus } from "../../models/certificate-request-status.js";
import type { KeyValue } from "../../models/key-value.js";

/** A request for a certificate, in a listing. */
export interface CertificateRequestSummary {
  id: string;
  /** How far it is. */
  status: CertificateRequestStatus;
  /** Common name of the subject. */
  commonName: string | null;
  /** Other names of the subject, with commas between them. */
  altNames: string | null;
  /** ID of the profile. */
  profileId: string | null;
  /** Slug of the profile. */
  profileName: string | null;
  /** ID of the certificate authority. */
  caId: string | null;
  /** ID of the certificate. */
  certificateId: string | null;
  /** ID of the request for an approval that it waits for. */
  approvalRequestId: string | null;
  /** Why it failed. */
  errorMessage: string | null;
  /** What it waits for. */
  pendingMessage: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** The certificate; `null` until it is issued. */
  certificate: { id: string; serialNumber: string; status: string } | null;
}

/** Params of {@link search}. */
export interface SearchCertificateRequestsParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
  /** Only requests with this in their names. */
  search?: string | undefined;
  /** Only requests of this status. */
  status?: CertificateRequestStatus | undefined;
  /** Only requests since then. ISO 8601. */
  fromDate?: string | undefined;
  /** Only requests until then. ISO 8601. */
  toDate?: string | undefined;
  /** Only requests under these profiles. */
  profileIds?: string[] | undefined;
  /** Only requests of this application. */
  applicationId?: string | undefined;
  /** Field to sort by, such as `createdAt`. */
  sortBy?: string | undefined;
  /** Which way to sort. */
  sortOrder?: "asc" | "desc" | Unlisted | undefined;
  /** Only requests with all of these labels. */
  metadata?: { key: string; value?: string | undefined }[] | undefined;
}

/** What {@link search} answers. */
export interface SearchCertificateRequestsResult {
  certificateRequests: CertificateRequestSummary[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Finds requests for certificates, with how far each is.
 *
 * `POST /api/v1/cert-manager/certificates/certificate-requests/search`
 *
 * @param session - Session to use.
 * @param params - {@link SearchCertificateRequestsParams}
 * @param options - Options for this call alone.
 * @returns The {@link SearchCertificateRequestsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function search(
  session: Session,
  params: SearchCertificateRequestsParams = {},
  options?: RequestOptions,
): Promise<SearchCertificateRequestsResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/certificates/certificate-requests/search",
    machineOrUser,
    params,
    options,
  );
}

/** A request for a certificate. */
export interface CertificateRequest {
  /** How far it is. */
  status: CertificateRequestStatus;
  /** The certificate, in PEM; `null` until it is issued. */
  certificate: string | null;
  /** ID of the certificate. */
  certificateId: string | null;
  /** In PEM; `null` where the server does not have it. */
  privateKey: string | null;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string | null;
  /** Why it failed. */
  errorMessage: string | null;
  /** What it waits for. */
  pendingMessage?: string | null;
  /** Common name of the subject. */
  commonName?: string | null;
  organization?: string | null;
  organizationalUnit?: string | null;
  country?: string | null;
  state?: string | null;
  locality?: string | null;
  /** Whether it is the certificate of an authority, and how many may follow below it. */
  basicConstraints?: { isCA: boolean; pathLength?: number } | null;
  /** Its labels. */
  metadata?: KeyValue[];
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Params of {@link get}. */
export interface GetCertificateRequestParams {
  /** ID of the request. */
  requestId: string;
}

/** What {@link get} answers. */
export interface GetCertificateRequestResult extends CertificateRequest {}

/**
 * Gets a request for a certificate, with the certificate once there is one.
 *
 * `GET /api/v1/cert-manager/certificates/certificate-requests/{requestId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateRequestParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateRequestResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 *
 * @example
 * ```ts
 * const { status, certificate, errorMessage } = await get(session, { requestId });
 * ```
 */
export function get(
  session: Session,
  params: GetCertificateRequestParams,
  options?: RequestOptions,
): Promise<GetCertificateRequestResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificates/certificate-requests/{requestId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link cancel}. */
export interface CancelCertificateRequestParams {
  /** ID of the request. */
  requestId: string;
}

/** What {@link cancel} answers. */
export interface CancelCertificateRequestResult {
  /** How far it is. */
  status: CertificateRequestStatus;
  /** Whether it is cancelled now. */
  cancelled: boolean;
  /** Why it failed. */
  errorMessage: string | null;
}

/**
 * Cancels a request for a certificate that has not been issued.
 *
 * `POST /api/v1/cert-manager/certificates/certificate-requests/{requestId}/cancel`
 *
 * @param session - Session to use.
 * @param params - {@link CancelCertificateRequestParams}
 * @param options - Options for this call alone.
 * @returns The {@link CancelCertificateRequestResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function cancel(
  session: Session,
  params: CancelCertificateRequestParams,
  options?: RequestOptions,
): Promise<CancelCertificateRequestResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/certificates/certificate-requests/{requestId}/cancel",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link triggerValidation}. */
export interface TriggerCertificateRequestValidationParams {
  /** ID of the request. */
  requestId: string;
}

/** What {@link triggerValidation} answers. */
export interface TriggerCertificateRequestValidationResult {
  /** How far it is. */
  status: CertificateRequestStatus;
  /** Status of the order at the external authority. */
  orderStatus?: string;
}

/**
 * Has an external authority check now whether the request's names are its owner's.
 *
 * `POST /api/v1/cert-manager/certificates/certificate-requests/{requestId}/trigger-validation`
 *
 * @param session - Session to use.
 * @param params - {@link TriggerCertificateRequestValidationParams}
 * @param options - Options for this call alone.
 * @returns The {@link TriggerCertificateRequestValidationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function triggerValidation(
  session: Session,
  params: TriggerCertificateRequestValidationParams,
  options?: RequestOptions,
): Promise<TriggerCertificateRequestValidationResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/certificates/certificate-requests/{requestId}/trigger-validation",
    machineOrUser,
    params,
    options,
  );
}
