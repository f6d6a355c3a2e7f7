import { type Entry, type Format, lineAt, problemOfVariable, unreadable } from "./format.js";

/**
 * `.env` files, for which there is no standard: written so that the package dotenv and Node.js read
 * the same, and read as the package dotenv does.
 */
export const dotenv: Format = {
  problemOf(name, value) {
    if (name === "__proto__") return "has a name that readers drop";
    if (!/^[\w.-]+$/.test(name))
      return "has a name with other characters than letters, digits, _ . -";
    // dotenv makes a line feed of it, Node.js drops it.
    if (value.includes("\r")) return "has a carriage return, which readers change";
    if (quote(value) === undefined) return "needs quotes and has all of ' \" `";
    return problemOfVariable(value);
  },
  write: (entries) => entries.map(([name, value]) => `${name}=${quote(value)}\n`).join(""),
  read: (text) => new Reader(text).entries(),
};

/** Writes a value; gives nothing when no notation holds it. */
function quote(value: string): string | undefined {
  const mark = ["'", "`", '"'].find((mark) => !value.includes(mark));
  // Without quotes there is no way to mistake where it ends.
  if (/^[\w@%+=:,./-]+$/.test(value)) return value;
  // Between double quotes, \n and \r stand for line breaks.
  if (mark && !(mark === '"' && /\\[nr]/.test(value))) {
    // dotenv takes \' for no end if it finds a better one further down: in the comment there is none.
    const guard = value.endsWith("\\") ? ` # ${mark} ends the value` : "";
    return `${mark}${value}${mark}${guard}`;
  }
  return /^(?!['"`\s])[^#\n\u2028\u2029]*$/.test(value) && value.trim() === value
    ? value
    : undefined;
}

class Reader {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text.replace(/\r\n?/g, "\n");
  }

  *entries(): Generator<Entry> {
    for (;;) {
      this.#take(/(?:\s|#.*)*/y);
      if (this.#position === this.#text.length) return;
      this.#take(/export\s+(?=[\w.-])/y);
      const name = this.#take(/[\w.-]+/y);
      if (!name || this.#take(/[^\S\n]*=|:(?=[^\S\n])/y) === undefined)
        throw this.#error("has no NAME=value");
      yield [name, this.#value()];
    }
  }

  #value(): string {
    this.#take(/[^\S\n]+/y);
    const mark = this.#take(/['"`]/y);
    if (!mark) {
      const value = this.#take(/[^#\n]*/y)?.trim() ?? "";
      // Readers take them for line breaks in some places.
      if (/[\u2028\u2029]/.test(value)) throw this.#error("has U+2028 or U+2029 outside of quotes");
      return value;
    }
    const end = this.#endOfQuotes(mark);
    const value = this.#text.slice(this.#position, end);
    this.#position = end + 1;
    if (mark !== '"') return value;
    return value.replaceAll("\\n", "\n").replaceAll("\\r", "\r");
  }

  /**
   * The mark that ends a value: one with nothing behind it in its line, except for a comment. After a
   * backslash it is one only if there is none further down.
   */
  #endOfQuotes(mark: string): number {
    let found: number | undefined;
    for (
      let end = this.#text.indexOf(mark, this.#position);
      end !== -1;
      end = this.#text.indexOf(mark, end + 1)
    ) {
      if (this.#isAtEndOfLine(end + 1)) found = end;
      if (this.#text[end - 1] !== "\\") break;
    }
    if (found === undefined) throw this.#error(`has no ${mark} that ends the value`);
    return found;
  }

  #isAtEndOfLine(position: number): boolean {
    const rest = /[^\S\n]*/y;
    rest.lastIndex = position;
    rest.test(this.#text);
    const next = this.#text[rest.lastIndex];
    return next === undefined || next === "\n" || next === "#";
  }

  /** Goes on behind what a sticky expression finds here. */
  #take(expression: RegExp): string | undefined {
    expression.lastIndex = this.#position;
    const found = expression.exec(this.#text)?.[0];
    this.#position += found?.length ?? 0;
    return found;
  }

  #error(problem: string): Error {
    return unreadable(lineAt(this.#text, this.#position), problem);
  }
}
