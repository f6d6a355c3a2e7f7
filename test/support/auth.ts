import { afterEach, beforeEach, vi } from "vitest";
import {
  type FetchResponse,
  InfisicalError,
  request,
  type Session,
  type StoredToken,
} from "../../src/index.js";
import {
  minimalResponse,
  type Recorder,
  recorder,
  rejection,
  type Sent,
} from "./recording-fetch.js";

/** An answer with nothing but what a session may rely on. */
export function reply(
  status: number,
  body: unknown = {},
  headers: Readonly<Record<string, string>> = {},
): FetchResponse {
  return minimalResponse({ status, body, headers });
}

/** What a login answers. */
export function granted(accessToken: string, expiresIn = 3600): FetchResponse {
  return reply(200, { accessToken, expiresIn, accessTokenMaxTTL: 86_400, tokenType: "Bearer" });
}

/** What the server answers to a token that has expired. */
export function tokenError(
  message = "Your token has expired. Please re-authenticate.",
): FetchResponse {
  return reply(403, { reqId: "req-1", statusCode: 403, error: "TokenError", message });
}

export function isLogin({ url }: Sent): boolean {
  return /\/api\/v1\/auth\/[\w-]+\/login$/.test(url);
}

export function tokenOf({ headers }: Sent): string | undefined {
  return headers.Authorization?.replace("Bearer ", "");
}

/** A server that issues `token-1`, `token-2` … and refuses all that is not alive. */
export interface Issuer extends Recorder {
  readonly alive: Set<string>;
  readonly logins: Sent[];
  readonly calls: Sent[];
  /** Lifetime of the next tokens, in seconds. */
  lifetime: number;
  /** Awaited before each login is answered; what it throws or returns stands for the answer. */
  onLogin: (login: number) => unknown;
  /** Awaited before each other request is answered. */
  onCall: (call: number) => unknown;
  refusal: () => FetchResponse;
  expireAll(): void;
}

export function createIssuer(): Issuer {
  const logins: Sent[] = [];
  const calls: Sent[] = [];
  const alive = new Set<string>();
  const { fetch, sent } = recorder(async (one) => {
    if (isLogin(one)) {
      const number = logins.push(one);
      const other = await issuer.onLogin(number);
      if (other) return other as FetchResponse;
      alive.add(`token-${number}`);
      return granted(`token-${number}`, issuer.lifetime);
    }
    const number = calls.push(one);
    const other = await issuer.onCall(number);
    if (other) return other as FetchResponse;
    const token = tokenOf(one);
    return token && alive.has(token) ? reply(200, { used: token }) : issuer.refusal();
  });
  const issuer: Issuer = {
    fetch,
    sent,
    alive,
    logins,
    calls,
    lifetime: 3600,
    onLogin: () => undefined,
    onCall: () => undefined,
    refusal: tokenError,
    expireAll: () => alive.clear(),
  };
  return issuer;
}

/** A call that needs a token. */
export function call(session: Session, signal?: AbortSignal): Promise<{ used: string }> {
  return request(session, "GET /api/v1/things", ["identityAccessToken", "jwt"], undefined, {
    ...(signal && { signal }),
  });
}

/** An unsigned JWT. */
export function jwt(payload: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "HS256", typ: "JWT" })}.${part(payload)}.c2lnbmF0dXJl`;
}

/** When the tests of {@link useClock} begin, in milliseconds since the epoch. */
export const start: number = Date.UTC(2030, 0, 1);

/** Stops the date in every test of a file; timers stay real. */
export function useClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: start });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Moves the stopped date on. */
export function pass(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1000);
}

/** Credentials that every issuer takes. */
export const params = { universalAuth: { clientId: "id", clientSecret: "s3cret" } };

export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

export function deferred<Value = void>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<Value>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/** Lets everything happen that can happen without a timer. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What a promise rejects with, which has to be an error of this package. */
export function refusalOf(promise: Promise<unknown>): Promise<InfisicalError> {
  const refusal = rejection(promise).then((error) => {
    if (error instanceof InfisicalError) return error;
    throw new Error(`Expected an InfisicalError, got ${error}`, { cause: error });
  });
  // Tests may look at it much later.
  refusal.catch(() => {});
  return refusal;
}

/** A token store whose operations can be watched, and made slow or broken. */
export interface WatchedStore {
  readonly log: string[];
  value: StoredToken | undefined;
  get(): Promise<StoredToken | undefined>;
  set(token: StoredToken): Promise<void>;
  clear(): Promise<void>;
  /** Awaited before an operation takes effect. */
  before: (operation: "get" | "set" | "clear") => unknown;
}

export function asyncStore(value?: StoredToken): WatchedStore {
  const log: string[] = [];
  const run = async (operation: "get" | "set" | "clear", effect: () => void): Promise<void> => {
    log.push(operation);
    await null;
    await store.before(operation);
    effect();
  };
  const store: WatchedStore = {
    log,
    value,
    before: () => undefined,
    async get() {
      await run("get", () => {});
      return store.value;
    },
    set: (token) =>
      run("set", () => {
        store.value = token;
      }),
    clear: () =>
      run("clear", () => {
        store.value = undefined;
      }),
  };
  return store;
}
