import { type Entry, type Format, lineAt, problemOfVariable, unreadable } from "./format.js";

/** Variables that shells set themselves, or refuse to set. */
const ofTheShell: readonly string[] = /* @__PURE__ */ (
  "BASHOPTS BASHPID BASH_ALIASES BASH_ARGC BASH_ARGV BASH_CMDS BASH_COMMAND BASH_LINENO BASH_SOURCE " +
  "BASH_SUBSHELL BASH_VERSINFO DIRSTACK EPOCHREALTIME EPOCHSECONDS EUID FUNCNAME GROUPS HISTCMD LINENO " +
  "OPTIND PIPESTATUS PPID RANDOM SECONDS SHELLOPTS SHLVL SRANDOM UID _"
).split(" ");

/** A script of `export NAME='value'`, for `eval` or `.` in sh, bash, zsh and the like. */
export const shell: Format = {
  problemOf(name, value) {
    if (ofTheShell.includes(name)) return "has a name that belongs to the shell";
    if (!/^[A-Za-z_]\w*$/.test(name))
      return "has a name with other characters than letters, digits, _";
    return problemOfVariable(value);
  },
  write: (entries) =>
    entries.map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'\n`).join(""),
  read: (text) => new Reader(text).entries(),
};

const escapes: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  e: "\x1b",
  E: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** Reads assignments and nothing else: what a shell would compute is refused. */
class Reader {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text.replace(/^\ufeff/, "");
  }

  *entries(): Generator<Entry> {
    for (;;) {
      this.#skip(/(?:[ \t\n;]|\\\n|#[^\n]*)*/y);
      if (this.#position === this.#text.length) return;
      const isExport = this.#skip(/(?:export|(?:declare|typeset) -x)(?=[ \t])/y);
      yield* this.#assignments(isExport);
      if (!this.#skip(/[ \t]*(?=[\n;]|$)/y)) throw this.#error("is no assignment");
    }
  }

  /** Those of one command; after `export`, names alone may be among them. */
  *#assignments(isExport: boolean): Generator<Entry> {
    let count = 0;
    for (; ; count++) {
      if (count || isExport) this.#skip(/(?:[ \t]|\\\n)+(?:#[^\n]*)?/y);
      const [name] = this.#take(/[A-Za-z_]\w*(?==)/y) ?? [];
      if (name !== undefined) {
        this.#position++;
        yield [name, this.#word()];
      } else if (!isExport || !this.#skip(/[A-Za-z_]\w*(?=[ \t\n;]|$)/y)) break;
    }
    if (!count) throw this.#error("is no assignment");
  }

  #word(): string {
    let word = "";
    for (;;) {
      const plain = this.#take(/[^\s;'"\\$`&|<>()]+/y)?.[0];
      if (plain !== undefined) {
        // In the value of a variable, these stand for the home folder.
        if ((word ? /:~/ : /(?:^|:)~/).test(plain)) throw this.#error("has a ~ outside of quotes");
        word += plain;
      } else if (this.#skip(/'/y)) word += this.#until(/([^']*)'/y);
      else if (this.#skip(/"/y)) word += this.#inDoubleQuotes();
      else if (this.#skip(/\$'/y)) word += this.#withEscapes();
      else if (this.#skip(/\\\n/y)) continue;
      else if (this.#skip(/\\(?=[\s\S])/y)) word += this.#take(/[\s\S]/uy)?.[0] ?? "";
      else if (this.#skip(/(?=[ \t\n;]|$)/y)) return word;
      else throw this.#error("has more than a text, which a shell would have to run");
    }
  }

  #inDoubleQuotes(): string {
    const content = this.#until(/((?:[^"\\]|\\[\s\S])*)"/y);
    if (/(?:^|[^\\])(?:\\\\)*(?:`|\$[\w({[@*#?$!-])/.test(content)) {
      throw this.#error("has $ or ` between double quotes, which a shell would have to run");
    }
    return content.replace(/\\([$`"\\\n])/g, (_, character) =>
      character === "\n" ? "" : character,
    );
  }

  /** What bash and zsh print as `$'…'`. */
  #withEscapes(): string {
    const content = this.#until(/((?:[^'\\]|\\[\s\S])*)'/y);
    const bytes: number[] = [];
    const encoder = new TextEncoder();
    for (const [part, octal, hex, unicode, character] of content.matchAll(
      /\\(?:([0-7]{1,3})|x([\da-fA-F]{1,2})|(?:u([\da-fA-F]{1,4}))|([\s\S]))|[^\\]+/gu,
    )) {
      if (octal) bytes.push(Number.parseInt(octal, 8) & 0xff);
      else if (hex) bytes.push(Number.parseInt(hex, 16));
      else {
        const text = unicode
          ? String.fromCodePoint(Number.parseInt(unicode, 16))
          : character === undefined
            ? part
            : "\\'\"?".includes(character)
              ? character
              : escapes[character];
        if (text === undefined) throw this.#error("has an unknown escape between $' and '");
        bytes.push(...encoder.encode(text));
      }
    }
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
        Uint8Array.from(bytes),
      );
    } catch {
      throw this.#error("has bytes that are no text in UTF-8");
    }
  }

  #until(expression: RegExp): string {
    const [, content] = this.#take(expression) ?? [];
    if (content === undefined) throw this.#error("has a quote that does not end");
    return content;
  }

  #skip(expression: RegExp): boolean {
    return this.#take(expression) !== undefined;
  }

  /** Goes on behind what a sticky expression finds here. */
  #take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#position;
    const found = expression.exec(this.#text);
    this.#position += found?.[0].length ?? 0;
    return found ?? undefined;
  }

  #error(problem: string): Error {
    return unreadable(lineAt(this.#text, this.#position), problem);
  }
}
