// The pages of the endpoints: one for each module of the manifest.
import ts from "typescript";
import * as modes from "../../src/core/modes.js";
import { type EndpointEntry, pascalCase, type Resource } from "../generate/manifest.js";
import { parseRoute } from "../generate/routes.js";
import { checker, exportsOf, fileOf, originOf } from "./program.js";
import { cell, documentationOf, type Places, typeCode } from "./text.js";
import { describe, errorsList, fence, fieldRows, table, variantsTable } from "./types.js";

const modesByName = new Map<string, modes.AllowedModes>(Object.entries(modes));

const modeNames: Readonly<Record<modes.AuthMode, string>> = {
  identityAccessToken: "access token of a machine identity",
  jwt: "user's JWT",
  serviceToken: "service token",
  apiKey: "API key (refused by servers since 2026)",
};

/** A function of a module, and what the manifest says of it. */
interface Endpoint {
  readonly name: string;
  readonly entry: EndpointEntry;
  /** As exported; its doc comment may stand there. */
  readonly exported: ts.Symbol;
  readonly declaration: ts.FunctionDeclaration;
}

/** The functions of a module, in the manifest's order. */
export function endpointsOf({ file, endpoints }: Resource): Endpoint[] {
  const exported = new Map(
    exportsOf(`resources/${file}.ts`).map((symbol) => [symbol.name, symbol]),
  );
  return Object.entries(endpoints).map(([name, entry]) => {
    const symbol = exported.get(name);
    const declaration = symbol && originOf(symbol).declarations?.[0];
    if (!symbol || !declaration || !ts.isFunctionDeclaration(declaration)) {
      throw new Error(`src/resources/${file}.ts exports no function ${name}`);
    }
    return { name, entry, exported: symbol, declaration };
  });
}

/** The name of a function's section: the one at the root, if it is there. */
export function anchorOf({ apart }: Resource, name: string, { as }: EndpointEntry): string {
  return apart ? name : as;
}

/** The types of a module that have a section of their own: not params and results. */
export function typesOf(resource: Resource): ts.Symbol[] {
  const path = `resources/${resource.file}.ts`;
  const own = new Set(
    Object.values(resource.endpoints).flatMap(({ as }) =>
      ["Params", "Result"].map((end) => pascalCase(as) + end),
    ),
  );
  return exportsOf(path)
    .map(originOf)
    .filter((symbol) => fileOf(symbol) === path && symbol.flags & ts.SymbolFlags.Type)
    .filter(({ name }) => !own.has(name));
}

/** The page of a module. */
export function functionsPage(resource: Resource, places: Places): string {
  const { accessor } = resource;
  const endpoints = endpointsOf(resource);
  const types = typesOf(resource);
  return [
    `# ${accessor}`,
    importText(resource),
    "Every function takes [options of a single call](./infisical-kit/sessions#RequestOptions) last. " +
      "Besides the errors that are listed, every one can reject with an " +
      "[`AuthenticationError`](./infisical-kit/errors#AuthenticationError) before a request, and with a " +
      "[`RateLimitError`](./infisical-kit/errors#RateLimitError), an " +
      "[`InfisicalNetworkError`](./infisical-kit/errors#InfisicalNetworkError) or an " +
      "[`InfisicalTimeoutError`](./infisical-kit/errors#InfisicalTimeoutError).",
    ...endpoints.map((endpoint) => section(endpoint, resource, places)),
    ...(types.length ? ["## Types"] : []),
    ...types.map((symbol) => `### ${symbol.name} {#${symbol.name}}\n\n${describe(symbol, places)}`),
  ].join("\n\n");
}

function importText({ accessor, file, apart }: Resource): string {
  const [group = ""] = accessor.split(".");
  const entry = `infisical-kit/${file.split("/")[0]}`;
  return apart
    ? `Import these functions from \`infisical-kit/${file}\`. For \`client.${accessor}\`, [give the client the module](/sessions-and-functions#more-of-the-platform): ` +
        `\`createClient({}, { ${group} })\` with \`import * as ${group} from "${entry}"\`.`
    : `\`client.${accessor}\`, or functions of \`infisical-kit\` and of \`infisical-kit/${file}\`.`;
}

