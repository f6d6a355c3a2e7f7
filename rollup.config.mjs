import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

// The compiler has written JavaScript and declarations to build/. Here they become the two formats:
// a file for each entry that package.json exports, and the code that entries share. All that the
// root has is in one file, so that an import opens two.
const declarations = readdirSync("build", { recursive: true })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".d.ts"));
const entries = Object.values(JSON.parse(readFileSync("package.json")).exports)
  .map((conditions) => conditions.import?.default.replace("./dist/esm/", ""))
  .filter(Boolean);

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
      name: "declarations",
      generateBundle() {
        for (const file of declarations) {
          this.emitFile({ type: "asset", fileName: file, source: readFileSync(`build/${file}`) });
        }
        const source = `${JSON.stringify({ type, sideEffects: false })}\n`;
        this.emitFile({ type: "asset", fileName: "package.json", source });
      },
    },
  ],
}));
