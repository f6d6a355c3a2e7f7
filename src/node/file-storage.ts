import { join } from "node:path";
import type { SecretStorage } from "../config/types.js";
import { refuse } from "../core/refuse.js";
import { readIfThere, removePrivate, writePrivate } from "./private-file.js";

/** Bytes that a file has at most. */
const longestText = 2 ** 28;

/**
 * A storage with a file for each item, in one folder: for `encryptedStore` of `infisical-kit/config`,
 * which encrypts what this writes as it is. A file is for its owner alone (mode 0600), and is replaced
 * in one step, so that processes can share it. Folders are made where they are missing.
 *
 * @param folder - Path of the folder.
 *
 * @example
 * ```ts
 * const store = encryptedStore(fileStorage("/var/cache/app"), process.env.CACHE_KEY);
 * ```
 */
export function fileStorage(folder: string): SecretStorage {
  if (typeof folder !== "string" || !folder || folder.includes("\0")) {
    refuse("folder", "the path of a folder");
  }
  // One name within the folder, whatever the item is called.
  const pathOf = (item: string): string =>
    join(folder, encodeURIComponent(item).replace(/^\.+$|^$/, "_$&"));
  return {
    getItem: async (item: string) => (await readIfThere(pathOf(item), longestText))?.text,
    setItem: (item: string, text: string) => writePrivate(pathOf(item), text),
    removeItem: (item: string) => removePrivate(pathOf(item)),
  };
}
