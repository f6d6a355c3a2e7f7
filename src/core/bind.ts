import type { Session } from "./session.js";

/** Functions, and groups of functions, of a session that is bound already. */
export type Bound<Module> = {
  [Name in keyof Module]: Module[Name] extends (
    session: Session,
    ...params: infer Params
  ) => infer Result
    ? (...params: Params) => Result
    : Bound<Module[Name]>;
};

/**
 * Binds functions to a session: groups of them stay groups.
 *
 * @param session - Session for every call.
 * @param module - A resource module, or an object of them.
 *
 * @example
 * ```ts
 * import * as secrets from "infisical-kit/secrets";
 *
 * const client = bind(session, { secrets });
 * await client.secrets.list({ projectId, environment: "prod" });
 * ```
 */
export function bind<Module extends object>(session: Session, module: Module): Bound<Module> {
  const bound: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(module)) {
    bound[name] =
      typeof member === "function" ? member.bind(undefined, session) : bind(session, member);
  }
  return bound as Bound<Module>;
}
