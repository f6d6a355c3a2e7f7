/** A user. */
export interface UserProfile {
  id: string;
  username: string;
  email?: string | null;
  isEmailVerified?: boolean | null;
  firstName?: string | null;
  lastName?: string | null;
  authMethods?: string[] | null;
  publicKey?: string | null;
}
