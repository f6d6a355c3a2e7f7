import { fileURLToPath } from "node:url";
import ts from "typescript";

/** Something that the compiler does not accept. */
export interface Problem {
  readonly file: string;
  /** Counted from 0. */
  readonly line: number;
  readonly message: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Those of the project. */
const { options } = ts.convertCompilerOptionsFromJson(
  ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config.compilerOptions,
  root,
);
// Examples declare what they do not use.
const settings: ts.CompilerOptions = { ...options, noUnusedLocals: false, incremental: false };

/** What was read before: programs share the package's files and the compiler's own. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** A program of files, some of which are in memory only. */
export function createProgram(
  files: readonly string[],
  inMemory: ReadonlyMap<string, string> = new Map(),
): ts.Program {
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => inMemory.has(name) || fileExists(name);
  host.readFile = (name) => inMemory.get(name) ?? readFile(name);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const text = inMemory.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, languageVersion);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, languageVersion, ...rest));
    return parsed.get(name);
  };
  return ts.createProgram([...files, ...inMemory.keys()], settings, host);
}

/** What the compiler does not accept in files, some of which are in memory only. */
export function findProblems(
  files: readonly string[],
  inMemory: ReadonlyMap<string, string> = new Map(),
): Problem[] {
  const program = createProgram(files, inMemory);
  return [...files, ...inMemory.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText, start = 0 }) => ({
      file,
      line: source?.getLineAndCharacterOfPosition(start).line ?? 0,
      message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    }));
  });
}
