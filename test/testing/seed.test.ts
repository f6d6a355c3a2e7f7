import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { clientOf, ref, secretsIn, send, values } from "../support/api.js";

async function secretsOf(server: TestServer, projectId: string, environment: string, path = "/") {
  const { secrets } = await clientOf(server);
  const { secrets: list, imports } = await secrets.list({
    projectId,
    environment,
    secretPath: path,
  });
  const show = (items: typeof list | NonNullable<typeof imports>[number]["secrets"]) =>
    items.map(({ secretKey, secretValue }) => `${secretKey}=${secretValue}`);
  return { own: show(list), imported: (imports ?? []).flatMap(({ secrets }) => show(secrets)) };
}

describe("a seed", () => {
  it("fills the default project: secrets, imports and keys", async () => {
    const server = createTestServer({
      secrets: {
        dev: { "/shared": { HOST: "db" }, "/": { URL: `pg://${ref("dev.shared.HOST")}` } },
      },
      imports: { dev: { "/": [{ environment: "dev", path: "/shared/" }] } },
      kmsKeys: { orders: { encryptionAlgorithm: "aes-128-gcm" } },
    });
    expect(await secretsOf(server, server.projectId, "dev")).toEqual({
      own: ["URL=pg://db"],
      imported: ["HOST=db"],
    });
    const { kms } = await clientOf(server);
    const { keys } = await kms.listKeys({ projectId: server.projectId });
    expect(keys).toMatchObject([{ name: "orders", encryptionAlgorithm: "aes-128-gcm" }]);
  });

  it("makes projects, identities and users, found by their names", async () => {
    const server = createTestServer({
      projects: {
        Shop: {
          slug: "shop-1",
          environments: ["live"],
          secrets: { live: { "/": { A: "1" } }, more: { "/": {} } },
        },
        Empty: {},
      },
      identities: {
        ci: { projects: ["Shop"], clientId: "ci", clientSecret: "s3cret", accessTokenTTL: 60 },
        stranger: {},
      },
      users: { "ada@example.com": { firstName: "Ada", role: "admin", projects: ["Shop"] } },
    });
    const shop = server.project("Shop");
    expect(shop.slug).toBe("shop-1");
    expect(server.identity("ci").credentials).toEqual({ clientId: "ci", clientSecret: "s3cret" });
    const login = await send(server, "POST /api/v1/auth/universal-auth/login", {
      body: server.identity("ci").credentials,
      token: null,
    });
    expect(login).toMatchObject({ status: 200, body: { expiresIn: 60 } });

    const read = (name: string) => {
      const token = server.issueToken({ identityId: server.identity(name).id });
      const path = `projectId=${shop.id}&environment=live`;
      return send(server, `GET /api/v4/secrets?${path}`, { token });
    };
    expect(values((await read("ci")).body)).toEqual({ A: "1" });
    expect(await read("stranger")).toMatchObject({ status: 403 });
    expect(await send(server, `GET /api/v1/projects/${server.project("Empty").id}`)).toMatchObject({
      status: 403,
    });

    const { id: userId } = server.user("ada@example.com");
    const me = await send(server, "GET /api/v2/users/me", {
      token: server.issueToken({ mode: "jwt", userId }),
    });
    expect(me).toMatchObject({ body: { user: { id: userId, firstName: "Ada" } } });
  });

  it("adds to what is there", async () => {
    const server = createTestServer({
      projects: { Shop: { secrets: { dev: { "/": { A: "1" } } } } },
      identities: { ci: {} },
    });
    const before = { ...server.project("Shop"), ...server.identity("ci").credentials };
    server.seed({
      projects: { Shop: { environments: ["qa"], secrets: { dev: { "/x": { B: "2" } } } } },
      identities: { ci: { projects: ["Shop"] } },
    });
    expect({ ...server.project("Shop"), ...server.identity("ci").credentials }).toEqual(before);
    const token = server.issueToken({ identityId: server.identity("ci").id });
    const list = (environment: string) =>
      send(
        server,
        `GET /api/v4/secrets?projectId=${before.id}&environment=${environment}&recursive=true`,
        { token },
      );
    expect(values((await list("dev")).body)).toEqual({ A: "1", B: "2" });
    expect(await list("qa")).toMatchObject({ status: 200 });
    server.reset();
    expect(await list("qa")).toMatchObject({ status: 403 });
    expect(server.project("Shop").id).toBe(before.id);
  });

  it("says what is wrong with it", () => {
    const server = createTestServer();
    expect(() => server.seed({ secrets: { dev: { db: {} } } })).toThrow(/starts with a slash: db/);
    expect(() => server.seed({ imports: { dev: { "/": [{ environment: "qa" }] } } })).toThrow(
      'no environment "qa" to import from',
    );
    expect(() => server.seed({ identities: { ci: { projects: ["Nope"] } } })).toThrow(
      'There is no project "Nope"',
    );
    expect(() => server.project("Nope")).toThrow(TypeError);
    expect(() => server.identity("nope")).toThrow('no identity "nope" with universal auth');
    expect(() => server.user("nope")).toThrow('no user "nope"');
  });
});

describe("a recorded request", () => {
  it("has its body and headers for those who ask, and shows them to no printer", async () => {
    const server = createTestServer();
    const token = server.issueToken();
    await secretsIn(server)("POST MARK", { secretValue: "hush-hush" }, { token });
    const [request] = server.requests;
    expect(request?.body).toMatchObject({ secretValue: "hush-hush" });
    expect(request?.header("Authorization")).toBe(`Bearer ${token}`);
    expect(request?.header("x-nothing")).toBeUndefined();
    await server.fetch(server.url, { method: "POST", body: "no {json}" });
    expect(server.requests[1]?.body).toBe("no {json}");
    await server.fetch(server.url);
    expect(server.requests[2]?.body).toBeUndefined();

    const options = { depth: Number.POSITIVE_INFINITY, showHidden: true };
    const shown = [
      inspect(server.requests, options),
      JSON.stringify(server.requests),
      String(request),
      JSON.stringify(Object.entries(request ?? {})),
    ].join();
    expect(shown).not.toContain("hush-hush");
    expect(shown).not.toContain(token);
    const { message } = (() => {
      try {
        expect(server.requests).toEqual([]);
      } catch (error) {
        return error as Error;
      }
      throw new Error("They are equal");
    })();
    expect(message).not.toContain("hush-hush");
  });
});
