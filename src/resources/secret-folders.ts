// Written by `npm run generate` from scripts/generate/manifest/secret-folders.yaml.

import { anyMode, userOnly } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";

/** A folder. */
export interface SecretFolder {
  id: string;
  name: string;
  version: number | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of its environment. */
  envId: string;
  /** ID of the folder it is in. */
  parentId: string | null;
  /** Whether the server made it for itself. */
  isReserved: boolean | null;
  description: string | null;
  /** ISO 8601. */
  lastSecretModified: string | null;
}

/** A folder and where it is. */
export interface SecretFolderWithPath extends SecretFolder {
  /** Its own path, from the root of the environment. */
  path: string;
}

/** Params of {@link create}. */
export interface CreateSecretFolderParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Its name. White space at its ends is dropped. */
  name: string;
  /** Path of the folder to make it in. Default `/`. */
  path?: string | undefined;
  description?: string | null | undefined;
}

/** What {@link create} answers. */
export interface CreateSecretFolderResult {
  folder: SecretFolderWithPath;
}

/**
 * Creates a folder.
 *
 * `POST /api/v2/folders`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSecretFolderParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSecretFolderResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it exists.
 *
 * @example
 * ```ts
 * const { folder } = await createSecretFolder(session, { projectId, environment: "prod", name: "db" });
 * ```
 */
export function create(
  session: Session,
  params: CreateSecretFolderParams,
  options?: RequestOptions,
): Promise<CreateSecretFolderResult> {
  return requestJson(session, "POST /api/v2/folders", anyMode, params, options);
}

/** Params of {@link update}. */
export interface UpdateSecretFolderParams {
  /** ID of the folder. */
  folderId: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Its name from now on. White space at its ends is dropped. */
  name: string;
  /** Path of the folder it is in. Default `/`. */
  path?: string | undefined;
  description?: string | null | undefined;
}

/** What {@link update} answers. */
export interface UpdateSecretFolderResult {
  folder: SecretFolderWithPath;
}

/**
 * Renames a folder, or changes its description.
 *
 * `PATCH /api/v2/folders/{folderId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSecretFolderParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSecretFolderResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function update(
  session: Session,
  params: UpdateSecretFolderParams,
  options?: RequestOptions,
): Promise<UpdateSecretFolderResult> {
  return requestJson(session, "PATCH /api/v2/folders/{folderId!batch}", anyMode, params, options);
}

/** One folder of {@link updateBatch}. */
export interface BatchUpdateSecretFolder {
  /** ID of the folder. */
  id: string;
  /** Slug of the environment. */
  environment: string;
  /** Its name from now on. White space at its ends is dropped. */
  name: string;
  /** Path of the folder it is in. Default `/`. */
  path?: string | undefined;
  description?: string | null | undefined;
}

/** Params of {@link updateBatch}. */
export interface BatchUpdateSecretFoldersParams {
  /** ID of the project. */
  projectId: string;
  /** At least one. */
  folders: BatchUpdateSecretFolder[];
}

/** What {@link updateBatch} answers. */
export interface BatchUpdateSecretFoldersResult {
  folders: SecretFolder[];
}

/**
 * Renames several folders, or changes their descriptions.
 *
 * `PATCH /api/v2/folders/batch`
 *
 * @param session - Session to use.
 * @param params - {@link BatchUpdateSecretFoldersParams}
 * @param options - Options for this call alone.
 * @returns The {@link BatchUpdateSecretFoldersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when one is missing.
 */
export function updateBatch(
  session: Session,
  params: BatchUpdateSecretFoldersParams,
  options?: RequestOptions,
): Promise<BatchUpdateSecretFoldersResult> {
  return requestJson(session, "PATCH /api/v2/folders/batch", anyMode, params, options);
}

/** Params of {@link deleteSecretFolder}. */
export interface DeleteSecretFolderParams {
  /** ID or name of the folder. */
  folderIdOrName: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder it is in. Default `/`. */
  path?: string | undefined;
  /**
   * Whether what is in it goes with it; otherwise only an empty folder is deleted. Default false.
   */
  forceDelete?: boolean | undefined;
}

/** What {@link deleteSecretFolder} answers. */
export interface DeleteSecretFolderResult {
  folder: SecretFolder;
}

/**
 * Deletes a folder.
 *
 * `DELETE /api/v2/folders/{folderIdOrName}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSecretFolderParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSecretFolderResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it is not empty.
 */
function deleteSecretFolder(
  session: Session,
  params: DeleteSecretFolderParams,
  options?: RequestOptions,
): Promise<DeleteSecretFolderResult> {
  return requestJson(session, "DELETE /api/v2/folders/{folderIdOrName}", anyMode, params, options);
}

export { deleteSecretFolder as delete };

/** A folder in a listing. */
export interface ListedSecretFolder extends SecretFolder {
  /** Its path from the listed folder on, in a recursive listing. */
  relativePath?: string;
}

/** Params of {@link list}. */
export interface ListSecretFoldersParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder to look into; `/` for the root. */
  path: string;
  /** Only folders with a secret that changed since then. ISO 8601. */
  lastSecretModified?: string | undefined;
  /** Whether to list the folders below those as well. Default false. */
  recursive?: boolean | undefined;
}

/** What {@link list} answers. */
export interface ListSecretFoldersResult {
  folders: ListedSecretFolder[];
}

