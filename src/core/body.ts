import type { FetchResponse } from "./fetch.js";
import { memberOf } from "./json.js";

/** As much of a stream of bytes as is used here. */
export interface BodyReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel?(reason?: unknown): Promise<unknown>;
}

/** The reader of an answer's body, where the `fetch` gives it as a stream. */
export function readerOf(response: FetchResponse): BodyReader | undefined {
  const body = memberOf(response, "body");
  return isStream(body) ? body.getReader() : undefined;
}

function isStream(body: unknown): body is { getReader(): BodyReader } {
  return typeof memberOf(body, "getReader") === "function";
}

/**
 * Reads the text of a stream of so many bytes at most.
 *
 * @throws What `tooLong` gives, when more comes.
 */
export async function readText(
  reader: BodyReader,
  maxSize: number,
  tooLong: () => Error,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
    size += value?.length ?? 0;
    if (size > maxSize) {
      const error = tooLong();
      giveUp(reader, error);
      throw error;
    }
  }
}

/** Ends a stream whose rest nobody reads. */
export function giveUp(reader: BodyReader, reason?: unknown): void {
  // It rejects where the answer has ended by itself.
  reader.cancel?.(reason).catch(() => {});
}
