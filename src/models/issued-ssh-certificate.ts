// Written by `npm run generate` from scripts/generate/manifest/ssh/certificates.yaml.

import type { SignedSshKey } from "./signed-ssh-key.js";
import type { SshKeyAlgorithm } from "./ssh-key-algorithm.js";

/** A new pair of keys, and the certificate for it. */
export interface IssuedSshCertificate extends SignedSshKey {
  /** In the format of OpenSSH. It cannot be read again. */
  privateKey: string;
  /** In the format of OpenSSH, on one line. */
  publicKey: string;
  /** Algorithm of the keys. */
  keyAlgorithm: SshKeyAlgorithm;
}
