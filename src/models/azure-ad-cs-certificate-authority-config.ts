// Written by `npm run generate` from scripts/generate/manifest/pki/ca.yaml.

/** How an authority of type `azure-ad-cs` is reached. */
export interface AzureAdCsCertificateAuthorityConfig {
  azureAdcsConnectionId: string;
}
