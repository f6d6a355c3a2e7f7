// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

import type { PermissionChoice } from "./permission-choice.js";

/** A label that something has, where a permission holds. */
export interface PermissionMetadata {
  /** The key and the value of one label. */
  $elemMatch: { key?: PermissionChoice | undefined; value?: PermissionChoice | undefined };
}
