import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type * as frontend from "../../docs/examples/frontend.js";
import type * as backend from "../../docs/examples/frontend-backend.js";
import type * as server from "../../docs/examples/server.js";
import type * as serverless from "../../docs/examples/serverless.js";
import type * as testing from "../../docs/examples/testing.js";
import * as kit from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";
import { findProblems } from "../support/compiler.js";
import { endpoints } from "../support/endpoints.js";

interface Examples {
  frontend: typeof frontend;
  "frontend-backend": typeof backend;
  server: typeof server;
  serverless: typeof serverless;
  testing: typeof testing;
}

/** A code block of a guide. */
interface Block {
  /** `docs/errors.md:12` */
  place: string;
  code: string;
  /** Whether it has exports: then it has to be verbatim in an example, which is executed by itself. */
  isExcerpt: boolean;
  /** Whether there is no way to execute it here: it is only type-checked. */
  isNotRun: boolean;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(root + path, "utf8");
const markdown = ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...filesIn("docs", ".md")];
const exampleFiles = filesIn("docs/examples", ".ts");
const blocks = markdown.flatMap(readBlocks);

/** What the code of the guides may use without declaring it; the guides say so. */
const context = `{
  server: import("infisical-kit/testing").TestServer;
  session: import("infisical-kit").Session;
  projectId: string;
  identityId: string;
  clientId: string;
  clientSecret: string;
  accessToken: string;
  getIdToken: () => Promise<string>;
  redis: {
    get(key: string): Promise<string | null>;
    set(key: string, value: string): Promise<unknown>;
    del(key: string): Promise<unknown>;
  };
}`;

