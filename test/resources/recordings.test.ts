import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { resultName } from "../../scripts/generate/manifest.js";
import { findProblems, languageOnly } from "../support/compiler.js";
import { contract } from "../support/contract.js";
import { endpoints } from "../support/endpoints.js";

/** The answers that a real server gave, with the endpoints that it gave them to. */
const answers = contract.recordings.flatMap(({ label, request, status, body }) => {
  if (status !== 200) return [];
  const [path = ""] = request.path.split("?");
  const found = endpoints
    .filter(({ method, path: template, family }) => {
      const pattern = template.replace(/\{\w+\}/g, "[^/]+");
      return method === request.method && !family && new RegExp(`^${pattern}$`).test(path);
    })
    // A route without slots is meant rather than one whose slots it fills.
    .sort((a, b) => a.slots.length - b.slots.length)
    .filter(({ isApart }) => !isApart);
  return found[0] ? [{ label, endpoint: found[0], body }] : [];
});

describe("recorded answers", () => {
  it("are accepted by the types of the results", () => {
    const path = fileURLToPath(new URL("recorded.ts", import.meta.url));
    const source = [
      'import type * as kit from "../../src/index.js";',
      ...answers.map(
        ({ endpoint, body }, i) =>
          `export const answer${i}: kit.${resultName({ as: endpoint.longName })} = ${JSON.stringify(body)};`,
      ),
    ].join("\n");
    const problems = findProblems([], new Map([[path, source]]), languageOnly).map(
      ({ line, message }) => `${answers[line - 1]?.label}: ${message}`,
    );
    expect(problems).toEqual([]);
    expect(answers.length).toBeGreaterThan(60);
    console.info(`${answers.length} recorded answers fit the types`);
  });
});
