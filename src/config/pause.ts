import { watch } from "../core/abort.js";
import type { Signal } from "../core/fetch.js";
import { within } from "../core/limits.js";

/** Waits, and keeps no process alive meanwhile. An abort ends it at once. */
export function pause(delay: number, signal: Signal): Promise<void> {
  return within({ timeout: 0, signal }, "", (getSignal) => {
    return new Promise((resolve) => {
      const timer: unknown = setTimeout(resolve, delay);
      if (hasUnref(timer)) timer.unref();
      watch(getSignal(), () => clearTimeout(timer as ReturnType<typeof setTimeout>));
    });
  });
}

/** How long to wait after so many failures in a row, in milliseconds. */
export function backoff(failures: number, longest: number): number {
  return withJitter(Math.min(longest, 500 * 2 ** failures));
}

/** A tenth more or less, so that many processes do not come at once. */
export function withJitter(delay: number): number {
  return delay * (0.9 + Math.random() / 5);
}

/** The timers of Node.js, Deno and Bun have it. */
function hasUnref(timer: unknown): timer is { unref(): void } {
  return typeof timer === "object" && timer !== null && "unref" in timer;
}
