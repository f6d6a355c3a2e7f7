import { describe, expect, it } from "vitest";
import { groups } from "../src/groups.js";
import {
  bind,
  type Client,
  createClient,
  InfisicalError,
  listSecrets,
  type Session,
  UnauthorizedError,
} from "../src/index.js";
import { createTestServer, type TestServer } from "../src/testing/index.js";

function clientOf(server: TestServer): Client {
  return createClient({ baseUrl: server.url, fetch: server.fetch });
}

function shapeOf(tree: object): unknown {
  return Object.fromEntries(
    Object.entries(tree).map(([name, member]) => [
      name,
      typeof member === "function" ? "function" : shapeOf(member),
    ]),
  );
}

describe("a client", () => {
  it("has the resources and what belongs to its session, and nothing else", () => {
    const client = createClient();
    expect(Object.keys(client).sort()).toEqual(
      [
        ...Object.keys(groups()),
        ...["session", "isAuthenticated", "authMode", "login", "logout"],
        ...["setAccessToken", "setJwtToken", "setServiceToken", "setApiKey"],
      ].sort(),
    );
  });

  it("has every function of every resource, nested groups included", () => {
    const client = createClient();
    const bound = Object.keys(groups()).map((name) => [name, Reflect.get(client, name)]);
    expect(shapeOf(Object.fromEntries(bound))).toEqual(shapeOf(groups()));
    expect(client.identityAuth.universal.login).toBeTypeOf("function");
    expect(client.secrets.delete).toBeTypeOf("function");
  });

  it("does nothing when it is created: no request", () => {
    let requests = 0;
    createClient({
      fetch: async () => {
        requests++;
        return new Response();
      },
    });
    expect(requests).toBe(0);
  });

  it("takes the options of a session, and refuses wrong ones by name", () => {
    expect(createClient({ baseUrl: "https://x.test/api/" }).session.baseUrl).toBe("https://x.test");
    expect(createClient().session.baseUrl).toBe("https://app.infisical.com");
    expect(() => createClient({ timeout: -1 })).toThrow(InfisicalError);
    expect(() => createClient({ timeout: -1 })).toThrow("timeout");
  });

  it("calls endpoints with its session", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const client = clientOf(server);
    await client.login({ universalAuth: server.credentials });
    const { secrets } = await client.secrets.list({
      projectId: server.projectId,
      environment: "dev",
    });
    expect(secrets).toMatchObject([{ secretKey: "A", secretValue: "1" }]);
  });

  it("works when its methods are taken out of it", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const client = clientOf(server);
    const { login, logout } = client;
    const { list, delete: deleteSecret } = client.secrets;
    const { universal } = client.identityAuth;
    const { get } = universal;
    await login({ universalAuth: server.credentials });
    const place = { projectId: server.projectId, environment: "dev" };
    await deleteSecret({ ...place, secretName: "A" });
    expect((await list(place)).secrets).toEqual([]);
    const { identityUniversalAuth } = await get({ identityId: server.identityId });
    expect(identityUniversalAuth.clientId).toBe(server.credentials.clientId);
    await logout();
    expect(client.isAuthenticated).toBe(false);
  });

  it("passes the options of a call on", async () => {
    const server = createTestServer();
    const client = clientOf(server);
    await client.login({ universalAuth: server.credentials });
    const statuses: number[] = [];
    await client.secrets.list(
      { projectId: server.projectId, environment: "dev" },
      { onResponse: ({ status }) => statuses.push(status) },
    );
    expect(statuses).toEqual([200]);
    const signal = AbortSignal.abort(new Error("not needed any more"));
    await expect(
      client.secrets.list({ projectId: server.projectId, environment: "dev" }, { signal }),
    ).rejects.toThrow("not needed any more");
  });

  it("gives its session to functions that are not its own", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const client = clientOf(server);
    await client.login({ universalAuth: server.credentials });
    const { secrets } = await listSecrets(client.session, {
      projectId: server.projectId,
      environment: "dev",
    });
    expect(secrets).toHaveLength(1);
  });

  it("shows no token and no client secret to a printer", async () => {
    const server = createTestServer();
    const client = clientOf(server);
    const { accessToken } = await client.login({ universalAuth: server.credentials });
    const { inspect } = await import("node:util");
    const printed = [
      inspect(client, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
      JSON.stringify(client),
      String(client),
    ].join();
    expect(printed).not.toContain(accessToken);
    expect(printed).not.toContain(server.credentials.clientSecret);
  });
});

