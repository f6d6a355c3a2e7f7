// The `fetch` of infisical-kit/node against the global one, over loopback: medians of interleaved
// rounds, and their ratios. Run it after `npm run build`.

import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { createSession, listSecrets, login } from "infisical-kit";
import { createNodeFetch } from "infisical-kit/node";

const self = fileURLToPath(import.meta.url);
const rounds = 11;

/** The process in another role: the server, or one round with a `fetch`, where no other has been. */
const roles = { serve, one: () => callsAtATime(1), many: () => callsAtATime(50), start };
const [role, name, baseUrl] = process.argv.slice(2);
const fetch = name === "node" ? createNodeFetch() : globalThis.fetch;
await (roles[role] ?? compare)();

/** Answers every login with a token, and everything else with 20 secrets. */
function serve() {
  const grant = { accessToken: "token", expiresIn: 3600 };
  const secret = { id: "5f9c".repeat(9), secretKey: "KEY", secretValue: "value ".repeat(8) };
  const answers = [{ secrets: Array(20).fill(secret), imports: [] }, grant].map((answer) =>
    JSON.stringify(answer),
  );
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.setHeader("content-type", "application/json");
      response.end(answers[Number(request.url.endsWith("/login"))]);
    });
  });
  server.listen(0, "127.0.0.1", () => process.send(server.address().port));
}

/** Tells how long 3000 calls take, warmed up. */
async function callsAtATime(number) {
  const call = async () => {
    const response = await fetch(`${baseUrl}/api/v4/secrets?projectId=bench`, {
      method: "GET",
      headers: { Authorization: "Bearer token" },
      redirect: "manual",
      signal: new AbortController().signal,
    });
    return JSON.parse(await response.text());
  };
  let from;
  for (let done = -2000; done < 3000; done += number) {
    if (done === 0) from = performance.now();
    await Promise.all(Array.from({ length: number }, call));
  }
  console.log(performance.now() - from);
}

/** Starts, signs in, lists and exits. */
async function start() {
  const session = createSession({ baseUrl, fetch });
  await login(session, { universalAuth: { clientId: "id", clientSecret: "secret" } });
  await listSecrets(session, { projectId: "bench", environment: "prod" });
}

async function compare() {
  const server = fork(self, ["serve"]);
  const [port] = await once(server, "message");
  const goals = [
    ["one", "one call at a time", 0.65],
    ["many", "50 calls at a time", 0.45],
    ["start", "start, log in, list, exit", 0.6],
  ];
  for (const [role, what, goal] of goals) {
    const times = { global: [], node: [] };
    for (let round = 0; round < rounds; round++) {
      for (const [name, list] of Object.entries(times)) {
        const from = performance.now();
        const url = `http://127.0.0.1:${port}`;
        const told = execFileSync(process.execPath, [self, role, name, url], { encoding: "utf8" });
        list.push(Number(told) || performance.now() - from);
      }
    }
    const [before, after] = Object.values(times).map(
      (list) => list.sort((a, b) => a - b)[Math.floor(rounds / 2)],
    );
    const ratio = (after / before).toFixed(2);
    console.log(
      `${what.padEnd(26)} ${before.toFixed(0)} ms, ${after.toFixed(0)} ms: ${ratio} (goal ${goal})`,
    );
  }
  server.kill();
}
