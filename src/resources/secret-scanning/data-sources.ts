// Written by `npm run generate` from scripts/generate/manifest/secret-scanning/data-sources.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { AppConnectionApp } from "../../models/app-connection-app.js";
import type { SecretScanningDataSourceType } from "../../models/secret-scanning-data-source-type.js";

export type { SecretScanningDataSourceType } from "../../models/secret-scanning-data-source-type.js";

/** Which repositories of GitHub are scanned. */
export interface GithubScanningConfig {
  /** Full names of repositories, such as `acme/web`; `*` for all. */
  includeRepos: string[];
}

/** Which repositories of GitHub are to be scanned. */
export interface GithubScanningConfigInput {
  /** Full names of repositories, such as `acme/web`; `*` for all. 1 to 100 of them. */
  includeRepos?: string[] | undefined;
}

/** Which repositories of Bitbucket are scanned. */
export interface BitbucketScanningConfig {
  /** Slug of the workspace. */
  workspaceSlug: string;
  /** Full names of repositories, such as `acme/web`; `*` for all. */
  includeRepos: string[];
}

/** Which repositories of Bitbucket are to be scanned. */
export interface BitbucketScanningConfigInput {
  /** Slug of the workspace. 1 to 128 characters. */
  workspaceSlug: string;
  /** Full names of repositories, such as `acme/web`; `*` for all. 1 to 100 of them. */
  includeRepos?: string[] | undefined;
}

/** Which project of GitLab is scanned, or which projects of a group. */
export type GitlabScanningConfig =
  | { scope: "group"; groupId: number; groupName?: string; includeProjects: string[] }
  | { scope: "project"; projectName?: string; projectId: number };

/** Which project of GitLab is to be scanned, or which projects of a group. */
export type GitlabScanningConfigInput =
  | {
      scope: "group";
      groupId: number;
      groupName?: string | undefined;
      includeProjects?: string[] | undefined;
    }
  | { scope: "project"; projectName?: string | undefined; projectId: number };

/** What every data source has. */
export interface SecretScanningDataSourceCore {
  id: string;
  /** Small letters, digits and hyphens. */
  name: string;
  /** ID of what was installed or registered there for Infisical. */
  externalId?: string | null;
  description?: string | null;
  /** What Infisical keeps for itself, encrypted. */
  encryptedCredentials?: unknown;
  /** Whether every push is scanned. */
  isAutoScanEnabled?: boolean | null;
  /** ID of the project. */
  projectId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Whether the app has cut the connection off, by an uninstallation for example. */
  isDisconnected: boolean;
  /** ID of the app connection by which they are read. */
  connectionId: string;
  /** The app connection by which they are read. */
  connection: { id: string; name: string; app: AppConnectionApp };
}

/** Which repositories are scanned. */
export type SecretScanningDataSourceDetails =
  | { type: "bitbucket"; config: BitbucketScanningConfig }
  | { type: "github"; config: GithubScanningConfig }
  | { type: "gitlab"; config: GitlabScanningConfig };

/** A place in which leaked secrets are looked for. `type` tells which fields it has. */
export type SecretScanningDataSource = SecretScanningDataSourceCore &
  SecretScanningDataSourceDetails;

/** What every data source is given. */
export interface SecretScanningDataSourceSettings {
  /** ID of the project. */
  projectId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name: string;
  /** ID of the app connection by which they are read. */
  connectionId: string;
  /** Up to 256 characters. */
  description?: string | null | undefined;
  /** Whether all is scanned at once, and every push from then on. Default true. */
  isAutoScanEnabled?: boolean | undefined;
}

/** Which repositories are to be scanned. */
export type SecretScanningDataSourceInput =
  | { type: "bitbucket"; config: BitbucketScanningConfigInput }
  | { type: "github"; config: GithubScanningConfigInput }
  | { type: "gitlab"; config: GitlabScanningConfigInput };

