import { Agent, ProxyAgent, fetch as undiciFetch } from "undici";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createSession, listSecrets, login, type Session } from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";
import {
  type Authority,
  closeAll,
  createAuthority,
  httpProxy,
  httpsServer,
  type Listening,
} from "../support/servers.js";

// The recipe of docs/node.md for dispatchers of undici.

const server = createTestServer({ secrets: { prod: { "/": { A: "1" } } } });
const dispatchers: (Agent | ProxyAgent)[] = [];
let authority: Authority;
let secure: Listening;

beforeAll(async () => {
  authority = await createAuthority();
  secure = await httpsServer(authority.server, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "", url = "", headers } = request;
    const answer = await server.fetch(`https://localhost${url}`, {
      method,
      headers: headers as Record<string, string>,
      ...(chunks.length && { body: Buffer.concat(chunks).toString() }),
      redirect: "manual",
      signal: new AbortController().signal,
    });
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(await answer.text());
  });
});

afterAll(async () => {
  await Promise.all(dispatchers.map((dispatcher) => dispatcher.close()));
  await closeAll();
});

function sessionThrough(dispatcher: Agent | ProxyAgent): Session {
  dispatchers.push(dispatcher);
  return createSession({
    baseUrl: `https://localhost:${secure.port}`,
    fetch: (url, init) => undiciFetch(url, { ...init, dispatcher }),
  });
}

async function listNames(session: Session): Promise<string[]> {
  await login(session, { universalAuth: server.credentials });
  const where = { projectId: server.projectId, environment: "prod" };
  const { secrets } = await listSecrets(session, where);
  return secrets.map(({ secretKey }) => secretKey);
}

it("an Agent of undici brings its own authority", async () => {
  const session = sessionThrough(new Agent({ connect: { ca: authority.ca } }));
  expect(await listNames(session)).toEqual(["A"]);
});

it("a ProxyAgent of undici goes through a proxy", async () => {
  const proxy = await httpProxy();
  const uri = `http://127.0.0.1:${proxy.port}`;
  const session = sessionThrough(new ProxyAgent({ uri, requestTls: { ca: authority.ca } }));
  expect(await listNames(session)).toEqual(["A"]);
  expect(proxy.asked.map(({ line }) => line)).toContain(`CONNECT localhost:${secure.port}`);
});
