import type { RenewToken } from "./core/auth.js";
import { bind } from "./core/bind.js";
import type { AuthMode } from "./core/modes.js";
import {
  createSession,
  type RequestOptions,
  type Session,
  type SessionOptions,
} from "./core/session.js";
import { type ClientGroups, groups } from "./groups.js";
import {
  authMode,
  isAuthenticated,
  type LoginFunction,
  type LoginParams,
  type LoginResult,
  login,
  logout,
  type SetTokenOptions,
  setAccessToken,
  setApiKey,
  setJwtToken,
  setServiceToken,
} from "./login.js";

/**
 * Every endpoint as a method of one object, in groups: `client.secrets.list(...)`. They promise what
 * the server answers, and throw an {@link InfisicalApiError} when it refuses, an
 * {@link InfisicalNetworkError} when no answer comes.
 */
export interface Client extends ClientGroups {
  /** The session that all methods use; for functions of it. */
  readonly session: Session;
  /** Whether it is signed in. */
  readonly isAuthenticated: boolean;
  /** How it is signed in; `null` when it is not. */
  readonly authMode: AuthMode | null;
  /** Signs in as a machine identity, and stays signed in. */
  login(params: LoginParams | LoginFunction, options?: RequestOptions): Promise<LoginResult>;
  /** Signs out. */
  logout(): Promise<void>;
  /**
   * Adopts an access token.
   *
   * @param token - The token.
   * @param options - Its lifetime, and how to renew it; or the lifetime alone, in seconds.
   * @param renew - How to renew it, where the lifetime stands alone.
   */
  setAccessToken(
    token: string,
    options?: SetTokenOptions | number,
    renew?: RenewToken,
  ): Promise<void>;
  /**
   * Adopts a user's JWT.
   *
   * @param token - The token.
   * @param options - Its lifetime, and how to renew it; or the lifetime alone, in seconds.
   * @param renew - How to renew it, where the lifetime stands alone.
   */
  setJwtToken(token: string, options?: SetTokenOptions | number, renew?: RenewToken): Promise<void>;
  /** Adopts a service token. */
  setServiceToken(token: string): Promise<void>;
  /** Adopts a user's API key. */
  setApiKey(apiKey: string): Promise<void>;
}

/**
 * Makes a client: a session with every endpoint bound to it.
 *
 * @param options - Options of the session; see {@link SessionOptions}.
 * @throws An {@link InfisicalError} naming the option that is wrong or unknown.
 *
 * @example
 * ```ts
 * const client = createClient();
 * await client.login({ universalAuth: { clientId, clientSecret } });
 * const { secrets } = await client.secrets.list({ projectId, environment: "prod" });
 * ```
 */
export function createClient(options?: SessionOptions): Client {
  const session = createSession(options);
  return {
    ...bind(session, groups()),
    session,
    get isAuthenticated() {
      return isAuthenticated(session);
    },
    get authMode() {
      return authMode(session);
    },
    login: (params, options) => login(session, params, options),
    logout: () => logout(session),
    setAccessToken: (token, options, renew) =>
      setAccessToken(session, token, tokenOptions(options, renew)),
    setJwtToken: (token, options, renew) =>
      setJwtToken(session, token, tokenOptions(options, renew)),
    setServiceToken: (token) => setServiceToken(session, token),
    setApiKey: (apiKey) => setApiKey(session, apiKey),
  };
}

/** The documented SDK has the lifetime and the renewal one after the other. */
function tokenOptions(
  options: SetTokenOptions | number | undefined,
  renew: RenewToken | undefined,
): SetTokenOptions | undefined {
  return typeof options === "object" ? options : { expiresIn: options, renew };
}
