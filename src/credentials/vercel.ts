import { refuse } from "../core/refuse.js";
import type { Environment } from "./shared/environment.js";
import { checkJwt } from "./shared/jwt.js";
import { readJwtVariable } from "./shared/jwt-variable.js";
import {
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
  type ProviderCall,
  waitFor,
} from "./shared/provider.js";

export type { Environment, LoginProvider, MachineIdentityOptions, ProviderCall };

/** A token, or nothing, as `headers.get()` gives it. */
type MaybeToken = string | null | undefined;

/** Options of {@link vercelOidc}. */
export interface VercelOidcOptions extends MachineIdentityOptions {
  /**
   * Gives the token of the request that is being handled: its header `x-vercel-oidc-token`.
   * Default: `VERCEL_OIDC_TOKEN`, which builds and `vercel env pull` set.
   */
  token?: (() => MaybeToken | Promise<MaybeToken>) | undefined;
  /** Environment variables. Default: those of the process. */
  env?: Environment | undefined;
}

const source = "Vercel OIDC";
const remedy =
  "Enable OIDC federation in the project's settings. In a function, give `token`, which reads the request's header x-vercel-oidc-token; locally, run `vercel env pull`";

/**
 * Signs in as a deployment on Vercel.
 *
 * @param options - {@link VercelOidcOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when there is no usable token.
 * @throws An {@link InfisicalError} when `identityId` is missing.
 *
 * @example
 * ```ts
 * const token = () => request.headers.get("x-vercel-oidc-token");
 * await login(session, vercelOidc({ identityId, token }));
 * ```
 */
export function vercelOidc(options: VercelOidcOptions): LoginProvider {
  const identity = machineIdentity(options);
  const { token, env } = options;
  if (token !== undefined && typeof token !== "function") refuse("token", "a function");
  return async ({ signal } = {}) => {
    const given = token && (await waitFor<MaybeToken>(source, "token", token, signal));
    const jwt = given
      ? checkJwt(source, given, "what `token` gave", remedy)
      : readJwtVariable(source, env, "VERCEL_OIDC_TOKEN", remedy);
    return { oidcAuth: { ...identity, jwt } };
  };
}
