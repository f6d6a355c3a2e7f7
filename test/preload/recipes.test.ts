import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { createTestServer } from "../../src/testing/index.js";

const guide = readFileSync(new URL("../../docs/configuration.md", import.meta.url), "utf8");
const app = mkdtempSync(join(tmpdir(), "recipes-"));
const server = createTestServer({ secrets: { prod: { "/": { API_KEY: "value-marker" } } } });
let listener: Awaited<ReturnType<typeof server.listen>>;

/** The folder of an image: a program, and the package as npm installs it. */
beforeAll(async () => {
  listener = await server.listen();
  const place = join(app, "node_modules/infisical-kit");
  mkdirSync(place, { recursive: true });
  const manifest = { type: "module", exports: { "./preload": "./preload.js" } };
  writeFileSync(join(place, "package.json"), JSON.stringify(manifest));
  await build({
    entryPoints: [fileURLToPath(new URL("../../src/preload/index.ts", import.meta.url))],
    outfile: join(place, "preload.js"),
    bundle: true,
    format: "esm",
    platform: "node",
  });
  writeFileSync(join(app, "package.json"), '{ "private": true, "type": "module" }');
  writeFileSync(join(app, "app.js"), "console.log(process.env.API_KEY);");
});

afterAll(async () => {
  await listener.close();
  rmSync(app, { recursive: true, maxRetries: 5 });
});

/** The code block of a section of the guide. */
function blockOf(title: string, language: string): string {
  const section = guide.split(`\n### ${title}\n`)[1]?.split("\n### ")[0] ?? "";
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(section)?.[1] ?? "";
}

function start(
  [file = "", ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const options = { cwd: app, env: { PATH: process.env.PATH, ...env } };
    execFile(file, args, options, (error, stdout, stderr) =>
      error ? reject(error) : resolve({ stdout, stderr }),
    );
  });
}

it("an image starts with the credentials of a machine identity", async () => {
  const dockerfile = blockOf("Docker", "dockerfile");
  const command: string[] = JSON.parse(/^CMD (.*)$/m.exec(dockerfile)?.[1] ?? "");
  const [, pairs = ""] = /^ENV (.*)$/m.exec(dockerfile) ?? [];
  const identity = {
    INFISICAL_URL: listener.url,
    INFISICAL_CLIENT_ID: server.credentials.clientId,
    INFISICAL_CLIENT_SECRET: server.credentials.clientSecret,
    INFISICAL_PROJECT_ID: server.projectId,
  };
  const set = Object.fromEntries(pairs.split(" ").map((pair) => pair.split("=")));
  expect(Object.keys(set)).toContain("INFISICAL_ENVIRONMENT");
  expect(await start(command, { ...set, ...identity })).toEqual({
    stdout: "value-marker\n",
    stderr: "",
  });
});

it.skipIf(process.platform === "win32")(
  "a pod starts with its service account, and again without the server",
  async () => {
    interface Container {
      command: string[];
      env: { name: string; value?: string; valueFrom?: object }[];
      volumeMounts: { name: string; mountPath: string }[];
    }
    const { spec } = parse(blockOf("Kubernetes", "yaml")).spec.template;
    const container: Container = spec.containers[0];
    expect(container.volumeMounts.map(({ name }) => name)).toEqual(
      spec.volumes.map(({ name }: { name: string }) => name),
    );
    const tokenPath = join(app, "token");
    writeFileSync(tokenPath, "header.payload.signature");
    // What belongs to the cluster: its names, its Secret, its paths.
    const cluster: Record<string, string> = {
      INFISICAL_URL: listener.url,
      INFISICAL_KUBERNETES_IDENTITY_ID: server.identityId,
      INFISICAL_PROJECT_ID: server.projectId,
      INFISICAL_PRELOAD_CACHE_KEY: Buffer.alloc(32, 7).toString("base64"),
    };
    const env = Object.fromEntries(
      container.env.map(({ name, value = "" }) => [name, cluster[name] ?? value]),
    );
    expect(Object.keys(env)).toEqual(expect.arrayContaining(Object.keys(cluster)));
    const [mount] = container.volumeMounts;
    expect(env.INFISICAL_PRELOAD_CACHE).toMatch(new RegExp(`^${mount?.mountPath}/`));
    mkdirSync(join(app, "cache"));
    const pod = {
      ...env,
      INFISICAL_PRELOAD_CACHE: app + env.INFISICAL_PRELOAD_CACHE,
      INFISICAL_KUBERNETES_SERVICE_ACCOUNT_TOKEN_PATH: tokenPath,
    };
    expect(await start(container.command, pod)).toEqual({ stdout: "value-marker\n", stderr: "" });
    expect(readdirSync(join(app, "cache"))).toEqual(["secrets"]);
    server.disconnect("*", { times: Number.POSITIVE_INFINITY });
    expect(await start(container.command, pod)).toMatchObject({ stdout: "value-marker\n" });
  },
);
