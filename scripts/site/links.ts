// The links of the built site: to its pages and anchors, and to files of the repository.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const siteFolder = resolve(root, "docs/.vitepress/dist");

const { repository } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));
const repositoryUrl: string = repository.url.replace(/^git\+|\.git$/g, "");

/** The pages of the site, such as `/`, `/errors` and `/reference/`. */
export function pagesOfSite(): string[] {
  return readdirSync(siteFolder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".html") && file !== "404.html")
    .map((file) => `/${file.replace(/(index)?\.html$/, "")}`)
    .sort();
}

function readPage(page: string): string {
  const file = page.endsWith("/") ? `${page}index` : page;
  return readFileSync(resolve(siteFolder, `.${file}.html`), "utf8");
}

/** Every link that leads nowhere: `page: link`. */
export function deadLinks(): string[] {
  const pages = new Map(pagesOfSite().map((page) => [page, readPage(page)]));
  const anchors = new Map(
    [...pages].map(([page, html]) => [
      page,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  return [...pages].flatMap(([page, html]) => {
    const links = [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, link = ""]) =>
      link.replaceAll("&amp;", "&"),
    );
    return [...new Set(links)]
      .filter((link) => isDead(link, page))
      .map((link) => `${page}: ${link}`);
  });

  function isDead(link: string, page: string): boolean {
    if (link.startsWith(repositoryUrl)) {
      const path = /^\/(?:blob|edit)\/main\/([^#]+)/.exec(link.slice(repositoryUrl.length))?.[1];
      return path !== undefined && !existsSync(resolve(root, path));
    }
    if (/^([a-z]+:|\/\/)/i.test(link)) return false;
    const [path = "", hash = ""] = link.split("#");
    const target = path === "" ? page : posix.resolve(posix.dirname(`${page}x`), path);
    const found = [target, `${target}/`].find((candidate) => pages.has(candidate));
    if (found === undefined) return !existsSync(resolve(siteFolder, `.${target}`));
    return hash !== "" && !anchors.get(found)?.has(decodeURIComponent(hash));
  }
}
