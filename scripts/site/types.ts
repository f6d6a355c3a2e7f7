// Markdown of types: tables of members where they have some, code where they have not.
import ts from "typescript";
import { checker } from "./program.js";
import {
  cell,
  type Documentation,
  documentationOf,
  escapeCode,
  type Places,
  typeCode,
  typeOfDeclaration,
} from "./text.js";

/** What a function, type or class is, in Markdown below its heading. */
export function describe(symbol: ts.Symbol, places: Places): string {
  const documentation = documentationOf(symbol, places);
  const parts = [documentation.summary];
  for (const declaration of symbol.declarations ?? []) {
    if (ts.isFunctionDeclaration(declaration)) {
      parts.push(fence(signatureText(declaration)), callables(declaration, documentation, places));
    } else if (ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)) {
      parts.push(...describeMembers(symbol, declaration, places));
    } else if (ts.isTypeAliasDeclaration(declaration)) {
      parts.push(...describeAlias(symbol, declaration, places));
    } else if (ts.isVariableDeclaration(declaration) && declaration.type) {
      parts.push(`Type: ${typeCode(declaration.type, places)}`);
    }
  }
  parts.push(...documentation.examples.map((code) => `**Example**\n\n${fence(code)}`));
  return parts.filter(Boolean).join("\n\n");
}

export function fence(code: string): string {
  return `\`\`\`ts\n${code.trim()}\n\`\`\``;
}

/** The head of a function, without its body and comments. */
function signatureText(declaration: ts.FunctionDeclaration): string {
  const text = declaration.getText();
  const end = declaration.body ? declaration.body.getStart() - declaration.getStart() : text.length;
  return text
    .slice(0, end)
    .replace(/^export /, "")
    .trim();
}

/** Params, result and errors of a function by hand. */
function callables(
  declaration: ts.FunctionDeclaration,
  { params, returns, throws }: Documentation,
  places: Places,
): string {
  const rows = declaration.parameters.map((param) => {
    const isOptional = Boolean(param.questionToken ?? param.initializer);
    const name = ts.isIdentifier(param.name) ? param.name.text : "options";
    const words = params.get(name) ?? [...params.values()][declaration.parameters.indexOf(param)];
    return row(name, isOptional, typeOfDeclaration(param, places, isOptional), words ?? "");
  });
  const result = declaration.type ? typeCode(declaration.type, places) : "";
  return [
    table("Params", rows),
    result && `**Result:** ${result}${returns ? `. ${returns}` : ""}`,
    errorsList(throws),
  ]
    .filter(Boolean)
    .join("\n\n");
}

export function errorsList(throws: readonly string[]): string {
  return throws.length ? `**Errors**\n\n${throws.map((text) => `- ${text}`).join("\n")}` : "";
}

/** A table of fields; `Default x.` in their words has a column of its own. */
export function table(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const withDefault = rows.some((cells) => cells[2]);
  const columns = [0, 1, ...(withDefault ? [2] : []), 3];
  const line = (cells: readonly string[]): string =>
    `| ${columns.map((i) => cells[i] ?? "").join(" | ")} |`;
  return [
    title && `**${title}**\n`,
    line(["Name", "Type", "Default", "Meaning"]),
    line(["---", "---", "---", "---"]),
    ...rows.map(line),
  ]
    .filter(Boolean)
    .join("\n");
}

function row(name: string, isOptional: boolean, type: string, words: string): string[] {
  const found = /(?:^|(?<=[.;] ))Default:? ((?:`[^`]*`|[^`.;]|\.(?=\S))+)([.;]|$)\s*/.exec(words);
  const standard = found?.[1] ?? "";
  const meaning = found ? words.replace(found[0], "").trim() : words;
  return [`\`${name}${isOptional ? "?" : ""}\``, type, cell(standard), cell(meaning)];
}

