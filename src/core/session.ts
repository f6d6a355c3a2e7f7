import { type Auth, createAuth } from "./auth.js";
import type { Fetch, Signal } from "./fetch.js";
import { type HeaderFields, mergeHeaders } from "./headers.js";
import { memberOf } from "./json.js";
import { withDefaults } from "./options.js";
import { refuse } from "./refuse.js";
import { parts, readParts } from "./session-parts.js";
import { memoryTokenStore, type TokenStore } from "./token-store.js";

/** When and how long to wait before a request is tried again. */
export interface RetryOptions {
  /** How many times a request is tried again. Default 2; 0 for never. */
  maxRetries?: number | undefined;
  /** Longest wait before the first retry, in milliseconds; it doubles with each one. Default 500. */
  baseDelay?: number | undefined;
  /** Longest wait, in milliseconds, unless the server asks for more. Default 8000. */
  maxDelay?: number | undefined;
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
  onRequest?: ((event: RequestEvent) => void) | undefined;
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** Options of a session; every one has a default. */
export interface SessionOptions {
  /** Where the server is. Default `https://app.infisical.com`. A trailing `/` or `/api` is dropped. */
  baseUrl?: string | { readonly href: string } | undefined;
  /** Used in place of the global `fetch`, which is looked up at every call. */
  fetch?: Fetch | undefined;
  /** Keeps the token. Default: in memory. */
  tokenStore?: TokenStore | undefined;
  /** Time for one request's headers and body, in milliseconds. Default 30,000; 0 for no limit. */
  timeout?: number | undefined;
  /** Sent with every request, below the headers of a call. */
  headers?: HeaderFields | undefined;
  /** When to try again; `false` for never. */
  retry?: RetryOptions | false | undefined;
  /** Whether a mode that an endpoint does not take is refused before a request. Default true. */
  checkAuthMode?: boolean | undefined;
  /** Functions to observe the session with. */
  hooks?: Hooks | undefined;
}

/** Options of one call, above those of the session. */
export interface RequestOptions {
  /** Aborts the call: it rejects with the signal's reason. */
  signal?: Signal | undefined;
  /** Time for one request's headers and body, in milliseconds; 0 for no limit. */
  timeout?: number | undefined;
  /** Sent with the request, above the session's headers. */
  headers?: HeaderFields | undefined;
  /** When to try again; `false` for never. */
  retry?: RetryOptions | false | undefined;
  /** Called with every answer, after the session's hook. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
}

/**
 * What every endpoint takes first: where the server is, how to reach it, and where the token is
 * kept. A frozen value that {@link createSession} makes; no printer shows what is secret in it.
 */
export interface Session {
  /** Where the server is, without a trailing slash. */
  readonly baseUrl: string;
  /** What only the functions of this package use. */
  readonly [parts]: unknown;
}

/** What the calls of a session learn from each other of the server. */
export interface Traffic {
  /** The server wants no requests before this time, by the clock of `clock.ts`. */
  pausedUntil: number;
  /** How many requests have succeeded. */
  successes: number;
}

/** What the functions of this package use of a session. */
export interface SessionParts {
  readonly fetch: Fetch;
  readonly hooks: Hooks;
  readonly callDefaults: CallOptions;
  readonly auth: Auth;
  readonly traffic: Traffic;
}

/** When to try again, when all is known. */
export interface KnownRetryOptions {
  readonly maxRetries: number;
  readonly baseDelay: number;
  readonly maxDelay: number;
}

/** The options of a call when all are known. */
export interface CallOptions {
  readonly signal: Signal | null;
  readonly timeout: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly retry: KnownRetryOptions;
  readonly onResponse: (event: ResponseEvent) => void;
}

/** What the functions of this package use of a session; refused where it is none. */
export function partsOf(session: Session): SessionParts {
  return readParts(session);
}

/** Whether a value is a session. */
export function isSession(value: unknown): value is Session {
  return memberOf(value, parts) !== undefined;
}

/**
 * Makes a session. Nothing else happens: no request, no timer, no look at the environment.
 *
 * @param options - Where the server is and how to reach it; see {@link SessionOptions}.
 * @throws An {@link InfisicalError} naming the option that is wrong or unknown.
 *
 * @example
 * ```ts
 * const session = createSession({ baseUrl: "https://secrets.example.com" });
 * await login(session, { universalAuth: { clientId, clientSecret } });
 * const { secrets } = await listSecrets(session, { projectId, environment: "prod" });
 * ```
 */
export function createSession(options: SessionOptions = {}): Session {
  const { baseUrl, fetch, hooks, tokenStore, checkAuthMode, ...call } = readOptions(
    sessionDefaults(),
    { ...options, baseUrl: hrefOf(options.baseUrl) },
  );
  for (const name of ["get", "set", "clear"] as const) {
    if (typeof tokenStore[name] !== "function") refuse(`tokenStore.${name}`, "a function");
  }
  withDefaults({ onRequest: ignore, onResponse: ignore, onRetry: ignore }, hooks, {}, "hooks.");
  const own: SessionParts = {
    fetch,
    hooks,
    callDefaults: { signal: null, onResponse: ignore, ...call },
    auth: createAuth(tokenStore, checkAuthMode, call.timeout),
    traffic: { pausedUntil: 0, successes: 0 },
  };
  const session = { baseUrl: normalizeBaseUrl(baseUrl), [parts]: () => own };
  // No printer shows it.
  Object.defineProperty(session, parts, { enumerable: false });
  return Object.freeze(session);
}

/** Stands for a function that is left out. */
export const ignore = (): void => {};

/** Puts options above their defaults: those of a session, or of a call. */
export function readOptions<Options extends Pick<CallOptions, "headers" | "retry">>(
  defaults: Options,
  { retry, ...options }: SessionOptions | RequestOptions,
): Options {
  return withDefaults<Pick<CallOptions, "headers" | "retry">>(
    defaults,
    { ...options, retry: retry === false ? { maxRetries: 0 } : retry },
    {
      headers: mergeHeaders,
      retry: (standard, given) => withDefaults(standard, given, {}, "retry."),
    },
  ) as Options;
}

function sessionDefaults(): Pick<CallOptions, "timeout" | "headers" | "retry"> & {
  baseUrl: string;
  fetch: Fetch;
  tokenStore: TokenStore;
  checkAuthMode: boolean;
  hooks: Hooks;
} {
  return {
    baseUrl: "https://app.infisical.com",
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

function hrefOf(url: SessionOptions["baseUrl"]): string | undefined {
  return typeof url === "object" && url ? url.href : url;
}

function normalizeBaseUrl(given: string): string {
  if (!/^\s*https?:/i.test(given)) refuse("baseUrl", "a URL with its scheme, https:// or http://");
  try {
    const { href, origin, pathname } = new URL(given);
    // What is left when credentials, query and hash are taken away. Names of hosts are encoded.
    if (/^[\w:/.[\]-]+$/.test(origin) && href === origin + pathname) {
      const path = withoutSlashes(pathname);
      return origin + withoutSlashes(path.endsWith("/api") ? path.slice(0, -4) : path);
    }
  } catch {}
  return refuse("baseUrl", "a URL of a server, without credentials, query and hash");
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === "/") end--;
  return path.slice(0, end);
}
