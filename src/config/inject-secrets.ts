import { InfisicalError } from "../core/errors.js";
import { refuse } from "../core/refuse.js";

/** Where values go. */
export interface InjectSecretsOptions {
  /** The object that gets them. Default: `process.env`. */
  target?: Record<string, string | undefined> | undefined;
  /** Whether values that are there are replaced. Default false. */
  override?: boolean | undefined;
}

/** What {@link injectSecrets} has done. */
export interface InjectedSecrets {
  /** Names that were set. */
  readonly set: readonly string[];
  /** Names that had a value, which was left as it was; also when it is an empty one. */
  readonly left: readonly string[];
  /** Puts back what was there before, except where somebody has changed it since. */
  restore(): void;
}

/**
 * Puts values into `process.env`, or into another object. What has a value there keeps it, unless
 * `override` is true. Nothing is put anywhere when a name or a value cannot be an environment variable.
 *
 * @param values - Values by name, as `loadSecrets` gives them.
 * @param options - Where they go.
 * @throws An {@link InfisicalError} naming those that cannot be environment variables.
 *
 * @example
 * ```ts
 * const { values } = await loadSecrets(session, { projectId, environment: "prod" });
 * const { left } = injectSecrets(values);
 * if (left.length) console.log(`Already set: ${left.join(", ")}`);
 * ```
 */
export function injectSecrets(
  values: Readonly<Record<string, string | undefined>>,
  { target = environment(), override = false }: InjectSecretsOptions = {},
): InjectedSecrets {
  const given = Object.entries(values).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined;
  });
  const unfit = given.filter(
    // Some systems cut a text short at a NUL.
    ([name, value]) => !/^[^=\0]+$/.test(name) || typeof value !== "string" || value.includes("\0"),
  );
  if (unfit.length) {
    const names = unfit.map(([name]) => JSON.stringify(name)).join(", ");
    throw new InfisicalError(`These cannot be environment variables: ${names}`);
  }
  const before = new Map<string, string | undefined>();
  const left: string[] = [];
  for (const [name, value] of given) {
    const old = ownValue(target, name);
    if (old !== undefined && !override) {
      left.push(name);
      continue;
    }
    before.set(name, old);
    put(target, name, value);
  }
  return {
    set: [...before.keys()],
    left,
    restore() {
      for (const [name, old] of before) {
        if (ownValue(target, name) !== values[name]) continue;
        if (old === undefined) delete target[name];
        else put(target, name, old);
      }
      before.clear();
    },
  };
}

function environment(): Record<string, string | undefined> {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env ?? refuse("target", "given: this runtime has no process.env");
}

function ownValue(target: Record<string, string | undefined>, name: string): string | undefined {
  return Object.hasOwn(target, name) ? target[name] : undefined;
}

function put(target: Record<string, string | undefined>, name: string, value: string): void {
  if (name !== "__proto__") target[name] = value;
  // An assignment would change the object's prototype.
  else
    Object.defineProperty(target, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
}
