import type { FetchResponse } from "./fetch.js";
import type { RetryOptions } from "./session.js";

/** How long the server asks to wait before the next request, in milliseconds. */
export function requestedDelay(
  { status, headers }: FetchResponse,
  text: string,
): number | undefined {
  for (const asked of [
    headers.get("retry-after"),
    headers.get("x-ratelimit-reset"),
    status === 429 && /\bin (\d+) second/.exec(text)?.[1],
  ]) {
    const delay = Math.max(0, Number(asked) * 1000 || Date.parse(`${asked}`) - Date.now());
    if (delay >= 0) return delay;
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
  // After these the server did nothing; after the others it may have, but where a second time does
  // no harm.
  const repeatable: unknown[] = /GET|PUT|DELETE/.test(method)
    ? [429, 503, 502, 504, undefined]
    : [429, 503];
  if (!repeatable.includes(status) || retries >= maxRetries) return undefined;
  return Math.min(asked ?? Math.random() * Math.min(maxDelay, baseDelay * 2 ** retries), 60_000);
}
