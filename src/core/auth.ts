import { AuthenticationError, InfisicalError } from "./errors.js";
import type { AuthMode } from "./modes.js";
import { refuse } from "./refuse.js";

/** A token as a {@link TokenStore} holds it: plain data that survives serialization. */
export interface StoredToken {
  /** What kind of token it is. */
  mode: AuthMode;
  /** The token itself. */
  token: string;
  /** When it expires, in milliseconds since the epoch; absent when it never does or nobody knows. */
  expiresAt?: number;
}

/** Where a session keeps its token. Processes and cold starts that share one share the token. */
export interface TokenStore {
  /** Gives the token, or nothing. */
  get(): StoredToken | null | undefined | Promise<StoredToken | null | undefined>;
  /** Puts a token in the place of the one before. */
  set(token: StoredToken): unknown;
  /** Removes the token. */
  clear(): unknown;
  /**
   * Renews for all who share the store: waits while another process renews, and calls `renew` unless
   * the store has another token than `due` by then. Without it, every process renews for itself.
   */
  renewOnce?(due: StoredToken | null | undefined, renew: () => Promise<void>): Promise<unknown>;
}

/** A fresh token, as a login answers it or a renewal function returns it. */
export interface TokenGrant {
  /** The token. */
  accessToken: string;
  /** Lifetime in seconds; 0 for no expiry. Where it is absent, a JWT's `exp` counts. */
  expiresIn?: number | undefined;
}

/** Fetches a fresh token for a session whose token is about to expire or has been refused. */
export type RenewToken = () => TokenGrant | Promise<TokenGrant>;

/** Where a session stands. The token itself is in the token store and nowhere else. */
export interface Auth {
  /**
   * Runs `send` with the token to send, renewed first where it is about to expire or is the one
   * that was refused. Between the choice and `send` nothing comes, least of all a logout.
   */
  authorize<Result>(
    allowedModes: readonly AuthMode[],
    refused: string | undefined,
    send: (token?: StoredToken | null) => Promise<Result>,
  ): Promise<Result>;
  /**
   * Begins a change: what it gives puts a sign-in, or none, in the place of the one before. Of two
   * changes, the one that was begun later stands.
   */
  begin(): SignIn;
  /** The mode that was seen last; and the store, to ask it for a newer one, unless it is written. */
  peek(): readonly [AuthMode | undefined, TokenStore | undefined];
}

/**
 * Puts a sign-in, or none, in the place of the one before. Without a grant, the token is what the
 * store has, or the renewal brings.
 */
type SignIn = (mode?: AuthMode, grant?: TokenGrant, renew?: RenewToken) => Promise<void>;

type Stored = StoredToken | null | undefined;

/** Keeps the token in memory, out of sight. */
export function memoryTokenStore(): TokenStore {
  let current: StoredToken | undefined;
  return {
    get: () => current,
    set: (token) => {
      current = token;
    },
    clear: () => {
      current = undefined;
    },
  };
}

