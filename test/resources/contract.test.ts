import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import {
  type ContractRoute,
  type JsonSchema,
  mapSchemas,
} from "../../scripts/generate/contract.js";
import type { OverrideEntry } from "../../scripts/generate/manifest.js";
import { valuesOfFamily } from "../../scripts/generate/routes.js";
import { compiler } from "../support/compiler.js";
import { contract } from "../support/contract.js";
import { types } from "../support/endpoint-types.js";
import { type Endpoint, endpoints } from "../support/endpoints.js";
import { manifest } from "../support/manifest.js";

const { routes, listed } = contract;
/** Method and path of every endpoint of the documented SDK, by the name that a client has for it. */
const documented: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL("documented.json", import.meta.url), "utf8"),
);
const valuesByResource = new Map(
  manifest.map((resource) => [resource.accessor, valuesOfFamily(resource, routes)]),
);
const served = endpoints.filter(({ entry }) => entry.status !== "removed");

/** The values of the slot that the server has routes for each value of. */
function familyValuesOf({ accessor }: Endpoint): readonly string[] {
  return valuesByResource.get(accessor.replace(/\.\w+$/, "")) ?? [];
}

function unnamed(path: string): string {
  return path.replace(/\{\w+\}/g, "{}");
}

const unnamedRoutes = routes.map((route) => ({ route, unnamedPath: unnamed(route.path) }));

/** The routes of an endpoint: one, or one for each value of a slot that has routes for everything. */
function routesOf(endpoint: Endpoint): { route: ContractRoute; value: string }[] {
  const { method, path, family } = endpoint;
  const familyValues = familyValuesOf(endpoint);
  const pattern = new RegExp(
    `^${unnamed(path.replace(`{${family}}`, "(?<value>[\\w-]+)")).replaceAll("{}", "\\{\\}")}$`,
  );
  return unnamedRoutes.flatMap(({ route, unnamedPath }) => {
    const match = route.method === method && pattern.exec(unnamedPath);
    const value = match ? (match.groups?.value ?? "") : "";
    return match && (!family || familyValues.includes(value)) ? [{ route, value }] : [];
  });
}

/** A schema of objects as a list of the forms they can have. */
function formsOf(schema: JsonSchema): JsonSchema[] {
  const options = (schema.anyOf ?? []).filter((option) => isPossible(option));
  const parts = schema.allOf
    ? schema.allOf.map((part) => formsOf(part))
    : schema.anyOf
      ? [options.flatMap((option) => formsOf(option))]
      : [[schema]];
  return parts.reduce((forms, part) =>
    forms.flatMap((form) =>
      part.map((other) => ({
        type: "object",
        properties: { ...form.properties, ...other.properties },
        required: [...(form.required ?? []), ...(other.required ?? [])],
      })),
    ),
  );
}

/** A text of which the server makes something else is sent as a text. */
function sentOf(schema: JsonSchema): JsonSchema {
  const [first] = schema.allOf ?? [];
  const isText = first?.anyOf?.some(({ type }) => type === "string");
  return first && isText ? first : schema;
}

/** Whether anything but `null` fits. */
function isPossible(schema: JsonSchema): boolean {
  if (schema.not || schema.enum?.join() === "null") return false;
  return schema.anyOf ? schema.anyOf.some(isPossible) : true;
}

/** One schema for all params of an endpoint, as its function takes them in one object. */
function paramsOf(endpoint: Endpoint): JsonSchema {
  const [only] = routesOf(endpoint);
  if (only?.route.body?.type === "array") return only.route.body;
  const forms = routesOf(endpoint).flatMap(({ route, value }) => {
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const slots = endpoint.slots.filter((slot) => slot !== endpoint.family);
    const inPath = slots.map((slot, i) => {
      const schema = route.params?.properties?.[names[i] ?? ""];
      return [slot, schema?.enum ? schema : { type: "string" }] as const;
    });
    const family = endpoint.family ? { [endpoint.family]: { type: "string", enum: [value] } } : {};
    const fixed: JsonSchema = {
      properties: { ...family, ...Object.fromEntries(inPath) },
      required: [...Object.keys(family), ...slots],
    };
    return formsOf({ allOf: [fixed, withBooleans(route.query ?? {}), route.body ?? {}] });
  });
  return { anyOf: forms };
}

