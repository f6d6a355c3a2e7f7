import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import * as esm from "infisical-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { budgets, bundle, gzipSize } from "../../scripts/size.mjs";
import { endpoints } from "../resources/endpoints.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cjs: typeof esm = createRequire(import.meta.url)("infisical-kit");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const names = endpoints.map(({ longName }) => longName);
const credentials = Object.keys(manifest.exports).filter((name) => name.includes("/credentials/"));

describe("the built package", () => {
  test("exports the same names from ESM and CommonJS", () => {
    expect(Object.keys(cjs).sort()).toEqual(Object.keys(esm).sort());
    expect(Object.keys(esm)).toEqual(expect.arrayContaining(names));
  });

  test("recognizes in one copy the errors of the other", () => {
    const error = new cjs.NotFoundError("gone", { requestId: "req-1" });
    expect(esm.isNotFoundError(error)).toBe(true);
    expect(esm.isInfisicalApiError(error)).toBe(true);
    expect(error instanceof esm.NotFoundError).toBe(true);
    expect(error instanceof esm.ConflictError).toBe(false);
  });

  test("has no runtime dependencies", () => {
    expect(manifest).not.toHaveProperty("dependencies");
    for (const name of Object.keys(manifest.peerDependencies)) {
      expect(manifest.peerDependenciesMeta).toHaveProperty(name, { optional: true });
    }
  });

  test("has an entry for every resource", () => {
    const resources = readdirSync(join(root, "src/resources"), { recursive: true })
      .map((file) => `./${String(file).replaceAll("\\", "/")}`)
      .filter((file) => file.endsWith(".ts") && file !== "./index.ts")
      .map((file) => file.slice(0, -3));
    expect(Object.keys(manifest.exports)).toEqual(expect.arrayContaining(resources));
  });

  test("has an entry for every provider of credentials", () => {
    const providers = readdirSync(join(root, "src/credentials"))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `./credentials/${file.slice(0, -3)}`);
    expect(credentials).toEqual(providers.sort());
  });
});

/** Leads to the files that `exports` names, from within the package as well. */
const builtPackage: Plugin = {
  name: "built-package",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\// }, ({ path, importer }) =>
      importer === "<stdin>" ? { path: join(root, manifest.exports[path].import.default) } : null,
    ),
};

/** Everything that an entry has, for browsers: the files that went into it, and its text. */
async function bundleForBrowsers(name: string): Promise<{ files: string[]; text: string }> {
  const { metafile, outputFiles } = await build({
    stdin: {
      contents: `export * from ${JSON.stringify(name)}`,
      resolveDir: join(root, "dist/esm"),
    },
    bundle: true,
    format: "esm",
    platform: "browser",
    // The built package, not the sources that the paths of tsconfig.json lead to.
    tsconfigRaw: {},
    plugins: [builtPackage],
    metafile: true,
    write: false,
    logLevel: "error",
  });
  return { files: Object.keys(metafile.inputs), text: outputFiles[0]?.text ?? "" };
}

