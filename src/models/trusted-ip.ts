// Written by `npm run generate` from scripts/generate/manifest/identity-auth/universal.yaml.

/** An address or a range of addresses, as the server keeps it. */
export interface TrustedIp {
  type: "ipv4" | "ipv6" | (string & {});
  ipAddress: string;
  /** Length of the prefix, in bits; absent for a single address. */
  prefix?: number;
}
