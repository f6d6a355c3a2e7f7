import { readFileSync } from "node:fs";
import type { AuthMode } from "../../src/core/modes.js";
import * as modes from "../../src/core/modes.js";
import { type Endpoint, parseRoute } from "./endpoints.js";
import { kebabCase, type Resource } from "./manifest.js";
import type { Names } from "./names.js";
import { type Printed, type Printer, paramsName, resultName } from "./print.js";

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
    files.set(`src/${home}.ts`, [...imports(home, model.uses), "", model.text].join("\n"));
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
  files.set("src/index.ts", rootWith(modules));
  files.set("package.json", packageWith(resources));
  files.set("docs/functions.md", functions(resources));
  files.set("docs/differences.md", differences(resources));
  return files;
}

function isVoid({ resultType }: Endpoint): boolean {
  return resultType.kind === "text" && resultType.text === "void";
}

/** A barrel of all resources, and one for each group of them. */
function writeBarrels(resources: readonly Resource[], files: Files): void {
  const barrels = new Map<string, Map<string, string>>();
  for (const { accessor, file } of resources) {
    const [group = "", member] = accessor.split(".");
    const [folder = "", base = ""] = file.split("/");
    const top = barrels.get("index") ?? new Map();
    barrels.set("index", top.set(group, `./${folder}.js`));
    if (!member) continue;
    const inner = barrels.get(folder) ?? new Map();
    barrels.set(folder, inner.set(member, `./${folder}/${base}.js`));
  }
  for (const [name, members] of barrels) {
    const lines = [...members].map(([member, path]) => `export * as ${member} from "${path}";`);
    files.set(`src/resources/${name}.ts`, lines.join("\n"));
  }
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

/** An entry of package.json for each resource and group of them, after that of the root. */
function packageWith(resources: readonly Resource[]): string {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const paths = new Set(resources.flatMap(({ file }) => [file.split("/")[0] ?? "", file]));
  const isResource = (entry: string): boolean =>
    manifest.exports[entry]?.import?.default?.startsWith("./dist/esm/resources/");
  const others = Object.entries(manifest.exports).filter(
    ([entry]) => entry !== "." && !isResource(entry),
  );
  const conditions = (format: string, path: string): object => ({
    types: `./dist/${format}/resources/${path}.d.ts`,
    default: `./dist/${format}/resources/${path}.js`,
  });
  manifest.exports = {
    ".": manifest.exports["."],
    ...Object.fromEntries(
      [...paths]
        .sort()
        .map((path) => [
          `./${path}`,
          { import: conditions("esm", path), require: conditions("cjs", path) },
        ]),
    ),
    ...Object.fromEntries(others),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The letters that the list of functions has for the modes. */
const letters: Readonly<Record<AuthMode, string>> = {
  identityAccessToken: "A",
  jwt: "J",
  serviceToken: "S",
  apiKey: "K",
};

/** All functions of the package, with the routes and modes. */
function functions(resources: readonly Resource[]): string {
  const modesByName = new Map<string, readonly AuthMode[]>(Object.entries(modes));
  const sections = resources.map(({ accessor, file, endpoints }) => {
    const rows = Object.entries(endpoints).map(([name, { as, route, auth, summary }]) => {
      const { method, path } = parseRoute(route);
      const taken = (modesByName.get(auth) ?? []).map((mode) => letters[mode]).sort();
      return `| \`${name}\` | \`${as}\` | \`${method} ${path}\` | ${taken.join(" ") || "none"} | ${summary} |`;
    });
    return [
      `## ${accessor}`,
      "",
      `\`client.${accessor}\`, \`infisical-kit/${file}\``,
      "",
      "| there | at the root | route | modes | |",
      "|---|---|---|---|---|",
      ...rows,
    ].join("\n");
  });
  const count = resources.reduce((sum, { endpoints }) => sum + Object.keys(endpoints).length, 0);
  return [
    "# All functions",
    "",
    `There are ${count}. Each is a method of the client, a function of its group's subpath under the same`,
    "short name, and a function of the root under its long name. `npm run generate` writes this page.",
    "",
    "The modes are those of the tokens that an endpoint takes: A for an access token of a machine",
    "identity, J for a user's JWT, S for a service token, K for an API key; none where no token is sent.",
    "",
    sections.join("\n\n"),
    "",
  ].join("\n");
}

/** Where the package and the documented SDK differ. */
function differences(resources: readonly Resource[]): string {
  const titles = {
    moved: "Moved",
    composed: "Composed",
    removed: "Removed",
  } as const;
  const intros = {
    moved: "The server has these at another place than the documented SDK calls.",
    composed: "The server has no such route: the answer is made of another one's.",
    removed: "Current servers answer these with 404. They send the documented request.",
  } as const;
  const sections = (["moved", "composed", "removed"] as const).map((status) => {
    const rows = resources.flatMap(({ accessor, endpoints }) =>
      Object.entries(endpoints).flatMap(([name, entry]) => {
        if (entry.status !== status) return [];
        const { method, path } = parseRoute(entry.route);
        return [
          `| \`${accessor}.${name}\` | \`${entry.documented}\` | \`${method} ${path}\` | ${entry.why} |`,
        ];
      }),
    );
    return [
      `## ${titles[status]}`,
      "",
      intros[status],
      "",
      "| function | documented | sent | why |",
      "|---|---|---|---|",
      ...rows,
    ].join("\n");
  });
  return [
    "# Differences from the documented SDK",
    "",
    "The functions are named after the documented SDK, and call what a current server really has. Here is",
    "where the two differ. `npm run generate` writes this page.",
    "",
    sections.join("\n\n"),
    "",
  ].join("\n");
}
