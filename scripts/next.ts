// Builds and starts a site with Next.js as it comes, against the packed tarball, with the module that
// docs/configuration.md shows: a page has the value of now, and nothing on the disk or sent to the
// browser beside that page has it.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { createTestServer } from "infisical-kit/testing";
import { createConsumer } from "./consumer.js";
import { install } from "./on-demand.js";

const guide = readFileSync(new URL("../docs/configuration.md", import.meta.url), "utf8");
const code = /^```mjs\n\/\/ app\/config\.js\n([\s\S]*?)^```$/m.exec(guide)?.[1];
assert(code, "docs/configuration.md has no app/config.js");

const modules = await install("next", {
  next: "^16.4.6",
  react: "^19.2.0",
  "react-dom": "^19.2.0",
});
const site = mkdtempSync(join(modules, "site-"));
const files = {
  "package.json": '{ "private": true, "type": "module" }',
  "next.config.js": `export default { turbopack: { root: ${JSON.stringify(modules)} } };`,
  "app/config.js": code,
  "app/layout.js":
    'import Clock from "./clock.js";\n' +
    "export default ({ children }) => <html><body>{children}<Clock /></body></html>;",
  // So that the browser has something to load.
  "app/clock.js":
    '"use client";\nimport { useState } from "react";\n' +
    "export default () => { const [n, set] = useState(0); return <b onClick={() => set(n + 1)}>{n}</b>; };",
  "app/cached/page.js":
    'import { getSecrets } from "../config.js";\nexport default async () => {\n' +
    '  const secrets = await getSecrets();\n  await secrets.refresh();\n  return <p>{await secrets.get("GREETING")}</p>;\n};',
  "app/loaded/page.js":
    'import { connection } from "next/server";\nimport { loadSecrets } from "infisical-kit/config";\n' +
    'import { scopeFromEnv, sessionFromEnv } from "infisical-kit/env";\nexport default async () => {\n' +
    "  await connection();\n" +
    "  const { values } = await loadSecrets(await sessionFromEnv(), await scopeFromEnv());\n" +
    "  return <p>{values.GREETING}</p>;\n};",
};
const marker = "value-marker";
const greeting = (word: string) => ({ prod: { "/": { GREETING: `${marker}-${word}` } } });
const server = createTestServer({ secrets: greeting("first") });
const listener = await server.listen();
let started: ChildProcess | undefined;

/** Next.js, with variables that name the server. */
function next(...args: string[]): ChildProcess {
  const { clientId, clientSecret } = server.credentials;
  return spawn(process.execPath, [join(modules, "node_modules/next/dist/bin/next"), ...args], {
    cwd: site,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env.PATH,
      NEXT_TELEMETRY_DISABLED: "1",
      INFISICAL_URL: listener.url,
      INFISICAL_CLIENT_ID: clientId,
      INFISICAL_CLIENT_SECRET: clientSecret,
      INFISICAL_PROJECT_ID: server.projectId,
      INFISICAL_ENVIRONMENT: "prod",
    },
  });
}

/** What a program prints, up to its end or the first match. */
async function output({ stdout }: ChildProcess, until?: RegExp): Promise<string> {
  let text = "";
  for await (const chunk of stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    text += chunk;
    if (until?.test(text)) break;
  }
  return text;
}

function filesWithValues(): string[] {
  return readdirSync(join(site, ".next"), {
    recursive: true,
    withFileTypes: true,
    encoding: "utf8",
  })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => readFileSync(path, "latin1").includes(marker));
}

try {
  const consumer = await createConsumer();
  cpSync(join(consumer.folder, "node_modules"), join(site, "node_modules"), { recursive: true });
  consumer.remove();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), `${text}\n`);
  }

  const building = next("build");
  const [built, [exitCode]] = await Promise.all([output(building), once(building, "exit")]);
  assert.equal(exitCode, 0, built);
  assert.deepEqual(server.requests, [], "nothing is loaded while the site is built");
  assert(readdirSync(join(site, ".next/static"), { recursive: true }).length > 0);

  started = next("start", "--port", "0", "--hostname", "127.0.0.1");
  const ready = await output(started, /Ready/);
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(ready) ?? [];
  assert(url, ready);
  for (const word of ["first", "second"]) {
    server.seed({ secrets: greeting(word) });
    for (const page of ["/cached", "/loaded"]) {
      const response: Response = await fetch(url + page);
      const text: string = await response.text();
      assert.equal(/<p>(.*?)<\/p>/.exec(text)?.[1], `${marker}-${word}`, page);
      assert.match(response.headers.get("Cache-Control") ?? "", /no-store/);
    }
  }
  assert.deepEqual(filesWithValues(), []);
  console.log("Next.js: pages have the value of now, and no file has it");
} finally {
  started?.kill();
  await listener.close();
  rmSync(site, { recursive: true, force: true, maxRetries: 5 });
}
