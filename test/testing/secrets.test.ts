import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createSession,
  getSecretById,
  getSecretByName,
  listImportedSecrets,
  listSecrets,
  setAccessToken,
} from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";
import { at, ref, secretsIn, send, values } from "../support/api.js";

describe("listing secrets", () => {
  it("gives the secrets of one folder, sorted by name", async () => {
    const server = createTestServer({
      secrets: { dev: { "/": { B: "2", A: "1" }, "/db": { URL: "x" } } },
    });
    const { body } = await secretsIn(server)("GET");
    expect(Object.entries(values(body))).toEqual([
      ["A", "1"],
      ["B", "2"],
    ]);
  });

  it("gives those of all folders below when it is recursive", async () => {
    const server = createTestServer({
      secrets: { dev: { "/": { A: "1" }, "/db": { URL: "x" }, "/db/replica": { PORT: "5" } } },
    });
    const { body } = await secretsIn(server)("GET", { recursive: true });
    expect(at(body, "secrets")).toMatchObject([
      { secretKey: "A", secretPath: "/" },
      { secretKey: "PORT", secretPath: "/db/replica" },
      { secretKey: "URL", secretPath: "/db" },
    ]);
  });

  it("filters by metadata: all that is asked for must fit, and what is malformed asks for nothing", async () => {
    const server = createTestServer();
    const secrets = secretsIn(server);
    const withMetadata = (key: string, value: string) => ({
      secretValue: "x",
      secretMetadata: [{ key, value }],
    });
    await secrets("POST WEB", withMetadata("owner", "web"));
    await secrets("POST API", withMetadata("owner", "api"));
    await secrets("POST TEAM", withMetadata("team", "core"));
    await secrets("POST BOTH", {
      secretValue: "x",
      secretMetadata: [
        { key: "owner", value: "web" },
        { key: "team", value: "core" },
      ],
    });
    await secrets("POST NONE", { secretValue: "x" });
    const names = async (metadataFilter: string): Promise<string[]> =>
      Object.keys(values((await secrets("GET", { metadataFilter })).body));
    expect(await names("key=owner,value=web")).toEqual(["BOTH", "WEB"]);
    expect(await names(" VALUE = web , Key = owner ")).toEqual(["BOTH", "WEB"]);
    expect(await names("key=owner,value=web|key=team,value=core")).toEqual(["BOTH"]);
    expect(await names("key=owner,value=api|key=team")).toEqual(["API"]);
    const all = ["API", "BOTH", "NONE", "TEAM", "WEB"];
    for (const malformed of ["key=owner", "value=web", "owner", "", "|", "key,value"]) {
      expect(await names(malformed)).toEqual(all);
    }
  });

  it("filters by tags", async () => {
    const server = createTestServer();
    const tagged = await send(server, `POST /api/v1/projects/${server.projectId}/tags`, {
      body: { slug: "hot", color: "#f00" },
    });
    const tagId = at(tagged.body, "tag.id");
    const secrets = secretsIn(server);
    await secrets("POST A", { secretValue: "1", tagIds: [tagId] });
    await secrets("POST B", { secretValue: "2" });
    const { body } = await secrets("GET", { tagSlugs: "cold,hot" });
    expect(at(body, "secrets")).toMatchObject([
      { secretKey: "A", tags: [{ id: tagId, slug: "hot", name: "hot", color: "#f00" }] },
    ]);
    expect(await secrets("POST C", { secretValue: "3", tagIds: ["nope"] })).toMatchObject({
      status: 404,
    });
  });

  it("hides values that were not asked for", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "hush" } } } });
    const { body } = await secretsIn(server)("GET", { viewSecretValue: false });
    expect(at(body, "secrets.0")).toMatchObject({
      secretValue: "<hidden-by-infisical>",
      secretValueHidden: true,
    });
  });

  it("takes no longer for a secret among ten thousand than among a thousand", async () => {
    const listing = (folderCount: number) => {
      const folders: Record<string, Record<string, string>> = {};
      for (let i = 0; i < folderCount; i++) {
        folders[`/f${i % 10}/g${i}`] = Object.fromEntries(
          Array.from({ length: 10 }, (_, j) => [`NAME_${i}_${j}`, `value ${j}`]),
        );
      }
      const list = secretsIn(createTestServer({ secrets: { dev: folders } }));
      return async () => {
        const start = performance.now();
        const { body } = await list("GET", { recursive: true });
        const time = performance.now() - start;
        expect(at(body, "secrets")).toHaveLength(folderCount * 10);
        return time;
      };
    };
    const few = listing(100);
    const many = listing(1000);
    const times: [few: number, many: number][] = [];
    for (let i = 0; i < 3; i++) times.push([await few(), await many()]);
    const fastest = (i: 0 | 1) => Math.min(...times.map((pair) => pair[i]));
    // Ten times the secrets; if each were sought among all, it would be a hundred times the time.
    expect(fastest(1) / fastest(0)).toBeLessThan(40);
  });
});

