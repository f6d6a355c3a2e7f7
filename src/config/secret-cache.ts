import { watch } from "../core/abort.js";
import { now } from "../core/clock.js";
import { InfisicalError, isInfisicalApiError, isInfisicalNetworkError } from "../core/errors.js";
import type { Signal } from "../core/fetch.js";
import { memberOf, readJson } from "../core/json.js";
import { throwIfAborted, within } from "../core/limits.js";
import { withDefaults } from "../core/options.js";
import type { Session } from "../core/session.js";
import { type SharedWork, startWork } from "../core/shared-work.js";
import { conceal } from "./conceal.js";
import { ConfigError } from "./errors.js";
import { pathsOf } from "./list-folders.js";
import { backoff } from "./pause.js";
import { createReader } from "./reader.js";
import type { ConfigScope, LoadSecretsOptions, SecretStore, SecretValues } from "./types.js";

/** What to keep, and for how long. */
export interface SecretCacheOptions<
  Key extends string = string,
  OptionalKey extends string = string,
> extends Omit<LoadSecretsOptions<Key, OptionalKey>, "signal"> {
  /** Milliseconds for which values are good. After that they are loaded again. Default 300,000. */
  maxAge?: number | undefined;
  /**
   * Milliseconds for which the last values are given when they cannot be loaded again. Default
   * 86,400,000, a day.
   */
  maxStale?: number | undefined;
  /** Keeps the values across restarts; see `encryptedStore`. */
  store?: SecretStore | undefined;
  /** Called when values cannot be loaded, or the store fails, while there are others to give. */
  onError?: ((error: unknown, state: SecretCacheState) => void) | undefined;
}

/** What a cache holds. */
export interface SecretCacheState {
  /** How old the values are, in milliseconds; absent where there are none. */
  readonly age: number | undefined;
}

/** What a cache gives. Printers and `JSON.stringify` show no value. */
export interface CachedSecrets<Key extends string = string, OptionalKey extends string = never> {
  /** The values by name. */
  readonly values: SecretValues<Key, OptionalKey>;
  /** How old they are, in milliseconds. */
  readonly age: number;
}

/** Options of a look into a cache. */
export interface SecretCacheCallOptions {
  /** Ends the wait of this call; what it waits for goes on for others. */
  signal?: Signal | undefined;
}

/** Secrets that are loaded when they are needed, and kept; made by {@link createSecretCache}. */
export interface SecretCache<Key extends string = string, OptionalKey extends string = never> {
  /**
   * Gives one value.
   *
   * @throws A {@link ConfigError} when there is none of that name.
   */
  get(name: Key | OptionalKey, options?: SecretCacheCallOptions): Promise<string>;
  /** Gives all values, and how old they are. */
  all(options?: SecretCacheCallOptions): Promise<CachedSecrets<Key, OptionalKey>>;
  /** Loads the values now, however old they are, and gives them. It rejects when that fails. */
  refresh(options?: SecretCacheCallOptions): Promise<CachedSecrets<Key, OptionalKey>>;
}

/** Time for the store, in milliseconds. */
const storeTimeout = 5000;

/** Longest time without another try after failures, in milliseconds. */
const longestBackoff = 60_000;

/**
 * Makes a cache for the secrets of a scope. Nothing is loaded until it is asked for something.
 *
 * Calls at the same time share one request. Values that are older than `maxAge` are loaded again, and
 * meanwhile the old ones are given. While they cannot be loaded, the last good ones are given, until
 * they are older than `maxStale`. After a restart, those of the `store` are given where they are
 * younger than `maxAge`, or where the server cannot be reached; when it refuses, that is an error.
 *
 * @param session - Session to use.
 * @param scope - Where the secrets are.
 * @param options - What to load and how long to keep it; and options for the requests.
 *
 * @example
 * ```ts
 * const cache = createSecretCache(session, scope, { maxAge: 60_000 });
 * const password = await cache.get("DATABASE_PASSWORD");
 * ```
 */
export function createSecretCache<
  const Key extends string = string,
  const OptionalKey extends string = never,
