import { getEventListeners } from "node:events";
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { createContext, runInContext } from "node:vm";
import { buildSync } from "esbuild";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createSession,
  type FetchInit,
  type FetchResponse,
  isInfisicalNetworkError,
  isInfisicalTimeoutError,
  listSecrets,
  loginWithUniversalAuth,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
  renewIdentityAccessToken,
  revokeIdentityAccessToken,
  type SessionOptions,
  setAccessToken,
  setApiKey,
  setJwtToken,
  setServiceToken,
  type TokenStore,
} from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";
import {
  type Answer,
  baseUrl,
  call,
  minimalResponse,
  never,
  recordingFetch,
  rejection,
  sessionWith,
  signedInWith,
  token,
  untilAborted,
  withBody,
  withServer,
} from "../support/recording-fetch.js";

const root = new URL("../..", import.meta.url).pathname;
const modes = ["identityAccessToken"] as const;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("fetch", () => {
  it("is the global one, looked up at the time of the call", async () => {
    const session = createSession({ baseUrl });
    const first = recordingFetch({ body: { a: 1 } });
    const second = recordingFetch({ body: { a: 2 } });
    vi.stubGlobal("fetch", first.fetch);
    expect(await call(session, "GET /api/v1/things")).toEqual({ a: 1 });
    vi.stubGlobal("fetch", second.fetch);
    expect(await call(session, "GET /api/v1/things")).toEqual({ a: 2 });
    expect([first.sent.length, second.sent.length]).toEqual([1, 1]);
  });

  it("is called without a foreign this, as browsers and workers demand", async () => {
    const seen: unknown[] = [];
    async function picky(this: unknown): Promise<FetchResponse> {
      seen.push(this);
      if (this !== undefined && this !== globalThis) throw new TypeError("Illegal invocation");
      return minimalResponse({ body: { a: 1 } });
    }
    vi.stubGlobal("fetch", picky);
    expect(await call(createSession({ baseUrl }), "GET /api/v1/things")).toEqual({ a: 1 });
    const own = createSession({ baseUrl, fetch: picky });
    expect(await call(own, "GET /api/v1/things")).toEqual({ a: 1 });
    expect(seen).toEqual([undefined, undefined]);
  });

  it("is called with a URL as text and with an init of plain parts", async () => {
    const { session, sent } = await signedInWith([{}], { baseUrl: new URL(baseUrl) });
    await call(session, "POST /api/v1/things", { a: 1 }, {}, modes);
    const [{ url, init } = { url: undefined, init: undefined }] = sent;
    expect(url).toBe(`${baseUrl}/api/v1/things`);
    expect(init).toEqual({
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: '{"a":1}',
      redirect: "manual",
      cache: "no-store",
      signal: expect.any(AbortSignal),
    });
  });

  /** Whether whatever fetch throws, at once or later, becomes a network error. */
  function becomesNetworkError(thrown: fc.Arbitrary<unknown>): Promise<void> {
    return fc.assert(
      fc.asyncProperty(thrown, fc.boolean(), async (reason, isSync) => {
        const fetch = (): Promise<FetchResponse> => {
          if (isSync) throw reason;
          return Promise.reject(reason);
        };
        const session = createSession({ baseUrl, fetch, retry: false });
        const error = await rejection(call(session, "GET /api/v1/things"));
        expect(isInfisicalNetworkError(error)).toBe(true);
        expect(isInfisicalTimeoutError(error)).toBe(false);
      }),
    );
  }

  it("that throws at once, or rejects with anything at all, is a network error", async () => {
    const text = fc.string();
    await becomesNetworkError(
      fc.oneof(
        fc.constantFrom(undefined, null, 0, "", false),
        fc.oneof(text, fc.jsonValue()),
        fc.tuple(text, fc.jsonValue()).map(([message, cause]) => new Error(message, { cause })),
        text.map((message) => new DOMException(message, "NetworkError")),
      ),
    );
  });

  it("that rejects with what cannot be written as text is a network error", async () => {
    await becomesNetworkError(fc.constantFrom(Symbol("odd"), Object.create(null)));
  });
});