describe("references", () => {
  const server = createTestServer({
    secrets: {
      dev: {
        "/": {
          HOST: "localhost",
          URL: `http://${ref("HOST")}:${ref("dev.net.PORT")}/${ref("prod.PATH_PREFIX")}`,
          TWICE: `<${ref("URL")}> <${ref("URL")}>`,
          MISSING: `[${ref("NOBODY")}] [${ref("nowhere.NAME")}] [${ref("dev.absent.NAME")}]`,
          NOT_ONE: `$HOST ${ref("")} ${ref("a b")}`,
          SELF: `me: ${ref("SELF")}`,
          PING: `ping ${ref("PONG")}`,
          PONG: `pong ${ref("PING")}`,
        },
        "/net": { PORT: `${ref("SHORT")}80`, SHORT: "80" },
        "/net/inner/deep": { HERE: "deep" },
      },
      prod: { "/": { PATH_PREFIX: "v1", DEEP: `${ref("dev.net.inner.deep.HERE")}` } },
    },
  });

  it("are written out, from the same folder, another folder and another environment", async () => {
    expect(values((await secretsIn(server)("GET")).body)).toMatchObject({
      URL: "http://localhost:8080/v1",
      TWICE: "<http://localhost:8080/v1> <http://localhost:8080/v1>",
      NOT_ONE: `$HOST ${ref("")} ${ref("a b")}`,
    });
    const { body } = await secretsIn(server, "/", "prod")("GET DEEP");
    expect(at(body, "secret.secretValue")).toBe("deep");
  });

  it("to what is not there stay as they are written", async () => {
    const { body } = await secretsIn(server)("GET MISSING");
    const { body: written } = await secretsIn(server)("GET MISSING", {
      expandSecretReferences: false,
    });
    expect(at(written, "secret.secretValue")).toContain("[${");
    expect(at(body, "secret.secretValue")).toBe(at(written, "secret.secretValue"));
  });

  it("in a circle end where the circle closes", async () => {
    const { body } = await secretsIn(server)("GET PING");
    expect(at(body, "secret.secretValue")).toBe(`ping pong ${ref("PING")}`);
    const { SELF } = values((await secretsIn(server)("GET")).body);
    expect(SELF).toBe(`me: ${ref("SELF")}`);
  });

  it("stay as they are when they shall not be expanded", async () => {
    const params = { expandSecretReferences: false };
    expect(values((await secretsIn(server)("GET", params)).body)).toMatchObject({
      PING: `ping ${ref("PONG")}`,
    });
  });
});

