// Written by `npm run generate` from scripts/generate/manifest/secret-syncs.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { AppConnectionApp } from "../models/app-connection-app.js";
import type { AwsRegion } from "../models/aws-region.js";
import type { KeyValue } from "../models/key-value.js";

/** Where secrets can be synced to. */
export type SecretSyncDestinationName =
  | "1password"
  | "aws-parameter-store"
  | "aws-secrets-manager"
  | "azure-app-configuration"
  | "azure-devops"
  | "azure-entra-id-scim"
  | "azure-key-vault"
  | "bitbucket"
  | "camunda"
  | "checkly"
  | "chef"
  | "circleci"
  | "cloud-66"
  | "cloudflare-pages"
  | "cloudflare-workers"
  | "databricks"
  | "devin"
  | "digital-ocean-app-platform"
  | "external-infisical"
  | "flyio"
  | "gcp-secret-manager"
  | "github"
  | "gitlab"
  | "hashicorp-vault"
  | "hasura-cloud"
  | "heroku"
  | "humanitec"
  | "laravel-forge"
  | "netlify"
  | "northflank"
  | "oci-vault"
  | "octopus-deploy"
  | "ona"
  | "ovh"
  | "qovery"
  | "railway"
  | "render"
  | "snowflake"
  | "supabase"
  | "teamcity"
  | "terraform-cloud"
  | "travis-ci"
  | "trigger-dev"
  | "vercel"
  | "windmill"
  | "zabbix"
  | Unlisted;

/** How a sync writes, where secrets can be imported as well. */
export interface TwoWaySecretSyncOptions {
  /** What becomes of the secrets that are at the destination already. */
  initialSyncBehavior:
    | "overwrite-destination"
    | "import-prioritize-source"
    | "import-prioritize-destination"
    | Unlisted;
  /** How names are made: `INFISICAL_{{secretKey}}`. */
  keySchema?: string | undefined;
  /** Whether secrets stay at the destination when they are deleted in Infisical. */
  disableSecretDeletion?: boolean | undefined;
}

/** How a sync writes, where secrets cannot be imported. */
export interface OneWaySecretSyncOptions {
  /** What becomes of the secrets that are at the destination already. */
  initialSyncBehavior: "overwrite-destination" | Unlisted;
  /** How names are made: `INFISICAL_{{secretKey}}`. */
  keySchema?: string | undefined;
  /** Whether secrets stay at the destination when they are deleted in Infisical. */
  disableSecretDeletion?: boolean | undefined;
}

/** What a variable of Octopus Deploy applies to. */
export interface OctopusDeployScope {
  environments?: string[] | undefined;
  roles?: string[] | undefined;
  machines?: string[] | undefined;
  processes?: string[] | undefined;
  actions?: string[] | undefined;
  channels?: string[] | undefined;
}

/** Where a sync to `1password` writes. */
export interface OnePasswordSyncConfig {
  vaultId: string;
  valueLabel?: string | undefined;
}

/** Where a sync to `aws-parameter-store` writes. */
export interface AwsParameterStoreSyncConfig {
  region: AwsRegion;
  path: string;
}

/** Where a sync to `aws-secrets-manager` writes. */
export type AwsSecretsManagerSyncConfig =
  | { mappingBehavior: "one-to-one"; region: AwsRegion }
  | { mappingBehavior: "many-to-one"; secretName: string; region: AwsRegion };

/** Where a sync to `azure-app-configuration` writes. */
export interface AzureAppConfigurationSyncConfig {
  configurationUrl: string;
  label?: string | undefined;
}

/** Where a sync to `azure-devops` writes. */
export interface AzureDevopsSyncConfig {
  devopsProjectId: string;
  devopsProjectName?: string | undefined;
}

/** Where a sync to `azure-entra-id-scim` writes. */
export interface AzureEntraIdScimSyncConfig {
  servicePrincipalId: string;
  servicePrincipalDisplayName?: string | undefined;
}

/** Where a sync to `azure-key-vault` writes. */
export interface AzureKeyVaultSyncConfig {
  vaultBaseUrl: string;
}

/** Where a sync to `bitbucket` writes. */
export interface BitbucketSyncConfig {
  repositorySlug: string;
  environmentId?: string | undefined;
  workspaceSlug: string;
}

/** Where a sync to `camunda` writes. */
export interface CamundaSyncConfig {
  /** How far it reaches. */
  scope: string;
  clusterUUID: string;
}

/** Where a sync to `checkly` writes. */
export interface ChecklySyncConfig {
  accountId: string;
  accountName?: string | undefined;
  groupId?: string | undefined;
  groupName?: string | undefined;
}

/** Where a sync to `chef` writes. */
export interface ChefSyncConfig {
  dataBagName: string;
  dataBagItemName: string;
}

/** Where a sync to `circleci` writes. */
export interface CircleciSyncConfig {
  orgName: string;
  projectName: string;
  /** ID of the project. */
  projectId: string;
}

/** Where a sync to `cloud-66` writes. */
export interface Cloud66SyncConfig {
  stackId: string;
  stackName: string;
}

/** Where a sync to `cloudflare-pages` writes. */
export interface CloudflarePagesSyncConfig {
  projectName: string;
  /** Slug of the environment whose secrets are synced. */
  environment: string;
}

/** Where a sync to `cloudflare-workers` writes. */
export interface CloudflareWorkersSyncConfig {
  scriptId: string;
}

/** Where a sync to `databricks` writes. */
export interface DatabricksSyncConfig {
  /** How far it reaches. */
  scope: string;
}

/** Where a sync to `devin` writes. */
export interface DevinSyncConfig {
  /** ID of the organization. */
  orgId: string;
}

/** Where a sync to `digital-ocean-app-platform` writes. */
export interface DigitalOceanAppPlatformSyncConfig {
  appId: string;
  appName: string;
}

/** Where a sync to `external-infisical` writes. */
export interface ExternalInfisicalSyncConfig {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment whose secrets are synced. */
  environment: string;
  /** Path of the folder whose secrets are synced. */
  secretPath: string;
}

/** Where a sync to `flyio` writes. */
export interface FlyioSyncConfig {
  appId: string;
}

