import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestServer, type TestListener, type TestServer } from "../../src/testing/index.js";

const folder = mkdtempSync(join(tmpdir(), "preload-"));
const key = Buffer.alloc(32, 7).toString("base64");
const login = "POST /api/v1/auth/universal-auth/login" as const;
const list = "GET /api/v4/secrets" as const;

const preload = join(folder, "index.mjs");
const required = join(folder, "required.mjs");
let server: TestServer;
let listener: TestListener;

beforeAll(async () => {
  await build({
    entryPoints: ["index", "required"].map((name) =>
      fileURLToPath(new URL(`../../src/preload/${name}.ts`, import.meta.url)),
    ),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
  });
});

afterAll(async () => {
  await listener.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  await listener?.close();
  server = createTestServer({
    secrets: { prod: { "/": { API_KEY: "value-marker", LINES: "a\nb", EMPTY: "" } } },
  });
  listener = await server.listen();
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program of its own, for Node.js to run. */
function programWith(code: string, extension: "mjs" | "cjs" = "mjs"): string {
  const path = join(folder, `${Math.random()}.${extension}`);
  writeFileSync(path, code);
  return path;
}

const printing =
  "const { API_KEY, LINES, EMPTY } = process.env; console.log(JSON.stringify([API_KEY, LINES, EMPTY]));";
const all = '["value-marker","a\\nb",""]\n';

/** Runs a program after the preload, with variables that name the server and what a test changes. */
function run(
  env: Readonly<Record<string, string | undefined>> = {},
  program = programWith(printing),
  flags: readonly string[] = ["--import", preload],
): Promise<Ended> {
  const child = spawn(process.execPath, [...flags, program], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      INFISICAL_URL: listener.url,
      INFISICAL_CLIENT_ID: server.credentials.clientId,
      INFISICAL_CLIENT_SECRET: server.credentials.clientSecret,
      INFISICAL_PROJECT_ID: server.projectId,
      INFISICAL_ENVIRONMENT: "prod",
      ...env,
    },
  });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      texts[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...texts }));
  });
}

describe("a program after --import infisical-kit/preload", () => {
  it("has the secrets in its environment, as an ES module, in CommonJS, and in a worker thread", async () => {
    const inWorker = `
      const { Worker } = require("node:worker_threads");
      new Worker(${JSON.stringify(printing)}, { eval: true });`;
    expect(await run()).toEqual({ code: 0, stdout: all, stderr: "" });
    const commonJs = await run({}, programWith(printing + inWorker, "cjs"));
    expect(commonJs).toEqual({ code: 0, stdout: all + all, stderr: "" });
    expect(server.logins).toBe(2);
  });

  it("has loaded nothing that a start does not need: no TLS for http, and none of the fetch of Node.js", async () => {
    const loaded = programWith(`
      const { moduleLoadList } = process;
      console.log(moduleLoadList.filter((name) => /(tls|https|undici)$/.test(name)).join());`);
    expect(await run({}, loaded)).toEqual({ code: 0, stdout: "\n", stderr: "" });
  });

  it("keeps what is set, unless it is told to override it", async () => {
    const env = { API_KEY: "mine", EMPTY: "" };
    expect(await run(env)).toMatchObject({ code: 0, stdout: '["mine","a\\nb",""]\n' });
    const override = { ...env, INFISICAL_PRELOAD_OVERRIDE: "true" };
    expect(await run(override)).toMatchObject({ code: 0, stdout: all });
  });

  it("signs in as the environment says, and reads the folder that it says", async () => {
    server.seed({ secrets: { prod: { "/app": { API_KEY: "of the app" } } } });
    const env = {
      INFISICAL_CLIENT_ID: undefined,
      INFISICAL_CLIENT_SECRET: undefined,
      INFISICAL_TOKEN: server.issueToken(),
      INFISICAL_SECRET_PATH: "/app",
    };
    expect(await run(env)).toMatchObject({ code: 0, stdout: '["of the app",null,null]\n' });
    expect(server.logins).toBe(0);
  });
});

