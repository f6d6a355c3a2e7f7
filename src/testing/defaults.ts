import { randomHex, uuid } from "./bytes.js";
import type { Store, Table } from "./store.js";
import type { TestCredentials } from "./types.js";

/** What each server has from the beginning, and is known by. */
export interface Defaults {
  readonly id: string;
  readonly organizationId: string;
  readonly userId: string;
  readonly identityId: string;
  readonly projectId: string;
  readonly credentials: TestCredentials;
}

/** There is one record. */
export const defaults: Table<Defaults> = { name: "defaults" };

const id = "defaults";

export function createDefaults(store: Store): void {
  store.rows(defaults).add({
    id,
    organizationId: uuid(),
    userId: uuid(),
    identityId: uuid(),
    projectId: uuid(),
    credentials: { clientId: uuid(), clientSecret: randomHex(32) },
  });
}

export function defaultsOf(store: Store): Defaults {
  const record = store.rows(defaults).get(id);
  if (!record) throw new TypeError('The snapshot has no "defaults"');
  return record;
}
