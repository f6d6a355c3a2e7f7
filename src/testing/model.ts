import { type Bytes, uuid } from "./bytes.js";

export interface Project {
  readonly id: string;
  name: string;
  readonly slug: string;
  description: string | null;
  readonly type: string;
  readonly hasDeleteProtection: boolean;
  readonly createdAt: string;
  updatedAt: string;
  /** By slug. */
  readonly environments: Map<string, Environment>;
  readonly deletedEnvironments: DeletedEnvironment[];
  /** The ids of the identities that may enter. */
  readonly members: Set<string>;
  /** By id. */
  readonly tags: Map<string, Tag>;
}

export class Environment {
  readonly id: string = uuid();
  readonly project: Project;
  name: string;
  slug: string;
  position: number;
  readonly root: Folder;
  readonly createdAt: string;

  constructor(project: Project, slug: string, name: string, position: number, now: string) {
    this.project = project;
    this.slug = slug;
    this.name = name;
    this.position = position;
    this.createdAt = now;
    this.root = newFolder(this, null, "root", null, now);
  }
}

export interface DeletedEnvironment {
  readonly environment: Environment;
  readonly softDeletedAt: string;
  readonly deleteAfter: string;
  readonly deletedBy: { readonly type: string; readonly id: string; readonly name: string } | null;
}

export interface Tag {
  readonly id: string;
  readonly slug: string;
  readonly color: string;
  readonly createdAt: string;
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

export interface Secret {
  readonly id: string;
  readonly folder: Folder;
  readonly type: "shared" | "personal";
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

export interface Identity {
  readonly id: string;
  readonly membershipId: string;
  name: string;
  role: string;
  hasDeleteProtection: boolean;
  metadata: readonly { readonly id: string; readonly key: string; readonly value: string }[];
  readonly createdAt: string;
  updatedAt: string;
  lastLogin: { readonly method: string; readonly at: string } | null;
  universalAuth: UniversalAuth | null;
}

export interface UniversalAuth extends TokenLimits {
  readonly id: string;
  readonly clientId: string;
  readonly identity: Identity;
  clientSecretTrustedIps: readonly TrustedIp[];
  accessTokenTrustedIps: readonly TrustedIp[];
  lockoutEnabled: boolean;
  lockoutThreshold: number;
  lockoutDurationSeconds: number;
  lockoutCounterResetSeconds: number;
  readonly createdAt: string;
  updatedAt: string;
  /** By id. */
  readonly clientSecrets: Map<string, ClientSecret>;
}

/** In seconds; zero is no limit. */
export interface TokenLimits {
  accessTokenTTL: number;
  accessTokenMaxTTL: number;
  accessTokenNumUsesLimit: number;
  accessTokenPeriod: number;
}

export interface TrustedIp {
  readonly type: "ipv4" | "ipv6";
  readonly ipAddress: string;
  readonly prefix?: number;
}

export interface ClientSecret {
  readonly id: string;
  readonly secret: string;
  readonly description: string;
  readonly numUsesLimit: number;
  readonly ttl: number;
  numUses: number;
  isRevoked: boolean;
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
  readonly material: Bytes;
  readonly createdAt: string;
  updatedAt: string;
}

export const defaultTokenLimits: Readonly<TokenLimits> = {
  accessTokenTTL: 2_592_000,
  accessTokenMaxTTL: 2_592_000,
  accessTokenNumUsesLimit: 0,
  accessTokenPeriod: 0,
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
