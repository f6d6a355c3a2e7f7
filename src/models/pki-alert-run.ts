// Written by `npm run generate` from scripts/generate/manifest/pki/alerts.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** How an alert went. */
export interface PkiAlertRun {
  /** ISO 8601. */
  timestamp: string;
  status: "success" | "failed" | Unlisted;
  error: string | null;
}
