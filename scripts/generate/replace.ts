import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Files } from "./files.js";

/**
 * Puts files where they belong, formatted; the folders have no others. Tells which ones differed,
 * and leaves them as they are when it only checks.
 */
export function replaceFiles(files: Files, folders: readonly string[], isCheck: boolean): string[] {
  const formatted = format(files);
  const differences: string[] = [];
  const there = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((file) => `${folder}/${String(file).replaceAll("\\", "/")}`)
      .filter((file) => /\.\w+$/.test(file)),
  );
  for (const path of there.filter((path) => !files.has(path))) {
    differences.push(`${path} (removed)`);
    if (!isCheck) rmSync(path);
  }
  for (const [path, text] of formatted) {
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    differences.push(path);
    if (isCheck) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return differences;
}

/** Formats files as the linter wants them, in a folder of their own. */
function format(files: Files): Files {
  const folder = mkdtempSync(resolve("build-generate-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const biome = "node_modules/@biomejs/biome/bin/biome";
    execFileSync(
      process.execPath,
      [biome, "check", "--write", "--vcs-enabled=false", "--log-level=error", folder],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    return new Map(
      [...files.keys()].map((path) => [path, readFileSync(join(folder, path), "utf8")]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
