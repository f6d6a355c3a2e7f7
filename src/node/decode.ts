import { promisify } from "node:util";

/** What the decoder takes, for `Accept-Encoding`. */
export const codings = "gzip, deflate, br";

/** Undoes the codings of a body, the last one first. */
export async function decode(body: Buffer, contentEncoding: string): Promise<Buffer> {
  const { brotliDecompress, gunzip, inflate, inflateRaw } = await import("node:zlib");
  let bytes = body;
  for (const coding of contentEncoding.toLowerCase().split(",").reverse()) {
    switch (coding.trim()) {
      case "":
      case "identity":
        break;
      case "gzip":
      case "x-gzip":
        bytes = await promisify(gunzip)(bytes);
        break;
      case "deflate":
        // The standard asks for a header, which some servers leave out.
        bytes = await promisify(((bytes[0] ?? 0) & 15) === 8 ? inflate : inflateRaw)(bytes);
        break;
      case "br":
        bytes = await promisify(brotliDecompress)(bytes);
        break;
      default:
        throw new Error(`unknown Content-Encoding ${contentEncoding}`);
    }
  }
  return bytes;
}
