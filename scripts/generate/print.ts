import type { Endpoint } from "./endpoints.js";
import { declaredName, paramsName, type Resource, resultName } from "./manifest.js";
import { closedFieldsOf, type Declaration, type Names, type UnionParts } from "./names.js";
import { parseRoute } from "./routes.js";
import { type Field, keyOf, type Type } from "./types.js";
import { membersOf } from "./unions.js";

/** Source text, and the named types it needs. */
export interface Printed {
  readonly text: string;
  readonly uses: ReadonlySet<string>;
}

/** Writes declarations as TypeScript; the formatter does the rest. */
export class Printer {
  readonly #names: Names;
  readonly #docs: Readonly<Record<string, string>>;
  #uses = new Set<string>();

  constructor(names: Names, docs: Readonly<Record<string, string>>) {
    this.#names = names;
    this.#docs = docs;
  }

  model(declaration: Declaration): Printed {
    return this.#collect(() => {
      const { name, summary, type, union, extends: base } = declaration;
      const doc = docOf([summary]);
      if (union) return `${doc}export type ${name} = ${this.#joined(union, declaration, [])};`;
      if (type.kind === "object") {
        return `${doc}export interface ${name}${this.#extends(base)} ${this.#body(type.fields, declaration)}`;
      }
      return `${doc}export type ${name} = ${this.#unnamed(type, declaration, declaration.closed ?? [])};`;
    });
  }

  endpoint(endpoint: Endpoint): Printed {
    return this.#collect(() => {
      try {
        return [this.#params(endpoint), this.#result(endpoint), this.#function(endpoint)]
          .filter(Boolean)
          .join("\n\n");
      } catch (error) {
        this.#names.problems.push(`${endpoint.as}: ${(error as Error).message}`);
        return "";
      }
    });
  }

  #collect(print: () => string): Printed {
    this.#uses = new Set();
    const text = print();
    return { text, uses: this.#uses };
  }

  #params(endpoint: Endpoint): string {
    const { paramsType: type, resource, union, positional } = endpoint;
    if (!type || positional) return "";
    const name = paramsName(endpoint);
    const doc = docOf([`Params of {@link ${declaredName(endpoint)}}.`]);
    const owner = { name, resource };
    if (union) {
      const parts = this.#names.declareUnion(name, type, union, resource);
      const closed = [union.discriminator].flat();
      return `${doc}export type ${name} = ${this.#joined(parts, owner, closed)};`;
    }
    if (type.kind === "object") {
      const own = this.#names.without(type, endpoint.extends);
      return `${doc}export interface ${name}${this.#extends(endpoint.extends)} ${this.#body(own.fields, owner)}`;
    }
    return `${doc}export type ${name} = ${this.#unnamed(type, owner, closedFieldsOf(type))};`;
  }

  #result(endpoint: Endpoint): string {
    const { resultType: type, resource, result = "", answers } = endpoint;
    if (type.kind === "text" && type.text === "void") return "";
    const name = resultName(endpoint);
    const doc = docOf([`What {@link ${declaredName(endpoint)}} answers${result || "."}`]);
    const owner = { name, resource };
    const known = this.#names.of(type);
    if (type.kind === "object") {
      const own = this.#names.without(type, answers);
      return known
        ? `${doc}export interface ${name} extends ${this.#use(known)} {}`
        : `${doc}export interface ${name}${this.#extends(answers)} ${this.#body(own.fields, owner)}`;
    }
    const text = known ? this.#use(known) : this.#unnamed(type, owner, closedFieldsOf(type));
    return `${doc}export type ${name} = ${text};`;
  }

  #function(endpoint: Endpoint): string {
    const { name, as, route, auth, paramsType, positional, resultType, from } = endpoint;
    const declared = declaredName(endpoint);
    const isVoid = resultType.kind === "text" && resultType.text === "void";
    const answer = isVoid ? "void" : resultName(endpoint);
    const isOptional =
      paramsType !== undefined &&
      membersOf(paramsType).every(
        (member) =>
          member.kind === "record" ||
          (member.kind === "object" && member.fields.every((field) => field.isOptional)),
      );
    const params = positional
      ? `${positional}: string,`
      : paramsType
        ? `params${isOptional ? "?" : ""}: ${paramsName(endpoint)},`
        : "";
    const passed = positional ? `{ ${positional} }` : paramsType ? "params" : "undefined";
    const isText = resultType.kind === "text" && resultType.text === "string";
    const call = isText ? "requestText" : "request";
    const signature = `(session: Session, ${params} options?: RequestOptions): Promise<${answer}>`;
    const body = from
      ? `{ const { ${from.path[0]} } = await ${from.endpoint}(session, params, options);
           return { ${from.path[1]}: ${from.path.join("?.")} ?? [] }; }`
      : `{ return ${call}(session, ${JSON.stringify(route)}, ${auth}, ${passed}, options); }`;
    const doc = this.#functionDoc(endpoint, isVoid);
    const code = `${from ? "async " : ""}function ${declared}${signature} ${body}`;
    if (declared === name) return `${doc}export ${code}`;
    return `${code}\n\nexport {\n${doc}${as} as ${name},\n};`;
  }

  #functionDoc(endpoint: Endpoint, isVoid: boolean): string {
    const { summary, route, paramsType, positional, session, throws, example, auth } = endpoint;
    const { method, path } = parseRoute(route);
    const own = `${session ?? (auth === "open" ? "Its token is not sent." : "")}`;
    const param = positional
      ? [`@param ${positional} - ${this.#docs[positional] ?? ""}`]
      : paramsType
        ? [`@param params - {@link ${paramsName(endpoint)}}`]
        : [];
    return docOf([
      summary,
      "",
      `\`${method} ${path}\``,
      "",
      `@param session - Session to use.${own ? ` ${own}` : ""}`,
      ...param,
      "@param options - Options for this call alone.",
      ...(isVoid ? [] : [`@returns {@link ${resultName(endpoint)}}`]),
      `@throws {@link InfisicalApiError} when the server refuses${throws ? `; ${throws}` : "."}`,
      ...(example ? ["", "@example", "```ts", ...example.trimEnd().split("\n"), "```"] : []),
    ]);
  }

  #joined({ base, variants, type }: UnionParts, owner: Owner, closed: readonly string[]): string {
    const differing = variants ? this.#use(variants) : `(${this.#unnamed(type, owner, closed)})`;
    return base ? `${this.#use(base)} & ${differing}` : differing;
  }

  #extends(base: string | undefined): string {
    return base ? ` extends ${this.#use(base)}` : "";
  }

  #body(fields: readonly Field[], owner: Owner): string {
    const lines = fields.map((field) => this.#fieldDoc(field, owner) + this.#field(field, owner));
    return `{\n${lines.join("\n")}\n}`;
  }

  #field({ name, type, isOptional }: Field, owner: Owner, closed: readonly string[] = []): string {
    const text = this.#type(type, owner, closed.includes(name), name);
    return `${/^[\w$]+$/.test(name) ? name : JSON.stringify(name)}${isOptional ? "?" : ""}: ${text};`;
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
    const text = [words, ...facts].filter(Boolean).join(" ");
    return text ? docOf([text]) : "";
  }

  /** A type where it is used: its name, if it has one. */
  #type(type: Type, owner: Owner, isClosed: boolean, place: string): string {
    const known = this.#names.of(type);
    const text = known
      ? this.#use(known)
      : type.kind === "literal" && isClosed
        ? type.values.map((value) => JSON.stringify(value)).join(" | ")
        : this.#inline(type, owner, place);
    return type.isNullable ? `${text} | null` : text;
  }

  #inline(type: Type, owner: Owner, place: string): string {
    if (type.kind === "array") {
      const item = this.#type(type.item, owner, false, `${place}[]`);
      return /[|&]/.test(item.replace(/\{[\s\S]*\}/, "")) || item.startsWith("|")
        ? `(${item})[]`
        : `${item}[]`;
    }
    if (type.kind === "record") {
      return `Record<string, ${this.#type(type.value, owner, false, `${place}.*`)}>`;
    }
    // In a table of what differs, each row has its own.
    if (!owner.isTable && !isSmall(type)) {
      this.#names.problems.push(
        `${owner.resource.file}: ${owner.name}.${place} needs a name: ${keyOf(type).slice(0, 300)}`,
      );
    }
    return this.#unnamed(type, owner, closedFieldsOf(type));
  }

  /** A type as it is, in full. */
  #unnamed(type: Type, owner: Owner, closed: readonly string[]): string {
    switch (type.kind) {
      case "text":
        for (const [word] of type.text.matchAll(/\w+/g)) {
          if (this.#names.declarations.has(word)) this.#use(word);
        }
        return type.text;
      case "literal": {
        const values = type.values.map((value) => JSON.stringify(value));
        const isText = type.values.every((value) => typeof value === "string");
        return [...values, ...(isText ? ["(string & {})"] : [])].join(" | ");
      }
      case "object":
        return `{ ${type.fields.map((field) => this.#field(field, owner, closed)).join(" ")} }`;
      case "union":
        return this.#members(type.members, { ...owner, isTable: closed.length > 0 }, closed);
      default:
        return this.#inline(type, owner, "");
    }
  }

  #members(members: readonly Type[], owner: Owner, closed: readonly string[]): string {
    const objects = members.flatMap((member) => (member.kind === "object" ? [member] : []));
    const isTold = closed.length > 0 || objects.length !== members.length;
    const names = isTold
      ? []
      : [...new Set(objects.flatMap(({ fields }) => fields.map(({ name }) => name)))];
    return members
      .map((member) => {
        if (member.kind !== "object") return this.#type(member, owner, false, "");
        const known = this.#names.of(member);
        if (known) return this.#use(known);
        // What the others have is absent, so that looking at one field tells the members apart.
        const absent = names.filter((name) => !member.fields.some((field) => field.name === name));
        const fields = member.fields.map((field) => this.#field(field, owner, closed));
        return `{ ${[...fields, ...absent.map((name) => `${name}?: never;`)].join(" ")} }`;
      })
      .map((text) => `\n  | ${text}`)
      .join("");
  }

  #use(name: string): string {
    this.#uses.add(name);
    return name;
  }
}

/** What the documentation of fields goes by. */
interface Owner {
  readonly name: string;
  readonly resource: Resource;
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Whether it is a union whose members are told apart by a field. */
  readonly isTable?: boolean;
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

/** A documentation comment; long paragraphs are broken, tags and code stay as they are. */
export function docOf(lines: readonly string[]): string {
  const [only = ""] = lines;
  if (lines.length === 1 && only.length <= 91) return `/** ${only} */\n`;
  let isCode = false;
  const broken = lines.flatMap((line) => {
    if (line.startsWith("```")) isCode = !isCode;
    return isCode || line.startsWith("@throws") || line.startsWith("`") ? [line] : wrap(line, 97);
  });
  return `/**\n${broken.map((line) => ` *${line ? ` ${line}` : ""}`).join("\n")}\n */\n`;
}

function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.length - 1;
    const line = lines[last] ?? "";
    if (line && line.length + word.length + 1 > width) lines.push(word);
    else lines[last] = line ? `${line} ${word}` : word;
  }
  return lines;
}
