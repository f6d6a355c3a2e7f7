import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import {
  createClient,
  createSession,
  type FetchInit,
  InfisicalError,
  InfisicalTimeoutError,
  isInfisicalError,
  login,
  request,
  type SessionOptions,
  setAccessToken,
} from "../../src/index.js";
import { createIssuer, refusalOf, reply } from "../support/auth.js";
import { recorder } from "../support/recording-fetch.js";

const run = promisify(execFile);
const root = new URL("../..", import.meta.url).pathname;
const unchecked = (options: unknown): SessionOptions => options as SessionOptions;

function refusal(options: unknown): InfisicalError {
  try {
    createSession(unchecked(options));
  } catch (error) {
    if (error instanceof InfisicalError) return error;
    throw new Error(`Expected an InfisicalError, got ${error}`);
  }
  throw new Error("Expected an InfisicalError, got a session");
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("creating a session", () => {
  it("returns a plain frozen value", () => {
    const session = createSession();
    expect(Object.isFrozen(session)).toBe(true);
    expect(Object.getPrototypeOf(session)).toBe(Object.prototype);
    expect(() => Object.assign(session, { baseUrl: "https://elsewhere.test" })).toThrow(TypeError);
  });

  it("sends no request, starts no timer and leaves the token store alone", () => {
    vi.useFakeTimers();
    const fetch = vi.fn();
    vi.stubGlobal("fetch", fetch);
    const tokenStore = { get: vi.fn(), set: vi.fn(), clear: vi.fn() };
    const hooks = { onRequest: vi.fn(), onResponse: vi.fn(), onRetry: vi.fn() };
    createSession({ fetch, tokenStore, hooks });
    createSession();
    createClient({ fetch, tokenStore, hooks });
    expect(vi.getTimerCount()).toBe(0);
    for (const spy of [fetch, ...Object.values(tokenStore), ...Object.values(hooks)]) {
      expect(spy).not.toHaveBeenCalled();
    }
  });

  it("takes undefined options for options that are left out", async () => {
    const { fetch, sent } = recorder(() => reply(200));
    vi.stubGlobal("fetch", fetch);
    const session = createSession(
      unchecked({
        baseUrl: undefined,
        fetch: undefined,
        tokenStore: undefined,
        timeout: undefined,
        headers: undefined,
        retry: undefined,
        checkAuthMode: undefined,
        hooks: undefined,
      }),
    );
    await request(session, "GET /api/status", []);
    expect(sent).toEqual([
      { method: "GET", url: "https://app.infisical.com/api/status", headers: {}, body: undefined },
    ]);
  });

  it("keeps two sessions apart", async () => {
    const issuer = createIssuer();
    issuer.alive.add("mine");
    const mine = createSession({ fetch: issuer.fetch });
    const yours = createSession({ fetch: issuer.fetch });
    await setAccessToken(mine, "mine");
    await expect(
      request(yours, "GET /api/v1/things", ["identityAccessToken"]),
    ).rejects.toMatchObject({ name: "AuthenticationError", currentMode: null });
  });
});

describe("a process", () => {
  let folder = "";
  let entry = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "infisical-kit-"));
    const outfile = join(folder, "index.mjs");
    const entryPoints = [join(root, "src/index.ts")];
    await build({ entryPoints, bundle: true, format: "esm", platform: "neutral", outfile });
    entry = JSON.stringify(pathToFileURL(outfile).href);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Runs a script to its natural end, and gives what it wrote; a line more if it was kept alive. */
  async function child(script: string): Promise<string[]> {
    const source = `setTimeout(() => console.log("kept alive"), 2000).unref();
      ${script}`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", source]);
    return stdout.split("\n").filter((line) => line !== "");
  }

  it("that only created a session exits at once", async () => {
    const output = await child(`
      const { createSession, createClient } = await import(${entry});
      createSession();
      createClient();`);
    expect(output).toEqual([]);
  });

  it("sees no request, no timer and no environment read at import or at creation", async () => {
    const output = await child(`
      const seen = [];
      for (const name of ["fetch", "setTimeout", "setInterval", "setImmediate"]) {
        globalThis[name] = () => { seen.push(name); };
      }
      const { env } = process;
      process.env = new Proxy(env, {
        get: (_, name) => { seen.push("env." + String(name)); },
        has: (_, name) => { seen.push("env." + String(name)); return false; },
        ownKeys: () => { seen.push("env"); return []; },
      });
      const { createSession, createClient } = await import(${entry});
      createSession();
      createClient({ baseUrl: "http://127.0.0.1:1" });
      process.env = env;
      // Node's own module loader reads one variable.
      console.log(JSON.stringify(seen.filter((name) => name !== "env.WATCH_REPORT_DEPENDENCIES")));`);
    expect(output).toEqual(["[]"]);
  });

  it("that has logged in and called exits at once: renewal has no background timer", async () => {
    const output = await child(`
      const { createSession, login, setAccessToken, listSecrets } = await import(${entry});
      const grant = { accessToken: "t", expiresIn: 60, accessTokenMaxTTL: 0, tokenType: "Bearer" };
      const fetch = async (url) => ({
        ok: true,
        status: 200,
        headers: { get: () => null },
        text: async () => JSON.stringify(url.endsWith("/login") ? grant : { secrets: [] }),
      });
      const session = createSession({ fetch });
      await login(session, { universalAuth: { clientId: "id", clientSecret: "secret" } });
      await listSecrets(session, { projectId: "p", environment: "dev" });
      await setAccessToken(session, "u", { expiresIn: 60, renew: () => grant });
      await listSecrets(session, { projectId: "p", environment: "dev" });
      console.log(process.getActiveResourcesInfo().filter((name) => /Timeout|Immediate/.test(name)).length);`);
    expect(output).toEqual(["0"]);
  });
});