/** Where a sync to `gcp-secret-manager` writes. */
export type GcpSecretManagerSyncConfig =
  | { scope: "global"; projectId: string }
  | {
      scope: "region";
      projectId: string;
      locationId:
        | "asia-southeast3"
        | "asia-south2"
        | "asia-east2"
        | "asia-southeast2"
        | "australia-southeast2"
        | "asia-south1"
        | "asia-northeast2"
        | "asia-northeast3"
        | "asia-southeast1"
        | "australia-southeast1"
        | "asia-east1"
        | "asia-northeast1"
        | "europe-west1"
        | "europe-west10"
        | "europe-north1"
        | "europe-north2"
        | "europe-west3"
        | "europe-west2"
        | "europe-southwest1"
        | "europe-west8"
        | "europe-west4"
        | "europe-west12"
        | "europe-west9"
        | "europe-central2"
        | "europe-west6"
        | "us-central1"
        | "us-west4"
        | "us-west2"
        | "northamerica-south1"
        | "northamerica-northeast1"
        | "us-east4"
        | "us-central2"
        | "us-west1"
        | "us-west3"
        | "us-east1"
        | "northamerica-northeast2"
        | "us-east5"
        | "us-south1"
        | "us-west8"
        | "southamerica-east1"
        | "southamerica-west1"
        | "me-central2"
        | "me-central1"
        | "me-west1"
        | "africa-south1"
        | Unlisted;
    };

/** Where a sync to `github` writes. */
export type GithubSyncConfig =
  | {
      scope: "organization";
      org: string;
      visibility: "all" | "private" | "selected" | Unlisted;
      selectedRepositoryIds?: number[] | undefined;
    }
  | { scope: "repository"; owner: string; repo: string }
  | { scope: "repository-environment"; owner: string; repo: string; env: string };

/** Where a sync to `gitlab` writes. */
export type GitlabSyncConfig =
  | {
      scope: "project";
      projectId: string;
      projectName: string;
      targetEnvironment: string;
      shouldProtectSecrets: boolean;
      shouldMaskSecrets: boolean;
      shouldHideSecrets: boolean;
    }
  | {
      scope: "group";
      groupId: string;
      groupName: string;
      targetEnvironment: string;
      shouldProtectSecrets: boolean;
      shouldMaskSecrets: boolean;
      shouldHideSecrets: boolean;
    };

/** Where a sync to `hashicorp-vault` writes. */
export interface HashicorpVaultSyncConfig {
  mount: string;
  path: string;
}

/** Where a sync to `hasura-cloud` writes. */
export interface HasuraCloudSyncConfig {
  /** ID of the project. */
  projectId: string;
  projectName: string;
}

/** Where a sync to `heroku` writes. */
export interface HerokuSyncConfig {
  app: string;
  appName: string;
}

/** Where a sync to `humanitec` writes. */
export type HumanitecSyncConfig =
  | { scope: "application"; org: string; app: string }
  | { scope: "environment"; org: string; app: string; env: string };

/** Where a sync to `laravel-forge` writes. */
export interface LaravelForgeSyncConfig {
  orgSlug: string;
  orgName?: string | undefined;
  serverId: string;
  serverName?: string | undefined;
  siteId: string;
  siteName?: string | undefined;
}

/** Where a sync to `netlify` writes. */
export interface NetlifySyncConfig {
  accountId: string;
  accountName?: string | undefined;
  siteId?: string | undefined;
  siteName?: string | undefined;
  context?:
    | "all"
    | "deploy-preview"
    | "production"
    | "branch-deploy"
    | "dev"
    | "branch"
    | Unlisted
    | undefined;
}

/** Where a sync to `northflank` writes. */
export interface NorthflankSyncConfig {
  /** ID of the project. */
  projectId: string;
  projectName?: string | undefined;
  secretGroupId: string;
  secretGroupName?: string | undefined;
}

/** Where a sync to `oci-vault` writes. */
export interface OciVaultSyncConfig {
  compartmentOcid: string;
  vaultOcid: string;
  keyOcid: string;
}

/** Where a sync to `octopus-deploy` writes. */
export interface OctopusDeploySyncConfig {
  spaceId: string;
  spaceName?: string | undefined;
  /** How far it reaches. */
  scope: "project" | Unlisted;
  /** ID of the project. */
  projectId: string;
  projectName?: string | undefined;
  scopeValues?: OctopusDeployScope | undefined;
}

/** Where a sync to `ona` writes. */
export interface OnaSyncConfig {
  /** ID of the project. */
  projectId: string;
  projectName?: string | undefined;
}

/** Where a sync to `ovh` writes. */
export interface OvhSyncConfig {
  path: string;
}

/** Where a sync to `qovery` writes. */
export interface QoverySyncConfig {
  organizationId: string;
  organizationName?: string;
  /** ID of the project. */
  projectId: string;
  projectName?: string;
  environmentId?: string;
  environmentName?: string;
  variableType: "secret" | "variable" | Unlisted;
}

/** Where a sync to `railway` writes. */
export interface RailwaySyncConfig {
  /** ID of the project. */
  projectId: string;
  projectName: string;
  environmentId: string;
  environmentName: string;
  serviceId?: string | undefined;
  serviceName?: string | undefined;
}

/** Where a sync to `render` writes. */
export type RenderSyncConfig =
  | { scope: "service"; serviceId: string; type: "env" | "file" | Unlisted }
  | { scope: "environment-group"; environmentGroupId: string; type: "env" | "file" | Unlisted };

/** Where a sync to `snowflake` writes. */
export interface SnowflakeSyncConfig {
  /** Name of the database. */
  database: string;
  schema: string;
}

/** Where a sync to `teamcity` writes. */
export interface TeamcitySyncConfig {
  project: string;
  buildConfig?: string | undefined;
}

/** Where a sync to `terraform-cloud` writes. */
export type TerraformCloudSyncConfig =
  | {
      scope: "variable-set";
      org: string;
      variableSetName: string;
      variableSetId: string;
      category: "env" | "terraform" | Unlisted;
    }
  | {
      scope: "workspace";
      org: string;
      workspaceName: string;
      workspaceId: string;
      category: "env" | "terraform" | Unlisted;
    };

/** Where a sync to `travis-ci` writes. */
export interface TravisCiSyncConfig {
  repositoryId: string;
  repositorySlug: string;
  branch?: string | undefined;
}

/** Where a sync to `trigger-dev` writes. */
export interface TriggerDevSyncConfig {
  projectRef: string;
  /** Slug of the environment whose secrets are synced. */
  environment: string;
}

