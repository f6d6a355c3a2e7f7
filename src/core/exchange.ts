import { now } from "./clock.js";
import { isInfisicalError, isInfisicalNetworkError } from "./errors.js";
import { uncached } from "./fetch.js";
import { throwIfAborted, within } from "./limits.js";
import { redactor } from "./redact.js";
import { type Answer, codeOf, networkError, responseError, tellsDeadToken } from "./response.js";
import { isRepeatable, requestedDelay } from "./retry.js";
import type { HttpRequest } from "./route.js";
import { type CallOptions, ignore, type SessionParts } from "./session.js";
import type { StoredToken } from "./stored-token.js";

/** Reads the body of a success; gives nothing when it is something else than it should be. */
export type ReadBody = (text: string) => { result: unknown } | undefined;

/** What came of one request: its result, or why there is none and what can be done about it. */
export type Outcome = { readonly result: unknown } | Refusal;

export interface Refusal {
  /** What the call is rejected with, if nothing can be done. */
  readonly toError: () => Error;
  /** Status of the answer; absent when there was none. */
  readonly status?: number | undefined;
  /** The token that was sent, where the server calls it dead. */
  readonly deadToken?: string | undefined;
  /** Whether the request can be sent again. */
  readonly isRepeatable: boolean;
  /** The wait that the server asks for, in milliseconds. */
  readonly askedDelay?: number | undefined;
  /** What it met, in a word, for the errors of later requests. */
  readonly met: string;
}

/** One request of a call. */
export interface Attempt {
  readonly request: HttpRequest;
  readonly call: CallOptions;
  /** 1 for the first request of a call. */
  readonly number: number;
  /** What the earlier requests met, for errors; empty where there was none. */
  readonly history: string;
}

/** Sends one request, and tells what came of it. */
export async function exchange(
  { fetch, hooks, traffic }: SessionParts,
  { request, call, number: attempt, history }: Attempt,
  stored: StoredToken | null | undefined,
  read: ReadBody,
): Promise<Outcome> {
  const { method, url, body } = request;
  const { signal, onResponse } = call;
  hooks.onRequest?.({ method, url, attempt });
  throwIfAborted(signal);
  const headers = headersOf(call, body, stored);
  const sentAt = now();
  let cause: unknown;
  const answer: Answer | undefined = await within(
    call,
    `${method} ${url}${history}`,
    async (getSignal) => {
      try {
        const response = await fetch(url, {
          method,
          headers,
          ...(body && { body }),
          redirect: "manual",
          ...uncached(fetch),
          get signal() {
            return getSignal();
          },
        });
        return { response, text: await response.text() };
      } catch (error) {
        // What a fetch of this package refuses is no failure of the network.
        if (isInfisicalError(error) && !isInfisicalNetworkError(error)) throw error;
        cause = error;
        return undefined;
      }
    },
  );
  throwIfAborted(signal);
  if (answer && (hooks.onResponse || onResponse !== ignore)) {
    const { status, headers } = answer.response;
    const duration = now() - sentAt;
    for (const tell of [hooks.onResponse, onResponse]) {
      tell?.({
        method,
        url,
        attempt,
        status,
        headers: { get: (name) => headers.get(name) },
        duration,
      });
    }
    throwIfAborted(signal);
  }
  const success = answer?.response.ok ? read(answer.text) : undefined;
  if (success) {
    if (stored) traffic.successes++;
    return success;
  }
  const status = answer?.response.status;
  const isDead = Boolean(answer && stored && tellsDeadToken(answer, stored.mode));
  const askedDelay = answer && requestedDelay(answer.response, answer.text);
  return {
    status,
    askedDelay,
    deadToken: isDead ? stored?.token : undefined,
    isRepeatable: isRepeatable(request, status, cause),
    met: `${status ?? codeOf(cause) ?? "no answer"}`,
    toError() {
      const failure = { request, history, redact: redactor(stored?.token, body) };
      return answer
        ? responseError(failure, answer, isDead, askedDelay)
        : networkError(failure, cause);
    },
  };
}

function headersOf(
  { headers }: CallOptions,
  body: string | undefined,
  stored: StoredToken | null | undefined,
): Record<string, string> {
  const all: Record<string, string> = { ...headers };
  if (body) all["Content-Type"] = "application/json";
  if (stored?.mode === "apiKey") all["X-API-KEY"] = stored.token;
  else if (stored) all.Authorization = `Bearer ${stored.token}`;
  return all;
}
