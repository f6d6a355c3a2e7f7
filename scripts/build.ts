// Builds dist, unless dist is already what the sources make of it: every command that needs the
// package asks for it, and in CI one command follows another. What is compared is content, so that
// neither an edit of dist nor an old date of a file passes.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { writeDeclarations } from "./declarations.js";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const inputs = [
  "package-lock.json",
  "package.json",
  "rollup.config.mjs",
  "scripts/build.ts",
  "scripts/declarations.ts",
  "scripts/packed.ts",
  "scripts/rollup",
  "scripts/sources.mjs",
  "src",
  "tsconfig.json",
];
/** What the last build was made of, and what it made. */
const record = "build/digest";

/** The files below the given paths. */
function filesOf(paths: readonly string[]): string[] {
  return paths
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? filesOf(readdirSync(path).map((name) => `${path}/${name}`))
        : path,
    )
    .sort();
}

function digest(): string {
  const hash = createHash("sha256");
  for (const file of filesOf([...inputs, "dist"])) {
    hash.update(JSON.stringify([file, readFileSync(file, "base64")]));
  }
  return hash.digest("hex");
}

async function run(...args: string[]): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, args);
  } catch (error) {
    const { stdout, stderr } = Object(error);
    console.error(`${stdout ?? error}${stderr ?? ""}`);
    process.exit(1);
  }
}

async function build(): Promise<void> {
  for (const folder of ["build", "dist"]) rmSync(folder, { recursive: true, force: true });
  await Promise.all(
    ["src", "src/node"].map((project) =>
      run("node_modules/typescript/bin/tsc", "--project", project, "--noEmit", "false"),
    ),
  );
  // Its plugins are in TypeScript.
  const rollup = ["--import", "tsx", "node_modules/rollup/dist/bin/rollup"];
  await run(...rollup, "--config", "--failAfterWarnings", "--silent");
  writeDeclarations();
  writeFileSync(record, digest());
}

const isBuilt = existsSync(record) && existsSync("dist");
if (!isBuilt || readFileSync(record, "utf8") !== digest()) await build();
