import { refuse } from "../core/refuse.js";

/** Environment variables that have a text. */
export type Variables = Readonly<Record<string, string>>;

/** Reads `process.env`, or what is given in its place; bindings that are no texts are left out. */
export function readVariables(given?: object): Variables {
  const { process } = globalThis as { process?: { env?: object } };
  return Object.fromEntries(
    Object.entries(given ?? process?.env ?? {}).filter(
      ([, value]) => typeof value === "string" && value !== "",
    ),
  );
}

/** The first of some variables that is set, with its name. */
export function firstOf(
  variables: Variables,
  names: readonly string[],
): { name: string; value: string } | undefined {
  for (const name of names) {
    const value = variables[name];
    if (value) return { name, value };
  }
  return undefined;
}

/** One of some variables, which has to be set. */
export function need(variables: Variables, names: readonly string[], why: string): string {
  return firstOf(variables, names)?.value ?? refuse(names.join(" or "), `set${why}`);
}
