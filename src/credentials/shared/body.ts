import { readerOf, readText } from "../../core/body.js";
import type { FetchResponse } from "../../core/fetch.js";

/** A body has more bytes than it may have. */
export class TooLongError extends Error {}

/**
 * Reads the text of a body, and no more than so many bytes after decompression. Of a minimal
 * response, which has no stream, only what `text()` gives can be counted.
 */
export async function readBody(response: FetchResponse, maxSize: number): Promise<string> {
  const reader = readerOf(response);
  if (reader) return readText(reader, maxSize, () => new TooLongError());
  const text = await response.text();
  if (text.length > maxSize) throw new TooLongError();
  return text;
}
