import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { isConfigError, loadSecrets } from "../../src/config/index.js";
import {
  createSecret,
  isNotFoundError,
  type ListSecretsResult,
  setAccessToken,
  setJwtToken,
} from "../../src/index.js";
import { lists, startConfig } from "../support/config.js";

/** A session whose server answers this, whatever it is asked. */
async function answering(...answers: Partial<ListSecretsResult>[]) {
  let number = 0;
  return startConfig(
    {},
    {
      fetch: async () => Response.json({ secrets: [], ...answers[number++ % answers.length] }),
    },
  );
}

const secret = (secretKey: string, secretValue: string, more: object = {}) =>
  ({
    id: `${secretKey}-${secretValue}`,
    environment: "dev",
    version: 1,
    type: "shared",
    secretKey,
    secretValue,
    secretPath: "/",
    secretValueHidden: false,
    ...more,
  }) as ListSecretsResult["secrets"][number];

describe("loadSecrets", () => {
  it("gives the values by name, in one request", async () => {
    const { server, session, scope } = await startConfig({
      secrets: { dev: { "/": { A: "1", B: "" } } },
    });
    const { values, secrets, imports } = await loadSecrets(session, scope);
    expect({ ...values }).toEqual({ A: "1", B: "" });
    expect(Object.getPrototypeOf(values)).toBeNull();
    expect(secrets.map(({ secretKey, secretPath }) => [secretKey, secretPath])).toEqual([
      ["A", "/"],
      ["B", "/"],
    ]);
    expect(imports).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it("finds a project by its slug", async () => {
    const { server, session } = await startConfig({
      projects: { Billing: { secrets: { prod: { "/": { KEY: "v" } } } } },
    });
    await setJwtToken(session, server.issueToken({ mode: "jwt" }));
    const projectSlug = server.project("Billing").slug;
    const { values } = await loadSecrets(session, { projectSlug, environment: "prod" });
    expect(values.KEY).toBe("v");
  });

  it("lets the last import win, and the folder's own over all of them", async () => {
    const { session, scope } = await startConfig({
      secrets: {
        dev: {
          "/": { OWN: "own" },
          "/first": { OWN: "first", BOTH: "first", FIRST: "first" },
          "/second": { OWN: "second", BOTH: "second" },
        },
      },
      imports: {
        dev: {
          "/": [
            { environment: "dev", path: "/first" },
            { environment: "dev", path: "/second" },
          ],
        },
      },
    });
    const { values, secrets, imports } = await loadSecrets(session, scope);
    expect({ ...values }).toEqual({ OWN: "own", BOTH: "second", FIRST: "first" });
    const paths = Object.fromEntries(secrets.map((found) => [found.secretKey, found.secretPath]));
    expect(paths).toEqual({ OWN: "/", BOTH: "/second", FIRST: "/first" });
    expect(imports.map(({ secretPath }) => secretPath)).toEqual(["/first", "/second"]);
    const without = await loadSecrets(session, scope, { includeImports: false });
    expect({ ...without.values }).toEqual({ OWN: "own" });
  });

  it("lets the user's overrides win where they are asked for", async () => {
    const { server, session, scope } = await startConfig({
      secrets: { dev: { "/": { A: "shared" } } },
    });
    await setJwtToken(session, server.issueToken({ mode: "jwt" }));
    await createSecret(session, {
      ...scope,
      secretName: "A",
      secretValue: "mine",
      type: "personal",
    });
    expect((await loadSecrets(session, scope)).values.A).toBe("shared");
    const { values } = await loadSecrets(session, scope, { includePersonalOverrides: true });
    expect(values.A).toBe("mine");
  });

  it("takes an override from servers that list it next to the shared secret", async () => {
    const { session, scope } = await answering({
      secrets: [secret("A", "mine", { type: "personal" }), secret("A", "shared")],
    });
    const options = { includePersonalOverrides: true, recursive: true };
    expect((await loadSecrets(session, scope, options)).values.A).toBe("mine");
  });

  it("loads several paths at once, and the last wins", async () => {
    const { server, session, scope } = await startConfig({
      secrets: { dev: { "/": { A: "root", B: "root" }, "/web": { A: "web" } } },
    });
    const secretPath = ["/", "/web"] as const;
    const { values } = await loadSecrets(session, { ...scope, secretPath });
    expect({ ...values }).toEqual({ A: "web", B: "root" });
    expect(lists(server)).toHaveLength(2);
    await expect(loadSecrets(session, { ...scope, secretPath: [] })).rejects.toThrow(
      "secretPath must be one path or more",
    );
  });

  it("refuses a masked value by its name, unless it is to be left out", async () => {
    const masked = secret("MASKED", "<hidden-by-infisical>", { secretValueHidden: true });
    const { session, scope } = await answering({ secrets: [masked, secret("A", "1")] });
    const error = await loadSecrets(session, scope).catch((error: unknown) => error);
    expect(isConfigError(error) && error.hidden).toEqual(["MASKED"]);
    expect(String(error)).toContain('hidden: "omit"');
    expect({ ...(await loadSecrets(session, scope, { hidden: "omit" })).values }).toEqual({
      A: "1",
    });
    expect({ ...(await loadSecrets(session, scope, { keys: ["A"] })).values }).toEqual({ A: "1" });
    await expect(
      loadSecrets(session, scope, { hidden: "omit", keys: ["MASKED"] }),
    ).rejects.toMatchObject({ missing: ["MASKED"] });
  });

  it("refuses what an identity may not read", async () => {
    const { server, session, scope } = await startConfig({
      secrets: { dev: { "/": { A: "1" } } },
      identities: { auditor: { projects: ["Test project"], readsValues: false } },
    });
    const { id: identityId } = server.identity("auditor");
    await setAccessToken(session, server.issueToken({ identityId }));
    await expect(loadSecrets(session, scope)).rejects.toMatchObject({ hidden: ["A"] });
  });

  it("does not fall back to the value that a masked one has won over", async () => {
    const masked = secret("A", "<hidden-by-infisical>", { secretValueHidden: true });
    const imported = { secretPath: "/x", environment: "dev", secrets: [secret("A", "imported")] };
    const { session, scope } = await answering({ secrets: [masked], imports: [imported] });
    expect({ ...(await loadSecrets(session, scope, { hidden: "omit" })).values }).toEqual({});
  });

  it("refuses names that two folders have, unless the last is to win", async () => {
    const { session, scope } = await startConfig({
      secrets: {
        dev: { "/": { A: "root", B: "b" }, "/x": { A: "x" }, "/x/y": { A: "y" }, "/w": { C: "c" } },
      },
    });
    await expect(loadSecrets(session, scope, { recursive: true })).rejects.toMatchObject({
      name: "ConfigError",
      duplicates: ["A"],
    });
    const { values } = await loadSecrets(session, scope, { recursive: true, duplicates: "last" });
    expect({ ...values }).toEqual({ A: "y", B: "b", C: "c" });
    const picked = await loadSecrets(session, scope, { recursive: true, keys: ["B", "C"] });
    expect({ ...picked.values }).toEqual({ B: "b", C: "c" });
  });

  it("refuses no name that a later path decides", async () => {
    const { session, scope } = await answering(
      { secrets: [secret("A", "1"), secret("A", "2", { secretPath: "/x" })] },
      { secrets: [secret("A", "3", { secretPath: "/z" })] },
    );
    const secretPath = ["/", "/z"];
    const { values } = await loadSecrets(session, { ...scope, secretPath }, { recursive: true });
    expect(values.A).toBe("3");
  });

  it("picks names, and tells all that are missing at once", async () => {
    const { session, scope } = await startConfig({
      secrets: { dev: { "/": { A: "1", B: "2", C: "3" } } },
    });
    const { values } = await loadSecrets(session, scope, {
      keys: ["A"],
      optionalKeys: ["B", "ABSENT"],
    });
    expectTypeOf(values.A).toEqualTypeOf<string>();
    expectTypeOf(values.B).toEqualTypeOf<string | undefined>();
    expect({ ...values }).toEqual({ A: "1", B: "2" });
    const optional = await loadSecrets(session, scope, { optionalKeys: ["C", "ABSENT"] });
    expectTypeOf(optional.values.C).toEqualTypeOf<string | undefined>();
    expect({ ...optional.values }).toEqual({ C: "3" });
    await expect(loadSecrets(session, scope, { keys: ["A", "X", "Y"] })).rejects.toMatchObject({
      message: expect.stringContaining("Secrets missing: X, Y ("),
      missing: ["X", "Y"],
    });
  });

  it("strips and adds prefixes", async () => {
    const { session, scope } = await startConfig({
      secrets: { dev: { "/": { APP_: "1", APP_URL: "2", OTHER: "3" } } },
    });
    const options = { stripPrefix: "APP_", addPrefix: "VITE_" };
    const { values } = await loadSecrets(session, scope, options);
    expect({ ...values }).toEqual({ VITE_APP_: "1", VITE_URL: "2", VITE_OTHER: "3" });
    const { values: picked } = await loadSecrets(session, scope, {
      ...options,
      keys: ["VITE_URL"],
    });
    expect({ ...picked }).toEqual({ VITE_URL: "2" });
  });

  it("refuses two names that are one without their prefix", async () => {
    const { session, scope } = await startConfig({
      secrets: { dev: { "/": { APP_URL: "1", URL: "2" } } },
    });
    await expect(loadSecrets(session, scope, { stripPrefix: "APP_" })).rejects.toMatchObject({
      duplicates: ["URL"],
    });
  });

  it("shows nothing of what it has loaded", async () => {
    const { session, scope } = await startConfig({
      secrets: { dev: { "/": { A: "planted" }, "/x": { B: "planted" } } },
      imports: { dev: { "/": [{ environment: "dev", path: "/x" }] } },
    });
    const loaded = await loadSecrets(session, scope);
    for (const text of [
      JSON.stringify(loaded),
      JSON.stringify({ ...loaded }),
      inspect(loaded, { showHidden: true, depth: 9 }),
      inspect(loaded),
      String(loaded),
    ]) {
      expect(text).not.toContain("planted");
    }
    expect(loaded.values.A).toBe("planted");
  });

  it("hands on what the server refuses", async () => {
    const { session, scope } = await startConfig({ secrets: { dev: { "/": { A: "1" } } } });
    const wrong = [
      { ...scope, environment: "absent" },
      { ...scope, secretPath: "/absent" },
      { ...scope, projectId: "absent" },
    ];
    for (const place of wrong) {
      const error = await loadSecrets(session, place).catch((error: unknown) => error);
      expect(isNotFoundError(error)).toBe(true);
    }
  });

  it("gives nothing for an empty folder, and survives folders that import each other", async () => {
    const { session, scope } = await startConfig({
      secrets: { dev: { "/": {}, "/a": { A: "a" }, "/b": { B: "b" }, "/c": { C: "c" } } },
      imports: {
        dev: {
          "/a": [{ environment: "dev", path: "/b" }],
          "/b": [{ environment: "dev", path: "/c" }],
          "/c": [{ environment: "dev", path: "/a" }],
        },
      },
    });
    expect({ ...(await loadSecrets(session, scope)).values }).toEqual({});
    const { values } = await loadSecrets(session, { ...scope, secretPath: "/a" });
    expect({ ...values }).toEqual({ A: "a", B: "b", C: "c" });
  });

  it("takes 10,000 secrets, and a value of a megabyte", async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `NAME_${i}`);
    const long = "x".repeat(2 ** 20);
    const secrets = [...names.map((name) => secret(name, name)), secret("LONG", long)];
    const { session, scope } = await answering({ secrets });
    const { values } = await loadSecrets(session, scope);
    expect(Object.keys(values)).toHaveLength(10_001);
    expect(values.LONG).toBe(long);
  });

  it("ends with the caller's abort", async () => {
    const { server, session, scope } = await startConfig({ secrets: { dev: { "/": { A: "1" } } } });
    for (const projectSlug of [undefined, "some"]) {
      server.delay("*", 60_000, { times: 2 });
      const controller = new AbortController();
      const { projectId, environment } = scope;
      const place = projectSlug ? { projectSlug, environment } : { projectId, environment };
      const loading = loadSecrets(session, place, { signal: controller.signal });
      controller.abort(new Error("enough"));
      await expect(loading).rejects.toThrow("enough");
    }
  });

  it("merges as a model does, whatever the names are", async () => {
    const name = fc.oneof(
      fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "A", "B"),
      fc.string({ minLength: 1 }),
    );
    const folder = fc.array(fc.tuple(name, fc.string()), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(folder, { maxLength: 3 }), folder, async (imports, own) => {
        const expected = new Map([...imports.flat(), ...own]);
        const { session, scope } = await answering({
          secrets: [...new Map(own)].map(([name, value]) => secret(name, value)),
          imports: imports.map((entries, i) => ({
            secretPath: `/${i}`,
            environment: "dev",
            secrets: [...new Map(entries)].map(([name, value]) => secret(name, value)),
          })),
        });
        const { values } = await loadSecrets(session, scope);
        expect(new Map(Object.entries(values))).toEqual(expected);
      }),
    );
  });
});
