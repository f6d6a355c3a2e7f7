import { InfisicalError } from "./errors.js";
import type { Signal } from "./fetch.js";
import { memberOf } from "./json.js";
import type { StoredToken } from "./stored-token.js";

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
   * The signal aborts when nobody waits for it any more: no need to wait for another process then.
   */
  renewOnce?(
    due: StoredToken | null | undefined,
    renew: () => Promise<void>,
    signal: Signal,
  ): Promise<unknown>;
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

/** Names the token store. Of its own error only plain words are shown: the rest may be a token. */
export function storeError(operation: "get" | "set" | "clear", error: unknown): InfisicalError {
  const reason = `${memberOf(error, "message")}`
    .slice(0, 500)
    .replace(/".*"/s, "***")
    .replace(/\S+/g, (word) => (/^[A-Za-z.,:()'-]{1,20}$/.test(word) ? word : "***"));
  return new InfisicalError(`tokenStore.${operation} failed: ${reason}`);
}
