import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";

// The compiler has written JavaScript and declarations to build/. Here they become the two formats:
// a file for each entry that package.json exports. The root is one file, and the other entries take
// from it what it exports; what they share besides is in three more. The declarations are there once:
// a module may take its types from a CommonJS file, but not the other way round.
const entries = Object.values(JSON.parse(readFileSync("package.json")).exports)
  .map((conditions) => conditions.import?.default.replace("./dist/esm/", ""))
  .filter(Boolean);
const root = resolve("build/index.js");
const rootNames = new Map();
for (const [name, value] of Object.entries(await load(root))) rootNames.set(value, name);

function load(file) {
  return import(pathToFileURL(file).href);
}

/** The declarations that those of the entries lead to. */
const declarations = new Set();
function follow(file) {
  if (declarations.has(file)) return;
  declarations.add(file);
  const text = readFileSync(`build/${file}`, "utf8");
  for (const [, path] of text.matchAll(/(?:from |import\()"(\.[^"]+)\.js"/g)) {
    follow(`${join(dirname(file), path)}.d.ts`.replaceAll("\\", "/"));
  }
}
for (const entry of entries) follow(entry.replace(/js$/, "d.ts"));

/** Has a module take from the root what the root exports: all of it, or nothing. */
const fromRoot = {
  name: "from-root",
  resolveId: (id, importer) =>
    importer && resolve(dirname(importer), id) === root ? { id: root, external: "relative" } : null,
  async load(id) {
    if (!/\/build\/(core\/|resources\/|[\w-]+\.js$)/.test(id)) return null;
    const names = Object.entries(await load(id)).map(([name, value]) => [
      rootNames.get(value),
      name,
    ]);
    const shared = names.filter(([rootName]) => rootName);
    if (shared.length === 0) return null;
    if (shared.length < names.length) throw new Error(`${id} would be in the package twice`);
    const list = shared.map(([rootName, name]) => `${rootName} as ${name}`);
    return `export { ${list} } from ${JSON.stringify(relative(dirname(id), root))};`;
  },
};

/** Leaves an entry a file of its own where its code is in one that several share. */
const facades = {
  name: "facades",
  resolveId: (id) => (id.endsWith("?entry") ? id : null),
  load: (id) =>
    id.endsWith("?entry") ? `export * from ${JSON.stringify(id.replace("?entry", ""))};` : null,
};

/** Has Node.js set all exports at once, which takes a third of the time. */
const exportsAtOnce = {
  name: "exports-at-once",
  renderChunk(code) {
    const members = [];
    const rest = code.replace(/^exports\.(\w+) = ([\w$]+);\n?/gm, (_, name, value) => {
      members.push(name === value ? name : `${name}: ${value}`);
      return "";
    });
    return `${rest}module.exports = { ${members.join(", ")} };\n`;
  },
};

/**
 * Leaves the comments to the declarations: what runs only pays for them. The test server is large, and
 * nobody reads it there.
 */
const comments = {
  name: "comments",
  renderChunk: async (code, { name }) =>
    (await transform(code, { legalComments: "none", minify: name.endsWith("-testing") })).code,
};

function emitDeclarations(format, type) {
  return {
    name: "declarations",
    generateBundle() {
      const emit = (fileName, source) => this.emitFile({ type: "asset", fileName, source });
      if (format === "cjs") {
        for (const file of declarations) emit(file, readFileSync(`build/${file}`));
      } else {
        for (const file of entries) {
          const path = relative(dirname(`esm/${file}`), `cjs/${file}`);
          emit(file.replace(/js$/, "d.ts"), `export * from "${path}";\n`);
        }
      }
      emit("package.json", `${JSON.stringify({ type, sideEffects: false })}\n`);
    },
  };
}

export default [
  { format: "es", dir: "dist/esm", type: "module" },
  { format: "cjs", dir: "dist/cjs", type: "commonjs" },
].flatMap(({ format, dir, type }) => {
  const output = {
    format,
    dir,
    dynamicImportInCjs: false,
    externalLiveBindings: false,
    generatedCode: { preset: "es2015", symbols: false },
    interop: "esModule",
    hoistTransitiveImports: false,
  };
  return [
    {
      input: root,
      output: {
        ...output,
        freeze: false,
        plugins: [...(format === "cjs" ? [exportsAtOnce] : []), comments],
      },
    },
    {
      input: Object.fromEntries(
        entries
          .filter((file) => file !== "index.js")
          .map((file) => [file.slice(0, -3), `${resolve("build", file)}?entry`]),
      ),
      external: /^(node:|aws4fetch$)/,
      plugins: [facades, fromRoot],
      output: {
        ...output,
        chunkFileNames: "[name].js",
        minifyInternalExports: false,
        manualChunks: (id) => {
          if (id.endsWith("?entry")) return undefined;
          if (id.includes("/build/testing/")) return "infisical-kit-testing";
          if (/\/build\/credentials\/(shared\/|errors\.js$)/.test(id))
            return "infisical-kit-credentials";
          return /\/build\/(core\/|token-stores\/(lock|stored-token)\.js$)/.test(id)
            ? "infisical-kit-shared"
            : undefined;
        },
        plugins: [comments, emitDeclarations(format, type)],
      },
    },
  ];
});
