import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

// The compiler has written JavaScript and declarations to build/. Here they become the two formats:
// one file with all the code of the package, and a file for each entry that takes its part of it.
const files = readdirSync("build", { recursive: true }).map((file) => file.replaceAll("\\", "/"));
const entries = files.filter((file) =>
  /^(index|resources\/(?!index\b).*|testing\/index)\.js$/.test(file),
);

export default [
  { format: "es", dir: "dist/esm", type: "module" },
  { format: "cjs", dir: "dist/cjs", type: "commonjs" },
].map(({ format, dir, type }) => ({
  input: Object.fromEntries(entries.map((file) => [file.slice(0, -3), `entry:${file}`])),
  output: {
    format,
    dir,
    chunkFileNames: "[name].js",
    minifyInternalExports: false,
    manualChunks: (id) => {
      if (id.startsWith("\0")) return undefined;
      return id.includes("/testing/") ? "infisical-kit-testing" : "infisical-kit";
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
        for (const file of files.filter((file) => file.endsWith(".d.ts"))) {
          this.emitFile({ type: "asset", fileName: file, source: readFileSync(`build/${file}`) });
        }
        const source = `${JSON.stringify({ type, sideEffects: false })}\n`;
        this.emitFile({ type: "asset", fileName: "package.json", source });
      },
    },
  ],
}));
