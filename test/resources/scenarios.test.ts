import { describe, expect, it } from "vitest";
import {
  BadRequestError,
  batchCreateSecrets,
  batchDeleteSecrets,
  batchUpdateSecretFolders,
  batchUpdateSecrets,
  type Client,
  ConflictError,
  createClient,
  createKmsKey,
  createSecret,
  createSecretFolder,
  createSession,
  decryptWithKmsKey,
  deleteKmsKey,
  deleteSecret,
  deleteSecretFolder,
  encryptWithKmsKey,
  ForbiddenError,
  getKmsKey,
  getSecretAccessList,
  getSecretByName,
  getSecretFolderById,
  InfisicalNetworkError,
  InternalServerError,
  listKmsKeys,
  listSecretFolders,
  listSecrets,
  login,
  moveSecrets,
  NotFoundError,
  RateLimitError,
  renewIdentityAccessToken,
  request,
  revokeIdentityAccessToken,
  type Session,
  setAccessToken,
  setJwtToken,
  setServiceToken,
  UnauthorizedError,
  updateKmsKey,
  updateSecret,
  updateSecretFolder,
  ValidationError,
} from "../../src/index.js";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { ref } from "../support/api.js";
import { rejection } from "../support/recording-fetch.js";

/** A session of the server's default identity. */
async function signedIn(server: TestServer): Promise<Session> {
  const session = createSession({ baseUrl: server.url, fetch: server.fetch });
  await login(session, { universalAuth: server.credentials });
  return session;
}

async function signedInClient(server: TestServer): Promise<Client> {
  const client = createClient({ baseUrl: server.url, fetch: server.fetch });
  await client.login({ universalAuth: server.credentials });
  return client;
}

function values(list: readonly { secretKey: string; secretValue: string }[]): object {
  return Object.fromEntries(list.map(({ secretKey, secretValue }) => [secretKey, secretValue]));
}

