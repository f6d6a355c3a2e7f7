// The source as the compiler knows it: what the entries export, and what is said of it.
import { existsSync, readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));
const src = resolve(root, "src");

/** The hand-written entries besides the root: what follows `infisical-kit/`, and the file. */
export const entryFiles: ReadonlyMap<string, string> = new Map([
  ...readdirSync(src)
    .filter((name) => existsSync(resolve(src, name, "index.ts")))
    .map((name): [string, string] => [name, `${name}/index.ts`]),
  ...readdirSync(resolve(src, "credentials"))
    .filter((file) => file.endsWith(".ts"))
    .map((file): [string, string] => [`credentials/${file.slice(0, -3)}`, `credentials/${file}`]),
]);

const { options } = ts.convertCompilerOptionsFromJson(
  ts.readConfigFile(resolve(root, "tsconfig.json"), ts.sys.readFile).config.compilerOptions,
  root,
);
/** Modules apart are reached from nowhere else. */
const resources = readdirSync(resolve(src, "resources"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => `resources/${file}`);
const program = ts.createProgram(
  ["index.ts", "groups.ts", ...entryFiles.values(), ...resources].map((file) => resolve(src, file)),
  options,
);
export const checker = program.getTypeChecker();

/** The path of the file that declares a symbol, below `src`; undefined outside of it. */
export function fileOf(symbol: ts.Symbol): string | undefined {
  const file = symbol.declarations?.[0]?.getSourceFile().fileName;
  const path = file === undefined ? ".." : relative(src, file).replaceAll("\\", "/");
  return path.startsWith("..") ? undefined : path;
}

/** The symbol that a name was imported or re-exported for. */
export function originOf(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** What a file below `src` exports, in the order of the file's text. */
export function exportsOf(path: string): ts.Symbol[] {
  const file = program.getSourceFile(resolve(src, path));
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`src/${path} exports nothing`);
  return checker.getExportsOfModule(module);
}

const atRoot = new Map(exportsOf("index.ts").map((symbol) => [symbol.name, originOf(symbol)]));

/** The symbol that a name stands for at a place, or else at the root of the package. */
export function resolveName(name: string, place: ts.Node): ts.Symbol | undefined {
  const meaning = ts.SymbolFlags.Type | ts.SymbolFlags.Value | ts.SymbolFlags.Alias;
  const found = checker.resolveName(name, place, meaning, false);
  const origin = found && originOf(found);
  return origin && fileOf(origin) !== undefined ? origin : (atRoot.get(name) ?? origin);
}
