import type { NodeModules } from "./node-modules.js";

const load: { [Name in keyof NodeModules]: () => Promise<NodeModules[Name]> } = {
  // Node's types and those of the web describe one object in their own ways.
  crypto: async () => ({ webcrypto: (await import("node:crypto")).webcrypto as Crypto }),
  "fs/promises": () => import("node:fs/promises"),
  http: () => import("node:http"),
  path: () => import("node:path"),
};

/** Loads a module of Node.js, in versions that have no `process.getBuiltinModule` too. */
export function importNodeModule<Name extends keyof NodeModules>(
  name: Name,
): Promise<NodeModules[Name]> {
  return load[name]();
}
