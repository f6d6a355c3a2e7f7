const secretName =
  /(value|secret|token|jwt|password|text|signature|authorization|body|headers|(private|access|api)key)$/i;

/** Blots out of a text what nobody may see. */
export type Redact = (text: string) => string;

/** Makes the {@link Redact} of a request: for its token and the secrets in its body. */
export function redactor(token: string | undefined, body: string | undefined): Redact {
  const found = [token ?? ""];
  JSON.parse(body ?? "0", (name, value) => {
    if (typeof value === "string" && secretName.test(name)) found.push(value);
  });
  const secrets = found
    // As they are, as JSON writes them, and as JSON does in a text within JSON.
    .flatMap((secret) => [secret, escaped(secret), escaped(escaped(secret))])
    // Three letters give nothing away, and stand everywhere.
    .filter((secret) => secret.length > 3)
    // The longest first: a shorter one may be a part of it.
    .sort((a, b) => b.length - a.length);
  return (text) => secrets.reduce((result, secret) => result.split(secret).join("***"), text);
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Whether a printer would show a secret somewhere in a value. */
export function shows(value: unknown, redact: Redact, seen: Set<unknown> = new Set()): boolean {
  if (seen.has(value)) return false;
  seen.add(value);
  try {
    const text = String(value);
    if (redact(text) !== text) return true;
    if (Object(value) !== value) return false;
    const object = value as Record<PropertyKey, unknown> & Iterable<unknown>;
    const members = Reflect.ownKeys(object).map((key) => object[key]);
    const items = object[Symbol.iterator] ? object : [];
    return [...members, ...items].some((part) => shows(part, redact, seen));
  } catch {
    // What cannot be read cannot be vouched for.
    return true;
  }
}
