import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type InfisicalError,
  isInfisicalApiError,
  isInfisicalNetworkError,
  isInfisicalTimeoutError,
  isRateLimitError,
  type RetryEvent,
  type RetryOptions,
  type SessionOptions,
} from "../../src/index.js";
import {
  type Answer,
  baseUrl,
  call,
  never,
  type Sent,
  sessionWith,
  untilAborted,
  withBody,
} from "../support/recording-fetch.js";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z") });
});

afterEach(() => {
  vi.useRealTimers();
});

interface Outcome {
  readonly result: unknown;
  readonly sent: Sent[];
  /** Times between the requests. */
  readonly gaps: number[];
  readonly retries: RetryEvent[];
}

/** Makes one call and lets all its time pass. */
async function play(
  answers: readonly Answer[],
  method = "GET",
  options: SessionOptions = {},
  retry?: RetryOptions | false,
): Promise<Outcome> {
  const retries: RetryEvent[] = [];
  const hooks = { onRetry: (event: RetryEvent) => retries.push(event) };
  const { session, sent } = sessionWith(answers, { hooks, ...options });
  const outcome = call(
    session,
    `${method} /api/v1/things`,
    {},
    retry === undefined ? {} : { retry },
  );
  const settled = outcome.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  const result = await settled;
  expect(vi.getTimerCount()).toBe(0);
  const gaps = sent.slice(1).map(({ at }, i) => at - (sent[i]?.at ?? 0));
  return { result, sent, gaps, retries };
}

const dropped = new TypeError("fetch failed", {
  cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
});

const methods = ["GET", "PUT", "DELETE", "POST", "PATCH"];

