import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type ts from "typescript";

/** Required: an import would first look through all of its nine megabytes for what it exports. */
export const compiler: typeof ts = createRequire(import.meta.url)("typescript");

/** Something that the compiler does not accept. */
export interface Problem {
  readonly file: string;
  /** Counted from 0. */
  readonly line: number;
  readonly message: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Those of the project. */
const { options } = compiler.convertCompilerOptionsFromJson(
  compiler.readConfigFile(`${root}tsconfig.json`, compiler.sys.readFile).config.compilerOptions,
  root,
);
// Examples declare what they do not use.
const settings: ts.CompilerOptions = { ...options, noUnusedLocals: false, incremental: false };
/** For programs about params and results: browsers and Node are most of what there is to read. */
export const languageOnly: ts.CompilerOptions = {
  ...settings,
  lib: ["lib.es2022.d.ts"],
  types: [],
};

/** What was read before: programs share the package's files and the compiler's own. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** A program of files, some of which are in memory only. */
export function createProgram(
  files: readonly string[],
  inMemory: ReadonlyMap<string, string> = new Map(),
  options = settings,
): ts.Program {
  const host = compiler.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => inMemory.has(name) || fileExists(name);
  host.readFile = (name) => inMemory.get(name) ?? readFile(name);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const text = inMemory.get(name);
    if (text !== undefined) return compiler.createSourceFile(name, text, languageVersion);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, languageVersion, ...rest));
    return parsed.get(name);
  };
  return compiler.createProgram([...files, ...inMemory.keys()], options, host);
}

/** What the compiler does not accept in files, some of which are in memory only. */
export function findProblems(
  files: readonly string[],
  inMemory: ReadonlyMap<string, string> = new Map(),
  options = settings,
): Problem[] {
  const program = createProgram(files, inMemory, options);
  return [...files, ...inMemory.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText, start = 0 }) => ({
      file,
      line: source?.getLineAndCharacterOfPosition(start).line ?? 0,
      message: compiler.flattenDiagnosticMessageText(messageText, "\n"),
    }));
  });
}
