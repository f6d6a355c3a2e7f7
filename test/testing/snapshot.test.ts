import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createClient } from "../../src/index.js";
import { createTestServer, type TestServer, type TestSnapshot } from "../../src/testing/index.js";
import { contentOf, takeSnapshot } from "../../src/testing/snapshot.js";
import { at, secretsIn, send, values } from "../support/api.js";

/** By way of JSON, as a fixture in a file. */
function viaJson(snapshot: TestSnapshot): TestSnapshot {
  return JSON.parse(JSON.stringify(snapshot));
}

describe("a snapshot", () => {
  it("makes a server what another one was: content, ids, credentials, tokens and time", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const server = createTestServer({
      secrets: { dev: { "/db": { URL: "postgres://db" } } },
      imports: { dev: { "/": [{ environment: "dev", path: "/db" }] } },
      kmsKeys: { main: {} },
    });
    await secretsIn(server, "/db")("PATCH URL", { secretValue: "postgres://other" });
    const keys = await send(server, `GET /api/v1/kms/keys?projectId=${server.projectId}`);
    const key = at(keys.body, "keys.0.id");
    const plaintext = btoa("hello");
    const sealed = await send(server, `POST /api/v1/kms/keys/${key}/encrypt`, {
      body: { plaintext },
    });
    server.clock.advance("1h");
    const token = server.issueToken({ expiresIn: 7200 });

    const other = createTestServer();
    other.import(viaJson(server.export()));
    expect(other).toMatchObject({
      projectId: server.projectId,
      identityId: server.identityId,
      organizationId: server.organizationId,
      credentials: server.credentials,
    });
    expect(other.clock.now()).toBe(server.clock.now());
    const read = (path: string, sending = {}) => secretsIn(other, path)("GET", {}, sending);
    expect(values((await read("/db", { token })).body)).toEqual({ URL: "postgres://other" });
    expect(values((await read("/")).body, "imports.0.secrets")).toEqual({
      URL: "postgres://other",
    });
    const opened = await send(other, `POST /api/v1/kms/keys/${key}/decrypt`, {
      body: sealed.body,
    });
    expect(opened.body).toEqual({ plaintext });
    other.clock.advance("2h");
    expect(await read("/db", { token })).toMatchObject({ status: 403 });

    const client = createClient({ baseUrl: other.url, fetch: other.fetch });
    await client.login({ universalAuth: server.credentials });
  });

  it("shares nothing with the server it was taken from", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const snapshot = server.export();
    await secretsIn(server)("PATCH A", { secretValue: "2" });
    const read = async () => values((await secretsIn(server)("GET")).body);
    expect(await read()).toEqual({ A: "2" });
    server.import(snapshot);
    expect(await read()).toEqual({ A: "1" });
    await secretsIn(server)("PATCH A", { secretValue: "3" });
    server.import(snapshot);
    expect(await read()).toEqual({ A: "1" });
    server.reset();
    expect(await read()).toEqual({ A: "1" });
  });

  it("is refused when it is none, and then changes nothing", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const before = server.export();
    const { state } = Object(before);
    for (const wrong of [
      null,
      {},
      { version: 99, state },
      { version: 1, state: null },
      { version: 1, state: { clock: 0 } },
      { version: 1, state: { ...state, clock: null } },
      { version: 1, state: { ...state, tables: { projects: [] } } },
      { version: 1, state: { ...state, tables: { projects: { $ref: "/nowhere" } } } },
    ]) {
      expect(() => server.import(wrong as TestSnapshot)).toThrow(TypeError);
    }
    expect(server.export()).toEqual(before);
  });

  it("takes any state through JSON and back", () => {
    const text = fc.string({ unit: "grapheme" });
    const name = fc.oneof(text, fc.constantFrom("$ref", "$$map", "$set", "__proto__", "a/b", "~0"));
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.double().filter((number) => !Object.is(number, -0)),
        fc.boolean(),
        fc.constant(null),
        fc.uint8Array({ maxLength: 4 }),
        fc.array(tie("node"), { maxLength: 3 }),
        fc.dictionary(name, tie("node"), { maxKeys: 3, noNullPrototype: true }),
        fc.array(tie("node"), { maxLength: 3 }).map((items) => new Set(items)),
        fc.array(fc.tuple(name, tie("node")), { maxLength: 3 }).map((items) => new Map(items)),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node), (items) => {
        const records = new Map(items.map((item, i) => [`${i}/${i}`, { item, items }]));
        const part = { records, first: items[0] ?? null, again: records };
        const copy = contentOf(viaJson(takeSnapshot(part)));
        expect(copy).toEqual(part);
        expect(copy.again).toBe(copy.records);
        const [one, two] = copy.records instanceof Map ? [...copy.records.values()] : [];
        if (two) expect(one.items).toBe(two.items);
      }),
    );
  });

  it("says what it cannot hold", () => {
    expect(() => takeSnapshot({ part: { a: { since: new Date() } } })).toThrow("/part/a/since");
    expect(() => takeSnapshot({ part: { run: () => 1 } })).toThrow("/part/run");
  });

  it("comes back the same, whatever was done to the server", async () => {
    const step = fc.record({
      request: fc.constantFrom("POST", "PATCH", "DELETE"),
      name: fc.constantFrom("A", "B", "constructor", "$ref"),
      path: fc.constantFrom("/", "/x", "/x/y"),
      value: fc.string(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const server = createTestServer({ secrets: { dev: { "/x/y": {} } } });
        for (const { request, name, path, value } of steps) {
          const body = request === "DELETE" ? {} : { secretValue: value };
          await secretsIn(server, path)(`${request} ${name}`, body);
        }
        const copy = createTestServer();
        copy.import(viaJson(server.export()));
        expect(copy.export()).toEqual(server.export());
        expect(await all(copy)).toEqual(await all(server));
      }),
      { numRuns: 30 },
    );
  });
});

async function all(server: TestServer): Promise<unknown> {
  return (await secretsIn(server)("GET", { recursive: true })).body;
}
