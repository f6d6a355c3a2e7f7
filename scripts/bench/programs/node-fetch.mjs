// One process of scripts/bench/node-fetch.ts: the server, or one round with a `fetch`. It runs without
// a loader of TypeScript, which its start would be measured with.
import { createServer } from "node:http";
import { createSession, listSecrets, login } from "infisical-kit";
import { createNodeFetch } from "infisical-kit/node";

const [role, name, baseUrl] = process.argv.slice(2);
const fetch = name === "node" ? createNodeFetch() : globalThis.fetch;
const roles = { serve, one: () => callsAtATime(1), many: () => callsAtATime(50), start };
await roles[role]();

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
