import { type Bytes, uuid } from "./bytes.js";

export interface Project {
  readonly id: string;
  readonly organizationId: string;
  name: string;
  slug: string;
  description: string | null;
  readonly type: string;
  defaultProduct: string | null;
  autoCapitalization: boolean;
  hasDeleteProtection: boolean;
  secretSharing: boolean;
  showSnapshotsLegacy: boolean;
  secretDetectionIgnoreValues: readonly string[] | null;
  readonly createdAt: string;
  updatedAt: string;
  /** By slug. */
  readonly environments: Map<string, Environment>;
  /** By id. */
  readonly tags: Map<string, Tag>;
}

export interface Environment {
  readonly id: string;
  readonly project: Project;
  name: string;
  slug: string;
  position: number;
  readonly root: Folder;
  readonly createdAt: string;
}

/** It can still be restored. */
export interface DeletedEnvironment {
  /** The one that the environment had. */
  readonly id: string;
  readonly project: Project;
  readonly name: string;
  readonly slug: string;
  readonly softDeletedAt: string;
  readonly deleteAfter: string;
  deletedBy: { readonly type: string; readonly id: string; readonly name: string } | null;
}

export interface Tag {
  readonly id: string;
  readonly project: Project;
  slug: string;
  color: string;
  readonly createdAt: string;
  updatedAt: string;
  createdBy: string | null;
  readonly createdByActorType: string;
}

export interface Folder {
  readonly id: string;
  readonly parent: Folder | null;
  readonly environment: Environment;
  name: string;
  description: string | null;
  version: number;
  readonly createdAt: string;
  updatedAt: string;
  /** By name, as are the secrets; a user's personal override lies over the shared secret. */
  readonly folders: Map<string, Folder>;
  readonly secrets: Map<string, Secret>;
  readonly overrides: Map<string, Secret>;
  readonly imports: SecretImport[];
}

/** A folder whose secrets a request has changed. */
export interface ChangedFolder {
  /** The folder's. */
  readonly id: string;
  readonly folder: Folder;
}

export interface Secret {
  readonly id: string;
  readonly folder: Folder;
  readonly type: "shared" | "personal";
  readonly createdAt: string;
  current: SecretVersion;
  readonly past: SecretVersion[];
}

export interface SecretVersion extends SecretContent {
  tagIds: readonly string[];
  readonly version: number;
  readonly updatedAt: string;
}

export interface SecretContent {
  readonly name: string;
  readonly value: string;
  readonly comment: string;
  readonly metadata: readonly SecretMetadata[];
  readonly tagIds: readonly string[];
  readonly reminderNote: string | null;
  readonly reminderRepeatDays: number | null;
  readonly skipMultilineEncoding: boolean;
}

export interface SecretMetadata {
  readonly key: string;
  readonly value: string;
  readonly isEncrypted: boolean;
}

export interface SecretImport {
  readonly id: string;
  readonly folder: Folder;
  source: { readonly environment: Environment; readonly path: string };
  version: number;
  readonly createdAt: string;
  updatedAt: string;
}

export interface KmsKey {
  readonly id: string;
  readonly project: Project;
  name: string;
  description: string | null;
  isDisabled: boolean;
  readonly isExportable: boolean;
  readonly encryptionAlgorithm: string;
  /** The secret half: the bytes of a key that encrypts, PKCS #8 of one that signs. */
  readonly material: Bytes;
  /** SPKI; `null` for a key that encrypts. */
  readonly publicMaterial: Bytes | null;
  readonly createdAt: string;
  updatedAt: string;
}

/** Bytes of the keys of an algorithm. */
export const keyLengths: Readonly<Record<string, number>> = {
  "aes-256-gcm": 32,
  "aes-128-gcm": 16,
};

export const emptySecret: Readonly<Omit<SecretContent, "name">> = {
  value: "",
  comment: "",
  metadata: [],
  tagIds: [],
  reminderNote: null,
  reminderRepeatDays: null,
  skipMultilineEncoding: false,
};

export function layer(folder: Folder, type: Secret["type"]): Map<string, Secret> {
  return type === "personal" ? folder.overrides : folder.secrets;
}

export function pathOf(folder: Folder): string {
  if (!folder.parent) return "/";
  const parent = pathOf(folder.parent);
  return parent === "/" ? `/${folder.name}` : `${parent}/${folder.name}`;
}

export function newEnvironment(
  project: Project,
  slug: string,
  name: string,
  position: number,
  now: string,
): Environment {
  // An environment and its root refer to each other.
  const environment = { id: uuid(), project, name, slug, position, createdAt: now };
  const root = newFolder(environment as Environment, null, "root", null, now);
  return Object.assign(environment, { root });
}

export function newFolder(
  environment: Environment,
  parent: Folder | null,
  name: string,
  description: string | null,
  now: string,
): Folder {
  return {
    id: uuid(),
    parent,
    environment,
    name,
    description,
    version: 1,
    createdAt: now,
    updatedAt: now,
    folders: new Map(),
    secrets: new Map(),
    overrides: new Map(),
    imports: [],
  };
}

/**
 * The server trims a value, but keeps one line feed at its end: certificates and keys want it.
 */
export function trimValue(value: string): string {
  return value.endsWith("\n") ? `${value.trim()}\n` : value.trim();
}
