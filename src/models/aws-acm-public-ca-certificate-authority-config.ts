// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import type { AwsRegion } from "./aws-region.js";

/** How an authority of type `aws-acm-public-ca` is reached. */
export interface AwsAcmPublicCaCertificateAuthorityConfig {
  /** ID of the app connection. */
  appConnectionId: string;
  /** ID of the app connection to the DNS. */
  dnsAppConnectionId: string;
  hostedZoneId: string;
  region: AwsRegion;
}
