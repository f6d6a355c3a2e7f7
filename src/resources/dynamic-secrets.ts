// Written by `npm run generate` from scripts/generate/manifest/dynamic-secrets.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { KeyValue } from "../models/key-value.js";
import type { PasswordRequirements } from "../models/password-requirements.js";
import type { SshKeyAlgorithm } from "../models/ssh-key-algorithm.js";

/** A dynamic secret. */
export interface DynamicSecret {
  id: string;
  /** Name of the dynamic secret. */
  name: string;
  version: number;
  type: string;
  /** Lifetime of leases, such as `1h`. */
  defaultTTL: string;
  /** Longest lifetime that renewals can give a lease, such as `24h`. */
  maxTTL?: string | null;
  /** ID of the folder. */
  folderId: string;
  status?: string | null;
  /** More on the status. */
  statusDetails?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  projectGatewayId?: string | null;
  /** ID of the gateway to the server. */
  gatewayId?: string | null;
  /** How user names are made: `app-{{random}}`. */
  usernameTemplate?: string | null;
  gatewayV2Id?: string | null;
  /** ID of the pool of gateways to the server. */
  gatewayPoolId?: string | null;
  metadata?: KeyValue[];
}

/** A dynamic secret with the inputs of its provider. */
export interface DynamicSecretDetails extends DynamicSecret {
  inputs?: unknown;
}

/** Credentials that a dynamic secret has given out. */
export interface DynamicSecretLease {
  id: string;
  version: number;
  externalEntityId: string;
  /** When it is revoked. ISO 8601. */
  expireAt: string;
  status?: string | null;
  /** More on the status. */
  statusDetails?: string | null;
  dynamicSecretId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  config?: unknown;
}

/** Params of {@link list}. */
export interface ListDynamicSecretsParams {
  /** Slug of the project. */
  projectSlug: string;
  /** Slug of the environment. */
  environmentSlug: string;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
}

/** What {@link list} answers. */
export interface ListDynamicSecretsResult {
  dynamicSecrets: DynamicSecret[];
}

/**
 * Lists the dynamic secrets of a folder.
 *
 * `GET /api/v1/dynamic-secrets`
 *
 * @param session - Session to use.
 * @param params - {@link ListDynamicSecretsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListDynamicSecretsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListDynamicSecretsParams,
  options?: RequestOptions,
): Promise<ListDynamicSecretsResult> {
  return requestJson(session, "GET /api/v1/dynamic-secrets", machineOrUser, params, options);
}

/** A bucket, and what of it can be used. */
export interface CouchbaseBucket {
  /** Name of the dynamic secret. */
  name: string;
  scopes?: { name: string; collections?: string[] | undefined }[] | undefined;
}

/** How `sql-database` makes and revokes credentials. */
export interface SqlDatabaseDynamicSecretInputs {
  client: "postgres" | "mysql2" | "oracledb" | "mssql" | "sap-ase" | "vertica" | Unlisted;
  /** Name or address of the server. */
  host: string;
  port: number;
  /** Name of the database. */
  database: string;
  username: string;
  password: string;
  /** What generated passwords are made of. */
  passwordRequirements?: PasswordRequirements | undefined;
  /** Makes a user; `{{username}}`, `{{password}}` and `{{expiration}}` are filled in. */
  creationStatement: string;
  /** Removes the user. */
  revocationStatement: string;
  /** Extends the user's life. */
  renewStatement?: string | undefined;
  /** Certificate of the authority that the server is signed by, in PEM. */
  ca?: string | undefined;
  sslEnabled?: boolean | undefined;
  /** Whether a certificate that cannot be checked is refused. Default true. */
  sslRejectUnauthorized?: boolean | undefined;
  /** ID of the gateway to the server. */
  gatewayId?: string | null | undefined;
  /** ID of the pool of gateways to the server. */
  gatewayPoolId?: string | null | undefined;
}

/** How `clickhouse` makes and revokes credentials. */
export interface ClickhouseDynamicSecretInputs {
  /** Name or address of the server. */
  host: string;
  port: number;
  /** Name of the database. */
  database: string;
  username: string;
  password: string;
  /** What generated passwords are made of. */
  passwordRequirements?: PasswordRequirements | undefined;
  /** Makes a user; `{{username}}`, `{{password}}` and `{{expiration}}` are filled in. */
  creationStatement: string;
  /** Removes the user. */
  revocationStatement: string;
  /** Extends the user's life. */
  renewStatement?: string | undefined;
  /** Certificate of the authority that the server is signed by, in PEM. */
  ca?: string | undefined;
  /** ID of the gateway to the server. */
  gatewayId?: string | null | undefined;
  /** ID of the pool of gateways to the server. */
  gatewayPoolId?: string | null | undefined;
}

