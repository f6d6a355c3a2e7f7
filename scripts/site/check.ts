// Looks at the built site in Chromium: search, errors, requests to other hosts, and whether pages fit
// into a narrow window; and follows all links. Pictures are left in build/site.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openPage, type Page } from "../chromium.js";
import { deadLinks, pagesOfSite, siteFolder } from "./links.js";

const pictures = fileURLToPath(new URL("../../build/site/", import.meta.url));

/** What somebody may look for, and a page that has to be among the first results. */
const searches: readonly (readonly [words: string, page: string])[] = [
  ["listSecrets", "/reference/secrets#listSecrets"],
  ["includeImports", "/reference/secrets#listSecrets"],
  ["RateLimitError", "/reference/infisical-kit/errors#RateLimitError"],
  ["cors", "/frontends"],
];

const photographed = ["/", "/frontends", "/environment", "/reference/", "/reference/secrets"];

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Serves the site's files, as a host of static pages does. */
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
  const file = path.endsWith("/") ? `${path}index.html` : extname(path) ? path : `${path}.html`;
  try {
    const body = readFileSync(resolve(siteFolder, `.${file}`));
    response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});

async function setWidth(page: Page, width: number): Promise<void> {
  await page.send("Emulation.setDeviceMetricsOverride", {
    width,
    height: 900,
    deviceScaleFactor: 1,
    mobile: width < 500,
  });
}

async function photograph(page: Page, name: string): Promise<void> {
  const { data } = await page.send<{ data: string }>("Page.captureScreenshot", { format: "png" });
  writeFileSync(resolve(pictures, `${name}.png`), Buffer.from(data, "base64"));
}

async function checkSearch(page: Page, origin: string): Promise<string[]> {
  const problems: string[] = [];
  await page.open(`${origin}/errors`);
  for (const [words, wanted] of searches) {
    await page.until("document.querySelector('#local-search button')", "the search's button");
    await page.evaluate("document.querySelector('#local-search button').click()");
    await page.until("document.querySelector('#localsearch-input')", "the search's field");
    await page.evaluate("document.querySelector('#localsearch-input').focus()");
    await page.send("Input.insertText", { text: words });
    await page.until("document.querySelector('.results a.result')", `results for ${words}`);
    // Results follow the words after a moment.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const links = (await page.evaluate(
      "[...document.querySelectorAll('.results a.result')].slice(0, 8).map((a) => a.getAttribute('href'))",
    )) as string[];
    if (!links.some((link) => link.split("#")[0] === wanted || link === wanted)) {
      problems.push(`A search for ${words} finds ${links.join(", ")}, and not ${wanted}`);
    }
    if (words === "listSecrets") await photograph(page, "search");
    await page.open(`${origin}/errors?${encodeURIComponent(words)}`);
  }
  return problems;
}

async function checkDarkMode(page: Page): Promise<string[]> {
  const isDark = "document.documentElement.classList.contains('dark')";
  const before = await page.evaluate(isDark);
  await page.evaluate("document.querySelector('.VPSwitchAppearance').click()");
  await new Promise((resolve) => setTimeout(resolve, 500));
  await photograph(page, "dark");
  return (await page.evaluate(isDark)) === before ? ["The switch for dark mode does nothing"] : [];
}

/** Errors that the page has told, and requests that it has sent elsewhere. */
function told({ events }: Page, origin: string): string[] {
  return events.flatMap(({ method, params }) => {
    const text = JSON.stringify(params);
    if (method === "Runtime.exceptionThrown") return [text];
    if (method === "Log.entryAdded" && /"level":"error"/.test(text)) return [text];
    if (method === "Runtime.consoleAPICalled" && params.type === "error") return [text];
    const url = /"url":"(https?:[^"]+)"/.exec(text)?.[1];
    const isForeign = method === "Network.requestWillBeSent" && url && !url.startsWith(origin);
    return isForeign ? [`A request to ${url}`] : [];
  });
}

async function checkPages(page: Page, origin: string): Promise<string[]> {
  const problems: string[] = [];
  for (const width of [375, 1280]) {
    await setWidth(page, width);
    const pages = width === 375 ? pagesOfSite() : photographed;
    for (const path of pages) {
      await page.open(origin + path);
      await page.until("document.querySelector('#app')?.__vue_app__", `${path} to be alive`);
      const found = await page.evaluate("document.documentElement.scrollWidth");
      if (Number(found) > width) problems.push(`${path} is ${found} px wide in ${width} px`);
      if (photographed.includes(path)) {
        const name = path.replace(/^\/|\/$/g, "").replaceAll("/", "-") || "home";
        await photograph(page, `${name}-${width}`);
      }
    }
  }
  return problems;
}

mkdirSync(pictures, { recursive: true });
const problems = deadLinks().map((link) => `Dead link on ${link}`);
const origin = await new Promise<string>((resolve) => {
  const listening = server.listen(0, "127.0.0.1", () => {
    resolve(`http://127.0.0.1:${(listening.address() as AddressInfo).port}`);
  });
});
const page = await openPage();
try {
  problems.push(...(await checkPages(page, origin)));
  problems.push(...(await checkSearch(page, origin)));
  problems.push(...(await checkDarkMode(page)));
  problems.push(...told(page, origin));
} finally {
  await page.close();
  server.close();
  server.closeAllConnections();
}
if (problems.length) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
} else {
  console.log(`${pagesOfSite().length} pages: every link leads somewhere, and searches find.`);
}
