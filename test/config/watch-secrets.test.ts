import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchSecrets } from "../../src/config/index.js";
import { createSession, setAccessToken, setJwtToken } from "../../src/index.js";
import { lists, startConfig } from "../support/config.js";

const secrets = { dev: { "/": { A: "1", B: "2" }, "/x": { C: "3" } } };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("watchSecrets", () => {
  it("gives the values, and again when one has changed", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const watch = watchSecrets(session, scope, { interval: 1000 });
    const first = await watch.next();
    expect(first.value?.changes).toEqual({ added: ["A", "B"], changed: [], removed: [] });
    expect({ ...first.value?.values }).toEqual({ A: "1", B: "2" });
    const next = watch.next();
    await vi.advanceTimersByTimeAsync(5000);
    server.seed({ secrets: { dev: { "/": { A: "new", D: "4" } } } });
    await vi.advanceTimersByTimeAsync(1200);
    const { value } = await next;
    expect(value?.changes).toEqual({ added: ["D"], changed: ["A"], removed: [] });
    expect(value?.values.A).toBe("new");
    await watch.return?.();
  });

  it("transfers an unchanged folder of 1,000 secrets once in 100 looks", async () => {
    const names = Array.from({ length: 1000 }, (_, i) => [`NAME_${i}`, "x".repeat(50)]);
    const { server, scope } = await startConfig({
      secrets: { dev: { "/": Object.fromEntries(names) } },
    });
    const bodies: number[] = [];
    const session = createSession({
      baseUrl: server.url,
      async fetch(url, init) {
        const { ok, status, headers, text } = await server
          .fetch(url, init)
          .then(async (answer) => ({
            ok: answer.ok,
            status: answer.status,
            headers: answer.headers,
            text: await answer.text(),
          }));
        bodies.push(text.length);
        return { ok, status, headers, text: async () => text };
      },
    });
    await setAccessToken(session, server.issueToken());
    const watch = watchSecrets(session, scope, { interval: 1000 });
    await watch.next();
    const next = watch.next();
    await vi.advanceTimersByTimeAsync(111_000);
    await watch.return?.();
    expect((await next).done).toBe(true);
    expect(bodies.length).toBeGreaterThanOrEqual(101);
    expect(bodies.filter((size) => size > 0)).toHaveLength(1);
    expect(bodies[0]).toBeGreaterThan(100_000);
  });

  it("does not look all the time at the same moment", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const times: number[] = [];
    const watch = watchSecrets(session, scope, {
      interval: 1000,
      onResponse: () => times.push(Date.now()),
    });
    await watch.next();
    const next = watch.next();
    await vi.advanceTimersByTimeAsync(60_000);
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(900);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1101);
    expect(new Set(gaps).size).toBeGreaterThan(10);
    await watch.return?.();
    await next;
    expect(server.requests.length).toBe(times.length);
  });

  it("goes on over failures, slower, and tells them", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const errors: unknown[] = [];
    const watch = watchSecrets(session, scope, {
      interval: 1000,
      maxBackoff: 8000,
      onError: (error) => errors.push(error),
    });
    await watch.next();
    server.disconnect("*", { times: Number.POSITIVE_INFINITY });
    const next = watch.next();
    await vi.advanceTimersByTimeAsync(60_000);
    // After 1, 2, 4, and then every 8 seconds.
    expect(errors.length).toBeGreaterThanOrEqual(7);
    expect(errors.length).toBeLessThanOrEqual(12);
    server.reset();
    await setAccessToken(session, server.issueToken());
    server.seed({ secrets: { dev: { "/": { A: "new" } } } });
    await vi.advanceTimersByTimeAsync(9000);
    expect((await next).value?.changes.changed).toEqual(["A"]);
    await watch.return?.();
  });

  it("waits as long as a 429 asks for", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const watch = watchSecrets(session, scope, { interval: 1000 });
    await watch.next();
    server.rateLimit("GET /api/v4/secrets", { retryAfter: 50, times: 2 });
    const next = watch.next();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(lists(server)).toHaveLength(3);
    await watch.return?.();
    await next;
  });

  it("fails when the first look does, and is over then", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const watch = watchSecrets(session, { ...scope, environment: "absent" });
    await expect(watch.next()).rejects.toMatchObject({ name: "NotFoundError" });
    expect(await watch.next()).toEqual({ done: true, value: undefined });
    expect(lists(server)).toHaveLength(1);
  });

  it("looks a project up once, and again when it is gone", async () => {
    const { server, session } = await startConfig({ projects: { Billing: {} } });
    await setJwtToken(session, server.issueToken({ mode: "jwt" }));
    const projectSlug = server.project("Billing").slug;
    const watch = watchSecrets(session, { projectSlug, environment: "dev" }, { interval: 1000 });
    await watch.next();
    const next = watch.next();
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.requests.filter(({ path }) => path.includes("/slug/"))).toHaveLength(1);
    server.respond("GET /api/v4/secrets", { status: 404 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.requests.filter(({ path }) => path.includes("/slug/"))).toHaveLength(2);
    await watch.return?.();
    await next;
  });

  it("ends with its loop", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    for await (const { values } of watchSecrets(session, scope)) {
      expect(values.A).toBe("1");
      break;
    }
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.requests).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends at once with return, also while it waits", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const watch = watchSecrets(session, scope);
    await watch.next();
    const waiting = watch.next();
    await vi.advanceTimersByTimeAsync(10);
    expect(await watch.return?.()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(vi.getTimerCount()).toBe(0);
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ["before it begins", 0, false],
    ["during the first look", 0, true],
    ["between two looks", 1, false],
    ["during a later look", 1, true],
  ])("ends at once with its signal: %s", async (_, looks, isLooking) => {
    const { server, session, scope } = await startConfig({ secrets });
    const controller = new AbortController();
    const errors: unknown[] = [];
    const watch = watchSecrets(session, scope, {
      interval: 1000,
      signal: controller.signal,
      onError: (error) => errors.push(error),
    });
    for (let i = 0; i < looks; i++) await watch.next();
    if (isLooking) server.delay("*", 60_000);
    else if (!looks) controller.abort(new Error("enough"));
    const next = watch.next();
    next.catch(() => {});
    await vi.advanceTimersByTimeAsync(isLooking ? 1500 : 10);
    controller.abort(new Error("enough"));
    await expect(next).rejects.toThrow("enough");
    expect(await watch.next()).toEqual({ done: true, value: undefined });
    expect(errors).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("gives what it finds in turn to calls at the same time", async () => {
    const { server, session, scope } = await startConfig({ secrets });
    const watch = watchSecrets(session, scope, { interval: 1000 });
    const [first, second] = [watch.next(), watch.next()];
    await first;
    server.seed({ secrets: { dev: { "/": { A: "new" } } } });
    await vi.advanceTimersByTimeAsync(1200);
    expect((await second).value?.changes.changed).toEqual(["A"]);
    await watch.return?.();
  });

  it("shows names and no values", async () => {
    const { session, scope } = await startConfig({ secrets: { dev: { "/": { A: "planted" } } } });
    const watch = watchSecrets(session, scope);
    const { value } = await watch.next();
    expect(inspect(value, { showHidden: true, depth: 9 })).not.toContain("planted");
    expect(JSON.stringify(value)).not.toContain("planted");
    await watch.return?.();
  });
});
