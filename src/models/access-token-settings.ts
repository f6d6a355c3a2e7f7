// Written by `npm run generate` from scripts/generate/manifest/identity-auth/token.yaml.

import type { TrustedIpInput } from "./trusted-ip-input.js";

/** What can be set of the access tokens that an identity signs in for. */
export interface AccessTokenSettings {
  /** Where access tokens can be used from. Default anywhere. At least one. */
  accessTokenTrustedIps?: TrustedIpInput[] | undefined;
  /** Lifetime of access tokens, in seconds. Up to 315,360,000. Default 2,592,000. */
  accessTokenTTL?: number | undefined;
  /**
   * Longest lifetime that renewals can give an access token, in seconds. Up to 315,360,000. Default
   * 2,592,000.
   */
  accessTokenMaxTTL?: number | undefined;
  /** How often an access token can be used; 0 for no limit. Default 0. */
  accessTokenNumUsesLimit?: number | undefined;
}
