import type { Session } from "../core/session.js";
import { listFolders } from "./list-folders.js";
import { mergeFolders } from "./merge-folders.js";
import type { ConfigScope, LoadedSecrets, LoadSecretsOptions } from "./types.js";

/**
 * Loads the secrets of a folder as values by name.
 *
 * `GET /api/v4/secrets`, once for each path
 *
 * Of secrets of one name, one wins as the server has it: a later import over an earlier one, the
 * folder's own over its imports, and, where they are asked for, the user's overrides over both. Of
 * several paths, a later one wins.
 *
 * @param session - Session to use.
 * @param scope - Where the secrets are.
 * @param options - What to load; and options for the requests.
 * @returns The values, and where they come from.
 * @throws A {@link ConfigError} naming all secrets that are missing, hidden or there twice.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { values } = await loadSecrets(
 *   session,
 *   { projectId, environment: "prod", secretPath: ["/shared", "/web"] },
 *   { keys: ["DATABASE_URL"], optionalKeys: ["LOG_LEVEL"] },
 * );
 * connect(values.DATABASE_URL);
 * ```
 */
export async function loadSecrets<
  const Key extends string = string,
  const OptionalKey extends string = never,
>(
  session: Session,
  scope: ConfigScope,
  options: LoadSecretsOptions<Key, OptionalKey> = {},
): Promise<LoadedSecrets<Key, OptionalKey>> {
  return mergeFolders(await listFolders(session, scope, options), options);
}