describe("an open endpoint", () => {
  it("never carries the session's token: login, renew and revoke", async () => {
    const grant = { accessToken: "t", expiresIn: 60, accessTokenMaxTTL: 60, tokenType: "Bearer" };
    const { session, sent } = sessionWith([{ body: grant }]);
    for (const signIn of [setAccessToken, setJwtToken, setServiceToken, setApiKey]) {
      await signIn(session, token);
      await loginWithUniversalAuth(session, { clientId: "i", clientSecret: "s" });
      await renewIdentityAccessToken(session, { accessToken: "other" });
      await revokeIdentityAccessToken(session, { accessToken: "other" });
    }
    const headers = { "Content-Type": "application/json" };
    const expected = [
      ["/api/v1/auth/universal-auth/login", '{"clientId":"i","clientSecret":"s"}'],
      ["/api/v1/auth/token/renew", '{"accessToken":"other"}'],
      ["/api/v1/auth/token/revoke", '{"accessToken":"other"}'],
    ].map(([path, body]) => ({ method: "POST", url: baseUrl + path, headers, body }));
    expect(sent.map(({ method, url, headers, body }) => ({ method, url, headers, body }))).toEqual(
      [0, 1, 2, 3].flatMap(() => expected),
    );
    expect(inspect(sent, { depth: null })).not.toContain(token);
  });

  it("does not even look at the token store", async () => {
    const fail = (): never => {
      throw new Error("not to be called");
    };
    const tokenStore: TokenStore = { get: fail, set: fail, clear: fail };
    const { session, sent } = sessionWith([{ body: { a: 1 } }], { tokenStore });
    expect(await call(session, "GET /api/status")).toEqual({ a: 1 });
    expect(sent).toHaveLength(1);
  });

  it("takes a 401 for an answer like any other: nothing is sent again", async () => {
    const { session, sent } = await signedInWith([{ status: 401, body: { message: "no" } }]);
    await expect(
      loginWithUniversalAuth(session, { clientId: "i", clientSecret: "s" }),
    ).rejects.toMatchObject({ name: "UnauthorizedError", message: "no" });
    expect(sent).toHaveLength(1);
  });
});

