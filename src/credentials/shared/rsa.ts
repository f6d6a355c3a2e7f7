import { webCrypto } from "../../platform/web-crypto.js";
import { CredentialsError } from "../errors.js";
import { base64, base64url, fromBase64, utf8 } from "./encoding.js";

const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

/** A private key that signs with RSA and SHA-256. */
export interface RsaKey {
  /** Signs a text in UTF-8. */
  sign(text: string): Promise<ArrayBuffer>;
}

/** Reads an RSA key in PEM: PKCS#8, or PKCS#1 as older tools write it. */
export async function importRsaKey(source: string, name: string, pem: string): Promise<RsaKey> {
  const refuse = (problem: string): never => {
    throw new CredentialsError(`${name} ${problem}`, { source });
  };
  // In an environment variable, line breaks are often written as \n.
  const text = pem.replace(/\\n/g, "\n");
  const { label, content } = findPem(text) ?? refuse(notPem);
  if (label === "ENCRYPTED PRIVATE KEY" || /^Proc-Type:.*ENCRYPTED/m.test(content)) {
    refuse("is encrypted. Write it without a passphrase: openssl pkey -in key.pem -out plain.pem");
  }
  if (label !== "PRIVATE KEY" && label !== "RSA PRIVATE KEY") refuse(notPem);
  const { subtle } = await webCrypto();
  try {
    const der = fromBase64(content.replace(/\s/g, ""));
    const pkcs8 = label === "RSA PRIVATE KEY" ? toPkcs8(der) : der;
    const key = await subtle.importKey("pkcs8", pkcs8, algorithm, false, ["sign"]);
    return { sign: (text) => subtle.sign(algorithm.name, key, utf8(text)) };
  } catch {
    return refuse("is damaged, or no RSA key. Compare it with the file it was downloaded as");
  }
}

/** The first block of PEM in a text. */
function findPem(text: string): { label: string; content: string } | undefined {
  const [, label = ""] = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text) ?? [];
  const [begin, end] = [`-----BEGIN ${label}-----`, `-----END ${label}-----`];
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(end, from);
  return label && to >= 0 ? { label, content: text.slice(from, to) } : undefined;
}

const notPem =
  'is no private key in PEM. It begins with "-----BEGIN PRIVATE KEY-----" or "-----BEGIN RSA PRIVATE KEY-----"';

/** The signature of a text in Base64. */
export async function signature(key: RsaKey, text: string): Promise<string> {
  return base64(await key.sign(text));
}

/** A JWT that is signed with RS256. */
export async function signJwt(key: RsaKey, keyId: string, claims: object): Promise<string> {
  const header = { alg: "RS256", typ: "JWT", kid: keyId };
  const content = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}`;
  return `${content}.${base64url(await key.sign(content))}`;
}

/** PKCS#8 is a version, the algorithm, and the PKCS#1 key as bytes. */
function toPkcs8(pkcs1: Uint8Array): Uint8Array<ArrayBuffer> {
  const version = [0x02, 0x01, 0x00];
  const rsaEncryption = fromBase64("MA0GCSqGSIb3DQEBAQUA");
  const key = tagged(0x04, pkcs1);
  return tagged(0x30, Uint8Array.from([...version, ...rsaEncryption, ...key]));
}

function tagged(tag: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = content;
  // Keys have between 256 and 65,535 bytes; shorter ones are not worth a signature.
  return Uint8Array.from([tag, 0x82, length >> 8, length & 0xff, ...content]);
}
