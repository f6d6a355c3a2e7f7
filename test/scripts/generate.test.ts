import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ContractRoute,
  type JsonSchema,
  readContract,
} from "../../scripts/generate/contract.js";
import { coverageOf } from "../../scripts/generate/coverage.js";
import { readEndpoints } from "../../scripts/generate/endpoints.js";
import type { Resource } from "../../scripts/generate/manifest.js";
import { modelledBy, modelProblems } from "../../scripts/generate/models.js";
import { readOpenApi } from "../../scripts/generate/openapi.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const contract = readContract();
let folder: string;

/** Runs the generator in a copy of the project. */
function generate(...args: string[]): { status: number; output: string } {
  const script = ["node_modules/tsx/dist/cli.mjs", "scripts/generate/index.ts", ...args];
  try {
    const output = execFileSync(process.execPath, script, {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    });
    return { status: 0, output };
  } catch (error) {
    const { status, stdout, stderr } = Object(error);
    return { status, output: `${stdout}${stderr}` };
  }
}

function writeDocument(name: string, paths: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ openapi: "3.0.3", paths }));
  return path;
}

const deprecated = new Set(
  contract.listed.flatMap(({ method, path, isDeprecated }) =>
    isDeprecated ? [`${method} ${path}`] : [],
  ),
);

/** The paths of an OpenAPI document with these routes. */
function documentOf(routes: readonly ContractRoute[]): object {
  const paths: Record<string, Record<string, unknown>> = {};
  const content = (schema: JsonSchema) => ({ content: { "application/json": { schema } } });
  const parameters = (schema: JsonSchema = {}, place: string) =>
    Object.entries(schema.properties ?? {}).map(([name, property]) => ({
      name,
      in: place,
      required: place === "path" || schema.required?.includes(name),
      schema: property,
    }));
  for (const { method, path, params, query, body, result } of routes) {
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        summary: "A text of the server.",
        deprecated: deprecated.has(`${method} ${path}`),
        parameters: [...parameters(params, "path"), ...parameters(query, "query")],
        ...(body && { requestBody: content(body) }),
        responses: { 200: result ? content(result) : {} },
      },
    };
  }
  return paths;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "infisical-kit-generate-"));
  for (const name of ["src", "docs", "scripts", "package.json", "biome.json", "tsconfig.json"]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
});

afterAll(() => {
  rmSync(join(folder, "node_modules"), { force: true });
  rmSync(folder, { recursive: true, force: true });
});