describe("a wrong option is refused at creation with an error that names it", () => {
  const store = { get: () => undefined, set: () => {}, clear: () => {} };

  it.each<[string, unknown, string]>([
    ["baseUrl as a number", { baseUrl: 443 }, "baseUrl"],
    ["baseUrl null", { baseUrl: null }, "baseUrl"],
    ["baseUrl empty", { baseUrl: "" }, "baseUrl"],
    ["baseUrl without a protocol", { baseUrl: "app.infisical.com" }, "baseUrl"],
    ["fetch as a URL", { fetch: "https://app.infisical.com" }, "fetch"],
    ["fetch as an object", { fetch: {} }, "fetch"],
    ["fetch null", { fetch: null }, "fetch"],
    ["tokenStore without get", { tokenStore: { ...store, get: undefined } }, "tokenStore.get"],
    ["tokenStore without set", { tokenStore: { ...store, set: undefined } }, "tokenStore.set"],
    ["tokenStore without clear", { tokenStore: { ...store, clear: 1 } }, "tokenStore.clear"],
    ["tokenStore as text", { tokenStore: "memory" }, "tokenStore"],
    ["tokenStore null", { tokenStore: null }, "tokenStore"],
    ["timeout below zero", { timeout: -1 }, "timeout"],
    ["timeout NaN", { timeout: Number.NaN }, "timeout"],
    ["timeout Infinity", { timeout: Number.POSITIVE_INFINITY }, "timeout"],
    ["timeout longer than a timer waits", { timeout: 2 ** 31 }, "timeout"],
    ["timeout as text with a unit", { timeout: "30s" }, "timeout"],
    ["timeout as text", { timeout: "30" }, "timeout"],
    ["timeout null", { timeout: null }, "timeout"],
    ["timeout as a boolean", { timeout: true }, "timeout"],
    ["headers as text", { headers: "x-team: core" }, "headers"],
    ["headers null", { headers: null }, "headers"],
    ["a header that is a number", { headers: { "x-team": 7 } }, "headers.x-team"],
    ["a header with a line break", { headers: { "x-team": "a\r\nb: c" } }, "headers.x-team"],
    ["a header outside Latin-1", { headers: { "x-team": "ő" } }, "headers.x-team"],
    ["a header with a bad name", { headers: { "x team": "a" } }, "headers.x team"],
    ["retry true", { retry: true }, "retry"],
    ["retry as a number", { retry: 3 }, "retry"],
    ["retry null", { retry: null }, "retry"],
    ["maxRetries below zero", { retry: { maxRetries: -1 } }, "maxRetries"],
    ["maxRetries NaN", { retry: { maxRetries: Number.NaN } }, "maxRetries"],
    ["maxRetries as text", { retry: { maxRetries: "2" } }, "maxRetries"],
    ["baseDelay below zero", { retry: { baseDelay: -500 } }, "baseDelay"],
    ["maxDelay Infinity", { retry: { maxDelay: Number.POSITIVE_INFINITY } }, "maxDelay"],
    ["an unknown option of retry", { retry: { retries: 2 } }, "retries"],
    ["a session's option in retry", { retry: { timeout: 5 } }, "timeout"],
    ["checkAuthMode as text", { checkAuthMode: "no" }, "checkAuthMode"],
    ["checkAuthMode as a number", { checkAuthMode: 0 }, "checkAuthMode"],
    ["checkAuthMode null", { checkAuthMode: null }, "checkAuthMode"],
    ["a hook that is no function", { hooks: { onRequest: "log" } }, "hooks.onRequest"],
    ["an unknown hook", { hooks: { onError: () => {} } }, "hooks.onError"],
    ["hooks null", { hooks: null }, "hooks"],
    ["hooks as a function", { hooks: () => {} }, "hooks"],
    ["an unknown option", { baseURL: "https://app.infisical.com" }, "baseURL"],
    ["an old name of an option", { siteUrl: "https://app.infisical.com" }, "siteUrl"],
  ])("%s", (_, options, name) => {
    const error = refusal(options);
    expect(error.name).toBe("InfisicalError");
    expect(isInfisicalError(error)).toBe(true);
    expect(error.message.toLowerCase()).toContain(name.toLowerCase());
  });

  it("also by createClient", () => {
    expect(() => createClient({ timeout: -1 })).toThrow(InfisicalError);
  });

  it.each<[string, unknown]>([
    ["timeout 0 for none", { timeout: 0 }],
    ["retry false", { retry: false }],
    ["retry without members", { retry: {} }],
    ["maxRetries 0", { retry: { maxRetries: 0, baseDelay: 0, maxDelay: 0 } }],
    ["a header that is undefined", { headers: { "x-team": undefined } }],
    ["some of the hooks", { hooks: { onRetry: () => {} } }],
    ["a store that inherits its methods", { tokenStore: Object.create(store) }],
    ["a URL object", { baseUrl: new URL("https://app.infisical.com") }],
  ])("but %s is no wrong option", (_, options) => {
    expect(() => createSession(unchecked(options))).not.toThrow();
  });
});

