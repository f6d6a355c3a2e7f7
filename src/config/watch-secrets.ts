import { watch } from "../core/abort.js";
import { now } from "../core/clock.js";
import { isInfisicalApiError, isInfisicalNetworkError, isRateLimitError } from "../core/errors.js";
import { throwIfAborted } from "../core/limits.js";
import { longestDelay, withDefaults } from "../core/options.js";
import type { Session } from "../core/session.js";
import { conceal } from "./conceal.js";
import { listenToFolder } from "./event-stream.js";
import { pathsOf, projectIdOf } from "./list-folders.js";
import { backoff, pause, withJitter } from "./pause.js";
import { createReader } from "./reader.js";
import type { ConfigScope, LoadedSecrets, LoadSecretsOptions } from "./types.js";

/** What to watch, and how often to look. */
export interface WatchSecretsOptions<
  Key extends string = string,
  OptionalKey extends string = string,
> extends LoadSecretsOptions<Key, OptionalKey> {
  /** Milliseconds between two looks; up to a tenth more or less, at random. Default 60,000. */
  interval?: number | undefined;
  /**
   * Whether the server is to say when something changes, which takes a paid plan: it is looked at once,
   * and every `interval` as well. Where the server refuses, or the `fetch` gives no streams, `onError` is
   * told, and the interval has to do. Default false.
   */
  events?: boolean | undefined;
  /** Longest wait after failures, in milliseconds: from 1,000 on, it doubles with each. Default 60,000. */
  maxBackoff?: number | undefined;
  /** Called with every failure after the first look. The watch goes on. */
  onError?: ((error: unknown) => void) | undefined;
}

/** Names of what is different from the time before. */
export interface SecretChanges {
  readonly added: readonly string[];
  /** Names of secrets with another value. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What {@link watchSecrets} gives. Printers and `JSON.stringify` show no value. */
export interface WatchedSecrets<Key extends string = string, OptionalKey extends string = never>
  extends LoadedSecrets<Key, OptionalKey> {
  /** Names of what is different; the first time, all are `added`. */
  readonly changes: SecretChanges;
}

/**
 * Loads secrets, and again whenever one of them has changed: see `loadSecrets`.
 *
 * It asks the server at intervals, and with `events` also when the server says that something has
 * changed. A folder that has not changed costs an answer without a body. When the first look fails, so
 * does the iteration. Later failures are told to `onError`, and the values stay what they are. No timer of
 * it keeps a process alive.
 *
 * @param session - Session to use.
 * @param scope - Where the secrets are.
 * @param options - What to watch; and options for the requests. `signal` ends it: the iteration
 * rejects with the signal's reason.
 * @returns An async iterable; leaving its loop ends it.
 *
 * @example
 * ```ts
 * for await (const { values, changes } of watchSecrets(session, scope, { interval: 30_000 })) {
 *   if (changes.changed.includes("DATABASE_URL")) await reconnect(values.DATABASE_URL);
 * }
 * ```
 */
export function watchSecrets<
  const Key extends string = string,
  const OptionalKey extends string = never,
>(
  session: Session,
  scope: ConfigScope,
  { interval, maxBackoff, events, onError, ...options }: WatchSecretsOptions<Key, OptionalKey> = {},
): AsyncIterableIterator<WatchedSecrets<Key, OptionalKey>> {
  const times = withDefaults({ interval: 60_000, maxBackoff: 60_000 }, { interval, maxBackoff });
  const read = createReader(session, scope, options);
  const { signal } = options;
  const end = new AbortController();
  let isOver = false;
  let seen: LoadedSecrets<Key, OptionalKey> | undefined;
  let nextLook = 0;
  let isDue = false;
  let isListening = false;
  let wake = (): void => {};
  let turn: Promise<unknown> = Promise.resolve();

  /** Looks until there is something new. */
  async function look(): Promise<WatchedSecrets<Key, OptionalKey>> {
    let failures = 0;
    for (;;) {
      const before = seen;
      if (before) {
        if (events && !isListening) listen();
        const delay = isDue ? 0 : Math.max(0, nextLook - now());
        await pause(delay, end.signal, (stop) => {
          wake = stop;
        });
      }
      isDue = false;
      let wait = withJitter(times.interval);
      try {
        const loaded = await read(end.signal);
        seen = loaded;
        failures = 0;
        const changes = compare(before?.values ?? {}, loaded.values);
        if (!before || Object.values(changes).some((names) => names.length)) {
          const { values, secrets, imports } = loaded;
          return conceal({ values, secrets, imports, changes });
        }
      } catch (error) {
        throwIfAborted(end.signal);
        if (!before) throw error;
        onError?.(error);
        wait = Math.max(
          backoff(++failures, times.maxBackoff),
          (isRateLimitError(error) && error.retryAfter) || 0,
        );
      } finally {
        nextLook = now() + Math.min(wait, longestDelay);
      }
    }
  }

  /** Has events end the wait for the next look, each path by itself, until the watch ends. */
  function listen(): void {
    isListening = true;
    const unwatch = signal && watch(signal, () => end.abort(signal.reason));
    const done = (): void => unwatch?.();
    Promise.all(pathsOf(scope).map(follow)).then(done, done);
  }

  async function follow(secretPath: string): Promise<void> {
    const { timeout, headers, retry } = options;
    const call = { timeout, headers, retry, signal: end.signal };
    let failures = 0;
    for (;;) {
      let isOpen = false;
      try {
        const projectId = await projectIdOf(session, scope, call);
        const folder = { projectId, environment: scope.environment, secretPath };
        await listenToFolder(session, folder, call, end.signal, {
          onEvent() {
            isOpen = true;
            isDue = true;
            wake();
          },
          onChunk() {
            failures = 0;
          },
        });
      } catch (error) {
        throwIfAborted(end.signal);
        onError?.(error);
        if (!isOpen && !canPass(error)) return;
      }
      await pause(backoff(++failures, times.maxBackoff), end.signal);
    }
  }

  async function next(): Promise<IteratorResult<WatchedSecrets<Key, OptionalKey>, undefined>> {
    if (isOver) return { done: true, value: undefined };
    const unwatch = signal && watch(signal, () => end.abort(signal.reason));
    try {
      throwIfAborted(signal);
      return { done: false, value: await look() };
    } catch (error) {
      // Whoever has ended it needs no reason.
      if (isOver) return { done: true, value: undefined };
      isOver = true;
      throw error;
    } finally {
      unwatch?.();
    }
  }

  return {
    next() {
      const result = turn.then(next);
      turn = result.catch(() => {});
      return result;
    },
    async return() {
      isOver = true;
      end.abort();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Whether a server that gives no stream may give one later. */
function canPass(error: unknown): boolean {
  if (isInfisicalNetworkError(error)) return true;
  return (
    isInfisicalApiError(error) && (/401|429/.test(`${error.statusCode}`) || error.statusCode >= 500)
  );
}

function compare(before: object, after: object): SecretChanges {
  const old = new Map(Object.entries(before));
  const added: string[] = [];
  const changed: string[] = [];
  for (const [name, value] of Object.entries(after)) {
    if (!old.has(name)) added.push(name);
    else if (old.get(name) !== value) changed.push(name);
    old.delete(name);
  }
  return { added, changed, removed: [...old.keys()] };
}
