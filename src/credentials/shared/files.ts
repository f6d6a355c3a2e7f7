import type { Signal } from "../../core/fetch.js";
import { readTextFile, UnreadableFileError } from "../../platform/text-file.js";
import { CredentialsError } from "../errors.js";

/** Reads a file that holds a credential, as it is now, without the white space at its ends. */
export async function readCredentialFile(
  source: string,
  path: string,
  remedy: string,
  signal: Signal | undefined,
): Promise<string> {
  const text = await readTextFile(path, signal).catch((error) => {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw new CredentialsError(`${error.message}. ${remedy}`, { source });
  });
  if (!text) throw new CredentialsError(`${path} is empty. ${remedy}`, { source });
  return text;
}
