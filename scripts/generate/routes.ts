import type { AllowedModes } from "../../src/core/modes.js";
import * as modes from "../../src/core/modes.js";
import { routePattern, slotPattern } from "../../src/core/route.js";
import type { ContractRoute, ListedRoute } from "./contract.js";
import type { EndpointEntry, Resource } from "./manifest.js";

/** Takes a route literal apart. */
export function parseRoute(route: string): {
  method: string;
  path: string;
  slots: string[];
  /** By slot: the values that would name another route. */
  reserved: ReadonlyMap<string, readonly string[]>;
  query: string[];
  /** Those of the query for which an empty value stands for false. */
  emptyForFalse: string[];
} {
  const [, method = "", template = "", query = ""] = routePattern.exec(route) ?? [];
  const slots = [...template.matchAll(slotPattern)];
  const names = query ? query.split(",") : [];
  return {
    method,
    path: template.replace(slotPattern, "{$1}"),
    slots: slots.map(([, name = ""]) => name),
    reserved: new Map(
      slots.map(([, name = "", values]) => [name, values ? values.split(",") : []]),
    ),
    query: names.map((name) => name.replace("=", "")),
    emptyForFalse: names.flatMap((name) => (name.endsWith("=") ? [name.slice(0, -1)] : [])),
  };
}

/** A route of the server, whatever else is known of it. */
type NamedRoute = Pick<ContractRoute, "method" | "path">;

/** The routes of the server that a route literal names; their slots may have other names. */
export function findRoutes<Route extends NamedRoute>(
  literal: string,
  routes: readonly Route[],
): Route[] {
  const { method, path } = parseRoute(literal);
  const wanted = unnamed(path);
  return routes.filter((route) => method === route.method && wanted === unnamed(route.path));
}

export function unnamed(path: string): string {
  return path.replace(/\{\w+\}/g, "{}");
}

/** The values of a slot for which the server has every route of the family. */
export function valuesOfFamily(resource: Resource, routes: readonly NamedRoute[]): string[] {
  if (!resource.family) return [];
  const sets = Object.values(resource.endpoints)
    .filter(({ forSome }) => !forSome)
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

function familyRoutes<Route extends NamedRoute>(
  route: string,
  family: string,
  values: readonly string[],
  routes: readonly Route[],
): Route[] {
  return values.flatMap((value) =>
    findRoutes(route.replace(new RegExp(`\\{${family}.*?\\}`), value), routes).slice(0, 1),
  );
}

/** The routes of the server that a resource has. */
export function routesOf<Route extends NamedRoute>(
  resource: Resource,
  routes: readonly Route[],
): Route[] {
  const values = valuesOfFamily(resource, routes);
  return Object.values(resource.endpoints).flatMap((entry) =>
    servedBy(entry, resource, values, routes),
  );
}

/** The routes of the server that an endpoint has: one, or of a family one for each value. */
export function servedBy<Route extends NamedRoute>(
  { route }: EndpointEntry,
  { family }: Resource,
  values: readonly string[],
  routes: readonly Route[],
): Route[] {
  const isOfFamily = family !== undefined && parseRoute(route).slots.includes(family);
  return isOfFamily ? familyRoutes(route, family, values, routes) : findRoutes(route, routes);
}

/** What the manifest says of a route, and the server knows otherwise. */
export function routeProblems(
  accessor: string,
  { route, auth, authReason }: EndpointEntry,
  found: readonly ContractRoute[],
  listed: readonly ListedRoute[],
  familyValues: readonly string[],
): string[] {
  const problems: string[] = [];
  const expected = expectedRoute(route, found, listed, familyValues);
  if (route !== expected) problems.push(`${accessor}: the route is to be written ${expected}`);
  const served = found[0]?.auth;
  const declared = new Map<string, AllowedModes>(Object.entries(modes)).get(auth);
  if (!declared) problems.push(`${accessor}: core/modes has no ${auth}`);
  else if (served) {
    const isSame = [...served].sort().join() === [...declared].sort().join();
    if (!isSame && !authReason) {
      problems.push(`${accessor}: the server takes ${served.join(", ") || "none"}, not ${auth}`);
    }
    if (isSame && authReason) problems.push(`${accessor}: ${auth} needs no reason`);
  }
  return problems;
}

function expectedRoute(
  route: string,
  found: readonly ContractRoute[],
  listed: readonly ListedRoute[],
  familyValues: readonly string[],
): string {
  const { method, path } = parseRoute(route);
  const parts = path.split("/");
  const reserved = parts.map((): string[] => []);
  const parent = /^[^{]*/.exec(path)?.[0] ?? "";
  for (const other of listed) {
    if (other.method !== method || !other.path.startsWith(parent)) continue;
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
  const query = Object.entries(found[0]?.query?.properties ?? {}).flatMap(([name, { type }]) => {
    // The server takes any text for true; where it compares texts, the schema has these texts.
    if (type === "boolean") return [`${name}=`];
    return method === "GET" ? [] : [name];
  });
  return `${method} ${template}${query.length > 0 ? `{?${query.join(",")}}` : ""}`;
}
