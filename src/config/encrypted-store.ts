import { InfisicalError } from "../core/errors.js";
import { refuse } from "../core/refuse.js";
import { base64, fromBase64, utf8 } from "../credentials/shared/encoding.js";
import { webCrypto } from "../platform/web-crypto.js";
import type { SecretStorage, SecretStore } from "./types.js";

/** Begins every entry, so that a later format can tell this one. */
const version = "infisical-kit:1:";

/** Bytes of the nonce before each ciphertext. */
const nonceSize = 12;

/**
 * Keeps secrets encrypted (AES-256-GCM) in a storage with `getItem`, `setItem` and `removeItem`:
 * `fileStorage` of `infisical-kit/node`, that of a browser, or unstorage, which has drivers for Redis,
 * Cloudflare KV and many others.
 *
 * An entry that another key has encrypted, or that is damaged, is an error of `get`; a cache tells it
 * to its `onError`, and goes on as if there were none.
 *
 * @param storage - The storage.
 * @param key - 32 random bytes, or their Base64: `openssl rand -base64 32` makes one.
 * @param item - Where in the storage. Default `infisical-secrets`.
 * @throws An {@link InfisicalError} when the key is no such key.
 *
 * @example
 * ```ts
 * const store = encryptedStore(fileStorage("/var/cache/app"), process.env.CACHE_KEY);
 * const cache = createSecretCache(session, scope, { store });
 * ```
 */
export function encryptedStore(
  storage: SecretStorage,
  key: Uint8Array | string | undefined,
  item = "infisical-secrets",
): SecretStore {
  for (const name of ["getItem", "setItem", "removeItem"] as const) {
    if (typeof storage?.[name] !== "function") refuse(`storage.${name}`, "a function");
  }
  const bytes = readKey(key);
  let imported: Promise<CryptoKey> | undefined;

  async function run(
    operation: "encrypt" | "decrypt",
    iv: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { subtle } = await webCrypto();
    imported ??= subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
    // An entry does not pass for one of another name.
    const algorithm = { name: "AES-GCM", iv, additionalData: utf8(version + item) };
    return new Uint8Array(await subtle[operation](algorithm, await imported, data));
  }

  return {
    async get() {
      const text = await storage.getItem(item);
      if (text === undefined || text === null) return undefined;
      try {
        if (typeof text !== "string" || !text.startsWith(version)) throw new TypeError();
        const entry = fromBase64(text.slice(version.length));
        const plain = await run("decrypt", entry.slice(0, nonceSize), entry.slice(nonceSize));
        return new TextDecoder().decode(plain);
      } catch {
        throw new InfisicalError(
          `The stored secrets (${item}) cannot be decrypted: they are damaged, or encrypted with another key`,
        );
      }
    },
    async set(text) {
      const nonce = (await webCrypto()).getRandomValues(new Uint8Array(nonceSize));
      const encrypted = await run("encrypt", nonce, utf8(text));
      const entry = new Uint8Array(nonceSize + encrypted.length);
      entry.set(nonce);
      entry.set(encrypted, nonceSize);
      await storage.setItem(item, version + base64(entry));
    },
    async clear() {
      await storage.removeItem(item);
    },
  };
}

function readKey(key: Uint8Array | string | undefined): Uint8Array<ArrayBuffer> {
  try {
    const bytes = typeof key === "string" ? fromBase64(key.trim()) : new Uint8Array(key ?? []);
    if (bytes.length === 32) return bytes;
  } catch {
    // That error would show the key.
  }
  return refuse("key", "32 random bytes, or their Base64 (openssl rand -base64 32)");
}
