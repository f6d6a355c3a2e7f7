import type { Environment } from "./shared/environment.js";
import { readCredentialFile } from "./shared/files.js";
import { checkJwt } from "./shared/jwt.js";
import { readJwtVariable } from "./shared/jwt-variable.js";
import {
  checkText,
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
  type ProviderCall,
} from "./shared/provider.js";

export type { Environment, LoginProvider, MachineIdentityOptions, ProviderCall };

/** Options of {@link oidcFromEnv}. */
export interface OidcFromEnvOptions extends MachineIdentityOptions {
  /** Environment variable that holds the ID token, such as `CIRCLE_OIDC_TOKEN_V2`. */
  variable: string;
  /** Environment variables. Default: those of the process. */
  env?: Environment | undefined;
}

/** Options of {@link jwtFromFile}. */
export interface JwtFromFileOptions extends MachineIdentityOptions {
  /** File that holds the JWT. */
  path: string;
  /** How the identity signs in. Default `jwtAuth`. */
  method?: "jwtAuth" | "oidcAuth" | undefined;
}

/**
 * Signs in with an ID token from an environment variable, which is read anew at every renewal.
 *
 * @param options - {@link OidcFromEnvOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when there is no usable token.
 * @throws An {@link InfisicalError} when `identityId` or `variable` is missing.
 *
 * @example
 * ```ts
 * await login(session, oidcFromEnv({ identityId, variable: "CIRCLE_OIDC_TOKEN_V2" }));
 * ```
 */
export function oidcFromEnv(options: OidcFromEnvOptions): LoginProvider {
  const identity = machineIdentity(options);
  const { variable, env } = options;
  checkText("variable", variable, "the name of an environment variable");
  const remedy = "Let the platform put a fresh ID token there";
  return async () => ({
    oidcAuth: { ...identity, jwt: readJwtVariable("OIDC", env, variable, remedy) },
  });
}

/**
 * Signs in with a JWT from a file, which is read anew at every renewal: a JWT-SVID of SPIFFE, a
 * projected token of Kubernetes, or what an agent writes.
 *
 * @param options - {@link JwtFromFileOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when the file has no usable JWT.
 * @throws An {@link InfisicalError} when `identityId` or `path` is missing.
 *
 * @example
 * ```ts
 * await login(session, jwtFromFile({ identityId, path: "/run/spire/jwt-svid" }));
 * ```
 */
export function jwtFromFile(options: JwtFromFileOptions): LoginProvider {
  const identity = machineIdentity(options);
  const { path, method } = options;
  checkText("path", path, "the path of a file");
  const source = "JWT file";
  const remedy = "Let its issuer write a fresh JWT there";
  return async ({ signal } = {}) => {
    const text = await readCredentialFile(source, path, remedy, signal);
    const issued = { ...identity, jwt: checkJwt(source, text, path, remedy) };
    return method === "oidcAuth" ? { oidcAuth: issued } : { jwtAuth: issued };
  };
}
