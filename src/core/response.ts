import {
  InfisicalApiError,
  type InfisicalApiErrorFields,
  InfisicalNetworkError,
  type ValidationIssue,
} from "./errors.js";
import type { FetchResponse } from "./fetch.js";
import { type Redact, shows } from "./redact.js";
import type { RequestEvent } from "./session.js";

/** Reads JSON, and `undefined` in an empty text; gives nothing when it is something else. */
export function readJson(
  text: string,
  revive?: (name: string, value: unknown) => unknown,
): { result: unknown } | undefined {
  try {
    return { result: text ? JSON.parse(text, revive) : undefined };
  } catch {
    return undefined;
  }
}

/** Reads a body that is text. */
export function readText(text: string): { result: string } {
  return { result: text };
}

/** The error for an answer that is no success, or cannot be read. */
export function responseError(
  { method, url }: RequestEvent,
  { ok, status, headers }: FetchResponse,
  text: string,
  redact: Redact,
  retryAfter: number | undefined,
): InfisicalApiError {
  const header = (name: string): string => redact(headers.get(name) ?? "");
  const body = readJson(text, (_, value) => (typeof value === "string" ? redact(value) : value));
  // Nothing of it is certain.
  const { message, error, reqId, details } = Object(body?.result);
  const issues: ValidationIssue[] = Array.isArray(message) ? message.map(toIssue) : [];
  const given =
    asText(message) ??
    issues
      .map(({ path, message }) => (path.length ? `${path.join(".")}: ` : "") + message)
      .join("; ");
  let hint = "";
  let excerpt = redact(text).trim().slice(0, 200);
  if (ok) {
    hint = " is no JSON: check baseUrl";
    // A damaged JSON text may hold the values of secrets.
    if (/^\s*["{[]/.test(text)) excerpt = "";
  } else if (status < 400) {
    // All that a browser tells of a redirect is the status 0.
    hint = " is a redirect: change baseUrl";
    excerpt = header("location");
  }
  const fields: InfisicalApiErrorFields = {
    statusCode: status,
    requestId: header("x-request-id") || asText(reqId),
    errorType: asText(error),
    details,
    method,
    url,
    ...(status === 422 && { issues }),
    ...(status === 429 && { retryAfter }),
  };
  const reason = (!hint && given.slice(0, 2000)) || `${method} ${url}: ${status}${hint} ${excerpt}`;
  return new InfisicalApiError(reason, fields);
}

/** The error for a request without an answer. */
export function networkError(
  { method, url }: RequestEvent,
  cause: unknown,
  redact: Redact,
): InfisicalNetworkError {
  const request = `${method} ${url}: `;
  if (shows(cause, redact)) return new InfisicalNetworkError(`${request}fetch failed`);
  const { code } = Object(Object(cause).cause);
  return new InfisicalNetworkError(request + String(cause) + (code ? ` (${code})` : ""), { cause });
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function toIssue(issue: unknown): ValidationIssue {
  const { path, message = issue, code } = Object(issue);
  return {
    path: [path ?? []].flat().filter((part) => typeof part !== "object"),
    message: asText(message) ?? JSON.stringify(message),
    code,
  };
}
