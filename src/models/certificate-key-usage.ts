// Written by `npm run generate` from scripts/generate/manifest/pki/certificates.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** What a certificate's key may be used for. */
export type CertificateKeyUsage =
  | "digital_signature"
  | "key_encipherment"
  | "non_repudiation"
  | "data_encipherment"
  | "key_agreement"
  | "key_cert_sign"
  | "crl_sign"
  | "encipher_only"
  | "decipher_only"
  | Unlisted;
