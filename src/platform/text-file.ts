import { InfisicalError, isInfisicalTimeoutError } from "../core/errors.js";
import type { Signal } from "../core/fetch.js";
import { sleep, within } from "../core/limits.js";
import { type FileHandle, importNodeModule } from "./node-modules.js";

/** Time for one file, in milliseconds. */
const timeout = 10_000;

/** Keys and configuration are far smaller; a device has no end. */
const maxSize = 1 << 20;

/** A file that gave no text. */
export class UnreadableFileError extends InfisicalError {
  /** Why: the code of the system, such as `ENOENT`, or a few words. */
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path} cannot be read (${reason})`);
    this.reason = reason;
  }
}

/**
 * Reads a text in UTF-8, or in UTF-16 with a byte order mark, as PowerShell writes it. White space and
 * byte order marks at its ends are dropped.
 *
 * @param signal - Ends the wait for a pipe that nobody writes to, or a file system that hangs.
 * @throws An {@link UnreadableFileError}
 */
export async function readTextFile(path: string, signal?: Signal): Promise<string> {
  const { open, constants } = await importNodeModule("fs/promises").catch(() => {
    throw new UnreadableFileError(path, "this runtime has no files");
  });
  try {
    return await within({ timeout, signal }, path, async (getSignal) => {
      // To open a pipe would else wait for its writer, and keep the process alive.
      const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      try {
        return toText(await readAll(handle, getSignal())).trim();
      } finally {
        await handle.close();
      }
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    if (isInfisicalTimeoutError(error)) {
      throw new UnreadableFileError(path, `not within ${timeout} ms`);
    }
    throw new UnreadableFileError(path, codeOf(error) ?? "unknown error");
  }
}

async function readAll(handle: FileHandle, stopped: Signal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = new Uint8Array(16_384);
    const bytesRead = await readSome(handle, chunk, stopped);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    size += bytesRead;
    if (size > maxSize) throw withCode("more than 1 MiB");
  }
  const all = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}

/** Reads what there is; while a pipe's writer has written nothing yet, it is asked again. */
async function readSome(handle: FileHandle, chunk: Uint8Array, stopped: Signal): Promise<number> {
  for (;;) {
    try {
      return (await handle.read(chunk, 0, chunk.length, null)).bytesRead;
    } catch (error) {
      if (codeOf(error) !== "EAGAIN") throw error;
      await sleep(20, stopped);
    }
  }
}

function toText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw withCode("no text in UTF-8");
  }
}

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function codeOf(error: unknown): string | undefined {
  const { code } = Object(error);
  return typeof code === "string" ? code : undefined;
}