/** How `cassandra` makes and revokes credentials. */
export interface CassandraDynamicSecretInputs {
  /** Name or address of the server. */
  host: string;
  port: number;
  localDataCenter: string;
  keyspace?: string | undefined;
  username: string;
  password: string;
  /** Makes a user; `{{username}}`, `{{password}}` and `{{expiration}}` are filled in. */
  creationStatement: string;
  /** Removes the user. */
  revocationStatement: string;
  /** Extends the user's life. */
  renewStatement?: string | undefined;
  /** Certificate of the authority that the server is signed by, in PEM. */
  ca?: string | undefined;
  /** Whether a certificate that cannot be checked is refused. Default true. */
  sslRejectUnauthorized?: boolean | undefined;
}

/** How `sap-ase` makes and revokes credentials. */
export interface SapAseDynamicSecretInputs {
  /** Name or address of the server. */
  host: string;
  port: number;
  /** Name of the database. */
  database: string;
  username: string;
  password: string;
  /** Makes a user; `{{username}}`, `{{password}}` and `{{expiration}}` are filled in. */
  creationStatement: string;
  /** Removes the user. */
  revocationStatement: string;
}

/** How `aws-iam` makes and revokes credentials. */
export type AwsIamDynamicSecretInputs =
  | {
      method?: "access-key" | undefined;
      credentialType?: "iam-user" | "temporary-credentials" | Unlisted | undefined;
      accessKey: string;
      secretAccessKey: string;
      region: string;
      awsPath?: string | undefined;
      permissionBoundaryPolicyArn?: string | undefined;
      policyDocument?: string | undefined;
      userGroups?: string | undefined;
      policyArns?: string | undefined;
      tags?: { key: string; value?: string | undefined }[] | undefined;
    }
  | {
      method: "assume-role";
      credentialType?: "iam-user" | "temporary-credentials" | Unlisted | undefined;
      roleArn: string;
      region: string;
      awsPath?: string | undefined;
      permissionBoundaryPolicyArn?: string | undefined;
      policyDocument?: string | undefined;
      userGroups?: string | undefined;
      policyArns?: string | undefined;
      tags?: { key: string; value?: string | undefined }[] | undefined;
    }
  | {
      method: "irsa";
      credentialType?: "iam-user" | "temporary-credentials" | Unlisted | undefined;
      region: string;
      awsPath?: string | undefined;
      permissionBoundaryPolicyArn?: string | undefined;
      policyDocument?: string | undefined;
      userGroups?: string | undefined;
      policyArns?: string | undefined;
      tags?: { key: string; value?: string | undefined }[] | undefined;
    };

/** How `redis` makes and revokes credentials. */
export interface RedisDynamicSecretInputs {
  /** Name or address of the server. */
  host: string;
  port: number;
  username: string;
  password?: string | undefined;
  /** Makes a user; `{{username}}`, `{{password}}` and `{{expiration}}` are filled in. */
  creationStatement: string;
  /** Removes the user. */
  revocationStatement: string;
  /** Extends the user's life. */
  renewStatement?: string | undefined;
  /** Certificate of the authority that the server is signed by, in PEM. */
  ca?: string | undefined;
  /** Whether a certificate that cannot be checked is refused. Default true. */
  sslRejectUnauthorized?: boolean | undefined;
}

/** How `sap-hana` makes and revokes credentials. */
export interface SapHanaDynamicSecretInputs {
  /** Name or address of the server. */
  host: string;
  port: number;
  username: string;
  password: string;
  /** Makes a user; `{{username}}`, `{{password}}` and `{{expiration}}` are filled in. */
  creationStatement: string;
  /** Removes the user. */
  revocationStatement: string;
  /** Extends the user's life. */
  renewStatement?: string | undefined;
  /** Certificate of the authority that the server is signed by, in PEM. */
  ca?: string | undefined;
  /** Whether a certificate that cannot be checked is refused. Default true. */
  sslRejectUnauthorized?: boolean | undefined;
}

/** How `aws-elasticache` makes and revokes credentials. */
export interface AwsElasticacheDynamicSecretInputs {
  clusterName: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
  /** Makes a user; `{{username}}`, `{{password}}` and `{{expiration}}` are filled in. */
  creationStatement: string;
  /** Removes the user. */
  revocationStatement: string;
}

/** How `aws-memorydb` makes and revokes credentials. */
export interface AwsMemorydbDynamicSecretInputs {
  clusterName: string;
  auth: { type: "iam" | Unlisted; accessKeyId: string; secretAccessKey: string };
  region: string;
  /** Makes a user; `{{username}}`, `{{password}}` and `{{expiration}}` are filled in. */
  creationStatement: string;
  /** Removes the user. */
  revocationStatement: string;
}

