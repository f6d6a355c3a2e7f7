import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A program for a process of its own, from source: its path, and how to remove it. */
export async function bundleProgram(contents: string): Promise<{ path: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "infisical-kit-program-"));
  const path = join(folder, "program.mjs");
  await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("../..", import.meta.url)), loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: path,
    logLevel: "error",
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
