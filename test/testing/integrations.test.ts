import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../scripts/generate/contract.js";
import type { AppConnectionApp, Client } from "../../src/index.js";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { clientOf, send } from "../support/api.js";
import { contract } from "../support/contract.js";

const connection = {
  app: "postgres",
  name: "main-db",
  method: "username-and-password",
  credentials: {
    host: "db.test",
    port: 5432,
    database: "app",
    username: "admin",
    password: "password-marker",
    sslEnabled: true,
    sslRejectUnauthorized: true,
  },
} as const;

describe("app connections", () => {
  it("are stored, and never give their secret credentials back", async () => {
    const server = createTestServer();
    const { appConnections } = await clientOf(server);
    const { appConnection } = await appConnections.create(connection);
    const { password, ...visible } = connection.credentials;
    expect(appConnection).toMatchObject({
      app: "postgres",
      orgId: server.organizationId,
      credentials: visible,
    });
    const connectionId = appConnection.id;
    const app = "postgres" as const;
    const shown = [
      appConnection,
      await appConnections.get({ app, connectionId }),
      await appConnections.getByName({ app, connectionName: "main-db" }),
      await appConnections.list({ app }),
      await appConnections.listAll(),
      await appConnections.checkAvailability({ app }),
      await appConnections.update({ app, connectionId, name: "renamed" }),
      await appConnections.delete({ app, connectionId }),
    ];
    expect(JSON.stringify(shown)).not.toContain("password-marker");
    expect(shown.at(-1)).toMatchObject({ appConnection: { name: "renamed", version: 2 } });
    await expect(appConnections.get({ app, connectionId })).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it("need what their method needs, and a name of their own", async () => {
    const server = createTestServer();
    const { appConnections } = await clientOf(server);
    await appConnections.create(connection);
    await expect(appConnections.create(connection)).rejects.toThrow("already exists");
    const { host, ...incomplete } = connection.credentials;
    await expect(
      appConnections.create({ ...connection, credentials: incomplete } as never),
    ).rejects.toMatchObject({ issues: [{ path: ["credentials", "host"], message: "Required" }] });
    await expect(
      appConnections.create({ ...connection, method: "other" } as never),
    ).rejects.toMatchObject({
      issues: [{ code: "invalid_union_discriminator", path: ["method"] }],
    });
    const { appConnections: list } = await appConnections.listAll();
    const connectionId = String(list[0]?.id);
    await expect(appConnections.get({ app: "mysql", connectionId })).rejects.toMatchObject({
      statusCode: 400,
    });
    await expect(appConnections.list({ app: "nope" as AppConnectionApp })).rejects.toMatchObject({
      statusCode: 404,
    });
    const { appConnectionOptions } = await appConnections.options();
    expect(appConnectionOptions).toContainEqual(
      expect.objectContaining({ app: "github", methods: ["oauth", "github-app", "pat"] }),
    );
  });
});

const creations = contract.routes.flatMap(({ method, path, body }) =>
  method === "POST" && body && /^\/api\/v1\/app-connections\/[\w-]+$/.test(path)
    ? [{ path, body }]
    : [],
);

describe("app connections of the contract", () => {
  it.each(creations)("$path takes every method, and shows what it may", async ({ path, body }) => {
    const server = createTestServer();
    const [methods, common] = body.allOf ?? [];
    let count = 0;
    for (const option of methods?.anyOf ?? [methods ?? {}]) {
      for (const method of option.properties?.method?.enum ?? []) {
        const request = { ...Object(sample(option)), ...Object(sample(common ?? {})), method };
        const name = `name-${count++}`;
        const created = await send(server, `POST ${path}`, { body: { ...request, name } });
        expect(created.status).toBe(200);
        // This app's key is a name, and has a secret beside it.
        const shown = JSON.stringify(created.body).replace('"apiKey":"secret-marker"', "");
        expect(shown).not.toContain("secret-marker");
      }
    }
    expect(count).toBeGreaterThan(0);
  });
});

/** A value of a schema; every text is one that is looked for in answers, where it may be secret. */
function sample(schema: JsonSchema, name = ""): unknown {
  const [option] = schema.anyOf ?? [];
  if (option) return sample(option, name);
  if (schema.enum) return schema.enum[0];
  if (schema.format === "uuid") return "00000000-0000-4000-8000-000000000000";
  if (schema.format === "uri") return "https://app.test";
  if (schema.format === "email") return "ada@app.test";
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, sample(schema.properties?.[key] ?? {}, key)]),
      );
    case "boolean":
      return true;
    case "number":
    case "integer":
      return 1;
    default:
      return /token|secret|password|privatekey|apikey|code/i.test(name) &&
        !/^(secretId|accessTokenType|tokenType)$/.test(name)
        ? "secret-marker"
        : "text";
  }
}

