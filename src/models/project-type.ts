/** A product of Infisical. */
export type ProjectType =
  | "secret-manager"
  | "cert-manager"
  | "kms"
  | "ssh"
  | "secret-scanning"
  | "pam"
  | "ai"
  | (string & {});
