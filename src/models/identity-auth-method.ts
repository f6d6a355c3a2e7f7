// Written by `npm run generate` from scripts/generate/manifest/identity-auth/token.yaml.

import type { TrustedIp } from "./trusted-ip.js";

/** What all ways in which an identity signs in have. */
export interface IdentityAuthMethod {
  /** ID of the way to sign in, which no function takes. The identity's own is `identityId`. */
  id: string;
  /** Lifetime of access tokens, in seconds. */
  accessTokenTTL: number;
  /** Longest lifetime that renewals can give an access token, in seconds. */
  accessTokenMaxTTL: number;
  /** How often an access token can be used; 0 for no limit. */
  accessTokenNumUsesLimit: number;
  /** Where access tokens can be used from. Default anywhere. */
  accessTokenTrustedIps: TrustedIp[];
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the identity. */
  identityId: string;
}
