// Written by `npm run generate` from scripts/generate/manifest/pki/subscribers.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { Certificate } from "../../models/certificate.js";
import type { PkiSubscriberExtendedKeyUsages } from "../../models/pki-subscriber-extended-key-usages.js";
import type { PkiSubscriberKeyUsages } from "../../models/pki-subscriber-key-usages.js";

/** Further parts of the subject, and what an external authority has to be told. */
export interface PkiSubscriberProperties {
  /** Name of the template in Active Directory Certificate Services. */
  azureTemplateType?: string | undefined;
  /** 1 to 64 characters. */
  organization?: string | undefined;
  /** 1 to 64 characters. */
  organizationalUnit?: string | undefined;
  /** Two capital letters, as in ISO 3166. 2 characters. */
  country?: string | undefined;
  /** 1 to 64 characters. */
  state?: string | undefined;
  /** 1 to 64 characters. */
  locality?: string | undefined;
  /** 6 to 64 characters. */
  emailAddress?: string | undefined;
}

/** A service with a name, for which one authority issues certificates. */
export interface PkiSubscriber {
  id: string;
  /** Its name. */
  name: string;
  /** ID of the project. */
  projectId: string;
  /** ID of the certificate authority. */
  caId?: string | null;
  /** Common name of the subject. */
  commonName: string;
  /** Whether certificates can be issued for it. */
  status: string;
  /** Other names of the subject. */
  subjectAlternativeNames: string[];
  /** Lifetime of its certificates, such as `90d`. */
  ttl?: string | null;
  /** What the key may be used for. */
  keyUsages: string[];
  /** What the certificates may be used for. */
  extendedKeyUsages: string[];
  /** How the last order or renewal ended. */
  lastOperationStatus?: string | null;
  /** What the last order or renewal failed with. */
  lastOperationMessage?: string | null;
  /** ISO 8601. */
  lastOperationAt?: string | null;
  /** Whether certificates are renewed by themselves. */
  enableAutoRenewal: boolean;
  /** Days before their expiry to renew them. */
  autoRenewalPeriodInDays?: number | null;
  /** ISO 8601. */
  lastAutoRenewAt?: string | null;
  /** Further parts of the subject. */
  properties?: PkiSubscriberProperties | null;
  /** Whether a certificate comes with the answer; otherwise it has to be ordered. */
  supportsImmediateCertIssuance?: boolean;
}

/** Params of {@link list}. */
export interface ListPkiSubscribersParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListPkiSubscribersResult {
  subscribers: PkiSubscriber[];
}

/**
 * Lists the subscribers of a project.
 *
 * `GET /api/v1/projects/{projectId}/pki-subscribers`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiSubscribersParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSubscribersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListPkiSubscribersParams,
  options?: RequestOptions,
): Promise<ListPkiSubscribersResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/pki-subscribers",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetPkiSubscriberParams {
  /** Name of the subscriber. */
  subscriberName: string;
  /** ID of the project. */
  projectId: string;
}

/** What {@link get} answers. */
export interface GetPkiSubscriberResult extends PkiSubscriber {}

/**
 * Gets a subscriber by its name.
 *
 * `GET /api/v1/pki/subscribers/{subscriberName}`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiSubscriberParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiSubscriberResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetPkiSubscriberParams,
  options?: RequestOptions,
): Promise<GetPkiSubscriberResult> {
  return requestJson(
    session,
    "GET /api/v1/pki/subscribers/{subscriberName}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreatePkiSubscriberParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the certificate authority. */
  caId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name: string;
  /** Common name of the subject. */
  commonName: string;
  /** Whether certificates can be issued for it. Default `active`. */
  status?: "active" | "disabled" | Unlisted | undefined;
  /** Lifetime of its certificates, such as `90d`. */
  ttl?: string | undefined;
  /** Other names of the subject. */
  subjectAlternativeNames?: string[] | undefined;
  /** What the key may be used for. Default `digitalSignature` and `keyEncipherment`. */
  keyUsages?: PkiSubscriberKeyUsages | undefined;
  /** What the certificates may be used for. */
  extendedKeyUsages?: PkiSubscriberExtendedKeyUsages | undefined;
  /** Whether certificates are renewed by themselves. */
  enableAutoRenewal?: boolean | undefined;
  /** Days before their expiry to renew them. */
  autoRenewalPeriodInDays?: number | undefined;
  /** Further parts of the subject. */
  properties?: PkiSubscriberProperties | undefined;
}