function filesIn(folder: string, extension: string): string[] {
  return readdirSync(root + folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name}`);
}

function readBlocks(path: string): Block[] {
  const text = read(path);
  return [...text.matchAll(/^```ts( no-run)?\n(.*?)^```$/gms)].map(
    ([, noRun, code = ""], i, all) => ({
      place: `${path}:${text.slice(0, all[i]?.index).split("\n").length}`,
      code,
      isExcerpt: /^export /m.test(code),
      isNotRun: noRun !== undefined,
    }),
  );
}

/** A module around a block: its imports, and a function that does the rest. */
function toModule({ code }: Block): string {
  const importStatement = /^import\s[^;]*;\n/gm;
  const imports = code.match(importStatement)?.join("") ?? "";
  return `${imports}
export default async function (context: ${context}): Promise<void> {
  const { server, session, projectId, identityId, clientId, clientSecret, accessToken } = context;
  const { getIdToken, redis } = context;
  {
    ${code.replace(importStatement, "")}
  }
}`;
}

const virtualFile = ({ place }: Block): string => `${root}docs/${place.replace(/\W/g, "-")}.ts`;
const excerpts = blocks.filter(({ isExcerpt }) => isExcerpt);
const ownBlocks = blocks.filter(({ isExcerpt }) => !isExcerpt);
const virtualFiles = new Map(ownBlocks.map((block) => [virtualFile(block), toModule(block)]));

/** Everything that the documentation shows, as one module; `infisical-kit` is the source. */
async function bundle(): Promise<Record<string, unknown>> {
  const plugin: Plugin = {
    name: "documentation",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^infisical-kit(\/|$)/ }, ({ path }) => ({
        path: root + sourceOf(path.slice("infisical-kit/".length)),
      }));
      onResolve({ filter: /^virtual:/ }, ({ path }) => ({
        path: path.slice("virtual:".length),
        namespace: "virtual",
      }));
      onLoad({ filter: /.*/, namespace: "virtual" }, ({ path }) => ({
        contents: virtualFiles.get(path) ?? "",
        loader: "ts",
        resolveDir: `${root}docs`,
      }));
    },
  };
  const examples = exampleFiles.map((file) => {
    const name = /([\w-]+)\.ts$/.exec(file)?.[1];
    return `export * as "${name}" from "./${file}";`;
  });
  const code = ownBlocks
    .filter(({ isNotRun }) => !isNotRun)
    .map(
      (block) => `export { default as ${exportName(block)} } from "virtual:${virtualFile(block)}";`,
    );
  const { outputFiles } = await build({
    stdin: { contents: [...examples, ...code].join("\n"), resolveDir: root },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    plugins: [plugin],
  });
  const base64 = Buffer.from(outputFiles[0]?.contents ?? "").toString("base64");
  return import(/* @vite-ignore */ `data:text/javascript;base64,${base64}`);
}

/** Entries that have a folder of their own in the source. */
const entryFolders = ["config", "env", "fetch", "node", "testing", "token-stores"];

function exportName({ place }: Block): string {
  return place.replace(/\W/g, "_");
}

function sourceOf(subpath: string): string {
  if (subpath === "") return "src/index.ts";
  if (subpath.startsWith("credentials/")) return `src/${subpath}.ts`;
  return entryFolders.includes(subpath) ? `src/${subpath}/index.ts` : `src/resources/${subpath}.ts`;
}

/** What the compiler says about the examples and the blocks, by file. */
function typeErrors(): Map<string, string[]> {
  const files = exampleFiles.map((file) => root + file);
  const errors = new Map<string, string[]>();
  for (const file of [...files, ...virtualFiles.keys()]) errors.set(file, []);
  for (const { file, line, message } of findProblems(files, virtualFiles)) {
    const text = virtualFiles.get(file) ?? readFileSync(file, "utf8");
    errors.get(file)?.push(`${text.split("\n")[line]?.trim()}: ${message}`);
  }
  return errors;
}

const documentation = await bundle();
const errors = typeErrors();
const examples = documentation as unknown as Examples;

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("examples", () => {
  it.each(exampleFiles)("%s has no type errors", (file) => {
    expect(errors.get(root + file)).toEqual([]);
  });

  describe("frontend", () => {
    const origin = "https://app.example.com";

    /** A page and its backend; `asked` is what the page has asked the backend. */
    async function createApp() {
      const server = createTestServer({ secrets: { prod: { "/web": { THEME: "dark" } } } });
      vi.stubGlobal("fetch", server.fetch);
      const session = kit.createSession({ baseUrl: server.url, fetch: server.fetch });
      await kit.login(session, { universalAuth: server.credentials });
      const { identityId } = server;
      await kit.attachTokenAuth(session, { identityId, accessTokenTTL: 600 });
      const { createBackend } = examples["frontend-backend"];
      const isSignedIn = async ({ headers }: Request) => headers.get("Cookie") !== "none";
      const backend = createBackend(session, identityId, isSignedIn);
      const asked: string[] = [];
      vi.stubGlobal("location", { href: `${origin}/page`, origin });
      vi.stubGlobal("fetch", async (target: string, init?: RequestInit) => {
        const url = new URL(target, origin);
        if (url.origin !== origin) return server.fetch(target, { ...init });
        asked.push(`${init?.method ?? "GET"} ${url.pathname}`);
        return backend(new Request(url, init));
      });
      return { server, backend, asked };
    }

    it("reads through the backend, with a token that the backend issues", async () => {
      const { server, asked } = await createApp();
      const session = await examples.frontend.createPageSession();
      const settings = await examples.frontend.readSettings(session, server.projectId);
      expect(Object.fromEntries(settings)).toEqual({ THEME: "dark" });
      expect(asked).toEqual(["POST /infisical-token", "GET /infisical/api/v4/secrets"]);
    });

    it("asks the backend for another token once, when it has died", async () => {
      const { server, asked } = await createApp();
      const session = await examples.frontend.createPageSession();
      server.expireTokens();
      const { readSettings } = examples.frontend;
      await Promise.all([1, 2, 3, 4].map(() => readSettings(session, server.projectId)));
      expect(asked.filter((line) => line.startsWith("POST"))).toHaveLength(2);
    });

    it("hands on what the server refuses, and nothing but reading secrets", async () => {
      const { server, backend } = await createApp();
      const get = async (path: string, init?: RequestInit) =>
        (await backend(new Request(origin + path, init))).status;
      const query = `?projectId=${server.projectId}&environment=prod`;
      expect(await get(`/infisical/api/v4/secrets${query}`)).toBe(401);
      expect(await get("/infisical/api/v1/projects")).toBe(404);
      expect(await get("/infisical/api/v4/secrets/../../v1/projects")).toBe(404);
      expect(await get("/infisical/api/v4/secrets/A", { method: "POST", body: "{}" })).toBe(404);
      expect(await get("/infisical-token")).toBe(404);
      expect(await get("/infisical-token", { method: "POST", headers: { Cookie: "none" } })).toBe(
        401,
      );
    });
  });

  it("server: makes the key once", async () => {
    const server = createTestServer({ secrets: { prod: { "/api": {} } } });
    const options = { baseUrl: server.url, fetch: server.fetch };
    const { cookieKey } = examples.server;
    const key = await cookieKey(server.credentials, server.projectId, options);
    expect(key).toMatch(/^[\w+/]{43}=$/);
    expect(await cookieKey(server.credentials, server.projectId, options)).toBe(key);
    const created = server.requests.filter(({ method }) => method === "POST");
    expect(created.map(({ path }) => path)).toEqual([
      "/api/v1/auth/universal-auth/login",
      "/api/v4/secrets/COOKIE_KEY",
      "/api/v1/auth/universal-auth/login",
    ]);
  });

  it("server: instances that start together use one key", async () => {
    const server = createTestServer({ secrets: { prod: { "/api": {} } } });
    const options = { baseUrl: server.url, fetch: server.fetch };
    const keys = await Promise.all(
      [1, 2, 3].map(() => examples.server.cookieKey(server.credentials, server.projectId, options)),
    );
    expect(new Set(keys).size).toBe(1);
  });

  it("server: hands on other errors", async () => {
    const server = createTestServer();
    const wrong = { ...server.credentials, clientSecret: "wrong" };
    await expect(
      examples.server.cookieKey(wrong, server.projectId, {
        baseUrl: server.url,
        fetch: server.fetch,
      }),
    ).rejects.toMatchObject({ name: "UnauthorizedError" });
  });

  it("serverless: signs in once, and again with a fresh ID token when the token dies", async () => {
    const server = createTestServer({ secrets: { prod: { "/": { GREETING: "Hello" } } } });
    const getIdToken = vi.fn(async () => "header.payload.signature");
    const handler = await examples.serverless.createHandler(
      server.identityId,
      getIdToken,
      server.projectId,
      { baseUrl: server.url, fetch: server.fetch },
    );
    expect(server.requests).toHaveLength(0);
    const answers = await Promise.all(Array.from({ length: 10 }, handler));
    for (const answer of answers) expect(await answer.text()).toBe("Hello");
    expect(await (await handler()).text()).toBe("Hello");
    expect(server.logins).toBe(1);
    server.expireTokens();
    expect(await (await handler()).text()).toBe("Hello");
    expect(server.logins).toBe(2);
    expect(getIdToken).toHaveBeenCalledTimes(2);
  });

  it("testing: passes", async () => {
    await expect(examples.testing.testRenewal()).resolves.toBeUndefined();
  });
});

describe("code of the guides", () => {
  it("is found", () => {
    expect(markdown).toEqual(
      expect.arrayContaining([
        "README.md",
        "docs/configuration.md",
        "docs/credentials.md",
        "docs/environment.md",
        "docs/errors.md",
        "docs/node.md",
        "docs/sessions-and-functions.md",
        "docs/signing-in.md",
        "docs/testing.md",
        "docs/token-stores.md",
      ]),
    );
    expect(excerpts.length).toBeGreaterThanOrEqual(exampleFiles.length);
    const fences = markdown.flatMap(
      (path) => read(path).match(/^```(ts|js|typescript|tsx)\b/gm) ?? [],
    );
    expect(blocks).toHaveLength(fences.length);
  });

  it.each(excerpts)("$place is verbatim in an example", ({ code }) => {
    expect(exampleFiles.filter((file) => read(file).includes(code))).toHaveLength(1);
  });

  it.each(ownBlocks)("$place has no type errors", (block) => {
    expect(errors.get(virtualFile(block))).toEqual([]);
  });

  it.each(ownBlocks.filter(({ isNotRun }) => !isNotRun))("$place runs", async (block) => {
    const run = documentation[exportName(block)];
    if (typeof run !== "function") throw new Error("The block is not in the bundle");
    await run(await newContext());
  });
});

