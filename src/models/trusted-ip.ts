// Written by `npm run generate` from scripts/generate/manifest/identity-auth/universal.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** An address or a range of addresses, as the server keeps it. */
export interface TrustedIp {
  type: "ipv4" | "ipv6" | Unlisted;
  ipAddress: string;
  /** Length of the prefix, in bits; absent for a single address. */
  prefix?: number;
}
