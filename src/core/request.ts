import type { StoredToken } from "./auth.js";
import { InfisicalTimeoutError } from "./errors.js";
import type { FetchResponse } from "./fetch.js";
import { mergeHeaders } from "./headers.js";
import type { AuthMode } from "./modes.js";
import { redactor } from "./redact.js";
import {
  networkError,
  type Refusal,
  readJson,
  readRefusal,
  readText,
  responseError,
} from "./response.js";
import { requestedDelay, retryDelay } from "./retry.js";
import { fillRoute, type Params, type Route, type Slot } from "./route.js";
import {
  checkOptions,
  mergeRetry,
  type RequestOptions,
  requestSample,
  type Session,
} from "./session.js";

/**
 * Calls a route of the server: what every endpoint does, and the way to a route that has no
 * function yet.
 *
 * @param session - Session to use.
 * @param route - Method and path, with params in braces: `"GET /api/v1/projects/{projectId}"`.
 * @param allowedModes - The modes that the route takes. An empty list is for routes that check no
 * token: they are sent none.
 * @param params - Fill the braces; the others go to the query (GET) or to the JSON body.
 * @param options - Options for this call alone.
 * @returns What the server answers, parsed; `undefined` for an empty body.
 * @throws {@link AuthenticationError} when the session is in no allowed mode; nothing is sent.
 * @throws {@link InfisicalApiError} when the server refuses, or answers what is not JSON.
 * @throws {@link InfisicalNetworkError} when no answer comes, or none in time.
 *
 * @example
 * ```ts
 * const { tags } = await request<{ tags: { slug: string }[] }>(
 *   session,
 *   "GET /api/v1/projects/{projectId}/tags",
 *   ["identityAccessToken", "jwt"],
 *   { projectId },
 * );
 * ```
 */
export function request<Result = unknown, Path extends Route = Route>(
  session: Session,
  route: Path,
  allowedModes: readonly AuthMode[],
  ...rest: ParamsAndOptions<Path>
): Promise<Result>;
export function request(
  session: Session,
  route: Route,
  allowedModes: readonly AuthMode[],
  params?: object,
  options?: RequestOptions,
): Promise<unknown> {
  return send(session, route, allowedModes, params, options, readJson);
}

/** The same for a route that answers text, such as CSV or PEM. */
export function requestText<Path extends Route = Route>(
  session: Session,
  route: Path,
  allowedModes: readonly AuthMode[],
  ...rest: ParamsAndOptions<Path>
): Promise<string>;
export function requestText(
  session: Session,
  route: Route,
  allowedModes: readonly AuthMode[],
  params?: object,
  options?: RequestOptions,
): Promise<unknown> {
  return send(session, route, allowedModes, params, options, readText);
}

/** Params are needed where the route has slots. */
type ParamsAndOptions<Path extends string> = [Slot<Path>] extends [never]
  ? [params?: object, options?: RequestOptions]
  : [params: Params<Path>, options?: RequestOptions];

/** One call: requests until one succeeds or is not to be repeated, or the caller aborts. */
async function send(
  session: Session,
  route: Route,
  allowedModes: readonly AuthMode[],
  params: object | undefined,
  options: RequestOptions = {},
  read: (text: string) => { result: unknown } | undefined,
): Promise<unknown> {
  checkOptions(options, requestSample);
  const { hooks } = session;
  const { timeout = session.timeout } = options;
  const retry = mergeRetry(session.retry, options.retry);
  const headers = mergeHeaders(session.headers(), options.headers);
  const { method, url, body } = fillRoute(session.baseUrl, route, params);
  if (body) headers["Content-Type"] = "application/json";
  const callerSignal = options.signal;
  if (callerSignal?.aborted) throw callerSignal.reason;

  const controller = new AbortController();
  const { signal } = controller;
  let stop: (reason: unknown) => void = () => {};
  // Not all that a call waits for knows of the signal: a token store, a login that others share.
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      controller.abort(reason);
      reject(reason);
    };
  });
  const onCallerAbort = (): void => stop(callerSignal?.reason);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let retries = 0;
  let refused: { token: string; error: Error } | undefined;

  /** Sends one request and reads the answer to its end, all within the timeout. */
  async function receive(
    token: StoredToken | undefined,
  ): Promise<[response: FetchResponse | undefined, text: string, cause?: unknown]> {
    if (timeout) {
      timer = setTimeout(() => {
        stop(new InfisicalTimeoutError(`${method} ${url}: no answer within ${timeout} ms`));
      }, timeout);
    }
    try {
      const response = await session.fetch(url, {
        method,
        headers: token ? { ...headers, ...tokenHeader(token) } : headers,
        ...(body && { body }),
        redirect: "manual",
        signal,
      });
      return [response, await response.text()];
    } catch (cause) {
      return [undefined, "", cause];
    } finally {
      clearTimeout(timer);
    }
  }

  /** One request and what follows from it; gives nothing when there is to be another one. */
  async function exchange(
    token: StoredToken | undefined,
  ): Promise<{ result: unknown } | undefined> {
    if (refused && refused.token === token?.token) throw refused.error;
    const event = { method, url, attempt: ++attempt };
    hooks.onRequest?.(event);
    signal.throwIfAborted();
    const sentAt = Date.now();
    const [response, text, cause] = await receive(token);
    signal.throwIfAborted();
    const status = response?.status;
    let refusal: Refusal = {};
    if (response) {
      for (const onResponse of [hooks.onResponse, options.onResponse]) {
        onResponse?.({
          ...event,
          status: response.status,
          headers: { get: (name) => response.headers.get(name) },
          duration: Date.now() - sentAt,
        });
      }
      const success = response.ok ? read(text) : undefined;
      if (success) return success;
      refusal = readRefusal(text);
    }
    const redact = redactor(token?.token, body);
    const asked = response && requestedDelay(response, refusal.message);
    const error = response
      ? responseError(method, url, response, text, redact, asked)
      : networkError(method, url, cause, redact);
    // A token that has died is refused with 401, or with 403 and this name.
    const isDead = status === 401 || (status === 403 && refusal.error === "TokenError");
    if (token && !refused && isDead) {
      refused = { token: token.token, error };
      return undefined;
    }
    const delay = retryDelay(method, status, asked, retries++, retry);
    if (delay === undefined) throw error;
    hooks.onRetry?.({ ...event, ...(status !== undefined && { status }), delay });
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, delay);
    });
    return undefined;
  }

  async function run(): Promise<unknown> {
    for (;;) {
      const success = await session.auth.authorize(allowedModes, refused?.token, exchange);
      if (success) return success.result;
    }
  }

  callerSignal?.addEventListener("abort", onCallerAbort);
  try {
    return await Promise.race([stopped, run()]);
  } finally {
    clearTimeout(timer);
    callerSignal?.removeEventListener("abort", onCallerAbort);
  }
}

function tokenHeader({ mode, token }: StoredToken): Record<string, string> {
  return mode === "apiKey" ? { "X-API-KEY": token } : { Authorization: `Bearer ${token}` };
}