describe("signing in with a client", () => {
  it("tells whether and how it is signed in, at any time", async () => {
    const server = createTestServer();
    const client = clientOf(server);
    const state = (): unknown[] => [client.isAuthenticated, client.authMode];
    expect(state()).toEqual([false, null]);
    await client.login({ universalAuth: server.credentials });
    expect(state()).toEqual([true, "identityAccessToken"]);
    await client.setJwtToken(server.issueToken({ mode: "jwt" }));
    expect(state()).toEqual([true, "jwt"]);
    await client.setServiceToken(server.issueToken({ mode: "serviceToken" }));
    expect(state()).toEqual([true, "serviceToken"]);
    await client.setApiKey(server.issueToken({ mode: "apiKey" }));
    expect(state()).toEqual([true, "apiKey"]);
    await client.setAccessToken(server.issueToken());
    expect(state()).toEqual([true, "identityAccessToken"]);
    await client.logout();
    expect(state()).toEqual([false, null]);
  });

  it("answers the token and its lifetimes", async () => {
    const server = createTestServer({ accessTokenTTL: 600 });
    const result = await clientOf(server).login({ universalAuth: server.credentials });
    expect(result).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expiresIn: 600,
      accessTokenMaxTTL: expect.any(Number),
      tokenType: "Bearer",
    });
  });

  it("takes a function, which is asked again for every renewal", async () => {
    const server = createTestServer();
    const client = clientOf(server);
    let asked = 0;
    await client.login(async () => {
      asked++;
      return { universalAuth: server.credentials };
    });
    server.expireTokens();
    await client.secrets.list({ projectId: server.projectId, environment: "dev" });
    expect([asked, server.logins]).toEqual([2, 2]);
  });

  it("takes no notice of methods that are undefined", async () => {
    const server = createTestServer();
    const client = clientOf(server);
    const methods = { universalAuth: server.credentials, tokenAuth: undefined };
    // As JavaScript may call it.
    await client.login(methods as { universalAuth: typeof server.credentials });
    expect(client.authMode).toBe("identityAccessToken");
  });

  it("rejects with the server's refusal, and leaves the client signed out", async () => {
    const server = createTestServer();
    const client = clientOf(server);
    const universalAuth = { ...server.credentials, clientSecret: "guessed" };
    await expect(client.login({ universalAuth })).rejects.toBeInstanceOf(UnauthorizedError);
    expect(client.authMode).toBeNull();
  });

  it.each(["setAccessToken", "setJwtToken"] as const)(
    "%s takes a lifetime, in seconds, and a function that renews the token",
    async (name) => {
      const server = createTestServer();
      const client = clientOf(server);
      const mode = name === "setJwtToken" ? "jwt" : "identityAccessToken";
      let renewals = 0;
      const renew = () => {
        renewals++;
        return { accessToken: server.issueToken({ mode }), expiresIn: 3600 };
      };
      const params = { projectId: server.projectId, environment: "dev" };

      await client[name](server.issueToken({ mode }), 3600, renew);
      await client.secrets.list(params);
      expect(renewals).toBe(0);
      server.expireTokens();
      await client.secrets.list(params);
      expect([renewals, client.authMode]).toEqual([1, mode]);

      await client[name](server.issueToken({ mode }), { expiresIn: 3600, renew });
      server.expireTokens();
      await client.secrets.list(params);
      expect([renewals, client.authMode]).toEqual([2, mode]);

      // The lifetime has passed almost as soon as it begins, so the token is renewed beforehand.
      await client[name](server.issueToken({ mode }), 0.001, renew);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await client.secrets.list(params);
      expect(renewals).toBe(3);
      expect(server.requests.filter(({ status }) => status === 403)).toHaveLength(2);
    },
  );

  it("adopts tokens of users, services and API keys, each sent as its kind", async () => {
    const server = createTestServer();
    const client = clientOf(server);
    const list = () =>
      client.secretFolders.list({ projectId: server.projectId, environment: "dev", path: "/" });
    await client.setJwtToken(server.issueToken({ mode: "jwt" }));
    await list();
    await client.setServiceToken(server.issueToken({ mode: "serviceToken" }));
    await list();
    await client.setApiKey(server.issueToken({ mode: "apiKey" }));
    await list();
    await client.setAccessToken(server.issueToken());
    await list();
    expect(server.requests.map(({ mode, status }) => `${mode} ${status}`)).toEqual([
      "jwt 200",
      "serviceToken 200",
      "apiKey 200",
      "identityAccessToken 200",
    ]);
  });

  it("is not what the endpoint universal.login does: it only answers a token", async () => {
    const server = createTestServer();
    const client = clientOf(server);
    const { accessToken } = await client.identityAuth.universal.login(server.credentials);
    expect(client.isAuthenticated).toBe(false);
    await client.setAccessToken(accessToken);
    await client.secrets.list({ projectId: server.projectId, environment: "dev" });
    expect(server.logins).toBe(1);
  });

  it("is its session's own state: functions of the session see it, and change it", async () => {
    const server = createTestServer();
    const client = clientOf(server);
    const partial = bind(client.session, { secrets: groups().secrets });
    await client.login({ universalAuth: server.credentials });
    await partial.secrets.list({ projectId: server.projectId, environment: "dev" });
    expect(server.logins).toBe(1);
  });
});

