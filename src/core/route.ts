import { InfisicalError } from "./errors.js";
import { refuse } from "./refuse.js";

/**
 * Method and path of an endpoint, such as `"GET /api/v4/secrets/{secretName}"`. Braces take the
 * param of that name. `{secretName!batch,move}` refuses the values that name another route;
 * `{?force,dryRun}`, at the end, sends params as query where the rest is a body. With `{?enabled=}`,
 * `false` is sent as an empty value: some routes take any text for true.
 */
export type Route = `${string} /${string}`;

/** Method, path and names of the query of a route. */
export const routePattern: RegExp = /^(\w+) (\/[^?]*?)(?:\{\?([^{}]*)\})?$/;

/** Name of a slot, and the values that it refuses. */
export const slotPattern: RegExp = /\{(\w+)\b!?([^{}]*)\}/g;

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
  const [, method = "", template = "", listed = ""] =
    routePattern.exec(route) ?? refuse("A route", 'like "GET /path"');
  const rest: Record<string, unknown> = { ...params };
  let url =
    baseUrl +
    template.replace(slotPattern, (_, name, reserved) => {
      const segment = encode(name, rest[name] ?? "");
      delete rest[name];
      // URL parsers fold dots, even encoded ones: they would lead elsewhere.
      if (["", ".", "..", ...reserved.split(",")].includes(segment)) {
        refuse(name, `fit for a path, not "${segment}"${oldNameIn(Object.keys(rest), name)}`);
      }
      return segment;
    });
  const isGet = method === "GET";
  const inQuery = listed ? listed.split(",") : [];
  let separator = "?";
  for (const name of isGet ? Object.keys(rest) : inQuery.map((entry) => entry.replace("=", ""))) {
    const value = rest[name];
    delete rest[name];
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === undefined || item === null) continue;
      const isEmpty = item === false && inQuery.includes(`${name}=`);
      url += `${separator}${encode(name, name)}=${isEmpty ? "" : encode(name, item)}`;
      separator = "&";
    }
  }
  // A route that writes expects an object even where nothing in it is required.
  const body = isGet || !params ? undefined : toJson(Array.isArray(params) ? params : rest);
  return { method, url, body: method === "DELETE" && body === "{}" ? undefined : body };
}

/** Tells of a param's older name, which no compiler refuses in JavaScript. */
export function oldNameIn(given: string | readonly string[], missing: string): string {
  return /projectId.*workspaceId/s.test(missing + given) ? " (workspaceId was given)" : "";
}

/** JSON, if it says all that is there. */
function toJson(params: object): string {
  try {
    return JSON.stringify(params, (name, value) => {
      const isJson =
        /^(object|undefined|string|boolean)$/.test(typeof value) || Number.isFinite(value);
      return isJson ? value : refuse(name, "a value of JSON");
    });
  } catch (error) {
    if (error instanceof InfisicalError) throw error;
    // The error for a cycle, or somebody's own from a toJSON, may show a value.
    return refuse("The params", "values of JSON, without cycles");
  }
}

function encode(name: string, value: unknown): string {
  const isText = /^(string|boolean|bigint)$/.test(typeof value) || Number.isFinite(value);
  try {
    if (isText) return encodeURIComponent(String(value));
  } catch {
    // Half of a surrogate pair.
  }
  return refuse(name, "text, number or boolean");
}
