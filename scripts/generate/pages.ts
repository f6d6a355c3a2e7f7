import type { AllowedModes, AuthMode } from "../../src/core/modes.js";
import * as modes from "../../src/core/modes.js";
import type { Resource } from "./manifest.js";
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

/** All functions of the package, with the routes and modes. */
export function functionsPage(resources: readonly Resource[]): string {
  const modesByName = new Map<string, AllowedModes>(Object.entries(modes));
  const sections = resources.map(({ accessor, file, endpoints }) => {
    const rows = Object.entries(endpoints).map(([name, { as, route, auth, summary }]) => {
      const { method, path } = parseRoute(route);
      const taken = modesByName.get(auth) ?? [];
      return `| \`${name}\` | \`${as}\` | \`${method} ${path}\` | ${lettersOf(taken)} | ${summary} |`;
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
    head,
    "# All functions",
    "",
    `There are ${count}. Each is a method of the client, a function of its group's subpath under the same`,
    "short name, and a function of the root under its long name.",
    "",
    "The modes are those of the tokens that an endpoint takes: A for an access token of a machine",
    "identity, J for a user's JWT, S for a service token, K for an API key, which servers since 2026",
    "refuse; none where no token is sent or, after others, needed.",
    "",
    sections.join("\n\n"),
    "",
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
export function testServerPage(resources: readonly Resource[]): string {
  const all = resources.flatMap(({ accessor, endpoints }) =>
    Object.entries(endpoints).map(([name, { status }]) => ({ accessor, name, status })),
  );
  const removed = all.filter(({ status }) => status === "removed");
  const answered = all.filter(({ status }) => status !== "removed");
  const list = (entries: typeof all): string[] =>
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
    "## Not at all",
    "",
    `${removed.length} functions are answered with 404, as current servers do; see [Differences](differences.md#removed).`,
    "",
    ...list(removed),
    "",
  ].join("\n");
}
