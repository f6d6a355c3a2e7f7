// The declarations of the package: those that its entries lead to, once, in dist/types; and beside
// each entry one for ES modules and one for CommonJS, which lead there. A module may take its types
// from a CommonJS file, but not the other way round, so those in dist/types are CommonJS.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";

function write(file: string, text: string): void {
  mkdirSync(posix.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const copied = new Set<string>();

/** Copies a declaration and those that it imports. */
function copy(file: string): void {
  if (copied.has(file)) return;
  copied.add(file);
  // Tabs are a twentieth smaller.
  const text = readFileSync(`build/${file}`, "utf8").replace(/^(?: {4})+/gm, (indent) =>
    "\t".repeat(indent.length / 4),
  );
  write(`dist/types/${file}`, text);
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
