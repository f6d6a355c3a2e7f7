// Written by `npm run generate` from scripts/generate/manifest/pki/alerts.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { PkiAlertChannel } from "../../models/pki-alert-channel.js";
import type { PkiAlertChannelInput } from "../../models/pki-alert-channel-input.js";
import type { PkiAlertFilter } from "../../models/pki-alert-filter.js";
import type { PkiAlertRun } from "../../models/pki-alert-run.js";

/** An alert. */
export interface PkiAlert {
  id: string;
  name: string;
  description: string | null;
  /** What it tells of. */
  eventType: "expiration" | "renewal" | "issuance" | "revocation" | Unlisted;
  /** Time before the expiry, such as `30d`. */
  alertBefore?: string;
  /** Which certificates it is about; all where there is none. */
  filters: PkiAlertFilter[];
  /** Whether it is on. */
  enabled: boolean;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId: string;
  /** ID of the application that it belongs to. */
  applicationId: string | null;
  /** How often it tells. */
  notificationConfig: { enableDailyNotification: boolean } | null;
  channels: PkiAlertChannel[];
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** A certificate that an alert is about. */
export interface PkiAlertCertificate {
  id: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
  /** Common name of the subject. */
  commonName: string;
  san: string[];
  profileName: string | null;
  enrollmentType: string | null;
  /** ISO 8601. */
  notBefore: string;
  /** ISO 8601. */
  notAfter: string;
  status: string;
}

/** Params of {@link create}. */
export interface CreatePkiAlertParams {
  /** 1 to 255 characters. */
  name: string;
  /** What it tells of. */
  eventType: "expiration" | "renewal" | "issuance" | "revocation" | Unlisted;
  /** Which certificates it is about; all where there is none. */
  filters: PkiAlertFilter[];
  /** 1 to 10 of them. */
  channels: PkiAlertChannelInput[];
  /** ID of the application whose certificates it watches. */
  applicationId: string;
  /** Up to 1000 characters. */
  description?: string | undefined;
  /** Time before the expiry, such as `30d`. */
  alertBefore?: string | undefined;
  /** Whether it is on. Default true. */
  enabled?: boolean | undefined;
  /** How often it tells. */
  notificationConfig?: { enableDailyNotification?: boolean | undefined } | null | undefined;
}

/** What {@link create} answers. */
export interface CreatePkiAlertResult {
  alert: PkiAlert;
}

/**
 * Creates an alert about what happens to certificates, sent by email or to a service.
 *
 * `POST /api/v2/pki/alerts`
 *
 * @param session - Session to use.
 * @param params - {@link CreatePkiAlertParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreatePkiAlertResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { alert } = await createPkiAlert(session, {
 *   name: "expires-soon",
 *   applicationId,
 *   eventType: "expiration",
 *   alertBefore: "30d",
 *   filters: [{ field: "common_name", operator: "ends_with", value: ".example.com" }],
 *   channels: [{ channelType: "email", config: { recipients: ["ops@example.com"] } }],
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreatePkiAlertParams,
  options?: RequestOptions,
): Promise<CreatePkiAlertResult> {
  return requestJson(session, "POST /api/v2/pki/alerts", machineOrUser, params, options);
}

/** An alert in a listing. */
export interface ListedPkiAlert extends PkiAlert {
  lastRun: PkiAlertRun | null;
}

/** Params of {@link list}. */
export interface ListPkiAlertsParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** ID of the application that it belongs to. */
  applicationId?: string | undefined;
  /** Only alerts with this in their names. */
  search?: string | undefined;
  /** What it tells of. */
  eventType?: "expiration" | "renewal" | "issuance" | "revocation" | Unlisted | undefined;
  /** Whether it is on. */
  enabled?: boolean | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
}

/** What {@link list} answers. */
export interface ListPkiAlertsResult {
  alerts: ListedPkiAlert[];
  /** How many there are in all. */
  total: number;
}

