// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

/** What a text is like, where a permission holds. All that is given has to be true. */
export interface PermissionMatch {
  /** It is this. */
  $eq?: string | undefined;
  /** It is anything but this. */
  $ne?: string | undefined;
  /** It is one of these. */
  $in?: string[] | undefined;
  /** It fits this pattern, such as `/apps/**`. */
  $glob?: string | undefined;
}
