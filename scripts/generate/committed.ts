import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { paramsName, resultName } from "./manifest.js";
import { type Field, objectOf, type Type, textOf } from "./types.js";
import { intersectionOf, unionOf } from "./unions.js";

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/**
 * The types that the committed code has: they stand in for routes that a server keeps out of its
 * description.
 */
export class CommittedTypes {
  readonly #declarations = new Map<string, Declaration>();

  constructor() {
    for (const folder of ["src/resources", "src/models"]) {
      for (const path of readdirSync(folder, { recursive: true })) {
        if (!String(path).endsWith(".ts")) continue;
        const text = readFileSync(`${folder}/${path}`, "utf8");
        const source = ts.createSourceFile(String(path), text, ts.ScriptTarget.ES2022, true);
        for (const statement of source.statements) {
          if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
            this.#declarations.set(statement.name.text, statement);
          }
        }
      }
    }
  }

  /** Params and result of the endpoint with this name at the root, if it is there. */
  of(endpoint: { as: string }): { paramsType: Type | undefined; resultType: Type } | undefined {
    const [params, result] = [paramsName(endpoint), resultName(endpoint)];
    const isThere = this.#declarations.has(params) || this.#declarations.has(result);
    if (!isThere) return undefined;
    return {
      paramsType: this.#declarations.has(params) ? this.#named(params) : undefined,
      resultType: this.#declarations.has(result) ? this.#named(result) : textOf("void"),
    };
  }

  #named(name: string): Type {
    const declaration = this.#declarations.get(name);
    if (!declaration) throw new Error(`There is no ${name} in the committed code`);
    if (ts.isTypeAliasDeclaration(declaration)) return this.#type(declaration.type);
    const bases = (declaration.heritageClauses ?? []).flatMap(({ types }) =>
      types.map(({ expression }) => this.#named(expression.getText())),
    );
    const own = objectOf(this.#fields(declaration.members));
    return intersectionOf([...bases, ...(own.fields.length > 0 ? [own] : [])]) ?? own;
  }

  #type(node: ts.TypeNode): Type {
    if (ts.isParenthesizedTypeNode(node)) return this.#type(node.type);
    if (ts.isArrayTypeNode(node)) {
      return { kind: "array", item: this.#type(node.elementType), isNullable: false };
    }
    if (ts.isTypeLiteralNode(node)) return objectOf(this.#fields(node.members));
    if (ts.isLiteralTypeNode(node)) {
      return { kind: "literal", values: [JSON.parse(node.getText())], isNullable: false };
    }
    if (ts.isUnionTypeNode(node)) {
      const members = node.types.filter((member) => !isOpenText(member) && !isNull(member));
      return unionOf(
        members.map((member) => this.#type(member)),
        node.types.some(isNull),
      );
    }
    if (ts.isIntersectionTypeNode(node)) {
      const parts = node.types.map((part) => this.#type(part));
      return intersectionOf(parts) ?? objectOf([]);
    }
    if (ts.isTypeReferenceNode(node)) {
      const [, value] = node.typeArguments ?? [];
      return value
        ? { kind: "record", value: this.#type(value), isNullable: false }
        : this.#named(node.typeName.getText());
    }
    return textOf(node.getText());
  }

  #fields(members: ts.NodeArray<ts.TypeElement>): Field[] {
    return members.flatMap((member): Field[] => {
      if (!ts.isPropertySignature(member) || !member.type) return [];
      // It says that the field is absent.
      if (member.type.kind === ts.SyntaxKind.NeverKeyword) return [];
      const { name, questionToken } = member;
      return [
        {
          name: ts.isStringLiteral(name) ? name.text : name.getText(),
          type: this.#type(member.type),
          isOptional: questionToken !== undefined,
          facts: factsOf(member),
        },
      ];
    });
  }
}

function isNull(node: ts.TypeNode): boolean {
  return node.getText() === "null";
}

/** `(string & {})`, which leaves a union of literals open. */
function isOpenText(node: ts.TypeNode): boolean {
  return node.getText() === "(string & {})";
}

/** The sentences of a field's documentation that came from the schema. */
function factsOf(member: ts.TypeElement): string[] {
  const [comment] = ts.getJSDocCommentsAndTags(member);
  const text = ts.getTextOfJSDocComment(comment?.comment) ?? "";
  const fact =
    /\b(ISO 8601|(From [\d,]+ to|Up to|[\d,]+( to [\d,]+)?) [\d,]*\s?(characters|of them)?|[\d,]+ (or more|characters)|At least (one|\d+)|Default (`[^`]*`|[^ ]+))\.(?= |$)/g;
  return [...text.replace(/\s+/g, " ").matchAll(fact)].map(([sentence]) => sentence);
}
