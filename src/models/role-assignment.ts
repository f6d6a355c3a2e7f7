// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** A role that a member is given: for good, or for a time. */
export type RoleAssignment =
  | { role: string; isTemporary?: false | undefined }
  | {
      role: string;
      isTemporary: true;
      temporaryMode: "relative" | Unlisted;
      temporaryRange: string;
      temporaryAccessStartTime: string;
    };
