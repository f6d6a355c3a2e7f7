import type { Endpoint } from "./endpoints.js";
import { clientName, declaredName, paramsName, type Resource, resultName } from "./manifest.js";
import { parseRoute } from "./routes.js";
import { membersOf } from "./unions.js";
import type { Written, WrittenEndpoint, WrittenField, WrittenType } from "./write.js";

/** A declaration of a type as TypeScript; the formatter does the rest. */
export function printType(declaration: WrittenType, isInput: boolean): string {
  const { name, summary, type, parameter, extends: base } = declaration;
  const doc = docOf([summary]);
  if (type.kind !== "object") {
    const generic = parameter
      ? `<${parameter.name} extends ${parameter.extends} = ${parameter.extends}>`
      : "";
    return `${doc}export type ${name}${generic} = ${print(type, isInput)};`;
  }
  const fields = type.fields.map((field) => {
    return (field.doc ? docOf([field.doc]) : "") + printField(field, isInput);
  });
  const head = `interface ${name} ${base ? `extends ${base} ` : ""}`;
  return `${doc}export ${head}{\n${fields.join("\n")}\n}`;
}

/** An endpoint as TypeScript: its params, its result and its function. */
export function printEndpoint(endpoint: WrittenEndpoint, fieldDocs: FieldDocs): string {
  const { paramsDeclaration: params, resultDeclaration: result } = endpoint;
  return [
    ...(params ? [printType(params, true)] : []),
    ...(result ? [printType(result, false)] : []),
    printFunction(endpoint, fieldDocs),
  ].join("\n\n");
}

/** The group of a client that has the endpoints of a resource, without the session. */
export function printClient(
  { accessor }: Resource,
  endpoints: readonly WrittenEndpoint[],
  fieldDocs: FieldDocs,
): string {
  const name = clientName(accessor);
  const methods = endpoints.flatMap((endpoint) => {
    const { also } = endpoint;
    const { generic, params, result } = signatureOf(endpoint, "?");
    const doc = functionDoc(endpoint, fieldDocs, true);
    // Methods can be taken from their object: a linter looks for `this`.
    const taken = ["this: void", ...params, "options?: RequestOptions"].join(", ");
    const method = `${doc}${endpoint.name}${generic}(${taken}): ${result};`;
    if (!also) return [method];
    const other = docOf([`Another name of {@link ${name}.${endpoint.name}}.`]);
    return [method, `${other}${also}: ${name}["${endpoint.name}"];`];
  });
  const doc = docOf([`\`client.${accessor}\``]);
  return `${doc}export interface ${name} {\n${methods.join("\n")}\n}`;
}

/** Documentation of fields by name: that of a param that stands alone. */
export type FieldDocs = Readonly<Record<string, string>>;

function printFunction(endpoint: WrittenEndpoint, fieldDocs: FieldDocs): string {
  const { name, as, route, auth, paramsType, positional, answer, from, also } = endpoint;
  const declared = declaredName(endpoint);
  // A route with a body wants one even where nothing in it is required.
  const hasBody = /^(POST|PUT|PATCH) /.test(route);
  const { generic, params, result } = signatureOf(endpoint, hasBody ? " = {}" : "?");
  const passed = positional ? `{ ${positional} }` : paramsType ? "params" : "undefined";
  const call = callOf(answer);
  const taken = ["session: Session", ...params, "options?: RequestOptions"].join(", ");
  const body = from
    ? `{ const { ${from.path[0]} } = await ${from.endpoint}(session, params, options);
         return { ${from.path[1]}: ${from.path.join("?.")} ?? [] }; }`
    : `{ return ${call}(session, ${JSON.stringify(route)}, ${auth}, ${passed}, options); }`;
  const doc = functionDoc(endpoint, fieldDocs, false);
  const code = `${from ? "async " : ""}function ${declared}${generic}(${taken}): ${result} ${body}`;
  const others = also ? `\n\nexport { ${declared} as ${also} };` : "";
  if (declared === name) return `${doc}export ${code}${others}`;
  return `${doc}${code}\n\nexport { ${as} as ${name} };${others}`;
}

/** What an endpoint takes between the session and the options, and what it promises. */
function signatureOf(
  endpoint: WrittenEndpoint,
  optional: "?" | " = {}",
): { generic: string; params: string[]; result: string } {
  const { paramsType, paramsDeclaration, positional, answer } = endpoint;
  const result = `Promise<${answer === "none" ? "void" : resultName(endpoint)}>`;
  if (positional) return { generic: "", params: [`${positional}: string`], result };
  if (!paramsType) return { generic: "", params: [], result };
  const isOptional = membersOf(paramsType).every(
    (member) =>
      member.kind === "record" ||
      (member.kind === "object" && member.fields.every((field) => field.isOptional)),
  );
  const { parameter } = paramsDeclaration ?? {};
  const generic = parameter ? `<${parameter.name} extends ${parameter.extends}>` : "";
  const type = paramsName(endpoint) + (parameter ? `<${parameter.name}>` : "");
  const mark = isOptional ? optional : "";
  const param = mark === "?" ? `params?: ${type}` : `params: ${type}${mark}`;
  return { generic, params: [param], result };
}

