// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** Whether an authority can issue certificates. */
export type CertificateAuthorityStatus = "active" | "disabled" | "pending-certificate" | Unlisted;
