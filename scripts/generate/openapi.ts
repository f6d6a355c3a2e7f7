import type { ContractRoute, JsonSchema } from "./contract.js";

interface OpenApiOperation {
  readonly deprecated?: boolean;
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

/** A route of an OpenAPI document. */
export interface OpenApiRoute extends ContractRoute {
  readonly isDeprecated: boolean;
}

/** Reads the text of a server's own OpenAPI document, as it serves it at `/api/docs/json`. */
export function readOpenApi(text: string): OpenApiRoute[] {
  const document = JSON.parse(text);
  const paths: Record<string, Record<string, unknown>> = document.paths ?? {};
  return Object.entries(paths).flatMap(([path, operations]) =>
    ["get", "post", "put", "patch", "delete"].flatMap((method) => {
      const operation = resolveReferences(operations[method], document) as OpenApiOperation;
      if (!operation) return [];
      const { parameters = [], requestBody, responses = {}, deprecated = false } = operation;
      const inPlace = (place: string): JsonSchema | undefined => {
        const found = parameters.filter((parameter) => parameter.in === place);
        if (found.length === 0) return undefined;
        return {
          type: "object",
          properties: Object.fromEntries(found.map(({ name, schema = {} }) => [name, schema])),
          required: found.filter(({ required }) => required).map(({ name }) => name),
          additionalProperties: false,
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
        isDeprecated: deprecated,
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
