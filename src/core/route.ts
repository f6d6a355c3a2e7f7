import { refuse } from "./errors.js";

/**
 * Method and path of an endpoint, such as `"GET /api/v4/secrets/{secretName}"`. Braces take the
 * param of that name. `{secretName!batch,move}` refuses the values that name another route;
 * `{?force,dryRun}`, at the end, sends params as query where the rest is a body.
 */
export type Route = `${string} /${string}`;

/** The names between the braces of a route's path. */
export type Slot<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? SlotName<Name> | Slot<Rest>
  : never;

type SlotName<Name extends string> = Name extends `?${string}`
  ? never
  : Name extends `${infer Bare}!${string}`
    ? Bare
    : Name;

/** An object with what the braces of a route need. */
export type Params<Path extends string> = { readonly [Name in Slot<Path>]: string };

/** A request before its headers. */
export interface HttpRequest {
  method: string;
  url: string;
  /** JSON text. */
  body: string | undefined;
}

/** Fills a route: the path first; what is left of the params is query (GET) or body. */
export function fillRoute(baseUrl: string, route: Route, params?: object): HttpRequest {
  const [, method = "", template = ""] =
    /^(\w+) (\/.*)/.exec(route) ?? refuse("A route", 'like "GET /api/status"');
  const rest: Record<string, unknown> = { ...params };
  const take = (name: string): unknown => {
    const value = rest[name];
    delete rest[name];
    return value;
  };
  const query = new URLSearchParams();
  const addToQuery = (name: string): void => {
    for (const item of [take(name)].flat()) {
      if (Object(item) === item) refuse(name, "text, a number or a boolean");
      if (item !== undefined && item !== null) query.append(name, String(item));
    }
  };
  const path = template
    .replace(/\{(\w+)!?(.*?)\}/g, (_, name, reserved) => segment(name, take(name), reserved))
    .replace(/\{\?(.*)\}/, (_, names) => {
      names.split(",").forEach(addToQuery);
      return "";
    });
  if (method === "GET") Object.keys(rest).forEach(addToQuery);
  const search = String(query);
  // A route that writes expects an object even where nothing in it is required.
  const body = method === "GET" || !params ? undefined : JSON.stringify(rest);
  return {
    method,
    url: baseUrl + path + (search && `?${search}`),
    body: method === "DELETE" && body === "{}" ? undefined : body,
  };
}

/** One segment of a path. URL parsers fold dots, even encoded ones: they would lead elsewhere. */
function segment(name: string, value: unknown, reserved: string): string {
  let encoded = "";
  try {
    // Half of a surrogate pair cannot be encoded.
    encoded = encodeURIComponent(Object(value) === value ? "" : String(value ?? ""));
  } catch {}
  if (["", ".", "..", ...reserved.split(",")].includes(encoded)) {
    refuse(name, `fit for a path, not "${value}"`);
  }
  return encoded;
}
