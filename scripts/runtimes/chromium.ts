// Headless Chromium, with a page that each bundler has made, which reports what the scenario gives.
import type { ChildProcess } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Result } from "../../test/runtimes/scenario.js";
import { bundlers } from "../bundlers.js";
import { findChromium, startChromium } from "../chromium.js";
import { end } from "./end.js";
import { cannotListen, type Runtime } from "./runtime.js";

const document =
  '<!doctype html><meta charset="utf-8"><script type="module" src="/script.js"></script>';

export const pages: readonly Runtime[] = Object.entries(bundlers).map(([bundler, bundle]) => ({
  name: `Chromium, ${bundler}`,
  listening: cannotListen,
  find: findChromium,
  async run(executable, { folder, config }) {
    const program = `
      import { scenario } from "../scenario.js";
      scenario(${JSON.stringify(config)}).then((result) =>
        fetch("/report", { method: "POST", body: JSON.stringify(result) }));
    `;
    const { page = "" } = await bundle(folder, { page: program });
    return report(executable, page, join(folder, `chromium-${bundler}`));
  },
}));

/** Opens a page with the script, and waits for its report. */
async function report(executable: string, script: string, userData: string): Promise<Result> {
  let browser: ChildProcess | undefined;
  let server: Server | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const listening = createServer(async (request, response) => {
        if (request.url === "/report") {
          let body = "";
          for await (const chunk of request) body += chunk;
          resolve(JSON.parse(body));
        }
        const isScript = request.url === "/script.js";
        response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
        response.end(isScript ? script : document);
      });
      server = listening.listen(0, "127.0.0.1", () => {
        const { port } = listening.address() as AddressInfo;
        browser = startChromium(executable, userData, [`http://127.0.0.1:${port}/`]);
        browser.once("error", reject);
        browser.once("exit", (code) => reject(new Error(`exited early, with code ${code}`)));
        setTimeout(() => reject(new Error("no report within a minute")), 60_000).unref();
      });
    });
  } finally {
    await end(browser);
    server?.close();
    server?.closeAllConnections();
  }
}
