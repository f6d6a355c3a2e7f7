import type { Signal } from "../../core/fetch.js";
import { CredentialsError } from "../errors.js";
import { readCredentialFile } from "./files.js";
import { waitFor } from "./provider.js";
import { checkForm } from "./text.js";

/**
 * A secret: its text, a file that holds it, or a function that gives it. Files are read and
 * functions are called anew at every renewal.
 */
export type SecretSource = string | { readonly file: string } | (() => string | Promise<string>);

/** A secret as it is now, and the file that it comes from. */
export interface Secret {
  readonly text: string;
  readonly file?: string;
}

/** The secret as it is now. That of a file comes without the white space at its ends. */
export async function readSecret(
  source: string,
  name: string,
  secret: SecretSource,
  signal: Signal | undefined,
): Promise<Secret> {
  if (typeof secret === "object" && typeof secret?.file === "string") {
    const remedy = `Write the ${name} to it`;
    const { file } = secret;
    return { text: await readCredentialFile(source, file, remedy, signal), file };
  }
  const text = typeof secret === "function" ? await waitFor(source, name, secret, signal) : secret;
  if (!text || typeof text !== "string") {
    throw new CredentialsError(
      `${name} must be a text that is not empty, { file } or a function that gives it`,
      { source },
    );
  }
  return { text };
}

/** The same for a secret that has one line. */
export async function readSecretLine(
  source: string,
  name: string,
  secret: SecretSource,
  form: RegExp,
  signal: Signal | undefined,
): Promise<string> {
  const { text, file } = await readSecret(source, name, secret, signal);
  return checkForm(source, file ?? name, text, form, `It has to be the ${name} alone`);
}
