import {
  checkText,
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
  type ProviderCall,
} from "./shared/provider.js";
import { readSecretLine, type SecretSource } from "./shared/secret.js";
import { forms } from "./shared/text.js";

export type { LoginProvider, MachineIdentityOptions, ProviderCall, SecretSource };

/** Options of {@link ldap}. */
export interface LdapOptions extends MachineIdentityOptions {
  username: string;
  /** The password, a file that holds it, or a function that gives it. */
  password: SecretSource;
}

/**
 * Signs in with the password of an LDAP user, which may change: it is read anew at every renewal.
 *
 * @param options - {@link LdapOptions}
 * @returns A function for `login`. It throws a `CredentialsError` when there is no password.
 * @throws An {@link InfisicalError} when `identityId` or `username` is missing.
 *
 * @example
 * ```ts
 * const password = { file: "/run/secrets/ldap-password" };
 * await login(session, ldap({ identityId, username: "ada", password }));
 * ```
 */
export function ldap(options: LdapOptions): LoginProvider {
  const identity = machineIdentity(options);
  const { username, password } = options;
  checkText("username", username, "the name of an LDAP user");
  return async ({ signal } = {}) => ({
    ldapAuth: {
      ...identity,
      username,
      password: await readSecretLine("LDAP", "password", password, forms.line, signal),
    },
  });
}
