// Written by `npm run generate` from scripts/generate/manifest/ssh/certificate-templates.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** A template for certificates of SSH. */
export interface SshCertificateTemplate {
  id: string;
  /** Small letters, digits and hyphens. */
  name: string;
  /** ID of the certificate authority. */
  sshCaId: string;
  /** Nothing is issued by a disabled one. */
  status: "active" | "disabled" | Unlisted;
  /** Lifetime of certificates that are asked for without one, such as `1h`. */
  ttl: string;
  /** Longest lifetime that can be asked for, such as `30d`. */
  maxTTL: string;
  /** The users of machines that certificates may name; `*` for all. */
  allowedUsers: string[];
  /** The hosts that certificates may name, such as `*.example.com`; `*` for all. */
  allowedHosts: string[];
  /** Whether a request may say which key ID the certificate has. */
  allowCustomKeyIds: boolean;
  /** Whether users get certificates, to log in with. */
  allowUserCertificates: boolean;
  /** Whether hosts get certificates, to prove which ones they are. */
  allowHostCertificates: boolean;
}
