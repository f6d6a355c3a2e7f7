import { watch } from "./abort.js";
import { InfisicalTimeoutError } from "./errors.js";
import type { Signal } from "./fetch.js";

/** What bounds everything that a call waits for. */
export interface Limits {
  /** For each thing that is waited for, in milliseconds; 0 for no limit. */
  readonly timeout: number;
  /** Ends all waiting when it aborts. */
  readonly signal?: Signal | null | undefined;
}

/**
 * Runs what may never end. When the time is over, or the caller aborts, it is given up, and the signal
 * that it can ask for aborts. The signal is made when it is asked for: it costs as much as all the rest.
 *
 * @param name - What the error for a timeout names.
 */
export function within<Result>(
  { timeout, signal }: Limits,
  name: string,
  run: (getSignal: () => Signal) => PromiseLike<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    throwIfAborted(signal);
    let made: AbortController | undefined;
    const controller = (): AbortController => {
      made ??= new AbortController();
      return made;
    };
    const end = (): void => {
      clearTimeout(timer);
      unwatch?.();
    };
    const stop = (reason: unknown): void => {
      end();
      controller().abort(reason);
      reject(reason);
    };
    const timer = timeout
      ? setTimeout(() => {
          const cause = Object.assign(new Error("The time is over"), { name: "TimeoutError" });
          stop(new InfisicalTimeoutError(`${name}: no answer within ${timeout} ms`, { cause }));
        }, timeout)
      : undefined;
    const unwatch = signal ? watch(signal, () => stop(signal.reason)) : undefined;
    run(() => controller().signal).then(
      (result) => {
        end();
        resolve(result);
      },
      (error) => {
        end();
        reject(error);
      },
    );
  });
}

/** Waits; an abort ends it at once. */
export function sleep(delay: number, signal: Limits["signal"]): Promise<void> {
  return within({ timeout: 0, signal }, "", (getSignal) => {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delay);
      watch(getSignal(), () => clearTimeout(timer));
    });
  });
}

export function throwIfAborted(signal: Limits["signal"]): void {
  if (signal?.aborted) throw signal.reason;
}
