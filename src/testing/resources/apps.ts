/** An app that can be connected. */
export interface App {
  readonly name: string;
  /**
   * Credentials by method, written `host *password certificate?`: a star is before a secret, which
   * is never given back; a question mark is behind what may be left out.
   */
  readonly methods: Readonly<Record<string, string>>;
  readonly supportsPlatformManagement?: boolean;
}

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

export interface Credential {
  readonly name: string;
  readonly isRequired: boolean;
  readonly isSecret: boolean;
}

export function credentialsOf({ methods }: App, method: string): Credential[] {
  const words = methods[method]?.split(" ") ?? [];
  return words.filter(Boolean).map((word) => ({
    name: word.replace(/[*?]/g, ""),
    isRequired: !word.endsWith("?"),
    isSecret: word.startsWith("*"),
  }));
}

export const apps: Readonly<Record<string, App>> = {
  "1password": {
    name: "1Password",
    methods: {
      "api-token": "*apiToken instanceUrl",
    },
  },
  anthropic: {
    name: "Anthropic",
    methods: {
      "api-key": "*apiKey",
    },
  },
  auth0: {
    name: "Auth0",
    methods: {
      "client-credentials": "domain clientId *clientSecret audience",
    },
  },
  aws: {
    name: "AWS",
    methods: {
      "assume-role": "*roleArn stsEndpoint?",
      "access-key": "accessKeyId *secretAccessKey",
    },
  },
  "azure-adcs": {
    name: "Azure ADCS",
    methods: {
      "username-password": "adcsUrl username *password sslRejectUnauthorized? sslCertificate?",
    },
  },
  "azure-app-configuration": {
    name: "Azure App Configuration",
    methods: {
      oauth: "*code tenantId?",
      "client-secret": "clientId *clientSecret tenantId",
    },
  },
  "azure-client-secrets": {
    name: "Azure Client Secrets",
    methods: {
      oauth: "*code tenantId",
      "client-secret": "clientId *clientSecret tenantId",
      certificate: "tenantId clientId *certificateBody *privateKey",
    },
  },
  "azure-devops": {
    name: "Azure DevOps",
    methods: {
      oauth: "*code tenantId orgName",
      "access-token": "*accessToken orgName",
      "client-secret": "clientId *clientSecret tenantId orgName",
    },
  },
  "azure-dns": {
    name: "Azure DNS",
    methods: {
      "client-secret": "tenantId *clientId *clientSecret subscriptionId",
    },
  },
  "azure-entra-id": {
    name: "Azure Entra ID",
    methods: {
      "client-secret": "clientId *clientSecret tenantId",
    },
  },
  "azure-key-vault": {
    name: "Azure Key Vault",
    methods: {
      oauth: "*code tenantId?",
      "client-secret": "clientId *clientSecret tenantId",
      certificate: "tenantId clientId *certificateBody *privateKey",
    },
  },
  bitbucket: {
    name: "Bitbucket",
    methods: {
      "api-token": "*apiToken email",
    },
  },
  camunda: {
    name: "Camunda",
    methods: {
      "client-credentials": "clientId *clientSecret",
    },
  },
  checkly: {
    name: "Checkly",
    methods: {
      "api-key": "*apiKey",
    },
  },
  chef: {
    name: "Chef",
    methods: {
      "user-key": "orgName userName *privateKey serverUrl?",
    },
  },
  circleci: {
    name: "CircleCI",
    methods: {
      "api-token": "*apiToken host?",
    },
  },
  "cloud-66": {
    name: "Cloud 66",
    methods: {
      "access-token": "*accessToken",
    },
  },
  cloudflare: {
    name: "Cloudflare",
    methods: {
      "api-token": "accountId *apiToken",
    },
  },
  convex: {
    name: "Convex",
    methods: {
      "personal-access-token": "*accessToken instanceUrl?",
    },
  },
  databricks: {
    name: "Databricks",
    methods: {
      "service-principal": "clientId *clientSecret workspaceUrl",
    },
  },
  datadog: {
    name: "Datadog",
    methods: {
      "api-key": "url *apiKey *applicationKey",
    },
  },
  dbt: {
    name: "DBT",
    methods: {
      "api-token": "*apiToken instanceUrl accountId",
    },
  },
  devin: {
    name: "Devin",
    methods: {
      "api-key": "*apiKey",
    },
  },
  digicert: {
    name: "DigiCert",
    methods: {
      "api-key": "*apiKey region",
    },
  },
  "digital-ocean": {
    name: "Digital Ocean",
    methods: {
      "api-token": "*apiToken",
    },
  },
  "dns-made-easy": {
    name: "DNS Made Easy",
    methods: {
      "api-key-secret": "apiKey *secretKey",
    },
  },
  doppler: {
    name: "Doppler",
    methods: {
      "api-token": "*apiToken",
    },
  },
  "external-infisical": {
    name: "Infisical",
    methods: {
      "machine-identity-universal-auth":
        "instanceUrl machineIdentityClientId *machineIdentityClientSecret",
    },
  },
  "f5-big-ip": {
    name: "F5 BIG-IP",
    methods: {
      "basic-auth": "hostname username *password port? sslRejectUnauthorized? sslCertificate?",
    },
  },
  flyio: {
    name: "Fly.io",
    methods: {
      "access-token": "*accessToken",
    },
  },
  gcp: {
    name: "GCP",
    methods: {
      "service-account-impersonation": "*serviceAccountEmail",
    },
  },
  github: {
    name: "GitHub",
    methods: {
      oauth: "*code instanceType? host?",
      "github-app": "*code *installationId instanceType? host? gitHubAppId?",
      pat: "*personalAccessToken instanceType? host?",
    },
  },
  "github-radar": {
    name: "GitHub Radar",
    methods: {
      "github-app": "*code *installationId",
    },
  },
  gitlab: {
    name: "GitLab",
    methods: {
      oauth: "instanceUrl?",
      "access-token": "*accessToken accessTokenType instanceUrl?",
    },
  },
  godaddy: {
    name: "GoDaddy",
    methods: {
      "api-key": "*apiKey *apiSecret",
    },
  },
  "hashicorp-vault": {
    name: "HCVault",
    methods: {
      "access-token": "instanceUrl *accessToken namespace?",
      "app-role": "instanceUrl roleId *secretId namespace?",
    },
  },
  "hasura-cloud": {
    name: "Hasura Cloud",
    methods: {
      "access-token": "*accessToken",
    },
  },
  heroku: {
    name: "Heroku",
    methods: {
      "auth-token": "*authToken",
      oauth: "",
    },
  },
  humanitec: {
    name: "Humanitec",
    methods: {
      "api-token": "*apiToken",
    },
  },
  "laravel-forge": {
    name: "Laravel Forge",
    methods: {
      "api-token": "*apiToken",
    },
  },
  ldap: {
    name: "LDAP",
    methods: {
      "simple-bind": "provider url dn *password sslRejectUnauthorized? sslCertificate?",
    },
  },
  mongodb: {
    name: "MongoDB",
    methods: {
      "username-and-password":
        "host port username *password database tlsRejectUnauthorized tlsEnabled tlsCertificate?",
    },
    supportsPlatformManagement: false,
  },
  mssql: {
    name: "Microsoft SQL Server",
    methods: {
      "username-and-password":
        "host port database username *password sslEnabled sslRejectUnauthorized sslCertificate?",
    },
    supportsPlatformManagement: true,
  },
  mysql: {
    name: "MySQL",
    methods: {
      "username-and-password":
        "host port database username *password sslEnabled sslRejectUnauthorized sslCertificate?",
    },
    supportsPlatformManagement: true,
  },
  netlify: {
    name: "Netlify",
    methods: {
      "access-token": "*accessToken",
    },
  },
  netscaler: {
    name: "NetScaler",
    methods: {
      "basic-auth": "hostname username *password port? sslRejectUnauthorized? sslCertificate?",
    },
  },
  northflank: {
    name: "Northflank",
    methods: {
      "api-token": "*apiToken",
    },
  },
  oci: {
    name: "OCI",
    methods: {
      "access-key": "userOcid tenancyOcid region fingerprint *privateKey",
    },
  },
  "octopus-deploy": {
    name: "Octopus Deploy",
    methods: {
      "api-key": "instanceUrl *apiKey",
    },
  },
  okta: {
    name: "Okta",
    methods: {
      "api-token": "instanceUrl *apiToken",
    },
  },
  ona: {
    name: "Ona",
    methods: {
      "personal-access-token": "*personalAccessToken",
    },
  },
  "open-router": {
    name: "OpenRouter",
    methods: {
      "api-key": "*apiKey",
    },
  },
  oracledb: {
    name: "OracleDB",
    methods: {
      "username-and-password":
        "host port database username *password sslEnabled sslRejectUnauthorized sslCertificate?",
    },
    supportsPlatformManagement: true,
  },
  ovh: {
    name: "OVH",
    methods: {
      certificate: "*privateKey *certificate okmsDomain okmsId",
    },
  },
  postgres: {
    name: "PostgreSQL",
    methods: {
      "username-and-password":
        "host port database username *password sslEnabled sslRejectUnauthorized sslCertificate?",
    },
    supportsPlatformManagement: true,
  },
  qovery: {
    name: "Qovery",
    methods: {
      "access-token": "*accessToken",
    },
  },
  railway: {
    name: "Railway",
    methods: {
      "account-token": "*apiToken",
      "project-token": "*apiToken",
      "team-token": "*apiToken",
    },
  },
  redis: {
    name: "Redis",
    methods: {
      "username-and-password":
        "host port username sslRejectUnauthorized sslEnabled sslCertificate?",
    },
    supportsPlatformManagement: false,
  },
  render: {
    name: "Render",
    methods: {
      "api-key": "*apiKey",
    },
  },
  salesforce: {
    name: "Salesforce",
    methods: {
      "client-credentials": "instanceUrl *consumerKey *consumerSecret",
    },
  },
  smb: {
    name: "Windows",
    methods: {
      credentials: "host port username *password domain?",
    },
  },
  snowflake: {
    name: "Snowflake",
    methods: {
      "username-and-token": "account username *password",
    },
  },
  ssh: {
    name: "SSH",
    methods: {
      password: "host port username *password",
      "ssh-key": "host port username *privateKey",
    },
  },
  supabase: {
    name: "Supabase",
    methods: {
      "access-token": "*accessKey instanceUrl?",
    },
  },
  teamcity: {
    name: "TeamCity",
    methods: {
      "access-token": "*accessToken instanceUrl",
    },
  },
  "terraform-cloud": {
    name: "Terraform Cloud",
    methods: {
      "api-token": "*apiToken",
    },
  },
  "travis-ci": {
    name: "Travis CI",
    methods: {
      "api-token": "*apiToken",
    },
  },
  "trigger-dev": {
    name: "Trigger.dev",
    methods: {
      "api-key": "*apiKey instanceUrl?",
    },
  },
  venafi: {
    name: "Venafi TLS Protect Cloud",
    methods: {
      "api-key": "*apiKey region",
    },
  },
  "venafi-tpp": {
    name: "Venafi TPP",
    methods: {
      oauth: "tppUrl clientId username *password",
    },
  },
  vercel: {
    name: "Vercel",
    methods: {
      "api-token": "*apiToken",
    },
  },
  windmill: {
    name: "Windmill",
    methods: {
      "access-token": "*accessToken instanceUrl?",
    },
  },
  zabbix: {
    name: "Zabbix",
    methods: {
      "api-token": "*apiToken instanceUrl",
    },
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
