import { badRequest } from "./errors.js";
import type { Store, Table } from "./store.js";

/** The settings of the whole server. */
export interface ServerConfig {
  readonly id: string;
  initialized: boolean;
  /** Whether it may do what takes a paid plan. */
  enterprise: boolean;
  encryptionStrategy: string;
  /** What an update may change, secrets left out. */
  settings: Readonly<Record<string, unknown>>;
}

/** There is one, under its id. */
export const serverConfigs: Table<ServerConfig> = { name: "serverConfigs" };

/** The server's settings; until there are any, somebody still has to set it up. */
export function serverConfig(store: Store): ServerConfig {
  const id = "00000000-0000-0000-0000-000000000000";
  const configs = store.rows(serverConfigs);
  return (
    configs.get(id) ??
    configs.add({
      id,
      initialized: true,
      enterprise: false,
      encryptionStrategy: "SOFTWARE",
      settings: {},
    })
  );
}

/** Refuses what takes a paid plan where there is none. */
export function requireLicence(store: Store, refusal: string): void {
  if (!serverConfig(store).enterprise) throw badRequest(refusal);
}
