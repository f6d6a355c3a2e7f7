import { InfisicalApiError, InfisicalNetworkError, type ValidationIssue } from "./errors.js";
import type { FetchResponse } from "./fetch.js";

/** Reads a body that should be JSON; gives nothing when it is not. */
export function readJson(text: string): { result: unknown } | undefined {
  try {
    return { result: text ? JSON.parse(text) : undefined };
  } catch {
    return undefined;
  }
}

/** Reads a body that is text. */
export function readText(text: string): { result: string } {
  return { result: text };
}

/** The error for an answer that is no success, or cannot be read. `text` is redacted already. */
export function responseError(
  method: string,
  url: string,
  { ok, status, headers }: FetchResponse,
  text: string,
  retryAfter: number | undefined,
): InfisicalApiError {
  const { message, error, reqId, details } = Object(!ok && readJson(text)?.result);
  const issues = Array.isArray(message) ? message.map(toIssue) : [];
  return new InfisicalApiError(
    issues.map(issueText).join("; ") ||
      (typeof message === "string" && message) ||
      `${method} ${url}: ${unexpected(ok, status, headers.get("location"), text)}`,
    {
      statusCode: status,
      requestId: headers.get("x-request-id") ?? reqId,
      errorType: error,
      details,
      method,
      url,
      ...(status === 422 && { issues }),
      ...(status === 429 && { retryAfter }),
    },
  );
}

/** The error for a request without an answer. */
export function networkError(
  method: string,
  url: string,
  cause: unknown,
  hide: (text: string) => string,
): InfisicalNetworkError {
  const { stack, cause: inner } = Object(cause);
  const reason = [cause, Object(inner).code ?? inner].filter(Boolean).join(": ");
  let shown = "";
  try {
    shown = JSON.stringify([reason, stack, cause, `${inner}`, inner]);
  } catch {}
  return new InfisicalNetworkError(
    `${method} ${url}: ${hide(reason)}`,
    shown && shown === hide(shown) ? { cause } : {},
  );
}

function toIssue(issue: unknown): ValidationIssue {
  const { path = [], message = issue, code } = Object(issue);
  return { path, message, code };
}

function issueText({ path, message }: ValidationIssue): string {
  return path.length ? `${path.join(".")}: ${message}` : message;
}

function unexpected(ok: boolean, status: number, location: string | null, text: string): string {
  // A browser gives a redirect the status 0 and hides where it leads.
  if (!status || location) return `redirected to ${location ?? "another address"}; change baseUrl`;
  // What is left of a damaged JSON may hold the values of secrets.
  const excerpt = ok && /^\s*["{[]/.test(text) ? "damaged" : text.trim().slice(0, 200);
  return `${status}${ok ? " without JSON, is baseUrl right?" : ""} ${excerpt}`;
}
