import { type Environment, environment, optionalVariable } from "./shared/environment.js";
import { readCredentialFile } from "./shared/files.js";
import { checkJwt } from "./shared/jwt.js";
import {
  checkTexts,
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
  type ProviderCall,
} from "./shared/provider.js";
import { forms } from "./shared/text.js";

export type { Environment, LoginProvider, MachineIdentityOptions, ProviderCall };

/** Options of {@link kubernetesServiceAccount}. */
export interface KubernetesServiceAccountOptions extends MachineIdentityOptions {
  /**
   * File that holds the token. Default: `INFISICAL_KUBERNETES_SERVICE_ACCOUNT_TOKEN_PATH`, else
   * `/var/run/secrets/kubernetes.io/serviceaccount/token`.
   */
  path?: string | undefined;
  /** Environment variables. Default: those of the process. */
  env?: Environment | undefined;
}

const source = "Kubernetes service account";
const remedy =
  "Mount the token of the pod's service account (automountServiceAccountToken, or a projected volume)";

/**
 * Signs in as the service account of a Kubernetes pod. The token is read anew at every renewal, as
 * Kubernetes replaces it.
 *
 * @param options - {@link KubernetesServiceAccountOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when the file has no usable token.
 * @throws An {@link InfisicalError} when `identityId` is missing.
 *
 * @example
 * ```ts
 * await login(session, kubernetesServiceAccount({ identityId }));
 * ```
 */
export function kubernetesServiceAccount(options: KubernetesServiceAccountOptions): LoginProvider {
  const identity = machineIdentity(options);
  checkTexts(options, "path");
  return async ({ signal } = {}) => {
    const variable = "INFISICAL_KUBERNETES_SERVICE_ACCOUNT_TOKEN_PATH";
    const path =
      options.path ||
      optionalVariable(source, environment(options.env), variable, remedy, forms.path) ||
      "/var/run/secrets/kubernetes.io/serviceaccount/token";
    const text = await readCredentialFile(source, path, remedy, signal);
    return { kubernetesAuth: { ...identity, jwt: checkJwt(source, text, path, remedy) } };
  };
}
