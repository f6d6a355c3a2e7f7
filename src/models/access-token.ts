// Written by `npm run generate` from scripts/generate/manifest/identity-access-tokens.yaml.

import type { Unlisted } from "../core/unlisted.js";

/** A machine identity's access token, as the server issues it. */
export interface AccessToken {
  /** The token: a JWT. */
  accessToken: string;
  /** Lifetime in seconds; 0 for no expiry. */
  expiresIn: number;
  /** Longest lifetime that renewals can give it, in seconds; 0 for no limit. */
  accessTokenMaxTTL: number;
  /** How the token is sent. */
  tokenType: "Bearer" | Unlisted;
}
