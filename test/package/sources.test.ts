import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { decode } from "@jridgewell/sourcemap-codec";
import { expect, inject, test } from "vitest";
import { root, run } from "../support/package.js";

const folder = inject("folder");
const installed = join(folder, "node_modules/infisical-kit");
const files = readdirSync(installed, { recursive: true, encoding: "utf8" });
const maps = files.filter((file) => file.endsWith(".map"));

test("every source that a map names is installed, and every one installed is a module", () => {
  expect(maps.length).toBeGreaterThan(20);
  const named = maps.flatMap((file) => {
    const { sources }: { sources: string[] } = JSON.parse(
      readFileSync(join(installed, file), "utf8"),
    );
    return sources.map((source) => relative(installed, resolve(installed, dirname(file), source)));
  });
  expect(files).toEqual(expect.arrayContaining(named));
  const inSource = files.filter((file) => /^src\/.*\.\w+$/.test(file.replaceAll("\\", "/")));
  expect(inSource.filter((file) => !file.endsWith(".ts"))).toEqual([]);
});

const read = (file: string): string => readFileSync(join(installed, file), "utf8");

test("an editor's map leads each name of a declaration to that name in its source", () => {
  const names = maps
    .filter((file) => file.endsWith(".d.ts.map"))
    .flatMap((file) => {
      const { sources, mappings } = JSON.parse(read(file));
      const source = read(join(dirname(file), sources[0])).split("\n");
      const wordAt = (line = "", column = 0): string =>
        /^#?[\w$]+|^"[^"]+"|^\[.*?\]/.exec(line.slice(column))?.[0] ?? "";
      const lines = read(file.slice(0, -".map".length)).split("\n");
      return decode(mappings).flatMap((segments, i) =>
        segments.map(([column, , line, sourceColumn]) => [
          wordAt(lines[i], column),
          wordAt(source[line ?? -1], sourceColumn),
        ]),
      );
    });
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter(([name, original]) => !name || name !== original)).toEqual([]);
});

/** The definitions that TypeScript's own server for editors finds at the `‸` in a program. */
function definitionsOf(marked: string): string[] {
  const program = marked.replaceAll("‸", "");
  const file = join(folder, "definitions.mts");
  writeFileSync(file, program);
  const parts = marked.split("‸");
  const questions = parts.slice(1).map((_, i) => {
    const lines = parts
      .slice(0, i + 1)
      .join("")
      .split("\n");
    const offset = (lines.at(-1)?.length ?? 0) + 1;
    return { command: "definition", arguments: { file, line: lines.length, offset } };
  });
  const input = [{ command: "open", arguments: { file } }, ...questions, { command: "exit" }]
    .map((request, seq) => JSON.stringify({ seq, type: "request", ...request }))
    .join("\n");
  const server = join(root, "node_modules/typescript/lib/tsserver.js");
  const { stdout } = spawnSync(process.execPath, [server], {
    cwd: folder,
    input,
    encoding: "utf8",
  });
  const answers = stdout.split("\n").filter((line) => line.includes('"command":"definition"'));
  return answers.flatMap((answer) => {
    const { body }: { body: Definition[] } = JSON.parse(answer);
    return body.map(({ file, start: { line, offset } }) => {
      const text = readFileSync(file, "utf8")
        .split("\n")
        [line - 1]?.slice(offset - 1);
      return `${relative(installed, file).replaceAll("\\", "/")}: ${text?.match(/^\w+/)?.[0]}`;
    });
  });
}

interface Definition {
  readonly file: string;
  readonly start: { readonly line: number; readonly offset: number };
}

test("an editor goes to the source of a definition, and to the declaration of an endpoint", () => {
  const program = `
    import { createClient, NotFoundError, type SessionOptions } from "infisical-kit";
    import { loadSecrets } from "infisical-kit/config";
    import { awsIam } from "infisical-kit/credentials/aws";
    const options: ‸SessionOptions = { ‸baseUrl: "https://secrets.example.com" };
    const client = ‸createClient(options);
    client.‸login(‸awsIam({ identityId: "i" }));
    export const { ‸requestId } = new NotFoundError("gone");
    export const used = [‸loadSecrets, client.secrets.‸list];`;
  expect(definitionsOf(program)).toEqual([
    "src/core/session.ts: SessionOptions",
    "src/core/session.ts: baseUrl",
    "src/client.ts: createClient",
    "src/client.ts: login",
    "dist/types/credentials/aws.d.ts: awsIam",
    "src/core/errors.ts: requestId",
    "dist/types/config/load-secrets.d.ts: loadSecrets",
    "dist/types/resources/secrets.d.ts: list",
  ]);
});

/** Each place in JavaScript that makes an error, with the line of the source that its map leads to. */
const madeErrors = maps
  .filter((file) => /\.c?js\.map$/.test(file))
  .flatMap((file) => {
    const map = new SourceMap(JSON.parse(read(file)));
    return read(file.slice(0, -".map".length))
      .split("\n")
      .flatMap((line, i) =>
        Array.from(line.matchAll(/new \w*Error\(/g), ({ 0: code, index }) => {
          const entry = map.findEntry(i, index);
          // Nothing where an endpoint is.
          if (!("originalSource" in entry) || !entry.originalSource) return [];
          const { originalSource, originalLine } = entry;
          const source = read(join(dirname(file), originalSource)).split("\n");
          return { code, line: source[originalLine], at: `${originalSource}:${originalLine + 1}` };
        }),
      );
  })
  .flat();

test("a map leads to the very line that makes an error", () => {
  expect(madeErrors.length).toBeGreaterThan(20);
  expect(madeErrors.filter(({ code, line }) => !line?.includes(code))).toEqual([]);
});

test.each([
  ["mjs", "import { createClient, listSecrets } from"],
  ["cjs", "const { createClient, listSecrets } = require"],
])("a stack trace of a .%s file leads to sources", (extension, start) => {
  const name = `failing.${extension}`;
  writeFileSync(
    join(folder, name),
    `${start}("infisical-kit");
    try { createClient({ baseUrl: "nowhere" }); } catch (error) { console.log(error.stack); }`.replace(
      'from("infisical-kit")',
      'from "infisical-kit"',
    ),
  );
  const stack = run(process.execPath, "--enable-source-maps", name);
  const frames = Array.from(stack.matchAll(/infisical-kit[\\/]((?:src|dist).*):(\d+):\d+/g));
  const lines = frames.map(([, file = "", line]) => read(file).split("\n")[Number(line) - 1]);
  expect(frames.map(([, file]) => file?.replaceAll("\\", "/"))).toEqual(
    expect.arrayContaining(["src/core/session.ts", "src/client.ts"]),
  );
  expect(lines.at(-1)).toContain("createSession(options)");
});
