import {
  InfisicalApiError,
  InfisicalNetworkError,
  isInfisicalError,
  type ValidationIssue,
} from "./errors.js";
import type { FetchResponse } from "./fetch.js";
import { memberOf, readJson } from "./json.js";
import type { AuthMode } from "./modes.js";
import type { Redact } from "./redact.js";
import { type HttpRequest, oldNameIn } from "./route.js";

/** Why a request failed, for its error. */
export interface Failure {
  readonly request: HttpRequest;
  /** What earlier requests of the call met; empty for the first one. */
  readonly history: string;
  readonly redact: Redact;
}

/** What the answer to a request was. */
export interface Answer {
  readonly response: FetchResponse;
  readonly text: string;
}

/**
 * Whether the answer says that the token has died: 401, or 403 with this name. The session of a
 * user's JWT that has ended is not found.
 */
export function tellsDeadToken({ response: { status }, text }: Answer, mode: AuthMode): boolean {
  return (
    status === 401 ||
    (status === 403 && /"error":\s*"TokenError"/.test(text)) ||
    (status === 404 && mode === "jwt" && /"(error|message)":\s*"Session not found/i.test(text))
  );
}

/** The error for an answer that is no success, or cannot be read. */
export function responseError(
  { request: { method, url, body: sent }, history, redact }: Failure,
  { response: { ok, status, headers }, text }: Answer,
  isDeadToken: boolean,
  retryAfter: number | undefined,
): InfisicalApiError {
  const header = (name: string): string => redact(headers.get(name) ?? "");
  const body = text.length > longestText ? undefined : readJson(text)?.result;
  const told = (name: string): unknown => redactValue(memberOf(body, name), redact);
  const message = told("message");
  const issues = Array.isArray(message) ? message.map(toIssue) : [];
  let reason = (asText(message) ?? issues.map(sentenceOf).join("; ")).slice(0, 2000);
  // Fastify says so of a route that it does not know.
  if (status === 404 && /^Route \w+:/.test(reason)) {
    reason += ". The server may be older than this function, or baseUrl leads elsewhere";
  }
  if (ok || status < 400 || !reason) {
    let excerpt = redact(text.slice(0, 1000)).trim().slice(0, 200);
    if (ok && text) {
      // A damaged JSON text may hold the values of secrets.
      excerpt = `is no JSON: check baseUrl ${/^\s*["{[]/.test(text) ? "" : excerpt}`;
    } else if (ok) {
      excerpt = "has no body, where there should be one";
    } else if (status === 304) {
      excerpt = "has not been modified";
    } else if (status < 400) {
      // All that a browser tells of a redirect is the status 0.
      excerpt = `is a redirect: change baseUrl ${header("location")}`;
    }
    reason = `${method} ${url}: ${status} ${excerpt}`;
  }
  return new InfisicalApiError(reason + oldNameIn(url + sent, reason) + history, {
    statusCode: isDeadToken && status === 404 ? 401 : status,
    requestId: header("x-request-id") || asText(told("reqId")),
    errorType: asText(told("error")),
    details: told("details"),
    method,
    url,
    ...(status === 422 && { issues }),
    ...(status === 429 && { retryAfter }),
  });
}

/** A longer answer is not taken apart for its error. */
const longestText = 4_000_000;

/** The error for a request without an answer. */
export function networkError(
  { request: { method, url }, history, redact }: Failure,
  cause: unknown,
): InfisicalNetworkError {
  const told = plainCause(cause, redact);
  const { message, cause: inner } = told;
  const code = codeOf(told);
  // The error of a transport of this package says it all. Else the reason is what caused the failure.
  const isTold = isInfisicalError(cause);
  const why = isTold ? "" : memberOf(inner, "message");
  const reason = `${message || told.name}${why ? `: ${why}` : ""}${code ? ` (${code})` : ""}`;
  const page = memberOf(memberOf(globalThis, "location"), "origin");
  // All that a browser tells of it is that fetch has failed.
  const hint =
    typeof page === "string" && !url.startsWith(page)
      ? ". CORS may be the cause: see docs/frontends.md of infisical-kit"
      : "";
  return new InfisicalNetworkError(`${method} ${url}: ${reason}${hint}${history}`, {
    cause: (isTold && inner) || told,
  });
}

/** The code of a failure, such as ECONNRESET, or of what caused it. */
export function codeOf(cause: unknown): string | undefined {
  return asText(memberOf(cause, "code")) ?? asText(memberOf(memberOf(cause, "cause"), "code"));
}

/**
 * A failure with what is known not to be secret of it: its name, message, code and address. The error
 * of a parser has the whole answer besides.
 */
function plainCause(cause: unknown, redact: Redact, depth = 3): Error {
  const plain = new Error();
  for (const field of ["message", "name", "code", "address"]) {
    const value = asText(memberOf(cause, field)) ?? (field === "message" && asText(cause));
    if (value) Object.assign(plain, { [field]: redact(value.slice(0, 1000)) });
  }
  const inner = depth && memberOf(cause, "cause");
  if (inner) plain.cause = plainCause(inner, redact, depth - 1);
  return plain;
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A value of an answer without the secrets in it, in its names too. */
function redactValue(value: unknown, redact: Redact, depth = 0): unknown {
  if (typeof value === "string") return redact(value.slice(0, 10_000));
  if (typeof value !== "object" || value === null) {
    return redact(`${value}`) === `${value}` ? value : "***";
  }
  // Nobody reads that deep.
  if (depth > 20) return "***";
  if (Array.isArray(value)) return value.map((item) => redactValue(item, redact, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      redact(name),
      redactValue(member, redact, depth + 1),
    ]),
  );
}

function toIssue(issue: unknown): ValidationIssue {
  const message = memberOf(issue, "message");
  const code = asText(memberOf(issue, "code"));
  return {
    path: [memberOf(issue, "path") ?? []]
      .flat()
      .filter((part) => typeof part === "string" || typeof part === "number"),
    message: asText(message) ?? JSON.stringify(message ?? issue),
    ...(code !== undefined && { code }),
  };
}

function sentenceOf({ path, message }: ValidationIssue): string {
  return path.length ? `${path.join(".")}: ${message}` : message;
}
