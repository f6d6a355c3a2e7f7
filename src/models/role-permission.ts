// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

/** A rule of a role, as the server keeps it. */
export interface RolePermission {
  /** What it is about; everything where there is none. */
  subject?: string | string[];
  /** What may be done. */
  action: string | string[];
  /** Where and when it holds; always where there are none. */
  conditions?: unknown;
  /** Whether it forbids what it describes. */
  inverted?: boolean;
}
