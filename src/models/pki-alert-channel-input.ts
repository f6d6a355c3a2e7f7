// Written by `npm run generate` from scripts/generate/manifest/pki/alerts.yaml.

import type { Unlisted } from "../core/unlisted.js";
import type { PkiAlertChannelConfig } from "./pki-alert-channel-config.js";

/** A channel to tell of an alert by. */
export interface PkiAlertChannelInput {
  id?: string | undefined;
  /** What kind of channel it is. */
  channelType: "email" | "webhook" | "slack" | "pagerduty" | Unlisted;
  /** Where it tells. */
  config: PkiAlertChannelConfig;
  /** Whether it is on. Default true. */
  enabled?: boolean | undefined;
}
