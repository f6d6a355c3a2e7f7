import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import {
  type AuthMode,
  createSession,
  type Fetch,
  type FetchInit,
  type FetchResponse,
  type RequestOptions,
  type Route,
  request,
  type Session,
  type SessionOptions,
  setAccessToken,
} from "../../src/index.js";

/** The base URL of every session here, unless the test says otherwise. */
export const baseUrl = "https://kit.example";

/** The access token of a session that is signed in. */
export const token = "eyJ-planted-access-token";

/** A request as `fetch` was called with it. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
  readonly init: FetchInit;
  /** `Date.now()` of the call. */
  readonly at: number;
}

/** An answer: text is sent as it is, anything else as JSON. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What to answer; an error is what `fetch` rejects with. */
export type Answer = Reply | Error | ((init: FetchInit) => Promise<FetchResponse>);

/**
 * The smallest response that a session has to be content with: reading anything but `ok`,
 * `status`, `headers.get()` and `text()` throws.
 */
export function minimalResponse({ status = 200, headers = {}, body = {} }: Reply): FetchResponse {
  const fields = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return onlyOwn({
    ok: status >= 200 && status < 300,
    status,
    headers: onlyOwn({ get: (name: string) => fields.get(name.toLowerCase()) ?? null }),
    text: async () => text,
  });
}

/** A response whose body is read by this function. */
export function withBody(text: () => Promise<string>): FetchResponse {
  return onlyOwn({ ok: true, status: 200, headers: { get: () => null }, text });
}

function onlyOwn<Target extends object>(target: Target): Target {
  return new Proxy(target, {
    get(own, name) {
      // Promises look for it.
      if (name === "then") return undefined;
      if (!Reflect.has(own, name)) throw new Error(`a minimal response has no ${String(name)}`);
      return Reflect.get(own, name);
    },
  });
}

/** A `fetch` that keeps what it was called with. */
export interface Recorder {
  readonly fetch: Fetch;
  readonly sent: Sent[];
}

/** A recorder that answers as the function says. */
export function recorder(
  answer: (sent: Sent, init: FetchInit) => FetchResponse | Promise<FetchResponse>,
): Recorder {
  const sent: Sent[] = [];
  return {
    sent,
    fetch: async (url, init) => {
      const { method, headers, body } = init;
      // What is seldom compared is inherited: toEqual does not see it.
      const one: Sent = Object.assign(Object.create({ init, at: Date.now() }), {
        method,
        url,
        headers: { ...headers },
        body,
      });
      sent.push(one);
      return answer(one, init);
    },
  };
}

/** A recorder that gives the answers in turn, the last one for ever. */
export function recordingFetch(...answers: Answer[]): Recorder {
  const all = recorder((_, init) => {
    const answer = answers[Math.min(all.sent.length, answers.length) - 1] ?? {};
    if (answer instanceof Error) throw answer;
    return typeof answer === "function" ? answer(init) : minimalResponse(answer);
  });
  return all;
}

/** A session that is not signed in, and what it sends. */
export function sessionWith(
  answers: readonly Answer[] = [],
  options: SessionOptions = {},
): { session: Session; sent: Sent[] } {
  const { fetch, sent } = recordingFetch(...answers);
  return { session: createSession({ baseUrl, fetch, ...options }), sent };
}

/** A session that is signed in with {@link token}, and what it sends. */
export async function signedInWith(
  answers: readonly Answer[] = [],
  options: SessionOptions = {},
): Promise<{ session: Session; sent: Sent[] }> {
  const made = sessionWith(answers, options);
  await setAccessToken(made.session, token);
  return made;
}

/** Calls any route with any params; the default is a route that takes no token. */
export function call(
  session: Session,
  route: Route,
  params?: object,
  options?: RequestOptions,
  allowedModes: readonly AuthMode[] = [],
): Promise<unknown> {
  return request<unknown, Route>(session, route, allowedModes, params, options);
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  let result: unknown;
  try {
    result = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`resolved with ${JSON.stringify(result)}`);
}

/** A fetch's answer that never comes, and does not heed the signal. */
export function never(): Promise<never> {
  return new Promise(() => {});
}

/** An answer that does not come before the signal is aborted, as the real `fetch` behaves. */
export function untilAborted({ signal }: FetchInit): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}

/** Opens a port for a test, and closes it with all its connections. */
export async function withServer(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  try {
    await use(`http://127.0.0.1:${address.port}`);
  } finally {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }
}
