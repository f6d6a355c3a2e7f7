import type { JsonSchema } from "./contract.js";
import { type Field, objectOf, type Type, textOf } from "./types.js";
import { intersectionOf, unionOf } from "./unions.js";

/** Whether a type is sent or received: what is sent has defaults and limits worth telling. */
export type Side = "params" | "result";

/** Reads a schema; gives nothing for one that no value but `null` and `undefined` fits. */
export function toType(schema: JsonSchema | undefined, side: Side): Type | undefined {
  if (!schema) return textOf("unknown");
  const isNullable = schema.nullable ?? false;
  if (schema.not || schema.enum?.join() === "null") return undefined;
  if (schema.allOf) {
    const parts = schema.allOf.flatMap((part) => toType(part, side) ?? []);
    const [first] = parts;
    // What is sent is a text, of which the server makes something else.
    if (first?.kind === "text" && parts.some(({ kind }) => kind !== "text")) return first;
    return intersectionOf(parts);
  }
  const options = schema.anyOf ?? schema.oneOf;
  if (options) {
    const canBeNull = isNullable || options.some(({ nullable }) => nullable);
    const told = toldApart(options);
    const members = options.flatMap((option) => {
      const type = toType(option, side);
      return type ? withConstants(type, option, told) : [];
    });
    return members.length > 0 ? unionOf(members, canBeNull) : undefined;
  }
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (values) {
    // `false` alone is what one server can do, and another may do more.
    if (values.every((value) => value === true || value === false)) {
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

/** The fields that are `true` alone in one of several objects, and `false` alone in another. */
function toldApart(options: readonly JsonSchema[]): string[] {
  const names = new Set(options.flatMap(({ properties }) => Object.keys(properties ?? {})));
  return [...names].filter((name) => {
    const values = options.map(({ properties }) => constantOf(properties?.[name]));
    return values.includes(true) && values.includes(false);
  });
}

function constantOf(schema: JsonSchema | undefined): boolean | undefined {
  const [value, other] = schema?.enum ?? [schema?.const];
  return typeof value === "boolean" && other === undefined ? value : undefined;
}

/** An object whose booleans tell it from the others of a union. */
function withConstants(type: Type, { properties }: JsonSchema, told: readonly string[]): Type {
  if (type.kind !== "object") return type;
  const fields = type.fields.map((field): Field => {
    const value = told.includes(field.name) ? constantOf(properties?.[field.name]) : undefined;
    if (value === undefined) return field;
    return { ...field, type: { kind: "literal", values: [value], isNullable: false } };
  });
  return objectOf(fields, type.isNullable);
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
    const isOptional = !required.includes(name) && !(side === "result" && isFilledIn(property));
    return [{ name, type, isOptional, facts: factsOf(property, side) }];
  });
  return objectOf(fields, isNullable);
}

/**
 * Whether a field is in every answer though the schema has it as optional. The server writes its
 * answers by their schemas, which puts the default where a value is missing. One that can be `null`
 * may have been declared as optional on top of its default, and then nothing is put there.
 */
function isFilledIn({ default: value, nullable = false }: JsonSchema): boolean {
  return value !== undefined && !nullable;
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
