const secretName =
  /(value|secret|token|jwt|password|text|signature|authorization|body|headers|(private|access|api)key)$/i;

/** Blots out of a text what nobody may see of a request: its token and the secrets in its body. */
export function redact(text: string, token: string | undefined, body: string | undefined): string {
  const secrets = [token ?? ""];
  JSON.parse(body ?? "0", (name, value) => {
    if (typeof value === "string" && secretName.test(name)) secrets.push(value);
  });
  return (
    secrets
      // As they are, and as JSON writes them.
      .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
      // Three letters give nothing away, and stand everywhere.
      .filter((secret) => secret.length > 3)
      // The longest first: a shorter one may be a part of it.
      .sort((a, b) => b.length - a.length)
      .reduce((result, secret) => result.split(secret).join("***"), text)
  );
}
