import { AuthenticationError } from "./errors.js";
import type { Signal } from "./fetch.js";
import { isPromise } from "./json.js";
import { type Limits, within } from "./limits.js";
import type { AllowedModes, AuthMode } from "./modes.js";
import { type SharedWork, startWork } from "./shared-work.js";
import {
  checkToken,
  renewalTime,
  type StoredToken,
  type TokenGrant,
  toStoredToken,
} from "./stored-token.js";
import { storeError, type TokenStore } from "./token-store.js";

/** Fetches a fresh token for a session whose token is about to expire or has been refused. */
export type RenewToken = (call: {
  /** Aborts when the renewal is given up: by the session's timeout. */
  readonly signal: Signal;
}) => TokenGrant | Promise<TokenGrant>;

type GetGrant = () => Promise<TokenGrant>;

/** Where a session stands. The token itself is in the token store and nowhere else. */
export interface Auth {
  /**
   * Uses the token for a request: renewed first where it is about to expire, or where it is the one
   * that was refused. Between the choice of the token and `use` nothing comes, least of all a logout.
   */
  withToken<Result>(
    limits: Limits,
    allowedModes: AllowedModes,
    refused: string | undefined,
    use: (token?: StoredToken | null) => Promise<Result>,
  ): Promise<Result>;
  /** Begins a change. Of two changes, the one that was begun later stands. */
  beginChange(limits?: Limits): Change;
  /** The mode as far as it can be told without waiting; `null` for none. */
  lastSeenMode(): AuthMode | null;
}

/** A change that has begun: it signs in or out, unless a later change has come first. */
export interface Change {
  /** Puts a token into the store. */
  signIn(mode: AuthMode, grant: TokenGrant, renew?: GetGrant): Promise<void>;
  /** Leaves the store as it is. Its token is used, and renewed where there is none. */
  resume(mode: AuthMode, renew: GetGrant): void;
  /** Removes the token from the store. */
  signOut(): Promise<void>;
}

type Stored = StoredToken | null | undefined;

/** Runs the renewal of a token that is due; those who need it at the same time share it. */
type Renewal = (due: Stored) => SharedWork;

