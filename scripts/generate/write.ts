import type { Endpoint } from "./endpoints.js";
import { declaredName, paramsName, pascalCase, type Resource, resultName } from "./manifest.js";
import { closedFieldsOf, type Declaration, type Names, type UnionParts } from "./names.js";
import { type Field, keyOf, type Literal, objectOf, type Type } from "./types.js";

/** A type as it is written: each part that has a name is that name. */
export type Written = { readonly isNullable: boolean } & (
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "literal"; readonly values: readonly Literal[]; readonly isOpen: boolean }
  | { readonly kind: "array" | "oneOrMore"; readonly item: Written }
  | { readonly kind: "record"; readonly value: Written }
  | { readonly kind: "object"; readonly fields: readonly WrittenField[] }
  | { readonly kind: "union" | "intersection"; readonly members: readonly Written[] }
);

export interface WrittenField {
  readonly name: string;
  readonly type: Written;
  readonly isOptional: boolean;
  readonly doc: string;
}

/** A declaration of a type, whole. */
export interface WrittenType {
  readonly name: string;
  readonly summary: string;
  readonly extends: string | undefined;
  readonly type: Written;
  /** Its type parameter: the value of the field that tells the members of a union apart. */
  readonly parameter?: { readonly name: string; readonly extends: string };
  /** The named types that it needs. */
  readonly uses: ReadonlySet<string>;
  /** The resource whose manifest declares it. */
  readonly resource: Resource;
}

/** An endpoint with the declarations of its params and its result. */
export interface WrittenEndpoint extends Endpoint {
  readonly paramsDeclaration: WrittenType | undefined;
  readonly resultDeclaration: WrittenType | undefined;
}

/** What is being written. */
interface Owner {
  readonly name: string;
  readonly resource: Resource;
  /** Documentation of its fields, above that of the resource. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Whether it is a union whose members are told apart by a field: each has its own types. */
  readonly isTable?: boolean;
  readonly uses: Set<string>;
}

/** Puts names in the places of types, and documentation beside fields; tells what has no name. */
export class Writer {
  readonly #names: Names;
  readonly #docs: Readonly<Record<string, string>>;
  readonly #problems: string[];

  constructor(names: Names, docs: Readonly<Record<string, string>>, problems: string[]) {
    this.#names = names;
    this.#docs = docs;
    this.#problems = problems;
  }

  model({
    name,
    summary,
    type,
    union,
    closed = [],
    fields,
    resource,
    ...rest
  }: Declaration): WrittenType {
    const owner = { name, resource, fields, uses: new Set<string>() };
    const written = union ? this.#joined(union, owner, []) : this.#unnamed(type, owner, closed);
    return this.#declare(owner, summary, written, rest.extends);
  }

  endpoint(endpoint: Endpoint, union: UnionParts | undefined): WrittenEndpoint {
    return {
      ...endpoint,
      paramsDeclaration: this.#params(endpoint, union),
      resultDeclaration: this.#result(endpoint),
    };
  }