/** The function of the core that makes the request of an endpoint. */
export function callOf(answer: Endpoint["answer"]): string {
  return { json: "requestJson", text: "requestText", none: "request" }[answer];
}

/** Documentation of an endpoint: of its function, or of a client's method. */
function functionDoc(endpoint: WrittenEndpoint, fieldDocs: FieldDocs, isMethod: boolean): string {
  const { summary, route, paramsType, positional, session, throws = "", auth } = endpoint;
  const { method, path } = parseRoute(route);
  const own = session ?? (auth === "open" ? "Its token is not sent." : "");
  const param = positional
    ? [`@param ${positional} - ${fieldDocs[positional] ?? ""}`]
    : paramsType
      ? [`@param params - {@link ${paramsName(endpoint)}}`]
      : [];
  const example = exampleOf(endpoint, isMethod);
  const more = throws.replace(/^\{@link ([A-Z])/, (link, first) => `${articleOf(first)} ${link}`);
  const refusals = [
    "when the server refuses",
    ...(more ? [more.replace(/\.$/, "")] : []),
    ...(canChangeNothing(endpoint) ? ["an update without a change may give a 500"] : []),
  ];
  return docOf([
    summary,
    "",
    `\`${method} ${path}\``,
    "",
    ...(isMethod ? [] : [`@param session - Session to use.${own ? ` ${own}` : ""}`]),
    ...param,
    "@param options - Options for this call alone.",
    // A tag that began with a brace would be read as a type.
    // A client says for all of its methods what they answer and throw; these lines are many.
    ...(isMethod || endpoint.answer === "none"
      ? []
      : [`@returns The {@link ${resultName(endpoint)}}.`]),
    ...(isMethod && refusals.length === 1
      ? []
      : [`@throws An {@link InfisicalApiError} ${refusals.join("; ")}.`]),
    ...(example ? ["", "@example", "```ts", ...example.trimEnd().split("\n"), "```"] : []),
  ]);
}

/** Whether a call can be an update that asks for no change. */
function canChangeNothing({ route, paramsType }: Endpoint): boolean {
  const { method, slots } = parseRoute(route);
  if (!/^(PATCH|PUT)$/.test(method) || !paramsType) return false;
  return membersOf(paramsType).some((member) => {
    if (member.kind !== "object") return false;
    const changes = member.fields.filter(({ name }) => !slots.includes(name));
    return changes.length > 0 && changes.every(({ isOptional }) => isOptional);
  });
}

function articleOf(letter: string): string {
  return /[AEIOU]/.test(letter) ? "an" : "a";
}

/** The example of an endpoint with the names that its reader types: the root's, its module's, or a client's. */
function exampleOf({ example, resource }: WrittenEndpoint, isMethod: boolean): string | undefined {
  const { accessor, apart, endpoints } = resource;
  return example?.replace(/\b(\w+)\(session(, |(?=\)))/g, (call, name, comma) => {
    const as = apart ? name : endpoints[name]?.as;
    if (isMethod) return `client.${as ? `${accessor}.` : ""}${name}(`;
    return as ? `${as}(session${comma}` : call;
  });
}

/** A type as TypeScript. An input's optional fields take `undefined`, as from `process.env`. */
function print(type: Written, isInput: boolean): string {
  const text = printPresent(type, isInput);
  return type.isNullable ? `${text} | null` : text;
}

function printPresent(type: Written, isInput: boolean): string {
  switch (type.kind) {
    case "code":
      return type.code;
    case "literal": {
      const values = type.values.map((value) => JSON.stringify(value));
      return [...values, ...(type.isOpen ? ["Unlisted"] : [])].join(" | ");
    }
    case "array": {
      const item = print(type.item, isInput);
      const isJoined = /[|&]/.test(item.replace(/\{[\s\S]*\}/, "")) || item.startsWith("|");
      return isJoined ? `(${item})[]` : `${item}[]`;
    }
    case "oneOrMore":
      return `OneOrMore<${print(type.item, isInput)}>`;
    case "record":
      return `Record<string, ${print(type.value, isInput)}>`;
    case "object":
      return `{ ${type.fields.map((field) => printField(field, isInput)).join(" ")} }`;
    case "union":
      return type.members.map((member) => `\n  | ${print(member, isInput)}`).join("");
    case "intersection":
      return type.members
        .map((member) => {
          const text = print(member, isInput);
          return member.kind === "code" ? text : `(${text})`;
        })
        .join(" & ");
  }
}

function printField({ name, type, isOptional }: WrittenField, isInput: boolean): string {
  const key = /^[\w$]+$/.test(name) ? name : JSON.stringify(name);
  const isAbsent = type.kind === "code" && type.code === "never";
  const text = print(type, isInput) + (isInput && isOptional && !isAbsent ? " | undefined" : "");
  return `${key}${isOptional ? "?" : ""}: ${text};`;
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
