import { isPromise } from "../core/json.js";
import { longestDelay } from "../core/options.js";
import { refuse } from "../core/refuse.js";
import type { StoredToken } from "../core/stored-token.js";
import type { TokenStore } from "../core/token-store.js";
import { jitterLock, type TokenStoreLock, withLock } from "./lock.js";
import { readStoredToken } from "./stored-token.js";

/** What `localStorage`, `sessionStorage` and unstorage have in common; it may answer later. */
export interface TokenStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: string): unknown;
  removeItem(key: string): unknown;
}

/** Options of {@link storageTokenStore}. */
export interface StorageTokenStoreOptions {
  /** Lets one process at a time renew the token; see {@link leaseLock}. Default: `jitter`. */
  lock?: TokenStoreLock;
  /**
   * Without a lock, a renewal waits for a random time up to so many milliseconds, and uses what
   * another process has brought meanwhile. Default 500; 0 for no wait.
   */
  jitter?: number;
}

/**
 * Keeps the token in a storage with `getItem`, `setItem` and `removeItem`: that of a browser, or
 * unstorage, which has drivers for Redis, Cloudflare KV, files and many others.
 *
 * @param storage - The storage.
 * @param key - Where in it. Sessions of different servers or identities need a key each.
 * @param options - How processes that share the storage renew.
 *
 * @example
 * ```ts
 * const tokenStore = storageTokenStore(createStorage({ driver: redisDriver({ url }) }));
 * const session = createSession({ tokenStore });
 * await resume(session, { universalAuth: { clientId, clientSecret } });
 * ```
 */
export function storageTokenStore(
  storage: TokenStorage,
  key = "infisical-token",
  { lock, jitter = 500 }: StorageTokenStoreOptions = {},
): TokenStore {
  for (const name of ["getItem", "setItem", "removeItem"] as const) {
    if (typeof storage?.[name] !== "function") refuse(`storage.${name}`, "a function");
  }
  if (!(jitter >= 0 && jitter <= longestDelay)) refuse("jitter", "a number of milliseconds");
  const read = (found: unknown): StoredToken | undefined => readStoredToken(found, "item");
  const store: TokenStore = {
    // At once where the storage answers at once.
    get: () => {
      const found = storage.getItem(key);
      return isPromise(found) ? found.then(read) : read(found);
    },
    set: (token) => storage.setItem(key, JSON.stringify(token)),
    clear: () => storage.removeItem(key),
  };
  return withLock(store, lock ?? jitterLock(jitter));
}
