// Written by `npm run generate` from scripts/generate/manifest/integrations.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { IntegrationAuth } from "../models/integration-auth.js";
import type { KeyValue } from "../models/key-value.js";

/** What variables apply to in Octopus Deploy: IDs of each kind. */
export interface IntegrationOctopusDeployScope {
  Environment?: string[] | undefined;
  Action?: string[] | undefined;
  Channel?: string[] | undefined;
  Machine?: string[] | undefined;
  ProcessOwner?: string[] | undefined;
  Role?: string[] | undefined;
}

/** A native integration of a project. */
export interface Integration {
  id: string;
  /** Whether it syncs. */
  isActive: boolean;
  /** URL of the app's server, where it is one of your own. */
  url?: string | null;
  /** Name of the app or project to write to. */
  app?: string | null;
  /** ID of the app or project to write to. */
  appId?: string | null;
  /** Name of the environment to write to. */
  targetEnvironment?: string | null;
  /** ID of the environment to write to. */
  targetEnvironmentId?: string | null;
  /** Name of the service to write to. */
  targetService?: string | null;
  /** ID of the service to write to. */
  targetServiceId?: string | null;
  /** Who the app or repository belongs to. */
  owner?: string | null;
  /** Path to write to. */
  path?: string | null;
  /** Region to write to. */
  region?: string | null;
  /** How far what is written reaches. */
  scope?: string | null;
  /** Slug of the kind of app. */
  integration: string;
  /** How it writes. */
  metadata?: unknown;
  /** ID of the credentials, as `integrationAuth.create` gives it. */
  integrationAuthId: string;
  /** ID of the environment whose secrets are synced. */
  envId: string;
  /** Path of the folder whose secrets are synced. */
  secretPath: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** When it synced last. ISO 8601. */
  lastUsed?: string | null;
  /** Whether the last sync succeeded. */
  isSynced?: boolean | null;
  /** How the last sync failed. */
  syncMessage?: string | null;
  /** ID of the last sync. */
  lastSyncJobId?: string | null;
}

/** A native integration of a project, with the environment that it reads. */
export interface IntegrationWithEnvironment extends Integration {
  environment: { id: string; name: string; slug: string };
}

/** How a native integration writes. Each app knows some of it. */
export interface IntegrationMetadata {
  /** What becomes of the secrets that are in the app already. */
  initialSyncBehavior?: string | undefined;
  /** What names begin with in the app. */
  secretPrefix?: string | undefined;
  /** What names end with in the app. */
  secretSuffix?: string | undefined;
  /** Whether each secret becomes one of its own, or all become one. */
  mappingBehavior?: "one-to-one" | "many-to-one" | Unlisted | undefined;
  /** Whether the app is deployed anew after a sync. */
  shouldAutoRedeploy?: boolean | undefined;
  /** Label that secrets get in Google Cloud. */
  secretGCPLabel?: { labelName: string; labelValue: string } | undefined;
  /** Tags that secrets get in AWS. */
  secretAWSTag?: KeyValue[] | undefined;
  /** Label that secrets get in Azure App Configuration. */
  azureLabel?: string | undefined;
  /** Which repositories of an organization on GitHub see the secrets. */
  githubVisibility?: "selected" | "private" | "all" | Unlisted | undefined;
  /** IDs of the repositories that see the secrets. */
  githubVisibilityRepoIds?: string[] | undefined;
  /** ID of the key of AWS that secrets are encrypted with. */
  kmsKeyId?: string | undefined;
  /** Whether secrets stay in the app when they are deleted in Infisical. */
  shouldDisableDelete?: boolean | undefined;
  /** Whether secrets are deleted in the app when they are deleted in Infisical. */
  shouldEnableDelete?: boolean | undefined;
  /** Whether GitLab masks the secrets in its logs. */
  shouldMaskSecrets?: boolean | undefined;
  /** Whether GitLab gives the secrets to protected branches alone. */
  shouldProtectSecrets?: boolean | undefined;
  /** Whether the tags in AWS are these, or the metadata of each secret. */
  metadataSyncMode?: "custom" | "secret-metadata" | Unlisted | undefined;
  /** What the variables apply to in Octopus Deploy. */
  octopusDeployScopeValues?: IntegrationOctopusDeployScope | undefined;
}

/** Params of {@link list}. */
export interface ListIntegrationsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListIntegrationsResult {
  integrations: IntegrationWithEnvironment[];
}