/** How `mongo-db-atlas` makes and revokes credentials. */
export interface MongoDbAtlasDynamicSecretInputs {
  adminPublicKey: string;
  adminPrivateKey: string;
  groupId: string;
  /** At least one. */
  roles: { collectionName?: string | undefined; databaseName: string; roleName: string }[];
  scopes: { name: string; type: string }[];
}

/** How `elastic-search` makes and revokes credentials. */
export interface ElasticSearchDynamicSecretInputs {
  /** Name or address of the server. */
  host: string;
  port: number;
  /** At least one. */
  roles: string[];
  auth:
    | { type: "user"; username: string; password: string }
    | { type: "api-key"; apiKey: string; apiKeyId: string };
  /** Certificate of the authority that the server is signed by, in PEM. */
  ca?: string | undefined;
  /** Whether a certificate that cannot be checked is refused. Default true. */
  sslRejectUnauthorized?: boolean | undefined;
}

/** How `mongo-db` makes and revokes credentials. */
export interface MongoDbDynamicSecretInputs {
  /** Name or address of the server. */
  host: string;
  port?: number | null | undefined;
  username: string;
  password: string;
  /** Name of the database. */
  database: string;
  /** Certificate of the authority that the server is signed by, in PEM. */
  ca?: string | null | undefined;
  /** Whether a certificate that cannot be checked is refused. Default true. */
  sslRejectUnauthorized?: boolean | undefined;
  /** At least one. */
  roles: string[];
}

/** How `rabbit-mq` makes and revokes credentials. */
export interface RabbitMqDynamicSecretInputs {
  /** Name or address of the server. */
  host: string;
  port: number;
  tags?: string[] | undefined;
  username: string;
  password: string;
  /** Certificate of the authority that the server is signed by, in PEM. */
  ca?: string | undefined;
  /** Whether a certificate that cannot be checked is refused. Default true. */
  sslRejectUnauthorized?: boolean | undefined;
  virtualHost: { name: string; permissions: { read: string; write: string; configure: string } };
}

/** How `azure-entra-id` makes and revokes credentials. */
export interface AzureEntraIdDynamicSecretInputs {
  tenantId: string;
  /** ID of the user. */
  userId: string;
  email: string;
  /** ID of the application that it belongs to. */
  applicationId: string;
  clientSecret: string;
}

/** How `azure-sql-database` makes and revokes credentials. */
export interface AzureSqlDatabaseDynamicSecretInputs {
  /** Name or address of the server. */
  host: string;
  port: number;
  /** Name of the database. */
  database: string;
  /** Default `master`. */
  masterDatabase?: string | undefined;
  username: string;
  password: string;
  /** What generated passwords are made of. */
  passwordRequirements?: PasswordRequirements | undefined;
  masterCreationStatement: string;
  /** Makes a user; `{{username}}`, `{{password}}` and `{{expiration}}` are filled in. */
  creationStatement: string;
  /** Removes the user. */
  revocationStatement: string;
  /** Extends the user's life. */
  renewStatement?: string | undefined;
  /** Certificate of the authority that the server is signed by, in PEM. */
  ca?: string | undefined;
  sslEnabled?: boolean | undefined;
  /** Whether a certificate that cannot be checked is refused. Default true. */
  sslRejectUnauthorized?: boolean | undefined;
  /** ID of the gateway to the server. */
  gatewayId?: string | null | undefined;
  /** ID of the pool of gateways to the server. */
  gatewayPoolId?: string | null | undefined;
}

/** How `ldap` makes and revokes credentials. */
export type LdapDynamicSecretInputs =
  | {
      url: string;
      binddn: string;
      bindpass: string;
      ca?: string | undefined;
      sslRejectUnauthorized?: boolean | undefined;
      credentialType?: "dynamic" | undefined;
      creationLdif: string;
      revocationLdif: string;
      rollbackLdif?: string | undefined;
    }
  | {
      url: string;
      binddn: string;
      bindpass: string;
      ca?: string | undefined;
      sslRejectUnauthorized?: boolean | undefined;
      credentialType: "static";
      rotationLdif: string;
    };

/** How `snowflake` makes and revokes credentials. */
export interface SnowflakeDynamicSecretInputs {
  accountId: string;
  /** ID of the organization. */
  orgId: string;
  username: string;
  password: string;
  /** Makes a user; `{{username}}`, `{{password}}` and `{{expiration}}` are filled in. */
  creationStatement: string;
  /** Removes the user. */
  revocationStatement: string;
  /** Extends the user's life. */
  renewStatement?: string | undefined;
}

/** How `totp` makes and revokes credentials. */
export type TotpDynamicSecretInputs =
  | { configType: "url"; url: string }
  | {
      configType: "manual";
      secret: string;
      period?: number | undefined;
      algorithm?: "sha1" | "sha256" | "sha512" | Unlisted | undefined;
      digits?: number | undefined;
    };

