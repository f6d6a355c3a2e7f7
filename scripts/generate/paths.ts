import type { Field, Type } from "./types.js";
import { unionOf } from "./unions.js";

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

/** Changes a field of the object at a path, which may lack it. */
export function changeField(
  type: Type,
  path: string,
  change: (field: Field | undefined, name: string) => Field,
): Type {
  const [, place = "", name = ""] = /^(.*?)\.?([\w$@-]+)$/.exec(path) ?? [];
  return replaceAt(type, place, (holder) => changeIn(holder, name, change));
}

function changeIn(
  type: Type,
  name: string,
  change: (field: Field | undefined, name: string) => Field,
): Type {
  if (type.kind === "union") {
    return { ...type, members: type.members.map((member) => changeIn(member, name, change)) };
  }
  if (type.kind !== "object") throw new Error(`There is no field ${name} of ${describe(type)}`);
  const known = type.fields.some((field) => field.name === name);
  const fields = type.fields.map((field) => (field.name === name ? change(field, name) : field));
  return { ...type, fields: known ? fields : [...fields, change(undefined, name)] };
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
