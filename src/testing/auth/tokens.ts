import type { AuthMode } from "../../core/modes.js";
import { fromBase64Url, randomBytes, randomHex, toBase64Url, uuid } from "../bytes.js";
import type { Clock } from "../clock.js";
import { forbidden, notFound, tokenError, unauthorized } from "../errors.js";
import type { Row, Rows, Store, Table } from "../store.js";
import { isRecord } from "../validation.js";

/** Who sends a request. */
export interface Actor {
  readonly mode: AuthMode;
  /** The machine identity. */
  readonly identityId?: string;
  /** The user, whether by a JWT or by an API key. */
  readonly userId?: string;
  /** The one project that a service token opens. */
  readonly projectId?: string;
  /** The record of a service token. */
  readonly serviceTokenId?: string;
}

/** In seconds; zero is no limit. */
export interface TokenLimits {
  accessTokenTTL: number;
  accessTokenMaxTTL: number;
  accessTokenNumUsesLimit: number;
  accessTokenPeriod: number;
}

export const defaultTokenLimits: Readonly<TokenLimits> = {
  accessTokenTTL: 2_592_000,
  accessTokenMaxTTL: 2_592_000,
  accessTokenNumUsesLimit: 0,
  accessTokenPeriod: 0,
};

/** What every login answers. */
export interface AccessTokenAnswer {
  readonly accessToken: string;
  readonly expiresIn: number;
  readonly accessTokenMaxTTL: number;
  readonly tokenType: "Bearer";
}

/** What a token stands for. A renewed token stands for the same grant as the one before it. */
export interface Grant extends Actor, TokenLimits {
  readonly id: string;
  /** How the identity has signed in, such as `token-auth`. */
  readonly method?: string;
  readonly createdAt: number;
  updatedAt: number;
  name: string | null;
  uses: number;
  lastUsedAt: number | null;
  lastRenewedAt: number | null;
  isRevoked: boolean;
}

/** What is known of a token that is to be issued, besides who bears it. */
interface GrantDetails {
  readonly method?: string;
  readonly name?: string | null;
}

export interface IssuedToken {
  /** The token's text. */
  readonly id: string;
  readonly grant: Grant;
  /** In milliseconds; `Infinity` when it never expires. */
  expiresAt: number;
}

export const grants: Table<Grant> = {
  name: "grants",
  belongsTo: {
    identities: "identityId",
    users: "userId",
    projects: "projectId",
    serviceTokens: "serviceTokenId",
  },
};

export const issuedTokens: Table<IssuedToken> = {
  name: "issuedTokens",
  belongsTo: { grants: "grant" },
};

/** The ends of all tokens: the server knows that a token was its own when nothing else is left. */
export const signatures: Table<Row> = { name: "signatures" };

type Headers = (name: string) => string | undefined;

/** The tokens that the server has issued. */
export class Tokens {
  readonly #clock: Clock;
  readonly #issued: Rows<IssuedToken>;
  readonly #grants: Rows<Grant>;
  readonly #signatures: Rows<Row>;

  constructor(store: Store) {
    this.#clock = store.clock;
    this.#issued = store.rows(issuedTokens);
    this.#grants = store.rows(grants);
    this.#signatures = store.rows(signatures);
  }