/** How `kubernetes` makes and revokes credentials. */
export type KubernetesDynamicSecretInputs =
  | {
      url?: string | undefined;
      clusterToken?: string | undefined;
      ca?: string | undefined;
      sslEnabled?: boolean | undefined;
      sslRejectUnauthorized?: boolean | undefined;
      credentialType: "static";
      serviceAccountName: string;
      namespace: string;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
      audiences: string[];
      authMethod?: "gateway" | "api" | Unlisted | undefined;
    }
  | {
      url?: string | undefined;
      clusterToken?: string | undefined;
      ca?: string | undefined;
      sslEnabled?: boolean | undefined;
      sslRejectUnauthorized?: boolean | undefined;
      credentialType: "dynamic";
      namespace: string;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
      audiences: string[];
      roleType: "cluster-role" | "role" | Unlisted;
      role: string;
      authMethod?: "gateway" | "api" | Unlisted | undefined;
    };

/** How `vertica` makes and revokes credentials. */
export interface VerticaDynamicSecretInputs {
  /** Name or address of the server. */
  host: string;
  port: number;
  username: string;
  password: string;
  /** Name of the database. */
  database: string;
  /** ID of the gateway to the server. */
  gatewayId?: string | null | undefined;
  /** ID of the pool of gateways to the server. */
  gatewayPoolId?: string | null | undefined;
  /** Makes a user; `{{username}}`, `{{password}}` and `{{expiration}}` are filled in. */
  creationStatement: string;
  /** Removes the user. */
  revocationStatement: string;
  /** What generated passwords are made of. */
  passwordRequirements?: PasswordRequirements | undefined;
}

/** How `gcp-iam` makes and revokes credentials. */
export interface GcpIamDynamicSecretInputs {
  /** 1 to 128 characters. */
  serviceAccountEmail: string;
  /** At least one. */
  tokenScopes?: string[] | undefined;
}

/** How `github` makes and revokes credentials. */
export interface GithubDynamicSecretInputs {
  appId: number;
  installationId: number;
  privateKey: string;
}

/** How `couchbase` makes and revokes credentials. */
export interface CouchbaseDynamicSecretInputs {
  url: string;
  /** ID of the organization. */
  orgId: string;
  /** ID of the project. */
  projectId: string;
  clusterId: string;
  /** At least one. */
  roles: string[];
  /** Default `*`. */
  buckets?: string | CouchbaseBucket[] | undefined;
  /** What generated passwords are made of. */
  passwordRequirements?: PasswordRequirements | undefined;
  auth: { apiKey: string };
}

/** How `milvus` makes and revokes credentials. */
export interface MilvusDynamicSecretInputs {
  /** Name or address of the server. */
  host: string;
  /** From 1 to 65,535. */
  port: number;
  username: string;
  password: string;
  /** Name of the database. Default `default`. */
  database?: string | undefined;
  privileges?:
    | {
        objectType: string;
        objectName?: string | undefined;
        privilege: string;
        dbName?: string | undefined;
      }[]
    | undefined;
  /** Certificate of the authority that the server is signed by, in PEM. */
  ca?: string | undefined;
  /** Whether a certificate that cannot be checked is refused. Default true. */
  sslRejectUnauthorized?: boolean | undefined;
  /** ID of the gateway to the server. */
  gatewayId?: string | null | undefined;
  /** ID of the pool of gateways to the server. */
  gatewayPoolId?: string | null | undefined;
}

/** How `ssh` makes and revokes credentials. */
export interface SshDynamicSecretInputs {
  /** At least one. */
  principals: string[];
  /** Default `ED25519`. */
  keyAlgorithm?: SshKeyAlgorithm | undefined;
}

/** How `ibm-api-connect` makes and revokes credentials. */
export interface IbmApiConnectDynamicSecretInputs {
  clientId: string;
  clientSecret: string;
  instanceUrl: string;
  apiKey: string;
  /** ID of the organization. */
  orgId: string;
  catalogId: string;
  consumerOrgId: string;
  appId: string;
  /** ID of the gateway to the server. */
  gatewayId?: string | null | undefined;
  /** ID of the pool of gateways to the server. */
  gatewayPoolId?: string | null | undefined;
}

