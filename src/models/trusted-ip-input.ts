// Written by `npm run generate` from scripts/generate/manifest/identity-auth/universal.yaml.

/** An address or a range of addresses, as a request names it. */
export interface TrustedIpInput {
  /** IPv4 or IPv6, with or without a prefix: `10.0.0.0/8`. */
  ipAddress: string;
}
