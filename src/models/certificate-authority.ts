// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import type { CertificateAuthorityCore } from "./certificate-authority-core.js";
import type { CertificateAuthorityDetails } from "./certificate-authority-details.js";

/** A certificate authority. `type` tells which configuration it has. */
export type CertificateAuthority = CertificateAuthorityCore & CertificateAuthorityDetails;
