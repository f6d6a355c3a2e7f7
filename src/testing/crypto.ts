import { importNodeModule } from "../core/node-modules.js";

/** Node 18 has WebCrypto only in a module. */
export async function webCrypto(): Promise<SubtleCrypto> {
  if (typeof crypto !== "undefined" && crypto.subtle) return crypto.subtle;
  const { webcrypto } = await importNodeModule<{ webcrypto: Crypto }>("crypto");
  return webcrypto.subtle;
}
