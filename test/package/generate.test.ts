import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type JsonSchema, readOpenApi } from "../../scripts/generate/contract.js";
import { readEndpoints } from "../../scripts/generate/endpoints.js";
import type { Resource } from "../../scripts/generate/manifest.js";
import { readContract } from "../testing/contract.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const routesText = readContract("routes.jsonl");
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
    const { status, stderr } = Object(error);
    return { status, output: String(stderr) };
  }
}

function writeDocument(name: string, paths: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ openapi: "3.0.3", paths }));
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "infisical-kit-generate-"));
  for (const name of ["src", "docs", "scripts", "package.json", "biome.json", "tsconfig.json"]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
});

afterAll(() => {
  unlinkSync(join(folder, "node_modules"));
  rmSync(folder, { recursive: true });
});

describe("the generator", () => {
  test("keeps what a server does not describe, and puts back what was changed by hand", () => {
    const document = writeDocument("empty.json", {});
    const path = join(folder, "src/resources/kms.ts");
    const text = readFileSync(path, "utf8");
    expect(generate("--check", "--openapi", document)).toEqual({
      status: 0,
      output: expect.stringContaining("nothing differs"),
    });

    writeFileSync(path, text.replace("Creates a key.", "Makes a key."));
    expect(generate("--check", "--openapi", document)).toEqual({
      status: 1,
      output: "Not what `npm run generate` writes: src/resources/kms.ts\n",
    });
    expect(readFileSync(path, "utf8")).not.toBe(text);
    expect(generate("--openapi", document).status).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(text);
  }, 60_000);

  test.skipIf(!routesText)(
    "writes the same from the part of the contract that a server publishes itself",
    () => {
      const paths: Record<string, Record<string, unknown>> = {};
      for (const line of (routesText ?? "").trim().split("\n")) {
        const { method, path, public: isPublic, params, query, body, response } = JSON.parse(line);
        if (!isPublic) continue;
        const content = (schema: JsonSchema) => ({ content: { "application/json": { schema } } });
        const parameters = (schema: JsonSchema = {}, place: string) =>
          Object.entries(schema.properties ?? {}).map(([name, property]) => ({
            name,
            in: place,
            required: place === "path" || schema.required?.includes(name),
            schema: property,
          }));
        paths[path] = {
          ...paths[path],
          [method.toLowerCase()]: {
            parameters: [...parameters(params, "path"), ...parameters(query, "query")],
            ...(body && { requestBody: content(body) }),
            responses: Object.fromEntries(
              Object.entries(response ?? {}).map(([status, schema]) => [
                status,
                content(Object(schema)),
              ]),
            ),
          },
        };
      }
      expect(generate("--check", "--openapi", writeDocument("public.json", paths))).toEqual({
        status: 0,
        output: expect.stringContaining("nothing differs"),
      });
    },
    60_000,
  );

  test("reads references, parameters and answers of a document", async () => {
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
    expect(await readOpenApi(path)).toEqual([
      {
        method: "GET",
        path: "/api/v1/things/{id}",
        auth: undefined,
        params: { type: "object", properties: { id: { type: "string" } }, required: ["id"] },
        query: {
          type: "object",
          properties: { deep: { type: "string", enum: ["true", "false"] } },
          required: [],
        },
        body: undefined,
        result: { type: "object", properties: { id: { type: "string" } } },
      },
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
      endpoints: {
        get: { ...entry, route: "GET /api/v1/things/{thingId}" },
        gone: { ...entry, route: "GET /api/v1/gone" },
        wrong: { ...entry, auth: "anybody", route: "GET /api/v1/things/{thingId!all}" },
      },
    };
    const problems: string[] = [];
    readEndpoints(resource, routes, problems);
    expect(problems).toEqual([
      "things.get: the route is to be written GET /api/v1/things/{thingId!all}",
      "things.get: the server takes jwt, not open",
      "things.gone: the server has no GET /api/v1/gone",
      "things.wrong: core/modes has no anybody",
    ]);
  });
});
