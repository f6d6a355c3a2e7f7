// Written by `npm run generate` from scripts/generate/manifest/app-connections.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { AppConnectionApp } from "../models/app-connection-app.js";
import type { ProjectType } from "../models/project-type.js";
import type { TimeOfDay } from "../models/time-of-day.js";

/** How often the credentials of a connection are replaced, and how that went. */
export interface AppConnectionRotation {
  lastRotationMessage?: string | null;
  /** Days from one rotation to the next. */
  rotationInterval: number;
  /** ISO 8601. */
  nextRotationAt?: string | null;
  rotationStatus: "success" | "failed" | Unlisted;
  /** Time of day, in UTC. */
  rotateAtUtc: TimeOfDay;
}

/** What every connection has. */
export interface AppConnectionCore {
  id: string;
  /** Small letters, digits and hyphens. */
  name: string;
  description?: string | null;
  version: number;
  /** ID of the organization. */
  orgId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /**
   * Whether Infisical replaces the password, so that nobody else knows it. Apps but databases take
   * nothing but `false`.
   */
  isPlatformManagedCredentials?: boolean | null;
  /** ID of the gateway to the app. */
  gatewayId?: string | null;
  /** ID of the project; without one, it is the organization's. */
  projectId?: string | null;
  /** Whether its credentials are replaced regularly. Some apps take nothing but `false`. */
  isAutoRotationEnabled: boolean;
  /** ID of the pool of gateways to the app. */
  gatewayPoolId?: string | null;
  rotation?: AppConnectionRotation;
  credentialsHash?: string;
  project?: { id: string; name: string; slug: string; type: string } | null;
}

/** What differs between connections; credentials come without their secrets. */
export type AppConnectionDetails =
  | { app: "1password"; method: "api-token"; credentials: { instanceUrl: string } }
  | { app: "anthropic"; method: "api-key"; credentials: Record<string, unknown> }
  | {
      app: "auth0";
      method: "client-credentials";
      credentials: { domain: string; clientId: string; audience: string };
    }
  | { app: "aws"; method: "assume-role"; credentials: { stsEndpoint?: string } }
  | { app: "aws"; method: "access-key"; credentials: { accessKeyId: string } }
  | {
      app: "azure-adcs";
      method: "username-password";
      credentials: {
        username: string;
        adcsUrl: string;
        sslRejectUnauthorized?: boolean;
        sslCertificate?: string;
      };
    }
  | { app: "azure-app-configuration"; method: "oauth"; credentials: { tenantId?: string } }
  | {
      app: "azure-app-configuration";
      method: "client-secret";
      credentials: { clientId: string; tenantId: string };
    }
  | { app: "azure-client-secrets"; method: "oauth"; credentials: { tenantId: string } }
  | {
      app: "azure-client-secrets";
      method: "client-secret";
      credentials: { clientId: string; tenantId: string };
    }
  | {
      app: "azure-client-secrets";
      method: "certificate";
      credentials: { tenantId: string; clientId: string };
    }
  | { app: "azure-devops"; method: "oauth"; credentials: { tenantId: string; orgName: string } }
  | { app: "azure-devops"; method: "access-token"; credentials: { orgName: string } }
  | {
      app: "azure-devops";
      method: "client-secret";
      credentials: { clientId: string; tenantId: string; orgName: string };
    }
  | {
      app: "azure-dns";
      method: "client-secret";
      credentials: { tenantId: string; subscriptionId: string };
    }
  | {
      app: "azure-entra-id";
      method: "client-secret";
      credentials: { clientId: string; tenantId: string };
    }
  | { app: "azure-key-vault"; method: "oauth"; credentials: { tenantId?: string } }
  | {
      app: "azure-key-vault";
      method: "client-secret";
      credentials: { clientId: string; tenantId: string };
    }
  | {
      app: "azure-key-vault";
      method: "certificate";
      credentials: { clientId: string; tenantId: string };
    }
  | { app: "bitbucket"; method: "api-token"; credentials: { email: string } }
  | { app: "camunda"; method: "client-credentials"; credentials: { clientId: string } }
  | { app: "checkly"; method: "api-key"; credentials: Record<string, unknown> }
  | {
      app: "chef";
      method: "user-key";
      credentials: { serverUrl?: string; orgName: string; userName: string };
    }
  | { app: "circleci"; method: "api-token"; credentials: { host?: string } }
  | { app: "cloud-66"; method: "access-token"; credentials: Record<string, unknown> }
  | { app: "cloudflare"; method: "api-token"; credentials: { accountId: string } }
  | { app: "convex"; method: "personal-access-token"; credentials: { instanceUrl?: string } }
  | {
      app: "databricks";
      method: "service-principal";
      credentials: { clientId: string; workspaceUrl: string };
    }
  | { app: "datadog"; method: "api-key"; credentials: { url: string } }
  | { app: "dbt"; method: "api-token"; credentials: { instanceUrl: string; accountId: string } }
  | { app: "devin"; method: "api-key"; credentials: Record<string, unknown> }
  | { app: "digicert"; method: "api-key"; credentials: { region: "us" | "eu" | Unlisted } }
  | { app: "digital-ocean"; method: "api-token"; credentials: Record<string, unknown> }
  | { app: "dns-made-easy"; method: "api-key-secret"; credentials: { apiKey: string } }
  | { app: "doppler"; method: "api-token"; credentials: Record<string, unknown> }
  | {
      app: "external-infisical";
      method: "machine-identity-universal-auth";
      credentials: { instanceUrl: string; machineIdentityClientId: string };
    }
  | {
      app: "f5-big-ip";
      method: "basic-auth";
      credentials: {
        hostname: string;
        port?: number;
        username: string;
        sslRejectUnauthorized?: boolean;
        sslCertificate?: string;
      };
    }
  | { app: "flyio"; method: "access-token"; credentials: Record<string, unknown> }
  | { app: "gcp"; method: "service-account-impersonation"; credentials: Record<string, unknown> }
  | {
      app: "github";
      method: "github-app";
      credentials: {
        instanceType?: "server" | "cloud" | Unlisted;
        host?: string;
        gitHubAppId?: string | null;
      };
    }
  | {
      app: "github";
      method: "oauth";
      credentials: { instanceType?: "server" | "cloud" | Unlisted; host?: string };
    }
  | {
      app: "github";
      method: "pat";
      credentials: { instanceType?: "server" | "cloud" | Unlisted; host?: string };
    }
  | { app: "github-radar"; method: "github-app"; credentials: Record<string, unknown> }
  | {
      app: "gitlab";
      method: "access-token";
      credentials: {
        instanceUrl?: string;
        accessTokenType: "project" | "personal" | "group" | Unlisted;
      };
    }
  | { app: "gitlab"; method: "oauth"; credentials: { instanceUrl?: string } }
  | { app: "godaddy"; method: "api-key"; credentials: Record<string, unknown> }
  | {
      app: "hashicorp-vault";
      method: "access-token";
      credentials: { namespace?: string; instanceUrl: string };
    }
  | {
      app: "hashicorp-vault";
      method: "app-role";
      credentials: { namespace?: string; instanceUrl: string; roleId: string };
    }
  | { app: "hasura-cloud"; method: "access-token"; credentials: Record<string, unknown> }
  | { app: "heroku"; method: "auth-token"; credentials: Record<string, unknown> }
  | { app: "heroku"; method: "oauth"; credentials: Record<string, unknown> }
  | { app: "humanitec"; method: "api-token"; credentials: Record<string, unknown> }
  | { app: "laravel-forge"; method: "api-token"; credentials: Record<string, unknown> }
  | {
      app: "ldap";
      method: "simple-bind";
      credentials: {
        provider: "active-directory" | Unlisted;
        url: string;
        dn: string;
        sslRejectUnauthorized?: boolean;
        sslCertificate?: string;
      };
    }
  | {
      app: "mongodb";
      method: "username-and-password";
      credentials: {
        host: string;
        port: number;
        username: string;
        database: string;
        tlsEnabled: boolean;
        tlsRejectUnauthorized: boolean;
        tlsCertificate?: string;
      };
    }
  | {
      app: "mssql";
      method: "username-and-password";
      credentials: {
        host: string;
        database: string;
        port: number;
        username: string;
        sslEnabled: boolean;
        sslRejectUnauthorized: boolean;
        sslCertificate?: string;
      };
    }
  | {
      app: "mysql";
      method: "username-and-password";
      credentials: {
        host: string;
        database: string;
        port: number;
        username: string;
        sslEnabled: boolean;
        sslRejectUnauthorized: boolean;
        sslCertificate?: string;
      };
    }
  | { app: "netlify"; method: "access-token"; credentials: Record<string, unknown> }
  | {
      app: "netscaler";
      method: "basic-auth";
      credentials: {
        hostname: string;
        port?: number;
        username: string;
        sslRejectUnauthorized?: boolean;
        sslCertificate?: string;
      };
    }
  | { app: "northflank"; method: "api-token"; credentials: Record<string, unknown> }
  | {
      app: "oci";
      method: "access-key";
      credentials: { userOcid: string; tenancyOcid: string; region: string; fingerprint: string };
    }
  | { app: "octopus-deploy"; method: "api-key"; credentials: { instanceUrl: string } }
  | { app: "okta"; method: "api-token"; credentials: { instanceUrl: string } }
  | { app: "ona"; method: "personal-access-token"; credentials: Record<string, unknown> }
  | { app: "open-router"; method: "api-key"; credentials: Record<string, unknown> }
  | {
      app: "oracledb";
      method: "username-and-password";
      credentials: {
        host: string;
        database: string;
        port: number;
        username: string;
        sslEnabled: boolean;
        sslRejectUnauthorized: boolean;
        sslCertificate?: string;
      };
    }
  | { app: "ovh"; method: "certificate"; credentials: { okmsDomain: string; okmsId: string } }
  | {
      app: "postgres";
      method: "username-and-password";
      credentials: {
        host: string;
        database: string;
        port: number;
        username: string;
        sslEnabled: boolean;
        sslRejectUnauthorized: boolean;
        sslCertificate?: string;
      };
    }
  | { app: "qovery"; method: "access-token"; credentials: Record<string, unknown> }
  | {
      app: "railway";
      method: "account-token" | "project-token" | "team-token";
      credentials: Record<string, unknown>;
    }
  | {
      app: "redis";
      method: "username-and-password";
      credentials: {
        host: string;
        port: number;
        username: string;
        sslEnabled: boolean;
        sslRejectUnauthorized: boolean;
        sslCertificate?: string;
      };
    }
  | { app: "render"; method: "api-key"; credentials: Record<string, unknown> }
  | { app: "salesforce"; method: "client-credentials"; credentials: { instanceUrl: string } }
  | {
      app: "smb";
      method: "credentials";
      credentials: { host: string; port: number; domain?: string; username: string };
    }
  | {
      app: "snowflake";
      method: "username-and-token";
      credentials: { account: string; username: string };
    }
  | {
      app: "ssh";
      method: "password";
      credentials: { host: string; port: number; username: string };
      configuration?: { blockedUsers?: string };
    }
  | {
      app: "ssh";
      method: "ssh-key";
      credentials: { host: string; port: number; username: string };
      configuration?: { blockedUsers?: string };
    }
  | { app: "supabase"; method: "access-token"; credentials: { instanceUrl?: string } }
  | { app: "teamcity"; method: "access-token"; credentials: { instanceUrl: string } }
  | { app: "terraform-cloud"; method: "api-token"; credentials: Record<string, unknown> }
  | { app: "travis-ci"; method: "api-token"; credentials: Record<string, unknown> }
  | { app: "trigger-dev"; method: "api-key"; credentials: { instanceUrl?: string } }
  | {
      app: "venafi";
      method: "api-key";
      credentials: { region: "us" | "eu" | "au" | "uk" | "sg" | "ca" | Unlisted };
    }
  | {
      app: "venafi-tpp";
      method: "oauth";
      credentials: { tppUrl: string; clientId: string; username: string };
    }
  | { app: "vercel"; method: "api-token"; credentials: Record<string, unknown> }
  | { app: "windmill"; method: "access-token"; credentials: { instanceUrl?: string } }
  | { app: "zabbix"; method: "api-token"; credentials: { instanceUrl: string } };

