// Written by `npm run generate` from scripts/generate/manifest/pki.

import type { PkiAlertsClient } from "./pki/alerts.js";
import type { PkiCaClient } from "./pki/ca.js";
import type { PkiCertificatesClient } from "./pki/certificates.js";
import type { PkiTemplatesClient } from "./pki/templates.js";

export * as alerts from "./pki/alerts.js";
export * as ca from "./pki/ca.js";
export * as certificates from "./pki/certificates.js";
export * as templates from "./pki/templates.js";

/** `client.pki` */
export interface PkiClient {
  readonly alerts: PkiAlertsClient;
  readonly ca: PkiCaClient;
  readonly certificates: PkiCertificatesClient;
  readonly templates: PkiTemplatesClient;
}
