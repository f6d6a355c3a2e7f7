// Written by `npm run generate` from scripts/generate/manifest/secret-scanning/findings.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { SecretScanningDataSourceType } from "../../models/secret-scanning-data-source-type.js";

export type { SecretScanningDataSourceType } from "../../models/secret-scanning-data-source-type.js";

/** What has become of a leaked secret. */
export type SecretScanningFindingStatus =
  | "resolved"
  | "unresolved"
  | "false-positive"
  | "ignore"
  | Unlisted;

/** Where a leaked secret is. Lines and columns are counted from 1. */
export interface SecretScanningFindingDetails {
  /** What kind of secret it is. */
  description: string;
  /** Line that it begins on. */
  startLine: number;
  /** Line that it ends on. */
  endLine: number;
  /** Column that it begins at. */
  startColumn: number;
  /** Column that it ends at. */
  endColumn: number;
  /** Path of the file. */
  file: string;
  /** URL of the file there, at this commit. */
  link: string;
  /** Path of the symbolic link by which the file was found; empty where there is none. */
  symlinkFile: string;
  /** Hash of the commit. */
  commit: string;
  /** How much the secret looks like chance, in bits per character. */
  entropy: number;
  /** Name of who made the commit. */
  author: string;
  /** Email of who made the commit. */
  email: string;
  /** When the commit was made. ISO 8601. */
  date: string;
  /** Message of the commit. */
  message: string;
  /** Tags of the rule. */
  tags: string[];
  /** ID of the rule that it breaks. */
  ruleID: string;
  /** The same for the same secret in the same place. */
  fingerprint: string;
}

/** A leaked secret that a scan has found. */
export interface SecretScanningFinding {
  id: string;
  /** Name of the data source, as it was then. */
  dataSourceName: string;
  /** Full name of the repository, such as `acme/web`. */
  resourceName: string;
  /** ID of the rule that it breaks. */
  rule: string;
  /** How bad it is, such as `high`. */
  severity: string;
  /** What has become of it. */
  status: SecretScanningFindingStatus;
  /** A note for people. */
  remarks?: string | null;
  /** The same for the same secret in the same place. */
  fingerprint: string;
  /** ID of the project. */
  projectId: string;
  /** ID of the scan; `null` where that has been deleted. */
  scanId?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Whether it is a repository, or a project of GitLab. */
  resourceType: "repository" | "project" | Unlisted;
  /** Where the repository is. */
  dataSourceType: SecretScanningDataSourceType;
  /** Where it is. */
  details: SecretScanningFindingDetails;
}

/** Params of {@link list}. */
export interface ListSecretScanningFindingsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListSecretScanningFindingsResult {
  findings: SecretScanningFinding[];
}

/**
 * Lists the leaked secrets that the scans of a project have found. The secrets themselves are not
 * in the answer.
 *
 * `GET /api/v2/secret-scanning/findings`
 *
 * @param session - Session to use.
 * @param params - {@link ListSecretScanningFindingsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretScanningFindingsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { findings } = await list(session, { projectId });
 * for (const { status, rule, details } of findings) {
 *   if (status === "unresolved") console.log(`${rule}: ${details.link}`);
 * }
 * ```
 */
export function list(
  session: Session,
  params: ListSecretScanningFindingsParams,
  options?: RequestOptions,
): Promise<ListSecretScanningFindingsResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-scanning/findings",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateSecretScanningFindingParams {
  /** ID of the finding. */
  findingId: string;
  /** What has become of it. */
  status?: SecretScanningFindingStatus | undefined;
  /** A note for people. */
  remarks?: string | null | undefined;
}

/** What {@link update} answers. */
export interface UpdateSecretScanningFindingResult {
  finding: SecretScanningFinding;
}

/**
 * Says what has become of a leaked secret that was found.
 *
 * `PATCH /api/v2/secret-scanning/findings/{findingId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSecretScanningFindingParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSecretScanningFindingResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateSecretScanningFindingParams,
  options?: RequestOptions,
): Promise<UpdateSecretScanningFindingResult> {
  return requestJson(
    session,
    "PATCH /api/v2/secret-scanning/findings/{findingId}",
    machineOrUser,
    params,
    options,
  );
}

/** What has become of one leaked secret. */
export interface SecretScanningFindingChange {
  /** ID of the finding. */
  findingId: string;
  /** What has become of it. */
  status?: SecretScanningFindingStatus | undefined;
  /** A note for people. */
  remarks?: string | null | undefined;
}

/** Params of {@link updateMany}. */
export type UpdateSecretScanningFindingsParams = SecretScanningFindingChange[];

/** What {@link updateMany} answers. */
export interface UpdateSecretScanningFindingsResult {
  findings: SecretScanningFinding[];
}

/**
 * Says what has become of up to 500 leaked secrets that were found.
 *
 * `PATCH /api/v2/secret-scanning/findings`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSecretScanningFindingsParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSecretScanningFindingsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when one of them is not there.
 *
 * @example
 * ```ts
 * await updateMany(session, [
 *   { findingId: first, status: "resolved", remarks: "The key has been replaced." },
 *   { findingId: second, status: "false-positive" },
 * ]);
 * ```
 */
export function updateMany(
  session: Session,
  params: UpdateSecretScanningFindingsParams,
  options?: RequestOptions,
): Promise<UpdateSecretScanningFindingsResult> {
  return requestJson(
    session,
    "PATCH /api/v2/secret-scanning/findings",
    machineOrUser,
    params,
    options,
  );
}