describe("baseUrl", () => {
  it("is that of the cloud by default", () => {
    expect(createSession().baseUrl).toBe("https://app.infisical.com");
  });

  it.each([
    ["https://x.test", "https://x.test"],
    ["https://x.test/", "https://x.test"],
    ["https://x.test///", "https://x.test"],
    ["https://x.test/api", "https://x.test"],
    ["https://x.test/api/", "https://x.test"],
    ["https://x.test//api//", "https://x.test"],
    ["https://x.test/api/api", "https://x.test/api"],
    ["https://x.test/infisical", "https://x.test/infisical"],
    ["https://x.test/infisical/", "https://x.test/infisical"],
    ["https://x.test/infisical/api/", "https://x.test/infisical"],
    ["https://x.test/a/b/api", "https://x.test/a/b"],
    ["https://x.test/api/v1", "https://x.test/api/v1"],
    ["https://x.test/myapi", "https://x.test/myapi"],
    ["https://x.test/apis", "https://x.test/apis"],
    ["https://x.test:8443/", "https://x.test:8443"],
    ["https://x.test:443/", "https://x.test"],
    ["http://localhost:8080/api", "http://localhost:8080"],
    ["http://[::1]:8080", "http://[::1]:8080"],
    ["HTTPS://X.Test/", "https://x.test"],
  ])("turns %s into %s", (given, expected) => {
    expect(createSession({ baseUrl: given }).baseUrl).toBe(expected);
    expect(createSession({ baseUrl: new URL(given) }).baseUrl).toBe(expected);
  });

  it("is what requests are sent to, with its path prefix", async () => {
    const { fetch, sent } = recorder(() => reply(200));
    const session = createSession({ fetch, baseUrl: "https://x.test/vault/api/" });
    await request(session, "GET /api/status", []);
    expect(sent[0]?.url).toBe("https://x.test/vault/api/status");
  });

  it.each([
    ["a user", "https://user@x.test"],
    ["a password", "https://user:hunter2-hunter2@x.test"],
    ["a password alone", "https://:hunter2-hunter2@x.test"],
    ["a query", "https://x.test/?a=hunter2-hunter2"],
    ["an empty query", "https://x.test/?"],
    ["a hash", "https://x.test/#hunter2-hunter2"],
    ["an empty hash", "https://x.test#"],
    ["ftp", "ftp://x.test"],
    ["file", "file:///etc/passwd"],
    ["javascript", "javascript:alert(1)"],
    ["ws", "wss://x.test"],
    ["a path alone", "/api"],
    ["a host and a port alone", "localhost:8080"],
  ])("with %s is refused, and not shown", (_, baseUrl) => {
    const { message } = refusal({ baseUrl });
    expect(message).toContain("baseUrl");
    expect(message).not.toContain("hunter2");
  });

  it("loses trailing slashes and one /api, and nothing else, whatever its prefix", () => {
    const segment = fc
      .stringMatching(/^[a-z0-9._~-]{1,8}$/)
      .filter((text) => !/^(\.+|api)$/.test(text));
    const slashes = fc.nat({ max: 3 }).map((count) => "/".repeat(count));
    fc.assert(
      fc.property(
        fc.constantFrom("http", "https"),
        fc.constantFrom("x.test", "localhost:8080", "10.0.0.1", "[::1]:8443"),
        fc.array(segment, { maxLength: 3 }),
        fc.constantFrom("", "/api"),
        slashes,
        (protocol, host, segments, api, end) => {
          const base = [`${protocol}://${host}`, ...segments].join("/");
          const { baseUrl } = createSession({ baseUrl: base + api + end });
          expect(baseUrl).toBe(base);
          expect(createSession({ baseUrl }).baseUrl).toBe(base);
        },
      ),
      { seed: 20_300_101 },
    );
  });
});