describe("versions", () => {
  it("of a secret stay readable after updates", async () => {
    const server = createTestServer();
    const secrets = secretsIn(server);
    await secrets("POST A", { secretValue: "one", secretComment: "first" });
    await secrets("PATCH A", { secretValue: "two" });
    await secrets("PATCH A", { secretComment: "third" });
    const versions = [undefined, 1, 2, 3].map(async (version) => {
      const { body } = await secrets("GET A", version === undefined ? {} : { version });
      return [
        at(body, "secret.version"),
        at(body, "secret.secretValue"),
        at(body, "secret.secretComment"),
      ];
    });
    expect(await Promise.all(versions)).toEqual([
      [3, "two", "third"],
      [1, "one", "first"],
      [2, "two", "first"],
      [3, "two", "third"],
    ]);
    expect(await secrets("GET A", { version: 4 })).toMatchObject({ status: 404 });
  });

  it("are found by the name that they had", async () => {
    const server = createTestServer();
    const secrets = secretsIn(server);
    await secrets("POST OLD", { secretValue: "one" });
    await secrets("PATCH OLD", { newSecretName: "NEW", secretValue: "two" });
    expect(await secrets("GET NEW", { version: 1 })).toMatchObject({ status: 404 });
    expect(await secrets("GET OLD", { version: 1 })).toMatchObject({
      status: 200,
      body: { secret: { secretKey: "OLD", secretValue: "one", version: 1 } },
    });
    expect(await secrets("GET NEW", { version: 2 })).toMatchObject({
      body: { secret: { secretKey: "NEW", secretValue: "two" } },
    });
    expect(await secrets("GET OLD")).toMatchObject({ status: 404 });
  });
});

describe("writing secrets", () => {
  it("answers an update with empty text for what it did not change", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const { body } = await secretsIn(server)("PATCH A", { newSecretName: "B" });
    expect(at(body, "secret")).toMatchObject({ secretKey: "B", secretValue: "", version: 2 });
    const secrets = secretsIn(server);
    expect(at((await secrets("GET B")).body, "secret.secretValue")).toBe("1");
    expect(await secrets("GET A")).toMatchObject({ status: 404 });
  });

  it("refuses to rename a secret to a name that is taken", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1", B: "2" } } } });
    expect(await secretsIn(server)("PATCH A", { newSecretName: "B" })).toMatchObject({
      status: 400,
      body: { error: "BadRequest" },
    });
  });

  it.each(["a/b", "a:b"])("refuses the name %s", async (name) => {
    const secrets = secretsIn(createTestServer());
    expect(await secrets(`POST ${name}`, { secretValue: "x" })).toMatchObject({
      status: 422,
      body: { message: [{ code: "custom", path: ["secretName"] }] },
    });
  });

  it("keeps every value that has no white space at its ends", async () => {
    const server = createTestServer();
    const secrets = secretsIn(server);
    await secrets("POST A", { secretValue: "" });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
        const value = text.trim();
        await secrets("PATCH A", { secretValue: value });
        const { body } = await secrets("GET A", { expandSecretReferences: false });
        expect(at(body, "secret.secretValue")).toBe(value);
      }),
    );
  });

  it("trims a value but for one line feed at its end", async () => {
    const server = createTestServer();
    const secrets = secretsIn(server);
    const stored = async (secretValue: string) => {
      const name = `N${Math.random()}`;
      return at((await secrets(`POST ${name}`, { secretValue })).body, "secret.secretValue");
    };
    expect(await stored("\t a b \r\n\n")).toBe("a b\n");
    expect(await stored("a\n ")).toBe("a");
  });
});