describe("the generator", () => {
  test("puts back what was changed by hand", () => {
    const path = join(folder, "src/resources/kms.ts");
    const text = readFileSync(path, "utf8");
    expect(generate("--check")).toEqual({
      status: 0,
      output: expect.stringContaining("nothing differs"),
    });

    writeFileSync(path, text.replace("Creates a key.", "Makes a key."));
    expect(generate("--check")).toEqual({
      status: 1,
      output: expect.stringContaining("Not what `npm run generate` writes: src/resources/kms.ts\n"),
    });
    expect(readFileSync(path, "utf8")).not.toBe(text);
    expect(generate().status).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(text);
  }, 60_000);

  test("leaves what a document does not have, and is the same after what it has", () => {
    const isPublic = new Set(
      contract.listed.flatMap(({ method, path, isPublic }) =>
        isPublic ? [`${method} ${path}`] : [],
      ),
    );
    const routes = contract.routes.filter(({ method, path }) => isPublic.has(`${method} ${path}`));
    expect(routes.length).toBeGreaterThan(1000);
    const { status, output } = generate(
      "--check",
      "--contract",
      writeDocument("public.json", documentOf(routes)),
    );
    expect(output).toMatch(
      /^The contract says the same\n.* public routes,.*\n.*: nothing differs\n$/,
    );
    expect(status).toBe(0);
  }, 60_000);

  test("tells what a newer contract changes, and stores it", () => {
    const [key] = contract.routes.filter(
      ({ method, path }) =>
        method === "GET" && path === "/api/v1/kms/keys/{keyId}/signing-algorithms",
    );
    const result = {
      type: "object",
      properties: {
        hue: { type: "string", description: "A text of the server." },
      },
    };
    const added = { ...key, path: "/api/v1/kms/hues", result } as ContractRoute;
    const document = writeDocument("newer.json", documentOf([{ ...added, ...key, result }, added]));
    const { output } = generate("--contract", document);
    expect(output).toContain("~ GET /api/v1/kms/keys/{keyId}/signing-algorithms\n");
    expect(output).toContain("  + result.hue: optional string\n");
    expect(output).toContain("  - result.signingAlgorithms: ");
    expect(output).toContain("+ GET /api/v1/kms/hues (not in the package)\n");
    expect(output).toContain("? POST /api/v1/kms/keys is not in the document, and stays\n");
    expect(output).not.toContain("? GET /api/v1/webhooks");
    expect(readFileSync(join(folder, "src/resources/kms.ts"), "utf8")).toContain("hue?: string;");
    const stored = readFileSync(join(folder, "scripts/generate/contract/kms.json"), "utf8");
    expect(stored).toContain('"hue"');
    expect(stored).not.toContain("text of the server");
    const list = readFileSync(join(folder, "scripts/generate/contract/routes.txt"), "utf8");
    expect(list).toContain("GET /api/v1/kms/hues unknown\n");
    expect(list).toContain(
      "GET /api/v1/kms/keys/{keyId}/signing-algorithms identityAccessToken,jwt\n",
    );
    const again = generate("--check");
    expect(again.output).toMatch(
      /: nothing differs\nGET \/api\/v1\/kms\/hues has no function and no reason\n$/,
    );
    expect(again.status).toBe(1);
  }, 60_000);

  test("reads references, parameters and answers of a document", () => {
    const path = join(folder, "things.json");
    writeFileSync(
      path,
      JSON.stringify({
        components: {
          schemas: { Thing: { type: "object", properties: { id: { type: "string" } } } },
        },
        paths: {
          "/api/v1/things/{id}": {
            get: {
              parameters: [
                { name: "id", in: "path", required: true, schema: { type: "string" } },
                { name: "deep", in: "query", schema: { type: "string", enum: ["true", "false"] } },
              ],
              responses: {
                200: {
                  content: {
                    "application/json": { schema: { $ref: "#/components/schemas/Thing" } },
                  },
                },
              },
            },
          },
        },
      }),
    );
    expect(readOpenApi(readFileSync(path, "utf8"))).toEqual([
      {
        method: "GET",
        path: "/api/v1/things/{id}",
        auth: undefined,
        params: {
          type: "object",
          properties: { id: { type: "string" } },
          required: ["id"],
          additionalProperties: false,
        },
        query: {
          type: "object",
          properties: { deep: { type: "string", enum: ["true", "false"] } },
          required: [],
          additionalProperties: false,
        },
        body: undefined,
        result: { type: "object", properties: { id: { type: "string" } } },
        isDeprecated: false,
      },
    ]);
  });

  test("tells which endpoints the test server has no model of", async () => {
    const entry = { as: "getThing", auth: "open", summary: "Gets a thing." };
    const route = "GET /api/v1/things/{thingId}";
    const endpoints = {
      get: { ...entry, route },
      status: { ...entry, route: "GET /api/v1/kms/keys" },
    };
    const resource: Resource = {
      file: "things",
      accessor: "things",
      product: "Secrets",
      endpoints,
    };
    const schemas = { params: undefined, query: undefined, body: undefined, result: undefined };
    const routes = ["/api/v1/things/{id}", "/api/v1/kms/keys"].map((path) => ({
      method: "GET",
      path,
      auth: [],
      ...schemas,
    }));
    const read = readEndpoints(resource, { routes, listed: [] }, []);
    const modelled = await modelledBy(read);
    expect([...modelled]).toEqual(["things.status"]);
    expect(modelProblems(read, modelled)).toEqual([
      "things.get: the test server has no model of it",
    ]);
    const apart = readEndpoints({ ...resource, apart: true }, { routes, listed: [] }, []);
    expect(modelProblems(apart, modelled)).toEqual([]);
  });

  test("tells which public routes have no function, and which reasons nothing needs", () => {
    const route = (path: string, marks = {}) => {
      return { method: "GET", path, auth: [], isPublic: true, isDeprecated: false, ...marks };
    };
    const listed = [
      route("/api/v1/things/{id}"),
      route("/api/v1/things/{id}/parts"),
      route("/api/v1/old", { isDeprecated: true }),
      route("/api/v1/inner", { isPublic: false }),
      route("/api/v1/acme/{id}/orders"),
      route("/api/v1/acme/directory"),
      route("/api/v1/relays"),
    ];
    const entry = { as: "getThing", auth: "open", summary: "Gets a thing." };
    const endpoints = { get: { ...entry, route: "GET /api/v1/things/{thingId}" } };
    const resource = { file: "things", accessor: "things", product: "Secrets", endpoints };
    const leftOut = {
      "* /api/v1/acme/*": "A protocol.",
      "POST /api/v1/relays": "Nothing.",
      "GET /api/v1/things/{thingId}": "It has a function.",
    };
    const { summary, problems } = coverageOf([resource], listed, leftOut);
    expect(summary).toBe("1 of 6 public routes, 2 left out for a reason, 1 deprecated, 2 missing");
    expect(problems).toEqual([
      "GET /api/v1/things/{id}/parts has no function and no reason",
      "GET /api/v1/relays has no function and no reason",
      "left-out.yaml: no route without a function is POST /api/v1/relays",
      "left-out.yaml: no route without a function is GET /api/v1/things/{thingId}",
    ]);
  });

  test("tells what is wrong with a line of the manifest", () => {
    const schemas = { params: undefined, query: undefined, body: undefined, result: undefined };
    const routes = [
      { method: "GET", path: "/api/v1/things/{id}", auth: ["jwt"], ...schemas },
      { method: "GET", path: "/api/v1/things/all", auth: ["jwt"], ...schemas },
    ];
    const entry = { as: "getThing", auth: "open", summary: "Gets a thing." };
    const resource: Resource = {
      file: "things",
      accessor: "things",
      product: "Secrets",
      endpoints: {
        get: { ...entry, route: "GET /api/v1/things/{thingId}" },
        gone: { ...entry, route: "GET /api/v1/gone" },
        wrong: { ...entry, auth: "anybody", route: "GET /api/v1/things/{thingId!all}" },
        reasoned: { ...entry, authReason: "…", route: "GET /api/v1/things/all" },
        needless: { ...entry, auth: "userOnly", authReason: "…", route: "GET /api/v1/things/all" },
      },
    };
    const problems: string[] = [];
    const listed = routes.map((route) => ({ ...route, isPublic: true, isDeprecated: false }));
    readEndpoints(resource, { routes, listed }, problems);
    expect(problems).toEqual([
      "things.get: the route is to be written GET /api/v1/things/{thingId!all}",
      "things.get: the server takes jwt, not open",
      "things.gone: the server has no GET /api/v1/gone",
      "things.wrong: core/modes has no anybody",
      "things.needless: userOnly needs no reason",
    ]);
  });

  test("says that answers have a field where that is known, and for which places nothing is known", () => {
    const result: JsonSchema = {
      type: "object",
      properties: {
        id: { type: "string" },
        version: { type: "number", default: 1 },
        isReserved: { type: "boolean", default: false, nullable: true },
        note: { type: "string", nullable: true },
        actor: { type: "string" },
      },
      required: ["id"],
    };
    const schemas = { params: undefined, query: undefined, body: undefined, result };
    const routes = [{ method: "GET", path: "/api/v1/things/{id}", auth: ["jwt"], ...schemas }];
    const entry = { as: "getThing", auth: "userOnly", summary: "Gets a thing." };
    const reason = "Its row is sent whole.";
    const resource: Resource = {
      file: "things",
      accessor: "things",
      product: "Secrets",
      endpoints: { get: { ...entry, route: "GET /api/v1/things/{thingId}" } },
      overrides: {
        "*.result": { always: ["note"], reason },
        "*.result.thing": { always: ["note"], reason },
      },
    };
    const problems: string[] = [];
    const [read] = readEndpoints(resource, { routes, listed: [] }, problems);
    const fields = read?.resultType.kind === "object" ? read.resultType.fields : [];
    expect(fields.map(({ name, isOptional }) => [name, isOptional])).toEqual([
      ["id", false],
      ["version", false],
      ["isReserved", true],
      ["note", false],
      ["actor", true],
    ]);
    expect(problems).toEqual(["things: nothing is at *.result.thing"]);
    const wrong = { ...resource, overrides: { "get.result": { always: ["id"], reason } } };
    expect(() => readEndpoints(wrong, { routes, listed: [] }, [])).toThrow(
      "id is no optional field",
    );
  });
});
