import { webCrypto } from "../../platform/web-crypto.js";
import { base64, utf8 } from "../shared/encoding.js";

/** The signature of a request to an RPC-style API of Alibaba Cloud: HMAC-SHA1, version 1.0. */
export async function rpcSignature(
  method: string,
  params: Readonly<Record<string, string>>,
  accessKeySecret: string,
): Promise<string> {
  const query = Object.entries(params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");
  const { subtle } = await webCrypto();
  const algorithm = { name: "HMAC", hash: "SHA-1" };
  const rawKey = utf8(`${accessKeySecret}&`);
  const key = await subtle.importKey("raw", rawKey, algorithm, false, ["sign"]);
  const text = `${method}&${encode("/")}&${encode(query)}`;
  return base64(await subtle.sign("HMAC", key, utf8(text)));
}

/** Percent-encoding of RFC 3986: what JavaScript leaves of its reserved characters is encoded too. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
