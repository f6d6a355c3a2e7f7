// Headless Chromium, with a page that each bundler has made, which reports what the scenario gives.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { bundlers } from "../bundlers.mjs";

const document =
  '<!doctype html><meta charset="utf-8"><script type="module" src="/script.js"></script>';

export const pages = Object.entries(bundlers).map(([bundler, bundle]) => ({
  name: `Chromium, ${bundler}`,
  find: findChromium,
  async run(executable, { folder, config }) {
    const program = `
      import { scenario } from "../scenario.js";
      scenario(${JSON.stringify(config)}).then((result) =>
        fetch("/report", { method: "POST", body: JSON.stringify(result) }));
    `;
    const { page } = await bundle(folder, { page: program });
    return report(executable, page, join(folder, `chromium-${bundler}`));
  },
}));

function findChromium() {
  const places = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"];
  const found = places.find((path) => path && existsSync(path));
  if (!found) throw new Error("set CHROMIUM_PATH, or install it");
  return found;
}

/** Opens a page with the script, and waits for its report. */
async function report(executable, script, userData) {
  let browser;
  let server;
  try {
    return await new Promise((resolve, reject) => {
      server = createServer(async (request, response) => {
        if (request.url === "/report") {
          let body = "";
          for await (const chunk of request) body += chunk;
          resolve(JSON.parse(body));
        }
        const isScript = request.url === "/script.js";
        response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
        response.end(isScript ? script : document);
      }).listen(0, "127.0.0.1", () => {
        browser = spawn(executable, [
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          `--user-data-dir=${userData}`,
          `http://127.0.0.1:${server.address().port}/`,
        ]);
        browser.once("error", reject);
        browser.once("exit", (code) => reject(new Error(`exited early, with code ${code}`)));
        setTimeout(() => reject(new Error("no report within a minute")), 60_000).unref();
      });
    });
  } finally {
    browser?.removeAllListeners("exit");
    if (browser?.pid) await new Promise((resolve) => browser.once("exit", resolve).kill());
    server?.close();
    server?.closeAllConnections();
  }
}
