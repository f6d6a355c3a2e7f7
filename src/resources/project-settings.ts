// Written by `npm run generate` from scripts/generate/manifest/project-settings.yaml.

import { machineOrUser, machineUserOrService } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Project } from "../models/project.js";
import type { ProjectDetails } from "../models/project-details.js";

/** Params of {@link get}. */
export interface GetProjectSettingsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link get} answers. */
export interface GetProjectSettingsResult {
  project?: ProjectDetails;
}

/**
 * Gets a project by its ID, with its environments, and those that are deleted but can still be
 * restored.
 *
 * `GET /api/v1/projects/{projectId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetProjectSettingsParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetProjectSettingsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetProjectSettingsParams,
  options?: RequestOptions,
): Promise<GetProjectSettingsResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}",
    machineUserOrService,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateProjectSettingsParams {
  /** ID of the project. */
  projectId: string;
  /** Up to 64 characters. */
  name?: string | undefined;
  /** Up to 1024 characters. */
  description?: string | undefined;
  /** Whether names of secrets are turned into capital letters. */
  autoCapitalization?: boolean | undefined;
  /** Whether it cannot be deleted until this is lifted. */
  hasDeleteProtection?: boolean | undefined;
  /** Whether all metadata of secrets is kept encrypted. */
  enforceEncryptedSecretManagerSecretMetadata?: boolean | undefined;
  /** Small letters, digits and hyphens. Up to 64 characters. */
  slug?: string | undefined;
  /** Whether its members may share secrets. */
  secretSharing?: boolean | undefined;
  /** Whether snapshots of the older kind are shown. */
  showSnapshotsLegacy?: boolean | undefined;
  /** Values that are no leaked secrets where they are found in others. */
  secretDetectionIgnoreValues?: string[] | undefined;
  /** How many versions of a secret are kept to go back to. From 1 to 100. */
  pitVersionLimit?: number | undefined;
}

/** What {@link update} answers. */
export interface UpdateProjectSettingsResult {
  project: Project;
}

/**
 * Changes a project; what is left out stays. It knows two settings more than `projects.update`,
 * `pitVersionLimit` and `enforceEncryptedSecretManagerSecretMetadata`.
 *
 * `PATCH /api/v1/projects/{projectId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateProjectSettingsParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateProjectSettingsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 *
 * @example
 * ```ts
 * await update(session, { projectId, pitVersionLimit: 50 });
 * ```
 */
export function update(
  session: Session,
  params: UpdateProjectSettingsParams,
  options?: RequestOptions,
): Promise<UpdateProjectSettingsResult> {
  return requestJson(session, "PATCH /api/v1/projects/{projectId}", machineOrUser, params, options);
}