/** A connection to an app. `app` and `method` tell which fields it has. */
export type AppConnection = AppConnectionCore & AppConnectionDetails;

/** How often the credentials of a connection are to be replaced. */
export interface AppConnectionRotationInput {
  /** Days from one rotation to the next. */
  rotationInterval: number;
  /** Time of day, in UTC. */
  rotateAtUtc: TimeOfDay;
}

/** What every connection can be given. */
export interface AppConnectionSettings {
  /** ID of the project; without one, it is the organization's. */
  projectId?: string | undefined;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name: string;
  /** Up to 256 characters. */
  description?: string | null | undefined;
  /**
   * Whether Infisical replaces the password, so that nobody else knows it. Apps but databases take
   * nothing but `false`.
   */
  isPlatformManagedCredentials?: boolean | undefined;
  /** Whether its credentials are replaced regularly. Some apps take nothing but `false`. */
  isAutoRotationEnabled?: boolean | undefined;
}

/** What a connection to each app needs, by the way it signs in there. */
export type AppConnectionInput =
  | {
      app: "1password";
      method: "api-token";
      credentials: { apiToken: string; instanceUrl: string };
    }
  | { app: "anthropic"; method: "api-key"; credentials: { apiKey: string } }
  | {
      app: "auth0";
      method: "client-credentials";
      credentials: { domain: string; clientId: string; clientSecret: string; audience: string };
    }
  | {
      app: "aws";
      method: "assume-role";
      credentials: { roleArn: string; stsEndpoint?: string | undefined };
    }
  | {
      app: "aws";
      method: "access-key";
      credentials: { accessKeyId: string; secretAccessKey: string };
    }
  | {
      app: "azure-adcs";
      method: "username-password";
      credentials: {
        adcsUrl: string;
        username: string;
        password: string;
        sslRejectUnauthorized?: boolean | undefined;
        sslCertificate?: string | undefined;
      };
    }
  | {
      app: "azure-app-configuration";
      method: "oauth";
      credentials: { code: string; tenantId?: string | undefined };
    }
  | {
      app: "azure-app-configuration";
      method: "client-secret";
      credentials: { clientId: string; clientSecret: string; tenantId: string };
    }
  | {
      app: "azure-client-secrets";
      method: "oauth";
      credentials: { code: string; tenantId: string };
      rotation?: AppConnectionRotationInput | undefined;
    }
  | {
      app: "azure-client-secrets";
      method: "client-secret";
      credentials: {
        clientId: string;
        clientSecret: string;
        tenantId: string;
        clientSecretKeyId?: string | undefined;
      };
      rotation?: AppConnectionRotationInput | undefined;
    }
  | {
      app: "azure-client-secrets";
      method: "certificate";
      credentials: {
        tenantId: string;
        clientId: string;
        certificateBody: string;
        privateKey: string;
      };
      rotation?: AppConnectionRotationInput | undefined;
    }
  | {
      app: "azure-devops";
      method: "oauth";
      credentials: { code: string; tenantId: string; orgName: string };
    }
  | {
      app: "azure-devops";
      method: "access-token";
      credentials: { accessToken: string; orgName: string };
    }
  | {
      app: "azure-devops";
      method: "client-secret";
      credentials: { clientId: string; clientSecret: string; tenantId: string; orgName: string };
    }
  | {
      app: "azure-dns";
      method: "client-secret";
      credentials: {
        tenantId: string;
        clientId: string;
        clientSecret: string;
        subscriptionId: string;
      };
    }
  | {
      app: "azure-entra-id";
      method: "client-secret";
      credentials: { clientId: string; clientSecret: string; tenantId: string };
    }
  | {
      app: "azure-key-vault";
      method: "oauth";
      credentials: { code: string; tenantId?: string | undefined };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
      rotation?: AppConnectionRotationInput | undefined;
    }
  | {
      app: "azure-key-vault";
      method: "client-secret";
      credentials: {
        clientId: string;
        clientSecret: string;
        tenantId: string;
        clientSecretKeyId?: string | undefined;
      };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
      rotation?: AppConnectionRotationInput | undefined;
    }
  | {
      app: "azure-key-vault";
      method: "certificate";
      credentials: {
        tenantId: string;
        clientId: string;
        certificateBody: string;
        privateKey: string;
      };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
      rotation?: AppConnectionRotationInput | undefined;
    }
  | { app: "bitbucket"; method: "api-token"; credentials: { apiToken: string; email: string } }
  | {
      app: "camunda";
      method: "client-credentials";
      credentials: { clientId: string; clientSecret: string };
    }
  | { app: "checkly"; method: "api-key"; credentials: { apiKey: string } }
  | {
      app: "chef";
      method: "user-key";
      credentials: {
        serverUrl?: string | undefined;
        orgName: string;
        userName: string;
        privateKey: string;
      };
    }
  | {
      app: "circleci";
      method: "api-token";
      credentials: { apiToken: string; host?: string | undefined };
    }
  | { app: "cloud-66"; method: "access-token"; credentials: { accessToken: string } }
  | { app: "cloudflare"; method: "api-token"; credentials: { accountId: string; apiToken: string } }
  | {
      app: "convex";
      method: "personal-access-token";
      credentials: { accessToken: string; instanceUrl?: string | undefined };
    }
  | {
      app: "databricks";
      method: "service-principal";
      credentials: { clientId: string; clientSecret: string; workspaceUrl: string };
    }
  | {
      app: "datadog";
      method: "api-key";
      credentials: { url: string; apiKey: string; applicationKey: string };
    }
  | {
      app: "dbt";
      method: "api-token";
      credentials: { apiToken: string; instanceUrl: string; accountId: string };
    }
  | { app: "devin"; method: "api-key"; credentials: { apiKey: string } }
  | {
      app: "digicert";
      method: "api-key";
      credentials: { apiKey: string; region: "us" | "eu" | Unlisted };
    }
  | { app: "digital-ocean"; method: "api-token"; credentials: { apiToken: string } }
  | {
      app: "dns-made-easy";
      method: "api-key-secret";
      credentials: { apiKey: string; secretKey: string };
    }
  | { app: "doppler"; method: "api-token"; credentials: { apiToken: string } }
  | {
      app: "external-infisical";
      method: "machine-identity-universal-auth";
      credentials: {
        instanceUrl: string;
        machineIdentityClientId: string;
        machineIdentityClientSecret: string;
      };
    }
  | {
      app: "f5-big-ip";
      method: "basic-auth";
      credentials: {
        hostname: string;
        port?: number | undefined;
        username: string;
        password: string;
        sslRejectUnauthorized?: boolean | undefined;
        sslCertificate?: string | undefined;
      };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "flyio"; method: "access-token"; credentials: { accessToken: string } }
  | {
      app: "gcp";
      method: "service-account-impersonation";
      credentials: { serviceAccountEmail: string };
    }
  | {
      app: "github";
      method: "github-app";
      credentials:
        | {
            code: string;
            installationId: string;
            gitHubAppId?: string | null | undefined;
            instanceType: "server";
            host: string;
          }
        | {
            code: string;
            installationId: string;
            gitHubAppId?: string | null | undefined;
            instanceType?: "cloud" | undefined;
            host?: string | undefined;
          };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "github";
      method: "oauth";
      credentials:
        | { code: string; instanceType: "server"; host: string }
        | { code: string; instanceType?: "cloud" | undefined; host?: string | undefined };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "github";
      method: "pat";
      credentials:
        | { personalAccessToken: string; instanceType: "server"; host: string }
        | {
            personalAccessToken: string;
            instanceType?: "cloud" | undefined;
            host?: string | undefined;
          };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "github-radar";
      method: "github-app";
      credentials: { code: string; installationId: string };
    }
  | {
      app: "gitlab";
      method: "access-token";
      credentials: {
        accessToken: string;
        instanceUrl?: string | undefined;
        accessTokenType: "project" | "personal" | "group" | Unlisted;
      };
    }
  | {
      app: "gitlab";
      method: "oauth";
      credentials:
        | {
            code: string;
            instanceUrl?: string | undefined;
            refreshToken?: never;
            accessToken?: never;
            expiresAt?: never;
            tokenType?: never;
            createdAt?: never;
          }
        | {
            refreshToken: string;
            instanceUrl?: string | undefined;
            code?: never;
            accessToken?: never;
            expiresAt?: never;
            tokenType?: never;
            createdAt?: never;
          }
        | {
            accessToken: string;
            refreshToken: string;
            expiresAt: string;
            tokenType?: string | undefined;
            createdAt?: string | undefined;
            instanceUrl?: string | undefined;
            code?: never;
          };
    }
  | { app: "godaddy"; method: "api-key"; credentials: { apiKey: string; apiSecret: string } }
  | {
      app: "hashicorp-vault";
      method: "access-token";
      credentials: { instanceUrl: string; namespace?: string | undefined; accessToken: string };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "hashicorp-vault";
      method: "app-role";
      credentials: {
        instanceUrl: string;
        namespace?: string | undefined;
        roleId: string;
        secretId: string;
      };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "hasura-cloud"; method: "access-token"; credentials: { accessToken: string } }
  | { app: "heroku"; method: "auth-token"; credentials: { authToken: string } }
  | {
      app: "heroku";
      method: "oauth";
      credentials:
        | { code: string; refreshToken?: never; authToken?: never; expiresAt?: never }
        | { refreshToken: string; code?: never; authToken?: never; expiresAt?: never }
        | { authToken: string; refreshToken: string; expiresAt: string; code?: never };
    }
  | { app: "humanitec"; method: "api-token"; credentials: { apiToken: string } }
  | { app: "laravel-forge"; method: "api-token"; credentials: { apiToken: string } }
  | {
      app: "ldap";
      method: "simple-bind";
      credentials: {
        provider: "active-directory" | Unlisted;
        url: string;
        dn: string;
        password: string;
        sslRejectUnauthorized?: boolean | undefined;
        sslCertificate?: string | undefined;
      };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "mongodb";
      method: "username-and-password";
      credentials: {
        host: string;
        port: number;
        username: string;
        password: string;
        database: string;
        tlsRejectUnauthorized: boolean;
        tlsEnabled: boolean;
        tlsCertificate?: string | undefined;
      };
    }
  | {
      app: "mssql";
      method: "username-and-password";
      credentials: {
        host: string;
        port: number;
        database: string;
        username: string;
        password: string;
        sslEnabled: boolean;
        sslRejectUnauthorized: boolean;
        sslCertificate?: string | undefined;
      };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "mysql";
      method: "username-and-password";
      credentials: {
        host: string;
        port: number;
        database: string;
        username: string;
        password: string;
        sslEnabled: boolean;
        sslRejectUnauthorized: boolean;
        sslCertificate?: string | undefined;
      };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "netlify"; method: "access-token"; credentials: { accessToken: string } }
  | {
      app: "netscaler";
      method: "basic-auth";
      credentials: {
        hostname: string;
        port?: number | undefined;
        username: string;
        password: string;
        sslRejectUnauthorized?: boolean | undefined;
        sslCertificate?: string | undefined;
      };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "northflank"; method: "api-token"; credentials: { apiToken: string } }
  | {
      app: "oci";
      method: "access-key";
      credentials: {
        userOcid: string;
        tenancyOcid: string;
        region: string;
        fingerprint: string;
        privateKey: string;
      };
    }
  | {
      app: "octopus-deploy";
      method: "api-key";
      credentials: { instanceUrl: string; apiKey: string };
    }
  | { app: "okta"; method: "api-token"; credentials: { instanceUrl: string; apiToken: string } }
  | { app: "ona"; method: "personal-access-token"; credentials: { personalAccessToken: string } }
  | { app: "open-router"; method: "api-key"; credentials: { apiKey: string } }
  | {
      app: "oracledb";
      method: "username-and-password";
      credentials: {
        host: string;
        port: number;
        database: string;
        username: string;
        password: string;
        sslEnabled: boolean;
        sslRejectUnauthorized: boolean;
        sslCertificate?: string | undefined;
      };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "ovh";
      method: "certificate";
      credentials: { privateKey: string; certificate: string; okmsDomain: string; okmsId: string };
    }
  | {
      app: "postgres";
      method: "username-and-password";
      credentials: {
        host: string;
        port: number;
        database: string;
        username: string;
        password: string;
        sslEnabled: boolean;
        sslRejectUnauthorized: boolean;
        sslCertificate?: string | undefined;
      };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "qovery"; method: "access-token"; credentials: { accessToken: string } }
  | {
      app: "railway";
      method: "account-token" | "project-token" | "team-token";
      credentials: { apiToken: string };
    }
  | {
      app: "redis";
      method: "username-and-password";
      credentials: {
        host: string;
        port: number;
        username: string;
        password?: string | undefined;
        sslRejectUnauthorized: boolean;
        sslEnabled: boolean;
        sslCertificate?: string | undefined;
      };
    }
  | { app: "render"; method: "api-key"; credentials: { apiKey: string } }
  | {
      app: "salesforce";
      method: "client-credentials";
      credentials: { instanceUrl: string; consumerKey: string; consumerSecret: string };
    }
  | {
      app: "smb";
      method: "credentials";
      credentials: {
        host: string;
        port: number;
        domain?: string | undefined;
        username: string;
        password: string;
      };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "snowflake";
      method: "username-and-token";
      credentials: { account: string; username: string; password: string };
    }
  | {
      app: "ssh";
      method: "password";
      credentials: { host: string; port: number; username: string; password: string };
      configuration?: { blockedUsers?: string | undefined } | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "ssh";
      method: "ssh-key";
      credentials: {
        host: string;
        port: number;
        username: string;
        privateKey: string;
        passphrase?: string | undefined;
      };
      configuration?: { blockedUsers?: string | undefined } | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "supabase";
      method: "access-token";
      credentials: { accessKey: string; instanceUrl?: string | undefined };
    }
  | {
      app: "teamcity";
      method: "access-token";
      credentials: { accessToken: string; instanceUrl: string };
    }
  | { app: "terraform-cloud"; method: "api-token"; credentials: { apiToken: string } }
  | { app: "travis-ci"; method: "api-token"; credentials: { apiToken: string } }
  | {
      app: "trigger-dev";
      method: "api-key";
      credentials: { apiKey: string; instanceUrl?: string | undefined };
    }
  | {
      app: "venafi";
      method: "api-key";
      credentials: { apiKey: string; region: "us" | "eu" | "au" | "uk" | "sg" | "ca" | Unlisted };
    }
  | {
      app: "venafi-tpp";
      method: "oauth";
      credentials: { tppUrl: string; clientId: string; username: string; password: string };
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "vercel"; method: "api-token"; credentials: { apiToken: string } }
  | {
      app: "windmill";
      method: "access-token";
      credentials: { accessToken: string; instanceUrl?: string | undefined };
    }
  | { app: "zabbix"; method: "api-token"; credentials: { apiToken: string; instanceUrl: string } };

