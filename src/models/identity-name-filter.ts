// Written by `npm run generate` from scripts/generate/manifest/identities.yaml.

/** A name: exactly this one, or one that fits. */
export type IdentityNameFilter =
  | string
  | { $eq?: string | undefined; $contains?: string | undefined; $in?: string[] | undefined };
