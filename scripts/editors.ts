// What an editor shows of code: the language service of TypeScript 5 and 6 by its API, that of
// TypeScript 7 by the Language Server Protocol.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type ts from "typescript";
import { type EditorCase, editorCases, textOf } from "../test/typescript/editor.js";

/** What an editor can be asked of a file; positions are offsets in its text. */
export interface Editor {
  /** The names that can be written there. */
  completions(file: string, position: number): Promise<string[]>;
  /** What is shown of the name there: its type and its documentation. */
  hover(file: string, position: number): Promise<string>;
  /** What is shown of the call there: its signature, its documentation and that of the params. */
  signatureHelp(file: string, position: number): Promise<string>;
  /** What the compiler has to say of a file. */
  errors(file: string): Promise<string>;
  close(): void;
}

/** The compiler's options in the folder. */
const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  moduleResolution: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  types: [],
  lib: ["es2022"],
};

/**
 * Opens the files of a folder where the package is installed.
 * @param compiler - Where TypeScript is installed.
 */
export async function openEditor(
  compiler: string,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<Editor> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const names = Object.keys(files);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: names }));
  const { version } = JSON.parse(readFileSync(join(compiler, "package.json"), "utf8"));
  return Number.parseInt(version, 10) < 7
    ? openService(
        createRequire(import.meta.url)(join(compiler, "lib/typescript.js")),
        folder,
        names,
      )
    : await openServer(join(compiler, "bin/tsc"), folder, files);
}

/** The language service by its API. */
function openService(typescript: typeof ts, folder: string, names: readonly string[]): Editor {
  const { options } = typescript.convertCompilerOptionsFromJson(compilerOptions, folder);
  const service = typescript.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => names.map((name) => join(folder, name)),
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const text = typescript.sys.readFile(path);
      return text === undefined ? undefined : typescript.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: typescript.getDefaultLibFilePath,
    fileExists: typescript.sys.fileExists,
    readFile: typescript.sys.readFile,
    directoryExists: typescript.sys.directoryExists,
    getDirectories: typescript.sys.getDirectories,
  });
  const print = (parts: readonly ts.SymbolDisplayPart[] = []): string =>
    typescript.displayPartsToString([...parts]);
  const tagsOf = (tags: readonly ts.JSDocTagInfo[] = []): string[] =>
    tags.map(({ name, text }) => `@${name} ${print(text)}`);
  return {
    async completions(file, position) {
      const found = service.getCompletionsAtPosition(join(folder, file), position, {});
      return found?.entries.map(({ name }) => name) ?? [];
    },
    async hover(file, position) {
      const found = service.getQuickInfoAtPosition(join(folder, file), position);
      const { displayParts, documentation, tags } = found ?? {};
      return [print(displayParts), print(documentation), ...tagsOf(tags)].join("\n");
    },
    async signatureHelp(file, position) {
      const found = service.getSignatureHelpItems(join(folder, file), position, undefined);
      const lines = found?.items.flatMap((item) => [
        print(item.prefixDisplayParts) +
          item.parameters.map(({ displayParts }) => print(displayParts)).join(", ") +
          print(item.suffixDisplayParts),
        print(item.documentation),
        ...item.parameters.map(({ name, documentation }) => `${name}: ${print(documentation)}`),
      ]);
      return lines?.join("\n") ?? "";
    },
    async errors(file) {
      const path = join(folder, file);
      const found = [
        ...service.getSyntacticDiagnostics(path),
        ...service.getSemanticDiagnostics(path),
      ];
      return found
        .map(({ messageText }) => typescript.flattenDiagnosticMessageText(messageText, "\n"))
        .join("\n");
    },
    close: () => service.dispose(),
  };
}

