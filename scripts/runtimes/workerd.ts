// Cloudflare's runtime, without nodejs_compat: a worker that answers with what the scenario gives.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "../../test/runtimes/scenario.js";
import { bundlers } from "../bundlers.js";
import { install } from "../on-demand.js";
import { end } from "./end.js";
import { cannotListen, type Runtime } from "./runtime.js";

const settings = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    ( name = "main", worker = (
      modules = [ ( name = "worker.js", esModule = embed "workerd.js" ) ],
      compatibilityDate = "2024-01-01",
      globalOutbound = "loopback",
    ) ),
    ( name = "loopback", network = ( allow = ["private", "local"] ) ),
  ],
  sockets = [ ( name = "http", address = "127.0.0.1:0", http = (), service = "main" ) ],
);
`;

export const workerd: Runtime = {
  name: "workerd",
  listening: cannotListen,
  async find() {
    const folder = await install("workerd", { workerd: "^1.20261117.1" });
    const bits = process.arch === "x64" ? "64" : process.arch;
    return join(folder, `node_modules/@cloudflare/workerd-${process.platform}-${bits}/bin/workerd`);
  },
  async run(executable, { folder, config }) {
    const program = `
      import { scenario } from "../scenario.js";
      const config = ${JSON.stringify(config)};
      export default { fetch: async () => Response.json(await scenario(config)) };
    `;
    const { worker = "" } = await bundlers.esbuild(folder, { worker: program });
    writeFileSync(join(folder, "workerd.js"), worker);
    writeFileSync(join(folder, "config.capnp"), settings);
    const server = spawn(executable, ["serve", "--control-fd=3", join(folder, "config.capnp")], {
      stdio: ["ignore", "inherit", "inherit", "pipe"],
    });
    try {
      const port = await new Promise<number>((resolve, reject) => {
        server.stdio[3]?.on("data", (line) => resolve(JSON.parse(line).port));
        server.once("error", reject);
        server.once("exit", (code) => reject(new Error(`exited early, with code ${code}`)));
      });
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        signal: AbortSignal.timeout(60_000),
      });
      return (await response.json()) as Result;
    } finally {
      await end(server);
    }
  },
};
