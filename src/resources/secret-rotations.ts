// Written by `npm run generate` from scripts/generate/manifest/secret-rotations.yaml.

import { machineOrUser } from "../core/modes.js";
import { request, requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { AppConnectionApp } from "../models/app-connection-app.js";
import type { AwsRegion } from "../models/aws-region.js";
import type { PasswordRequirements } from "../models/password-requirements.js";
import type { TimeOfDay } from "../models/time-of-day.js";

/** Whose credentials a rotation replaces. */
export type SecretRotationType =
  | "auth0-client-secret"
  | "aws-iam-user-secret"
  | "azure-client-secret"
  | "convex-access-key"
  | "databricks-service-principal-secret"
  | "datadog-application-key-secret"
  | "dbt-service-token"
  | "hp-ilo-local-account"
  | "ldap-password"
  | "mongodb-credentials"
  | "mssql-credentials"
  | "mysql-credentials"
  | "okta-client-secret"
  | "open-router-api-key"
  | "oracledb-credentials"
  | "postgres-credentials"
  | "redis-credentials"
  | "salesforce-oauth-credentials"
  | "supabase-api-key"
  | "unix-linux-local-account"
  | "windows-local-account"
  | Unlisted;

/** The two users of a database that a rotation takes turns with. */
export interface SqlCredentialsRotationParameters {
  /** One user. Both have to be there, with the same rights. */
  username1: string;
  /** The other user. */
  username2: string;
  /** Statement that sets a password; `{{username}}` and `{{password}}` are filled in. */
  rotationStatement?: string | undefined;
  /** What generated passwords are made of. */
  passwordRequirements?: PasswordRequirements | undefined;
}

/** The two users of a MongoDB that a rotation takes turns with. */
export interface MongodbCredentialsRotationParameters {
  /** One user. Both have to be there, with the same rights. */
  username1: string;
  /** The other user. */
  username2: string;
}

/** The account of a machine whose password a rotation replaces. */
export interface LocalAccountRotationParameters {
  /** Name of the account. */
  username: string;
  /** What generated passwords are made of. */
  passwordRequirements?: PasswordRequirements | undefined;
  /** Who logs in to change the password. `login-as-root` is the account of the connection. */
  rotationMethod?: "login-as-target" | "login-as-root" | Unlisted | undefined;
}

/** The account of a Unix whose password a rotation replaces. */
export interface UnixLinuxLocalAccountRotationParameters extends LocalAccountRotationParameters {
  /** Whether the account of the connection changes the password by `sudo`. */
  useSudo: boolean;
}

/** The account of a Unix whose password a rotation is to replace. */
export interface UnixLinuxLocalAccountRotationParametersInput
  extends LocalAccountRotationParameters {
  /** Whether the account of the connection changes the password by `sudo`. Default true. */
  useSudo?: boolean | undefined;
}

/** What a service token of dbt may do. */
export type DbtPermissionSet =
  | "account_admin"
  | "account_viewer"
  | "admin"
  | "analyst"
  | "billing_admin"
  | "cost_insights_admin"
  | "cost_insights_viewer"
  | "cost_management_admin"
  | "cost_management_viewer"
  | "database_admin"
  | "developer"
  | "fusion_admin"
  | "git_admin"
  | "job_admin"
  | "job_runner"
  | "job_viewer"
  | "manage_marketplace_apps"
  | "member"
  | "metadata_only"
  | "owner"
  | "project_creator"
  | "readonly"
  | "scim_only"
  | "security_admin"
  | "semantic_layer_only"
  | "stakeholder"
  | "team_admin"
  | "webhooks_only"
  | Unlisted;

/** A right of a service token of dbt. */
export interface DbtPermissionGrant {
  /** What the token may do. */
  permissionSet: DbtPermissionSet;
  /** ID of the project at dbt; all of the account where it is left out. */
  projectId?: number | undefined;
}

/** The user of AWS whose access key a rotation replaces. */
export interface AwsIamUserSecretRotationParameters {
  /** Name of the user. */
  userName: string;
  region?: AwsRegion | undefined;
}

/** The app registration of Azure whose client secret a rotation replaces. */
export interface AzureClientSecretRotationParameters {
  /** ID of the app registration as an object; it is not that of the client. */
  objectId: string;
  /** A name for people. */
  appName?: string | undefined;
  /** ID of the client. */
  clientId: string;
}

/** The service principal of Databricks whose secret a rotation replaces. */
export interface DatabricksServicePrincipalSecretRotationParameters {
  /** ID of the service principal. */
  servicePrincipalId: string;
  /** A name for people. */
  servicePrincipalName?: string | undefined;
  /** ID by which the service principal signs in. */
  clientId: string;
}

/** The service token of dbt that a rotation replaces. */
export interface DbtServiceTokenRotationParameters {
  /** Name of the token. 1 to 255 characters. */
  tokenName: string;
  /** What the token may do. */
  permissionGrants: DbtPermissionGrant[];
}

/** The user of a directory whose password a rotation replaces. */
export interface LdapPasswordRotationParameters {
  /** Distinguished name of the user. */
  dn: string;
  /** What generated passwords are made of. */
  passwordRequirements?: PasswordRequirements | undefined;
  /** Who changes the password, the user of the connection or this one. */
  rotationMethod?: "connection-principal" | "target-principal" | Unlisted | undefined;
}

/** The API key of OpenRouter that a rotation replaces. */
export interface OpenRouterApiKeyRotationParameters {
  /** Name of the key. 1 to 100 characters. */
  name: string;
  /** What the key may spend, in US dollars; no limit where it is `null`. */
  limit?: number | null | undefined;
  /** How often the spending is counted anew; never where it is `null`. */
  limitReset?: "daily" | "weekly" | "monthly" | Unlisted | null | undefined;
  /** Whether spending by way of your own keys of providers counts too. */
  includeByokInLimit?: boolean | null | undefined;
}

/** The users of a Redis that a rotation makes. */
export interface RedisCredentialsRotationParameters {
  /** What generated passwords are made of. */
  passwordRequirements?: PasswordRequirements | undefined;
  /** What the users may do, in the words of its ACL: `~app:* +@read`. */
  permissionScope: string;
}

/** The API key of Supabase that a rotation replaces. */
export interface SupabaseApiKeyRotationParameters {
  /** Reference of the project at Supabase. */
  projectRef: string;
  /** Whether the key is for browsers, or secret. */
  keyType: "publishable" | "secret" | Unlisted;
}

/** What every rotation has. */
export interface SecretRotationCore {
  id: string;
  /** Small letters, digits and hyphens. */
  name: string;
  description?: string | null;
  /** Whether credentials are replaced regularly; otherwise only when it is asked for. */
  isAutoRotationEnabled: boolean;
  /** Which of the credentials that it has made are in use, from 0. */
  activeIndex: number;
  /** ID of the folder. */
  folderId: string;
  /** ID of the app connection by which credentials are made. */
  connectionId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** Days from one rotation to the next. */
  rotationInterval: number;
  /** How the last run went, `success` or `failed`. */
  rotationStatus: string;
  /** When it ran last. ISO 8601. */
  lastRotationAttemptedAt: string;
  /** When it ran last and succeeded. ISO 8601. */
  lastRotatedAt: string;
  /** ID of the last run. */
  lastRotationJobId?: string | null;
  /** When it runs next; `null` where it does not by itself. ISO 8601. */
  nextRotationAt?: string | null;
  /** Whether somebody asked for the last run. */
  isLastRotationManual: boolean;
  /** The app connection by which credentials are made. */
  connection: { id: string; name: string; app: AppConnectionApp };
  /** The environment that the secrets are in. */
  environment: { id: string; name: string; slug: string };
  /** ID of the project. */
  projectId: string;
  /** The folder that the secrets are in. */
  folder: { id: string; path: string };
  /** Time of day, in UTC. */
  rotateAtUtc: TimeOfDay;
  /** Why the last run failed. */
  lastRotationMessage?: string | null;
}

/** Whose credentials a rotation replaces, and the names of the secrets that get them. */
export type SecretRotationDetails =
  | {
      type: "auth0-client-secret";
      parameters: { clientId: string };
      secretsMapping: { clientId: string; clientSecret: string };
    }
  | {
      type: "aws-iam-user-secret";
      parameters: AwsIamUserSecretRotationParameters;
      secretsMapping: { accessKeyId: string; secretAccessKey: string };
    }
  | {
      type: "azure-client-secret";
      parameters: AzureClientSecretRotationParameters;
      secretsMapping: { clientId: string; clientSecret: string };
    }
  | {
      type: "convex-access-key";
      parameters: { namePrefix: string };
      secretsMapping: { accessKey: string };
    }
  | {
      type: "databricks-service-principal-secret";
      parameters: DatabricksServicePrincipalSecretRotationParameters;
      secretsMapping: { clientId: string; clientSecret: string };
    }
  | {
      type: "datadog-application-key-secret";
      parameters: { serviceAccountId: string };
      secretsMapping: { applicationKeyId: string; applicationKey: string };
    }
  | {
      type: "dbt-service-token";
      parameters: DbtServiceTokenRotationParameters;
      secretsMapping: { serviceToken: string };
    }
  | {
      type: "hp-ilo-local-account";
      parameters: LocalAccountRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "ldap-password";
      parameters: LdapPasswordRotationParameters;
      secretsMapping: { dn: string; password: string };
    }
  | {
      type: "mongodb-credentials";
      parameters: MongodbCredentialsRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "mssql-credentials";
      parameters: SqlCredentialsRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "mysql-credentials";
      parameters: SqlCredentialsRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "okta-client-secret";
      parameters: { clientId: string };
      secretsMapping: { clientId: string; clientSecret: string };
    }
  | {
      type: "open-router-api-key";
      parameters: OpenRouterApiKeyRotationParameters;
      secretsMapping: { apiKey: string };
    }
  | {
      type: "oracledb-credentials";
      parameters: SqlCredentialsRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "postgres-credentials";
      parameters: SqlCredentialsRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "redis-credentials";
      parameters: RedisCredentialsRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "salesforce-oauth-credentials";
      parameters: { appId: string; appName: string };
      secretsMapping: { consumerKey: string; consumerSecret: string };
    }
  | {
      type: "supabase-api-key";
      parameters: SupabaseApiKeyRotationParameters;
      secretsMapping: { apiKey: string };
    }
  | {
      type: "unix-linux-local-account";
      parameters: UnixLinuxLocalAccountRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "windows-local-account";
      parameters: LocalAccountRotationParameters;
      secretsMapping: { username: string; password: string };
    };

/** A rotation. `type` tells which fields it has. */
export type SecretRotation = SecretRotationCore & SecretRotationDetails;

/** What every rotation is given. */
export interface SecretRotationSettings {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment that the secrets are in. 1 to 64 characters. */
  environment: string;
  /** Path of the folder that the secrets are in. */
  secretPath: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name: string;
  /** ID of the app connection by which credentials are made. */
  connectionId: string;
  /** Days from one rotation to the next. */
  rotationInterval: number;
  /** Up to 256 characters. */
  description?: string | null | undefined;
  /**
   * Whether credentials are replaced regularly; otherwise only when it is asked for. Default true.
   */
  isAutoRotationEnabled?: boolean | undefined;
  /** Time of day, in UTC. Default midnight. */
  rotateAtUtc?: TimeOfDay | undefined;
}

/**
 * Whose credentials a rotation is to replace, and the names of the secrets that get them.
 * `temporaryParameters` have the password that an account has until then.
 */
export type SecretRotationInput =
  | {
      type: "auth0-client-secret";
      parameters: { clientId: string };
      secretsMapping: { clientId: string; clientSecret: string };
    }
  | {
      type: "aws-iam-user-secret";
      parameters: AwsIamUserSecretRotationParameters;
      secretsMapping: { accessKeyId: string; secretAccessKey: string };
    }
  | {
      type: "azure-client-secret";
      parameters: AzureClientSecretRotationParameters;
      secretsMapping: { clientId: string; clientSecret: string };
    }
  | {
      type: "convex-access-key";
      parameters: { namePrefix: string };
      secretsMapping: { accessKey: string };
    }
  | {
      type: "databricks-service-principal-secret";
      parameters: DatabricksServicePrincipalSecretRotationParameters;
      secretsMapping: { clientId: string; clientSecret: string };
    }
  | {
      type: "datadog-application-key-secret";
      parameters: { serviceAccountId: string };
      secretsMapping: { applicationKeyId: string; applicationKey: string };
    }
  | {
      type: "dbt-service-token";
      parameters: DbtServiceTokenRotationParameters;
      secretsMapping: { serviceToken: string };
    }
  | {
      type: "hp-ilo-local-account";
      parameters: LocalAccountRotationParameters;
      secretsMapping: { username: string; password: string };
      temporaryParameters?: { password?: string | undefined } | undefined;
    }
  | {
      type: "ldap-password";
      parameters: LdapPasswordRotationParameters;
      secretsMapping: { dn: string; password: string };
      temporaryParameters?: { password: string } | undefined;
    }
  | {
      type: "mongodb-credentials";
      parameters: MongodbCredentialsRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "mssql-credentials";
      parameters: SqlCredentialsRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "mysql-credentials";
      parameters: SqlCredentialsRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "okta-client-secret";
      parameters: { clientId: string };
      secretsMapping: { clientId: string; clientSecret: string };
    }
  | {
      type: "open-router-api-key";
      parameters: OpenRouterApiKeyRotationParameters;
      secretsMapping: { apiKey: string };
    }
  | {
      type: "oracledb-credentials";
      parameters: SqlCredentialsRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "postgres-credentials";
      parameters: SqlCredentialsRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "redis-credentials";
      parameters: RedisCredentialsRotationParameters;
      secretsMapping: { username: string; password: string };
    }
  | {
      type: "salesforce-oauth-credentials";
      parameters: { appId: string; appName: string };
      secretsMapping: { consumerKey: string; consumerSecret: string };
    }
  | {
      type: "supabase-api-key";
      parameters: SupabaseApiKeyRotationParameters;
      secretsMapping: { apiKey: string };
    }
  | {
      type: "unix-linux-local-account";
      parameters: UnixLinuxLocalAccountRotationParametersInput;
      secretsMapping: { username: string; password: string };
      temporaryParameters?: { password?: string | undefined } | undefined;
    }
  | {
      type: "windows-local-account";
      parameters: LocalAccountRotationParameters;
      secretsMapping: { username: string; password: string };
      temporaryParameters?: { password?: string | undefined } | undefined;
    };

/** Params of {@link create}. */
export type CreateSecretRotationParams<
  Type extends SecretRotationInput["type"] = SecretRotationInput["type"],
> = SecretRotationSettings & { type: Type } & Extract<SecretRotationInput, { type: Type }>;

/** What {@link create} answers. */
export interface CreateSecretRotationResult {
  secretRotation: SecretRotation;
}

/**
 * Creates credentials, keeps them in secrets of a folder, and replaces them regularly. Enterprise
 * plans only.
 *
 * `POST /api/v2/secret-rotations/{type}`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSecretRotationParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSecretRotationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it, a secret of a mapped name is there, or no credentials can be made.
 *
 * @example
 * ```ts
 * const { secretRotation } = await create(session, {
 *   type: "postgres-credentials",
 *   name: "orders-db",
 *   projectId,
 *   environment: "prod",
 *   secretPath: "/orders",
 *   connectionId,
 *   rotationInterval: 30,
 *   parameters: { username1: "orders_a", username2: "orders_b" },
 *   secretsMapping: { username: "DB_USER", password: "DB_PASSWORD" },
 * });
 * ```
 */
export function create<Type extends SecretRotationInput["type"]>(
  session: Session,
  params: CreateSecretRotationParams<Type>,
  options?: RequestOptions,
): Promise<CreateSecretRotationResult> {
  return requestJson(
    session,
    "POST /api/v2/secret-rotations/{type}",
    machineOrUser,
    params,
    options,
  );
}

/** What can be changed of every rotation. */
export interface SecretRotationChanges {
  /** ID of the rotation. */
  rotationId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name?: string | undefined;
  /** Up to 256 characters. */
  description?: string | null | undefined;
  /** Whether credentials are replaced regularly; otherwise only when it is asked for. */
  isAutoRotationEnabled?: boolean | undefined;
  /** Days from one rotation to the next. */
  rotationInterval?: number | undefined;
  /** Time of day, in UTC. */
  rotateAtUtc?: TimeOfDay | undefined;
}

/**
 * What can be changed of the credentials of a rotation, and the names of the secrets that get them.
 */
export type SecretRotationInputChanges =
  | {
      type: "auth0-client-secret";
      parameters?: { clientId: string } | undefined;
      secretsMapping?: { clientId: string; clientSecret: string } | undefined;
    }
  | {
      type: "aws-iam-user-secret";
      parameters?: AwsIamUserSecretRotationParameters | undefined;
      secretsMapping?: { accessKeyId: string; secretAccessKey: string } | undefined;
    }
  | {
      type: "azure-client-secret";
      parameters?: AzureClientSecretRotationParameters | undefined;
      secretsMapping?: { clientId: string; clientSecret: string } | undefined;
    }
  | {
      type: "convex-access-key";
      parameters?: { namePrefix: string } | undefined;
      secretsMapping?: { accessKey: string } | undefined;
    }
  | {
      type: "databricks-service-principal-secret";
      parameters?: DatabricksServicePrincipalSecretRotationParameters | undefined;
      secretsMapping?: { clientId: string; clientSecret: string } | undefined;
    }
  | {
      type: "datadog-application-key-secret";
      parameters?: { serviceAccountId: string } | undefined;
      secretsMapping?: { applicationKeyId: string; applicationKey: string } | undefined;
    }
  | {
      type: "dbt-service-token";
      parameters?: DbtServiceTokenRotationParameters | undefined;
      secretsMapping?: { serviceToken: string } | undefined;
    }
  | {
      type: "hp-ilo-local-account";
      parameters?: LocalAccountRotationParameters | undefined;
      secretsMapping?: { username: string; password: string } | undefined;
    }
  | {
      type: "ldap-password";
      parameters?: LdapPasswordRotationParameters | undefined;
      secretsMapping?: { dn: string; password: string } | undefined;
    }
  | {
      type: "mongodb-credentials";
      parameters?: MongodbCredentialsRotationParameters | undefined;
      secretsMapping?: { username: string; password: string } | undefined;
    }
  | {
      type: "mssql-credentials";
      parameters?: SqlCredentialsRotationParameters | undefined;
      secretsMapping?: { username: string; password: string } | undefined;
    }
  | {
      type: "mysql-credentials";
      parameters?: SqlCredentialsRotationParameters | undefined;
      secretsMapping?: { username: string; password: string } | undefined;
    }
  | {
      type: "okta-client-secret";
      parameters?: { clientId: string } | undefined;
      secretsMapping?: { clientId: string; clientSecret: string } | undefined;
    }
  | {
      type: "open-router-api-key";
      parameters?: OpenRouterApiKeyRotationParameters | undefined;
      secretsMapping?: { apiKey: string } | undefined;
    }
  | {
      type: "oracledb-credentials";
      parameters?: SqlCredentialsRotationParameters | undefined;
      secretsMapping?: { username: string; password: string } | undefined;
    }
  | {
      type: "postgres-credentials";
      parameters?: SqlCredentialsRotationParameters | undefined;
      secretsMapping?: { username: string; password: string } | undefined;
    }
  | {
      type: "redis-credentials";
      parameters?: RedisCredentialsRotationParameters | undefined;
      secretsMapping?: { username: string; password: string } | undefined;
    }
  | {
      type: "salesforce-oauth-credentials";
      parameters?: { appId: string; appName: string } | undefined;
      secretsMapping?: { consumerKey: string; consumerSecret: string } | undefined;
    }
  | {
      type: "supabase-api-key";
      parameters?: SupabaseApiKeyRotationParameters | undefined;
      secretsMapping?: { apiKey: string } | undefined;
    }
  | {
      type: "unix-linux-local-account";
      parameters?: UnixLinuxLocalAccountRotationParametersInput | undefined;
      secretsMapping?: { username: string; password: string } | undefined;
    }
  | {
      type: "windows-local-account";
      parameters?: LocalAccountRotationParameters | undefined;
      secretsMapping?: { username: string; password: string } | undefined;
    };

/** Params of {@link update}. */
export type UpdateSecretRotationParams<
  Type extends SecretRotationInputChanges["type"] = SecretRotationInputChanges["type"],
> = SecretRotationChanges & { type: Type } & Extract<SecretRotationInputChanges, { type: Type }>;

/** What {@link update} answers. */
export interface UpdateSecretRotationResult {
  secretRotation: SecretRotation;
}

/**
 * Changes a rotation; what is left out stays. With other names in `secretsMapping`, its secrets are
 * renamed.
 *
 * `PATCH /api/v2/secret-rotations/{type}/{rotationId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSecretRotationParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSecretRotationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; a {@link BadRequestError} when what is changed has to stay, such as a username; an update without a change may give a 500.
 */
export function update<Type extends SecretRotationInputChanges["type"]>(
  session: Session,
  params: UpdateSecretRotationParams<Type>,
  options?: RequestOptions,
): Promise<UpdateSecretRotationResult> {
  return requestJson(
    session,
    "PATCH /api/v2/secret-rotations/{type}/{rotationId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteSecretRotation}. */
export interface DeleteSecretRotationParams {
  /** Whose credentials it replaces. */
  type: SecretRotationType;
  /** ID of the rotation. */
  rotationId: string;
  /** Whether its secrets are deleted too. Default false. */
  deleteSecrets?: boolean | undefined;
  /** Whether the credentials that it has made are revoked. Default false. */
  revokeGeneratedCredentials?: boolean | undefined;
}

/** What {@link deleteSecretRotation} answers. */
export interface DeleteSecretRotationResult {
  secretRotation: SecretRotation;
}

/**
 * Deletes a rotation. Its secrets and the credentials in them stay, unless the params say
 * otherwise.
 *
 * `DELETE /api/v2/secret-rotations/{type}/{rotationId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSecretRotationParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSecretRotationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSecretRotation(
  session: Session,
  params: DeleteSecretRotationParams,
  options?: RequestOptions,
): Promise<DeleteSecretRotationResult> {
  return requestJson(
    session,
    "DELETE /api/v2/secret-rotations/{type}/{rotationId}{?deleteSecrets,revokeGeneratedCredentials}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteSecretRotation as delete };

/** Params of {@link get}. */
export interface GetSecretRotationParams {
  /** Whose credentials it replaces. */
  type: SecretRotationType;
  /** ID of the rotation. */
  rotationId: string;
}

/** What {@link get} answers. */
export interface GetSecretRotationResult {
  secretRotation: SecretRotation;
}

/**
 * Gets a rotation by its ID, with how the last run went. Its credentials are not in it.
 *
 * `GET /api/v2/secret-rotations/{type}/{rotationId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretRotationParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretRotationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; a {@link BadRequestError} when it is of another type.
 */
export function get(
  session: Session,
  params: GetSecretRotationParams,
  options?: RequestOptions,
): Promise<GetSecretRotationResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-rotations/{type}/{rotationId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getByName}. */
export interface GetSecretRotationByNameParams {
  /** Whose credentials it replaces. */
  type: SecretRotationType;
  /** Name of the rotation. */
  rotationName: string;
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder. */
  secretPath: string;
}

/** What {@link getByName} answers. */
export interface GetSecretRotationByNameResult {
  secretRotation: SecretRotation;
}

/**
 * Gets a rotation by its name and its folder, with how the last run went.
 *
 * `GET /api/v2/secret-rotations/{type}/rotation-name/{rotationName}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretRotationByNameParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretRotationByNameResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; a {@link BadRequestError} when there is no such folder.
 */
export function getByName(
  session: Session,
  params: GetSecretRotationByNameParams,
  options?: RequestOptions,
): Promise<GetSecretRotationByNameResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-rotations/{type}/rotation-name/{rotationName}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link list}. */
export interface ListSecretRotationsParams {
  /** Whose credentials it replaces. */
  type: SecretRotationType;
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListSecretRotationsResult {
  secretRotations: SecretRotation[];
}

/**
 * Lists a project's rotations of one type.
 *
 * `GET /api/v2/secret-rotations/{type}`
 *
 * @param session - Session to use.
 * @param params - {@link ListSecretRotationsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretRotationsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListSecretRotationsParams,
  options?: RequestOptions,
): Promise<ListSecretRotationsResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-rotations/{type!options}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listAll}. */
export interface ListAllSecretRotationsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link listAll} answers. */
export interface ListAllSecretRotationsResult {
  secretRotations: SecretRotation[];
}

/**
 * Lists a project's rotations of all types.
 *
 * `GET /api/v2/secret-rotations`
 *
 * @param session - Session to use.
 * @param params - {@link ListAllSecretRotationsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAllSecretRotationsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listAll(
  session: Session,
  params: ListAllSecretRotationsParams,
  options?: RequestOptions,
): Promise<ListAllSecretRotationsResult> {
  return requestJson(session, "GET /api/v2/secret-rotations", machineOrUser, params, options);
}

/** Params of {@link rotate}. */
export interface RotateSecretsParams {
  /** Whose credentials it replaces. */
  type: SecretRotationType;
  /** ID of the rotation. */
  rotationId: string;
}

/** What {@link rotate} answers. */
export interface RotateSecretsResult {
  secretRotation: SecretRotation;
}

/**
 * Replaces the credentials of a rotation now. The ones before stay valid until the next run, where
 * a type has two.
 *
 * `POST /api/v2/secret-rotations/{type}/{rotationId}/rotate-secrets`
 *
 * @param session - Session to use.
 * @param params - {@link RotateSecretsParams}
 * @param options - Options for this call alone.
 * @returns The {@link RotateSecretsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an {@link InternalServerError} when no new credentials can be made, with the reason.
 *
 * @example
 * ```ts
 * const { secretRotation } = await rotate(session, { type: "postgres-credentials", rotationId });
 * console.log(secretRotation.rotationStatus, secretRotation.nextRotationAt);
 * ```
 */
export function rotate(
  session: Session,
  params: RotateSecretsParams,
  options?: RequestOptions,
): Promise<RotateSecretsResult> {
  return requestJson(
    session,
    "POST /api/v2/secret-rotations/{type}/{rotationId}/rotate-secrets",
    machineOrUser,
    params,
    options,
  );
}

/** What is the same of the credentials of all rotations. */
export interface SecretRotationGeneratedCredentialsCore {
  /** Which of the credentials that it has made are in use, from 0. */
  activeIndex: number;
  /** ID of the rotation. */
  rotationId: string;
}

/** The credentials that a rotation has made. */
export type SecretRotationGeneratedCredentialsDetails =
  | {
      generatedCredentials: { clientId: string; clientSecret: string }[];
      type: "auth0-client-secret";
    }
  | {
      generatedCredentials: { accessKeyId: string; secretAccessKey: string }[];
      type: "aws-iam-user-secret";
    }
  | {
      generatedCredentials: { clientId: string; clientSecret: string; keyId: string }[];
      type: "azure-client-secret";
    }
  | {
      generatedCredentials: { accessKeyId: string; accessKey: string }[];
      type: "convex-access-key";
    }
  | {
      generatedCredentials: { clientId: string; clientSecret: string; secretId: string }[];
      type: "databricks-service-principal-secret";
    }
  | {
      generatedCredentials: { applicationKeyId: string; applicationKey: string }[];
      type: "datadog-application-key-secret";
    }
  | {
      generatedCredentials: { serviceToken: string; tokenId: number; tokenName: string }[];
      type: "dbt-service-token";
    }
  | { generatedCredentials: { username: string; password: string }[]; type: "hp-ilo-local-account" }
  | { generatedCredentials: { dn: string; password: string }[]; type: "ldap-password" }
  | { generatedCredentials: { username: string; password: string }[]; type: "mongodb-credentials" }
  | { generatedCredentials: { username: string; password: string }[]; type: "mssql-credentials" }
  | { generatedCredentials: { username: string; password: string }[]; type: "mysql-credentials" }
  | {
      generatedCredentials: { clientId: string; clientSecret: string; secretId: string }[];
      type: "okta-client-secret";
    }
  | { generatedCredentials: { apiKey: string; keyHash: string }[]; type: "open-router-api-key" }
  | { generatedCredentials: { username: string; password: string }[]; type: "oracledb-credentials" }
  | { generatedCredentials: { username: string; password: string }[]; type: "postgres-credentials" }
  | { generatedCredentials: { username: string; password: string }[]; type: "redis-credentials" }
  | {
      generatedCredentials: {
        consumerKey: string;
        consumerSecret: string;
        stagedCredentialUrl: string;
      }[];
      type: "salesforce-oauth-credentials";
    }
  | { generatedCredentials: { apiKey: string; keyId: string }[]; type: "supabase-api-key" }
  | {
      generatedCredentials: { username: string; password: string }[];
      type: "unix-linux-local-account";
    }
  | {
      generatedCredentials: { username: string; password: string }[];
      type: "windows-local-account";
    };

/** The credentials that a rotation has made. `type` tells which fields each has. */
export type SecretRotationGeneratedCredentials = SecretRotationGeneratedCredentialsCore &
  SecretRotationGeneratedCredentialsDetails;

/** Params of {@link getGeneratedCredentials}. */
export interface GetSecretRotationGeneratedCredentialsParams {
  /** Whose credentials it replaces. */
  type: SecretRotationType;
  /** ID of the rotation. */
  rotationId: string;
}

/** What {@link getGeneratedCredentials} answers. */
export type GetSecretRotationGeneratedCredentialsResult = SecretRotationGeneratedCredentials;

/**
 * Gets the credentials that a rotation has made, those in use and those before.
 *
 * `GET /api/v2/secret-rotations/{type}/{rotationId}/generated-credentials`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretRotationGeneratedCredentialsParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretRotationGeneratedCredentialsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 *
 * @example
 * ```ts
 * const answer = await getGeneratedCredentials(session, { type: "ldap-password", rotationId });
 * if (answer.type === "ldap-password") {
 *   const inUse = answer.generatedCredentials[answer.activeIndex];
 * }
 * ```
 */
export function getGeneratedCredentials(
  session: Session,
  params: GetSecretRotationGeneratedCredentialsParams,
  options?: RequestOptions,
): Promise<GetSecretRotationGeneratedCredentialsResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-rotations/{type}/{rotationId}/generated-credentials",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link checkCredentials}. */
export interface CheckSecretRotationCredentialsParams {
  /** Whose credentials it replaces. */
  type: SecretRotationType;
  /** ID of the rotation. */
  rotationId: string;
}

/**
 * Tries the credentials that are in use. It answers nothing when they are good.
 *
 * `POST /api/v2/secret-rotations/{type}/{rotationId}/check-credentials`
 *
 * @param session - Session to use.
 * @param params - {@link CheckSecretRotationCredentialsParams}
 * @param options - Options for this call alone.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when they are not, or the type cannot be tried; a {@link NotFoundError} when there is no such rotation.
 */
export function checkCredentials(
  session: Session,
  params: CheckSecretRotationCredentialsParams,
  options?: RequestOptions,
): Promise<void> {
  return request(
    session,
    "POST /api/v2/secret-rotations/{type}/{rotationId}/check-credentials",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link move}. */
export interface MoveSecretRotationParams {
  /** Whose credentials it replaces. */
  type: SecretRotationType;
  /** ID of the rotation. */
  rotationId: string;
  /** Slug of the environment to move to. */
  destinationEnvironment: string;
  /** Path of the folder to move to. */
  destinationSecretPath: string;
  /** Whether secrets of the same names that are there are replaced. Default false. */
  overwriteDestination?: boolean | undefined;
}

/** What {@link move} answers. */
export interface MoveSecretRotationResult {
  secretRotation: SecretRotation;
}

/**
 * Moves a rotation and its secrets to another folder of the project. References to the secrets are
 * kept right.
 *
 * `POST /api/v2/secret-rotations/{type}/{rotationId}/move`
 *
 * @param session - Session to use.
 * @param params - {@link MoveSecretRotationParams}
 * @param options - Options for this call alone.
 * @returns The {@link MoveSecretRotationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such rotation or folder; a {@link BadRequestError} when secrets of these names are there, or it is there already.
 */
export function move(
  session: Session,
  params: MoveSecretRotationParams,
  options?: RequestOptions,
): Promise<MoveSecretRotationResult> {
  return requestJson(
    session,
    "POST /api/v2/secret-rotations/{type}/{rotationId}/move",
    machineOrUser,
    params,
    options,
  );
}

/** The types of rotations that can be reconciled; they are about accounts of machines. */
export type ReconcilableSecretRotationType =
  | "hp-ilo-local-account"
  | "unix-linux-local-account"
  | "windows-local-account"
  | Unlisted;

/** Params of {@link reconcile}. */
export interface ReconcileSecretRotationParams {
  /** Whose credentials it replaces. */
  type: ReconcilableSecretRotationType;
  /** ID of the rotation. */
  rotationId: string;
}

/** What {@link reconcile} answers. */
export interface ReconcileSecretRotationResult {
  /** What was done, in a sentence. */
  message: string;
  /** Whether the account has a new password. */
  reconciled: boolean;
  secretRotation: Extract<SecretRotation, { type: ReconcilableSecretRotationType }>;
}

/**
 * Gives an account a new password by the rights of the connection, for when somebody else has
 * changed it.
 *
 * `POST /api/v2/secret-rotations/{type}/{rotationId}/reconcile`
 *
 * @param session - Session to use.
 * @param params - {@link ReconcileSecretRotationParams}
 * @param options - Options for this call alone.
 * @returns The {@link ReconcileSecretRotationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such rotation; a {@link BadRequestError} when its `rotationMethod` is not `login-as-target`.
 */
export function reconcile(
  session: Session,
  params: ReconcileSecretRotationParams,
  options?: RequestOptions,
): Promise<ReconcileSecretRotationResult> {
  return requestJson(
    session,
    "POST /api/v2/secret-rotations/{type}/{rotationId}/reconcile",
    machineOrUser,
    params,
    options,
  );
}

/** A type of rotation, and what is needed for it. */
export interface SecretRotationOption {
  /** A name for people. */
  name: string;
  /** The app that the connection is to. */
  connection: AppConnectionApp;
  /** The type. */
  type: SecretRotationType;
  /** What a new rotation can begin with. */
  template: SecretRotationTemplate;
}

/** What a new rotation can begin with. */
export interface SecretRotationTemplate {
  /** Statement that makes a user of a database, to be run twice before. */
  createUserStatement?: string;
  /** Statement that sets a password. */
  rotationStatement?: string;
  /** Names of secrets, by what they are to hold. */
  secretsMapping: Record<string, string>;
}

/** What {@link options} answers. */
export interface ListSecretRotationOptionsResult {
  secretRotationOptions: SecretRotationOption[];
}

/**
 * Lists the types of rotations, with the app that each connects to and statements to begin with.
 *
 * `GET /api/v2/secret-rotations/options`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretRotationOptionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function options(
  session: Session,
  options?: RequestOptions,
): Promise<ListSecretRotationOptionsResult> {
  return requestJson(
    session,
    "GET /api/v2/secret-rotations/options",
    machineOrUser,
    undefined,
    options,
  );
}
