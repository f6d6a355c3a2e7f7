// Writes api-report.md: what the hand-written entries export, with types, so that a change of the
// public surface is seen in a diff. With --check it only says whether the file is up to date.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const report = resolve(root, "api-report.md");
const src = resolve(root, "src");

const credentials = readdirSync(resolve(src, "credentials"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(".ts", ""))
  .sort();
/** The files of the entries, by what users import. */
const entries = new Map([
  ["infisical-kit", "index.ts"],
  ...["config", "env", "fetch", "node", "testing", "token-stores"].map((name): [string, string] => [
    `infisical-kit/${name}`,
    `${name}/index.ts`,
  ]),
  ...credentials.map((name): [string, string] => [
    `infisical-kit/credentials/${name}`,
    `credentials/${name}.ts`,
  ]),
]);

const { options } = ts.convertCompilerOptionsFromJson(
  ts.readConfigFile(resolve(root, "tsconfig.json"), ts.sys.readFile).config.compilerOptions,
  root,
);
const program = ts.createProgram(
  [...entries.values()].map((file) => resolve(src, file)),
  options,
);
const checker = program.getTypeChecker();

/** The declarations of a file as users see them, by name. */
const declarationsOf = memoize((file: ts.SourceFile): Map<string, ts.Statement[]> => {
  const { outputText } = ts.transpileDeclaration(file.text, {
    fileName: file.fileName,
    compilerOptions: { ...options, noEmit: false, declaration: true, removeComments: true },
  });
  const byName = new Map<string, ts.Statement[]>();
  const { statements } = ts.createSourceFile("x.d.ts", outputText, ts.ScriptTarget.Latest, true);
  for (const statement of statements) {
    for (const name of namesOf(statement)) {
      byName.set(name, [...(byName.get(name) ?? []), statement]);
    }
  }
  return byName;
});

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

/** The symbol that a name was imported or re-exported for. */
function originOf(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The file of the package that declares a symbol by hand, if one does. */
function handWritten(symbol: ts.Symbol): ts.SourceFile | undefined {
  const file = symbol.declarations?.[0]?.getSourceFile();
  const path = file && relative(src, file.fileName).replaceAll("\\", "/");
  return path === undefined || /^(\.\.|resources\/|models\/|groups\.ts)/.test(path)
    ? undefined
    : file;
}

/** The text of a symbol's declarations; symbols that they name are added to `named`. */
function print(symbol: ts.Symbol, file: ts.SourceFile, named: Set<ts.Symbol>): string {
  const statements = declarationsOf(file).get(symbol.name);
  if (!statements) throw new Error(`${file.fileName} declares no ${symbol.name}`);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const meaning = ts.SymbolFlags.Type | ts.SymbolFlags.Value;
      const found = checker.resolveName(node.text, file, meaning, false);
      if (found) named.add(originOf(found));
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of statements) visit(statement);
  return statements.map((statement) => statement.getText().replaceAll("    ", "  ")).join("\n");
}

function section(entry: string, path: string): string {
  const file = program.getSourceFile(resolve(src, path));
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${path} exports nothing`);
  const exported = checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1));
  const origins = new Set(exported.map(originOf));
  const named = new Set<ts.Symbol>();
  const texts: string[] = [];
  for (const symbol of exported) {
    const origin = originOf(symbol);
    const declaring = handWritten(origin);
    if (!declaring) continue;
    if (origin.name !== symbol.name) texts.push(`export { ${origin.name} as ${symbol.name} };`);
    texts.push(print(origin, declaring, named));
  }
  const inner: string[] = [];
  // The set grows while it is walked.
  for (const symbol of named) {
    const declaring = origins.has(symbol) ? undefined : handWritten(symbol);
    // Values and types of other scopes may have the same name.
    if (!declaring || publicAtRoot.has(symbol) || !declarationsOf(declaring).has(symbol.name)) {
      continue;
    }
    inner.push(print(symbol, declaring, named).replace(/^export /gm, ""));
  }
  const reached =
    inner.length > 0 ? [`// Not exported, but reached from what is.`, ...inner.sort()] : [];
  const code = [...texts, ...reached].join("\n\n");
  return `## ${entry}\n\n\`\`\`ts\n${code}\n\`\`\``;
}

const rootFile = program.getSourceFile(resolve(src, "index.ts"));
const rootModule = rootFile && checker.getSymbolAtLocation(rootFile);
/** What every entry may name without showing it again. */
const publicAtRoot = new Set(
  rootModule ? checker.getExportsOfModule(rootModule).map(originOf) : [],
);

function memoize<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

const text = `${[
  "<!-- Written by `npm run api`. -->",
  "# The public surface",
  "What the entries export, except the generated endpoints and their types, which [another page](docs/functions.md) lists.",
  ...[...entries].map(([entry, path]) => section(entry, path)),
].join("\n\n")}\n`;

if (!process.argv.includes("--check")) {
  writeFileSync(report, text);
} else if (readFileSync(report, "utf8").replaceAll("\r\n", "\n") !== text) {
  console.error(
    "api-report.md is not what the entries export. Run `npm run api`, and review the diff.",
  );
  process.exitCode = 1;
}
