import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { InfisicalError } from "../core/errors.js";
import { refuse } from "../core/refuse.js";
import type { TokenStore } from "../core/token-store.js";
import { leaseLock, withLock } from "../token-stores/lock.js";
import { readStoredToken } from "../token-stores/stored-token.js";

/**
 * Keeps the token in a file that only its owner may read. It is replaced in one step, and processes
 * that share it sign in once for all: a second file, with `.lock` after its name, is there while one
 * of them does. Folders are made where they are missing.
 *
 * A file that holds something else is left alone, and an error.
 *
 * @param path - Path of the file. Sessions of different servers or identities need a file each.
 *
 * @example
 * ```ts
 * const session = createSession({ tokenStore: fileTokenStore("/var/lib/app/infisical-token.json") });
 * await resume(session, { universalAuth: { clientId, clientSecret } });
 * ```
 */
export function fileTokenStore(path: string): TokenStore {
  if (typeof path !== "string" || !path) refuse("path", "the path of a file");
  const lockPath = `${path}.lock`;

  const store: TokenStore = {
    get: async () => readStoredToken(await readIfThere(path), "file"),
    async set(token) {
      await makeFolder(path);
      const draft = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
      try {
        await writeFile(draft, JSON.stringify(token), { mode: 0o600, flag: "wx" });
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    clear: () => rm(path, { force: true }),
  };

  const lock = leaseLock({
    async acquire(owner, lease) {
      try {
        await makeFolder(path);
        await writeFile(lockPath, owner, { mode: 0o600, flag: "wx" });
        return true;
      } catch (error) {
        if (!isCode(error, "EEXIST")) {
          throw new InfisicalError(`${lockPath} cannot be written (${Object(error).code})`);
        }
      }
      // Its process may have died.
      const { mtimeMs } = await stat(lockPath).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs > lease) await rm(lockPath, { force: true });
      return false;
    },
    async release(owner) {
      if ((await readIfThere(lockPath)) === owner) await rm(lockPath, { force: true });
    },
  });
  return withLock(store, lock);
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return Object(error).code === code;
}
