import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createSession,
  isRateLimitError,
  login,
  loginWithUniversalAuth,
  type RetryEvent,
  renewIdentityAccessToken,
  request,
  type Session,
  setAccessToken,
  updateSecret,
} from "../../src/index.js";
import { createIssuer, params, reply, tokenError } from "../support/auth.js";
import { type Answer, call, rejection, sessionWith } from "../support/recording-fetch.js";

const start = Date.UTC(2030, 0, 1);

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});

afterEach(() => {
  vi.useRealTimers();
});

/** The waits before the retries of a GET that is answered so. */
async function waitsAfter(...answers: Answer[]): Promise<number[]> {
  const delays: number[] = [];
  const hooks = { onRetry: ({ delay }: RetryEvent) => delays.push(delay) };
  const { session } = sessionWith([...answers, {}], { hooks });
  const outcome = call(session, "GET /api/v1/things").catch(() => {});
  await vi.runAllTimersAsync();
  await outcome;
  return delays;
}

describe("the headers of a rate limiter", () => {
  const usual = { "x-ratelimit-remaining": "598", "x-ratelimit-reset": "47" };

  it.each([502, 503, 504])("say nothing of a %d, unless nothing remains", async (status) => {
    expect(await waitsAfter({ status, headers: usual })).toEqual([250]);
    const spent = { ...usual, "x-ratelimit-remaining": "0" };
    expect(await waitsAfter({ status, headers: spent })).toEqual([47_000]);
  });

  it.each([
    ["seconds", "7", {}, 7000],
    ["an epoch in seconds", `${start / 1000 + 7}`, {}, 7000],
    ["an epoch in milliseconds", `${start + 7000}`, {}, 7000],
    [
      "an epoch by the server's clock",
      `${start / 1000 + 7200 + 7}`,
      { date: "Tue, 01 Jan 2030 02:00:00 GMT" },
      7000,
    ],
    ["an epoch that is over", `${start / 1000 - 7}`, {}, 0],
  ])("give %s in X-RateLimit-Reset", async (_, reset, more, expected) => {
    const headers = { "x-ratelimit-reset": reset, ...more };
    expect(await waitsAfter({ status: 429, headers })).toEqual([expected]);
  });

  it("give a date in Retry-After, by the server's clock", async () => {
    const headers = {
      "retry-after": "Tue, 01 Jan 2030 05:00:09 GMT",
      date: "Tue, 01 Jan 2030 05:00:00 GMT",
    };
    expect(await waitsAfter({ status: 429, headers })).toEqual([9000]);
  });
});

describe("a request that met a network failure", () => {
  const failure = (code: string, more = {}): Error =>
    new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code, ...more }) });

  async function tries(error: Error, run: (session: Session) => Promise<unknown>): Promise<number> {
    const { session, sent } = sessionWith([error]);
    await setAccessToken(session, "t0ken");
    const outcome = rejection(run(session));
    await vi.runAllTimersAsync();
    await outcome;
    return sent.length;
  }

  const write = (session: Session): Promise<unknown> =>
    updateSecret(session, {
      projectId: "p",
      environment: "dev",
      secretName: "A",
      secretValue: "1",
    });

  it.each([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "UND_ERR_CONNECT_TIMEOUT",
    "ERR_REQUEST_NOT_SENT",
  ])("%s was not sent: a write is tried again", async (code) =>
    expect(await tries(failure(code), write)).toBe(3),
  );

  it("that closed a socket before a byte was written was not sent either", async () => {
    expect(await tries(failure("UND_ERR_SOCKET", { socket: { bytesWritten: 0 } }), write)).toBe(3);
    expect(await tries(failure("UND_ERR_SOCKET", { socket: { bytesWritten: 7 } }), write)).toBe(1);
  });

  it.each([
    "ECONNRESET",
    "ECONNREFUSED_LATER",
    "NOT_ECONNREFUSED",
    "ERR_HEADERS_NOTFOUND",
    "UND_ERR_BODY_CONNECT_TIMEOUT",
    "ERR_REQUEST_NOT_SENT_WHOLE",
  ])("%s may have been carried out: a write is not tried again", async (code) => {
    expect(await tries(failure(code), write)).toBe(1);
  });

  it.each<[string, (session: Session) => Promise<unknown>]>([
    ["login", (session) => login(session, params)],
    [
      "the function of a login endpoint",
      (session) => loginWithUniversalAuth(session, params.universalAuth),
    ],
    [
      "renewIdentityAccessToken",
      (session) => renewIdentityAccessToken(session, { accessToken: "t" }),
    ],
  ])("is tried again by %s, whatever was lost", async (_, run) => {
    expect(await tries(failure("ECONNRESET"), run)).toBe(3);
  });

  it.each<`/${string}`>([
    "/api/v1/auth/login",
    "/api/v1/auth/universal-auth/login-attempts",
    "/api/v1/auth/universal-auth/identities/login",
    "/api/v1/auth/oidc-auth/renew",
    "/api/v1/things/auth/token/renew",
    "/api/v1/pki/ca/auth/renew",
    "/auth/token/login",
  ])("is not tried again by a POST to %s, which is no sign-in of an identity", async (path) => {
    const post = (session: Session) => request(session, `POST ${path}`, [], {});
    expect(await tries(failure("ECONNRESET"), post)).toBe(1);
  });

  it("tells what it met before, in the error of the last try", async () => {
    const { session } = sessionWith([
      failure("ECONNRESET"),
      { status: 502 },
      { status: 404, body: { message: "Secret not found" } },
    ]);
    const outcome = rejection(call(session, "DELETE /api/v1/things"));
    await vi.runAllTimersAsync();
    expect(await outcome).toMatchObject({
      name: "NotFoundError",
      message: "Secret not found (request 3; before it: ECONNRESET, 502)",
    });
    const ended = sessionWith([{ status: 503 }, () => new Promise(() => {})], { timeout: 50 });
    const timedOut = rejection(call(ended.session, "GET /api/v1/things"));
    await vi.runAllTimersAsync();
    expect(String(await timedOut)).toContain("(request 2; before it: 503): no answer within 50 ms");
  });
});

