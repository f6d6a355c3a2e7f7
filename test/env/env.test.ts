import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clientFromEnv, scopeFromEnv, sessionFromEnv } from "../../src/env/index.js";
import { authMode, InfisicalError } from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";
import { call, createIssuer, granted, isLogin, jwt, reply } from "../support/auth.js";
import { recorder } from "../support/recording-fetch.js";

const idToken = jwt({ exp: 4_000_000_000 });

/** The sign-in that a first call makes with these variables. */
async function signInWith(env: object): Promise<{ url: string; body: object } | undefined> {
  const { fetch, sent } = recorder((one) => (isLogin(one) ? granted("token-1") : reply(200)));
  await call(await sessionFromEnv(env, { fetch }));
  const login = sent.find(isLogin);
  return login && { url: login.url, body: JSON.parse(login.body ?? "") };
}

describe("a token", () => {
  it.each([
    [{ INFISICAL_TOKEN: "a", INFISICAL_ACCESS_TOKEN: "c" }, "a", "identityAccessToken"],
    [
      { INFISICAL_UNIVERSAL_AUTH_ACCESS_TOKEN: "b", INFISICAL_ACCESS_TOKEN: "c" },
      "b",
      "identityAccessToken",
    ],
    [{ INFISICAL_ACCESS_TOKEN: "c", INFISICAL_TOKEN: "" }, "c", "identityAccessToken"],
    [{ INFISICAL_TOKEN: "st.x.y.z" }, "st.x.y.z", "serviceToken"],
    [{ INFISICAL_TOKEN: "\ufeffst.x.y.z\r\n" }, "st.x.y.z", "serviceToken"],
    [{ INFISICAL_TOKEN: "a", INFISICAL_AUTH_METHOD: "aws-iam" }, "a", "identityAccessToken"],
  ])("of %j is adopted, above all methods", async (env, token, mode) => {
    const { fetch, sent } = recorder(() => reply(200, { secrets: [] }));
    const client = await clientFromEnv(env, { fetch });
    expect(authMode(client.session)).toBe(mode);
    await client.secrets.list({ projectId: "p", environment: "e" });
    expect(sent.map(({ headers }) => headers.Authorization)).toEqual([`Bearer ${token}`]);
  });
});

