import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  type Contract,
  type ContractRoute,
  type ListedRoute,
  listFile,
  listLine,
  readFiles,
  recordingsFile,
} from "./contract.js";
import type { Files } from "./files.js";
import type { Resource } from "./manifest.js";
import { readOpenApi } from "./openapi.js";
import { routesOf } from "./routes.js";
import { toFiles } from "./shared-schemas.js";

/** A newer contract, and what the source lacks that the package has. */
export interface Newer {
  readonly contract: Contract;
  /** Routes that the server's document had before: they stay until the manifest lets go of them. */
  readonly missing: readonly string[];
}

/** What a source says of a server; an OpenAPI document has less than a contract. */
interface Source {
  readonly routes: readonly ContractRoute[];
  readonly listed: readonly ListedRoute[];
  readonly recordings?: Contract["recordings"];
  /** Whether it has all routes: what it lacks is gone. */
  readonly isWhole: boolean;
}

/**
 * Reads a newer contract: a folder with `routes.jsonl` and `recordings.json`, or the file or URL of an
 * OpenAPI document, which leaves what it does not have as it is.
 */
export async function readNewer(
  source: string,
  current: Contract,
  resources: readonly Resource[],
): Promise<Newer> {
  const newer = await readSource(source);
  const routes = newer.isWhole ? newer.routes : mergeRoutes(current.routes, newer.routes);
  const listed = newer.isWhole ? newer.listed : mergeRoutes(current.listed, newer.listed);
  const used = new Set(resources.flatMap((resource) => routesOf(resource, routes)));
  const contract = {
    routes: routes.filter((route) => used.has(route)).map(withoutEmptyQuery),
    listed,
    recordings: newer.recordings ?? current.recordings,
  };
  const told = new Set(newer.listed.map(nameOf));
  const isHidden = new Set(current.listed.filter(({ isPublic }) => !isPublic).map(nameOf));
  const missing = contract.routes
    .map(nameOf)
    .filter((name) => !told.has(name) && !isHidden.has(name));
  return { contract, missing };
}

/** A query of no fields is none. */
function withoutEmptyQuery(route: ContractRoute): ContractRoute {
  const names = Object.keys(route.query?.properties ?? {});
  return names.length > 0 ? route : { ...route, query: undefined };
}

/** The files of a contract. */
export function contractFiles(contract: Contract): Files {
  const folder = "scripts/generate/contract";
  const list = contract.listed.map(listLine).sort((a, b) => (byPath(a) < byPath(b) ? -1 : 1));
  const files: Files = new Map([
    [`${folder}/${listFile}`, `${list.join("\n")}\n`],
    [`${folder}/${recordingsFile}`, JSON.stringify(contract.recordings)],
  ]);
  for (const [name, file] of toFiles(contract.routes, readFiles())) {
    files.set(`${folder}/${name}`, JSON.stringify(file));
  }
  return files;
}

function nameOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path}`;
}

function byPath(line: string): string {
  const [method = "", path = ""] = line.split(" ");
  return `${path} ${method}`;
}

async function readSource(source: string): Promise<Source> {
  if (existsSync(source) && statSync(source).isDirectory()) return readFolder(source);
  const text = /^https?:/.test(source)
    ? await (await fetch(source, { signal: AbortSignal.timeout(60_000) })).text()
    : readFileSync(source, "utf8");
  const routes = readOpenApi(text);
  const listed = routes.map(({ method, path, auth, isDeprecated }) => ({
    method,
    path,
    auth,
    isPublic: true,
    isDeprecated,
  }));
  return { routes, listed, isWhole: false };
}

function readFolder(folder: string): Source {
  const lines = readFileSync(join(folder, "routes.jsonl"), "utf8").trim().split("\n");
  const all = lines.map((line) => JSON.parse(line));
  return {
    routes: all.map(({ method, path, auth, params, query, body, response }) => {
      return { method, path, auth, params, query, body, result: response?.["200"] };
    }),
    listed: all.map(({ method, path, auth, public: isPublic, deprecated: isDeprecated }) => {
      return { method, path, auth, isPublic, isDeprecated };
    }),
    recordings: JSON.parse(readFileSync(join(folder, "recordings.json"), "utf8")),
    isWhole: true,
  };
}

/** The newer of each route; what a document does not say of it stays. */
function mergeRoutes<Route extends ListedRoute | ContractRoute>(
  current: readonly Route[],
  newer: readonly Route[],
): Route[] {
  const routes = new Map(current.map((route) => [nameOf(route), route]));
  for (const route of newer) {
    const known = routes.get(nameOf(route));
    routes.set(nameOf(route), known ? { ...route, auth: known.auth } : route);
  }
  return [...routes.values()];
}
