import type { Fetch, FetchResponse } from "../../core/fetch.js";
import { readJson } from "../../core/json.js";
import { refuse } from "../../core/refuse.js";
import { CredentialsError } from "../errors.js";

/** Options of every provider that asks a service of the platform. */
export interface ServiceOptions {
  /** Used in place of the global `fetch`, which is looked up at every call. */
  fetch?: Fetch | undefined;
  /** Time for all requests of one call, in milliseconds. Default 10,000. */
  timeout?: number | undefined;
}

/** Options of every provider that asks a metadata server. */
export interface MetadataOptions extends ServiceOptions {
  /** Time in which a metadata server has to give its first answer, in milliseconds. Default 2000. */
  probeTimeout?: number | undefined;
}

/** A request to a service of the platform. */
export interface ServiceRequest {
  /** What the service is, for errors. */
  source: string;
  url: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Time for this request, in milliseconds. Default: what is left for all. */
  timeout?: number;
  /** Whether any answer will do, to see that somebody is there. Default: only a success. */
  isProbe?: boolean;
  /** What to do when it fails. */
  remedy: string;
  /** What the service may not repeat in an error. */
  secrets?: readonly string[];
}

/** Sends a request and gives the answer, or throws a `CredentialsError`. */
export type Ask = (request: ServiceRequest) => Promise<ServiceAnswer>;

/** What a service answered. */
export interface ServiceAnswer {
  header(name: string): string | null;
  text: string;
}

/** Checks times as the options give them. */
export function checkTimes({ timeout = 10_000, probeTimeout = 2000 }: MetadataOptions): {
  timeout: number;
  probeTimeout: number;
} {
  for (const [name, value] of Object.entries({ timeout, probeTimeout })) {
    // Timers wait no longer than this.
    if (!(value > 0 && value <= 0x7fffffff)) refuse(name, "a number of milliseconds above 0");
  }
  return { timeout, probeTimeout };
}

/** For the requests of one call: their time starts with the first of them. */
export function startRequests(fetch: Fetch | undefined, timeout: number): Ask {
  let deadline: number | undefined;
  return async (request) => {
    deadline ??= Date.now() + timeout;
    const { ok, status, header, text } = await exchange(
      fetch ?? ((url, init) => globalThis.fetch(url, init)),
      request,
      Math.max(1, Math.min(request.timeout ?? timeout, deadline - Date.now())),
    );
    if (ok || request.isProbe) return { header, text };
    throw failure(request, `answered ${status}${reason(text, request.secrets)}`);
  };
}

/** Any answer, within the limit in milliseconds. */
async function exchange(
  fetch: Fetch,
  request: ServiceRequest,
  limit: number,
): Promise<ServiceAnswer & Pick<FetchResponse, "ok" | "status">> {
  const { url, method = "GET", headers = {}, body } = request;
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = failure(request, `gave no answer within ${limit} ms`);
      reject(error);
      controller.abort(error);
    }, limit);
  });
  const answer = async () => {
    const { signal } = controller;
    const init = { method, headers, redirect: "manual" as const, signal };
    const response = await fetch(url, body === undefined ? init : { ...init, body });
    const { ok, status } = response;
    const header = (name: string): string | null => response.headers.get(name);
    return { ok, status, header, text: await response.text() };
  };
  try {
    return await Promise.race([answer(), timeout]);
  } catch (error) {
    if (error instanceof CredentialsError) throw error;
    // Only the code of it: what fetch throws may quote a header.
    const { code } = Object(Object(error).cause ?? error);
    throw failure(request, `cannot be reached${typeof code === "string" ? ` (${code})` : ""}`);
  } finally {
    clearTimeout(timer);
  }
}

/** The object in an answer in JSON. */
export function readObject(request: ServiceRequest, { text }: ServiceAnswer): object {
  const result = readJson(text)?.result;
  if (typeof result === "object" && result !== null) return result;
  throw failure(request, "answered what is no JSON: another server may have answered in its place");
}

/** The error for an answer that lacks what it was asked for. */
export function failure(
  { source, url, remedy }: ServiceRequest,
  problem: string,
): CredentialsError {
  // A path or a query may be as good as a credential.
  const { origin } = new URL(url);
  return new CredentialsError(`${origin} ${problem}. ${remedy}`, { source });
}

/** What the service says about its refusal, as the clouds do in JSON. A page of HTML is not quoted. */
function reason(text: string, secrets: readonly string[] = []): string {
  const body = Object(readJson(text)?.result);
  const nested = Object(body.error ?? body.Error);
  const said = [
    ...[body.error, body.code, body.Code, nested.code, nested.Code],
    ...[body.error_description, body.message, body.Message, nested.message, nested.Message],
  ]
    .filter((part) => typeof part === "string" && part)
    .join(", ");
  const isSafe = !secrets.some((secret) => secret && said.includes(secret));
  return said && isSafe ? ` (${said.replace(/\s+/g, " ").slice(0, 300)})` : "";
}
