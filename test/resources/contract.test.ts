import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import {
  type ContractRoute,
  type JsonSchema,
  problems,
  readContract,
} from "../testing/contract.js";
import { type Endpoint, endpoints, slotsOf } from "./endpoints.js";

/** A route of the contract, with what it takes. */
interface Route extends ContractRoute {
  readonly params?: JsonSchema;
  readonly query?: JsonSchema;
  readonly body?: JsonSchema;
}

interface ContractEndpoint {
  readonly accessor: string;
  readonly name: string;
  readonly server: { readonly method: string; readonly path: string; readonly auth: string[] };
}

/** Fields whose types say something else than the contract, and why. */
const exceptions: Readonly<Record<string, string>> = {
  "params secretFolders.list recursive":
    "the contract takes a boolean or a text here; the SDK takes booleans wherever there is one",
  "result identityUniversalAuth.clientSecretTrustedIps":
    "the contract has no type for it; the recorded answers have this shape",
  "result identityUniversalAuth.accessTokenTrustedIps":
    "the contract has no type for it; the recorded answers have this shape",
};

const routesText = readContract("routes.jsonl");
const endpointsText = readContract("endpoints.json");
const isMissing = routesText === undefined || endpointsText === undefined;
const suffix = isMissing ? " (skipped: there is no contract at ../shared/contract)" : "";

const table = endpoints.map((endpoint) => [endpoint.accessor, endpoint] as const);
const lines = (routesText ?? "").split("\n");
const documented: readonly ContractEndpoint[] = JSON.parse(endpointsText ?? "[]");

function routeOf({ route }: Endpoint): Route {
  const [method, path] = route.split(" ");
  const line = lines.find((line) => line.startsWith(`{"method":"${method}","path":"${path}",`));
  if (line === undefined) throw new Error(`The contract has no ${route}`);
  return JSON.parse(line);
}

/** One schema for all params of an endpoint, as its function takes them in one object. */
function paramsOf({ params, query, body }: Route): JsonSchema {
  const parts = [params ?? {}, withBooleans(query ?? {}), body ?? {}];
  return {
    type: "object",
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required = [] }) => required),
  };
}

/** The SDK takes booleans where a query has the texts `"true"` and `"false"`. */
function withBooleans(query: JsonSchema): JsonSchema {
  const properties = Object.entries(query.properties ?? {}).map(([name, schema]) => [
    name,
    schema.enum?.join() === "true,false" ? { type: "boolean" } : schema,
  ]);
  return { ...query, properties: Object.fromEntries(properties) };
}

/** The types of the functions' params and results, as the compiler sees them. */
class Types {
  readonly checker: ts.TypeChecker;
  readonly #file: ts.SourceFile;
  readonly #root: ts.Symbol;

  constructor(entry: URL) {
    const path = fileURLToPath(entry);
    const program = ts.createProgram([path], {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
      types: [],
      noEmit: true,
    });
    const file = program.getSourceFile(path);
    this.checker = program.getTypeChecker();
    const root = file && this.checker.getSymbolAtLocation(file);
    if (!file || !root) throw new Error(`There is no module ${path}`);
    this.#file = file;
    this.#root = root;
  }

  of(accessor: string): { params: ts.Type; result: ts.Type } {
    let symbol = this.#root;
    for (const name of accessor.split(".")) {
      const exported = this.checker
        .getExportsOfModule(symbol)
        .find((candidate) => candidate.name === name);
      if (!exported) throw new Error(`There is no ${accessor}`);
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
      symbol = isAlias ? this.checker.getAliasedSymbol(exported) : exported;
    }
    const [signature] = this.checker.getTypeOfSymbol(symbol).getCallSignatures();
    const params = signature?.getParameters()[1];
    const result = signature && this.checker.getAwaitedType(signature.getReturnType());
    if (!params || !result) throw new Error(`${accessor} is no endpoint function`);
    return { params: this.checker.getTypeOfSymbolAtLocation(params, this.#file), result };
  }

  /** The members of a type without `null` and `undefined`, and whether `null` was among them. */
  parts(type: ts.Type): { parts: ts.Type[]; isNullable: boolean } {
    const members = type.isUnion() ? type.types : [type];
    const isAbsent = ts.TypeFlags.Null | ts.TypeFlags.Undefined;
    return {
      parts: members.filter(({ flags }) => (flags & isAbsent) === 0),
      isNullable: members.some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0),
    };
  }

  isNever(type: ts.Type): boolean {
    const { parts, isNullable } = this.parts(type);
    return !isNullable && parts.every(({ flags }) => (flags & ts.TypeFlags.Never) !== 0);
  }

  /** The fields of an object type; one that can only be absent is none. */
  fields(type: ts.Type): Map<string, { type: ts.Type; isOptional: boolean }> {
    const fields = this.checker.getPropertiesOfType(type).map((symbol) => {
      const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      return [symbol.name, { type: this.checker.getTypeOfSymbol(symbol), isOptional }] as const;
    });
    return new Map(fields.filter(([, field]) => !this.isNever(field.type)));
  }
}

/** Compares types with schemas, and counts the fields. */
class Comparison {
  readonly problems: string[] = [];
  readonly openEnums: string[] = [];
  readonly closedEnums: string[] = [];
  readonly usedExceptions: Set<string> = new Set();
  fields = 0;
  readonly #types: Types;