/** What makes the credentials. */
export type DynamicSecretProvider =
  | { type: "sql-database"; inputs: SqlDatabaseDynamicSecretInputs }
  | { type: "clickhouse"; inputs: ClickhouseDynamicSecretInputs }
  | { type: "cassandra"; inputs: CassandraDynamicSecretInputs }
  | { type: "sap-ase"; inputs: SapAseDynamicSecretInputs }
  | { type: "aws-iam"; inputs: AwsIamDynamicSecretInputs }
  | { type: "redis"; inputs: RedisDynamicSecretInputs }
  | { type: "sap-hana"; inputs: SapHanaDynamicSecretInputs }
  | { type: "aws-elasticache"; inputs: AwsElasticacheDynamicSecretInputs }
  | { type: "aws-memorydb"; inputs: AwsMemorydbDynamicSecretInputs }
  | { type: "mongo-db-atlas"; inputs: MongoDbAtlasDynamicSecretInputs }
  | { type: "elastic-search"; inputs: ElasticSearchDynamicSecretInputs }
  | { type: "mongo-db"; inputs: MongoDbDynamicSecretInputs }
  | { type: "rabbit-mq"; inputs: RabbitMqDynamicSecretInputs }
  | { type: "azure-entra-id"; inputs: AzureEntraIdDynamicSecretInputs }
  | { type: "azure-sql-database"; inputs: AzureSqlDatabaseDynamicSecretInputs }
  | { type: "ldap"; inputs: LdapDynamicSecretInputs }
  | { type: "snowflake"; inputs: SnowflakeDynamicSecretInputs }
  | { type: "totp"; inputs: TotpDynamicSecretInputs }
  | { type: "kubernetes"; inputs: KubernetesDynamicSecretInputs }
  | { type: "vertica"; inputs: VerticaDynamicSecretInputs }
  | { type: "gcp-iam"; inputs: GcpIamDynamicSecretInputs }
  | { type: "github"; inputs: GithubDynamicSecretInputs }
  | { type: "couchbase"; inputs: CouchbaseDynamicSecretInputs }
  | { type: "milvus"; inputs: MilvusDynamicSecretInputs }
  | { type: "ssh"; inputs: SshDynamicSecretInputs }
  | { type: "ibm-api-connect"; inputs: IbmApiConnectDynamicSecretInputs };

/** Params of {@link create}. */
export interface CreateDynamicSecretParams {
  /** Slug of the project. */
  projectSlug: string;
  provider: DynamicSecretProvider;
  /** Lifetime of leases, such as `1h`. */
  defaultTTL: string;
  /** Slug of the environment. */
  environmentSlug: string;
  /** Name of the dynamic secret. 1 to 64 characters. */
  name: string;
  /** Longest lifetime that renewals can give a lease, such as `24h`. */
  maxTTL?: string | null | undefined;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
  metadata?: { key: string; value?: string | undefined }[] | undefined;
  /** How user names are made: `app-{{random}}`. Up to 255 characters. */
  usernameTemplate?: string | undefined;
}

/** What {@link create} answers. */
export interface CreateDynamicSecretResult {
  dynamicSecret: DynamicSecretDetails;
}

/**
 * Creates a dynamic secret, which makes credentials on demand. Enterprise plans only.
 *
 * `POST /api/v1/dynamic-secrets`
 *
 * @param session - Session to use.
 * @param params - {@link CreateDynamicSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateDynamicSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it.
 *
 * @example
 * ```ts
 * const { dynamicSecret } = await createDynamicSecret(session, {
 *   projectSlug: "web-shop",
 *   environmentSlug: "prod",
 *   name: "deploy",
 *   defaultTTL: "1h",
 *   provider: { type: "aws-iam", inputs: { method: "assume-role", roleArn, region: "eu-west-1" } },
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateDynamicSecretParams,
  options?: RequestOptions,
): Promise<CreateDynamicSecretResult> {
  return requestJson(session, "POST /api/v1/dynamic-secrets", machineOrUser, params, options);
}

/** Params of {@link get}. */
export interface GetDynamicSecretParams {
  /** Name of the dynamic secret. */
  name: string;
  /** Slug of the project. */
  projectSlug: string;
  /** Slug of the environment. */
  environmentSlug: string;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
}

/** What {@link get} answers. */
export interface GetDynamicSecretResult {
  dynamicSecret: DynamicSecretDetails;
}

/**
 * Gets a dynamic secret by its name, with the inputs of its provider.
 *
 * `GET /api/v1/dynamic-secrets/{name}`
 *
 * @param session - Session to use.
 * @param params - {@link GetDynamicSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetDynamicSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetDynamicSecretParams,
  options?: RequestOptions,
): Promise<GetDynamicSecretResult> {
  return requestJson(session, "GET /api/v1/dynamic-secrets/{name}", machineOrUser, params, options);
}

/** What can be changed of a dynamic secret. */
export interface DynamicSecretChanges {
  /** Inputs of the provider; they take the place of the former ones. */
  inputs?: unknown | undefined;
  /** Lifetime of leases, such as `1h`. */
  defaultTTL?: string | undefined;
  /** Longest lifetime that renewals can give a lease, such as `24h`. */
  maxTTL?: string | null | undefined;
  /** Another name. */
  newName?: string | undefined;
  metadata?: { key: string; value?: string | undefined }[] | undefined;
  /** How user names are made: `app-{{random}}`. Up to 255 characters. */
  usernameTemplate?: string | null | undefined;
}

