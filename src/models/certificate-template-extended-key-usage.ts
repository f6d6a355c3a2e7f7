// Written by `npm run generate` from scripts/generate/manifest/pki/templates.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** What a certificate may be used for. */
export type CertificateTemplateExtendedKeyUsage =
  | "clientAuth"
  | "serverAuth"
  | "codeSigning"
  | "emailProtection"
  | "timeStamping"
  | "ocspSigning"
  | Unlisted;