/** Where a sync to `vercel` writes. */
export type VercelSyncConfig =
  | {
      scope: "project";
      app: string;
      appName: string;
      env: string;
      branch?: string;
      teamId: string;
      sensitive: boolean;
    }
  | {
      scope: "team";
      teamId: string;
      teamName?: string;
      targetEnvironments?: ("development" | "preview" | "production" | Unlisted)[];
      applyToAllCustomEnvironments: boolean;
      targetProjects?: string[];
      sensitive: boolean;
    };

/** Where a sync to `windmill` writes. */
export interface WindmillSyncConfig {
  /** The project. */
  workspace: string;
  path: string;
}

/** Where a sync to `zabbix` writes. */
export type ZabbixSyncConfig =
  | { scope: "host"; hostId: string; hostName: string; macroType: number }
  | { scope: "global"; macroType: number };

/** Where a sync to `gitlab` is to write. */
export type GitlabSyncConfigInput =
  | {
      scope: "project";
      projectId: string;
      projectName: string;
      targetEnvironment?: string | undefined;
      shouldProtectSecrets?: boolean | undefined;
      shouldMaskSecrets?: boolean | undefined;
      shouldHideSecrets?: boolean | undefined;
    }
  | {
      scope: "group";
      groupId: string;
      groupName: string;
      targetEnvironment?: string | undefined;
      shouldProtectSecrets?: boolean | undefined;
      shouldMaskSecrets?: boolean | undefined;
      shouldHideSecrets?: boolean | undefined;
    };

/** Where a sync to `qovery` is to write. */
export interface QoverySyncConfigInput {
  organizationId: string;
  organizationName?: string | undefined;
  /** ID of the project. */
  projectId: string;
  projectName?: string | undefined;
  environmentId?: string | undefined;
  environmentName?: string | undefined;
  /** Default `secret`. */
  variableType?: "secret" | "variable" | Unlisted | undefined;
}

/** Where a sync to `vercel` is to write. */
export type VercelSyncConfigInput =
  | {
      scope: "project";
      app: string;
      appName: string;
      env: string;
      branch?: string | undefined;
      teamId: string;
      sensitive?: boolean | undefined;
    }
  | {
      scope: "team";
      teamId: string;
      teamName?: string | undefined;
      targetEnvironments?: ("development" | "preview" | "production" | Unlisted)[] | undefined;
      applyToAllCustomEnvironments?: boolean | undefined;
      targetProjects?: string[] | undefined;
      sensitive?: boolean | undefined;
    };

/** What every sync has. */
export interface SecretSyncCore {
  id: string;
  /** Small letters, digits and hyphens. */
  name: string;
  description?: string | null;
  /** Whether every change is synced at once. */
  isAutoSyncEnabled: boolean;
  version: number;
  /** ID of the project. */
  projectId: string;
  /** ID of the folder. */
  folderId?: string | null;
  /** ID of the connection. */
  connectionId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  syncStatus?: string | null;
  lastSyncJobId?: string | null;
  lastSyncMessage?: string | null;
  /** ISO 8601. */
  lastSyncedAt?: string | null;
  importStatus?: string | null;
  lastImportJobId?: string | null;
  lastImportMessage?: string | null;
  /** ISO 8601. */
  lastImportedAt?: string | null;
  removeStatus?: string | null;
  lastRemoveJobId?: string | null;
  lastRemoveMessage?: string | null;
  /** ISO 8601. */
  lastRemovedAt?: string | null;
  connection: { id: string; name: string; app: AppConnectionApp };
  environment: { id: string; name: string; slug: string } | null;
  folder: { id: string; path: string } | null;
}

/** Where a sync writes, and how. */
export type SecretSyncDestination =
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "1password";
      destinationConfig: OnePasswordSyncConfig;
    }
  | {
      syncOptions: {
        initialSyncBehavior:
          | "overwrite-destination"
          | "import-prioritize-source"
          | "import-prioritize-destination"
          | Unlisted;
        keySchema?: string;
        disableSecretDeletion?: boolean;
        keyId?: string;
        tags?: KeyValue[];
        syncSecretMetadataAsTags?: boolean;
      };
      destination: "aws-parameter-store";
      destinationConfig: AwsParameterStoreSyncConfig;
    }
  | {
      syncOptions: {
        initialSyncBehavior:
          | "overwrite-destination"
          | "import-prioritize-source"
          | "import-prioritize-destination"
          | Unlisted;
        keySchema?: string;
        disableSecretDeletion?: boolean;
        keyId?: string;
        tags?: KeyValue[];
        syncSecretMetadataAsTags?: boolean;
      };
      destination: "aws-secrets-manager";
      destinationConfig: AwsSecretsManagerSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "azure-app-configuration";
      destinationConfig: AzureAppConfigurationSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "azure-devops";
      destinationConfig: AzureDevopsSyncConfig;
    }
  | {
      syncOptions: {
        initialSyncBehavior: "overwrite-destination" | Unlisted;
        keySchema?: string;
        disableSecretDeletion?: boolean;
        secretId?: string;
      };
      destination: "azure-entra-id-scim";
      destinationConfig: AzureEntraIdScimSyncConfig;
    }
  | {
      syncOptions: {
        initialSyncBehavior:
          | "overwrite-destination"
          | "import-prioritize-source"
          | "import-prioritize-destination"
          | Unlisted;
        keySchema?: string;
        disableSecretDeletion?: boolean;
        disableCertificateImport?: boolean;
      };
      destination: "azure-key-vault";
      destinationConfig: AzureKeyVaultSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "bitbucket";
      destinationConfig: BitbucketSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "camunda";
      destinationConfig: CamundaSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "checkly";
      destinationConfig: ChecklySyncConfig;
    }
  | { syncOptions: TwoWaySecretSyncOptions; destination: "chef"; destinationConfig: ChefSyncConfig }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "circleci";
      destinationConfig: CircleciSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "cloud-66";
      destinationConfig: Cloud66SyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "cloudflare-pages";
      destinationConfig: CloudflarePagesSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "cloudflare-workers";
      destinationConfig: CloudflareWorkersSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "databricks";
      destinationConfig: DatabricksSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "devin";
      destinationConfig: DevinSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "digital-ocean-app-platform";
      destinationConfig: DigitalOceanAppPlatformSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "external-infisical";
      destinationConfig: ExternalInfisicalSyncConfig;
    }
  | {
      syncOptions: {
        initialSyncBehavior: "overwrite-destination" | Unlisted;
        keySchema?: string;
        disableSecretDeletion?: boolean;
        autoRedeploy?: boolean;
      };
      destination: "flyio";
      destinationConfig: FlyioSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "gcp-secret-manager";
      destinationConfig: GcpSecretManagerSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "github";
      destinationConfig: GithubSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "gitlab";
      destinationConfig: GitlabSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "hashicorp-vault";
      destinationConfig: HashicorpVaultSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "hasura-cloud";
      destinationConfig: HasuraCloudSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "heroku";
      destinationConfig: HerokuSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "humanitec";
      destinationConfig: HumanitecSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "laravel-forge";
      destinationConfig: LaravelForgeSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "netlify";
      destinationConfig: NetlifySyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "northflank";
      destinationConfig: NorthflankSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "oci-vault";
      destinationConfig: OciVaultSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "octopus-deploy";
      destinationConfig: OctopusDeploySyncConfig;
    }
  | { syncOptions: OneWaySecretSyncOptions; destination: "ona"; destinationConfig: OnaSyncConfig }
  | { syncOptions: TwoWaySecretSyncOptions; destination: "ovh"; destinationConfig: OvhSyncConfig }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "qovery";
      destinationConfig: QoverySyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "railway";
      destinationConfig: RailwaySyncConfig;
    }
  | {
      syncOptions: {
        initialSyncBehavior:
          | "overwrite-destination"
          | "import-prioritize-source"
          | "import-prioritize-destination"
          | Unlisted;
        keySchema?: string;
        disableSecretDeletion?: boolean;
        autoRedeployServices?: boolean;
      };
      destination: "render";
      destinationConfig: RenderSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "snowflake";
      destinationConfig: SnowflakeSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "supabase";
      destinationConfig: HasuraCloudSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "teamcity";
      destinationConfig: TeamcitySyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "terraform-cloud";
      destinationConfig: TerraformCloudSyncConfig;
    }
  | {
      syncOptions: OneWaySecretSyncOptions;
      destination: "travis-ci";
      destinationConfig: TravisCiSyncConfig;
    }
  | {
      syncOptions: {
        initialSyncBehavior: "overwrite-destination" | Unlisted;
        keySchema?: string;
        disableSecretDeletion?: boolean;
        markAsSecret?: boolean;
      };
      destination: "trigger-dev";
      destinationConfig: TriggerDevSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "vercel";
      destinationConfig: VercelSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "windmill";
      destinationConfig: WindmillSyncConfig;
    }
  | {
      syncOptions: TwoWaySecretSyncOptions;
      destination: "zabbix";
      destinationConfig: ZabbixSyncConfig;
    };

