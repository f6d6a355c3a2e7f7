import { webCrypto } from "../../../platform/web-crypto.js";
import {
  type Bytes,
  fromBase64,
  fromBase64Url,
  isBase64,
  randomBytes,
  toBase64,
  toBase64Url,
} from "../../bytes.js";

/** A pair of keys: the private one, which has the public one in it. */
export type SshKey = Readonly<JsonWebKey>;

/** A certificate, before it is signed. */
export interface SshCertificateRequest {
  /** The key that it is for, as {@link readPublicKey} gives it. */
  readonly publicKey: Bytes;
  readonly serialNumber: bigint;
  readonly certType: "user" | "host";
  readonly keyId: string;
  readonly principals: readonly string[];
  /** In seconds since 1970. */
  readonly validAfter: number;
  /** In seconds since 1970. */
  readonly validBefore: number;
}

interface Kind {
  /** What OpenSSH calls the keys. */
  readonly type: string;
  /** What it calls their signatures. */
  readonly signature: string;
  /** For WebCrypto: to make, to read and to use a key. */
  readonly algorithm: { readonly name: string; readonly namedCurve?: string };
}

const ed25519: Kind = {
  type: "ssh-ed25519",
  signature: "ssh-ed25519",
  algorithm: { name: "Ed25519" },
};

/** By the server's names. */
const kinds: Readonly<Record<string, Kind>> = {
  ED25519: ed25519,
  EC_prime256v1: ecdsa(256),
  EC_secp384r1: ecdsa(384),
  RSA_2048: rsa(2048),
  RSA_4096: rsa(4096),
};

function ecdsa(bits: number): Kind {
  const type = `ecdsa-sha2-nistp${bits}`;
  const algorithm = { name: "ECDSA", namedCurve: `P-${bits}`, hash: `SHA-${bits}` };
  return { type, signature: type, algorithm };
}

function rsa(modulusLength: number): Kind {
  const publicExponent = Uint8Array.of(1, 0, 1);
  const algorithm = { name: "RSASSA-PKCS1-v1_5", modulusLength, publicExponent, hash: "SHA-512" };
  return { type: "ssh-rsa", signature: "rsa-sha2-512", algorithm };
}

function kindOf({ kty, crv }: SshKey): Kind {
  const known = Object.values(kinds).find(({ algorithm }) => algorithm.namedCurve === crv);
  return kty === "RSA" ? rsa(2048) : kty === "EC" && known ? known : ed25519;
}

export async function generateSshKey(keyAlgorithm: string): Promise<SshKey> {
  const { subtle } = await webCrypto();
  const { algorithm } = kinds[keyAlgorithm] ?? ed25519;
  const pair = await subtle.generateKey(algorithm, true, ["sign", "verify"]);
  return subtle.exportKey("jwk", "privateKey" in pair ? pair.privateKey : pair);
}

/** A public key as OpenSSH writes it on a line. */
export function printPublicKey(key: SshKey, comment: string): string {
  return `${kindOf(key).type} ${toBase64(publicBytes(key))} ${comment}`;
}

/** A private key as OpenSSH writes it into a file. */
export function printPrivateKey(key: SshKey, comment: string): string {
  const check = randomBytes(4);
  const content = join(check, check, field(kindOf(key).type), ...privateParts(key), field(comment));
  const padding = Array.from({ length: -content.length & 7 }, (_, i) => i + 1);
  const file = join(
    text(magic),
    field("none"),
    field("none"),
    field(""),
    uint32(1),
    field(publicBytes(key)),
    field(join(content, Uint8Array.from(padding))),
  );
  const lines = toBase64(file).match(/.{1,70}/g) ?? [];
  return `${[begin, ...lines, end].join("\n")}\n`;
}

/** The bytes of a public key on a line; `undefined` for what is none. */
export function readPublicKey(line: string): Bytes | undefined {
  const [type = "", base64 = ""] = line.trim().split(/\s+/);
  if (!Object.values(kinds).some((kind) => kind.type === type)) return undefined;
  if (!isBase64(base64)) return undefined;
  const bytes = fromBase64(base64);
  return new Reader(bytes).text() === type ? bytes : undefined;
}

/** A private key in a file without a passphrase; `undefined` for what is none. */
export function readPrivateKey(file: string): SshKey | undefined {
  const base64 = file.replace(begin, "").replace(end, "").replace(/\s/g, "");
  if (!isBase64(base64)) return undefined;
  const bytes = fromBase64(base64);
  const reader = new Reader(bytes.slice(magic.length));
  if (new TextDecoder().decode(bytes.slice(0, magic.length)) !== magic) return undefined;
  if (reader.text() !== "none") return undefined;
  reader.skip(reader.uint32());
  reader.skip(reader.uint32());
  reader.skip(4);
  reader.skip(reader.uint32());
  const content = new Reader(reader.field());
  content.skip(8);
  return readPrivateParts(content);
}

export function isPair(key: SshKey, publicKey: Bytes): boolean {
  return toBase64(publicBytes(key)) === toBase64(publicKey);
}

/** A certificate by an authority, as OpenSSH writes it on a line. */
export async function signCertificate(
  authority: SshKey,
  request: SshCertificateRequest,
): Promise<string> {
  const { publicKey, certType, keyId, principals } = request;
  const reader = new Reader(publicKey);
  const type = `${reader.text()}-cert-v01@openssh.com`;
  const extensions = certType === "user" ? userExtensions : [];
  const content = join(
    field(type),
    field(randomBytes(32)),
    reader.rest(),
    uint64(request.serialNumber),
    uint32(certType === "user" ? 1 : 2),
    field(keyId),
    field(join(...principals.map(field))),
    uint64(BigInt(request.validAfter)),
    uint64(BigInt(request.validBefore)),
    field(""),
    field(join(...extensions.flatMap((name) => [field(name), field("")]))),
    field(""),
    field(publicBytes(authority)),
  );
  const signature = await sign(authority, content);
  return `${type} ${toBase64(join(content, field(signature)))}`;
}

