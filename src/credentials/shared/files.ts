import { importNodeModule } from "../../platform/node-modules.js";
import { CredentialsError } from "../errors.js";

/** Reads a file that holds a credential, as it is now. */
export async function readCredentialFile(
  source: string,
  path: string,
  remedy: string,
): Promise<string> {
  const text = await readText(source, path, remedy);
  if (!text.trim()) throw new CredentialsError(`${path} is empty. ${remedy}`, { source });
  return text;
}

async function readText(source: string, path: string, remedy: string): Promise<string> {
  const { readFile } = await importNodeModule("fs/promises").catch(() => {
    throw new CredentialsError(`${path} cannot be read: this runtime has no files`, { source });
  });
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = String(Object(error).code ?? "unknown error");
    throw new CredentialsError(`${path} cannot be read (${code}). ${remedy}`, { source });
  }
}