describe("a session whose server limits the rate of requests", () => {
  /** Takes ten requests in each second, and names the next second to the others. */
  function limited(): { session: Session; times: number[]; refusals: () => number } {
    const times: number[] = [];
    let refusals = 0;
    const session = createSession({
      fetch: async () => {
        const second = Math.floor(Date.now() / 1000);
        times.push(Date.now() - start);
        if (times.filter((time) => Math.floor((start + time) / 1000) === second).length <= 10) {
          return reply(200, { fine: true });
        }
        refusals++;
        return reply(429, { message: "slow down" }, { "retry-after": "1" });
      },
    });
    return { session, times, refusals: () => refusals };
  }

  it("loses none of a burst of forty calls", async () => {
    const { session } = limited();
    await setAccessToken(session, "t0ken");
    const calls = Promise.all(
      Array.from({ length: 40 }, () =>
        request(session, "GET /api/v1/things", ["identityAccessToken"]),
      ),
    );
    await vi.runAllTimersAsync();
    expect(await calls).toEqual(Array(40).fill({ fine: true }));
  });

  it("lets calls that come later wait before they are sent", async () => {
    const { session, times } = limited();
    const burst = Array.from({ length: 11 }, () => call(session, "GET /api/v1/things"));
    await vi.advanceTimersByTimeAsync(100);
    expect(times).toHaveLength(11);
    const late = call(session, "GET /api/v1/things");
    await vi.advanceTimersByTimeAsync(100);
    expect(times).toHaveLength(11);
    await vi.runAllTimersAsync();
    await Promise.all([...burst, late]);
    expect(times.slice(11).every((time) => time >= 1000)).toBe(true);
  });

  it("does not hold back a call that is never tried again", async () => {
    const { session } = limited();
    const burst = Array.from({ length: 11 }, () => call(session, "GET /api/v1/things"));
    await vi.advanceTimersByTimeAsync(10);
    expect(await rejection(call(session, "GET /api/v1/things", {}, { retry: false }))).toSatisfy(
      isRateLimitError,
    );
    await vi.runAllTimersAsync();
    await Promise.all(burst);
  });

  it("gives up a call that is refused again and again", async () => {
    const { session, sent } = sessionWith([{ status: 429, headers: { "retry-after": "1" } }]);
    const outcome = rejection(call(session, "GET /api/v1/things"));
    await vi.runAllTimersAsync();
    expect(await outcome).toSatisfy(isRateLimitError);
    expect(sent).toHaveLength(3);
  });
});

describe("a token with a limited number of uses", () => {
  it.each([
    [20, 5],
    [30, 3],
  ])("lets all of %d calls at once succeed with %d uses", async (calls, uses) => {
    const issuer = createIssuer();
    const used = new Map<string, number>();
    const session = createSession({
      fetch: async (url, init) => {
        const token = init.headers.Authorization ?? "";
        const count = (used.get(token) ?? 0) + 1;
        used.set(token, count);
        if (token && count > uses) {
          return reply(401, { error: "Unauthorized", message: "Usage limit reached" });
        }
        return issuer.fetch(url, init);
      },
    });
    await login(session, params);
    const results = Promise.all(
      Array.from({ length: calls }, () =>
        request(session, "GET /api/v1/things", ["identityAccessToken"]),
      ),
    );
    await vi.runAllTimersAsync();
    expect(await results).toHaveLength(calls);
    expect(issuer.logins).toHaveLength(calls / uses);
  });

  it("is not renewed again and again for calls that no token helps", async () => {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch });
    await login(session, params);
    issuer.onCall = () => tokenError();
    await Promise.all(
      Array.from({ length: 100 }, () =>
        rejection(request(session, "GET /api/v1/things", ["identityAccessToken"])),
      ),
    );
    expect(issuer.logins).toHaveLength(2);
  });
});
