// What shells, editors and tools do to text on its way into a variable or a file.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scopeFromEnv, sessionFromEnv } from "../../src/env/index.js";
import { createSession } from "../../src/index.js";
import { call, granted, isLogin, jwt, reply, tokenOf } from "../support/auth.js";
import { recorder } from "../support/recording-fetch.js";

/** White space and byte order marks, as they get to the ends of a text. */
const blank = fc.string({
  unit: fc.constantFrom(" ", "\t", "\r", "\n", "\r\n", "\ufeff", "\u00a0", "\u2028"),
  maxLength: 4,
});
const idToken = jwt({ sub: "a" });

/** What a first call sends with these variables. */
async function sentWith(env: object): Promise<{ url: string; body: unknown; token: unknown }[]> {
  const { fetch, sent } = recorder((one) => (isLogin(one) ? granted("token-1") : reply(200)));
  await call(await sessionFromEnv(env, { fetch }));
  return sent.map((one) => ({
    url: one.url,
    body: one.body && JSON.parse(one.body),
    token: tokenOf(one),
  }));
}

function padded(env: Readonly<Record<string, string>>, before: string, after: string): object {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, before + value + after]),
  );
}

const cases: Readonly<Record<string, string>>[] = [
  { INFISICAL_TOKEN: "token", INFISICAL_DOMAIN: "https://x.example/infisical/" },
  { INFISICAL_ACCESS_TOKEN: "token", INFISICAL_URL: "x.example:8080" },
  { INFISICAL_TOKEN: "token", INFISICAL_CUSTOM_HEADERS: `a=1 b="2 3"` },
  {
    INFISICAL_CLIENT_ID: "id",
    INFISICAL_CLIENT_SECRET: "secret",
    INFISICAL_AUTH_ORGANIZATION_SLUG: "acme",
  },
  { INFISICAL_AUTH_METHOD: "jwt", INFISICAL_MACHINE_IDENTITY_ID: "m", INFISICAL_JWT: idToken },
  { INFISICAL_OIDC_AUTH_IDENTITY_ID: "i", INFISICAL_ID_TOKEN: idToken },
  {
    INFISICAL_LDAP_AUTH_IDENTITY_ID: "i",
    INFISICAL_LDAP_USERNAME: "Ada Lovelace",
    INFISICAL_LDAP_PASSWORD: `"it's ü"`,
  },
];

describe("white space and byte order marks at the ends of a variable", () => {
  it("are dropped, whichever variable it is", async () => {
    const given = fc.record({ env: fc.constantFrom(...cases), before: blank, after: blank });
    await fc.assert(
      fc.asyncProperty(given, async ({ env, before, after }) => {
        expect(await sentWith(padded(env, before, after))).toEqual(await sentWith(env));
      }),
    );
  });

  it("are dropped from the scope", async () => {
    const env = {
      INFISICAL_PROJECT_ID: "p",
      INFISICAL_ENVIRONMENT: "prod",
      INFISICAL_SECRET_PATH: "/web",
    };
    await fc.assert(
      fc.asyncProperty(blank, blank, async (before, after) => {
        expect(await scopeFromEnv(padded(env, before, after))).toEqual({
          projectId: "p",
          environment: "prod",
          secretPath: "/web",
        });
      }),
    );
  });

  it("are no value by themselves", async () => {
    await fc.assert(
      fc.asyncProperty(blank, async (text) => {
        await expect(sessionFromEnv({ INFISICAL_TOKEN: text })).rejects.toThrow(
          /^Nothing to sign in with/,
        );
        const { baseUrl } = await sessionFromEnv({
          INFISICAL_TOKEN: text,
          INFISICAL_ACCESS_TOKEN: "t",
          INFISICAL_DOMAIN: text,
          INFISICAL_CUSTOM_HEADERS: text,
        });
        expect(baseUrl).toBe("https://app.infisical.com");
      }),
    );
  });
});