describe("a timeout", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  const stalledBody: Answer = async () => withBody(never);

  /** The time after which a call rejects, and with what. */
  async function timed(
    answer: Answer,
    options: SessionOptions = {},
    timeout?: number,
  ): Promise<{ error: unknown; after: number }> {
    const { session } = await signedInWith([answer], options);
    const start = Date.now();
    let after = Number.NaN;
    const ofCall = timeout === undefined ? {} : { timeout };
    const settled = rejection(call(session, "GET /api/v1/things", {}, ofCall, modes)).finally(
      () => {
        after = Date.now() - start;
      },
    );
    await vi.advanceTimersByTimeAsync(200_000);
    expect(vi.getTimerCount()).toBe(0);
    return { error: await settled, after };
  }

  it.each([
    ["a fetch that heeds the signal", untilAborted],
    ["a fetch that ignores the signal", never],
    ["a body that never ends", stalledBody],
  ])("rejects with InfisicalTimeoutError, a network error, for %s", async (_, answer) => {
    const { error, after } = await timed(answer, { timeout: 1000 });
    expect(error).toMatchObject({ name: "InfisicalTimeoutError" });
    expect(isInfisicalTimeoutError(error)).toBe(true);
    expect(isInfisicalNetworkError(error)).toBe(true);
    expect(String(error)).toContain(`GET ${baseUrl}/api/v1/things`);
    expect(after).toBe(1000);
  });

  it("is 30 s unless told otherwise", async () => {
    expect((await timed(never)).after).toBe(30_000);
  });

  it("of a call stands above that of the session", async () => {
    expect((await timed(never, { timeout: 1000 }, 50)).after).toBe(50);
    expect((await timed(never, { timeout: 50 }, 1000)).after).toBe(1000);
  });

  it("covers headers and body together", async () => {
    const slow: Answer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      const text = async (): Promise<string> => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        return "{}";
      };
      return withBody(text);
    };
    const { session } = sessionWith([slow], { timeout: 1000 });
    const late = rejection(call(session, "GET /api/v1/things"));
    const inTime = call(session, "GET /api/v1/things", {}, { timeout: 1300 });
    await vi.advanceTimersByTimeAsync(1500);
    expect(isInfisicalTimeoutError(await late)).toBe(true);
    expect(await inTime).toEqual({});
    expect(vi.getTimerCount()).toBe(0);
  });

  it("of 0 is none", async () => {
    for (const [options, timeout] of [[{ timeout: 0 }], [{}, 0]] as const) {
      let end: () => void = () => {};
      const late: Answer = () =>
        new Promise((resolve) => {
          end = () => resolve(minimalResponse({ body: { late: true } }));
        });
      const { session } = sessionWith([late], options);
      const ofCall = timeout === undefined ? {} : { timeout };
      const result = call(session, "GET /api/v1/things", {}, ofCall);
      expect(vi.getTimerCount()).toBe(0);
      await vi.advanceTimersByTimeAsync(10_000_000);
      end();
      expect(await result).toEqual({ late: true });
    }
  });

  it("aborts the fetch, so that the connection is closed", async () => {
    const { session, sent } = sessionWith([never], { timeout: 10 });
    const outcome = rejection(call(session, "GET /api/v1/things"));
    await vi.advanceTimersByTimeAsync(9);
    expect(sent[0]?.init.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent[0]?.init.signal.aborted).toBe(true);
    expect(await outcome).toBe(sent[0]?.init.signal.reason);
  });

  it("leaves no timer behind, however a call ends", async () => {
    const failing: Answer = async () => withBody(() => Promise.reject(new Error("cut")));
    const answers: Answer[] = [{}, { status: 404 }, { body: "<html>" }, new Error("no"), failing];
    for (const answer of answers) {
      const { session } = sessionWith([answer], { retry: false });
      await call(session, "GET /api/v1/things").catch(() => {});
      expect(vi.getTimerCount()).toBe(0);
    }
    const onResponse = (): never => {
      throw new Error("a hook's own");
    };
    const { session } = sessionWith([{}], { hooks: { onResponse } });
    await expect(call(session, "GET /api/v1/things")).rejects.toThrow("a hook's own");
    await expect(call(session, "GET /api/v1/things", { a: {} })).rejects.toThrow();
    await expect(call(session, "GET /api/v1/things", {}, {}, modes)).rejects.toThrow();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a timeout of a real server", () => {
  it.each([
    ["does not answer", false],
    ["stops in the middle of the body", true],
  ])("that %s closes the connection", async (_, answers) => {
    let closed: () => void = () => {};
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    // There is nothing to close before the request has arrived, or the answer's head.
    let arrived: () => void = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await withServer(
      (_, response) => {
        response.on("close", closed);
        if (answers) response.writeHead(200).write('{"a":');
        else arrived();
      },
      async (url) => {
        const fetch = async (url: string, init: FetchInit): Promise<FetchResponse> => {
          const response = await globalThis.fetch(url, init);
          arrived();
          return response;
        };
        const session = createSession({ baseUrl: url, timeout: 1000, fetch });
        const error = rejection(call(session, "GET /api/v1/things"));
        await arrival;
        await vi.advanceTimersByTimeAsync(1000);
        expect(await error).toMatchObject({ name: "InfisicalTimeoutError" });
        await closing;
      },
    );
  });
});

