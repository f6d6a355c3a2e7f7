// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

/** How an authority of type `venafi-tpp` is reached. */
export interface VenafiTppCertificateAuthorityConfig {
  /** ID of the app connection. */
  appConnectionId: string;
  policyDN: string;
}
