// Runs test/runtimes/scenario.js, unchanged and with the packed tarball, in every runtime, against
// the in-memory server on loopback, and compares what comes out. What cannot be installed fails too.
// Arguments choose some of them by name.
import { deepStrictEqual } from "node:assert";
import { execFile } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createTestServer } from "infisical-kit/testing";
import { expected, prepare } from "../test/runtimes/scenario.js";
import { createConsumer } from "./consumer.mjs";
import { pages } from "./runtimes/chromium.mjs";
import { commands } from "./runtimes/command.mjs";
import { workerd } from "./runtimes/workerd.mjs";

const scenario = fileURLToPath(new URL("../test/runtimes/scenario.js", import.meta.url));
const all = [...commands, workerd, ...pages];
const wanted = process.argv.slice(2);
const runtimes = wanted.length
  ? all.filter(({ name }) => wanted.some((word) => name.includes(word)))
  : all;
if (!runtimes.length) throw new Error(`There is no runtime of the name ${wanted.join(", ")}`);

/** Gives the version of a runtime, or throws when it is not there. */
async function versionOf(executable) {
  const { stdout } = await promisify(execFile)(executable, ["--version"], { timeout: 30_000 });
  return /\d+([.-]\d+)+/.exec(stdout)?.[0] ?? stdout.trim();
}

async function check(runtime, executable, folder) {
  const server = createTestServer({ secrets: { dev: { "/": { API_KEY: "on loopback" } } } });
  const { url, close } = await server.listen();
  try {
    const result = await runtime.run(executable, { folder, config: { ...prepare(server), url } });
    if (result.failed) throw new Error(result.failed);
    deepStrictEqual(result.loopback, expected("on loopback"));
    deepStrictEqual(result.memory, expected("in memory"));
  } finally {
    await close();
  }
}

const installing = new Map();

/** Installs each executable once, all at the same time. */
function executableFor({ name, find }) {
  const [program] = name.split(",");
  if (!installing.has(program)) {
    const found = (async () => {
      const executable = await find();
      return { executable, version: await versionOf(executable) };
    })();
    found.catch(() => undefined);
    installing.set(program, found);
  }
  return installing.get(program);
}

const counts = { passed: 0, failed: 0 };
const { folder, remove } = await createConsumer();
try {
  copyFileSync(scenario, join(folder, "scenario.js"));
  for (const runtime of runtimes) executableFor(runtime);
  for (const runtime of runtimes) {
    const row = [runtime.name.padEnd(22)];
    const start = performance.now();
    try {
      const { executable, version } = await executableFor(runtime).catch((error) => {
        throw new Error(`cannot be installed: ${error.message}`);
      });
      row.push(version.padEnd(14));
      await check(runtime, executable, folder);
      row.push("passed");
      counts.passed++;
    } catch (error) {
      row.push(`FAILED: ${error.message}`);
      counts.failed++;
    }
    console.log(...row, `${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
} finally {
  remove();
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
