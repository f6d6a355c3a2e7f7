// Written by `npm run generate` from scripts/generate/manifest/secrets.yaml.

import type { SecretCore } from "./secret-core.js";

/** A secret that has been created. */
export interface CreatedSecret extends SecretCore {
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}
