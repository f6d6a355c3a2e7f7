import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type DefaultTheme, defineConfig } from "vitepress";

const docs = fileURLToPath(new URL("..", import.meta.url));
const manifest = JSON.parse(readFileSync(resolve(docs, "../package.json"), "utf8"));
const repository: string = manifest.repository.url.replace(/^git\+|\.git$/g, "");

interface ReferencePages {
  readonly entries: DefaultTheme.SidebarItem[];
  readonly groups: DefaultTheme.SidebarItem[];
}
const reference: ReferencePages = JSON.parse(
  readFileSync(resolve(docs, "reference/pages.json"), "utf8"),
);

const guide: DefaultTheme.SidebarItem[] = [
  {
    text: "Start",
    items: [
      { text: "Why this package", link: "/why" },
      { text: "Configuration", link: "/configuration" },
      { text: "Environment variables", link: "/environment" },
      { text: "Sessions and functions", link: "/sessions-and-functions" },
      { text: "Signing in", link: "/signing-in" },
      { text: "Errors", link: "/errors" },
      { text: "Troubleshooting", link: "/troubleshooting" },
    ],
  },
  {
    text: "Guides",
    items: [
      { text: "Frontends", link: "/frontends" },
      { text: "Credentials from the platform", link: "/credentials" },
      { text: "Token stores", link: "/token-stores" },
      { text: "Node.js", link: "/node" },
      { text: "Testing", link: "/testing" },
      { text: "What the test server answers", link: "/test-server" },
      { text: "Migrating", link: "/migrating" },
      { text: "Differences from the documented SDK", link: "/differences" },
    ],
  },
  {
    text: "About",
    items: [
      { text: "Security", link: "/security" },
      { text: "Runtimes and servers", link: "/runtimes" },
      { text: "Performance", link: "/performance" },
      { text: "Stability", link: "/stability" },
      { text: "The package", link: "/packaging" },
      { text: "Contributing", link: `${repository}/blob/main/CONTRIBUTING.md` },
      { text: "Adding endpoints", link: "/generating" },
    ],
  },
];

/** A link from a guide to a file of the repository that is no page of the site. */
function toRepository(href: string, page: string): string | undefined {
  const [path = "", hash = ""] = href.split(/(?=#)/);
  const target = resolve(docs, dirname(page), path);
  const isPage = target.startsWith(docs) && path.endsWith(".md");
  if (isPage || !existsSync(target)) return undefined;
  return `${repository}/blob/main/${relative(resolve(docs, ".."), target)}${hash}`;
}

/** A keyhole. It is part of every page, so that it is found under any base. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#2f5fa8"/><circle cx="16" cy="13" r="5" fill="#fff"/><path d="M13.5 15h5l2 10h-9z" fill="#fff"/></svg>',
)}`;

export default defineConfig({
  title: "infisical-kit",
  description: manifest.description,
  lang: "en",
  base: process.env.DOCS_BASE ?? "/",
  cleanUrls: true,
  head: [["link", { rel: "icon", type: "image/svg+xml", href: icon }]],
  lastUpdated: false,
  ignoreDeadLinks: false,
  // The index of the search is one file, which only a search loads.
  vite: { build: { chunkSizeWarningLimit: 4000 } },
  markdown: {
    languageAlias: { mjs: "js" },
    config(md) {
      const render = md.renderer.rules.link_open;
      md.renderer.rules.link_open = (tokens, index, options, env, self) => {
        const token = tokens[index];
        const href = token?.attrGet("href") ?? "";
        const isRelative = token && !/^([a-z]+:|\/|#)/i.test(href);
        const target = isRelative ? toRepository(href, env.relativePath) : undefined;
        if (target) token?.attrSet("href", target);
        return render
          ? render(tokens, index, options, env, self)
          : self.renderToken(tokens, index, options);
      };
    },
  },
  themeConfig: {
    nav: [
      { text: "Guide", link: "/environment", activeMatch: "^/(?!reference)." },
      { text: "Reference", link: "/reference/", activeMatch: "^/reference/" },
      { text: "Changelog", link: `${repository}/blob/main/CHANGELOG.md` },
    ],
    sidebar: {
      "/": guide,
      "/reference/": [
        {
          text: "Reference",
          items: [
            { text: "Overview", link: "/reference/" },
            { text: "All functions in short", link: "/functions" },
          ],
        },
        { text: "Endpoints", items: reference.groups },
        { text: "Written by hand", items: reference.entries },
      ],
    },
    outline: [2, 3],
    search: {
      provider: "local",
      options: { detailedView: false },
    },
    editLink: {
      pattern: `${repository}/edit/main/docs/:path`,
      text: "Edit this page",
    },
    socialLinks: [{ icon: "github", link: repository }],
  },
});
