import { beforeAll, describe, expect, inject, test } from "vitest";
import { bundlers } from "../../scripts/bundlers.js";
import { entriesIn } from "../../scripts/consumer.js";
import { budgets, measure } from "../../scripts/size.js";
import { endpoints } from "../support/endpoints.js";

const folder = inject("folder");
const names = endpoints.flatMap(({ isApart, longName }) => (isApart ? [] : longName)).sort();

const exporting = (chosen: readonly string[]): string =>
  `export { ${chosen.join(", ")} } from "infisical-kit";`;

const routes = (text: string | undefined): string[] =>
  [...new Set(text?.match(/[A-Z]+ \/api\/[^"'`]*/g))].sort();

let alone: Record<string, string>;

beforeAll(async () => {
  const programs = names.map((name) => [name, exporting([name])]);
  alone = await bundlers.esbuild(folder, Object.fromEntries(programs));
});

describe("esbuild", () => {
  test.each(names)("takes one route with %s", (name) => {
    expect(alone[name]?.match(/\/api\//g)).toHaveLength(1);
    expect(routes(alone[name])).toHaveLength(1);
  });
});

/**
 * Two groups for each binary digit of an endpoint's number. For any two endpoints some group has
 * the first and not the second: if each group's bundle has the routes of the group and no others,
 * no endpoint brings another one along. That takes 18 bundles instead of 305.
 */
const digits = [...(names.length - 1).toString(2)].map((_, digit) => digit);
const groups = digits.flatMap((digit) =>
  [0, 1].map((value) => names.filter((_, number) => ((number >> digit) & 1) === value)),
);

describe.each(["rollup", "webpack"] as const)("%s", (bundler) => {
  test("takes one route with each endpoint", async () => {
    const programs = groups.map((group, i) => [i, exporting(group)]);
    const bundled = await bundlers[bundler](folder, Object.fromEntries(programs));
    for (const [i, group] of groups.entries()) {
      expect(routes(bundled[i])).toEqual(routes(group.map((name) => alone[name]).join()));
    }
  });

  test("takes nothing with an import alone", async () => {
    const { bare } = await bundlers[bundler](folder, { bare: 'import "infisical-kit";' });
    expect(bare?.trim()).toBe("");
  });
});

describe("vite", () => {
  test("takes one route with an endpoint that is called", async () => {
    const page = 'import { listSecrets } from "infisical-kit"; console.log(listSecrets({}, {}));';
    const bundled = await bundlers.vite(folder, { page });
    expect(routes(bundled.page)).toEqual(routes(alone.listSecrets));
  });
});

// aws4fetch, which an application installs for AWS, is not in the folder.
const withoutAws = entriesIn(folder).filter(
  (entry) => !/\/(node|env|credentials\/aws)$/.test(entry),
);

test.each(["esbuild", "rollup", "webpack", "vite"] as const)(
  "%s takes every entry that browsers can have, without a warning",
  async (bundler) => {
    const lines = withoutAws.map((entry, i) => `export * as entry${i} from "${entry}";`);
    const bundled = await bundlers[bundler](folder, { all: lines.join("\n") });
    expect(bundled.all).not.toMatch(/["']node:\w+["']/);
  },
);

describe("bytes after esbuild and gzip", () => {
  let sizes: number[];

  beforeAll(async () => {
    sizes = await measure(
      folder,
      budgets.map(([, program]) => program),
    );
  });

  test.each(budgets.map((row, i) => [...row, i] as const))(
    "of %s",
    (_name, _program, budget, i) => {
      expect(sizes[i]).toBeLessThanOrEqual(budget);
    },
  );
});