/** The rows of all fields of a type, those of its bases included. */
export function fieldRows(type: ts.Type, places: Places): string[][] {
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const declaration = property.declarations?.[0];
    if (!declaration || property.name.startsWith("__") || isHidden(declaration)) return [];
    const isOptional = Boolean(property.flags & ts.SymbolFlags.Optional);
    const { summary, examples } = documentationOf(property, places);
    const words = [summary, ...examples.map((code) => `\`${code.trim().replace(/\s+/g, " ")}\``)];
    const type =
      ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration)
        ? methodCode(declaration, places)
        : typeOfDeclaration(declaration, places, isOptional);
    return [row(property.name, isOptional, type, words.join(" "))];
  });
}

function isHidden(declaration: ts.Declaration): boolean {
  const file = declaration.getSourceFile().fileName;
  return file.includes("/node_modules/") || !ts.isClassElement(declaration)
    ? file.includes("/node_modules/")
    : Boolean(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private);
}

function methodCode(
  declaration: ts.MethodSignature | ts.MethodDeclaration,
  places: Places,
): string {
  const params = declaration.parameters.map((param) => {
    const type = param.type ? typeCode(param.type, places).slice(6, -7) : "unknown";
    return `${escapeCode(param.name.getText())}${param.questionToken ? "?" : ""}: ${type}`;
  });
  const result = declaration.type ? typeCode(declaration.type, places).slice(6, -7) : "void";
  return `<code>(${params.join(", ")}) =&gt; ${result}</code>`;
}

function describeMembers(
  symbol: ts.Symbol,
  declaration: ts.ClassDeclaration | ts.InterfaceDeclaration,
  places: Places,
): string[] {
  const parts: string[] = [];
  const bases = declaration.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
  if (bases.length) {
    parts.push(`Extends ${bases.map((base) => typeCode(base, places)).join(", ")}.`);
  }
  const constructors = declaration.members.filter((member) => ts.isConstructorDeclaration(member));
  const first = constructors[0];
  if (first) {
    const params = first.parameters.map((param) => param.getText()).join(", ");
    parts.push(fence(`new ${symbol.name}(${params})`));
  }
  parts.push(table("", fieldRows(checker.getDeclaredTypeOfSymbol(symbol), places)));
  const others = declaration.members.filter(
    (member) => ts.isConstructSignatureDeclaration(member) || ts.isCallSignatureDeclaration(member),
  );
  parts.push(...others.map((member) => fence(member.getText())));
  return parts;
}

function describeAlias(
  symbol: ts.Symbol,
  declaration: ts.TypeAliasDeclaration,
  places: Places,
): string[] {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const fields = type.isIntersection() ? table("Fields", fieldRows(type, places)) : "";
  // A class of errors has both a value and a type: its value is described already.
  if (symbol.flags & ts.SymbolFlags.Variable) return [fields];
  const named = typeCode(declaration.type, places);
  if (!/&#1(23|25);/.test(named) && !named.includes("&#124; &#")) return [`Type: ${named}`, fields];
  const variants = variantsTable(declaration.type, places);
  return [variants || fence(`type ${declaration.getText().replace(/^export type /, "")}`), fields];
}

/** A union of many objects as a table: what tells its members apart, and their other fields. */
export function variantsTable(node: ts.TypeNode, places: Places): string {
  const members = ts.isUnionTypeNode(node) ? [...node.types] : [];
  const objects = members.filter((member) => ts.isTypeLiteralNode(member));
  if (objects.length < 4 || objects.length < members.length) return "";
  const rows = objects.map(({ members }) => {
    const [telling, others] = [true, false].map((wanted) =>
      members
        .filter((member) => ts.isPropertySignature(member))
        .filter(({ type }) => (type !== undefined && ts.isLiteralTypeNode(type)) === wanted)
        .map((member) => {
          const optional = member.questionToken ? "?" : "";
          const type = member.type ? typeCode(member.type, places, true) : "";
          return `<code>${escapeCode(member.name.getText())}${optional}: </code>${type}`;
        })
        .join("<br>"),
    );
    return `| ${telling} | ${others} |`;
  });
  return ["| With | Fields |", "| --- | --- |", ...rows].join("\n");
}
