import {
  type Field,
  keyOf,
  type Literal,
  type ObjectType,
  objectOf,
  type Type,
  textOf,
} from "./types.js";

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
  if (literals.includes(true) && literals.includes(false)) members.push(textOf("boolean"));
  else if (literals.length > 0 && !texts.includes("string")) {
    members.push({ kind: "literal", values: literals, isNullable: false });
  }
  const [first] = members;
  if (!first) throw new Error("A union of nothing");
  if (members.length === 1) return { ...first, isNullable };
  return { kind: "union", members, isNullable };
}

/** One type with the fields of all. */
export function intersectionOf(parts: readonly Type[]): Type | undefined {
  return parts.reduce<Type | undefined>((left, right) => {
    if (!left) return right;
    if (left.kind === "union") {
      return unionOf(left.members.flatMap((member) => intersectionOf([member, right]) ?? []));
    }
    if (right.kind === "union") {
      return unionOf(right.members.flatMap((member) => intersectionOf([left, member]) ?? []));
    }
    // What the server makes of a text is no concern of who sends it.
    if (left.kind === "text") return left;
    if (left.kind === "record") return right;
    if (right.kind === "record") return left;
    if (left.kind !== "object" || right.kind !== "object") {
      throw new Error(`There is no type that is ${left.kind} and ${right.kind}`);
    }
    const names = right.fields.map(({ name }) => name);
    return objectOf([...left.fields.filter(({ name }) => !names.includes(name)), ...right.fields]);
  }, undefined);
}

/** Makes one object of unions whose members differ in nothing but literals, all the way down. */
export function simplify(type: Type): Type {
  switch (type.kind) {
    case "array":
      return { ...type, item: simplify(type.item) };
    case "record":
      return { ...type, value: simplify(type.value) };
    case "object":
      return {
        ...type,
        fields: type.fields.map((field) => ({ ...field, type: simplify(field.type) })),
      };
    case "union": {
      const members = type.members.map(simplify);
      return { ...(collapse(members) ?? unionOf(members)), isNullable: type.isNullable };
    }
    default:
      return type;
  }
}

/** The one type of types that differ in nothing but literals. */
export function collapse(types: readonly Type[]): Type | undefined {
  const [first] = types;
  if (!first) return undefined;
  const isNullable = types.some((type) => type.isNullable);
  if (types.some((type) => type.isNullable !== first.isNullable)) return undefined;
  if (types.every((type) => keyOf(type) === keyOf(first))) return first;
  if (types.every((type) => type.kind === "literal")) return unionOf(types, isNullable);
  if (first.kind !== "object") return undefined;
  const fields = first.fields.flatMap((field) => {
    const same = types.flatMap((type) =>
      type.kind === "object"
        ? type.fields.filter(
            ({ name, isOptional }) => name === field.name && isOptional === field.isOptional,
          )
        : [],
    );
    const type = same.length === types.length && collapse(same.map(({ type }) => type));
    return type ? [{ ...field, type }] : [];
  });
  const isWhole = types.every(
    (type) => type.kind === "object" && type.fields.length === fields.length,
  );
  return isWhole ? objectOf(fields, isNullable) : undefined;
}

/** One object with the fields of all, optional where not all have them. */
export function mergeObjects(types: readonly Type[]): ObjectType {
  const objects = types.flatMap((type) => (type.kind === "object" ? [type] : []));
  const names = [...new Set(objects.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  return objectOf(
    names.flatMap((name) => {
      const found = objects.flatMap(({ fields }) => fields.filter((field) => field.name === name));
      const [first] = found;
      if (!first) return [];
      const types = found.map(({ type }) => type);
      const items = types.flatMap((type) => (type.kind === "array" ? [type.item] : []));
      const type: Type =
        items.length === types.length
          ? { kind: "array", item: unionOf(items), isNullable: false }
          : simplify(unionOf(types));
      const isOptional =
        found.length < objects.length || found.some(({ isOptional }) => isOptional);
      return [{ ...first, type, isOptional }];
    }),
  );
}

export function membersOf(type: Type): readonly Type[] {
  return type.kind === "union" ? type.members : [type];
}

/** Splits a union of objects into what all have and what differs. */
export function splitUnion(
  type: Type,
  discriminator: readonly string[],
): { base: ObjectType; variants: ObjectType[] } {
  const members = membersOf(type).map((member) => {
    if (member.kind !== "object") throw new Error(`A union of objects has a ${member.kind}`);
    return member;
  });
  const [first] = members;
  const base = (first?.fields ?? []).flatMap((field) => {
    if (discriminator.includes(field.name)) return [];
    const same = members.flatMap(({ fields }) =>
      fields.filter(
        ({ name, isOptional }) => name === field.name && isOptional === field.isOptional,
      ),
    );
    const common = same.length === members.length && collapse(same.map(({ type }) => type));
    return common ? [{ ...field, type: common }] : [];
  });
  const variants = members.map(({ fields }) =>
    objectOf(fields.filter(({ name }) => !base.some((field) => field.name === name))),
  );
  return { base: objectOf(base), variants };
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