>(
  session: Session,
  scope: ConfigScope,
  { maxAge, maxStale, store, onError, ...options }: SecretCacheOptions<Key, OptionalKey> = {},
): SecretCache<Key, OptionalKey> {
  type Held = {
    readonly values: Readonly<Record<string, string>>;
    readonly at: number;
    /** Whether the server was asked: it gave the values, or could not be reached. */
    readonly isChecked: boolean;
  };
  const ages = withDefaults({ maxAge: 300_000, maxStale: 86_400_000 }, { maxAge, maxStale });
  const { timeout, headers, retry, onResponse, ...loaded } = options;
  /** What values of the store have to be of. */
  const origin = JSON.stringify([
    session.baseUrl,
    [scope.projectId, scope.projectSlug, scope.environment, pathsOf(scope)],
    Object.entries(loaded).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  const read = createReader(session, scope, options);
  let held: Held | undefined;
  let flight: SharedWork | undefined;
  let isRestored = !store;
  let failures = 0;
  let nextTry = 0;

  const age = (): number | undefined => held && now() - held.at;
  const isYounger = (limit: number): boolean => (age() ?? Number.POSITIVE_INFINITY) < limit;
  const tell = (error: unknown): void => onError?.(error, { age: age() });

  function show(): CachedSecrets<Key, OptionalKey> {
    if (!held) throw new InfisicalError("The cache is empty");
    return conceal({
      values: held.values as SecretValues<Key, OptionalKey>,
      age: now() - held.at,
    });
  }

  /** Brings values that are fresh, or fails. */
  async function load(isForced: boolean, signal: Signal): Promise<void> {
    if (!isRestored) {
      await restore(signal);
      if (!isForced && isYounger(ages.maxAge)) return;
    }
    try {
      const { values } = await read(signal);
      held = { values: Object.freeze<Record<string, string>>(values), at: now(), isChecked: true };
      failures = 0;
    } catch (error) {
      throwIfAborted(signal);
      nextTry = now() + backoff(++failures, longestBackoff);
      if (held && isAway(error)) held = { ...held, isChecked: true };
      // Where there is nothing to give, the call itself tells it.
      if (held?.isChecked && isYounger(ages.maxStale)) tell(error);
      throw error;
    }
    await save(held.values, signal);
  }

  async function restore(signal: Signal): Promise<void> {
    try {
      const text = await withStore(signal, (store) => store.get());
      if (text) held = readEntry(text);
    } catch (error) {
      throwIfAborted(signal);
      tell(error);
    }
    isRestored = true;
  }

  async function save(values: Held["values"], signal: Signal): Promise<void> {
    try {
      const text = JSON.stringify({ origin, savedAt: Date.now(), values });
      await withStore(signal, (store) => store.set(text));
    } catch (error) {
      throwIfAborted(signal);
      tell(error);
    }
  }

  function withStore<Result>(
    signal: Signal,
    use: (store: SecretStore) => Promise<Result>,
  ): Promise<Result | undefined> {
    if (!store) return Promise.resolve(undefined);
    return within({ timeout: storeTimeout, signal }, "The store", async () => use(store));
  }

  function readEntry(text: string): Held {
    const entry = readJson(text)?.result;
    const [values, savedAt] = [memberOf(entry, "values"), memberOf(entry, "savedAt")];
    if (!isValues(values) || typeof savedAt !== "number") {
      throw new InfisicalError("The store holds something else than secrets");
    }
    if (memberOf(entry, "origin") !== origin) {
      throw new InfisicalError(
        "The store holds secrets of another server, project, environment or path, or with other options",
      );
    }
    const bare: Record<string, string> = Object.assign(Object.create(null), values);
    // A clock that was set back makes no values fresh.
    const age = Math.abs(Date.now() - savedAt);
    return {
      values: Object.freeze(bare),
      at: now() - age,
      isChecked: false,
    };
  }

  /** Waits for a load that has begun, or for one of its own. */
  async function join(isForced: boolean, signal: Signal | undefined): Promise<void> {
    for (;;) {
      flight ??= start(isForced);
      const work = flight;
      if (await work.join({ timeout: 0, signal }, "The cache")) return;
      // Whoever did the work is gone, as a request of a worker may be.
      if (flight === work) flight = undefined;
    }
  }

  function start(isForced: boolean): SharedWork {
    const work = startWork((signal) => {
      const end = (): void => {
        if (flight === work) flight = undefined;
      };
      // Whoever comes now would be told that it was given up.
      watch(signal, end);
      return load(isForced, signal).finally(end);
    });
    return work;
  }

  async function all({
    signal,
  }: SecretCacheCallOptions = {}): Promise<CachedSecrets<Key, OptionalKey>> {
    throwIfAborted(signal);
    if (isYounger(ages.maxAge)) return show();
    const isDue = now() >= nextTry;
    if (isYounger(ages.maxStale) && (held?.isChecked || !isDue)) {
      if (isDue) join(false, undefined).catch(() => {});
      return show();
    }
    try {
      await join(false, signal);
    } catch (error) {
      throwIfAborted(signal);
      if (!isYounger(ages.maxStale) || !isAway(error)) throw error;
    }
    return show();
  }

  return {
    all,
    async get(name, options) {
      await all(options);
      const value = held?.values[name];
      if (value !== undefined) return value;
      throw new ConfigError(`There is no secret ${name}`, { missing: [name] });
    },
    async refresh({ signal } = {}) {
      throwIfAborted(signal);
      // One that has begun may have been content with the store.
      do await join(true, signal);
      while (!held?.isChecked);
      return show();
    },
  };
}

/** Whether the server did not answer for itself: it is down, busy, or something else answered. */
function isAway(error: unknown): boolean {
  if (!isInfisicalApiError(error)) return isInfisicalNetworkError(error);
  const { statusCode, errorType } = error;
  return statusCode >= 500 || statusCode === 408 || statusCode === 429 || !errorType;
}

function isValues(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((member) => typeof member === "string")
  );
}
