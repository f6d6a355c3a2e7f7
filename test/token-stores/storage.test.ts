import { inspect } from "node:util";
import { createStorage } from "unstorage";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
  createSession,
  InfisicalError,
  isAuthenticated,
  logout,
  resume,
  type StoredToken,
} from "../../src/index.js";
import { storageTokenStore, type TokenStorage } from "../../src/token-stores/index.js";
import { call, createIssuer, params, refusalOf } from "../support/auth.js";

const token: StoredToken = { mode: "identityAccessToken", token: "planted-token", expiresAt: 5 };

/** As browsers have it. */
function webStorage(): TokenStorage & { items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, String(value));
    },
    removeItem: (key) => {
      items.delete(key);
    },
  };
}

describe.each([
  ["that answers at once", webStorage],
  ["of unstorage", createStorage],
])("a storage %s", (_, create) => {
  it("gives what it was given, until it is cleared", async () => {
    const store = storageTokenStore(create());
    expect((await store.get()) ?? undefined).toBeUndefined();
    await store.set(token);
    expect(await store.get()).toEqual(token);
    const { expiresAt: _, ...immortal } = token;
    await store.set(immortal);
    expect(await store.get()).toEqual(immortal);
    await store.clear();
    expect((await store.get()) ?? undefined).toBeUndefined();
  });

  it("has a token for each key", async () => {
    const storage = create();
    await storageTokenStore(storage, "a").set(token);
    expect(await storageTokenStore(storage, "a").get()).toEqual(token);
    expect((await storageTokenStore(storage).get()) ?? undefined).toBeUndefined();
  });

  it("carries a session from one process to the next", async () => {
    const storage = create();
    const issuer = createIssuer();
    const next = async () => {
      const tokenStore = storageTokenStore(storage, "token", { jitter: 0 });
      const session = createSession({ fetch: issuer.fetch, tokenStore });
      await resume(session, params);
      return session;
    };
    await call(await next());
    const session = await next();
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
    await logout(session);
    await expect(call(await next())).resolves.toEqual({ used: "token-2" });
  });

  it.each(['"planted"', "planted{", '{"token":1,"mode":"jwt"}', '{"mode":"jwt"}', "[]", "5"])(
    "that holds %s makes calls fail, and does not show it",
    async (value) => {
      const storage = create();
      await storage.setItem("infisical-token", value);
      const session = createSession({ tokenStore: storageTokenStore(storage) });
      const error = await refusalOf(call(session));
      expect(error.message).toBe(
        "tokenStore.get failed: the item holds something else than a token, remove it to sign in",
      );
      expect(inspect(error, { depth: Infinity })).not.toContain("planted");
    },
  );
});

it("localStorage tells at once whether the session is signed in", async () => {
  const storage = webStorage();
  await storageTokenStore(storage).set(token);
  expect(storage.items.get("infisical-token")).toBe(JSON.stringify(token));
  expect(isAuthenticated(createSession({ tokenStore: storageTokenStore(storage) }))).toBe(true);
});

it("the lock that is given is around every renewal, and lets one of many through", async () => {
  const storage = createStorage();
  const issuer = createIssuer();
  let last = Promise.resolve();
  const lock = (task: () => Promise<void>) => {
    last = last.then(task);
    return last;
  };
  const sessions = Array.from({ length: 20 }, () =>
    createSession({ fetch: issuer.fetch, tokenStore: storageTokenStore(storage, "t", { lock }) }),
  );
  await Promise.all(sessions.map((session) => resume(session, params)));
  await Promise.all(sessions.map((session) => call(session)));
  expect(issuer.logins).toHaveLength(1);
  issuer.expireAll();
  await Promise.all(sessions.map((session) => call(session)));
  expect(issuer.logins).toHaveLength(2);
});

it("a storage that fails within the lock is told by its name, and nobody signs in", async () => {
  const storage = webStorage();
  let fails = false;
  const getItem = (key: string) => {
    if (fails) throw new Error("connection lost");
    return storage.getItem(key);
  };
  const lock = (task: () => Promise<void>) => {
    fails = true;
    return task();
  };
  const issuer = createIssuer();
  const tokenStore = storageTokenStore({ ...storage, getItem }, "t", { lock });
  const session = createSession({ fetch: issuer.fetch, tokenStore });
  await resume(session, params);
  expect((await refusalOf(call(session))).message).toBe("tokenStore.get failed: connection lost");
  expect(issuer.sent).toHaveLength(0);
});

it("without a lock, renewals wait for a random time, and use what has come meanwhile", async () => {
  vi.spyOn(Math, "random").mockReturnValueOnce(0).mockReturnValueOnce(0.5).mockReturnValueOnce(1);
  const storage = createStorage();
  const issuer = createIssuer();
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  let done = 0;
  const calls = Array.from({ length: 3 }, async () => {
    const tokenStore = storageTokenStore(storage, "t", { jitter: 60 });
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await resume(session, params);
    await call(session);
    done++;
  });
  await vi.advanceTimersByTimeAsync(59);
  expect(done).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  await Promise.all(calls);
  expect(issuer.logins).toHaveLength(1);
});

it.each([
  [{ getItem() {}, setItem() {} }, {}, "storage.removeItem must be a function"],
  [undefined, {}, "storage.getItem must be a function"],
  [webStorage(), { jitter: -1 }, "jitter must be a number of milliseconds"],
  [webStorage(), { jitter: Number.NaN }, "jitter must be a number of milliseconds"],
])("refuses what it cannot use: %o, %o", (storage, options, message) => {
  const create = () => storageTokenStore(storage as TokenStorage, "key", options);
  expect(create).toThrow(InfisicalError);
  expect(create).toThrow(message);
});
