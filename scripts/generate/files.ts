import { clientName, paramsName, type Resource, resultName } from "./manifest.js";
import type { Model, Package } from "./name.js";
import { differencesPage, functionsPage, testServerPage } from "./pages.js";
import { callOf, printClient, printEndpoint, printType } from "./print.js";

/** Path and text of a file. */
export type Files = Map<string, string>;

/** Exported names of a module: functions with their aliases, and types. */
interface Module {
  readonly functions: readonly { readonly name: string; readonly as: string }[];
  readonly types: readonly string[];
}

/**
 * Writes the resources, the models that they share, and what points to them.
 *
 * @param root - The text of src/index.ts as it is: its end is written, the rest stays.
 */
export function printAll(found: Package, root: string): Files {
  const { resources, models } = found;
  const files: Files = new Map();
  const modules = new Map<string, Module>();
  for (const model of models.filter(({ home }) => home.startsWith("models/"))) {
    const { name, home, uses, isInput, resource } = model;
    const lines = [headOf(`${resource.file}.yaml`), ...imports(home, uses, models), ""];
    files.set(`src/${home}.ts`, [...lines, printType(model, isInput)].join("\n"));
    modules.set(home, { functions: [], types: [name] });
  }
  for (const resource of resources) {
    const home = `resources/${resource.file}`;
    files.set(`src/${home}.ts`, printResource(resource, found));
    modules.set(home, moduleOf(resource, found));
  }
  printBarrels(resources, files, modules);
  files.set("src/groups.ts", printGroups(resources));
  files.set("src/index.ts", printRoot(root, modules));
  files.set("docs/functions.md", functionsPage(resources));
  files.set("docs/differences.md", differencesPage(resources));
  files.set("docs/test-server.md", testServerPage(resources));
  return files;
}

function printResource(resource: Resource, { endpoints, models, fieldDocs }: Package): string {
  const home = `resources/${resource.file}`;
  const own = endpoints.filter((endpoint) => endpoint.resource === resource);
  const local = models.filter((model) => model.home === home);
  const isForOne = ({ users }: Model, as: string): boolean => {
    const [only, another] = users;
    return only?.as === as && !another;
  };
  // A model that one endpoint alone needs stands before it; the others at the top.
  const parts = [
    ...local
      .filter(({ users }) => users.size !== 1)
      .map((model) => printType(model, model.isInput)),
    ...own.flatMap((endpoint) => [
      ...local
        .filter((model) => isForOne(model, endpoint.as))
        .map((model) => printType(model, model.isInput)),
      printEndpoint(endpoint, fieldDocs),
    ]),
    printClient(resource, own, fieldDocs),
  ];
  const used = [
    ...local.flatMap(({ uses }) => [...uses]),
    ...own.flatMap(({ paramsDeclaration, resultDeclaration }) => [
      ...(paramsDeclaration?.uses ?? []),
      ...(resultDeclaration?.uses ?? []),
    ]),
  ];
  const up = "../".repeat(resource.file.split("/").length);
  const modes = [...new Set(own.flatMap(({ auth, from }) => (from ? [] : auth)))].sort();
  const calls = [
    ...new Set(own.flatMap(({ answer, from }) => (from ? [] : callOf(answer)))),
  ].sort();
  const lines = [
    headOf(`${resource.file}.yaml`),
    `import { ${modes.join(", ")} } from "${up}core/modes.js";`,
    `import { ${calls.join(", ")} } from "${up}core/request.js";`,
    `import type { RequestOptions, Session } from "${up}core/session.js";`,
    ...imports(home, used, models),
  ];
  return [lines.join("\n"), ...parts].join("\n\n");
}

function moduleOf(resource: Resource, { endpoints, models }: Package): Module {
  const own = endpoints.filter((endpoint) => endpoint.resource === resource);
  const local = models.filter(({ home }) => home === `resources/${resource.file}`);
  return {
    functions: own.map(({ name, as }) => ({ name, as })),
    types: [
      ...local.map(({ name }) => name),
      ...own.flatMap((endpoint) => [
        ...(endpoint.paramsDeclaration ? [paramsName(endpoint)] : []),
        ...(endpoint.resultDeclaration ? [resultName(endpoint)] : []),
      ]),
      clientName(resource.accessor),
    ],
  };
}

