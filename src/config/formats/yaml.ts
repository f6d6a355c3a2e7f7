import { type Format, hasHalfCharacter, unreadable } from "./format.js";
import { json } from "./json.js";

/** Readers take no longer key without a `?` in front of it. */
const longestKey = 1000;

/** A mapping of names to texts, all of them between double quotes. */
export const yaml: Format = {
  problemOf(name, value) {
    if (hasHalfCharacter(name + value)) return "is not valid Unicode";
    return name.length > longestKey ? `has a name longer than ${longestKey} characters` : undefined;
  },
  write: (entries) =>
    entries.length
      ? entries.map(([name, value]) => `${key(name)}: ${quoted(value)}\n`).join("")
      : "{}\n",
  *read(text) {
    if (isFlow(text)) return yield* json.read(text);
    for (const [name, { value, line }] of readMapping(text)) {
      if (typeof value !== "string") throw unreadable(line, "has no text as its value");
      yield [name, value];
    }
  },
};

function key(name: string): string {
  const isText =
    /^[A-Za-z_]\w*$/.test(name) && !/^(?:true|false|null|y|yes|n|no|on|off)$/i.test(name);
  return isText ? name : quoted(name);
}

/** JSON is YAML, except for characters that YAML wants escaped, or takes for line breaks. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Whether it is written as JSON is. */
export function isFlow(text: string): boolean {
  return text
    .replace(/^\ufeff/, "")
    .trimStart()
    .startsWith("{");
}

/** A value of a mapping; it is undefined where it is of another kind, such as a list. */
export interface YamlValue {
  readonly value: string | YamlMapping | undefined;
  readonly line: number;
}

export type YamlMapping = ReadonlyMap<string, YamlValue>;

/**
 * Reads a mapping of block style: texts in all notations, and mappings in mappings. Lists, anchors,
 * tags and the like count as values of another kind.
 */
export function readMapping(text: string): YamlMapping {
  return new Reader(text).document();
}

const escapes: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  "\t": "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1b",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};

class Reader {
  readonly #lines: readonly string[];
  /** Index of the line that comes next. */
  #next = 0;

  constructor(text: string) {
    this.#lines = text
      .replace(/^\ufeff/, "")
      .replace(/\r\n?/g, "\n")
      .split("\n");
  }

