// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

/** Who has deleted something. */
export type DeletingUserOrIdentity =
  | {
      id: string;
      type: "user";
      email: string | null;
      username: string | null;
      firstName: string | null;
      lastName: string | null;
    }
  | { id: string; name: string; type: "identity" };
