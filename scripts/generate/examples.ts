// Writes what the in-memory server answers where it has no model: the modes and the shape of the
// request, as the server checks them, and an example of its answer.

import * as modes from "../../src/core/modes.js";
import { Clock } from "../../src/testing/clock.js";
import { Logins } from "../../src/testing/logins.js";
import { modelledRoutes } from "../../src/testing/routes/index.js";
import { Store } from "../../src/testing/state.js";
import { Tokens } from "../../src/testing/tokens.js";
import type { ContractRoute, JsonSchema } from "./contract.js";
import type { Endpoint } from "./endpoints.js";
import type { Files } from "./files.js";
import type { Resource } from "./manifest.js";
import type { Names } from "./names.js";
import { head } from "./pages.js";
import { parseRoute, unnamed } from "./routes.js";
import { toType } from "./schema.js";
import type { Type } from "./types.js";

/** Code that comes up more than once is declared once, when it is at least this long. */
const longEnough = 40;

/** Writes the examples, and the page that lists them. */
export function writeExamples(
  resources: readonly Resource[],
  endpoints: readonly Endpoint[],
  names: Names,
  files: Files,
): void {
  const modelled = namesOfModelled();
  const isModelled = ({ route }: { readonly route: string }): boolean => {
    const { method, path } = parseRoute(route);
    return modelled.has(unnamed(`${method} ${path}`));
  };
  const printer = new ExamplePrinter(names);
  const entries = new Map<string, string>();
  for (const endpoint of endpoints) {
    const { method, path } = parseRoute(endpoint.route);
    const [route] = endpoint.served;
    if (route && !isModelled(endpoint)) {
      entries.set(`${method} ${path}`, printer.entry(endpoint, route));
    }
  }
  files.set("src/testing/examples.ts", printer.file(entries));
  files.set("docs/test-server.md", page(resources, isModelled));
}

/** The routes that are written by hand. */
function namesOfModelled(): Set<string> {
  const clock = new Clock();
  const store = new Store(clock);
  const tokens = new Tokens(clock);
  const routes = modelledRoutes(store, tokens, new Logins(store, tokens));
  return new Set(Object.keys(routes).map(unnamed));
}

class ExamplePrinter {
  readonly #names: Names;
  readonly #shared = new Shared();
  readonly #builders = new Set<string>();

  constructor(names: Names) {
    this.#names = names;
  }