async function withSync(server: TestServer, client: Client, more: object = {}) {
  const { projectId } = server;
  const { appConnection } = await client.appConnections.create({
    app: "github",
    name: "gh",
    method: "pat",
    credentials: { personalAccessToken: "t" },
    projectId,
  });
  const { secretSync } = await client.secretSyncs.create({
    destination: "github",
    name: "to-github",
    projectId,
    connectionId: appConnection.id,
    environment: "dev",
    secretPath: "/",
    syncOptions: { initialSyncBehavior: "overwrite-destination" },
    destinationConfig: { scope: "repository", owner: "o", repo: "r" },
    ...more,
  });
  return { secretSync, connectionId: appConnection.id };
}

describe("secret syncs", () => {
  it("are stored, run at once and remembered", async () => {
    const server = createTestServer();
    const client = await clientOf(server);
    const { secretSyncs } = client;
    const { projectId } = server;
    const destination = "github" as const;
    const { secretSync, connectionId } = await withSync(server, client);
    expect(secretSync).toMatchObject({
      syncStatus: "succeeded",
      connection: { app: "github", name: "gh" },
      environment: { slug: "dev" },
      folder: { path: "/" },
      destinationConfig: { repo: "r" },
    });
    const syncId = secretSync.id;
    await secretSyncs.trigger({ destination, syncId });
    await secretSyncs.removeSecrets({ destination, syncId });
    await expect(
      secretSyncs.importSecrets({ destination, syncId, importBehavior: "prioritize-source" }),
    ).rejects.toThrow("GitHub does not support importing secrets");
    expect(
      await secretSyncs.update({ destination, syncId, environment: "prod", name: "prod-sync" }),
    ).toMatchObject({
      secretSync: { environment: { slug: "prod" }, removeStatus: "succeeded", version: 2 },
    });
    expect(
      await secretSyncs.getByName({ destination, syncName: "prod-sync", projectId }),
    ).toMatchObject({ secretSync: { id: syncId } });
    expect((await secretSyncs.list({ destination, projectId })).secretSyncs).toHaveLength(1);
    expect((await secretSyncs.listAll({ projectId })).secretSyncs).toHaveLength(1);
    await secretSyncs.get({ destination, syncId });

    const app = "github" as const;
    await expect(client.appConnections.delete({ app, connectionId })).rejects.toMatchObject({
      statusCode: 400,
    });
    await secretSyncs.delete({ destination, syncId });
    await client.appConnections.delete({ app, connectionId });
    expect((await secretSyncs.options()).secretSyncOptions.length).toBeGreaterThan(40);
  });

  it("need a folder that is there, and a connection to the right app", async () => {
    const server = createTestServer();
    const client = await clientOf(server);
    await expect(withSync(server, client, { secretPath: "/absent" })).rejects.toThrow(
      'Could not find folder with path "/absent"',
    );
    const { appConnection } = await client.appConnections.create(connection);
    const other = await clientOf(createTestServer());
    await expect(
      client.secretSyncs.create({
        destination: "gitlab",
        name: "x",
        projectId: server.projectId,
        connectionId: appConnection.id,
        environment: "dev",
        secretPath: "/",
        syncOptions: { initialSyncBehavior: "overwrite-destination" },
        destinationConfig: {} as never,
      }),
    ).rejects.toThrow('the destination needs one to "gitlab"');
    expect(other).toBeDefined();
  });
});

