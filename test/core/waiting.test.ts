import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryTokenStore } from "../../src/core/token-store.js";
import {
  createSession,
  isInfisicalTimeoutError,
  login,
  logout,
  type RequestOptions,
  request,
  resume,
  type Session,
  type SessionOptions,
  setAccessToken,
  type TokenStore,
} from "../../src/index.js";
import { asyncStore, createIssuer, granted, params, reply } from "../support/auth.js";
import { never, rejection, withBody } from "../support/recording-fetch.js";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A store in which one operation never ends. */
function storeThatHangsIn(operation: "get" | "set" | "clear" | "renewOnce"): TokenStore {
  return { ...memoryTokenStore(), [operation]: never };
}

const things = (session: Session, options?: RequestOptions): Promise<unknown> =>
  request(session, "GET /api/v1/things", ["identityAccessToken"], {}, options);

/** Something that never ends, what waits for it, and how the error for a timeout begins. */
const waits: [
  thing: string,
  error: string,
  options: () => SessionOptions,
  run: (session: Session, options?: RequestOptions) => Promise<unknown>,
][] = [
  ["the answer to a call", "GET https://app.", () => ({ fetch: never }), withToken],
  [
    "the body of an answer",
    "GET https://app.",
    () => ({ fetch: async () => withBody(never) }),
    withToken,
  ],
  ["the answer to a login", "POST https://app.", () => ({ fetch: never }), signIn],
  [
    "tokenStore.get of a call",
    "tokenStore.get",
    () => ({ tokenStore: storeThatHangsIn("get") }),
    things,
  ],
  [
    "tokenStore.set of a login",
    "tokenStore.set",
    () => ({ tokenStore: storeThatHangsIn("set") }),
    signIn,
  ],
  [
    "tokenStore.set of an adopted token",
    "tokenStore.set",
    () => ({ tokenStore: storeThatHangsIn("set") }),
    (session) => setAccessToken(session, "t0ken"),
  ],
  [
    "tokenStore.clear of a logout",
    "tokenStore.clear",
    () => ({ tokenStore: storeThatHangsIn("clear") }),
    (session) => logout(session),
  ],
  [
    "tokenStore.set of a renewal",
    "The renewal of the token",
    () => ({ tokenStore: storeThatHangsIn("set") }),
    resumed,
  ],
  [
    "tokenStore.renewOnce of a renewal",
    "tokenStore.renewOnce",
    () => ({ tokenStore: storeThatHangsIn("renewOnce") }),
    resumed,
  ],
  [
    "the function given to login",
    "The function given to login",
    () => ({}),
    (session, options) => login(session, never, options),
  ],
  [
    "the function given to resume",
    "The function given to login",
    () => ({}),
    async (session, options) => {
      await resume(session, never);
      await things(session, options);
    },
  ],
  [
    "the renewal function",
    "renew",
    () => ({}),
    async (session, options) => {
      await setAccessToken(session, "t0ken", { expiresIn: 10, renew: never });
      vi.setSystemTime(Date.now() + 60_000);
      await things(session, options);
    },
  ],
];

async function withToken(session: Session, options?: RequestOptions): Promise<unknown> {
  await setAccessToken(session, "t0ken");
  return things(session, options);
}

function signIn(session: Session, options?: RequestOptions): Promise<unknown> {
  return login(session, params, options);
}

async function resumed(session: Session, options?: RequestOptions): Promise<unknown> {
  await resume(session, params);
  return things(session, options);
}

describe.each(waits)("%s that never comes", (_, error, options, run) => {
  const make = (timeout: number): Session =>
    createSession({ fetch: createIssuer().fetch, timeout, retry: false, ...options() });

  it("ends with the session's timeout, and the error names it", async () => {
    const ended = rejection(run(make(300)));
    await vi.advanceTimersByTimeAsync(299);
    expect(await Promise.race([ended, "waits"])).toBe("waits");
    await vi.advanceTimersByTimeAsync(1);
    expect(await ended).toSatisfy(isInfisicalTimeoutError);
    expect(String(await ended)).toMatch(`InfisicalTimeoutError: ${error}`);
    expect(String(await ended)).toMatch("no answer within 300 ms");
    expect(vi.getTimerCount()).toBe(0);
  });

  if (run.length > 1) {
    it("ends with the timeout of the call", async () => {
      const ended = rejection(run(make(60_000), { timeout: 300 }));
      await vi.advanceTimersByTimeAsync(300);
      expect(await ended).toSatisfy(isInfisicalTimeoutError);
    });

    it("ends with an abort of the call", async () => {
      const controller = new AbortController();
      const ended = rejection(run(make(60_000), { signal: controller.signal }));
      await vi.advanceTimersByTimeAsync(10);
      controller.abort("enough");
      expect(await ended).toBe("enough");
    });
  }
});