/** Params of {@link update}. */
export interface UpdateDynamicSecretParams {
  /** Name of the dynamic secret. */
  name: string;
  /** Slug of the project. */
  projectSlug: string;
  /** Slug of the environment. */
  environmentSlug: string;
  /** The credentials. */
  data: DynamicSecretChanges;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
}

/** What {@link update} answers. */
export interface UpdateDynamicSecretResult {
  dynamicSecret: DynamicSecretDetails;
}

/**
 * Changes a dynamic secret; what is left out of `data` stays. Enterprise plans only.
 *
 * `PATCH /api/v1/dynamic-secrets/{name}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateDynamicSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateDynamicSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function update(
  session: Session,
  params: UpdateDynamicSecretParams,
  options?: RequestOptions,
): Promise<UpdateDynamicSecretResult> {
  return requestJson(
    session,
    "PATCH /api/v1/dynamic-secrets/{name}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteDynamicSecret}. */
export interface DeleteDynamicSecretParams {
  /** Name of the dynamic secret. */
  name: string;
  /** Slug of the project. */
  projectSlug: string;
  /** Slug of the environment. */
  environmentSlug: string;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
  /** Whether it is forgotten even if the credentials cannot be revoked. Default false. */
  isForced?: boolean | undefined;
}

/** What {@link deleteDynamicSecret} answers. */
export interface DeleteDynamicSecretResult {
  dynamicSecret: DynamicSecret;
}

/**
 * Deletes a dynamic secret. Its leases are revoked first, after the answer.
 *
 * `DELETE /api/v1/dynamic-secrets/{name}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteDynamicSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteDynamicSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteDynamicSecret(
  session: Session,
  params: DeleteDynamicSecretParams,
  options?: RequestOptions,
): Promise<DeleteDynamicSecretResult> {
  return requestJson(
    session,
    "DELETE /api/v1/dynamic-secrets/{name}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteDynamicSecret as delete };

/** Params of {@link listLeases}. */
export interface ListDynamicSecretLeasesParams {
  /** Name of the dynamic secret. */
  name: string;
  /** Slug of the project. */
  projectSlug: string;
  /** Slug of the environment. */
  environmentSlug: string;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
}

/** What {@link listLeases} answers. */
export interface ListDynamicSecretLeasesResult {
  leases: DynamicSecretLease[];
}

/**
 * Lists the leases of a dynamic secret.
 *
 * `GET /api/v1/dynamic-secrets/{name}/leases`
 *
 * @param session - Session to use.
 * @param params - {@link ListDynamicSecretLeasesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListDynamicSecretLeasesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such secret.
 */