/**
 * Lists the native integrations of a project. Secret syncs are the newer way.
 *
 * `GET /api/v1/projects/{projectId}/integrations`
 *
 * @param session - Session to use.
 * @param params - {@link ListIntegrationsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListIntegrationsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListIntegrationsParams,
  options?: RequestOptions,
): Promise<ListIntegrationsResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/integrations",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreateIntegrationParams {
  /** Path of the folder whose secrets are synced. Default `/`. */
  secretPath?: string | undefined;
  /** ID of the credentials, as `integrationAuth.create` gives it. */
  integrationAuthId: string;
  /** Slug of the environment whose secrets are synced. */
  sourceEnvironment: string;
  /** Name of the app or project to write to. */
  app?: string | undefined;
  /** Whether it syncs. Default true. */
  isActive?: boolean | undefined;
  /** ID of the app or project to write to. */
  appId?: string | undefined;
  /** Name of the environment to write to. */
  targetEnvironment?: string | undefined;
  /** ID of the environment to write to. */
  targetEnvironmentId?: string | undefined;
  /** Name of the service to write to. */
  targetService?: string | undefined;
  /** ID of the service to write to. */
  targetServiceId?: string | undefined;
  /** Who the app or repository belongs to. */
  owner?: string | undefined;
  /** URL of the app's server, where it is one of your own. */
  url?: string | undefined;
  /** Path to write to. */
  path?: string | undefined;
  /** Region to write to. */
  region?: string | undefined;
  /** How far what is written reaches. */
  scope?: string | undefined;
  /** How it writes. */
  metadata?: IntegrationMetadata | undefined;
}

/** What {@link create} answers. */
export interface CreateIntegrationResult {
  integration: IntegrationWithEnvironment;
}

/**
 * Keeps an app in step with the secrets of a folder, with credentials that were saved before.
 * Secret syncs are the newer way.
 *
 * `POST /api/v1/integration`
 *
 * @param session - Session to use.
 * @param params - {@link CreateIntegrationParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateIntegrationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { integration } = await create(session, {
 *   integrationAuthId,
 *   sourceEnvironment: "prod",
 *   secretPath: "/web",
 *   app: "web",
 *   owner: "acme",
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateIntegrationParams,
  options?: RequestOptions,
): Promise<CreateIntegrationResult> {
  return requestJson(session, "POST /api/v1/integration", machineOrUser, params, options);
}

/** Params of {@link get}. */
export interface GetIntegrationParams {
  /** ID of the integration. */
  integrationId: string;
}

/** What {@link get} answers. */
export interface GetIntegrationResult {
  integration: IntegrationWithEnvironment;
}

/**
 * Gets a native integration by its ID, with how the last sync went.
 *
 * `GET /api/v1/integration/{integrationId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetIntegrationParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetIntegrationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetIntegrationParams,
  options?: RequestOptions,
): Promise<GetIntegrationResult> {
  return requestJson(
    session,
    "GET /api/v1/integration/{integrationId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateIntegrationParams {
  /** ID of the integration. */
  integrationId: string;
  /** Slug of the environment whose secrets are synced. */
  environment?: string | undefined;
  /** Path of the folder whose secrets are synced. Default `/`. */
  secretPath?: string | undefined;
  /** Name of the app or project to write to. */
  app?: string | undefined;
  /** ID of the app or project to write to. */
  appId?: string | undefined;
  /** Whether it syncs. */
  isActive?: boolean | undefined;
  /** Name of the environment to write to. */
  targetEnvironment?: string | undefined;
  /** Who the app or repository belongs to. */
  owner?: string | undefined;
  /** Path to write to. */
  path?: string | undefined;
  /** How it writes. */
  metadata?: IntegrationMetadata | undefined;
  /** Region to write to. */
  region?: string | undefined;
}

/** What {@link update} answers. */
export interface UpdateIntegrationResult {
  integration: IntegrationWithEnvironment;
}

/**
 * Changes a native integration; what is left out stays.
 *
 * `PATCH /api/v1/integration/{integrationId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateIntegrationParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateIntegrationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateIntegrationParams,
  options?: RequestOptions,
): Promise<UpdateIntegrationResult> {
  return requestJson(
    session,
    "PATCH /api/v1/integration/{integrationId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteIntegration}. */
export interface DeleteIntegrationParams {
  /** ID of the integration. */
  integrationId: string;
  /** Whether the secrets that were synced are deleted in the app. */
  shouldDeleteIntegrationSecrets?: boolean | undefined;
}

/** What {@link deleteIntegration} answers. */
export interface DeleteIntegrationResult {
  integration: Integration;
}

/**
 * Deletes a native integration; what it wrote stays in the app unless
 * `shouldDeleteIntegrationSecrets` is true.
 *
 * `DELETE /api/v1/integration/{integrationId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteIntegrationParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteIntegrationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteIntegration(
  session: Session,
  params: DeleteIntegrationParams,
  options?: RequestOptions,
): Promise<DeleteIntegrationResult> {
  return requestJson(
    session,
    "DELETE /api/v1/integration/{integrationId}{?shouldDeleteIntegrationSecrets}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteIntegration as delete };

/** Params of {@link sync}. */
export interface SyncIntegrationParams {
  /** ID of the integration. */
  integrationId: string;
}

