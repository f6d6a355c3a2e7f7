import { webCrypto } from "../../platform/web-crypto.js";
import type { Bytes } from "../bytes.js";
import { badRequest } from "../errors.js";

/** The two halves of a key that signs, as DER: PKCS #8 and SPKI. */
export interface SigningKey {
  readonly material: Bytes;
  readonly publicMaterial: Bytes;
}

const curves: Readonly<Record<string, string>> = {
  ECC_NIST_P256: "P-256",
  ECC_NIST_P384: "P-384",
  ECC_NIST_P521: "P-521",
};
const hashes = ["512", "384", "256"];

/** What a key of the algorithm signs with; nothing for one that does not sign. */
export function signingAlgorithmsOf(keyAlgorithm: string): string[] {
  if (keyAlgorithm === "RSA_4096") {
    return ["RSASSA_PSS_SHA", "RSASSA_PKCS1_V1_5_SHA"].flatMap(withHashes);
  }
  return curves[keyAlgorithm] ? withHashes("ECDSA_SHA") : [];
}

function withHashes(name: string): string[] {
  return hashes.map((hash) => `${name}_${hash}`);
}

export async function generateSigningKey(keyAlgorithm: string): Promise<SigningKey> {
  const { subtle } = await webCrypto();
  const namedCurve = curves[keyAlgorithm];
  const pair = namedCurve
    ? await subtle.generateKey({ name: "ECDSA", namedCurve }, true, ["sign", "verify"])
    : await subtle.generateKey(
        {
          name: "RSASSA-PKCS1-v1_5",
          modulusLength: 4096,
          publicExponent: Uint8Array.of(1, 0, 1),
          hash: "SHA-256",
        },
        true,
        ["sign", "verify"],
      );
  return {
    material: new Uint8Array(await subtle.exportKey("pkcs8", pair.privateKey)),
    publicMaterial: new Uint8Array(await subtle.exportKey("spki", pair.publicKey)),
  };
}

/** A key that signs of its secret half, in PKCS #8. */
export async function importSigningKey(keyAlgorithm: string, material: Bytes): Promise<SigningKey> {
  const { subtle } = await webCrypto();
  const namedCurve = curves[keyAlgorithm];
  const format = namedCurve
    ? { name: "ECDSA", namedCurve }
    : { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const privateKey = await subtle
    .importKey("pkcs8", material, format, true, ["sign"])
    .catch(() => Promise.reject(badRequest(`The key material is no ${keyAlgorithm} key`)));
  // The public half is the secret one without what is secret of it.
  const { kty, crv, x, y, n, e } = await subtle.exportKey("jwk", privateKey);
  const fields = Object.entries({ kty, crv, x, y, n, e }).filter(([, value]) => value);
  const jwk = Object.fromEntries(fields);
  const publicKey = await subtle.importKey("jwk", jwk, format, true, ["verify"]);
  return { material, publicMaterial: new Uint8Array(await subtle.exportKey("spki", publicKey)) };
}

export async function sign(
  key: SigningKey,
  keyAlgorithm: string,
  signingAlgorithm: string,
  data: Bytes,
): Promise<Bytes> {
  const { subtle } = await webCrypto();
  const { format, use } = parametersOf(keyAlgorithm, signingAlgorithm);
  const privateKey = await subtle.importKey("pkcs8", key.material, format, false, ["sign"]);
  const signature = new Uint8Array(await subtle.sign(use, privateKey, data));
  return curves[keyAlgorithm] ? toDer(signature) : signature;
}

export async function verify(
  key: SigningKey,
  keyAlgorithm: string,
  signingAlgorithm: string,
  data: Bytes,
  signature: Bytes,
): Promise<boolean> {
  const { subtle } = await webCrypto();
  const { format, use, size } = parametersOf(keyAlgorithm, signingAlgorithm);
  const publicKey = await subtle.importKey("spki", key.publicMaterial, format, false, ["verify"]);
  const raw = curves[keyAlgorithm] ? fromDer(signature, size) : signature;
  return raw !== null && subtle.verify(use, publicKey, raw, data);
}

interface Parameters {
  readonly format: RsaHashedImportParams | EcKeyImportParams;
  readonly use: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
  /** Bytes of each of the two numbers of an ECDSA signature. */
  readonly size: number;
}

function parametersOf(keyAlgorithm: string, signingAlgorithm: string): Parameters {
  const bits = signingAlgorithm.slice(-3);
  const hash = `SHA-${bits}`;
  const namedCurve = curves[keyAlgorithm];
  if (namedCurve) {
    const size = Math.ceil(Number(namedCurve.slice(2)) / 8);
    return { format: { name: "ECDSA", namedCurve }, use: { name: "ECDSA", hash }, size };
  }
  const isPss = signingAlgorithm.startsWith("RSASSA_PSS");
  const name = isPss ? "RSA-PSS" : "RSASSA-PKCS1-v1_5";
  const use = isPss ? { name, saltLength: Number(bits) / 8 } : { name };
  return { format: { name, hash }, use, size: 0 };
}

/** WebCrypto's two numbers side by side, as the ASN.1 sequence that everybody else writes. */
function toDer(signature: Bytes): Bytes {
  const half = signature.length / 2;
  const content = [signature.slice(0, half), signature.slice(half)].flatMap((number) => {
    const first = number.findIndex((byte) => byte !== 0);
    const digits = [...number.slice(first < 0 ? number.length - 1 : first)];
    if ((digits[0] ?? 0) > 0x7f) digits.unshift(0);
    return [0x02, digits.length, ...digits];
  });
  const length = content.length > 0x7f ? [0x81, content.length] : [content.length];
  return Uint8Array.from([0x30, ...length, ...content]);
}

/** The other way round; `null` for what is no such sequence. */
function fromDer(bytes: Bytes, size: number): Bytes | null {
  let at = bytes[1] === 0x81 ? 3 : 2;
  if (bytes[0] !== 0x30 || bytes[at - 1] !== bytes.length - at) return null;
  const signature = new Uint8Array(size * 2);
  for (const end of [size, size * 2]) {
    const length = bytes[at + 1] ?? 0;
    const digits = bytes.slice(at + 2, at + 2 + length);
    const number = digits[0] === 0 ? digits.slice(1) : digits;
    if (bytes[at] !== 0x02 || digits.length !== length || number.length > size) return null;
    signature.set(number, end - number.length);
    at += 2 + length;
  }
  return at === bytes.length ? signature : null;
}
