import { InfisicalError } from "../../core/errors.js";

/** A name and its value. */
export type Entry = readonly [name: string, value: string];

/** How secrets are written in one format, and read again. */
export interface Format {
  /** Why the format cannot hold a secret: a few words for an error, without the value. */
  problemOf(name: string, value: string): string | undefined;
  /** Writes secrets that have no problem. */
  write(entries: readonly Entry[]): string;
  /** Reads all, and drops nothing: what it cannot read is an error with the number of the line. */
  read(text: string): Iterable<Entry>;
}

/** The error for text that cannot be read. It shows nothing of the line: there is a secret in it. */
export function unreadable(line: number, problem: string): InfisicalError {
  return new InfisicalError(`Line ${line}: ${problem}`);
}

/** How many lines a text has up to a place in it: the number of the line that it is in. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  let end = text.indexOf("\n");
  while (end !== -1 && end < position) {
    line++;
    end = text.indexOf("\n", end + 1);
  }
  return line;
}

/** Whether a text has half of a character of two units: UTF-8 has no bytes for it. */
export function hasHalfCharacter(text: string): boolean {
  return /\p{Cs}/u.test(text);
}

/** What no environment variable can hold. */
export function problemOfVariable(value: string): string | undefined {
  if (value.includes("\0")) return "has a NUL character";
  return hasHalfCharacter(value) ? "is not valid Unicode" : undefined;
}
