import { existsSync, readFileSync } from "node:fs";

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

export interface ContractRoute {
  readonly method: string;
  readonly path: string;
  readonly auth: readonly string[];
  readonly response?: Readonly<Record<string, JsonSchema>>;
}

/** As much of JSON Schema as the contract uses. */
export interface JsonSchema {
  readonly type?: string;
  readonly nullable?: boolean;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: JsonSchema;
}

const folder = new URL("../../../shared/contract/", import.meta.url);

/** The file's text, or `undefined`, told loudly, where there is no contract next to the project. */
export function readContract(file: string): string | undefined {
  const url = new URL(file, folder);
  if (existsSync(url)) return readFileSync(url, "utf8");
  console.warn(`SKIPPED: the server contract is not here, so nothing is compared with ${file}`);
  return undefined;
}

/** What is wrong with a value, by the schema. */
export function problems(schema: JsonSchema, value: unknown, path = "body"): string[] {
  if (value === null) return schema.nullable || !schema.type ? [] : [`${path} is null`];
  if (schema.anyOf) {
    const tried = schema.anyOf.map((option) => problems(option, value, path));
    return tried.some((found) => found.length === 0) ? [] : tried.flat();
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${path} is ${value}`];
  switch (schema.type) {
    case "object":
      return problemsOfObject(schema, value, path);
    case "array":
      if (!Array.isArray(value)) return [`${path} is no array`];
      return value.flatMap((item, i) => problems(schema.items ?? {}, item, `${path}.${i}`));
    case "string":
      if (typeof value !== "string") return [`${path} is no string`];
      return hasFormat(value, schema.format) ? [] : [`${path} is no ${schema.format}: ${value}`];
    case "number":
    case "integer":
      return typeof value === "number" ? [] : [`${path} is no number`];
    case "boolean":
      return typeof value === "boolean" ? [] : [`${path} is no boolean`];
    default:
      return [];
  }
}

function problemsOfObject(schema: JsonSchema, value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [`${path} is no object`];
  const fields = new Map<string, unknown>(Object.entries(value));
  const { properties = {}, required = [] } = schema;
  const isClosed = schema.additionalProperties === false;
  return [
    ...required.filter((name) => !fields.has(name)).map((name) => `${path}.${name} is missing`),
    ...[...fields].flatMap(([name, field]) => {
      const property = properties[name];
      if (property) return problems(property, field, `${path}.${name}`);
      return isClosed ? [`${path}.${name} is not known`] : [];
    }),
  ];
}

function hasFormat(text: string, format: string | undefined): boolean {
  if (format === "uuid") return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
  if (format === "date-time") return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text);
  return true;
}
