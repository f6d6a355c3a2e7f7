import { refuse } from "../core/refuse.js";
import {
  checkText,
  type LoginProvider,
  organization,
  type ProviderCall,
} from "./shared/provider.js";
import { readSecretLine, type SecretSource } from "./shared/secret.js";
import { forms } from "./shared/text.js";

export type { LoginProvider, ProviderCall, SecretSource };

/** Options of {@link universalAuth}. */
export interface UniversalAuthOptions {
  clientId: string;
  /** The client secret, a file that holds it, or a function that gives it. */
  clientSecret: SecretSource;
  /** Slug of the organization, for an identity that belongs to several. */
  organizationSlug?: string | undefined;
}

/**
 * Signs in with a client secret that may change: it is read anew at every renewal.
 *
 * @param options - {@link UniversalAuthOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when there is no secret.
 * @throws An {@link InfisicalError} when `clientId` is missing.
 *
 * @example
 * ```ts
 * await login(session, universalAuth({ clientId, clientSecret: { file: "/run/secrets/infisical" } }));
 * ```
 */
export function universalAuth(options: UniversalAuthOptions): LoginProvider {
  if (Object(options) !== options) refuse("options", "an object with the clientId");
  const { clientId, clientSecret } = options;
  checkText("clientId", clientId, "a client ID of universal auth");
  const slug = organization(options);
  return async ({ signal } = {}) => ({
    universalAuth: {
      clientId,
      clientSecret: await readSecretLine(
        "Universal auth",
        "client secret",
        clientSecret,
        forms.phrase,
        signal,
      ),
      ...slug,
    },
  });
}
