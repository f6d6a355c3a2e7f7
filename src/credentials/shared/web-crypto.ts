import { importNodeModule } from "../../core/node-modules.js";

/** WebCrypto, which Node.js 18 has in a module only. */
export async function webCrypto(): Promise<Crypto> {
  if (globalThis.crypto) return globalThis.crypto;
  return (await importNodeModule<{ webcrypto: Crypto }>("crypto")).webcrypto;
}
