import { refuse } from "./refuse.js";

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
  const [, method = "", template = "", queryNames] =
    /^(\w+) (\/.*?)(?:\{\?(.*)\})?$/.exec(route) ?? refuse("A route", 'like "GET /path"');
  const rest: Record<string, unknown> = { ...params };
  let url =
    baseUrl +
    template.replace(/\{(\w+)!?(.*?)\}/g, (_, name, reserved) => {
      const segment = encode(name, rest[name] ?? "");
      delete rest[name];
      // URL parsers fold dots, even encoded ones: they would lead elsewhere.
      if (["", ".", "..", ...reserved.split(",")].includes(segment)) {
        refuse(name, `fit for a path, not "${segment}"`);
      }
      return segment;
    });
  for (const name of method === "GET" ? Object.keys(rest) : (queryNames?.split(",") ?? [])) {
    for (const item of [rest[name]].flat()) {
      if (item === undefined || item === null) continue;
      url += `${url.includes("?") ? "&" : "?"}${encode(name, name)}=${encode(name, item)}`;
    }
    delete rest[name];
  }
  // A route that writes expects an object even where nothing in it is required.
  let body = method === "GET" || !params ? undefined : JSON.stringify(rest);
  if (method === "DELETE" && body === "{}") body = undefined;
  return { method, url, body };
}

function encode(name: string, value: unknown): string {
  try {
    if (Object(value) !== value) return encodeURIComponent(value as string);
  } catch {
    // Half of a surrogate pair.
  }
  return refuse(name, "text, number or boolean");
}
