import { CredentialsError } from "../errors.js";

/** What a text may look like as a whole, without the white space at its ends. */
export const forms: Readonly<Record<"word" | "phrase" | "address" | "path" | "line", RegExp>> = {
  /** IDs, slugs, tokens and keys: no white space, no quotes, nothing but ASCII. */
  word: /^[!#-&(-~]+$/,
  /** The same, with spaces. */
  phrase: /^[ !#-&(-~]+$/,
  /** URLs and hosts, which may have letters of all languages. */
  address: /^[^\s"'`<>\p{Cc}\p{Cs}]+$/u,
  /** Paths of files: no control characters, and not in quotes. */
  path: /^(?!["'])[^\p{Cc}\p{Cs}]+$/u,
  /** What people choose, such as passwords: no control characters. */
  line: /^[^\p{Cc}\p{Cs}]+$/u,
};

/** Refuses a credential that cannot be right; the error names it, and does not show it. */
export function checkForm(
  source: string,
  name: string,
  text: string,
  form: RegExp,
  remedy: string,
): string {
  if (form.test(text)) return text;
  throw new CredentialsError(
    `${name} has characters that cannot be in it, such as quotes, spaces or a line break. ${remedy}`,
    { source },
  );
}
