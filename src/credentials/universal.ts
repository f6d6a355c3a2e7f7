import { checkText, type LoginProvider, organization } from "./shared/provider.js";
import { readSecret, type SecretSource } from "./shared/secret.js";

export type { LoginProvider, SecretSource };

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
 * @throws {@link InfisicalError} when `clientId` is missing.
 *
 * @example
 * ```ts
 * await login(session, universalAuth({ clientId, clientSecret: { file: "/run/secrets/infisical" } }));
 * ```
 */
export function universalAuth(options: UniversalAuthOptions): LoginProvider {
  const { clientId, clientSecret, organizationSlug } = options;
  checkText("clientId", clientId, "a client ID of universal auth");
  return async () => ({
    universalAuth: {
      clientId,
      clientSecret: await readSecret("Universal auth", "client secret", clientSecret),
      ...organization(organizationSlug),
    },
  });
}
