import { CredentialsError } from "../errors.js";
import { checkForm, forms } from "./text.js";

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The given variables, or those of the process, as they are at this moment: without the white space
 * and the byte order marks at their ends. What is blank, or no text, is left out.
 */
export function environment(env: object | undefined): Readonly<Record<string, string>> {
  const { process } = globalThis as { process?: { env?: object } };
  const variables: [name: string, value: string][] = [];
  for (const [name, value] of Object.entries(env ?? process?.env ?? {})) {
    const text = typeof value === "string" ? value.trim() : "";
    if (text) variables.push([name, text]);
  }
  return Object.fromEntries(variables);
}

/** A variable that need not be there. One that cannot be right is refused by its name. */
export function optionalVariable(
  source: string,
  env: Environment,
  name: string,
  remedy: string,
  form: RegExp = forms.word,
): string | undefined {
  const value = env[name];
  return value && checkForm(source, name, value, form, remedy);
}

/** A variable that has to be there. */
export function requireVariable(
  source: string,
  env: Environment,
  name: string,
  remedy: string,
  form?: RegExp,
): string {
  const value = optionalVariable(source, env, name, remedy, form);
  if (!value) throw new CredentialsError(`${name} is not set. ${remedy}`, { source });
  return value;
}
