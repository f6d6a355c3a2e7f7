// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** How an authority of type `acme` is reached. */
export interface AcmeCertificateAuthorityConfig {
  /** ID of the app connection to the DNS. */
  dnsAppConnectionId: string;
  dnsProviderConfig: {
    provider: "route53" | "cloudflare" | "dns-made-easy" | "azure-dns" | Unlisted;
    hostedZoneId: string;
  };
  directoryUrl: string;
  accountEmail: string;
  eabKid?: string;
  /** IP address of the DNS server that is asked whether a proof can be seen. */
  dnsResolver?: string;
}
