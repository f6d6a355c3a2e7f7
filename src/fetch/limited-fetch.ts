import { watch } from "../core/abort.js";
import { InfisicalError } from "../core/errors.js";
import type { Fetch, Signal } from "../core/fetch.js";
import { memberOf } from "../core/json.js";
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
  return async (url, init) => {
    const response = await limited(url, init);
    const { ok, status, headers } = response;
    const body = memberOf(response, "body");
    const reader = isByteStream(body) ? body.getReader() : undefined;
    if (Number(headers.get("content-length")) > maxResponseSize) {
      throw tooLarge(maxResponseSize, reader);
    }
    const text = (): Promise<string> =>
      reader ? read(reader, maxResponseSize, init.signal) : response.text();
    return { ok, status, headers, text };
  };
}

/** What is used of a `ReadableStream` of bytes. */
interface ByteStream {
  getReader(): ByteReader;
}

interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
  cancel(reason: unknown): Promise<unknown>;
}

function isByteStream(body: unknown): body is ByteStream {
  return typeof memberOf(body, "getReader") === "function";
}

/** The text of a stream. Nothing of it goes on after an abort, or when more comes than may. */
async function read(reader: ByteReader, maxResponseSize: number, signal: Signal): Promise<string> {
  const giveUp = (): void => end(reader, signal.reason);
  const unwatch = watch(signal, giveUp);
  if (signal.aborted) giveUp();
  try {
    const decoder = new TextDecoder();
    let text = "";
    for (let size = 0; ; ) {
      const { done, value } = await reader.read();
      // A stream that is ended by an abort looks as if it were whole.
      throwIfAborted(signal);
      text += decoder.decode(value, { stream: !done });
      if (done) return text;
      size += value?.length ?? 0;
      if (size > maxResponseSize) throw tooLarge(maxResponseSize, reader);
    }
  } finally {
    unwatch();
  }
}

/** Ends the answer, and makes the error for it. */
function tooLarge(maxResponseSize: number, reader: ByteReader | undefined): InfisicalError {
  const error = new InfisicalError(
    `an answer has more than ${maxResponseSize} bytes: if it may, give createLimitedFetch a greater maxResponseSize`,
  );
  if (reader) end(reader, error);
  return error;
}

function end(reader: ByteReader, reason: unknown): void {
  // It rejects where the answer has ended by itself.
  reader.cancel(reason).catch(() => {});
}
