import { type Environment, environment, requireVariable } from "./environment.js";
import { checkJwt } from "./jwt.js";

/** The JWT that an environment variable holds at this moment. */
export function readJwtVariable(
  source: string,
  env: Environment | undefined,
  name: string,
  remedy: string,
): string {
  const text = requireVariable(source, environment(env), name, remedy);
  return checkJwt(source, text, `the token in ${name}`, remedy);
}
