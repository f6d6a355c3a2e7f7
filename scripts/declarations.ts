// The declarations of the package: those that its entries lead to, once, in dist/types; and beside
// each entry one for ES modules and one for CommonJS, which lead there. A module may take its types
// from a CommonJS file, but not the other way round, so those in dist/types are CommonJS. Those whose
// source is in the package have a map that leads an editor there.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import { decode, encode } from "@jridgewell/sourcemap-codec";
import ts from "typescript";
import { isPacked } from "./packed.js";

function write(file: string, text: string): void {
  mkdirSync(posix.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const copied = new Set<string>();

/** How many columns a line loses when tabs stand for its indentation. */
function lossOf(line: string): number {
  return Math.floor(line.search(/[^ ]|$/) / 4) * 3;
}

/** The map of a declaration: its names alone, for no editor asks for anything else. */
function mapOf(file: string, text: string, source: string): string {
  const { mappings } = JSON.parse(readFileSync(`build/${file}.map`, "utf8"));
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const names = new Set<number>();
  const visit = (node: ts.Node): void => {
    const isName = "name" in node.parent && node.parent.name === node;
    if (isName && !ts.isObjectBindingPattern(node)) names.add(node.getStart());
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(parsed, visit);
  const lines = text.split("\n");
  const starts = parsed.getLineStarts();
  const thinned = decode(mappings).map((segments, i) => {
    const kept = segments.filter(([column]) => names.has((starts[i] ?? 0) + column));
    for (const segment of kept) segment[0] -= lossOf(lines[i] ?? "");
    return kept;
  });
  const sources = [posix.relative(posix.dirname(`dist/types/${file}`), source)];
  return JSON.stringify({
    version: 3,
    file: posix.basename(file),
    sources,
    names: [],
    mappings: encode(thinned),
  });
}

/** Copies a declaration and those that it imports. */
function copy(file: string): void {
  if (copied.has(file)) return;
  copied.add(file);
  const text = readFileSync(`build/${file}`, "utf8").replace(/^\/\/# sourceMappingURL=.*$/m, "");
  // Tabs are a twentieth smaller.
  const indented = text.replace(/^(?: {4})+/gm, (indent) => "\t".repeat(indent.length / 4));
  const source = `src/${file.replace(/d\.ts$/, "ts")}`;
  const link = isPacked(source) ? `//# sourceMappingURL=${posix.basename(file)}.map\n` : "";
  write(`dist/types/${file}`, indented + link);
  if (link) write(`dist/types/${file}.map`, mapOf(file, text, source));
  for (const { fileName } of ts.preProcessFile(text).importedFiles) {
    copy(posix.join(posix.dirname(file), fileName.replace(/\.js$/, ".d.ts")));
  }
}

/** Writes the declarations of what is in `build` and has an entry in `dist`. */
export function writeDeclarations(): void {
  const entries = readdirSync("dist/entries", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => file.slice(0, -3).replaceAll("\\", "/"));

  for (const entry of ["index", ...entries]) {
    const source = [entry, `resources/${entry}`, `${entry}/index`].find((path) =>
      existsSync(`build/${path}.d.ts`),
    );
    if (!source) throw new Error(`The entry ${entry} has no declarations`);
    copy(`${source}.d.ts`);
    const place = entry === "index" ? "dist/index" : `dist/entries/${entry}`;
    const path = posix.relative(posix.dirname(place), `dist/types/${source}.js`);
    for (const extension of ["d.ts", "d.cts"]) {
      const specifier = path.startsWith(".") ? path : `./${path}`;
      write(`${place}.${extension}`, `export * from "${specifier}";\n`);
    }
  }
  // It is imported for what it does.
  for (const extension of ["d.ts", "d.cts"]) write(`dist/preload.${extension}`, "export {};\n");
  write("dist/types/package.json", '{ "type": "commonjs" }\n');
}
