import type { JsonSchema } from "./contract.js";

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

/** Whether a type is sent or received: what is sent has defaults and limits worth telling. */
export type Side = "params" | "result";

export function objectOf(fields: readonly Field[], isNullable = false): ObjectType {
  return { kind: "object", fields, isNullable };
}

export function textOf(text: string, isNullable = false): Type {
  return { kind: "text", text, isNullable };
}

/** Reads a schema; gives nothing for one that no value but `null` and `undefined` fits. */
export function toType(schema: JsonSchema | undefined, side: Side): Type | undefined {
  if (!schema) return textOf("unknown");
  const isNullable = schema.nullable ?? false;
  if (schema.not || schema.enum?.join() === "null") return undefined;
  if (schema.allOf) {
    return intersectionOf(schema.allOf.flatMap((part) => toType(part, side) ?? []));
  }
  const options = schema.anyOf ?? schema.oneOf;
  if (options) {
    const canBeNull = isNullable || options.some(({ nullable }) => nullable);
    const members = options.flatMap((option) => toType(option, side) ?? []);
    return members.length > 0 ? unionOf(members, canBeNull) : undefined;
  }
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (values) {
    if (values.every((value) => value === true || value === false)) {
      // What can only be sent as `false` is not there yet.
      if (side === "params" && values.join() === "false") return undefined;
      return textOf("boolean", isNullable);
    }
    // How a query writes booleans.
    if (values.join() === "true,false") return textOf("boolean", isNullable);
    return { kind: "literal", values, isNullable };
  }
  switch (schema.type) {
    case "object":
      return toObject(schema, side, isNullable);
    case "array":
      return {
        kind: "array",
        item: toType(schema.items, side) ?? textOf("unknown"),
        isNullable,
      };
    case "string":
    case "boolean":
      return textOf(schema.type, isNullable);
    case "number":
    case "integer":
      return textOf("number", isNullable);
    case undefined:
      return textOf("unknown");
    default:
      throw new Error(`There is no type for a schema of type ${schema.type}`);
  }
}

function toObject(schema: JsonSchema, side: Side, isNullable: boolean): Type {
  const { properties = {}, required = [], additionalProperties } = schema;
  const names = Object.keys(properties).sort((a, b) => rank(a, side) - rank(b, side));
  if (names.length === 0) {
    const value =
      typeof additionalProperties === "object" ? toType(additionalProperties, side) : undefined;
    return { kind: "record", value: value ?? textOf("unknown"), isNullable };
  }
  const fields = names.flatMap((name): Field[] => {
    const property = properties[name];
    const type = toType(property, side);
    if (!property || !type) return [];
    const isOptional = !required.includes(name);
    return [{ name, type, isOptional, facts: factsOf(property, side) }];
  });
  return objectOf(fields, isNullable);
}

/** A result begins with what it is. */
function rank(name: string, side: Side): number {
  const index = side === "result" ? ["id", "name", "slug"].indexOf(name) : -1;
  return index < 0 ? 3 : index;
}

function factsOf(schema: JsonSchema, side: Side): string[] {
  const facts: string[] = [];
  const { format, minLength, maxLength, minimum, maximum, minItems, maxItems } = schema;
  if (format === "date-time") facts.push("ISO 8601.");
  if (side === "result") return facts;
  if (maxLength !== undefined) facts.push(`${range(minLength, maxLength)} characters.`);
  if (schema.type === "number" || schema.type === "integer") {
    if (minimum && maximum !== undefined)
      facts.push(`From ${digits(minimum)} to ${digits(maximum)}.`);
    else if (maximum !== undefined) facts.push(`Up to ${digits(maximum)}.`);
    else if (minimum && minimum > 1) facts.push(`${digits(minimum)} or more.`);
  }
  if (maxItems !== undefined) facts.push(`${range(minItems, maxItems)} of them.`);
  else if (minItems) facts.push(minItems === 1 ? "At least one." : `At least ${minItems}.`);
  const fact = defaultOf(schema);
  if (fact !== undefined) facts.push(`Default ${fact}.`);
  return facts;
}

function range(from: number | undefined, to: number): string {
  if (from === to) return digits(to);
  return from && from > 0 ? `${digits(from)} to ${digits(to)}` : `Up to ${digits(to)}`;
}

function digits(number: number): string {
  return number < 10_000 ? String(number) : number.toLocaleString("en-US");
}

function defaultOf({ default: value, enum: values }: JsonSchema): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string") {
    return values?.join() === "true,false" ? value : `\`${value}\``;
  }
  if (typeof value === "number") return digits(value);
  return typeof value === "boolean" ? String(value) : undefined;
}

