// Written by `npm run generate` from scripts/generate/manifest/pki/alerts.yaml.

import type { Unlisted } from "../core/unlisted.js";
import type { PkiAlertFilterOperator } from "./pki-alert-filter-operator.js";
import type { PkiAlertFilterValue } from "./pki-alert-filter-value.js";

/** Which certificates an alert is about. */
export interface PkiAlertFilter {
  field: "profile_name" | "common_name" | "san" | "include_cas" | Unlisted;
  operator: PkiAlertFilterOperator;
  value: PkiAlertFilterValue;
}
