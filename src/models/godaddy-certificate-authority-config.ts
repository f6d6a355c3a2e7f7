// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** How an authority of type `godaddy` is reached. */
export interface GodaddyCertificateAuthorityConfig {
  /** ID of the app connection. */
  appConnectionId: string;
  productType: "DV_SSL" | Unlisted;
}
