// Workers in Miniflare, with what only they do: a request that ends takes its promises with it, and
// what one request has made, no other can use.
import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createTestServer, type TestServer } from "infisical-kit/testing";
import {
  type Departure,
  departures,
  type SignIn,
  type Target,
  type WorkerConfig,
} from "../../test/runtimes/worker.js";
import { bundlers } from "../bundlers.js";
import { install } from "../on-demand.js";
import type { Check } from "./runtime.js";

/** The part of Miniflare that is used. */
interface Miniflare {
  readonly ready: Promise<URL>;
  dispose(): Promise<void>;
}
interface MiniflareModule {
  readonly Miniflare: new (options: {
    modules: true;
    script: string;
    compatibilityDate: string;
  }) => Miniflare;
}

/** The older one refuses `cache`, and lets promises of one request go on in another. */
const compatibilityDates = ["2024-01-01", "2026-04-01"] as const;
type CompatibilityDate = (typeof compatibilityDates)[number];

const signInDuration = 2000;
const impatience = 300;

export const miniflare: readonly Check[] = compatibilityDates.flatMap((date) => [
  ...(["login", "resume"] as const).map(
    (signIn): Check => ({
      name: `Miniflare, ${signIn}, ${date}`,
      find,
      version,
      check: (executable, folder) => checkDepartures(executable, folder, date, signIn),
    }),
  ),
  {
    name: `Miniflare, cache, ${date}`,
    find,
    version,
    check: (executable, folder) => checkCache(executable, folder, date),
  },
]);

/** The last version that runs in Node.js 20. */
async function find(): Promise<string> {
  const folder = await install("miniflare", { miniflare: "~4.20260426.0" });
  return join(folder, "node_modules/miniflare");
}

async function version(executable: string): Promise<string> {
  return JSON.parse(readFileSync(join(executable, "package.json"), "utf8")).version;
}

async function start(
  executable: string,
  folder: string,
  compatibilityDate: CompatibilityDate,
  program: string,
): Promise<Miniflare> {
  const { worker: script = "" } = await bundlers.esbuild(folder, { worker: program });
  const { Miniflare }: MiniflareModule = createRequire(import.meta.url)(executable);
  return new Miniflare({ modules: true, script, compatibilityDate });
}

interface Upstream {
  readonly server: TestServer;
  readonly target: Target;
  close(): Promise<void>;
}

async function startUpstream(): Promise<Upstream> {
  const server = createTestServer({ secrets: { dev: { "/": { API_KEY: "on loopback" } } } });
  const { url, close } = await server.listen();
  const { credentials, projectId } = server;
  return { server, target: { url, credentials, projectId }, close };
}

/**
 * The request that leads a sign-in, and later a renewal, ends too early. Whoever waits with it, and
 * whoever comes later, has to get an answer.
 */
async function checkDepartures(
  executable: string,
  folder: string,
  date: CompatibilityDate,
  signIn: SignIn,
): Promise<void> {
  const upstreams = new Map<Departure, Upstream>();
  for (const departure of departures) upstreams.set(departure, await startUpstream());
  const targets = Object.fromEntries(
    [...upstreams].map(([departure, { target }]) => [departure, target]),
  ) as WorkerConfig["targets"];
  const config: WorkerConfig = { signIn, targets };
  const worker = await start(
    executable,
    folder,
    date,
    `import { createWorker } from "../worker.js"; export default createWorker(${JSON.stringify(config)});`,
  );
  try {
    const url = await worker.ready;
    const results = await Promise.allSettled(
      [...upstreams].map(([departure, { server }]) => checkDeparture(url, departure, server)),
    );
    const failures = results.flatMap((result) =>
      result.status === "rejected" ? [String(result.reason.message)] : [],
    );
    if (failures.length) throw new Error(failures.join("\n"));
  } finally {
    await worker.dispose();
    for (const { close } of upstreams.values()) await close();
  }
}

async function checkDeparture(url: URL, departure: Departure, server: TestServer): Promise<void> {
  server.delay("POST /api/v1/auth/universal-auth/login", signInDuration, { times: Infinity });
  async function get(how: string, patience = 10_000): Promise<string> {
    const query = new URLSearchParams({ session: departure, departure: how });
    const response = await fetch(`${url}?${query}`, { signal: AbortSignal.timeout(patience) });
    return `${response.status} ${await response.text()}`;
  }
  const fine = "200 on loopback";
  for (const token of ["no token", "a dead token"]) {
    const title = `The leader ${departure}, with ${token}`;
    server.expireTokens();
    const before = server.logins;
    const goesAway = departure === "goes away";
    const leader = get(departure, goesAway ? impatience : undefined).catch(() => "no answer");
    await new Promise((resolve) => setTimeout(resolve, impatience / 3));
    const isBrief = departure === "stays";
    const waiter = get(isBrief ? "waits briefly" : "waits");
    strictEqual((await leader) === fine, false, title);
    const later = await Promise.all([get("waits"), get("waits"), get("waits")]);
    deepStrictEqual(later, [fine, fine, fine], title);
    if (isBrief)
      ok(/TimeoutError: .*within 900 ms/.test(await waiter), `${title}: ${await waiter}`);
    else strictEqual(await waiter, fine, title);
    strictEqual(await get("waits"), fine, title);
    ok(server.logins - before <= 5, `${title}: ${server.logins - before} logins for 6 requests`);
  }
}

async function checkCache(
  executable: string,
  folder: string,
  date: CompatibilityDate,
): Promise<void> {
  const { server, target, close } = await startUpstream();
  const worker = await start(
    executable,
    folder,
    date,
    `import { readWithAndWithoutCache } from "../worker.js";
    export default { fetch: async () => Response.json(await readWithAndWithoutCache(${JSON.stringify(target)})) };`,
  );
  try {
    const response = await fetch(await worker.ready, { signal: AbortSignal.timeout(30_000) });
    deepStrictEqual(await response.json(), {
      refused: date === "2024-01-01",
      values: ["on loopback", "on loopback"],
    });
    strictEqual(server.logins, 1);
  } finally {
    await worker.dispose();
    await close();
  }
}
