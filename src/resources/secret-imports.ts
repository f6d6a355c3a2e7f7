// Written by `npm run generate` from scripts/generate/manifest/secret-imports.yaml.

import { anyMode, userOnly } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { CreatedSecret } from "../models/created-secret.js";

/** An import of a folder into another. */
export interface SecretImport {
  /** ID of the import. */
  id: string;
  version: number | null;
  /** Path of the folder that is imported. */
  importPath: string;
  /** Where it stands among the imports of its folder, from 1; the last one wins. */
  position: number;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the folder. */
  folderId: string;
  /** Whether copies of the secrets are kept, which approvals apply to. */
  isReplication: boolean | null;
  /** Whether the last copy succeeded. */
  isReplicationSuccess: boolean | null;
  /** How the last copy failed. */
  replicationStatus: string | null;
  /** ISO 8601. */
  lastReplicated: string | null;
  /** Whether the server made it for itself. */
  isReserved: boolean | null;
  /** The environment that is imported. */
  importEnv: { id: string; name: string; slug: string };
}

/** Params of {@link create}. */
export interface CreateSecretImportParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** What to import. */
  import: { sourceProjectId?: string | undefined; environment: string; path: string };
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
  /** Whether to keep copies of the secrets, which approvals apply to. Default false. */
  isReplication?: boolean | undefined;
}

/** What {@link create} answers. */
export interface CreateSecretImportResult {
  /** What was done, in a sentence. */
  message: string;
  secretImport: SecretImport;
}

/**
 * Imports a folder's secrets into another folder, also from another environment.
 *
 * `POST /api/v2/secret-imports`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSecretImportParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSecretImportResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such folder.
 *
 * @example
 * ```ts
 * const { secretImport } = await createSecretImport(session, {
 *   projectId,
 *   environment: "prod",
 *   path: "/web",
 *   import: { environment: "prod", path: "/shared" },
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateSecretImportParams,
  options?: RequestOptions,
): Promise<CreateSecretImportResult> {
  return requestJson(session, "POST /api/v2/secret-imports", anyMode, params, options);
}

/** Params of {@link update}. */
export interface UpdateSecretImportParams {
  /** ID of the import. */
  secretImportId: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** What to import. */
  import: {
    environment?: string | undefined;
    path?: string | undefined;
    position?: number | undefined;
  };
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
}

/** What {@link update} answers. */
export interface UpdateSecretImportResult {
  /** What was done, in a sentence. */
  message: string;
  secretImport: SecretImport;
}

/**
 * Changes where an import takes its secrets from, or its position among the folder's imports.
 *
 * `PATCH /api/v2/secret-imports/{secretImportId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSecretImportParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSecretImportResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function update(
  session: Session,
  params: UpdateSecretImportParams,
  options?: RequestOptions,
): Promise<UpdateSecretImportResult> {
  return requestJson(
    session,
    "PATCH /api/v2/secret-imports/{secretImportId}",
    anyMode,
    params,
    options,
  );
}

/** Params of {@link deleteSecretImport}. */
export interface DeleteSecretImportParams {
  /** ID of the import. */
  secretImportId: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
}

/** What {@link deleteSecretImport} answers. */
export interface DeleteSecretImportResult {
  /** What was done, in a sentence. */
  message: string;
  secretImport: SecretImport;
}

/**
 * Deletes an import; the secrets stay where they came from.
 *
 * `DELETE /api/v2/secret-imports/{secretImportId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSecretImportParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSecretImportResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSecretImport(
  session: Session,
  params: DeleteSecretImportParams,
  options?: RequestOptions,
): Promise<DeleteSecretImportResult> {
  return requestJson(
    session,
    "DELETE /api/v2/secret-imports/{secretImportId}",
    anyMode,
    params,
    options,
  );
}

export { deleteSecretImport as delete };

/** Params of {@link resyncReplication}. */
export interface ResyncSecretImportReplicationParams {
  /** ID of the import. */
  secretImportId: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
}

/** What {@link resyncReplication} answers. */
export interface ResyncSecretImportReplicationResult {
  /** What was done, in a sentence. */
  message: string;
}

/**
 * Starts to copy the secrets of a replicating import again; it goes on after the answer.
 *
 * `POST /api/v2/secret-imports/{secretImportId}/replication-resync`
 *
 * @param session - Session to use.
 * @param params - {@link ResyncSecretImportReplicationParams}
 * @param options - Options for this call alone.
 * @returns The {@link ResyncSecretImportReplicationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function resyncReplication(
  session: Session,
  params: ResyncSecretImportReplicationParams,
  options?: RequestOptions,
): Promise<ResyncSecretImportReplicationResult> {
  return requestJson(
    session,
    "POST /api/v2/secret-imports/{secretImportId}/replication-resync",
    userOnly,
    params,
    options,
  );
}

/** An import in a listing. */
export interface ListedSecretImport extends SecretImport {
  /** The environment that is imported. */
  importEnv: { id: string; name: string; slug: string; projectId?: string };
  sourceProjectName?: string;
}

/** Params of {@link list}. */
export interface ListSecretImportsParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
}

