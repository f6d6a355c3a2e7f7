import { now } from "./clock.js";
import { exchange, type Outcome, type ReadBody, type Refusal } from "./exchange.js";
import { mergeHeaders } from "./headers.js";
import { readJson } from "./json.js";
import { sleep, throwIfAborted } from "./limits.js";
import type { AllowedModes } from "./modes.js";
import { retryDelay } from "./retry.js";
import { fillRoute, type Params, type Route, type Slot } from "./route.js";
import { partsOf, type RequestOptions, readOptions, type Session } from "./session.js";
import type { StoredToken } from "./stored-token.js";

/**
 * Calls a route of the server: what every endpoint does, and the way to a route that has no
 * function yet.
 *
 * @param session - Session to use.
 * @param route - Method and path, with params in braces: `"GET /api/v1/projects/{projectId}"`.
 * @param allowedModes - The modes that the route takes. An empty list is for routes that check no
 * token: they are sent none. With `null` in the list, the token is sent if there is one.
 * @param params - Fill the braces; the others go to the query (GET) or to the JSON body.
 * @param options - Options for this call alone.
 * @returns What the server answers, parsed; `undefined` for an empty body.
 * @throws An {@link AuthenticationError} when the session is in no allowed mode; nothing is sent.
 * @throws An {@link InfisicalApiError} when the server refuses, or answers what is not JSON.
 * @throws An {@link InfisicalNetworkError} when no answer comes, or none in time.
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
  allowedModes: AllowedModes,
  ...rest: ParamsAndOptions<Path>
): Promise<Result>;
export function request(
  session: Session,
  route: Route,
  allowedModes: AllowedModes,
  params?: object,
  options?: RequestOptions,
): Promise<unknown> {
  return send(session, route, allowedModes, params, options, readJson);
}

/** The same for a route that always answers JSON: an empty body is an error. */
export function requestJson<Result = unknown, Path extends Route = Route>(
  session: Session,
  route: Path,
  allowedModes: AllowedModes,
  ...rest: ParamsAndOptions<Path>
): Promise<Result>;
export function requestJson(
  session: Session,
  route: Route,
  allowedModes: AllowedModes,
  params?: object,
  options?: RequestOptions,
): Promise<unknown> {
  return send(session, route, allowedModes, params, options, (text) =>
    text ? readJson(text) : undefined,
  );
}

/** The same for a route that answers text, such as CSV or PEM. */
export function requestText<Path extends Route = Route>(
  session: Session,
  route: Path,
  allowedModes: AllowedModes,
  ...rest: ParamsAndOptions<Path>
): Promise<string>;
export function requestText(
  session: Session,
  route: Route,
  allowedModes: AllowedModes,
  params?: object,
  options?: RequestOptions,
): Promise<unknown> {
  // A compressed text that is cut short is taken for whole by some runtimes. JSON cannot be.
  const headers = mergeHeaders({ "accept-encoding": "identity" }, options?.headers ?? {});
  return send(session, route, allowedModes, params, { ...options, headers }, (text) => ({
    result: text,
  }));
}

/** Params are needed where the route has slots; other fields may stand beside those for the slots. */
type ParamsAndOptions<Path extends string> = [Slot<Path>] extends [never]
  ? [params?: object, options?: RequestOptions]
  : [params: Params<Path> | (Params<Path> & Record<string, unknown>), options?: RequestOptions];

/** How often a call is refused while others of its session get through, before it gives up. */
const maxTurns = 10;

/** One call: requests until one succeeds or is not to be repeated, or the caller aborts. */
async function send(
  session: Session,
  route: Route,
  allowedModes: AllowedModes,
  params: object | undefined,
  options: RequestOptions | undefined,
  read: ReadBody,
): Promise<unknown> {
  const parts = partsOf(session);
  const { auth, hooks, traffic } = parts;
  const call = options ? readOptions(parts.callDefaults, options) : parts.callDefaults;
  const { signal, retry } = call;
  const request = fillRoute(session.baseUrl, route, params);
  const met: string[] = [];
  let number = 0;
  let retries = 0;
  let replays = 0;
  let turns = 0;
  let successes = 0;
  let last: Refusal | undefined;

  const use = async (stored?: StoredToken | null): Promise<Outcome> => {
    if (stored && stored.token === last?.deadToken) {
      return { ...last, deadToken: undefined, isRepeatable: false };
    }
    number++;
    const history = met.length ? ` (request ${number}; before it: ${met.join(", ")})` : "";
    return exchange(parts, { request, call, number, history }, stored, read);
  };

  for (;;) {
    throwIfAborted(signal);
    const pause = traffic.pausedUntil && traffic.pausedUntil - now();
    if (pause > 0 && retry.maxRetries) await sleep(pause, signal);
    const outcome = await auth.withToken(call, allowedModes, last?.deadToken, use);
    if ("result" in outcome) return outcome.result;
    last = outcome;
    const { status, askedDelay } = outcome;
    // Where others get through with a limited token, or at a limited rate, it will be this call's turn.
    const hasTurn = traffic.successes > successes && turns < maxTurns;
    successes = traffic.successes;
    if (outcome.deadToken && (!replays || hasTurn)) {
      if (replays++) turns++;
      continue;
    }
    const isTurn = status === 429 && retries > 0 && hasTurn;
    if (!outcome.isRepeatable || (retries >= retry.maxRetries && !isTurn)) throw outcome.toError();
    const delay = retryDelay(askedDelay, retries, retry);
    if (isTurn) turns++;
    else retries++;
    // All calls of the session slow down, not only this one.
    if (status === 429 && askedDelay) {
      traffic.pausedUntil = Math.max(traffic.pausedUntil, now() + delay);
    }
    const { method, url } = request;
    hooks.onRetry?.({
      method,
      url,
      attempt: number,
      ...(status && { status }),
      delay,
    });
    met.push(outcome.met);
    await sleep(delay, signal);
  }
}
