// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** How an authority of type `digicert` is reached. */
export interface DigicertCertificateAuthorityConfig {
  /** ID of the app connection. */
  appConnectionId: string;
  organizationId: number;
  productNameId: string;
  purpose?: "ssl" | "code_signing" | Unlisted;
  verifiedContact?: {
    firstName: string;
    lastName: string;
    email: string;
    jobTitle: string;
    telephone: string;
  };
}
