// Nothing is in the package twice: the root is made first, and the other entries take from it what it
// has, under the names that it has there.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Plugin } from "rollup";
import { parseAst } from "rollup/parseAst";

interface Exported {
  readonly source: string | undefined;
  /** The names in the module, and the names under which they are exported. */
  readonly names: readonly (readonly [local: string, exported: string])[];
}

/** The lists of exports of a module, such as `export { list as listSecrets } from "./secrets.js"`. */
function exportsOf(module: string): Exported[] {
  return parseAst(readFileSync(module, "utf8")).body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration") return [];
    const names = statement.specifiers.flatMap(({ local, exported }) =>
      "name" in local && "name" in exported ? [[local.name, exported.name] as const] : [],
    );
    return [{ source: statement.source?.value?.toString(), names }];
  });
}

export const root: string = resolve("build/index.js");
const nodeModules = resolve("build/platform/node-modules.js");

/** For each module that the root re-exports, the names there and at the root. */
const reexports: ReadonlyMap<string, Exported["names"]> = new Map(
  exportsOf(root).map(({ source = "", names }) => [resolve("build", source), names]),
);

/** A module of all that the root exports, as one object: CommonJS sets that as its exports at once. */
export const atOnce: Plugin = {
  name: "at-once",
  resolveId: (id) => (id === "root" ? id : null),
  load(id) {
    if (id !== "root") return null;
    const names = [...reexports.values()].flat().map(([, nameAtRoot]) => nameAtRoot);
    return `import { ${names} } from ${JSON.stringify(root)}; export default { ${names} };`;
  },
};

/** Has the other entries take from the root what it exports, and from `imports` what is there. */
export function takeFromRoot(extension: string): Plugin {
  return {
    name: "take-from-root",
    resolveId(id, importer) {
      if (!importer) return null;
      if (id === root) return { id: resolve(`build/index${extension}`), external: "relative" };
      const module = resolve(dirname(importer), id);
      if (module === nodeModules) return { id: "#node-modules", external: true };
      // The query tells what an entry imports from the entries.
      return reexports.has(module) ? `${module}?from-root` : null;
    },
    load(id) {
      const module = id.replace("?from-root", "");
      const names = reexports.get(module);
      if (!names) return null;
      const atRoot = new Map(names);
      // A module may give second names to what the root exports.
      const second = exportsOf(module)
        .flatMap((list) => (list.source ? [] : list.names))
        .map(([local, exported]) => [exported, atRoot.get(local)] as const);
      const specifiers = [...names, ...second].flatMap(([name, nameAtRoot]) =>
        nameAtRoot ? [`${nameAtRoot} as ${name}`] : [],
      );
      return `export { ${[...new Set(specifiers)]} } from ${JSON.stringify(root)};`;
    },
  };
}