  constructor(types: Types) {
    this.#types = types;
  }

  compare(type: ts.Type, schema: JsonSchema, kind: string, owner: string, path = ""): void {
    const where = path === "" ? `${kind} of ${owner}` : `${kind} of ${owner}: ${path}`;
    for (const key of [`${kind} ${path}`, `${kind} ${owner} ${path}`]) {
      if (!(key in exceptions)) continue;
      this.usedExceptions.add(key);
      return;
    }
    if (schema.type === undefined && !schema.anyOf) {
      if ((type.flags & ts.TypeFlags.Unknown) === 0) {
        this.problems.push(`${where} has no type in the contract, and is not unknown here`);
      }
      return;
    }
    if ((type.flags & ts.TypeFlags.Any) !== 0) {
      this.problems.push(`${where} is any`);
      return;
    }
    const { parts, isNullable } = this.#types.parts(type);
    if (isNullable !== (schema.nullable ?? false)) {
      this.problems.push(`${where} ${isNullable ? "must not be" : "can also be"} null`);
    }
    if (schema.anyOf) this.#compareAnyOf(parts, schema.anyOf, kind, owner, path);
    else if (schema.type === "object") this.#compareObject(parts, schema, kind, owner, path);
    else if (schema.type === "array") this.#compareArray(parts, schema, kind, owner, path);
    else this.#comparePrimitive(parts, schema, where);
  }

  #compareAnyOf(
    parts: readonly ts.Type[],
    options: readonly JsonSchema[],
    kind: string,
    owner: string,
    path: string,
  ): void {
    if (parts.length !== options.length) {
      this.problems.push(`${kind} of ${owner}: ${options.length} forms, ${parts.length} here`);
    }
    for (const option of options) {
      const [name = ""] = option.required ?? [];
      const fitting = parts.filter((part) => this.#types.fields(part).has(name));
      const [part] = fitting;
      if (part && fitting.length === 1) this.compare(part, option, kind, owner, path);
      else this.problems.push(`${kind} of ${owner}: ${fitting.length} forms with ${name}`);
    }
  }

  #compareObject(
    parts: readonly ts.Type[],
    schema: JsonSchema,
    kind: string,
    owner: string,
    path: string,
  ): void {
    const [type] = parts;
    const where = `${kind} of ${owner}: ${path}`;
    if (!type || parts.length !== 1 || (type.flags & ts.TypeFlags.StructuredOrInstantiable) === 0) {
      this.problems.push(`${where} is to be an object`);
      return;
    }
    const values = schema.additionalProperties;
    if (typeof values === "object" && values !== null) {
      const index = type.getStringIndexType();
      if (index) this.compare(index, values, kind, owner, `${path}.*`);
      else this.problems.push(`${where} is to be a record`);
      return;
    }
    const fields = this.#types.fields(type);
    const { properties = {}, required = [] } = schema;
    for (const [name, property] of Object.entries(properties)) {
      const inner = path === "" ? name : `${path}.${name}`;
      const field = fields.get(name);
      this.fields++;
      if (!field) {
        this.problems.push(`${kind} of ${owner}: ${inner} is missing`);
        continue;
      }
      if (field.isOptional === required.includes(name)) {
        const expected = field.isOptional ? "required" : "optional";
        this.problems.push(`${kind} of ${owner}: ${inner} is to be ${expected}`);
      }
      this.compare(field.type, property, kind, owner, inner);
    }
    for (const name of fields.keys()) {
      if (!(name in properties)) {
        this.problems.push(`${kind} of ${owner}: the contract has no ${path}.${name}`);
      }
    }
  }