describe("the default fetch", () => {
  it("is globalThis.fetch, looked up at call time", async () => {
    const session = createSession();
    const first = recorder(() => reply(200, { by: "first" }));
    const second = recorder(() => reply(200, { by: "second" }));
    vi.stubGlobal("fetch", first.fetch);
    await expect(request(session, "GET /api/status", [])).resolves.toEqual({ by: "first" });
    vi.stubGlobal("fetch", second.fetch);
    await expect(request(session, "GET /api/status", [])).resolves.toEqual({ by: "second" });
    expect(first.sent).toHaveLength(1);
  });

  it("is called so that browsers and workers do not answer Illegal invocation", async () => {
    vi.stubGlobal("fetch", async function (this: unknown) {
      if (this !== undefined && this !== globalThis) throw new TypeError("Illegal invocation");
      return reply(200, { fine: true });
    });
    const session = createSession({ retry: false });
    await expect(request(session, "GET /api/status", [])).resolves.toEqual({ fine: true });
  });

  it("also as an option is called without a foreign this", async () => {
    const session = createSession({
      retry: false,
      async fetch(this: unknown) {
        if (this !== undefined && this !== globalThis) throw new TypeError("Illegal invocation");
        return reply(200, { fine: true });
      },
    });
    await expect(request(session, "GET /api/status", [])).resolves.toEqual({ fine: true });
  });
});

