import { fromBase64Url, randomBytes, randomHex, toBase64Url, uuid } from "./bytes.js";
import type { Clock } from "./clock.js";
import { tokenError, unauthorized } from "./errors.js";
import type { Identity, TokenLimits } from "./model.js";
import { isRecord } from "./validation.js";

/** How a request proves who sends it. */
export type TestAuthMode = "identityAccessToken" | "jwt" | "serviceToken" | "apiKey";

/** Who sends a request. */
export interface Actor {
  readonly mode: TestAuthMode;
  /** The machine identity; `null` for a user and for a service token. */
  readonly identity: Identity | null;
  /** The one project that a service token opens. */
  readonly projectId?: string;
}

/** What every login answers. */
export interface AccessTokenAnswer {
  readonly accessToken: string;
  readonly expiresIn: number;
  readonly accessTokenMaxTTL: number;
  readonly tokenType: "Bearer";
}

/** What a token stands for. A renewed token stands for the same grant as the one before it. */
interface Grant extends Actor, TokenLimits {
  readonly id: string;
  readonly createdAt: number;
  uses: number;
  isRevoked: boolean;
}

interface IssuedToken {
  readonly grant: Grant;
  /** In milliseconds; `Infinity` when it never expires. */
  expiresAt: number;
}

type Headers = (name: string) => string | undefined;

/** The tokens that the server has issued. */
export class Tokens {
  readonly #clock: Clock;
  readonly #issued: Map<string, IssuedToken> = new Map();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  clear(): void {
    this.#issued.clear();
  }

  expireAll(): void {
    for (const token of this.#issued.values()) token.expiresAt = Number.NEGATIVE_INFINITY;
  }

  issue(actor: Actor, limits: Readonly<TokenLimits>): AccessTokenAnswer {
    const grant: Grant = {
      ...actor,
      accessTokenTTL: limits.accessTokenTTL,
      accessTokenMaxTTL: limits.accessTokenMaxTTL,
      accessTokenNumUsesLimit: limits.accessTokenNumUsesLimit,
      accessTokenPeriod: limits.accessTokenPeriod,
      id: uuid(),
      createdAt: this.#clock.now(),
      uses: 0,
      isRevoked: false,
    };
    return this.#sign(grant, grant.accessTokenPeriod || grant.accessTokenTTL);
  }

  /** Who sends the request: `null` without credentials, a refusal with bad ones. */
  authenticate(headers: Headers): Actor | null {
    const credentials = readCredentials(headers);
    if (!credentials) return null;
    const { grant } = this.#lookUp(credentials.token, credentials.mode);
    if (grant.accessTokenNumUsesLimit > 0 && grant.uses >= grant.accessTokenNumUsesLimit) {
      throw unauthorized("The access token has reached its limit of uses");
    }
    grant.uses++;
    return grant;
  }

  renew(accessToken: string): AccessTokenAnswer {
    const { grant } = this.#lookUp(accessToken);
    if (grant.mode !== "identityAccessToken") {
      throw unauthorized("Only the access token of an identity can be renewed");
    }
    if (grant.accessTokenPeriod > 0) return this.#sign(grant, grant.accessTokenPeriod);
    if (grant.accessTokenMaxTTL === 0) return this.#sign(grant, grant.accessTokenTTL);
    const age = Math.floor((this.#clock.now() - grant.createdAt) / 1000);
    const left = grant.accessTokenMaxTTL - age;
    if (left <= 0) throw unauthorized("The access token has reached its maximum lifetime");
    return this.#sign(grant, Math.min(grant.accessTokenTTL || left, left));
  }

  revoke(accessToken: string): void {
    this.#lookUp(accessToken).grant.isRevoked = true;
  }

  /** Ends every token of an identity, as losing the identity or its way to log in does. */
  revokeOf(identity: Identity): void {
    for (const { grant } of this.#issued.values()) {
      if (grant.identity === identity) grant.isRevoked = true;
    }
  }

  #lookUp(token: string, mode: TestAuthMode = "identityAccessToken"): IssuedToken {
    if (mode !== "serviceToken" && mode !== "apiKey" && !readPayload(token)) {
      throw tokenError(
        "The provided access token is malformed. Please use a valid token or generate a new one and try again.",
      );
    }
    const issued = this.#issued.get(token);
    if (!issued) throw tokenError("invalid signature");
    if (issued.grant.isRevoked) throw unauthorized("The access token has been revoked");
    if (issued.expiresAt <= this.#clock.now()) {
      throw tokenError("Your token has expired. Please re-authenticate.");
    }
    return issued;
  }

  #sign(grant: Grant, lifetime: number): AccessTokenAnswer {
    const now = this.#clock.now();
    const expiresAt = lifetime > 0 ? now + lifetime * 1000 : Number.POSITIVE_INFINITY;
    const accessToken = format(grant, now, expiresAt);
    this.#issued.set(accessToken, { grant, expiresAt });
    return {
      accessToken,
      expiresIn: lifetime,
      accessTokenMaxTTL: grant.accessTokenMaxTTL,
      tokenType: "Bearer",
    };
  }
}

/** The mode that the credentials of a request have by their look alone. */
export function presentedMode(headers: Headers): TestAuthMode | null {
  return readCredentials(headers)?.mode ?? null;
}

function readCredentials(headers: Headers): { mode: TestAuthMode; token: string } | null {
  const apiKey = headers("x-api-key");
  if (apiKey) return { mode: "apiKey", token: apiKey };
  const token = /^Bearer +(\S+)$/i.exec(headers("authorization") ?? "")?.[1];
  if (!token) return null;
  if (token.startsWith("st.")) return { mode: "serviceToken", token };
  const isUser = readPayload(token)?.authTokenType === "accessToken";
  return { mode: isUser ? "jwt" : "identityAccessToken", token };
}

function readPayload(token: string): Record<string, unknown> | null {
  const parts = token.split(".");
  if (parts.length !== 3) return null;
  try {
    const [header, payload] = parts.slice(0, 2).map((part): unknown => {
      return JSON.parse(new TextDecoder().decode(fromBase64Url(part)));
    });
    return isRecord(header) && isRecord(payload) ? payload : null;
  } catch {
    return null;
  }
}

function format(grant: Grant, now: number, expiresAt: number): string {
  if (grant.mode === "serviceToken") return `st.${grant.id}.${randomHex(16)}.${randomHex(16)}`;
  if (grant.mode === "apiKey") return `ak.${grant.id}.${randomHex(16)}`;
  const subject = grant.identity
    ? {
        identityId: grant.identity.id,
        identityAccessTokenId: grant.id,
        authTokenType: "identityAccessToken",
      }
    : { authTokenType: "accessToken", tokenVersionId: grant.id };
  const payload = {
    ...subject,
    iat: Math.floor(now / 1000),
    ...(expiresAt < Number.POSITIVE_INFINITY && { exp: Math.floor(expiresAt / 1000) }),
  };
  return [{ alg: "HS256", typ: "JWT" }, payload]
    .map((part) => toBase64Url(new TextEncoder().encode(JSON.stringify(part))))
    .concat(toBase64Url(randomBytes(32)))
    .join(".");
}
