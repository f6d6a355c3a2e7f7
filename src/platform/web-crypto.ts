import { importNodeModule } from "./node-modules.js";

/** WebCrypto, which Node.js 18 has in a module only. */
export async function webCrypto(): Promise<Crypto> {
  if (globalThis.crypto?.subtle) return globalThis.crypto;
  return (await importNodeModule("crypto")).webcrypto;
}
