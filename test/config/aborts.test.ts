import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  applySecrets,
  createSecretCache,
  loadSecrets,
  type SecretStore,
  watchSecrets,
} from "../../src/config/index.js";
import { createSession, listSecrets, setAccessToken } from "../../src/index.js";
import { startConfig } from "../support/config.js";

const secrets = { dev: { "/": { A: "old", GONE: "1" }, "/sub": { B: "2" } } };

/**
 * A server and a store, and a signal that aborts at a moment, counted from 1, in which one of them is asked or
 * has answered.
 */
async function startAborting(moment: number) {
  const { server, session, scope } = await startConfig({ secrets });
  const controller = new AbortController();
  const reason = new Error("enough");
  const state = { moments: 0, open: 0 };
  const tick = (): void => {
    if (++state.moments === moment) controller.abort(reason);
  };
  async function observed<Result>(ask: () => Promise<Result>): Promise<Result> {
    state.open++;
    try {
      tick();
      return await ask();
    } finally {
      state.open--;
      tick();
    }
  }
  const { fetch } = server;
  const aborting = createSession({
    baseUrl: server.url,
    fetch: (url, init) => observed(() => fetch(url, init)),
    retry: false,
  });
  await setAccessToken(aborting, server.issueToken());
  let text: string | undefined;
  const store: SecretStore = {
    get: () => observed(async () => text),
    set: (next) =>
      observed(async () => {
        text = next;
      }),
    clear: async () => {},
  };
  const { signal } = controller;
  return { server, session, aborting, scope, store, state, signal, reason };
}

type Aborting = Awaited<ReturnType<typeof startAborting>>;

/**
 * Runs something with an abort at each of its moments in turn, until it has ended before the abort: it
 * rejects with the reason of the abort, and leaves nothing behind.
 */
async function abortEverywhere(
  run: (world: Aborting) => Promise<void>,
  check: (world: Aborting, isAborted: boolean) => Promise<void> = async () => {},
): Promise<void> {
  for (let moment = 1, isOver = false; !isOver; moment++) {
    const world = await startAborting(moment);
    const { state, signal, reason } = world;
    const isAborted = await run(world).then(
      () => false,
      (error: unknown) => {
        expect(error).toBe(reason);
        return true;
      },
    );
    isOver = !signal.aborted;
    if (isOver) expect(moment).toBeGreaterThan(2);
    await vi.advanceTimersByTimeAsync(0);
    const { moments } = state;
    await vi.advanceTimersByTimeAsync(120_000);
    expect([state.open, state.moments, vi.getTimerCount()]).toEqual([0, moments, 0]);
    await check(world, isAborted);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("an abort at every moment", () => {
  it("ends loadSecrets", async () => {
    await abortEverywhere(async ({ aborting, scope: { environment }, signal }) => {
      const place = { projectSlug: "test-project", environment, secretPath: ["/", "/sub"] };
      const { values } = await loadSecrets(aborting, place, { signal });
      expect({ ...values }).toEqual({ A: "old", GONE: "1", B: "2" });
    });
  });

  it("ends applySecrets; another run does what is left", async () => {
    const desired = { A: "new", NEW: "1" };
    await abortEverywhere(
      async ({ aborting, scope, signal }) => {
        await applySecrets(aborting, scope, desired, { prune: true, signal });
      },
      async ({ session, scope }, isAborted) => {
        const { done } = await applySecrets(session, scope, desired, { prune: true });
        if (!isAborted) expect(Object.values(done).flat()).toEqual([]);
        const { secrets } = await listSecrets(session, scope);
        const found = secrets.map(({ secretKey, secretValue }) => [secretKey, secretValue]);
        expect(Object.fromEntries(found)).toEqual(desired);
      },
    );
  });

  it("ends the wait for a cache, which then has the values for others", async () => {
    const caches = new WeakMap<Aborting, ReturnType<typeof createSecretCache>>();
    await abortEverywhere(
      async (world) => {
        const { aborting, scope, store, signal } = world;
        const cache = createSecretCache(aborting, scope, { store });
        caches.set(world, cache);
        expect(await cache.get("A", { signal })).toBe("old");
        await cache.refresh({ signal });
      },
      async (world) => {
        expect(await caches.get(world)?.get("A")).toBe("old");
        world.server.disconnect("*", { times: Number.POSITIVE_INFINITY });
        const { aborting, scope, store } = world;
        expect(await createSecretCache(aborting, scope, { store }).get("A")).toBe("old");
      },
    );
  });

  it("ends watchSecrets, which has given every change before it", async () => {
    await abortEverywhere(async ({ server, aborting, scope, signal }) => {
      const watch = watchSecrets(aborting, scope, { interval: 1000, signal });
      for (const value of ["old", "second", "third", "fourth"]) {
        if (value !== "old") server.seed({ secrets: { dev: { "/": { A: value } } } });
        const next = watch.next();
        next.catch(() => {});
        await vi.advanceTimersByTimeAsync(2000);
        const { value: given } = await next;
        expect(given?.values.A).toBe(value);
      }
      await watch.return?.();
    });
  });
});
