// Written by `npm run generate` from scripts/generate/manifest/identities.yaml.

/** A label on an identity. */
export interface IdentityMetadata {
  id: string;
  key: string;
  value: string;
}