  document(): YamlMapping {
    const hasDirectives = this.#skipLines((line) => line.startsWith("%"));
    if (!this.#skipMarker("---") && hasDirectives)
      throw this.#error("must be --- after a directive");
    const isEmpty = this.#skipLines((line) => /^\{\} *(?:#|$)/.test(line));
    const mapping = isEmpty || this.#content() === undefined ? new Map() : this.#mapping(0);
    this.#skipMarker("...");
    this.#skipMarker("---");
    if (this.#content() !== undefined) throw this.#error("begins another document");
    return mapping;
  }

  #skipMarker(marker: "---" | "..."): boolean {
    return this.#skipLines((line) => {
      if (!isMarker(line, marker)) return false;
      if (!/^[ \t]*(?:#|$)/.test(withoutComment(line).slice(3)))
        throw this.#error(`goes on behind ${marker}`);
      return true;
    });
  }

  /** Leaves out lines for as long as they are of a kind; tells whether one was. */
  #skipLines(isSuch: (line: string) => boolean): boolean {
    let count = 0;
    for (; isSuch(this.#content() ?? ""); count++) this.#next++;
    return count > 0;
  }

  /** The next line that is neither blank nor a comment. */
  #content(): string | undefined {
    while (/^[ \t]*(?:#|$)/.test(this.#lines[this.#next] ?? "-")) this.#next++;
    return this.#lines[this.#next];
  }

  #mapping(indent: number): YamlMapping {
    const mapping = new Map<string, YamlValue>();
    for (;;) {
      const line = this.#content();
      if (line === undefined || indentOf(line) < indent || isMarker(line)) return mapping;
      if (indentOf(line) > indent) throw this.#error("has too much in front of it");
      if (line[indent] === "\t") throw this.#error("begins with a tab");
      const { name, rest } = this.#key(line.slice(indent));
      if (mapping.has(name)) throw this.#error("has a name for the second time");
      const number = this.#next + 1;
      mapping.set(name, { value: this.#value(rest, indent), line: number });
    }
  }

  #key(text: string): { name: string; rest: string } {
    const found = splitKey(text);
    // A plain << would bring in another mapping.
    if (!found || (found.name === "<<" && !found.quote)) throw this.#error("has no name: value");
    const { name, quote, rest } = found;
    if (quote === '"') return { name: this.#unescape(name), rest };
    return { name: quote ? name.replaceAll("''", "'") : name, rest };
  }

  /** Reads what stands behind a name, and goes on to the next line behind it. */
  #value(behind: string, indent: number): YamlValue["value"] {
    const rest = trimStart(behind);
    if (rest && !rest.startsWith("#")) return this.#scalar(rest, indent);
    this.#next++;
    const line = this.#content();
    if (line === undefined || isMarker(line)) return undefined;
    if (indentOf(line) <= indent || isItem(line)) return this.#skip(indent);
    const begun = trimStart(line);
    return splitKey(begun) ? this.#mapping(indentOf(line)) : this.#scalar(begun, indent);
  }

  #scalar(rest: string, indent: number): YamlValue["value"] {
    const first = rest.charAt(0);
    if (first === "|" || first === ">") return this.#block(rest, indent);
    if (first === '"')
      return this.#unescape(this.#quoted(rest.slice(1), indent, /^((?:[^"\\]|\\.)*)"/));
    if (first === "'") {
      return fold(this.#quoted(rest.slice(1), indent, /^((?:[^']|'')*)'(?!')/)).replaceAll(
        "''",
        "'",
      );
    }
    if (/^\{\} *(?:#|$)/.test(rest)) {
      this.#next++;
      return new Map();
    }
    if (isIndicator(rest)) {
      this.#next++;
      return this.#skip(indent);
    }
    return this.#plain(rest, indent);
  }

  /** Leaves out what belongs to a name, whatever it is. */
  #skip(indent: number): undefined {
    for (;;) {
      const line = this.#content();
      if (line === undefined || isMarker(line)) return undefined;
      const isInside = indentOf(line) > indent || (indentOf(line) === indent && isItem(line));
      if (!isInside) return undefined;
      this.#next++;
    }
  }

  /** A text between quotes, over as many lines as it has; the expression finds its end in a line. */
  #quoted(first: string, indent: number, expression: RegExp): string {
    const start = this.#next;
    const lines: string[] = [];
    for (let text = first; ; ) {
      const [all, content] = expression.exec(text) ?? [];
      if (all !== undefined && content !== undefined) {
        lines.push(content);
        const rest = text.slice(all.length);
        if (trimEnd(withoutComment(rest))) throw this.#error("goes on behind a quote");
        this.#next++;
        return lines.join("\n");
      }
      lines.push(text);
      const line = this.#lines[++this.#next];
      if (line === undefined || isMarker(line) || (trimEnd(line) && indentOf(line) <= indent)) {
        throw unreadable(start + 1, "has a quote that does not end");
      }
      text = line;
    }
  }

  #unescape(content: string): string {
    return content.replace(
      /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\n([ \t\n]*)|([^\n]))|[ \t\n]+/g,
      (found, x?: string, u?: string, U?: string, blanks?: string, character?: string) => {
        if (!found.startsWith("\\")) return foldBlanks(found);
        // A backslash at the end of a line joins it with the next one.
        if (blanks !== undefined) return "\n".repeat(blanks.split("\n").length - 1);
        const code = Number.parseInt(x ?? u ?? U ?? "", 16);
        if (code <= 0x10ffff) return String.fromCodePoint(code);
        const text = character && escapes[character];
        if (text === undefined) throw this.#error("has an unknown escape in a text");
        return text;
      },
    );
  }

  #block(header: string, indent: number): string {
    const [, style, a = "", b = ""] =
      /^([|>])(?:([1-9])([+-]?)|([+-])([1-9]?))?(?:\s+#.*|\s*)$/
        .exec(header)
        ?.filter((part) => part !== undefined) ?? [];
    if (!style) throw this.#error("has an unknown way to write a text");
    const digit = /[1-9]/.exec(a + b)?.[0];
    const chomping = /[+-]/.exec(a + b)?.[0];
    this.#next++;
    const lines: string[] = [];
    let width = digit ? indent + Number(digit) : undefined;
    for (; this.#next < this.#lines.length; this.#next++) {
      const line = this.#lines[this.#next] ?? "";
      const isBlank = /^ *$/.test(line);
      if (!isBlank && indentOf(line) <= indent) break;
      if (!isBlank && width === undefined) {
        width = indentOf(line);
        if (lines.some((before) => before.length > indentOf(line))) {
          throw this.#error("has less in front of it than a blank line before it");
        }
      }
      if (!isBlank && width !== undefined && indentOf(line) < width) break;
      lines.push(line);
    }
    const content = lines.map((line) => line.slice(width ?? line.length));
    let end = content.length;
    while (end && !content[end - 1]) end--;
    // What follows the last line break of the document is no line.
    const isAtEnd = this.#next === this.#lines.length;
    const trailing = content.length - end - (isAtEnd && content.at(-1) === "" ? 1 : 0);
    const kept = content.slice(0, end);
    const body = style === "|" ? kept.join("\n") : foldBlock(kept);
    if (chomping === "-") return body;
    if (!end) return chomping === "+" ? "\n".repeat(Math.max(trailing, 0)) : "";
    return body + "\n".repeat(chomping === "+" ? 1 + Math.max(trailing, 0) : 1);
  }

  /** A text without quotes, over as many lines as it has. */
  #plain(first: string, indent: number): string | undefined {
    const lines: string[] = [];
    for (let line: string | undefined = first; line !== undefined; line = this.#lines[this.#next]) {
      const isInside = lines.length === 0 || indentOf(line) > indent || !trimEnd(line);
      if (!isInside || isMarker(line) || /^ *#/.test(line)) break;
      if (lines.length && /^ *\t/.test(line)) throw this.#error("begins with a tab");
      const text = trimEnd(trimStart(line));
      const content = withoutComment(text);
      if (/:(?:[ \t]|$)/.test(content)) {
        throw this.#error("has another name: value in a value without quotes");
      }
      lines.push(content);
      this.#next++;
      if (content !== text) break;
    }
    while (lines.at(-1) === "") lines.pop();
    const text = fold(lines.join("\n"));
    return /^(?:~|null|Null|NULL)$/.test(text) ? undefined : text;
  }

  #error(problem: string): Error {
    return unreadable(this.#next + 1, problem);
  }
}

