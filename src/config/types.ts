import type { RequestOptions } from "../core/session.js";
import type {
  ImportedSecret,
  ImportedSecrets,
  ListSecretsParams,
  Secret,
} from "../resources/secrets.js";

/** Where the secrets of a configuration are. What `scopeFromEnv` gives fits. */
export type ConfigScope = (
  | { readonly projectId: string; readonly projectSlug?: undefined }
  | {
      /** Slug of the project, which costs a request more than its ID. */
      readonly projectSlug: string;
      readonly projectId?: undefined;
    }
) & {
  /** Slug of the environment. */
  readonly environment: string;
  /** Path of the folder, or of several: a later one wins. Default `/`. */
  readonly secretPath?: string | readonly string[] | undefined;
};

/** What to load, and what to do about secrets that cannot be loaded as they are. */
export interface LoadSecretsOptions<
  Key extends string = string,
  OptionalKey extends string = string,
> extends RequestOptions,
    Pick<
      ListSecretsParams,
      | "expandSecretReferences"
      | "includeImports"
      | "includePersonalOverrides"
      | "metadataFilter"
      | "recursive"
      | "tagSlugs"
    > {
  /** Names, as `values` has them, that have to be there. Others are left out. Default: all there are. */
  keys?: readonly Key[] | undefined;
  /** Names, as `values` has them, that may be missing. With them, others are left out. */
  optionalKeys?: readonly OptionalKey[] | undefined;
  /** Taken off the names that begin with it. */
  stripPrefix?: string | undefined;
  /** Put before every name, after `stripPrefix` is taken off. */
  addPrefix?: string | undefined;
  /** What to do about secrets whose values the caller may not read. Default `refuse`. */
  hidden?: "refuse" | "omit" | undefined;
  /**
   * What to do about secrets of one name in several folders, when `recursive` lists them. With `last`,
   * the one wins whose path is the last in alphabetical order; so folders win over those above them.
   * Default `refuse`.
   */
  duplicates?: "refuse" | "last" | undefined;
}

/** Values by name, in an object without a prototype: any name is safe in it. */
export type SecretValues<Key extends string = string, OptionalKey extends string = never> = [
  OptionalKey,
] extends [never]
  ? { readonly [Name in Key]: string }
  : { readonly [Name in Key as string extends Name ? never : Name]: string } & {
      readonly [Name in OptionalKey]?: string;
    };

/** A secret as it was found. */
export type LoadedSecret = (Secret | ImportedSecret) & {
  /** Path of the folder it comes from. */
  readonly secretPath: string;
};

/** What `loadSecrets` gives. Printers and `JSON.stringify` show nothing of it. */
export interface LoadedSecrets<Key extends string = string, OptionalKey extends string = never> {
  /** The values by name. */
  readonly values: SecretValues<Key, OptionalKey>;
  /** The secrets that the values are from, with all that the server tells of them. */
  readonly secrets: readonly LoadedSecret[];
  /** What the folders import, in order, with what others have won over. */
  readonly imports: readonly ImportedSecrets[];
}

/** What `localStorage`, unstorage and `fileStorage` have in common; it may answer later. */
export interface SecretStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: string): unknown;
  removeItem(key: string): unknown;
}

/** Keeps one text with secrets for later starts; see `encryptedStore`. */
export interface SecretStore {
  /** Gives the text, or nothing where there is none. It rejects when there is one that is no good. */
  get(): Promise<string | null | undefined>;
  set(text: string): Promise<unknown>;
  clear(): Promise<unknown>;
}