/** Params of {@link create}. */
export type CreateAppConnectionParams<
  App extends AppConnectionInput["app"] = AppConnectionInput["app"],
> = AppConnectionSettings & { app: App } & Extract<AppConnectionInput, { app: App }>;

/** What {@link create} answers. */
export interface CreateAppConnectionResult {
  appConnection: AppConnection;
}

/**
 * Connects Infisical to an app; the server tries the credentials first.
 *
 * `POST /api/v1/app-connections/{app}`
 *
 * @param session - Session to use.
 * @param params - {@link CreateAppConnectionParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateAppConnectionResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { appConnection } = await createAppConnection(session, {
 *   app: "aws",
 *   name: "deploy",
 *   method: "assume-role",
 *   credentials: { roleArn: "arn:aws:iam::123456789012:role/infisical" },
 * });
 * ```
 */
export function create<App extends AppConnectionInput["app"]>(
  session: Session,
  params: CreateAppConnectionParams<App>,
  options?: RequestOptions,
): Promise<CreateAppConnectionResult> {
  return requestJson(session, "POST /api/v1/app-connections/{app}", machineOrUser, params, options);
}

/** What can be changed of every connection. */
export interface AppConnectionChanges {
  /** ID of the connection. */
  connectionId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name?: string | undefined;
  /** Up to 256 characters. */
  description?: string | null | undefined;
  /**
   * Whether Infisical replaces the password, so that nobody else knows it. Apps but databases take
   * nothing but `false`.
   */
  isPlatformManagedCredentials?: boolean | undefined;
  /** Whether its credentials are replaced regularly. Some apps take nothing but `false`. */
  isAutoRotationEnabled?: boolean | undefined;
}