describe("the life of a secret", () => {
  it("goes from creation over a new value and a new name to deletion", async () => {
    const server = createTestServer();
    const session = await signedIn(server);
    const place = { projectId: server.projectId, environment: "dev", secretPath: "/" };

    const created = await createSecret(session, {
      ...place,
      secretName: "URL",
      secretValue: "one",
      secretComment: "where it is",
      secretMetadata: [{ key: "owner", value: "web" }],
    });
    expect(created.approval).toBeUndefined();
    expect(created.secret).toMatchObject({
      secretKey: "URL",
      secretValue: "one",
      secretComment: "where it is",
      version: 1,
      type: "shared",
      workspace: server.projectId,
    });

    const { secrets, imports } = await listSecrets(session, place);
    expect(secrets).toMatchObject([
      { secretKey: "URL", secretPath: "/", secretValueHidden: false },
    ]);
    expect(imports).toEqual([]);

    const { secret } = await getSecretByName(session, { ...place, secretName: "URL" });
    expect(secret).toMatchObject({
      id: created.secret?.id,
      secretValue: "one",
      secretMetadata: [{ key: "owner", value: "web" }],
    });
    const client = await signedInClient(server);
    const byId = await client.secrets.getById({ secretId: secret.id });
    expect(byId.secret).toMatchObject({ secretKey: "URL", secretPath: "/" });

    const updated = await updateSecret(session, {
      ...place,
      secretName: "URL",
      secretValue: "two",
    });
    expect(updated.secret).toMatchObject({ version: 2, secretValue: "two" });
    const first = await getSecretByName(session, { ...place, secretName: "URL", version: 1 });
    expect(first.secret).toMatchObject({ version: 1, secretValue: "one" });

    const renamed = await client.secrets.update({
      ...place,
      secretName: "URL",
      newSecretName: "ADDRESS",
    });
    expect(renamed.secret).toMatchObject({ id: secret.id, secretKey: "ADDRESS", version: 3 });
    const gone = await rejection(getSecretByName(session, { ...place, secretName: "URL" }));
    expect(gone).toBeInstanceOf(NotFoundError);

    const deleted = await deleteSecret(session, { ...place, secretName: "ADDRESS" });
    expect(deleted.secret).toMatchObject({ id: secret.id, secretKey: "ADDRESS" });
    expect((await listSecrets(session, place)).secrets).toEqual([]);
    expect(await rejection(client.secrets.getById({ secretId: secret.id }))).toBeInstanceOf(
      NotFoundError,
    );
  });

  it("takes names and values with every kind of character", async () => {
    const server = createTestServer();
    const { secrets } = await signedInClient(server);
    const place = { projectId: server.projectId, environment: "dev" };
    for (const secretName of ["a b", "ü?#&=%2F", "..x", "batch2", "%"]) {
      const secretValue = `${secretName} "quoted"\nsecond line`;
      await secrets.create({ ...place, secretName, secretValue });
      const { secret } = await secrets.getByName({ ...place, secretName });
      expect(secret).toMatchObject({ secretKey: secretName, secretValue });
    }
    expect((await secrets.list(place)).secrets).toHaveLength(5);
  });

  it("shows references with the values they stand for, or as they are", async () => {
    const server = createTestServer({
      secrets: {
        dev: { "/": { HOST: "db.test", URL: `postgres://${ref("HOST")}/${ref("dev.db.NAME")}` } },
      },
    });
    server.seed({ secrets: { dev: { "/db": { NAME: "main" } } } });
    const session = await signedIn(server);
    const place = { projectId: server.projectId, environment: "dev", secretName: "URL" };
    const expanded = await getSecretByName(session, place);
    expect(expanded.secret.secretValue).toBe("postgres://db.test/main");
    const plain = await getSecretByName(session, { ...place, expandSecretReferences: false });
    expect(plain.secret.secretValue).toBe(`postgres://${ref("HOST")}/${ref("dev.db.NAME")}`);
  });

  it("can be listed without values, with those of the folders below, and by its metadata", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" }, "/db": { B: "2" } } } });
    const { secrets } = await signedInClient(server);
    const place = { projectId: server.projectId, environment: "dev" };
    await secrets.update({
      ...place,
      secretName: "A",
      secretMetadata: [{ key: "owner", value: "web" }],
    });
    const hidden = await secrets.list({ ...place, viewSecretValue: false });
    expect(hidden.secrets).toMatchObject([{ secretKey: "A", secretValueHidden: true }]);
    expect(JSON.stringify(hidden)).not.toContain('"secretValue":"1"');
    const all = await secrets.list({ ...place, recursive: true });
    expect(values(all.secrets)).toEqual({ A: "1", B: "2" });
    const webs = await secrets.list({ ...place, metadataFilter: "key=owner,value=web" });
    expect(values(webs.secrets)).toEqual({ A: "1" });
    const others = await secrets.list({ ...place, metadataFilter: "key=owner,value=api" });
    expect(others.secrets).toEqual([]);
  });

  it("can be overridden by a user, who then sees the own value", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "shared" } } } });
    const { secrets, setJwtToken } = createClient({ baseUrl: server.url, fetch: server.fetch });
    await setJwtToken(server.issueToken({ mode: "jwt" }));
    const place = { projectId: server.projectId, environment: "dev" };
    await secrets.create({ ...place, secretName: "A", secretValue: "own", type: "personal" });
    const overridden = await secrets.list({ ...place, includePersonalOverrides: true });
    expect(values(overridden.secrets)).toEqual({ A: "own" });
    expect(values((await secrets.list(place)).secrets)).toEqual({ A: "shared" });
    await secrets.delete({ ...place, secretName: "A", type: "personal" });
    const after = await secrets.list({ ...place, includePersonalOverrides: true });
    expect(values(after.secrets)).toEqual({ A: "shared" });
  });
});

