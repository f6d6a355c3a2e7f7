// Written by `npm run generate` from scripts/generate/manifest/identities.yaml.

/** Who an identity is, and how it can sign in. */
export interface IdentityName {
  id: string;
  name: string;
  /** Whether it cannot be deleted until this is lifted. */
  hasDeleteProtection: boolean;
  /** ID of the organization. */
  orgId: string;
  /** The ways to sign in. */
  authMethods: string[];
  activeLockoutAuthMethods: string[];
}
