import { readJson } from "./json.js";

/** Blots out of a text what nobody may see. */
export type Redact = (text: string) => string;

/** Fields that only name things. Every other text in a request may be secret. */
const isPublic =
  /^(?!secretId|access)(.*(ids?|slugs?|names?|path|type|mode|environment|role|email|method|algorithm|usage)|secretKey)$/i;

/** Fields whose whole content is secret, whatever the fields in it are called. */
const isSecret =
  /(value|secret|token|jwt|password|text|signature|authorization|body|headers|credentials|(private|access|api)key)$/i;

/** Fewer letters give nothing away, and stand everywhere. From the second number on, they tell it all. */
const [shortest, telling] = [4, 8];

/**
 * Makes the {@link Redact} of a request: for its token and the secrets in its body. It goes through a
 * text once, however many secrets there are.
 */
export function redactor(token: string | undefined, body: string | undefined): Redact {
  /** All ways to write the secrets, by their first letters; the longest first. */
  const spellings = new Map<string, Set<string>>();
  const hide = (secret: string): void => {
    for (const spelling of spellingsOf(secret)) {
      const beginning = spelling.slice(0, telling);
      if (spelling.length < shortest) continue;
      spellings.set(beginning, (spellings.get(beginning) ?? new Set()).add(spelling));
    }
  };
  hide(token ?? "");
  collect(readJson(body ?? "")?.result, "", false, hide);

  /** How many letters of a secret stand here. */
  function lengthAt(text: string, at: number): number {
    for (let length = telling; length >= shortest; length--) {
      const found = spellings.get(text.slice(at, at + length));
      if (!found) continue;
      let longest = 0;
      // Where many begin alike, to compare them all takes too long.
      if (found.size > 99) return text.length - at;
      for (const spelling of found) {
        if (spelling.length > longest && text.startsWith(spelling, at)) longest = spelling.length;
      }
      // It is cut short or written in another way: nobody knows where it ends.
      return longest || text.length - at;
    }
    return 0;
  }

  return (text) => {
    let result = "";
    let end = 0;
    for (let at = 0; at < text.length; at++) {
      const length = lengthAt(text, at);
      if (!length) continue;
      result += `${text.slice(end, at)}***`;
      end = at + length;
      at = end - 1;
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

/** A secret as it is, and as JSON, JSON within JSON, HTML and URLs write it. */
function spellingsOf(secret: string): Set<string> {
  const json = escaped(secret);
  const ascii = json.replace(/[^ -~]|[<>&']/g, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  const html = secret.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const url = encodeURIComponent(secret.replace(/[\ud800-\udfff]/g, ""));
  return new Set([
    secret,
    json,
    escaped(json),
    ascii,
    json.replaceAll("/", "\\/"),
    html,
    html
      .replaceAll("&#38;", "&amp;")
      .replaceAll("&#60;", "&lt;")
      .replaceAll("&#62;", "&gt;")
      .replaceAll("&#34;", "&quot;"),
    url,
    url.replaceAll("%20", "+"),
  ]);
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