  #params(endpoint: Endpoint, parts: UnionParts | undefined): WrittenType | undefined {
    const { paramsType: type, resource, union, positional } = endpoint;
    if (!type || positional) return undefined;
    const owner = { name: paramsName(endpoint), resource, uses: new Set<string>() };
    const summary = `Params of {@link ${declaredName(endpoint)}}.`;
    if (union && parts) {
      const told = [union.discriminator].flat();
      const written = this.#joined(parts, owner, told);
      const declared = this.#declare(owner, summary, written, undefined);
      const { base, variants } = parts;
      const [field] = told;
      if (!field || !base || !variants) return declared;
      return { ...declared, ...chosenBy(field, base, variants) };
    }
    const base = type.kind === "object" ? endpoint.extends : undefined;
    const own = type.kind === "object" ? this.#names.without(type, base) : type;
    return this.#declare(owner, summary, this.#unnamed(own, owner, closedFieldsOf(own)), base);
  }

  #result(endpoint: Endpoint): WrittenType | undefined {
    const { resultType: type, resource, result = ".", answers, answer } = endpoint;
    if (answer === "none") return undefined;
    const owner = { name: resultName(endpoint), resource, uses: new Set<string>() };
    const summary = `What {@link ${declaredName(endpoint)}} answers${result}`;
    const known = this.#names.of(type, resource);
    const isObject = type.kind === "object" && !type.isNullable;
    const base = isObject ? (known ?? answers) : undefined;
    const own = !isObject ? type : known ? objectOf([]) : this.#names.without(type, answers);
    const written =
      known && !isObject ? this.#use(known, owner) : this.#unnamed(own, owner, closedFieldsOf(own));
    return this.#declare(owner, summary, { ...written, isNullable: type.isNullable }, base);
  }

  #declare(owner: Owner, summary: string, type: Written, base: string | undefined): WrittenType {
    const { name, resource, uses } = owner;
    if (base) uses.add(base);
    if (type.kind === "object" && hasDoubtfulId(type.fields)) {
      this.#problems.push(
        `${resource.file}: fields lacks ${name}.id: it does not say whose ID it is`,
      );
    }
    return { name, summary, extends: base, type, uses, resource };
  }

  #joined({ base, variants, type }: UnionParts, owner: Owner, closed: readonly string[]): Written {
    const differing = variants ? this.#use(variants, owner) : this.#unnamed(type, owner, closed);
    if (!base) return differing;
    const members = [this.#use(base, owner), differing];
    return { kind: "intersection", members, isNullable: false };
  }

  #field(field: Field, owner: Owner, closed: readonly string[] = []): WrittenField {
    const { name, isOptional } = field;
    const type = this.#named(field.type, owner, closed.includes(name), name);
    return { name, type, isOptional, doc: this.#fieldDoc(field, owner) };
  }

  #fieldDoc(field: Field, { name, resource, fields = {} }: Owner): string {
    const words =
      fields[field.name] ??
      resource.fields?.[`${name}.${field.name}`] ??
      [resource.fields?.[field.name], this.#docs[field.name]].find((text) =>
        fits(text, field.type),
      ) ??
      "";
    const said = words.toLowerCase();
    const facts = field.facts.filter(
      (fact) => !said.includes(fact.split(" ")[0]?.toLowerCase() ?? ""),
    );
    return [words, ...facts].filter(Boolean).join(" ");
  }

  /** A type where it is used: its name, if it has one. */
  #named(type: Type, owner: Owner, isClosed: boolean, place: string): Written {
    const { isNullable } = type;
    const known = this.#names.of(type, owner.resource);
    if (known) return { ...this.#use(known, owner), isNullable };
    if (type.kind === "literal" && isClosed) return { ...type, isOpen: false };
    const isList = type.kind === "array" || type.kind === "record";
    // In a table of what differs, each row has its own.
    if (!isList && !owner.isTable && !isSmall(type)) {
      const file = owner.resource.file;
      this.#problems.push(
        `${file}: ${owner.name}.${place} needs a name: ${keyOf(type).slice(0, 300)}`,
      );
    }
    return { ...this.#unnamed(type, owner, closedFieldsOf(type), place), isNullable };
  }

  /** A type in full. */
  #unnamed(type: Type, owner: Owner, closed: readonly string[], place = ""): Written {
    const isNullable = false;
    switch (type.kind) {
      case "text":
        for (const [word] of type.text.matchAll(/\w+/g)) {
          if (word === "Unlisted" || this.#names.declarations.has(word)) owner.uses.add(word);
        }
        return { kind: "code", code: type.text, isNullable };
      case "literal": {
        // Newer servers have more values.
        const isOpen = isText(type.values);
        if (isOpen) owner.uses.add("Unlisted");
        return { ...type, isOpen, isNullable };
      }
      case "array": {
        const item = this.#named(type.item, owner, false, `${place}[]`);
        return { kind: "array", item, isNullable };
      }
      case "record": {
        const value = this.#named(type.value, owner, false, `${place}.*`);
        return { kind: "record", value, isNullable };
      }
      case "object": {
        const fields = type.fields.map((field) => this.#field(field, owner, closed));
        return { kind: "object", fields, isNullable };
      }
      case "union": {
        return this.#union(type.members, { ...owner, isTable: closed.length > 0 }, closed);
      }
    }
  }

  #union(members: readonly Type[], owner: Owner, closed: readonly string[]): Written {
    const list = members.find((member) => member.kind === "array");
    const single = members.find((member) => member.kind === "literal");
    if (list && single && members.length === 2 && keyOf(list.item) === keyOf(single)) {
      owner.uses.add("OneOrMore");
      return { kind: "oneOrMore", item: this.#unnamed(single, owner, closed), isNullable: false };
    }
    const objects = members.flatMap((member) => (member.kind === "object" ? [member] : []));
    const isTold = closed.length > 0 || objects.length !== members.length;
    const names = isTold
      ? []
      : [...new Set(objects.flatMap(({ fields }) => fields.map(({ name }) => name)))];
    const written = members.map((member): Written => {
      if (member.kind !== "object") return this.#named(member, owner, false, "");
      const known = this.#names.of(member, owner.resource);
      if (known) return this.#use(known, owner);
      // What the others have is absent, so that looking at one field tells the members apart.
      const absent = names.filter((name) => !member.fields.some((field) => field.name === name));
      const own = member.fields.map((field) => this.#field(field, owner, closed));
      const others = absent.map(
        (name): WrittenField => ({
          name,
          type: { kind: "code", code: "never", isNullable: false },
          isOptional: true,
          doc: "",
        }),
      );
      return { kind: "object", fields: [...own, ...others], isNullable: false };
    });
    return { kind: "union", members: written, isNullable: false };
  }

  #use(name: string, owner: Owner): Written {
    owner.uses.add(name);
    return { kind: "code", code: name, isNullable: false };
  }
}

