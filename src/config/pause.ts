import { watch } from "../core/abort.js";
import { unref } from "../core/clock.js";
import type { Signal } from "../core/fetch.js";
import { within } from "../core/limits.js";

/** Waits, and keeps no process alive meanwhile. An abort ends it at once, and so does `wake`. */
export function pause(
  delay: number,
  signal: Signal,
  onStart?: (wake: () => void) => void,
): Promise<void> {
  return within({ timeout: 0, signal }, "", (getSignal) => {
    return new Promise((resolve) => {
      const stop = startTimer(delay, resolve);
      watch(getSignal(), stop);
      onStart?.(() => {
        stop();
        resolve();
      });
    });
  });
}

/** Calls a function later, unless the function that it returns is called before; keeps no process alive. */
export function startTimer(delay: number, ring: () => void): () => void {
  const timer = setTimeout(ring, delay);
  unref(timer);
  return () => clearTimeout(timer);
}

/** How long to wait after so many failures in a row, in milliseconds. */
export function backoff(failures: number, longest: number): number {
  return withJitter(Math.min(longest, 500 * 2 ** failures));
}

/** A tenth more or less, so that many processes do not come at once. */
export function withJitter(delay: number): number {
  return delay * (0.9 + Math.random() / 5);
}
