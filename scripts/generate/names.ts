import { type Endpoint, fieldsOf } from "./endpoints.js";
import { type ModelEntry, pascalCase, type Resource, type UnionEntry } from "./manifest.js";
import { typeAt } from "./paths.js";
import { type Field, keyOf, type ObjectType, objectOf, type Type, textOf } from "./types.js";
import { commonFields, isSameField, membersOf, splitUnion } from "./unions.js";

/** A type with a name, as it is declared. */
export interface Declaration {
  readonly name: string;
  readonly summary: string;
  readonly type: Type;
  /** The interface it extends. */
  readonly extends?: string | undefined;
  /** For a union: its parts. */
  readonly union?: UnionParts;
  /** Fields whose literals stand for themselves alone: they tell the members of a union apart. */
  readonly closed?: readonly string[];
  /** Documentation of its fields, above that of the resource. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly resource: Resource;
}

/** A union of objects, taken apart. */
export interface UnionParts {
  /** Name of the interface with what all members have. */
  readonly base: string | undefined;
  /** Name of the union of what differs, if it has one. */
  readonly variants: string | undefined;
  /** What differs. */
  readonly type: Type;
}

/** A resource, and what is known of its endpoints. */
export interface Found {
  readonly resource: Resource;
  readonly endpoints: readonly Endpoint[];
}

/** All named types of the package but params and results. */
export class Names {
  readonly declarations = new Map<string, Declaration>();
  /** What is wrong with the manifest, for the person who edits it. */
  readonly problems: string[] = [];
  readonly #names = new Map<string, string>();
  /** By resource: names for one member of a union each. Elsewhere they would say the wrong thing. */
  readonly #localNames = new Map<Resource, Map<string, string>>();
  /** Each model of the manifest, with all its fields. */
  readonly #whole = new Map<string, Type>();

  /** Declares the models of the manifest. */
  constructor(found: readonly Found[]) {
    const all = found.flatMap(({ resource, endpoints }) =>
      Object.entries(resource.models ?? {}).map(([name, entry]) => ({
        name,
        entry,
        resource,
        endpoints,
      })),
    );
    const attempt = (resource: Resource, name: string, run: () => void): void => {
      try {
        run();
      } catch (error) {
        this.problems.push(`${resource.file}: ${name}: ${(error as Error).message}`);
      }
    };
    const isPlain = ({ name, entry }: (typeof all)[number]): boolean =>
      !entry.common && !name.includes("{Value}");
    for (const { name, entry, resource, endpoints } of all.filter(isPlain)) {
      attempt(resource, name, () => this.#whole.set(name, typeOf(entry, endpoints)));
    }
    for (const { name, entry, resource } of all) {
      const { common } = entry;
      if (common) attempt(resource, name, () => this.#whole.set(name, this.#commonOf(common)));
    }
    for (const { name, entry, resource, endpoints } of all) {
      attempt(resource, name, () =>
        name.includes("{Value}")
          ? this.#declareVariants(name, entry, resource, endpoints)
          : this.#declareModel(name, entry, resource),
      );
    }
  }

  /** The name of a type in a resource, if it has one. */
  of(type: Type, resource: Resource): string | undefined {
    const key = keyOf(type);
    return this.#localNames.get(resource)?.get(key) ?? this.#names.get(key);
  }

  /** The fields of a named type, also those of the type it extends. */
  fieldsOf(name: string): readonly Field[] {
    const type = this.#whole.get(name);
    if (!type) throw new Error(`There is no model ${name}`);
    return type.kind === "object" ? type.fields : [];
  }

  /** An object without what the type it extends has; that has to be the same there. */
  without(type: ObjectType, base: string | undefined): ObjectType {
    if (!base) return type;
    const inherited = this.fieldsOf(base);
    for (const field of inherited) {
      const own = type.fields.find(({ name }) => name === field.name);
      if (!own) throw new Error(`${base} has ${field.name}, which is not there`);
    }
    const changed = type.fields.filter(
      (field) => !inherited.some((other) => isSameField(field, other)),
    );
    return objectOf(changed, type.isNullable);
  }

  /** Takes a union apart, and declares the parts that the manifest has names for. */
  declareUnion(owner: string, type: Type, entry: UnionEntry, resource: Resource): UnionParts {
    const closed = [entry.discriminator].flat();
    const { base, variants } = splitUnion(type, closed);
    const joined: Type =
      variants.length === 1
        ? (variants[0] ?? objectOf([]))
        : { kind: "union", members: variants, isNullable: false };
    if (base.fields.length > 0 && !entry.base) {
      throw new Error(`needs a base, for ${base.fields.map(({ name }) => name).join(", ")}`);
    }
    if (entry.base && !this.declarations.has(entry.base)) {
      this.#whole.set(entry.base, base);
      this.#register(entry.base, base);
      this.#declare({
        name: entry.base,
        summary: entry.baseSummary ?? `What every {@link ${owner}} has.`,
        type: this.without(base, entry.extends),
        extends: entry.extends,
        resource,
      });
    }
    const known = this.of(joined, resource);
    if (!known && entry.variants) {
      const summary = entry.variantsSummary ?? `What differs between the {@link ${owner}}.`;
      this.#register(entry.variants, joined);
      this.#declare({ name: entry.variants, summary, type: joined, closed, resource });
    }
    return { base: entry.base, variants: known ?? entry.variants, type: joined };
  }

