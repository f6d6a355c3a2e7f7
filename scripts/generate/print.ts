import type { Endpoint } from "./endpoints.js";
import { declaredName, paramsName, resultName } from "./manifest.js";
import { parseRoute } from "./routes.js";
import { membersOf } from "./unions.js";
import type { Written, WrittenEndpoint, WrittenField, WrittenType } from "./write.js";

/** A declaration of a type as TypeScript; the formatter does the rest. */
export function printType(declaration: WrittenType, isInput: boolean): string {
  const { name, summary, type, extends: base } = declaration;
  const doc = docOf([summary]);
  if (type.kind !== "object") return `${doc}export type ${name} = ${print(type, isInput)};`;
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

/** Documentation of fields by name: that of a param that stands alone. */
export type FieldDocs = Readonly<Record<string, string>>;

function printFunction(endpoint: WrittenEndpoint, fieldDocs: FieldDocs): string {
  const { name, as, route, auth, paramsType, positional, answer, from } = endpoint;
  const declared = declaredName(endpoint);
  const isOptional =
    paramsType !== undefined &&
    membersOf(paramsType).every(
      (member) =>
        member.kind === "record" ||
        (member.kind === "object" && member.fields.every((field) => field.isOptional)),
    );
  // A route with a body wants one even where nothing in it is required.
  const hasBody = /^(POST|PUT|PATCH) /.test(route);
  const params = positional
    ? `${positional}: string,`
    : !paramsType
      ? ""
      : isOptional && hasBody
        ? `params: ${paramsName(endpoint)} = {},`
        : `params${isOptional ? "?" : ""}: ${paramsName(endpoint)},`;
  const passed = positional ? `{ ${positional} }` : paramsType ? "params" : "undefined";
  const call = callOf(answer);
  const promised = answer === "none" ? "void" : resultName(endpoint);
  const signature = `(session: Session, ${params} options?: RequestOptions): Promise<${promised}>`;
  const body = from
    ? `{ const { ${from.path[0]} } = await ${from.endpoint}(session, params, options);
         return { ${from.path[1]}: ${from.path.join("?.")} ?? [] }; }`
    : `{ return ${call}(session, ${JSON.stringify(route)}, ${auth}, ${passed}, options); }`;
  const doc = functionDoc(endpoint, fieldDocs);
  const code = `${from ? "async " : ""}function ${declared}${signature} ${body}`;
  if (declared === name) return `${doc}export ${code}`;
  return `${code}\n\nexport {\n${doc}${as} as ${name},\n};`;
}

/** The function of the core that makes the request of an endpoint. */
export function callOf(answer: Endpoint["answer"]): string {
  return { json: "requestJson", text: "requestText", none: "request" }[answer];
}

function functionDoc(endpoint: WrittenEndpoint, fieldDocs: FieldDocs): string {
  const { summary, route, paramsType, positional, session, throws, example, auth } = endpoint;
  const { method, path } = parseRoute(route);
  const own = `${session ?? (auth === "open" ? "Its token is not sent." : "")}`;
  const param = positional
    ? [`@param ${positional} - ${fieldDocs[positional] ?? ""}`]
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
    ...(endpoint.answer === "none" ? [] : [`@returns {@link ${resultName(endpoint)}}`]),
    `@throws {@link InfisicalApiError} when the server refuses${throws ? `; ${throws}` : "."}`,
    ...(example ? ["", "@example", "```ts", ...example.trimEnd().split("\n"), "```"] : []),
  ]);
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
      return [...values, ...(type.isOpen ? ["(string & {})"] : [])].join(" | ");
    }
    case "array": {
      const item = print(type.item, isInput);
      const isJoined = /[|&]/.test(item.replace(/\{[\s\S]*\}/, "")) || item.startsWith("|");
      return isJoined ? `(${item})[]` : `${item}[]`;
    }
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
