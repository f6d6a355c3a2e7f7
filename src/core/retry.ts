import type { FetchResponse } from "./fetch.js";
import type { RetryOptions } from "./session.js";

/** How long the server asks to wait before the next request, in milliseconds. */
export function requestedDelay(
  { status, headers }: FetchResponse,
  message: unknown,
): number | undefined {
  for (const asked of [
    headers.get("retry-after"),
    headers.get("x-ratelimit-reset"),
    status === 429 && /\bin (\d+) seconds?\b/.exec(`${message}`)?.[1],
  ]) {
    const delay = Number(asked) * 1000 || Date.parse(`${asked}`) - Date.now();
    if (asked && !Number.isNaN(delay)) return Math.max(0, delay);
  }
  return undefined;
}

/**
 * How long to wait before a request is sent again, in milliseconds; `undefined` when it is not to
 * be. There is no status where the network failed.
 */
export function retryDelay(
  method: string,
  status: number | undefined,
  asked: number | undefined,
  retries: number,
  { maxRetries, baseDelay, maxDelay }: Required<RetryOptions>,
): number | undefined {
  const repeatable =
    // The server did nothing.
    status === 429 ||
    status === 503 ||
    // It may have, but a second time does no harm.
    ((status === undefined || status === 502 || status === 504) && /GET|PUT|DELETE/.test(method));
  if (!repeatable || retries >= maxRetries) return undefined;
  return Math.min(asked ?? Math.random() * Math.min(maxDelay, baseDelay * 2 ** retries), 60_000);
}