describe("a renewal whose leader is gone", () => {
  /** A leader that vanishes as a worker's request does: nothing of it happens any more. */
  async function vanishing(session: Session): Promise<void> {
    const { setTimeout, setInterval } = globalThis;
    // By hand: vitest would put the faked one back when the clock is real again.
    Object.assign(globalThis, { setTimeout: () => 0, setInterval: () => 0 });
    things(session).catch(() => {});
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    Object.assign(globalThis, { setTimeout, setInterval });
  }

  it("is led anew by the next call, and by one alone", async () => {
    let logins = 0;
    const session = createSession({
      fetch: async (url) => {
        if (!url.endsWith("/login")) return reply(200, { fine: true });
        return ++logins === 1 ? never() : granted(`token-${logins}`);
      },
    });
    await resume(session, params);
    await vanishing(session);
    expect(logins).toBe(1);
    const calls = Promise.all([things(session), things(session), things(session)]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await calls).toEqual(Array(3).fill({ fine: true }));
    expect(logins).toBe(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves a write behind that nobody waits for any longer", async () => {
    let writes = 0;
    const inner = asyncStore();
    const tokenStore: TokenStore = {
      get: inner.get,
      clear: inner.clear,
      set: (token) => (++writes === 1 ? never() : inner.set(token)),
    };
    const { fetch } = createIssuer();
    const session = createSession({ fetch, tokenStore });
    await resume(session, params);
    await vanishing(session);
    const next = things(session);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await next).toEqual({ used: "token-2" });
  });

  it("is waited for as long as its leader is there, however long it takes", async () => {
    let logins = 0;
    const session = createSession({
      fetch: async (url) => {
        if (!url.endsWith("/login")) return reply(200, { fine: true });
        logins++;
        await new Promise((resolve) => setTimeout(resolve, 20_000));
        return granted("token-1");
      },
    });
    await resume(session, params);
    const first = rejection(things(session, { timeout: 300 }));
    const calls = Promise.all([things(session), things(session)]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(String(await first)).toMatch("The renewal of the token: no answer within 300 ms");
    expect(await calls).toEqual([{ fine: true }, { fine: true }]);
    expect(logins).toBe(1);
  });
});

it.each([
  ["succeeds", async () => params],
  [
    "fails",
    async () => {
      throw new Error("refused");
    },
  ],
] as const)(
  "a call takes the sign-in of a later resume, when the one that it waits for %s",
  async (_, outcome) => {
    const session = createSession({ fetch: createIssuer().fetch });
    await resume(session, async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return outcome();
    });
    const calls = [things(session), things(session)];
    await vi.advanceTimersByTimeAsync(10);
    await resume(session, params);
    await vi.advanceTimersByTimeAsync(100);
    expect(await Promise.allSettled(calls)).toMatchObject([
      { status: "fulfilled" },
      { status: "fulfilled" },
    ]);
  },
);

it("a store's renewOnce is told soon after nobody waits for it any more", async () => {
  let given: { readonly aborted: boolean } | undefined;
  const tokenStore: TokenStore = {
    ...memoryTokenStore(),
    renewOnce: (_, __, signal) => {
      given = signal;
      return never();
    },
  };
  const session = createSession({ fetch: createIssuer().fetch, tokenStore });
  await resume(session, params);
  const controllers = [new AbortController(), new AbortController()];
  const ended = controllers.map(({ signal }) => rejection(things(session, { signal })));
  await vi.advanceTimersByTimeAsync(10);
  controllers[0]?.abort("one");
  await vi.advanceTimersByTimeAsync(10);
  expect(given?.aborted).toBe(false);
  controllers[1]?.abort("two");
  expect(await Promise.all(ended)).toEqual(["one", "two"]);
  await vi.advanceTimersByTimeAsync(250);
  expect(given?.aborted).toBe(true);
});