describe("dynamic secrets", () => {
  const secret = {
    projectSlug: "test-project",
    environmentSlug: "dev",
    name: "db",
    defaultTTL: "1h",
    maxTTL: "2h",
    provider: { type: "totp", inputs: { configType: "url", url: "otpauth://totp/x?secret=A" } },
  } as const;
  const place = { projectSlug: "test-project", environmentSlug: "dev" };

  it("take a licence", async () => {
    const { dynamicSecrets } = await clientOf(createTestServer());
    await expect(dynamicSecrets.create(secret)).rejects.toThrow(
      "Failed to create dynamic secret due to plan restriction. Upgrade plan to create dynamic secret.",
    );
    expect(await dynamicSecrets.list(place)).toEqual({ dynamicSecrets: [] });
  });

  it("make leases, which are renewed, revoked and end with the clock", async () => {
    const server = createTestServer({ enterprise: true });
    const { dynamicSecrets } = await clientOf(server);
    await dynamicSecrets.create(secret);
    await expect(dynamicSecrets.create(secret)).rejects.toMatchObject({ statusCode: 400 });
    const create = () => dynamicSecrets.createLease({ ...place, dynamicSecretName: "db" });
    const { lease, data } = await create();
    expect(Object.keys(Object(data))).toEqual(["TOTP", "TIME_REMAINING"]);
    const leaseId = lease.id;
    server.clock.advance("50m");
    await dynamicSecrets.renewLease({ ...place, leaseId });
    server.clock.advance("59m");
    expect((await dynamicSecrets.listLeases({ ...place, name: "db" })).leases).toHaveLength(1);
    await expect(dynamicSecrets.renewLease({ ...place, leaseId })).rejects.toThrow("max TTL");
    server.clock.advance("1m");
    await expect(dynamicSecrets.getLease({ ...place, leaseId })).rejects.toMatchObject({
      statusCode: 404,
    });

    const second = await create();
    expect(second.lease.id).not.toBe(leaseId);
    await dynamicSecrets.getLease({ ...place, leaseId: second.lease.id });
    await dynamicSecrets.revokeLease({ ...place, leaseId: second.lease.id });
    expect(await dynamicSecrets.listLeases({ ...place, name: "db" })).toEqual({ leases: [] });

    await dynamicSecrets.update({ ...place, name: "db", data: { newName: "database" } });
    expect(await dynamicSecrets.get({ ...place, name: "database" })).toMatchObject({
      dynamicSecret: { version: 2, inputs: { configType: "url" } },
    });
    await expect(
      dynamicSecrets.update({ ...place, name: "database", data: { maxTTL: "1m" } }),
    ).rejects.toMatchObject({ statusCode: 400 });
    await dynamicSecrets.delete({ ...place, name: "database" });
    await expect(dynamicSecrets.get({ ...place, name: "database" })).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it("are listed where they are, and leave lists of access to those with a licence", async () => {
    const server = createTestServer({ enterprise: true, secrets: { dev: { "/": { A: "1" } } } });
    const user = await clientOf(server, "user");
    const { identities } = await user.secrets.getAccessList({
      projectId: server.projectId,
      environment: "dev",
      secretName: "A",
    });
    expect(identities).toMatchObject([{ id: server.identityId, name: "test-identity" }]);
  });
});

describe("service tokens", () => {
  const params = {
    name: "ci",
    scopes: [{ environment: "dev", secretPath: "/" }],
    encryptedKey: "",
    iv: "",
    tag: "",
    permissions: ["read" as const],
  };

  it("open their project until they end", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const { serviceTokens } = await clientOf(server, "user");
    const { projectId } = server;
    const { serviceToken, serviceTokenData } = await serviceTokens.create({
      ...params,
      workspaceId: projectId,
      expiresIn: 60,
    });
    const bearer = await clientOf(server, "nobody");
    await bearer.setServiceToken(serviceToken);
    await bearer.secrets.list({ projectId, environment: "dev" });
    expect(await bearer.serviceTokens.get()).toMatchObject({
      id: serviceTokenData.id,
      name: "ci",
      workspace: projectId,
      lastUsed: expect.any(String),
    });
    server.clock.advance("60s");
    await expect(bearer.serviceTokens.get()).rejects.toMatchObject({ errorType: "ForbiddenError" });

    const forever = await serviceTokens.create({
      ...params,
      workspaceId: projectId,
      expiresIn: null,
    });
    await bearer.setServiceToken(forever.serviceToken);
    await bearer.serviceTokens.get();
    const serviceTokenId = forever.serviceTokenData.id;
    await serviceTokens.delete(serviceTokenId);
    await expect(bearer.serviceTokens.get()).rejects.toMatchObject({ statusCode: 404 });
    await expect(serviceTokens.delete(serviceTokenId)).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it("read and write in their scopes, as far as they may", async () => {
    const secrets = { "/": { A: "1" }, "/app": { B: "1" }, "/app/db": { C: "1" } };
    const server = createTestServer({ secrets: { dev: secrets, prod: secrets } });
    const { projectId } = server;
    const user = await clientOf(server, "user");
    const tokenFor = async (
      scopes: { environment: string; secretPath: string }[],
      permissions: ("read" | "write")[],
    ): Promise<Client> => {
      const { serviceToken } = await user.serviceTokens.create({
        ...params,
        workspaceId: projectId,
        expiresIn: null,
        scopes,
        permissions,
      });
      const client = await clientOf(server, "nobody");
      await client.setServiceToken(serviceToken);
      return client;
    };
    const refused = { statusCode: 403, errorType: "PermissionDenied" };
    const place = { projectId, environment: "dev", secretPath: "/app" };
    const written = { ...place, secretName: "NEW", secretValue: "1" };

    const reader = await tokenFor([{ environment: "dev", secretPath: "/app/**" }], ["read"]);
    await reader.secrets.list({ ...place, secretPath: "app//db/" });
    for (const other of [
      { ...place, secretPath: "/" },
      { ...place, environment: "prod" },
    ]) {
      await expect(reader.secrets.list(other)).rejects.toMatchObject(refused);
      const named = { ...other, secretName: "A" };
      await expect(reader.secrets.getByName(named)).rejects.toMatchObject(refused);
      const folders = { ...other, path: other.secretPath };
      await expect(reader.secretFolders.list(folders)).rejects.toMatchObject(refused);
      await expect(reader.secretImports.list(folders)).rejects.toMatchObject(refused);
    }
    const inDb = { ...written, secretPath: "/app/db" };
    await expect(reader.secrets.create(inDb)).rejects.toMatchObject(refused);
    await expect(
      reader.secretFolders.create({ ...place, path: "/app/db", name: "new" }),
    ).rejects.toMatchObject(refused);

    const writer = await tokenFor([{ environment: "dev", secretPath: "/app" }], ["write"]);
    await writer.secrets.create(written);
    await expect(writer.secrets.list(place)).rejects.toMatchObject(refused);
    await expect(writer.secrets.create(inDb)).rejects.toMatchObject(refused);

    // One scope needs no telling.
    const { serviceToken: token } = await user.serviceTokens.create({
      ...params,
      workspaceId: projectId,
      expiresIn: null,
      scopes: [{ environment: "dev", secretPath: "/app" }],
    });
    expect(await send(server, "GET /api/v4/secrets", { token })).toMatchObject({
      status: 200,
      body: { secrets: [{ secretKey: "B" }, { secretKey: "NEW" }] },
    });
  });

  it("that a test issues show themselves too", async () => {
    const server = createTestServer();
    const bearer = await clientOf(server, "nobody");
    await bearer.setServiceToken(server.issueToken({ mode: "serviceToken" }));
    expect(await bearer.serviceTokens.get()).toMatchObject({ projectId: server.projectId });
  });
});

describe("credentials of native integrations", () => {
  it("are recorded without their secrets", async () => {
    const server = createTestServer();
    const { integrationAuth } = await clientOf(server);
    const { projectId } = server;
    const created = await integrationAuth.create({
      workspaceId: projectId,
      integration: "vercel",
      accessToken: "token-marker",
    });
    const integrationAuthId = created.integrationAuth.id;
    const shown = [
      created,
      await integrationAuth.get({ integrationAuthId }),
      await integrationAuth.list({ projectId }),
      await integrationAuth.delete({ integrationAuthId }),
    ];
    expect(JSON.stringify(shown)).not.toContain("token-marker");
    expect(await integrationAuth.list({ projectId })).toEqual({ authorizations: [] });
    await expect(integrationAuth.get({ integrationAuthId })).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});
