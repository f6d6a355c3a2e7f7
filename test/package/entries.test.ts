import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseAst } from "rollup/parseAst";
import { describe, expect, inject, test } from "vitest";
import { entriesIn } from "../../scripts/consumer.js";
import { endpoints } from "../support/endpoints.js";
import { manifest as resources } from "../support/manifest.js";
import { root, run, runTool } from "../support/package.js";

const installed = join(inject("folder"), "node_modules/infisical-kit");
const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
const entries = entriesIn(inject("folder"));
const require = createRequire(join(inject("folder"), "run.cjs"));

/** What each entry exports to ES modules, sorted; the names of objects end in `.*`. */
const exported: Readonly<Record<string, string[]>> = JSON.parse(
  run(
    process.execPath,
    "--input-type=module",
    "--eval",
    `const exported = {};
     for (const entry of ${JSON.stringify(entries)}) {
       exported[entry] = Object.entries(await import(entry))
         .map(([name, value]) => (typeof value === "object" ? name + ".*" : name))
         .sort();
     }
     console.log(JSON.stringify(exported));`,
  ),
);

describe("the entries", () => {
  test("are there for every resource", () => {
    const resources = readdirSync(join(root, "src/resources"), { recursive: true })
      .map((file) => String(file).replaceAll("\\", "/"))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `infisical-kit/${file.slice(0, -3)}`);
    expect(entries).toEqual(expect.arrayContaining(resources));
  });

  test("export these names", async () => {
    const lines = Object.entries(exported).map(([entry, names]) =>
      [entry, ...names.map((name) => `  ${name}`), ""].join("\n"),
    );
    await expect(lines.join("\n")).toMatchFileSnapshot("exports.txt");
  });

  test.each(entries)("%s exports the same names to CommonJS", (entry) => {
    const names = Object.entries(require(entry) as object).map(([name, value]) =>
      typeof value === "object" ? `${name}.*` : name,
    );
    expect(names).not.toEqual([]);
    expect(names.sort()).toEqual(exported[entry]);
  });

  test.each([
    "index",
    "core",
    "chunks/core",
    "core/errors",
    "credentials/shared/rsa",
    "env/index",
    "platform/node-modules",
    "resources/secrets",
    "secrets.js",
    "dist/index.js",
    "../index",
    "../chunks/core",
    "types/index",
  ])("are no way to %s", (path) => {
    expect(() => require.resolve(`infisical-kit/${path}`)).toThrow(
      /^(Cannot find module|Package subpath|Invalid module)/,
    );
  });

  test("have every endpoint at the root", () => {
    const names = endpoints.flatMap(({ isApart, longName }) => (isApart ? [] : longName));
    expect(exported["infisical-kit"]).toEqual(expect.arrayContaining(names));
  });

  test("have the endpoints of modules apart, each in its own", () => {
    for (const { accessor, file, apart, endpoints } of resources) {
      if (!apart) continue;
      const names = Object.keys(endpoints);
      expect([accessor, ...(exported[`infisical-kit/${file}`] ?? [])]).toEqual(
        expect.arrayContaining([accessor, ...names]),
      );
    }
  });

  test("lead to the package's own manifest", () => {
    expect(require("infisical-kit/package.json")).toEqual(manifest);
  });

  test("recognize the errors of the other format's copy", async () => {
    const file = pathToFileURL(join(installed, "dist/index.js")).href;
    const esm: typeof import("infisical-kit") = await import(file);
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

  // A third is code in two formats, almost half is declarations with their documentation, and 0.15 MB
  // are the sources of what every program uses, with the maps that lead there.
  test("is at most 3 MB", () => {
    const sizes = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    const bytes = sizes.reduce((sum, size) => sum + size);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(3_000_000);
  });

  test("has no findings of publint", () => {
    expect(runTool("publint/src/cli.js", inject("tarball"), "--strict")).toContain("All good!");
  });

  // What resolved modules before there were `exports` finds the root alone.
  test.each([
    ["node16", entries],
    ["strict", ["infisical-kit"]],
  ])("has no findings of attw, profile %s", (profile, checked) => {
    const paths = checked.map((entry) => entry.replace("infisical-kit", "."));
    const options = ["--profile", profile, "--format", "json", "--entrypoints", ...paths];
    const found = JSON.parse(
      runTool("@arethetypeswrong/cli/dist/index.js", inject("tarball"), ...options),
    );
    expect(Object.keys(found.analysis.entrypoints)).toEqual(paths);
    const problems: { resolutionKind: string }[] = found.analysis.problems;
    const kinds = profile === "strict" ? [] : ["node10"];
    expect(problems.filter(({ resolutionKind }) => !kinds.includes(resolutionKind))).toEqual([]);
  });
});

describe("the files", () => {
  const files = readdirSync(join(installed, "dist"), { recursive: true, encoding: "utf8" });

  /** The nodes of a file's syntax that are an `import()`. */
  function dynamicImports(file: string): readonly { readonly source: { readonly type: string } }[] {
    const found: { source: { type: string } }[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      if ("type" in node && node.type === "ImportExpression" && "source" in node) {
        found.push(node as { source: { type: string } });
      }
      Object.values(node).forEach(visit);
    };
    visit(parseAst(readFileSync(join(installed, "dist", file), "utf8")));
    return found;
  }

  test("of CommonJS have no import(), which Jest refuses", () => {
    const commonJs = files.filter((file) => file.endsWith(".cjs"));
    expect(commonJs.length).toBeGreaterThan(entries.length);
    expect(commonJs.filter((file) => dynamicImports(file).length > 0)).toEqual([]);
  });

  test("of ES modules import nothing whose name is computed", () => {
    const imports = files.filter((file) => file.endsWith(".js")).flatMap(dynamicImports);
    expect(imports.length).toBeGreaterThan(10);
    expect(imports.filter(({ source }) => source.type !== "Literal")).toEqual([]);
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
