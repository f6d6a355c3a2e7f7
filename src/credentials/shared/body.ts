import type { FetchResponse } from "../../core/fetch.js";
import { memberOf } from "../../core/json.js";

/** A body has more bytes than it may have. */
export class TooLongError extends Error {}

/** As much of a stream as is used here. */
interface Reader {
  read(): Promise<{ readonly value?: Uint8Array; readonly done: boolean }>;
  cancel(): Promise<void>;
}

/**
 * Reads the text of a body, and no more than so many bytes after decompression. Of a minimal
 * response, which has no stream, only what `text()` gives can be counted.
 */
export async function readBody(response: FetchResponse, maxSize: number): Promise<string> {
  const reader = readerOf(response);
  if (!reader) {
    const text = await response.text();
    if (text.length > maxSize) throw new TooLongError();
    return text;
  }
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done || !value) return text + decoder.decode();
    size += value.length;
    if (size > maxSize) {
      reader.cancel().catch(() => {});
      throw new TooLongError();
    }
    text += decoder.decode(value, { stream: true });
  }
}

function readerOf(response: FetchResponse): Reader | undefined {
  const body = memberOf(response, "body") as { getReader?: () => Reader } | null | undefined;
  return body?.getReader?.();
}