  expireAll(): void {
    for (const token of this.#issued.values()) token.expiresAt = Number.NEGATIVE_INFINITY;
  }

  issue(
    actor: Actor,
    limits: Readonly<TokenLimits>,
    { name = null, ...details }: GrantDetails = {},
  ): AccessTokenAnswer & { readonly grant: Grant } {
    const now = this.#clock.now();
    const grant: Grant = {
      ...actor,
      ...details,
      accessTokenTTL: limits.accessTokenTTL,
      accessTokenMaxTTL: limits.accessTokenMaxTTL,
      accessTokenNumUsesLimit: limits.accessTokenNumUsesLimit,
      accessTokenPeriod: limits.accessTokenPeriod,
      id: uuid(),
      name,
      createdAt: now,
      updatedAt: now,
      uses: 0,
      lastUsedAt: null,
      lastRenewedAt: null,
      isRevoked: false,
    };
    this.#grants.add(grant);
    return { ...this.#sign(grant, grant.accessTokenPeriod || grant.accessTokenTTL), grant };
  }

  /** A token as a user's login gives it; it never expires. */
  issueForUser(userId: string): string {
    const limits = { ...defaultTokenLimits, accessTokenTTL: 0 };
    return this.issue({ mode: "jwt", userId }, limits).accessToken;
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
    grant.lastUsedAt = this.#clock.now();
    return grant;
  }

  renew(accessToken: string): AccessTokenAnswer {
    const { grant } = this.#lookUp(accessToken);
    if (grant.mode !== "identityAccessToken") {
      throw unauthorized("Only the access token of an identity can be renewed");
    }
    grant.lastRenewedAt = this.#clock.now();
    if (grant.accessTokenPeriod > 0) return this.#sign(grant, grant.accessTokenPeriod);
    if (grant.accessTokenMaxTTL === 0) return this.#sign(grant, grant.accessTokenTTL);
    const age = Math.floor((this.#clock.now() - grant.createdAt) / 1000);
    const left = grant.accessTokenMaxTTL - age;
    if (left <= 0) throw unauthorized("The access token has reached its maximum lifetime");
    return this.#sign(grant, Math.min(grant.accessTokenTTL || left, left));
  }

  /** One that was revoked before stays so. */
  revoke(accessToken: string): void {
    const issued = this.#issued.get(accessToken);
    if (issued?.grant.isRevoked && !this.#isExpired(issued)) return;
    this.#lookUp(accessToken).grant.isRevoked = true;
  }

  /** Ends every token of an identity, or those of one way to log in, as losing it does. */
  revokeOf(identityId: string, method?: string): void {
    this.end((grant) => {
      return grant.identityId === identityId && (method === undefined || grant.method === method);
    });
  }

  /** Ends the tokens that pass. */
  end(passes: (grant: Grant) => boolean): void {
    for (const grant of this.grants(passes)) grant.isRevoked = true;
  }

  /** What the tokens stand for, in the order of their making. */
  grants(passes: (grant: Grant) => boolean): Grant[] {
    return this.#grants.filter(passes);
  }

  #lookUp(token: string, mode: AuthMode = "identityAccessToken"): IssuedToken {
    if (mode !== "serviceToken" && mode !== "apiKey" && !readPayload(token)) {
      throw tokenError(
        "The provided access token is malformed. Please use a valid token or generate a new one and try again.",
      );
    }
    const issued = this.#issued.get(token);
    const isAlive = issued && !issued.grant.isRevoked;
    if (mode === "serviceToken") {
      const [, id = ""] = token.split(".");
      if (!isAlive) throw notFound(`Service token with ID '${id}' not found`);
      if (this.#isExpired(issued)) throw forbidden("Service token has expired");
      return issued;
    }
    if (!issued && !this.#signatures.get(signatureOf(token))) throw tokenError("invalid signature");
    if (issued && this.#isExpired(issued)) {
      throw tokenError("Your token has expired. Please re-authenticate.");
    }
    if (isAlive) return issued;
    // The server looks for the session of a user, and not for the token.
    if (mode === "jwt") throw notFound("The requested entity is not found", "Session not found");
    throw unauthorized("The access token has been revoked");
  }

  #isExpired({ expiresAt }: IssuedToken): boolean {
    return expiresAt <= this.#clock.now();
  }

  #sign(grant: Grant, lifetime: number): AccessTokenAnswer {
    const now = this.#clock.now();
    const expiresAt = lifetime > 0 ? now + lifetime * 1000 : Number.POSITIVE_INFINITY;
    const accessToken = format(grant, now, expiresAt);
    this.#issued.add({ id: accessToken, grant, expiresAt });
    this.#signatures.add({ id: signatureOf(accessToken) });
    return {
      accessToken,
      expiresIn: lifetime,
      accessTokenMaxTTL: grant.accessTokenMaxTTL,
      tokenType: "Bearer",
    };
  }
}

/** The mode that the credentials of a request have by their look alone. */
export function presentedMode(headers: Headers): AuthMode | null {
  return readCredentials(headers)?.mode ?? null;
}

function readCredentials(headers: Headers): { mode: AuthMode; token: string } | null {
  const apiKey = headers("x-api-key");
  if (apiKey) return { mode: "apiKey", token: apiKey };
  const token = /^Bearer +(\S+)$/i.exec(headers("authorization") ?? "")?.[1];
  if (!token) return null;
  if (token.startsWith("st.")) return { mode: "serviceToken", token };
  const isUser = readPayload(token)?.authTokenType === "accessToken";
  return { mode: isUser ? "jwt" : "identityAccessToken", token };
}

function signatureOf(token: string): string {
  return token.slice(token.lastIndexOf(".") + 1);
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
  if (grant.mode === "serviceToken")
    return `st.${grant.serviceTokenId ?? grant.id}.${randomHex(16)}.${randomHex(16)}`;
  if (grant.mode === "apiKey") return `ak.${grant.id}.${randomHex(16)}`;
  const subject = grant.identityId
    ? {
        identityId: grant.identityId,
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
