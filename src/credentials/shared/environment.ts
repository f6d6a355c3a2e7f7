import { CredentialsError } from "../errors.js";

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The given variables, or those of the process, as they are at this moment. */
export function environment(env: Environment | undefined): Environment {
  const { process } = globalThis as { process?: { env?: Environment } };
  return env ?? process?.env ?? {};
}

/** A variable that has to be there. */
export function requireVariable(
  source: string,
  env: Environment,
  name: string,
  remedy: string,
): string {
  const value = env[name]?.trim();
  if (!value) throw new CredentialsError(`${name} is not set. ${remedy}`, { source });
  return value;
}
