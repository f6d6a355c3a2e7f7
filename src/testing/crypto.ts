import { importNodeModule } from "./node.js";

/** Node 18 has WebCrypto only in a module. */
export async function webCrypto(): Promise<SubtleCrypto> {
  if (typeof crypto !== "undefined" && crypto.subtle) return crypto.subtle;
  const { webcrypto } = (await importNodeModule("crypto")) as { webcrypto: Crypto };
  return webcrypto.subtle;
}
