// Written by `npm run generate` from scripts/generate/manifest/pki/applications.yaml.

import type { PkiResourceMembership } from "./pki-resource-membership.js";

/** What the caller may do with a resource, and by which memberships. */
export interface PkiResourcePermissions {
  /** Rules in the packed form of CASL, the library that checks them. */
  permissions: unknown[];
  /** The memberships that the rules come from. */
  memberships: PkiResourceMembership[];
}
