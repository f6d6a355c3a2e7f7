// Written by `npm run generate` from scripts/generate/manifest/kms.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** Algorithm of a signature. */
export type KmsSigningAlgorithm =
  | "RSASSA_PSS_SHA_512"
  | "RSASSA_PSS_SHA_384"
  | "RSASSA_PSS_SHA_256"
  | "RSASSA_PKCS1_V1_5_SHA_512"
  | "RSASSA_PKCS1_V1_5_SHA_384"
  | "RSASSA_PKCS1_V1_5_SHA_256"
  | "ECDSA_SHA_512"
  | "ECDSA_SHA_384"
  | "ECDSA_SHA_256"
  | "ML_DSA_44"
  | "ML_DSA_65"
  | "ML_DSA_87"
  | Unlisted;
