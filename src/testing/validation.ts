import { isUuid } from "./bytes.js";
import { type Issue, serverError, validationFailure } from "./errors.js";

type Path = readonly (string | number)[];

/** Reads a value of unknown shape, or throws {@link Invalid}. */
export type Schema<T> = (value: unknown, path: Path) => T;

type Shape = Record<string, Schema<unknown>>;
type Fields<S extends Shape> = { [K in keyof S]: S[K] extends Schema<infer T> ? T : never };

class Invalid extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super("The value does not have the expected shape");
    this.issues = issues;
  }
}

/** Reads the value, or refuses the request with every issue there is. */
export function parse<T>(schema: Schema<T>, value: unknown): T {
  try {
    return schema(value, []);
  } catch (error) {
    throw error instanceof Invalid ? validationFailure(error.issues) : error;
  }
}

/** Refuses a value for a reason of the server's own. */
export function refuse(path: Path, message: string): never {
  return fail(path, "custom", message);
}

function fail(path: Path, code: string, message: string, details: object = {}): never {
  throw new Invalid([{ code, ...details, path, message }]);
}

function failType(path: Path, expected: string, value: unknown): never {
  const received = typeName(value);
  const message =
    received === "undefined" ? "Required" : `Expected ${expected}, received ${received}`;
  return fail(path, "invalid_type", message, { expected, received });
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number" && Number.isNaN(value)) return "nan";
  return typeof value;
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

function checkRange(path: Path, type: string, size: number, { min, max }: Range): void {
  const [container, unit] =
    type === "string" ? ["String", " character(s)"] : ["Array", " element(s)"];
  const bounds = { type, inclusive: true, exact: false };
  if (min !== undefined && size < min) {
    const message =
      type === "number"
        ? `Number must be greater than or equal to ${min}`
        : `${container} must contain at least ${min}${unit}`;
    fail(path, "too_small", message, { minimum: min, ...bounds });
  }
  if (max !== undefined && size > max) {
    const message =
      type === "number"
        ? `Number must be less than or equal to ${max}`
        : `${container} must contain at most ${max}${unit}`;
    fail(path, "too_big", message, { maximum: max, ...bounds });
  }
}

type Format = "uuid" | "datetime" | "email" | "url";

const formats: Readonly<Record<Format, (text: string) => boolean>> = {
  uuid: isUuid,
  datetime: (text) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text),
  email: (text) => /^[^\s@]+@(?:[^\s@.]+\.)+[^\s@.]+$/.test(text),
  url: isUrl,
};

function isUrl(text: string): boolean {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
}

interface StringRules extends Range {
  readonly format?: Format;
  /** Whether the white space at the ends goes. */
  readonly isTrimmed?: boolean;
  /** A rule of the server's own, and what it says when it is broken. */
  readonly rule?: { readonly test: (text: string) => boolean; readonly message: string };
}

export function string({
  format,
  rule,
  isTrimmed = false,
  ...range
}: StringRules = {}): Schema<string> {
  return (given, path) => {
    if (typeof given !== "string") return failType(path, "string", given);
    const value = isTrimmed ? given.trim() : given;
    checkRange(path, "string", value.length, range);
    if (format && !formats[format](value)) {
      fail(path, "invalid_string", `Invalid ${format}`, { validation: format });
    }
    if (rule && !rule.test(value)) fail(path, "custom", rule.message);
    return value;
  };
}

/** Trimmed text that the database keeps as it is. It fails on a NUL. */
export function column(rules: StringRules = {}): Schema<string> {
  const text = string({ ...rules, isTrimmed: true });
  return (given, path) => {
    const value = text(given, path);
    if (value.includes("\0")) throw serverError();
    return value;
  };
}

/** The name of an organization and the like. */
export function resourceName(): Schema<string> {
  return column({
    min: 1,
    max: 64,
    rule: {
      test: (text) => /^[a-z0-9 _-]*$/i.test(text),
      message: "Name can only contain alphanumeric characters, dashes, underscores, and spaces",
    },
  });
}

interface NumberRules extends Range {
  readonly isInteger?: boolean;
}

export function number({ isInteger = false, ...range }: NumberRules = {}): Schema<number> {
  return (value, path) => {
    if (typeof value !== "number" || Number.isNaN(value)) return failType(path, "number", value);
    if (isInteger && !Number.isInteger(value)) {
      const message = "Expected integer, received float";
      fail(path, "invalid_type", message, { expected: "integer", received: "float" });
    }
    checkRange(path, "number", value, range);
    return value;
  };
}

export function boolean(): Schema<boolean> {
  return (value, path) => (typeof value === "boolean" ? value : failType(path, "boolean", value));
}

