import { watch } from "../core/abort.js";
import { type BodyReader, giveUp, readerOf, readText } from "../core/body.js";
import { InfisicalError } from "../core/errors.js";
import type { Fetch, Signal } from "../core/fetch.js";
import { throwIfAborted } from "../core/limits.js";
import { withDefaults } from "../core/options.js";

/** Options of {@link createLimitedFetch}; every one has a default. */
export interface LimitedFetchOptions {
  /** How many bytes an answer may have, decoded as well. Default 104,857,600 (100 MiB). */
  maxResponseSize?: number | undefined;
  /** What is limited. Default: the global `fetch`, which is looked up at every call. */
  fetch?: Fetch | undefined;
}

/**
 * Makes a `fetch` for sessions that ends an answer which is too large: one that says so in its
 * `Content-Length`, and one that becomes so while it is decoded. It reads the stream of the answer.
 * Where a runtime gives none, as React Native does, the limit only holds for `Content-Length`.
 *
 * `createNodeFetch` has this limit itself.
 *
 * @param options - The limit, and what is limited; see {@link LimitedFetchOptions}.
 * @throws An {@link InfisicalError} naming the option that cannot be used.
 *
 * @example
 * ```ts
 * const session = createSession({ fetch: createLimitedFetch({ maxResponseSize: 10_000_000 }) });
 * ```
 */
export function createLimitedFetch(options: LimitedFetchOptions = {}): Fetch {
  const builtIn: Fetch = (url, init) => fetch(url, init);
  const { maxResponseSize, fetch: limited } = withDefaults(
    { maxResponseSize: 100 * 2 ** 20, fetch: builtIn },
    options,
  );
  const tooLong = (): InfisicalError =>
    new InfisicalError(
      `an answer has more than ${maxResponseSize} bytes: if it may, give createLimitedFetch a greater maxResponseSize`,
    );
  return async (url, init) => {
    const response = await limited(url, init);
    const { ok, status, headers } = response;
    const reader = readerOf(response);
    if (Number(headers.get("content-length")) > maxResponseSize) {
      const error = tooLong();
      if (reader) giveUp(reader, error);
      throw error;
    }
    const text = async (): Promise<string> =>
      reader
        ? endedBy(init.signal, reader, readText(reader, maxResponseSize, tooLong))
        : response.text();
    return { ok, status, headers, text };
  };
}

/** What is read of a stream. Nothing of it goes on after an abort. */
async function endedBy(
  signal: Signal,
  reader: BodyReader,
  reading: Promise<string>,
): Promise<string> {
  const stop = (): void => giveUp(reader, signal.reason);
  const unwatch = watch(signal, stop);
  if (signal.aborted) stop();
  try {
    const text = await reading;
    // A stream that is ended by an abort looks as if it were whole.
    throwIfAborted(signal);
    return text;
  } finally {
    unwatch();
  }
}
