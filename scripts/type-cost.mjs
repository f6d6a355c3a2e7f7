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

function check(...args) {
  const printed = execFileSync(process.execPath, [tsc, ...args, "--extendedDiagnostics"], {
    cwd: root,
    encoding: "utf8",
  });
  const figure = (name) => Number(new RegExp(`^${name}: +([\\d.]+)`, "m").exec(printed)?.[1]);
  return { instantiations: figure("Instantiations"), seconds: figure("Total time") };
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** What the ten endpoints add to an empty file, and what that takes, in the median of some rounds. */
export function measureTypeCost(rounds = 1) {
  const place = mkdtempSync(join(root, "build/type-cost-"));
  const project = (name, file) => {
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
    const projects = [
      project("none", join(place, "empty.ts")),
      project("ten", join(root, "test/typescript/ten-endpoints.ts")),
    ];
    const figures = Array.from({ length: rounds }, () => projects.map((args) => check(...args)));
    const added = (name) => median(figures.map(([none, ten]) => ten[name] - none[name]));
    return {
      seconds: added("seconds"),
      instantiations: added("instantiations"),
      emptySeconds: median(figures.map(([none]) => none.seconds)),
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
    ["ten endpoints, seconds", seconds.toFixed(2), limits.seconds],
    ["ten endpoints, instantiations", instantiations, limits.instantiations],
    ["the package itself, seconds", whole.toFixed(2), limits.packageSeconds],
  ];
  for (const [what, figure, limit] of rows) {
    const isTooMuch = figure > limit;
    console.log(
      `${what.padEnd(30)} ${String(figure).padStart(7)} of ${limit}${isTooMuch ? "  TOO MUCH" : ""}`,
    );
    if (isTooMuch) process.exitCode = 1;
  }
}