/** A sync. `destination` tells which fields it has. */
export type SecretSync = SecretSyncCore & SecretSyncDestination;

/** What every sync is given. */
export interface SecretSyncSettings {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment whose secrets are synced. 1 to 64 characters. */
  environment: string;
  /** Path of the folder whose secrets are synced. */
  secretPath: string;
  /** Small letters, digits and hyphens. 1 to 256 characters. */
  name: string;
  /** ID of the connection. */
  connectionId: string;
  /** Up to 256 characters. */
  description?: string | null | undefined;
  /** Whether every change is synced at once. Default true. */
  isAutoSyncEnabled?: boolean | undefined;
}

/** Where a sync is to write, and how. */
export type SecretSyncDestinationInput =
  | {
      destination: "1password";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: OnePasswordSyncConfig;
    }
  | {
      destination: "aws-parameter-store";
      syncOptions: {
        initialSyncBehavior:
          | "overwrite-destination"
          | "import-prioritize-source"
          | "import-prioritize-destination"
          | Unlisted;
        keySchema?: string | undefined;
        disableSecretDeletion?: boolean | undefined;
        keyId?: string | undefined;
        tags?: KeyValue[] | undefined;
        syncSecretMetadataAsTags?: boolean | undefined;
      };
      destinationConfig: AwsParameterStoreSyncConfig;
    }
  | {
      destination: "aws-secrets-manager";
      syncOptions: {
        initialSyncBehavior:
          | "overwrite-destination"
          | "import-prioritize-source"
          | "import-prioritize-destination"
          | Unlisted;
        keySchema?: string | undefined;
        disableSecretDeletion?: boolean | undefined;
        keyId?: string | undefined;
        tags?: KeyValue[] | undefined;
        syncSecretMetadataAsTags?: boolean | undefined;
      };
      destinationConfig: AwsSecretsManagerSyncConfig;
    }
  | {
      destination: "azure-app-configuration";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: AzureAppConfigurationSyncConfig;
    }
  | {
      destination: "azure-devops";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: AzureDevopsSyncConfig;
    }
  | {
      destination: "azure-entra-id-scim";
      syncOptions: {
        initialSyncBehavior: "overwrite-destination" | Unlisted;
        keySchema?: string | undefined;
        disableSecretDeletion?: boolean | undefined;
        secretKey: string;
      };
      destinationConfig: AzureEntraIdScimSyncConfig;
    }
  | {
      destination: "azure-key-vault";
      syncOptions: {
        initialSyncBehavior:
          | "overwrite-destination"
          | "import-prioritize-source"
          | "import-prioritize-destination"
          | Unlisted;
        keySchema?: string | undefined;
        disableSecretDeletion?: boolean | undefined;
        disableCertificateImport?: boolean | undefined;
      };
      destinationConfig: AzureKeyVaultSyncConfig;
    }
  | {
      destination: "bitbucket";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: BitbucketSyncConfig;
    }
  | {
      destination: "camunda";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: CamundaSyncConfig;
    }
  | {
      destination: "checkly";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: ChecklySyncConfig;
    }
  | { destination: "chef"; syncOptions: TwoWaySecretSyncOptions; destinationConfig: ChefSyncConfig }
  | {
      destination: "circleci";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: CircleciSyncConfig;
    }
  | {
      destination: "cloud-66";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: Cloud66SyncConfig;
    }
  | {
      destination: "cloudflare-pages";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: CloudflarePagesSyncConfig;
    }
  | {
      destination: "cloudflare-workers";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: CloudflareWorkersSyncConfig;
    }
  | {
      destination: "databricks";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: DatabricksSyncConfig;
    }
  | {
      destination: "devin";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: DevinSyncConfig;
    }
  | {
      destination: "digital-ocean-app-platform";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: DigitalOceanAppPlatformSyncConfig;
    }
  | {
      destination: "external-infisical";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: ExternalInfisicalSyncConfig;
    }
  | {
      destination: "flyio";
      syncOptions: {
        initialSyncBehavior: "overwrite-destination" | Unlisted;
        keySchema?: string | undefined;
        disableSecretDeletion?: boolean | undefined;
        autoRedeploy?: boolean | undefined;
      };
      destinationConfig: FlyioSyncConfig;
    }
  | {
      destination: "gcp-secret-manager";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: GcpSecretManagerSyncConfig;
    }
  | {
      destination: "github";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: GithubSyncConfig;
    }
  | {
      destination: "gitlab";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: GitlabSyncConfigInput;
    }
  | {
      destination: "hashicorp-vault";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: HashicorpVaultSyncConfig;
    }
  | {
      destination: "hasura-cloud";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: HasuraCloudSyncConfig;
    }
  | {
      destination: "heroku";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: HerokuSyncConfig;
    }
  | {
      destination: "humanitec";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: HumanitecSyncConfig;
    }
  | {
      destination: "laravel-forge";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: LaravelForgeSyncConfig;
    }
  | {
      destination: "netlify";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: NetlifySyncConfig;
    }
  | {
      destination: "northflank";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: NorthflankSyncConfig;
    }
  | {
      destination: "oci-vault";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: OciVaultSyncConfig;
    }
  | {
      destination: "octopus-deploy";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: OctopusDeploySyncConfig;
    }
  | { destination: "ona"; syncOptions: OneWaySecretSyncOptions; destinationConfig: OnaSyncConfig }
  | { destination: "ovh"; syncOptions: TwoWaySecretSyncOptions; destinationConfig: OvhSyncConfig }
  | {
      destination: "qovery";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: QoverySyncConfigInput;
    }
  | {
      destination: "railway";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: RailwaySyncConfig;
    }
  | {
      destination: "render";
      syncOptions: {
        initialSyncBehavior:
          | "overwrite-destination"
          | "import-prioritize-source"
          | "import-prioritize-destination"
          | Unlisted;
        keySchema?: string | undefined;
        disableSecretDeletion?: boolean | undefined;
        autoRedeployServices?: boolean | undefined;
      };
      destinationConfig: RenderSyncConfig;
    }
  | {
      destination: "snowflake";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: SnowflakeSyncConfig;
    }
  | {
      destination: "supabase";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: HasuraCloudSyncConfig;
    }
  | {
      destination: "teamcity";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: TeamcitySyncConfig;
    }
  | {
      destination: "terraform-cloud";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: TerraformCloudSyncConfig;
    }
  | {
      destination: "travis-ci";
      syncOptions: OneWaySecretSyncOptions;
      destinationConfig: TravisCiSyncConfig;
    }
  | {
      destination: "trigger-dev";
      syncOptions: {
        initialSyncBehavior: "overwrite-destination" | Unlisted;
        keySchema?: string | undefined;
        disableSecretDeletion?: boolean | undefined;
        markAsSecret?: boolean | undefined;
      };
      destinationConfig: TriggerDevSyncConfig;
    }
  | {
      destination: "vercel";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: VercelSyncConfigInput;
    }
  | {
      destination: "windmill";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: WindmillSyncConfig;
    }
  | {
      destination: "zabbix";
      syncOptions: TwoWaySecretSyncOptions;
      destinationConfig: ZabbixSyncConfig;
    };