/** What {@link sync} answers. */
export interface SyncIntegrationResult {
  integration: Integration;
}

/**
 * Starts a sync of a native integration; it goes on after the answer.
 *
 * `POST /api/v1/integration/{integrationId}/sync`
 *
 * @param session - Session to use.
 * @param params - {@link SyncIntegrationParams}
 * @param options - Options for this call alone.
 * @returns The {@link SyncIntegrationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function sync(
  session: Session,
  params: SyncIntegrationParams,
  options?: RequestOptions,
): Promise<SyncIntegrationResult> {
  return requestJson(
    session,
    "POST /api/v1/integration/{integrationId}/sync",
    machineOrUser,
    params,
    options,
  );
}

/** An app that there is a native integration with. */
export interface IntegrationOption {
  name: string;
  slug: string;
  syncSlug?: string;
  clientSlug?: string;
  image: string;
  isAvailable?: boolean;
  type: string;
  clientId?: string;
  docsLink?: string;
}

/** What {@link listOptions} answers. */
export interface ListIntegrationOptionsResult {
  integrationOptions: IntegrationOption[];
}

/**
 * Lists the apps that there are native integrations with.
 *
 * `GET /api/v1/integration-auth/integration-options`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListIntegrationOptionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listOptions(
  session: Session,
  options?: RequestOptions,
): Promise<ListIntegrationOptionsResult> {
  return requestJson(
    session,
    "GET /api/v1/integration-auth/integration-options",
    machineOrUser,
    undefined,
    options,
  );
}

/** A kind of app that there are native integrations with. */
export type NativeIntegration =
  | "azure-key-vault"
  | "aws-parameter-store"
  | "aws-secret-manager"
  | "gcp-secret-manager"
  | "heroku"
  | "vercel"
  | "netlify"
  | "github"
  | "gitlab"
  | "render"
  | "railway"
  | "flyio"
  | "laravel-forge"
  | "circleci"
  | "databricks"
  | "travisci"
  | "teamcity"
  | "supabase"
  | "checkly"
  | "qovery"
  | "terraform-cloud"
  | "hashicorp-vault"
  | "cloudflare-pages"
  | "cloudflare-workers"
  | "bitbucket"
  | "codefresh"
  | "windmill"
  | "digital-ocean-app-platform"
  | "cloud-66"
  | "northflank"
  | "hasura-cloud"
  | "rundeck"
  | "azure-devops"
  | "azure-app-configuration"
  | "octopus-deploy"
  | Unlisted;

/** Params of {@link updateAuth}. */
export interface UpdateIntegrationAuthParams {
  /** ID of the credentials, as `integrationAuth.create` gives it. */
  integrationAuthId: string;
  integration?: NativeIntegration | undefined;
  /** ID that belongs to the access token, where the app has such. */
  accessId?: string | undefined;
  /** Token to sign in at the app with. */
  accessToken?: string | undefined;
  /** ARN of the role to assume in AWS. */
  awsAssumeIamRoleArn?: string | undefined;
  /** URL of the app's server, where it is one of your own. */
  url?: string | undefined;
  /** Namespace, where the integration has such. */
  namespace?: string | undefined;
  /** Token to fetch access tokens of the app with. */
  refreshToken?: string | undefined;
}

/** What {@link updateAuth} answers. */
export interface UpdateIntegrationAuthResult {
  integrationAuth: IntegrationAuth;
}

/**
 * Changes the credentials of a native integration; what is left out stays.
 *
 * `PATCH /api/v1/integration-auth/{integrationAuthId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateIntegrationAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateIntegrationAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function updateAuth(
  session: Session,
  params: UpdateIntegrationAuthParams,
  options?: RequestOptions,
): Promise<UpdateIntegrationAuthResult> {
  return requestJson(
    session,
    "PATCH /api/v1/integration-auth/{integrationAuthId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteAuths}. */
export interface DeleteIntegrationAuthsParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the kind of app. */
  integration: string;
}

/** What {@link deleteAuths} answers. */
export interface DeleteIntegrationAuthsResult {
  integrationAuth: IntegrationAuth[];
}

/**
 * Deletes all credentials that a project has for one kind of app, with the integrations that use
 * them.
 *
 * `DELETE /api/v1/integration-auth`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteIntegrationAuthsParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteIntegrationAuthsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function deleteAuths(
  session: Session,
  params: DeleteIntegrationAuthsParams,
  options?: RequestOptions,
): Promise<DeleteIntegrationAuthsResult> {
  return requestJson(
    session,
    "DELETE /api/v1/integration-auth{?integration,projectId}",
    machineOrUser,
    params,
    options,
  );
}