describe("a client with further modules", () => {
  it("has them beside its groups, bound to its session", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const options = { baseUrl: server.url, fetch: server.fetch };
    const client = createClient(options, { mine: { list: listSecrets }, read: listSecrets });
    await client.login({ universalAuth: server.credentials });
    const where = { projectId: server.projectId, environment: "dev" };
    const lists = await Promise.all([
      client.mine.list(where),
      client.read(where),
      client.secrets.list(where),
    ]);
    for (const { secrets } of lists) expect(secrets).toHaveLength(1);
  });

  it("has what is new in a group that every client has, and shares nothing with others", async () => {
    const create = async (session: Session, name: string) => `${session.baseUrl} ${name}`;
    const pki = { ca: { list: groups().pki.ca.list }, signers: { create } };
    const client = createClient({ baseUrl: "https://x.test" }, { pki });
    expect(await client.pki.signers.create("a")).toBe("https://x.test a");
    expect(Object.keys(client.pki.ca)).toEqual(Object.keys(groups().pki.ca));
    expect(client.pki.certificates.get).toBeTypeOf("function");
    expect(Object.keys(createClient().pki)).not.toContain("signers");
    expect(Object.keys(pki.ca)).toEqual(["list"]);
  });

  it.each([
    ["a group's function", { secrets: { list: async () => 1 } }, "modules.secrets.list"],
    ["a nested one", { pki: { ca: { create: async () => 1 } } }, "modules.pki.ca.create"],
    ["a group, by a function", { secrets: async () => 1 }, "modules.secrets"],
    ["a function, by a group", { kms: { encrypt: {} } }, "modules.kms.encrypt"],
    ["what every client has", { login: async () => 1 }, "modules.login"],
    ["its session", { session: {} }, "modules.session"],
    ["what every object has", { constructor: {} }, "modules.constructor"],
  ])("refuses a name that is taken: %s", (_, modules, place) => {
    expect(() => createClient({}, modules)).toThrow(InfisicalError);
    expect(() => createClient({}, modules)).toThrow(
      `${place} must be named otherwise: it is taken`,
    );
  });

  it("refuses what is no module, by its name", () => {
    expect(() => createClient({}, { ssh: undefined })).toThrow("modules.ssh must be a module");
    expect(() => createClient({}, { ssh: { hosts: 1 } })).toThrow("modules.ssh.hosts must be a");
  });
});

describe("two clients", () => {
  it("share no token", async () => {
    const server = createTestServer();
    const [one, two] = [clientOf(server), clientOf(server)];
    await one.login({ universalAuth: server.credentials });
    expect([one.isAuthenticated, two.isAuthenticated]).toEqual([true, false]);
    await two.setJwtToken(server.issueToken({ mode: "jwt" }));
    expect([one.authMode, two.authMode]).toEqual(["identityAccessToken", "jwt"]);
    await one.logout();
    expect([one.authMode, two.authMode]).toEqual([null, "jwt"]);
  });

  it("share no server, and no function", async () => {
    const servers = [
      createTestServer({ secrets: { dev: { "/": { A: "one" } } } }),
      createTestServer({ secrets: { dev: { "/": { A: "two" } } } }),
    ];
    const clients = servers.map(clientOf);
    const found = await Promise.all(
      servers.map(async (server, i) => {
        await clients[i]?.login({ universalAuth: server.credentials });
        const params = { projectId: server.projectId, environment: "dev" };
        return (await clients[i]?.secrets.list(params))?.secrets[0]?.secretValue;
      }),
    );
    expect(found).toEqual(["one", "two"]);
    expect(clients[0]?.secrets.list).not.toBe(clients[1]?.secrets.list);
    expect(clients[0]?.secrets).not.toBe(clients[1]?.secrets);
  });
});