describe("an abort", () => {
  it("before the call rejects with the signal's reason, and nothing is sent", async () => {
    const get = vi.fn(() => undefined);
    const tokenStore: TokenStore = { get, set: () => {}, clear: () => {} };
    const { session, sent } = sessionWith([{}], { tokenStore });
    const reason = new Error("enough");
    const signal = AbortSignal.abort(reason);
    expect(await rejection(call(session, "GET /api/v1/things", {}, { signal }, modes))).toBe(
      reason,
    );
    expect(sent).toEqual([]);
    expect(get).not.toHaveBeenCalled();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it.each([
    ["during a fetch that heeds the signal", untilAborted],
    ["during a fetch that ignores the signal", never],
    ["during the body", async () => withBody(never)],
    [
      "during a body that breaks off because of it",
      async (init: FetchInit) => withBody(() => untilAborted(init)),
    ],
  ])(
    "%s rejects with the signal's own reason, and nothing is sent afterwards",
    async (_, answer) => {
      vi.useFakeTimers();
      await fc.assert(
        fc.asyncProperty(fc.anything(), async (given) => {
          const { session, sent } = await signedInWith([answer]);
          const controller = new AbortController();
          const { signal } = controller;
          const outcome = rejection(call(session, "GET /api/v1/things", {}, { signal }, modes));
          await vi.advanceTimersByTimeAsync(10);
          expect(sent).toHaveLength(1);
          controller.abort(given);
          // Without a reason it is the platform's AbortError.
          expect(await outcome).toBe(signal.reason);
          expect(sent[0]?.init.signal.aborted).toBe(true);
          await vi.advanceTimersByTimeAsync(100_000);
          expect(sent).toHaveLength(1);
          expect(vi.getTimerCount()).toBe(0);
          expect(getEventListeners(signal, "abort")).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
  );

  it("while the token store is read rejects at once, and nothing is sent afterwards", async () => {
    let answer: (stored: { mode: "jwt"; token: string }) => void = () => {};
    const get: TokenStore["get"] = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const tokenStore: TokenStore = { get, set: () => {}, clear: () => {} };
    const { session, sent } = sessionWith([{}], { tokenStore });
    const controller = new AbortController();
    const { signal } = controller;
    const outcome = rejection(call(session, "GET /api/v1/things", {}, { signal }, ["jwt"]));
    await new Promise(setImmediate);
    controller.abort("enough");
    expect(await outcome).toBe("enough");
    answer({ mode: "jwt", token: "t" });
    await new Promise(setImmediate);
    expect(sent).toEqual([]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it.each(["onRequest", "onResponse", "onRetry"] as const)(
    "from the hook %s counts, and nothing is sent afterwards",
    async (hook) => {
      vi.useFakeTimers();
      const controller = new AbortController();
      const { signal } = controller;
      const hooks = { [hook]: () => controller.abort("enough") };
      const { session, sent } = sessionWith([{ status: 503 }, {}], { hooks });
      const outcome = rejection(call(session, "GET /api/v1/things", {}, { signal }));
      await vi.advanceTimersByTimeAsync(100_000);
      expect(await outcome).toBe("enough");
      expect(sent).toHaveLength(hook === "onRequest" ? 0 : 1);
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  it("with a reason of the platform's makes an AbortError or a TimeoutError, as fetch does", async () => {
    const { session } = sessionWith([untilAborted]);
    const ended = call(session, "GET /api/v1/things", {}, { signal: AbortSignal.timeout(5) });
    expect(await rejection(ended)).toMatchObject({ name: "TimeoutError" });
    const controller = new AbortController();
    const { signal } = controller;
    const aborted = rejection(call(session, "GET /api/v1/things", {}, { signal }));
    controller.abort();
    expect(await aborted).toMatchObject({ name: "AbortError" });
  });

  it("of one call leaves the others alone", async () => {
    const { session } = sessionWith([untilAborted, { body: { a: 1 } }]);
    const controller = new AbortController();
    const { signal } = controller;
    const aborted = rejection(call(session, "GET /api/v1/things", {}, { signal }));
    const other = call(session, "GET /api/v1/things");
    controller.abort("enough");
    expect([await aborted, await other]).toEqual(["enough", { a: 1 }]);
  });

  it("after the end of a call changes nothing", async () => {
    const { session, sent } = sessionWith([{ body: { a: 1 } }]);
    const controller = new AbortController();
    const { signal } = controller;
    const result = await call(session, "GET /api/v1/things", {}, { signal });
    controller.abort();
    expect(result).toEqual({ a: 1 });
    expect(sent[0]?.init.signal.aborted).toBe(false);
  });

  it("of a call that a real server keeps waiting closes the connection", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    let closed: () => void = () => {};
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    await withServer(
      (_, response) => {
        response.on("close", closed);
        response
          .writeHead(200)
          .write('{"a":', () => setTimeout(() => controller.abort("enough"), 5));
      },
      async (url) => {
        const outcome = call(createSession({ baseUrl: url }), "GET /api/v1/things", {}, { signal });
        expect(await rejection(outcome)).toBe("enough");
        await closing;
      },
    );
  });
});

describe("ten thousand calls on one long-lived signal", () => {
  it("leave no listener and no timer behind, however they end", async () => {
    vi.useFakeTimers();
    const answers: Answer[] = [
      { body: { a: 1 } },
      { status: 404 },
      { body: "<html>" },
      { status: 204, body: "" },
      new TypeError("fetch failed"),
      { status: 302, headers: { location: "/" } },
    ];
    let turn = 0;
    const fetch = (_: string, init: FetchInit): Promise<FetchResponse> =>
      recordingFetch(answers[turn++ % answers.length] ?? {}).fetch("", init);
    const session = createSession({ baseUrl, fetch, retry: { maxRetries: 1 } });
    await setAccessToken(session, token);
    const { signal } = new AbortController();
    const warnings: unknown[] = [];
    const onWarning = (warning: unknown): unknown => warnings.push(warning);
    process.on("warning", onWarning);
    let most = 0;
    for (let round = 0; round < 200; round++) {
      const calls = Array.from({ length: 50 }, () =>
        call(session, "GET /api/v1/things", {}, { signal }, modes).catch(() => {}),
      );
      most = Math.max(most, getEventListeners(signal, "abort").length);
      await vi.runAllTimersAsync();
      await Promise.all(calls);
    }
    process.off("warning", onWarning);
    expect(turn).toBeGreaterThanOrEqual(10_000);
    // Node.js warns of more than ten.
    expect(most).toBe(1);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(warnings).toEqual([]);
  });

  it("all reject with its reason, but for those that were done before", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const aborting: unknown[] = [];
    const session = createSession({
      baseUrl,
      fetch: (url, init) => {
        init.signal.addEventListener("abort", () => aborting.push(init.signal.reason));
        return url.endsWith("/done") ? recordingFetch().fetch(url, init) : never();
      },
    });
    const done = call(session, "GET /api/v1/done", {}, { signal });
    const calls = Array.from({ length: 20 }, () =>
      call(session, "GET /api/v1/things", {}, { signal }),
    );
    await done;
    const reason = new Error("the user has left");
    controller.abort(reason);
    const settled = await Promise.allSettled(calls);
    expect(settled).toEqual(calls.map(() => ({ status: "rejected", reason })));
    expect(aborting).toEqual(calls.map(() => reason));
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

describe("hooks", () => {
  interface Seen {
    readonly hook: string;
    readonly event: RequestEvent | ResponseEvent | RetryEvent;
  }

  function watching(): { hooks: NonNullable<SessionOptions["hooks"]>; seen: Seen[] } {
    const seen: Seen[] = [];
    const see =
      (hook: string) =>
      (event: Seen["event"]): unknown =>
        seen.push({ hook, event });
    return {
      hooks: {
        onRequest: see("onRequest"),
        onResponse: see("onResponse"),
        onRetry: see("onRetry"),
      },
      seen,
    };
  }

  const event = { method: "GET", url: `${baseUrl}/api/v1/things?a=1` };

  it("are told of the request, then of the answer, with exactly these fields", async () => {
    const { hooks, seen } = watching();
    const { session } = sessionWith([{ headers: { "x-request-id": "r" } }], { hooks });
    await call(session, "GET /api/v1/things", { a: 1 });
    expect(seen).toEqual([
      { hook: "onRequest", event: { ...event, attempt: 1 } },
      {
        hook: "onResponse",
        event: {
          ...event,
          attempt: 1,
          status: 200,
          headers: { get: expect.any(Function) },
          duration: expect.any(Number),
        },
      },
    ]);
    const answer = seen[1]?.event;
    expect(answer && "headers" in answer && answer.headers.get("X-Request-Id")).toBe("r");
    expect(answer && "headers" in answer && answer.headers.get("authorization")).toBeNull();
  });

  it("are told of every retry, and of each request and answer with its number", async () => {
    const { hooks, seen } = watching();
    const answers = [{ status: 503 }, new Error("cut"), { body: { a: 1 } }];
    const { session } = sessionWith(answers, { hooks, retry: { baseDelay: 0 } });
    await call(session, "GET /api/v1/things", { a: 1 });
    expect(
      seen.map(({ hook, event }) => [
        hook,
        event.attempt,
        "status" in event ? (event.status ?? null) : null,
      ]),
    ).toEqual([
      ["onRequest", 1, null],
      ["onResponse", 1, 503],
      ["onRetry", 1, 503],
      ["onRequest", 2, null],
      ["onRetry", 2, null],
      ["onRequest", 3, null],
      ["onResponse", 3, 200],
    ]);
  });

  it("are told of answers that are refusals, or cannot be read", async () => {
    const { hooks, seen } = watching();
    const { session } = sessionWith([{ status: 404 }, { body: "<html>" }], { hooks });
    await rejection(call(session, "GET /api/v1/things"));
    await rejection(call(session, "GET /api/v1/things"));
    expect(seen.map(({ hook }) => hook)).toEqual([
      "onRequest",
      "onResponse",
      "onRequest",
      "onResponse",
    ]);
  });

  it("are told of nothing when nothing is sent", async () => {
    const { hooks, seen } = watching();
    const { session } = sessionWith([{}], { hooks });
    await rejection(call(session, "GET /api/v1/{slot}", { slot: ".." }));
    await rejection(call(session, "GET /api/v1/things", {}, {}, modes));
    await rejection(call(session, "GET /api/v1/things", {}, { signal: AbortSignal.abort() }));
    expect(seen).toEqual([]);
  });

  it("are told the time from the request to the end of the body", async () => {
    vi.useFakeTimers();
    const { hooks, seen } = watching();
    const slow: Answer = async () =>
      withBody(() => new Promise((resolve) => setTimeout(resolve, 250, "{}")));
    const { session } = sessionWith([slow], { hooks });
    const done = call(session, "GET /api/v1/things");
    await vi.advanceTimersByTimeAsync(250);
    await done;
    expect(seen[1]?.event).toMatchObject({ duration: 250 });
  });

  it("of a call, onResponse, are told of every answer, after the session's", async () => {
    const order: string[] = [];
    const see = (who: string) => (event: ResponseEvent) => order.push(`${who} ${event.status}`);
    const { session } = sessionWith([{ status: 503 }, { body: { a: 1 } }], {
      hooks: { onResponse: see("session") },
      retry: { baseDelay: 0 },
    });
    await call(session, "GET /api/v1/things", {}, { onResponse: see("call") });
    await call(session, "GET /api/v1/things");
    expect(order).toEqual(["session 503", "call 503", "session 200", "call 200", "session 200"]);
  });

  it("see no token, no header of the request, no secret's value and no body", async () => {
    const { hooks, seen } = watching();
    const body = { secret: { secretValue: "planted-answer" } };
    const { session } = await signedInWith([{ status: 503 }, new Error("cut"), { body }], {
      hooks,
      headers: { "X-Own": "planted-header" },
      retry: { baseDelay: 0 },
    });
    const onResponse = (event: ResponseEvent): unknown => seen.push({ hook: "own", event });
    const options = { onResponse, headers: { "X-Call": "planted-header" } };
    const params = { secretValue: "planted-request" };
    await call(session, "PUT /api/v1/things", params, options, modes);
    expect(seen.map(({ hook }) => hook)).toContain("onRetry");
    for (const { event } of seen) {
      const shown = [
        JSON.stringify(event),
        String(event),
        inspect(event, { depth: null, showHidden: true, getters: true }),
      ];
      expect(shown.join()).not.toMatch(/planted/);
    }
  });
});

describe("everywhere", () => {
  it("works without AbortSignal.any and AbortSignal.timeout", async () => {
    const { any, timeout } = AbortSignal;
    Object.assign(AbortSignal, { any: undefined, timeout: undefined });
    try {
      const { session } = sessionWith([untilAborted]);
      const { signal } = new AbortController();
      const late = rejection(call(session, "GET /api/v1/things", {}, { signal, timeout: 5 }));
      expect(isInfisicalTimeoutError(await late)).toBe(true);
      const controller = new AbortController();
      const options = { signal: controller.signal, timeout: 1000 };
      const aborted = rejection(call(session, "GET /api/v1/things", {}, options));
      controller.abort("enough");
      expect(await aborted).toBe("enough");
    } finally {
      Object.assign(AbortSignal, { any, timeout });
    }
  });

  it("needs no dependency, and nothing but what every platform has", async () => {
    expect(JSON.parse(readFileSync(`${root}package.json`, "utf8"))).not.toHaveProperty(
      "dependencies",
    );
    const { outputFiles, metafile } = buildSync({
      entryPoints: [`${root}src/index.ts`],
      bundle: true,
      format: "iife",
      write: false,
      globalName: "kit",
      platform: "neutral",
      target: "es2022",
      metafile: true,
    });
    expect(Object.keys(metafile.inputs).every((path) => path.includes("src/"))).toBe(true);
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const timers = { setTimeout, clearTimeout, setInterval, clearInterval };
    const platform = { URL, AbortController, atob, ...timers, fetch: server.fetch };
    const context = createContext(platform);
    const kit: typeof import("../../src/index.js") = runInContext(
      `${outputFiles[0]?.text}; kit`,
      context,
    );
    const session = kit.createSession({ baseUrl: server.url });
    await kit.login(session, { universalAuth: server.credentials });
    server.respond("GET /api/v4/secrets", { status: 503, headers: { "retry-after": "0" } });
    const place = { projectId: server.projectId, environment: "dev" };
    const { secrets } = await kit.listSecrets(session, place);
    expect(secrets.map(({ secretKey, secretValue }) => [secretKey, secretValue])).toEqual([
      ["A", "1"],
    ]);
    expect(kit.listSecrets).not.toBe(listSecrets);
  });
});
