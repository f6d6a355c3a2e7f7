// Written by `npm run generate` from scripts/generate/manifest/organization-identities.yaml.

import type { CustomRole } from "./custom-role.js";

/** An identity's membership of an organization. */
export interface OrganizationIdentityMembership {
  /** ID of the membership, which no function takes. The identity's own is `identityId`. */
  id: string;
  /** Slug of the role. */
  role: string;
  /** ID of the role; absent for the roles that every organization has. */
  roleId: string | null;
  /** ID of the organization. */
  orgId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the identity. */
  identityId: string;
  /** How it signed in last. */
  lastLoginAuthMethod: string | null;
  /** ISO 8601. */
  lastLoginTime: string | null;
  customRole?: CustomRole;
  identity: { id: string; name: string; orgId: string; authMethods: string[] };
}
