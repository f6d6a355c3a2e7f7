import type { Signal } from "../core/fetch.js";

/** Waits for a place, and gives the function that frees it. */
export type Limit = (signal: Signal) => (() => void) | Promise<() => void>;

/** Lets so many in at the same time. The others wait in turn, until their signal is aborted. */
export function createLimit(places: number): Limit {
  let taken = 0;
  const waiting = new Set<() => void>();
  function leave(): void {
    const [next] = waiting;
    if (next) next();
    else taken--;
  }
  return (signal) => {
    signal.throwIfAborted();
    if (taken < places) {
      taken++;
      return leave;
    }
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        waiting.delete(enter);
        signal.removeEventListener("abort", giveUp);
      };
      const enter = (): void => {
        stop();
        resolve(leave);
      };
      const giveUp = (): void => {
        stop();
        reject(signal.reason);
      };
      waiting.add(enter);
      signal.addEventListener("abort", giveUp);
    });
  };
}