  #compareArray(
    parts: readonly ts.Type[],
    schema: JsonSchema,
    kind: string,
    owner: string,
    path: string,
  ): void {
    const { checker } = this.#types;
    const [type] = parts;
    const item = type && checker.isArrayType(type) && checker.getIndexInfosOfType(type)[0]?.type;
    if (item && parts.length === 1) this.compare(item, schema.items ?? {}, kind, owner, path);
    else this.problems.push(`${kind} of ${owner}: ${path} is to be an array`);
  }

  #comparePrimitive(parts: readonly ts.Type[], schema: JsonSchema, where: string): void {
    const flag = {
      string: ts.TypeFlags.StringLike,
      number: ts.TypeFlags.NumberLike,
      integer: ts.TypeFlags.NumberLike,
      boolean: ts.TypeFlags.BooleanLike,
    }[schema.type ?? ""];
    if (flag === undefined) throw new Error(`${where}: a schema of type ${schema.type}`);
    const isOpen = (part: ts.Type): boolean =>
      part.isIntersection() && part.types.some(({ flags }) => (flags & flag) !== 0);
    if (!parts.every((part) => (part.flags & flag) !== 0 || isOpen(part))) {
      this.problems.push(`${where} is to be of type ${schema.type}`);
    }
    const literals = parts.flatMap((part) => (part.isStringLiteral() ? part.value : []));
    if (schema.enum) {
      const expected = schema.enum.map(String);
      if (!sameMembers(literals, expected)) {
        this.problems.push(`${where} is to be one of ${expected}, not of ${literals}`);
      }
    }
    if (literals.length > 0) {
      (parts.some(isOpen) ? this.openEnums : this.closedEnums).push(where);
    }
  }
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

/** Whether a path of the server is one that filling the slots of another one can give. */
function isHiddenBy(route: string, other: string): boolean {
  const [parts, others] = [route.split("/"), other.split("/")];
  return (
    route !== other &&
    parts.length === others.length &&
    parts.every((part, i) => part === others[i] || part.startsWith("{"))
  );
}

describe.skipIf(isMissing)(`the table of endpoints and the contract${suffix}`, () => {
  it("both have the same endpoints of these resources", () => {
    const groups = new Set(
      endpoints.map(({ accessor, name }) => accessor.slice(0, -name.length - 1)),
    );
    const accessors = documented
      .filter(({ accessor }) => groups.has(accessor))
      .map(({ accessor, name }) => `${accessor}.${name}`);
    expect(endpoints.map(({ accessor }) => accessor).sort()).toEqual(accessors.sort());
  });

  it.each(table)("%s has the server's route and auth modes", (_, endpoint) => {
    const entry = documented.find(
      ({ accessor, name }) => `${accessor}.${name}` === endpoint.accessor,
    );
    expect(endpoint.route).toBe(`${entry?.server.method} ${entry?.server.path}`);
    expect([...endpoint.modes].sort()).toEqual([...(entry?.server.auth ?? [])].sort());
    expect([...routeOf(endpoint).auth].sort()).toEqual([...endpoint.modes].sort());
  });

  it.each(table)("%s: the path in the table is its route, filled", (_, endpoint) => {
    const filled = endpoint.route.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String(endpoint.params[name])),
    );
    expect(`${endpoint.method} ${endpoint.path}`).toBe(filled);
  });

  it.each(table)("%s: the server knows what the example sends", (_, endpoint) => {
    const route = routeOf(endpoint);
    const { properties = {}, required = [] } = paramsOf(route);
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(endpoint.params)));
    expect(Object.keys(endpoint.params)).toEqual(expect.arrayContaining([...required]));
    expect(Object.keys(route.params?.properties ?? {}).sort()).toEqual(slotsOf(endpoint).sort());

    const query = Object.fromEntries(new URLSearchParams(endpoint.query));
    for (const [name, text] of Object.entries(query)) {
      const schema = route.query?.properties?.[name];
      const value = schema?.type === "number" ? Number(text) : text;
      expect(problems(schema ?? { enum: [] }, value, name)).toEqual([]);
    }
    if (route.body) expect(problems(route.body, endpoint.body ?? {})).toEqual([]);
    else expect(endpoint.body ?? {}).toEqual({});
  });

  it.each(table)("%s: the example sends every field there is", (_, endpoint) => {
    const { properties = {} } = paramsOf(routeOf(endpoint));
    expect(Object.keys(endpoint.params).sort()).toEqual(Object.keys(properties).sort());
  });

  it("reserves the names, and only those, that would lead to another route of the server", () => {
    const paths = lines.flatMap((line) => {
      const [, method, path] = /^\{"method":"(\w+)","path":"([^"]+)"/.exec(line) ?? [];
      return method && path ? [{ method, path }] : [];
    });
    for (const endpoint of endpoints) {
      const [, template = ""] = endpoint.route.split(" ");
      const slots = slotsOf(endpoint);
      const expected: Record<string, string[]> = {};
      for (const { method, path } of paths) {
        if (method !== endpoint.method || !isHiddenBy(template, path)) continue;
        const segments = path.split("/");
        for (const [i, part] of template.split("/").entries()) {
          const slot = slots.find((name) => part === `{${name}}`);
          const segment = segments[i] ?? "";
          if (slot && !segment.startsWith("{"))
            expected[slot] = [...(expected[slot] ?? []), segment];
        }
      }
      const sorted = Object.entries(endpoint.reserved).map(([slot, names]) => [
        slot,
        [...names].sort(),
      ]);
      expect({ accessor: endpoint.accessor, ...Object.fromEntries(sorted) }).toEqual({
        accessor: endpoint.accessor,
        ...expected,
      });
    }
  });
});