/** Params of {@link create}. */
export type CreateSecretSyncParams<
  Destination extends
    SecretSyncDestinationInput["destination"] = SecretSyncDestinationInput["destination"],
> = SecretSyncSettings & { destination: Destination } & Extract<
    SecretSyncDestinationInput,
    { destination: Destination }
  >;

/** What {@link create} answers. */
export interface CreateSecretSyncResult {
  secretSync: SecretSync;
}

/**
 * Keeps a destination in step with the secrets of a folder. The first sync comes after the answer.
 *
 * `POST /api/v1/secret-syncs/{destination}`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSecretSyncParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSecretSyncResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { secretSync } = await createSecretSync(session, {
 *   destination: "github",
 *   name: "web",
 *   projectId,
 *   connectionId,
 *   environment: "prod",
 *   secretPath: "/web",
 *   syncOptions: { initialSyncBehavior: "overwrite-destination" },
 *   destinationConfig: { scope: "repository", owner: "acme", repo: "web" },
 * });
 * ```
 */
export function create<Destination extends SecretSyncDestinationInput["destination"]>(
  session: Session,
  params: CreateSecretSyncParams<Destination>,
  options?: RequestOptions,
): Promise<CreateSecretSyncResult> {
  return requestJson(
    session,
    "POST /api/v1/secret-syncs/{destination}",
    machineOrUser,
    params,
    options,
  );
}

/** What can be changed of every sync. */
export interface SecretSyncChanges {
  /** ID of the sync. */
  syncId: string;
  /** Slug of the environment whose secrets are synced. 1 to 64 characters. */
  environment?: string | undefined;
  /** Path of the folder whose secrets are synced. */
  secretPath?: string | undefined;
  /** Small letters, digits and hyphens. 1 to 256 characters. */
  name?: string | undefined;
  /** ID of the connection. */
  connectionId?: string | undefined;
  /** Up to 256 characters. */
  description?: string | null | undefined;
  /** Whether every change is synced at once. */
  isAutoSyncEnabled?: boolean | undefined;
}

