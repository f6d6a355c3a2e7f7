// Written by `npm run generate` from scripts/generate/manifest/pki/subscribers.yaml.

import type { CertificateTemplateExtendedKeyUsage } from "./certificate-template-extended-key-usage.js";

/** What a subscriber's certificates may be used for. */
export type PkiSubscriberExtendedKeyUsages = CertificateTemplateExtendedKeyUsage[];
