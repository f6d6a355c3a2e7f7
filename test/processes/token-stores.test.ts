import { type ChildProcess, fork, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestServer } from "../../src/testing/index.js";
import { bundleProgram } from "../support/bundled.js";

// Real processes that sign in at the same moment, on one store.

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
if (!hasRedis) console.warn("redis-server is not installed: the tests with Redis are SKIPPED");

const server = createTestServer();
const folder = mkdtempSync(join(tmpdir(), "infisical-kit-processes-"));
const processes: ChildProcess[] = [];
let program: Awaited<ReturnType<typeof bundleProgram>> | undefined;
let listener: Awaited<ReturnType<typeof server.listen>> | undefined;
let redis: ChildProcess | undefined;

beforeAll(async () => {
  listener = await server.listen();
  const { url } = listener;
  const port = hasRedis ? await startRedis() : 0;
  program = await bundleProgram(`
    import Redis from "ioredis";
    import { createStorage } from "unstorage";
    import redisDriver from "unstorage/drivers/redis";
    import { createSession, request, resume } from "./src/index.js";
    import { fileTokenStore } from "./src/node/index.js";
    import { leaseLock, storageTokenStore } from "./src/token-stores/index.js";

    const [baseUrl, credentials, path, port] = process.argv.slice(2);
    const redis = new Redis(port, { lazyConnect: true });
    const storage = createStorage({ driver: redisDriver({ port, base: "app" }) });
    const deleteIfEqual =
      "return redis.call('get', KEYS[1]) == ARGV[1] and redis.call('del', KEYS[1])";
    const lock = leaseLock({
      acquire: async (owner, lease) => (await redis.set("lock", owner, "PX", lease, "NX")) === "OK",
      release: (owner) => redis.eval(deleteIfEqual, 1, "lock", owner),
    });
    const tokenStores = {
      file: () => fileTokenStore(path),
      lock: () => storageTokenStore(storage, "with-lock", { lock }),
      jitter: () => storageTokenStore(storage, "with-jitter", { jitter: 2000 }),
    };
    process.on("message", async (kind) => {
      const session = createSession({ baseUrl, tokenStore: tokenStores[kind]() });
      await resume(session, { universalAuth: JSON.parse(credentials) });
      const { used } = await request(session, "GET /api/v1/used", ["identityAccessToken"]);
      process.send(used);
    });
    process.send("ready");
  `);
  const { path } = program;
  server.respond("GET /api/v1/used", { status: 200, body: { used: "token" }, times: Infinity });
  const credentials = JSON.stringify(server.credentials);
  const args = [url, credentials, join(folder, "token.json"), String(port)];
  for (let i = 0; i < 20; i++) processes.push(fork(path, args));
  await Promise.all(processes.map((process) => once(process, "message")));
});

afterAll(async () => {
  for (const process of processes) process.kill();
  redis?.kill();
  program?.remove();
  await listener?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How many logins it takes until all processes have made a call. */
async function countLogins(kind: "file" | "lock" | "jitter"): Promise<number> {
  const before = server.logins;
  const answers = processes.map((process) => once(process, "message"));
  for (const process of processes) process.send(kind);
  expect((await Promise.all(answers)).flat(2).filter((used) => used === "token")).toHaveLength(20);
  return server.logins - before;
}

it("20 processes with one file sign in once", async () => {
  expect(await countLogins("file")).toBe(1);
});

describe.skipIf(!hasRedis)("with Redis, through unstorage", () => {
  it("20 processes with a lock sign in once", async () => {
    expect(await countLogins("lock")).toBe(1);
  });

  it("20 processes with jitter sign in fewer times", async () => {
    const logins = await countLogins("jitter");
    expect(logins).toBeGreaterThanOrEqual(1);
    // How many fall into the time of the first sign-in depends on the machine.
    expect(logins).toBeLessThan(20);
  });
});

/** Starts a Redis that keeps nothing; gives its port. */
async function startRedis(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("there is no port");
  const { port } = address;
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder];
  redis = spawn("redis-server", options, { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of redis.stdout ?? []) {
    if (/Ready to accept connections/.test(String(line))) return port;
  }
  throw new Error("redis-server has not started");
}