/**
 * Lists the alerts about certificates.
 *
 * `GET /api/v2/pki/alerts`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiAlertsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiAlertsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListPkiAlertsParams,
  options?: RequestOptions,
): Promise<ListPkiAlertsResult> {
  return requestJson(session, "GET /api/v2/pki/alerts{?enabled=}", machineOrUser, params, options);
}

/** Params of {@link get}. */
export interface GetPkiAlertParams {
  /** ID of the alert. */
  alertId: string;
}

/** What {@link get} answers. */
export interface GetPkiAlertResult {
  alert: PkiAlert;
}

/**
 * Gets an alert by its ID.
 *
 * `GET /api/v2/pki/alerts/{alertId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiAlertParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiAlertResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetPkiAlertParams,
  options?: RequestOptions,
): Promise<GetPkiAlertResult> {
  return requestJson(session, "GET /api/v2/pki/alerts/{alertId}", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdatePkiAlertParams {
  /** ID of the alert. */
  alertId: string;
  /** 1 to 255 characters. */
  name?: string | undefined;
  /** Up to 1000 characters. */
  description?: string | undefined;
  /** What it tells of. */
  eventType?: "expiration" | "renewal" | "issuance" | "revocation" | Unlisted | undefined;
  /** Time before the expiry, such as `30d`. */
  alertBefore?: string | undefined;
  /** Which certificates it is about; all where there is none. */
  filters?: PkiAlertFilter[] | undefined;
  /** Whether it is on. Default true. */
  enabled?: boolean | undefined;
  /** How often it tells. */
  notificationConfig?: { enableDailyNotification?: boolean | undefined } | null | undefined;
  /** 1 to 10 of them. */
  channels?: PkiAlertChannelInput[] | undefined;
}

/** What {@link update} answers. */
export interface UpdatePkiAlertResult {
  alert: PkiAlert;
}

/**
 * Changes an alert; what is left out stays, but it is turned on unless `enabled` is false.
 *
 * `PATCH /api/v2/pki/alerts/{alertId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiAlertParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiAlertResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdatePkiAlertParams,
  options?: RequestOptions,
): Promise<UpdatePkiAlertResult> {
  return requestJson(session, "PATCH /api/v2/pki/alerts/{alertId}", machineOrUser, params, options);
}

/** Params of {@link deletePkiAlert}. */
export interface DeletePkiAlertParams {
  /** ID of the alert. */
  alertId: string;
}

/** What {@link deletePkiAlert} answers. */
export interface DeletePkiAlertResult {
  alert: PkiAlert;
}

/**
 * Deletes an alert.
 *
 * `DELETE /api/v2/pki/alerts/{alertId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeletePkiAlertParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeletePkiAlertResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deletePkiAlert(
  session: Session,
  params: DeletePkiAlertParams,
  options?: RequestOptions,
): Promise<DeletePkiAlertResult> {
  return requestJson(
    session,
    "DELETE /api/v2/pki/alerts/{alertId}",
    machineOrUser,
    params,
    options,
  );
}

export { deletePkiAlert as delete };

/** Params of {@link listCertificates}. */
export interface ListPkiAlertCertificatesParams {
  /** ID of the alert. */
  alertId: string;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
}

/** What {@link listCertificates} answers. */
export interface ListPkiAlertCertificatesResult {
  certificates: PkiAlertCertificate[];
  /** How many there are in all. */
  total: number;
}

/**
 * Lists the certificates that an alert watches.
 *
 * `GET /api/v2/pki/alerts/{alertId}/certificates`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiAlertCertificatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiAlertCertificatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such alert.
 */
export function listCertificates(
  session: Session,
  params: ListPkiAlertCertificatesParams,
  options?: RequestOptions,
): Promise<ListPkiAlertCertificatesResult> {
  return requestJson(
    session,
    "GET /api/v2/pki/alerts/{alertId}/certificates",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link previewCertificates}. */
export interface PreviewPkiAlertCertificatesParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** Which certificates it is about; all where there is none. */
  filters: PkiAlertFilter[];
  /** Time before the expiry, such as `30d`. */
  alertBefore?: string | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
}

