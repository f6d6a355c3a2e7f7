import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, inject, test } from "vitest";
import { entriesIn } from "../../scripts/consumer.js";
import { root, run } from "../support/package.js";

const folder = inject("folder");
const installed = join(folder, "node_modules/infisical-kit");
const credentials = entriesIn(folder).filter((entry) => entry.includes("/credentials/"));

/** Everything that an entry has, for browsers: the files that went into it, and its text. */
async function bundleForBrowsers(entry: string): Promise<{ files: string[]; text: string }> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `export * from "${entry}"`, resolveDir: folder },
    bundle: true,
    format: "esm",
    platform: "browser",
    tsconfigRaw: {},
    metafile: true,
    write: false,
    // aws4fetch is not installed there.
    logLevel: "silent",
  });
  return { files: Object.keys(metafile.inputs), text: outputFiles[0]?.text ?? "" };
}

describe("the entries for credentials", () => {
  test("are there for every provider", () => {
    const providers = readdirSync(join(root, "src/credentials"))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `infisical-kit/credentials/${file.slice(0, -3)}`);
    expect(credentials).toEqual(providers.sort());
  });

  test.each(credentials)("%s is fit for browsers, and has no other provider", async (entry) => {
    const { files, text } = await bundleForBrowsers(entry);
    expect(text).not.toMatch(/["']node:/);
    const providers = files.flatMap(
      (file) => /dist\/entries\/(credentials\/.*)\.js$/.exec(file)?.[1] ?? [],
    );
    expect(providers).toEqual([entry.replace("infisical-kit/", "")]);
  });

  test("tell what to install where aws4fetch is missing", () => {
    writeFileSync(
      join(folder, "aws.mjs"),
      `import { awsIam } from "infisical-kit/credentials/aws";
       import { isCredentialsError } from "infisical-kit/credentials/errors";
       const credentials = { accessKeyId: "a", secretAccessKey: "b" };
       await awsIam({ identityId: "i", region: "eu-west-1", credentials })().catch((error) => {
         if (!isCredentialsError(error)) throw error;
         console.log(error.message);
       });`,
    );
    expect(run(process.execPath, "aws.mjs").trim()).toMatch(
      /^AWS signature: the package aws4fetch is needed, .* Install it: npm install aws4fetch$/,
    );
  });

  test("read the file of a credential, as CommonJS", () => {
    writeFileSync(join(folder, "client-secret"), "from a file\n");
    writeFileSync(
      join(folder, "file.cjs"),
      `const { universalAuth } = require("infisical-kit/credentials/universal");
       const clientSecret = { file: "client-secret" };
       universalAuth({ clientId: "id", clientSecret })().then((params) => {
         console.log(params.universalAuth.clientSecret);
       });`,
    );
    expect(run(process.execPath, "file.cjs").trim()).toBe("from a file");
  });
});

describe("the entries for platforms", () => {
  test.each(entriesIn(folder).filter((entry) => entry !== "infisical-kit/node"))(
    "%s is fit for browsers",
    async (entry) => {
      expect((await bundleForBrowsers(entry)).text).not.toMatch(/["']node:/);
    },
  );

  test.each([
    ["infisical-kit", ["index"]],
    ["infisical-kit/secrets", ["entries/secrets", "index"]],
    ["infisical-kit/env", ["entries/env", "index", "chunks/shared"]],
    ["infisical-kit/credentials/errors", ["entries/credentials/errors", "index", "chunks/shared"]],
    ["infisical-kit/fetch", ["entries/fetch", "index", "chunks/shared"]],
    ["infisical-kit/node", ["entries/node", "index", "chunks/shared"]],
    ["infisical-kit/token-stores", ["entries/token-stores", "index", "chunks/shared"]],
  ])("%s opens no file that it does not need", (name, files) => {
    const program = `
      require(${JSON.stringify(name)});
      console.log(Object.keys(require.cache).join());
    `;
    const opened = run(process.execPath, "--eval", program).trim().split(",");
    expect(opened.sort()).toEqual(
      files.map((file) => join(installed, "dist", `${file}.cjs`)).sort(),
    );
  });

  test.each([
    ["an ES module", "mjs", (names: string, entry: string) => `import ${names} from "${entry}";`],
    ["CommonJS", "cjs", (names: string, entry: string) => `const ${names} = require("${entry}");`],
  ])("sign in with the Node transport, a file and the environment: %s", (_, extension, load) => {
    writeFileSync(
      join(folder, `node.${extension}`),
      `${load("{ clientFromEnv, scopeFromEnv }", "infisical-kit/env")}
       ${load("{ createNodeFetch, fileTokenStore }", "infisical-kit/node")}
       ${load("{ createTestServer }", "infisical-kit/testing")}
       async function main() {
         const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
         const { url, close } = await server.listen();
         const env = {
           INFISICAL_URL: url,
           INFISICAL_CLIENT_ID: server.credentials.clientId,
           INFISICAL_CLIENT_SECRET: server.credentials.clientSecret,
           INFISICAL_PROJECT_ID: server.projectId,
           INFISICAL_ENVIRONMENT: "dev",
         };
         for (let start = 0; start < 2; start++) {
           const client = await clientFromEnv(env, {
             fetch: createNodeFetch({ proxy: false }),
             tokenStore: fileTokenStore("tokens/${extension}.json"),
           });
           const { secrets } = await client.secrets.list(await scopeFromEnv(env));
           console.log(secrets[0].secretKey, server.logins);
         }
         await close();
       }
       main();`,
    );
    expect(run(process.execPath, `node.${extension}`).trim()).toBe("A 1\nA 1");
  });
});
