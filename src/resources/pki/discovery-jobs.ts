// Written by `npm run generate` from scripts/generate/manifest/pki/discovery-jobs.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";

/** Where a job looks for certificates. */
export interface PkiDiscoveryTarget {
  /** Addresses, or ranges of them such as `10.0.0.0/24`. */
  ipRanges?: string[] | undefined;
  /** Names of hosts. */
  domains?: string[] | undefined;
  /** Ports, or ranges of them, with commas between. Default `443, 8443, 636, 993, 995`. */
  ports?: string | undefined;
}

/** A job that looks for certificates in networks. */
export interface PkiDiscoveryJob {
  id: string;
  name: string;
  description?: string | null;
  /** What it looks in. */
  discoveryType: string;
  /** Where it looks. */
  targetConfig?: PkiDiscoveryTarget;
  /** Whether scans start by themselves. */
  isAutoScanEnabled: boolean;
  /** Days from one scan to the next. */
  scanIntervalDays?: number | null;
  /** ID of the gateway that it looks through, into a private network. */
  gatewayId?: string | null;
  /** Whether it can be started. */
  isActive: boolean;
  /** How far the last scan is. */
  lastScanStatus?: string | null;
  /** ID of the last scan's task on the server. */
  lastScanJobId?: string | null;
  /** What the last scan failed with. */
  lastScanMessage?: string | null;
  /** ISO 8601. */
  lastScannedAt?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the pool of gateways that it looks through. */
  gatewayPoolId?: string | null;
}

/** One scan of a discovery job. */
export interface PkiDiscoveryScan {
  id: string;
  /** ID of the job. */
  discoveryConfigId: string;
  /** ISO 8601. */
  startedAt: string;
  /** When it ended; `null` while it goes on. ISO 8601. */
  completedAt?: string | null;
  /** How far it is. */
  status: string;
  /** How many addresses it looked at. */
  targetsScannedCount: number;
  /** How many certificates it found. */
  certificatesFoundCount: number;
  /** At how many places it found certificates. */
  installationsFoundCount: number;
  /** What it failed with. */
  errorMessage?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** A discovery job in a listing. */
export interface ListedPkiDiscoveryJob extends PkiDiscoveryJob {
  /** How many certificates it has found. */
  certificatesFound: number;
  /** At how many places it has found certificates. */
  installationsFound: number;
}

/** Params of {@link list}. */
export interface ListPkiDiscoveryJobsParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 25. */
  limit?: number | undefined;
  /** Only jobs with this in their names. */
  search?: string | undefined;
}

/** What {@link list} answers. */
export interface ListPkiDiscoveryJobsResult {
  discoveries: ListedPkiDiscoveryJob[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the jobs that look for certificates in networks.
 *
 * `GET /api/v1/cert-manager/discovery-jobs`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiDiscoveryJobsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiDiscoveryJobsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListPkiDiscoveryJobsParams,
  options?: RequestOptions,
): Promise<ListPkiDiscoveryJobsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/discovery-jobs",
    machineOrUser,
    params,
    options,
  );
}

/** A discovery job with how many installations it knows, and its gateway. */
export interface PkiDiscoveryJobDetails extends PkiDiscoveryJob {
  /** At how many places it has found certificates. */
  linkedInstallationsCount?: number;
  /** Name of that gateway. */
  gatewayName?: string | null;
  /** Name of that pool. */
  gatewayPoolName?: string | null;
}

/** Params of {@link get}. */
export interface GetPkiDiscoveryJobParams {
  /** ID of the job. */
  discoveryId: string;
}

/** What {@link get} answers. */
export interface GetPkiDiscoveryJobResult extends PkiDiscoveryJobDetails {}

/**
 * Gets a discovery job by its ID.
 *
 * `GET /api/v1/cert-manager/discovery-jobs/{discoveryId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiDiscoveryJobParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiDiscoveryJobResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetPkiDiscoveryJobParams,
  options?: RequestOptions,
): Promise<GetPkiDiscoveryJobResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/discovery-jobs/{discoveryId!config}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreatePkiDiscoveryJobParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** 1 to 100 characters. */
  name: string;
  /** Where it looks. */
  targetConfig: PkiDiscoveryTarget;
  /** Up to 500 characters. */
  description?: string | undefined;
  /** What it looks in. Default `network`. */
  discoveryType?: "network" | Unlisted | undefined;
  /** Whether scans start by themselves. Default false. */
  isAutoScanEnabled?: boolean | undefined;
  /** Days from one scan to the next. */
  scanIntervalDays?: number | undefined;
  /** ID of the gateway that it looks through, into a private network. */
  gatewayId?: string | undefined;
  /** ID of the pool of gateways that it looks through. */
  gatewayPoolId?: string | undefined;
}

/** What {@link create} answers. */
export interface CreatePkiDiscoveryJobResult extends PkiDiscoveryJob {}

