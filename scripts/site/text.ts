// Markdown of what doc comments and types say. Names in them become links.
import ts from "typescript";
import { checker, resolveName } from "./program.js";

/** Where the reference has a symbol: a path on the site, and an anchor. */
export type Places = ReadonlyMap<ts.Symbol, string>;

/** What a doc comment says. */
export interface Documentation {
  readonly summary: string;
  readonly params: ReadonlyMap<string, string>;
  readonly returns: string;
  readonly throws: readonly string[];
  /** Code, without its fence. */
  readonly examples: readonly string[];
}

/** Reads the doc comments of a symbol, or of those who export it under another name. */
export function documentationOf(symbol: ts.Symbol, places: Places): Documentation {
  const nodes = symbol.declarations ?? [];
  const comments = nodes.flatMap((node) =>
    ts.getJSDocCommentsAndTags(node).filter((found) => ts.isJSDoc(found)),
  );
  const tags = comments.flatMap(({ tags }) => [...(tags ?? [])]);
  const named = (name: string): string[] =>
    tags
      .filter(({ tagName }) => tagName.text === name)
      .map(({ comment }) => textOf(comment, places));
  return {
    summary: comments.map(({ comment }) => textOf(comment, places)).join("\n\n"),
    params: new Map(
      tags
        .filter((tag) => ts.isJSDocParameterTag(tag))
        .map((tag) => [tag.name.getText(), textOf(tag.comment, places).replace(/^-\s*/, "")]),
    ),
    returns: named("returns").join(" "),
    throws: comments.flatMap((comment) => throwsOf(comment, places)),
    examples: tags
      .filter(({ tagName }) => tagName.text === "example")
      .map((tag) => /```ts\n([\s\S]*?)```/.exec(codeOf(tag))?.[1] ?? ""),
  };
}

/** From the text: the compiler takes the braces of `@throws {@link X}` for a type. */
function throwsOf(comment: ts.JSDoc, places: Places): string[] {
  const text = comment.getText().replace(/^\/\*\*|\*\/$/g, "");
  const lines = text.replace(/\n[ \t]*\* ?/g, "\n");
  return [...lines.matchAll(/^@throws ([\s\S]*?)(?=^@|$(?![\s\S]))/gm)].map(([, words = ""]) =>
    linked(words.trim().replace(/\s+/g, " "), comment, places),
  );
}

function codeOf(tag: ts.JSDocTag): string {
  return tag.getText().replace(/\n[ \t]*\* ?/g, "\n");
}

type Comment = string | ts.NodeArray<ts.JSDocComment> | undefined;

function textOf(comment: Comment, places: Places): string {
  if (comment === undefined) return "";
  if (typeof comment === "string") return escapeProse(comment.trim());
  return comment
    .map((part) => {
      if (!ts.isJSDocLink(part)) return escapeProse(part.text);
      const name = part.name?.getText() ?? "";
      return linkTo(name, part, places, part.text.replace(/^\s*\|\s*/, ""));
    })
    .join("")
    .trim();
}

/** Text with `{@link X}` in it. */
function linked(text: string, place: ts.Node, places: Places): string {
  return text
    .split(/(\{@link [^}]+\})/)
    .map((part) => {
      const name = /^\{@link ([^}\s|]+)/.exec(part)?.[1];
      return name ? linkTo(name, place, places) : escapeProse(part);
    })
    .join("");
}

function linkTo(name: string, place: ts.Node, places: Places, words = ""): string {
  const symbol = resolveName(name.split(".")[0] ?? name, place);
  const target = symbol && places.get(symbol);
  const shown = words || `\`${(target && nameAt(target)) || name}\``;
  return target ? `[${shown}](${target})` : shown;
}

/** The name by which the reference has what is at a place: endpoints have their long one there. */
function nameAt(target: string): string | undefined {
  return target.split("#")[1];
}

/** Text outside of code may hold what Markdown or Vue would read as markup. */
function escapeProse(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith("`") ? part : part.replace(/</g, "&lt;").replace(/\{\{/g, "&#123;&#123;"),
    )
    .join("");
}

/** A piece of Markdown as a cell of a table. */
export function cell(text: string): string {
  return text
    .replace(/\s*\n\s*/g, " ")
    .replace(/(?<!\\)\|/g, "\\|")
    .trim();
}

const entities = /[<>&|{}*_`[\]\\~"']/g;

/** A type as HTML: its names are links. `| undefined` of what is optional is left out. */
export function typeCode(node: ts.Node, places: Places, withoutUndefined = false): string {
  const marks: [start: number, end: number, target: string][] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child) && isTypeName(child)) {
      const symbol = resolveName(child.text, child);
      const target = symbol && places.get(symbol);
      if (target) marks.push([child.getStart(), child.getEnd(), target]);
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  const text = node.getSourceFile().text;
  let at = node.getStart();
  let html = "";
  for (const [start, end, target] of marks) {
    html += escapeCode(text.slice(at, start));
    html += `<a href="${target}">${escapeCode(text.slice(start, end))}</a>`;
    at = end;
  }
  html += escapeCode(text.slice(at, node.getEnd()));
  if (withoutUndefined) html = html.replace(/ ?&#124; undefined$/, "");
  return `<code>${html.replace(/^&#124; /, "")}</code>`;
}

function isTypeName({ parent }: ts.Identifier): boolean {
  return ts.isTypeReferenceNode(parent) || ts.isExpressionWithTypeArguments(parent);
}

export function escapeCode(text: string): string {
  return text
    .replace(/\/\*\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(entities, (character) => `&#${character.charCodeAt(0)};`);
}

/** The type of a member or param; where it is inferred, the compiler's own words. */
export function typeOfDeclaration(
  declaration: ts.Declaration,
  places: Places,
  isOptional: boolean,
): string {
  if (
    (ts.isPropertySignature(declaration) ||
      ts.isPropertyDeclaration(declaration) ||
      ts.isParameter(declaration)) &&
    declaration.type
  ) {
    return typeCode(declaration.type, places, isOptional);
  }
  if (ts.isGetAccessor(declaration) && declaration.type) return typeCode(declaration.type, places);
  const type = checker.getTypeAtLocation(declaration);
  return `<code>${escapeCode(checker.typeToString(type))}</code>`;
}
