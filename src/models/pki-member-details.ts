// Written by `npm run generate` from scripts/generate/manifest/pki/application-members.yaml.

/** Who a member is. */
export interface PkiMemberDetails {
  /** Name of the user, identity or group. */
  name: string | null;
  /** Slug of the group. */
  slug?: string | null;
  email?: string | null;
  username?: string | null;
  /** How the identity signs in. */
  authMethod?: string | null;
}
