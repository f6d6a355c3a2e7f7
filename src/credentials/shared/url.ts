import { CredentialsError } from "../errors.js";

/** Reads the address of a service; `name` is the option or the variable that has it. */
export function parseUrl(source: string, name: string, text: string): URL {
  try {
    const url = new URL(text);
    if (/^https?:$/.test(url.protocol)) return url;
  } catch {}
  throw new CredentialsError(`${name} is no http(s) URL`, { source });
}
