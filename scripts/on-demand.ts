// Packages that a check needs and the development dependencies do not have: runtimes, compilers,
// other clients. They are installed in a cache, which `npm ci` empties.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const cache = fileURLToPath(new URL("../node_modules/.cache/infisical-kit", import.meta.url));
const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/**
 * Installs packages together, unless they are there already.
 * @param name - Of the folder in the cache.
 * @param dependencies - As in a package.json.
 * @returns The folder.
 */
export async function install(
  name: string,
  dependencies: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = join(cache, name);
  const file = join(folder, "package.json");
  const manifest = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const isInstalled = existsSync(join(folder, "node_modules/.package-lock.json"));
  if (isInstalled && readFileSync(file, "utf8") === manifest) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, manifest);
  await promisify(execFile)("npm", ["install", "--no-package-lock", ...quiet], {
    cwd: folder,
    timeout: 240_000,
    shell: process.platform === "win32",
  });
  return folder;
}