/** What can be changed of where a sync writes. */
export type SecretSyncDestinationChanges =
  | {
      destination: "1password";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: OnePasswordSyncConfig | undefined;
    }
  | {
      destination: "aws-parameter-store";
      syncOptions?:
        | {
            initialSyncBehavior:
              | "overwrite-destination"
              | "import-prioritize-source"
              | "import-prioritize-destination"
              | Unlisted;
            keySchema?: string | undefined;
            disableSecretDeletion?: boolean | undefined;
            keyId?: string | undefined;
            tags?: KeyValue[] | undefined;
            syncSecretMetadataAsTags?: boolean | undefined;
          }
        | undefined;
      destinationConfig?: AwsParameterStoreSyncConfig | undefined;
    }
  | {
      destination: "aws-secrets-manager";
      syncOptions?:
        | {
            initialSyncBehavior:
              | "overwrite-destination"
              | "import-prioritize-source"
              | "import-prioritize-destination"
              | Unlisted;
            keySchema?: string | undefined;
            disableSecretDeletion?: boolean | undefined;
            keyId?: string | undefined;
            tags?: KeyValue[] | undefined;
            syncSecretMetadataAsTags?: boolean | undefined;
          }
        | undefined;
      destinationConfig?: AwsSecretsManagerSyncConfig | undefined;
    }
  | {
      destination: "azure-app-configuration";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: AzureAppConfigurationSyncConfig | undefined;
    }
  | {
      destination: "azure-devops";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: AzureDevopsSyncConfig | undefined;
    }
  | {
      destination: "azure-entra-id-scim";
      syncOptions?:
        | {
            initialSyncBehavior: "overwrite-destination" | Unlisted;
            keySchema?: string | undefined;
            disableSecretDeletion?: boolean | undefined;
            secretKey?: string | undefined;
          }
        | undefined;
      destinationConfig?: AzureEntraIdScimSyncConfig | undefined;
    }
  | {
      destination: "azure-key-vault";
      syncOptions?:
        | {
            initialSyncBehavior:
              | "overwrite-destination"
              | "import-prioritize-source"
              | "import-prioritize-destination"
              | Unlisted;
            keySchema?: string | undefined;
            disableSecretDeletion?: boolean | undefined;
            disableCertificateImport?: boolean | undefined;
          }
        | undefined;
      destinationConfig?: AzureKeyVaultSyncConfig | undefined;
    }
  | {
      destination: "bitbucket";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: BitbucketSyncConfig | undefined;
    }
  | {
      destination: "camunda";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: CamundaSyncConfig | undefined;
    }
  | {
      destination: "checkly";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: ChecklySyncConfig | undefined;
    }
  | {
      destination: "chef";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: ChefSyncConfig | undefined;
    }
  | {
      destination: "circleci";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: CircleciSyncConfig | undefined;
    }
  | {
      destination: "cloud-66";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: Cloud66SyncConfig | undefined;
    }
  | {
      destination: "cloudflare-pages";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: CloudflarePagesSyncConfig | undefined;
    }
  | {
      destination: "cloudflare-workers";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: CloudflareWorkersSyncConfig | undefined;
    }
  | {
      destination: "databricks";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: DatabricksSyncConfig | undefined;
    }
  | {
      destination: "devin";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: DevinSyncConfig | undefined;
    }
  | {
      destination: "digital-ocean-app-platform";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: DigitalOceanAppPlatformSyncConfig | undefined;
    }
  | {
      destination: "external-infisical";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: ExternalInfisicalSyncConfig | undefined;
    }
  | {
      destination: "flyio";
      syncOptions?:
        | {
            initialSyncBehavior: "overwrite-destination" | Unlisted;
            keySchema?: string | undefined;
            disableSecretDeletion?: boolean | undefined;
            autoRedeploy?: boolean | undefined;
          }
        | undefined;
      destinationConfig?: FlyioSyncConfig | undefined;
    }
  | {
      destination: "gcp-secret-manager";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: GcpSecretManagerSyncConfig | undefined;
    }
  | {
      destination: "github";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: GithubSyncConfig | undefined;
    }
  | {
      destination: "gitlab";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: GitlabSyncConfigInput | undefined;
    }
  | {
      destination: "hashicorp-vault";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: HashicorpVaultSyncConfig | undefined;
    }
  | {
      destination: "hasura-cloud";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: HasuraCloudSyncConfig | undefined;
    }
  | {
      destination: "heroku";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: HerokuSyncConfig | undefined;
    }
  | {
      destination: "humanitec";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: HumanitecSyncConfig | undefined;
    }
  | {
      destination: "laravel-forge";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: LaravelForgeSyncConfig | undefined;
    }
  | {
      destination: "netlify";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: NetlifySyncConfig | undefined;
    }
  | {
      destination: "northflank";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: NorthflankSyncConfig | undefined;
    }
  | {
      destination: "oci-vault";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: OciVaultSyncConfig | undefined;
    }
  | {
      destination: "octopus-deploy";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: OctopusDeploySyncConfig | undefined;
    }
  | {
      destination: "ona";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: OnaSyncConfig | undefined;
    }
  | {
      destination: "ovh";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: OvhSyncConfig | undefined;
    }
  | {
      destination: "qovery";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: QoverySyncConfigInput | undefined;
    }
  | {
      destination: "railway";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: RailwaySyncConfig | undefined;
    }
  | {
      destination: "render";
      syncOptions?:
        | {
            initialSyncBehavior:
              | "overwrite-destination"
              | "import-prioritize-source"
              | "import-prioritize-destination"
              | Unlisted;
            keySchema?: string | undefined;
            disableSecretDeletion?: boolean | undefined;
            autoRedeployServices?: boolean | undefined;
          }
        | undefined;
      destinationConfig?: RenderSyncConfig | undefined;
    }
  | {
      destination: "snowflake";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: SnowflakeSyncConfig | undefined;
    }
  | {
      destination: "supabase";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: HasuraCloudSyncConfig | undefined;
    }
  | {
      destination: "teamcity";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: TeamcitySyncConfig | undefined;
    }
  | {
      destination: "terraform-cloud";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: TerraformCloudSyncConfig | undefined;
    }
  | {
      destination: "travis-ci";
      syncOptions?: OneWaySecretSyncOptions | undefined;
      destinationConfig?: TravisCiSyncConfig | undefined;
    }
  | {
      destination: "trigger-dev";
      syncOptions?:
        | {
            initialSyncBehavior: "overwrite-destination" | Unlisted;
            keySchema?: string | undefined;
            disableSecretDeletion?: boolean | undefined;
            markAsSecret?: boolean | undefined;
          }
        | undefined;
      destinationConfig?: TriggerDevSyncConfig | undefined;
    }
  | {
      destination: "vercel";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: VercelSyncConfigInput | undefined;
    }
  | {
      destination: "windmill";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: WindmillSyncConfig | undefined;
    }
  | {
      destination: "zabbix";
      syncOptions?: TwoWaySecretSyncOptions | undefined;
      destinationConfig?: ZabbixSyncConfig | undefined;
    };

/** Params of {@link update}. */
export type UpdateSecretSyncParams<
  Destination extends
    SecretSyncDestinationChanges["destination"] = SecretSyncDestinationChanges["destination"],
> = SecretSyncChanges & { destination: Destination } & Extract<
    SecretSyncDestinationChanges,
    { destination: Destination }
  >;

/** What {@link update} answers. */
export interface UpdateSecretSyncResult {
  secretSync: SecretSync;
}

