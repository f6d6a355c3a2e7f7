// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

import type { DeletingUserOrIdentity } from "./deleting-user-or-identity.js";

/** An environment that will be gone at a given time. */
export interface DeletedEnvironment {
  id: string;
  name: string;
  /** Small letters, digits and hyphens. */
  slug: string;
  /** When it is gone for good. ISO 8601. */
  deleteAfter: string;
  /** ISO 8601. */
  softDeletedAt: string;
  deletedBy: DeletingUserOrIdentity | null;
}
