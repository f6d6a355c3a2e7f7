import { now } from "../core/clock.js";
import { InfisicalTimeoutError } from "../core/errors.js";
import type { Signal } from "../core/fetch.js";
import { sleep, throwIfAborted, within } from "../core/limits.js";
import type { StoredToken } from "../core/stored-token.js";
import type { TokenStore } from "../core/token-store.js";

/**
 * Runs a task while no other process runs one under the same lock. When the signal aborts, nobody
 * waits any more: a lock may then stop waiting, and reject.
 */
export type TokenStoreLock = (task: () => Promise<void>, signal?: Signal) => Promise<unknown>;

/** Where a lock is kept, for {@link leaseLock}. */
export interface LeaseLockOptions {
  /**
   * Takes the lock unless somebody has it, and tells whether it did, in one step. The lock ends by
   * itself after `lease` milliseconds.
   */
  acquire(owner: string, lease: number): boolean | Promise<boolean>;
  /** Ends the lock if it is still the owner's. */
  release(owner: string): unknown;
  /** How long one process has the lock at most, and another waits for it. Default 10,000. */
  lease?: number;
}

/**
 * Makes a lock of a store that can compare and set. It gives up rather than stand in the way: who
 * has waited for the whole lease goes ahead without it.
 *
 * @example
 * ```ts
 * const lock = leaseLock({
 *   acquire: async (owner, lease) => (await redis.set("lock", owner, "PX", lease, "NX")) === "OK",
 *   release: (owner) => redis.eval(deleteIfEqual, 1, "lock", owner),
 * });
 * ```
 */
export function leaseLock({ acquire, release, lease = 10_000 }: LeaseLockOptions): TokenStoreLock {
  return async (task, signal) => {
    throwIfAborted(signal);
    const owner = `${Math.random()}-${Math.random()}`;
    const end = now() + lease;
    let isMine = await take();
    while (!isMine && now() < end) {
      await sleep(10 + Math.random() * 40, signal);
      isMine = await take();
    }
    try {
      throwIfAborted(signal);
      await task();
    } finally {
      if (isMine) await leave();
    }

    async function take(): Promise<boolean> {
      const asked = Promise.resolve(acquire(owner, lease));
      try {
        const limits = { timeout: Math.max(1, end - now()), signal };
        return await within(limits, "lock.acquire", () => asked);
      } catch (error) {
        // It may come yet.
        asked.then((isMine) => isMine && release(owner)).catch(() => {});
        if (error instanceof InfisicalTimeoutError) return false;
        throw error;
      }
    }

    /** Where that fails or takes long, the lease ends the lock. */
    async function leave(): Promise<void> {
      const left = Promise.resolve(owner).then(release);
      left.catch(() => {});
      await within({ timeout: 1000, signal }, "lock.release", () => left).catch(() => {});
    }
  };
}

/** A lock for stores that have none: it spreads the processes in time. */
export function jitterLock(longest: number): TokenStoreLock {
  return async (task, signal) => {
    await sleep(Math.random() * longest, signal);
    await task();
  };
}

/** Adds to a store that renewals go one after the other, and are left out where one has been. */
export function withLock(
  store: TokenStore,
  lock: TokenStoreLock,
): TokenStore & Required<Pick<TokenStore, "renewOnce">> {
  return {
    ...store,
    renewOnce: (due, renew, signal) =>
      lock(async () => {
        // Not every lock knows of signals.
        throwIfAborted(signal);
        let token: StoredToken | null | undefined;
        try {
          token = await store.get();
        } catch {
          // The session reads it next, and tells what is wrong.
          return;
        }
        throwIfAborted(signal);
        if (!token || token.token === due?.token) await renew();
      }, signal),
  };
}
