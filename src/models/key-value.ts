// Written by `npm run generate` from scripts/generate/manifest/identities.yaml.

/** A key and its value. */
export interface KeyValue {
  key: string;
  value: string;
}