/** Params of {@link create}. */
export type CreateSecretScanningDataSourceParams<
  Type extends SecretScanningDataSourceInput["type"] = SecretScanningDataSourceInput["type"],
> = SecretScanningDataSourceSettings & { type: Type } & Extract<
    SecretScanningDataSourceInput,
    { type: Type }
  >;

/** What {@link create} answers. */
export interface CreateSecretScanningDataSourceResult {
  dataSource: SecretScanningDataSource;
}

/**
 * Lets Infisical look for leaked secrets in repositories. Enterprise plans only.
 *
 * `POST /api/v2/secret-scanning/data-sources/{type}`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSecretScanningDataSourceParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSecretScanningDataSourceResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it, the name is taken, or the connection does not reach what it is about.
 *
 * @example
 * ```ts
 * const { dataSource } = await create(session, {
 *   type: "github",
 *   name: "acme",
 *   projectId,
 *   connectionId,
 *   config: { includeRepos: ["acme/web", "acme/api"] },
 * });
 * ```
 */
export function create<Type extends SecretScanningDataSourceInput["type"]>(
  session: Session,
  params: CreateSecretScanningDataSourceParams<Type>,
  options?: RequestOptions,
): Promise<CreateSecretScanningDataSourceResult> {
  return requestJson(
    session,
    "POST /api/v2/secret-scanning/data-sources/{type}",
    machineOrUser,
    params,
    options,
  );
}

/** What can be changed of every data source. */
export interface SecretScanningDataSourceChanges {
  /** ID of the data source. */
  dataSourceId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name?: string | undefined;
  /** Up to 256 characters. */
  description?: string | null | undefined;
  /** Whether every push is scanned. */
  isAutoScanEnabled?: boolean | undefined;
}

/** What can be changed of the repositories that are scanned. */
export type SecretScanningDataSourceInputChanges =
  | { type: "bitbucket"; config?: BitbucketScanningConfigInput | undefined }
  | { type: "github"; config?: GithubScanningConfigInput | undefined }
  | { type: "gitlab"; config?: GitlabScanningConfigInput | undefined };

/** Params of {@link update}. */
export type UpdateSecretScanningDataSourceParams<
  Type extends
    SecretScanningDataSourceInputChanges["type"] = SecretScanningDataSourceInputChanges["type"],
> = SecretScanningDataSourceChanges & { type: Type } & Extract<
    SecretScanningDataSourceInputChanges,
    { type: Type }
  >;

/** What {@link update} answers. */
export interface UpdateSecretScanningDataSourceResult {
  dataSource: SecretScanningDataSource;
}

/**
 * Changes a data source; what is left out stays.
 *
 * `PATCH /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSecretScanningDataSourceParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSecretScanningDataSourceResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update<Type extends SecretScanningDataSourceInputChanges["type"]>(
  session: Session,
  params: UpdateSecretScanningDataSourceParams<Type>,
  options?: RequestOptions,
): Promise<UpdateSecretScanningDataSourceResult> {
  return requestJson(
    session,
    "PATCH /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteSecretScanningDataSource}. */
export interface DeleteSecretScanningDataSourceParams {
  /** Where the repositories are. */
  type: SecretScanningDataSourceType;
  /** ID of the data source. */
  dataSourceId: string;
}

/** What {@link deleteSecretScanningDataSource} answers. */
export interface DeleteSecretScanningDataSourceResult {
  dataSource: SecretScanningDataSource;
}

/**
 * Deletes a data source with its scans. What they have found stays.
 *
 * `DELETE /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSecretScanningDataSourceParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSecretScanningDataSourceResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSecretScanningDataSource(
  session: Session,
  params: DeleteSecretScanningDataSourceParams,
  options?: RequestOptions,
): Promise<DeleteSecretScanningDataSourceResult> {
  return requestJson(
    session,
    "DELETE /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteSecretScanningDataSource as delete };

/** Params of {@link get}. */
export interface GetSecretScanningDataSourceParams {
  /** Where the repositories are. */
  type: SecretScanningDataSourceType;
  /** ID of the data source. */
  dataSourceId: string;
}

