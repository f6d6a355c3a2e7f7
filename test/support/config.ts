import {
  createSession,
  type Session,
  type SessionOptions,
  setAccessToken,
} from "../../src/index.js";
import {
  createTestServer,
  type TestServer,
  type TestServerOptions,
} from "../../src/testing/index.js";

/** A server with secrets, a session that is signed in there, and where the secrets are. */
export interface ConfigWorld {
  readonly server: TestServer;
  readonly session: Session;
  readonly scope: { readonly projectId: string; readonly environment: string };
}

export async function startConfig(
  options: TestServerOptions = {},
  sessionOptions: SessionOptions = {},
): Promise<ConfigWorld> {
  const server = createTestServer(options);
  const session = createSession({
    baseUrl: server.url,
    fetch: server.fetch,
    retry: false,
    ...sessionOptions,
  });
  await setAccessToken(session, server.issueToken());
  return { server, session, scope: { projectId: server.projectId, environment: "dev" } };
}

/** The requests that listed secrets. */
export function lists(server: TestServer): readonly { readonly status: number }[] {
  return server.requests.filter(
    ({ method, path }) => method === "GET" && path === "/api/v4/secrets",
  );
}
