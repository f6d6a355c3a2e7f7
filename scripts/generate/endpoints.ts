import * as modes from "../../src/core/modes.js";
import type { ContractRoute } from "./contract.js";
import type { EndpointEntry, FieldsEntry, Resource } from "./manifest.js";
import {
  type Field,
  keyOf,
  type Literal,
  type ObjectType,
  objectOf,
  replaceAt,
  type Type,
  textOf,
  toType,
  typeAt,
  unionOf,
} from "./types.js";

/** An endpoint with its types. */
export interface Endpoint extends EndpointEntry {
  readonly resource: Resource;
  /** Its name in the module. */
  readonly name: string;
  /** The fields of its params; `undefined` where it takes none. */
  readonly paramsType: Type | undefined;
  readonly resultType: Type;
}

/** An endpoint whose route the description of the server lacks. */
export interface UnknownEndpoint extends EndpointEntry {
  readonly resource: Resource;
  readonly name: string;
}

/** Params that come first, whatever else there is. */
const leading = ["projectId", "environment", "secretPath"];

/** Finds what the server says of the endpoints of a resource. */
export function readEndpoints(
  resource: Resource,
  routes: readonly ContractRoute[],
  problems: string[],
): { known: Endpoint[]; unknown: UnknownEndpoint[] } {
  const known: Endpoint[] = [];
  const unknown: UnknownEndpoint[] = [];
  const familyValues = valuesOfFamily(resource, routes);
  for (const [name, entry] of Object.entries(resource.endpoints)) {
    const { slots } = parseRoute(entry.route);
    const isOfFamily = resource.family !== undefined && slots.includes(resource.family);
    const found = isOfFamily
      ? familyRoutes(entry.route, resource.family ?? "", familyValues, routes)
      : routes.filter((route) => isRoute(entry.route, route));
    const types = typesOf(entry, found, isOfFamily ? resource.family : undefined, familyValues);
    if (!types) {
      unknown.push({ ...entry, resource, name });
      continue;
    }
    if (found.length > 0) {
      const values = isOfFamily ? familyValues : [];
      problems.push(...routeProblems(`${resource.accessor}.${name}`, entry, found, routes, values));
    }
    known.push(override({ ...entry, resource, name, ...types }));
  }
  return { known, unknown };
}

function typesOf(
  entry: EndpointEntry,
  found: readonly ContractRoute[],
  family: string | undefined,
  values: readonly string[],
): Pick<Endpoint, "paramsType" | "resultType"> | undefined {
  if (entry.takes || entry.gives) {
    const slots = parseRoute(entry.route).slots.map((name) => field(name, textOf("string")));
    const fields = [...slots, ...fieldsOf(entry.takes ?? {})];
    return {
      paramsType: fields.length > 0 ? objectOf(fields) : undefined,
      resultType:
        typeof entry.gives === "object"
          ? objectOf(fieldsOf(entry.gives))
          : textOf(entry.gives ?? "void"),
    };
  }
  if (found.length === 0) return undefined;
  const paramsTypes = found.flatMap((route, i) => {
    const extra = family ? [field(family, literalOf(values[i] ?? ""))] : [];
    return paramsOf(entry, route, extra) ?? [];
  });
  const resultTypes = found.map(({ result }) =>
    result ? (toType(result, "result") ?? textOf("unknown")) : textOf("void"),
  );
  return {
    paramsType: paramsTypes.length > 0 ? simplify(unionOf(paramsTypes)) : undefined,
    resultType: composed(entry, simplify(mergeResults(resultTypes))),
  };
}

/** The result of an endpoint that takes its answer out of another one's. */
function composed({ from }: EndpointEntry, result: Type): Type {
  if (!from) return result;
  const name = from.path.at(-1) ?? "";
  return objectOf([field(name, typeAt(result, from.path.join(".")))]);
}

