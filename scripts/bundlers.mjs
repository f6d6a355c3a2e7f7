// Bundles programs for browsers, each for itself: no two share a file.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import * as esbuild from "esbuild";
import { rollup } from "rollup";
import * as vite from "vite";
import webpack from "webpack";

/**
 * Each takes a folder from which the imports resolve, and the programs by name, and gives what they
 * become, by name. A warning is an error.
 */
export const bundlers = {
  esbuild: bundleWithEsbuild,
  rollup: bundleWithRollup,
  webpack: bundleWithWebpack,
  vite: bundleWithVite,
};

async function bundleWithEsbuild(folder, programs) {
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

async function bundleWithRollup(folder, programs) {
  const bundled = {};
  let cache;
  for (const [name, input] of Object.entries(writePrograms(folder, programs))) {
    const bundle = await rollup({
      input,
      cache,
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

async function bundleWithWebpack(folder, programs) {
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2022"],
    context: folder,
    entry: writePrograms(folder, programs),
    experiments: { outputModule: true },
    output: {
      path: mkdtempSync(join(folder, "webpack-")),
      filename: "[name].js",
      library: { type: "module" },
    },
    performance: false,
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, stats) => compiler.close(() => (error ? reject(error) : resolve(stats))));
  });
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString("errors-warnings"));
  const { path } = compiler.options.output;
  return Object.fromEntries(
    Object.keys(programs).map((name) => [name, readFileSync(join(path, `${name}.js`), "utf8")]),
  );
}

async function bundleWithVite(folder, programs) {
  const bundled = {};
  for (const [name, input] of Object.entries(writePrograms(folder, programs))) {
    const { output } = await vite.build({
      root: folder,
      configFile: false,
      logLevel: "error",
      build: { write: false, rolldownOptions: { input } },
    });
    bundled[name] = output[0].code;
  }
  return bundled;
}

function writePrograms(folder, programs) {
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