describe("without secrets, a program does not start", () => {
  it.each<[string, Record<string, string | undefined>, string]>([
    ["no environment", { INFISICAL_ENVIRONMENT: undefined }, "INFISICAL_ENVIRONMENT must be set"],
    ["no project", { INFISICAL_PROJECT_ID: "" }, "INFISICAL_PROJECT_ID must be set"],
    [
      "no credentials",
      { INFISICAL_CLIENT_ID: "" },
      "INFISICAL_UNIVERSAL_AUTH_CLIENT_ID or INFISICAL_CLIENT_ID must be set",
    ],
    [
      "a wrong secret",
      { INFISICAL_CLIENT_SECRET: "wrong-marker" },
      "check INFISICAL_CLIENT_SECRET",
    ],
    ["a dead token", { INFISICAL_TOKEN: "dead-marker" }, "check INFISICAL_TOKEN"],
    [
      "another environment",
      { INFISICAL_ENVIRONMENT: "nope" },
      "check INFISICAL_PROJECT_ID, INFISICAL_ENVIRONMENT and INFISICAL_SECRET_PATH",
    ],
    ["another folder", { INFISICAL_SECRET_PATH: "/nope" }, "INFISICAL_SECRET_PATH"],
    [
      "no server there",
      { INFISICAL_URL: "http://127.0.0.1:1" },
      "INFISICAL_URL says where the server is",
    ],
    ["no address", { INFISICAL_URL: "\x24{URL}" }, "INFISICAL_URL must be"],
    [
      "an unknown switch",
      { INFISICAL_PRELOAD_OPTIONAL: "yes" },
      "INFISICAL_PRELOAD_OPTIONAL must be true or false",
    ],
    [
      "no time",
      { INFISICAL_PRELOAD_TIMEOUT: "5s" },
      "INFISICAL_PRELOAD_TIMEOUT must be a number of milliseconds",
    ],
    [
      "a copy without a key",
      { INFISICAL_PRELOAD_CACHE: "copy" },
      "INFISICAL_PRELOAD_CACHE_KEY must be set",
    ],
    [
      "a short key",
      { INFISICAL_PRELOAD_CACHE: "copy", INFISICAL_PRELOAD_CACHE_KEY: "c2hvcnQtbWFya2Vy" },
      "INFISICAL_PRELOAD_CACHE_KEY must be 32 random bytes",
    ],
  ])("%s: one line tells which variable to look at", async (_, env, expected) => {
    const { code, stdout, stderr } = await run(env);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^infisical-kit\/preload: [^\n]+\n$/);
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(/-marker|c2hvcnQ/);
  });

  it("unless it may", async () => {
    const { code, stdout, stderr } = await run({
      INFISICAL_URL: "http://127.0.0.1:1",
      INFISICAL_PRELOAD_OPTIONAL: "true",
    });
    expect([code, stdout]).toEqual([0, "[null,null,null]\n"]);
    expect(stderr).toMatch(
      /^infisical-kit\/preload: .+ The program starts without them, since INFISICAL_PRELOAD_OPTIONAL is true\n$/,
    );
  });

  it("when the server hangs for longer than the time", async () => {
    server.delay(list, 60_000);
    const { code, stderr } = await run({ INFISICAL_PRELOAD_TIMEOUT: "900" });
    expect([code, stderr]).toEqual([1, expect.stringContaining("no answer within")]);
  });

  it("when a secret cannot be an environment variable", async () => {
    server.seed({ secrets: { prod: { "/": { "A=B": "other-marker" } } } });
    const { code, stderr } = await run();
    expect([code, stderr]).toEqual([1, expect.stringContaining('"A=B"')]);
    expect(stderr).not.toContain("-marker");
  });

  it("when the server hides values", async () => {
    server.respond(list, {
      status: 200,
      body: {
        secrets: [{ secretKey: "HIDDEN", secretValue: "<hidden>", secretValueHidden: true }],
        imports: [],
      },
    });
    const { code, stderr } = await run();
    expect([code, stderr]).toEqual([1, expect.stringContaining("HIDDEN")]);
  });

  it("with --require, which cannot wait", async () => {
    const { code, stdout, stderr } = await run({}, undefined, ["--import", required]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      "infisical-kit/preload: use --import in place of --require: secrets are loaded before the program starts\n",
    );
  });
});