export function createAuth(store: TokenStore, checkMode: boolean, timeout: number): Auth {
  let changesBegun = 0;
  /** The number of the change that stands. */
  let standing = 0;
  let renewal: Renewal | undefined;
  let renewing: SharedWork | undefined;
  let writing: SharedWork | undefined;
  /** Whoever sees another number than before has read what is no longer there. */
  let writes = 0;
  let lastMode: AuthMode | null = null;
  /** When to renew the token that was seen last. Whoever removes it before signs out. */
  let renewAt = 0;

  function note(token: StoredToken | undefined): void {
    lastMode = token?.mode ?? null;
    renewAt = token ? renewalTime(token) : 0;
  }

  /** Puts a token, or none, into the store. Writes come one after the other, and reads after them. */
  function write(token: StoredToken | undefined): SharedWork {
    const number = ++writes;
    const before = writing;
    note(token);
    writing = startWork(async () => {
      await before?.join({ timeout: 0 }, "").catch(() => {});
      try {
        const operation = token ? "set" : "clear";
        await within({ timeout }, `tokenStore.${operation}`, async () => {
          try {
            await (token ? store.set(token) : store.clear());
          } catch (error) {
            throw storeError(operation, error);
          }
        });
      } catch (error) {
        if (number === writes) note(undefined);
        throw error;
      }
      if (number === writes) writing = undefined;
    });
    return writing;
  }

  /** What the store has, at once if it answers at once. */
  function read(limits: Limits): Stored | Promise<Stored> {
    try {
      const stored = store.get();
      if (!isPromise(stored)) return stored;
      return within(limits, "tokenStore.get", () =>
        stored.then(undefined, (error) => {
          throw storeError("get", error);
        }),
      );
    } catch (error) {
      throw storeError("get", error);
    }
  }

  /** Waits for a write that is under way. One whose writer is gone is given up. */
  async function written(work: SharedWork, limits: Limits): Promise<void> {
    if (await work.join(limits, "tokenStore.set")) return;
    if (writing === work) {
      writing = undefined;
      note(undefined);
    }
  }

  function renewalOf(number: number, mode: AuthMode, getGrant: GetGrant): Renewal {
    async function renew(): Promise<void> {
      try {
        const token = toStoredToken(mode, await getGrant());
        // A fresh token has not expired, whatever the local clock says.
        if ((token.expiresAt ?? Infinity) <= Date.now()) delete token.expiresAt;
        if (number === standing) await write(token).join({ timeout: 0 }, "");
      } catch (error) {
        // A logout or another sign-in meanwhile wins, also over a failure.
        if (number !== standing) return;
        writing = undefined;
        throw error;
      }
    }
    return (due) => {
      const work: SharedWork = startWork((signal) => {
        return (
          store.renewOnce
            ? within({ timeout }, "tokenStore.renewOnce", async () =>
                store.renewOnce?.(due, renew, signal),
              )
            : renew()
        ).finally(() => {
          if (renewing === work) renewing = undefined;
        });
      });
      return work;
    };
  }

  /** Renews, or waits for whoever does. It gives false when whoever does is gone. */
  async function renewed(renew: Renewal, due: Stored, limits: Limits): Promise<boolean> {
    renewing ??= renew(due);
    const work = renewing;
    const isDone = await work.join(limits, "The renewal of the token");
    if (!isDone && renewing === work) renewing = undefined;
    return isDone;
  }

  return {
    async withToken(limits, allowedModes, refused, use) {
      if (!allowedModes.length) return use();
      for (let hasRenewed = false; ; ) {
        const before = writes;
        if (writing) await written(writing, limits);
        const stored = read(limits);
        const token = isPromise(stored) ? await stored : stored;
        if (before !== writes) continue;
        if (token) {
          checkToken("tokenStore.get().token", token.token);
          note(token);
        } else lastMode = null;
        const isDue = Date.now() >= renewAt || (token && token.token === refused);
        const renew: Renewal | undefined = hasRenewed || !isDue ? undefined : renewal;
        if (checkMode && !allowedModes.includes(lastMode) && (token || !renew)) {
          // Signed in with a mode that it does not take, it may be called as if it were not.
          if (allowedModes.includes(null)) return use();
          throw wrongMode(lastMode, allowedModes);
        }
        if (!renew) return use(token);
        // A change that has come meanwhile has a renewal of its own, if any.
        hasRenewed = (await renewed(renew, token, limits)) && renew === renewal;
      }
    },
    beginChange(limits = { timeout: 0 }) {
      const number = ++changesBegun;
      /** Whether the change stands now: not when a later one does. */
      function stands(newRenewal?: Renewal): boolean {
        if (number < standing) return false;
        standing = number;
        renewal = newRenewal;
        renewing = undefined;
        renewAt = 0;
        return true;
      }
      return {
        async signIn(mode, grant, renew) {
          const token = toStoredToken(mode, grant);
          // If it cannot be written, it stands in the way of reads until the next one: what is in
          // the store is not what was asked for.
          if (stands(renew && renewalOf(number, mode, renew))) await written(write(token), limits);
        },
        resume(mode, renew) {
          stands(renewalOf(number, mode, renew));
        },
        async signOut() {
          if (stands()) await written(write(undefined), limits);
        },
      };
    },
    lastSeenMode() {
      if (writing) return lastMode;
      const stored = read({ timeout: 0 });
      if (!isPromise(stored)) return stored?.mode ?? null;
      stored.then(undefined, () => {});
      return lastMode;
    },
  };
}

function wrongMode(currentMode: AuthMode | null, allowed: AllowedModes): AuthenticationError {
  const allowedModes = allowed.filter((mode) => mode !== null);
  const needed = allowedModes.join(" or ");
  return new AuthenticationError(
    currentMode
      ? `Signed in with ${currentMode}, where ${needed} is needed`
      : `Not signed in: call login first. This needs ${needed}`,
    { currentMode, allowedModes },
  );
}
