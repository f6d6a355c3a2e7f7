import { execFile } from "node:child_process";
import { inspect, promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type LeaseDynamicSecretOptions, leaseDynamicSecret } from "../../src/config/index.js";
import {
  createDynamicSecret,
  createSession,
  listDynamicSecretLeases,
  login,
  type Session,
} from "../../src/index.js";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { bundleProgram } from "../support/bundled.js";

const place = { projectSlug: "test-project", environmentSlug: "dev" };
const leases = "POST /api/v1/dynamic-secrets/leases" as const;
const renewals = "POST /api/v1/dynamic-secrets/leases/{leaseId}/renew" as const;
const revocations = "DELETE /api/v1/dynamic-secrets/leases/{leaseId}" as const;
const minute = 60_000;

let server: TestServer;
let session: Session;

beforeEach(async () => {
  server = createTestServer({ enterprise: true });
  session = createSession({ fetch: server.fetch, retry: false });
  await login(session, { universalAuth: server.credentials });
  await createDynamicSecret(session, {
    ...place,
    name: "db",
    defaultTTL: "1h",
    maxTTL: "3h",
    provider: { type: "sql-database", inputs: {} as never },
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const lease = (options?: LeaseDynamicSecretOptions, ttl?: string) =>
  leaseDynamicSecret<{ DB_USERNAME: string; DB_PASSWORD: string }>(
    session,
    { ...place, dynamicSecretName: "db", ttl },
    options,
  );

/** How often a route was called. */
const calls = (path: RegExp, method = "POST"): number =>
  server.requests.filter((request) => request.method === method && path.test(request.path)).length;

const countLeases = async (): Promise<number> =>
  (await listDynamicSecretLeases(session, { ...place, name: "db" })).leases.length;

describe("leaseDynamicSecret", () => {
  it("gives credentials until a time, and takes them back", async () => {
    const { leaseId, credentials, expiresAt, revoke } = await lease({}, "30m");
    expect(credentials).toEqual({
      DB_USERNAME: expect.any(String),
      DB_PASSWORD: expect.any(String),
    });
    expect(Math.abs(expiresAt.getTime() - Date.now() - 30 * minute)).toBeLessThan(minute);
    const listed = await listDynamicSecretLeases(session, { ...place, name: "db" });
    expect(listed.leases).toMatchObject([{ id: leaseId, expireAt: expiresAt.toISOString() }]);
    await revoke();
    expect(await countLeases()).toBe(0);
  });

  it("shows the credentials to nobody who does not ask for them", async () => {
    const leased = await lease();
    const shown = [
      JSON.stringify(leased),
      inspect(leased, { showHidden: true, getters: false, depth: null }),
      String(leased),
      JSON.stringify({ ...leased }),
      Object.keys(leased).join(),
    ].join();
    expect(shown).toContain(leased.leaseId);
    expect(shown).not.toContain(leased.credentials.DB_PASSWORD);
    expect(shown).not.toContain(leased.credentials.DB_USERNAME);
  });

  it("is renewed by hand, with the lifetime that it was made with, or another one", async () => {
    const leased = await lease({}, "20m");
    const before = leased.expiresAt;
    server.clock.advance("10m");
    const after = await leased.renew();
    expect(after.getTime() - before.getTime()).toBeGreaterThan(9 * minute);
    expect(leased.expiresAt).toEqual(after);
    expect(server.requests.at(-1)?.body).toMatchObject({ ttl: "20m" });
    await leased.renew({ ttl: "1h" });
    expect(server.requests.at(-1)?.body).toMatchObject({ ttl: "1h" });
    await expect(leased.renew({ ttl: "5h" })).rejects.toThrow("max TTL");
    // Whoever changes the date that it gives changes nothing else.
    leased.expiresAt.setTime(0);
    expect(leased.expiresAt.getTime()).toBeGreaterThan(after.getTime());
  });

  it("is revoked once, and cannot be renewed after that", async () => {
    const leased = await lease();
    await Promise.all([leased.revoke(), leased.revoke()]);
    await leased.revoke();
    expect(calls(/leases/, "DELETE")).toBe(1);
    await expect(leased.renew()).rejects.toThrow("The lease is revoked");
    expect(calls(/renew/)).toBe(0);
  });

  it("has nothing against a lease that has ended by itself", async () => {
    const leased = await lease({}, "10m");
    server.clock.advance("11m");
    await leased.revoke();
    await expect((await lease()).revoke({ isForced: true })).resolves.toBeUndefined();
    expect(server.requests.at(-1)?.body).toMatchObject({ isForced: true });
  });

  it("can be revoked again when that failed", async () => {
    const leased = await lease();
    server.respond(revocations, { status: 500 });
    await expect(leased.revoke()).rejects.toMatchObject({ statusCode: 500 });
    await leased.revoke();
    expect(await countLeases()).toBe(0);
  });

  it("rejects where the server answers that the credentials could not be revoked", async () => {
    const leased = await lease();
    server.respond(revocations, {
      status: 200,
      body: {
        lease: { id: leased.leaseId, status: "Failed to delete", statusDetails: "no connection" },
      },
    });
    await expect(leased.revoke()).rejects.toThrow("could not be revoked: no connection");
  });

  it("is revoked at the end of its block by `await using`", async () => {
    const key = Reflect.get(Symbol, "asyncDispose") ?? Symbol.for("Symbol.asyncDispose");
    const leased = await lease();
    const dispose = Reflect.get(leased, key);
    await dispose();
    expect(await countLeases()).toBe(0);
    expect(Object.keys(leased)).toEqual(["leaseId", "expiresAt", "renew", "revoke"]);
    // The compiler makes what older runtimes understand.
    const source = `export const use = async (make: () => Promise<AsyncDisposable>): Promise<void> => {
      await using lease = await make();
      if (!lease) throw new Error("none");
    }`;
    const { transformSync } = await import("esbuild");
    const { code } = transformSync(source, { loader: "ts", target: "es2022", format: "esm" });
    const { use } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    await use(lease);
    expect(calls(/leases/, "DELETE")).toBe(2);
    expect(await countLeases()).toBe(0);
  });

  it("hands on what the server says when there is no such secret, and no licence", async () => {
    const params = { ...place, dynamicSecretName: "none" };
    await expect(leaseDynamicSecret(session, params)).rejects.toMatchObject({ statusCode: 404 });
    const wrong = { autoRenew: "yes" } as unknown as LeaseDynamicSecretOptions;
    await expect(lease(wrong)).rejects.toThrow("autoRenew must be true or false");
    const signal = AbortSignal.abort("enough");
    await expect(lease({ signal })).rejects.toBe("enough");
    expect(calls(/leases/)).toBe(1);
  });
});

describe("renewal in the background", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  it("keeps a lease, and ends with it", async () => {
    const leased = await lease({ autoRenew: true });
    await vi.advanceTimersByTimeAsync(30 * minute);
    expect(calls(/renew/)).toBe(0);
    await vi.advanceTimersByTimeAsync(70 * minute);
    expect(calls(/renew/)).toBe(2);
    expect(leased.expiresAt.getTime()).toBeGreaterThan(Date.now() + 15 * minute);
    expect(await countLeases()).toBe(1);
    await leased.revoke();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(300 * minute);
    expect(calls(/renew/)).toBe(2);
  });

  it("goes by durations: a clock that shows another time, or jumps, changes nothing", async () => {
    const { session, renewals } = sessionOfLifetime(60 * minute, Date.parse("2001-01-01"));
    const params = { ...place, dynamicSecretName: "db" };
    const leased = await leaseDynamicSecret(session, params, { autoRenew: true });
    await vi.advanceTimersByTimeAsync(20 * minute);
    vi.setSystemTime(Date.now() + 5 * 24 * 60 * minute);
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(renewals()).toBe(0);
    await vi.advanceTimersByTimeAsync(15 * minute);
    expect(renewals()).toBe(1);
    await leased.revoke();
  });

  it("tries again when the server is away, and tells it", async () => {
    const onRenewError = vi.fn();
    const leased = await lease({ autoRenew: true, onRenewError });
    server.respond(renewals, { status: 503, times: 3 });
    await vi.advanceTimersByTimeAsync(55 * minute);
    expect(onRenewError.mock.calls.map(([error, isFinal]) => [error.statusCode, isFinal])).toEqual([
      [503, false],
      [503, false],
      [503, false],
    ]);
    expect(calls(/renew/)).toBe(4);
    expect(leased.expiresAt.getTime()).toBeGreaterThan(Date.now() + 30 * minute);
    await leased.revoke();
  });

  it("gives up when the lease has ended", async () => {
    const onRenewError = vi.fn();
    await lease({ autoRenew: true, onRenewError }, "10m");
    server.respond(renewals, { status: 503, times: Number.POSITIVE_INFINITY });
    await vi.advanceTimersByTimeAsync(15 * minute);
    const told = onRenewError.mock.calls.map(([, isFinal]) => isFinal);
    expect(told.length).toBeGreaterThan(2);
    expect([told.indexOf(true), told.at(-1)]).toEqual([told.length - 1, true]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("gives up when the server refuses, as it does beyond the maximum", async () => {
    const onRenewError = vi.fn(() => {
      throw new Error("in the report");
    });
    const leased = await lease({ autoRenew: true, onRenewError });
    await vi.advanceTimersByTimeAsync(175 * minute);
    expect(onRenewError.mock.calls).toEqual([[expect.objectContaining({ statusCode: 400 }), true]]);
    expect(vi.getTimerCount()).toBe(0);
    expect(leased.expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 60 * minute);
    await leased.revoke();
  });

  it("ends with the signal, also in the middle of a renewal", async () => {
    for (const isInTheMiddle of [false, true]) {
      const controller = new AbortController();
      const onRenewError = vi.fn();
      const leased = await lease({ autoRenew: true, onRenewError, signal: controller.signal });
      const before = calls(/renew/);
      if (isInTheMiddle) server.delay(renewals, 1000);
      await vi.advanceTimersByTimeAsync(isInTheMiddle ? 44 * minute : 10 * minute);
      controller.abort();
      await vi.advanceTimersByTimeAsync(1);
      expect(vi.getTimerCount()).toBe(0);
      await vi.advanceTimersByTimeAsync(40 * minute);
      expect(calls(/renew/) - before).toBeLessThanOrEqual(1);
      expect(onRenewError).not.toHaveBeenCalled();
      await leased.revoke();
    }
  });

  it("ends when the lease is revoked while a renewal is on its way", async () => {
    const onRenewError = vi.fn();
    const leased = await lease({ autoRenew: true, onRenewError });
    server.delay(renewals, 5000);
    while (!calls(/renew/)) await vi.advanceTimersByTimeAsync(1000);
    const revoked = leased.revoke();
    await vi.advanceTimersByTimeAsync(10_000);
    await revoked;
    expect(onRenewError).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    expect(await countLeases()).toBe(0);
  });

  it("waits for lifetimes beyond what a timer can hold", async () => {
    const year = 365 * 24 * 60 * minute;
    const { session, renewals } = sessionOfLifetime(year, Date.now());
    const params = { ...place, dynamicSecretName: "db" };
    const leased = await leaseDynamicSecret(session, params, { autoRenew: true });
    await vi.advanceTimersByTimeAsync(year / 2);
    expect(renewals()).toBe(0);
    await vi.advanceTimersByTimeAsync(year / 3);
    expect(renewals()).toBe(1);
    await leased.revoke();
    expect(vi.getTimerCount()).toBe(0);
  });
});

/** A session of a server whose leases live for a time, by its own clock; each renewal adds as much. */
function sessionOfLifetime(
  lifetime: number,
  start: number,
): { session: Session; renewals(): number } {
  let renewed = 0;
  const session = createSession({
    tokenStore: { get: () => ({ mode: "jwt", token: "token" }), set: () => {}, clear: () => {} },
    fetch: async (url) => {
      if (url.endsWith("/renew")) renewed++;
      const createdAt = new Date(start).toISOString();
      const expireAt = new Date(start + lifetime * (1 + renewed)).toISOString();
      const text = JSON.stringify({ lease: { id: "l", createdAt, expireAt }, data: {} });
      return { ok: true, status: 200, headers: new Headers(), text: async () => text };
    },
  });
  return { session, renewals: () => renewed };
}

it("keeps no process alive", async () => {
  const program = await bundleProgram(`
    import { leaseDynamicSecret } from "./src/config/index.js";
    import { createDynamicSecret, createSession, login } from "./src/index.js";
    import { createTestServer } from "./src/testing/index.js";
    const server = createTestServer({ enterprise: true });
    const session = createSession({ fetch: server.fetch });
    await login(session, { universalAuth: server.credentials });
    const place = ${JSON.stringify(place)};
    const provider = { type: "sql-database", inputs: {} };
    await createDynamicSecret(session, { ...place, name: "db", defaultTTL: "1h", provider });
    const params = { ...place, dynamicSecretName: "db" };
    const lease = await leaseDynamicSecret(session, params, { autoRenew: true });
    console.log(Object.keys(lease.credentials).length);
  `);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program.path], {
      timeout: 60_000,
    });
    expect(stdout).toBe("2\n");
  } finally {
    program.remove();
  }
});

it("asks for a lease in one request", async () => {
  const before = server.requests.length;
  await lease();
  expect(server.requests.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([
    leases,
  ]);
});
