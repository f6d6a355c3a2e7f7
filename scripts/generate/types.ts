/** A type, read from a schema, before anything in it has a name. */
export type Type = { readonly isNullable: boolean } & (
  | { readonly kind: "object"; readonly fields: readonly Field[] }
  | { readonly kind: "array"; readonly item: Type }
  | { readonly kind: "record"; readonly value: Type }
  | { readonly kind: "union"; readonly members: readonly Type[] }
  | { readonly kind: "literal"; readonly values: readonly Literal[] }
  /** TypeScript as it is to be written. */
  | { readonly kind: "text"; readonly text: string }
);

export type Literal = string | number | boolean;
export type ObjectType = Extract<Type, { kind: "object" }>;
export type LiteralType = Extract<Type, { kind: "literal" }>;

export interface Field {
  readonly name: string;
  readonly type: Type;
  readonly isOptional: boolean;
  /** Short sentences of what the schema says besides: ranges, defaults, formats. */
  readonly facts: readonly string[];
}

export function objectOf(fields: readonly Field[], isNullable = false): ObjectType {
  return { kind: "object", fields, isNullable };
}

export function textOf(text: string, isNullable = false): Type {
  return { kind: "text", text, isNullable };
}

const keys = new WeakMap<Type, string>();

/** A text that two types share when they are the same, but for `null` at the top. */
export function keyOf(type: Type): string {
  const known = keys.get(type);
  if (known !== undefined) return known;
  const key = spell(type);
  keys.set(type, key);
  return key;
}

function spell(type: Type): string {
  const inner = (part: Type): string => keyOf(part) + (part.isNullable ? "?" : "");
  switch (type.kind) {
    case "text":
      return type.text;
    case "literal":
      return JSON.stringify([...type.values].sort());
    case "array":
      return `${inner(type.item)}[]`;
    case "record":
      return `Record<${inner(type.value)}>`;
    case "union":
      return `(${type.members.map(inner).sort().join("|")})`;
    case "object": {
      const fields = type.fields.map(
        ({ name, type, isOptional }) => `${name}${isOptional ? "?" : ""}:${inner(type)}`,
      );
      return `{${fields.sort().join(";")}}`;
    }
  }
}
