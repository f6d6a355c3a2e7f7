// Written by `npm run generate` from scripts/generate/manifest/pki/templates.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** What the key of a certificate may be used for. */
export type CertificateTemplateKeyUsage =
  | "digitalSignature"
  | "keyEncipherment"
  | "nonRepudiation"
  | "dataEncipherment"
  | "keyAgreement"
  | "keyCertSign"
  | "cRLSign"
  | "encipherOnly"
  | "decipherOnly"
  | Unlisted;
