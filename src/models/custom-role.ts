// Written by `npm run generate` from scripts/generate/manifest/identities.yaml.

/** A role of an organization's own. */
export interface CustomRole {
  id: string;
  name: string;
  slug: string;
  permissions?: unknown;
  description?: string | null;
}
