import type { AuthMode, RequestOptions, Session } from "../../src/index.js";
import * as resources from "../../src/resources/index.js";

/** An endpoint: the function, and the request that one call of it has to make. */
export interface Endpoint {
  /** Where a client has it: `secrets.list`. */
  readonly accessor: string;
  /** Its name there. */
  readonly name: string;
  /** Its name at the root of the package. */
  readonly longName: string;
  /** The name it is declared with. */
  readonly declaredName: string;
  readonly call: EndpointFunction;
  /** Method and path as the server documents them. */
  readonly route: string;
  readonly modes: readonly AuthMode[];
  /** The params of the call. */
  readonly params: Readonly<Record<string, unknown>>;
  /** What is to be sent. */
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  /** Values of a path parameter that would name another route. */
  readonly reserved: Readonly<Record<string, readonly string[]>>;
}

export type EndpointFunction = (
  session: Session,
  params: never,
  options?: RequestOptions,
) => Promise<unknown>;

interface Expected<Params> {
  readonly route: string;
  readonly modes: readonly AuthMode[];
  readonly params: Params;
  readonly path: string;
  readonly query?: string;
  readonly body?: unknown;
  readonly declaredName?: string;
  readonly reserved?: Readonly<Record<string, readonly string[]>>;
}

/** One line of the table; the compiler checks the params against the function. */
function endpoint<Params extends object>(
  accessor: string,
  longName: string,
  call: (session: Session, params: Params, options?: RequestOptions) => Promise<unknown>,
  { route, modes, params, path, query = "", body, declaredName, reserved = {} }: Expected<Params>,
): Endpoint {
  const name = accessor.slice(accessor.lastIndexOf(".") + 1);
  const [method = ""] = route.split(" ");
  return {
    accessor,
    name,
    longName,
    declaredName: declaredName ?? name,
    call,
    route,
    modes,
    params: Object.fromEntries(Object.entries(params)),
    method,
    path,
    query,
    body,
    reserved,
  };
}