describe("a bundle", () => {
  test.each(names)("with %s alone holds one route", async (name) => {
    const text = await bundle(`export { ${name} } from "infisical-kit"`);
    expect(text.match(/\/api\//g)).toHaveLength(1);
  });

  test.each(budgets)("with %s stays within its budget", async (_, contents, budget) => {
    expect(gzipSize(await bundle(contents))).toBeLessThanOrEqual(budget);
  });

  test.each(credentials)("with %s is fit for browsers, and has no other provider", async (name) => {
    const { files, text } = await bundleForBrowsers(name);
    // What Node.js alone has is loaded by a call, under a name that is no import.
    expect(text).not.toMatch(/["']node:/);
    const providers = files.flatMap(
      (file) => /dist\/esm\/(credentials\/.*)\.js$/.exec(file)?.[1] ?? [],
    );
    expect(providers).toEqual([name.replace("./", "")]);
  });

  test.each(["./env", "./token-stores"])("with %s is fit for browsers", async (name) => {
    expect((await bundleForBrowsers(name)).text).not.toMatch(/["']node:/);
  });
});

describe("the packed tarball, installed in an empty folder", { timeout: 60_000 }, () => {
  let folder: string;

  function run(command: string, ...args: string[]): string {
    try {
      return execFileSync(command, args, { cwd: folder, encoding: "utf8" });
    } catch (error) {
      throw new Error(String(Object(error).stdout) || String(error));
    }
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "infisical-kit-package-"));
    const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
    const tarball = execFileSync("npm", pack, { cwd: root, encoding: "utf8" }).trim();
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    run("npm", "install", "--no-audit", "--no-fund", "--loglevel=error", join(folder, tarball));
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const program = `
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const client = createClient({ baseUrl: server.url, fetch: server.fetch });
    client.login({ universalAuth: server.credentials })
      .then(() => client.secrets.list({ projectId: server.projectId, environment: "dev" }))
      .then(({ secrets }) => console.log(secrets.map((s) => s.secretKey).join()));
  `;

  test("runs as an ES module", () => {
    writeFileSync(
      join(folder, "run.mjs"),
      `import { createClient } from "infisical-kit";
       import { createTestServer } from "infisical-kit/testing";
       import { list } from "infisical-kit/secrets";
       import { login } from "infisical-kit/identity-auth/universal";
       if (typeof list !== "function" || typeof login !== "function") throw new Error();
       ${program}`,
    );
    expect(run(process.execPath, "run.mjs").trim()).toBe("A");
  });

  test("runs as CommonJS", () => {
    writeFileSync(
      join(folder, "run.cjs"),
      `const { createClient } = require("infisical-kit");
       const { createTestServer } = require("infisical-kit/testing");
       ${program}`,
    );
    expect(run(process.execPath, "run.cjs").trim()).toBe("A");
  });

  test("tells what to install where aws4fetch is missing", () => {
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

  test("reads the file of a credential, as CommonJS", () => {
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

  test.each([
    ["infisical-kit", ["index", "infisical-kit"]],
    ["infisical-kit/env", ["env/index", "infisical-kit"]],
    ["infisical-kit/node", ["node/index", "infisical-kit", "stored-token"]],
    ["infisical-kit/token-stores", ["token-stores/index", "infisical-kit", "stored-token"]],
  ])("opens for %s no file that it does not need", (name, files) => {
    const program = `
      require(${JSON.stringify(name)});
      console.log(Object.keys(require.cache).join());
    `;
    const opened = run(process.execPath, "--eval", program).trim().split(",");
    const dist = join(folder, "node_modules/infisical-kit/dist/cjs");
    expect(opened.sort()).toEqual(files.map((file) => join(dist, `${file}.js`)).sort());
  });

  test("bundles the environment for browsers where aws4fetch is missing", async () => {
    const { outputFiles } = await build({
      stdin: { contents: 'export * from "infisical-kit/env"', resolveDir: folder },
      bundle: true,
      format: "esm",
      platform: "browser",
      write: false,
      logLevel: "silent",
    });
    expect(outputFiles[0]?.text).toContain("sessionFromEnv");
  });

  test("signs in with the Node transport, a file and the environment", () => {
    writeFileSync(
      join(folder, "node.mjs"),
      `import { clientFromEnv, scopeFromEnv } from "infisical-kit/env";
       import { createNodeFetch, fileTokenStore } from "infisical-kit/node";
       import { createTestServer } from "infisical-kit/testing";
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
           tokenStore: fileTokenStore("tokens/infisical.json"),
         });
         const { secrets } = await client.secrets.list(await scopeFromEnv(env));
         console.log(secrets[0].secretKey, server.logins);
       }
       await close();`,
    );
    expect(run(process.execPath, "node.mjs").trim()).toBe("A 1\nA 1");
  });

  const typed = `
    import { createClient, type Secret } from "infisical-kit";
    import * as secrets from "infisical-kit/secrets";
    const client = createClient();
    export const names: Promise<string[]> = client.secrets
      .list({ projectId: "p", environment: "dev" })
      .then((result) => result.secrets.map((secret: Secret) => secret.secretKey));
    export const list: typeof secrets.list = secrets.list;
    // @ts-expect-error: it has to be a name
    client.secrets.getByName({ projectId: "p" });
  `;
  const typedTests = `
    import { createClient } from "infisical-kit";
    import { createTestServer } from "infisical-kit/testing";
    const server = createTestServer();
    export const client = createClient({ baseUrl: server.url, fetch: server.fetch });
  `;

  const typedCredentials = `
    import { createSession, login } from "infisical-kit";
    ${credentials.map((name, i) => `import * as entry${i} from "infisical-kit/${name.slice(2)}";`).join("\n")}
    import { awsIam } from "infisical-kit/credentials/aws";
    export const entries = [${credentials.map((_, i) => `entry${i}`).join()}];
    // As the AWS SDK declares its providers.
    declare const chain: (properties?: Record<string, unknown>) => Promise<{
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
      readonly sessionToken?: string;
      readonly expiration?: Date;
      readonly accountId?: string;
    }>;
    login(createSession(), awsIam({ identityId: "i", credentials: chain }));
    // @ts-expect-error: there has to be an identity
    awsIam({ region: "eu-west-1" });
  `;

  const typedOthers = `
    import { createSession, resume } from "infisical-kit";
    import { clientFromEnv, scopeFromEnv } from "infisical-kit/env";
    import { createNodeFetch, fileTokenStore } from "infisical-kit/node";
    import { leaseLock, storageTokenStore } from "infisical-kit/token-stores";
    const fetch = createNodeFetch({ ca: new Uint8Array(), proxy: "http://proxy:3128" });
    const session = createSession({ fetch, tokenStore: fileTokenStore("token.json") });
    export const resumed: Promise<void> = resume(session, { tlsCertAuth: { identityId: "i" } });
    const lock = leaseLock({ acquire: () => true, release: () => {} });
    const storage = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
    export const listed = clientFromEnv({}, { tokenStore: storageTokenStore(storage, "k", { lock }) })
      .then(async (client) => client.secrets.list(await scopeFromEnv()));
    // @ts-expect-error: an unknown option
    createNodeFetch({ agent: 1 });
  `;

  test.each([
    ["the root", "node16", "node16", "es2022", "root.mts", typed],
    ["the root", "node16", "node16", "es2022", "root.cts", typed],
    ["the root", "bundler", "esnext", "es2022", "root.mts", typed],
    ["the root", "bundler", "esnext", "es2022,dom", "root.mts", typed],
    ["the credentials", "node16", "node16", "es2022", "credentials.mts", typedCredentials],
    ["the credentials", "node16", "node16", "es2022", "credentials.cts", typedCredentials],
    ["the credentials", "bundler", "esnext", "es2022,dom", "credentials.mts", typedCredentials],
    ["the other entries", "node16", "node16", "es2022", "others.mts", typedOthers],
    ["the other entries", "node16", "node16", "es2022", "others.cts", typedOthers],
    ["the other entries", "bundler", "esnext", "es2022,dom", "others.mts", typedOthers],
    ["the test server", "node16", "node16", "es2022,dom", "testing.mts", typedTests],
    ["the test server", "node16", "node16", "es2022,dom", "testing.cts", typedTests],
    ["the test server", "bundler", "esnext", "es2022,dom", "testing.mts", typedTests],
  ])("has the types of %s under %s, %s, with the libraries %s in %s", (...row) => {
    const [, moduleResolution, module, lib, file, contents] = row;
    writeFileSync(join(folder, file), contents);
    const options = { moduleResolution, module, lib, target: "es2022" };
    run(
      process.execPath,
      join(root, "node_modules/typescript/bin/tsc"),
      ...["--noEmit", "--strict", "--exactOptionalPropertyTypes", file],
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    );
  });
});
