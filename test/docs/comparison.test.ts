import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const guide = readFileSync(`${root}docs/configuration-compared.md`, "utf8");
const [, sources = ""] = guide.split("\n## Sources and tests\n");

/** The notes at the end, by their numbers, each on one line. */
const notes = new Map(
  [...sources.matchAll(/^(\d+)\. ([\s\S]*?)(?=^\d+\. |$(?![\s\S]))/gm)].map(
    ([, number = "", text = ""]) => [number, text.replace(/\s+/g, " ").trim()],
  ),
);

/** The tests that are named, with their files; "There" is the file of the note before. */
function namedTests(): [file: string, title: string | undefined][] {
  const named: [string, string | undefined][] = [];
  let file = "";
  for (const note of notes.values()) {
    for (const [, path, title] of note.matchAll(/`(test\/[^`]+)`|"([^"]+)"/g)) {
      if (path) file = path;
      named.push([file, title]);
    }
  }
  return named;
}

it("every note is there that is referred to, and the other way round", () => {
  const referred = new Set([...guide.matchAll(/\[(\d+)\](?!\()/g)].map(([, number]) => number));
  expect([...referred].sort()).toEqual([...notes.keys()].sort());
});

it("every line about this package names a test", () => {
  const lines = guide.match(/^\| infisical-kit \|.*$/gm) ?? [];
  expect(lines).toHaveLength(5);
  for (const line of lines) {
    const [, number = ""] = /\[(\d+)\] \|$/.exec(line) ?? [];
    expect(notes.get(number)).toContain('"');
  }
});

it.each(namedTests())("%s has %j", (file, title) => {
  expect(existsSync(root + file)).toBe(true);
  if (title) expect(readFileSync(root + file, "utf8")).toContain(`it("${title}"`);
});
