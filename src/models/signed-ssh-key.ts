// Written by `npm run generate` from scripts/generate/manifest/ssh/certificates.yaml.

/** A public key that a certificate authority has signed. */
export interface SignedSshKey {
  /** Serial number, in decimal digits. */
  serialNumber: string;
  /**
   * The certificate, in the format of OpenSSH. It belongs into a file whose name ends with
   * `-cert.pub`.
   */
  signedKey: string;
}
