import type { EndpointEntry, OverrideEntry } from "../../scripts/generate/manifest.js";
import { parseRoute } from "../../scripts/generate/routes.js";
import * as modes from "../../src/core/modes.js";
import type { AllowedModes, AuthMode, RequestOptions, Session } from "../../src/index.js";
import { manifest } from "./manifest.js";

/** An endpoint: what the manifest says of it, and the function. */
export interface Endpoint {
  /** Where a client has it: `secrets.list`. */
  readonly accessor: string;
  /** Its name there. */
  readonly name: string;
  /** Its name at the root of the package, and in the names of its types. */
  readonly longName: string;
  /** Whether neither the root nor every client has it. */
  readonly isApart: boolean;
  /** Its module. */
  readonly module: object;
  readonly call: EndpointFunction;
  /** Method and path as the server documents them. */
  readonly route: string;
  readonly method: string;
  readonly path: string;
  /** The names in the braces of the path. */
  readonly slots: readonly string[];
  /** Values of a path parameter that would name another route. */
  readonly reserved: Readonly<Record<string, readonly string[]>>;
  /** Params that are query where the rest is a body. */
  readonly query: readonly string[];
  /** Those for which an empty value stands for false. */
  readonly emptyForFalse: readonly string[];
  readonly modes: readonly AuthMode[];
  /** Whether it can be called without a token, but is sent the one there is. */
  readonly takesNoToken: boolean;
  readonly entry: EndpointEntry;
  /** The slot that the server has a route for each value of. */
  readonly family: string | undefined;
  /** Types that the contract does not have, by place; see the manifest. */
  readonly overrides: Readonly<Record<string, OverrideEntry>>;
}

export type EndpointFunction = (
  session: Session,
  params?: unknown,
  options?: RequestOptions,
) => Promise<unknown>;

export const allModes: readonly AuthMode[] = [
  "jwt",
  "identityAccessToken",
  "serviceToken",
  "apiKey",
];

/** Every function in a tree of modules, by its accessor. */
export function functionsOf(module: object, prefix = ""): Map<string, EndpointFunction> {
  return new Map(
    Object.entries(module).flatMap(([name, member]): [string, EndpointFunction][] =>
      typeof member === "function"
        ? [[prefix + name, member]]
        : [...functionsOf(member, `${prefix}${name}.`)],
    ),
  );
}

/** The modules of all resources, by accessor. */
const modules = new Map(
  await Promise.all(
    manifest.map(async ({ accessor, file }): Promise<[string, object]> => {
      const path = new URL(`../../src/resources/${file}.ts`, import.meta.url).pathname;
      return [accessor, await import(path)];
    }),
  ),
);
const modesByName = new Map<string, AllowedModes>(Object.entries(modes));

/** Every endpoint of the manifest, also those of modules apart from the root. */
export const endpoints: readonly Endpoint[] = manifest.flatMap(
  ({ accessor, apart = false, endpoints, family, overrides = {} }) =>
    Object.entries(endpoints).map(([name, entry]): Endpoint => {
      const module = modules.get(accessor) ?? {};
      const call = functionsOf(module).get(name);
      const allowed = modesByName.get(entry.auth);
      if (!call || !allowed) throw new Error(`There is no ${accessor}.${name} for ${entry.auth}`);
      const { method, path, slots, reserved, query, emptyForFalse } = parseRoute(entry.route);
      return {
        accessor: `${accessor}.${name}`,
        name,
        longName: entry.as,
        isApart: apart,
        module,
        call,
        route: `${method} ${path}`,
        method,
        path,
        slots,
        reserved: Object.fromEntries([...reserved].filter(([, names]) => names.length > 0)),
        query,
        emptyForFalse,
        modes: allowed.filter((mode) => mode !== null),
        takesNoToken: allowed.includes(null),
        entry,
        family: family !== undefined && slots.includes(family) ? family : undefined,
        overrides,
      };
    }),
);
