// Written by `npm run generate` from scripts/generate/manifest/admin.yaml.

/** Who a user is. */
export interface UserName {
  id: string;
  email?: string | null;
  username: string;
  firstName?: string | null;
  lastName?: string | null;
}