describe("prose of the guides", () => {
  const text = markdown.map(read).join("\n");
  const names = (things: object): string[] => Object.keys(things);
  const mentions = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(text);

  it("mentions every function and class", () => {
    expect(names(kit).filter((name) => !mentions(name))).toEqual([]);
  });

  it.each(["config", "env", "fetch", "node", "token-stores"])(
    "mentions every function of %s",
    async (entry) => {
      const module: object = await import(`../../src/${entry}/index.ts`);
      expect(names(module).filter((name) => !mentions(name))).toEqual([]);
    },
  );

  it.each(filesIn("src/credentials", ".ts"))("has a row for what %s has", async (file) => {
    const entry = /([\w-]+)\.ts$/.exec(file)?.[1];
    const module: object = await import(`../../src/credentials/${entry}.ts`);
    for (const name of names(module)) {
      expect(text).toMatch(new RegExp(`^\\| \`${entry}\` .*\`${name}\``, "m"));
    }
  });

  it("mentions everything that the test server has", () => {
    expect(names(createTestServer()).filter((name) => !mentions(name))).toEqual([]);
  });

  it("tells the route and the modes of every endpoint", async () => {
    const sections = read("docs/functions.md").split(/^### /m).slice(1);
    const session = kit.createSession({ fetch: createTestServer().fetch });
    const slots = Object.fromEntries(
      endpoints.flatMap(({ slots }) => slots.map((slot) => [slot, "x"])),
    );
    const listed: string[] = [];
    for (const section of sections) {
      const accessor = /^[\w.]+/.exec(section)?.[0];
      const rows = section.matchAll(
        /^\| `(\w+)` \| (?:`(\w+)` \| )?`([^`]+)` \| ([AJSK ]+?(?: or none)?|none) \| .+ \|$/gm,
      );
      for (const [, member = "", name, route, modes = ""] of rows) {
        const entry = endpoints.find((one) => one.accessor === `${accessor}.${member}`);
        if (!entry) throw new Error(`There is no ${accessor}.${member}`);
        listed.push(entry.accessor);
        expect([route, name]).toEqual([entry.route, entry.isApart ? undefined : entry.longName]);
        const params = entry.entry.positional ? "x" : slots;
        const given = entry.call.length === 3 ? [params] : [];
        const error = await entry.call(session, ...given).catch((error: unknown) => error);
        const letters: string[] = kit.isAuthenticationError(error)
          ? error.allowedModes.map((mode) => letterOf[mode])
          : [...entry.modes.map((mode) => letterOf[mode]), "none"];
        expect([name, modes.split(/ (?:or )?/).sort()]).toEqual([name, letters.sort()]);
      }
    }
    expect(listed.sort()).toEqual(endpoints.map(({ accessor }) => accessor).sort());
  });

  const links = markdown.flatMap((path) => {
    const targets = [...read(path).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(
      ([, target]) => target,
    );
    return [...new Set(targets)].map((target = "") => ({ path, target }));
  });

  it.each(links)("$path links to $target, which is there", ({ path, target }) => {
    const { pathname, hash } = new URL(target, `file://${root}${path}`);
    expect(existsSync(pathname)).toBe(true);
    if (hash) expect(anchorsOf(readFileSync(pathname, "utf8"))).toContain(hash);
  });
});

const letterOf = { identityAccessToken: "A", jwt: "J", serviceToken: "S", apiKey: "K" };

function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(
    ([, title = ""]) =>
      `#${title
        .toLowerCase()
        .replace(/[^\w\- ]/g, "")
        .replace(/ /g, "-")}`,
  );
}

