import type { RenewToken } from "./core/auth.js";
import { type Bound, bind } from "./core/bind.js";
import type { AuthMode } from "./core/modes.js";
import { refuse } from "./core/refuse.js";
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
  type LoginMethods,
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
  login<Method extends keyof LoginMethods>(
    params: LoginParams | LoginFunction<Method>,
    options?: RequestOptions,
  ): Promise<LoginResult>;
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
 * Makes a client: a session with every endpoint of the root bound to it, and with the modules that it
 * is given.
 *
 * @param options - Options of the session; see {@link SessionOptions}.
 * @param modules - Further modules by the names that they are to have: groups of functions of a
 * session. A group that every client has, such as `pki`, gets what is new in it.
 * @throws An {@link InfisicalError} naming the option that is wrong or unknown, or the name that is
 * taken.
 *
 * @example
 * ```ts
 * const client = createClient();
 * await client.login({ universalAuth: { clientId, clientSecret } });
 * const { secrets } = await client.secrets.list({ projectId, environment: "prod" });
 * ```
 *
 * @example
 * ```ts
 * import * as pki from "infisical-kit/pki";
 *
 * const client = createClient({}, { pki });
 * const { certificateAuthority } = await client.pki.ca.get({ caId });
 * ```
 */
export function createClient<Modules extends object>(
  options: SessionOptions | undefined,
  modules: Modules,
): Client & Bound<Modules>;
export function createClient(options?: SessionOptions): Client;
export function createClient(options?: SessionOptions, modules?: object): Client {
  const session = createSession(options);
  const own = {
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
  } satisfies Omit<Client, keyof ClientGroups>;
  const all = groups();
  if (modules) add(all, modules, own, "modules");
  return Object.assign(own, bind(session, all));
}

/** Adds modules to groups. A function may be there already; another thing may not have its name. */
function add(groups: object, modules: object, taken: object, place: string): object {
  const known = new Map<string, unknown>(Object.entries(groups));
  for (const [name, member] of Object.entries(modules)) {
    const path = `${place}.${name}`;
    const own = known.get(name);
    const value = isGroup(member) ? add(isGroup(own) ? own : {}, member, {}, path) : member;
    if (!isGroup(value) && typeof value !== "function") refuse(path, "a module");
    if (own ? own !== value : name in taken) refuse(path, "named otherwise: it is taken");
    Object.assign(groups, { [name]: value });
  }
  return groups;
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The documented SDK has the lifetime and the renewal one after the other. */
function tokenOptions(
  options: SetTokenOptions | number | undefined,
  renew: RenewToken | undefined,
): SetTokenOptions | undefined {
  return typeof options === "object" ? options : { expiresIn: options, renew };
}
