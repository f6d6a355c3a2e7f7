import { CredentialsError } from "../errors.js";
import { readCredentialFile } from "./files.js";

/**
 * A secret: its text, a file that holds it, or a function that gives it. Files are read and
 * functions are called anew at every renewal.
 */
export type SecretSource = string | { readonly file: string } | (() => string | Promise<string>);

/** The secret as it is now, without the line break that ends a file. */
export async function readSecret(
  source: string,
  name: string,
  secret: SecretSource,
): Promise<string> {
  if (typeof secret === "object" && typeof secret?.file === "string") {
    const text = await readCredentialFile(source, secret.file, `Write the ${name} to it`);
    return text.replace(/\r?\n$/, "");
  }
  const text = typeof secret === "function" ? await secret() : secret;
  if (!text || typeof text !== "string") {
    throw new CredentialsError(
      `${name} must be a text that is not empty, { file } or a function that gives it`,
      { source },
    );
  }
  return text;
}
