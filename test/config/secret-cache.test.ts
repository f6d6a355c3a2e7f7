import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createSecretCache,
  encryptedStore,
  type SecretCacheState,
  type SecretStore,
} from "../../src/config/index.js";
import { isInfisicalNetworkError, setAccessToken } from "../../src/index.js";
import { lists, startConfig } from "../support/config.js";

const secrets = { dev: { "/": { A: "1", B: "2" } } };

function memoryStore(text?: string): SecretStore & { text: string | undefined } {
  return {
    text,
    async get() {
      return this.text;
    },
    async set(text) {
      this.text = text;
    },
    async clear() {
      this.text = undefined;
    },
  };
}

/** Collects what a cache tells. */
function listener() {
  const told: [message: string, age: number | undefined][] = [];
  const onError = (error: unknown, { age }: SecretCacheState): void => {
    told.push([error instanceof Error ? error.message : String(error), age]);
  };
  return { told, onError };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("createSecretCache", () => {
  it("loads when it is asked, once for all", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const cache = createSecretCache(session, scope);
    expect(server.requests).toHaveLength(0);
    const values = await Promise.all(Array.from({ length: 1000 }, () => cache.get("A")));
    expect(new Set(values)).toEqual(new Set(["1"]));
    await cache.all();
    expect(server.requests).toHaveLength(1);
  });

  it("tells a name that is not there", async () => {
    const { session, scope } = await startConfig({ secrets });
    const cache = createSecretCache(session, scope);
    for (const name of ["C", "constructor", "__proto__"]) {
      await expect(cache.get(name)).rejects.toMatchObject({ name: "ConfigError", missing: [name] });
    }
  });

  it("gives old values while it loads new ones", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const cache = createSecretCache(session, scope, { maxAge: 1000 });
    await cache.get("A");
    server.seed({ secrets: { dev: { "/": { A: "new" } } } });
    vi.advanceTimersByTime(999);
    expect(await cache.get("A")).toBe("1");
    await vi.advanceTimersByTimeAsync(1);
    expect(lists(server)).toHaveLength(1);
    expect(await cache.get("A")).toBe("1");
    await vi.advanceTimersByTimeAsync(0);
    expect(await cache.get("A")).toBe("new");
    expect(lists(server)).toHaveLength(2);
  });

  it("is not sent again what has not changed", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const cache = createSecretCache(session, scope);
    await cache.refresh();
    await cache.refresh();
    expect(lists(server).map(({ status }) => status)).toEqual([200, 304]);
    expect(await cache.get("A")).toBe("1");
  });

  it("gives the last good values while the server is away, tells their age, and then no more", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const { told, onError } = listener();
    const cache = createSecretCache(session, scope, { maxAge: 1000, maxStale: 60_000, onError });
    await cache.get("A");
    server.disconnect("*", { times: Number.POSITIVE_INFINITY });
    await vi.advanceTimersByTimeAsync(30_000);
    const { values, age } = await cache.all();
    expect([values.A, age]).toEqual(["1", 30_000]);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([[expect.stringContaining("ECONNRESET"), 30_000]]);
    await vi.advanceTimersByTimeAsync(30_000);
    const error = await cache.get("A").catch((error: unknown) => error);
    expect(isInfisicalNetworkError(error)).toBe(true);
    server.reset();
    await setAccessToken(session, server.issueToken());
    expect(await cache.get("A")).toBe("1");
  });

  it("does not ask a server that fails at every call", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const cache = createSecretCache(session, scope, { maxAge: 1000 });
    await cache.get("A");
    server.respond("GET /api/v4/secrets", { status: 503, times: Number.POSITIVE_INFINITY });
    await vi.advanceTimersByTimeAsync(1000);
    for (let i = 0; i < 600; i++) {
      expect(await cache.get("A")).toBe("1");
      await vi.advanceTimersByTimeAsync(100);
    }
    const tries = lists(server).length - 1;
    expect(tries).toBeGreaterThan(4);
    expect(tries).toBeLessThan(9);
  });

  it("keeps its values when the server refuses, as it may by mistake", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const { told, onError } = listener();
    const cache = createSecretCache(session, scope, { maxAge: 1000, onError });
    await cache.get("A");
    server.respond("GET /api/v4/secrets", { status: 403 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await cache.get("A")).toBe("1");
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toHaveLength(1);
  });

  it("hands a failure on when it has nothing else", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const { told, onError } = listener();
    const cache = createSecretCache(session, scope, { onError });
    server.respond("GET /api/v4/secrets", { status: 500 });
    await expect(cache.get("A")).rejects.toMatchObject({ statusCode: 500 });
    expect(told).toEqual([]);
    expect(await cache.get("A")).toBe("1");
  });

  it("rejects a refresh that fails, and keeps the values", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const cache = createSecretCache(session, scope);
    await cache.get("A");
    server.respond("GET /api/v4/secrets", { status: 500 });
    await expect(cache.refresh()).rejects.toMatchObject({ statusCode: 500 });
    expect(await cache.get("A")).toBe("1");
  });

  it("ends the wait of a call that is aborted, and of no other", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    server.delay("GET /api/v4/secrets", 5000);
    const cache = createSecretCache(session, scope);
    const controller = new AbortController();
    const aborted = cache.get("A", { signal: controller.signal });
    const other = cache.get("A");
    controller.abort(new Error("enough"));
    await expect(aborted).rejects.toThrow("enough");
    await expect(cache.all({ signal: controller.signal })).rejects.toThrow("enough");
    await vi.advanceTimersByTimeAsync(5000);
    expect(await other).toBe("1");
  });

  it("begins anew after a load that everybody has given up", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    server.delay("GET /api/v4/secrets", 5000);
    const cache = createSecretCache(session, scope);
    const controller = new AbortController();
    const aborted = cache.get("A", { signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(aborted).rejects.toThrow("enough");
    await vi.advanceTimersByTimeAsync(300);
    expect(await cache.get("A")).toBe("1");
  });

  it("does not take older versions for new ones, unless the server keeps to them", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const before = server.export();
    server.seed({ secrets: { dev: { "/": { A: "new" } } } });
    const cache = createSecretCache(session, scope);
    expect(await cache.get("A")).toBe("new");
    server.import(before);
    await expect(cache.refresh()).rejects.toThrow("older versions than before of: A");
    await expect(cache.refresh()).rejects.toThrow("older versions than before of: A");
    expect(await cache.get("A")).toBe("new");
    await cache.refresh();
    expect(await cache.get("A")).toBe("1");
  });

  it("shows no values", async () => {
    const { session, scope } = await startConfig({ secrets: { dev: { "/": { A: "planted" } } } });
    const cache = createSecretCache(session, scope);
    const all = await cache.all();
    for (const thing of [cache, all]) {
      expect(inspect(thing, { showHidden: true, depth: 9 })).not.toContain("planted");
      expect(JSON.stringify(thing)).not.toContain("planted");
    }
    expect(() => Object.assign(all.values, { A: "changed" })).toThrow(TypeError);
  });
});