describe("batches", () => {
  it("write nothing when one of them cannot be written", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { OLD: "1" } } } });
    const secrets = secretsIn(server);
    const two = {
      secrets: [
        { secretKey: "NEW", secretValue: "2" },
        { secretKey: "OLD", secretValue: "2" },
      ],
    };
    expect(await secrets("POST batch", two)).toMatchObject({ status: 400 });
    expect(await secrets("PATCH batch", two)).toMatchObject({ status: 404 });
    expect(await secrets("DELETE batch", two)).toMatchObject({ status: 404 });
    expect(values((await secrets("GET")).body)).toEqual({ OLD: "1" });
  });

  it("pass over or add what is absent, as their mode says", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { OLD: "1" } } } });
    const secrets = secretsIn(server);
    const changes = [
      { secretKey: "NEW", secretValue: "2" },
      { secretKey: "OLD", secretValue: "2" },
    ];
    const ignored = await secrets("PATCH batch", { mode: "ignore", secrets: changes });
    expect(values(ignored.body)).toEqual({ OLD: "2" });
    const added = await secrets("PATCH batch", { mode: "upsert", secrets: changes });
    expect(values(added.body)).toEqual({ NEW: "2", OLD: "2" });
    expect(values((await secrets("GET")).body)).toEqual({ NEW: "2", OLD: "2" });
  });

  it("refuse an unknown mode and an empty list", async () => {
    const secrets = secretsIn(createTestServer());
    expect(await secrets("PATCH batch", { mode: "force", secrets: [] })).toMatchObject({
      status: 422,
      body: {
        error: "ValidationFailure",
        message: [
          {
            code: "invalid_enum_value",
            path: ["mode"],
            options: ["ignore", "upsert", "failOnNotFound"],
          },
          { code: "too_small", path: ["secrets"], minimum: 1, type: "array" },
        ],
      },
    });
  });
});

describe("moving secrets", () => {
  async function move(server: ReturnType<typeof createTestServer>, names: string[], more = {}) {
    const { body } = await secretsIn(server)("GET");
    const list = at(body, "secrets");
    if (!Array.isArray(list)) throw new Error("There is no list");
    const secretIds = list
      .filter((secret) => names.includes(String(at(secret, "secretKey"))))
      .map((secret) => at(secret, "id"));
    return send(server, "POST /api/v4/secrets/move", {
      body: {
        projectId: server.projectId,
        sourceEnvironment: "dev",
        destinationEnvironment: "prod",
        secretIds,
        ...more,
      },
    });
  }
  const seed = { dev: { "/": { A: "1", B: "2", C: "3" } }, prod: { "/": { A: "other", B: "2" } } };

  it("refuses to overwrite another value, unless it should", async () => {
    const server = createTestServer({ secrets: seed });
    expect(await move(server, ["A", "C"])).toMatchObject({ status: 400 });
    expect(await move(server, ["A", "C"], { shouldOverwrite: true })).toMatchObject({
      status: 200,
      body: { isSourceUpdated: true, isDestinationUpdated: true },
    });
    expect(values((await secretsIn(server)("GET")).body)).toEqual({ B: "2" });
    const destination = await secretsIn(server, "/", "prod")("GET");
    expect(values(destination.body)).toEqual({ A: "1", B: "2", C: "3" });
  });

  it("only takes from the source what the destination has with the same value", async () => {
    const server = createTestServer({ secrets: seed });
    expect(await move(server, ["B", "C"])).toMatchObject({ status: 200 });
    const { body } = await secretsIn(server, "/", "prod")("GET B");
    expect(at(body, "secret.version")).toBe(1);
    expect(values((await secretsIn(server)("GET")).body)).toEqual({ A: "1" });
  });

  it("refuses to move nothing, or what would change nothing", async () => {
    const server = createTestServer({ secrets: seed });
    expect(await move(server, [])).toMatchObject({ status: 400 });
    expect(await move(server, ["B"])).toMatchObject({ status: 400 });
    const same = { destinationEnvironment: "dev" };
    expect(await move(server, ["A", "B", "C"], same)).toMatchObject({ status: 400 });
    expect(values((await secretsIn(server)("GET")).body)).toEqual({ A: "1", B: "2", C: "3" });
  });

  it("refuses ids that are not in the source", async () => {
    const server = createTestServer({ secrets: seed });
    expect(
      await move(server, [], { secretIds: ["00000000-0000-4000-8000-000000000000"] }),
    ).toMatchObject({ status: 400 });
  });
});