/** What can be changed of a connection to each app. */
export type AppConnectionInputChanges =
  | { app: "1password"; credentials?: { apiToken: string; instanceUrl: string } | undefined }
  | { app: "anthropic"; credentials?: { apiKey: string } | undefined }
  | {
      app: "auth0";
      credentials?:
        | { domain: string; clientId: string; clientSecret: string; audience: string }
        | undefined;
    }
  | {
      app: "aws";
      credentials?:
        | { accessKeyId: string; secretAccessKey: string; roleArn?: never; stsEndpoint?: never }
        | {
            roleArn: string;
            stsEndpoint?: string | undefined;
            accessKeyId?: never;
            secretAccessKey?: never;
          }
        | undefined;
    }
  | {
      app: "azure-adcs";
      credentials?:
        | {
            adcsUrl: string;
            username: string;
            password: string;
            sslRejectUnauthorized?: boolean | undefined;
            sslCertificate?: string | undefined;
          }
        | undefined;
    }
  | {
      app: "azure-app-configuration";
      credentials?:
        | { code: string; tenantId?: string | undefined; clientId?: never; clientSecret?: never }
        | { clientId: string; clientSecret: string; tenantId: string; code?: never }
        | undefined;
    }
  | {
      app: "azure-client-secrets";
      credentials?:
        | {
            code: string;
            tenantId: string;
            clientId?: never;
            clientSecret?: never;
            clientSecretKeyId?: never;
            certificateBody?: never;
            privateKey?: never;
          }
        | {
            clientId: string;
            clientSecret: string;
            tenantId: string;
            clientSecretKeyId?: string | undefined;
            code?: never;
            certificateBody?: never;
            privateKey?: never;
          }
        | {
            tenantId: string;
            clientId: string;
            certificateBody: string;
            privateKey: string;
            code?: never;
            clientSecret?: never;
            clientSecretKeyId?: never;
          }
        | undefined;
      rotation?:
        | { rotationInterval?: number | undefined; rotateAtUtc?: TimeOfDay | undefined }
        | undefined;
    }
  | {
      app: "azure-devops";
      credentials?:
        | {
            code: string;
            tenantId: string;
            orgName: string;
            accessToken?: never;
            clientId?: never;
            clientSecret?: never;
          }
        | {
            accessToken: string;
            orgName: string;
            code?: never;
            tenantId?: never;
            clientId?: never;
            clientSecret?: never;
          }
        | {
            clientId: string;
            clientSecret: string;
            tenantId: string;
            orgName: string;
            code?: never;
            accessToken?: never;
          }
        | undefined;
    }
  | {
      app: "azure-dns";
      credentials?:
        | { tenantId: string; clientId: string; clientSecret: string; subscriptionId: string }
        | undefined;
    }
  | {
      app: "azure-entra-id";
      credentials?: { clientId: string; clientSecret: string; tenantId: string } | undefined;
    }
  | {
      app: "azure-key-vault";
      credentials?:
        | {
            code: string;
            tenantId?: string | undefined;
            clientId?: never;
            clientSecret?: never;
            clientSecretKeyId?: never;
            certificateBody?: never;
            privateKey?: never;
          }
        | {
            clientId: string;
            clientSecret: string;
            tenantId: string;
            clientSecretKeyId?: string | undefined;
            code?: never;
            certificateBody?: never;
            privateKey?: never;
          }
        | {
            tenantId: string;
            clientId: string;
            certificateBody: string;
            privateKey: string;
            code?: never;
            clientSecret?: never;
            clientSecretKeyId?: never;
          }
        | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
      rotation?:
        | { rotationInterval?: number | undefined; rotateAtUtc?: TimeOfDay | undefined }
        | undefined;
    }
  | { app: "bitbucket"; credentials?: { apiToken: string; email: string } | undefined }
  | { app: "camunda"; credentials?: { clientId: string; clientSecret: string } | undefined }
  | { app: "checkly"; credentials?: { apiKey: string } | undefined }
  | {
      app: "chef";
      credentials?:
        | { serverUrl?: string | undefined; orgName: string; userName: string; privateKey: string }
        | undefined;
    }
  | { app: "circleci"; credentials?: { apiToken: string; host?: string | undefined } | undefined }
  | { app: "cloud-66"; credentials?: { accessToken: string } | undefined }
  | { app: "cloudflare"; credentials?: { accountId: string; apiToken: string } | undefined }
  | {
      app: "convex";
      credentials?: { accessToken: string; instanceUrl?: string | undefined } | undefined;
    }
  | {
      app: "databricks";
      credentials?: { clientId: string; clientSecret: string; workspaceUrl: string } | undefined;
    }
  | {
      app: "datadog";
      credentials?: { url: string; apiKey: string; applicationKey: string } | undefined;
    }
  | {
      app: "dbt";
      credentials?: { apiToken: string; instanceUrl: string; accountId: string } | undefined;
    }
  | { app: "devin"; credentials?: { apiKey: string } | undefined }
  | {
      app: "digicert";
      credentials?: { apiKey: string; region: "us" | "eu" | Unlisted } | undefined;
    }
  | { app: "digital-ocean"; credentials?: { apiToken: string } | undefined }
  | { app: "dns-made-easy"; credentials?: { apiKey: string; secretKey: string } | undefined }
  | { app: "doppler"; credentials?: { apiToken: string } | undefined }
  | {
      app: "external-infisical";
      credentials?:
        | {
            instanceUrl: string;
            machineIdentityClientId: string;
            machineIdentityClientSecret: string;
          }
        | undefined;
    }
  | {
      app: "f5-big-ip";
      credentials?:
        | {
            hostname: string;
            port?: number | undefined;
            username: string;
            password: string;
            sslRejectUnauthorized?: boolean | undefined;
            sslCertificate?: string | undefined;
          }
        | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "flyio"; credentials?: { accessToken: string } | undefined }
  | { app: "gcp"; credentials?: { serviceAccountEmail: string } | undefined }
  | {
      app: "github";
      credentials?:
        | {
            code: string;
            installationId: string;
            gitHubAppId?: string | null | undefined;
            instanceType: "server";
            host: string;
          }
        | {
            code: string;
            installationId: string;
            gitHubAppId?: string | null | undefined;
            instanceType?: "cloud" | undefined;
            host?: string | undefined;
          }
        | { code: string; instanceType: "server"; host: string }
        | { code: string; instanceType?: "cloud" | undefined; host?: string | undefined }
        | { personalAccessToken: string; instanceType: "server"; host: string }
        | {
            personalAccessToken: string;
            instanceType?: "cloud" | undefined;
            host?: string | undefined;
          }
        | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "github-radar"; credentials?: { code: string; installationId: string } | undefined }
  | {
      app: "gitlab";
      credentials?:
        | {
            accessToken: string;
            instanceUrl?: string | undefined;
            accessTokenType: "project" | "personal" | "group" | Unlisted;
            refreshToken?: never;
            expiresAt?: never;
            tokenType?: never;
            createdAt?: never;
            code?: never;
          }
        | {
            accessToken: string;
            refreshToken: string;
            expiresAt: string;
            tokenType?: string | undefined;
            createdAt?: string | undefined;
            instanceUrl?: string | undefined;
            accessTokenType?: never;
            code?: never;
          }
        | {
            refreshToken: string;
            instanceUrl?: string | undefined;
            accessToken?: never;
            accessTokenType?: never;
            expiresAt?: never;
            tokenType?: never;
            createdAt?: never;
            code?: never;
          }
        | {
            code: string;
            instanceUrl?: string | undefined;
            accessToken?: never;
            accessTokenType?: never;
            refreshToken?: never;
            expiresAt?: never;
            tokenType?: never;
            createdAt?: never;
          }
        | undefined;
    }
  | { app: "godaddy"; credentials?: { apiKey: string; apiSecret: string } | undefined }
  | {
      app: "hashicorp-vault";
      credentials?:
        | {
            instanceUrl: string;
            namespace?: string | undefined;
            accessToken: string;
            roleId?: never;
            secretId?: never;
          }
        | {
            instanceUrl: string;
            namespace?: string | undefined;
            roleId: string;
            secretId: string;
            accessToken?: never;
          }
        | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "hasura-cloud"; credentials?: { accessToken: string } | undefined }
  | {
      app: "heroku";
      credentials?:
        | { authToken: string; refreshToken?: never; expiresAt?: never; code?: never }
        | { authToken: string; refreshToken: string; expiresAt: string; code?: never }
        | { refreshToken: string; authToken?: never; expiresAt?: never; code?: never }
        | { code: string; authToken?: never; refreshToken?: never; expiresAt?: never }
        | undefined;
    }
  | { app: "humanitec"; credentials?: { apiToken: string } | undefined }
  | { app: "laravel-forge"; credentials?: { apiToken: string } | undefined }
  | {
      app: "ldap";
      credentials?:
        | {
            provider: "active-directory" | Unlisted;
            url: string;
            dn: string;
            password: string;
            sslRejectUnauthorized?: boolean | undefined;
            sslCertificate?: string | undefined;
          }
        | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "mongodb";
      credentials?:
        | {
            host: string;
            port: number;
            username: string;
            password: string;
            database: string;
            tlsRejectUnauthorized: boolean;
            tlsEnabled: boolean;
            tlsCertificate?: string | undefined;
          }
        | undefined;
    }
  | {
      app: "mssql";
      credentials?:
        | {
            host: string;
            port: number;
            database: string;
            username: string;
            password: string;
            sslEnabled: boolean;
            sslRejectUnauthorized: boolean;
            sslCertificate?: string | undefined;
          }
        | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "mysql";
      credentials?:
        | {
            host: string;
            port: number;
            database: string;
            username: string;
            password: string;
            sslEnabled: boolean;
            sslRejectUnauthorized: boolean;
            sslCertificate?: string | undefined;
          }
        | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "netlify"; credentials?: { accessToken: string } | undefined }
  | {
      app: "netscaler";
      credentials?:
        | {
            hostname: string;
            port?: number | undefined;
            username: string;
            password: string;
            sslRejectUnauthorized?: boolean | undefined;
            sslCertificate?: string | undefined;
          }
        | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "northflank"; credentials?: { apiToken: string } | undefined }
  | {
      app: "oci";
      credentials?:
        | {
            userOcid: string;
            tenancyOcid: string;
            region: string;
            fingerprint: string;
            privateKey: string;
          }
        | undefined;
    }
  | { app: "octopus-deploy"; credentials?: { instanceUrl: string; apiKey: string } | undefined }
  | { app: "okta"; credentials?: { instanceUrl: string; apiToken: string } | undefined }
  | { app: "ona"; credentials?: { personalAccessToken: string } | undefined }
  | { app: "open-router"; credentials?: { apiKey: string } | undefined }
  | {
      app: "oracledb";
      credentials?:
        | {
            host: string;
            port: number;
            database: string;
            username: string;
            password: string;
            sslEnabled: boolean;
            sslRejectUnauthorized: boolean;
            sslCertificate?: string | undefined;
          }
        | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "ovh";
      credentials?:
        | { privateKey: string; certificate: string; okmsDomain: string; okmsId: string }
        | undefined;
    }
  | {
      app: "postgres";
      credentials?:
        | {
            host: string;
            port: number;
            database: string;
            username: string;
            password: string;
            sslEnabled: boolean;
            sslRejectUnauthorized: boolean;
            sslCertificate?: string | undefined;
          }
        | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "qovery"; credentials?: { accessToken: string } | undefined }
  | { app: "railway"; credentials?: { apiToken: string } | undefined }
  | {
      app: "redis";
      credentials?:
        | {
            host: string;
            port: number;
            username: string;
            password?: string | undefined;
            sslRejectUnauthorized: boolean;
            sslEnabled: boolean;
            sslCertificate?: string | undefined;
          }
        | undefined;
    }
  | { app: "render"; credentials?: { apiKey: string } | undefined }
  | {
      app: "salesforce";
      credentials?:
        | { instanceUrl: string; consumerKey: string; consumerSecret: string }
        | undefined;
    }
  | {
      app: "smb";
      credentials?:
        | {
            host: string;
            port: number;
            domain?: string | undefined;
            username: string;
            password: string;
          }
        | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "snowflake";
      credentials?: { account: string; username: string; password: string } | undefined;
    }
  | {
      app: "ssh";
      credentials?:
        | {
            host: string;
            port: number;
            username: string;
            password: string;
            privateKey?: never;
            passphrase?: never;
          }
        | {
            host: string;
            port: number;
            username: string;
            privateKey: string;
            passphrase?: string | undefined;
            password?: never;
          }
        | undefined;
      configuration?: { blockedUsers?: string | undefined } | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | {
      app: "supabase";
      credentials?: { accessKey: string; instanceUrl?: string | undefined } | undefined;
    }
  | { app: "teamcity"; credentials?: { accessToken: string; instanceUrl: string } | undefined }
  | { app: "terraform-cloud"; credentials?: { apiToken: string } | undefined }
  | { app: "travis-ci"; credentials?: { apiToken: string } | undefined }
  | {
      app: "trigger-dev";
      credentials?: { apiKey: string; instanceUrl?: string | undefined } | undefined;
    }
  | {
      app: "venafi";
      credentials?:
        | { apiKey: string; region: "us" | "eu" | "au" | "uk" | "sg" | "ca" | Unlisted }
        | undefined;
    }
  | {
      app: "venafi-tpp";
      credentials?:
        | { tppUrl: string; clientId: string; username: string; password: string }
        | undefined;
      gatewayId?: string | null | undefined;
      gatewayPoolId?: string | null | undefined;
    }
  | { app: "vercel"; credentials?: { apiToken: string } | undefined }
  | {
      app: "windmill";
      credentials?: { accessToken: string; instanceUrl?: string | undefined } | undefined;
    }
  | { app: "zabbix"; credentials?: { apiToken: string; instanceUrl: string } | undefined };

/** Params of {@link update}. */
export type UpdateAppConnectionParams<
  App extends AppConnectionInputChanges["app"] = AppConnectionInputChanges["app"],
> = AppConnectionChanges & { app: App } & Extract<AppConnectionInputChanges, { app: App }>;

/** What {@link update} answers. */
export interface UpdateAppConnectionResult {
  appConnection: AppConnection;
}

/**
 * Changes a connection; what is left out stays.
 *
 * `PATCH /api/v1/app-connections/{app}/{connectionId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateAppConnectionParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateAppConnectionResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update<App extends AppConnectionInputChanges["app"]>(
  session: Session,
  params: UpdateAppConnectionParams<App>,
  options?: RequestOptions,
): Promise<UpdateAppConnectionResult> {
  return requestJson(
    session,
    "PATCH /api/v1/app-connections/{app}/{connectionId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteAppConnection}. */
export interface DeleteAppConnectionParams {
  /** The app. */
  app: AppConnectionApp;
  /** ID of the connection. */
  connectionId: string;
}

/** What {@link deleteAppConnection} answers. */
export interface DeleteAppConnectionResult {
  appConnection: AppConnection;
}

/**
 * Deletes a connection. Refused while something uses it.
 *
 * `DELETE /api/v1/app-connections/{app}/{connectionId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteAppConnectionParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteAppConnectionResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteAppConnection(
  session: Session,
  params: DeleteAppConnectionParams,
  options?: RequestOptions,
): Promise<DeleteAppConnectionResult> {
  return requestJson(
    session,
    "DELETE /api/v1/app-connections/{app}/{connectionId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteAppConnection as delete };

/** Params of {@link get}. */
export interface GetAppConnectionParams {
  /** The app. */
  app: AppConnectionApp;
  /** ID of the connection. */
  connectionId: string;
}

/** What {@link get} answers. */
export interface GetAppConnectionResult {
  appConnection: AppConnection;
}

/**
 * Gets a connection by its ID, without its secret credentials.
 *
 * `GET /api/v1/app-connections/{app}/{connectionId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetAppConnectionParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetAppConnectionResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetAppConnectionParams,
  options?: RequestOptions,
): Promise<GetAppConnectionResult> {
  return requestJson(
    session,
    "GET /api/v1/app-connections/{app}/{connectionId!available}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link list}. */
export interface ListAppConnectionsParams {
  /** The app. */
  app: AppConnectionApp;
  /** ID of the project; without one, it is the organization's. */
  projectId?: string | undefined;
}

/** What {@link list} answers. */
export interface ListAppConnectionsResult {
  appConnections: AppConnection[];
}

/**
 * Lists the connections to one app.
 *
 * `GET /api/v1/app-connections/{app}`
 *
 * @param session - Session to use.
 * @param params - {@link ListAppConnectionsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAppConnectionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListAppConnectionsParams,
  options?: RequestOptions,
): Promise<ListAppConnectionsResult> {
  return requestJson(
    session,
    "GET /api/v1/app-connections/{app!options}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getByName}. */
export interface GetAppConnectionByNameParams {
  /** The app. */
  app: AppConnectionApp;
  /** Name of the connection. */
  connectionName: string;
  /** ID of the project; without one, it is the organization's. */
  projectId?: string | undefined;
}

/** What {@link getByName} answers. */
export interface GetAppConnectionByNameResult {
  appConnection: AppConnection;
}

/**
 * Gets a connection by its name, without its secret credentials.
 *
 * `GET /api/v1/app-connections/{app}/connection-name/{connectionName}`
 *
 * @param session - Session to use.
 * @param params - {@link GetAppConnectionByNameParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetAppConnectionByNameResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getByName(
  session: Session,
  params: GetAppConnectionByNameParams,
  options?: RequestOptions,
): Promise<GetAppConnectionByNameResult> {
  return requestJson(
    session,
    "GET /api/v1/app-connections/{app}/connection-name/{connectionName}",
    machineOrUser,
    params,
    options,
  );
}

/** A connection that a project can use. */
export interface AvailableAppConnection {
  id: string;
  /** Small letters, digits and hyphens. */
  name: string;
  /** The app. */
  app: AppConnectionApp;
  /** ID of the project; without one, it is the organization's. */
  projectId?: string | null;
  /** ID of the organization. */
  orgId: string;
}

/** Params of {@link checkAvailability}. */
export interface ListAvailableAppConnectionsParams {
  /** The app. */
  app: AppConnectionApp;
  /** ID of the project; without one, it is the organization's. */
  projectId?: string | undefined;
}

/** What {@link checkAvailability} answers. */
export interface ListAvailableAppConnectionsResult {
  appConnections: AvailableAppConnection[];
}

/**
 * Lists the connections to one app that the caller may use, in short.
 *
 * `GET /api/v1/app-connections/{app}/available`
 *
 * @param session - Session to use.
 * @param params - {@link ListAvailableAppConnectionsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAvailableAppConnectionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function checkAvailability(
  session: Session,
  params: ListAvailableAppConnectionsParams,
  options?: RequestOptions,
): Promise<ListAvailableAppConnectionsResult> {
  return requestJson(
    session,
    "GET /api/v1/app-connections/{app}/available",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listAll}. */
export interface ListAllAppConnectionsParams {
  /** ID of the project; without one, it is the organization's. */
  projectId?: string | undefined;
}

/** What {@link listAll} answers. */
export interface ListAllAppConnectionsResult {
  appConnections: AppConnection[];
}

/**
 * Lists the connections to all apps.
 *
 * `GET /api/v1/app-connections`
 *
 * @param session - Session to use.
 * @param params - {@link ListAllAppConnectionsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAllAppConnectionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listAll(
  session: Session,
  params?: ListAllAppConnectionsParams,
  options?: RequestOptions,
): Promise<ListAllAppConnectionsResult> {
  return requestJson(session, "GET /api/v1/app-connections", machineOrUser, params, options);
}

/** An app, and the ways to sign in there. */
export interface AppConnectionOption {
  /** Small letters, digits and hyphens. */
  name: string;
  /** The app. */
  app: AppConnectionApp;
  methods: AppConnectionMethod[];
  accessKeyId?: string;
  oauthClientId?: string;
  appClientSlug?: string;
  supportsPlatformManagement?: boolean;
}

/** A way to sign in at an app. */
export type AppConnectionMethod =
  | "assume-role"
  | "access-key"
  | "oauth"
  | "github-app"
  | "pat"
  | "service-account-impersonation"
  | "client-secret"
  | "certificate"
  | "access-token"
  | "service-principal"
  | "api-token"
  | "username-and-password"
  | "client-credentials"
  | "app-role"
  | "simple-bind"
  | "auth-token"
  | "api-key"
  | "account-token"
  | "project-token"
  | "team-token"
  | "username-password"
  | "user-key"
  | "api-key-secret"
  | "credentials"
  | "password"
  | "ssh-key"
  | "machine-identity-universal-auth"
  | "basic-auth"
  | "personal-access-token"
  | "username-and-token"
  | Unlisted;

/** Params of {@link options}. */
export interface ListAppConnectionOptionsParams {
  /** Only apps that this product uses. */
  projectType?: ProjectType | undefined;
}

/** What {@link options} answers. */
export interface ListAppConnectionOptionsResult {
  appConnectionOptions: AppConnectionOption[];
}

/**
 * Lists the apps that can be connected, and the methods of each.
 *
 * `GET /api/v1/app-connections/options`
 *
 * @param session - Session to use.
 * @param params - {@link ListAppConnectionOptionsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAppConnectionOptionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function options(
  session: Session,
  params?: ListAppConnectionOptionsParams,
  options?: RequestOptions,
): Promise<ListAppConnectionOptionsResult> {
  return requestJson(
    session,
    "GET /api/v1/app-connections/options",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link rotateCredentials}. */
export interface RotateAppConnectionCredentialsParams {
  /** The app. */
  app: AppConnectionApp;
  /** ID of the connection. */
  connectionId: string;
}

/** What {@link rotateCredentials} answers. */
export interface RotateAppConnectionCredentialsResult {
  appConnection: AppConnection;
}

/**
 * Replaces the credentials of a connection now, whether or not that is done regularly.
 *
 * `POST /api/v1/app-connections/{app}/{connectionId}/rotate-credentials`
 *
 * @param session - Session to use.
 * @param params - {@link RotateAppConnectionCredentialsParams}
 * @param options - Options for this call alone.
 * @returns The {@link RotateAppConnectionCredentialsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; a {@link BadRequestError} when those of its app or method cannot be replaced.
 */
export function rotateCredentials(
  session: Session,
  params: RotateAppConnectionCredentialsParams,
  options?: RequestOptions,
): Promise<RotateAppConnectionCredentialsResult> {
  return requestJson(
    session,
    "POST /api/v1/app-connections/{app}/{connectionId}/rotate-credentials",
    machineOrUser,
    params,
    options,
  );
}

/** `client.appConnections` */
export interface AppConnectionsClient {
  /**
   * Connects Infisical to an app; the server tries the credentials first.
   *
   * `POST /api/v1/app-connections/{app}`
   *
   * @param params - {@link CreateAppConnectionParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { appConnection } = await client.appConnections.create({
   *   app: "aws",
   *   name: "deploy",
   *   method: "assume-role",
   *   credentials: { roleArn: "arn:aws:iam::123456789012:role/infisical" },
   * });
   * ```
   */
  create<App extends AppConnectionInput["app"]>(
    this: void,
    params: CreateAppConnectionParams<App>,
    options?: RequestOptions,
  ): Promise<CreateAppConnectionResult>;
  /**
   * Changes a connection; what is left out stays.
   *
   * `PATCH /api/v1/app-connections/{app}/{connectionId}`
   *
   * @param params - {@link UpdateAppConnectionParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
   */
  update<App extends AppConnectionInputChanges["app"]>(
    this: void,
    params: UpdateAppConnectionParams<App>,
    options?: RequestOptions,
  ): Promise<UpdateAppConnectionResult>;
  /**
   * Deletes a connection. Refused while something uses it.
   *
   * `DELETE /api/v1/app-connections/{app}/{connectionId}`
   *
   * @param params - {@link DeleteAppConnectionParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteAppConnectionParams,
    options?: RequestOptions,
  ): Promise<DeleteAppConnectionResult>;
  /**
   * Gets a connection by its ID, without its secret credentials.
   *
   * `GET /api/v1/app-connections/{app}/{connectionId}`
   *
   * @param params - {@link GetAppConnectionParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(
    this: void,
    params: GetAppConnectionParams,
    options?: RequestOptions,
  ): Promise<GetAppConnectionResult>;
  /**
   * Lists the connections to one app.
   *
   * `GET /api/v1/app-connections/{app}`
   *
   * @param params - {@link ListAppConnectionsParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params: ListAppConnectionsParams,
    options?: RequestOptions,
  ): Promise<ListAppConnectionsResult>;
  /**
   * Gets a connection by its name, without its secret credentials.
   *
   * `GET /api/v1/app-connections/{app}/connection-name/{connectionName}`
   *
   * @param params - {@link GetAppConnectionByNameParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getByName(
    this: void,
    params: GetAppConnectionByNameParams,
    options?: RequestOptions,
  ): Promise<GetAppConnectionByNameResult>;
  /**
   * Lists the connections to one app that the caller may use, in short.
   *
   * `GET /api/v1/app-connections/{app}/available`
   *
   * @param params - {@link ListAvailableAppConnectionsParams}
   * @param options - Options for this call alone.
   */
  checkAvailability(
    this: void,
    params: ListAvailableAppConnectionsParams,
    options?: RequestOptions,
  ): Promise<ListAvailableAppConnectionsResult>;
  /**
   * Lists the connections to all apps.
   *
   * `GET /api/v1/app-connections`
   *
   * @param params - {@link ListAllAppConnectionsParams}
   * @param options - Options for this call alone.
   */
  listAll(
    this: void,
    params?: ListAllAppConnectionsParams,
    options?: RequestOptions,
  ): Promise<ListAllAppConnectionsResult>;
  /**
   * Lists the apps that can be connected, and the methods of each.
   *
   * `GET /api/v1/app-connections/options`
   *
   * @param params - {@link ListAppConnectionOptionsParams}
   * @param options - Options for this call alone.
   */
  options(
    this: void,
    params?: ListAppConnectionOptionsParams,
    options?: RequestOptions,
  ): Promise<ListAppConnectionOptionsResult>;
  /**
   * Replaces the credentials of a connection now, whether or not that is done regularly.
   *
   * `POST /api/v1/app-connections/{app}/{connectionId}/rotate-credentials`
   *
   * @param params - {@link RotateAppConnectionCredentialsParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; a {@link BadRequestError} when those of its app or method cannot be replaced.
   */
  rotateCredentials(
    this: void,
    params: RotateAppConnectionCredentialsParams,
    options?: RequestOptions,
  ): Promise<RotateAppConnectionCredentialsResult>;
}
