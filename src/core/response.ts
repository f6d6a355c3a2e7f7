import {
  InfisicalApiError,
  type InfisicalApiErrorFields,
  InfisicalNetworkError,
  type ValidationIssue,
} from "./errors.js";
import type { FetchResponse } from "./fetch.js";
import { type Redact, shows } from "./redact.js";

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

/** What the body of a refusal may hold; nothing of it is certain. */
export interface Refusal {
  message?: unknown;
  error?: unknown;
  reqId?: unknown;
  details?: unknown;
}

/** Reads the body of a refusal as far as it can be read. */
export function readRefusal(text: string, redact: Redact = (value) => value): Refusal {
  try {
    return Object(
      JSON.parse(text, (_, value) => (typeof value === "string" ? redact(value) : value)),
    );
  } catch {
    return {};
  }
}

/** The error for an answer that is no success, or cannot be read. */
export function responseError(
  method: string,
  url: string,
  { ok, status, headers }: FetchResponse,
  text: string,
  redact: Redact,
  retryAfter: number | undefined,
): InfisicalApiError {
  const header = (name: string): string | undefined => {
    const value = headers.get(name);
    return value === null ? undefined : redact(value);
  };
  const location = header("location");
  // All that a browser tells of a redirect is the status 0.
  const isRedirect = !status || (status > 299 && status < 400 && location);
  const { message, error, reqId, details } = ok || isRedirect ? {} : readRefusal(text, redact);
  const issues = Array.isArray(message) ? message.map(toIssue) : [];
  let reason = `${status}${ok ? " without JSON, is baseUrl right?" : ""} `;
  if (isRedirect) {
    reason = `redirected to ${location ?? "another address"}, not followed: change baseUrl`;
  } else if (!ok || !/^\s*["{[]/.test(text)) {
    // But not of a damaged JSON text, which may hold the values of secrets.
    reason += redact(text).trim().slice(0, 200);
  }
  const fields: InfisicalApiErrorFields = {
    statusCode: status,
    requestId: header("x-request-id") ?? asText(reqId),
    errorType: asText(error),
    details,
    method,
    url,
    ...(status === 422 && { issues }),
    ...(status === 429 && { retryAfter }),
  };
  const given = issues.map(issueText).join("; ") || asText(message);
  return new InfisicalApiError(given?.slice(0, 2000) || `${method} ${url}: ${reason}`, fields);
}

/** The error for a request without an answer. */
export function networkError(
  method: string,
  url: string,
  cause: unknown,
  redact: Redact,
): InfisicalNetworkError {
  const code = Object(Object(cause).cause).code;
  const reason = shows(cause, redact) ? "" : `${String(cause)}${code ? ` (${code})` : ""}`;
  return new InfisicalNetworkError(
    `${method} ${url}: ${reason || "the network failed"}`,
    reason ? { cause } : {},
  );
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function toIssue(issue: unknown): ValidationIssue {
  const { path, message = issue, code } = Object(issue);
  return {
    path: [path].flat().filter((part) => /string|number/.test(typeof part)),
    message: asText(message) ?? JSON.stringify(message),
    code,
  };
}

function issueText({ path, message }: ValidationIssue): string {
  return path.length ? `${path.join(".")}: ${message}` : message;
}