/**
 * Changes a sync; what is left out stays.
 *
 * `PATCH /api/v1/secret-syncs/{destination}/{syncId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSecretSyncParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSecretSyncResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update<Destination extends SecretSyncDestinationChanges["destination"]>(
  session: Session,
  params: UpdateSecretSyncParams<Destination>,
  options?: RequestOptions,
): Promise<UpdateSecretSyncResult> {
  return requestJson(
    session,
    "PATCH /api/v1/secret-syncs/{destination}/{syncId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteSecretSync}. */
export interface DeleteSecretSyncParams {
  /** The destination. */
  destination: SecretSyncDestinationName;
  /** ID of the sync. */
  syncId: string;
  /** Whether the secrets that were synced are removed at the destination. Default false. */
  removeSecrets?: boolean | undefined;
}

/** What {@link deleteSecretSync} answers. */
export interface DeleteSecretSyncResult {
  secretSync: SecretSync;
}

/**
 * Deletes a sync; what it wrote stays at the destination unless `removeSecrets` is true.
 *
 * `DELETE /api/v1/secret-syncs/{destination}/{syncId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSecretSyncParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSecretSyncResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSecretSync(
  session: Session,
  params: DeleteSecretSyncParams,
  options?: RequestOptions,
): Promise<DeleteSecretSyncResult> {
  return requestJson(
    session,
    "DELETE /api/v1/secret-syncs/{destination}/{syncId}{?removeSecrets}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteSecretSync as delete };

/** Params of {@link get}. */
export interface GetSecretSyncParams {
  /** The destination. */
  destination: SecretSyncDestinationName;
  /** ID of the sync. */
  syncId: string;
}

/** What {@link get} answers. */
export interface GetSecretSyncResult {
  secretSync: SecretSync;
}

/**
 * Gets a sync by its ID, with how the last runs went.
 *
 * `GET /api/v1/secret-syncs/{destination}/{syncId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretSyncParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretSyncResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetSecretSyncParams,
  options?: RequestOptions,
): Promise<GetSecretSyncResult> {
  return requestJson(
    session,
    "GET /api/v1/secret-syncs/{destination}/{syncId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link list}. */
export interface ListSecretSyncsParams {
  /** The destination. */
  destination: SecretSyncDestinationName;
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListSecretSyncsResult {
  secretSyncs: SecretSync[];
}

/**
 * Lists a project's syncs to one kind of destination.
 *
 * `GET /api/v1/secret-syncs/{destination}`
 *
 * @param session - Session to use.
 * @param params - {@link ListSecretSyncsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretSyncsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListSecretSyncsParams,
  options?: RequestOptions,
): Promise<ListSecretSyncsResult> {
  return requestJson(
    session,
    "GET /api/v1/secret-syncs/{destination!options}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link trigger}. */
export interface TriggerSecretSyncParams {
  /** The destination. */
  destination: SecretSyncDestinationName;
  /** ID of the sync. */
  syncId: string;
}

/** What {@link trigger} answers. */
export interface TriggerSecretSyncResult {
  secretSync: SecretSync;
}

/**
 * Starts a run of a sync; it goes on after the answer.
 *
 * `POST /api/v1/secret-syncs/{destination}/{syncId}/sync-secrets`
 *
 * @param session - Session to use.
 * @param params - {@link TriggerSecretSyncParams}
 * @param options - Options for this call alone.
 * @returns The {@link TriggerSecretSyncResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function trigger(
  session: Session,
  params: TriggerSecretSyncParams,
  options?: RequestOptions,
): Promise<TriggerSecretSyncResult> {
  return requestJson(
    session,
    "POST /api/v1/secret-syncs/{destination}/{syncId}/sync-secrets",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getByName}. */
export interface GetSecretSyncByNameParams {
  /** The destination. */
  destination: SecretSyncDestinationName;
  /** Name of the sync. */
  syncName: string;
  /** ID of the project. */
  projectId: string;
}

/** What {@link getByName} answers. */
export interface GetSecretSyncByNameResult {
  secretSync: SecretSync;
}

/**
 * Gets a sync by its name, with how the last runs went.
 *
 * `GET /api/v1/secret-syncs/{destination}/sync-name/{syncName}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretSyncByNameParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretSyncByNameResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getByName(
  session: Session,
  params: GetSecretSyncByNameParams,
  options?: RequestOptions,
): Promise<GetSecretSyncByNameResult> {
  return requestJson(
    session,
    "GET /api/v1/secret-syncs/{destination}/sync-name/{syncName}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link importSecrets}. */
export interface ImportSecretsFromSyncDestinationParams {
  /** The destination. */
  destination: SecretSyncDestinationName;
  /** ID of the sync. */
  syncId: string;
  /** Whose values win where both have a secret. */
  importBehavior: "prioritize-source" | "prioritize-destination" | Unlisted;
}

/** What {@link importSecrets} answers. */
export interface ImportSecretsFromSyncDestinationResult {
  secretSync: SecretSync;
}

/**
 * Starts to import the destination's secrets into the folder. Not every destination can give them.
 *
 * `POST /api/v1/secret-syncs/{destination}/{syncId}/import-secrets`
 *
 * @param session - Session to use.
 * @param params - {@link ImportSecretsFromSyncDestinationParams}
 * @param options - Options for this call alone.
 * @returns The {@link ImportSecretsFromSyncDestinationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function importSecrets(
  session: Session,
  params: ImportSecretsFromSyncDestinationParams,
  options?: RequestOptions,
): Promise<ImportSecretsFromSyncDestinationResult> {
  return requestJson(
    session,
    "POST /api/v1/secret-syncs/{destination}/{syncId}/import-secrets{?importBehavior}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeSecrets}. */
export interface RemoveSecretsFromSyncDestinationParams {
  /** The destination. */
  destination: SecretSyncDestinationName;
  /** ID of the sync. */
  syncId: string;
}

/** What {@link removeSecrets} answers. */
export interface RemoveSecretsFromSyncDestinationResult {
  secretSync: SecretSync;
}

/**
 * Starts to remove what a sync wrote from the destination; it goes on after the answer.
 *
 * `POST /api/v1/secret-syncs/{destination}/{syncId}/remove-secrets`
 *
 * @param session - Session to use.
 * @param params - {@link RemoveSecretsFromSyncDestinationParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemoveSecretsFromSyncDestinationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function removeSecrets(
  session: Session,
  params: RemoveSecretsFromSyncDestinationParams,
  options?: RequestOptions,
): Promise<RemoveSecretsFromSyncDestinationResult> {
  return requestJson(
    session,
    "POST /api/v1/secret-syncs/{destination}/{syncId}/remove-secrets",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listAll}. */
export interface ListAllSecretSyncsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link listAll} answers. */
export interface ListAllSecretSyncsResult {
  secretSyncs: SecretSync[];
}

