// What a bundle pays: esbuild, minified, gzip, for browsers, from the built package. The table is
// the budget: it fails above it, and is lowered when the code gets smaller.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { bundlers } from "./bundlers.js";

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

const tenEndpoints = [
  "createSecret",
  "deleteSecret",
  "getSecretByName",
  "listSecrets",
  "updateSecret",
  "createSecretFolder",
  "listSecretFolders",
  "decryptWithKmsKey",
  "encryptWithKmsKey",
  "getProject",
];

/** What is bundled, and the bytes it may have. */
export const budgets: readonly (readonly [name: string, program: string, budget: number])[] = [
  ["nothing but the import", 'import "infisical-kit"', 0],
  ["a guard", 'export { isNotFoundError } from "infisical-kit"', 200],
  ["the error classes", `export { ${errorClasses} } from "infisical-kit"`, 650],
  [
    "list with an adopted token",
    'export { createSession, setAccessToken, listSecrets } from "infisical-kit"',
    7570,
  ],
  ["log in and list", 'export { createSession, login, listSecrets } from "infisical-kit"', 8100],
  [
    "log in and loadSecrets",
    'export { createSession, login, listSecrets } from "infisical-kit"; export { loadSecrets } from "infisical-kit/config"',
    8990,
  ],
  [
    "log in and ten endpoints",
    `export { createSession, login, ${tenEndpoints} } from "infisical-kit"`,
    8350,
  ],
  [
    "one bound resource",
    'import * as secrets from "infisical-kit/secrets"; import { bind, createSession, login } from "infisical-kit"; export { bind, createSession, login, secrets }',
    8520,
  ],
  ["the whole client", 'export { createClient } from "infisical-kit"', 13_820],
  ["everything", 'export * from "infisical-kit"', 16_570],
];

/** Bytes of each program's bundle after gzip. */
export async function measure(folder: string, programs: readonly string[]): Promise<number[]> {
  const bundled = await bundlers.esbuild(folder, Object.fromEntries(Object.entries(programs)));
  return programs.map((_, i) => {
    const text = bundled[i]?.trim();
    return text ? gzipSync(text, { level: 9 }).length : 0;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = mkdtempSync(join(root, "build/size-"));
  const sizes = await measure(
    folder,
    budgets.map(([, program]) => program),
  );
  rmSync(folder, { recursive: true });
  for (const [i, [name, , budget]] of budgets.entries()) {
    const size = sizes[i] ?? Number.NaN;
    const fits = size <= budget;
    console.log(
      `${name.padEnd(28)} ${String(size).padStart(5)} B of ${budget}${fits ? "" : "  TOO LARGE"}`,
    );
    if (!fits) process.exitCode = 1;
  }
}
