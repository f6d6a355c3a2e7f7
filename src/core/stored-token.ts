import { memberOf } from "./json.js";
import { jwtLifetime } from "./jwt.js";
import type { AuthMode } from "./modes.js";
import { refuse } from "./refuse.js";

/** A token as a token store holds it: plain data that survives serialization. */
export interface StoredToken {
  /** What kind of token it is. */
  mode: AuthMode;
  /** The token itself. */
  token: string;
  /** When it expires, in milliseconds since the epoch; absent when it never does or nobody knows. */
  expiresAt?: number;
  /** How long it lives in all, in milliseconds. Only tokens that live under a minute have it. */
  lifetime?: number;
}

/** A fresh token, as a login answers it or a renewal function returns it. */
export interface TokenGrant {
  /** The token. */
  accessToken: string;
  /** Lifetime in seconds; 0 for no expiry. Where it is absent, that of a JWT counts. */
  expiresIn?: number | undefined;
}

/** A grant as the token store takes it. */
export function toStoredToken(mode: AuthMode, grant: unknown): StoredToken {
  const token = memberOf(grant, "accessToken");
  const expiresIn = memberOf(grant, "expiresIn");
  if (!("accessToken" in Object(grant))) refuse("What renew gives", "{ accessToken, expiresIn? }");
  checkToken("The token", token);
  if (expiresIn !== undefined && !(typeof expiresIn === "number" && expiresIn >= 0)) {
    refuse("expiresIn", "a number of seconds");
  }
  const lifetime = expiresIn === undefined ? jwtLifetime(token) : expiresIn * 1000;
  return {
    mode,
    token,
    ...(lifetime && { expiresAt: Date.now() + lifetime }),
    ...(lifetime && lifetime > 0 && lifetime < 60_000 && { lifetime }),
  };
}

/**
 * When to renew a token, in milliseconds since the epoch: 30 s before it expires, or at half of its
 * lifetime if it lives for less than a minute. `Infinity` for one without expiry.
 */
export function renewalTime({ expiresAt, lifetime = 60_000 }: StoredToken): number {
  return (expiresAt ?? Infinity) - Math.min(30_000, lifetime / 2);
}

export function checkToken(name: string, token: unknown): asserts token is string {
  if (!token) refuse(name, "given: it is undefined or empty");
  // A header can carry quotes, and no token has them.
  if (typeof token !== "string" || !/^[!#-&(-~]+$/.test(token)) {
    refuse(name, "a text without spaces, quotes and other signs that no token has");
  }
}
