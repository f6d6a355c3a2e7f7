// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import type { AwsRegion } from "./aws-region.js";

/** How an authority of type `aws-pca` is reached. */
export interface AwsPcaCertificateAuthorityConfig {
  /** ID of the app connection. */
  appConnectionId: string;
  certificateAuthorityArn: string;
  region: AwsRegion;
}
