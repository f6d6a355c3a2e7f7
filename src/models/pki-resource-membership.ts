// Written by `npm run generate` from scripts/generate/manifest/pki/applications.yaml.

import type { PkiResourceRole } from "./pki-resource-role.js";

/** A membership that the caller has, as itself or by a group. */
export interface PkiResourceMembership {
  id: string;
  /** ID of the user who is the member. */
  actorUserId?: string | null;
  /** ID of the identity that is the member. */
  actorIdentityId?: string | null;
  /** ID of the group that is the member. */
  actorGroupId?: string | null;
  roles: PkiResourceRole[];
}
