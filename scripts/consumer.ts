// The place of somebody who has installed the package: from the packed tarball, as npm would give it.
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { prepareReadme, restoreReadme } from "./packed-readme.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A folder with the package installed. */
export interface Consumer {
  readonly folder: string;
  readonly tarball: string;
  remove(): void;
}

function npm(args: readonly string[], cwd: string): Promise<{ stdout: string }> {
  return promisify(execFile)("npm", args, { cwd, shell: process.platform === "win32" });
}

/** The entries of the installed package, by the names under which they are imported. */
export function entriesIn(folder: string): string[] {
  const place = join(folder, "node_modules/infisical-kit/dist/entries");
  const files = readdirSync(place, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".js"),
  );
  const names = files.map((file) => file.slice(0, -3).replaceAll("\\", "/")).sort();
  return ["infisical-kit", ...names.map((name) => `infisical-kit/${name}`)];
}

/** Packs what is built and installs it in a new, otherwise empty folder. */
export async function createConsumer(): Promise<Consumer> {
  const folder = mkdtempSync(join(tmpdir(), "infisical-kit-consumer-"));
  const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
  prepareReadme();
  const { stdout } = await npm(pack, root).finally(restoreReadme);
  const tarball = join(folder, stdout.trim());
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--offline"];
  await npm(["install", ...quiet, tarball], folder);
  // As from the registry: Deno knows nothing of tarballs.
  const dependencies = { "infisical-kit": "*" };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return { folder, tarball, remove };
}