describe.skipIf(isMissing)(`the types of params and results${suffix}`, () => {
  const types = isMissing
    ? undefined
    : new Types(new URL("../../src/resources/index.ts", import.meta.url));
  const comparisons = new Map<string, Comparison>();

  /** The comparison of one endpoint, made once. */
  function comparisonOf(endpoint: Endpoint): Comparison {
    if (!types) throw new Error("There is no contract");
    const known = comparisons.get(endpoint.accessor);
    if (known) return known;
    const comparison = new Comparison(types);
    comparisons.set(endpoint.accessor, comparison);
    const route = routeOf(endpoint);
    const { params, result } = types.of(endpoint.accessor);
    comparison.compare(params, paramsOf(route), "params", endpoint.accessor);
    comparison.compare(result, route.response?.["200"] ?? {}, "result", endpoint.accessor);
    return comparison;
  }

  afterAll(() => {
    if (!types) return;
    const fields = [...comparisons.values()].reduce(
      (sum, comparison) => sum + comparison.fields,
      0,
    );
    console.info(
      `Compared the types of ${comparisons.size} endpoints with the contract: ${fields} fields`,
    );
  });

  it.each(table)("%s has the fields of the contract, no more and no less", (_, endpoint) => {
    const comparison = comparisonOf(endpoint);
    expect(comparison.problems).toEqual([]);
    expect(comparison.fields).toBeGreaterThan(0);
  });

  it("leave every union of literals open for values that a newer server has", () => {
    const closed = endpoints.flatMap((endpoint) => comparisonOf(endpoint).closedEnums);
    expect(endpoints.flatMap((endpoint) => comparisonOf(endpoint).openEnums)).not.toEqual([]);
    expect(closed).toEqual([]);
  });

  it("need every exception that is listed", () => {
    const used = endpoints.flatMap((endpoint) => [...comparisonOf(endpoint).usedExceptions]);
    expect([...new Set(used)].sort()).toEqual(Object.keys(exceptions).sort());
  });

  it("would not pass for fields that are wrong", () => {
    if (!types) throw new Error("There is no contract");
    const comparison = new Comparison(types);
    const { params } = types.of("kms.updateKey");
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
    comparison.compare(params, schema, "params", "it");
    expect(comparison.problems).toEqual([
      "params of it: name is to be of type number",
      "params of it: description is to be required",
      "params of it: description can also be null",
      "params of it: extra is missing",
      "params of it: the contract has no .isDisabled",
    ]);
  });
});
