import assert from "node:assert/strict";
import { createClient } from "infisical-kit";
import { createTestServer } from "infisical-kit/testing";

/** A test of what happens when the token dies: it fits into every test runner. */
export async function testRenewal() {
  const server = createTestServer({ secrets: { prod: { "/": { GREETING: "Hello" } } } });
  const client = createClient({ baseUrl: server.url, fetch: server.fetch });
  await client.login({ universalAuth: server.credentials });

  server.expireTokens();
  const { secret } = await client.secrets.getByName({
    projectId: server.projectId,
    environment: "prod",
    secretName: "GREETING",
  });

  assert.equal(secret.secretValue, "Hello");
  assert.equal(server.logins, 2);
}