export function listLeases(
  session: Session,
  params: ListDynamicSecretLeasesParams,
  options?: RequestOptions,
): Promise<ListDynamicSecretLeasesResult> {
  return requestJson(
    session,
    "GET /api/v1/dynamic-secrets/{name}/leases",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link createLease}. */
export interface CreateDynamicSecretLeaseParams {
  /** Name of the dynamic secret. */
  dynamicSecretName: string;
  /** Slug of the project. */
  projectSlug: string;
  /** Slug of the environment. */
  environmentSlug: string;
  /** Lifetime, such as `1h`. Default that of the dynamic secret. */
  ttl?: string | undefined;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
  config?: unknown | undefined;
}

/** What {@link createLease} answers. */
export interface CreateDynamicSecretLeaseResult {
  lease: DynamicSecretLease;
  dynamicSecret: DynamicSecret;
  /** The credentials. */
  data?: unknown;
}

/**
 * Makes new credentials, for a time. They cannot be read again. Enterprise plans only.
 *
 * `POST /api/v1/dynamic-secrets/leases`
 *
 * @param session - Session to use.
 * @param params - {@link CreateDynamicSecretLeaseParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateDynamicSecretLeaseResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it.
 *
 * @example
 * ```ts
 * const { lease, data } = await createDynamicSecretLease(session, {
 *   projectSlug: "web-shop",
 *   environmentSlug: "prod",
 *   dynamicSecretName: "deploy",
 *   ttl: "30m",
 * });
 * ```
 */
export function createLease(
  session: Session,
  params: CreateDynamicSecretLeaseParams,
  options?: RequestOptions,
): Promise<CreateDynamicSecretLeaseResult> {
  return requestJson(
    session,
    "POST /api/v1/dynamic-secrets/leases",
    machineOrUser,
    params,
    options,
  );
}

/** A lease with its dynamic secret. */
export interface DynamicSecretLeaseDetails extends DynamicSecretLease {
  dynamicSecret: DynamicSecret;
}

/** Params of {@link getLease}. */
export interface GetDynamicSecretLeaseParams {
  /** ID of the lease. */
  leaseId: string;
  /** Slug of the project. */
  projectSlug: string;
  /** Slug of the environment. */
  environmentSlug: string;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
}

/** What {@link getLease} answers. */
export interface GetDynamicSecretLeaseResult {
  lease: DynamicSecretLeaseDetails;
}

/**
 * Gets a lease, without its credentials.
 *
 * `GET /api/v1/dynamic-secrets/leases/{leaseId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetDynamicSecretLeaseParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetDynamicSecretLeaseResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getLease(
  session: Session,
  params: GetDynamicSecretLeaseParams,
  options?: RequestOptions,
): Promise<GetDynamicSecretLeaseResult> {
  return requestJson(
    session,
    "GET /api/v1/dynamic-secrets/leases/{leaseId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link renewLease}. */
export interface RenewDynamicSecretLeaseParams {
  /** ID of the lease. */
  leaseId: string;
  /** Slug of the project. */
  projectSlug: string;
  /** Slug of the environment. */
  environmentSlug: string;
  /** Lifetime, such as `1h`. Default that of the dynamic secret. */
  ttl?: string | undefined;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
}

/** What {@link renewLease} answers. */
export interface RenewDynamicSecretLeaseResult {
  lease: DynamicSecretLease;
}

/**
 * Extends a lease, up to the secret's maximum. Enterprise plans only.
 *
 * `POST /api/v1/dynamic-secrets/leases/{leaseId}/renew`
 *
 * @param session - Session to use.
 * @param params - {@link RenewDynamicSecretLeaseParams}
 * @param options - Options for this call alone.
 * @returns The {@link RenewDynamicSecretLeaseResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function renewLease(
  session: Session,
  params: RenewDynamicSecretLeaseParams,
  options?: RequestOptions,
): Promise<RenewDynamicSecretLeaseResult> {
  return requestJson(
    session,
    "POST /api/v1/dynamic-secrets/leases/{leaseId}/renew",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revokeLease}. */
export interface RevokeDynamicSecretLeaseParams {
  /** ID of the lease. */
  leaseId: string;
  /** Slug of the project. */
  projectSlug: string;
  /** Slug of the environment. */
  environmentSlug: string;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
  /** Whether it is forgotten even if the credentials cannot be revoked. Default false. */
  isForced?: boolean | undefined;
}

/** What {@link revokeLease} answers. */
export interface RevokeDynamicSecretLeaseResult {
  lease: DynamicSecretLease;
}

/**
 * Ends a lease early: its credentials are revoked.
 *
 * `DELETE /api/v1/dynamic-secrets/leases/{leaseId}`
 *
 * @param session - Session to use.
 * @param params - {@link RevokeDynamicSecretLeaseParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokeDynamicSecretLeaseResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function revokeLease(
  session: Session,
  params: RevokeDynamicSecretLeaseParams,
  options?: RequestOptions,
): Promise<RevokeDynamicSecretLeaseResult> {
  return requestJson(
    session,
    "DELETE /api/v1/dynamic-secrets/leases/{leaseId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link createKubernetesLease}. */
export interface CreateKubernetesDynamicSecretLeaseParams {
  /** Name of the dynamic secret. */
  dynamicSecretName: string;
  /** Slug of the project. */
  projectSlug: string;
  /** Slug of the environment. */
  environmentSlug: string;
  /** Lifetime, such as `1h`. Default that of the dynamic secret. */
  ttl?: string | undefined;
  /** Path of the folder. Default `/`. */
  path?: string | undefined;
  /** What differs from the settings of the dynamic secret. */
  config?: { namespace?: string | undefined } | undefined;
}

/** What {@link createKubernetesLease} answers. */
export interface CreateKubernetesDynamicSecretLeaseResult {
  lease: DynamicSecretLease;
  dynamicSecret: DynamicSecret;
  /** The credentials. */
  data?: unknown;
}

/**
 * Makes a new service account token of a dynamic secret of Kubernetes, for a time. It cannot be
 * read again. Enterprise plans only.
 *
 * `POST /api/v1/dynamic-secrets/leases/kubernetes`
 *
 * @param session - Session to use.
 * @param params - {@link CreateKubernetesDynamicSecretLeaseParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateKubernetesDynamicSecretLeaseResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it.
 */
export function createKubernetesLease(
  session: Session,
  params: CreateKubernetesDynamicSecretLeaseParams,
  options?: RequestOptions,
): Promise<CreateKubernetesDynamicSecretLeaseResult> {
  return requestJson(
    session,
    "POST /api/v1/dynamic-secrets/leases/kubernetes",
    machineOrUser,
    params,
    options,
  );
}

/** `client.dynamicSecrets` */
export interface DynamicSecretsClient {
  /**
   * Lists the dynamic secrets of a folder.
   *
   * `GET /api/v1/dynamic-secrets`
   *
   * @param params - {@link ListDynamicSecretsParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params: ListDynamicSecretsParams,
    options?: RequestOptions,
  ): Promise<ListDynamicSecretsResult>;
  /**
   * Creates a dynamic secret, which makes credentials on demand. Enterprise plans only.
   *
   * `POST /api/v1/dynamic-secrets`
   *
   * @param params - {@link CreateDynamicSecretParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it.
   *
   * @example
   * ```ts
   * const { dynamicSecret } = await client.dynamicSecrets.create({
   *   projectSlug: "web-shop",
   *   environmentSlug: "prod",
   *   name: "deploy",
   *   defaultTTL: "1h",
   *   provider: { type: "aws-iam", inputs: { method: "assume-role", roleArn, region: "eu-west-1" } },
   * });
   * ```
   */
  create(
    this: void,
    params: CreateDynamicSecretParams,
    options?: RequestOptions,
  ): Promise<CreateDynamicSecretResult>;
  /**
   * Gets a dynamic secret by its name, with the inputs of its provider.
   *
   * `GET /api/v1/dynamic-secrets/{name}`
   *
   * @param params - {@link GetDynamicSecretParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(
    this: void,
    params: GetDynamicSecretParams,
    options?: RequestOptions,
  ): Promise<GetDynamicSecretResult>;
  /**
   * Changes a dynamic secret; what is left out of `data` stays. Enterprise plans only.
   *
   * `PATCH /api/v1/dynamic-secrets/{name}`
   *
   * @param params - {@link UpdateDynamicSecretParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  update(
    this: void,
    params: UpdateDynamicSecretParams,
    options?: RequestOptions,
  ): Promise<UpdateDynamicSecretResult>;
  /**
   * Deletes a dynamic secret. Its leases are revoked first, after the answer.
   *
   * `DELETE /api/v1/dynamic-secrets/{name}`
   *
   * @param params - {@link DeleteDynamicSecretParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteDynamicSecretParams,
    options?: RequestOptions,
  ): Promise<DeleteDynamicSecretResult>;
  /**
   * Lists the leases of a dynamic secret.
   *
   * `GET /api/v1/dynamic-secrets/{name}/leases`
   *
   * @param params - {@link ListDynamicSecretLeasesParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such secret.
   */
  listLeases(
    this: void,
    params: ListDynamicSecretLeasesParams,
    options?: RequestOptions,
  ): Promise<ListDynamicSecretLeasesResult>;
  /**
   * Makes new credentials, for a time. They cannot be read again. Enterprise plans only.
   *
   * `POST /api/v1/dynamic-secrets/leases`
   *
   * @param params - {@link CreateDynamicSecretLeaseParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it.
   *
   * @example
   * ```ts
   * const { lease, data } = await client.dynamicSecrets.createLease({
   *   projectSlug: "web-shop",
   *   environmentSlug: "prod",
   *   dynamicSecretName: "deploy",
   *   ttl: "30m",
   * });
   * ```
   */
  createLease(
    this: void,
    params: CreateDynamicSecretLeaseParams,
    options?: RequestOptions,
  ): Promise<CreateDynamicSecretLeaseResult>;
  /**
   * Gets a lease, without its credentials.
   *
   * `GET /api/v1/dynamic-secrets/leases/{leaseId}`
   *
   * @param params - {@link GetDynamicSecretLeaseParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getLease(
    this: void,
    params: GetDynamicSecretLeaseParams,
    options?: RequestOptions,
  ): Promise<GetDynamicSecretLeaseResult>;
  /**
   * Extends a lease, up to the secret's maximum. Enterprise plans only.
   *
   * `POST /api/v1/dynamic-secrets/leases/{leaseId}/renew`
   *
   * @param params - {@link RenewDynamicSecretLeaseParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  renewLease(
    this: void,
    params: RenewDynamicSecretLeaseParams,
    options?: RequestOptions,
  ): Promise<RenewDynamicSecretLeaseResult>;
  /**
   * Ends a lease early: its credentials are revoked.
   *
   * `DELETE /api/v1/dynamic-secrets/leases/{leaseId}`
   *
   * @param params - {@link RevokeDynamicSecretLeaseParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  revokeLease(
    this: void,
    params: RevokeDynamicSecretLeaseParams,
    options?: RequestOptions,
  ): Promise<RevokeDynamicSecretLeaseResult>;
  /**
   * Makes a new service account token of a dynamic secret of Kubernetes, for a time. It cannot be
   * read again. Enterprise plans only.
   *
   * `POST /api/v1/dynamic-secrets/leases/kubernetes`
   *
   * @param params - {@link CreateKubernetesDynamicSecretLeaseParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the plan lacks it.
   */
  createKubernetesLease(
    this: void,
    params: CreateKubernetesDynamicSecretLeaseParams,
    options?: RequestOptions,
  ): Promise<CreateKubernetesDynamicSecretLeaseResult>;
}
