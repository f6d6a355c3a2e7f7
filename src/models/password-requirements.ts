// Written by `npm run generate` from scripts/generate/manifest/dynamic-secrets.yaml.

/** What generated passwords are made of. */
export interface PasswordRequirements {
  /** From 1 to 250. */
  length: number;
  required: { lowercase: number; uppercase: number; digits: number; symbols: number };
  allowedSymbols?: string | undefined;
}
