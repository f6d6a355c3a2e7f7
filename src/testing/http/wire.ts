import type { Actor, Tokens } from "../auth/tokens.js";
import { randomHex } from "../bytes.js";
import { Refusal, serverError, unauthorized } from "../errors.js";
import { type Match, type Route, RoutedCall } from "./router.js";

/** A request, however it came in. */
export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: (name: string) => string | undefined;
  readonly body: string;
}

/** An answer, however it goes out. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether only half of the body is to arrive. */
  readonly isTruncated: boolean;
  /** What comes in place of the body, for as long as somebody listens. */
  readonly stream?: WireStream;
}

/** A body that goes on. */
export class WireStream {
  /** Has each further text written out, until the function that it returns is called. */
  readonly listen: (write: (text: string) => void) => () => void;

  constructor(listen: WireStream["listen"]) {
    this.listen = listen;
  }
}

/** Answers a request; `null` to break the connection instead. */
export type Answer = (request: WireRequest, signal?: AbortSignal) => Promise<WireAnswer | null>;

/** An answer that a test has planned. */
export interface PlannedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** In bytes. A larger body is a failure of the server's own to it. */
const maxBodySize = 1_048_576;

/** Answers as the server does: credentials first, then the shape of the request, then its meaning. */
export async function respond(
  request: WireRequest,
  match: Match | undefined,
  tokens: Tokens,
): Promise<WireAnswer> {
  const { method, url, headers } = request;
  if (!isDecodable(url.pathname)) {
    const message = `'${url.pathname}' is not a valid url component`;
    const refusal = { error: "Bad Request", code: "FST_ERR_BAD_URL", message, statusCode: 400 };
    return toAnswer(400, JSON.stringify(refusal));
  }
  if (!match) {
    const message = `Route ${method}:${url.pathname}${url.search} not found`;
    return toAnswer(404, JSON.stringify({ message, error: "Not Found", statusCode: 404 }));
  }
  try {
    const actor = authorize(match.route, url, tokens.authenticate(headers));
    const call = new RoutedCall(actor, match, url.searchParams, readBody(request));
    const body = await match.route.handle(call);
    if (body instanceof WireStream) return toStream(body);
    // A handler may have nothing to say: then the body is empty.
    const answer =
      typeof body === "string"
        ? toAnswer(200, body, "text/plain")
        : toAnswer(200, JSON.stringify(body) ?? "");
    const isUnchanged = method === "GET" && headers("if-none-match") === answer.headers.etag;
    return isUnchanged ? { ...answer, status: 304, body: "" } : answer;
  } catch (error) {
    // A mistake of this server must not pass for a failure of the real one.
    if (!(error instanceof Refusal)) throw error;
    return toAnswer(error.status, JSON.stringify(show(error)));
  }
}

/** Text goes out as it is, a refusal in the server's own shape, and the rest as JSON. */
export function respondWith({ status, headers, body }: PlannedAnswer): WireAnswer {
  const refusal = new Refusal(status, errorName(status), "A test has asked for this failure");
  const own = body ?? (status < 400 ? "" : refusal);
  const answer =
    typeof own === "string"
      ? toAnswer(status, own, "text/html")
      : toAnswer(status, JSON.stringify(own instanceof Refusal ? show(own) : own));
  return { ...answer, headers: { ...answer.headers, ...lowerCased(headers) } };
}

/** Waits, and ends early with the signal's reason: an abandoned request leaves no timer behind. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", abort, { once: true });
  });
}

/** Bad credentials are refused even where none are asked for, so they were looked at before. */
function authorize({ auth }: Route, url: URL, actor: Actor | null): Actor | null {
  if (auth.length === 0) return actor;
  if (!actor) throw unauthorized("Token missing");
  if (auth.includes(actor.mode)) return actor;
  throw new Refusal(
    403,
    `Forbidden access to ${url.pathname}${url.search}`,
    "You are not allowed to access this resource",
  );
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function readBody({ method, headers, body }: WireRequest): unknown {
  if (method === "GET" || body === "") return null;
  if (new TextEncoder().encode(body).length >= maxBodySize) throw serverError();
  if (!headers("content-type")?.startsWith("application/json")) throw serverError();
  try {
    return JSON.parse(body);
  } catch {
    throw serverError();
  }
}

function show({ status, error, detail }: Refusal): object {
  return { reqId: requestId(), statusCode: status, message: detail, error };
}

function requestId(): string {
  return `req-${randomHex(7)}`;
}

function toStream(stream: WireStream): WireAnswer {
  const headers = { "content-type": "text/event-stream", "cache-control": "no-cache" };
  return { status: 200, headers, body: "", isTruncated: false, stream };
}

function toAnswer(status: number, text: string, type = "application/json"): WireAnswer {
  return {
    status,
    headers: {
      "content-type": `${type}; charset=utf-8`,
      etag: `"${hash(text)}"`,
      "x-request-id": /^\{"reqId":"([^"]+)"/.exec(text)?.[1] ?? requestId(),
    },
    body: text,
    isTruncated: false,
  };
}

/** Tells bodies apart. WebCrypto's digests would make every answer wait, and are not everywhere. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return `${text.length.toString(36)}-${(sum >>> 0).toString(36)}`;
}

function errorName(status: number): string {
  const names: Readonly<Record<number, string>> = {
    400: "BadRequest",
    401: "UnauthorizedError",
    403: "PermissionDenied",
    404: "NotFound",
    422: "ValidationFailure",
    429: "RateLimitExceeded",
  };
  return names[status] ?? "InternalServerError";
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
