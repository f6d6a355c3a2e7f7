// Type-checks programs that use every entry of the packed tarball: with each version of TypeScript
// and each way to resolve modules, with and without the types of DOM and Node.
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createConsumer, entriesIn } from "./consumer.js";
import { checkEditor } from "./editors.js";
import { install } from "./on-demand.js";

const root = fileURLToPath(new URL("..", import.meta.url));
type Resolution = "node16" | "nodenext" | "bundler";
type Environment = "neither" | "DOM" | "Node" | "both";
type Combination = readonly [resolution: Resolution, environment: Environment];

const versions = ["5.0", "5.4", "5.9", "6.0", "7.0"];
const modules: Readonly<Record<Resolution, string>> = {
  node16: "node16",
  nodenext: "nodenext",
  bundler: "esnext",
};
const environments: Readonly<Record<Environment, { lib: string[]; types: string[] }>> = {
  neither: { lib: ["es2022"], types: [] },
  DOM: { lib: ["es2022", "dom"], types: [] },
  Node: { lib: ["es2022"], types: ["node"] },
  both: { lib: ["es2022", "dom"], types: ["node"] },
};

/** Module resolution and environment. How modules are resolved does not depend on the libraries. */
export const combinations: readonly Combination[] = [
  ["node16", "neither"],
  ["nodenext", "neither"],
  ["bundler", "neither"],
  ["node16", "DOM"],
  ["nodenext", "both"],
  ["bundler", "Node"],
];

/** The programs to check in a folder where the package is installed. */
function programsFor(folder: string): Record<string, string> {
  const entries = entriesIn(folder).map(
    (specifier, i) => `import * as entry${i} from "${specifier}";`,
  );
  const all = entries.map((_, i) => `entry${i}`);
  return {
    program: readFileSync(join(root, "test/typescript/program.ts"), "utf8"),
    platforms: readFileSync(join(root, "test/typescript/platforms.ts"), "utf8"),
    testing: readFileSync(join(root, "test/typescript/testing.ts"), "utf8"),
    entries: `${entries.join("\n")}\nexport const all: object[] = [${all}];\n`,
  };
}

/**
 * Checks the programs, as ES modules and as CommonJS.
 * @param packages - The `node_modules` that has `@types/node`.
 * @returns What the compiler has to say; nothing is good.
 */
export async function checkTypes(
  folder: string,
  tsc: string,
  packages: string,
  ...[resolution, environment]: Combination
): Promise<string> {
  const place = join(folder, `types-${resolution}-${environment}`);
  mkdirSync(place, { recursive: true });
  const files = Object.entries(programsFor(folder)).flatMap(([name, code]) =>
    ["mts", "cts"].map((extension) => {
      writeFileSync(join(place, `${name}.${extension}`), code);
      return `${name}.${extension}`;
    }),
  );
  const compilerOptions = {
    ...environments[environment],
    typeRoots: [join(packages, "@types")],
    target: "es2022",
    module: modules[resolution],
    moduleResolution: resolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(join(place, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  try {
    await promisify(execFile)(process.execPath, [tsc, "--project", place]);
    return "";
  } catch (error) {
    return String(Object(error).stdout || error);
  }
}

async function checkVersions(): Promise<void> {
  const compilers = await install("typescript", {
    ...Object.fromEntries(versions.map((version) => [version, `npm:typescript@${version}`])),
    "@types/node": "^18",
  });
  const packages = join(compilers, "node_modules");
  const { folder, remove } = await createConsumer();
  const findings: string[] = [];
  const row = (title: string, cells: readonly string[]): void =>
    console.log(title.padEnd(12) + cells.map((cell) => cell.padEnd(10)).join(""));
  try {
    row(
      "resolution",
      combinations.map(([resolution]) => resolution),
    );
    row("types of", [...combinations.map(([, environment]) => environment), "editor"]);
    for (const version of versions) {
      const tsc = join(packages, version, "bin/tsc");
      const found: string[] = [];
      /** Every other combination, one after the other: two compilers work at a time. */
      const lane = async (first: number): Promise<void> => {
        for (const [i, combination] of combinations.entries()) {
          if (i % 2 === first) found[i] = await checkTypes(folder, tsc, packages, ...combination);
        }
      };
      await Promise.all([lane(0), lane(1)]);
      const cells = combinations.map((combination, i) => {
        const finding = found[i];
        if (finding) findings.push(`TypeScript ${version}, ${combination.join(", ")}:\n${finding}`);
        return finding ? "FAILED" : "passed";
      });
      // The language service of older versions has less to say.
      const shown = Number(version) < 5.4 ? [] : await checkEditor(join(packages, version), folder);
      findings.push(...shown.map((finding) => `TypeScript ${version}, editor: ${finding}`));
      if (Number(version) >= 5.4) cells.push(shown.length ? "FAILED" : "passed");
      row(version, cells);
    }
  } finally {
    remove();
  }
  if (findings.length) {
    console.error(`\n${findings.join("\n")}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await checkVersions();