/** What {@link create} answers. */
export interface CreatePkiSubscriberResult extends PkiSubscriber {}

/**
 * Creates a subscriber: a service with a name, for which one authority issues certificates.
 *
 * `POST /api/v1/pki/subscribers`
 *
 * @param session - Session to use.
 * @param params - {@link CreatePkiSubscriberParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreatePkiSubscriberResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const subscriber = await create(session, {
 *   projectId,
 *   caId,
 *   name: "web",
 *   commonName: "web.example.com",
 *   subjectAlternativeNames: ["www.example.com"],
 *   ttl: "30d",
 *   extendedKeyUsages: ["serverAuth"],
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreatePkiSubscriberParams,
  options?: RequestOptions,
): Promise<CreatePkiSubscriberResult> {
  return requestJson(session, "POST /api/v1/pki/subscribers", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdatePkiSubscriberParams {
  /** Name of the subscriber. */
  subscriberName: string;
  /** ID of the project. */
  projectId: string;
  /** ID of the certificate authority. */
  caId?: string | undefined;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name?: string | undefined;
  /** Common name of the subject. */
  commonName?: string | undefined;
  /** Whether certificates can be issued for it. */
  status?: "active" | "disabled" | Unlisted | undefined;
  /** Other names of the subject. */
  subjectAlternativeNames?: string[] | undefined;
  /** Lifetime of its certificates, such as `90d`. */
  ttl?: string | undefined;
  /** What the key may be used for. */
  keyUsages?: PkiSubscriberKeyUsages | undefined;
  /** What the certificates may be used for. */
  extendedKeyUsages?: PkiSubscriberExtendedKeyUsages | undefined;
  /** Whether certificates are renewed by themselves. */
  enableAutoRenewal?: boolean | undefined;
  /** Days before their expiry to renew them. */
  autoRenewalPeriodInDays?: number | undefined;
  /** Further parts of the subject. */
  properties?: PkiSubscriberProperties | undefined;
}

/** What {@link update} answers. */
export interface UpdatePkiSubscriberResult extends PkiSubscriber {}

/**
 * Changes a subscriber; what is left out stays. Certificates that it has already stay as they are.
 *
 * `PATCH /api/v1/pki/subscribers/{subscriberName}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiSubscriberParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiSubscriberResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function update(
  session: Session,
  params: UpdatePkiSubscriberParams,
  options?: RequestOptions,
): Promise<UpdatePkiSubscriberResult> {
  return requestJson(
    session,
    "PATCH /api/v1/pki/subscribers/{subscriberName}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deletePkiSubscriber}. */
export interface DeletePkiSubscriberParams {
  /** Name of the subscriber. */
  subscriberName: string;
  /** ID of the project. */
  projectId: string;
}

/** What {@link deletePkiSubscriber} answers. */
export interface DeletePkiSubscriberResult extends PkiSubscriber {}

/**
 * Deletes a subscriber. Its certificates stay.
 *
 * `DELETE /api/v1/pki/subscribers/{subscriberName}`
 *
 * @param session - Session to use.
 * @param params - {@link DeletePkiSubscriberParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeletePkiSubscriberResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deletePkiSubscriber(
  session: Session,
  params: DeletePkiSubscriberParams,
  options?: RequestOptions,
): Promise<DeletePkiSubscriberResult> {
  return requestJson(
    session,
    "DELETE /api/v1/pki/subscribers/{subscriberName}",
    machineOrUser,
    params,
    options,
  );
}

export { deletePkiSubscriber as delete };

/** Params of {@link issueCertificate}. */
export interface IssuePkiSubscriberCertificateParams {
  /** Name of the subscriber. */
  subscriberName: string;
  /** ID of the project. */
  projectId: string;
}

