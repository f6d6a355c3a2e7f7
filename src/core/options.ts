import { InfisicalError } from "./errors.js";
import { refuse } from "./refuse.js";

/** Timers wait no longer than this, in milliseconds. */
export const longestDelay = 0x7fffffff;

/** Readers of the options that are more than a value: they put what was given above the default. */
export type OptionReaders<Options> = {
  readonly [Name in keyof Options]?: (
    standard: Options[Name],
    given: object,
    name: string,
  ) => Options[Name];
};

/**
 * Puts options above their defaults. These tell what is allowed: their names and types, and no
 * number below 0. An `undefined` option counts as left out.
 *
 * @param of - What comes before the names in errors, such as `retry.`.
 */
export function withDefaults<Options extends object>(
  defaults: Options,
  given: object,
  readers: OptionReaders<Options> = {},
  of = "",
): Options {
  const merged = { ...defaults };
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!hasOwn(merged, name)) refuseOption(name, defaults, of);
    const standard = merged[name];
    const type = typeof standard;
    const isInRange = type !== "number" || (value >= 0 && value <= longestDelay);
    if (typeof value !== type || value === null || !isInRange) {
      refuse(of + name, type === "number" ? "a number, 0 or more" : `of type ${type}`);
    }
    merged[name] = readers[name]?.(standard, value, of + name) ?? value;
  }
  return merged;
}

/** Throws the error for an option that is not among the known ones; it names the one that is alike. */
export function refuseOption(name: string, options: object, of = ""): never {
  const meant = Object.keys(options).find((known) =>
    isAlike(known.toLowerCase(), name.toLowerCase()),
  );
  const hint = meant ? `: did you mean ${of}${meant}?` : "";
  throw new InfisicalError(`${of}${name} is no option${hint}`);
}

/** Whether two names begin or end alike. */
function isAlike(one: string, other: string): boolean {
  return one.slice(0, 4) === other.slice(0, 4) || one.slice(-3) === other.slice(-3);
}

function hasOwn<Target extends object>(
  target: Target,
  name: string,
): name is keyof Target & string {
  return Object.hasOwn(target, name);
}
