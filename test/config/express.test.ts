import type { AddressInfo } from "node:net";
import express from "express";
import { expect, it, vi } from "vitest";
import { loadSecrets, watchSecrets } from "../../src/config/index.js";
import { createSession, login } from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";

it("an Express server answers with what a secret has become, and stops at once", async () => {
  const server = createTestServer({ secrets: { prod: { "/": { GREETING: "Hello" } } } });
  const session = createSession({ baseUrl: server.url, fetch: server.fetch });
  await login(session, { universalAuth: server.credentials });
  const scope = { projectId: server.projectId, environment: "prod" };
  let { values } = await loadSecrets(session, scope, { keys: ["GREETING"] });
  const stopped = new AbortController();
  async function reload(): Promise<void> {
    const options = { keys: ["GREETING"] as const, interval: 5, signal: stopped.signal };
    for await (const next of watchSecrets(session, scope, options)) values = next.values;
  }
  const reloading = reload().catch((error: unknown) => error);
  const app = express();
  app.get("/", (_, response) => {
    response.send(values.GREETING);
  });
  const listener = app.listen(0, "127.0.0.1");
  await vi.waitFor(() => expect(listener.address()).not.toBeNull());
  const { port } = listener.address() as AddressInfo;
  const read = async (): Promise<string> =>
    (await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: "close" } })).text();
  expect(await read()).toBe("Hello");
  server.seed({ secrets: { prod: { "/": { GREETING: "Good evening" } } } });
  await vi.waitFor(async () => expect(await read()).toBe("Good evening"), 10_000);
  stopped.abort();
  expect(await reloading).toMatchObject({ name: "AbortError" });
  await new Promise((resolve) => listener.close(resolve));
});