  entry(endpoint: Endpoint, route: ContractRoute): string {
    const served = endpoint.served;
    const { slots } = parseRoute(endpoint.route);
    const { family } = endpoint.resource;
    const auth = route.auth ?? new Map(Object.entries(modes)).get(endpoint.auth) ?? [];
    const query = mergedOf(served.flatMap(({ query }) => query ?? []));
    const body = mergedOf(served.flatMap(({ body }) => body ?? []));
    const fields = [
      ["auth", this.#shared.use(JSON.stringify(auth), "auth")],
      [
        "params",
        this.#params(
          slots.filter((slot) => slot !== family),
          route,
        ),
      ],
      ["query", query && this.#schema(query, "query", "query")],
      ["body", body && this.#schema(body, "body", "body")],
      ["answer", route.result ? this.#example(route.result, "answer", endpoint.resultType) : "{}"],
    ];
    return objectCode(fields.flatMap(([name, code]) => (name && code ? [[name, code]] : [])));
  }

  /** Only what is more than text has to be looked at. */
  #params(slots: readonly string[], { path, params }: ContractRoute): string | undefined {
    const served = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const checked = slots.flatMap((slot, i) => {
      const schema = params?.properties?.[served[i] ?? ""];
      const code = schema && this.#schema(schema, slot, "query");
      return code && code !== "string()" ? [[slot, code] as const] : [];
    });
    return checked.length > 0 ? this.#build("object", objectCode(checked)) : undefined;
  }

  file(entries: ReadonlyMap<string, string>): string {
    const code = objectCode([...entries]);
    const { declarations, resolved } = this.#shared.resolve(code);
    const builders = [...this.#builders].sort();
    return [
      "// What the server answers where it has no model; `npm run generate` writes this.",
      "",
      'import type { Example } from "./example.js";',
      builders.length > 0 ? `import { ${builders.join(", ")} } from "./validation.js";` : "",
      "",
      "/** Examples by method and path. */",
      "export function examples(): Readonly<Record<string, Example>> {",
      // Where every route has a model, nothing is left to write.
      ...(entries.size > 0
        ? [
            '  const id = "0b8e4c52-6a1d-4f3e-9c70-d2f5a7b61e38";',
            '  const at = "2026-01-01T00:00:00.000Z";',
          ]
        : []),
      ...declarations,
      `  return ${resolved};`,
      "}",
    ].join("\n");
  }

  #build(name: string, ...codes: string[]): string {
    this.#builders.add(name);
    return `${name}(${codes.join(", ")})`;
  }

  /** The code of a schema of src/testing/validation.ts. */
  #schema(schema: JsonSchema, name: string, place: "query" | "body"): string {
    const code = this.#plainSchema(schema, name, place);
    if (schema.nullable && code !== "unknown()") return this.#build("nullable", code);
    return code;
  }

  #plainSchema(schema: JsonSchema, name: string, place: "query" | "body"): string {
    const options = schema.anyOf ?? schema.oneOf;
    if (options) {
      const codes = options
        .filter((option) => !option.not)
        .map((option) => this.#schema(option, name, place));
      return codes.length === 1 ? (codes[0] ?? "") : this.#build("union", ...new Set(codes));
    }
    if (schema.enum) {
      return this.#shared.use(this.#build("oneOf", ...schema.enum.map(json)), name);
    }
    const { minLength, maxLength, minItems, maxItems, minimum, maximum, format } = schema;
    switch (schema.type) {
      case "string": {
        const rules = { min: minLength || undefined, max: maxLength, format: formatOf(format) };
        return this.#build("string", ...optionsCode(rules));
      }
      case "number":
      case "integer": {
        const isInteger = schema.type === "integer" || undefined;
        // Beyond these the server has no limit but that of its numbers.
        const isLimit = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
        const min =
          minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
        const rules = { min, max: isLimit ? maximum : undefined, isInteger };
        return this.#build(place === "query" ? "numeric" : "number", ...optionsCode(rules));
      }
      case "boolean":
        return this.#build(place === "query" ? "unknown" : "boolean");
      case "array": {
        const items = this.#schema(schema.items ?? {}, singular(name), place);
        const rules = { min: minItems, max: maxItems };
        return this.#shared.use(this.#build("array", items, ...optionsCode(rules)), name);
      }
      case "object":
        return this.#objectSchema(schema, name, place);
      default:
        return this.#build("unknown");
    }
  }

  #objectSchema(schema: JsonSchema, name: string, place: "query" | "body"): string {
    const { properties = {}, required = [], additionalProperties } = schema;
    const entries = Object.entries(properties).filter(([, property]) => !property.not);
    if (entries.length === 0) {
      const values = typeof additionalProperties === "object" ? additionalProperties : {};
      return this.#build("record", this.#schema(values, singular(name), place));
    }
    const fields = entries.map(([field, property]) => {
      const code = this.#schema(property, field, place);
      const isOptional = !required.includes(field) && code !== "unknown()";
      return [field, isOptional ? this.#build("optional", code) : code] as const;
    });
    return this.#shared.use(this.#build("object", objectCode(fields)), name);
  }

  /** The code of a value that a schema takes, and the type of the package where it says more. */
  #example(schema: JsonSchema, name: string, type?: Type): string {
    // An object shows what it would be; of anything else `null` says as much.
    if (schema.nullable && schema.type !== "object") return "null";
    if (schema.allOf) return this.#example(intersectionOf(schema.allOf), name, type);
    const options = schema.anyOf ?? schema.oneOf;
    if (options) return this.#example(options.find((option) => !option.not) ?? {}, name);
    if (schema.enum) return json(schema.enum[0] ?? null);
    const { default: fallback } = schema;
    switch (schema.type) {
      case "string":
        return typeof fallback === "string" && fallback
          ? json(fallback)
          : exampleText(schema, name);
      case "number":
      case "integer":
        if (typeof fallback === "number") return json(fallback);
        return /^(total|count|version$|position$)/i.test(name) ? "1" : json(schema.minimum ?? 0);
      case "boolean":
        return json(fallback === true);
      case "array": {
        const item = type?.kind === "array" ? type.item : undefined;
        return `[${this.#example(schema.items ?? {}, singular(name), item)}]`;
      }
      case "object":
        return this.#exampleObject(schema, name, type);
      default:
        if (type?.kind === "array") return "[]";
        return type?.kind === "text" && type.text.startsWith("Record<") ? "{}" : "null";
    }
  }