/** What {@link issueCertificate} answers. */
export interface IssuePkiSubscriberCertificateResult {
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
 * Issues a certificate for a subscriber of an internal authority, with a new private key.
 *
 * `POST /api/v1/pki/subscribers/{subscriberName}/issue-certificate`
 *
 * @param session - Session to use.
 * @param params - {@link IssuePkiSubscriberCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link IssuePkiSubscriberCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such subscriber.
 */
export function issueCertificate(
  session: Session,
  params: IssuePkiSubscriberCertificateParams,
  options?: RequestOptions,
): Promise<IssuePkiSubscriberCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/pki/subscribers/{subscriberName}/issue-certificate",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link signCertificate}. */
export interface SignPkiSubscriberCertificateParams {
  /** Name of the subscriber. */
  subscriberName: string;
  /** ID of the project. */
  projectId: string;
  /** Signing request, in PEM. 1 to 3000 characters. */
  csr: string;
}

/** What {@link signCertificate} answers. */
export interface SignPkiSubscriberCertificateResult {
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
 * Issues a certificate for a subscriber of an internal authority, for a signing request of your
 * own.
 *
 * `POST /api/v1/pki/subscribers/{subscriberName}/sign-certificate`
 *
 * @param session - Session to use.
 * @param params - {@link SignPkiSubscriberCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link SignPkiSubscriberCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such subscriber.
 */
export function signCertificate(
  session: Session,
  params: SignPkiSubscriberCertificateParams,
  options?: RequestOptions,
): Promise<SignPkiSubscriberCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/pki/subscribers/{subscriberName}/sign-certificate",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link orderCertificate}. */
export interface OrderPkiSubscriberCertificateParams {
  /** Name of the subscriber. */
  subscriberName: string;
  /** ID of the project. */
  projectId: string;
}

/** What {@link orderCertificate} answers. */
export interface OrderPkiSubscriberCertificateResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Orders a certificate for a subscriber of an external authority. It comes after the answer.
 *
 * `POST /api/v1/pki/subscribers/{subscriberName}/order-certificate`
 *
 * @param session - Session to use.
 * @param params - {@link OrderPkiSubscriberCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link OrderPkiSubscriberCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such subscriber.
 */
export function orderCertificate(
  session: Session,
  params: OrderPkiSubscriberCertificateParams,
  options?: RequestOptions,
): Promise<OrderPkiSubscriberCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/pki/subscribers/{subscriberName}/order-certificate",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getLatestBundle}. */
export interface GetPkiSubscriberLatestBundleParams {
  /** Name of the subscriber. */
  subscriberName: string;
  /** ID of the project. */
  projectId: string;
}

/** What {@link getLatestBundle} answers. */
export interface GetPkiSubscriberLatestBundleResult {
  /** The certificate, in PEM. */
  certificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string | null;
  /** In PEM. */
  privateKey: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
}

/**
 * Gets the newest certificate of a subscriber with its chain and private key, as PEM.
 *
 * `GET /api/v1/pki/subscribers/{subscriberName}/latest-certificate-bundle`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiSubscriberLatestBundleParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiSubscriberLatestBundleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such subscriber, or it has no certificate.
 */
export function getLatestBundle(
  session: Session,
  params: GetPkiSubscriberLatestBundleParams,
  options?: RequestOptions,
): Promise<GetPkiSubscriberLatestBundleResult> {
  return requestJson(
    session,
    "GET /api/v1/pki/subscribers/{subscriberName}/latest-certificate-bundle",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listCertificates}. */
export interface ListPkiSubscriberCertificatesParams {
  /** Name of the subscriber. */
  subscriberName: string;
  /** ID of the project. */
  projectId: string;
  /** How many to skip. Up to 100. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 25. */
  limit?: number | undefined;
}

/** What {@link listCertificates} answers. */
export interface ListPkiSubscriberCertificatesResult {
  certificates: Certificate[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the certificates of a subscriber.
 *
 * `GET /api/v1/pki/subscribers/{subscriberName}/certificates`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiSubscriberCertificatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSubscriberCertificatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such subscriber.
 */
export function listCertificates(
  session: Session,
  params: ListPkiSubscriberCertificatesParams,
  options?: RequestOptions,
): Promise<ListPkiSubscriberCertificatesResult> {
  return requestJson(
    session,
    "GET /api/v1/pki/subscribers/{subscriberName}/certificates",
    machineOrUser,
    params,
    options,
  );
}
