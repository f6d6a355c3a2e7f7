import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import {
  type Contract,
  type ContractRoute,
  type JsonSchema,
  readContract,
} from "../../scripts/generate/contract.js";
import { findRoutes } from "../../scripts/generate/routes.js";
import { manifest } from "./manifest.js";

/** What is known of a real server. */
export const contract = readContract();

/** The fields that the manifest adds, with the route literals of their endpoints. */
const added = manifest.flatMap(({ endpoints, overrides = {} }) =>
  Object.entries(overrides).flatMap(([place, override]) => {
    const [name = "", path] = place.split(".result.");
    const entry = endpoints[name];
    if (!entry || path === undefined || typeof override === "string") return [];
    if (!("type" in override)) return [];
    return [{ literal: entry.route, path: path.split("."), type: override.type }];
  }),
);

/** The same, with the fields of answers that the manifest adds to what the server describes. */
export const corrected: Contract = { ...contract, routes: contract.routes.map(withAddedFields) };

function withAddedFields(route: ContractRoute): ContractRoute {
  let { result } = route;
  for (const { literal, path, type } of added) {
    if (findRoutes(literal, [route]).length === 0) continue;
    result = result && withProperty(result, path, { type });
  }
  return { ...route, result };
}

/** A schema of objects with a required property more. */
function withProperty(
  schema: JsonSchema,
  path: readonly string[],
  property: JsonSchema,
): JsonSchema {
  const [name = "", ...rest] = path;
  const inner =
    rest.length > 0 ? withProperty(schema.properties?.[name] ?? {}, rest, property) : property;
  return {
    ...schema,
    properties: { ...schema.properties, [name]: inner },
    required: [...new Set([...(schema.required ?? []), name])],
  };
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
