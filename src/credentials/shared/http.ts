import { now } from "../../core/clock.js";
import { isInfisicalTimeoutError } from "../../core/errors.js";
import { type Fetch, type FetchResponse, type Signal, uncached } from "../../core/fetch.js";
import { memberOf, readJson } from "../../core/json.js";
import { within } from "../../core/limits.js";
import { longestDelay } from "../../core/options.js";
import { refuse } from "../../core/refuse.js";
import { CredentialsError } from "../errors.js";
import { readBody, TooLongError } from "./body.js";
import { quotable } from "./quotation.js";

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

/** Options of requests when all is known. */
export interface KnownServiceOptions {
  readonly fetch: Fetch;
  readonly timeout: number;
  readonly probeTimeout: number;
}

/** Checks what the options say of requests. */
export function checkServiceOptions({
  fetch = (url, init) => globalThis.fetch(url, init),
  timeout = 10_000,
  probeTimeout = 2000,
}: MetadataOptions): KnownServiceOptions {
  for (const [name, value] of Object.entries({ timeout, probeTimeout })) {
    // Timers wait no longer than this.
    if (typeof value !== "number" || !(value > 0 && value <= longestDelay)) {
      refuse(name, "a number of milliseconds above 0");
    }
  }
  if (typeof fetch !== "function") refuse("fetch", "a function");
  return { fetch, timeout, probeTimeout };
}

/** The requests of one call. */
export interface Requests {
  readonly ask: Ask;
  /** The time now: by the clock of the platform where an answer has told it, else by the local one. */
  date(): Date;
}

/** For the requests of one call: their time starts with the first of them. */
export function startRequests(
  { fetch, timeout }: KnownServiceOptions,
  signal: Signal | undefined,
): Requests {
  let deadline: number | undefined;
  let told: { readonly time: number; readonly at: number } | undefined;
  return {
    async ask(request) {
      deadline ??= now() + timeout;
      const limit = Math.ceil(Math.min(request.timeout ?? timeout, deadline - now()));
      const { ok, status, header, text } = await exchange(
        fetch,
        request,
        Math.max(1, limit),
        signal,
      );
      const time = Date.parse(header("date") ?? "");
      if (time) told = { time, at: now() };
      if (ok || request.isProbe) return { header, text };
      throw failure(request, `answered ${status}${reason(text, request.secrets)}`);
    },
    date: () => new Date(told ? told.time + now() - told.at : Date.now()),
  };
}

/** Any answer, within the limit in milliseconds. */
async function exchange(
  fetch: Fetch,
  request: ServiceRequest,
  limit: number,
  signal: Signal | undefined,
): Promise<ServiceAnswer & Pick<FetchResponse, "ok" | "status">> {
  const { url, method = "GET", headers = {}, body } = request;
  try {
    return await within({ timeout: limit, signal }, request.source, async (getSignal) => {
      const response = await fetch(url, {
        method,
        headers,
        ...(body !== undefined && { body }),
        redirect: "manual",
        ...uncached(fetch),
        signal: getSignal(),
      });
      const { ok, status } = response;
      const header = (name: string): string | null => response.headers.get(name);
      return { ok, status, header, text: await readBody(response, maxSize) };
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    if (error instanceof TooLongError)
      throw failure(request, `answered more than ${maxSize} bytes`);
    if (isInfisicalTimeoutError(error)) {
      throw failure(request, `gave no answer within ${limit} ms`);
    }
    // Only the code of it: what fetch throws may quote a header.
    const code = memberOf(memberOf(error, "cause") ?? error, "code");
    const isCode = typeof code === "string" && /^[A-Z][A-Z_\d]{1,50}$/.test(code);
    throw failure(request, `cannot be reached${isCode ? ` (${code})` : ""}`);
  }
}

/** Tokens and credentials are far smaller. */
const maxSize = 1 << 20;

/** The object in an answer in JSON. */
export function readObject(request: ServiceRequest, { text }: ServiceAnswer): object {
  const result = readJson(text.trim())?.result;
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
  const body = Object(readJson(text.trim())?.result);
  const nested = Object(body.error ?? body.Error);
  const said = [
    ...[body.error, body.code, body.Code, nested.code, nested.Code],
    ...[body.error_description, body.message, body.Message, nested.message, nested.Message],
  ]
    .filter((part) => typeof part === "string" && part)
    .map((part) => part.slice(0, 2000))
    .join(", ");
  const quotation = quotable(said.replace(/\s+/g, " "), secrets).slice(0, 300);
  return quotation && ` (${quotation})`;
}
