// Written by `npm run generate` from scripts/generate/manifest/ssh/host-groups.yaml.

/** Who may log in as a user of a machine. */
export interface SshAllowedPrincipals {
  /** Usernames in Infisical. */
  usernames?: string[] | undefined;
  /** Slugs of groups in Infisical. */
  groups?: string[] | undefined;
}