describe("a method", () => {
  const id = { INFISICAL_MACHINE_IDENTITY_ID: "machine" };
  const universal = {
    INFISICAL_UNIVERSAL_AUTH_CLIENT_ID: "id",
    INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET: "secret",
  };

  it.each([
    ["universal-auth", universal, { clientId: "id", clientSecret: "secret" }],
    [
      "universal-auth",
      { INFISICAL_CLIENT_ID: "id", INFISICAL_CLIENT_SECRET: "secret", ...id },
      { clientId: "id", clientSecret: "secret" },
    ],
    [
      "universal-auth",
      { ...universal, INFISICAL_CLIENT_ID: "other", INFISICAL_AUTH_ORGANIZATION_SLUG: "acme" },
      { clientId: "id", clientSecret: "secret", organizationSlug: "acme" },
    ],
    [
      "ldap-auth",
      {
        INFISICAL_LDAP_AUTH_IDENTITY_ID: "i",
        INFISICAL_LDAP_USERNAME: "u",
        INFISICAL_LDAP_PASSWORD: "p",
      },
      { identityId: "i", username: "u", password: "p" },
    ],
    [
      "oidc-auth",
      { INFISICAL_OIDC_AUTH_IDENTITY_ID: "i", INFISICAL_JWT: idToken },
      { identityId: "i", jwt: idToken },
    ],
    [
      "oidc-auth",
      { INFISICAL_AUTH_METHOD: "oidc-auth", INFISICAL_ID_TOKEN: idToken, ...id },
      { identityId: "machine", jwt: idToken },
    ],
    [
      "jwt-auth",
      { INFISICAL_AUTH_METHOD: "jwt-auth", INFISICAL_JWT: idToken, ...id },
      { identityId: "machine", jwt: idToken },
    ],
    ["tls-cert-auth", { INFISICAL_AUTH_METHOD: "tls-cert", ...id }, { identityId: "machine" }],
    [
      "tls-cert-auth",
      { INFISICAL_AUTH_METHOD: "TLS-CERT-AUTH", ...universal, ...id },
      { identityId: "machine" },
    ],
  ])("signs in with %s, of %j", async (path, env, body) => {
    expect(await signInWith(env)).toEqual({
      url: `https://app.infisical.com/api/v1/auth/${path}/login`,
      body,
    });
  });

  it("kubernetes reads the file of the service account", async () => {
    const folder = mkdtempSync(join(tmpdir(), "infisical-kit-env-"));
    const file = join(folder, "token");
    writeFileSync(file, idToken);
    const env = {
      INFISICAL_KUBERNETES_IDENTITY_ID: "i",
      INFISICAL_KUBERNETES_SERVICE_ACCOUNT_TOKEN_PATH: file,
    };
    expect(await signInWith(env)).toEqual({
      url: "https://app.infisical.com/api/v1/auth/kubernetes-auth/login",
      body: { identityId: "i", jwt: idToken },
    });
    rmSync(folder, { recursive: true, force: true });
  });

  it("aws-iam signs with the keys of the environment", async () => {
    const login = await signInWith({
      INFISICAL_AWS_IAM_AUTH_IDENTITY_ID: "i",
      AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
      AWS_SECRET_ACCESS_KEY: "key",
      AWS_REGION: "eu-central-1",
    });
    expect(login?.url).toMatch(/\/aws-auth\/login$/);
    expect(login?.body).toMatchObject({ identityId: "i", iamHttpRequestMethod: "POST" });
  });

  it.each([
    [{ INFISICAL_AZURE_AUTH_IDENTITY_ID: "i" }, /^Azure/],
    [{ INFISICAL_GCP_AUTH_IDENTITY_ID: "i", GCE_METADATA_HOST: "127.0.0.1:1" }, /GCP metadata/],
    [
      {
        INFISICAL_GCP_AUTH_IDENTITY_ID: "i",
        INFISICAL_GCP_IAM_SERVICE_ACCOUNT_KEY_FILE_PATH: "/absent/key.json",
      },
      /\/absent\/key\.json cannot be read/,
    ],
    [{ INFISICAL_AUTH_METHOD: "gcp", ...id, GCE_METADATA_HOST: "127.0.0.1:1" }, /GCP metadata/],
    [{ INFISICAL_OCI_AUTH_IDENTITY_ID: "i", OCI_CONFIG_FILE: "/absent/oci" }, /\/absent\/oci/],
    [{ INFISICAL_AUTH_METHOD: "alicloud", ...id }, /ALIBABA_CLOUD_ACCESS_KEY_ID/],
    [
      {
        INFISICAL_OIDC_AUTH_IDENTITY_ID: "i",
        ACTIONS_ID_TOKEN_REQUEST_URL: "http://127.0.0.1:1/",
      },
      /ACTIONS_ID_TOKEN_REQUEST_TOKEN is not set/,
    ],
  ])("hands on what its provider says: %j", async (env, message) => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
    const session = await sessionFromEnv(env);
    await expect(call(session)).rejects.toMatchObject({ name: "CredentialsError" });
    await expect(call(session)).rejects.toThrow(message);
    vi.unstubAllGlobals();
  });

  it("reads its variables anew for every sign-in", async () => {
    const issuer = createIssuer();
    const env = { ...universal };
    const session = await sessionFromEnv(env, { fetch: issuer.fetch });
    await call(session);
    env.INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET = "rotated";
    issuer.expireAll();
    await call(session);
    const secrets = issuer.logins.map(({ body }) => JSON.parse(body ?? "").clientSecret);
    expect(secrets).toEqual(["secret", "rotated"]);
  });

  it("sends nothing before the first call", async () => {
    const issuer = createIssuer();
    await sessionFromEnv(universal, { fetch: issuer.fetch });
    expect(issuer.sent).toHaveLength(0);
  });

  it.each([
    [{}, /^Nothing to sign in with: set INFISICAL_TOKEN, or INFISICAL_UNIVERSAL_AUTH_CLIENT_ID/],
    [id, "INFISICAL_AUTH_METHOD must be set, to use INFISICAL_MACHINE_IDENTITY_ID"],
    [
      { INFISICAL_CLIENT_ID: "planted" },
      "INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET or INFISICAL_CLIENT_SECRET must be set for the method universal",
    ],
    [
      { INFISICAL_CLIENT_SECRET: "planted" },
      "INFISICAL_UNIVERSAL_AUTH_CLIENT_ID or INFISICAL_CLIENT_ID must be set for the method universal",
    ],
    [
      { INFISICAL_LDAP_AUTH_IDENTITY_ID: "i", INFISICAL_LDAP_USERNAME: "u" },
      "INFISICAL_LDAP_PASSWORD must be set for the method ldap",
    ],
    [
      { INFISICAL_AUTH_METHOD: "aws-iam" },
      "INFISICAL_AWS_IAM_AUTH_IDENTITY_ID or INFISICAL_MACHINE_IDENTITY_ID must be set for the method aws-iam",
    ],
    [
      { INFISICAL_AUTH_METHOD: "oidc", ...id },
      "INFISICAL_JWT or INFISICAL_ID_TOKEN or VERCEL_OIDC_TOKEN or ACTIONS_ID_TOKEN_REQUEST_URL must be set for the method oidc",
    ],
    [
      { INFISICAL_AUTH_METHOD: "jwt", INFISICAL_JWT: "planted" },
      "INFISICAL_MACHINE_IDENTITY_ID must be set for the method jwt",
    ],
    [
      { INFISICAL_AUTH_METHOD: "magic" },
      /^INFISICAL_AUTH_METHOD must be one of universal, aws-iam/,
    ],
    [{ INFISICAL_AUTH_METHOD: "constructor" }, /^INFISICAL_AUTH_METHOD must be one of universal/],
    [
      { INFISICAL_AZURE_AUTH_IDENTITY_ID: "a", INFISICAL_OCI_AUTH_IDENTITY_ID: "b" },
      "INFISICAL_AUTH_METHOD must be set, since there are variables of azure and oci",
    ],
  ])("that %j does not give is refused at once", async (env, message) => {
    const failing = sessionFromEnv(env);
    await expect(failing).rejects.toBeInstanceOf(InfisicalError);
    await expect(failing).rejects.toThrow(message);
    await expect(failing).rejects.not.toThrow(/planted/);
  });
});

