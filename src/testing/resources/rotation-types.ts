/** A type of rotation. */
export interface RotationType {
  readonly name: string;
  /** The app that a connection is needed to. */
  readonly app: string;
  /** What of the credentials goes into secrets. */
  readonly fields: readonly string[];
  /** What else there is of the credentials. */
  readonly extra?: readonly string[];
  readonly isReconcilable?: boolean;
  readonly createUserStatement?: string;
  readonly rotationStatement?: string;
}

const login = ["username", "password"];
const client = ["clientId", "clientSecret"];

const sql = {
  fields: login,
  createUserStatement: "CREATE USER app_1 IDENTIFIED BY 'temporary'",
  rotationStatement: "ALTER USER {{username}} IDENTIFIED BY '{{password}}'",
};

export const rotationTypes: Readonly<Record<string, RotationType>> = {
  "postgres-credentials": { name: "PostgreSQL Credentials", app: "postgres", ...sql },
  "mssql-credentials": { name: "Microsoft SQL Server Credentials", app: "mssql", ...sql },
  "mysql-credentials": { name: "MySQL Credentials", app: "mysql", ...sql },
  "oracledb-credentials": { name: "OracleDB Credentials", app: "oracledb", ...sql },
  "auth0-client-secret": { name: "Auth0 Client Secret", app: "auth0", fields: client },
  "azure-client-secret": {
    name: "Azure Client Secret",
    app: "azure-client-secrets",
    fields: client,
    extra: ["keyId"],
  },
  "aws-iam-user-secret": {
    name: "AWS IAM User Secret",
    app: "aws",
    fields: ["accessKeyId", "secretAccessKey"],
  },
  "ldap-password": { name: "LDAP Password", app: "ldap", fields: ["dn", "password"] },
  "okta-client-secret": {
    name: "Okta Client Secret",
    app: "okta",
    fields: client,
    extra: ["secretId"],
  },
  "redis-credentials": { name: "Redis Credentials", app: "redis", fields: login },
  "mongodb-credentials": {
    name: "MongoDB Credentials",
    app: "mongodb",
    fields: login,
    createUserStatement: 'db.createUser({ user: "app_1", pwd: "temporary", roles: [] })',
  },
  "databricks-service-principal-secret": {
    name: "Databricks Service Principal Secret",
    app: "databricks",
    fields: client,
    extra: ["secretId"],
  },
  "unix-linux-local-account": {
    name: "Unix/Linux Local Account",
    app: "ssh",
    fields: login,
    isReconcilable: true,
  },
  "dbt-service-token": {
    name: "DBT Service Token",
    app: "dbt",
    fields: ["serviceToken"],
    extra: ["tokenId", "tokenName"],
  },
  "windows-local-account": {
    name: "Windows Local Account",
    app: "smb",
    fields: login,
    isReconcilable: true,
  },
  "open-router-api-key": {
    name: "OpenRouter API Key",
    app: "open-router",
    fields: ["apiKey"],
    extra: ["keyHash"],
  },
  "hp-ilo-local-account": {
    name: "HP iLO Local Account",
    app: "ssh",
    fields: login,
    isReconcilable: true,
  },
  "supabase-api-key": {
    name: "Supabase API Key",
    app: "supabase",
    fields: ["apiKey"],
    extra: ["keyId"],
  },
  "salesforce-oauth-credentials": {
    name: "Salesforce OAuth Credentials",
    app: "salesforce",
    fields: ["consumerKey", "consumerSecret"],
    extra: ["stagedCredentialUrl"],
  },
  "datadog-application-key-secret": {
    name: "Datadog Application Key Secret",
    app: "datadog",
    fields: ["applicationKeyId", "applicationKey"],
  },
  "convex-access-key": {
    name: "Convex Access Key",
    app: "convex",
    fields: ["accessKey"],
    extra: ["accessKeyId"],
  },
};
