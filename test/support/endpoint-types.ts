import { fileURLToPath } from "node:url";
import ts from "typescript";
import { createProgram } from "./compiler.js";

/** The types of the endpoints' params and results, as the compiler sees them. */
export class Types {
  readonly checker: ts.TypeChecker;
  readonly #file: ts.SourceFile;
  readonly #groups: ts.Type;

  constructor() {
    const path = fileURLToPath(new URL("../../src/groups.ts", import.meta.url));
    const program = createProgram([path]);
    const file = program.getSourceFile(path);
    this.checker = program.getTypeChecker();
    const module = file && this.checker.getSymbolAtLocation(file);
    const groups = module?.exports?.get(ts.escapeLeadingUnderscores("Groups"));
    if (!file || !groups) throw new Error(`There are no Groups in ${path}`);
    this.#file = file;
    this.#groups = this.checker.getDeclaredTypeOfSymbol(groups);
  }

  /** What an endpoint takes between the session and the options, and what it answers. */
  of(accessor: string): { params: ts.Type | undefined; isOptional: boolean; result: ts.Type } {
    let type = this.#groups;
    for (const name of accessor.split(".")) {
      const member = this.checker.getPropertyOfType(type, name);
      if (!member) throw new Error(`There is no ${accessor}`);
      type = this.checker.getTypeOfSymbol(member);
    }
    const [signature] = type.getCallSignatures();
    const result = signature && this.checker.getAwaitedType(signature.getReturnType());
    if (!result) throw new Error(`${accessor} is no endpoint function`);
    const [, second] = signature.getParameters();
    const params = second?.name === "options" ? undefined : second;
    const taken = params && this.checker.getTypeOfSymbolAtLocation(params, this.#file);
    return {
      params: taken && this.checker.getNonNullableType(taken),
      isOptional: params !== undefined && this.#isOptional(params),
      result,
    };
  }

  #isOptional(symbol: ts.Symbol): boolean {
    const { valueDeclaration } = symbol;
    return (
      valueDeclaration !== undefined &&
      ts.isParameter(valueDeclaration) &&
      this.checker.isOptionalParameter(valueDeclaration)
    );
  }

  /** The members of a type without `null` and `undefined`, and whether `null` was among them. */
  parts(type: ts.Type): { parts: ts.Type[]; isNullable: boolean } {
    const members = type.isUnion() ? type.types : [type];
    const isAbsent = ts.TypeFlags.Null | ts.TypeFlags.Undefined;
    return {
      parts: members.filter(({ flags }) => (flags & isAbsent) === 0),
      isNullable: members.some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0),
    };
  }

  isNever(type: ts.Type): boolean {
    const { parts, isNullable } = this.parts(type);
    return !isNullable && parts.every(({ flags }) => (flags & ts.TypeFlags.Never) !== 0);
  }

  /** The fields of an object type; one that can only be absent is none. */
  fields(type: ts.Type): Map<string, { type: ts.Type; isOptional: boolean }> {
    const fields = this.checker.getPropertiesOfType(type).map((symbol) => {
      const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      return [symbol.name, { type: this.checker.getTypeOfSymbol(symbol), isOptional }] as const;
    });
    return new Map(fields.filter(([, field]) => !this.isNever(field.type)));
  }

  /** Whether a field's type names `undefined`, beside that the field may be absent. */
  admitsUndefined(field: ts.Symbol): boolean {
    const declarations = field.declarations?.filter(ts.isPropertySignature) ?? [];
    return declarations.every(({ type }) => {
      const members = type && ts.isUnionTypeNode(type) ? type.types : [];
      return members.some(({ kind }) => kind === ts.SyntaxKind.UndefinedKeyword);
    });
  }

  /** The optional fields of a type, and of all types in it, that do not take `undefined`. */
  refusingUndefined(type: ts.Type, path: string, seen = new Set<ts.Type>()): string[] {
    if (seen.has(type)) return [];
    seen.add(type);
    return this.parts(type).parts.flatMap((part) => {
      if (this.checker.isArrayType(part)) {
        const item = this.checker.getIndexInfosOfType(part)[0]?.type;
        return item ? this.refusingUndefined(item, `${path}[]`, seen) : [];
      }
      if ((part.flags & ts.TypeFlags.Object) === 0 && !part.isIntersection()) return [];
      if (this.isOpenText(part)) return [];
      return this.checker.getPropertiesOfType(part).flatMap((field) => {
        const inner = `${path}.${field.name}`;
        const fieldType = this.checker.getTypeOfSymbol(field);
        const isOptional = (field.flags & ts.SymbolFlags.Optional) !== 0;
        const refuses = isOptional && !this.isNever(fieldType) && !this.admitsUndefined(field);
        return [...(refuses ? [inner] : []), ...this.refusingUndefined(fieldType, inner, seen)];
      });
    });
  }

  /** The member `(string & {})`, which leaves a union of literals open. */
  isOpenText(type: ts.Type): boolean {
    return (
      type.isIntersection() && type.types.some(({ flags }) => (flags & ts.TypeFlags.String) !== 0)
    );
  }

  /** A value of a type, with every field there is; of a union, the first member's. */
  example(type: ts.Type, name: string): unknown {
    const [part] = this.parts(type).parts.filter((part) => !this.isOpenText(part));
    if (!part || (part.flags & ts.TypeFlags.Unknown) !== 0) return { [name]: true };
    if (part.isStringLiteral() || part.isNumberLiteral()) return part.value;
    if ((part.flags & ts.TypeFlags.BooleanLike) !== 0) return false;
    if ((part.flags & ts.TypeFlags.NumberLike) !== 0) return 7;
    if ((part.flags & ts.TypeFlags.StringLike) !== 0) return `a/${name} ü`;
    if (this.checker.isArrayType(part)) {
      const item = this.checker.getIndexInfosOfType(part)[0]?.type;
      return item ? [this.example(item, name), this.example(item, name)] : [];
    }
    const values = part.getStringIndexType();
    if (values) return { [name]: this.example(values, name) };
    return Object.fromEntries(
      [...this.fields(part)].map(([key, field]) => [key, this.example(field.type, key)]),
    );
  }
}
