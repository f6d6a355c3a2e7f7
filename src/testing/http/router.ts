import type { AuthMode } from "../../core/modes.js";
import type { Actor } from "../auth/tokens.js";
import { Refusal } from "../errors.js";
import { parse, type Schema } from "../validation.js";
import { unmodelledRoutes } from "./unmodelled-routes.js";

/** A request, as the server reads it. */
export interface Call {
  /** Who sends it; only routes that ask for a token have one. */
  readonly actor: Actor;
  /** Who sends it, if the request says so; routes that ask for no token may still look. */
  readonly caller: Actor | null;
  /** The parts of the path in all slots. */
  readonly slots: Readonly<Record<string, string>>;
  /** The part of the path in a `{slot}` of the route. */
  slot(name: string): string;
  params<T>(schema: Schema<T>): T;
  query<T>(schema: Schema<T>): T;
  body<T>(schema: Schema<T>): T;
}

export interface Route {
  /** The modes that the route takes; none for a route that needs no token. */
  readonly auth: readonly AuthMode[];
  /** Gives the body of the answer, or throws a refusal. */
  handle(call: Call): unknown;
}

/** Routes by method and path: `"GET /api/v4/secrets/{secretName}"`. */
export type Routes = Readonly<Record<string, Route>>;

/** Routes that have functions and no model: tests plan their answers. */
export function withoutModel(): Routes {
  const handle = (route: string) => (): never => {
    const plan = `server.respond(${JSON.stringify(route)}, { body })`;
    const message = `The test server has no model of this route. Plan an answer: ${plan}`;
    throw new Refusal(501, "NotImplemented", message);
  };
  return Object.fromEntries(
    unmodelledRoutes.map((route) => [route, { auth: [], handle: handle(route) }]),
  );
}

interface CompiledRoute {
  readonly route: Route;
  /** The segments of the route's path, slots in braces. */
  readonly segments: readonly string[];
}

export interface Match extends CompiledRoute {
  /** The segments of the request's path. */
  readonly parts: readonly string[];
}

/** In characters. For a longer part of a path the server finds no route with a slot. */
const longestPart = 100;

/** Finds routes. Where a segment fits, it wins over a slot, as in `/secrets/batch`. */
export class Router {
  readonly #fixed: Map<string, CompiledRoute> = new Map();
  /** By method and number of segments. */
  readonly #slotted: Map<string, CompiledRoute[]> = new Map();

  constructor(routes: Routes) {
    for (const [pattern, route] of Object.entries(routes)) this.#add(pattern, route);
  }

  #add(pattern: string, route: Route): void {
    const [method = "", path = ""] = pattern.split(" ");
    const segments = path.split("/");
    const compiled = { route, segments };
    if (!path.includes("{")) {
      this.#fixed.set(pattern, compiled);
      return;
    }
    const shape = `${method} ${segments.length}`;
    const alike = this.#slotted.get(shape) ?? [];
    this.#slotted.set(shape, [...alike, compiled].sort(bySlots));
  }

  match(method: string, path: string): Match | undefined {
    const parts = path.split("/");
    const fixed = this.#fixed.get(`${method} ${path}`);
    if (fixed) return { ...fixed, parts };
    const candidates = this.#slotted.get(`${method} ${parts.length}`) ?? [];
    const found = candidates.find(({ segments }) => fits(segments, parts));
    return found && { ...found, parts };
  }
}

/** The route whose first slot comes later goes first. */
function bySlots({ segments: a }: CompiledRoute, { segments: b }: CompiledRoute): number {
  const i = a.findIndex((segment, i) => isSlot(segment) !== isSlot(b[i]));
  return Number(isSlot(a[i])) - Number(isSlot(b[i]));
}

export function isSlot(segment: string | undefined): boolean {
  return segment?.startsWith("{") ?? false;
}

function fits(segments: readonly string[], parts: readonly string[]): boolean {
  return segments.every((segment, i) =>
    isSlot(segment) ? fitsSlot(parts[i] ?? "") : segment === parts[i],
  );
}

function fitsSlot(part: string): boolean {
  return part !== "" && (part.length <= longestPart || decode(part).length <= longestPart);
}

/** What cannot be decoded is refused before it is read. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function readSlots({ segments, parts }: Match): Record<string, string> {
  const slots: Record<string, string> = {};
  segments.forEach((segment, i) => {
    if (isSlot(segment)) slots[segment.slice(1, -1)] = decode(parts[i] ?? "");
  });
  return slots;
}

export class RoutedCall implements Call {
  readonly caller: Actor | null;
  readonly slots: Readonly<Record<string, string>>;
  readonly #search: URLSearchParams;
  readonly #body: unknown;

  constructor(caller: Actor | null, match: Match, search: URLSearchParams, body: unknown) {
    this.caller = caller;
    this.slots = readSlots(match);
    this.#search = search;
    this.#body = body;
  }

  get actor(): Actor {
    if (!this.caller) throw new Error("This route does not ask who sends the request");
    return this.caller;
  }

  slot(name: string): string {
    const value = this.slots[name];
    if (value === undefined) throw new Error(`The route has no slot {${name}}`);
    return value;
  }

  params<T>(schema: Schema<T>): T {
    return parse(schema, this.slots);
  }

  query<T>(schema: Schema<T>): T {
    const query: Record<string, string | string[]> = {};
    for (const key of this.#search.keys()) {
      const [first = "", ...more] = this.#search.getAll(key);
      query[key] = more.length > 0 ? [first, ...more] : first;
    }
    return parse(schema, query);
  }

  body<T>(schema: Schema<T>): T {
    return parse(schema, this.#body);
  }
}
