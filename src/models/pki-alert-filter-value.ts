// Written by `npm run generate` from scripts/generate/manifest/pki/alerts.yaml.

/** What a filter compares with. */
export type PkiAlertFilterValue = string | string[] | boolean;