function indentOf(line: string): number {
  return line.length - line.replace(/^ +/, "").length;
}

function isItem(line: string): boolean {
  return /^ *-(?:[ \t]|$)/.test(line);
}

function isMarker(line: string | undefined, marker?: "---" | "..."): boolean {
  const found = /^(?:---|\.\.\.)(?=[ \t]|$)/.exec(line ?? "")?.[0];
  return found !== undefined && (marker === undefined || found === marker);
}

/** Splits `name: value`, and gives nothing where a line is something else. */
function splitKey(text: string): { name: string; quote: string; rest: string } | undefined {
  const quote = /^["']/.exec(text)?.[0] ?? "";
  if (quote) {
    const expression = quote === '"' ? /^"((?:[^"\\]|\\.)*)" *:/ : /^'((?:[^']|'')*)' *:/;
    const [all = "", name] = expression.exec(text) ?? [];
    const rest = text.slice(all.length);
    return name === undefined || /^\S/.test(rest) ? undefined : { name, quote, rest };
  }
  const end = text.search(/:(?:[ \t]|$)/);
  const name = text.slice(0, Math.max(end, 0));
  if (!name || name !== withoutComment(name, false) || isIndicator(name)) return undefined;
  return { name: trimEnd(name), quote, rest: text.slice(end + 1) };
}

/** Whether what begins so is no plain text. */
function isIndicator(text: string): boolean {
  return /^(?:[[\]{},&*!|>%@`"'#]|[?:-](?:\s|$))/.test(text);
}

function withoutComment(line: string, isTrimmed = true): string {
  const comment = line.search(/[ \t]#/);
  const text = comment === -1 ? line : line.slice(0, comment);
  return isTrimmed ? trimEnd(text) : text;
}

function trimStart(text: string): string {
  return text.replace(/^[ \t]+/, "");
}

function trimEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === " " || text[end - 1] === "\t") end--;
  return text.slice(0, end);
}

function fold(text: string): string {
  return text.replace(/[ \t\n]+/g, foldBlanks);
}

/** A line break is a space; so many more of them are one less. */
function foldBlanks(blanks: string): string {
  const breaks = blanks.split("\n").length - 1;
  if (!breaks) return blanks;
  return breaks === 1 ? " " : "\n".repeat(breaks - 1);
}

/** The same in blocks, where lines that begin with white space stay as they are. */
function foldBlock(lines: readonly string[]): string {
  let text = "";
  let breaks = 0;
  let isPlainBefore: boolean | undefined;
  for (const line of lines) {
    if (!line) {
      breaks++;
      continue;
    }
    const isPlain = !/^[ \t]/.test(line);
    if (isPlainBefore === undefined) text += "\n".repeat(breaks);
    else if (isPlain && isPlainBefore) text += breaks ? "\n".repeat(breaks) : " ";
    else text += "\n".repeat(breaks + 1);
    text += line;
    isPlainBefore = isPlain;
    breaks = 0;
  }
  return text;
}
