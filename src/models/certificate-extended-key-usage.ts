// Written by `npm run generate` from scripts/generate/manifest/pki/certificates.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** What a certificate may be used for. */
export type CertificateExtendedKeyUsage =
  | "client_auth"
  | "server_auth"
  | "code_signing"
  | "email_protection"
  | "ocsp_signing"
  | "time_stamping"
  | Unlisted;