/**
 * Creates a job that looks for certificates at addresses and domains.
 *
 * `POST /api/v1/cert-manager/discovery-jobs`
 *
 * @param session - Session to use.
 * @param params - {@link CreatePkiDiscoveryJobParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreatePkiDiscoveryJobResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const job = await create(session, {
 *   name: "office",
 *   targetConfig: { ipRanges: ["10.0.0.0/24"], ports: "443, 8443" },
 *   isAutoScanEnabled: true,
 *   scanIntervalDays: 7,
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreatePkiDiscoveryJobParams,
  options?: RequestOptions,
): Promise<CreatePkiDiscoveryJobResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/discovery-jobs",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdatePkiDiscoveryJobParams {
  /** ID of the job. */
  discoveryId: string;
  /** 1 to 100 characters. */
  name?: string | undefined;
  /** Up to 500 characters. */
  description?: string | null | undefined;
  /** Where it looks. */
  targetConfig?: PkiDiscoveryTarget | undefined;
  /** Whether scans start by themselves. */
  isAutoScanEnabled?: boolean | undefined;
  /** Days from one scan to the next. */
  scanIntervalDays?: number | null | undefined;
  /** ID of the gateway that it looks through, into a private network. */
  gatewayId?: string | null | undefined;
  /** ID of the pool of gateways that it looks through. */
  gatewayPoolId?: string | null | undefined;
  /** Whether it can be started. */
  isActive?: boolean | undefined;
}

/** What {@link update} answers. */
export interface UpdatePkiDiscoveryJobResult extends PkiDiscoveryJob {}

/**
 * Changes a discovery job; what is left out stays.
 *
 * `PATCH /api/v1/cert-manager/discovery-jobs/{discoveryId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiDiscoveryJobParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiDiscoveryJobResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdatePkiDiscoveryJobParams,
  options?: RequestOptions,
): Promise<UpdatePkiDiscoveryJobResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/discovery-jobs/{discoveryId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deletePkiDiscoveryJob}. */
export interface DeletePkiDiscoveryJobParams {
  /** ID of the job. */
  discoveryId: string;
}

/** What {@link deletePkiDiscoveryJob} answers. */
export interface DeletePkiDiscoveryJobResult extends PkiDiscoveryJob {}

/**
 * Deletes a discovery job. The certificates that it found stay.
 *
 * `DELETE /api/v1/cert-manager/discovery-jobs/{discoveryId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeletePkiDiscoveryJobParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeletePkiDiscoveryJobResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deletePkiDiscoveryJob(
  session: Session,
  params: DeletePkiDiscoveryJobParams,
  options?: RequestOptions,
): Promise<DeletePkiDiscoveryJobResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/discovery-jobs/{discoveryId}",
    machineOrUser,
    params,
    options,
  );
}

export { deletePkiDiscoveryJob as delete };

/** What {@link getLimits} answers. */
export interface GetPkiDiscoveryLimitsResult {
  /** Ports of a job that names none, with commas between. */
  defaultPorts: string;
  /** How many ports a job can have. */
  maxPorts: number;
  /** How many addresses a job can have. */
  maxIps: number;
  /** How many domains a job can have. */
  maxDomains: number;
  /** The shortest prefix that a range can have; 20 is 4,096 addresses. */
  minCidrPrefix: number;
}

/**
 * Gets how many addresses, domains and ports a job can have, and which ports it has by default.
 *
 * `GET /api/v1/cert-manager/discovery-jobs/config`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiDiscoveryLimitsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function getLimits(
  session: Session,
  options?: RequestOptions,
): Promise<GetPkiDiscoveryLimitsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/discovery-jobs/config",
    machineOrUser,
    undefined,
    options,
  );
}

/** Params of {@link scan}. */
export interface ScanPkiDiscoveryJobParams {
  /** ID of the job. */
  discoveryId: string;
}

/** What {@link scan} answers. */
export interface ScanPkiDiscoveryJobResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Starts a scan of a job; it goes on after the answer.
 *
 * `POST /api/v1/cert-manager/discovery-jobs/{discoveryId}/scan`
 *
 * @param session - Session to use.
 * @param params - {@link ScanPkiDiscoveryJobParams}
 * @param options - Options for this call alone.
 * @returns The {@link ScanPkiDiscoveryJobResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function scan(
  session: Session,
  params: ScanPkiDiscoveryJobParams,
  options?: RequestOptions,
): Promise<ScanPkiDiscoveryJobResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/discovery-jobs/{discoveryId}/scan",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listScans}. */
export interface ListPkiDiscoveryScansParams {
  /** ID of the job. */
  discoveryId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 25. */
  limit?: number | undefined;
}

/** What {@link listScans} answers. */
export interface ListPkiDiscoveryScansResult {
  scans: PkiDiscoveryScan[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the scans of a job.
 *
 * `GET /api/v1/cert-manager/discovery-jobs/{discoveryId}/scans`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiDiscoveryScansParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiDiscoveryScansResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function listScans(
  session: Session,
  params: ListPkiDiscoveryScansParams,
  options?: RequestOptions,
): Promise<ListPkiDiscoveryScansResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/discovery-jobs/{discoveryId}/scans",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getLatestScan}. */
export interface GetLatestPkiDiscoveryScanParams {
  /** ID of the job. */
  discoveryId: string;
}

/** What {@link getLatestScan} answers, or `null` where there was none. */
export type GetLatestPkiDiscoveryScanResult = PkiDiscoveryScan | null;

/**
 * Gets the last scan of a job.
 *
 * `GET /api/v1/cert-manager/discovery-jobs/{discoveryId}/latest-scan`
 *
 * @param session - Session to use.
 * @param params - {@link GetLatestPkiDiscoveryScanParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetLatestPkiDiscoveryScanResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getLatestScan(
  session: Session,
  params: GetLatestPkiDiscoveryScanParams,
  options?: RequestOptions,
): Promise<GetLatestPkiDiscoveryScanResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/discovery-jobs/{discoveryId}/latest-scan",
    machineOrUser,
    params,
    options,
  );
}
