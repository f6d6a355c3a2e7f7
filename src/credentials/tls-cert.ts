import {
  type LoginProvider,
  type MachineIdentityOptions,
  machineIdentity,
  type ProviderCall,
} from "./shared/provider.js";

export type { LoginProvider, MachineIdentityOptions, ProviderCall };

/**
 * Signs in with a client certificate. The certificate travels in the TLS handshake: give the
 * session a `fetch` that presents it.
 *
 * @param options - {@link MachineIdentityOptions}
 * @returns A function for `login`.
 * @throws An {@link InfisicalError} when `identityId` is missing.
 *
 * @example
 * ```ts
 * const session = createSession({ fetch: fetchWithCertificate });
 * await login(session, tlsCert({ identityId }));
 * ```
 */
export function tlsCert(options: MachineIdentityOptions): LoginProvider {
  const tlsCertAuth = machineIdentity(options);
  return async () => ({ tlsCertAuth });
}
