import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { type JsonSchema, readContract } from "../../scripts/generate/contract.js";

/** What is known of a real server. */
export const contract = readContract();

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
