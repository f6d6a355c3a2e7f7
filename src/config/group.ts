import { applySecrets } from "./apply-secrets.js";
import { leaseDynamicSecret } from "./lease-dynamic-secret.js";
import { loadConfig } from "./load-config.js";
import { loadSecrets } from "./load-secrets.js";
import { createSecretCache } from "./secret-cache.js";
import { watchSecrets } from "./watch-secrets.js";

/**
 * The functions of a session, by short names, for `createClient` and `bind`.
 *
 * @example
 * ```ts
 * const client = createClient({}, { config });
 * const { values } = await client.config.load({ projectId, environment: "prod" });
 * ```
 */
export const config: {
  readonly load: typeof loadSecrets;
  readonly loadChecked: typeof loadConfig;
  readonly cache: typeof createSecretCache;
  readonly watch: typeof watchSecrets;
  readonly apply: typeof applySecrets;
  readonly lease: typeof leaseDynamicSecret;
} = {
  load: loadSecrets,
  loadChecked: loadConfig,
  cache: createSecretCache,
  watch: watchSecrets,
  apply: applySecrets,
  lease: leaseDynamicSecret,
};
