import { AuthenticationError, InfisicalError, refuse } from "./errors.js";
import type { AuthMode } from "./modes.js";

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

/** How a session came by its token, and how it comes by the next one. */
export interface SignIn {
  mode: AuthMode;
  grant: TokenGrant;
  renew?: RenewToken | undefined;
}

/** Where a session stands. The token itself is in the token store and nowhere else. */
export interface Auth {
  /**
   * Runs `send` with the token to send, renewed first where it is about to expire or is the one
   * that was refused. Between the choice and `send` nothing comes, least of all a logout.
   */
  authorize<Result>(
    allowedModes: readonly AuthMode[],
    refused: string | undefined,
    send: (token: StoredToken | undefined) => Promise<Result>,
  ): Promise<Result>;
  /** Takes a number: of two changes, the one with the later number stands. */
  turn(): number;
  /** Puts a sign-in, or none, in the place of the one before; gives the token that is stored. */
  change(signIn?: SignIn, turn?: number): Promise<StoredToken | undefined>;
  /** The current mode, as far as it can be told without waiting. */
  mode(): AuthMode | null;
}

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
  /** The turn of the sign-in that stands: who sees another one than before has been overtaken. */
  let current = 0;
  let signedIn: SignIn | undefined;
  let knownMode: AuthMode | undefined;
  /** Expiry of the latest token: tells a token that the store let lapse from one removed. */
  let expiresAt: number | undefined;
  let margin = 0;
  let renewing: Promise<void> | undefined;
  let writing: Promise<void> | undefined;

  async function read(): Promise<StoredToken | undefined> {
    await writing;
    const token = await named("get", () => store.get());
    if (token && !isToken(token.token)) refuse("tokenStore.get()", "{ mode, token, expiresAt? }");
    knownMode = token?.mode;
    return token ?? undefined;
  }

  /**
   * Writes come one after the other, and reads after them. A change that cannot be written stands
   * in the way until the next one: what is in the store is not what was asked for.
   */
  function write(token: StoredToken | undefined, isChange: boolean): Promise<void> {
    knownMode = token?.mode;
    const run = (): Promise<unknown> =>
      token ? named("set", () => store.set(token)) : named("clear", () => store.clear());
    const mine = (writing ? writing.then(run, run) : run()).then(
      () => {
        if (writing === mine) writing = undefined;
      },
      (error) => {
        if (writing === mine) {
          knownMode = undefined;
          if (!isChange) writing = undefined;
        }
        throw error;
      },
    );
    writing = mine;
    return mine;
  }

  function toToken(mode: AuthMode, grant: TokenGrant): StoredToken {
    const { accessToken, expiresIn }: TokenGrant = Object(grant);
    if (!isToken(accessToken)) refuse("The token", "a text that a header can carry");
    const lifetime = expiresIn === undefined ? jwtLifetime(accessToken) : expiresIn * 1000;
    if (!(expiresIn === undefined || lifetime >= 0)) refuse("expiresIn", "a number of seconds");
    margin = Math.min(30_000, Math.max(0, lifetime / 2));
    expiresAt = lifetime ? Date.now() + lifetime : undefined;
    return { mode, token: accessToken, ...(expiresAt && { expiresAt }) };
  }

  async function renew({ mode, renew }: SignIn, stale: StoredToken | undefined): Promise<void> {
    const turn = current;
    try {
      // Somebody else may have renewed it since it was read: another call, or another process.
      if ((await read())?.token !== stale?.token || turn !== current || !renew) return;
      const grant = await renew();
      if (turn === current) await write(toToken(mode, grant), false);
    } catch (error) {
      // A logout or another sign-in meanwhile wins, also over a failure.
      if (turn === current) throw error;
    } finally {
      if (turn === current) renewing = undefined;
    }
  }

  function isDue(token: StoredToken | undefined, refused: string | undefined): boolean {
    const expiry = (token ? token.expiresAt : expiresAt) ?? Infinity;
    return Date.now() >= expiry - margin || (token !== undefined && token.token === refused);
  }

  return {
    async authorize(allowedModes, refused, send) {
      if (!allowedModes.length) return send(undefined);
      for (let renewed = false; ; ) {
        const turn = current;
        const token = await read();
        if (turn !== current) continue;
        const due = !renewed && signedIn?.renew && isDue(token, refused) && signedIn;
        if (checkMode && !(token ? allowedModes.includes(token.mode) : due)) {
          throw modeError(token?.mode ?? null, allowedModes);
        }
        if (!due) return send(token);
        renewed = true;
        renewing ??= renew(due, token);
        await renewing;
      }
    },
    turn: () => ++turns,
    async change(signIn, turn = ++turns) {
      if (turn < current) return undefined;
      const token = signIn && toToken(signIn.mode, signIn.grant);
      current = turn;
      signedIn = signIn;
      renewing = undefined;
      await write(token, true);
      return token;
    },
    mode() {
      if (!writing) {
        try {
          const token = store.get();
          if (token && "then" in token) token.then(undefined, () => {});
          else knownMode = token?.mode;
        } catch (error) {
          throw storeError("get", error);
        }
      }
      return knownMode ?? null;
    },
  };
}

async function named<Result>(operation: string, run: () => Result): Promise<Awaited<Result>> {
  try {
    return await run();
  } catch (error) {
    throw storeError(operation, error);
  }
}

/** Names the token store. Of its own error only plain words are shown: the rest may be a token. */
function storeError(operation: string, error: unknown): InfisicalError {
  const reason = `${Object(error).message}`
    .replace(/".*"/s, "***")
    .replace(/\S*[^\sA-Za-z.,:()'-]\S*|\S{20,}/g, "***");
  return new InfisicalError(`tokenStore.${operation} failed: ${reason}`);
}

function modeError(
  currentMode: AuthMode | null,
  allowedModes: readonly AuthMode[],
): AuthenticationError {
  return new AuthenticationError(
    `${currentMode ? `Signed in with ${currentMode}` : "Not signed in"}: this endpoint takes ${allowedModes.join(", ")}`,
    { currentMode, allowedModes },
  );
}

function isToken(token: unknown): boolean {
  return typeof token === "string" && /^[!-~]+$/.test(token);
}

/** Milliseconds until the `exp` of a JWT; 0 for a token without one. */
function jwtLifetime(token: string): number {
  try {
    const payload = atob((token.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/"));
    return JSON.parse(payload).exp * 1000 - Date.now() || 0;
  } catch {
    return 0;
  }
}
