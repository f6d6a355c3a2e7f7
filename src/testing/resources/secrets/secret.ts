import { uuid } from "../../bytes.js";
import type { Row, Store, Table } from "../../store.js";

export interface Secret {
  readonly id: string;
  readonly folderId: string;
  /** A user's personal secret lies over the shared one of the same name. */
  readonly type: "shared" | "personal";
  tagIds: readonly string[];
  readonly createdAt: string;
  current: SecretVersion;
  readonly past: SecretVersion[];
}

export interface SecretVersion extends SecretContent {
  readonly version: number;
  readonly updatedAt: string;
}

export interface SecretContent {
  readonly name: string;
  readonly value: string;
  readonly comment: string;
  readonly metadata: readonly SecretMetadata[];
  readonly skipMultilineEncoding: boolean;
}

export interface SecretMetadata {
  readonly key: string;
  readonly value: string;
  readonly isEncrypted: boolean;
}

/** What a request may say of a secret. */
export interface SecretChanges extends Partial<SecretContent> {
  readonly tagIds?: readonly string[];
}

export const secrets: Table<Secret> = {
  name: "secrets",
  key: ({ folderId, type, current }) => `${folderId}/${type}/${current.name}`,
  belongsTo: { folders: "folderId" },
  refersTo: { tags: "tagIds" },
};

/** A folder whose secrets a request has changed. */
export interface ChangedFolder extends Row {
  readonly names: readonly string[];
}

/** By the ids of the folders, until webhooks and streams of events know of it. */
export const changedFolders: Table<ChangedFolder> = {
  name: "changedFolders",
  belongsTo: { folders: "id" },
};

export function secretNamed(
  store: Store,
  folderId: string,
  name: string,
  type: Secret["type"] = "shared",
): Secret | undefined {
  return store.rows(secrets).get(`${folderId}/${type}/${name}`);
}

export function addSecret(
  store: Store,
  folderId: string,
  { tagIds = [], ...content }: SecretChanges & { name: string },
  type: Secret["type"] = "shared",
): Secret {
  const now = store.clock.timestamp();
  noteChange(store, folderId, content.name);
  return store.rows(secrets).add({
    id: uuid(),
    folderId,
    type,
    tagIds,
    createdAt: now,
    current: {
      value: "",
      comment: "",
      metadata: [],
      skipMultilineEncoding: false,
      ...content,
      version: 1,
      updatedAt: now,
    },
    past: [],
  });
}

/** Writes the next version; the earlier ones stay readable. */
export function updateSecret(
  store: Store,
  secret: Secret,
  { tagIds = secret.tagIds, ...changes }: SecretChanges,
): void {
  const { current, folderId } = secret;
  // Found before the shared secret has another name.
  const override = overrideOf(store, secret);
  const version = current.version + 1;
  const updatedAt = store.clock.timestamp();
  noteChange(store, folderId, current.name);
  secret.past.push(current);
  store.rows(secrets).update(secret, {
    tagIds,
    current: { ...current, ...changes, version, updatedAt },
  });
  const { name } = secret.current;
  if (override && name !== current.name) updateSecret(store, override, { name });
}

export function removeSecret(store: Store, secret: Secret): void {
  const override = overrideOf(store, secret);
  noteChange(store, secret.folderId, secret.current.name);
  store.rows(secrets).remove(secret);
  if (override) removeSecret(store, override);
}

function noteChange(store: Store, id: string, name: string): void {
  const names = store.rows(changedFolders).withId(id)?.names ?? [];
  store.rows(changedFolders).add({ id, names: [...names, name] });
}

/** The folders that have changed since somebody asked. */
export function takeChangedFolders(store: Store): ChangedFolder[] {
  const changed = store.rows(changedFolders);
  const folders = [...changed.values()];
  for (const { id } of folders) changed.removeById(id);
  return folders;
}

/**
 * The server trims a value, but keeps one line feed at its end: certificates and keys want it.
 */
export function trimValue(value: string): string {
  return value.endsWith("\n") ? `${value.trim()}\n` : value.trim();
}

function overrideOf(store: Store, { type, folderId, current }: Secret): Secret | undefined {
  return type === "shared" ? secretNamed(store, folderId, current.name, "personal") : undefined;
}
