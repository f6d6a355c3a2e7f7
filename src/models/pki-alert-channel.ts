// Written by `npm run generate` from scripts/generate/manifest/pki/alerts.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** A channel that tells of an alert. */
export interface PkiAlertChannel {
  id: string;
  /** What kind of channel it is. */
  channelType: "email" | "webhook" | "slack" | "pagerduty" | Unlisted;
  config: Record<string, unknown>;
  /** Whether it is on. */
  enabled: boolean;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}