describe("secrets in batches", () => {
  it("are created all together or not at all", async () => {
    const server = createTestServer();
    const session = await signedIn(server);
    const place = { projectId: server.projectId, environment: "dev" };
    const created = await batchCreateSecrets(session, {
      ...place,
      secrets: [
        { secretKey: "A", secretValue: "1" },
        { secretKey: "B", secretValue: "2", secretComment: "second" },
      ],
    });
    expect(values(created.secrets ?? [])).toEqual({ A: "1", B: "2" });
    const again = batchCreateSecrets(session, {
      ...place,
      secrets: [
        { secretKey: "C", secretValue: "3" },
        { secretKey: "A", secretValue: "4" },
      ],
    });
    expect(await rejection(again)).toBeInstanceOf(BadRequestError);
    expect(values((await listSecrets(session, place)).secrets)).toEqual({ A: "1", B: "2" });
  });

  it("are updated by one of three modes for those that do not exist", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const session = await signedIn(server);
    const place = { projectId: server.projectId, environment: "dev" };
    const secrets = [
      { secretKey: "A", secretValue: "2" },
      { secretKey: "NEW", secretValue: "3" },
    ];
    const listed = async (): Promise<object> => values((await listSecrets(session, place)).secrets);

    expect(await rejection(batchUpdateSecrets(session, { ...place, secrets }))).toBeInstanceOf(
      NotFoundError,
    );
    expect(await listed()).toEqual({ A: "1" });
    const ignored = await batchUpdateSecrets(session, { ...place, mode: "ignore", secrets });
    expect(values(ignored.secrets ?? [])).toEqual({ A: "2" });
    expect(await listed()).toEqual({ A: "2" });
    const upserted = await batchUpdateSecrets(session, { ...place, mode: "upsert", secrets });
    expect(values(upserted.secrets ?? [])).toEqual({ A: "2", NEW: "3" });
    expect(await listed()).toEqual({ A: "2", NEW: "3" });
  });

  it("are deleted by their names, which travel in the body of a DELETE", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1", B: "2", C: "3" } } } });
    const session = await signedIn(server);
    const place = { projectId: server.projectId, environment: "dev" };
    const deleted = await batchDeleteSecrets(session, {
      ...place,
      secrets: [{ secretKey: "A" }, { secretKey: "C" }],
    });
    expect(values(deleted.secrets ?? [])).toEqual({ A: "1", C: "3" });
    expect(values((await listSecrets(session, place)).secrets)).toEqual({ B: "2" });
  });

  it("move to another environment, over those of the same name only when told to", async () => {
    const server = createTestServer({
      secrets: { dev: { "/": { A: "new", B: "2" } }, prod: { "/": { A: "old" } } },
    });
    const session = await signedIn(server);
    const dev = { projectId: server.projectId, environment: "dev" };
    const { secrets } = await listSecrets(session, dev);
    const params = {
      projectId: server.projectId,
      sourceEnvironment: "dev",
      destinationEnvironment: "prod",
      secretIds: secrets.map(({ id }) => id),
    };
    expect(await rejection(moveSecrets(session, params))).toBeInstanceOf(BadRequestError);
    expect((await listSecrets(session, dev)).secrets).toHaveLength(2);
    expect(await moveSecrets(session, { ...params, shouldOverwrite: true })).toEqual({
      isSourceUpdated: true,
      isDestinationUpdated: true,
    });
    expect((await listSecrets(session, dev)).secrets).toEqual([]);
    const moved = await listSecrets(session, { ...dev, environment: "prod" });
    expect(values(moved.secrets)).toEqual({ A: "new", B: "2" });
  });
});

describe("folders", () => {
  it("are created, listed, found, renamed and deleted", async () => {
    const server = createTestServer();
    const session = await signedIn(server);
    const place = { projectId: server.projectId, environment: "dev" };
    const { folder } = await createSecretFolder(session, {
      ...place,
      name: "db",
      description: "databases",
    });
    expect(folder).toMatchObject({ name: "db", path: "/db", description: "databases" });
    const inner = await createSecretFolder(session, { ...place, name: "main", path: "/db" });
    expect(inner.folder.path).toBe("/db/main");

    const listed = await listSecretFolders(session, { ...place, path: "/" });
    expect(listed.folders.map(({ name }) => name)).toEqual(["db"]);
    const all = await listSecretFolders(session, { ...place, path: "/", recursive: true });
    expect(all.folders.map(({ relativePath }) => relativePath)).toEqual(["/db", "/db/main"]);
    const nowhere = await listSecretFolders(session, { ...place, path: "/nowhere" });
    expect(nowhere.folders).toEqual([]);

    const details = await getSecretFolderById(session, { id: inner.folder.id });
    expect(details.folder).toMatchObject({
      path: "/db/main",
      projectId: server.projectId,
      environment: { envSlug: "dev" },
    });

    const renamed = await updateSecretFolder(session, {
      ...place,
      folderId: folder.id,
      name: "data",
      description: null,
    });
    expect(renamed.folder).toMatchObject({ id: folder.id, name: "data", description: null });
    const batch = await batchUpdateSecretFolders(session, {
      projectId: server.projectId,
      folders: [{ id: inner.folder.id, environment: "dev", path: "/data", name: "primary" }],
    });
    expect(batch.folders).toMatchObject([{ id: inner.folder.id, name: "primary" }]);

    const removal = { ...place, folderIdOrName: "data" };
    const refused = await rejection(deleteSecretFolder(session, removal));
    expect(refused).toBeInstanceOf(BadRequestError);
    const deleted = await deleteSecretFolder(session, { ...removal, forceDelete: true });
    expect(deleted.folder.id).toBe(folder.id);
    const after = await listSecretFolders(session, { ...place, path: "/", recursive: true });
    expect(after.folders).toEqual([]);
  });

  it("open to service tokens of their project", async () => {
    const server = createTestServer();
    const session = createSession({ baseUrl: server.url, fetch: server.fetch });
    await setServiceToken(session, server.issueToken({ mode: "serviceToken" }));
    const place = { projectId: server.projectId, environment: "prod" };
    await createSecretFolder(session, { ...place, name: "ci" });
    const { folders } = await listSecretFolders(session, { ...place, path: "/" });
    expect(folders.map(({ name }) => name)).toEqual(["ci"]);
    const elsewhere = createSecret(session, {
      projectId: "other",
      environment: "prod",
      secretName: "A",
      secretValue: "1",
    });
    expect(await rejection(elsewhere)).toBeInstanceOf(NotFoundError);
  });
});

