import { readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { transform } from "esbuild";
import { parseAst } from "rollup/parseAst";
import { sources } from "./scripts/sources.mjs";

// From build/, where the compiler has written to, to dist/. docs/packaging.md explains it.

const root = resolve("build/index.js");
const nodeModules = resolve("build/platform/node-modules.js");

/** The entries besides the root. */
const entries = [
  ...readdirSync("build/resources", { recursive: true }).map((file) => `resources/${file}`),
  ...readdirSync("build/credentials").map((file) => `credentials/${file}`),
  ...[
    "config/index.js",
    "env/index.js",
    "node/index.js",
    "testing/index.js",
    "token-stores/index.js",
  ],
]
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".js"));
const nameOf = (entry) => entry.replace(/^resources\/|(\/index)?\.js$/g, "");

/** What the root re-exports: for each module, the names there and at the root. */
const reexports = new Map(
  parseAst(readFileSync(root, "utf8")).body.map(({ source, specifiers }) => [
    resolve("build", source.value),
    specifiers.map(({ local, exported }) => [local.name, exported.name]),
  ]),
);

/** Second names that a module gives to what the root exports. */
function otherNames(module, namesAtRoot) {
  return parseAst(readFileSync(module, "utf8"))
    .body.flatMap(({ specifiers = [], source }) => (source ? [] : specifiers))
    .filter(({ local, exported }) => exported && namesAtRoot.has(local.name))
    .map(({ local, exported }) => [exported.name, namesAtRoot.get(local.name)]);
}

/** Has CommonJS set the root's exports at once: that takes Node.js less time than one by one. */
const exportsAtOnce = {
  name: "exports-at-once",
  resolveId: (id) => (id === "root" ? id : null),
  load(id) {
    if (id !== "root") return null;
    const names = [...reexports.values()].flat().map(([, nameAtRoot]) => nameAtRoot);
    return `import { ${names} } from ${JSON.stringify(root)}; export default { ${names} };`;
  },
};

/** Has the other entries take from the root what it exports, and from `imports` what is there. */
const sharing = (extension) => ({
  name: "sharing",
  resolveId(id, importer) {
    if (!importer) return null;
    if (id === root) return { id: resolve("build", `index${extension}`), external: "relative" };
    const module = resolve(dirname(importer), id);
    if (module === nodeModules) return { id: "#node-modules", external: true };
    // The query tells what an entry imports from the entries.
    return reexports.has(module) ? `${module}?from-root` : null;
  },
  load(id) {
    const module = id.replace("?from-root", "");
    const names = reexports.get(module);
    if (!names) return null;
    const list = [...names, ...otherNames(module, new Map(names))];
    const specifiers = list.map(([name, nameAtRoot]) => `${nameAtRoot} as ${name}`);
    return `export { ${specifiers} } from ${JSON.stringify(root)};`;
  },
});

/** Few chunks, since a file costs more than the code in it. */
function manualChunks(id) {
  if (/\/build\/core\/|\/token-stores\/(lock|stored-token)\.js$/.test(id)) return "core";
  if (/\/build\/credentials\/(shared\/|errors\.js$)/.test(id)) return "credentials";
  // What stands apart from the root, in groups of groups.
  return /\/build\/resources\/([\w-]+)\/[\w-]+\.js$/.exec(id)?.[1];
}

/** Leaves the comments to the declarations; the test server is large, and nobody reads it there. */
const comments = {
  name: "comments",
  renderChunk: async (code, { name }) => {
    const minify = /testing$|^preload$/.test(name);
    const output = await transform(code, { legalComments: "none", minify, sourcemap: "external" });
    // Tools tell CommonJS by an assignment at the beginning of a line.
    return { ...output, code: output.code.replace("exports.createTestServer=", "\n$&") };
  },
};

const inputs = [
  ...entries.map((entry) => [`entries/${nameOf(entry)}`, `build/${entry}`]),
  ["platform/node-modules", nodeModules],
  ["platform/node-modules.node", "build/platform/node-modules.node.js"],
];

/** Has what is loaded on demand come from the entries: they are there anyway. */
const onDemand = {
  name: "on-demand",
  resolveDynamicImport(id, importer) {
    const path = resolve(dirname(importer), id).slice(resolve("build").length);
    const entry = path.replaceAll("\\", "/");
    return entry.startsWith("/credentials/") ? { id: `./entries${entry}`, external: true } : null;
  },
};

/** Programs of their own, in one file each, since every start of another program waits for them. */
const preload = [
  {
    input: { preload: "build/preload/index.js" },
    external: /^node:/,
    plugins: [onDemand],
    output: {
      format: "es",
      dir: "dist",
      entryFileNames: "[name].js",
      inlineDynamicImports: true,
      plugins: [comments],
    },
  },
  {
    input: { preload: "build/preload/required.js" },
    external: /^node:/,
    output: { format: "cjs", dir: "dist", entryFileNames: "[name].cjs", plugins: [comments] },
  },
];

const entriesAndRoot = ["es", "cjs"].flatMap((format) => {
  const extension = format === "es" ? ".js" : ".cjs";
  const output = {
    format,
    dir: "dist",
    entryFileNames: `[name]${extension}`,
    chunkFileNames: `chunks/[name]${extension}`,
    dynamicImportInCjs: false,
    externalLiveBindings: false,
    generatedCode: { preset: "es2015", symbols: false },
    hoistTransitiveImports: false,
    // The default export of these is what mocks and tracers change, and what require() gives.
    interop: (id) => (/^node:https?$/.test(id ?? "") ? "default" : "esModule"),
    minifyInternalExports: false,
    plugins: [comments],
  };
  return [
    {
      input: { index: format === "es" ? root : "root" },
      plugins: [exportsAtOnce, sources],
      output,
    },
    {
      input: Object.fromEntries(inputs),
      external: /^(node:|aws4fetch$)/,
      treeshake: { moduleSideEffects: false },
      plugins: [sharing(extension), sources],
      output: { ...output, manualChunks },
    },
  ];
});

export default [...entriesAndRoot, ...preload];
