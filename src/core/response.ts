import {
  InfisicalApiError,
  type InfisicalApiErrorFields,
  InfisicalNetworkError,
  type ValidationIssue,
} from "./errors.js";
import type { FetchResponse } from "./fetch.js";
import { memberOf, readJson } from "./json.js";
import type { AuthMode } from "./modes.js";
import type { Redact } from "./redact.js";

/** Why a request failed, for its error. */
export interface Failure {
  readonly method: string;
  readonly url: string;
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
    (status === 404 && mode === "jwt" && /"message":\s*"Session not found/i.test(text))
  );
}

/** The error for an answer that is no success, or cannot be read. */
export function responseError(
  { method, url, history, redact }: Failure,
  { response: { ok, status, headers }, text }: Answer,
  isDeadToken: boolean,
  retryAfter: number | undefined,
): InfisicalApiError {
  const header = (name: string): string => redact(headers.get(name) ?? "");
  const body = text.length > longestText ? undefined : readJson(text)?.result;
  const told = (name: string): unknown => redactValue(memberOf(body, name), redact);
  const message = told("message");
  const issues: ValidationIssue[] = Array.isArray(message) ? message.map(toIssue) : [];
  const given =
    asText(message) ??
    issues
      .map(({ path, message }) => (path.length ? `${path.join(".")}: ` : "") + message)
      .join("; ");
  let hint = "";
  let excerpt = redact(text.slice(0, 1000)).trim().slice(0, 200);
  if (ok && !text) {
    hint = " has no body, where there should be one";
  } else if (ok) {
    hint = " is no JSON: check baseUrl";
    // A damaged JSON text may hold the values of secrets.
    if (/^\s*["{[]/.test(text)) excerpt = "";
  } else if (status < 400) {
    // All that a browser tells of a redirect is the status 0.
    hint = " is a redirect: change baseUrl";
    excerpt = header("location");
  }
  const statusCode = isDeadToken && status === 404 ? 401 : status;
  const fields: InfisicalApiErrorFields = {
    statusCode,
    requestId: header("x-request-id") || asText(told("reqId")),
    errorType: asText(told("error")),
    details: told("details"),
    method,
    url,
    ...(status === 422 && { issues }),
    ...(status === 429 && { retryAfter }),
  };
  const reason = (!hint && given.slice(0, 2000)) || `${method} ${url}: ${status}${hint} ${excerpt}`;
  return new InfisicalApiError(reason + history, fields);
}

/** A longer answer is not taken apart for its error. */
const longestText = 4_000_000;

/** The error for a request without an answer. */
export function networkError(
  { method, url, history, redact }: Failure,
  cause: unknown,
): InfisicalNetworkError {
  const plain = plainCause(cause, redact);
  const code = codeOf(plain);
  return new InfisicalNetworkError(
    `${method} ${url}: ${plain}${code ? ` (${code})` : ""}${history}`,
    { cause: plain },
  );
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
  const text = typeof cause === "object" ? asText(memberOf(cause, "message")) : String(cause);
  const plain = new Error(redact(text?.slice(0, 1000) || "fetch failed"));
  for (const field of ["name", "code", "address", "port"]) {
    const value = memberOf(cause, field);
    const told = typeof value === "number" ? value : redact(asText(value) ?? "");
    if (told) Object.assign(plain, { [field]: told });
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
  if (typeof value === "number") return redact(`${value}`) === `${value}` ? value : "***";
  if (typeof value !== "object" || value === null) return value;
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
  const [path, code] = [memberOf(issue, "path"), memberOf(issue, "code")];
  const message = memberOf(issue, "message") ?? issue;
  return {
    path: [path ?? []]
      .flat()
      .filter((part) => typeof part === "string" || typeof part === "number"),
    message: asText(message) ?? JSON.stringify(message),
    ...(typeof code === "string" && { code }),
  };
}
