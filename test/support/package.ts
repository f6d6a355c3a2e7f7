import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

export const root: string = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a command in the folder where the package is installed; throws what it printed if it fails. */
export function run(command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, {
      cwd: inject("folder"),
      encoding: "utf8",
      stdio: "pipe",
      maxBuffer: 2 ** 26,
    });
  } catch (error) {
    const { stdout, stderr } = Object(error);
    throw new Error(`${stdout ?? ""}${stderr ?? ""}` || String(error));
  }
}

/** Runs a tool of the development dependencies there. */
export function runTool(file: string, ...args: string[]): string {
  return run(process.execPath, join(root, "node_modules", file), ...args);
}