describe("the server", () => {
  const token = { INFISICAL_TOKEN: "token" };

  it.each([
    [{}, "https://app.infisical.com"],
    [{ INFISICAL_URL: "https://e.example" }, "https://e.example"],
    [
      { INFISICAL_SITE_URL: "https://d.example", INFISICAL_URL: "https://e.example" },
      "https://d.example",
    ],
    [{ INFISICAL_HOST: "c.example", INFISICAL_SITE_URL: "https://d.example" }, "https://c.example"],
    [
      { INFISICAL_API_URL: "https://b.example/api", INFISICAL_HOST: "c.example" },
      "https://b.example",
    ],
    [
      { INFISICAL_DOMAIN: "http://a.example:8080/", INFISICAL_API_URL: "https://b.example" },
      "http://a.example:8080",
    ],
  ])("of %j is %s", async (env, baseUrl) => {
    expect((await sessionFromEnv({ ...token, ...env })).baseUrl).toBe(baseUrl);
    const options = { baseUrl: "https://given.example" };
    expect((await sessionFromEnv({ ...token, ...env }, options)).baseUrl).toBe(options.baseUrl);
  });

  it.each(["ftp://x", "https://user:planted@x", "https://x?planted"])(
    "%s is refused, by the name of the variable",
    async (value) => {
      await expect(sessionFromEnv({ ...token, INFISICAL_DOMAIN: value })).rejects.toThrow(
        /^INFISICAL_DOMAIN must be an http\(s\) URL without credentials, query and hash$/,
      );
    },
  );

  it("gets the custom headers, below those of the options", async () => {
    const { fetch, sent } = recorder(() => reply(200));
    const env = {
      ...token,
      INFISICAL_CUSTOM_HEADERS: `CF-Access-Client-Id=a.b=c  x-two="v 2" x-three='it"s' x-empty= X-Own=1`,
    };
    await call(await sessionFromEnv(env, { fetch, headers: { "x-own": "2" } }));
    expect(sent[0]?.headers).toEqual({
      "cf-access-client-id": "a.b=c",
      "x-two": "v 2",
      "x-three": 'it"s',
      "x-empty": "",
      "x-own": "2",
      Authorization: "Bearer token",
    });
  });

  it.each(["planted", "=planted", 'a="planted', "a=1 planted", 'a="b"planted'])(
    "refuses custom headers like %s, without showing them",
    async (text) => {
      const failing = sessionFromEnv({ ...token, INFISICAL_CUSTOM_HEADERS: text });
      await expect(failing).rejects.toThrow(
        /^INFISICAL_CUSTOM_HEADERS must be like name=value other="a value"$/,
      );
    },
  );

  it("refuses options that are unknown", async () => {
    await expect(sessionFromEnv(token, { typo: 1 } as object)).rejects.toThrow(
      /^typo is no option/,
    );
  });
});