/** One schema for all answers of an endpoint; nothing where the contract has none. */
function resultOf(endpoint: Endpoint): JsonSchema | undefined {
  const schemas = routesOf(endpoint).flatMap(({ route }) =>
    route.result ? withDefaults(route.result) : [],
  );
  const [first] = schemas;
  if (!first || schemas.length === 1) return first;
  if (first.type === "array") {
    return { type: "array", items: { anyOf: schemas.flatMap(({ items }) => items ?? []) } };
  }
  // A family: each route answers its own form, under one name or as a whole.
  const { properties = {} } = first;
  const [name, ...others] = Object.keys(properties).filter((name) =>
    schemas.some((other) => !isDeepStrictEqual(other.properties?.[name], properties[name])),
  );
  if (!name || others.length > 0) return { anyOf: schemas };
  const members = schemas.flatMap((schema) => schema.properties?.[name] ?? []);
  const items = members.flatMap(({ items }) => items ?? []);
  const member = items.length > 0 ? { type: "array", items: { anyOf: items } } : { anyOf: members };
  return { ...first, properties: { ...properties, [name]: member } };
}

/** The server puts defaults into its answers, where a value can be missing and not be `null`. */
function withDefaults(schema: JsonSchema): JsonSchema {
  const { properties = {}, required = [] } = schema;
  const filled = Object.entries(properties).flatMap(([name, property]) =>
    property.default !== undefined && !property.nullable ? [name] : [],
  );
  const all = [...new Set([...required, ...filled])];
  return mapSchemas({ ...schema, ...(all.length > 0 && { required: all }) }, withDefaults);
}

/** The SDK takes booleans where a query has the texts `"true"` and `"false"`. */
function withBooleans(query: JsonSchema): JsonSchema {
  const properties = Object.entries(query.properties ?? {}).map(([name, schema]) => [
    name,
    schema.enum?.join() === "true,false" ? { type: "boolean" } : schema,
  ]);
  return { ...query, properties: Object.fromEntries(properties) };
}

/** One schema for values of several: with the fields of all, required where all require them. */
function mergedOf(schemas: readonly JsonSchema[]): JsonSchema {
  const [first, ...others] = schemas;
  if (!first || others.length === 0) return first ?? {};
  const nullable = schemas.some((schema) => schema.nullable);
  if (schemas.every(({ type, properties }) => type === "object" && properties)) {
    const names = [...new Set(schemas.flatMap(({ properties = {} }) => Object.keys(properties)))];
    const merged = names.map((name) => [
      name,
      mergedOf(schemas.flatMap(({ properties }) => properties?.[name] ?? [])),
    ]);
    const required = names.filter((name) => schemas.every((one) => one.required?.includes(name)));
    return { type: "object", nullable, properties: Object.fromEntries(merged), required };
  }
  if (schemas.every(({ type }) => type === "array")) {
    return {
      type: "array",
      nullable,
      items: mergedOf(schemas.flatMap(({ items }) => items ?? [])),
    };
  }
  if (first.type && schemas.every(({ type }) => type === first.type)) {
    const enums = schemas.flatMap((schema) => (schema.enum ? [schema.enum] : []));
    if (enums.length < schemas.length) return { type: first.type, nullable };
    return { type: first.type, nullable, enum: [...new Set(enums.flat())] };
  }
  return { anyOf: schemas, nullable };
}