describe("a variable that cannot be right is refused by its name", () => {
  const universal = { INFISICAL_CLIENT_ID: "id", INFISICAL_CLIENT_SECRET: "secret" };
  const oidc = { INFISICAL_OIDC_AUTH_IDENTITY_ID: "i", INFISICAL_JWT: idToken };
  const ldap = {
    INFISICAL_LDAP_AUTH_IDENTITY_ID: "i",
    INFISICAL_LDAP_USERNAME: "ada",
    INFISICAL_LDAP_PASSWORD: "p",
  };

  it.each([
    [{ INFISICAL_TOKEN: '"PLANTED"' }, "INFISICAL_TOKEN"],
    [{ INFISICAL_TOKEN: "'PLANTED'" }, "INFISICAL_TOKEN"],
    [{ INFISICAL_TOKEN: "PLANTED PLANTED" }, "INFISICAL_TOKEN"],
    [{ INFISICAL_TOKEN: "PLANTED\nPLANTED" }, "INFISICAL_TOKEN"],
    [{ INFISICAL_TOKEN: "PLANTED\u200b" }, "INFISICAL_TOKEN"],
    [{ INFISICAL_TOKEN: "\u201cPLANTED\u201d" }, "INFISICAL_TOKEN"],
    [{ INFISICAL_ACCESS_TOKEN: '"PLANTED"' }, "INFISICAL_ACCESS_TOKEN"],
    [{ ...universal, INFISICAL_CLIENT_ID: '"PLANTED"' }, "INFISICAL_CLIENT_ID"],
    [{ ...universal, INFISICAL_CLIENT_SECRET: '"PLANTED"' }, "INFISICAL_CLIENT_SECRET"],
    [{ ...universal, INFISICAL_CLIENT_SECRET: "a\r\nPLANTED" }, "INFISICAL_CLIENT_SECRET"],
    [{ ...oidc, INFISICAL_JWT: `"PLANTED"` }, "INFISICAL_JWT"],
    [{ ...ldap, INFISICAL_LDAP_PASSWORD: "a\nPLANTED" }, "INFISICAL_LDAP_PASSWORD"],
    [{ ...universal, INFISICAL_DOMAIN: '"https://PLANTED"' }, "INFISICAL_DOMAIN"],
    [{ ...universal, INFISICAL_DOMAIN: "https://x.example /PLANTED" }, "INFISICAL_DOMAIN"],
    [{ ...universal, INFISICAL_URL: "https//PLANTED" }, "INFISICAL_URL"],
    [{ ...universal, INFISICAL_URL: "$" + "{PLANTED}" }, "INFISICAL_URL"],
    [{ ...universal, INFISICAL_AUTH_METHOD: '"universal"' }, "INFISICAL_AUTH_METHOD"],
    [{ ...universal, INFISICAL_CUSTOM_HEADERS: "ü=PLANTED" }, "INFISICAL_CUSTOM_HEADERS"],
    [{ ...universal, INFISICAL_CUSTOM_HEADERS: 'a="b\nPLANTED"' }, "INFISICAL_CUSTOM_HEADERS"],
  ])("%j", async (env, name) => {
    const failing = sessionFromEnv(env);
    await expect(failing).rejects.toMatchObject({ name: "InfisicalError" });
    await expect(failing).rejects.toThrow(new RegExp(`^${name} must be `));
    await expect(failing).rejects.not.toThrow(/PLANTED/);
  });

  it.each(["INFISICAL_PROJECT_ID", "INFISICAL_ENVIRONMENT", "INFISICAL_SECRET_PATH"])(
    "%s of the scope",
    async (name) => {
      const env = { INFISICAL_PROJECT_ID: "p", INFISICAL_ENVIRONMENT: "e", [name]: '"quoted"' };
      await expect(scopeFromEnv(env)).rejects.toThrow(new RegExp(`^${name} must be `));
    },
  );

  it("an organization with quotes, when it signs in", async () => {
    const env = { ...universal, INFISICAL_AUTH_ORGANIZATION_SLUG: '"acme"' };
    await expect(sentWith(env)).rejects.toThrow(/^INFISICAL_AUTH_ORGANIZATION_SLUG must be/);
  });
});

