// Written by `npm run generate` from scripts/generate/manifest/project-groups.yaml.

import type { MembershipRole } from "./membership-role.js";

/** A role that a group has. */
export interface GroupMembershipRole extends MembershipRole {
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601. */
  updatedAt?: string;
}
