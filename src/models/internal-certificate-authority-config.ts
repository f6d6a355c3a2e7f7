// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import type { Unlisted } from "../core/unlisted.js";
import type { CertificateKeyAlgorithm } from "./certificate-key-algorithm.js";

/** What an authority of Infisical's own is made of. */
export interface InternalCertificateAuthorityConfig {
  type: "root" | "intermediate" | Unlisted;
  friendlyName?: string;
  /** Common name of the subject. */
  commonName: string;
  organization: string;
  /** Organizational unit. */
  ou: string;
  country: string;
  province: string;
  locality: string;
  /** Start of its certificate. ISO 8601. */
  notBefore?: string;
  /** End of its certificate. ISO 8601. */
  notAfter?: string;
  /** How many authorities may follow below it; `null` or -1 for any number. */
  maxPathLength?: number | null;
  keyAlgorithm: CertificateKeyAlgorithm;
  /** Who keeps the private key. */
  keySource?: "infisical" | "hsm" | Unlisted;
  hsmConnectorId?: string;
  hsmKeyLabel?: string;
  /** Distinguished name of its subject. */
  dn?: string | null;
  /** ID of the authority above it. */
  parentCaId?: string | null;
  /** Serial number, in hexadecimal digits. */
  serialNumber?: string | null;
  activeCaCertId?: string | null;
  /** Further URLs of its revocation lists. */
  crlDistributionPointUrls?: string[];
  /** Whether certificates leave out the URL of Infisical's own list. */
  disableManagedCrlDistributionPointUrl: boolean;
}
