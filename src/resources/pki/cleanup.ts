// Written by `npm run generate` from scripts/generate/manifest/pki/cleanup.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";

/** When expired certificates are removed from the records. */
export interface CertificateCleanupConfig {
  /** Whether they are removed. */
  isEnabled: boolean;
  /** Days after their expiry to remove them. */
  postExpiryRetentionDays: number;
  /** Whether those stay that a sync still writes somewhere. */
  skipCertsWithActiveSyncs: boolean;
  /** How the last removal ended. */
  lastRunStatus?: string | null;
  /** ISO 8601. */
  lastRunAt?: string | null;
  /** How many the last removal took. */
  lastRunCertsDeleted: number;
  /** What the last removal failed with. */
  lastRunMessage?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Params of {@link get}. */
export interface GetCertificateCleanupParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link get} answers. `config` is `null` where that was never set. */
export interface GetCertificateCleanupResult {
  /** When they are removed. */
  config: CertificateCleanupConfig | null;
}

/**
 * Gets whether and when expired certificates are removed from the records.
 *
 * `GET /api/v1/cert-manager/certificate-cleanup`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateCleanupParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateCleanupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params?: GetCertificateCleanupParams,
  options?: RequestOptions,
): Promise<GetCertificateCleanupResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificate-cleanup",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateCertificateCleanupParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** Whether they are removed. */
  isEnabled?: boolean | undefined;
  /** Days after their expiry to remove them. From 1 to 30. */
  postExpiryRetentionDays?: number | undefined;
  /** Whether those stay that a sync still writes somewhere. */
  skipCertsWithActiveSyncs?: boolean | undefined;
}

/** What {@link update} answers. */
export interface UpdateCertificateCleanupResult {
  /** When they are removed. */
  config: CertificateCleanupConfig;
}

/**
 * Says whether and when expired certificates are removed from the records; what is left out stays.
 *
 * `PUT /api/v1/cert-manager/certificate-cleanup`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCertificateCleanupParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCertificateCleanupResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 *
 * @example
 * ```ts
 * const { config } = await update(session, { isEnabled: true, postExpiryRetentionDays: 14 });
 * ```
 */
export function update(
  session: Session,
  params: UpdateCertificateCleanupParams = {},
  options?: RequestOptions,
): Promise<UpdateCertificateCleanupResult> {
  return requestJson(
    session,
    "PUT /api/v1/cert-manager/certificate-cleanup",
    machineOrUser,
    params,
    options,
  );
}
