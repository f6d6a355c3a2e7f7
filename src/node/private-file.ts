// Files for their owner alone, replaced in one step.
import { constants, type Stats } from "node:fs";
import { lstat, mkdir, open, readdir, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Milliseconds after which a draft has been left behind: to write one takes a few. */
const longestWrite = 60_000;

/** Writes a file for its owner alone (0600), in the place of the one before, in one step. */
export async function writePrivate(path: string, text: string): Promise<void> {
  await makeFolder(path);
  await replace(path, text);
  await removeDrafts(path);
}

/** Removes a file, and what was left of it. */
export async function removePrivate(path: string): Promise<void> {
  await removeIfThere(path);
  await removeDrafts(path);
}

/** Puts a text in the place of the one before, in one step. */
async function replace(path: string, text: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const draft = draftOf(path);
    try {
      if (!(await create(draft, text))) continue;
      await rename(draft, path);
      return;
    } catch (error) {
      await removeIfThere(draft).catch(() => {});
      // On another machine, somebody who shares the folder may have taken it for a leftover.
      if (!isCode(error, "ENOENT") || tries === 3) throw error;
    }
  }
}

/** Removes what processes have left that were ended while they wrote: there are secrets in it. */
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
export async function create(path: string, text: string): Promise<boolean> {
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

export async function makeFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
}

/** Reads a file; what has more bytes than `longest` is not read. */
export async function readIfThere(
  path: string,
  longest: number,
): Promise<{ text: string; stats: Stats } | undefined> {
  try {
    // A pipe in its place would let nobody read until somebody writes.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await file.stat();
      // It is perhaps without an end.
      const text = stats.size > longest ? "too long" : await file.readFile("utf8");
      return { stats, text };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

export async function removeIfThere(path: string): Promise<void> {
  await unlink(path).catch((error) => {
    if (!isCode(error, "ENOENT")) throw error;
  });
}

function isCode(error: unknown, code: string): boolean {
  return Object(error).code === code;
}

/** The time that files beside this one are dated with. */
export async function timeAt(path: string): Promise<number> {
  const draft = draftOf(path);
  await create(draft, "");
  try {
    return (await lstat(draft)).mtimeMs;
  } finally {
    await removeIfThere(draft);
  }
}

function draftOf(path: string): string {
  return `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.draft`;
}
