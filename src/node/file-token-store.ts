import { constants, type Stats } from "node:fs";
import { lstat, mkdir, open, readdir, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { InfisicalError } from "../core/errors.js";
import { refuse } from "../core/refuse.js";
import type { StoredToken } from "../core/stored-token.js";
import type { TokenStore } from "../core/token-store.js";
import { leaseLock, withLock } from "../token-stores/lock.js";
import { readStoredToken } from "../token-stores/stored-token.js";

/** Milliseconds after which a draft has been left behind: to write one takes a few. */
const longestWrite = 60_000;

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
      const found = await readIfThere(path);
      const token = readStoredToken(found?.text, "file");
      if (token && found) checkAccess(found.stats);
      return token;
    },
    async set(token) {
      await makeFolder(path);
      await replace(path, token);
      await removeDrafts(path);
    },
    async clear() {
      await removeIfThere(path);
      await removeDrafts(path);
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
      // Its process may have died, or have had another time.
      if (Math.abs(Date.now() - stats.mtimeMs) > lease) await removeIfThere(lockPath);
      return false;
    },
    async release(owner) {
      if ((await readIfThere(lockPath))?.text === owner) await removeIfThere(lockPath);
    },
  });
  return withLock(store, lock);
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

/** Puts a token in the place of the one before, in one step. */
async function replace(path: string, token: StoredToken): Promise<void> {
  for (let tries = 1; ; tries++) {
    const draft = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.draft`;
    try {
      if (!(await create(draft, JSON.stringify(token)))) continue;
      await rename(draft, path);
      return;
    } catch (error) {
      await removeIfThere(draft).catch(() => {});
      // On another machine, somebody who shares the folder may have taken it for a leftover.
      if (!isCode(error, "ENOENT") || tries === 3) throw error;
    }
  }
}

/** Removes what processes have left that were ended while they wrote: there are tokens in it. */
async function removeDrafts(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `${basename(path)}.`;
  for (const name of await readdir(folder).catch(() => [])) {
    const pid =
      name.startsWith(start) && /^(\d+)-[a-z\d]+\.draft$/.exec(name.slice(start.length))?.[1];
    if (!pid) continue;
    const draft = join(folder, name);
    const stats = await lstat(draft).catch(() => undefined);
    const isOld = stats && Math.abs(Date.now() - stats.mtimeMs) > longestWrite;
    if (isOld || !isRunning(Number(pid))) await removeIfThere(draft).catch(() => {});
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Of another user's process it says that it may not be asked.
    return !isCode(error, "ESRCH");
  }
}

/** Makes a file for its owner alone, unless there is one; tells whether it did. */
async function create(path: string, text: string): Promise<boolean> {
  const file = await open(path, "wx", 0o600).catch((error) => {
    if (isCode(error, "EEXIST")) return undefined;
    throw error;
  });
  if (!file) return false;
  try {
    await file.writeFile(text);
  } catch (error) {
    await removeIfThere(path).catch(() => {});
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
}

async function readIfThere(path: string): Promise<{ text: string; stats: Stats } | undefined> {
  try {
    // A pipe in its place would let nobody read until somebody writes.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await file.stat();
      // Whatever is longer is no token, and perhaps without an end.
      const text = stats.size > longestText ? "too long" : await file.readFile("utf8");
      return { stats, text };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

async function removeIfThere(path: string): Promise<void> {
  await unlink(path).catch((error) => {
    if (!isCode(error, "ENOENT")) throw error;
  });
}

function isCode(error: unknown, code: string): boolean {
  return Object(error).code === code;
}
