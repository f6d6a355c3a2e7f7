// Written by `npm run generate` from scripts/generate/manifest/admin.yaml.

/** A user. */
export interface UserProfile {
  id: string;
  username: string;
  email?: string | null;
  isEmailVerified?: boolean | null;
  firstName?: string | null;
  lastName?: string | null;
  /** The ways to sign in. */
  authMethods?: string[] | null;
  publicKey?: string | null;
}
