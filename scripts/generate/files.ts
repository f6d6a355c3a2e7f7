import type { Endpoint } from "./endpoints.js";
import { camelCase, clientName, paramsName, type Resource, resultName } from "./manifest.js";
import type { Model, Package } from "./name.js";
import { differencesPage, functionsPage, testServerPage } from "./pages.js";
import { callOf, printClient, printEndpoint, printType } from "./print.js";
import { parseRoute } from "./routes.js";

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
 * @param modelled - The functions that the test server has a model of, by accessor.
 */
export function printAll(found: Package, root: string, modelled: ReadonlySet<string>): Files {
  const { resources, models } = found;
  const files: Files = new Map();
  const modules = new Map<string, Module>();
  for (const model of models.filter(({ home }) => home.startsWith("models/"))) {
    const { name, home, uses, isInput, resource } = model;
    const lines = [headOf(`${resource.file}.yaml`), ...imports(home, uses, models), ""];
    files.set(`src/${home}.ts`, [...lines, printType(model, isInput)].join("\n"));
    if (!isApart(model)) modules.set(home, { functions: [], types: [name] });
  }
  for (const resource of resources) {
    const home = `resources/${resource.file}`;
    files.set(`src/${home}.ts`, printResource(resource, found));
    if (!resource.apart) modules.set(home, moduleOf(resource, found));
  }
  printBarrels(resources, files);
  const atRoot = resources.filter(({ apart }) => !apart);
  const groups = groupsOf(atRoot);
  const types = groups.filter(({ isNested }) => isNested).map(({ name }) => clientName(name));
  modules.set("groups", { functions: [], types });
  files.set("src/groups.ts", printGroups(atRoot, groups));
  files.set("src/index.ts", printRoot(root, modules));
  files.set("src/testing/http/unmodelled-routes.ts", printUnmodelledRoutes(resources, modelled));
  files.set("docs/functions.md", functionsPage(resources));
  files.set("docs/differences.md", differencesPage(resources));
  files.set("docs/test-server.md", testServerPage(resources, modelled));
  return files;
}

/** Whether only modules apart from the root need a model. */
function isApart({ users }: Model): boolean {
  return [...users].every(({ resource }) => resource.apart);
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
    // A client takes the type of a module apart as it is.
    ...(resource.apart ? [] : [printClient(resource, own, fieldDocs)]),
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
    ...(resource.apart ? sharedTypes(own, models, up) : []),
  ];
  return [lines.join("\n"), ...parts].join("\n\n");
}

/** The types that modules apart from the root share: the root does not export them, so each does. */
function sharedTypes(
  endpoints: readonly Endpoint[],
  models: readonly Model[],
  up: string,
): string[] {
  const isNeeded = ({ users }: Model): boolean => endpoints.some((one) => users.has(one));
  return models
    .filter((model) => model.home.startsWith("models/") && isApart(model) && isNeeded(model))
    .map(({ name, home }) => `export type { ${name} } from "${up}${home}.js";`);
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

/** The types of the core that fields have, and where each is. */
const coreTypes: Readonly<Record<string, string>> = {
  OneOrMore: "one-or-more",
  Unlisted: "unlisted",
};

function imports(home: string, uses: Iterable<string>, models: readonly Model[]): string[] {
  const up = "../".repeat(home.split("/").length - 1);
  return [...new Set(uses)].flatMap((name) => {
    const core = coreTypes[name];
    if (core) return [`import type { ${name} } from "${up}core/${core}.js";`];
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
function printBarrels(resources: readonly Resource[], files: Files): void {
  const barrels = new Map<string, Resource[]>();
  for (const resource of resources) {
    const [folder = "", base] = resource.file.split("/");
    if (base) barrels.set(folder, [...(barrels.get(folder) ?? []), resource]);
  }
  for (const [folder, members] of barrels) {
    const lines = members.map(({ accessor, file }) => {
      return `export * as ${accessor.split(".")[1]} from "./${file}.js";`;
    });
    files.set(`src/resources/${folder}.ts`, [headOf(folder), ...lines].join("\n"));
  }
}

/** A group of a client: a resource, or a group of resources. */
interface Group {
  readonly name: string;
  readonly isNested: boolean;
  readonly resources: readonly Resource[];
}

function groupsOf(resources: readonly Resource[]): Group[] {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const [name = ""] = resource.accessor.split(".");
    groups.set(name, [...(groups.get(name) ?? []), resource]);
  }
  return [...groups].map(([name, resources]) => {
    return { name, isNested: resources.some(({ file }) => file.includes("/")), resources };
  });
}

/** The object of all groups that every client has, which it binds. */
function printGroups(resources: readonly Resource[], groups: readonly Group[]): string {
  const moduleName = ({ accessor }: Resource): string => camelCase(accessor.replace(".", "-"));
  const memberName = ({ accessor }: Resource): string => accessor.split(".")[1] ?? "";
  const functionsOf = (resource: Resource): string[] =>
    Object.entries(resource.endpoints)
      .flatMap(([name, { also }]) => (also ? [name, also] : [name]))
      .map((name) => `${name}: ${moduleName(resource)}.${name},`);
  /** A group, with what each of its resources is there. */
  const entry = (group: Group, print: (resource: Resource) => string, end: string): string => {
    const [only] = group.resources;
    if (!group.isNested) return `${group.name}: ${only && print(only)}${end}`;
    const members = group.resources.map((one) => `${memberName(one)}: ${print(one)}${end}`);
    return `${group.name}: {${members.join("\n")}}${end}`;
  };
  const nested = groups.filter(({ isNested }) => isNested);
  const text = [
    headOf(""),
    ...resources.flatMap((resource) => {
      const path = `./resources/${resource.file}.js`;
      return [
        `import * as ${moduleName(resource)} from "${path}";`,
        `import type { ${clientName(resource.accessor)} } from "${path}";`,
      ];
    }),
    ...nested.flatMap(({ name, resources }) => [
      "",
      `/** \`client.${name}\` */`,
      `export interface ${clientName(name)} {`,
      ...resources.map((one) => `readonly ${memberName(one)}: ${clientName(one.accessor)};`),
      "}",
    ]),
    "",
    "/** Every endpoint that a client always has, in groups. */",
    "export interface Groups {",
    ...groups.map((group) => entry(group, (one) => `typeof ${moduleName(one)}`, ";")),
    "}",
    "",
    "/** The same for a client, whose methods take no session. */",
    "export interface ClientGroups {",
    ...groups.map(({ name }) => `readonly ${name}: ${clientName(name)};`),
    "}",
    "",
    "/** Makes the object of all groups: an import does not pay for it. */",
    "export function groups(): Groups {",
    "return {",
    ...groups.map((group) => entry(group, (one) => `{${functionsOf(one).join("\n")}}`, ",")),
    "};",
    "}",
  ];
  return text.join("\n");
}

/** The routes that have functions, and no model on the test server. */
function printUnmodelledRoutes(
  resources: readonly Resource[],
  modelled: ReadonlySet<string>,
): string {
  const routes = resources.flatMap(({ accessor, endpoints }) =>
    Object.entries(endpoints).flatMap(([name, { route, status }]) => {
      const { method, path } = parseRoute(route);
      const isAnswered = modelled.has(`${accessor}.${name}`) || status === "removed";
      return isAnswered ? [] : [`${method} ${path}`];
    }),
  );
  return [
    headOf(""),
    "/** Routes that have functions, and that the test server has no model of. */",
    `export const unmodelledRoutes: readonly string[] = ${JSON.stringify([...new Set(routes)].sort())};`,
  ].join("\n");
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
