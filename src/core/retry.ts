import type { FetchResponse } from "./fetch.js";
import type { Limits } from "./session.js";

/** How long the server asks to wait before the next request, in milliseconds. */
export function requestedDelay(
  headers: FetchResponse["headers"],
  text: string,
): number | undefined {
  for (const asked of [
    headers.get("retry-after"),
    headers.get("x-ratelimit-reset"),
    /\bin (\d+) seconds?\b/.exec(text)?.[1],
  ]) {
    const delay = Number(asked) * 1000 || Date.parse(asked ?? "") - Date.now();
    if (asked && !Number.isNaN(delay)) return Math.max(0, delay);
  }
  return undefined;
}

/**
 * How long to wait before a request is sent again, in milliseconds; `undefined` when it is not to
 * be. The status is 0 where the network failed.
 */
export function retryDelay(
  method: string,
  status: number,
  asked: number | undefined,
  retries: number,
  { maxRetries, baseDelay, maxDelay }: Limits,
): number | undefined {
  const repeatable =
    // The server did nothing.
    status === 429 ||
    status === 503 ||
    // It may have, but a second time does no harm.
    (/^(0|502|504)$/.test(`${status}`) && /GET|PUT|DELETE/.test(method));
  if (!repeatable || retries >= maxRetries) return undefined;
  return Math.min(asked ?? Math.random() * Math.min(maxDelay, baseDelay * 2 ** retries), 60_000);
}