/** Compares types with schemas, and counts the fields. */
class Comparison {
  readonly problems: string[] = [];
  readonly openEnums: string[] = [];
  readonly closedEnums: string[] = [];
  readonly usedOverrides = new Set<string>();
  fields = 0;
  readonly #endpoint: Endpoint;

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  /** Compares what is at a path: `params.secrets[].tags`. */
  compare(type: ts.Type, described: JsonSchema, path: string, isTold = false): void {
    const schema = sentOf(described);
    for (const { override } of this.#overridesOf(path)) {
      if (typeof override !== "string" && "always" in override) continue;
      const other = typeof override === "string" ? override : override.type;
      if (other !== undefined && other !== "(one object)") return;
    }
    const options = (schema.anyOf ?? []).filter((option) => isPossible(option));
    const [option] = options;
    if (option && options.length === 1 && !schema.allOf) {
      const nullable = schema.nullable || schema.anyOf?.some((one) => one.nullable);
      this.compare(type, { ...option, ...(nullable && { nullable }) }, path, isTold);
      return;
    }
    const kinds = schema.allOf ? [] : options.length > 0 ? options : [schema];
    const isUnknown = kinds.length > 0 && kinds.every((kind) => isAny(kind));
    if (isUnknown) {
      if ((type.flags & compiler.TypeFlags.Unknown) === 0) {
        this.problems.push(`${path} has no type in the contract, and is not unknown here`);
      }
      return;
    }
    if ((type.flags & compiler.TypeFlags.Any) !== 0) {
      this.problems.push(`${path} is any`);
      return;
    }
    const { parts, isNullable } = types.parts(type);
    const canBeNull = schema.nullable || schema.anyOf?.some((one) => one.nullable) || false;
    if (isNullable !== canBeNull) {
      this.problems.push(`${path} ${isNullable ? "must not be" : "can also be"} null`);
    }
    const isObject =
      schema.allOf || kinds.every((kind) => kind.type === "object" || kind.allOf || kind.anyOf);
    if (isObject) this.#compareObjects(parts, formsOf(schema), path);
    else if (kinds.length > 1) this.#compareKinds(parts, kinds, path);
    else if (schema.type === "array") this.#compareArray(parts, schema, path);
    else this.#comparePrimitive(parts, schema, path, isTold);
  }

