import { existsSync, readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import {
  type ContractRoute,
  type JsonSchema,
  readContract as readRoutesOf,
} from "../../scripts/generate/contract.js";

/** One exchange with a real server. */
export interface Recording {
  readonly label: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly auth: "bearer" | null;
    readonly body?: unknown;
  };
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const folder = new URL("../../../shared/contract/", import.meta.url);

/** The file, or `undefined`, told loudly, where there is no contract next to the project. */
function find(file: string): URL | undefined {
  const url = new URL(file, folder);
  if (existsSync(url)) return url;
  console.warn(`SKIPPED: the server contract is not here, so nothing is compared with ${file}`);
  return undefined;
}

/** The file's text, or `undefined` where there is no contract. */
export function readContract(file: string): string | undefined {
  const url = find(file);
  return url && readFileSync(url, "utf8");
}

let routes: readonly ContractRoute[] | undefined;

/** The contract's routes; none where there is no contract. */
export function readRoutes(): readonly ContractRoute[] {
  const url = find("routes.jsonl");
  routes ??= url ? readRoutesOf(url) : [];
  return routes;
}

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  validateSchema: false,
  code: { optimize: false },
});
formats.default(ajv);
const validators = new WeakMap<JsonSchema, ValidateFunction>();

/** What is wrong with a value, by the schema; empty when nothing is. */
export function problems(schema: JsonSchema, value: unknown): string {
  const validate = validators.get(schema) ?? ajv.compile(toJsonSchema(schema));
  validators.set(schema, validate);
  return validate(value) ? "" : ajv.errorsText(validate.errors);
}

/** OpenAPI's words in those of JSON Schema. */
function toJsonSchema({ nullable, pattern, ...schema }: JsonSchema): object {
  const { anyOf, allOf, properties, items, additionalProperties } = schema;
  const converted = {
    ...schema,
    ...(anyOf && { anyOf: anyOf.map(toJsonSchema) }),
    ...(allOf && { allOf: allOf.map(toJsonSchema) }),
    ...(items && { items: toJsonSchema(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, toJsonSchema(property)]),
      ),
    }),
    ...(typeof additionalProperties === "object" && {
      additionalProperties: toJsonSchema(additionalProperties),
    }),
    // A backslash before a character that is none of the syntax.
    ...(pattern !== undefined && { pattern: pattern.replace(/\\([-:/])/g, "$1") }),
    ...(schema.exclusiveMinimum === true && { exclusiveMinimum: schema.minimum ?? 0 }),
  };
  return nullable ? { anyOf: [{ type: "null" }, converted] } : converted;
}
