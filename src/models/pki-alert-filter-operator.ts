// Written by `npm run generate` from scripts/generate/manifest/pki/alerts.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** How a filter compares. */
export type PkiAlertFilterOperator =
  | "equals"
  | "matches"
  | "contains"
  | "starts_with"
  | "ends_with"
  | Unlisted;