/** The path's slots, the query and the body in one object. */
function paramsOf(
  entry: EndpointEntry,
  { path, params, query, body }: ContractRoute,
  extra: readonly Field[],
): Type | undefined {
  const { slots } = parseRoute(entry.route);
  const own = slots.filter((slot) => !extra.some(({ name }) => name === slot));
  const served = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const inPath = own.map((slot, i) => {
    const schema = params?.properties?.[served[i] ?? ""];
    const type = (schema && toType(schema, "params")) ?? textOf("string");
    // Numbers in paths are text for the caller.
    return field(slot, type.kind === "literal" ? type : textOf("string"));
  });
  const inQuery = query ? toType(query, "params") : undefined;
  const inBody = body ? toType(body, "params") : undefined;
  const fixed = [...extra, ...inPath, ...(inQuery?.kind === "object" ? inQuery.fields : [])];
  const bodies = !inBody || inBody.kind === "record" ? [objectOf([])] : membersOf(inBody);
  const isFreeForm = inBody?.kind === "record";
  if (isFreeForm && fixed.length === 0) return inBody;
  const types = bodies.map((member) => {
    if (member.kind !== "object") throw new Error(`${entry.route}: a body that is no object`);
    return objectOf(inOrder([...fixed, ...member.fields], [...extra, ...inPath].length));
  });
  return types.every(({ fields }) => fields.length === 0) ? undefined : unionOf(types);
}

/** Slots first, then the place, then what is required. */
function inOrder(fields: readonly Field[], slots: number): Field[] {
  const weight = (field: Field): number => {
    const index = fields.indexOf(field);
    if (index < slots) return index;
    const lead = leading.indexOf(field.name);
    if (lead >= 0) return 1000 + lead;
    return (field.isOptional ? 3000 : 2000) + index;
  };
  return [...fields].sort((a, b) => weight(a) - weight(b));
}

function mergeResults(types: readonly Type[]): Type {
  const [first, ...others] = types;
  if (!first) throw new Error("No results");
  if (others.length === 0) return first;
  if (types.every((type) => type.kind === "array")) {
    return { ...first, item: mergeResults(types.map((type) => Object(type).item)) } as Type;
  }
  if (first.kind === "object" && first.fields.length === 1) {
    const fields = first.fields.map((field) => ({
      ...field,
      type: mergeResults(
        types.map((type) => {
          const same =
            type.kind === "object" && type.fields.find(({ name }) => name === field.name);
          if (!same) throw new Error(`A family of results without ${field.name}`);
          return same.type;
        }),
      ),
    }));
    return objectOf(fields);
  }
  return unionOf(types);
}

/** Makes one object of unions whose members differ in nothing but literals, all the way down. */
export function simplify(type: Type): Type {
  switch (type.kind) {
    case "array":
      return { ...type, item: simplify(type.item) };
    case "record":
      return { ...type, value: simplify(type.value) };
    case "object":
      return {
        ...type,
        fields: type.fields.map((field) => ({ ...field, type: simplify(field.type) })),
      };
    case "union": {
      const members = type.members.map(simplify);
      return { ...(collapse(members) ?? unionOf(members)), isNullable: type.isNullable };
    }
    default:
      return type;
  }
}

/** The one type of types that differ in nothing but literals. */
export function collapse(types: readonly Type[]): Type | undefined {
  const [first] = types;
  if (!first) return undefined;
  const isNullable = types.some((type) => type.isNullable);
  if (types.some((type) => type.isNullable !== first.isNullable)) return undefined;
  if (types.every((type) => keyOf(type) === keyOf(first))) return first;
  if (types.every((type) => type.kind === "literal")) return unionOf(types, isNullable);
  if (first.kind !== "object") return undefined;
  const fields = first.fields.flatMap((field) => {
    const same = types.flatMap((type) =>
      type.kind === "object"
        ? type.fields.filter(
            ({ name, isOptional }) => name === field.name && isOptional === field.isOptional,
          )
        : [],
    );
    const type = same.length === types.length && collapse(same.map(({ type }) => type));
    return type ? [{ ...field, type }] : [];
  });
  const isWhole = types.every(
    (type) => type.kind === "object" && type.fields.length === fields.length,
  );
  return isWhole ? objectOf(fields, isNullable) : undefined;
}