  /** What the manifest says otherwise of what is at a path. */
  #overridesOf(path: string): { override: OverrideEntry; isOfMember: boolean }[] {
    const { overrides, name } = this.#endpoint;
    return Object.entries(overrides).flatMap(([place, override]) => {
      // A path into one member of a union: which one it is, the types tell.
      const bare = place.replace(/\|[\w-]+/g, "");
      if (bare !== `${name}.${path}` && bare !== `*.${path}`) return [];
      this.usedOverrides.add(place);
      return [{ override, isOfMember: bare !== place }];
    });
  }

  /** Each form goes with the type that fits it best; forms of one type are taken together. */
  #compareObjects(parts: readonly ts.Type[], forms: readonly JsonSchema[], path: string): void {
    const groups = new Map<ts.Type, JsonSchema[]>(parts.map((part) => [part, []]));
    for (const form of forms) {
      const fitting = parts
        .filter((part) => this.#fits(part, form))
        .sort((a, b) => this.#distance(a, form) - this.#distance(b, form));
      const [part] = fitting;
      if (part) groups.get(part)?.push(form);
      else this.problems.push(`${path}: no type for ${Object.keys(form.properties ?? {})}`);
    }
    for (const [part, group] of groups) {
      if (group.length === 0) this.problems.push(`${path}: a type that the contract lacks`);
      else this.#compareObject(part, mergedOf(group), path, parts.length > 1);
    }
  }

  /** Whether the literals of a form, which tell it from others, are those of the type. */
  #fits(part: ts.Type, form: JsonSchema): boolean {
    const fields = types.fields(part);
    return Object.entries(form.properties ?? {}).every(([name, schema]) => {
      const field = fields.get(name);
      if (schema.enum?.length !== 1 || !field) return true;
      const { literals } = field;
      return literals.length === 0 || literals.includes(String(schema.enum[0]));
    });
  }

  #distance(part: ts.Type, form: JsonSchema): number {
    const fields = types.fields(part);
    const names = Object.keys(form.properties ?? {});
    const missing = names.filter((name) => !fields.has(name));
    const extra = [...fields.keys()].filter((name) => !names.includes(name));
    const shared = names.filter((name) => {
      const field = fields.get(name);
      return field && field.isOptional === form.required?.includes(name);
    });
    return missing.length + extra.length + shared.length;
  }

  #compareObject(type: ts.Type, schema: JsonSchema, path: string, isTold: boolean): void {
    if ((type.flags & compiler.TypeFlags.StructuredOrInstantiable) === 0) {
      this.problems.push(`${path} is to be an object`);
      return;
    }
    const values = schema.additionalProperties;
    const { properties = {}, required = [] } = schema;
    if (Object.keys(properties).length === 0) {
      const index = type.getStringIndexType();
      if (!index) {
        if (types.fields(type).size > 0) this.problems.push(`${path} is to be a record`);
      } else if (typeof values === "object" && values !== null) {
        this.compare(index, values, `${path}.*`);
      }
      return;
    }
    const fields = types.fields(type);
    const always = this.#overridesOf(path).flatMap(({ override }) =>
      typeof override !== "string" && "always" in override ? override.always : [],
    );
    for (const [name, property] of Object.entries(properties)) {
      if (!isPossible(property)) continue;
      const inner = `${path}.${name}`;
      const field = fields.get(name);
      this.fields++;
      if (!field) {
        this.problems.push(`${inner} is missing`);
        continue;
      }
      const isRequired = required.includes(name);
      const corrected = this.#overridesOf(inner).flatMap(({ override, isOfMember }) =>
        typeof override === "string" || "always" in override || override.required === undefined
          ? []
          : [override.required, ...(isOfMember ? [isRequired] : [])],
      );
      if (always.includes(name)) corrected.push(true);
      if (corrected[0] === isRequired) this.problems.push(`${inner} needs no override`);
      const expected = corrected.length > 0 ? corrected : [isRequired];
      if (!expected.includes(!field.isOptional)) {
        this.problems.push(`${inner} is to be ${field.isOptional ? "required" : "optional"}`);
      }
      this.compare(field.type, property, inner, isTold);
    }
    for (const name of fields.keys()) {
      if (name in properties || this.#overridesOf(`${path}.${name}`).length > 0) continue;
      this.problems.push(`the contract has no ${path}.${name}`);
    }
  }

  /** Values of different kinds: each has one of the types. */
  #compareKinds(parts: readonly ts.Type[], kinds: readonly JsonSchema[], path: string): void {
    const { checker } = types;
    const isKind: Record<string, (part: ts.Type) => boolean> = {
      string: ({ flags }) => (flags & compiler.TypeFlags.StringLike) !== 0,
      boolean: ({ flags }) => (flags & compiler.TypeFlags.BooleanLike) !== 0,
      number: ({ flags }) => (flags & compiler.TypeFlags.NumberLike) !== 0,
      array: (part) => checker.isArrayType(part),
      object: (part) =>
        !checker.isArrayType(part) &&
        (part.flags & compiler.TypeFlags.StructuredOrInstantiable) !== 0,
    };
    const names = [...new Set(kinds.map(({ type = "" }) => type))];
    for (const type of names) {
      const own = kinds.filter((kind) => kind.type === type);
      const fitting = parts.filter((part) =>
        types.isOpenText(part) ? type === "string" : isKind[type]?.(part),
      );
      if (fitting.length === 0) this.problems.push(`${path} can also be of type ${type}`);
      else if (type === "object")
        this.#compareObjects(
          fitting,
          own.flatMap((kind) => formsOf(kind)),
          path,
        );
      else if (type === "array") this.#compareArray(fitting, mergedOf(own), path);
      else this.#comparePrimitive(fitting, mergedOf(own), path, false);
    }
  }

  #compareArray(parts: readonly ts.Type[], schema: JsonSchema, path: string): void {
    const { checker } = types;
    const [type] = parts;
    const item = type && checker.isArrayType(type) && checker.getIndexInfosOfType(type)[0]?.type;
    if (item && parts.length === 1) this.compare(item, schema.items ?? {}, `${path}[]`);
    else this.problems.push(`${path} is to be an array`);
  }

  #comparePrimitive(
    parts: readonly ts.Type[],
    schema: JsonSchema,
    path: string,
    isTold: boolean,
  ): void {
    const flag = {
      string: compiler.TypeFlags.StringLike,
      number: compiler.TypeFlags.NumberLike,
      integer: compiler.TypeFlags.NumberLike,
      boolean: compiler.TypeFlags.BooleanLike,
    }[schema.type ?? ""];
    if (flag === undefined) throw new Error(`${path}: a schema of type ${schema.type}`);
    const isOpen = (part: ts.Type): boolean => types.isOpenText(part);
    if (!parts.every((part) => (part.flags & flag) !== 0 || isOpen(part))) {
      this.problems.push(`${path} is to be of type ${schema.type}`);
    }
    if (schema.type === "boolean") return;
    const literals = parts.flatMap((part) => (part.isStringLiteral() ? part.value : []));
    if (schema.enum) {
      const expected = schema.enum.map(String);
      if (!sameMembers(literals, expected)) {
        this.problems.push(`${path} is to be one of ${expected}, not of ${literals}`);
      }
    }
    if (literals.length === 0) return;
    if (parts.some(isOpen)) this.openEnums.push(path);
    // What tells the members of a union apart has to be closed.
    else if (!isTold) this.closedEnums.push(path);
  }
}