/** A fresh server, which also stands for every host that the global `fetch` is called with. */
async function newContext(): Promise<object> {
  const server = createTestServer({
    enterprise: true,
    secrets: {
      prod: { "/": { API_KEY: "abc", GREETING: "Hello" }, "/db": { URL: "postgres://…" } },
      dev: { "/": { API_KEY: "def" } },
    },
  });
  vi.stubGlobal("fetch", server.fetch);
  vi.stubEnv("INFISICAL_CLIENT_ID", server.credentials.clientId);
  vi.stubEnv("INFISICAL_CLIENT_SECRET", server.credentials.clientSecret);
  vi.stubEnv("INFISICAL_PROJECT_ID", server.projectId);
  vi.stubEnv("INFISICAL_ENVIRONMENT", "prod");
  const session = kit.createSession();
  await kit.login(session, { universalAuth: server.credentials });
  const kept = new Map<string, string>();
  return {
    server,
    session,
    projectId: server.projectId,
    identityId: server.identityId,
    ...server.credentials,
    accessToken: server.issueToken(),
    getIdToken: async () => "header.payload.signature",
    redis: {
      get: async (key: string) => kept.get(key) ?? null,
      set: async (key: string, value: string) => kept.set(key, value),
      del: async (key: string) => kept.delete(key),
    },
  };
}