describe("keys", () => {
  it("encrypt what they alone decrypt, until they are disabled or deleted", async () => {
    const server = createTestServer();
    const session = await signedIn(server);
    const { projectId } = server;
    const { key } = await createKmsKey(session, { projectId, name: "main" });
    expect(key).toMatchObject({
      name: "main",
      projectId,
      keyUsage: "encrypt-decrypt",
      encryptionAlgorithm: "aes-256-gcm",
    });
    const keyId = key.id;
    const plaintext = btoa("the message");
    const { ciphertext } = await encryptWithKmsKey(session, { keyId, plaintext });
    expect(ciphertext).not.toContain(plaintext);
    expect(await decryptWithKmsKey(session, { keyId, ciphertext })).toEqual({ plaintext });

    const other = await createKmsKey(session, {
      projectId,
      name: "other",
      encryptionAlgorithm: "aes-128-gcm",
    });
    await rejection(decryptWithKmsKey(session, { keyId: other.key.id, ciphertext }));

    const { keys, totalCount } = await listKmsKeys(session, {
      projectId,
      limit: 1,
      orderDirection: "desc",
    });
    expect([keys.map(({ name }) => name), totalCount]).toEqual([["other"], 2]);

    const disabled = await updateKmsKey(session, { keyId, isDisabled: true, name: "renamed" });
    expect(disabled.key).toMatchObject({ isDisabled: true, name: "renamed" });
    expect(await rejection(encryptWithKmsKey(session, { keyId, plaintext }))).toBeInstanceOf(
      BadRequestError,
    );
    expect((await getKmsKey(session, { keyId })).key.isDisabled).toBe(true);
    expect((await deleteKmsKey(session, { keyId })).key.id).toBe(keyId);
    expect(await rejection(getKmsKey(session, { keyId }))).toBeInstanceOf(NotFoundError);
  });
});

/** Creates an identity. */
async function createIdentity(session: Session, organizationId: string): Promise<string> {
  const { identity } = await request<{ identity: { id: string } }>(
    session,
    "POST /api/v1/identities",
    ["jwt", "identityAccessToken"],
    { name: "worker", organizationId },
  );
  return identity.id;
}

