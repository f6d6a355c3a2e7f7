/** An app that can be connected. */
export interface App {
  readonly name: string;
  /** The credentials of each method. */
  readonly methods: Readonly<Record<string, Credentials>>;
  readonly supportsPlatformManagement?: boolean;
}

/** By name. A secret is required too, and never given back. */
export type Credentials = Readonly<Record<string, "required" | "optional" | "secret">>;

/** A destination that secrets can be synced to. */
export interface Destination {
  readonly name: string;
  /** The app that a connection is needed to. */
  readonly connection: string;
  readonly canImportSecrets: boolean;
  readonly canRemoveSecretsOnDeletion?: boolean;
  readonly supportsKeySchema?: boolean;
  readonly supportsDisableSecretDeletion?: boolean;
  readonly enterprise?: boolean;
}

const sqlDatabase: Credentials = {
  host: "required",
  port: "required",
  database: "required",
  username: "required",
  password: "secret",
  sslEnabled: "required",
  sslRejectUnauthorized: "required",
  sslCertificate: "optional",
};

export const apps: Readonly<Record<string, App>> = {
  "1password": {
    name: "1Password",
    methods: { "api-token": { apiToken: "secret", instanceUrl: "required" } },
  },
  anthropic: {
    name: "Anthropic",
    methods: { "api-key": { apiKey: "secret" } },
  },
  auth0: {
    name: "Auth0",
    methods: {
      "client-credentials": {
        domain: "required",
        clientId: "required",
        clientSecret: "secret",
        audience: "required",
      },
    },
  },
  aws: {
    name: "AWS",
    methods: {
      "assume-role": { roleArn: "secret", stsEndpoint: "optional" },
      "access-key": { accessKeyId: "required", secretAccessKey: "secret" },
    },
  },
  "azure-adcs": {
    name: "Azure ADCS",
    methods: {
      "username-password": {
        adcsUrl: "required",
        username: "required",
        password: "secret",
        sslRejectUnauthorized: "optional",
        sslCertificate: "optional",
      },
    },
  },
  "azure-app-configuration": {
    name: "Azure App Configuration",
    methods: {
      oauth: { code: "secret", tenantId: "optional" },
      "client-secret": { clientId: "required", clientSecret: "secret", tenantId: "required" },
    },
  },
  "azure-client-secrets": {
    name: "Azure Client Secrets",
    methods: {
      oauth: { code: "secret", tenantId: "required" },
      "client-secret": { clientId: "required", clientSecret: "secret", tenantId: "required" },
      certificate: {
        tenantId: "required",
        clientId: "required",
        certificateBody: "secret",
        privateKey: "secret",
      },
    },
  },
  "azure-devops": {
    name: "Azure DevOps",
    methods: {
      oauth: { code: "secret", tenantId: "required", orgName: "required" },
      "access-token": { accessToken: "secret", orgName: "required" },
      "client-secret": {
        clientId: "required",
        clientSecret: "secret",
        tenantId: "required",
        orgName: "required",
      },
    },
  },
  "azure-dns": {
    name: "Azure DNS",
    methods: {
      "client-secret": {
        tenantId: "required",
        clientId: "secret",
        clientSecret: "secret",
        subscriptionId: "required",
      },
    },
  },
  "azure-entra-id": {
    name: "Azure Entra ID",
    methods: {
      "client-secret": { clientId: "required", clientSecret: "secret", tenantId: "required" },
    },
  },
  "azure-key-vault": {
    name: "Azure Key Vault",
    methods: {
      oauth: { code: "secret", tenantId: "optional" },
      "client-secret": { clientId: "required", clientSecret: "secret", tenantId: "required" },
      certificate: {
        tenantId: "required",
        clientId: "required",
        certificateBody: "secret",
        privateKey: "secret",
      },
    },
  },
  bitbucket: {
    name: "Bitbucket",
    methods: { "api-token": { apiToken: "secret", email: "required" } },
  },
  camunda: {
    name: "Camunda",
    methods: { "client-credentials": { clientId: "required", clientSecret: "secret" } },
  },
  checkly: {
    name: "Checkly",
    methods: { "api-key": { apiKey: "secret" } },
  },
  chef: {
    name: "Chef",
    methods: {
      "user-key": {
        orgName: "required",
        userName: "required",
        privateKey: "secret",
        serverUrl: "optional",
      },
    },
  },
  circleci: {
    name: "CircleCI",
    methods: { "api-token": { apiToken: "secret", host: "optional" } },
  },
  "cloud-66": {
    name: "Cloud 66",
    methods: { "access-token": { accessToken: "secret" } },
  },
  cloudflare: {
    name: "Cloudflare",
    methods: { "api-token": { accountId: "required", apiToken: "secret" } },
  },
  convex: {
    name: "Convex",
    methods: { "personal-access-token": { accessToken: "secret", instanceUrl: "optional" } },
  },
  databricks: {
    name: "Databricks",
    methods: {
      "service-principal": {
        clientId: "required",
        clientSecret: "secret",
        workspaceUrl: "required",
      },
    },
  },
  datadog: {
    name: "Datadog",
    methods: { "api-key": { url: "required", apiKey: "secret", applicationKey: "secret" } },
  },
  dbt: {
    name: "DBT",
    methods: {
      "api-token": { apiToken: "secret", instanceUrl: "required", accountId: "required" },
    },
  },
  devin: {
    name: "Devin",
    methods: { "api-key": { apiKey: "secret" } },
  },
  digicert: {
    name: "DigiCert",
    methods: { "api-key": { apiKey: "secret", region: "required" } },
  },
  "digital-ocean": {
    name: "Digital Ocean",
    methods: { "api-token": { apiToken: "secret" } },
  },
  "dns-made-easy": {
    name: "DNS Made Easy",
    methods: { "api-key-secret": { apiKey: "required", secretKey: "secret" } },
  },
  doppler: {
    name: "Doppler",
    methods: { "api-token": { apiToken: "secret" } },
  },
  "external-infisical": {
    name: "Infisical",
    methods: {
      "machine-identity-universal-auth": {
        instanceUrl: "required",
        machineIdentityClientId: "required",
        machineIdentityClientSecret: "secret",
      },
    },
  },
  "f5-big-ip": {
    name: "F5 BIG-IP",
    methods: {
      "basic-auth": {
        hostname: "required",
        username: "required",
        password: "secret",
        port: "optional",
        sslRejectUnauthorized: "optional",
        sslCertificate: "optional",
      },
    },
  },
  flyio: {
    name: "Fly.io",
    methods: { "access-token": { accessToken: "secret" } },
  },
  gcp: {
    name: "GCP",
    methods: { "service-account-impersonation": { serviceAccountEmail: "secret" } },
  },
  github: {
    name: "GitHub",
    methods: {
      oauth: { code: "secret", instanceType: "optional", host: "optional" },
      "github-app": {
        code: "secret",
        installationId: "secret",
        instanceType: "optional",
        host: "optional",
        gitHubAppId: "optional",
      },
      pat: { personalAccessToken: "secret", instanceType: "optional", host: "optional" },
    },
  },
  "github-radar": {
    name: "GitHub Radar",
    methods: { "github-app": { code: "secret", installationId: "secret" } },
  },
  gitlab: {
    name: "GitLab",
    methods: {
      oauth: { instanceUrl: "optional" },
      "access-token": {
        accessToken: "secret",
        accessTokenType: "required",
        instanceUrl: "optional",
      },
    },
  },
  godaddy: {
    name: "GoDaddy",
    methods: { "api-key": { apiKey: "secret", apiSecret: "secret" } },
  },
  "hashicorp-vault": {
    name: "HCVault",
    methods: {
      "access-token": { instanceUrl: "required", accessToken: "secret", namespace: "optional" },
      "app-role": {
        instanceUrl: "required",
        roleId: "required",
        secretId: "secret",
        namespace: "optional",
      },
    },
  },
  "hasura-cloud": {
    name: "Hasura Cloud",
    methods: { "access-token": { accessToken: "secret" } },
  },
  heroku: {
    name: "Heroku",
    methods: { "auth-token": { authToken: "secret" }, oauth: {} },
  },
  humanitec: {
    name: "Humanitec",
    methods: { "api-token": { apiToken: "secret" } },
  },
  "laravel-forge": {
    name: "Laravel Forge",
    methods: { "api-token": { apiToken: "secret" } },
  },
  ldap: {
    name: "LDAP",
    methods: {
      "simple-bind": {
        provider: "required",
        url: "required",
        dn: "required",
        password: "secret",
        sslRejectUnauthorized: "optional",
        sslCertificate: "optional",
      },
    },
  },
  mongodb: {
    name: "MongoDB",
    methods: {
      "username-and-password": {
        host: "required",
        port: "required",
        username: "required",
        password: "secret",
        database: "required",
        tlsRejectUnauthorized: "required",
        tlsEnabled: "required",
        tlsCertificate: "optional",
      },
    },
    supportsPlatformManagement: false,
  },
  mssql: {
    name: "Microsoft SQL Server",
    methods: { "username-and-password": sqlDatabase },
    supportsPlatformManagement: true,
  },
  mysql: {
    name: "MySQL",
    methods: { "username-and-password": sqlDatabase },
    supportsPlatformManagement: true,
  },
  netlify: {
    name: "Netlify",
    methods: { "access-token": { accessToken: "secret" } },
  },
  netscaler: {
    name: "NetScaler",
    methods: {
      "basic-auth": {
        hostname: "required",
        username: "required",
        password: "secret",
        port: "optional",
        sslRejectUnauthorized: "optional",
        sslCertificate: "optional",
      },
    },
  },
  northflank: {
    name: "Northflank",
    methods: { "api-token": { apiToken: "secret" } },
  },
  oci: {
    name: "OCI",
    methods: {
      "access-key": {
        userOcid: "required",
        tenancyOcid: "required",
        region: "required",
        fingerprint: "required",
        privateKey: "secret",
      },
    },
  },
  "octopus-deploy": {
    name: "Octopus Deploy",
    methods: { "api-key": { instanceUrl: "required", apiKey: "secret" } },
  },
  okta: {
    name: "Okta",
    methods: { "api-token": { instanceUrl: "required", apiToken: "secret" } },
  },
  ona: {
    name: "Ona",
    methods: { "personal-access-token": { personalAccessToken: "secret" } },
  },
  "open-router": {
    name: "OpenRouter",
    methods: { "api-key": { apiKey: "secret" } },
  },
  oracledb: {
    name: "OracleDB",
    methods: { "username-and-password": sqlDatabase },
    supportsPlatformManagement: true,
  },
  ovh: {
    name: "OVH",
    methods: {
      certificate: {
        privateKey: "secret",
        certificate: "secret",
        okmsDomain: "required",
        okmsId: "required",
      },
    },
  },
  postgres: {
    name: "PostgreSQL",
    methods: { "username-and-password": sqlDatabase },
    supportsPlatformManagement: true,
  },
  qovery: {
    name: "Qovery",
    methods: { "access-token": { accessToken: "secret" } },
  },
  railway: {
    name: "Railway",
    methods: {
      "account-token": { apiToken: "secret" },
      "project-token": { apiToken: "secret" },
      "team-token": { apiToken: "secret" },
    },
  },
  redis: {
    name: "Redis",
    methods: {
      "username-and-password": {
        host: "required",
        port: "required",
        username: "required",
        sslRejectUnauthorized: "required",
        sslEnabled: "required",
        sslCertificate: "optional",
      },
    },
    supportsPlatformManagement: false,
  },
  render: {
    name: "Render",
    methods: { "api-key": { apiKey: "secret" } },
  },
  salesforce: {
    name: "Salesforce",
    methods: {
      "client-credentials": {
        instanceUrl: "required",
        consumerKey: "secret",
        consumerSecret: "secret",
      },
    },
  },
  smb: {
    name: "Windows",
    methods: {
      credentials: {
        host: "required",
        port: "required",
        username: "required",
        password: "secret",
        domain: "optional",
      },
    },
  },
  snowflake: {
    name: "Snowflake",
    methods: {
      "username-and-token": { account: "required", username: "required", password: "secret" },
    },
  },
  ssh: {
    name: "SSH",
    methods: {
      password: { host: "required", port: "required", username: "required", password: "secret" },
      "ssh-key": { host: "required", port: "required", username: "required", privateKey: "secret" },
    },
  },
  supabase: {
    name: "Supabase",
    methods: { "access-token": { accessKey: "secret", instanceUrl: "optional" } },
  },
  teamcity: {
    name: "TeamCity",
    methods: { "access-token": { accessToken: "secret", instanceUrl: "required" } },
  },
  "terraform-cloud": {
    name: "Terraform Cloud",
    methods: { "api-token": { apiToken: "secret" } },
  },
  "travis-ci": {
    name: "Travis CI",
    methods: { "api-token": { apiToken: "secret" } },
  },
  "trigger-dev": {
    name: "Trigger.dev",
    methods: { "api-key": { apiKey: "secret", instanceUrl: "optional" } },
  },
  venafi: {
    name: "Venafi TLS Protect Cloud",
    methods: { "api-key": { apiKey: "secret", region: "required" } },
  },
  "venafi-tpp": {
    name: "Venafi TPP",
    methods: {
      oauth: { tppUrl: "required", clientId: "required", username: "required", password: "secret" },
    },
  },
  vercel: {
    name: "Vercel",
    methods: { "api-token": { apiToken: "secret" } },
  },
  windmill: {
    name: "Windmill",
    methods: { "access-token": { accessToken: "secret", instanceUrl: "optional" } },
  },
  zabbix: {
    name: "Zabbix",
    methods: { "api-token": { apiToken: "secret", instanceUrl: "required" } },
  },
};

