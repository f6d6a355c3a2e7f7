// Written by `npm run generate` from scripts/generate/manifest/pki/certificates.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** Algorithm of a certificate's signature. */
export type CertificateSignatureAlgorithm =
  | "RSA-SHA256"
  | "RSA-SHA384"
  | "RSA-SHA512"
  | "ECDSA-SHA256"
  | "ECDSA-SHA384"
  | "ECDSA-SHA512"
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
