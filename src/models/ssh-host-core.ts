// Written by `npm run generate` from scripts/generate/manifest/ssh/hosts.yaml.

/** What is known of every host. */
export interface SshHostCore {
  id: string;
  /** ID of the project. */
  projectId: string;
  /** Name by which it is reached, such as `web-1.example.com`. */
  hostname: string;
  /** A name for people. */
  alias?: string | null;
  /** Lifetime of the certificates with which users log in, such as `8h`. */
  userCertTtl: string;
  /** Lifetime of its own certificates, such as `1y`. */
  hostCertTtl: string;
  /** ID of the certificate authority for users. */
  userSshCaId: string;
  /** ID of the certificate authority for hosts. */
  hostSshCaId: string;
}