describe("an identity that may not read values", () => {
  it("gets names, and a placeholder for each value", async () => {
    const server = createTestServer({
      secrets: { dev: { "/": { A: "planted" }, "/x": { B: "planted" } } },
      imports: { dev: { "/": [{ environment: "dev", path: "/x" }] } },
      identities: { auditor: { projects: ["Test project"], readsValues: false } },
    });
    const { id } = server.identity("auditor");
    const session = createSession({ baseUrl: server.url, fetch: server.fetch });
    await setAccessToken(session, server.issueToken({ identityId: id }));
    const place = { projectId: server.projectId, environment: "dev" };
    const { secrets, imports } = await listSecrets(session, place);
    const hidden = { secretValue: "<hidden-by-infisical>", secretValueHidden: true };
    expect(secrets).toMatchObject([{ secretKey: "A", ...hidden }]);
    expect(imports).toMatchObject([{ secrets: [{ secretKey: "B", ...hidden }] }]);
    const { secret } = await getSecretByName(session, { ...place, secretName: "A" });
    expect(secret).toMatchObject(hidden);
    const byId = await getSecretById(session, { secretId: secret.id });
    const imported = await listImportedSecrets(session, place);
    expect(JSON.stringify([byId, imported])).not.toContain("planted");
    server.import(server.export());
    expect(JSON.stringify(await listSecrets(session, place))).not.toContain("planted");
  });
});

describe("personal secrets", () => {
  it("override shared ones, for the user who asks for them", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "shared" } } } });
    const asUser = { token: server.issueToken({ mode: "jwt" }) };
    const secrets = secretsIn(server);
    const personal = { type: "personal" };
    await secrets("POST A", { ...personal, secretValue: "mine" }, asUser);

    const plain = await secrets("GET", {}, asUser);
    expect(values(plain.body)).toEqual({ A: "shared" });
    const overridden = await secrets("GET", { includePersonalOverrides: true }, asUser);
    expect(at(overridden.body, "secrets")).toMatchObject([
      { secretKey: "A", secretValue: "mine", type: "personal" },
    ]);
    const one = await secrets("GET A", personal, asUser);
    expect(at(one.body, "secret.secretValue")).toBe("mine");
    const ofMachine = await secrets("GET", { includePersonalOverrides: true });
    expect(values(ofMachine.body)).toEqual({ A: "shared" });

    await secrets("DELETE A", personal, asUser);
    expect(await secrets("GET A", personal, asUser)).toMatchObject({ status: 404 });
    expect(await secrets("GET A", {}, asUser)).toMatchObject({ status: 200 });
  });

  it("belong to users, and lie over a shared secret", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "shared" } } } });
    const secrets = secretsIn(server);
    const body = { type: "personal", secretValue: "mine" };
    const asUser = { token: server.issueToken({ mode: "jwt" }) };
    expect(await secrets("POST A", body)).toMatchObject({ status: 400 });
    expect(await secrets("POST B", body, asUser)).toMatchObject({ status: 400 });
  });
});

describe("the access list", () => {
  it("needs a user, and then a plan", async () => {
    const server = createTestServer();
    const route = `GET /api/v1/secrets/A/access-list?projectId=${server.projectId}&environment=dev`;
    expect(await send(server, route)).toMatchObject({ status: 403 });
    expect(await send(server, route, { token: server.issueToken({ mode: "jwt" }) })).toMatchObject({
      status: 400,
      body: { error: "BadRequest", message: expect.stringContaining("plan restriction") },
    });
  });
});