export function oneOf<const T extends string>(...options: T[]): Schema<T> {
  return (value, path) => {
    const found = options.find((option) => option === value);
    if (found !== undefined) return found;
    const expected = options.map((option) => `'${option}'`).join(" | ");
    if (typeof value !== "string") return failType(path, expected, value);
    const message = `Invalid enum value. Expected ${expected}, received '${value}'`;
    return fail(path, "invalid_enum_value", message, { received: value, options });
  };
}

export function literal<const T extends string>(expected: T): Schema<T> {
  return (value, path) => {
    if (value === expected) return expected;
    const message = `Invalid literal value, expected "${expected}"`;
    return fail(path, "invalid_literal", message, { expected, received: value });
  };
}

export function array<T>(item: Schema<T>, range: Range = {}): Schema<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return failType(path, "array", value);
    checkRange(path, "array", value.length, range);
    const items: T[] = [];
    const issues: Issue[] = [];
    value.forEach((element: unknown, index) => {
      collect(issues, () => items.push(item(element, [...path, index])));
    });
    if (issues.length > 0) throw new Invalid(issues);
    return items;
  };
}

/** Fields that the shape does not name are dropped, as the server drops them. */
export function object<S extends Shape>(shape: S): Schema<Fields<S>> {
  return (value, path) => {
    if (!isRecord(value)) return failType(path, "object", value);
    const fields: Record<string, unknown> = {};
    const issues: Issue[] = [];
    for (const [name, schema] of Object.entries(shape)) {
      collect(issues, () => {
        fields[name] = schema(value[name], [...path, name]);
      });
    }
    if (issues.length > 0) throw new Invalid(issues);
    // Each field was just read by the schema of the same name.
    return fields as Fields<S>;
  };
}

function collect(issues: Issue[], read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    issues.push(...error.issues);
  }
}

/** An object with any names. */
export function record<T>(item: Schema<T>): Schema<Record<string, T>> {
  return (value, path) => {
    if (!isRecord(value)) return failType(path, "object", value);
    const fields: Record<string, T> = {};
    const issues: Issue[] = [];
    for (const [name, field] of Object.entries(value)) {
      collect(issues, () => {
        fields[name] = item(field, [...path, name]);
      });
    }
    if (issues.length > 0) throw new Invalid(issues);
    return fields;
  };
}

/** An object of one of several shapes, which the field of this name tells apart. */
export function variant<T>(name: string, shapes: Readonly<Record<string, Schema<T>>>): Schema<T> {
  return (value, path) => {
    if (!isRecord(value)) return failType(path, "object", value);
    const shape = Object.entries(shapes).find(([kind]) => kind === value[name])?.[1];
    if (shape) return shape(value, path);
    const options = Object.keys(shapes);
    const expected = options.map((option) => `'${option}'`).join(" | ");
    const message = `Invalid discriminator value. Expected ${expected}`;
    return fail([...path, name], "invalid_union_discriminator", message, { options });
  };
}

/** A value of one of several shapes. */
export function union(...options: Schema<unknown>[]): Schema<unknown> {
  return (value, path) => {
    const unionErrors: { issues: readonly Issue[]; name: string }[] = [];
    for (const option of options) {
      const issues: Issue[] = [];
      let read: unknown;
      collect(issues, () => {
        read = option(value, path);
      });
      if (issues.length === 0) return read;
      unionErrors.push({ issues, name: "ZodError" });
    }
    return fail(path, "invalid_union", "Invalid input", { unionErrors });
  };
}

export function unknown(): Schema<unknown> {
  return (value) => value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function optional<T>(schema: Schema<T>): Schema<T | undefined> {
  return (value, path) => (value === undefined ? undefined : schema(value, path));
}

export function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return (value, path) => (value === null ? null : schema(value, path));
}

export function withDefault<T>(schema: Schema<T>, fallback: T): Schema<T> {
  return (value, path) => (value === undefined ? fallback : schema(value, path));
}

/** A boolean of a query string: the words `true` and `false`. */
export function flag(fallback: boolean): Schema<boolean> {
  const word = oneOf("true", "false");
  return (value, path) => (value === undefined ? fallback : word(value, path) === "true");
}

/** A number of a query string. */
export function numeric(range: Range = {}): Schema<number> {
  const inner = number(range);
  return (value, path) => inner(value === undefined ? value : Number(value), path);
}

/** A folder's path, without the slash at its end. */
export function folderPath(): Schema<string> {
  const text = withDefault(string(), "/");
  return (value, path) => withoutEndingSlash(text(value, path).trim());
}

export function withoutEndingSlash(path: string): string {
  return path === "/" ? path : path.replace(/(?<!\/)\/+$/, "");
}

/** Names that stand in URLs. */
export function slug(range: Range = {}): Schema<string> {
  return string({
    ...range,
    isTrimmed: true,
    rule: {
      test: (text) => /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i.test(text),
      message: "Must be a valid slug: letters, digits and single hyphens.",
    },
  });
}
