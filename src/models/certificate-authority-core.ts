// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import type { CertificateAuthorityStatus } from "./certificate-authority-status.js";

/** What every certificate authority has. */
export interface CertificateAuthorityCore {
  id: string;
  name: string;
  /** ID of the project. */
  projectId: string;
  /** Whether it issues certificates without a template or profile. */
  enableDirectIssuance: boolean;
  status: CertificateAuthorityStatus;
}
