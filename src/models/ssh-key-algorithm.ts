// Written by `npm run generate` from scripts/generate/manifest/ssh/certificate-authorities.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** Algorithm of a key for SSH. */
export type SshKeyAlgorithm =
  | "RSA_2048"
  | "RSA_4096"
  | "EC_prime256v1"
  | "EC_secp384r1"
  | "ED25519"
  | Unlisted;
