// Writes the reference: docs/reference, a page for each import path, from the source and its doc
// comments. It is not committed.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { products, type Resource, readManifest } from "../generate/manifest.js";
import { anchorOf, endpointsOf, functionsPage, typesOf } from "./functions.js";
import { entryFiles, exportsOf, fileOf, originOf } from "./program.js";
import { escapeCode, type Places } from "./text.js";
import { describe } from "./types.js";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));

/** What the root exports by hand has a page for each of these rooms of the source. */
const rootPages: readonly (readonly [name: string, title: string, files: RegExp])[] = [
  ["client", "Clients", /^(client|core\/bind|groups)\.ts$/],
  ["sessions", "Sessions and options", /^core\/(session|fetch|headers)\.ts$/],
  ["signing-in", "Signing in", /^(login.*|core\/(auth|modes|stored-token|token-store))\.ts$/],
  ["requests", "Requests and pages", /^(paginate|core\/(request|route))\.ts$/],
  ["errors", "Error classes and guards", /^core\/errors\.ts$/],
  ["more", "More of the root", /./],
];

/** A page by hand-written exports: where it is, its title, and what it has. */
interface EntryPage {
  readonly path: string;
  readonly title: string;
  readonly intro: string;
  readonly symbols: readonly ts.Symbol[];
}

const isGenerated = (symbol: ts.Symbol): boolean =>
  /^(resources|models)\//.test(fileOf(symbol) ?? "");

function handWritten(file: string, known: ReadonlySet<ts.Symbol>): ts.Symbol[] {
  const origins = exportsOf(file).map(originOf);
  return [...new Set(origins)].filter(
    (symbol) => fileOf(symbol) !== undefined && !isGenerated(symbol) && !known.has(symbol),
  );
}

function entryPages(): EntryPage[] {
  const known = new Set<ts.Symbol>();
  const atRoot = handWritten("index.ts", known);
  const pages: EntryPage[] = [];
  for (const [name, title, files] of rootPages) {
    const symbols = atRoot.filter(
      (symbol) => !known.has(symbol) && files.test(fileOf(symbol) ?? ""),
    );
    for (const symbol of symbols) known.add(symbol);
    if (symbols.length === 0) continue;
    const intro = "Import these from `infisical-kit`.";
    pages.push({ path: `infisical-kit/${name}`, title, intro, symbols });
  }
  for (const [entry, file] of entryFiles) {
    const symbols = handWritten(file, known);
    const intro = `Import these from \`infisical-kit/${entry}\`.`;
    pages.push({ path: entry, title: `infisical-kit/${entry}`, intro, symbols });
  }
  return pages;
}

/** Functions and classes come before types. */
function ordered(symbols: readonly ts.Symbol[]): ts.Symbol[] {
  const isValue = (symbol: ts.Symbol): number => (symbol.flags & ts.SymbolFlags.Value ? 0 : 1);
  return [...symbols].sort((a, b) => isValue(a) - isValue(b));
}

const resources = readManifest();
const entries = entryPages();
const models = [
  ...new Set(
    ["index.ts", ...resources.map(({ file }) => `resources/${file}.ts`)]
      .flatMap(exportsOf)
      .map(originOf)
      .filter((symbol) => fileOf(symbol)?.startsWith("models/")),
  ),
].sort((a, b) => a.name.localeCompare(b.name, "en"));

const places = new Map<ts.Symbol, string>();
function place(symbol: ts.Symbol, page: string, anchor = symbol.name): void {
  if (!places.has(symbol)) places.set(symbol, `/reference/${page}#${anchor}`);
}
for (const { path, symbols } of entries) for (const symbol of symbols) place(symbol, path);
for (const symbol of models) place(symbol, "models");
for (const resource of resources) {
  for (const { entry, exported, declaration } of endpointsOf(resource)) {
    const anchor = anchorOf(resource, exported.name, entry);
    place(originOf(exported), resource.file, anchor);
    // What the function takes and gives is in its own section.
    for (const symbol of exportsOf(`resources/${resource.file}.ts`).map(originOf)) {
      const end = /(Params|Result)$/.exec(symbol.name)?.[0];
      const own = end && symbol.name.slice(0, -end.length).toLowerCase() === entry.as.toLowerCase();
      if (own && declaration) place(symbol, resource.file, anchor);
    }
  }
  for (const symbol of typesOf(resource)) place(symbol, resource.file);
}