/** One object with the fields of all, optional where not all have them. */
export function mergeObjects(types: readonly Type[]): ObjectType {
  const objects = types.flatMap((type) => (type.kind === "object" ? [type] : []));
  const names = [...new Set(objects.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  return objectOf(
    names.flatMap((name) => {
      const found = objects.flatMap(({ fields }) => fields.filter((field) => field.name === name));
      const [first] = found;
      if (!first) return [];
      const types = found.map(({ type }) => type);
      const items = types.flatMap((type) => (type.kind === "array" ? [type.item] : []));
      const type: Type =
        items.length === types.length
          ? { kind: "array", item: unionOf(items), isNullable: false }
          : simplify(unionOf(types));
      const isOptional =
        found.length < objects.length || found.some(({ isOptional }) => isOptional);
      return [{ ...first, type, isOptional }];
    }),
  );
}

export function membersOf(type: Type): readonly Type[] {
  return type.kind === "union" ? type.members : [type];
}

/** Splits a union of objects into what all have and what differs. */
export function splitUnion(
  type: Type,
  discriminator: readonly string[],
): { base: ObjectType; variants: ObjectType[] } {
  const members = membersOf(type).map((member) => {
    if (member.kind !== "object") throw new Error(`A union of objects has a ${member.kind}`);
    return member;
  });
  const [first] = members;
  const base = (first?.fields ?? []).flatMap((field) => {
    if (discriminator.includes(field.name)) return [];
    const same = members.flatMap(({ fields }) =>
      fields.filter(
        ({ name, isOptional }) => name === field.name && isOptional === field.isOptional,
      ),
    );
    const common = same.length === members.length && collapse(same.map(({ type }) => type));
    return common ? [{ ...field, type: common }] : [];
  });
  const variants = members.map(({ fields }) =>
    objectOf(fields.filter(({ name }) => !base.some((field) => field.name === name))),
  );
  return { base: objectOf(base), variants };
}

function override(endpoint: Endpoint): Endpoint {
  let { paramsType, resultType } = endpoint;
  for (const [place, text] of Object.entries(endpoint.resource.overrides ?? {})) {
    const [, name, side, path = ""] = /^([\w*]+)\.(params|result)\.?(.*)$/.exec(place) ?? [];
    if (name !== "*" && name !== endpoint.name) continue;
    try {
      const put = (type: Type): Type =>
        replaceAt(type, path, (old) =>
          text === "(one object)" ? mergeObjects(membersOf(old)) : fromText(text, old.isNullable),
        );
      if (side === "params" && paramsType) paramsType = simplify(put(paramsType));
      if (side === "result") resultType = simplify(put(resultType));
    } catch (error) {
      if (name !== "*") throw error;
    }
  }
  return { ...endpoint, paramsType, resultType };
}

export function fieldsOf(entry: FieldsEntry): Field[] {
  return Object.entries(entry).map(([name, text]) => ({
    ...field(name.replace("?", ""), fromText(text)),
    isOptional: name.endsWith("?"),
  }));
}

function fromText(text: string, canBeNull = false): Type {
  const isNullable = canBeNull || / \| null$/.test(text);
  const bare = text.replace(/ \| null$/, "");
  const [, item] = /^(\w+)\[\]$/.exec(bare) ?? [];
  if (item) return { kind: "array", item: textOf(item), isNullable };
  return textOf(bare, isNullable);
}

function field(name: string, type: Type): Field {
  return { name, type, isOptional: false, facts: [] };
}

function literalOf(value: Literal): Type {
  return { kind: "literal", values: [value], isNullable: false };
}

/** Takes a route literal apart. */
export function parseRoute(route: string): {
  method: string;
  path: string;
  slots: string[];
  query: string[];
} {
  const [, method = "", template = "", query = ""] =
    /^(\w+) (\/.*?)(?:\{\?(.*)\})?$/.exec(route) ?? [];
  const slots = [...template.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name);
  return {
    method,
    path: template.replace(/!.*?\}/g, "}"),
    slots,
    query: query ? query.split(",") : [],
  };
}

function isRoute(literal: string, route: ContractRoute): boolean {
  const { method, path } = parseRoute(literal);
  return method === route.method && unnamed(path) === unnamed(route.path);
}

function unnamed(path: string): string {
  return path.replace(/\{\w+\}/g, "{}");
}

/** The values of a slot for which the server has every route of the family. */
function valuesOfFamily(resource: Resource, routes: readonly ContractRoute[]): string[] {
  if (!resource.family) return [];
  const sets = Object.values(resource.endpoints)
    .filter(({ route }) => parseRoute(route).slots.includes(resource.family ?? ""))
    .map(({ route }) => {
      const { method, path } = parseRoute(route);
      const [before = "", after = ""] = unnamed(path.replace(`{${resource.family}}`, "*")).split(
        "*",
      );
      return routes.flatMap((candidate) => {
        const other = unnamed(candidate.path);
        if (candidate.method !== method || !other.startsWith(before)) return [];
        const value = other.slice(before.length, other.length - after.length);
        return other === before + value + after && /^[\w-]+$/.test(value) ? [value] : [];
      });
    });
  const [first = [], ...others] = sets;
  return first.filter((value) => others.every((set) => set.includes(value))).sort();
}

function familyRoutes(
  route: string,
  family: string,
  values: readonly string[],
  routes: readonly ContractRoute[],
): ContractRoute[] {
  return values.flatMap(
    (value) =>
      routes.find((candidate) =>
        isRoute(route.replace(new RegExp(`\\{${family}.*?\\}`), value), candidate),
      ) ?? [],
  );
}

/** What the manifest says of a route, and the server knows otherwise. */
function routeProblems(
  accessor: string,
  { route, auth }: EndpointEntry,
  found: readonly ContractRoute[],
  routes: readonly ContractRoute[],
  familyValues: readonly string[],
): string[] {
  const problems: string[] = [];
  const expected = expectedRoute(route, found, routes, familyValues);
  if (route !== expected) problems.push(`${accessor}: the route is to be written ${expected}`);
  // Where no mode is named, the route itself looks at the token, or at none.
  const served = found[0]?.auth?.length ? found[0].auth : undefined;
  const declared: readonly string[] | undefined = new Map(Object.entries(modes)).get(auth);
  if (!declared) problems.push(`${accessor}: core/modes has no ${auth}`);
  else if (served && [...served].sort().join() !== [...declared].sort().join()) {
    problems.push(`${accessor}: the server takes ${served.join(", ")}, not ${auth}`);
  }
  return problems;
}

function expectedRoute(
  route: string,
  found: readonly ContractRoute[],
  routes: readonly ContractRoute[],
  familyValues: readonly string[],
): string {
  const { method, path } = parseRoute(route);
  const parts = path.split("/");
  const reserved = parts.map((): string[] => []);
  for (const other of routes) {
    if (other.method !== method) continue;
    const others = other.path.split("/");
    const isHidden =
      others.length === parts.length &&
      parts.every((part, i) => part === others[i] || part.startsWith("{"));
    if (!isHidden) continue;
    const literals = parts.flatMap((part, i) => {
      const segment = others[i] ?? "";
      return part.startsWith("{") && !segment.startsWith("{") ? [i] : [];
    });
    const foreign = literals.filter((i) => !familyValues.includes(others[i] ?? ""));
    for (const i of foreign) {
      const segment = others[i] ?? "";
      if (!reserved[i]?.includes(segment)) reserved[i]?.push(segment);
    }
  }
  const template = parts
    .map((part, i) => {
      const names = reserved[i] ?? [];
      return names.length > 0 ? part.replace("}", `!${names.sort().join(",")}}`) : part;
    })
    .join("/");
  const query = method === "GET" ? [] : Object.keys(found[0]?.query?.properties ?? {});
  return `${method} ${template}${query.length > 0 ? `{?${query.join(",")}}` : ""}`;
}
