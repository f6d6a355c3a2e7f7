import { fileURLToPath } from "node:url";
import type ts from "typescript";
import { compiler, createProgram, languageOnly } from "./compiler.js";
import { manifest } from "./manifest.js";

export interface TypeField {
  readonly type: ts.Type;
  readonly isOptional: boolean;
  /** The texts that it may be, where they are listed. */
  readonly literals: readonly string[];
}

/** The types of the endpoints' params and results, as the compiler sees them. */
class EndpointTypes {
  readonly checker: ts.TypeChecker;
  readonly #file: ts.SourceFile;
  readonly #modules: ts.Symbol;
  readonly #fields = new Map<ts.Type, ReadonlyMap<string, TypeField>>();

  constructor() {
    const path = fileURLToPath(new URL("../../src/resources.virtual.ts", import.meta.url));
    const lines = manifest.map(({ accessor, file }) => {
      return `export * as ${moduleName(accessor)} from "./resources/${file}.js";`;
    });
    const program = createProgram([], new Map([[path, lines.join("\n")]]), languageOnly);
    const source = program.getSourceFile(path);
    this.checker = program.getTypeChecker();
    const modules = source && this.checker.getSymbolAtLocation(source);
    if (!source || !modules) throw new Error("There are no resources");
    this.#file = source;
    this.#modules = modules;
  }

  /** What an endpoint takes between the session and the options, and what it answers. */
  of(accessor: string): { params: ts.Type | undefined; isOptional: boolean; result: ts.Type } {
    const [, group = "", name = ""] = /^(.*)\.(\w+)$/.exec(accessor) ?? [];
    const module = this.checker.tryGetMemberInModuleExports(moduleName(group), this.#modules);
    const member = module && this.checker.tryGetMemberInModuleExports(name, this.#aliased(module));
    if (!member) throw new Error(`There is no ${accessor}`);
    const type = this.checker.getTypeOfSymbol(this.#aliased(member));
    const [signature] = type.getCallSignatures();
    const result = signature && this.checker.getAwaitedType(signature.getReturnType());
    if (!result) throw new Error(`${accessor} is no endpoint function`);
    const [, second] = signature.getParameters();
    const params = second?.name === "options" ? undefined : second;
    const taken = params && this.checker.getTypeOfSymbolAtLocation(params, this.#file);
    return {
      params: taken && this.#known(this.checker.getNonNullableType(taken)),
      isOptional: params !== undefined && this.#isOptional(params),
      result,
    };
  }

  #aliased(symbol: ts.Symbol): ts.Symbol {
    const isAlias = (symbol.flags & compiler.SymbolFlags.Alias) !== 0;
    return isAlias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /** A type with all that its type parameters can be. */
  #known(type: ts.Type): ts.Type {
    return this.checker.getBaseConstraintOfType(type) ?? type;
  }

  #isOptional(symbol: ts.Symbol): boolean {
    const { valueDeclaration } = symbol;
    return (
      valueDeclaration !== undefined &&
      compiler.isParameter(valueDeclaration) &&
      this.checker.isOptionalParameter(valueDeclaration)
    );
  }

  /** The members of a type without `null` and `undefined`, and whether `null` was among them. */
  parts(type: ts.Type): { parts: ts.Type[]; isNullable: boolean } {
    const members = type.isUnion() ? type.types : [type];
    const isAbsent = compiler.TypeFlags.Null | compiler.TypeFlags.Undefined;
    return {
      parts: members.filter(({ flags }) => (flags & isAbsent) === 0),
      isNullable: members.some(({ flags }) => (flags & compiler.TypeFlags.Null) !== 0),
    };
  }

  isNever(type: ts.Type): boolean {
    const { parts, isNullable } = this.parts(type);
    return !isNullable && parts.every(({ flags }) => (flags & compiler.TypeFlags.Never) !== 0);
  }

  /** The fields of an object type; one that can only be absent is none. */
  fields(type: ts.Type): ReadonlyMap<string, TypeField> {
    const known = this.#fields.get(type);
    if (known) return known;
    const fields = new Map<string, TypeField>();
    for (const symbol of this.checker.getPropertiesOfType(type)) {
      const type = this.#known(this.checker.getTypeOfSymbol(symbol));
      if (this.isNever(type)) continue;
      const isOptional = (symbol.flags & compiler.SymbolFlags.Optional) !== 0;
      const { parts } = this.parts(type);
      const literals = parts.flatMap((part) => (part.isStringLiteral() ? part.value : []));
      fields.set(symbol.name, { type, isOptional, literals });
    }
    this.#fields.set(type, fields);
    return fields;
  }

  /** Whether a field's type names `undefined`, beside that the field may be absent. */
  admitsUndefined(field: ts.Symbol): boolean {
    const declarations = field.declarations?.filter(compiler.isPropertySignature) ?? [];
    return declarations.every(({ type }) => {
      const members = type && compiler.isUnionTypeNode(type) ? type.types : [];
      return members.some(({ kind }) => kind === compiler.SyntaxKind.UndefinedKeyword);
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
      if ((part.flags & compiler.TypeFlags.Object) === 0 && !part.isIntersection()) return [];
      if (this.isOpenText(part)) return [];
      return this.checker.getPropertiesOfType(part).flatMap((field) => {
        const inner = `${path}.${field.name}`;
        const fieldType = this.checker.getTypeOfSymbol(field);
        const isOptional = (field.flags & compiler.SymbolFlags.Optional) !== 0;
        const refuses = isOptional && !this.isNever(fieldType) && !this.admitsUndefined(field);
        return [...(refuses ? [inner] : []), ...this.refusingUndefined(fieldType, inner, seen)];
      });
    });
  }

  /** The member `Unlisted`, which leaves a union of literals open. */
  isOpenText(type: ts.Type): boolean {
    return (
      type.isIntersection() &&
      type.types.some(({ flags }) => (flags & compiler.TypeFlags.String) !== 0)
    );
  }

  /** A value of a type, with every field there is; of a union, the first member's. */
  example(type: ts.Type, name: string): unknown {
    const [part] = this.parts(type).parts.filter((part) => !this.isOpenText(part));
    if (!part || (part.flags & compiler.TypeFlags.Unknown) !== 0) return { [name]: true };
    if (part.isStringLiteral() || part.isNumberLiteral()) return part.value;
    if ((part.flags & compiler.TypeFlags.BooleanLike) !== 0) return false;
    if ((part.flags & compiler.TypeFlags.NumberLike) !== 0) return 7;
    if ((part.flags & compiler.TypeFlags.StringLike) !== 0) return `a/${name} ü`;
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

/** The name of a resource's module, whose accessor may be in two parts. */
function moduleName(accessor: string): string {
  return accessor.replace(".", "_");
}

/** Read once. */
export const types = new EndpointTypes();
