import { readFileSync } from "node:fs";

const { files }: { files: readonly string[] } = JSON.parse(readFileSync("package.json", "utf8"));

/** Whether a file of the repository is in the package. */
export function isPacked(file: string): boolean {
  return files.some((path) => file === path || file.startsWith(`${path}/`));
}
