import { refuse } from "../core/refuse.js";
import { environment } from "../credentials/shared/environment.js";
import { forms } from "../credentials/shared/text.js";
import { checkValue } from "./check.js";

/** Environment variables that have a text, without the white space at its ends. */
export type Variables = Readonly<Record<string, string>>;

/** Reads `process.env`, or what is given in its place; what is blank, or no text, is left out. */
export function readVariables(given?: object): Variables {
  return environment(given);
}

/** Where the server is. */
export const serverVariables = [
  "INFISICAL_DOMAIN",
  "INFISICAL_API_URL",
  "INFISICAL_HOST",
  "INFISICAL_SITE_URL",
  "INFISICAL_URL",
] as const;

const scopeVariables = ["INFISICAL_PROJECT_ID", "INFISICAL_ENVIRONMENT", "INFISICAL_SECRET_PATH"];

/** The variables that may have more than a word. */
const otherForms: ReadonlyMap<string, RegExp> = new Map([
  ...serverVariables.map((name) => [name, forms.address] as const),
  ...scopeVariables.map((name) => [name, forms.phrase] as const),
  ["INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET", forms.phrase],
  ["INFISICAL_CLIENT_SECRET", forms.phrase],
  ["INFISICAL_LDAP_USERNAME", forms.line],
  ["INFISICAL_LDAP_PASSWORD", forms.line],
]);

/** The first of some variables that is set, with its name. One that cannot be right is refused. */
export function firstOf(
  variables: Variables,
  names: readonly string[],
): { name: string; value: string } | undefined {
  for (const name of names) {
    const value = variables[name];
    if (value) return { name, value: checkValue(name, value, otherForms.get(name) ?? forms.word) };
  }
  return undefined;
}

/** One of some variables, which has to be set. */
export function need(variables: Variables, names: readonly string[], why: string): string {
  return firstOf(variables, names)?.value ?? refuse(names.join(" or "), `set${why}`);
}