describe("which requests are tried again", () => {
  const all = ["GET", "PUT", "DELETE", "POST", "PATCH"];
  const harmless = ["GET", "PUT", "DELETE"];
  it.each([
    ["a network failure", dropped, harmless],
    ["429", { status: 429 }, all],
    ["502", { status: 502 }, harmless],
    ["503", { status: 503 }, all],
    ["504", { status: 504 }, harmless],
    ["500", { status: 500 }, []],
    ["501", { status: 501 }, []],
    ["400", { status: 400 }, []],
    ["404", { status: 404 }, []],
    ["408", { status: 408 }, []],
    ["409", { status: 409 }, []],
    ["422", { status: 422 }, []],
  ] as const)("after %s", async (_, answer, expected) => {
    const repeated: string[] = [];
    for (const method of methods) {
      const { result, sent } = await play([answer], method);
      expect([1, 3]).toContain(sent.length);
      if (sent.length > 1) repeated.push(method);
      const isExpected = answer instanceof Error ? isInfisicalNetworkError : isInfisicalApiError;
      expect(isExpected(result)).toBe(true);
    }
    expect(repeated).toEqual(expected);
  });

  it("are those of the two lists and no others, whatever the status", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 300, max: 599 }),
        fc.constantFrom(...methods),
        async (status, method) => {
          const { sent } = await play([{ status }], method);
          const never = method === "POST" || method === "PATCH";
          const repeated = (never ? [429, 503] : [429, 502, 503, 504]).includes(status);
          expect(sent).toHaveLength(repeated ? 3 : 1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(methods)("a timeout of a %s is not", async (method) => {
    for (const answer of [never, untilAborted]) {
      const { result, sent, retries } = await play([answer], method, { timeout: 1000 });
      expect(isInfisicalTimeoutError(result)).toBe(true);
      expect([sent.length, retries.length]).toEqual([1, 0]);
    }
  });

  it("a success is not, nor one that cannot be read", async () => {
    expect((await play([{ body: { a: 1 } }])).sent).toHaveLength(1);
    expect((await play([{ body: "<html>" }])).sent).toHaveLength(1);
    expect((await play([{ body: "" }])).sent).toHaveLength(1);
  });

  it("a body that breaks off is, as any network failure", async () => {
    const cut: Answer = async () =>
      withBody(async () => {
        throw new TypeError("terminated");
      });
    expect((await play([cut])).sent).toHaveLength(3);
    expect((await play([cut], "POST")).sent).toHaveLength(1);
  });

  it("are sent again unchanged, with the same method, URL, headers and body", async () => {
    const { sent, result } = await play(
      [{ status: 503 }, { status: 429 }, { body: { a: 1 } }],
      "PUT",
    );
    expect(result).toEqual({ a: 1 });
    for (const { method, url, headers, body } of sent) {
      expect({ method, url, headers, body }).toEqual({
        method: "PUT",
        url: `${baseUrl}/api/v1/things`,
        headers: { "Content-Type": "application/json" },
        body: "{}",
      });
    }
  });
});

describe("how often a request is tried again", () => {
  it("is twice, unless told otherwise", async () => {
    expect((await play([{ status: 503 }])).sent).toHaveLength(3);
  });

  it("is maxRetries, of the session or above it of the call", async () => {
    const count = fc.integer({ min: 0, max: 6 });
    await fc.assert(
      fc.asyncProperty(count, fc.option(count), async (ofSession, ofCall) => {
        const retry = { maxRetries: ofSession };
        const above = ofCall === null ? undefined : { maxRetries: ofCall };
        const { sent, retries } = await play([{ status: 503 }], "GET", { retry }, above);
        expect(sent).toHaveLength(1 + (ofCall ?? ofSession));
        expect(retries).toHaveLength(ofCall ?? ofSession);
      }),
      { numRuns: 50 },
    );
  });

  it("is never with maxRetries 0 or retry false, of the session or of the call", async () => {
    for (const off of [{ maxRetries: 0 }, false] as const) {
      expect((await play([dropped], "GET", { retry: off })).sent).toHaveLength(1);
      expect((await play([{ status: 429 }], "GET", {}, off)).sent).toHaveLength(1);
    }
  });

  it("is what the call says where the session says never", async () => {
    const on = { maxRetries: 1 };
    expect((await play([{ status: 503 }], "GET", { retry: false }, on)).sent).toHaveLength(2);
  });

  it("ends with the first success", async () => {
    const { sent, result } = await play([dropped, { body: { a: 1 } }, { body: { a: 2 } }]);
    expect(result).toEqual({ a: 1 });
    expect(sent).toHaveLength(2);
  });

  it("ends with the first answer that is not to be repeated", async () => {
    const { sent, result } = await play([dropped, { status: 404, body: { message: "gone" } }]);
    expect(result).toMatchObject({
      name: "NotFoundError",
      message: "gone (request 2; before it: ECONNRESET)",
    });
    expect(sent).toHaveLength(2);
  });

  it("rejects with the error of the last try", async () => {
    const last = { status: 502, body: { message: "the last" } };
    const { result } = await play([{ status: 503 }, dropped, last]);
    expect(result).toMatchObject({
      statusCode: 502,
      message: "the last (request 3; before it: 503, ECONNRESET)",
    });
  });
});

describe("the wait before a retry", () => {
  it.each([0, 0.25, 0.5, 0.999])(
    "is a random part of the whole, which doubles up to maxDelay (random: %d)",
    async (random) => {
      vi.spyOn(Math, "random").mockReturnValue(random);
      const { retries } = await play([{ status: 503 }], "GET", { retry: { maxRetries: 6 } });
      const wholes = [500, 1000, 2000, 4000, 8000, 8000];
      expect(retries.map(({ delay }) => delay)).toEqual(wholes.map((whole) => random * whole));
    },
  );

  it("is between 0 and the least of maxDelay and baseDelay times 2 to the n", async () => {
    const ms = fc.integer({ min: 0, max: 60_000 });
    const answer = fc.constantFrom<Answer>(
      dropped,
      { status: 429 },
      { status: 503 },
      { status: 504 },
    );
    await fc.assert(
      fc.asyncProperty(answer, ms, ms, async (failure, baseDelay, maxDelay) => {
        const retry = { maxRetries: 5, baseDelay, maxDelay };
        const { gaps, retries } = await play([failure], "GET", { retry });
        expect(gaps).toHaveLength(5);
        gaps.forEach((gap, n) => {
          const most = Math.min(maxDelay, baseDelay * 2 ** n);
          const { delay = -1 } = retries[n] ?? {};
          expect(delay).toBeGreaterThanOrEqual(0);
          expect(delay).toBeLessThanOrEqual(most);
          expect(Math.abs(gap - delay)).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("is Retry-After in seconds, also above maxDelay, but never more than 60 s", async () => {
    const status = fc.constantFrom(429, 503);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 200 }), status, async (seconds, code) => {
        const headers = { "retry-after": `${seconds}`, "x-ratelimit-reset": "33" };
        const body = { message: "Please try again in 44 seconds" };
        const { gaps } = await play([{ status: code, headers, body }, {}], "POST");
        expect(gaps).toEqual([Math.min(seconds * 1000, 60_000)]);
      }),
      { numRuns: 50 },
    );
  });

  it("is until the date of Retry-After, but never more than 60 s, and none for the past", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -100, max: 200 }), async (seconds) => {
        vi.setSystemTime(new Date("2026-01-01T00:00:00Z"));
        const date = new Date(Date.now() + seconds * 1000).toUTCString();
        const { gaps } = await play([{ status: 503, headers: { "retry-after": date } }, {}]);
        expect(gaps).toEqual([Math.max(0, Math.min(seconds * 1000, 60_000))]);
      }),
      { numRuns: 50 },
    );
  });

  it("is X-RateLimit-Reset where there is no Retry-After", async () => {
    const headers = { "X-RateLimit-Reset": "33" };
    const body = { message: "Please try again in 44 seconds" };
    expect((await play([{ status: 429, headers, body }, {}])).gaps).toEqual([33_000]);
    const far = { "X-RateLimit-Reset": "3600" };
    expect((await play([{ status: 429, headers: far }, {}])).gaps).toEqual([60_000]);
  });

  it.each([
    ["Rate limit exceeded. Please try again in 57 seconds", 57_000],
    ["Rate limit exceeded. Please try again in 1 second", 1000],
    ["Rate limit exceeded. Please try again in 600 seconds", 60_000],
  ])("is the one in the message of a 429 where no header tells: %s", async (message, expected) => {
    expect((await play([{ status: 429, body: { message } }, {}])).gaps).toEqual([expected]);
  });

  it("is not what the text of another status says", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const body = { message: "Maintenance: we are back in 44 seconds" };
    expect((await play([{ status: 503, body }, {}])).gaps).toEqual([250]);
  });

  it("is the next source where one makes no sense", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const headers = { "retry-after": "soon", "x-ratelimit-reset": "7" };
    expect((await play([{ status: 429, headers }, {}])).gaps).toEqual([7000]);
    const both = { "retry-after": "soon", "x-ratelimit-reset": "later" };
    const body = { message: "in 3 seconds" };
    expect((await play([{ status: 429, headers: both, body }, {}])).gaps).toEqual([3000]);
    expect((await play([{ status: 429, headers: both }, {}])).gaps).toEqual([250]);
    const empty = { "retry-after": "", "x-ratelimit-reset": " " };
    expect((await play([{ status: 429, headers: empty }, {}])).gaps).toEqual([250]);
  });

  it("is a finite time between 0 and 60 s whatever the headers and the message say", async () => {
    const odd = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom("-1", "1e9", "Infinity", "0x10", "2026-13-40", "12, 13", "1.5", "١"),
    );
    await fc.assert(
      fc.asyncProperty(odd, odd, odd, async (after, reset, message) => {
        const headers = { "retry-after": after, "x-ratelimit-reset": reset };
        const answer = { status: 429, headers, body: { message: `in ${message} seconds` } };
        const { retries, result } = await play([answer, { body: { done: true } }]);
        expect(result).toEqual({ done: true });
        expect(retries).toHaveLength(1);
        for (const { delay } of retries) {
          expect(delay).toBeGreaterThanOrEqual(0);
          expect(delay).toBeLessThanOrEqual(60_000);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is also told to the caller, in ms, when there are no more retries", async () => {
    const headers = { "retry-after": "90" };
    const { result } = await play([{ status: 429, headers }], "GET", { retry: false });
    expect(isRateLimitError(result) && result.retryAfter).toBe(90_000);
    const body = { message: "Please try again in 44 seconds" };
    const second = await play([{ status: 429, body }], "GET", { retry: false });
    expect(second.result).toMatchObject({ retryAfter: 44_000 });
    const third = await play([{ status: 429 }], "GET", { retry: false });
    expect(isRateLimitError(third.result) && third.result.retryAfter).toBeUndefined();
  });

  it("is not counted in the timeout, which each try has anew", async () => {
    const slow: Answer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      return { ok: false, status: 503, headers: { get: () => "5" }, text: async () => "" };
    };
    const { result, gaps } = await play([slow, slow, { body: { a: 1 } }], "GET", { timeout: 1000 });
    expect(result).toEqual({ a: 1 });
    expect(gaps).toEqual([5900, 5900]);
  });

  it("is ended at once by an abort, with the signal's reason, and nothing more is sent", async () => {
    const { session, sent } = sessionWith([{ status: 429, headers: { "retry-after": "50" } }]);
    const controller = new AbortController();
    const { signal } = controller;
    const reason = { enough: true };
    const outcome = call(session, "GET /api/v1/things", {}, { signal }).catch(
      (error: InfisicalError) => error,
    );
    await vi.advanceTimersByTimeAsync(20_000);
    expect(vi.getTimerCount()).toBe(1);
    controller.abort(reason);
    expect(await outcome).toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toHaveLength(1);
  });
});

describe("onRetry", () => {
  it("is told what is tried again, why and after how long", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const limited = { status: 429, headers: { "retry-after": "3" } };
    const { retries } = await play([dropped, limited, {}], "GET");
    const request = { method: "GET", url: `${baseUrl}/api/v1/things` };
    expect(retries).toEqual([
      { ...request, attempt: 1, delay: 250 },
      { ...request, attempt: 2, status: 429, delay: 3000 },
    ]);
  });

  it("is not called when nothing is tried again", async () => {
    expect((await play([{ status: 500 }])).retries).toEqual([]);
    expect((await play([{ status: 503 }], "GET", { retry: false })).retries).toEqual([]);
    expect((await play([{}])).retries).toEqual([]);
  });
});
