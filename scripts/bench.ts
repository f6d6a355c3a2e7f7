// Side by side with other ways to reach the server: bytes, starting, calls, renewals, types, disk.
// Each figure is the median of rounds in which the contenders take turns; ratios matter, not times.
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Contender, packageBytes, prepareContenders } from "./bench/contenders.js";
import { typedPrograms } from "./bench/types.js";
import { createConsumer } from "./consumer.js";
import { measure } from "./size.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" } } });
const rounds = Number(values.rounds);
const { folder, remove } = await createConsumer();
const contenders = await prepareContenders(folder);
const server = fork(fileURLToPath(new URL("bench/server.ts", import.meta.url)));

/** Milliseconds, or microseconds for each call, by what was called. */
type Times = Readonly<
  Record<"ten, one" | "ten, fifty" | "thousand, one" | "thousand, fifty", number>
>;

const width = 16;
const absent = "–";

function row(title: string, cells: readonly string[]): void {
  console.log(title.padEnd(38) + cells.map((cell) => cell.padStart(width)).join(""));
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** Has all contenders take turns; gives the results of each, or nothing for what it cannot do. */
function inTurn<Result>(run: (contender: Contender) => Result, times = rounds): Result[][] {
  const results = contenders.map((contender) => ({ contender, list: [] as Result[] }));
  for (let round = 0; round < times; round++) {
    for (const { contender, list } of results) list.push(run(contender));
  }
  return results.map(({ list }) => list);
}

/** Medians of one figure of the results, and with them their ratio to those of bare fetch. */
function figures<Result>(
  title: string,
  results: readonly (Result | undefined)[][],
  pick: (result: Result) => number,
  digits: number,
  hasRatio = false,
): void {
  const medians = results.map((list) => {
    const all = list.filter((result) => result !== undefined);
    return all.length < list.length ? undefined : median(all.map(pick));
  });
  const [ofFetch = Number.NaN] = medians;
  row(
    title,
    medians.map((number) => {
      if (number === undefined) return absent;
      const ratio = hasRatio ? ` ×${(number / ofFetch).toFixed(2)}` : "";
      return number.toFixed(digits) + ratio;
    }),
  );
}

function play(role: string, name: string, baseUrl: string, env: object = {}): string {
  return execFileSync(process.execPath, [join(folder, "bench/run.mjs"), role, name, baseUrl], {
    encoding: "utf8",
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 120_000,
  });
}

async function bytes(title: string, name: string): Promise<void> {
  const cells: string[] = [];
  for (const { file } of contenders) {
    const program = `export { ${name} } from ${JSON.stringify(file)};`;
    const [size] = await measure(folder, [program]).catch(() => []);
    cells.push(size === undefined ? "does not build" : (size / 1000).toFixed(2));
  }
  row(title, cells);
}

/** Scripts that an import runs, the program's own aside. */
function countFiles({ name }: Contender): number {
  const coverage = join(folder, `coverage-${name}`);
  play("import", name, "", { NODE_V8_COVERAGE: coverage });
  const [report = ""] = readdirSync(coverage);
  const scripts: { url: string }[] = JSON.parse(
    readFileSync(join(coverage, report), "utf8"),
  ).result;
  return scripts.filter(({ url }) => url.includes("/node_modules/")).length;
}

/** How long the compiler takes over a program, and over an empty one. */
function checkTypes(name: string, program: string): { seconds: number; instantiations: number } {
  const place = join(folder, "types");
  mkdirSync(place, { recursive: true });
  const file = join(place, `${name}.ts`);
  writeFileSync(file, program);
  const options = "--noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler";
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const libraries = ["--target", "es2022", "--lib", "es2022,dom", "--types", "node"];
  const roots = ["--typeRoots", join(root, "node_modules/@types")];
  const printed = execFileSync(
    process.execPath,
    [tsc, file, ...options.split(" "), ...libraries, ...roots, "--extendedDiagnostics"],
    { encoding: "utf8", cwd: place },
  );
  const figure = (name: string): number =>
    Number(new RegExp(`^${name}: +([\\d.]+)`, "m").exec(printed)?.[1]);
  return { seconds: figure("Total time"), instantiations: figure("Instantiations") };
}

try {
  const [{ port }] = await once(server, "message");
  const baseUrl = `http://127.0.0.1:${port}`;
  row(
    `${rounds} rounds, Node ${process.versions.node}`,
    contenders.map(({ title }) => title),
  );

  await bytes("log in and list, kB", "signIn");
  await bytes("list with a token, kB", "withToken");
  row(
    "installed packages",
    contenders.map(({ installed }) => String(installed.length)),
  );
  row(
    "installed, MB",
    contenders.map(({ installed }) =>
      (installed.map(packageBytes).reduce((sum, size) => sum + size, 0) / 1e6).toFixed(2),
    ),
  );

  figures("files opened by import", inTurn(countFiles, 1), Number, 0);
  const imports = inTurn(({ name }) => Number(play("import", name, "")));
  figures("import in process, ms", imports, Number, 1);
  const requires = inTurn(
    ({ name }): number | undefined => JSON.parse(play("require", name, "")) ?? undefined,
  );
  figures("require in process, ms", requires, Number, 1);
  const starts = inTurn(({ name }) => {
    const from = performance.now();
    play("start", name, baseUrl);
    return performance.now() - from;
  });
  figures("start, log in, list, exit, ms", starts, Number, 0, true);

  const calls = inTurn(({ name }): Times => JSON.parse(play("calls", name, baseUrl)));
  figures("10 secrets, one at a time, ms", calls, (r) => r["ten, one"], 0, true);
  figures("10 secrets, 50 at a time, ms", calls, (r) => r["ten, fifty"], 0, true);
  figures("1,000 secrets, one at a time, ms", calls, (r) => r["thousand, one"], 0, true);
  figures("1,000 secrets, 50 at a time, ms", calls, (r) => r["thousand, fifty"], 0, true);

  const stub = inTurn(({ name }): Times | undefined => {
    return name === "official" ? undefined : JSON.parse(play("stub", name, baseUrl));
  });
  figures("stub, 10 secrets, one, µs a call", stub, (r) => r["ten, one"], 1, true);
  figures("stub, 10 secrets, 50, µs a call", stub, (r) => r["ten, fifty"], 1, true);
  figures("stub, 1,000 secrets, one, µs a call", stub, (r) => r["thousand, one"], 0, true);

  const storms = inTurn(
    ({ name }): { failed: number; logins: number } => JSON.parse(play("storm", name, baseUrl)),
    1,
  );
  row(
    "logins for 1,000 calls on a dead token",
    storms.flat().map(({ failed, logins }) => (failed ? `${failed} fail` : String(logins))),
  );

  const types = inTurn(({ name }) => {
    const program = typedPrograms[name];
    if (!program) return undefined;
    const empty = checkTypes("empty", "export {};");
    const full = checkTypes(name, program);
    return {
      seconds: full.seconds - empty.seconds,
      instantiations: full.instantiations - empty.instantiations,
    };
  }, 3);
  figures("type check above an empty file, s", types, (r) => r.seconds, 2);
  figures("  instantiations", types, (r) => r.instantiations, 0);
} finally {
  server.kill();
  remove();
}
