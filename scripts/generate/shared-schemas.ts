import {
  type ContractFile,
  type ContractRoute,
  type JsonSchema,
  mapSchemas,
  places,
  sharedFile,
} from "./contract.js";
import { pascalCase } from "./manifest.js";

/** A schema that is at least this long is written once. */
const longEnough = 80;

/** A schema that comes up more than once, and where. */
interface Found {
  readonly schema: JsonSchema;
  /** The names on the way to it, where it came up first. */
  readonly way: readonly string[];
  readonly files: Set<string>;
  count: number;
}

/** The file of the area that a route belongs to: what its path begins with, after the version. */
export function fileOf(path: string): string {
  return `${path.split("/")[3]}.json`;
}

/**
 * Puts routes into a file for each area. A schema that comes up more than once is written once, under
 * a name: the one that it has in `current` already, or else one made of the fields that lead to it.
 */
export function toFiles(
  routes: readonly ContractRoute[],
  current: ReadonlyMap<string, ContractFile>,
): Map<string, ContractFile> {
  const sorted = [...routes].sort((a, b) => compare(routeKey(a), routeKey(b)));
  const found = new Map<string, Found>();
  for (const route of sorted) {
    for (const place of places) {
      const schema = route[place];
      if (schema) find(compact(schema), [...wayTo(route.path), place], fileOf(route.path), found);
    }
  }
  const repeated = new Map([...found].filter(([key, { count }]) => count > 1 && isLong(key)));
  const names = nameAll(repeated, current);
  const homes = new Map(
    [...repeated].map(([key, { files }]) => [key, files.size > 1 ? sharedFile : [...files][0]]),
  );

  function shortened(schema: JsonSchema, file: string): JsonSchema {
    const key = JSON.stringify(schema);
    const name = names.get(key);
    if (name === undefined) return mapSchemas(schema, (inner) => shortened(inner, file));
    const home = homes.get(key);
    return { $ref: `${home === file ? "" : home}#/schemas/${name}` };
  }

  const files = new Map<string, { routes: Record<string, object>; schemas: [string, object][] }>();
  const fileAt = (name: string) => {
    const file = files.get(name) ?? { routes: {}, schemas: [] };
    files.set(name, file);
    return file;
  };
  for (const { method, path, ...schemas } of sorted) {
    const file = fileOf(path);
    const stored = places.flatMap((place) => {
      const schema = schemas[place] && compact(schemas[place]);
      if (!schema || (place === "params" && takesAnyText(schema))) return [];
      return [[place, shortened(schema, file)]];
    });
    fileAt(file).routes[`${method} ${path}`] = Object.fromEntries(stored);
  }
  for (const [key, { schema }] of repeated) {
    const home = homes.get(key) ?? sharedFile;
    const text = mapSchemas(schema, (inner) => shortened(inner, home));
    fileAt(home).schemas.push([names.get(key) ?? "", text]);
  }
  return new Map(
    [...files].map(([name, { routes, schemas }]) => {
      const sortedSchemas = schemas.sort(([a], [b]) => compare(a, b));
      return [name, { routes, schemas: Object.fromEntries(sortedSchemas) }];
    }),
  );
}

function find(
  schema: JsonSchema,
  way: readonly string[],
  file: string,
  found: Map<string, Found>,
): void {
  const key = JSON.stringify(schema);
  const known = found.get(key);
  if (known) {
    known.count++;
    addFile(schema, file, found);
    return;
  }
  found.set(key, { schema, way, files: new Set([file]), count: 1 });
  const told = constantsOf(schema);
  mapSchemas(schema, (inner, name) => {
    find(inner, [...way, ...told, ...(name ? [name] : [])], file, found);
    return inner;
  });
}

/** Notes that another file has a schema, and all that is in it. */
function addFile(schema: JsonSchema, file: string, found: Map<string, Found>): void {
  const files = found.get(JSON.stringify(schema))?.files;
  if (!files || files.has(file)) return;
  files.add(file);
  mapSchemas(schema, (inner) => {
    addFile(inner, file, found);
    return inner;
  });
}

