import { type Auth, createAuth, memoryTokenStore, type TokenStore } from "./auth.js";
import type { Fetch, Signal } from "./fetch.js";
import type { HeaderFields } from "./headers.js";
import { withDefaults } from "./options.js";
import { refuse } from "./refuse.js";

/** When and how long to wait before a request is tried again. */
export interface RetryOptions {
  /** How many times a request is tried again. Default 2; 0 for never. */
  maxRetries?: number;
  /** Longest wait before the first retry, in milliseconds; it doubles with each one. Default 500. */
  baseDelay?: number;
  /** Longest wait, in milliseconds, unless the server asks for more. Default 8000. */
  maxDelay?: number;
}

/** A request that is about to be sent. */
export interface RequestEvent {
  readonly method: string;
  readonly url: string;
  /** 1 for the first request of a call, then 2, 3 … for its retries and replays. */
  readonly attempt: number;
}

/** An answer that came in. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** The answer's headers. */
  readonly headers: { get(name: string): string | null };
  /** Time from sending the request to the end of the body, in milliseconds. */
  readonly duration: number;
}

/** A request that will be tried again. */
export interface RetryEvent extends RequestEvent {
  /** Status of the answer; absent when there was none. */
  readonly status?: number;
  /** Wait before the next try, in milliseconds. */
  readonly delay: number;
}

/** Functions to observe a session with. What they are given holds no token, body or request header. */
export interface Hooks {
  onRequest?: (event: RequestEvent) => void;
  onResponse?: (event: ResponseEvent) => void;
  onRetry?: (event: RetryEvent) => void;
}

/** Options of a session; every one has a default. */
export interface SessionOptions {
  /** Where the server is. Default `https://app.infisical.com`. A trailing `/` or `/api` is dropped. */
  baseUrl?: string | { readonly href: string };
  /** Used in place of the global `fetch`, which is looked up at every call. */
  fetch?: Fetch;
  /** Keeps the token. Default: in memory. */
  tokenStore?: TokenStore;
  /** Time for one request's headers and body, in milliseconds. Default 30,000; 0 for no limit. */
  timeout?: number;
  /** Sent with every request, below the headers of a call. */
  headers?: HeaderFields;
  /** When to try again; `false` for never. */
  retry?: RetryOptions | false;
  /** Whether a mode that an endpoint does not take is refused before a request. Default true. */
  checkAuthMode?: boolean;
  /** Functions to observe the session with. */
  hooks?: Hooks;
}

/** Options of one call, above those of the session. */
export interface RequestOptions {
  /** Aborts the call: it rejects with the signal's reason. */
  signal?: Signal;
  /** Time for one request's headers and body, in milliseconds; 0 for no limit. */
  timeout?: number;
  /** Sent with the request, above the session's headers. */
  headers?: HeaderFields;
  /** When to try again; `false` for never. */
  retry?: RetryOptions | false;
  /** Called with every answer, after the session's hook. */
  onResponse?: (event: ResponseEvent) => void;
}

/**
 * What every endpoint takes first: where the server is, how to reach it, and where the token is
 * kept. A frozen value; what is secret in it is behind functions, so that no printer shows it.
 */
export interface Session {
  /** Where the server is, without a trailing slash. */
  readonly baseUrl: string;
  /** @internal */
  readonly fetch: Fetch;
  /** @internal */
  readonly hooks: Hooks;
  /** @internal */
  readonly callDefaults: () => CallOptions;
  /** @internal */
  readonly auth: Auth;
}

/** The options of a call when all are known. */
interface CallOptions {
  signal: Signal | null;
  timeout: number;
  headers: Record<string, string>;
  retry: Required<RetryOptions>;
  onResponse: (event: ResponseEvent) => void;
}

/**
 * Makes a session. Nothing else happens: no request, no timer, no look at the environment.
 *
 * @param options - Where the server is and how to reach it; see {@link SessionOptions}.
 * @throws {@link InfisicalError} naming the option that is wrong or unknown.
 *
 * @example
 * ```ts
 * const session = createSession({ baseUrl: "https://secrets.example.com" });
 * await login(session, { universalAuth: { clientId, clientSecret } });
 * const { secrets } = await listSecrets(session, { projectId, environment: "prod" });
 * ```
 */
export function createSession({
  baseUrl = "https://app.infisical.com",
  ...options
}: SessionOptions = {}): Session {
  const { fetch, tokenStore, timeout, headers, retry, checkAuthMode, hooks } = withDefaults(
    sessionDefaults(),
    options,
  );
  for (const name of ["get", "set", "clear"] as const) {
    if (typeof tokenStore[name] !== "function") refuse(`tokenStore.${name}`, "a function");
  }
  withDefaults({ onRequest: ignore, onResponse: ignore, onRetry: ignore }, hooks, "hooks.");
  const callDefaults = { signal: null, timeout, headers, retry, onResponse: ignore };
  return Object.freeze({
    baseUrl: normalizeBaseUrl(baseUrl),
    fetch,
    hooks,
    callDefaults: () => callDefaults,
    auth: createAuth(tokenStore, checkAuthMode),
  } satisfies Session);
}

const ignore = (): void => {};

function sessionDefaults(): Required<Omit<SessionOptions, "baseUrl">> &
  Pick<CallOptions, "headers" | "retry"> {
  return {
    // Looked up at every call, and called bare: browsers and workers refuse a fetch that is called
    // as a method of something else.
    fetch: (url, init) => fetch(url, init),
    tokenStore: memoryTokenStore(),
    timeout: 30_000,
    headers: {},
    retry: { maxRetries: 2, baseDelay: 500, maxDelay: 8000 },
    checkAuthMode: true,
    hooks: {},
  };
}

function normalizeBaseUrl(baseUrl: NonNullable<SessionOptions["baseUrl"]>): string {
  try {
    const { href } = new URL(`${baseUrl}`);
    if (/^https?:\/\/[^/@]+\/[^?#]*$/.test(href)) return href.replace(/\/*(\/api)?\/*$/, "");
  } catch {}
  return refuse("baseUrl", "an http(s) URL without credentials, query and hash");
}
