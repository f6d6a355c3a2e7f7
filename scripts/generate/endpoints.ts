import type { Contract, ContractRoute } from "./contract.js";
import type { EndpointEntry, FieldsEntry, OverrideEntry, Resource } from "./manifest.js";
import { changeField, replaceAt, typeAt } from "./paths.js";
import { parseRoute, routeProblems, servedBy, valuesOfFamily } from "./routes.js";
import { toType } from "./schema.js";
import { type Field, type Literal, objectOf, type Type, textOf } from "./types.js";
import { isSameField, membersOf, mergeObjects, simplify, unionOf } from "./unions.js";

/** An endpoint with its types. */
export interface Endpoint extends EndpointEntry {
  readonly resource: Resource;
  /** Its name in the module. */
  readonly name: string;
  /** The fields of its params; `undefined` where it takes none. */
  readonly paramsType: Type | undefined;
  readonly resultType: Type;
  /** What it answers with. */
  readonly answer: "json" | "text" | "none";
  /** What the server says of its route; of a family, of all its routes. */
  readonly served: readonly ContractRoute[];
}

/** Params that come first, whatever else there is. */
const leading = ["projectId", "environment", "secretPath"];

/** Finds what the server says of the endpoints of a resource. */
export function readEndpoints(
  resource: Resource,
  { routes, listed }: Pick<Contract, "routes" | "listed">,
  problems: string[],
): Endpoint[] {
  const familyValues = valuesOfFamily(resource, routes);
  const idle = new Set(Object.keys(resource.overrides ?? {}));
  const endpoints = Object.entries(resource.endpoints).flatMap(([name, entry]) => {
    const accessor = `${resource.accessor}.${name}`;
    const { slots } = parseRoute(entry.route);
    const family = slots.find((slot) => slot === resource.family);
    const values = !family
      ? []
      : entry.forSome
        ? familyValues.filter((value) => servedBy(entry, resource, [value], routes).length > 0)
        : familyValues;
    const found = servedBy(entry, resource, values, routes);
    if (found.length === 0 && !entry.takes && !entry.gives) {
      problems.push(`${accessor}: the server has no ${entry.route}`);
      return [];
    }
    if (found.length > 0) {
      problems.push(...routeProblems(accessor, entry, found, listed, family ? familyValues : []));
    }
    const isGiven = found.length === 0;
    const paramsType =
      isGiven || entry.takes ? givenParams(entry) : describedParams(entry, found, family, values);
    const resultType = isGiven || entry.gives ? givenResult(entry) : describedResult(entry, found);
    const answer = answerOf(resultType);
    const described = { ...entry, resource, name, paramsType, resultType, answer, served: found };
    return [override(described, idle)];
  });
  problems.push(...[...idle].map((place) => `${resource.accessor}: nothing is at ${place}`));
  return endpoints;
}

function answerOf(result: Type): Endpoint["answer"] {
  if (result.kind !== "text") return "json";
  return result.text === "void" ? "none" : result.text === "string" ? "text" : "json";
}

function describedParams(
  entry: EndpointEntry,
  found: readonly ContractRoute[],
  family: string | undefined,
  values: readonly string[],
): Type | undefined {
  const types = found.flatMap((route, i) => {
    const extra = family ? [field(family, literalOf(values[i] ?? ""))] : [];
    return paramsOf(entry, route, extra) ?? [];
  });
  return types.length > 0 ? simplify(unionOf(types)) : undefined;
}

function describedResult(entry: EndpointEntry, found: readonly ContractRoute[]): Type {
  const types = found.map(({ result }) =>
    result ? (toType(result, "result") ?? textOf("unknown")) : textOf("void"),
  );
  return composed(entry, simplify(mergeResults(types)));
}

function givenParams({ route, takes = {} }: EndpointEntry): Type | undefined {
  const slots = parseRoute(route).slots.map((name) => field(name, textOf("string")));
  const fields = [...slots, ...fieldsOf(takes)];
  return fields.length > 0 ? objectOf(fields) : undefined;
}

function givenResult({ gives = "void" }: EndpointEntry): Type {
  return typeof gives === "string" ? textOf(gives) : objectOf(fieldsOf(gives));
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
  if (fixed.length === 0 && (isFreeForm || inBody?.kind === "array")) return inBody;
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
  const [first] = types;
  if (!first) throw new Error("No results");
  if (types.length === 1) return first;
  if (types.every((type) => type.kind === "array")) {
    return { ...first, item: mergeResults(types.map((type) => Object(type).item)) } as Type;
  }
  const objects = types.flatMap((type) => (type.kind === "object" ? [type] : []));
  if (first.kind !== "object" || objects.length < types.length) return unionOf(types);
  const [differing, ...others] = first.fields.filter(
    (field) => !objects.every(({ fields }) => fields.some((other) => isSameField(other, field))),
  );
  const parts = objects.flatMap(({ fields }) =>
    fields.length === first.fields.length
      ? fields.filter(({ name }) => name === differing?.name).map(({ type }) => type)
      : [],
  );
  if (others.length > 0 || parts.length < types.length) return unionOf(types);
  // Where one field alone differs, the union is there, and not around all of them.
  return objectOf(
    first.fields.map((field) =>
      field === differing ? { ...field, type: mergeResults(parts) } : field,
    ),
  );
}

/** Does what the manifest says of an endpoint, and takes that off the list of what is idle. */
function override(endpoint: Endpoint, idle: Set<string>): Endpoint {
  let { paramsType, resultType } = endpoint;
  for (const [place, entry] of Object.entries(endpoint.resource.overrides ?? {})) {
    const [, name, side, path = ""] = /^([\w*]+)\.(params|result)\.?(.*)$/.exec(place) ?? [];
    if (name !== "*" && name !== endpoint.name) continue;
    try {
      if (side === "params" && paramsType) paramsType = simplify(put(paramsType, path, entry));
      if (side === "result") resultType = simplify(put(resultType, path, entry));
      idle.delete(place);
    } catch (error) {
      if (name !== "*") throw error;
    }
  }
  const slots = parseRoute(endpoint.route).slots.length;
  if (paramsType?.kind === "object") paramsType = objectOf(inOrder(paramsType.fields, slots));
  return { ...endpoint, paramsType, resultType };
}

/** Puts what the manifest says in the place of what the schema says. */
function put(type: Type, path: string, entry: OverrideEntry): Type {
  if (typeof entry === "string") return replaceAt(type, path, (old) => replaced(old, entry));
  if ("always" in entry) {
    return entry.always.reduce(
      (holder, name) => changeField(holder, path ? `${path}.${name}` : name, alwaysThere),
      type,
    );
  }
  return changeField(type, path, (known, name) => {
    const old = known ?? field(name, textOf("unknown"));
    const { type: text, required } = entry;
    if (!known && !text) throw new Error(`The server describes no ${path}`);
    return {
      ...old,
      type: text ? replaced(old.type, text) : old.type,
      isOptional: required === undefined ? old.isOptional : !required,
    };
  });
}

function alwaysThere(known: Field | undefined, name: string): Field {
  if (!known?.isOptional) throw new Error(`${name} is no optional field`);
  return { ...known, isOptional: false };
}

function replaced(old: Type, text: string): Type {
  if (text === "(one object)") return mergeObjects(membersOf(old));
  if (text !== "(partial)") return fromText(text, old.isNullable);
  if (old.kind !== "object") throw new Error(`${old.kind} has no fields`);
  return { ...old, fields: old.fields.map((field) => ({ ...field, isOptional: true })) };
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
