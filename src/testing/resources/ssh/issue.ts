import { randomBytes } from "../../bytes.js";
import { badRequest } from "../../errors.js";
import { lifetimeOf } from "../../lifetime.js";
import type { Store } from "../../store.js";
import type { SshAuthority } from "./certificate-authorities.js";
import { readPublicKey, signCertificate } from "./openssh.js";

/** What a certificate is to be. */
interface Wanted {
  /** The key that it is for, as OpenSSH writes it on a line. */
  readonly publicKey: string;
  readonly certType: "user" | "host";
  readonly keyId: string;
  readonly principals: readonly string[];
  readonly ttl: string;
}

/** Makes a certificate, which is good from now on. */
export async function signKey(
  store: Store,
  authority: SshAuthority,
  { publicKey: line, ttl, ...wanted }: Wanted,
): Promise<{ serialNumber: string; signedKey: string }> {
  const publicKey = readPublicKey(line);
  if (!publicKey) throw badRequest("The public key is none that OpenSSH has written");
  const validAfter = Math.floor(store.clock.now() / 1000);
  const serialNumber = randomBytes(7).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const signedKey = await signCertificate(authority.key, {
    ...wanted,
    publicKey,
    serialNumber,
    validAfter,
    validBefore: validAfter + Math.ceil(lifetimeOf(ttl) / 1000),
  });
  return { serialNumber: String(serialNumber), signedKey };
}
