// What infisical-kit/preload adds to the start of a program, against a log in and a list by hand with
// node:http that write the same environment: medians of interleaved rounds, and their ratio.
//
//   npm run build && npx tsx scripts/bench/preload.ts
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createConsumer } from "../consumer.js";
import { bunExecutable, denoExecutable } from "../runtimes/command.js";

const programs = fileURLToPath(new URL("programs", import.meta.url));

/** The goal for Node.js: the whole process, over one that does the same by hand. */
const goal = 1.5;
const rounds = 21;

interface Start {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly times: number[];
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const { folder, remove } = await createConsumer();
const server = fork(fileURLToPath(new URL("server.ts", import.meta.url)));
try {
  cpSync(programs, join(folder, "bench"), { recursive: true });
  const [{ port }] = await once(server, "message");
  const env = {
    PATH: process.env.PATH,
    INFISICAL_URL: `http://127.0.0.1:${port}`,
    INFISICAL_CLIENT_ID: "id",
    INFISICAL_CLIENT_SECRET: "secret",
    INFISICAL_PROJECT_ID: "project",
    INFISICAL_ENVIRONMENT: "ten",
  };
  const program = "bench/preloaded.mjs";
  const byHand = "./bench/node-http.mjs";
  const preload = "infisical-kit/preload";
  const deno = ["run", "--no-prompt", "--no-lock", "--node-modules-dir=manual", "--allow-all"];
  const [bun, denoPath] = await Promise.all([bunExecutable(), denoExecutable()]);
  const starts: Start[] = [
    { title: "node, by hand", command: process.execPath, args: ["--import", byHand, program] },
    { title: "node --import", command: process.execPath, args: ["--import", preload, program] },
    { title: "bun, by hand", command: bun, args: ["--preload", byHand, program] },
    { title: "bun --preload", command: bun, args: ["--preload", preload, program] },
    { title: "deno, by hand", command: denoPath, args: [...deno, "--preload", byHand, program] },
    {
      title: "deno --preload",
      command: denoPath,
      args: [...deno, "--preload", `npm:${preload}`, program],
    },
  ].map((start) => ({ ...start, times: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const { command, args, times } of starts) {
      const from = performance.now();
      execFileSync(command, args, { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"] });
      times.push(performance.now() - from);
    }
  }
  const medians = starts.map(({ times }) => median(times));
  console.log(`start, log in, list, exit: ${rounds} rounds, Node ${process.versions.node}`);
  for (const [i, { title }] of starts.entries()) {
    const time = medians[i] ?? Number.NaN;
    const ratio = i % 2 ? ` ×${(time / (medians[i - 1] ?? Number.NaN)).toFixed(2)}` : "";
    console.log(`${title.padEnd(16)} ${time.toFixed(0).padStart(5)} ms${ratio}`);
  }
  const [ofHand = Number.NaN, ofPreload = Number.NaN] = medians;
  console.log(`goal for Node: ×${goal}`);
  if (!(ofPreload <= goal * ofHand)) process.exitCode = 1;
} finally {
  server.kill();
  remove();
}
