import { expect, it } from "vitest";
import { createClient, type Fetch, type FetchResponse } from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";

/** As Next.js patches it: an answer to a GET is kept, unless the request says `no-store`. */
function keeping(
  fetch: Fetch,
  kept: Map<string, FetchResponse & { readonly body: string }>,
): Fetch {
  return async (url, init) => {
    const found = init.method === "GET" && init.cache !== "no-store" ? kept.get(url) : undefined;
    if (found) return found;
    const response = await fetch(url, init);
    const body = await response.text();
    const { ok, status, headers } = response;
    const answer = { ok, status, headers, body, text: async () => body };
    if (init.method === "GET" && init.cache !== "no-store") kept.set(url, answer);
    return answer;
  };
}

it("a fetch that keeps answers gives a rotated secret at once, and keeps no value", async () => {
  const server = createTestServer({ secrets: { dev: { "/": { API_KEY: "old-value" } } } });
  const kept = new Map<string, FetchResponse & { readonly body: string }>();
  const fetch = keeping(server.fetch, kept);
  const client = createClient({ baseUrl: server.url, fetch });
  await client.login({ universalAuth: server.credentials });
  const name = { projectId: server.projectId, environment: "dev", secretName: "API_KEY" };
  const read = async (): Promise<readonly string[]> => {
    const { secret } = await client.secrets.getByName(name);
    const { secrets } = await client.secrets.list(name);
    return [secret.secretValue, ...secrets.map(({ secretValue }) => secretValue)];
  };
  expect(await read()).toEqual(["old-value", "old-value"]);
  await client.secrets.update({ ...name, secretValue: "new-value" });
  expect(await read()).toEqual(["new-value", "new-value"]);
  expect([...kept.values()]).toEqual([]);
});

it("the stand-in keeps what says nothing of its cache", async () => {
  const server = createTestServer();
  const kept = new Map<string, FetchResponse & { readonly body: string }>();
  const withoutCache: Fetch = (url, { cache: _, ...init }) =>
    keeping(server.fetch, kept)(url, init);
  const client = createClient({ baseUrl: server.url, fetch: withoutCache });
  await client.login({ universalAuth: server.credentials });
  await client.secrets.list({ projectId: server.projectId, environment: "dev" });
  expect(kept.size).toBe(1);
});
