/** `shared` by all members of the project, or `personal`: one user's override. */
export type SecretType = "shared" | "personal" | (string & {});
