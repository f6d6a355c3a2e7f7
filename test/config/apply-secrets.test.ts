import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applySecrets,
  isApplySecretsError,
  loadSecrets,
  parseSecrets,
} from "../../src/config/index.js";
import { isConflictError, type ListSecretsResult, listSecrets } from "../../src/index.js";
import { startConfig } from "../support/config.js";

const nothing = { folders: [], created: [], updated: [], deleted: [] };

describe("applySecrets", () => {
  it("creates, updates and deletes what is different, and then nothing", async () => {
    const { server, session, scope } = await startConfig({
      secrets: { dev: { "/": { SAME: "1", OLD: "1", GONE: "1" } } },
    });
    const desired = { SAME: "1", OLD: "2", NEW: "3" };
    const { plan, done } = await applySecrets(session, scope, desired, { prune: true });
    expect(plan).toEqual({ folders: [], created: ["NEW"], updated: ["OLD"], deleted: ["GONE"] });
    expect(done).toEqual(plan);
    expect({ ...(await loadSecrets(session, scope)).values }).toEqual(desired);
    const before = server.requests.length;
    const again = await applySecrets(session, scope, desired, { prune: true });
    expect(again).toMatchObject({ plan: nothing, done: nothing, approvals: [], trimmed: [] });
    expect(server.requests.slice(before).map(({ method }) => method)).toEqual(["GET"]);
  });

  it("deletes nothing unless it is told to", async () => {
    const { session, scope } = await startConfig({ secrets: { dev: { "/": { MINE: "1" } } } });
    expect((await applySecrets(session, scope, { NEW: "2" })).plan.deleted).toEqual([]);
    expect({ ...(await loadSecrets(session, scope)).values }).toEqual({ MINE: "1", NEW: "2" });
  });

  it("writes nothing when it only plans", async () => {
    const { server, session, scope } = await startConfig({ secrets: { dev: { "/": { A: "1" } } } });
    const place = { ...scope, secretPath: "/a/b" };
    const { plan, done } = await applySecrets(session, place, { A: "2" }, { dryRun: true });
    expect(plan).toEqual({ ...nothing, folders: ["/a/b"], created: ["A"] });
    expect(done).toEqual(nothing);
    expect(new Set(server.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
  });

  it("makes the folder, with those above it", async () => {
    const { session, scope } = await startConfig();
    const place = { ...scope, secretPath: "/a/b/c" };
    const { done } = await applySecrets(session, place, { A: "1" });
    expect(done).toEqual({ ...nothing, folders: ["/a/b/c"], created: ["A"] });
    expect((await loadSecrets(session, place)).values.A).toBe("1");
    const empty = { ...scope, secretPath: "/not/needed" };
    expect((await applySecrets(session, empty, {})).plan).toEqual(nothing);
  });

  it("goes on when somebody else makes the folder at the same time", async () => {
    const { server, session, scope } = await startConfig();
    const place = { ...scope, secretPath: "/a" };
    server.respond("GET /api/v4/secrets", { status: 404 });
    server.seed({ secrets: { dev: { "/a": {} } } });
    const { done } = await applySecrets(session, place, { A: "1" });
    expect(done.created).toEqual(["A"]);
  });

  it("leaves imports and references alone", async () => {
    const { session, scope } = await startConfig({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference to another secret
      secrets: { dev: { "/": { A: "1", B: "${A}" }, "/x": { IMPORTED: "1" } } },
      imports: { dev: { "/": [{ environment: "dev", path: "/x" }] } },
    });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference to another secret
    const { plan } = await applySecrets(session, scope, { A: "1", B: "${A}" }, { prune: true });
    expect(plan).toEqual(nothing);
  });

  it("says which values the server trims, and does not write them again and again", async () => {
    const { session, scope } = await startConfig();
    const desired = { SPACES: "  a ", LINE: "pem\n", LINES: "a\n\n" };
    expect((await applySecrets(session, scope, desired)).trimmed).toEqual(["SPACES", "LINES"]);
    expect((await applySecrets(session, scope, desired)).plan).toEqual(nothing);
  });

  it("sends batches that the server takes", async () => {
    const { server, session, scope } = await startConfig();
    const many = Array.from({ length: 250 }, (_, i) => [`NAME_${i}`, "v"]);
    const long = Array.from({ length: 4 }, (_, i) => [`LONG_${i}`, "ü".repeat(200_000)]);
    const desired = Object.fromEntries([...many, ...long]);
    await applySecrets(session, scope, desired);
    const writes = server.requests.filter(({ method }) => method === "POST");
    expect(writes.length).toBeGreaterThanOrEqual(4);
    for (const { body } of writes) {
      expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(2 ** 20);
    }
    expect({ ...(await loadSecrets(session, scope)).values }).toEqual(desired);
    const { done } = await applySecrets(session, scope, {}, { prune: true });
    expect(done.deleted).toHaveLength(254);
  });

  it("refuses what the server cannot keep, before it writes anything", async () => {
    const { server, session, scope } = await startConfig();
    const desired = {
      GOOD: "planted",
      "A:B": "planted",
      " A": "planted",
      constructor: "planted",
      ["X".repeat(101)]: "planted",
      HUGE: "planted".repeat(200_000),
      NUMBER: 1 as unknown as string,
    };
    const error = await applySecrets(session, scope, desired).catch((error: unknown) => error);
    const told = inspect(error);
    for (const name of ['"A:B"', '" A"', '"constructor"', "XXX", '"HUGE"', '"NUMBER"']) {
      expect(told).toContain(name);
    }
    expect(told).not.toMatch(/GOOD|planted/);
    expect(server.requests).toHaveLength(0);
    await expect(applySecrets(session, { ...scope, secretPath: ["/", "/a"] }, {})).rejects.toThrow(
      "secretPath must be one path",
    );
  });

  it("tells what was written when a change fails", async () => {
    const { server, session, scope } = await startConfig({
      secrets: { dev: { "/": { OLD: "1", GONE: "planted" } } },
    });
    server.disconnect("PATCH /api/v4/secrets/batch");
    const desired = { NEW: "planted", OLD: "planted" };
    const error = await applySecrets(session, scope, desired, { prune: true }).catch(
      (error: unknown) => error,
    );
    if (!isApplySecretsError(error)) throw error;
    expect(error.done).toEqual({ ...nothing, created: ["NEW"] });
    expect(error.unknown).toEqual(["OLD"]);
    expect(error.plan.deleted).toEqual(["GONE"]);
    expect(error.message).toContain("these may be written or not: OLD");
    expect(inspect(error, { depth: 9 })).not.toContain("planted");
    const { done } = await applySecrets(session, scope, desired, { prune: true });
    expect(done).toEqual({ ...nothing, updated: ["OLD"], deleted: ["GONE"] });
  });

  it("tells that a request was refused as a whole", async () => {
    const { server, session, scope } = await startConfig();
    server.respond("POST /api/v4/secrets/batch", { status: 409 });
    const error = await applySecrets(session, scope, { A: "1" }).catch((error: unknown) => error);
    expect(isApplySecretsError(error) && error.unknown).toEqual([]);
    expect(isApplySecretsError(error) && isConflictError(error.cause)).toBe(true);
  });

  it("tells approvals that changes wait for", async () => {
    const { server, session, scope } = await startConfig();
    const approval = { id: "id", slug: "change-1", policyId: "policy" };
    server.respond("POST /api/v4/secrets/batch", { status: 200, body: { approval } });
    const { done, approvals } = await applySecrets(session, scope, { A: "1" });
    expect(done).toEqual(nothing);
    expect(approvals).toEqual([approval]);
  });

  it("does not guess at values that it may not read", async () => {
    const secret = {
      secretKey: "A",
      secretValue: "<hidden-by-infisical>",
      secretValueHidden: true,
    };
    const secrets = [secret] as unknown as ListSecretsResult["secrets"];
    const { session, scope } = await startConfig(
      {},
      { fetch: async () => Response.json({ secrets }) },
    );
    await expect(applySecrets(session, scope, { A: "1" })).rejects.toMatchObject({ hidden: ["A"] });
  });

  it("hands on what the server refuses", async () => {
    const { session, scope } = await startConfig();
    for (const place of [
      { ...scope, environment: "absent" },
      { ...scope, environment: "absent", secretPath: "/a" },
      { ...scope, projectId: "absent" },
    ]) {
      await expect(applySecrets(session, place, { A: "1" })).rejects.toMatchObject({
        name: "NotFoundError",
      });
    }
  });

  it("ends with the caller's abort, wherever it is", async () => {
    const routes = [
      "GET /api/v4/secrets",
      "POST /api/v4/secrets/batch",
      "PATCH /api/v4/secrets/batch",
      "DELETE /api/v4/secrets/batch",
    ] as const;
    for (const route of routes) {
      const { server, session, scope } = await startConfig({
        secrets: { dev: { "/": { OLD: "1", GONE: "1" } } },
      });
      server.delay(route, 60_000);
      const controller = new AbortController();
      const applying = applySecrets(
        session,
        scope,
        { NEW: "1", OLD: "2" },
        { prune: true, signal: controller.signal },
      );
      while (!server.requests.some(({ method, status }) => route.startsWith(method) && !status)) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      controller.abort(new Error("enough"));
      await expect(applying).rejects.toThrow("enough");
    }
  });

  it("imports a .env file", async () => {
    const { session, scope } = await startConfig();
    await applySecrets(session, scope, parseSecrets("A=1\nB='two words'\n", "dotenv"));
    const { secrets } = await listSecrets(session, scope);
    expect(secrets.map(({ secretKey, secretValue }) => [secretKey, secretValue])).toEqual([
      ["A", "1"],
      ["B", "two words"],
    ]);
  });

  it("makes any folder what is wanted, once", async () => {
    const name = fc.stringMatching(/^[A-Z_]{1,8}$/);
    const folder = fc.dictionary(name, fc.string({ unit: "binary" }), {
      maxKeys: 8,
      noNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(folder, folder, async (before, after) => {
        const { session, scope } = await startConfig({ secrets: { dev: { "/": before } } });
        const { trimmed } = await applySecrets(session, scope, after, { prune: true });
        const again = await applySecrets(session, scope, after, { prune: true });
        expect(again.plan).toEqual(nothing);
        const { secrets } = await listSecrets(session, { ...scope, expandSecretReferences: false });
        expect(secrets.map(({ secretKey }) => secretKey).sort()).toEqual(Object.keys(after).sort());
        for (const { secretKey, secretValue } of secrets) {
          if (!trimmed.includes(secretKey)) expect(secretValue).toBe(after[secretKey]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
