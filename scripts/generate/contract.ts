import { readFileSync } from "node:fs";

/** As much of JSON Schema as servers use to describe their routes. */
export interface JsonSchema {
  readonly type?: string;
  readonly nullable?: boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number | boolean;
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean | number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
}

/** What a server says of one of its routes. */
export interface ContractRoute {
  readonly method: string;
  readonly path: string;
  /** The modes it takes; `undefined` where the description does not say. */
  readonly auth: readonly string[] | undefined;
  readonly params: JsonSchema | undefined;
  readonly query: JsonSchema | undefined;
  readonly body: JsonSchema | undefined;
  /** What it answers when it succeeds; `undefined` where the description does not say. */
  readonly result: JsonSchema | undefined;
}

/** Reads the contract: one route a line. */
export function readContract(file: string | URL): ContractRoute[] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const { method, path, auth, params, query, body, response } = JSON.parse(line);
    return { method, path, auth, params, query, body, result: response?.["200"] };
  });
}

interface OpenApiOperation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: JsonSchema;
  }[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, { readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>;

/** Reads a server's own OpenAPI document, as it serves it at `/api/docs/json`. */
export async function readOpenApi(source: string): Promise<ContractRoute[]> {
  const text = /^https?:/.test(source)
    ? await (await fetch(source)).text()
    : readFileSync(source, "utf8");
  const document = JSON.parse(text);
  const paths: Record<string, Record<string, unknown>> = document.paths ?? {};
  return Object.entries(paths).flatMap(([path, operations]) =>
    ["get", "post", "put", "patch", "delete"].flatMap((method) => {
      const operation = resolveReferences(operations[method], document) as OpenApiOperation;
      if (!operation) return [];
      const { parameters = [], requestBody, responses = {} } = operation;
      const inPlace = (place: string): JsonSchema | undefined => {
        const found = parameters.filter((parameter) => parameter.in === place);
        if (found.length === 0) return undefined;
        return {
          type: "object",
          properties: Object.fromEntries(found.map(({ name, schema = {} }) => [name, schema])),
          required: found.filter(({ required }) => required).map(({ name }) => name),
        };
      };
      return {
        method: method.toUpperCase(),
        path,
        auth: undefined,
        params: inPlace("path"),
        query: inPlace("query"),
        body: schemaOf(requestBody?.content),
        result: schemaOf(responses["200"]?.content),
      };
    }),
  );
}

function schemaOf(content: Content = {}): JsonSchema | undefined {
  return Object.values(content)[0]?.schema;
}

function resolveReferences(value: unknown, document: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, document));
  if (typeof value !== "object" || value === null) return value;
  if ("$ref" in value) {
    const names = String(value.$ref).replace("#/", "").split("/");
    const target = names.reduce<unknown>((part, name) => Object(part)[name], document);
    return resolveReferences(target, document);
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, resolveReferences(member, document)]),
  );
}
