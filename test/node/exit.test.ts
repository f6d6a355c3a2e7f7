import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleProgram } from "../support/bundled.js";
import {
  type Authority,
  closeAll,
  createAuthority,
  httpProxy,
  httpServer,
  httpsServer,
} from "../support/servers.js";

let program: Awaited<ReturnType<typeof bundleProgram>> | undefined;
let authority: Authority;

beforeAll(async () => {
  authority = await createAuthority();
  program = await bundleProgram(`
    import { createNodeFetch } from "./src/node/index.js";
    const [url, options] = process.argv.slice(2);
    const fetch = createNodeFetch(JSON.parse(options));
    const init = { method: "GET", headers: {}, redirect: "manual", signal: new AbortController().signal };
    await Promise.all([fetch(url, init), fetch(url, init)]);
    // The server would end the idle connections after 5 seconds.
    setTimeout(() => console.log("kept alive"), 4000).unref();
  `);
});

afterAll(async () => {
  program?.remove();
  await closeAll();
});

it.each(["http", "https", "https through a proxy"])(
  "a process exits right after its last call: %s",
  async (scheme) => {
    const { port } = scheme.startsWith("https")
      ? await httpsServer(authority.server, (_, response) => response.end("{}"))
      : await httpServer((_, response) => response.end("{}"));
    const proxy = scheme.endsWith("proxy") && `http://127.0.0.1:${(await httpProxy()).port}`;
    const url = `${scheme.split(" ")[0]}://localhost:${port}/`;
    const options = JSON.stringify({ ca: authority.ca, proxy });
    const args = [program?.path ?? "", url, options];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(stdout).toBe("");
  },
);