/**
 * The part of a union that a field chooses which tells its members apart: so the compiler tells what
 * is wrong with that part, not with all of them.
 */
function chosenBy(
  field: string,
  base: string,
  variants: string,
): Pick<WrittenType, "type" | "parameter"> {
  const name = pascalCase(field);
  const value = `{ ${field}: ${name} }`;
  const code = `${base} & ${value} & Extract<${variants}, ${value}>`;
  return {
    parameter: { name, extends: `${variants}["${field}"]` },
    type: { kind: "code", code, isNullable: false },
  };
}

function isText(values: readonly Literal[]): boolean {
  return values.every((value) => typeof value === "string");
}

/** Whether what is said of a name can be said of the type: an object is no ID. */
function fits(text: string | undefined, type: Type): boolean {
  return text !== undefined && (type.kind === "text" || !/^(ID|Slug|Path|Name) of/.test(text));
}

/** Whether a type can be read at a glance, and needs no name. */
function isSmall(type: Type, depth = 0): boolean {
  switch (type.kind) {
    case "text":
      return true;
    case "literal":
      return type.values.length <= 6;
    case "array":
      return isSmall(type.item, depth);
    case "record":
      return isSmall(type.value, depth);
    case "union":
      return type.members.length <= 2 && type.members.every((member) => isSmall(member, depth));
    case "object":
      return (
        depth < 2 &&
        type.fields.length <= 5 &&
        type.fields.every((field) => isSmall(field.type, depth + 1))
      );
  }
}

/** Beside the ID of an identity or a user, a plain `id` is easily taken for it. */
function hasDoubtfulId(fields: readonly WrittenField[]): boolean {
  const isOther = fields.some(({ name }) => name === "identityId" || name === "userId");
  return isOther && fields.some(({ name, doc }) => name === "id" && !doc);
}
