// Bundles programs for browsers, each for itself: no two share a file.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import * as esbuild from "esbuild";
import { type RollupCache, rollup } from "rollup";
import * as vite from "vite";
import webpack from "webpack";

/** Programs, or what they become, by name. */
type Programs = Readonly<Record<string, string>>;
type Bundle = (folder: string, programs: Programs) => Promise<Record<string, string>>;

/**
 * Each takes a folder from which the imports resolve, and the programs by name, and gives what they
 * become, by name. A warning is an error.
 */
export const bundlers: Readonly<Record<"esbuild" | "rollup" | "webpack" | "vite", Bundle>> = {
  esbuild: bundleWithEsbuild,
  rollup: bundleWithRollup,
  webpack: bundleWithWebpack,
  vite: bundleWithVite,
};

async function bundleWithEsbuild(
  folder: string,
  programs: Programs,
): Promise<Record<string, string>> {
  const { outputFiles, warnings } = await esbuild.build({
    entryPoints: writePrograms(folder, programs),
    outdir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent",
    logOverride: { "ignored-bare-import": "silent" },
    // A tsconfig.json may lead an import of the package to its source.
    tsconfigRaw: {},
  });
  if (warnings.length) throw new Error(warnings.map(({ text }) => text).join("\n"));
  return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path, ".js"), text]));
}

async function bundleWithRollup(
  folder: string,
  programs: Programs,
): Promise<Record<string, string>> {
  const bundled: Record<string, string> = {};
  let cache: RollupCache | undefined;
  for (const [name, input] of Object.entries(writePrograms(folder, programs))) {
    const bundle = await rollup({
      input,
      ...(cache && { cache }),
      plugins: [nodeResolve({ browser: true })],
      onwarn(warning) {
        if (warning.code !== "EMPTY_BUNDLE") throw new Error(warning.message);
      },
    });
    cache = bundle.cache;
    const { output } = await bundle.generate({ format: "es", inlineDynamicImports: true });
    bundled[name] = output[0].code;
  }
  return bundled;
}

async function bundleWithWebpack(
  folder: string,
  programs: Programs,
): Promise<Record<string, string>> {
  const path = mkdtempSync(join(folder, "webpack-"));
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2022"],
    context: folder,
    entry: writePrograms(folder, programs),
    experiments: { outputModule: true },
    output: {
      path,
      filename: "[name].js",
      library: { type: "module" },
    },
    performance: false,
  });
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    compiler.run((error, stats) => compiler.close(() => (stats ? resolve(stats) : reject(error))));
  });
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString("errors-warnings"));
  return Object.fromEntries(
    Object.keys(programs).map((name) => [name, readFileSync(join(path, `${name}.js`), "utf8")]),
  );
}

async function bundleWithVite(folder: string, programs: Programs): Promise<Record<string, string>> {
  const bundled: Record<string, string> = {};
  for (const [name, input] of Object.entries(writePrograms(folder, programs))) {
    const built = await vite.build({
      root: folder,
      configFile: false,
      logLevel: "error",
      build: { write: false, rolldownOptions: { input } },
    });
    if (!("output" in built)) throw new Error("Vite has made several outputs, or none");
    bundled[name] = built.output[0].code;
  }
  return bundled;
}

function writePrograms(folder: string, programs: Programs): Record<string, string> {
  const place = join(folder, "programs");
  mkdirSync(place, { recursive: true });
  return Object.fromEntries(
    Object.entries(programs).map(([name, code]) => {
      const file = join(place, `${name}.mjs`);
      writeFileSync(file, code);
      return [name, file];
    }),
  );
}
