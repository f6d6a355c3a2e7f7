import type { Stats } from "node:fs";
import { lstat } from "node:fs/promises";
import { InfisicalError } from "../core/errors.js";
import { refuse } from "../core/refuse.js";
import type { TokenStore } from "../core/token-store.js";
import { leaseLock, withLock } from "../token-stores/lock.js";
import { readStoredToken } from "../token-stores/stored-token.js";
import {
  create,
  makeFolder,
  readIfThere,
  removeIfThere,
  removePrivate,
  timeAt,
  writePrivate,
} from "./private-file.js";

/** Bytes that a file with a token has at most. */
const longestText = 2 ** 20;

/**
 * Keeps the token in a file that only its owner may read. It is replaced in one step, and processes
 * that share it sign in once for all: a second file, with `.lock` after its name, is there while one
 * of them does. Folders are made where they are missing.
 *
 * A file that holds something else is left alone, and an error. So is one that belongs to another
 * user, or that others may read or write.
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
  if (typeof path !== "string" || !path || path.includes("\0"))
    refuse("path", "the path of a file");
  const lockPath = `${path}.lock`;

  const store: TokenStore = {
    async get() {
      const found = await readIfThere(path, longestText);
      const token = readStoredToken(found?.text, "file");
      if (token && found) checkAccess(found.stats);
      return token;
    },
    async set(token) {
      await writePrivate(path, JSON.stringify(token));
    },
    async clear() {
      await removePrivate(path);
    },
  };

  const lock = leaseLock({
    async acquire(owner, lease) {
      try {
        await makeFolder(path);
        if (await create(lockPath, owner)) return true;
      } catch (error) {
        throw new InfisicalError(`${lockPath} cannot be written (${Object(error).code})`);
      }
      const stats = await lstat(lockPath).catch(() => undefined);
      // Its owner has just removed it.
      if (!stats) return false;
      if (!stats.isFile()) throw new InfisicalError(`${lockPath} is in the way, remove it`);
      if (isOfAnother(stats)) {
        throw new InfisicalError(
          `${lockPath} belongs to another user: remove it, or give the token store another path`,
        );
      }
      if (isLeftBehind(stats, Date.now(), lease)) {
        // A folder that machines share has the time of one of them.
        const time = await timeAt(path).catch(() => Date.now());
        const known = await lstat(lockPath).catch(() => undefined);
        const isSame = known?.mtimeMs === stats.mtimeMs;
        if (isSame && isLeftBehind(stats, time, lease)) await removeIfThere(lockPath);
      }
      return false;
    },
    async release(owner) {
      if ((await readIfThere(lockPath, longestText))?.text === owner) await removeIfThere(lockPath);
    },
  });
  return withLock(store, lock);
}

/** Whether the process has died that had a lock; or the clock was set back, and nobody knows. */
function isLeftBehind({ mtimeMs }: Stats, time: number, lease: number): boolean {
  return time < mtimeMs || time - mtimeMs > lease;
}

/** Refuses a token that others may have put there, or know. */
function checkAccess(stats: Stats): void {
  if (isOfAnother(stats)) {
    throw new InfisicalError("the file belongs to another user, remove it or give another path");
  }
  // Windows has no such modes.
  if (process.geteuid && stats.mode & 0o077) {
    throw new InfisicalError("the file is open to other users, remove it to sign in");
  }
}

function isOfAnother({ uid }: Stats): boolean {
  return process.geteuid !== undefined && uid !== process.geteuid();
}