/** What {@link list} answers. */
export interface ListSecretImportsResult {
  /** What was done, in a sentence. */
  message: string;
  secretImports: ListedSecretImport[];
}

/**
 * Lists the imports of a folder, in their order.
 *
 * `GET /api/v2/secret-imports`
 *
 * @param session - Session to use.
 * @param params - {@link ListSecretImportsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretImportsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListSecretImportsParams,
  options?: RequestOptions,
): Promise<ListSecretImportsResult> {
  return requestJson(session, "GET /api/v2/secret-imports", anyMode, params, options);
}

/** An import, and where it is. */
export interface SecretImportDetails extends SecretImport {
  environment: { id: string; name: string; slug: string };
  /** ID of the project. */
  projectId: string;
  secretPath: string;
}

/** Params of {@link get}. */
export interface GetSecretImportParams {
  /** ID of the import. */
  secretImportId: string;
}

/** What {@link get} answers. */
export interface GetSecretImportResult {
  secretImport: SecretImportDetails;
}

/**
 * Gets an import by its ID.
 *
 * `GET /api/v2/secret-imports/{secretImportId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretImportParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretImportResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetSecretImportParams,
  options?: RequestOptions,
): Promise<GetSecretImportResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-imports/{secretImportId!secrets}",
    anyMode,
    params,
    options,
  );
}

/** The secrets of one import. */
export interface ListedImportedSecrets {
  /** Path of the folder they come from. */
  secretPath: string;
  /** Slug of the environment they come from. */
  environment: string;
  environmentInfo: { id: string; name: string; slug: string };
  /** ID of the folder. */
  folderId?: string;
  secrets: CreatedSecret[];
}

/** Params of {@link getRawSecrets}. */
export interface ListImportedSecretsParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
}

/** What {@link getRawSecrets} answers. */
export interface ListImportedSecretsResult {
  secrets: ListedImportedSecrets[];
}

/**
 * Lists the secrets that a folder has by its imports, import by import.
 *
 * `GET /api/v2/secret-imports/secrets`
 *
 * @param session - Session to use.
 * @param params - {@link ListImportedSecretsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListImportedSecretsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function getRawSecrets(
  session: Session,
  params: ListImportedSecretsParams,
  options?: RequestOptions,
): Promise<ListImportedSecretsResult> {
  return requestJson(session, "GET /api/v2/secret-imports/secrets", anyMode, params, options);
}

/** `client.secretImports` */
export interface SecretImportsClient {
  /**
   * Imports a folder's secrets into another folder, also from another environment.
   *
   * `POST /api/v2/secret-imports`
   *
   * @param params - {@link CreateSecretImportParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such folder.
   *
   * @example
   * ```ts
   * const { secretImport } = await client.secretImports.create({
   *   projectId,
   *   environment: "prod",
   *   path: "/web",
   *   import: { environment: "prod", path: "/shared" },
   * });
   * ```
   */
  create(
    this: void,
    params: CreateSecretImportParams,
    options?: RequestOptions,
  ): Promise<CreateSecretImportResult>;
  /**
   * Changes where an import takes its secrets from, or its position among the folder's imports.
   *
   * `PATCH /api/v2/secret-imports/{secretImportId}`
   *
   * @param params - {@link UpdateSecretImportParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  update(
    this: void,
    params: UpdateSecretImportParams,
    options?: RequestOptions,
  ): Promise<UpdateSecretImportResult>;
  /**
   * Deletes an import; the secrets stay where they came from.
   *
   * `DELETE /api/v2/secret-imports/{secretImportId}`
   *
   * @param params - {@link DeleteSecretImportParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteSecretImportParams,
    options?: RequestOptions,
  ): Promise<DeleteSecretImportResult>;
  /**
   * Starts to copy the secrets of a replicating import again; it goes on after the answer.
   *
   * `POST /api/v2/secret-imports/{secretImportId}/replication-resync`
   *
   * @param params - {@link ResyncSecretImportReplicationParams}
   * @param options - Options for this call alone.
   */
  resyncReplication(
    this: void,
    params: ResyncSecretImportReplicationParams,
    options?: RequestOptions,
  ): Promise<ResyncSecretImportReplicationResult>;
  /**
   * Lists the imports of a folder, in their order.
   *
   * `GET /api/v2/secret-imports`
   *
   * @param params - {@link ListSecretImportsParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params: ListSecretImportsParams,
    options?: RequestOptions,
  ): Promise<ListSecretImportsResult>;
  /**
   * Gets an import by its ID.
   *
   * `GET /api/v2/secret-imports/{secretImportId}`
   *
   * @param params - {@link GetSecretImportParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(
    this: void,
    params: GetSecretImportParams,
    options?: RequestOptions,
  ): Promise<GetSecretImportResult>;
  /**
   * Lists the secrets that a folder has by its imports, import by import.
   *
   * `GET /api/v2/secret-imports/secrets`
   *
   * @param params - {@link ListImportedSecretsParams}
   * @param options - Options for this call alone.
   */
  getRawSecrets(
    this: void,
    params: ListImportedSecretsParams,
    options?: RequestOptions,
  ): Promise<ListImportedSecretsResult>;
}