/**
 * Lists a project's syncs to all kinds of destinations.
 *
 * `GET /api/v1/secret-syncs`
 *
 * @param session - Session to use.
 * @param params - {@link ListAllSecretSyncsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAllSecretSyncsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listAll(
  session: Session,
  params: ListAllSecretSyncsParams,
  options?: RequestOptions,
): Promise<ListAllSecretSyncsResult> {
  return requestJson(session, "GET /api/v1/secret-syncs", machineOrUser, params, options);
}

/** A destination, and what syncs to it can do. */
export interface SecretSyncOption {
  /** Small letters, digits and hyphens. */
  name: string;
  /** The app that the connection is to. */
  connection: AppConnectionApp;
  /** The destination. */
  destination: SecretSyncDestinationName;
  canImportSecrets: boolean;
  canRemoveSecretsOnDeletion: boolean;
  enterprise?: boolean;
  supportsKeySchema?: boolean;
  supportsDisableSecretDeletion?: boolean;
}

/** What {@link options} answers. */
export interface ListSecretSyncOptionsResult {
  secretSyncOptions: SecretSyncOption[];
}

/**
 * Lists the kinds of destinations, with the app that each connects to and what each can do.
 *
 * `GET /api/v1/secret-syncs/options`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretSyncOptionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function options(
  session: Session,
  options?: RequestOptions,
): Promise<ListSecretSyncOptionsResult> {
  return requestJson(
    session,
    "GET /api/v1/secret-syncs/options",
    machineOrUser,
    undefined,
    options,
  );
}

/** `client.secretSyncs` */
export interface SecretSyncsClient {
  /**
   * Keeps a destination in step with the secrets of a folder. The first sync comes after the answer.
   *
   * `POST /api/v1/secret-syncs/{destination}`
   *
   * @param params - {@link CreateSecretSyncParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { secretSync } = await client.secretSyncs.create({
   *   destination: "github",
   *   name: "web",
   *   projectId,
   *   connectionId,
   *   environment: "prod",
   *   secretPath: "/web",
   *   syncOptions: { initialSyncBehavior: "overwrite-destination" },
   *   destinationConfig: { scope: "repository", owner: "acme", repo: "web" },
   * });
   * ```
   */
  create<Destination extends SecretSyncDestinationInput["destination"]>(
    this: void,
    params: CreateSecretSyncParams<Destination>,
    options?: RequestOptions,
  ): Promise<CreateSecretSyncResult>;
  /**
   * Changes a sync; what is left out stays.
   *
   * `PATCH /api/v1/secret-syncs/{destination}/{syncId}`
   *
   * @param params - {@link UpdateSecretSyncParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
   */
  update<Destination extends SecretSyncDestinationChanges["destination"]>(
    this: void,
    params: UpdateSecretSyncParams<Destination>,
    options?: RequestOptions,
  ): Promise<UpdateSecretSyncResult>;
  /**
   * Deletes a sync; what it wrote stays at the destination unless `removeSecrets` is true.
   *
   * `DELETE /api/v1/secret-syncs/{destination}/{syncId}`
   *
   * @param params - {@link DeleteSecretSyncParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteSecretSyncParams,
    options?: RequestOptions,
  ): Promise<DeleteSecretSyncResult>;
  /**
   * Gets a sync by its ID, with how the last runs went.
   *
   * `GET /api/v1/secret-syncs/{destination}/{syncId}`
   *
   * @param params - {@link GetSecretSyncParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(
    this: void,
    params: GetSecretSyncParams,
    options?: RequestOptions,
  ): Promise<GetSecretSyncResult>;
  /**
   * Lists a project's syncs to one kind of destination.
   *
   * `GET /api/v1/secret-syncs/{destination}`
   *
   * @param params - {@link ListSecretSyncsParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params: ListSecretSyncsParams,
    options?: RequestOptions,
  ): Promise<ListSecretSyncsResult>;
  /**
   * Starts a run of a sync; it goes on after the answer.
   *
   * `POST /api/v1/secret-syncs/{destination}/{syncId}/sync-secrets`
   *
   * @param params - {@link TriggerSecretSyncParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  trigger(
    this: void,
    params: TriggerSecretSyncParams,
    options?: RequestOptions,
  ): Promise<TriggerSecretSyncResult>;
  /**
   * Gets a sync by its name, with how the last runs went.
   *
   * `GET /api/v1/secret-syncs/{destination}/sync-name/{syncName}`
   *
   * @param params - {@link GetSecretSyncByNameParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getByName(
    this: void,
    params: GetSecretSyncByNameParams,
    options?: RequestOptions,
  ): Promise<GetSecretSyncByNameResult>;
  /**
   * Starts to import the destination's secrets into the folder. Not every destination can give them.
   *
   * `POST /api/v1/secret-syncs/{destination}/{syncId}/import-secrets`
   *
   * @param params - {@link ImportSecretsFromSyncDestinationParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  importSecrets(
    this: void,
    params: ImportSecretsFromSyncDestinationParams,
    options?: RequestOptions,
  ): Promise<ImportSecretsFromSyncDestinationResult>;
  /**
   * Starts to remove what a sync wrote from the destination; it goes on after the answer.
   *
   * `POST /api/v1/secret-syncs/{destination}/{syncId}/remove-secrets`
   *
   * @param params - {@link RemoveSecretsFromSyncDestinationParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  removeSecrets(
    this: void,
    params: RemoveSecretsFromSyncDestinationParams,
    options?: RequestOptions,
  ): Promise<RemoveSecretsFromSyncDestinationResult>;
  /**
   * Lists a project's syncs to all kinds of destinations.
   *
   * `GET /api/v1/secret-syncs`
   *
   * @param params - {@link ListAllSecretSyncsParams}
   * @param options - Options for this call alone.
   */
  listAll(
    this: void,
    params: ListAllSecretSyncsParams,
    options?: RequestOptions,
  ): Promise<ListAllSecretSyncsResult>;
  /**
   * Lists the kinds of destinations, with the app that each connects to and what each can do.
   *
   * `GET /api/v1/secret-syncs/options`
   *
   * @param options - Options for this call alone.
   */
  options(this: void, options?: RequestOptions): Promise<ListSecretSyncOptionsResult>;
}
