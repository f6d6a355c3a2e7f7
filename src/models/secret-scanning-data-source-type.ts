// Written by `npm run generate` from scripts/generate/manifest/secret-scanning/data-sources.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** Where leaked secrets are looked for. */
export type SecretScanningDataSourceType = "bitbucket" | "github" | "gitlab" | Unlisted;