/** What OpenSSH permits with a user's certificate where nobody says otherwise. */
const userExtensions = [
  "permit-X11-forwarding",
  "permit-agent-forwarding",
  "permit-port-forwarding",
  "permit-pty",
  "permit-user-rc",
];

async function sign(key: SshKey, content: Bytes): Promise<Bytes> {
  const { subtle } = await webCrypto();
  const { algorithm, signature } = kindOf(key);
  // Of the members of a key, WebCrypto wants those alone that say what it is.
  const { alg, key_ops, ext, ...own } = key;
  const privateKey = await subtle.importKey("jwk", own, algorithm, false, ["sign"]);
  const bytes = new Uint8Array(await subtle.sign(algorithm, privateKey, content));
  const half = bytes.length / 2;
  const isEcdsa = algorithm.name === "ECDSA";
  const signed = isEcdsa ? join(integer(bytes.slice(0, half)), integer(bytes.slice(half))) : bytes;
  return join(field(signature), field(signed));
}

function publicBytes(key: SshKey): Bytes {
  return join(field(kindOf(key).type), ...publicParts(key));
}

function publicParts({ kty, crv, x, y, n, e }: SshKey): Bytes[] {
  if (kty === "RSA") return [integer(bytesOf(e)), integer(bytesOf(n))];
  if (kty !== "EC") return [field(bytesOf(x))];
  const point = join(Uint8Array.of(4), bytesOf(x), bytesOf(y));
  return [field(`nistp${crv?.slice(2)}`), field(point)];
}

function privateParts(key: SshKey): Bytes[] {
  const { kty, d, x, n, e, p, q, qi } = key;
  if (kty === "RSA") return [n, e, d, qi, p, q].map((part) => integer(bytesOf(part)));
  const own = kty === "EC" ? integer(bytesOf(d)) : field(join(bytesOf(d), bytesOf(x)));
  return [...publicParts(key), own];
}

function readPrivateParts(reader: Reader): SshKey | undefined {
  const type = reader.text();
  if (type === ed25519.type) {
    const x = toBase64Url(reader.field());
    return { kty: "OKP", crv: "Ed25519", x, d: toBase64Url(reader.field().slice(0, 32)) };
  }
  if (type === "ssh-rsa") {
    const [n, e, d, qi, p, q] = Array.from({ length: 6 }, () => reader.number());
    if (n === undefined || !d || !p || !q || !e || !qi) return undefined;
    const numbers = { n, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi };
    const parts = Object.entries(numbers).map(([name, number]) => [name, base64UrlOf(number)]);
    return { kty: "RSA", ...Object.fromEntries(parts) };
  }
  const kind = Object.values(kinds).find((candidate) => candidate.type === type);
  if (!kind) return undefined;
  reader.skip(reader.uint32());
  const point = reader.field().slice(1);
  const half = point.length / 2;
  const [x, y] = [toBase64Url(point.slice(0, half)), toBase64Url(point.slice(half))];
  const d = base64UrlOf(reader.number(), half);
  return { kty: "EC", crv: kind.algorithm.namedCurve ?? "", x, y, d };
}

const magic = "openssh-key-v1\0";
const begin = "-----BEGIN OPENSSH PRIVATE KEY-----";
const end = "-----END OPENSSH PRIVATE KEY-----";

/** Reads what {@link field} and {@link integer} have written. */
class Reader {
  readonly #bytes: Bytes;
  #at = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  skip(length: number): void {
    this.#at += length;
  }

  uint32(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#bytes.slice(this.#at, this.#at + 4);
    this.#at += 4;
    return ((a * 256 + b) * 256 + c) * 256 + d;
  }

  field(): Bytes {
    const length = this.uint32();
    this.#at += length;
    return this.#bytes.slice(this.#at - length, this.#at);
  }

  text(): string {
    return new TextDecoder().decode(this.field());
  }

  number(): bigint {
    return this.field().reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  }

  rest(): Bytes {
    return this.#bytes.slice(this.#at);
  }
}

/** What has its length before it. */
function field(content: string | Bytes): Bytes {
  const bytes = typeof content === "string" ? text(content) : content;
  return join(uint32(bytes.length), bytes);
}

/** A positive number, in as few bytes as there can be; the first bit would be its sign. */
function integer(bytes: Bytes): Bytes {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? new Uint8Array() : bytes.slice(first);
  return field((digits[0] ?? 0) > 0x7f ? join(Uint8Array.of(0), digits) : digits);
}

function uint32(number: number): Bytes {
  return Uint8Array.from([24, 16, 8, 0], (shift) => number >>> shift);
}

function uint64(number: bigint): Bytes {
  return join(uint32(Number(number >> 32n)), uint32(Number(number & 0xffffffffn)));
}

function text(content: string): Bytes {
  return new TextEncoder().encode(content);
}

function bytesOf(base64Url = ""): Bytes {
  return fromBase64Url(base64Url);
}

function base64UrlOf(number: bigint, length = 0): string {
  const hex = number.toString(16);
  const digits = hex.padStart(Math.max(hex.length + (hex.length % 2), 2 * length), "0");
  return toBase64Url(
    Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
  );
}

function join(...parts: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
