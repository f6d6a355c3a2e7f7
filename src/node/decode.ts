import { addAbortSignal, type Transform } from "node:stream";
import { InfisicalError } from "../core/errors.js";
import type { Signal } from "../core/fetch.js";

/** What the decoder takes, for `Accept-Encoding`. */
export const codings = "gzip, deflate, br";

/** The error for an answer that is larger than it may be, as it comes or when it is decoded. */
export function tooLarge(maxResponseSize: number): InfisicalError {
  return new InfisicalError(
    `an answer has more than ${maxResponseSize} bytes: if it may, give createNodeFetch a greater maxResponseSize`,
  );
}

/**
 * Undoes the codings of a body, the last one first. Nothing goes on when the signal is aborted, or
 * more comes out than may.
 */
export async function decode(
  body: Buffer,
  contentEncoding: string,
  maxResponseSize: number,
  signal: Signal,
): Promise<Buffer> {
  const { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } = await import(
    "node:zlib"
  );
  let bytes = body;
  // Each takes as long as the limit allows: nobody has a reason for more than a few.
  const names = contentEncoding.toLowerCase().split(",", 6);
  if (names.length > 5) throw new Error("more than 5 codings in Content-Encoding");
  for (const name of names.reverse()) {
    switch (name.trim()) {
      case "":
      case "identity":
        break;
      case "gzip":
      case "x-gzip":
        bytes = await run(createGunzip());
        break;
      case "deflate":
        // The standard asks for a header, which some servers leave out.
        bytes = await run(((bytes[0] ?? 0) & 15) === 8 ? createInflate() : createInflateRaw());
        break;
      case "br":
        bytes = await run(createBrotliDecompress());
        break;
      default:
        throw new Error(`unknown Content-Encoding ${contentEncoding.slice(0, 50)}`);
    }
  }
  return bytes;

  /** Leaving the loop ends the decoder. */
  async function run(decoder: Transform): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    addAbortSignal(signal, decoder).end(bytes);
    for await (const chunk of decoder) {
      size += chunk.length;
      if (size > maxResponseSize) throw tooLarge(maxResponseSize);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
  }
}
