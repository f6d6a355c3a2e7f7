import { watch } from "./abort.js";
import type { StoredToken } from "./auth.js";
import { InfisicalTimeoutError } from "./errors.js";
import type { FetchResponse } from "./fetch.js";
import type { AuthMode } from "./modes.js";
import { withDefaults } from "./options.js";
import { redactor } from "./redact.js";
import { networkError, readJson, readText, responseError } from "./response.js";
import { requestedDelay, retryDelay } from "./retry.js";
import { fillRoute, type Params, type Route, type Slot } from "./route.js";
import type { RequestOptions, Session } from "./session.js";

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
  const { fetch, hooks } = session;
  const {
    signal: callerSignal,
    timeout,
    headers,
    retry,
  } = withDefaults(session.callDefaults(), options);
  const { method, url, body } = fillRoute(session.baseUrl, route, params);
  if (callerSignal?.aborted) throw callerSignal.reason;

  const controller = new AbortController();
  const { signal } = controller;
  let stop: (reason: unknown) => void;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let retries = 0;
  let refused: string | undefined;
  let refusal: Error | undefined;

  /** Sends a request, with the token that is the right one at this moment. */
  function next(): Promise<unknown> {
    return session.auth.authorize(allowedModes, refused, exchange);
  }

  /** One request and what follows from it, within the timeout; perhaps another request. */
  async function exchange(stored?: StoredToken | null): Promise<unknown> {
    const token = stored?.token;
    if (token && token === refused) throw refusal;
    const event = { method, url, attempt: ++attempt };
    hooks.onRequest?.(event);
    signal.throwIfAborted();
    const sentAt = Date.now();
    if (timeout) {
      timer = setTimeout(() => {
        stop(new InfisicalTimeoutError(`${method} ${url}: no answer within ${timeout} ms`));
      }, timeout);
    }
    let response: FetchResponse | undefined;
    let text = "";
    let cause: unknown;
    try {
      response = await fetch(url, {
        method,
        headers: {
          ...headers,
          ...(body && { "Content-Type": "application/json" }),
          ...(token &&
            (stored.mode === "apiKey"
              ? { "X-API-KEY": token }
              : { Authorization: `Bearer ${token}` })),
        },
        ...(body && { body }),
        redirect: "manual",
        signal,
      });
      text = await response.text();
    } catch (error) {
      response = undefined;
      cause = error;
    }
    clearTimeout(timer);
    signal.throwIfAborted();
    if (response) {
      const { status, headers } = response;
      for (const tell of [hooks.onResponse, options.onResponse]) {
        tell?.({
          ...event,
          status,
          headers: { get: (name) => headers.get(name) },
          duration: Date.now() - sentAt,
        });
      }
      const success = response.ok && read(text);
      if (success) return success.result;
    }
    const status = response?.status;
    const redact = redactor(token, body);
    const asked = response && requestedDelay(response, text);
    const error = response
      ? responseError(event, response, text, redact, asked)
      : networkError(event, cause, redact);
    // A token that has died is refused with 401, or with 403 and this name.
    const isDead = status === 401 || (status === 403 && /"error":\s*"TokenError"/.test(text));
    if (isDead && token && !refused) {
      refused = token;
      refusal = error;
      return next();
    }
    const delay = retryDelay(method, status, asked, retries++, retry);
    if (delay === undefined) throw error;
    hooks.onRetry?.({ ...event, ...(status !== undefined && { status }), delay });
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, delay);
    });
    return next();
  }

  const unwatch = callerSignal && watch(callerSignal, () => stop(callerSignal.reason));
  return new Promise((resolve, reject) => {
    // Not all that a call waits for knows of the signal: a token store, a login that others share.
    stop = (reason) => {
      controller.abort(reason);
      reject(reason);
    };
    next().then(resolve, reject);
  }).finally(() => {
    clearTimeout(timer);
    unwatch?.();
  });
}
