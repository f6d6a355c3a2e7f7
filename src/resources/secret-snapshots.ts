// Written by `npm run generate` from scripts/generate/manifest/secret-snapshots.yaml.

import { machineUserOrApiKey } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";

/** What a folder had at a time. */
export interface SecretSnapshot {
  id: string;
  /** ID of the environment. */
  envId: string;
  /** ID of the folder. */
  folderId: string;
  /** ID of the folder that the folder is in. */
  parentFolderId?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Params of {@link list}. */
export interface ListSecretSnapshotsParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. Default 20. */
  limit?: number | undefined;
}

/** What {@link list} answers. */
export interface ListSecretSnapshotsResult {
  secretSnapshots: SecretSnapshot[];
}

/**
 * Lists the snapshots of a folder, the newest first.
 *
 * `GET /api/v1/projects/{projectId}/secret-snapshots`
 *
 * @param session - Session to use.
 * @param params - {@link ListSecretSnapshotsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretSnapshotsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { secretSnapshots } = await list(session, { projectId, environment: "prod" });
 * ```
 */
export function list(
  session: Session,
  params: ListSecretSnapshotsParams,
  options?: RequestOptions,
): Promise<ListSecretSnapshotsResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/secret-snapshots",
    machineUserOrApiKey,
    params,
    options,
  );
}