/** The language server of TypeScript 7. */
async function openServer(
  tsc: string,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<Editor> {
  const server = new Connection(
    spawn(process.execPath, [tsc, "--lsp", "--stdio"], { cwd: folder }),
  );
  const uriOf = (file: string): string => pathToFileURL(join(folder, file)).href;
  const markup = { contentFormat: ["plaintext"], documentationFormat: ["plaintext"] };
  await server.request("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
      textDocument: {
        hover: { contentFormat: ["plaintext"] },
        signatureHelp: { signatureInformation: markup },
        completion: {},
        diagnostic: {},
      },
    },
  });
  server.notify("initialized", {});
  for (const [file, text] of Object.entries(files)) {
    server.notify("textDocument/didOpen", {
      textDocument: { uri: uriOf(file), languageId: "typescript", version: 1, text },
    });
  }
  const at = (file: string, position: number): object => {
    const before = (files[file] ?? "").slice(0, position).split("\n");
    return {
      textDocument: { uri: uriOf(file) },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    };
  };
  return {
    async completions(file, position) {
      const found = await server.request<{ items: { label: string }[] } | null>(
        "textDocument/completion",
        at(file, position),
      );
      return found?.items.map(({ label }) => label.replace(/\?$/, "")) ?? [];
    },
    async hover(file, position) {
      const found = await server.request<{ contents: Markup } | null>(
        "textDocument/hover",
        at(file, position),
      );
      return textIn(found?.contents);
    },
    async signatureHelp(file, position) {
      const found = await server.request<{ signatures: Signature[] } | null>(
        "textDocument/signatureHelp",
        at(file, position),
      );
      const lines = found?.signatures.flatMap(({ label, documentation, parameters = [] }) => [
        label,
        textIn(documentation),
        ...parameters.map((parameter) => `${parameter.label}: ${textIn(parameter.documentation)}`),
      ]);
      return lines?.join("\n") ?? "";
    },
    async errors(file) {
      const { items } = await server.request<{ items: { message: string }[] }>(
        "textDocument/diagnostic",
        { textDocument: { uri: uriOf(file) } },
      );
      return items.map(({ message }) => message).join("\n");
    },
    close: () => server.close(),
  };
}

type Markup = string | { readonly value: string } | undefined;

interface Signature {
  readonly label: string;
  readonly documentation?: Markup;
  readonly parameters?: readonly { readonly label: string; readonly documentation?: Markup }[];
}

function textIn(content: Markup): string {
  return (typeof content === "string" ? content : content?.value) ?? "";
}

/** JSON-RPC with a language server, by its input and output. */
class Connection {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #id = 0;

  constructor(server: ChildProcessWithoutNullStreams) {
    this.#server = server;
    server.stdout.on("data", (chunk: Buffer) => this.#receive(chunk));
    server.on("exit", (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`It ended with ${code}`));
    });
  }

  request<Result>(method: string, params: object): Promise<Result> {
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as Result), reject });
      this.#send({ id, method, params });
    });
  }

  notify(method: string, params: object): void {
    this.#send({ method, params });
  }

  close(): void {
    this.#server.kill();
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const end = this.#received.indexOf("\r\n\r\n");
      const head = this.#received.subarray(0, Math.max(end, 0)).toString();
      const length = Number(/Content-Length: (\d+)/i.exec(head)?.[1]);
      const next = end + 4 + length;
      if (!(this.#received.length >= next)) return;
      const message: Message = JSON.parse(this.#received.subarray(end + 4, next).toString());
      this.#received = this.#received.subarray(next);
      this.#take(message);
    }
  }

  #take({ id, method, result, error }: Message): void {
    if (method !== undefined) {
      // What the server asks of the editor, such as its settings: there is nothing to tell.
      if (id !== undefined) this.#send({ id, result: null });
      return;
    }
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** What an editor with a version of TypeScript does not show as the table has it. */
export async function checkEditor(compiler: string, folder: string): Promise<string[]> {
  const place = join(folder, "editor");
  mkdirSync(place, { recursive: true });
  const files = Object.fromEntries(
    editorCases.map((row, i) => [`case${i}.mts`, textOf(row).replace("‸", "")]),
  );
  const editor = await openEditor(compiler, place, files);
  try {
    const findings: string[] = [];
    for (const [i, row] of editorCases.entries()) {
      const answer = await askEditor(editor, `case${i}.mts`, row);
      const missing = row.has.filter((text) => !answer.includes(text));
      const unwanted = row.lacks?.filter((text) => answer.includes(text)) ?? [];
      const isSilent = row.has.length > 0 || answer === "";
      if (isSilent && missing.length + unwanted.length === 0) continue;
      findings.push(`${row.title}: lacks [${missing}], has [${unwanted}] in:\n${answer}`);
    }
    return findings;
  } finally {
    editor.close();
  }
}

async function askEditor(editor: Editor, file: string, row: EditorCase): Promise<string> {
  const position = textOf(row).indexOf("‸");
  switch (row.ask) {
    case "completions":
      return (await editor.completions(file, position)).join("\n");
    case "hover":
      return await editor.hover(file, position);
    case "signatureHelp":
      return await editor.signatureHelp(file, position);
    case "errors":
      return await editor.errors(file);
  }
}
