// What a bundle pays: esbuild, minified, gzip, for browsers, from the built package. The table is
// the budget: it fails above it, and is lowered when the code gets smaller.

import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

const errorClasses = [
  "AuthenticationError",
  "BadRequestError",
  "ConflictError",
  "ForbiddenError",
  "InfisicalApiError",
  "InfisicalError",
  "InfisicalNetworkError",
  "InfisicalTimeoutError",
  "InternalServerError",
  "NotFoundError",
  "RateLimitError",
  "UnauthorizedError",
  "ValidationError",
];

/** What is bundled, and the bytes it may have. */
export const budgets = [
  ["nothing but the import", 'import "infisical-kit"', 0],
  ["a guard", 'export { isNotFoundError } from "infisical-kit"', 200],
  ["the error classes", `export { ${errorClasses} } from "infisical-kit"`, 650],
  [
    "list with an adopted token",
    'export { createSession, setAccessToken, listSecrets } from "infisical-kit"',
    4310,
  ],
  ["log in and list", 'export { createSession, login, listSecrets } from "infisical-kit"', 4660],
  [
    "one bound resource",
    'import * as secrets from "infisical-kit/secrets"; import { bind, createSession, login } from "infisical-kit"; export { bind, createSession, login, secrets }',
    5020,
  ],
  ["the whole client", 'export { createClient } from "infisical-kit"', 10_150],
];

/** Bundles a piece of code for a browser, minified. */
export async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "warning",
    logOverride: { "ignored-bare-import": "silent" },
  });
  return outputFiles[0].text;
}

/** Bytes of a bundle after gzip. */
export function gzipSize(text) {
  return text.trim() ? gzipSync(text, { level: 9 }).length : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, contents, budget] of budgets) {
    const size = gzipSize(await bundle(contents));
    const verdict = size > budget ? "  TOO LARGE" : "";
    console.log(`${name.padEnd(28)} ${String(size).padStart(5)} B of ${budget}${verdict}`);
    if (size > budget) process.exitCode = 1;
  }
}
