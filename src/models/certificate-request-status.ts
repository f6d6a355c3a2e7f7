// Written by `npm run generate` from scripts/generate/manifest/pki/certificates.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** How far a request for a certificate is. */
export type CertificateRequestStatus =
  | "pending_approval"
  | "pending"
  | "pending_validation"
  | "issued"
  | "failed"
  | "rejected"
  | Unlisted;
