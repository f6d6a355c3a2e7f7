// What the types cost a consumer: the compiler on test/typescript/ten-endpoints.ts, against the built
// package, above an empty file. And what they cost us: the compiler on the package itself.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = join(root, "node_modules/typescript/bin/tsc");

/** What a check may add: seconds and instantiations; and the seconds for the package itself. */
export const limits = { seconds: 0.3, instantiations: 30_000, packageSeconds: 10 };

interface Figures {
  readonly seconds: number;
  readonly instantiations: number;
}

function check(...args: readonly string[]): Figures {
  const printed = execFileSync(process.execPath, [tsc, ...args, "--extendedDiagnostics"], {
    cwd: root,
    encoding: "utf8",
  });
  const figure = (name: string): number =>
    Number(new RegExp(`^${name}: +([\\d.]+)`, "m").exec(printed)?.[1]);
  return { instantiations: figure("Instantiations"), seconds: figure("Total time") };
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** What the ten endpoints add to an empty file, and what that takes, in the median of some rounds. */
export function measureTypeCost(rounds = 1): Figures & { readonly emptySeconds: number } {
  const place = mkdtempSync(join(root, "build/type-cost-"));
  const project = (name: string, file: string): string[] => {
    const config = {
      extends: join(root, "tsconfig.json"),
      // Without paths the package is what was built.
      compilerOptions: { paths: {}, types: [], incremental: false },
      files: [file],
      include: [],
    };
    writeFileSync(join(place, `${name}.json`), JSON.stringify(config));
    return ["--project", join(place, `${name}.json`)];
  };
  try {
    writeFileSync(join(place, "empty.ts"), "export {};\n");
    const none = project("none", join(place, "empty.ts"));
    const ten = project("ten", join(root, "test/typescript/ten-endpoints.ts"));
    const figures = Array.from({ length: rounds }, () => ({
      none: check(...none),
      ten: check(...ten),
    }));
    const added = (name: keyof Figures): number =>
      median(figures.map(({ none, ten }) => ten[name] - none[name]));
    return {
      seconds: added("seconds"),
      instantiations: added("instantiations"),
      emptySeconds: median(figures.map(({ none }) => none.seconds)),
    };
  } finally {
    rmSync(place, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { seconds, instantiations, emptySeconds } = measureTypeCost(5);
  console.log(`Above an empty file, which takes ${emptySeconds.toFixed(2)} s:`);
  const whole = check("--project", "src").seconds;
  const rows = [
    ["ten endpoints, seconds", seconds, limits.seconds],
    ["ten endpoints, instantiations", instantiations, limits.instantiations],
    ["the package itself, seconds", whole, limits.packageSeconds],
  ] as const;
  for (const [what, figure, limit] of rows) {
    const fits = figure <= limit;
    const printed = Number.isInteger(figure) ? String(figure) : figure.toFixed(2);
    console.log(`${what.padEnd(30)} ${printed.padStart(7)} of ${limit}${fits ? "" : "  TOO MUCH"}`);
    if (!fits) process.exitCode = 1;
  }
}
