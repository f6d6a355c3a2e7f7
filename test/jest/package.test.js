// What an application's tests do with the package, in Jest as it comes. scripts/jest.ts runs it as an
// ES module and as CommonJS, with the packed tarball.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createClient, isNotFoundError } from "infisical-kit";
import { awsIam } from "infisical-kit/credentials/aws";
import { universalAuth } from "infisical-kit/credentials/universal";
import { clientFromEnv, scopeFromEnv } from "infisical-kit/env";
import { createNodeFetch } from "infisical-kit/node";
import { createTestServer } from "infisical-kit/testing";

/* global afterAll, beforeAll, expect, test */

let folder;
let server;
let listener;

const place = () => ({ projectId: server.projectId, environment: "dev" });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "infisical-kit-jest-"));
  server = createTestServer({ secrets: { dev: { "/": { API_KEY: "from Jest" } } } });
  listener = await server.listen();
});

afterAll(async () => {
  await listener.close();
  rmSync(folder, { recursive: true });
});

test("signs in and lists", async () => {
  const client = createClient({ baseUrl: server.url, fetch: server.fetch });
  await client.login({ universalAuth: server.credentials });
  const { secrets } = await client.secrets.list(place());
  expect(secrets.map(({ secretValue }) => secretValue)).toEqual(["from Jest"]);
});

test("reaches a server that listens, and knows its errors", async () => {
  const client = createClient({ baseUrl: listener.url });
  await client.login({ universalAuth: server.credentials });
  const error = await client.secrets
    .getByName({ ...place(), secretName: "MISSING" })
    .catch((error) => error);
  expect(isNotFoundError(error)).toBe(true);
});

test("reads an answer in gzip with the Node transport", async () => {
  const answer = { secrets: [{ secretKey: "A", secretValue: "compressed" }], imports: [] };
  const compressing = createServer((request, response) => {
    expect(request.headers["accept-encoding"]).toContain("gzip");
    response.writeHead(200, { "Content-Type": "application/json", "Content-Encoding": "gzip" });
    response.end(gzipSync(JSON.stringify(answer)));
  });
  await new Promise((resolve) => compressing.listen(0, "127.0.0.1", resolve));
  try {
    const baseUrl = `http://127.0.0.1:${compressing.address().port}`;
    const client = createClient({ baseUrl, fetch: createNodeFetch({ proxy: false }) });
    await client.setAccessToken("token");
    expect(await client.secrets.list(place())).toEqual(answer);
  } finally {
    await new Promise((resolve) => compressing.close(resolve).closeAllConnections());
  }
});

test("reads a secret from a file", async () => {
  const file = join(folder, "client-secret");
  writeFileSync(file, `${server.credentials.clientSecret}\n`);
  const { clientId } = server.credentials;
  const client = createClient({ baseUrl: server.url, fetch: server.fetch });
  await client.login(universalAuth({ clientId, clientSecret: { file } }));
  expect(client.isAuthenticated).toBe(true);
});

test("signs a login with awsIam", async () => {
  const client = createClient({ baseUrl: server.url, fetch: server.fetch });
  server.acceptLogin("awsAuth", ({ iamRequestHeaders }) =>
    atob(iamRequestHeaders).includes("AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/"),
  );
  const credentials = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "example" };
  const { identityId } = server;
  await client.login(awsIam({ identityId, region: "eu-west-1", credentials }));
  expect(client.isAuthenticated).toBe(true);
});

test("reads a project file and the environment", async () => {
  const projectFile = join(folder, ".infisical.json");
  const content = { workspaceId: server.projectId, defaultEnvironment: "dev" };
  writeFileSync(projectFile, JSON.stringify(content));
  const env = {
    INFISICAL_CLIENT_ID: server.credentials.clientId,
    INFISICAL_CLIENT_SECRET: server.credentials.clientSecret,
    INFISICAL_URL: listener.url,
  };
  const client = await clientFromEnv(env, { projectFile });
  const { secrets } = await client.secrets.list(await scopeFromEnv(env, { projectFile }));
  expect(secrets.map(({ secretKey }) => secretKey)).toEqual(["API_KEY"]);
});
