// The frontend example of the docs as a whole, in Chromium: the page, the app's own backend, and a
// server that answers no page of another origin.
import { deepStrictEqual, match, strictEqual } from "node:assert";
import { execFile } from "node:child_process";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { attachTokenAuth, createSession, login } from "infisical-kit";
import { createTestServer } from "infisical-kit/testing";
import type * as backendExample from "../../docs/examples/frontend-backend.js";
import { bundlers } from "../bundlers.js";
import { findChromium, startChromium } from "../chromium.js";
import { end } from "./end.js";
import type { Check } from "./runtime.js";

/** What the page reports. */
interface Report {
  readonly direct: string;
  readonly first: unknown;
  readonly second: unknown;
}

export const frontend: Check = {
  name: "Chromium, frontend example",
  find: findChromium,
  async version(executable) {
    const { stdout } = await promisify(execFile)(executable, ["--version"], { timeout: 30_000 });
    return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? stdout.trim();
  },
  check,
};

async function check(executable: string, folder: string): Promise<void> {
  const server = createTestServer({ secrets: { prod: { "/web": { THEME: "dark" } } } });
  // Without headers for CORS, as a server is that does not know the page's origin.
  const [infisical, infisicalUrl] = await listen(async (request) => {
    const { url, method, headers, text } = request;
    const authorization = headers.authorization ?? "";
    return toResponse(
      await server.fetch(server.url + url, {
        method,
        headers: { "Content-Type": "application/json", authorization },
        ...(text && { body: text }),
      }),
    );
  });
  const session = createSession({ baseUrl: infisicalUrl });
  await login(session, { universalAuth: server.credentials });
  const { identityId, projectId } = server;
  await attachTokenAuth(session, { identityId, accessTokenTTL: 600 });

  const example: typeof backendExample = await import(
    pathToFileURL(join(folder, "frontend-backend.js")).href
  );
  const backend = example.createBackend(session, identityId, async () => true);
  const config = { infisicalUrl, projectId, token: server.issueToken() };
  const { page = "" } = await bundlers.esbuild(folder, { page: program(config) });
  const asked: string[] = [];
  let resolve: (report: Report) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const reported = new Promise<Report>((...settle) => {
    [resolve, reject] = settle;
  });
  const [app, appUrl] = await listen(async ({ url, method, headers, text }) => {
    if (url === "/") return html;
    if (url === "/script.js") return { status: 200, type: "text/javascript", text: page };
    if (url === "/expire") {
      server.expireTokens();
      return { status: 200, type: "text/plain", text: "" };
    }
    if (url === "/report") {
      resolve(JSON.parse(text));
      return { status: 200, type: "text/plain", text: "" };
    }
    asked.push(`${method} ${url.split("?")[0]}`);
    const authorization = headers.authorization ?? "";
    const request = new Request(appUrl + url, { method, headers: { authorization } });
    return toResponse(await backend(request));
  });
  const browser = startChromium(executable, join(folder, "chromium-frontend"), [`${appUrl}/`]);
  browser.once("exit", (code) => reject(new Error(`exited early, with code ${code}`)));
  setTimeout(() => reject(new Error("no report within a minute")), 60_000).unref();
  try {
    const { direct, first, second } = await reported;
    match(direct, /^InfisicalNetworkError: .*Failed to fetch/);
    deepStrictEqual(first, [["THEME", "dark"]]);
    deepStrictEqual(second, [["THEME", "dark"]]);
    // One token to begin with, and another one for all calls after it has died.
    strictEqual(asked.filter((line) => line === "POST /infisical-token").length, 2);
  } finally {
    await end(browser);
    for (const server of [infisical, app]) {
      server.close();
      server.closeAllConnections();
    }
  }
}

function program(config: object): string {
  return `
    import { createSession, listSecrets, setAccessToken } from "infisical-kit";
    import { createPageSession, readSettings } from "../frontend.js";
    const { infisicalUrl, projectId, token } = ${JSON.stringify(config)};
    const stranger = createSession({ baseUrl: infisicalUrl, retry: false });
    await setAccessToken(stranger, token);
    const direct = await listSecrets(stranger, { projectId, environment: "prod" })
      .then(() => "an answer", (error) => error.name + ": " + error.message);
    const session = await createPageSession();
    const first = [...await readSettings(session, projectId)];
    await fetch("/expire", { method: "POST" });
    const [second] = await Promise.all([1, 2, 3].map(() => readSettings(session, projectId)));
    await fetch("/report", {
      method: "POST",
      body: JSON.stringify({ direct, first, second: [...second] }),
    });
  `;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const html: Answer = {
  status: 200,
  type: "text/html",
  text: '<!doctype html><meta charset="utf-8"><script type="module" src="/script.js"></script>',
};

async function toResponse(response: { status: number; text(): Promise<string> }): Promise<Answer> {
  return { status: response.status, type: "application/json", text: await response.text() };
}

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
}

/** Starts a server; gives its URL as well. */
async function listen(answer: (asked: Asked) => Promise<Answer>): Promise<[Server, string]> {
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const { url = "", method = "", headers } = request;
    const found = await answer({ url, method, headers, text });
    response.writeHead(found.status, { "Content-Type": found.type }).end(found.text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
}
