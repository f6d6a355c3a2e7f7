// Makes many calls on one session, with a signal that lives as long, and prints what is left. When
// the process ends after that, the parent sees.
import { getEventListeners } from "node:events";
import { createServer } from "node:http";
import { createSession, isNotFoundError, listSecrets, login } from "infisical-kit";

const calls = 100_000;
const samples = 10;

const signal = new AbortController().signal;
const secrets = [{ secretKey: "KEY", secretValue: "value" }];

/** Now and then the token is refused, so that renewals and replays are part of it. */
let logins = 0;
let reads = 0;
function answer(url) {
  const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
  if (pathname.endsWith("/login")) {
    return [200, { accessToken: `token-${++logins}`, expiresIn: 3600 }];
  }
  if (searchParams.get("environment") === "absent") return [404, { message: "not found" }];
  if (++reads % 1000 === 0) return [401, { message: "expired" }];
  return [200, { secrets, imports: [] }];
}

async function stub(url) {
  const [status, body] = answer(url);
  return {
    ok: status < 400,
    status,
    headers: { get: () => null },
    text: async () => JSON.stringify(body),
  };
}

async function signIn(options) {
  const session = createSession(options);
  await login(session, { universalAuth: { clientId: "id", clientSecret: "secret" } });
  return session;
}

const params = { projectId: "p", environment: "dev" };
const session = await signIn({ fetch: stub });
const heap = [];
for (let sample = 0; sample <= samples; sample++) {
  globalThis.gc();
  heap.push(process.memoryUsage().heapUsed);
  if (sample === samples) break;
  for (let i = 0; i < calls / samples; i += 20) {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n === 0
          ? listSecrets(session, { ...params, environment: "absent" }, { signal }).catch(
              (error) => {
                if (!isNotFoundError(error)) throw error;
              },
            )
          : listSecrets(session, params, { signal }),
      ),
    );
  }
}

const server = createServer((request, response) => {
  const [status, body] = answer(request.url);
  request.resume().on("end", () => {
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(body));
  });
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
// The server must not be what holds the process.
server.unref();
server.on("connection", (socket) => socket.unref());
const { port } = server.address();
const remote = await signIn({ baseUrl: `http://127.0.0.1:${port}` });
for (let i = 0; i < 100; i++) await listSecrets(remote, params, { signal });

console.log(
  JSON.stringify({
    heap,
    logins,
    listeners: getEventListeners(signal, "abort").length,
    timers: process.getActiveResourcesInfo().filter((name) => name === "Timeout").length,
  }),
);
setTimeout(() => console.log("kept alive"), 2000).unref();