export const destinations: Readonly<Record<string, Destination>> = {
  "aws-parameter-store": { name: "AWS Parameter Store", connection: "aws", canImportSecrets: true },
  "aws-secrets-manager": { name: "AWS Secrets Manager", connection: "aws", canImportSecrets: true },
  github: { name: "GitHub", connection: "github", canImportSecrets: false },
  "gcp-secret-manager": { name: "GCP Secret Manager", connection: "gcp", canImportSecrets: true },
  "azure-key-vault": {
    name: "Azure Key Vault",
    connection: "azure-key-vault",
    canImportSecrets: true,
  },
  "azure-app-configuration": {
    name: "Azure App Configuration",
    connection: "azure-app-configuration",
    canImportSecrets: true,
  },
  "azure-devops": { name: "Azure DevOps", connection: "azure-devops", canImportSecrets: false },
  databricks: { name: "Databricks", connection: "databricks", canImportSecrets: false },
  humanitec: { name: "Humanitec", connection: "humanitec", canImportSecrets: false },
  "terraform-cloud": {
    name: "Terraform Cloud",
    connection: "terraform-cloud",
    canImportSecrets: false,
  },
  camunda: { name: "Camunda", connection: "camunda", canImportSecrets: true },
  vercel: { name: "Vercel", connection: "vercel", canImportSecrets: true },
  windmill: { name: "Windmill", connection: "windmill", canImportSecrets: true },
  "hashicorp-vault": {
    name: "Hashicorp Vault",
    connection: "hashicorp-vault",
    canImportSecrets: true,
  },
  teamcity: { name: "TeamCity", connection: "teamcity", canImportSecrets: true },
  "oci-vault": { name: "OCI Vault", connection: "oci", canImportSecrets: true, enterprise: true },
  "1password": { name: "1Password", connection: "1password", canImportSecrets: true },
  heroku: { name: "Heroku", connection: "heroku", canImportSecrets: true },
  render: { name: "Render", connection: "render", canImportSecrets: true },
  flyio: { name: "Fly.io", connection: "flyio", canImportSecrets: false },
  "trigger-dev": { name: "Trigger.dev", connection: "trigger-dev", canImportSecrets: false },
  gitlab: { name: "GitLab", connection: "gitlab", canImportSecrets: false },
  "cloudflare-pages": {
    name: "Cloudflare Pages",
    connection: "cloudflare",
    canImportSecrets: false,
  },
  "cloudflare-workers": {
    name: "Cloudflare Workers",
    connection: "cloudflare",
    canImportSecrets: false,
  },
  "digital-ocean-app-platform": {
    name: "Digital Ocean App Platform",
    connection: "digital-ocean",
    canImportSecrets: false,
  },
  zabbix: { name: "Zabbix", connection: "zabbix", canImportSecrets: true },
  railway: { name: "Railway", connection: "railway", canImportSecrets: true },
  checkly: { name: "Checkly", connection: "checkly", canImportSecrets: false },
  supabase: { name: "Supabase", connection: "supabase", canImportSecrets: false },
  netlify: { name: "Netlify", connection: "netlify", canImportSecrets: true },
  northflank: { name: "Northflank", connection: "northflank", canImportSecrets: true },
  bitbucket: { name: "Bitbucket", connection: "bitbucket", canImportSecrets: false },
  "laravel-forge": { name: "Laravel Forge", connection: "laravel-forge", canImportSecrets: true },
  chef: { name: "Chef", connection: "chef", canImportSecrets: true, enterprise: true },
  "octopus-deploy": {
    name: "Octopus Deploy",
    connection: "octopus-deploy",
    canImportSecrets: false,
  },
  circleci: { name: "CircleCI", connection: "circleci", canImportSecrets: false },
  "azure-entra-id-scim": {
    name: "Azure Entra ID SCIM",
    connection: "azure-entra-id",
    canImportSecrets: false,
    supportsKeySchema: false,
    supportsDisableSecretDeletion: false,
    canRemoveSecretsOnDeletion: false,
  },
  "external-infisical": {
    name: "Infisical",
    connection: "external-infisical",
    canImportSecrets: true,
    supportsKeySchema: false,
  },
  ovh: { name: "OVH", connection: "ovh", canImportSecrets: true },
  devin: { name: "Devin", connection: "devin", canImportSecrets: false },
  ona: { name: "Ona", connection: "ona", canImportSecrets: false },
  "travis-ci": { name: "Travis CI", connection: "travis-ci", canImportSecrets: false },
  snowflake: { name: "Snowflake", connection: "snowflake", canImportSecrets: false },
  "hasura-cloud": { name: "Hasura Cloud", connection: "hasura-cloud", canImportSecrets: true },
  qovery: { name: "Qovery", connection: "qovery", canImportSecrets: false },
  "cloud-66": { name: "Cloud 66", connection: "cloud-66", canImportSecrets: true },
};