export function createAuth(store: TokenStore, checkMode: boolean): Auth {
  let turns = 0;
  /** The turn of the change that stands. */
  let current = 0;
  /** Renews the token of the sign-in that stands. */
  let renewal: ((due: Stored) => Promise<unknown>) | undefined;
  let writing: Promise<void> | undefined;
  /** Number of writes: who sees another one than before has read what is no longer there. */
  let writes = 0;
  let knownMode: AuthMode | undefined;
  /** Expiry of the latest token: tells one that the store let lapse, or never had, from one removed. */
  let expiresAt: number | undefined = 0;
  let margin = 30_000;

  async function use(operation: "get" | "set" | "clear", token?: StoredToken): Promise<unknown> {
    try {
      return await store[operation](token as StoredToken);
    } catch (error) {
      knownMode = undefined;
      throw storeError(operation, error);
    }
  }

  /** Writes come one after the other, and reads after them. */
  async function write(token: StoredToken | undefined): Promise<void> {
    const mine = ++writes;
    knownMode = token?.mode;
    expiresAt = token ? token.expiresAt : 0;
    margin = Math.min(30_000, ((token?.expiresAt ?? Infinity) - Date.now()) / 2);
    if (writing) await writing.catch(() => {});
    await use(token ? "set" : "clear", token);
    if (mine === writes) writing = undefined;
  }

  /** The renewal of one sign-in: all who need it at the same time share it. */
  function sharedRenewal(
    turn: number,
    mode: AuthMode,
    getGrant: RenewToken,
  ): (due: Stored) => Promise<unknown> {
    let renewing: Promise<unknown> | undefined;
    async function renew(): Promise<void> {
      try {
        const token = toToken(mode, await getGrant());
        if (turn !== current) return;
        writing = write(token);
        await writing;
      } catch (error) {
        // A logout or another sign-in meanwhile wins, also over a failure.
        if (turn !== current) return;
        writing = undefined;
        throw error;
      }
    }
    return (due) => {
      renewing ??= (store.renewOnce?.(due, renew) ?? renew()).finally(() => {
        renewing = undefined;
      });
      return renewing;
    };
  }

  return {
    async authorize(allowedModes, refused, send) {
      if (!allowedModes.length) return send();
      for (let renewed = false; ; ) {
        const before = writes;
        await writing;
        const token = (await use("get")) as Stored;
        if (before !== writes) continue;
        if (token) {
          checkToken("tokenStore.get().token", token.token);
          expiresAt = token.expiresAt;
        }
        knownMode = token?.mode;
        const isDue =
          Date.now() >= (expiresAt ?? Infinity) - margin || (token && token.token === refused);
        const renew = !renewed && isDue && renewal;
        if (checkMode && !(token ? allowedModes.includes(token.mode) : renew)) {
          const currentMode = token?.mode ?? null;
          throw new AuthenticationError(
            `Signed in with ${currentMode ?? "nothing"}, not with ${allowedModes.join(" or ")}`,
            { currentMode, allowedModes },
          );
        }
        if (!renew) return send(token);
        renewed = true;
        await renew(token);
      }
    },
    begin() {
      const turn = ++turns;
      return async (mode, grant, getGrant) => {
        if (turn < current) return;
        const token = mode && grant && toToken(mode, grant);
        current = turn;
        renewal = mode && getGrant && sharedRenewal(turn, mode, getGrant);
        if (mode && !grant) return;
        // If it cannot be written, it stands in the way of reads until the next one: what is in the
        // store is not what was asked for.
        writing = write(token);
        await writing;
      };
    },
    peek: () => [knownMode, writing ? undefined : store],
  };
}

function toToken(mode: AuthMode, grant: TokenGrant | undefined): StoredToken {
  const { accessToken, expiresIn }: TokenGrant = Object(grant);
  checkToken("The token", accessToken);
  const lifetime = expiresIn === undefined ? jwtLifetime(accessToken) : expiresIn * 1000;
  if (!(expiresIn === undefined || lifetime >= 0)) refuse("expiresIn", "a number of seconds");
  return { mode, token: accessToken, ...(lifetime && { expiresAt: Date.now() + lifetime }) };
}

function checkToken(name: string, token: unknown): void {
  if (typeof token !== "string" || !/^[!-~]+$/.test(token)) {
    refuse(name, "a text that a header can carry");
  }
}

/** The mode as far as it can be told without waiting; `null` for none. */
export function currentMode(auth: Auth): AuthMode | null {
  const [knownMode, idleStore] = auth.peek();
  if (idleStore) {
    try {
      const token = idleStore.get();
      if (!token || !("then" in token)) return token?.mode ?? null;
      token.then(undefined, () => {});
    } catch (error) {
      throw storeError("get", error);
    }
  }
  return knownMode ?? null;
}

/** Names the token store. Of its own error only plain words are shown: the rest may be a token. */
function storeError(operation: string, error: unknown): InfisicalError {
  const reason = `${Object(error).message}`
    .replace(/".*"/s, "***")
    .replace(/\S*[^\sA-Za-z.,:()'-]\S*|\S{20,}/g, "***");
  return new InfisicalError(`tokenStore.${operation} failed: ${reason}`);
}

/** Milliseconds until the `exp` of a JWT; 0 for a token without one. */
export function jwtLifetime(token: string): number {
  try {
    const payload = atob((token.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/"));
    return JSON.parse(payload).exp * 1000 - Date.now() || 0;
  } catch {
    return 0;
  }
}