function section(
  { name, entry, exported, declaration }: Endpoint,
  resource: Resource,
  places: Places,
): string {
  const { accessor, file, apart } = resource;
  const called = anchorOf(resource, name, entry);
  const origin = originOf(exported);
  const own = documentationOf(exported, places);
  const documentation = own.summary ? own : documentationOf(origin, places);
  const [, params] = declaration.parameters;
  const takesParams = params?.name.getText() === "options" ? undefined : params;
  const list = [
    takesParams && `${takesParams.name.getText()}${takesParams.questionToken ? "?" : ""}`,
    "options?",
  ]
    .filter(Boolean)
    .join(", ");
  const { method, path } = parseRoute(entry.route);
  const facts = [
    ["Route", `\`${method} ${path}\``],
    [
      "Function",
      `\`${called}(session, ${list})\` of ${apart ? "" : `\`infisical-kit\`, \`${name}\` of `}\`infisical-kit/${file}\``,
    ],
    ["Client", `\`client.${accessor}.${name}(${list})\``],
    ["Token", tokensText(modesByName.get(entry.auth) ?? [])],
    ...(entry.documented
      ? [["Documented SDK", `\`${entry.documented}\`${entry.why ? `. ${entry.why}` : ""}`]]
      : []),
    ...(entry.status === "removed" ? [["On a current server", "404: it has no such route."]] : []),
  ];
  // The route is in the table.
  const summary = documentation.summary
    .split("\n\n")
    .filter((paragraph) => !/^`[A-Z]+ \/\S*`$/.test(paragraph.trim()))
    .join("\n\n");
  const result = resultNode(declaration);
  return [
    `## ${called} {#${called}}`,
    summary,
    exampleText(called, [name, entry.as], accessor, documentation.examples[0], declaration),
    [
      "| | |",
      "| --- | --- |",
      ...facts.map(([key, text = ""]) => `| ${key} | ${cell(text)} |`),
    ].join("\n"),
    takesParams ? paramsText(takesParams, documentation.params, places) : "",
    resultText(result, documentation.returns, places),
    errorsList(documentation.throws),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function tokensText(taken: modes.AllowedModes): string {
  const names = taken.flatMap((mode) => (mode ? [modeNames[mode]] : []));
  if (names.length === 0) return "none is sent";
  return taken.includes(null) ? `${names.join(", ")}, or none` : names.join(", ");
}

function paramsText(
  param: ts.ParameterDeclaration,
  words: ReadonlyMap<string, string>,
  places: Places,
): string {
  const type = checker.getTypeAtLocation(param);
  const name = param.name.getText();
  if (name !== "params") {
    return table("Params", [
      [`\`${name}\``, typeCode(param.type ?? param, places), "", cell(words.get(name) ?? "")],
    ]);
  }
  return typeText("Params", param.type, checker.getNonNullableType(type), places);
}

function resultNode(declaration: ts.FunctionDeclaration): ts.TypeNode | undefined {
  const type = declaration.type;
  return type && ts.isTypeReferenceNode(type) ? type.typeArguments?.[0] : undefined;
}

function resultText(node: ts.TypeNode | undefined, words: string, places: Places): string {
  if (!node) return "";
  const rest = words.replace(/^\[?`\w+`(\]\([^)]*\))?/, "").replace(/^[;.,]\s*/, "");
  const sentence = rest && rest.charAt(0).toUpperCase() + rest.slice(1);
  return [typeText("Result", node, checker.getTypeFromTypeNode(node), places), sentence]
    .filter(Boolean)
    .join("\n\n");
}

/** Fields in a table; what has none, or several shapes, as the type itself. */
function typeText(
  title: string,
  node: ts.TypeNode | undefined,
  type: ts.Type,
  places: Places,
): string {
  if (!node) return "";
  const declared = declarationOf(node);
  const isObject = type.isIntersection() || (type.isClassOrInterface() && !type.isUnion());
  if (isObject && !(type.isIntersection() && type.types.some((part) => part.isUnion()))) {
    return table(title, fieldRows(type, places));
  }
  if (!declared) return `**${title}:** ${typeCode(node, places)}`;
  const alias = typeCode(declared.type, places);
  const common = type.isUnion() || type.isIntersection() ? fieldRows(type, places) : [];
  return alias.length < 400 && !alias.includes("&#123;")
    ? [`**${title}:** ${alias}`, table("", common)].filter(Boolean).join("\n\n")
    : `**${title}**\n\n${variantsTable(declared.type, places) || fence(declared.type.getText())}`;
}

function declarationOf(node: ts.TypeNode): ts.TypeAliasDeclaration | undefined {
  if (!ts.isTypeReferenceNode(node)) return undefined;
  const symbol = checker.getSymbolAtLocation(node.typeName);
  return symbol && originOf(symbol).declarations?.find((found) => ts.isTypeAliasDeclaration(found));
}

/** The example in both spellings; without one, a call with all that is required. */
function exampleText(
  called: string,
  names: readonly [short: string, long: string],
  accessor: string,
  written: string | undefined,
  declaration: ts.FunctionDeclaration,
): string {
  const code = written ?? callText(called, declaration);
  const pattern = new RegExp(`\\b(?:${names.join("|")})\\(session(?:, )?`, "g");
  return [
    "::: code-group",
    `\`\`\`ts [Function]\n${code.trim().replace(pattern, (call) => `${called}(session${call.endsWith(", ") ? ", " : ""}`)}\n\`\`\``,
    `\`\`\`ts [Client]\n${code.trim().replace(pattern, `client.${accessor}.${names[0]}(`)}\n\`\`\``,
    ":::",
  ].join("\n");
}

function callText(as: string, declaration: ts.FunctionDeclaration): string {
  const [, param] = declaration.parameters;
  const paramName = param?.name.getText();
  const required =
    param && paramName === "params"
      ? checker
          .getPropertiesOfType(checker.getTypeAtLocation(param))
          .filter(({ flags }) => !(flags & ts.SymbolFlags.Optional))
          .map(({ name }) => name)
      : [];
  const values = required.length
    ? `{ ${required.join(", ")} }`
    : paramName === "params" && !param?.questionToken
      ? "params"
      : "";
  const given = paramName === "params" || paramName === "options" ? values : paramName;
  const call = `${as}(session${given ? `, ${given}` : ""})`;
  const node = resultNode(declaration);
  const type = node && checker.getTypeFromTypeNode(node);
  if (!type || type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) return `await ${call};`;
  const fields = type.isClassOrInterface() ? checker.getPropertiesOfType(type) : [];
  const names = fields.map((field) => field.name);
  const isShort =
    names.length > 0 && names.length <= 3 && names.every((field) => /^[a-z]\w*$/i.test(field));
  return `const ${isShort ? `{ ${names.join(", ")} }` : "result"} = await ${call};`;
}