/** Flattens unions, and merges members that are no more than one type together. */
export function unionOf(types: readonly Type[], canBeNull = false): Type {
  const isNullable = canBeNull || types.some((type) => type.isNullable);
  const members: Type[] = [];
  const literals: Literal[] = [];
  for (const type of types.flatMap((type) => (type.kind === "union" ? type.members : [type]))) {
    if (type.kind === "literal") {
      literals.push(...type.values.filter((value) => !literals.includes(value)));
      continue;
    }
    const member = { ...type, isNullable: false };
    if (!members.some((other) => keyOf(other) === keyOf(member))) members.push(member);
  }
  const texts = members.map((member) => (member.kind === "text" ? member.text : ""));
  // A boolean and the same as text: how a query writes it.
  if (texts.includes("unknown")) return textOf("unknown");
  if (literals.length > 0 && !texts.includes("string")) {
    members.push({ kind: "literal", values: literals, isNullable: false });
  }
  const [first] = members;
  if (!first) throw new Error("A union of nothing");
  if (members.length === 1) return { ...first, isNullable };
  return { kind: "union", members, isNullable };
}

function intersectionOf(parts: readonly Type[]): Type | undefined {
  return parts.reduce<Type | undefined>((left, right) => {
    if (!left) return right;
    if (left.kind === "union") {
      return unionOf(left.members.flatMap((member) => intersectionOf([member, right]) ?? []));
    }
    if (right.kind === "union") {
      return unionOf(right.members.flatMap((member) => intersectionOf([left, member]) ?? []));
    }
    if (left.kind === "record") return right;
    if (right.kind === "record") return left;
    if (left.kind !== "object" || right.kind !== "object") {
      throw new Error(`There is no type that is ${left.kind} and ${right.kind}`);
    }
    const names = right.fields.map(({ name }) => name);
    return objectOf([...left.fields.filter(({ name }) => !names.includes(name)), ...right.fields]);
  }, undefined);
}

/** A text that two types share when they are the same, but for `null` at the top. */
export function keyOf(type: Type): string {
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

/** The fields that every one of the objects has alike. */
export function commonFields(objects: readonly ObjectType[]): Field[] {
  const [first, ...others] = objects;
  return (first?.fields ?? []).filter((field) =>
    others.every(({ fields }) => fields.some((other) => isSameField(field, other))),
  );
}

export function isSameField(a: Field, b: Field): boolean {
  return (
    a.name === b.name &&
    a.isOptional === b.isOptional &&
    a.type.isNullable === b.type.isNullable &&
    keyOf(a.type) === keyOf(b.type)
  );
}

/**
 * Follows names into a type: `secrets[].tags[]`. `*` goes to the values of a record, `|aws` to the
 * member of a union that has this literal.
 */
export function typeAt(type: Type, path: string): Type {
  let current = type;
  for (const step of path.match(/[\w$@-]+|\[\]|\*|\|[\w-]+/g) ?? []) {
    const next = stepInto(current, step);
    if (!next) throw new Error(`There is no ${step} of ${path} in ${describe(current)}`);
    current = next;
  }
  return current;
}

function stepInto(type: Type, step: string): Type | undefined {
  if (step.startsWith("|")) {
    return type.kind === "union"
      ? type.members.find((member) => hasLiteral(member, step.slice(1)))
      : undefined;
  }
  if (type.kind === "union") {
    const found = type.members.flatMap((member) => stepInto(member, step) ?? []);
    return found.length > 0 ? unionOf(found) : undefined;
  }
  if (step === "[]") return type.kind === "array" ? type.item : undefined;
  if (step === "*") return type.kind === "record" ? type.value : undefined;
  return type.kind === "object" ? type.fields.find(({ name }) => name === step)?.type : undefined;
}

function hasLiteral(type: Type, value: string): boolean {
  const types = type.kind === "object" ? type.fields.map((field) => field.type) : [type];
  return types.some((part) => part.kind === "literal" && part.values.includes(value));
}

function describe(type: Type): string {
  if (type.kind === "object") return `an object of ${type.fields.map(({ name }) => name)}`;
  return type.kind === "union"
    ? `a union of ${type.members.map(describe).join(" and ")}`
    : type.kind;
}

/** Puts another type in the place of the one at a path. */
export function replaceAt(type: Type, path: string, replace: (type: Type) => Type): Type {
  const [, step = "", rest = ""] = /^\.?([\w$@-]+|\[\]|\*|\|[\w-]+)?(.*)$/.exec(path) ?? [];
  if (step === "") return replace(type);
  const go = (part: Type): Type => replaceAt(part, rest, replace);
  if (type.kind === "array" && step === "[]") return { ...type, item: go(type.item) };
  if (type.kind === "record" && step === "*") return { ...type, value: go(type.value) };
  if (type.kind === "union") {
    const members = type.members.map((member) => {
      if (step.startsWith("|")) return hasLiteral(member, step.slice(1)) ? go(member) : member;
      return stepInto(member, step) ? replaceAt(member, path, replace) : member;
    });
    return { ...type, members };
  }
  if (type.kind === "object") {
    const fields = type.fields.map((field) =>
      field.name === step ? { ...field, type: go(field.type) } : field,
    );
    if (fields.some(({ name }) => name === step)) return { ...type, fields };
  }
  throw new Error(`There is no ${step} to replace in ${describe(type)}`);
}