/** The names in the braces of an endpoint's path. */
export function slotsOf({ route }: Endpoint): string[] {
  return [...route.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}

export const allModes: readonly AuthMode[] = [
  "jwt",
  "identityAccessToken",
  "serviceToken",
  "apiKey",
];
const open: readonly AuthMode[] = [];
const user: readonly AuthMode[] = ["jwt"];
const machineOrUser: readonly AuthMode[] = ["jwt", "identityAccessToken"];
const withServiceToken: readonly AuthMode[] = ["jwt", "identityAccessToken", "serviceToken"];

const { identityAccessTokens, identityAuth, kms, secretFolders, secrets } = resources;
const { universal } = identityAuth;

const place = { projectId: "p 1", environment: "dev", secretPath: "/a b" };
const metadata = [{ key: "owner", value: "web", isEncrypted: false }];
const settings = {
  clientSecretTrustedIps: [{ ipAddress: "10.0.0.0/8" }],
  accessTokenTrustedIps: [{ ipAddress: "::/0" }],
  accessTokenTTL: 3600,
  accessTokenMaxTTL: 7200,
  accessTokenNumUsesLimit: 0,
  accessTokenPeriod: 0,
  lockoutEnabled: false,
  lockoutThreshold: 3,
  lockoutDurationSeconds: 300,
  lockoutCounterResetSeconds: 30,
};

/** Every endpoint function of the package. */
export const endpoints: readonly Endpoint[] = [
  endpoint("secrets.list", "listSecrets", secrets.list, {
    route: "GET /api/v4/secrets",
    modes: withServiceToken,
    params: {
      ...place,
      recursive: true,
      viewSecretValue: false,
      expandSecretReferences: false,
      includeImports: true,
      includePersonalOverrides: false,
      metadataFilter: "key=owner,value=web|key=team",
      tagSlugs: "hot,cold",
    },
    path: "/api/v4/secrets",
    query:
      "?projectId=p%201&environment=dev&secretPath=%2Fa%20b&recursive=true&viewSecretValue=false" +
      "&expandSecretReferences=false&includeImports=true&includePersonalOverrides=false" +
      "&metadataFilter=key%3Downer%2Cvalue%3Dweb%7Ckey%3Dteam&tagSlugs=hot%2Ccold",
  }),
  endpoint("secrets.getByName", "getSecretByName", secrets.getByName, {
    route: "GET /api/v4/secrets/{secretName}",
    modes: withServiceToken,
    params: {
      secretName: "A/B C",
      ...place,
      version: 2,
      type: "personal",
      viewSecretValue: true,
      expandSecretReferences: false,
      includeImports: false,
    },
    path: "/api/v4/secrets/A%2FB%20C",
    query:
      "?projectId=p%201&environment=dev&secretPath=%2Fa%20b&version=2&type=personal" +
      "&viewSecretValue=true&expandSecretReferences=false&includeImports=false",
  }),
  endpoint("secrets.getById", "getSecretById", secrets.getById, {
    route: "GET /api/v4/secrets/id/{secretId}",
    modes: machineOrUser,
    params: { secretId: "s1" },
    path: "/api/v4/secrets/id/s1",
  }),
  endpoint("secrets.create", "createSecret", secrets.create, {
    route: "POST /api/v4/secrets/{secretName}",
    modes: withServiceToken,
    params: {
      secretName: "A?B#C",
      ...place,
      secretValue: "v",
      secretComment: "",
      secretMetadata: metadata,
      tagIds: ["t1"],
      skipMultilineEncoding: null,
      type: "shared",
      secretReminderRepeatDays: null,
      secretReminderNote: "note",
    },
    path: "/api/v4/secrets/A%3FB%23C",
    body: {
      ...place,
      secretValue: "v",
      secretComment: "",
      secretMetadata: metadata,
      tagIds: ["t1"],
      skipMultilineEncoding: null,
      type: "shared",
      secretReminderRepeatDays: null,
      secretReminderNote: "note",
    },
    reserved: { secretName: ["batch", "move", "duplicate", "backfill-secret-references"] },
  }),
  endpoint("secrets.update", "updateSecret", secrets.update, {
    route: "PATCH /api/v4/secrets/{secretName}",
    modes: withServiceToken,
    params: {
      secretName: "Ä",
      ...place,
      newSecretName: "B",
      secretValue: "",
      secretComment: "c",
      secretMetadata: [],
      metadata: { owner: "web" },
      tagIds: [],
      skipMultilineEncoding: false,
      type: "shared",
      secretReminderNote: null,
      secretReminderRepeatDays: 30,
      secretReminderRecipients: ["u1"],
    },
    path: "/api/v4/secrets/%C3%84",
    body: {
      ...place,
      newSecretName: "B",
      secretValue: "",
      secretComment: "c",
      secretMetadata: [],
      metadata: { owner: "web" },
      tagIds: [],
      skipMultilineEncoding: false,
      type: "shared",
      secretReminderNote: null,
      secretReminderRepeatDays: 30,
      secretReminderRecipients: ["u1"],
    },
    reserved: { secretName: ["batch"] },
  }),
  endpoint("secrets.delete", "deleteSecret", secrets.delete, {
    route: "DELETE /api/v4/secrets/{secretName}",
    modes: allModes,
    params: { secretName: "A%2F", ...place, type: "shared" },
    path: "/api/v4/secrets/A%252F",
    body: { ...place, type: "shared" },
    declaredName: "deleteSecret",
    reserved: { secretName: ["batch"] },
  }),
  endpoint("secrets.batchCreate", "batchCreateSecrets", secrets.batchCreate, {
    route: "POST /api/v4/secrets/batch",
    modes: withServiceToken,
    params: {
      ...place,
      secrets: [
        {
          secretKey: "A",
          secretValue: "1",
          secretComment: "c",
          secretMetadata: metadata,
          metadata: { owner: "web" },
          tagIds: ["t1"],
          skipMultilineEncoding: null,
        },
        { secretKey: "B", secretValue: "" },
      ],
    },
    path: "/api/v4/secrets/batch",
    body: {
      ...place,
      secrets: [
        {
          secretKey: "A",
          secretValue: "1",
          secretComment: "c",
          secretMetadata: metadata,
          metadata: { owner: "web" },
          tagIds: ["t1"],
          skipMultilineEncoding: null,
        },
        { secretKey: "B", secretValue: "" },
      ],
    },
  }),
  endpoint("secrets.batchUpdate", "batchUpdateSecrets", secrets.batchUpdate, {
    route: "PATCH /api/v4/secrets/batch",
    modes: withServiceToken,
    params: {
      ...place,
      mode: "upsert",
      secrets: [
        {
          secretKey: "A",
          newSecretName: "C",
          secretValue: "1",
          secretPath: "/x",
          secretComment: "c",
          secretMetadata: metadata,
          tagIds: ["t1"],
          skipMultilineEncoding: true,
          secretReminderNote: null,
          secretReminderRepeatDays: null,
        },
      ],
    },
    path: "/api/v4/secrets/batch",
    body: {
      ...place,
      mode: "upsert",
      secrets: [
        {
          secretKey: "A",
          newSecretName: "C",
          secretValue: "1",
          secretPath: "/x",
          secretComment: "c",
          secretMetadata: metadata,
          tagIds: ["t1"],
          skipMultilineEncoding: true,
          secretReminderNote: null,
          secretReminderRepeatDays: null,
        },
      ],
    },
  }),
  endpoint("secrets.batchDelete", "batchDeleteSecrets", secrets.batchDelete, {
    route: "DELETE /api/v4/secrets/batch",
    modes: withServiceToken,
    params: { ...place, secrets: [{ secretKey: "A", type: "shared" }, { secretKey: "B" }] },
    path: "/api/v4/secrets/batch",
    body: { ...place, secrets: [{ secretKey: "A", type: "shared" }, { secretKey: "B" }] },
  }),
  endpoint("secrets.move", "moveSecrets", secrets.move, {
    route: "POST /api/v4/secrets/move",
    modes: machineOrUser,
    params: {
      projectId: "p1",
      sourceEnvironment: "dev",
      sourceSecretPath: "/",
      destinationEnvironment: "prod",
      destinationSecretPath: "/db",
      secretIds: ["s1", "s2"],
      shouldOverwrite: true,
    },
    path: "/api/v4/secrets/move",
    body: {
      projectId: "p1",
      sourceEnvironment: "dev",
      sourceSecretPath: "/",
      destinationEnvironment: "prod",
      destinationSecretPath: "/db",
      secretIds: ["s1", "s2"],
      shouldOverwrite: true,
    },
  }),
  endpoint("secrets.getAccessList", "getSecretAccessList", secrets.getAccessList, {
    route: "GET /api/v1/secrets/{secretName}/access-list",
    modes: user,
    params: { secretName: "A&B", ...place, includeAllEntities: true },
    path: "/api/v1/secrets/A%26B/access-list",
    query: "?projectId=p%201&environment=dev&secretPath=%2Fa%20b&includeAllEntities=true",
  }),

  endpoint("secretFolders.create", "createSecretFolder", secretFolders.create, {
    route: "POST /api/v2/folders",
    modes: allModes,
    params: { projectId: "p1", environment: "dev", name: "db", path: "/", description: null },
    path: "/api/v2/folders",
    body: { projectId: "p1", environment: "dev", name: "db", path: "/", description: null },
  }),
  endpoint("secretFolders.update", "updateSecretFolder", secretFolders.update, {
    route: "PATCH /api/v2/folders/{folderId}",
    modes: allModes,
    params: {
      folderId: "f1",
      projectId: "p1",
      environment: "dev",
      name: "db2",
      path: "/a",
      description: "text",
    },
    path: "/api/v2/folders/f1",
    body: { projectId: "p1", environment: "dev", name: "db2", path: "/a", description: "text" },
    reserved: { folderId: ["batch"] },
  }),
  endpoint("secretFolders.updateBatch", "batchUpdateSecretFolders", secretFolders.updateBatch, {
    route: "PATCH /api/v2/folders/batch",
    modes: allModes,
    params: {
      projectId: "p1",
      folders: [{ id: "f1", environment: "dev", name: "db", path: "/", description: null }],
    },
    path: "/api/v2/folders/batch",
    body: {
      projectId: "p1",
      folders: [{ id: "f1", environment: "dev", name: "db", path: "/", description: null }],
    },
  }),
  endpoint("secretFolders.delete", "deleteSecretFolder", secretFolders.delete, {
    route: "DELETE /api/v2/folders/{folderIdOrName}",
    modes: allModes,
    params: {
      folderIdOrName: "my db",
      projectId: "p1",
      environment: "dev",
      path: "/",
      forceDelete: true,
    },
    path: "/api/v2/folders/my%20db",
    body: { projectId: "p1", environment: "dev", path: "/", forceDelete: true },
    declaredName: "deleteSecretFolder",
  }),
  endpoint("secretFolders.list", "listSecretFolders", secretFolders.list, {
    route: "GET /api/v2/folders",
    modes: allModes,
    params: {
      projectId: "p1",
      environment: "dev",
      path: "/a b",
      recursive: true,
      lastSecretModified: "2026-07-01T00:00:00Z",
    },
    path: "/api/v2/folders",
    query:
      "?projectId=p1&environment=dev&path=%2Fa%20b&recursive=true" +
      "&lastSecretModified=2026-07-01T00%3A00%3A00Z",
  }),
  endpoint("secretFolders.getById", "getSecretFolderById", secretFolders.getById, {
    route: "GET /api/v2/folders/{id}",
    modes: allModes,
    params: { id: "f1" },
    path: "/api/v2/folders/f1",
  }),

  endpoint("kms.createKey", "createKmsKey", kms.createKey, {
    route: "POST /api/v1/kms/keys",
    modes: machineOrUser,
    params: {
      projectId: "p1",
      name: "main",
      description: "text",
      keyUsage: "encrypt-decrypt",
      encryptionAlgorithm: "aes-128-gcm",
      isExportable: false,
    },
    path: "/api/v1/kms/keys",
    body: {
      projectId: "p1",
      name: "main",
      description: "text",
      keyUsage: "encrypt-decrypt",
      encryptionAlgorithm: "aes-128-gcm",
      isExportable: false,
    },
  }),
  endpoint("kms.updateKey", "updateKmsKey", kms.updateKey, {
    route: "PATCH /api/v1/kms/keys/{keyId}",
    modes: machineOrUser,
    params: { keyId: "k1", name: "other", description: "", isDisabled: true },
    path: "/api/v1/kms/keys/k1",
    body: { name: "other", description: "", isDisabled: true },
  }),
  endpoint("kms.deleteKey", "deleteKmsKey", kms.deleteKey, {
    route: "DELETE /api/v1/kms/keys/{keyId}",
    modes: machineOrUser,
    params: { keyId: "k1" },
    path: "/api/v1/kms/keys/k1",
  }),
  endpoint("kms.getKey", "getKmsKey", kms.getKey, {
    route: "GET /api/v1/kms/keys/{keyId}",
    modes: machineOrUser,
    params: { keyId: "k1" },
    path: "/api/v1/kms/keys/k1",
  }),
  endpoint("kms.listKeys", "listKmsKeys", kms.listKeys, {
    route: "GET /api/v1/kms/keys",
    modes: machineOrUser,
    params: {
      projectId: "p1",
      offset: 0,
      limit: 10,
      orderBy: "name",
      orderDirection: "desc",
      search: "a&b",
    },
    path: "/api/v1/kms/keys",
    query: "?projectId=p1&offset=0&limit=10&orderBy=name&orderDirection=desc&search=a%26b",
  }),
  endpoint("kms.encrypt", "encryptWithKmsKey", kms.encrypt, {
    route: "POST /api/v1/kms/keys/{keyId}/encrypt",
    modes: machineOrUser,
    params: { keyId: "k1", plaintext: "aGk=" },
    path: "/api/v1/kms/keys/k1/encrypt",
    body: { plaintext: "aGk=" },
  }),
  endpoint("kms.decrypt", "decryptWithKmsKey", kms.decrypt, {
    route: "POST /api/v1/kms/keys/{keyId}/decrypt",
    modes: machineOrUser,
    params: { keyId: "k1", ciphertext: "aGk=" },
    path: "/api/v1/kms/keys/k1/decrypt",
    body: { ciphertext: "aGk=" },
  }),

  endpoint("identityAuth.universal.login", "loginWithUniversalAuth", universal.login, {
    route: "POST /api/v1/auth/universal-auth/login",
    modes: open,
    params: { clientId: "c1", clientSecret: "x", organizationSlug: "acme" },
    path: "/api/v1/auth/universal-auth/login",
    body: { clientId: "c1", clientSecret: "x", organizationSlug: "acme" },
  }),
  endpoint("identityAuth.universal.attach", "attachUniversalAuth", universal.attach, {
    route: "POST /api/v1/auth/universal-auth/identities/{identityId}",
    modes: machineOrUser,
    params: { identityId: "i1", ...settings },
    path: "/api/v1/auth/universal-auth/identities/i1",
    body: settings,
  }),
  endpoint("identityAuth.universal.update", "updateUniversalAuth", universal.update, {
    route: "PATCH /api/v1/auth/universal-auth/identities/{identityId}",
    modes: machineOrUser,
    params: { identityId: "i1", ...settings },
    path: "/api/v1/auth/universal-auth/identities/i1",
    body: settings,
  }),
  endpoint("identityAuth.universal.get", "getUniversalAuth", universal.get, {
    route: "GET /api/v1/auth/universal-auth/identities/{identityId}",
    modes: machineOrUser,
    params: { identityId: "i1" },
    path: "/api/v1/auth/universal-auth/identities/i1",
  }),
  endpoint("identityAuth.universal.revoke", "revokeUniversalAuth", universal.revoke, {
    route: "DELETE /api/v1/auth/universal-auth/identities/{identityId}",
    modes: machineOrUser,
    params: { identityId: "i1" },
    path: "/api/v1/auth/universal-auth/identities/i1",
  }),
  endpoint(
    "identityAuth.universal.createClientSecret",
    "createUniversalAuthClientSecret",
    universal.createClientSecret,
    {
      route: "POST /api/v1/auth/universal-auth/identities/{identityId}/client-secrets",
      modes: machineOrUser,
      params: { identityId: "i1", description: "ci", numUsesLimit: 1, ttl: 60 },
      path: "/api/v1/auth/universal-auth/identities/i1/client-secrets",
      body: { description: "ci", numUsesLimit: 1, ttl: 60 },
    },
  ),
  endpoint(
    "identityAuth.universal.listClientSecrets",
    "listUniversalAuthClientSecrets",
    universal.listClientSecrets,
    {
      route: "GET /api/v1/auth/universal-auth/identities/{identityId}/client-secrets",
      modes: machineOrUser,
      params: { identityId: "i1" },
      path: "/api/v1/auth/universal-auth/identities/i1/client-secrets",
    },
  ),
  endpoint(
    "identityAuth.universal.getClientSecret",
    "getUniversalAuthClientSecret",
    universal.getClientSecret,
    {
      route:
        "GET /api/v1/auth/universal-auth/identities/{identityId}/client-secrets/{clientSecretId}",
      modes: machineOrUser,
      params: { identityId: "i1", clientSecretId: "c/1" },
      path: "/api/v1/auth/universal-auth/identities/i1/client-secrets/c%2F1",
    },
  ),
  endpoint(
    "identityAuth.universal.revokeClientSecret",
    "revokeUniversalAuthClientSecret",
    universal.revokeClientSecret,
    {
      route:
        "POST /api/v1/auth/universal-auth/identities/{identityId}/client-secrets/{clientSecretId}/revoke",
      modes: machineOrUser,
      params: { identityId: "i1", clientSecretId: "c1" },
      path: "/api/v1/auth/universal-auth/identities/i1/client-secrets/c1/revoke",
      body: {},
    },
  ),

  endpoint("identityAccessTokens.renew", "renewIdentityAccessToken", identityAccessTokens.renew, {
    route: "POST /api/v1/auth/token/renew",
    modes: open,
    params: { accessToken: "t1" },
    path: "/api/v1/auth/token/renew",
    body: { accessToken: "t1" },
  }),
  endpoint(
    "identityAccessTokens.revoke",
    "revokeIdentityAccessToken",
    identityAccessTokens.revoke,
    {
      route: "POST /api/v1/auth/token/revoke",
      modes: open,
      params: { accessToken: "t1" },
      path: "/api/v1/auth/token/revoke",
      body: { accessToken: "t1" },
    },
  ),
];