describe("INFISICAL_PRELOAD_CACHE", () => {
  const cached = (): Record<string, string> => ({
    INFISICAL_PRELOAD_CACHE: join(folder, `${server.projectId} copies/secrets`),
    INFISICAL_PRELOAD_CACHE_KEY: key,
  });

  it("keeps a copy, encrypted and for its owner alone, for starts without the server", async () => {
    const env: Record<string, string> = { ...cached(), INFISICAL_URL: listener.url };
    expect(await run(env)).toEqual({ code: 0, stdout: all, stderr: "" });
    const path = String(env.INFISICAL_PRELOAD_CACHE);
    if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, "utf8")).not.toMatch(/value-marker|API_KEY/);

    await listener.close();
    const { code, stdout, stderr } = await run(env);
    expect([code, stdout]).toEqual([0, all]);
    expect(stderr).toMatch(
      /^infisical-kit\/preload: [^\n]+ The values are those of 0 minutes ago, from INFISICAL_PRELOAD_CACHE\n$/,
    );

    const wrong = { ...env, INFISICAL_PRELOAD_CACHE_KEY: Buffer.alloc(32, 8).toString("base64") };
    const refused = await run(wrong);
    expect([refused.code, refused.stdout]).toEqual([1, ""]);
    expect(refused.stderr).toMatch(
      /^infisical-kit\/preload: [^\n]+ECONNREFUSED[^\n]+of the copy: [^\n]+another key\n$/,
    );
    expect(await run({ ...env, INFISICAL_ENVIRONMENT: "dev" })).toMatchObject({
      code: 1,
      stdout: "",
    });
  });

  it("takes new values when the server is there, whatever is in the copy", async () => {
    const env = cached();
    await run(env);
    server.seed({ secrets: { prod: { "/": { API_KEY: "newer" } } } });
    expect(await run(env)).toMatchObject({ code: 0, stdout: '["newer","a\\nb",""]\n' });
    writeFileSync(String(env.INFISICAL_PRELOAD_CACHE), "damaged");
    const { code, stdout, stderr } = await run(env);
    expect([code, stdout]).toEqual([0, '["newer","a\\nb",""]\n']);
    expect(stderr).toMatch(
      /^infisical-kit\/preload: INFISICAL_PRELOAD_CACHE: [^\n]+damaged[^\n]+\n$/,
    );
    expect(await run(env)).toMatchObject({ code: 0, stderr: "" });
  });

  it("does not stand in for a server that refuses", async () => {
    const env = cached();
    await run(env);
    expect(await run({ ...env, INFISICAL_CLIENT_SECRET: "wrong" })).toMatchObject({
      code: 1,
      stdout: "",
    });
  });

  it("stands in for a server that hangs, or answers for long that it is overloaded", async () => {
    const env = { ...cached(), INFISICAL_PRELOAD_TIMEOUT: "6000" };
    await run(env);
    server.delay(login, 60_000);
    expect(await run(env)).toMatchObject({ code: 0, stdout: all });
    server.reset();
    server.respond(login, { status: 503, times: Number.POSITIVE_INFINITY });
    expect(await run(env)).toMatchObject({ code: 0, stdout: all });
  });

  it("goes on where the copy cannot be written, and says so", async () => {
    const file = programWith("");
    const env = { ...cached(), INFISICAL_PRELOAD_CACHE: join(file, "copy") };
    const { code, stdout, stderr } = await run(env);
    expect([code, stdout]).toEqual([0, all]);
    expect(stderr).toContain("infisical-kit/preload: INFISICAL_PRELOAD_CACHE: ");
  });

  it("is shared by processes that start at the same time", async () => {
    const env = cached();
    const ended = await Promise.all(Array.from({ length: 4 }, () => run(env)));
    for (const one of ended) expect(one).toEqual({ code: 0, stdout: all, stderr: "" });
    await listener.close();
    expect(await run({ ...env })).toMatchObject({ code: 0, stdout: all });
  });
});
