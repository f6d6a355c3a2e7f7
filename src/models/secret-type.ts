// Written by `npm run generate` from scripts/generate/manifest/secrets.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** `shared` by all members of the project, or `personal`: one user's override. */
export type SecretType = "shared" | "personal" | Unlisted;
