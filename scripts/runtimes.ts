// Runs test/runtimes/scenario.ts with the packed tarball, in every runtime, against
// the in-memory server on loopback, and compares what comes out; and test/runtimes/worker.ts in
// Miniflare. What cannot be installed fails too.
// Arguments choose some of them by name.
import { deepStrictEqual, strictEqual } from "node:assert";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildSync } from "esbuild";
import { createTestServer } from "infisical-kit/testing";
import { expected, prepare } from "../test/runtimes/scenario.js";
import { createConsumer } from "./consumer.js";
import { pages } from "./runtimes/chromium.js";
import { commands } from "./runtimes/command.js";
import { frontend } from "./runtimes/frontend.js";
import { miniflare } from "./runtimes/miniflare.js";
import { preloads } from "./runtimes/preload.js";
import type { Check, Runtime } from "./runtimes/runtime.js";
import { workerd } from "./runtimes/workerd.js";

const all: readonly Check[] = [
  ...[...commands, workerd, ...pages].map(checkOfScenario),
  ...preloads,
  frontend,
  ...miniflare,
];
const wanted = process.argv.slice(2);
const runtimes = wanted.length
  ? all.filter(({ name }) => wanted.some((word) => name.includes(word)))
  : all;
if (!runtimes.length) throw new Error(`There is no runtime of the name ${wanted.join(", ")}`);

/** Gives the version of a runtime, or throws when it is not there. */
async function versionOf(executable: string): Promise<string> {
  const { stdout } = await promisify(execFile)(executable, ["--version"], { timeout: 30_000 });
  return /\d+([.-]\d+)+/.exec(stdout)?.[0] ?? stdout.trim();
}

function checkOfScenario(runtime: Runtime): Check {
  return {
    name: runtime.name,
    find: () => runtime.find(),
    version: versionOf,
    check: (executable, folder) => runScenario(runtime, executable, folder),
  };
}

async function runScenario(runtime: Runtime, executable: string, folder: string): Promise<void> {
  const server = createTestServer({ secrets: { dev: { "/": { API_KEY: "on loopback" } } } });
  const { url, close } = await server.listen();
  try {
    const result = await runtime.run(executable, { folder, config: { ...prepare(server), url } });
    if ("failed" in result) throw new Error(result.failed);
    strictEqual(result.listening, runtime.listening);
    deepStrictEqual(result.loopback, expected("on loopback"));
    deepStrictEqual(result.memory, expected("in memory"));
  } finally {
    await close();
  }
}

interface Executable {
  readonly executable: string;
  readonly version: string;
}

const installing = new Map<string, Promise<Executable>>();

/** Installs each executable once, all at the same time. */
function executableFor({ name, find, version }: Check): Promise<Executable> {
  const [program = name] = name.split(",");
  const known = installing.get(program);
  if (known) return known;
  const found = (async () => {
    const executable = await find();
    return { executable, version: await version(executable) };
  })();
  found.catch(() => undefined);
  installing.set(program, found);
  return found;
}

const counts = { passed: 0, failed: 0 };
const { folder, remove } = await createConsumer();
try {
  buildSync({
    entryPoints: [
      "test/runtimes/scenario",
      "test/runtimes/worker",
      "docs/examples/frontend",
      "docs/examples/frontend-backend",
    ].map((name) => fileURLToPath(new URL(`../${name}.ts`, import.meta.url))),
    entryNames: "[name]",
    outdir: folder,
    bundle: true,
    packages: "external",
    format: "esm",
    tsconfigRaw: {},
  });
  for (const runtime of runtimes) executableFor(runtime);
  for (const runtime of runtimes) {
    const row = [runtime.name.padEnd(30)];
    const start = performance.now();
    try {
      const { executable, version } = await executableFor(runtime).catch((error) => {
        throw new Error(`cannot be installed: ${error.message}`);
      });
      row.push(version.padEnd(14));
      await runtime.check(executable, folder);
      row.push("passed");
      counts.passed++;
    } catch (error) {
      row.push(`FAILED: ${error instanceof Error ? error.message : error}`);
      counts.failed++;
    }
    console.log(...row, `${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
} finally {
  remove();
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
