// Written by `npm run generate` from scripts/generate/manifest/pki/application-alerts.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { PkiAlertChannel } from "../../models/pki-alert-channel.js";
import type { PkiAlertChannelInput } from "../../models/pki-alert-channel-input.js";
import type { PkiAlertFilter } from "../../models/pki-alert-filter.js";
import type { PkiAlertRun } from "../../models/pki-alert-run.js";

/** An alert about an application's certificates. */
export interface PkiApplicationAlert {
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
  /** ID of the application. */
  applicationId?: string | null;
  /** How often it tells. */
  notificationConfig: { enableDailyNotification: boolean } | null;
  channels: PkiAlertChannel[];
  lastRun: PkiAlertRun | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Params of {@link list}. */
export interface ListPkiApplicationAlertsParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
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
export interface ListPkiApplicationAlertsResult {
  alerts: PkiApplicationAlert[];
  /** How many there are in all. */
  total: number;
}

/**
 * Lists the alerts about the certificates of an application.
 *
 * `GET /api/v1/cert-manager/applications/{applicationId}/alerts`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiApplicationAlertsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiApplicationAlertsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListPkiApplicationAlertsParams,
  options?: RequestOptions,
): Promise<ListPkiApplicationAlertsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/applications/{applicationId}/alerts{?enabled=}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreatePkiApplicationAlertParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** 1 to 255 characters. */
  name: string;
  /** What it tells of. */
  eventType: "expiration" | "renewal" | "issuance" | "revocation" | Unlisted;
  /** Which certificates it is about; all where there is none. */
  filters: PkiAlertFilter[];
  /** 1 to 10 of them. */
  channels: PkiAlertChannelInput[];
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
export interface CreatePkiApplicationAlertResult {
  alert: PkiApplicationAlert;
}

/**
 * Creates an alert about what happens to an application's certificates.
 *
 * `POST /api/v1/cert-manager/applications/{applicationId}/alerts`
 *
 * @param session - Session to use.
 * @param params - {@link CreatePkiApplicationAlertParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreatePkiApplicationAlertResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { alert } = await create(session, {
 *   applicationId,
 *   name: "expires-soon",
 *   eventType: "expiration",
 *   alertBefore: "30d",
 *   filters: [],
 *   channels: [{ channelType: "email", config: { recipients: ["ops@example.com"] } }],
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreatePkiApplicationAlertParams,
  options?: RequestOptions,
): Promise<CreatePkiApplicationAlertResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/applications/{applicationId}/alerts",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdatePkiApplicationAlertParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the alert. */
  alertId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
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
export interface UpdatePkiApplicationAlertResult {
  alert: PkiApplicationAlert;
}

/**
 * Changes an alert; what is left out stays, but it is turned on unless `enabled` is false.
 *
 * `PATCH /api/v1/cert-manager/applications/{applicationId}/alerts/{alertId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiApplicationAlertParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiApplicationAlertResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdatePkiApplicationAlertParams,
  options?: RequestOptions,
): Promise<UpdatePkiApplicationAlertResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/applications/{applicationId}/alerts/{alertId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deletePkiApplicationAlert}. */
export interface DeletePkiApplicationAlertParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the alert. */
  alertId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link deletePkiApplicationAlert} answers. */
export interface DeletePkiApplicationAlertResult {
  alert: PkiApplicationAlert;
}

/**
 * Deletes an alert.
 *
 * `DELETE /api/v1/cert-manager/applications/{applicationId}/alerts/{alertId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeletePkiApplicationAlertParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeletePkiApplicationAlertResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deletePkiApplicationAlert(
  session: Session,
  params: DeletePkiApplicationAlertParams,
  options?: RequestOptions,
): Promise<DeletePkiApplicationAlertResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/applications/{applicationId}/alerts/{alertId}",
    machineOrUser,
    params,
    options,
  );
}

export { deletePkiApplicationAlert as delete };
