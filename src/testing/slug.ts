import { randomHex } from "./bytes.js";

/** A name as it may stand in URLs, with an end that makes it the only one. */
export function slugFor(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${randomHex(2)}`;
}