describe("a custom fetch", () => {
  it("gets a URL string, and an init with plain headers and a text body", async () => {
    const seen: [unknown, FetchInit][] = [];
    const session = createSession({
      headers: { "X-Team": "core" },
      fetch: async (url, init) => {
        seen.push([url, init]);
        return reply(200, { accessToken: "t", expiresIn: 60 });
      },
    });
    await login(session, { universalAuth: { clientId: "id", clientSecret: "s3cret" } });
    const [[url, init] = []] = seen;
    expect(url).toBe("https://app.infisical.com/api/v1/auth/universal-auth/login");
    expect(typeof url).toBe("string");
    expect(Object.getPrototypeOf(init?.headers)).toBe(Object.prototype);
    expect(init).toMatchObject({
      method: "POST",
      headers: { "Content-Type": "application/json", "x-team": "core" },
      body: '{"clientId":"id","clientSecret":"s3cret"}',
    });
  });

  it("may return a minimal response: ok, status, headers.get and text are all that is read", async () => {
    const read = new Set<PropertyKey>();
    const strict = <Target extends object>(target: Target): Target =>
      new Proxy(target, {
        get(members, name) {
          read.add(name);
          return Reflect.get(members, name);
        },
      });
    for (const status of [200, 404, 429]) {
      const full = reply(status, { message: "no" });
      const session = createSession({
        retry: false,
        fetch: async () => strict({ ...full, headers: strict(full.headers) }),
      });
      await request(session, "GET /api/status", []).catch(() => {});
    }
    read.delete("then");
    expect([...read].sort()).toEqual(["get", "headers", "ok", "status", "text"]);
  });
});

describe("the options of a session", () => {
  it("give every request its headers, which cannot replace Authorization or X-API-KEY", async () => {
    const { fetch, sent } = recorder(() => reply(200));
    const headers = { "X-Team": "core", authorization: "Bearer mine", "X-Api-Key": "mine" };
    const session = createSession({ fetch, headers });
    await request(session, "GET /api/status", []);
    await setAccessToken(session, "real");
    await request(session, "GET /api/status", ["identityAccessToken"]);
    expect(sent.map(({ headers }) => headers)).toEqual([
      { "x-team": "core" },
      { "x-team": "core", Authorization: "Bearer real" },
    ]);
  });

  it("time a request out after 30,000 ms unless they say otherwise", async () => {
    vi.useFakeTimers();
    const fetch = (): Promise<never> => new Promise(() => {});
    const normal = refusalOf(request(createSession({ fetch }), "GET /api/status", []));
    const patient = vi.fn();
    request(createSession({ fetch, timeout: 0 }), "GET /api/status", []).then(patient, patient);
    let isOver = false;
    normal.then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await normal).toBeInstanceOf(InfisicalTimeoutError);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(patient).not.toHaveBeenCalled();
  });

  it("retry twice, after at most 500 and 1000 ms, unless they say otherwise", async () => {
    vi.useFakeTimers();
    vi.spyOn(Math, "random").mockReturnValue(1 - Number.EPSILON);
    const delays: number[] = [];
    const hooks = { onRetry: ({ delay }: { delay: number }) => delays.push(Math.round(delay)) };
    const { fetch, sent } = recorder(() => reply(503, { message: "busy" }));
    const failed = refusalOf(request(createSession({ fetch, hooks }), "GET /api/status", []));
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await failed).message).toBe("busy (request 3; before it: 503, 503)");
    expect(sent).toHaveLength(3);
    expect(delays).toEqual([500, 1000]);
    await refusalOf(request(createSession({ fetch, hooks, retry: false }), "GET /api/status", []));
    expect(sent).toHaveLength(4);
  });

  it("bring hooks that see each request, answer and retry", async () => {
    vi.useFakeTimers();
    const seen: unknown[] = [];
    let requests = 0;
    const session = createSession({
      fetch: async () => reply(++requests === 1 ? 503 : 200, {}, { "x-request-id": "r" }),
      retry: { baseDelay: 0 },
      hooks: {
        onRequest: ({ method, url, attempt }) => seen.push(["request", method, url, attempt]),
        onResponse: ({ status, attempt, headers, duration }) =>
          seen.push(["response", status, attempt, headers.get("x-request-id"), duration]),
        onRetry: ({ status, delay, attempt }) => seen.push(["retry", status, delay, attempt]),
      },
    });
    const result = request(session, "GET /api/status", []);
    await vi.advanceTimersByTimeAsync(1);
    await result;
    const url = "https://app.infisical.com/api/status";
    expect(seen).toEqual([
      ["request", "GET", url, 1],
      ["response", 503, 1, "r", 0],
      ["retry", 503, 0, 1],
      ["request", "GET", url, 2],
      ["response", 200, 2, "r", 0],
    ]);
  });
});
