// Written by `npm run generate` from scripts/generate/manifest/ssh/host-groups.yaml.

import type { SshAllowedPrincipals } from "./ssh-allowed-principals.js";

/** A user of a machine, and who may log in as that user. */
export interface SshLoginMapping {
  /** Name of the user on the machine. */
  loginUser: string;
  /** Who may log in as that user. */
  allowedPrincipals: SshAllowedPrincipals;
}
