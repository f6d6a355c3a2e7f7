import { readJson } from "./json.js";

/** Blots out of a text what nobody may see. */
export type Redact = (text: string) => string;

/** Fields that only name things. Every other text in a request may be secret. */
const isPublic =
  /^(?!secretId|access)(.*(ids?|slugs?|names?|path|type|mode|environment|role|email|method|algorithm|usage)|secretKey)$/i;

/** Fields whose whole content is secret, whatever the fields in it are called. */
const isSecret =
  /(value|secret|token|jwt|password|text|signature|authorization|body|headers|credentials|(private|access|api)key)$/i;

/**
 * One character, as it is or as JSON, HTML and URLs write it. JSON within JSON has more backslashes, so
 * they do not count; nor does an escape that is escaped again. Only plain letters and digits are the
 * same everywhere.
 */
const written =
  /(?:\\|%5c){1,8}(?:u\w{4}|[bfnrt])|(?:\\|%5c){0,8}(?:([a-z\d])|(?:&|%26)(?:amp;)*(?:#|%23)?\w{2,6}(?:;|%3b)|%(?:25)*(?:[c-f]\w(?:%(?:25)*[89ab]\w){1,3}|\w\w)|.)/gisu;

/** Fewer characters give nothing away, and stand everywhere. */
const shortest = 4;
/** So many tell a secret, also one that is cut short. */
const telling = 8;

/**
 * Makes the {@link Redact} of a request: for its token and the secrets in its body. It goes through a
 * text once, however many secrets there are.
 */
export function redactor(token: string | undefined, body: string | undefined): Redact {
  /** How long the longest secret is, by its first characters. */
  const lengths = new Map<string, number>();
  const hide = (secret: string): void => {
    const beginning = read(secret.slice(0, 999)).characters.slice(0, telling);
    lengths.set(beginning, Math.max(secret.length, lengths.get(beginning) ?? 0));
  };
  hide(token ?? "");
  collect(readJson(body ?? "")?.result, "", false, hide);

  return (text) => {
    const { characters, starts } = read(text);
    let result = "";
    let end = 0;
    for (let at = 0; at < characters.length; at++) {
      let seen = telling;
      while (seen >= shortest && !lengths.has(characters.slice(at, at + seen))) seen--;
      if (seen < shortest) continue;
      result += `${text.slice(end, starts[at])}***`;
      at += (lengths.get(characters.slice(at, at + seen)) ?? 0) - 1;
      end = starts[at + 1] ?? text.length;
    }
    return result + text.slice(end);
  };
}

/** Finds the texts in a body that may be secret. */
function collect(
  value: unknown,
  name: string,
  isBelowSecret: boolean,
  hide: (secret: string) => void,
): void {
  const isKnown = isBelowSecret || isSecret.test(name);
  if (typeof value === "object" && value) {
    for (const [key, member] of Object.entries(value)) {
      collect(member, Array.isArray(value) ? name : key, isKnown, hide);
    }
  } else if (
    typeof value === "string" ? isKnown || !isPublic.test(name) : Number(value) && isKnown
  ) {
    // A number is a setting, such as a lifetime, unless its name says otherwise.
    hide(String(value));
  }
}

/** The characters of a text, with one sign for all that can be written in several ways. */
function read(text: string): { characters: string; starts: number[] } {
  const starts: number[] = [];
  let characters = "";
  for (const { 1: plain, index } of text.matchAll(written)) {
    characters += plain ?? "-";
    starts.push(index);
  }
  return { characters, starts };
}