function isAny(schema: JsonSchema): boolean {
  return schema.type === undefined && !schema.anyOf && !schema.allOf && !schema.enum;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

describe("the endpoints and the contract", () => {
  it("has every endpoint of the documented SDK, and says which are at another place", () => {
    const known = new Map(endpoints.map((endpoint) => [endpoint.accessor, endpoint]));
    const found = Object.entries(documented).map(([accessor]) => {
      const endpoint = known.get(accessor);
      const own = `${endpoint?.method} ${endpoint?.path}`;
      return [accessor, unnamed(endpoint?.entry.documented ?? own)];
    });
    expect(found).toEqual(
      Object.entries(documented).map(([accessor, route]) => [accessor, unnamed(route)]),
    );
    for (const { accessor, entry, route } of endpoints) {
      const isSame = entry.documented === undefined || entry.documented === route;
      const statuses = isSame ? [undefined, "removed"] : ["moved", "composed"];
      expect(statuses, accessor).toContain(entry.status);
    }
    console.info(
      `${found.length} documented endpoints, and ${endpoints.length - found.length} more`,
    );
  });

  it.each(served.map((endpoint) => [endpoint.accessor, endpoint] as const))(
    "%s: the server has the route, and takes its params where they are sent",
    (_, endpoint) => {
      const found = routesOf(endpoint);
      const all = endpoint.family ? familyValuesOf(endpoint).length : 1;
      if (!endpoint.entry.forSome) expect(found.length).toBe(all);
      else expect(found.length > 0 && found.length < all).toBe(true);
      for (const { route } of found) {
        const { auth = [] } = route;
        const isSame = [...endpoint.modes].sort().join() === [...auth].sort().join();
        expect(isSame, "the modes of the contract, or a reason").toBe(!endpoint.entry.authReason);
        const query = Object.keys(route.query?.properties ?? {});
        if (endpoint.method === "GET") expect(route.body).toBeUndefined();
        else expect(endpoint.query).toEqual(query);
        const booleans = query.filter(
          (name) => route.query?.properties?.[name]?.type === "boolean",
        );
        expect(endpoint.emptyForFalse).toEqual(booleans);
      }
    },
  );

  it("belong to families of all the values that the server has", () => {
    const families = [...valuesByResource].filter(([, values]) => values.length > 0);
    expect(Object.fromEntries(families.map(([name, { length }]) => [name, length]))).toEqual({
      appConnections: 73,
      "pki.certificateAuthorities": 8,
      "pki.syncs": 8,
      secretRotations: 21,
      "secretScanning.dataSources": 3,
      secretSyncs: 46,
    });
  });

  it("reserves the names, and only those, that would lead to another route of the server", () => {
    const all = listed.map(({ method, path }) => ({ method, others: path.split("/") }));
    for (const endpoint of served) {
      const parts = endpoint.path.split("/");
      const familyValues = familyValuesOf(endpoint);
      const expected: Record<string, string[]> = {};
      for (const { method, others } of all) {
        const isHidden =
          method === endpoint.method &&
          parts.length === others.length &&
          parts.every((part, i) => part === others[i] || part.startsWith("{"));
        if (!isHidden) continue;
        for (const [i, part] of parts.entries()) {
          const segment = others[i] ?? "";
          if (!part.startsWith("{") || segment.startsWith("{")) continue;
          if (part === `{${endpoint.family}}` && familyValues.includes(segment)) continue;
          const slot = part.slice(1, -1);
          expected[slot] = [...new Set([...(expected[slot] ?? []), segment])].sort();
        }
      }
      expect({ accessor: endpoint.accessor, ...endpoint.reserved }).toEqual({
        accessor: endpoint.accessor,
        ...expected,
      });
    }
  });
});

describe("the types of params and results", () => {
  const comparisons = new Map<string, Comparison>();

  /** The comparison of one endpoint, made once. */
  function comparisonOf(endpoint: Endpoint): Comparison {
    const known = comparisons.get(endpoint.accessor);
    if (known) return known;
    const comparison = new Comparison(endpoint);
    comparisons.set(endpoint.accessor, comparison);
    const { params, isOptional, result } = types.of(endpoint.accessor);
    const schema = paramsOf(endpoint);
    if (endpoint.entry.positional) return comparison;
    if (endpoint.entry.takes) {
      expect(params).toBeDefined();
    } else if (params) {
      comparison.compare(params, schema, "params");
      const isFree = !schema.items && (schema.anyOf ?? []).every((form) => !form.required?.length);
      const isCorrected = Object.entries(endpoint.overrides).some(
        ([place, override]) =>
          place.startsWith(`${endpoint.name}.params.`) &&
          typeof override !== "string" &&
          "required" in override &&
          override.required,
      );
      if (isOptional !== (isFree && !isCorrected)) {
        comparison.problems.push(`params is to be optional: ${isFree}`);
      }
    } else if (schema.anyOf?.some((form) => Object.keys(form.properties ?? {}).length > 0)) {
      comparison.problems.push("params are missing");
    }
    const answer = resultOf(endpoint);
    const isVoid = (result.flags & compiler.TypeFlags.Void) !== 0;
    if (answer && !endpoint.entry.from) comparison.compare(result, answer, "result");
    else if (!answer && !isVoid && !endpoint.entry.gives) {
      comparison.problems.push("the contract has no result");
    }
    return comparison;
  }

  afterAll(() => {
    const fields = [...comparisons.values()].reduce(
      (sum, comparison) => sum + comparison.fields,
      0,
    );
    console.info(
      `Compared the types of ${comparisons.size} endpoints with the contract: ${fields} fields`,
    );
  });

  it("let every optional field of params be undefined, as in process.env", () => {
    const refusing = endpoints.flatMap(({ accessor }) => {
      const { params } = types.of(accessor);
      return params ? types.refusingUndefined(params, `${accessor}.params`) : [];
    });
    expect(refusing).toEqual([]);
  });

  it.each(served.map((endpoint) => [endpoint.accessor, endpoint] as const))(
    "%s has the fields of the contract, no more and no less",
    (_, endpoint) => {
      expect(comparisonOf(endpoint).problems).toEqual([]);
    },
  );

  it("leave every union of literals open for values that a newer server has", () => {
    const open = served.flatMap((endpoint) => comparisonOf(endpoint).openEnums);
    const closed = served.flatMap((endpoint) =>
      comparisonOf(endpoint).closedEnums.map((path) => `${endpoint.accessor} ${path}`),
    );
    expect(open.length).toBeGreaterThan(100);
    expect(closed).toEqual([]);
  });

  it("need every override that the manifest lists", () => {
    const groups = new Set(endpoints.map(({ overrides }) => overrides));
    for (const overrides of groups) {
      const own = served.filter((endpoint) => endpoint.overrides === overrides);
      const used = own.flatMap((endpoint) => [...comparisonOf(endpoint).usedOverrides]);
      expect([...new Set(used)].sort()).toEqual(Object.keys(overrides).sort());
    }
  });

  it("would not pass for fields that are wrong", () => {
    const endpoint = endpoints.find(({ accessor }) => accessor === "kms.updateKey");
    const { params } = types.of("kms.updateKey");
    if (!endpoint || !params) throw new Error("There is no kms.updateKey");
    const comparison = new Comparison(endpoint);
    const schema: JsonSchema = {
      type: "object",
      properties: {
        keyId: { type: "string" },
        name: { type: "number" },
        description: { type: "string", nullable: true },
        extra: { type: "string" },
      },
      required: ["keyId", "description"],
    };
    comparison.compare(params, schema, "params");
    expect(comparison.problems).toEqual([
      "params.name is to be of type number",
      "params.description is to be required",
      "params.description can also be null",
      "params.extra is missing",
      "the contract has no params.isDisabled",
    ]);
  });
});
