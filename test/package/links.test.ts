import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { root } from "../support/package.js";

const installed = join(inject("folder"), "node_modules/infisical-kit");
const { version, repository } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
const atTag = `${repository.url.replace(/^git\+|\.git$/g, "")}/blob/v${version}/`;

const pages = readdirSync(installed).filter((file) => file.endsWith(".md"));
const links = pages.flatMap((page) => {
  const text = readFileSync(join(installed, page), "utf8");
  return [...new Set([...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link))].map(
    (link) => ({ page, link }),
  );
});

function anchorsOf(file: string): string[] {
  const titles = readFileSync(file, "utf8").matchAll(/^#+ (.*)$/gm);
  return [...titles].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replace(/ /g, "-"),
  );
}

describe("links in the package", () => {
  test("are found", () => {
    expect(pages).toContain("README.md");
    expect(links.length).toBeGreaterThan(10);
  });

  test.each(links)("$page: $link leads to a file", ({ page, link }) => {
    if (/^https?:/.test(link) && !link.startsWith(atTag)) return;
    const isInRepository = link.startsWith(atTag);
    const [path = "", anchor] = link.slice(isInRepository ? atTag.length : 0).split("#");
    const file = join(isInRepository ? root : installed, path || page);
    expect(existsSync(file), file).toBe(true);
    if (anchor) expect(anchorsOf(file)).toContain(anchor);
  });
});

test("the README of the repository is as it was", () => {
  expect(readFileSync(join(root, "README.md"), "utf8")).not.toContain(atTag);
});
