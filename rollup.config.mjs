import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { transform } from "esbuild";

// The compiler has written JavaScript and declarations to build/. Here they become the two formats:
// a file for each entry that package.json exports, and the code that entries share. All that the
// root has is in one file, so that an import opens two. The declarations are there once: a module
// may take its types from a CommonJS file, but not the other way round.
const entries = Object.values(JSON.parse(readFileSync("package.json")).exports)
  .map((conditions) => conditions.import?.default.replace("./dist/esm/", ""))
  .filter(Boolean);

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

export default [
  { format: "es", dir: "dist/esm", type: "module" },
  { format: "cjs", dir: "dist/cjs", type: "commonjs" },
].map(({ format, dir, type }) => ({
  input: Object.fromEntries(entries.map((file) => [file.slice(0, -3), `entry:${file}`])),
  external: /^(node:|aws4fetch$)/,
  output: {
    format,
    dir,
    chunkFileNames: "[name].js",
    hoistTransitiveImports: false,
    minifyInternalExports: false,
    manualChunks: (id) => {
      if (id.startsWith("\0")) return undefined;
      if (id.includes("/build/testing/")) return "infisical-kit-testing";
      if (/\/build\/credentials\/(shared\/|errors\.js$)/.test(id))
        return "infisical-kit-credentials";
      return /\/build\/(core\/|resources\/|[\w-]+\.js$)/.test(id) ? "infisical-kit" : undefined;
    },
  },
  plugins: [
    {
      name: "entries",
      resolveId: (id) => (id.startsWith("entry:") ? `\0${id}` : undefined),
      load: (id) =>
        id.startsWith("\0entry:")
          ? `export * from ${JSON.stringify(resolve("build", id.slice(7)))};`
          : undefined,
    },
    {
      name: "comments",
      // The declarations have them; what runs only pays for them. The test server is large, and
      // nobody reads it there. What bundlers are told of an import has to stay.
      renderChunk: async (code, { name }) => {
        if (!name.endsWith("-testing")) {
          return (await transform(code, { legalComments: "none" })).code;
        }
        const { code: minified } = await transform(code, { legalComments: "none", minify: true });
        const hints = "/* webpackIgnore: true */ /* @vite-ignore */";
        return minified.replace(/(?<![.\w])import\((?=[^"'`)])/g, `import(${hints} `);
      },
    },
    {
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
    },
  ],
}));
