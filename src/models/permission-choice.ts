// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

/** What a value is, where a permission holds. All that is given has to be true. */
export interface PermissionChoice {
  /** It is this. */
  $eq?: string | undefined;
  /** It is anything but this. */
  $ne?: string | undefined;
  /** It is one of these. */
  $in?: string[] | undefined;
}
