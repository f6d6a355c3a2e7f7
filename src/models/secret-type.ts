// Written by `npm run generate` from scripts/generate/manifest/secrets.yaml.

/** `shared` by all members of the project, or `personal`: one user's override. */
export type SecretType = "shared" | "personal" | (string & {});