describe("the server's address", () => {
  it("is the same from the environment as from the option", async () => {
    const paths = fc.array(fc.constantFrom("/api", "/", "/prefix"), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(paths, async (path) => {
        const url = `http://h.example${path.join("")}`;
        const { baseUrl } = createSession({ baseUrl: url });
        const env = { INFISICAL_TOKEN: "t", INFISICAL_URL: url };
        expect((await sessionFromEnv(env)).baseUrl).toBe(baseUrl);
      }),
    );
    const env = { INFISICAL_TOKEN: "t", INFISICAL_URL: "http://h/api/api" };
    expect((await sessionFromEnv(env)).baseUrl).toBe("http://h/api");
  });

  it.each([
    ["localhost:8080", "https://localhost:8080"],
    ["[::1]:8080/x", "https://[::1]:8080/x"],
    ["HTTPS://X.example", "https://x.example"],
    ["https://b\u00fccher.example", "https://xn--bcher-kva.example"],
  ])("may be %s", async (value, expected) => {
    const env = { INFISICAL_TOKEN: "t", INFISICAL_HOST: value };
    expect((await sessionFromEnv(env)).baseUrl).toBe(expected);
  });
});

describe("the project file", () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "infisical-kit-text-"));
    file = join(folder, "project.json");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const content = { workspaceId: "p", defaultEnvironment: "prod", domain: "https://x.example" };

  it("may begin with a byte order mark, in UTF-8 or UTF-16", async () => {
    for (const encoding of ["utf8", "utf16le"] as const) {
      writeFileSync(file, `\ufeff${JSON.stringify(content)}\r\n`, encoding);
      expect(await scopeFromEnv({}, { projectFile: file })).toEqual({
        projectId: "p",
        environment: "prod",
      });
    }
  });

  it("has values whose ends are trimmed", async () => {
    await fc.assert(
      fc.asyncProperty(blank, blank, async (before, after) => {
        writeFileSync(file, JSON.stringify(padded(content, before, after)));
        const options = { projectFile: file };
        expect(await scopeFromEnv({}, options)).toEqual({ projectId: "p", environment: "prod" });
        const { baseUrl } = await sessionFromEnv({ INFISICAL_TOKEN: "t" }, options);
        expect(baseUrl).toBe("https://x.example");
      }),
      { numRuns: 20 },
    );
  });

  it.each(["workspaceId", "defaultEnvironment", "domain"])(
    "with quotes in %s is refused by its path",
    async (name) => {
      writeFileSync(file, JSON.stringify({ ...content, [name]: '"quoted"' }));
      const options = { projectFile: file };
      const failing =
        name === "domain"
          ? sessionFromEnv({ INFISICAL_TOKEN: "t" }, options)
          : scopeFromEnv({}, options);
      await expect(failing).rejects.toThrow(`${name} in ${file} must be`);
    },
  );

  it("that is no text is refused by its path", async () => {
    writeFileSync(file, Uint8Array.of(0x7b, 0xff, 0x7d));
    await expect(scopeFromEnv({}, { projectFile: file })).rejects.toThrow(
      `projectFile: ${file} cannot be read (no text in UTF-8)`,
    );
  });

  it.each([5, {}, null])("given as %j is refused", async (projectFile) => {
    await expect(scopeFromEnv({}, Object({ projectFile }))).rejects.toThrow(
      "projectFile must be true, false or the path of a file",
    );
  });
});

it("headers of the options that are none are refused by their name", async () => {
  const env = { INFISICAL_TOKEN: "t", INFISICAL_CUSTOM_HEADERS: "a=1" };
  for (const headers of ["x", 5]) {
    await expect(sessionFromEnv(env, Object({ headers }))).rejects.toThrow(/^headers must be/);
  }
  await expect(sessionFromEnv(env, { headers: { a: "\n" } })).rejects.toThrow(
    /^headers\.a must be/,
  );
});