describe("universal auth", () => {
  it("is attached to an identity, which signs in with a client secret until that is revoked", async () => {
    const server = createTestServer({ enterprise: true });
    const admin = await signedInClient(server);
    const { universal } = admin.identityAuth;
    const identityId = await createIdentity(admin.session, server.organizationId);

    const attached = await universal.attach({
      identityId,
      accessTokenTTL: 600,
      accessTokenMaxTTL: 1200,
      accessTokenTrustedIps: [{ ipAddress: "10.0.0.0/8" }],
    });
    expect(attached.identityUniversalAuth).toMatchObject({
      identityId,
      accessTokenTTL: 600,
      accessTokenTrustedIps: [{ type: "ipv4", ipAddress: "10.0.0.0", prefix: 8 }],
    });
    const { clientId } = attached.identityUniversalAuth;
    expect(await rejection(universal.attach({ identityId }))).toBeInstanceOf(BadRequestError);

    const updated = await universal.update({ identityId, accessTokenTTL: 300 });
    expect(updated.identityUniversalAuth).toMatchObject({
      accessTokenTTL: 300,
      accessTokenMaxTTL: 1200,
    });
    expect(await universal.get({ identityId })).toEqual(updated);

    const { clientSecret, clientSecretData } = await universal.createClientSecret({
      identityId,
      description: "ci",
    });
    expect(clientSecret.startsWith(clientSecretData.clientSecretPrefix)).toBe(true);
    const clientSecretId = clientSecretData.id;
    const listed = await universal.listClientSecrets({ identityId });
    expect(listed.clientSecretData).toMatchObject([{ id: clientSecretId, description: "ci" }]);

    const worker = createClient({ baseUrl: server.url, fetch: server.fetch });
    const result = await worker.login({ universalAuth: { clientId, clientSecret } });
    expect(result).toMatchObject({ expiresIn: 300, accessTokenMaxTTL: 1200, tokenType: "Bearer" });
    const used = await universal.getClientSecret({ identityId, clientSecretId });
    expect(used.clientSecretData.clientSecretNumUses).toBe(1);

    const revoked = await universal.revokeClientSecret({ identityId, clientSecretId });
    expect(revoked.clientSecretData.isClientSecretRevoked).toBe(true);
    const refused = await rejection(universal.login({ clientId, clientSecret }));
    expect(refused).toBeInstanceOf(UnauthorizedError);

    const taken = await universal.revoke({ identityId });
    expect(taken.identityUniversalAuth.clientId).toBe(clientId);
    expect(await rejection(universal.get({ identityId }))).toBeInstanceOf(NotFoundError);
  });

  it("gives tokens that can be renewed up to their maximum, and revoked", async () => {
    const server = createTestServer();
    const session = await signedIn(server);
    const { identityAuth } = await signedInClient(server);
    await identityAuth.universal.update({
      identityId: server.identityId,
      accessTokenTTL: 600,
      accessTokenMaxTTL: 1000,
    });
    const issued = await identityAuth.universal.login(server.credentials);
    expect(issued).toMatchObject({ expiresIn: 600, accessTokenMaxTTL: 1000, tokenType: "Bearer" });

    server.clock.advance("500s");
    const renewed = await renewIdentityAccessToken(session, issued);
    expect(renewed).toMatchObject({ expiresIn: 500, accessTokenMaxTTL: 1000, tokenType: "Bearer" });

    const adopted = createSession({ baseUrl: server.url, fetch: server.fetch });
    await setAccessToken(adopted, renewed.accessToken, { expiresIn: renewed.expiresIn });
    const place = { projectId: server.projectId, environment: "dev" };
    expect((await listSecrets(adopted, place)).secrets).toEqual([]);
    const { message } = await revokeIdentityAccessToken(adopted, renewed);
    expect(message).toEqual(expect.any(String));
    expect(await rejection(listSecrets(adopted, place))).toBeInstanceOf(UnauthorizedError);
    const dead = await rejection(renewIdentityAccessToken(session, renewed));
    expect(dead).toBeInstanceOf(UnauthorizedError);
  });

  it("renews the session's token when it has expired, without the caller's notice", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const { secrets } = await signedInClient(server);
    server.expireTokens();
    const place = { projectId: server.projectId, environment: "dev" };
    expect(values((await secrets.list(place)).secrets)).toEqual({ A: "1" });
    expect(server.logins).toBe(2);
  });
});

