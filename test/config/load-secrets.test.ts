import { describe, expect, it } from "vitest";
import { loadSecrets } from "../../src/config/index.js";
import { createSession, type Session, setAccessToken } from "../../src/index.js";
import {
  createTestServer,
  type TestServer,
  type TestServerOptions,
} from "../../src/testing/index.js";

async function start(
  options: TestServerOptions,
): Promise<{ server: TestServer; session: Session }> {
  const server = createTestServer(options);
  const session = createSession({ baseUrl: server.url, fetch: server.fetch, retry: false });
  await setAccessToken(session, server.issueToken());
  return { server, session };
}

describe("loadSecrets", () => {
  it("gives the values by name", async () => {
    const { server, session } = await start({ secrets: { dev: { "/": { A: "1", B: "" } } } });
    const { values } = await loadSecrets(session, {
      projectId: server.projectId,
      environment: "dev",
    });
    expect({ ...values }).toEqual({ A: "1", B: "" });
    expect(Object.getPrototypeOf(values)).toBeNull();
    expect(server.requests).toHaveLength(1);
  });
});
