import { type Contract, type ContractRoute, type JsonSchema, places } from "./contract.js";
import { compact } from "./shared-schemas.js";

/** What is new, gone and changed for the package: a line each, for the person who refreshes. */
export function changesOf(before: Contract, after: Contract): string[] {
  const [old, now] = [byName(before.routes), byName(after.routes)];
  const used = new Set([...old.keys(), ...now.keys()]);
  const [listedBefore, listedNow] = [byName(before.listed), byName(after.listed)];
  const lines: string[] = [];
  /** Routes of a family change alike: they are told together. */
  const changed = new Map<string, string[]>();
  for (const [name, route] of now) {
    const other = old.get(name);
    const changes = other ? routeChanges(other, route) : [];
    if (!other) lines.push(`+ ${name}`);
    if (changes.length > 0) {
      const text = changes.join("\n");
      changed.set(text, [...(changed.get(text) ?? []), name]);
    }
  }
  for (const name of old.keys()) if (!now.has(name)) lines.push(`- ${name}`);
  for (const [text, names] of changed)
    lines.push(`${names.map((name) => `~ ${name}`).join("\n")}\n${text}`);
  for (const name of listedNow.keys()) {
    if (!listedBefore.has(name) && !used.has(name)) lines.push(`+ ${name} (not in the package)`);
  }
  for (const name of listedBefore.keys()) {
    if (!listedNow.has(name) && !used.has(name)) lines.push(`- ${name} (not in the package)`);
  }
  return lines;
}

function byName<Route extends { readonly method: string; readonly path: string }>(
  routes: readonly Route[],
): Map<string, Route> {
  return new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
}

function routeChanges(before: ContractRoute, after: ContractRoute): string[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const added = [...now].flatMap(([path, text]) => (old.has(path) ? [] : [`  + ${path}: ${text}`]));
  const removed = [...old].flatMap(([path, text]) =>
    now.has(path) ? [] : [`  - ${path}: ${text}`],
  );
  const changed = [...now].flatMap(([path, text]) => {
    const other = old.get(path);
    return other === undefined || other === text ? [] : [`  ~ ${path}: ${other} → ${text}`];
  });
  return [...added, ...removed, ...changed];
}

/** What is said of each field of a route, by its path. */
function fieldsOf(route: ContractRoute): Map<string, string> {
  const fields = new Map<string, string[]>();
  const add = (path: string, text: string): void => {
    const known = fields.get(path) ?? [];
    if (!known.includes(text)) fields.set(path, [...known, text]);
  };
  const walk = (schema: JsonSchema, path: string, mark: string): void => {
    const { anyOf = [], oneOf = [], allOf = [], items, properties = {}, required = [] } = schema;
    const options = [...anyOf, ...oneOf, ...allOf];
    if (options.length === 0) add(path, `${mark}${wordsOf(schema)}`);
    for (const option of options) walk(option, path, mark);
    if (items) walk(items, `${path}[]`, "");
    for (const [name, property] of Object.entries(properties)) {
      walk(property, `${path}.${name}`, required.includes(name) ? "" : "optional ");
    }
    if (typeof schema.additionalProperties === "object") {
      walk(schema.additionalProperties, `${path}.*`, "");
    }
  };
  if (route.auth) add("auth", [...route.auth].sort().join(", ") || "none");
  for (const place of places) {
    const schema = route[place];
    if (schema) walk(compact(schema), place, "");
  }
  return new Map([...fields].map(([path, texts]) => [path, texts.sort().join(" | ")]));
}

/** What a schema says of a value itself. */
function wordsOf(schema: JsonSchema): string {
  const { type = "anything", nullable, enum: values, default: fallback, ...rest } = schema;
  const { properties, required, items, additionalProperties, not, ...limits } = rest;
  return [
    not ? "nothing" : type,
    ...(nullable ? ["null"] : []),
    ...(values ? [values.map((value) => JSON.stringify(value)).join(" ")] : []),
    ...Object.entries(limits).map(([name, limit]) => `${name} ${limit}`),
    ...(fallback === undefined ? [] : [`default ${JSON.stringify(fallback)}`]),
  ].join(", ");
}
