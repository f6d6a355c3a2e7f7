// Written by `npm run generate` from scripts/generate/manifest/pki/subscribers.yaml.

import type { CertificateTemplateKeyUsage } from "./certificate-template-key-usage.js";

/** What the key of a subscriber's certificates may be used for. */
export type PkiSubscriberKeyUsages = CertificateTemplateKeyUsage[];
