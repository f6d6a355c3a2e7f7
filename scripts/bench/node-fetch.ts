// The `fetch` of infisical-kit/node against the global one, over loopback: medians of interleaved
// rounds, and their ratios.
//
//   npm run build && npx tsx scripts/bench/node-fetch.ts
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("programs/node-fetch.mjs", import.meta.url));
const rounds = 11;

const goals = [
  ["one", "one call at a time", 0.65],
  ["many", "50 calls at a time", 0.45],
  ["start", "start, log in, list, exit", 0.6],
] as const;

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const server = fork(program, ["serve"], { execArgv: [] });
const [port] = await once(server, "message");
const baseUrl = `http://127.0.0.1:${port}`;

/** Milliseconds of one round: what the process tells, or else what it took. */
function play(role: string, fetch: string): number {
  const from = performance.now();
  const args = [program, role, fetch, baseUrl];
  const told = execFileSync(process.execPath, args, { encoding: "utf8" });
  return Number(told) || performance.now() - from;
}

for (const [role, what, goal] of goals) {
  const ofGlobal: number[] = [];
  const ofNode: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ofGlobal.push(play(role, "global"));
    ofNode.push(play(role, "node"));
  }
  const [before, after] = [median(ofGlobal), median(ofNode)];
  const ratio = (after / before).toFixed(2);
  console.log(
    `${what.padEnd(26)} ${before.toFixed(0)} ms, ${after.toFixed(0)} ms: ${ratio} (goal ${goal})`,
  );
}
server.kill();
