// Written by `npm run generate` from scripts/generate/manifest/app-connections.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** A product of Infisical. */
export type ProjectType =
  | "secret-manager"
  | "cert-manager"
  | "kms"
  | "ssh"
  | "secret-scanning"
  | "pam"
  | "ai"
  | Unlisted;
