// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

import type { AcmeCertificateAuthorityConfig } from "./acme-certificate-authority-config.js";
import type { AwsAcmPublicCaCertificateAuthorityConfig } from "./aws-acm-public-ca-certificate-authority-config.js";
import type { AwsPcaCertificateAuthorityConfig } from "./aws-pca-certificate-authority-config.js";
import type { AzureAdCsCertificateAuthorityConfig } from "./azure-ad-cs-certificate-authority-config.js";
import type { DigicertCertificateAuthorityConfig } from "./digicert-certificate-authority-config.js";
import type { GodaddyCertificateAuthorityConfig } from "./godaddy-certificate-authority-config.js";
import type { InternalCertificateAuthorityConfig } from "./internal-certificate-authority-config.js";
import type { VenafiTppCertificateAuthorityConfig } from "./venafi-tpp-certificate-authority-config.js";

/** What differs between certificate authorities. */
export type CertificateAuthorityDetails =
  | { type: "internal"; configuration: InternalCertificateAuthorityConfig }
  | { type: "acme"; configuration: AcmeCertificateAuthorityConfig }
  | { type: "azure-ad-cs"; configuration: AzureAdCsCertificateAuthorityConfig }
  | { type: "aws-pca"; configuration: AwsPcaCertificateAuthorityConfig }
  | { type: "digicert"; configuration: DigicertCertificateAuthorityConfig }
  | { type: "godaddy"; configuration: GodaddyCertificateAuthorityConfig }
  | { type: "aws-acm-public-ca"; configuration: AwsAcmPublicCaCertificateAuthorityConfig }
  | { type: "venafi-tpp"; configuration: VenafiTppCertificateAuthorityConfig };
