import { existsSync, readFileSync } from "node:fs";
import type { Endpoint } from "./endpoints.js";
import { kebabCase, paramsName, type Resource, resultName } from "./manifest.js";
import type { Names } from "./names.js";
import { differencesPage, functionsPage } from "./pages.js";
import type { Printed, Printer } from "./print.js";

/** Path and text of a file. */
export type Files = Map<string, string>;

/** Exported names of a module: functions with their aliases, and types. */
interface Module {
  readonly functions: readonly { readonly name: string; readonly as: string }[];
  readonly types: readonly string[];
}

/** Writes the resources, the models that they share, the barrels and what points to them. */
export function writeFiles(
  resources: readonly Resource[],
  endpoints: readonly Endpoint[],
  names: Names,
  printer: Printer,
): Files {
  const files: Files = new Map();
  const printed = new Map(endpoints.map((endpoint) => [endpoint, printer.endpoint(endpoint)]));
  const models = new Map(
    [...names.declarations.values()].map((model) => [model.name, printer.model(model)]),
  );
  /** For each model, the endpoints that need it, also by way of other models. */
  const users = new Map<string, Set<Endpoint>>();
  function use(name: string, endpoint: Endpoint): void {
    const known = users.get(name) ?? new Set();
    if (known.has(endpoint)) return;
    users.set(name, known.add(endpoint));
    for (const inner of models.get(name)?.uses ?? []) use(inner, endpoint);
  }
  for (const [endpoint, { uses }] of printed) for (const name of uses) use(name, endpoint);
  for (const name of models.keys()) {
    if (!users.has(name)) names.problems.push(`${name} is used by no endpoint`);
  }
  const modules = new Map<string, Module>();
  const homes = new Map<string, string>();
  for (const [name, endpoints] of users) {
    const files = new Set([...endpoints].map(({ resource }) => resource.file));
    const [only] = files;
    homes.set(name, files.size === 1 ? `resources/${only}` : `models/${kebabCase(name)}`);
  }

  function imports(home: string, uses: Iterable<string>): string[] {
    const up = "../".repeat(home.split("/").length - 1);
    return [...new Set(uses)].flatMap((name) => {
      const other = homes.get(name);
      if (other === undefined || other === home) return [];
      const path =
        other.startsWith("models/") && home.startsWith("models/")
          ? `./${other.slice(7)}`
          : up + other;
      return [`import type { ${name} } from "${path}.js";`];
    });
  }

  for (const [name, home] of homes) {
    const model = models.get(name);
    if (!model || !home.startsWith("models/")) continue;
    const manifest = names.declarations.get(name)?.resource.file ?? "";
    const lines = [headOf(manifest), ...imports(home, model.uses), "", model.text];
    files.set(`src/${home}.ts`, lines.join("\n"));
    modules.set(home, { functions: [], types: [name] });
  }

  for (const resource of resources) {
    const home = `resources/${resource.file}`;
    const own = endpoints.filter((endpoint) => endpoint.resource === resource);
    const local = [...models.keys()].filter((name) => homes.get(name) === home);
    const parts: Printed[] = [];
    const put = (name: string): void => {
      const model = models.get(name);
      if (model) parts.push(model);
    };
    // A model that one endpoint alone needs stands before it; the others at the top.
    for (const name of local) if (users.get(name)?.size !== 1) put(name);
    for (const endpoint of own) {
      for (const name of local) {
        const [only, another] = users.get(name) ?? [];
        if (only === endpoint && !another) put(name);
      }
      const part = printed.get(endpoint);
      if (part) parts.push(part);
    }
    const up = "../".repeat(resource.file.split("/").length);
    const modes = [...new Set(own.flatMap(({ auth, from }) => (from ? [] : auth)))].sort();
    const isText = ({ resultType }: Endpoint): boolean =>
      resultType.kind === "text" && resultType.text === "string";
    const calls = [
      ...(own.some((endpoint) => !isText(endpoint)) ? ["request"] : []),
      ...(own.some(isText) ? ["requestText"] : []),
    ];
    const lines = [
      headOf(resource.file),
      `import { ${modes.join(", ")} } from "${up}core/modes.js";`,
      `import { ${calls.join(", ")} } from "${up}core/request.js";`,
      `import type { RequestOptions, Session } from "${up}core/session.js";`,
      ...imports(
        home,
        parts.flatMap(({ uses }) => [...uses]),
      ),
    ];
    files.set(`src/${home}.ts`, [lines.join("\n"), ...parts.map(({ text }) => text)].join("\n\n"));
    modules.set(home, {
      functions: own.map(({ name, as }) => ({ name, as })),
      types: [
        ...local,
        ...own.flatMap((endpoint) => [
          ...(endpoint.paramsType && !endpoint.positional ? [paramsName(endpoint)] : []),
          ...(isVoid(endpoint) ? [] : [resultName(endpoint)]),
        ]),
      ],
    });
  }
  writeBarrels(resources, files);
  writeGroups(resources, files);
  files.set("src/index.ts", rootWith(modules));
  files.set("docs/functions.md", functionsPage(resources));
  files.set("docs/differences.md", differencesPage(resources));
  return files;
}

