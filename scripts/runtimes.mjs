// Runs test/runtimes/scenario.js, unchanged, in Node, in headless Chromium and in workerd, against
// the in-memory server on loopback, and compares what comes out.
import { deepStrictEqual } from "node:assert";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createTestServer } from "infisical-kit/testing";
import { bundle } from "./size.mjs";

const workerdVersion = "1.20261117.1";
const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "infisical-kit-runtimes-"));

const document =
  '<!doctype html><meta charset="utf-8"><script type="module" src="/script.js"></script>';

const expected = (value) => ({
  listed: [["API_KEY", value]],
  read: "ü€😀",
  error: ["NotFoundError", 404, true, "Secret with name 'ABSENT' not found"],
  aborted: "enough",
});

async function inNode(config) {
  const { scenario } = await import("../test/runtimes/scenario.js");
  return scenario(config);
}

async function inChromium(config) {
  const executable = [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
  ].find((path) => path && existsSync(path));
  if (!executable) throw new Error("not installed: set CHROMIUM_PATH, or install it");
  const script = await bundle(`
    import { scenario } from "./test/runtimes/scenario.js";
    const report = (body) => fetch("/report", { method: "POST", body: JSON.stringify(body) });
    scenario(${JSON.stringify(config)}).then(report, (error) => report({ failed: String(error.stack) }));
  `);
  let browser;
  let page;
  try {
    return await new Promise((resolve, reject) => {
      page = createServer(async (request, response) => {
        if (request.url === "/report") {
          let body = "";
          for await (const chunk of request) body += chunk;
          resolve(JSON.parse(body));
        }
        const isScript = request.url === "/script.js";
        response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
        response.end(isScript ? script : document);
      }).listen(0, "127.0.0.1", () => {
        browser = spawn(executable, [
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          `--user-data-dir=${join(scratch, "chromium")}`,
          `http://127.0.0.1:${page.address().port}/`,
        ]);
        browser.once("error", reject);
        browser.once("exit", (code) => reject(new Error(`exited early, with code ${code}`)));
        setTimeout(() => reject(new Error("no report within a minute")), 60_000).unref();
      });
    });
  } finally {
    browser?.removeAllListeners("exit");
    await new Promise((resolve) => (browser ? browser.once("exit", resolve).kill() : resolve()));
    page?.close();
    page?.closeAllConnections();
  }
}

async function inWorkerd(config) {
  const folder = join(root, "node_modules/.cache/workerd");
  const executable = join(folder, "node_modules/workerd/bin/workerd");
  if (!existsSync(executable)) {
    const options = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", ["install", ...options, "--prefix", folder, `workerd@${workerdVersion}`], {
      stdio: "inherit",
    });
  }
  writeFileSync(
    join(scratch, "worker.js"),
    await bundle(`
      import { scenario } from "./test/runtimes/scenario.js";
      export default {
        fetch: () => scenario(${JSON.stringify(config)}).then(
          (result) => Response.json(result),
          (error) => Response.json({ failed: String(error.stack) }),
        ),
      };
    `),
  );
  writeFileSync(
    join(scratch, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    ( name = "main", worker = (
      modules = [ ( name = "worker.js", esModule = embed "worker.js" ) ],
      compatibilityDate = "2024-01-01",
      globalOutbound = "loopback",
    ) ),
    ( name = "loopback", network = ( allow = ["private", "local"] ) ),
  ],
  sockets = [ ( name = "http", address = "127.0.0.1:0", http = (), service = "main" ) ],
);
`,
  );
  const workerd = spawn(executable, ["serve", "--control-fd=3", join(scratch, "config.capnp")], {
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  try {
    const port = await new Promise((resolve, reject) => {
      workerd.stdio[3].on("data", (line) => resolve(JSON.parse(line).port));
      workerd.once("error", reject);
      workerd.once("exit", (code) => reject(new Error(`exited early, with code ${code}`)));
    });
    return await (await fetch(`http://127.0.0.1:${port}/`)).json();
  } finally {
    workerd.removeAllListeners("exit");
    await new Promise((resolve) => workerd.once("exit", resolve).kill());
  }
}

let failures = 0;
try {
  for (const [name, run] of Object.entries({
    Node: inNode,
    Chromium: inChromium,
    workerd: inWorkerd,
  })) {
    const server = createTestServer({ secrets: { dev: { "/": { API_KEY: "on loopback" } } } });
    const { url, close } = await server.listen();
    const { credentials, projectId } = server;
    try {
      const result = await run({ url, credentials, projectId });
      deepStrictEqual(result, { loopback: expected("on loopback"), memory: expected("in memory") });
      console.log(`${name}: passed`);
    } catch (error) {
      failures++;
      console.error(`${name}: FAILED, ${error.message}`);
    } finally {
      await close();
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
process.exitCode = failures ? 1 : 0;