/** Links within the reference are relative, so that they work under any base. */
function relativeLinks(text: string, from: string): string {
  const up = "../".repeat(from.split("/").length - 1) || "./";
  return text
    .replace(/(\]\(|href=")\/reference\//g, (_, start: string) => start + up)
    .replaceAll("](./infisical-kit/", `](${up}infisical-kit/`);
}

/** Vue reads what looks like its expressions also in the code of a table. */
function withoutExpressions(text: string): string {
  return text.replace(/`([^`\n]*\{\{[^`\n]*)`/g, (_, code: string) => {
    return `<code v-pre>${escapeCode(code.replaceAll("\\|", "|"))}</code>`;
  });
}

function write(path: string, text: string): void {
  const file = resolve(docs, "reference", `${path}.md`);
  mkdirSync(dirname(file), { recursive: true });
  const head = "---\neditLink: false\noutline: [2, 3]\n---\n\n";
  writeFileSync(file, `${head}${withoutExpressions(relativeLinks(text, path))}\n`);
}

function sections(symbols: readonly ts.Symbol[], known: Places): string[] {
  return ordered(symbols).map(
    (symbol) => `## ${symbol.name} {#${symbol.name}}\n\n${describe(symbol, known)}`,
  );
}

/** The modules of each product. */
const byProduct = products
  .map((product) => ({ product, own: resources.filter((module) => module.product === product) }))
  .filter(({ own }) => own.length > 0);

function rowOf(resource: Resource): string {
  const { accessor, file, endpoints } = resource;
  const links = Object.entries(endpoints).map(([name, entry]) => {
    const anchor = anchorOf(resource, name, entry);
    return `[\`${anchor}\`](./${file}#${anchor})`;
  });
  return `**[${accessor}](./${file})**: ${links.join(", ")}`;
}

function index(): string {
  return [
    "# Reference",
    "Every function, class, type and option, from the source. A page has the name of what you import. " +
      "For an endpoint, it tells the route, the params with their defaults, the result and the errors, " +
      "and how a client calls it.",
    "## Written by hand",
    entries.map(({ path, title }) => `- [${title}](./${path})`).join("\n"),
    ...byProduct.flatMap(({ product, own }) => [`## ${product}`, ...own.map(rowOf)]),
    "## Types",
    "[Types that several groups share](./models)",
  ].join("\n\n");
}

rmSync(resolve(docs, "reference"), { recursive: true, force: true });
for (const { path, title, intro, symbols } of entries) {
  write(path, [`# ${title}`, intro, ...sections(symbols, places)].join("\n\n"));
}
for (const resource of resources) write(resource.file, functionsPage(resource, places));
write(
  "models",
  [
    "# Shared types",
    "Types that several groups use. Import them from `infisical-kit`, or from a group that uses them.",
    ...sections(models, places),
  ].join("\n\n"),
);
write("index", index());
// What the site's sidebar shows.
writeFileSync(
  resolve(docs, "reference/pages.json"),
  `${JSON.stringify({
    entries: entries.map(({ path, title }) => ({ text: title, link: `/reference/${path}` })),
    groups: [
      ...byProduct.map(({ product, own }) => ({
        text: product,
        collapsed: true,
        items: own.map(({ accessor, file }) => ({ text: accessor, link: `/reference/${file}` })),
      })),
      { text: "Shared types", link: "/reference/models" },
    ],
  })}\n`,
);
console.log(`The reference has ${entries.length + resources.length + 2} pages.`);
