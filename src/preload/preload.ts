import { encryptedStore } from "../config/encrypted-store.js";
import { injectSecrets } from "../config/inject-secrets.js";
import { loadSecrets } from "../config/load-secrets.js";
import { createSecretCache } from "../config/secret-cache.js";
import type { SecretStore } from "../config/types.js";
import {
  InfisicalError,
  isForbiddenError,
  isInfisicalApiError,
  isInfisicalNetworkError,
  isNotFoundError,
  isUnauthorizedError,
} from "../core/errors.js";
import type { Signal } from "../core/fetch.js";
import { within } from "../core/limits.js";
import { longestDelay } from "../core/options.js";
import { refuse } from "../core/refuse.js";
import { scopeFromEnv, sessionFromEnv } from "../env/index.js";
import { readVariables, serverVariables, type Variables } from "../env/variables.js";
import { readIfThere, removePrivate, writePrivate } from "../node/private-file.js";
import { createTransport } from "../node/transport.js";
import { report, stop } from "./report.js";

const cacheVariable = "INFISICAL_PRELOAD_CACHE";
const keyVariable = "INFISICAL_PRELOAD_CACHE_KEY";
const optionalVariable = "INFISICAL_PRELOAD_OPTIONAL";
const overrideVariable = "INFISICAL_PRELOAD_OVERRIDE";
const timeoutVariable = "INFISICAL_PRELOAD_TIMEOUT";

/** Time for everything, in milliseconds. */
const defaultTimeout = 30_000;

/** A copy serves for so long while the server is away, in milliseconds. */
const longestOutage = 7 * 24 * 60 * 60 * 1000;

/** Bytes that a copy has at most. */
const longestCopy = 2 ** 28;

type Values = Readonly<Record<string, string>>;

/**
 * Puts the secrets that the environment variables name into `process.env`. When that fails, the process
 * ends, unless it may start without them.
 */
export async function preload(): Promise<void> {
  const variables = readVariables();
  let isOptional = false;
  try {
    isOptional = readSwitch(variables, optionalVariable);
    const override = readSwitch(variables, overrideVariable);
    const timeout = readTimeout(variables);
    const values = await within({ timeout }, "The secrets", (getSignal) => {
      // One request that hangs leaves time for the copy.
      return load(variables, getSignal(), Math.ceil(timeout / 3));
    });
    injectSecrets(values, { override });
  } catch (error) {
    const message = explain(error, variables);
    if (!isOptional) stop(message);
    report(`${message}. The program starts without them, since ${optionalVariable} is true`);
  }
}

async function load(variables: Variables, signal: Signal, timeout: number): Promise<Values> {
  const store = storeOf(variables);
  const [session, scope] = await Promise.all([
    sessionFromEnv(undefined, { fetch: createTransport(), timeout }),
    scopeFromEnv(),
  ]);
  if (!store) return (await loadSecrets(session, scope, { signal })).values;

  const troubles: unknown[] = [];
  const onError = (error: unknown): unknown => troubles.push(error);
  const ages = { maxAge: 0, maxStale: longestOutage };
  try {
    const cache = createSecretCache(session, scope, { ...ages, store, onError });
    const { values, age } = await cache.all({ signal });
    const minutes = Math.round(age / 60_000);
    for (const trouble of troubles) {
      report(
        isOfServer(trouble)
          ? `${explain(trouble, variables)}. The values are those of ${minutes} minutes ago, from ${cacheVariable}`
          : `${cacheVariable}: ${messageOf(trouble)}`,
      );
    }
    return values;
  } catch (error) {
    const all = [explain(error, variables), ...troubles.map(messageOf)];
    throw new InfisicalError(all.join("; and of the copy: "));
  }
}

/** Where a copy is kept, if there is to be one. */
function storeOf(variables: Variables): SecretStore | undefined {
  const { [cacheVariable]: path, [keyVariable]: key } = variables;
  if (!path) return undefined;
  const what = "32 random bytes in Base64, as `openssl rand -base64 32` makes them";
  if (!key) return refuse(keyVariable, `set for ${cacheVariable}: ${what}`);
  const file = {
    getItem: async () => (await readIfThere(path, longestCopy))?.text,
    setItem: (_: string, text: string) => writePrivate(path, text),
    removeItem: () => removePrivate(path),
  };
  try {
    return encryptedStore(file, key);
  } catch {
    // That error does not know the variable.
    return refuse(keyVariable, what);
  }
}

function readSwitch(variables: Variables, name: string): boolean {
  const value = variables[name] ?? "false";
  if (value !== "true" && value !== "false") refuse(name, "true or false");
  return value === "true";
}

function readTimeout(variables: Variables): number {
  const value = variables[timeoutVariable] ?? String(defaultTimeout);
  const timeout = Number(value);
  if (/^\d+$/.test(value) && timeout > 0 && timeout <= longestDelay) return timeout;
  return refuse(timeoutVariable, "a number of milliseconds");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isOfServer(error: unknown): boolean {
  return isInfisicalApiError(error) || isInfisicalNetworkError(error);
}

/** What went wrong, and which variable to look at. */
function explain(error: unknown, variables: Variables): string {
  const advice = adviceFor(error, variables);
  return advice ? `${messageOf(error)} (${advice})` : messageOf(error);
}

function adviceFor(error: unknown, variables: Variables): string | undefined {
  if (isInfisicalNetworkError(error)) {
    const name = serverVariables.find((name) => variables[name]);
    return name
      ? `${name} says where the server is`
      : `set ${serverVariables[0]} for another server`;
  }
  if (isUnauthorizedError(error) || (isForbiddenError(error) && error.errorType === "TokenError")) {
    const name = credentialVariables.find((name) => variables[name]);
    return name && `check ${name}`;
  }
  if (isNotFoundError(error) || isForbiddenError(error)) {
    return "check INFISICAL_PROJECT_ID, INFISICAL_ENVIRONMENT and INFISICAL_SECRET_PATH, and that the identity may read there";
  }
  return undefined;
}

/** What may be wrong when the server refuses a sign-in. */
const credentialVariables = [
  "INFISICAL_TOKEN",
  "INFISICAL_UNIVERSAL_AUTH_ACCESS_TOKEN",
  "INFISICAL_ACCESS_TOKEN",
  "INFISICAL_AUTH_METHOD",
  "INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET",
  "INFISICAL_CLIENT_SECRET",
  "INFISICAL_MACHINE_IDENTITY_ID",
];
