import { readdirSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { transform } from "esbuild";
import { atOnce, root, takeFromRoot } from "./scripts/rollup/root.ts";
import { sources } from "./scripts/sources.mjs";

// From build/, where the compiler has written to, to dist/. docs/packaging.md explains it.

/** Modules that are entries: each resource, each platform, and the index of each other folder. */
const entries = readdirSync("build", { recursive: true })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /^(resources\/.+|credentials\/[^/]+|(?!preload)[^/]+\/index)\.js$/.test(file))
  .map((file) => [`entries/${file.replace(/^resources\/|(\/index)?\.js$/g, "")}`, `build/${file}`]);
const platforms = ["platform/node-modules", "platform/node-modules.node"];
/** Few chunks, since a file costs more than the code in it. */
function manualChunks(id) {
  if (/\/build\/(core\/|token-stores\/(lock|stored-token)\.js$)/.test(id)) return "shared";
  if (/\/(credentials\/(errors|shared\/(environment|text))|env\/check)\.js$/.test(id))
    return "shared";
  if (/\/build\/credentials\/shared\//.test(id)) return "credentials";
  // What stands apart from the root, in groups of groups.
  return /\/build\/resources\/([\w-]+)\/[\w-]+\.js$/.exec(id)?.[1];
}

/** Leaves the comments to the declarations; the test server is large, and nobody reads it there. */
const comments = {
  name: "comments",
  renderChunk: async (code, { name }, { format: moduleFormat }) => {
    const format = moduleFormat === "es" ? "esm" : "cjs";
    const minify = /testing$|^preload$/.test(name);
    const options = { legalComments: "none", sourcemap: "external" };
    const output = await transform(code, minify ? { ...options, minify, format } : options);
    // Tools tell CommonJS by an assignment at the beginning of a line.
    return { ...output, code: output.code.replace("exports.createTestServer=", "\n$&") };
  },
};

/** Has a program take what it loads on demand from the entries: they are there anyway. */
const onDemand = {
  name: "on-demand",
  resolveDynamicImport(id, importer) {
    const module = relative("build", resolve(dirname(importer), id)).replaceAll("\\", "/");
    return module.startsWith("credentials/") ? { id: `./entries/${module}`, external: true } : null;
  },
};

export default [
  { format: "es", extension: ".js", index: root, preload: "build/preload/index.js" },
  { format: "cjs", extension: ".cjs", index: "root", preload: "build/preload/required.js" },
].flatMap(({ format, extension, index, preload }) => {
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
    { input: { index }, plugins: [atOnce, sources], output },
    {
      input: Object.fromEntries([
        ...entries,
        ...platforms.map((name) => [name, `build/${name}.js`]),
      ]),
      external: /^(node:|aws4fetch$)/,
      treeshake: { moduleSideEffects: false },
      plugins: [takeFromRoot(extension), sources],
      output: { ...output, manualChunks },
    },
    // A program of its own in one file, since every start of another program waits for it.
    {
      input: { preload },
      external: /^node:/,
      plugins: [onDemand],
      output: { ...output, inlineDynamicImports: true },
    },
  ];
});