describe("the scope of secrets", () => {
  const env = { INFISICAL_PROJECT_ID: "p", INFISICAL_ENVIRONMENT: "prod" };

  it("can be spread into params", async () => {
    expect(await scopeFromEnv(env)).toEqual({ projectId: "p", environment: "prod" });
    const withPath = { ...env, INFISICAL_SECRET_PATH: "/web" };
    expect(await scopeFromEnv(withPath)).toEqual({
      projectId: "p",
      environment: "prod",
      secretPath: "/web",
    });
  });

  it.each(["INFISICAL_PROJECT_ID", "INFISICAL_ENVIRONMENT"])("needs %s", async (name) => {
    await expect(scopeFromEnv({ ...env, [name]: "" })).rejects.toThrow(
      `${name} must be set, to say where the secrets are`,
    );
  });
});

it("process.env is the default, and what is no text is left out", async () => {
  vi.stubEnv("INFISICAL_PROJECT_ID", "of the process");
  vi.stubEnv("INFISICAL_ENVIRONMENT", "dev");
  expect(await scopeFromEnv()).toMatchObject({ projectId: "of the process" });
  vi.unstubAllEnvs();
  // As a worker's bindings are.
  const bindings = { INFISICAL_TOKEN: "t", INFISICAL_URL: { fetch() {} }, KV: {} };
  expect((await sessionFromEnv(bindings)).baseUrl).toBe("https://app.infisical.com");
});

it("a client from the environment does everything", async () => {
  const server = createTestServer({ secrets: { prod: { "/": { A: "1" } } } });
  const env = {
    INFISICAL_URL: server.url,
    INFISICAL_CLIENT_ID: server.credentials.clientId,
    INFISICAL_CLIENT_SECRET: server.credentials.clientSecret,
    INFISICAL_PROJECT_ID: server.projectId,
    INFISICAL_ENVIRONMENT: "prod",
  };
  const client = await clientFromEnv(env, { fetch: server.fetch });
  const { secrets } = await client.secrets.list(await scopeFromEnv(env));
  expect(secrets.map(({ secretKey }) => secretKey)).toEqual(["A"]);
  expect(inspect(client, { depth: Infinity })).not.toContain(server.credentials.clientSecret);
});