describe("names of secrets", () => {
  it("lose white space at their ends, where they are written and where they are read", async () => {
    const secrets = secretsIn(createTestServer());
    expect(await secrets("POST  A ", { secretValue: "1" })).toMatchObject({
      body: { secret: { secretKey: "A" } },
    });
    await secrets("POST batch", { secrets: [{ secretKey: "\tB\n", secretValue: "2" }] });
    await secrets("PATCH B", { newSecretName: " C " });
    expect(values((await secrets("GET")).body)).toEqual({ A: "1", C: "2" });
    expect(await secrets("GET  C")).toMatchObject({ status: 200 });
    expect(await secrets("POST  ", { secretValue: "1" })).toMatchObject({ status: 422 });
    expect(await secrets("DELETE C ", {})).toMatchObject({ status: 200 });
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "A\0B"])(
    "fail as on a real server: %j",
    async (name) => {
      const secrets = secretsIn(createTestServer({ secrets: { dev: { "/": { A: "1" } } } }));
      const written = [
        await secrets(`POST ${name}`, { secretValue: "1" }),
        await secrets("PATCH A", { newSecretName: name }),
        await secrets("POST batch", { secrets: [{ secretKey: name, secretValue: "1" }] }),
        await secrets("PATCH batch", {
          mode: "upsert",
          secrets: [{ secretKey: name, secretValue: "1" }],
        }),
        await secrets("PATCH batch", { secrets: [{ secretKey: "A", newSecretName: name }] }),
      ];
      expect(written.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500]);
      expect(values((await secrets("GET")).body)).toEqual({ A: "1" });
    },
  );

  it("of more than 100 characters are written and listed, but not read by name", async () => {
    const secrets = secretsIn(createTestServer());
    const names = ["a".repeat(100), "b".repeat(101)];
    const batch = names.map((secretKey) => ({ secretKey, secretValue: "1" }));
    expect(await secrets("POST batch", { secrets: batch })).toMatchObject({ status: 200 });
    expect(Object.keys(values((await secrets("GET")).body))).toEqual(names);
    const read = await Promise.all(names.map((name) => secrets(`GET ${name}`)));
    expect(read).toMatchObject([{ status: 200 }, { status: 404, body: { error: "Not Found" } }]);
  });

  it("may come twice in a batch: the later one stays", async () => {
    const secrets = secretsIn(createTestServer());
    const batch = ["1", "2"].map((secretValue) => ({ secretKey: "A", secretValue }));
    expect(await secrets("POST batch", { secrets: batch })).toMatchObject({ status: 200 });
    expect(values((await secrets("GET")).body)).toEqual({ A: "2" });
    expect(await secrets("POST batch", { secrets: batch })).toMatchObject({ status: 400 });
  });
});

describe("paths of folders", () => {
  const secrets = { dev: { "/": { ROOT: "1" }, "/a": { A: "1" }, "/a/b": { B: "1" } } };

  it.each([
    ["", ["ROOT"]],
    ["/", ["ROOT"]],
    ["//", ["ROOT"]],
    ["a", ["A"]],
    ["a/", ["A"]],
    ["//a", ["A"]],
    ["/a//b", ["B"]],
    [" /a/b ", ["B"]],
  ])("may be written %j", async (path, names) => {
    const { body } = await secretsIn(createTestServer({ secrets }), path)("GET");
    expect(Object.keys(values(body))).toEqual(names);
  });

  it("that lead nowhere are told by the operation", async () => {
    const elsewhere = secretsIn(createTestServer({ secrets }), "/nope");
    const batch = { secrets: [{ secretKey: "A", secretValue: "1" }] };
    const refused = [
      await elsewhere("GET"),
      await elsewhere("GET A"),
      await elsewhere("POST A", { secretValue: "1" }),
      await elsewhere("PATCH A", { secretValue: "1" }),
      await elsewhere("DELETE A", {}),
      await elsewhere("POST batch", batch),
      await elsewhere("PATCH batch", batch),
      await elsewhere("DELETE batch", batch),
    ];
    expect(refused.map(({ status, body }) => [status, at(body, "error")])).toEqual([
      [404, "SecretPathNotFound"],
      [404, "GetSecretByName"],
      [404, "CreateSecret"],
      [404, "UpdateSecret"],
      [404, "DeleteSecret"],
      [404, "CreateManySecret"],
      [404, "UpdateManySecret"],
      [404, "DeleteManySecret"],
    ]);
    const id = "GET /api/v4/secrets/id/00000000-0000-4000-8000-000000000000";
    expect(await send(createTestServer(), id)).toMatchObject({
      status: 404,
      body: { error: "GetSecretById" },
    });
  });
});
