// How fast the in-memory server is, from the built package: 10,000 secrets in 1,000 folders, listed
// from their root with all folders below.
//
//   npm run build && npx tsx --tsconfig scripts/tsconfig.json scripts/test-server-speed.ts

import { createClient } from "infisical-kit";
import { createTestServer } from "infisical-kit/testing";

/** The best of several runs: what passed, and what the processor worked, in milliseconds. */
async function measure(name: string, run: () => unknown): Promise<void> {
  const times: number[] = [];
  const work: number[] = [];
  for (let i = 0; i < 9; i++) {
    const start = performance.now();
    const used = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(used);
    times.push(performance.now() - start);
    work.push((user + system) / 1000);
  }
  const [time, cpu] = [times, work].map((values) =>
    Math.min(...values)
      .toFixed(1)
      .padStart(6),
  );
  console.log(`${name.padEnd(42)} ${time} ms, ${cpu} ms of processor time`);
}

const folders: Record<string, Record<string, string>> = {};
for (let i = 0; i < 1000; i++) {
  const values: Record<string, string> = {};
  for (let j = 0; j < 10; j++) values[`SECRET_${j}`] = `value ${i}.${j}`;
  folders[`/group-${i % 25}/folder-${i}`] = values;
}

const server = createTestServer({ secrets: { dev: folders } });
const client = createClient({ baseUrl: server.url, fetch: server.fetch });
await client.login({ universalAuth: server.credentials });
const place = { projectId: server.projectId, environment: "dev", recursive: true };
const headers = { authorization: `Bearer ${server.issueToken()}` };
const query = new URLSearchParams({ ...place, recursive: "true" });
const { secrets } = await client.secrets.list(place);
if (secrets.length !== 10_000) throw new Error(`${secrets.length} secrets`);

await measure("a server without anything", () => createTestServer());
await measure("a server with 10,000 secrets", () =>
  createTestServer({ secrets: { dev: folders } }),
);
await measure("the answer of the server", () =>
  server.fetch(`${server.url}/api/v4/secrets?${query}`, { headers }),
);
await measure("the list through the client", () => client.secrets.list(place));
await measure("export() and import() by way of JSON", () =>
  server.import(JSON.parse(JSON.stringify(server.export()))),
);
await measure("reset()", () => server.reset());