function isVoid({ resultType }: Endpoint): boolean {
  return resultType.kind === "text" && resultType.text === "void";
}

/** The first line of a file: who writes it, and from what. */
function headOf(manifest: string): string {
  const path = ["scripts/generate/manifest", manifest].filter(Boolean).join("/");
  const isFile = existsSync(`${path}.yaml`);
  return `// Written by \`npm run generate\` from ${path}${isFile ? ".yaml" : ""}.\n`;
}

/** A module for each group of resources. */
function writeBarrels(resources: readonly Resource[], files: Files): void {
  const barrels = new Map<string, string[]>();
  for (const { accessor, file } of resources) {
    const [, member] = accessor.split(".");
    const [folder = "", base] = file.split("/");
    if (!member) continue;
    const line = `export * as ${member} from "./${folder}/${base}.js";`;
    barrels.set(folder, [...(barrels.get(folder) ?? []), line]);
  }
  for (const [name, lines] of barrels) {
    files.set(`src/resources/${name}.ts`, [headOf(name), ...lines].join("\n"));
  }
}

/** The object of all groups, which a client binds. */
function writeGroups(resources: readonly Resource[], files: Files): void {
  const modules = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const { accessor, file, endpoints } of resources) {
    const [group = "", inner] = accessor.split(".");
    modules.set(group, file.split("/")[0] ?? "");
    const functions = Object.keys(endpoints).map((name) => `${name}: ${accessor}.${name},`);
    const own = inner ? [`${inner}: {`, ...functions, "},"] : functions;
    members.set(group, [...(members.get(group) ?? []), ...own]);
  }
  const groups = [...modules];
  const text = [
    headOf(""),
    ...groups.map(([group, file]) => `import * as ${group} from "./resources/${file}.js";`),
    "",
    "/** Every endpoint, in groups. */",
    "export interface Groups {",
    ...groups.map(([group]) => `${group}: typeof ${group};`),
    "}",
    "",
    "/** Makes the object of all groups: an import does not pay for it. */",
    "export function groups(): Groups {",
    "return {",
    ...groups.flatMap(([group]) => [`${group}: {`, ...(members.get(group) ?? []), "},"]),
    "};",
    "}",
  ];
  files.set("src/groups.ts", text.join("\n"));
}

const marker =
  "// The endpoints under their long names, and their types; `npm run generate` writes them.";

function rootWith(modules: ReadonlyMap<string, Module>): string {
  const current = readFileSync("src/index.ts", "utf8");
  const own = current.split(marker)[0]?.trimEnd();
  const lines = [...modules].map(([home, { functions, types }]) => {
    const names = [
      ...types.map((name) => `type ${name}`),
      ...functions.map(({ name, as }) => (name === as ? name : `${name} as ${as}`)),
    ];
    const isType = functions.length === 0;
    const list = isType ? types : names;
    return `export ${isType ? "type " : ""}{ ${list.join(", ")} } from "./${home}.js";`;
  });
  return [own, marker, lines.join("\n")].join("\n\n");
}