function imports(home: string, uses: Iterable<string>, models: readonly Model[]): string[] {
  const up = "../".repeat(home.split("/").length - 1);
  return [...new Set(uses)].flatMap((name) => {
    if (name === "Unlisted") return [`import type { Unlisted } from "${up}core/unlisted.js";`];
    const other = models.find((model) => model.name === name)?.home;
    if (other === undefined || other === home) return [];
    const isNextTo = other.startsWith("models/") && home.startsWith("models/");
    return [`import type { ${name} } from "${isNextTo ? `./${other.slice(7)}` : up + other}.js";`];
  });
}

/** The first line of a file: who writes it, and from what. */
function headOf(manifest: string): string {
  const path = ["scripts/generate/manifest", manifest].filter(Boolean).join("/");
  return `// Written by \`npm run generate\` from ${path}.\n`;
}

/** A module for each group of resources. */
function printBarrels(
  resources: readonly Resource[],
  files: Files,
  modules: Map<string, Module>,
): void {
  const barrels = new Map<string, Resource[]>();
  for (const resource of resources) {
    const [folder = "", base] = resource.file.split("/");
    if (base) barrels.set(folder, [...(barrels.get(folder) ?? []), resource]);
  }
  for (const [folder, members] of barrels) {
    const group = members[0]?.accessor.split(".")[0] ?? "";
    const names = members.map(({ accessor, file }) => ({
      member: accessor.split(".")[1] ?? "",
      client: clientName(accessor),
      path: `./${file}.js`,
    }));
    const lines = [
      headOf(folder),
      ...names.map(({ client, path }) => `import type { ${client} } from "${path}";`),
      "",
      ...names.map(({ member, path }) => `export * as ${member} from "${path}";`),
      "",
      `/** \`client.${group}\` */`,
      `export interface ${clientName(group)} {`,
      ...names.map(({ member, client }) => `readonly ${member}: ${client};`),
      "}",
    ];
    files.set(`src/resources/${folder}.ts`, lines.join("\n"));
    modules.set(`resources/${folder}`, { functions: [], types: [clientName(group)] });
  }
}

/** The object of all groups, which a client binds. */
function printGroups(resources: readonly Resource[]): string {
  const modules = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const { accessor, file, endpoints } of resources) {
    const [group = "", inner] = accessor.split(".");
    modules.set(group, file.split("/")[0] ?? "");
    const functions = Object.entries(endpoints)
      .flatMap(([name, { also }]) => (also ? [name, also] : [name]))
      .map((name) => `${name}: ${accessor}.${name},`);
    const own = inner ? [`${inner}: {`, ...functions, "},"] : functions;
    members.set(group, [...(members.get(group) ?? []), ...own]);
  }
  const groups = [...modules];
  const text = [
    headOf(""),
    ...groups.map(([group, file]) => `import * as ${group} from "./resources/${file}.js";`),
    ...groups.map(
      ([group, file]) => `import type { ${clientName(group)} } from "./resources/${file}.js";`,
    ),
    "",
    "/** Every endpoint, in groups. */",
    "export interface Groups {",
    ...groups.map(([group]) => `${group}: typeof ${group};`),
    "}",
    "",
    "/** The same for a client, whose methods take no session. */",
    "export interface ClientGroups {",
    ...groups.map(([group]) => `readonly ${group}: ${clientName(group)};`),
    "}",
    "",
    "/** Makes the object of all groups: an import does not pay for it. */",
    "export function groups(): Groups {",
    "return {",
    ...groups.flatMap(([group]) => [`${group}: {`, ...(members.get(group) ?? []), "},"]),
    "};",
    "}",
  ];
  return text.join("\n");
}

const marker =
  "// The endpoints under their long names, and their types; `npm run generate` writes them.";

function printRoot(current: string, modules: ReadonlyMap<string, Module>): string {
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
