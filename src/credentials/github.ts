import { type Environment, environment, requireVariable } from "./shared/environment.js";
import {
  checkServiceOptions,
  readObject,
  type ServiceOptions,
  type ServiceRequest,
  startRequests,
} from "./shared/http.js";
import { checkJwt } from "./shared/jwt.js";
import {
  checkTexts,
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
  type ProviderCall,
} from "./shared/provider.js";
import { parseUrl } from "./shared/url.js";

export type { Environment, LoginProvider, MachineIdentityOptions, ProviderCall, ServiceOptions };

/** Options of {@link githubActionsOidc}. */
export interface GithubActionsOidcOptions extends MachineIdentityOptions, ServiceOptions {
  /** Audience of the token, as the identity expects it. Default: GitHub's, the owner's URL. */
  audience?: string | undefined;
  /** Environment variables. Default: those of the process. */
  env?: Environment | undefined;
}

const source = "GitHub Actions";
const remedy = "The job needs `permissions: id-token: write`, and must not run for a fork";

/**
 * Signs in as a job of GitHub Actions, with an ID token that is requested anew at every renewal.
 *
 * @param options - {@link GithubActionsOidcOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when GitHub gives no token.
 * @throws An {@link InfisicalError} when an option cannot be used.
 *
 * @example
 * ```ts
 * await login(session, githubActionsOidc({ identityId, audience: "https://github.com/octo-org" }));
 * ```
 */
export function githubActionsOidc(options: GithubActionsOidcOptions): LoginProvider {
  const identity = machineIdentity(options);
  const service = checkServiceOptions(options);
  checkTexts(options, "audience");
  return async ({ signal } = {}) => {
    const env = environment(options.env);
    const name = "ACTIONS_ID_TOKEN_REQUEST_URL";
    const url = parseUrl(source, name, requireVariable(source, env, name, remedy));
    const token = requireVariable(source, env, "ACTIONS_ID_TOKEN_REQUEST_TOKEN", remedy);
    if (options.audience) url.searchParams.set("audience", options.audience);
    const request: ServiceRequest = {
      source,
      url: url.href,
      headers: { Accept: "application/json", Authorization: `Bearer ${token}` },
      remedy,
      secrets: [token],
    };
    const answer = await startRequests(service, signal).ask(request);
    const { value } = readObject(request, answer) as { value?: unknown };
    return { oidcAuth: { ...identity, jwt: checkJwt(source, value, "the answer", remedy) } };
  };
}