  #declareModel(name: string, entry: ModelEntry, resource: Resource): void {
    const whole = this.#whole.get(name);
    if (!whole) return;
    const { summary, fields, discriminator } = entry;
    this.#register(name, whole);
    if (discriminator) {
      const union = this.declareUnion(name, whole, { ...entry, discriminator }, resource);
      this.#declare({ name, summary, type: whole, union, resource });
      return;
    }
    const type = whole.kind === "object" ? this.without(whole, entry.extends) : whole;
    const closed = closedFieldsOf(whole);
    this.#declare({ name, summary, type, extends: entry.extends, closed, fields, resource });
  }

  /** One name for each value that tells the members of a union apart. */
  #declareVariants(
    pattern: string,
    entry: ModelEntry,
    resource: Resource,
    endpoints: readonly Endpoint[],
  ): void {
    const [, place = "", field = ""] = /^(.*)\.(\w+)$/.exec(entry.at ?? "") ?? [];
    const discriminator = [entry.discriminator ?? "type"].flat()[0] ?? "";
    const names = this.#localNames.get(resource) ?? new Map<string, string>();
    this.#localNames.set(resource, names);
    for (const member of membersOf(find(place, endpoints))) {
      if (member.kind !== "object") continue;
      const literal = member.fields.find(({ name }) => name === discriminator)?.type;
      const part = member.fields.find(({ name }) => name === field)?.type;
      if (literal?.kind !== "literal" || !part) continue;
      const value = String(literal.values[0]);
      const isWorthIt = part.kind === "union" || (part.kind === "object" && part.fields.length > 0);
      if (!isWorthIt || this.of(part, resource)) continue;
      const name = pattern.replace("{Value}", pascalCase(value));
      names.set(keyOf(part), name);
      this.#declare({
        name,
        summary: entry.summary.replace("{value}", value),
        type: { ...part, isNullable: false },
        closed: closedFieldsOf(part),
        fields: entry.fields,
        resource,
      });
    }
  }

  #commonOf(names: readonly string[]): Type {
    return objectOf(commonFields(names.map((name) => objectOf(this.fieldsOf(name)))));
  }

  #declare(declaration: Declaration): void {
    const { name } = declaration;
    if (this.declarations.has(name)) throw new Error(`${name} is there already`);
    this.declarations.set(name, declaration);
  }

  #register(name: string, type: Type): void {
    const key = keyOf(type);
    const other = this.#names.get(key);
    if (other !== undefined && other !== name) {
      throw new Error(`${other} is the same type`);
    }
    this.#names.set(key, name);
  }
}

/** The type of a model of the manifest. */
function typeOf(entry: ModelEntry, endpoints: readonly Endpoint[]): Type {
  if (entry.has) return objectOf(fieldsOf(entry.has));
  const type = { ...find(entry.at ?? "", endpoints), isNullable: false };
  const { omit = [] } = entry;
  if (type.kind !== "object") return type;
  return objectOf(type.fields.filter(({ name }) => !omit.includes(name)));
}

function find(place: string, endpoints: readonly Endpoint[]): Type {
  const [, name, side, path = ""] = /^(\w+)\.(params|result)\.?(.*)$/.exec(place) ?? [];
  const endpoint = endpoints.find((candidate) => candidate.name === name);
  if (!endpoint) throw new Error(`There is no endpoint for ${place}`);
  const type = side === "params" ? endpoint.paramsType : endpoint.resultType;
  return typeAt(type ?? textOf("void"), path);
}

/** Fields with one literal each, which tell the members of a union apart. */
export function closedFieldsOf(type: Type): string[] {
  if (type.kind !== "union") return [];
  const objects = type.members.flatMap((member) => (member.kind === "object" ? [member] : []));
  if (objects.length !== type.members.length) return [];
  const names = new Set(objects.flatMap(({ fields }) => fields.map(({ name }) => name)));
  return [...names].filter((name) => {
    const types = objects.flatMap(({ fields }) => fields.filter((field) => field.name === name));
    const isLiteral = types.every(({ type }) => type.kind === "literal");
    return isLiteral && new Set(types.map(({ type }) => keyOf(type))).size > 1;
  });
}