/** What tells an object from its kind: the fields that have but one value. */
function constantsOf({ properties = {} }: JsonSchema): string[] {
  return Object.values(properties).flatMap((property) =>
    property.enum?.length === 1 && property.type === "string" ? [String(property.enum[0])] : [],
  );
}

/** Names for schemas: what was named before keeps its name. */
function nameAll(
  repeated: ReadonlyMap<string, Found>,
  current: ReadonlyMap<string, ContractFile>,
): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [key, name] of currentNames(current)) {
    if (!repeated.has(key)) continue;
    names.set(key, name);
    taken.add(name);
  }
  for (const [key, { schema, way }] of repeated) {
    if (names.has(key)) continue;
    const words = way.map((name, i) =>
      name === "[]" ? "" : way[i + 1] === "[]" ? singular(name) : name,
    );
    const own = words.filter(Boolean);
    const told = constantsOf(schema).map(pascalCase).join("");
    const candidates = own.map((_, i) =>
      own
        .slice(own.length - 1 - i)
        .map(pascalCase)
        .join(""),
    );
    const free = [...candidates.map((name) => told + name), ...numbered(candidates.at(-1) ?? "")];
    const name = free.find((candidate) => !taken.has(candidate)) ?? "";
    names.set(key, name);
    taken.add(name);
  }
  return names;
}

function numbered(name: string): string[] {
  return Array.from({ length: 999 }, (_, i) => `${name}${i + 2}`);
}

/** The names in the files, by the whole of what they stand for. */
function currentNames(files: ReadonlyMap<string, ContractFile>): Map<string, string> {
  const whole = (schema: JsonSchema, file: string): JsonSchema => {
    if (schema.$ref === undefined) return mapSchemas(schema, (inner) => whole(inner, file));
    const [other = "", name = ""] = schema.$ref.split("#/schemas/");
    const home = other || file;
    return whole(files.get(home)?.schemas?.[name] ?? {}, home);
  };
  return new Map(
    [...files].flatMap(([file, { schemas = {} }]) =>
      Object.entries(schemas).map(
        ([name, schema]) => [JSON.stringify(whole(schema, file)), name] as const,
      ),
    ),
  );
}

/** The words of JSON Schema that say something of a value; a server's own texts are none of them. */
const told = [
  ...["type", "nullable", "format", "pattern", "enum", "const", "default"],
  ...["minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum"],
  ...["minItems", "maxItems", "anyOf", "oneOf", "allOf", "not", "items"],
  ...["properties", "required", "additionalProperties"],
] as readonly (keyof JsonSchema)[];

/** A schema as a file has it: an object has no other fields than its own, unless it says so. */
export function compact(schema: JsonSchema): JsonSchema {
  const kept: JsonSchema = Object.fromEntries(
    told.flatMap((word) => (isEmpty(schema[word]) ? [] : [[word, schema[word]]])),
  );
  const { additionalProperties = true, ...rest } = kept;
  const isClosed = additionalProperties === false;
  const stored = kept.properties ? { ...rest, ...(!isClosed && { additionalProperties }) } : kept;
  return mapSchemas(stored, compact);
}

/** What says nothing: a word that is not there, or a list of no names. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function takesAnyText({ properties = {} }: JsonSchema): boolean {
  return Object.values(properties).every(
    (property) => JSON.stringify(property) === '{"type":"string"}',
  );
}

function isLong(key: string): boolean {
  return key.length >= longEnough;
}

/** The words of a path. */
function wayTo(path: string): string[] {
  return path
    .split("/")
    .slice(3)
    .filter((part) => !part.startsWith("{"));
}

/** Sorts routes by path. */
function routeKey({ method, path }: ContractRoute): string {
  return `${path} ${method}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function singular(name: string): string {
  return name.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
}