/** What {@link get} answers. */
export interface GetSecretScanningDataSourceResult {
  dataSource: SecretScanningDataSource;
}

/**
 * Gets a data source by its ID.
 *
 * `GET /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretScanningDataSourceParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretScanningDataSourceResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetSecretScanningDataSourceParams,
  options?: RequestOptions,
): Promise<GetSecretScanningDataSourceResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getByName}. */
export interface GetSecretScanningDataSourceByNameParams {
  /** Where the repositories are. */
  type: SecretScanningDataSourceType;
  /** Name of the data source. */
  sourceName: string;
  /** ID of the project. */
  projectId: string;
}

/** What {@link getByName} answers. */
export interface GetSecretScanningDataSourceByNameResult {
  dataSource: SecretScanningDataSource;
}

/**
 * Gets a data source of a project by its name.
 *
 * `GET /api/v2/secret-scanning/data-sources/{type}/data-source-name/{sourceName}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretScanningDataSourceByNameParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretScanningDataSourceByNameResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getByName(
  session: Session,
  params: GetSecretScanningDataSourceByNameParams,
  options?: RequestOptions,
): Promise<GetSecretScanningDataSourceByNameResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-scanning/data-sources/{type}/data-source-name/{sourceName}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link list}. */
export interface ListSecretScanningDataSourcesParams {
  /** Where the repositories are. */
  type: SecretScanningDataSourceType;
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListSecretScanningDataSourcesResult {
  dataSources: SecretScanningDataSource[];
}

/**
 * Lists a project's data sources of one type.
 *
 * `GET /api/v2/secret-scanning/data-sources/{type}`
 *
 * @param session - Session to use.
 * @param params - {@link ListSecretScanningDataSourcesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretScanningDataSourcesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListSecretScanningDataSourcesParams,
  options?: RequestOptions,
): Promise<ListSecretScanningDataSourcesResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-scanning/data-sources/{type!options}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listAll}. */
export interface ListAllSecretScanningDataSourcesParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link listAll} answers. */
export interface ListAllSecretScanningDataSourcesResult {
  dataSources: SecretScanningDataSource[];
}

/**
 * Lists a project's data sources of all types.
 *
 * `GET /api/v2/secret-scanning/data-sources`
 *
 * @param session - Session to use.
 * @param params - {@link ListAllSecretScanningDataSourcesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAllSecretScanningDataSourcesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listAll(
  session: Session,
  params: ListAllSecretScanningDataSourcesParams,
  options?: RequestOptions,
): Promise<ListAllSecretScanningDataSourcesResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-scanning/data-sources",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link scan}. */
export interface ScanSecretScanningDataSourceParams {
  /** Where the repositories are. */
  type: SecretScanningDataSourceType;
  /** ID of the data source. */
  dataSourceId: string;
}

/** What {@link scan} answers. */
export interface ScanSecretScanningDataSourceResult {
  dataSource: SecretScanningDataSource;
}

/**
 * Starts a scan of all repositories of a data source, with all of their history; it goes on after
 * the answer.
 *
 * `POST /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}/scan`
 *
 * @param session - Session to use.
 * @param params - {@link ScanSecretScanningDataSourceParams}
 * @param options - Options for this call alone.
 * @returns The {@link ScanSecretScanningDataSourceResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such data source.
 *
 * @example
 * ```ts
 * await scan(session, { type: "github", dataSourceId });
 * const { scans } = await listScans(session, { type: "github", dataSourceId });
 * console.log(scans.filter(({ status }) => status === "scanning").length);
 * ```
 */
