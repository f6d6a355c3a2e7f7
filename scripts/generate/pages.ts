import type { AllowedModes, AuthMode } from "../../src/core/modes.js";
import * as modes from "../../src/core/modes.js";
import { products, type Resource } from "./manifest.js";
import { parseRoute } from "./routes.js";

/** The letters that the list of functions has for the modes. */
const letters: Readonly<Record<AuthMode, string>> = {
  identityAccessToken: "A",
  jwt: "J",
  serviceToken: "S",
  apiKey: "K",
};

/** The first line of a page: who writes it, and from what. */
export const head = "<!-- Written by `npm run generate` from scripts/generate/manifest. -->\n";

/** The letters of modes, and `none` where a route can be called without a token. */
function lettersOf(taken: AllowedModes): string {
  const found = taken.flatMap((mode) => (mode ? letters[mode] : [])).sort();
  const isOpen = found.length === 0 || taken.includes(null);
  return [found.join(" "), isOpen ? "none" : ""].filter(Boolean).join(" or ");
}

/** All functions of the package, with the routes and modes, in sections by product. */
export function functionsPage(resources: readonly Resource[]): string {
  const sections = products.flatMap((product) => {
    const own = resources.filter((resource) => resource.product === product);
    return own.length > 0 ? [`## ${product}`, ...own.map(functionsOf)] : [];
  });
  const count = resources.reduce((sum, { endpoints }) => sum + Object.keys(endpoints).length, 0);
  return [
    head,
    "# All functions",
    "",
    `There are ${count}. Each is a function of its group's subpath under its short name. Those with a long`,
    "name are also functions of the root, and methods of every client. The others are methods of a client",
    "that is given their module; see [More of the platform](sessions-and-functions.md#more-of-the-platform).",
    "",
    "The modes are those of the tokens that an endpoint takes: A for an access token of a machine",
    "identity, J for a user's JWT, S for a service token, K for an API key, which servers since 2026",
    "refuse; none where no token is sent or, after others, needed.",
    "",
    sections.join("\n\n"),
    "",
  ].join("\n");
}

function functionsOf({ accessor, file, endpoints, apart }: Resource): string {
  const modesByName = new Map<string, AllowedModes>(Object.entries(modes));
  const rows = Object.entries(endpoints).map(([name, { as, route, auth, summary }]) => {
    const { method, path } = parseRoute(route);
    const taken = lettersOf(modesByName.get(auth) ?? []);
    const names = apart ? `\`${name}\`` : `\`${name}\` | \`${as}\``;
    return `| ${names} | \`${method} ${path}\` | ${taken} | ${summary} |`;
  });
  const [group = ""] = accessor.split(".");
  return [
    `### ${accessor}`,
    "",
    apart
      ? `\`infisical-kit/${file}\`; \`client.${accessor}\` of a client with \`${group}\` of \`infisical-kit/${file.split("/")[0]}\``
      : `\`client.${accessor}\`, \`infisical-kit/${file}\``,
    "",
    apart ? "| there | route | modes | |" : "| there | at the root | route | modes | |",
    apart ? "|---|---|---|---|" : "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

/** Where the package and the documented SDK differ. */
export function differencesPage(resources: readonly Resource[]): string {
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
    head,
    "# Differences from the documented SDK",
    "",
    "The functions are named after the documented SDK, and call what a current server really has. Here is",
    "where the two differ.",
    "",
    sections.join("\n\n"),
    "",
  ].join("\n");
}

/** What the test server answers. */
export function testServerPage(
  resources: readonly Resource[],
  modelled: ReadonlySet<string>,
): string {
  const all = resources.flatMap(({ accessor, endpoints }) =>
    Object.entries(endpoints).map(([name, { status }]) => ({ accessor, name, status })),
  );
  type Entries = typeof all;
  const removed = all.filter(({ status }) => status === "removed");
  const served = all.filter(({ status }) => status !== "removed");
  const hasModel = ({ accessor, name }: Entries[number]): boolean =>
    modelled.has(`${accessor}.${name}`);
  const answered = served.filter(hasModel);
  const unmodelled = served.filter((entry) => !hasModel(entry));
  const list = (entries: Entries): string[] =>
    resources.flatMap(({ accessor }) => {
      const own = entries.filter((entry) => entry.accessor === accessor);
      if (own.length === 0) return [];
      return [`- \`${accessor}\`: ${own.map(({ name }) => `\`${name}\``).join(", ")}`];
    });
  return [
    head,
    "# What the test server answers",
    "",
    `The server of \`infisical-kit/testing\` has a model of ${answered.length} functions: they read and write what it`,
    "remembers. See [Testing](testing.md).",
    "",
    ...list(answered),
    "",
    ...(unmodelled.length > 0
      ? [
          "## What a test plans",
          "",
          `${unmodelled.length} functions have no model: the server answers 501, and says so. A test plans their answers`,
          "with [`server.respond`](testing.md#planned-answers).",
          "",
          ...list(unmodelled),
          "",
        ]
      : []),
    "## Not at all",
    "",
    `${removed.length} functions are answered with 404, as current servers do; see [Differences](differences.md#removed).`,
    "",
    ...list(removed),
    "",
  ].join("\n");
}
