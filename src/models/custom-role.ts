/** A role of an organization's own. */
export interface CustomRole {
  id: string;
  name: string;
  slug: string;
  permissions?: unknown;
  description?: string | null;
}
