import type { FetchResponse } from "./fetch.js";
import { memberOf } from "./json.js";
import { codeOf } from "./response.js";
import type { KnownRetryOptions } from "./session.js";

/** How long the server asks to wait before the next request, in milliseconds. */
export function requestedDelay(
  { status, headers }: FetchResponse,
  text: string,
): number | undefined {
  const isLimited = status === 429 || headers.get("x-ratelimit-remaining") === "0";
  for (const asked of [
    headers.get("retry-after"),
    isLimited ? headers.get("x-ratelimit-reset") : "",
    status === 429 ? /\bin (\d+) second/.exec(text)?.[1] : "",
  ]) {
    if (!asked?.trim()) continue;
    let delay = Number(asked) * 1000;
    // So much is a time since the epoch, in seconds or milliseconds. How far off it is, the server's
    // own clock tells.
    if (!(delay < 1e12)) {
      const time = delay < 1e14 ? delay : Number(asked) || Date.parse(asked);
      delay = time - (Date.parse(headers.get("date") ?? "") || Date.now());
    }
    if (!Number.isNaN(delay)) return Math.max(0, delay);
  }
  return undefined;
}

/** Whether a request can be sent again after an answer of this status; or after none. */
export function isRepeatable(
  { method, url }: { readonly method: string; readonly url: string },
  status: number | undefined,
  cause: unknown,
): boolean {
  // After these the server did nothing.
  if (status === 429 || status === 503) return true;
  // After these it may have, but a second time does no harm.
  if (/GET|PUT|DELETE/.test(method)) return [502, 504, undefined].includes(status);
  const socket = memberOf(memberOf(cause, "cause"), "socket");
  return (
    status === undefined &&
    (isSignIn.test(url) ||
      // The server cannot have seen the request.
      memberOf(socket, "bytesWritten") === 0 ||
      unsent.test(codeOf(cause) ?? ""))
  );
}

const isSignIn = /\/api\/v1\/auth\/([\w-]+\/login|token\/renew)$/;

/** Connection refused, no way to the host, no such name. */
const unsent =
  /^(E(CONNREFUSED|(HOST|NET)UNREACH|NOTFOUND|AI_AGAIN|RR_REQUEST_NOT_SENT)|UND_ERR_CONNECT_TIMEOUT)$/;

/** How long to wait before the next request, in milliseconds. */
export function retryDelay(
  asked: number | undefined,
  retries: number,
  { baseDelay, maxDelay }: KnownRetryOptions,
): number {
  return Math.min(asked ?? Math.random() * Math.min(maxDelay, baseDelay * 2 ** retries), 60_000);
}
