// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import type { Unlisted } from "../core/unlisted.js";
import type { CertificateKeyAlgorithm } from "./certificate-key-algorithm.js";

/** What an authority of Infisical's own is to be made of. */
export interface InternalCertificateAuthorityInput {
  type: "root" | "intermediate" | Unlisted;
  friendlyName?: string | undefined;
  /** Common name of the subject. */
  commonName?: string | undefined;
  organization?: string | undefined;
  /** Organizational unit. */
  ou?: string | undefined;
  country?: string | undefined;
  province?: string | undefined;
  locality?: string | undefined;
  /** Start of its certificate. ISO 8601. */
  notBefore?: string | undefined;
  /** End of its certificate. ISO 8601. */
  notAfter?: string | undefined;
  /** How many authorities may follow below it; `null` or -1 for any number. */
  maxPathLength?: number | null | undefined;
  keyAlgorithm: CertificateKeyAlgorithm;
  /** Who keeps the private key. */
  keySource?: "infisical" | "hsm" | Unlisted | undefined;
  hsmConnectorId?: string | undefined;
  hsmKeyLabel?: string | undefined;
  /** Distinguished name of its subject. */
  dn?: string | null | undefined;
  /** ID of the authority above it. */
  parentCaId?: string | null | undefined;
  /** Serial number, in hexadecimal digits. */
  serialNumber?: string | null | undefined;
  activeCaCertId?: string | null | undefined;
  /** Further URLs of its revocation lists. Up to 4 of them. */
  crlDistributionPointUrls?: string[] | undefined;
  /** Whether certificates leave out the URL of Infisical's own list. Default false. */
  disableManagedCrlDistributionPointUrl?: boolean | undefined;
}
