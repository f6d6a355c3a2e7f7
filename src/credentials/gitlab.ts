import type { Environment } from "./shared/environment.js";
import { readJwtVariable } from "./shared/jwt-variable.js";
import {
  checkTexts,
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
  type ProviderCall,
} from "./shared/provider.js";

export type { Environment, LoginProvider, MachineIdentityOptions, ProviderCall };

/** Options of {@link gitlabOidc}. */
export interface GitlabOidcOptions extends MachineIdentityOptions {
  /** Name under `id_tokens` in the job. Default `INFISICAL_ID_TOKEN`. */
  variable?: string | undefined;
  /** Environment variables. Default: those of the process. */
  env?: Environment | undefined;
}

/**
 * Signs in as a job of GitLab CI, with an ID token that the job asks for under `id_tokens`. The
 * token lives as long as the job; GitLab gives no second one.
 *
 * @param options - {@link GitlabOidcOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when there is no usable token.
 * @throws An {@link InfisicalError} when `identityId` is missing.
 *
 * @example
 * ```ts
 * // id_tokens: { INFISICAL_ID_TOKEN: { aud: https://app.infisical.com } }
 * await login(session, gitlabOidc({ identityId }));
 * ```
 */
export function gitlabOidc(options: GitlabOidcOptions): LoginProvider {
  const identity = machineIdentity(options);
  checkTexts(options, "variable");
  const { variable = "INFISICAL_ID_TOKEN", env } = options;
  const remedy = `The job needs \`id_tokens: { ${variable}: { aud: … } }\` in .gitlab-ci.yml`;
  return async () => ({
    oidcAuth: { ...identity, jwt: readJwtVariable("GitLab CI", env, variable, remedy) },
  });
}
