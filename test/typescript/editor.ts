// What an editor shows of the package, and what the compiler says of the usual mistakes: a table for
// every version of TypeScript. `‸` marks the position.

/** What is asked, and what the answer has and has not. */
export interface EditorCase {
  readonly title: string;
  readonly ask: "completions" | "hover" | "signatureHelp" | "errors";
  readonly code: string;
  /** Nothing where there must be no answer at all. */
  readonly has: readonly string[];
  readonly lacks?: readonly string[];
}

const imports = `import {
  createClient, createSession, deleteSecret, listKmsKeys, listSecrets, login, paginate, request,
} from "infisical-kit";
import * as secrets from "infisical-kit/secrets";
const client = createClient();
const session = createSession();
export const used = [deleteSecret, listKmsKeys, listSecrets, login, paginate, request, secrets];
`;

/** The whole text of a file. */
export function textOf({ code }: EditorCase): string {
  return imports + code;
}

const key = `projectId: "p", name: "k"`;
const sync = `name: "n", projectId: "p", environment: "e", secretPath: "/", connectionId: "c",
  syncOptions: { initialSyncBehavior: "overwrite-destination" }`;
const place = `{ projectId: "p", environment: "dev" }`;

export const editorCases: readonly EditorCase[] = [
  {
    title: "a group of a client has a name",
    ask: "hover",
    code: `client.sec‸rets.list(${place});`,
    has: ["SecretsClient"],
    lacks: ["Bound<", "import("],
  },
  {
    title: "a group in a group has a name",
    ask: "hover",
    code: `client.pki.c‸a;`,
    has: ["PkiCaClient"],
    lacks: ["Bound<", "import("],
  },
  {
    title: "a client's method is documented as one",
    ask: "hover",
    code: `client.secrets.li‸st(${place});`,
    has: [
      "Lists the secrets of a folder",
      "GET /api/v4/secrets",
      "ListSecretsResult",
      "client.secrets.list({",
    ],
    lacks: ["session"],
  },
  {
    title: "a function at the root is documented by the name it has there",
    ask: "hover",
    code: `listSec‸rets(session, ${place});`,
    has: ["Lists the secrets of a folder", "listSecrets(session, {", "ListSecretsResult"],
    lacks: ["await list("],
  },
  {
    title: "a function whose short name is a reserved word is documented at the root",
    ask: "hover",
    code: `deleteSec‸ret(session, { ...${place}, secretName: "A" });`,
    has: ["Deletes a secret", "DeleteSecretResult"],
  },
  {
    title: "a function of a subpath is documented",
    ask: "hover",
    code: `secrets.li‸st(session, ${place});`,
    has: ["Lists the secrets of a folder", "ListSecretsResult"],
  },
  {
    title: "signature help of a client's method has its params",
    ask: "signatureHelp",
    code: `client.secrets.list(‸);`,
    has: ["list(params:", "ListSecretsParams", "Lists the secrets", "for this call alone"],
    lacks: ["session"],
  },
  {
    title: "signature help of the other name has them too",
    ask: "signatureHelp",
    code: `client.pki.ca.getCrls(‸);`,
    has: ["ListCertificateAuthorityCrlsParams", "for this call alone"],
  },
  {
    title: "signature help of a function has the session",
    ask: "signatureHelp",
    code: `listSecrets(‸);`,
    has: ["session: Session", "Session to use", "ListSecretsParams"],
  },
  {
    title: "login completes the methods",
    ask: "completions",
    code: `client.login({ ‸ });`,
    has: ["universalAuth", "awsAuth", "kubernetesAuth"],
  },
  {
    title: "login completes the fields of a method",
    ask: "completions",
    code: `client.login({ gcpAuth: { ‸ } });`,
    has: ["identityId", "jwt"],
    lacks: ["clientId"],
  },
  {
    title: "sets of values are completed",
    ask: "completions",
    code: `client.kms.createKey({ ${key}, encryptionAlgorithm: "‸" });`,
    has: ["aes-256-gcm", "RSA_4096"],
  },
  {
    title: "sets of values of a result are completed",
    ask: "completions",
    code: `client.kms.getKey({ keyId: "k" }).then(({ key }) => key.encryptionAlgorithm === "‸");`,
    has: ["aes-256-gcm", "RSA_4096"],
  },
  {
    title: "the destinations of a sync are completed",
    ask: "completions",
    code: `client.secretSyncs.create({ destination: "‸", ${sync} });`,
    has: ["aws-parameter-store", "vercel"],
  },
  {
    title: "the config of a sync is completed for its destination",
    ask: "completions",
    code: `client.secretSyncs.create({ destination: "aws-parameter-store", ${sync}, destinationConfig: { ‸ } });`,
    has: ["region", "path"],
    lacks: ["scope", "owner"],
  },
  {
    title: "paginate completes the params of a client's method",
    ask: "completions",
    code: `paginate(client.kms.listKeys, { ‸ });`,
    has: ["projectId", "limit"],
    lacks: ["baseUrl", "timeout"],
  },
  {
    title: "paginate completes the params of a function",
    ask: "completions",
    code: `paginate(listKmsKeys, session, { ‸ });`,
    has: ["projectId", "limit"],
    lacks: ["baseUrl", "timeout"],
  },

  {
    title: "what is right",
    ask: "errors",
    code: `
client.login({ gcpAuth: { identityId: "i", jwt: "j" } });
client.login(async ({ signal }) => ({ oidcAuth: { identityId: "i", jwt: String(signal.aborted) } }));
client.setAccessToken("t", { expiresIn: 5, renew: async () => ({ accessToken: "a" }) });
client.setAccessToken("t", 5, async () => ({ accessToken: "a" }));
request(session, "POST /things/{id}", ["jwt"], { id: "i", name: "n" });
request<{ a: string }>(session, "POST /things/{id}", ["jwt"], { id: "i", name: "n" }, { timeout: 5 });
paginate(client.kms.listKeys, { projectId: "p" });
paginate(listKmsKeys, session, { projectId: "p" }, { timeout: 5 });
client.pki.ca.getCrls({ caId: "c" });
client.secretTags.getById({ projectId: "p", tagId: "t" });
client.kms.getKey({ keyId: "k" }).then(({ key }) =>
  client.kms.createKey({ ${key}, encryptionAlgorithm: key.encryptionAlgorithm }));
client.secretSyncs.create({ destination: "aws-parameter-store", ${sync},
  destinationConfig: { region: "us-east-1", path: "/" } });
`,
    has: [],
  },
  {
    title: "a method of login lacks a field",
    ask: "errors",
    code: `client.login({ gcpAuth: { identityId: "i" } });`,
    has: ["Property 'jwt' is missing", "LoginWithGcpAuthParams"],
    lacks: ["undefined"],
  },
  {
    title: "a method of login has a mistyped field",
    ask: "errors",
    code: `login(session, { universalAuth: { clientID: "i", clientSecret: "s" } });`,
    has: ["'clientID' does not exist", "'clientId'"],
    lacks: ["undefined"],
  },
  {
    title: "a method that a function gives to login lacks a field",
    ask: "errors",
    code: `login(session, async () => ({ gcpAuth: { identityId: "i" } }));`,
    has: ["Property 'jwt' is missing", "LoginWithGcpAuthParams"],
    lacks: ["ldapAuth' is missing", "alicloudAuth' is missing"],
  },
  {
    title: "a method that a function gives to a client's login has a mistyped field",
    ask: "errors",
    code: `client.login(() => ({ universalAuth: { clientID: "i", clientSecret: "s" } }));`,
    has: ["'clientId' is missing", "LoginWithUniversalAuthParams"],
    lacks: ["ldapAuth' is missing", "alicloudAuth' is missing"],
  },
  {
    title: "there is no such method of login",
    ask: "errors",
    code: `client.login({ gcpAuht: { identityId: "i", jwt: "j" } });`,
    has: ["'gcpAuht' does not exist", "'gcpAuth'"],
  },
  {
    title: "two methods of login",
    ask: "errors",
    code: `client.login({ jwtAuth: { identityId: "i", jwt: "j" }, oidcAuth: { identityId: "i", jwt: "j" } });`,
    has: ["Auth"],
  },
  {
    title: "a typo in a set of values",
    ask: "errors",
    code: `client.kms.createKey({ ${key}, encryptionAlgorithm: "AES" });`,
    has: [`Type '"AES"' is not assignable to type 'KmsKeyAlgorithm`],
  },
  {
    title: "a wrong field in the config of a sync",
    ask: "errors",
    code: `client.secretSyncs.create({ destination: "aws-parameter-store", ${sync},
  destinationConfig: { region: "us-east-1", paht: "/" } });`,
    has: ["'paht' does not exist in type 'AwsParameterStoreSyncConfig'"],
  },
  {
    title: "a field that lacks in the config of a sync",
    ask: "errors",
    code: `client.secretSyncs.create({ destination: "aws-parameter-store", ${sync},
  destinationConfig: { region: "us-east-1" } });`,
    has: ["Property 'path' is missing", "'AwsParameterStoreSyncConfig'"],
  },
  {
    title: "there is no such destination",
    ask: "errors",
    code: `client.secretSyncs.create({ destination: "aws-parameter-stor", ${sync},
  destinationConfig: { region: "us-east-1", path: "/" } });`,
    has: [`'"aws-parameter-stor"' is not assignable`, `Did you mean '"aws-parameter-store"'`],
    lacks: ["ZabbixSyncConfig"],
  },
  {
    title: "a wrong field in the credentials of a connection",
    ask: "errors",
    code: `client.appConnections.create({ app: "aws", name: "n", method: "assume-role",
  credentials: { roleArm: "r" } });`,
    has: ["'roleArm' does not exist", "roleArn: string"],
    lacks: [" more ", "apiToken"],
  },
  {
    title: "a method of another app",
    ask: "errors",
    code: `client.appConnections.create({ app: "aws", name: "n", method: "oauth",
  credentials: { roleArn: "r" } });`,
    has: [`Type '"oauth"' is not assignable`, '"assume-role"', '"access-key"'],
    lacks: [" more "],
  },
  {
    title: "a slot of a route is missing beside other fields",
    ask: "errors",
    code: `request(session, "POST /things/{id}", ["jwt"], { name: "n" });`,
    has: ["Property 'id' is missing"],
  },
  {
    title: "paginate lacks a param of a client's method",
    ask: "errors",
    code: `paginate(client.kms.listKeys, {});`,
    has: ["Property 'projectId' is missing", "ListKmsKeysParams"],
    lacks: ["overload"],
  },
  {
    title: "paginate lacks a param of a function",
    ask: "errors",
    code: `paginate(listKmsKeys, session, {});`,
    has: ["Property 'projectId' is missing", "ListKmsKeysParams"],
    lacks: ["overload"],
  },
  {
    title: "an option of setAccessToken that there is not",
    ask: "errors",
    code: `client.setAccessToken("t", { ttl: 5 });`,
    has: ["'ttl' does not exist in type 'SetTokenOptions'"],
    lacks: ["overload"],
  },
];