describe("the store of a cache", () => {
  it("has the values for the next process, without a request while they are fresh", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const store = memoryStore();
    await createSecretCache(session, scope, { store, maxAge: 1000 }).get("A");
    await vi.advanceTimersByTimeAsync(600);
    const next = createSecretCache(session, scope, { store, maxAge: 1000 });
    expect(await next.get("A")).toBe("1");
    expect((await next.all()).age).toBe(600);
    expect(lists(server)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(600);
    const later = createSecretCache(session, scope, { store, maxAge: 1000 });
    await later.get("A");
    expect(lists(server)).toHaveLength(2);
  });

  it("is used when the server is away, and not when it refuses", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const { told, onError } = listener();
    const store = memoryStore();
    const options = { store, onError, maxAge: 1000, maxStale: 10_000 };
    await createSecretCache(session, scope, options).get("A");
    await vi.advanceTimersByTimeAsync(5000);
    server.respond("GET /api/v4/secrets", { status: 403 });
    await expect(createSecretCache(session, scope, options).get("A")).rejects.toMatchObject({
      statusCode: 403,
    });
    server.disconnect("*", { times: Number.POSITIVE_INFINITY });
    const cache = createSecretCache(session, scope, options);
    expect(await cache.get("A")).toBe("1");
    expect(told).toEqual([[expect.stringContaining("ECONNRESET"), 5000]]);
    await vi.advanceTimersByTimeAsync(5000);
    await expect(cache.get("A")).rejects.toThrow("ECONNRESET");
    const late = createSecretCache(session, scope, options);
    await expect(late.get("A")).rejects.toThrow("ECONNRESET");
  });

  it("is loaded anew when it is asked to", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const store = memoryStore();
    await createSecretCache(session, scope, { store }).get("A");
    const cache = createSecretCache(session, scope, { store });
    const [, fresh] = await Promise.all([cache.get("A"), cache.refresh()]);
    expect(fresh.age).toBe(0);
    expect(lists(server)).toHaveLength(2);
  });

  it.each([
    ["another environment", { environment: "staging" }, {}],
    ["another path", { secretPath: "/x" }, {}],
    ["other options", {}, { keys: ["A"] }],
  ])("holds nothing for %s, and says so", async (_, place, more) => {
    const { server, session, scope } = await startConfig({
      secrets: { dev: { "/": { A: "1" }, "/x": { A: "2" } }, staging: { "/": { A: "3" } } },
    });
    const { told, onError } = listener();
    const store = memoryStore();
    await createSecretCache(session, scope, { store }).get("A");
    await createSecretCache(session, { ...scope, ...place }, { store, onError, ...more }).get("A");
    expect(told).toEqual([[expect.stringContaining("of another server, project"), undefined]]);
    expect(lists(server)).toHaveLength(2);
  });

  it.each([
    "planted",
    "[]",
    "null",
    '{"values":{"A":1},"savedAt":1}',
    '{"values":{},"savedAt":"x"}',
  ])("that holds %s counts as empty, and is told", async (text) => {
    const { session, scope } = await startConfig({ secrets });
    const { told, onError } = listener();
    const cache = createSecretCache(session, scope, { store: memoryStore(text), onError });
    expect(await cache.get("A")).toBe("1");
    expect(told).toEqual([["The store holds something else than secrets", undefined]]);
  });

  it("with another key counts as empty, and is told", async () => {
    vi.useRealTimers();
    const { session, scope } = await startConfig({ secrets });
    const items = new Map<string, string>();
    const storage = {
      getItem: (name: string) => items.get(name),
      setItem: (name: string, text: string) => items.set(name, text),
      removeItem: (name: string) => items.delete(name),
    };
    const stored = (byte: number) => encryptedStore(storage, new Uint8Array(32).fill(byte));
    const { told, onError } = listener();
    await createSecretCache(session, scope, { store: stored(1), onError }).get("A");
    expect(told).toEqual([]);
    await createSecretCache(session, scope, { store: stored(2), onError }).get("A");
    expect(told).toEqual([[expect.stringContaining("encrypted with another key"), undefined]]);
    await createSecretCache(session, scope, { store: stored(2), onError }).get("A");
    expect(told).toHaveLength(1);
  });

  it("that fails or hangs costs no values", async () => {
    const { session, scope } = await startConfig({ secrets });
    const { told, onError } = listener();
    const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
    const failing: SecretStore = {
      get: () => Promise.reject(new Error("EIO")),
      set: () => Promise.reject(full),
      clear: async () => {},
    };
    expect(await createSecretCache(session, scope, { store: failing, onError }).get("A")).toBe("1");
    expect(told).toEqual([
      ["EIO", undefined],
      ["ENOSPC", 0],
    ]);
    const never = () => new Promise<never>(() => {});
    const hanging: SecretStore = { get: never, set: never, clear: never };
    const value = createSecretCache(session, scope, { store: hanging, onError }).get("A");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await value).toBe("1");
    expect(told.slice(2)).toEqual([
      ["The store: no answer within 5000 ms", undefined],
      ["The store: no answer within 5000 ms", 5000],
    ]);
  });

  it.each([
    ["back", -3_600_000],
    ["forth", 3_600_000],
  ])("makes nothing fresh when the clock is set %s", async (_, shift) => {
    const { server, session, scope } = await startConfig({ secrets });
    const store = memoryStore();
    await createSecretCache(session, scope, { store }).get("A");
    vi.setSystemTime(Date.now() + shift);
    const { told, onError } = listener();
    const cache = createSecretCache(session, scope, { store, onError });
    server.disconnect("*");
    expect(await cache.get("A")).toBe("1");
    expect(told).toEqual([[expect.stringContaining("ECONNRESET"), 3_600_000]]);
  });
});