  #exampleObject(schema: JsonSchema, name: string, type: Type | undefined): string {
    const { properties = {}, required = [] } = schema;
    const fields = Object.entries(properties).flatMap(([field, property]) => {
      const isTold = required.includes(field) || !(property.nullable || property.not);
      if (!isTold) return [];
      const own = type?.kind === "object" && type.fields.find(({ name }) => name === field)?.type;
      return [[field, this.#example(property, field, own || undefined)] as const];
    });
    if (fields.length === 0) return "{}";
    const known = type ?? toType({ ...schema, nullable: false }, "result");
    const model = known && this.#names.of(known);
    return this.#shared.use(objectCode(fields), model ? uncapitalized(model) : name);
  }
}

/** Code that stands at several places. */
class Shared {
  readonly #parts = new Map<string, { readonly mark: string; readonly name: string }>();

  /** Something that stands for the code until it is known how often it comes up. */
  use(code: string, name: string): string {
    if (code.length < longEnough) return code;
    const known = this.#parts.get(code);
    if (known) return known.mark;
    const mark = `«${this.#parts.size}»`;
    this.#parts.set(code, { mark, name });
    return mark;
  }

  /** Declares what comes up more than once, and puts the rest where it belongs. */
  resolve(code: string): { declarations: string[]; resolved: string } {
    const all = [code, ...this.#parts.keys()].join("\n");
    const marks = all.match(/«\d+»/g) ?? [];
    const counts = new Map<string, number>();
    for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    const resolved = new Map<string, string>();
    const fill = (text: string): string =>
      text
        .replace(/«\d+»/g, (mark) => resolved.get(mark) ?? mark)
        .replace(/\b(\w+): \1(?=[, }])/g, "$1");
    const taken = new Set([
      "id",
      "at",
      "string",
      "number",
      "boolean",
      "array",
      "object",
      "unknown",
    ]);
    const declarations: string[] = [];
    // A part was made after the parts that it has.
    for (const [part, { mark, name }] of this.#parts) {
      if ((counts.get(mark) ?? 0) < 2) {
        resolved.set(mark, fill(part));
        continue;
      }
      let unique = name;
      for (let i = 2; taken.has(unique); i++) unique = `${name}${i}`;
      taken.add(unique);
      resolved.set(mark, unique);
      declarations.push(`const ${unique} = ${fill(part)};`);
    }
    return { declarations, resolved: fill(code) };
  }
}

/** One schema for what routes of a family take; where they differ, anything goes. */
function mergedOf(schemas: readonly JsonSchema[]): JsonSchema | undefined {
  const [first, ...others] = schemas;
  if (!first || others.length === 0) return first;
  const names = [...new Set(schemas.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const properties = names.map((name) => {
    const found = schemas.map(({ properties = {} }) => properties[name]);
    const isSame = new Set(found.map((schema) => JSON.stringify(schema))).size === 1;
    return [name, (isSame && found[0]) || {}] as const;
  });
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: names.filter((name) => schemas.every(({ required = [] }) => required.includes(name))),
  };
}

function intersectionOf(parts: readonly JsonSchema[]): JsonSchema {
  const objects = parts.map((part) => (part.anyOf ?? part.oneOf)?.[0] ?? part);
  return {
    type: "object",
    properties: Object.assign({}, ...objects.map(({ properties }) => properties)),
    required: objects.flatMap(({ required = [] }) => required),
  };
}

function exampleText({ format, pattern, minLength = 0 }: JsonSchema, name: string): string {
  if (format === "uuid" || /^_?id$|Ids?$/.test(name)) return "id";
  if (format === "date-time" || /At$/.test(name)) return "at";
  if (format === "email" || /email$|^username$/i.test(name)) return '"user@example.com"';
  if (format === "uri" || /url$/i.test(name)) return '"https://example.com"';
  if (format === "ipv4" || name === "ip" || name === "ipAddress") return '"192.0.2.1"';
  if (format === "ipv6") return '"2001:db8::1"';
  if (pattern === "^org\\-") return '"org-example"';
  return json(/Path$|^path$/.test(name) ? "/" : "example".padEnd(minLength, "-"));
}

function formatOf(format: string | undefined): string | undefined {
  if (format === "uri") return "url";
  return format === "date-time" ? "datetime" : format;
}

function objectCode(fields: Iterable<readonly [string, string] | readonly string[]>): string {
  const codes = [...fields].map(([name = "", code = ""]) => {
    if (name === code) return name;
    return `${/^[a-z_$][\w$]*$/i.test(name) ? name : json(name)}: ${code}`;
  });
  return `{ ${codes.join(", ")} }`;
}

/** The one argument with the rules that there are, if there are any. */
function optionsCode(rules: Readonly<Record<string, unknown>>): string[] {
  const given = Object.entries(rules).filter(([, rule]) => rule !== undefined);
  if (given.length === 0) return [];
  return [objectCode(given.map(([name, rule]) => [name, json(rule)]))];
}

function json(value: unknown): string {
  return JSON.stringify(value);
}

function uncapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** What the test server has, and what it only has an example of. */
function page(
  resources: readonly Resource[],
  isModelled: (endpoint: { readonly route: string }) => boolean,
): string {
  const all = resources.flatMap(({ accessor, endpoints }) =>
    Object.entries(endpoints).map(([name, entry]) => ({ accessor, name, ...entry })),
  );
  const removed = all.filter(({ status }) => status === "removed");
  const modelled = all.filter((entry) => entry.status !== "removed" && isModelled(entry));
  const examples = all.filter((entry) => entry.status !== "removed" && !isModelled(entry));
  const list = (entries: typeof all): string[] =>
    resources.flatMap(({ accessor }) => {
      const own = entries.filter((entry) => entry.accessor === accessor);
      if (own.length === 0) return [];
      return [`- \`${accessor}\`: ${own.map(({ name }) => `\`${name}\``).join(", ")}`];
    });
  return [
    head,
    "# What the test server answers",
    "",
    "The server of `infisical-kit/testing` answers every function of the package; see",
    "[Testing](testing.md).",
    "",
    "## With a model",
    "",
    `${modelled.length} functions read and write what the server remembers.`,
    "",
    ...list(modelled),
    "",
    ...(examples.length > 0
      ? [
          "## With an example",
          "",
          `${examples.length} functions get an example. The server checks the token and the fields of the request as`,
          "for any other. The answer has the shape of a real one; it repeats what the request names, such as a",
          "`name` or a `projectId`. Nothing is remembered. To answer something else, use",
          "[`fail`](testing.md#misbehaviour) with the status 200.",
          "",
          ...list(examples),
          "",
        ]
      : []),
    "## Not at all",
    "",
    `${removed.length} functions are answered with 404, as current servers do; see [Differences](differences.md#removed).`,
    "",
    ...list(removed),
    "",
  ].join("\n");
}

/** What an item of a list is called. */
function singular(name: string): string {
  return name
    .replace(/ies$/, "y")
    .replace(/(ss|(?<=x|ch|sh)es|s)$/, (end) => (end === "ss" ? end : ""));
}