describe("errors", () => {
  it("are NotFoundErrors for what is not there, with the request that was refused", async () => {
    const server = createTestServer();
    const session = await signedIn(server);
    const place = { projectId: server.projectId, environment: "dev" };
    const error = await rejection(getSecretByName(session, { ...place, secretName: "NONE" }));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({
      name: "NotFoundError",
      statusCode: 404,
      errorType: "NotFound",
      method: "GET",
      message: "Secret with name 'NONE' not found",
      requestId: expect.stringMatching(/^req-/),
    });
    expect(error).not.toBeInstanceOf(BadRequestError);
  });

  it("are BadRequestErrors for what exists already", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const session = await signedIn(server);
    const error = await rejection(
      createSecret(session, {
        projectId: server.projectId,
        environment: "dev",
        secretName: "A",
        secretValue: "the hidden value",
      }),
    );
    expect(error).toBeInstanceOf(BadRequestError);
    expect(error).toMatchObject({ statusCode: 400, message: "Secret already exists" });
    expect(JSON.stringify(error) + String(error)).not.toContain("the hidden value");
  });

  it("are BadRequestErrors for what the plan does not include", async () => {
    const server = createTestServer();
    const session = createSession({ baseUrl: server.url, fetch: server.fetch });
    await setJwtToken(session, server.issueToken({ mode: "jwt" }));
    const params = { projectId: server.projectId, environment: "dev", secretName: "A" };
    const error = await rejection(getSecretAccessList(session, params));
    expect(error).toBeInstanceOf(BadRequestError);
    expect(String(error)).toContain("plan");
  });

  it("are ValidationErrors with issues for fields of the wrong shape", async () => {
    const server = createTestServer();
    const session = await signedIn(server);
    const error = await rejection(
      createKmsKey(session, { projectId: server.projectId, name: "Not A Slug" }),
    );
    expect(error).toBeInstanceOf(ValidationError);
    if (!(error instanceof ValidationError)) return;
    expect(error.statusCode).toBe(422);
    expect(error.issues.map(({ path }) => path)).toEqual([["name"]]);
    expect(error.message).toBe(`name: ${error.issues[0]?.message}`);
  });

  it("are ValidationErrors without issues when the server names none", async () => {
    const server = createTestServer();
    const session = await signedIn(server);
    server.respond("GET /api/v4/secrets", { status: 422, body: { message: "Not like this" } });
    const error = await rejection(
      listSecrets(session, { projectId: server.projectId, environment: "dev" }),
    );
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ message: "Not like this", issues: [] });
  });

  it("are ForbiddenErrors for an identity that is no member of the project", async () => {
    const server = createTestServer();
    const admin = await signedInClient(server);
    const identityId = await createIdentity(admin.session, server.organizationId);
    const { universal } = admin.identityAuth;
    const { identityUniversalAuth } = await universal.attach({ identityId });
    const { clientSecret } = await universal.createClientSecret({ identityId });
    const { clientId } = identityUniversalAuth;
    const { login, secrets } = createClient({ baseUrl: server.url, fetch: server.fetch });
    await login({ universalAuth: { clientId, clientSecret } });
    const error = await rejection(
      secrets.list({ projectId: server.projectId, environment: "dev" }),
    );
    expect(error).toBeInstanceOf(ForbiddenError);
    expect(error).toMatchObject({ statusCode: 403, errorType: "PermissionDenied" });
    expect(server.logins).toBe(2);
  });

  it("are ForbiddenErrors of type TokenError for a token that has died and cannot be renewed", async () => {
    const server = createTestServer();
    const session = createSession({ baseUrl: server.url, fetch: server.fetch });
    await setAccessToken(session, server.issueToken());
    server.expireTokens();
    const error = await rejection(
      listSecrets(session, { projectId: server.projectId, environment: "dev" }),
    );
    expect(error).toBeInstanceOf(ForbiddenError);
    expect(error).toMatchObject({ errorType: "TokenError" });
  });

  it("are UnauthorizedErrors for credentials that nobody knows, and the session stays signed out", async () => {
    const server = createTestServer();
    const client = createClient({ baseUrl: server.url, fetch: server.fetch });
    const wrong = { ...server.credentials, clientSecret: "guessed" };
    const error = await rejection(client.login({ universalAuth: wrong }));
    expect(error).toBeInstanceOf(UnauthorizedError);
    expect(client.isAuthenticated).toBe(false);
  });

  it("tell how long to wait, that something conflicts, that the server or the network failed", async () => {
    const server = createTestServer();
    const session = await signedIn(server);
    const params = { projectId: server.projectId, environment: "dev" };
    const list = (): Promise<unknown> => listSecrets(session, params, { retry: false });

    server.rateLimit("GET /api/v4/secrets", { retryAfter: 3 });
    const limited = await rejection(list());
    expect(limited).toBeInstanceOf(RateLimitError);
    expect(limited).toMatchObject({ retryAfter: 3000 });

    server.respond("GET /api/v4/secrets", { status: 409 });
    expect(await rejection(list())).toBeInstanceOf(ConflictError);
    server.respond("GET /api/v4/secrets", { status: 500 });
    expect(await rejection(list())).toBeInstanceOf(InternalServerError);
    server.disconnect("GET /api/v4/secrets");
    expect(await rejection(list())).toBeInstanceOf(InfisicalNetworkError);
    server.truncate("GET /api/v4/secrets");
    expect(await rejection(list())).toBeInstanceOf(InfisicalNetworkError);
  });
});
