// What the server answers where it has no model; `npm run generate` writes this.

import type { Example } from "./example.js";

/** Examples by method and path. */
export function examples(): Readonly<Record<string, Example>> {
  return {};
}
