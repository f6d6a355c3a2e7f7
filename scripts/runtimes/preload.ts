// A program that knows nothing of the package, after `infisical-kit/preload`, in every runtime that can
// run something before a program.
import { deepStrictEqual, match, strictEqual } from "node:assert";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { createTestServer } from "infisical-kit/testing";
import { bunExecutable, denoExecutable, nodeExecutable, nodeVersions } from "./command.js";
import type { Check } from "./runtime.js";

const run = promisify(execFile);

/** Arguments that run the preload before a program. */
type Args = readonly string[];

const inNode: Args = ["--import", "infisical-kit/preload"];
const inBun: Args = ["--preload", "infisical-kit/preload"];
const inDeno: Args = [
  ...["run", "--no-prompt", "--no-lock", "--node-modules-dir=manual", "--allow-all"],
  ...["--preload", "npm:infisical-kit/preload"],
];

export const preloads: readonly Check[] = [
  ...nodeVersions.map((version) =>
    checkOf(`Node ${version}`, () => nodeExecutable(version), inNode),
  ),
  checkOf("Deno", denoExecutable, inDeno),
  checkOf("Bun", bunExecutable, inBun),
];

function checkOf(name: string, find: Check["find"], args: Args): Check {
  return {
    name: `${name}, preload`,
    find,
    version: async (executable) => {
      const { stdout } = await run(executable, ["--version"], { timeout: 30_000 });
      return /\d+([.-]\d+)+/.exec(stdout)?.[0] ?? stdout.trim();
    },
    check: (executable, folder) => check(executable, args, folder),
  };
}

async function check(executable: string, args: Args, folder: string): Promise<void> {
  const server = createTestServer({ secrets: { prod: { "/": { API_KEY: "from the server" } } } });
  const { url, close } = await server.listen();
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    INFISICAL_URL: url,
    INFISICAL_CLIENT_ID: server.credentials.clientId,
    INFISICAL_CLIENT_SECRET: server.credentials.clientSecret,
    INFISICAL_PROJECT_ID: server.projectId,
    INFISICAL_ENVIRONMENT: "prod",
  };
  const options = { cwd: folder, timeout: 60_000, env };
  try {
    for (const program of ["preloaded.mjs", "preloaded.cjs"]) {
      writeFileSync(join(folder, program), "console.log(process.env.API_KEY);");
      const { stdout } = await run(executable, [...args, program], options);
      strictEqual(stdout, "from the server\n");
    }
    // Without secrets it does not start.
    const wrong = { ...options, env: { ...env, INFISICAL_CLIENT_SECRET: "wrong" } };
    const { code, stdout, stderr } = await run(executable, [...args, "preloaded.mjs"], wrong).then(
      () => ({ code: 0, stdout: "", stderr: "" }),
      (error) => error,
    );
    deepStrictEqual([code, stdout], [1, ""]);
    match(stderr, /^infisical-kit\/preload: .*check INFISICAL_CLIENT_SECRET\)\n$/);
  } finally {
    await close();
  }
}
