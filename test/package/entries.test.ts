import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, test } from "vitest";
import { endpoints } from "../resources/endpoints.js";
import { root, run, runTool } from "./run.js";

type Names = Readonly<Record<string, unknown>>;

interface Conditions {
  readonly import: { readonly default: string };
}

const installed = join(inject("folder"), "node_modules/infisical-kit");
const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
const exported: Record<string, string | Conditions> = manifest.exports;
const entries = Object.keys(exported).filter((path) => path !== "./package.json");
const require = createRequire(join(inject("folder"), "run.cjs"));

const specifier = (path: string): string => `infisical-kit${path.slice(1)}`;

async function importEntry(path: string): Promise<Names> {
  const conditions = Object(exported[path]) as Conditions;
  return await import(pathToFileURL(join(installed, conditions.import.default)).href);
}

describe("the entries", () => {
  test("are there for every resource", () => {
    const resources = readdirSync(join(root, "src/resources"), { recursive: true })
      .map((file) => `./${String(file).replaceAll("\\", "/")}`)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => file.slice(0, -3));
    expect(entries).toEqual(expect.arrayContaining(resources));
  });

  test.each(entries)("%s exports the same names from ESM and CommonJS", async (path) => {
    const names = Object.keys(await importEntry(path));
    expect(names).not.toEqual([]);
    expect(Object.keys(require(specifier(path))).sort()).toEqual(names.sort());
  });

  test("export these names", async () => {
    const lines = entries.map(async (path) => {
      const names = Object.entries(await importEntry(path)).map(([name, value]) =>
        typeof value === "object" ? `${name}.*` : name,
      );
      return [specifier(path), ...names.sort().map((name) => `  ${name}`), ""].join("\n");
    });
    await expect((await Promise.all(lines)).join("\n")).toMatchFileSnapshot("exports.txt");
  });

  test("have every endpoint at the root", async () => {
    const names = endpoints.map(({ longName }) => longName);
    expect(Object.keys(await importEntry("."))).toEqual(expect.arrayContaining(names));
  });

  test("lead to the package's own manifest", () => {
    expect(require("infisical-kit/package.json")).toEqual(manifest);
  });

  test("recognize the errors of the other format's copy", async () => {
    const esm = (await importEntry(".")) as unknown as typeof import("infisical-kit");
    const cjs: typeof import("infisical-kit") = require("infisical-kit");
    expect(esm).not.toBe(cjs);
    const error = new cjs.NotFoundError("gone", { requestId: "req-1" });
    expect(esm.isNotFoundError(error)).toBe(true);
    expect(esm.isInfisicalApiError(error)).toBe(true);
    expect(error instanceof esm.NotFoundError).toBe(true);
    expect(error instanceof esm.ConflictError).toBe(false);
  });
});

describe("what npm installs", () => {
  test("is one package", () => {
    expect(manifest).not.toHaveProperty("dependencies");
    for (const name of Object.keys(manifest.peerDependencies)) {
      expect(manifest.peerDependenciesMeta).toHaveProperty(name, { optional: true });
    }
    const packages = readdirSync(join(inject("folder"), "node_modules"));
    expect(packages.filter((name) => !name.startsWith("."))).toEqual(["infisical-kit"]);
  });

  test("is at most 1.5 MB", () => {
    const sizes = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    const bytes = sizes.reduce((sum, size) => sum + size);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(1_500_000);
  });

  test("has no findings of publint", () => {
    expect(runTool("publint/src/cli.js", inject("tarball"), "--strict")).toContain("All good!");
  });

  test("has no findings of attw", () => {
    const options = ["--profile", "node16", "--format", "json"];
    const found = JSON.parse(
      runTool("@arethetypeswrong/cli/dist/index.js", inject("tarball"), ...options),
    );
    expect(Object.keys(found.analysis.entrypoints)).toHaveLength(Object.keys(exported).length);
    const problems: { resolutionKind?: string }[] = found.analysis.problems;
    expect(problems.filter(({ resolutionKind }) => resolutionKind !== "node10")).toEqual([]);
  });
});

describe("a program", () => {
  const program = `
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const client = createClient({ baseUrl: server.url, fetch: server.fetch });
    client.login({ universalAuth: server.credentials })
      .then(() => client.secrets.list({ projectId: server.projectId, environment: "dev" }))
      .then(({ secrets }) => console.log(secrets.map((s) => s.secretKey).join()));
  `;

  test("runs as an ES module", () => {
    writeFileSync(
      join(inject("folder"), "run.mjs"),
      `import { createClient } from "infisical-kit";
       import { createTestServer } from "infisical-kit/testing";
       import { list } from "infisical-kit/secrets";
       import { login } from "infisical-kit/identity-auth/universal";
       import * as pki from "infisical-kit/pki";
       if (![list, login, pki.ca.list].every((f) => typeof f === "function")) throw new Error();
       ${program}`,
    );
    expect(run(process.execPath, "run.mjs").trim()).toBe("A");
  });

  test("runs as CommonJS", () => {
    writeFileSync(
      join(inject("folder"), "run.cjs"),
      `const { createClient } = require("infisical-kit");
       const { createTestServer } = require("infisical-kit/testing");
       ${program}`,
    );
    expect(run(process.execPath, "run.cjs").trim()).toBe("A");
  });
});