export function scan(
  session: Session,
  params: ScanSecretScanningDataSourceParams,
  options?: RequestOptions,
): Promise<ScanSecretScanningDataSourceResult> {
  return requestJson(
    session,
    "POST /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}/scan",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link scanResource}. */
export interface ScanSecretScanningResourceParams {
  /** Where the repositories are. */
  type: SecretScanningDataSourceType;
  /** ID of the data source. */
  dataSourceId: string;
  /** ID of the repository. */
  resourceId: string;
}

/** What {@link scanResource} answers. */
export interface ScanSecretScanningResourceResult {
  dataSource: SecretScanningDataSource;
}

/**
 * Starts a scan of one repository, with all of its history; it goes on after the answer.
 *
 * `POST /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}/resources/{resourceId}/scan`
 *
 * @param session - Session to use.
 * @param params - {@link ScanSecretScanningResourceParams}
 * @param options - Options for this call alone.
 * @returns The {@link ScanSecretScanningResourceResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such data source or repository.
 */
export function scanResource(
  session: Session,
  params: ScanSecretScanningResourceParams,
  options?: RequestOptions,
): Promise<ScanSecretScanningResourceResult> {
  return requestJson(
    session,
    "POST /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}/resources/{resourceId}/scan",
    machineOrUser,
    params,
    options,
  );
}

/** A repository that is scanned. */
export interface SecretScanningResource {
  id: string;
  /** Full name of the repository, such as `acme/web`. */
  name: string;
  /** ID of the repository where it is. */
  externalId: string;
  /** Whether it is a repository, or a project of GitLab. */
  type: string;
  /** ID of the data source. */
  dataSourceId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Params of {@link listResources}. */
export interface ListSecretScanningResourcesParams {
  /** Where the repositories are. */
  type: SecretScanningDataSourceType;
  /** ID of the data source. */
  dataSourceId: string;
}

/** What {@link listResources} answers. */
export interface ListSecretScanningResourcesResult {
  resources: SecretScanningResource[];
}

/**
 * Lists the repositories that a data source has found.
 *
 * `GET /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}/resources`
 *
 * @param session - Session to use.
 * @param params - {@link ListSecretScanningResourcesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretScanningResourcesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such data source.
 */
export function listResources(
  session: Session,
  params: ListSecretScanningResourcesParams,
  options?: RequestOptions,
): Promise<ListSecretScanningResourcesResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}/resources",
    machineOrUser,
    params,
    options,
  );
}

/** A scan of a repository. */
export interface SecretScanningScan {
  id: string;
  /** How far it is. */
  status: string;
  /** Why it failed. */
  statusMessage?: string | null;
  /** Whether all of the history was scanned, or what was pushed. */
  type: string;
  /** ID of the repository. */
  resourceId: string;
  /** ISO 8601. */
  createdAt?: string | null;
}

/** Params of {@link listScans}. */
export interface ListSecretScanningScansParams {
  /** Where the repositories are. */
  type: SecretScanningDataSourceType;
  /** ID of the data source. */
  dataSourceId: string;
}

/** What {@link listScans} answers. */
export interface ListSecretScanningScansResult {
  scans: SecretScanningScan[];
}

/**
 * Lists the scans of a data source, and how far each is.
 *
 * `GET /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}/scans`
 *
 * @param session - Session to use.
 * @param params - {@link ListSecretScanningScansParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretScanningScansResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such data source.
 */
export function listScans(
  session: Session,
  params: ListSecretScanningScansParams,
  options?: RequestOptions,
): Promise<ListSecretScanningScansResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-scanning/data-sources/{type}/{dataSourceId}/scans",
    machineOrUser,
    params,
    options,
  );
}

/** What {@link options} answers. */
export interface ListSecretScanningDataSourceOptionsResult {
  dataSourceOptions: {
    name: string;
    connection: AppConnectionApp;
    type: SecretScanningDataSourceType;
  }[];
}

/**
 * Lists the types of data sources, with the app that each connects to.
 *
 * `GET /api/v2/secret-scanning/data-sources/options`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretScanningDataSourceOptionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function options(
  session: Session,
  options?: RequestOptions,
): Promise<ListSecretScanningDataSourceOptionsResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-scanning/data-sources/options",
    machineOrUser,
    undefined,
    options,
  );
}
