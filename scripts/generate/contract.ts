import { readdirSync, readFileSync } from "node:fs";

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
  /** In a file of the contract: where the schema is that several have in common. */
  readonly $ref?: string;
}

/** The parts of a request and an answer that have schemas. */
export const places = ["params", "query", "body", "result"] as const;

/** What a server says of one of its routes. */
export interface ContractRoute {
  readonly method: string;
  readonly path: string;
  /** The modes it takes; `undefined` where nobody says. */
  readonly auth: readonly string[] | undefined;
  readonly params: JsonSchema | undefined;
  readonly query: JsonSchema | undefined;
  readonly body: JsonSchema | undefined;
  /** What it answers when it succeeds; `undefined` where the description does not say. */
  readonly result: JsonSchema | undefined;
}

/** A route of a server, without its schemas. */
export interface ListedRoute extends Pick<ContractRoute, "method" | "path" | "auth"> {
  /** Whether the server's own OpenAPI document has it. */
  readonly isPublic: boolean;
  readonly isDeprecated: boolean;
}

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

/** What is known of a server. */
export interface Contract {
  /** The routes that the package uses. */
  readonly routes: readonly ContractRoute[];
  /** All routes that the server has. */
  readonly listed: readonly ListedRoute[];
  readonly recordings: readonly Recording[];
}

/** A file of the contract: the routes of one area, and what their schemas have in common. */
export interface ContractFile {
  readonly routes?: Readonly<Record<string, StoredRoute>>;
  readonly schemas?: Readonly<Record<string, JsonSchema>>;
}

type StoredRoute = Partial<Record<(typeof places)[number], JsonSchema>>;

/** Where the contract is. */
const folder = new URL("contract/", import.meta.url);

/** The file with the schemas that several areas have in common. */
export const sharedFile = "shared.json";
export const recordingsFile = "recordings.json";
export const listFile = "routes.txt";

/** The files of routes and schemas, by name. */
export function readFiles(): Map<string, ContractFile> {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith(".json") && name !== recordingsFile,
  );
  return new Map(
    names.sort().map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8"))]),
  );
}

/** Reads the contract of the repository, as the server describes itself. */
export function readContract(): Contract {
  const files = readFiles();
  const resolved = new Map<string, JsonSchema>();
  const resolve = (schema: JsonSchema, file: string): JsonSchema => {
    const { $ref } = schema;
    if ($ref === undefined) return mapSchemas(withClosedObjects(schema), (s) => resolve(s, file));
    const [otherFile = "", name = ""] = $ref.split("#/schemas/");
    const home = otherFile || file;
    const key = `${home}#${name}`;
    const target = resolved.get(key) ?? resolve(files.get(home)?.schemas?.[name] ?? {}, home);
    resolved.set(key, target);
    return target;
  };
  const listed = readFileSync(new URL(listFile, folder), "utf8")
    .trim()
    .split("\n")
    .map(listedRoute);
  const modes = new Map(listed.map(({ method, path, auth }) => [`${method} ${path}`, auth]));
  const routes = [...files].flatMap(([file, area]) =>
    Object.entries(area.routes ?? {}).map(([route, schemas]): ContractRoute => {
      const [method = "", path = ""] = route.split(" ");
      const at = (place: (typeof places)[number]): JsonSchema | undefined =>
        schemas[place] && resolve(schemas[place], file);
      const [params, query, body, result] = [at("params"), at("query"), at("body"), at("result")];
      return {
        method,
        path,
        auth: modes.get(route),
        params: params ?? slotsOf(path),
        query,
        body,
        result,
      };
    }),
  );
  const recordings = JSON.parse(readFileSync(new URL(recordingsFile, folder), "utf8"));
  return { routes, listed, recordings };
}

/** Method, path, modes and marks of a route, as a line of the list has them. */
function listedRoute(line: string): ListedRoute {
  const [method = "", path = "", modes = "", ...marks] = line.split(" ");
  const auth = modes === "unknown" ? undefined : modes === "none" ? [] : modes.split(",");
  const [isPublic, isDeprecated] = [!marks.includes("hidden"), marks.includes("deprecated")];
  return { method, path, auth, isPublic, isDeprecated };
}

/** The line of a route in the list. */
export function listLine({ method, path, auth, isPublic, isDeprecated }: ListedRoute): string {
  const modes = auth ? [...auth].sort().join(",") || "none" : "unknown";
  const marks = [...(isPublic ? [] : ["hidden"]), ...(isDeprecated ? ["deprecated"] : [])];
  return [method, path, modes, ...marks].join(" ");
}

/** Params of a path whose slots take any text: they are not stored. */
export function slotsOf(path: string): JsonSchema | undefined {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  if (names.length === 0) return undefined;
  const properties = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
  return { type: "object", properties, required: names, additionalProperties: false };
}

/** In a file, an object has no other fields than its own, unless it says so. */
function withClosedObjects(schema: JsonSchema): JsonSchema {
  if (!schema.properties) return schema;
  const { additionalProperties = false, ...rest } = schema;
  return additionalProperties === true ? rest : { ...rest, additionalProperties };
}

/** A schema with others in the place of those that it has. */
export function mapSchemas(
  { properties, ...schema }: JsonSchema,
  change: (schema: JsonSchema, name: string) => JsonSchema,
): JsonSchema {
  const { anyOf, oneOf, allOf, not, items, additionalProperties } = schema;
  const all = (list: readonly JsonSchema[]): JsonSchema[] => list.map((one) => change(one, ""));
  return {
    ...schema,
    ...(anyOf && { anyOf: all(anyOf) }),
    ...(oneOf && { oneOf: all(oneOf) }),
    ...(allOf && { allOf: all(allOf) }),
    ...(not && { not: change(not, "") }),
    ...(items && { items: change(items, "[]") }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, change(property, name)]),
      ),
    }),
    ...(typeof additionalProperties === "object" && {
      additionalProperties: change(additionalProperties, "*"),
    }),
  };
}
