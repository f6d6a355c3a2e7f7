// Written by `npm run generate` from scripts/generate/manifest/secret-scanning/configs.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";

/** The rules that a project adds to those that scans go by. */
export interface SecretScanningConfig {
  /** In TOML, as Gitleaks has it; `null` where there are none. */
  content?: string | null;
  /** ID of the project. */
  projectId: string;
  /** When they were replaced last; `null` where they never were. ISO 8601. */
  updatedAt?: string | null;
}

/** Params of {@link get}. */
export interface GetSecretScanningConfigParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link get} answers. */
export interface GetSecretScanningConfigResult {
  config: SecretScanningConfig;
}

/**
 * Gets the rules that a project adds to those that scans go by.
 *
 * `GET /api/v2/secret-scanning/configs`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretScanningConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretScanningConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function get(
  session: Session,
  params: GetSecretScanningConfigParams,
  options?: RequestOptions,
): Promise<GetSecretScanningConfigResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-scanning/configs",
    machineOrUser,
    params,
    options,
  );
}

/** The rules that a project adds to those that scans go by, as they were stored. */
export interface StoredSecretScanningConfig {
  id: string;
  /** ID of the project. */
  projectId: string;
  /** In TOML, as Gitleaks has it; `null` where there are none. */
  content?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Params of {@link update}. */
export interface UpdateSecretScanningConfigParams {
  /** ID of the project. */
  projectId: string;
  /** In TOML, as Gitleaks has it; `null` where there are none. */
  content: string | null;
}

/** What {@link update} answers. */
export interface UpdateSecretScanningConfigResult {
  config: StoredSecretScanningConfig;
}

/**
 * Replaces the rules that a project adds to those that scans go by.
 *
 * `PATCH /api/v2/secret-scanning/configs`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSecretScanningConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSecretScanningConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when they cannot be read.
 *
 * @example
 * ```ts
 * await update(session, {
 *   projectId,
 *   content: `
 * [extend]
 * useDefault = true
 *
 * [[allowlists]]
 * paths = ["test/fixtures/"]
 * `,
 * });
 * ```
 */
export function update(
  session: Session,
  params: UpdateSecretScanningConfigParams,
  options?: RequestOptions,
): Promise<UpdateSecretScanningConfigResult> {
  return requestJson(
    session,
    "PATCH /api/v2/secret-scanning/configs{?projectId}",
    machineOrUser,
    params,
    options,
  );
}
