// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** Algorithm of a certificate's key. */
export type CertificateKeyAlgorithm =
  | "RSA_2048"
  | "RSA_3072"
  | "RSA_4096"
  | "EC_prime256v1"
  | "EC_secp384r1"
  | "EC_secp521r1"
  | "ML-DSA-44"
  | "ML-DSA-65"
  | "ML-DSA-87"
  | "SLH-DSA-SHA2-128f"
  | "SLH-DSA-SHA2-128s"
  | "SLH-DSA-SHA2-192f"
  | "SLH-DSA-SHA2-192s"
  | "SLH-DSA-SHA2-256f"
  | "SLH-DSA-SHA2-256s"
  | "SLH-DSA-SHAKE-128f"
  | "SLH-DSA-SHAKE-128s"
  | "SLH-DSA-SHAKE-192f"
  | "SLH-DSA-SHAKE-192s"
  | "SLH-DSA-SHAKE-256f"
  | "SLH-DSA-SHAKE-256s"
  | Unlisted;