/**
 * Lists the folders in a folder; none where the path does not exist.
 *
 * `GET /api/v2/folders`
 *
 * @param session - Session to use.
 * @param params - {@link ListSecretFoldersParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretFoldersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListSecretFoldersParams,
  options?: RequestOptions,
): Promise<ListSecretFoldersResult> {
  return requestJson(session, "GET /api/v2/folders", anyMode, params, options);
}

/** A folder with its environment and project. */
export interface SecretFolderDetails extends SecretFolderWithPath {
  environment: { envId: string; envName: string; envSlug: string };
  /** ID of the project. */
  projectId: string;
}

/** Params of {@link getById}. */
export interface GetSecretFolderByIdParams {
  /** ID of the folder. */
  id: string;
}

/** What {@link getById} answers. */
export interface GetSecretFolderByIdResult {
  folder: SecretFolderDetails;
}

/**
 * Gets a folder by its ID.
 *
 * `GET /api/v2/folders/{id}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretFolderByIdParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretFolderByIdResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getById(
  session: Session,
  params: GetSecretFolderByIdParams,
  options?: RequestOptions,
): Promise<GetSecretFolderByIdResult> {
  return requestJson(session, "GET /api/v2/folders/{id}", anyMode, params, options);
}

/** Params of {@link move}. */
export interface MoveSecretFolderParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the folder. */
  folderId: string;
  /** Slug of the environment that it goes to. */
  destinationEnvironment: string;
  /** Path of the folder that it goes into. Default `/`. */
  destinationPath?: string | undefined;
}

/** What {@link move} answers. */
export interface MoveSecretFolderResult {
  /** ID of the folder, as it is from now on. */
  folderId: string;
  /** Slug of the environment that it was in. */
  sourceEnvironment: string;
  /** Path of the folder that it was in. */
  sourcePath: string;
  /** Slug of the environment that it goes to. */
  destinationEnvironment: string;
  /** Path of the folder that it goes into. */
  destinationPath: string;
}

/**
 * Moves a folder, with all that is in it, to another folder or environment of its project.
 *
 * `POST /api/v2/folders/move`
 *
 * @param session - Session to use.
 * @param params - {@link MoveSecretFolderParams}
 * @param options - Options for this call alone.
 * @returns The {@link MoveSecretFolderResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such folder or destination.
 *
 * @example
 * ```ts
 * await moveSecretFolder(session, { projectId, folderId, destinationEnvironment: "prod", destinationPath: "/apps" });
 * ```
 */
export function move(
  session: Session,
  params: MoveSecretFolderParams,
  options?: RequestOptions,
): Promise<MoveSecretFolderResult> {
  return requestJson(session, "POST /api/v2/folders/move", userOnly, params, options);
}

/** `client.secretFolders` */
export interface SecretFoldersClient {
  /**
   * Creates a folder.
   *
   * `POST /api/v2/folders`
   *
   * @param params - {@link CreateSecretFolderParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it exists.
   *
   * @example
   * ```ts
   * const { folder } = await client.secretFolders.create({ projectId, environment: "prod", name: "db" });
   * ```
   */
  create(
    this: void,
    params: CreateSecretFolderParams,
    options?: RequestOptions,
  ): Promise<CreateSecretFolderResult>;
  /**
   * Renames a folder, or changes its description.
   *
   * `PATCH /api/v2/folders/{folderId}`
   *
   * @param params - {@link UpdateSecretFolderParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  update(
    this: void,
    params: UpdateSecretFolderParams,
    options?: RequestOptions,
  ): Promise<UpdateSecretFolderResult>;
  /**
   * Renames several folders, or changes their descriptions.
   *
   * `PATCH /api/v2/folders/batch`
   *
   * @param params - {@link BatchUpdateSecretFoldersParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when one is missing.
   */
  updateBatch(
    this: void,
    params: BatchUpdateSecretFoldersParams,
    options?: RequestOptions,
  ): Promise<BatchUpdateSecretFoldersResult>;
  /**
   * Deletes a folder.
   *
   * `DELETE /api/v2/folders/{folderIdOrName}`
   *
   * @param params - {@link DeleteSecretFolderParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it is not empty.
   */
  delete(
    this: void,
    params: DeleteSecretFolderParams,
    options?: RequestOptions,
  ): Promise<DeleteSecretFolderResult>;
  /**
   * Lists the folders in a folder; none where the path does not exist.
   *
   * `GET /api/v2/folders`
   *
   * @param params - {@link ListSecretFoldersParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params: ListSecretFoldersParams,
    options?: RequestOptions,
  ): Promise<ListSecretFoldersResult>;
  /**
   * Gets a folder by its ID.
   *
   * `GET /api/v2/folders/{id}`
   *
   * @param params - {@link GetSecretFolderByIdParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getById(
    this: void,
    params: GetSecretFolderByIdParams,
    options?: RequestOptions,
  ): Promise<GetSecretFolderByIdResult>;
  /**
   * Moves a folder, with all that is in it, to another folder or environment of its project.
   *
   * `POST /api/v2/folders/move`
   *
   * @param params - {@link MoveSecretFolderParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such folder or destination.
   *
   * @example
   * ```ts
   * await client.secretFolders.move({ projectId, folderId, destinationEnvironment: "prod", destinationPath: "/apps" });
   * ```
   */
  move(
    this: void,
    params: MoveSecretFolderParams,
    options?: RequestOptions,
  ): Promise<MoveSecretFolderResult>;
}