describe(".infisical.json", () => {
  let folder: string;
  let file: string;
  const token = { INFISICAL_TOKEN: "token" };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "infisical-kit-project-"));
    file = join(folder, ".infisical.json");
    mkdirSync(join(folder, "packages/web"), { recursive: true });
    vi.spyOn(process, "cwd").mockReturnValue(join(folder, "packages/web"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (content: object | string): void =>
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));

  const content = {
    workspaceId: "of-file",
    defaultEnvironment: "staging",
    gitBranchToEnvironmentMapping: null,
    domain: "https://eu.infisical.com",
  };

  it("is not read unless it is asked for", async () => {
    write(content);
    expect((await sessionFromEnv(token)).baseUrl).toBe("https://app.infisical.com");
    await expect(scopeFromEnv({})).rejects.toThrow("INFISICAL_PROJECT_ID must be set");
  });

  it("is found above the current folder, and counts below the variables", async () => {
    write({ ...content, defaultSecretPath: "/web" });
    const options = { projectFile: true };
    expect((await sessionFromEnv(token, options)).baseUrl).toBe("https://eu.infisical.com");
    expect(await scopeFromEnv({}, options)).toEqual({
      projectId: "of-file",
      environment: "staging",
      secretPath: "/web",
    });
    const env = { ...token, INFISICAL_URL: "https://own.example", INFISICAL_ENVIRONMENT: "prod" };
    expect((await sessionFromEnv(env, options)).baseUrl).toBe("https://own.example");
    expect(await scopeFromEnv(env, options)).toMatchObject({
      projectId: "of-file",
      environment: "prod",
    });
  });

  it("need not be there, unless its path is given", async () => {
    expect((await sessionFromEnv(token, { projectFile: true })).baseUrl).toMatch(/app/);
    await expect(sessionFromEnv(token, { projectFile: file })).rejects.toThrow(
      `projectFile: there is no ${file}`,
    );
    write(content);
    const { projectId } = await scopeFromEnv({ INFISICAL_ENVIRONMENT: "e" }, { projectFile: file });
    expect(projectId).toBe("of-file");
  });

  it.each([
    ["a repository", "ref: refs/heads/feature/x\n", "dev"],
    ["a repository on another branch", "ref: refs/heads/main\n", "staging"],
    ["a repository on no branch", "0123456789abcdef\n", "staging"],
    ["no repository", undefined, "staging"],
  ])("maps the branch to an environment in %s", async (_, head, environment) => {
    write({ ...content, gitBranchToEnvironmentMapping: { "feature/x": "dev" } });
    mkdirSync(join(folder, ".git"));
    if (head) writeFileSync(join(folder, ".git/HEAD"), head);
    expect(await scopeFromEnv({}, { projectFile: true })).toMatchObject({ environment });
  });

  it("maps the branch in a worktree, where .git is a file", async () => {
    write({ ...content, gitBranchToEnvironmentMapping: { topic: "dev" } });
    mkdirSync(join(folder, "main/.git/worktrees/topic"), { recursive: true });
    writeFileSync(join(folder, "main/.git/worktrees/topic/HEAD"), "ref: refs/heads/topic\n");
    writeFileSync(join(folder, ".git"), "gitdir: main/.git/worktrees/topic\n");
    expect(await scopeFromEnv({}, { projectFile: true })).toMatchObject({ environment: "dev" });
  });

  it.each(["", "{", "5", "null"])("with %j is refused by its path", async (text) => {
    write(text);
    await expect(scopeFromEnv({}, { projectFile: true })).rejects.toThrow(
      `projectFile: ${file} holds no JSON object`,
    );
  });

  it("with a domain that is none is refused", async () => {
    write({ ...content, domain: "ftp://x" });
    await expect(sessionFromEnv(token, { projectFile: true })).rejects.toThrow(
      `domain in ${file} must be an http(s) URL`,
    );
  });

  it("without what is needed says where it is looked for", async () => {
    write({ workspaceId: "p", defaultEnvironment: "" });
    await expect(scopeFromEnv({}, { projectFile: true })).rejects.toThrow(
      "INFISICAL_ENVIRONMENT must be set, or be in the project file",
    );
  });
});