/** What {@link previewCertificates} answers. */
export interface PreviewPkiAlertCertificatesResult {
  certificates: PkiAlertCertificate[];
  /** How many there are in all. */
  total: number;
}

/**
 * Lists the certificates that an alert with these filters would watch.
 *
 * `POST /api/v2/pki/alerts/preview/certificates`
 *
 * @param session - Session to use.
 * @param params - {@link PreviewPkiAlertCertificatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link PreviewPkiAlertCertificatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function previewCertificates(
  session: Session,
  params: PreviewPkiAlertCertificatesParams,
  options?: RequestOptions,
): Promise<PreviewPkiAlertCertificatesResult> {
  return requestJson(
    session,
    "POST /api/v2/pki/alerts/preview/certificates",
    machineOrUser,
    params,
    options,
  );
}

/** `client.pki.alerts` */
export interface PkiAlertsClient {
  /**
   * Creates an alert about what happens to certificates, sent by email or to a service.
   *
   * `POST /api/v2/pki/alerts`
   *
   * @param params - {@link CreatePkiAlertParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { alert } = await client.pki.alerts.create({
   *   name: "expires-soon",
   *   applicationId,
   *   eventType: "expiration",
   *   alertBefore: "30d",
   *   filters: [{ field: "common_name", operator: "ends_with", value: ".example.com" }],
   *   channels: [{ channelType: "email", config: { recipients: ["ops@example.com"] } }],
   * });
   * ```
   */
  create(
    this: void,
    params: CreatePkiAlertParams,
    options?: RequestOptions,
  ): Promise<CreatePkiAlertResult>;
  /**
   * Lists the alerts about certificates.
   *
   * `GET /api/v2/pki/alerts`
   *
   * @param params - {@link ListPkiAlertsParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params?: ListPkiAlertsParams,
    options?: RequestOptions,
  ): Promise<ListPkiAlertsResult>;
  /**
   * Gets an alert by its ID.
   *
   * `GET /api/v2/pki/alerts/{alertId}`
   *
   * @param params - {@link GetPkiAlertParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(this: void, params: GetPkiAlertParams, options?: RequestOptions): Promise<GetPkiAlertResult>;
  /**
   * Changes an alert; what is left out stays, but it is turned on unless `enabled` is false.
   *
   * `PATCH /api/v2/pki/alerts/{alertId}`
   *
   * @param params - {@link UpdatePkiAlertParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdatePkiAlertParams,
    options?: RequestOptions,
  ): Promise<UpdatePkiAlertResult>;
  /**
   * Deletes an alert.
   *
   * `DELETE /api/v2/pki/alerts/{alertId}`
   *
   * @param params - {@link DeletePkiAlertParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeletePkiAlertParams,
    options?: RequestOptions,
  ): Promise<DeletePkiAlertResult>;
  /**
   * Lists the certificates that an alert watches.
   *
   * `GET /api/v2/pki/alerts/{alertId}/certificates`
   *
   * @param params - {@link ListPkiAlertCertificatesParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such alert.
   */
  listCertificates(
    this: void,
    params: ListPkiAlertCertificatesParams,
    options?: RequestOptions,
  ): Promise<ListPkiAlertCertificatesResult>;
  /**
   * Lists the certificates that an alert with these filters would watch.
   *
   * `POST /api/v2/pki/alerts/preview/certificates`
   *
   * @param params - {@link PreviewPkiAlertCertificatesParams}
   * @param options - Options for this call alone.
   */
  previewCertificates(
    this: void,
    params: PreviewPkiAlertCertificatesParams,
    options?: RequestOptions,
  ): Promise<PreviewPkiAlertCertificatesResult>;
}
