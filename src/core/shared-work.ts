import { now, unref } from "./clock.js";
import type { Signal } from "./fetch.js";
import { type Limits, within } from "./limits.js";

/**
 * Work that one call does and others wait for. Whoever does it may vanish: a worker's request whose
 * client goes away never settles its promises. So the work gives signs of life, which stop with it.
 */
export interface SharedWork {
  /**
   * Waits for the end of the work. It gives false when whoever does the work is gone, and rejects as
   * the work does.
   *
   * @param name - What the error for a timeout names.
   */
  join(limits: Limits, name: string): Promise<boolean>;
}

const signOfLife = 250;
const silence = 1000;

/**
 * Starts work. Its signal aborts soon after nobody waits for it any more: at the next sign of life,
 * since on Workers only the request that made a signal can abort it.
 */
export function startWork(run: (signal: Signal) => Promise<unknown>): SharedWork {
  const nobodyWaits = new AbortController();
  let waiting = 0;
  let seenAt = now();
  const stopPulse = every(signOfLife, () => {
    seenAt = now();
    if (!waiting) nobodyWaits.abort();
  });
  const work = run(nobodyWaits.signal).finally(stopPulse);
  // Everybody who waits is told; it is no unhandled rejection when nobody does.
  work.catch(() => {});
  return {
    join(limits, name) {
      waiting++;
      let stopCheck = (): void => {};
      return within(
        limits,
        name,
        () =>
          new Promise<boolean>((resolve, reject) => {
            stopCheck = every(signOfLife, () => {
              if (now() - seenAt > silence) resolve(false);
            });
            work.then(() => resolve(true), reject);
          }),
      ).finally(() => {
        stopCheck();
        waiting--;
      });
    },
  };
}

/** Calls a function again and again, until it is stopped. It keeps no process alive. */
function every(milliseconds: number, run: () => void): () => void {
  const timer = setInterval(run, milliseconds);
  unref(timer);
  return () => clearInterval(timer);
}
