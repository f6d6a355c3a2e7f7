import { rm, writeFile } from "node:fs/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { githubActionsOidc } from "../../src/credentials/github.js";
import { gitlabOidc } from "../../src/credentials/gitlab.js";
import { kubernetesServiceAccount } from "../../src/credentials/kubernetes.js";
import { ldap } from "../../src/credentials/ldap.js";
import { jwtFromFile, oidcFromEnv } from "../../src/credentials/oidc.js";
import { tlsCert } from "../../src/credentials/tls-cert.js";
import { universalAuth } from "../../src/credentials/universal.js";
import { vercelOidc } from "../../src/credentials/vercel.js";
import { InfisicalError } from "../../src/index.js";
import {
  absentService,
  identityId,
  marker,
  page,
  refusal,
  signInTwice,
  startService,
  temporaryFile,
  token,
  watchTimers,
} from "../support/credentials.js";

const organizationSlug = "acme";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("every provider", () => {
  const providers: [string, (options: { identityId: string }) => unknown][] = [
    ["kubernetesServiceAccount", kubernetesServiceAccount],
    ["githubActionsOidc", githubActionsOidc],
    ["gitlabOidc", gitlabOidc],
    ["vercelOidc", vercelOidc],
    ["tlsCert", tlsCert],
    ["oidcFromEnv", (options) => oidcFromEnv({ ...options, variable: "TOKEN" })],
    ["jwtFromFile", (options) => jwtFromFile({ ...options, path: "/token" })],
    ["ldap", (options) => ldap({ ...options, username: "ada", password: "x" })],
  ];

  it.each(providers)("%s refuses a missing identity at once", (_, provider) => {
    expect(() => provider({ identityId: "" })).toThrow(InfisicalError);
    expect(() => provider({ identityId: undefined as unknown as string })).toThrow(
      "identityId must be the ID of a machine identity",
    );
  });

  const missing = "";
  it.each([
    ["clientId", () => universalAuth({ clientId: missing, clientSecret: "s" })],
    ["username", () => ldap({ identityId, username: missing, password: "s" })],
    ["variable", () => oidcFromEnv({ identityId, variable: missing })],
    ["path", () => jwtFromFile({ identityId, path: missing })],
  ])("refuses a missing %s at once", (name, create) => {
    expect(create).toThrow(InfisicalError);
    expect(create).toThrow(`${name} must be`);
  });

  it("leaves out an organization that is not given", async () => {
    expect(await tlsCert({ identityId, organizationSlug: undefined })()).toEqual({
      tlsCertAuth: { identityId },
    });
    expect(await tlsCert({ identityId, organizationSlug })()).toEqual({
      tlsCertAuth: { identityId, organizationSlug },
    });
  });
});

describe("kubernetesServiceAccount", () => {
  it("reads the file anew at every renewal", async () => {
    const tokens = [token({ jti: "1" }), token({ jti: "2" })];
    const path = await temporaryFile(`${tokens[0]}\n`);
    const provider = kubernetesServiceAccount({ identityId, organizationSlug, path });
    const [first, second] = await signInTwice(async () => {
      const params = await provider();
      // As Kubernetes does, some time before the token expires.
      await writeFile(path, tokens[1] ?? "");
      return params;
    });
    expect(first).toEqual({
      path: "/api/v1/auth/kubernetes-auth/login",
      body: { identityId, organizationSlug, jwt: tokens[0] },
    });
    expect(second.body.jwt).toBe(tokens[1]);
  });

  it("finds the file by the option, the variable, or where Kubernetes puts it", async () => {
    const jwt = token();
    const path = await temporaryFile(jwt);
    const env = { INFISICAL_KUBERNETES_SERVICE_ACCOUNT_TOKEN_PATH: path };
    expect(await kubernetesServiceAccount({ identityId, env })()).toEqual({
      kubernetesAuth: { identityId, jwt },
    });
    vi.stubEnv("INFISICAL_KUBERNETES_SERVICE_ACCOUNT_TOKEN_PATH", path);
    expect(await kubernetesServiceAccount({ identityId })()).toHaveProperty("kubernetesAuth.jwt");
    const elsewhere = kubernetesServiceAccount({ identityId, env: {} })();
    expect((await refusal(elsewhere)).message).toContain(
      "/var/run/secrets/kubernetes.io/serviceaccount/token cannot be read (ENOENT)",
    );
    const missing = kubernetesServiceAccount({ identityId, env, path: "/absent/token" })();
    expect((await refusal(missing)).message).toMatch(
      /^Kubernetes service account: \/absent\/token cannot be read \(ENOENT\)\. Mount the token/,
    );
  });

  it.each([
    ["an empty file", "\n", "is empty"],
    ["something else", `${marker} ${marker}`, "is no JWT"],
    ["a page", String(page.body), "is no JWT"],
    ["half a token", token().split(".").slice(0, 2).join("."), "is no JWT"],
  ])("refuses %s", async (_, content, problem) => {
    const path = await temporaryFile(content);
    const error = await refusal(kubernetesServiceAccount({ identityId, path })());
    expect(error.source).toBe("Kubernetes service account");
    expect(error.message).toContain(problem);
    expect(error.message).toContain(path);
  });

  it("refuses a folder in place of a file", async () => {
    const error = await refusal(kubernetesServiceAccount({ identityId, path: "/" })());
    expect(error.message).toContain("/ cannot be read (EISDIR)");
  });

  it("works again after the file has come back", async () => {
    const path = await temporaryFile(token());
    const provider = kubernetesServiceAccount({ identityId, path });
    await rm(path);
    await refusal(provider());
    await writeFile(path, token());
    expect(await provider()).toHaveProperty("kubernetesAuth");
  });
});

describe("githubActionsOidc", () => {
  const requestToken = `request-token-${marker}`;
  const environment = (url: string) => ({
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
  });

  it("requests a token anew at every renewal", async () => {
    const tokens = [token({ jti: "1" }), token({ jti: "2" })];
    const { url, got } = await startService(({ method, url, headers }, number) =>
      method === "GET" &&
      url.searchParams.get("api-version") === "2.0" &&
      headers.authorization === `Bearer ${requestToken}`
        ? { body: { value: tokens[number - 1] } }
        : { status: 401 },
    );
    const audience = "https://github.com/octo-org & co";
    const [first, second] = await signInTwice(
      githubActionsOidc({ identityId, audience, env: environment(url) }),
    );
    expect(first).toEqual({
      path: "/api/v1/auth/oidc-auth/login",
      body: { identityId, jwt: tokens[0] },
    });
    expect(second.body.jwt).toBe(tokens[1]);
    expect(got.map(({ url }) => url.searchParams.get("audience"))).toEqual([audience, audience]);
  });

  it("asks for GitHub's own audience by default", async () => {
    const { url, got } = await startService(() => ({ body: { value: token() } }));
    await githubActionsOidc({ identityId, env: environment(url) })();
    expect(got[0]?.url.search).toBe("?api-version=2.0");
  });

  it("tells which permission is missing", async () => {
    const env = environment("http://127.0.0.1");
    for (const name of Object.keys(env)) {
      const error = await refusal(
        githubActionsOidc({ identityId, env: { ...env, [name]: undefined } })(),
      );
      expect(error.message).toBe(
        `GitHub Actions: ${name} is not set. The job needs \`permissions: id-token: write\`, and must not run for a fork`,
      );
    }
  });

  it("refuses an address that is none", async () => {
    const env = { ...environment(""), ACTIONS_ID_TOKEN_REQUEST_URL: `file:///${marker}` };
    const error = await refusal(githubActionsOidc({ identityId, env })());
    expect(error.message).toBe("GitHub Actions: ACTIONS_ID_TOKEN_REQUEST_URL is no http(s) URL");
  });

  it.each([
    ["a page", page, "answered what is no JSON"],
    ["no token", { body: { count: 1 } }, "the answer is no JWT"],
    ["a list", { body: [] }, "the answer is no JWT"],
    ["a number", { body: "7" }, "answered what is no JSON"],
    ["a page with a status", { ...page, status: 502 }, "answered 502. The job"],
    ["a redirect", { status: 302, headers: { location: `/${marker}` } }, "answered 302. The job"],
    [
      "a refusal",
      { status: 403, body: { message: "No permission\nto mint" } },
      "answered 403 (No permission to mint)",
    ],
    [
      "a refusal that repeats the token",
      { status: 401, body: { error: { code: "Unauthorized", message: `bad ${requestToken}` } } },
      "answered 401. The job",
    ],
  ])("refuses %s", async (_, answer, problem) => {
    const { url } = await startService(() => answer);
    const error = await refusal(githubActionsOidc({ identityId, env: environment(url) })());
    expect(error.source).toBe("GitHub Actions");
    expect(error.message).toContain(problem);
  });

  it("refuses an absent service", async () => {
    const url = await absentService();
    const error = await refusal(githubActionsOidc({ identityId, env: environment(url) })());
    expect(error.message).toContain(`${url} cannot be reached (ECONNREFUSED). The job needs`);
  });

  it("shows nothing of a token that no header can carry", async () => {
    const env = {
      ...environment(await absentService()),
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: `a\n${marker}`,
    };
    const error = await refusal(githubActionsOidc({ identityId, env })());
    expect(error.message).toContain(
      "ACTIONS_ID_TOKEN_REQUEST_TOKEN has characters that cannot be in it",
    );
  });

  it("gives a slow service the timeout, and leaves no timer", async () => {
    const timers = watchTimers();
    const { url } = await startService(() => undefined);
    const options = { identityId, env: environment(url), timeout: 50 };
    const error = await refusal(githubActionsOidc(options)());
    expect(error.message).toContain(`${url} gave no answer within 50 ms`);
    expect(setTimeout).toHaveBeenCalledWith(expect.any(Function), 50);
    expect(timers()).toEqual({ set: expect.any(Number), left: 0 });
    expect(timers().set).toBeGreaterThan(0);
  });

  it("gives a fetch that ignores the signal no longer", async () => {
    const fetch = () => new Promise<never>(() => {});
    const env = environment("http://127.0.0.1");
    const error = await refusal(githubActionsOidc({ identityId, env, fetch, timeout: 20 })());
    expect(error.message).toContain("gave no answer within 20 ms");
  });

  it.each([0, -1, Number.NaN, 2 ** 31])("refuses a timeout of %s at once", (timeout) => {
    expect(() => githubActionsOidc({ identityId, timeout })).toThrow(
      "timeout must be a number of milliseconds above 0",
    );
  });
});

describe("gitlabOidc", () => {
  it("reads the job's ID token", async () => {
    const jwt = token();
    expect(await gitlabOidc({ identityId, env: { INFISICAL_ID_TOKEN: jwt } })()).toEqual({
      oidcAuth: { identityId, jwt },
    });
    const env = { VAULT_ID_TOKEN: jwt };
    const [first] = await signInTwice(gitlabOidc({ identityId, variable: "VAULT_ID_TOKEN", env }));
    expect(first.path).toBe("/api/v1/auth/oidc-auth/login");
  });

  it("tells what the job has to ask for", async () => {
    const error = await refusal(gitlabOidc({ identityId, env: {} })());
    expect(error.message).toBe(
      "GitLab CI: INFISICAL_ID_TOKEN is not set. The job needs `id_tokens: { INFISICAL_ID_TOKEN: { aud: … } }` in .gitlab-ci.yml",
    );
  });
});

describe("vercelOidc", () => {
  it("takes the token of the request that is handled, anew at every renewal", async () => {
    const tokens = [token({ jti: "1" }), token({ jti: "2" })];
    let request = 0;
    const headers = () => new Headers({ "x-vercel-oidc-token": tokens[request++] ?? "" });
    const [first, second] = await signInTwice(
      vercelOidc({ identityId, token: () => headers().get("x-vercel-oidc-token"), env: {} }),
    );
    expect(first.path).toBe("/api/v1/auth/oidc-auth/login");
    expect([first.body.jwt, second.body.jwt]).toEqual(tokens);
  });

  it("takes VERCEL_OIDC_TOKEN where no request has one", async () => {
    const jwt = token();
    const env = { VERCEL_OIDC_TOKEN: jwt };
    expect(await vercelOidc({ identityId, env })()).toEqual({ oidcAuth: { identityId, jwt } });
    expect(await vercelOidc({ identityId, env, token: () => null })()).toEqual({
      oidcAuth: { identityId, jwt },
    });
    vi.stubEnv("VERCEL_OIDC_TOKEN", jwt);
    expect(await vercelOidc({ identityId })()).toEqual({ oidcAuth: { identityId, jwt } });
  });

  it("tells where the token is to come from", async () => {
    const error = await refusal(vercelOidc({ identityId, env: {}, token: () => undefined })());
    expect(error.message).toMatch(/^Vercel OIDC: VERCEL_OIDC_TOKEN is not set\. Enable OIDC/);
    const wrong = await refusal(vercelOidc({ identityId, token: () => `Bearer ${marker}` })());
    expect(wrong.message).toContain("what `token` gave is no JWT");
  });
});

describe("oidcFromEnv and jwtFromFile", () => {
  it("read the variable anew", async () => {
    const env = { CI_TOKEN: token({ jti: "1" }) };
    const provider = oidcFromEnv({ identityId, variable: "CI_TOKEN", env });
    const [first, second] = await signInTwice(async () => {
      const params = await provider();
      env.CI_TOKEN = token({ jti: "2" });
      return params;
    });
    expect(first.path).toBe("/api/v1/auth/oidc-auth/login");
    expect(second.body.jwt).toBe(env.CI_TOKEN);
    const error = await refusal(oidcFromEnv({ identityId, variable: "CI_TOKEN", env: {} })());
    expect(error.message).toContain("OIDC: CI_TOKEN is not set");
  });

  it("read the file anew, for the method that the identity has", async () => {
    const path = await temporaryFile(token({ jti: "1" }));
    const provider = jwtFromFile({ identityId, path });
    const [first, second] = await signInTwice(async () => {
      const params = await provider();
      await writeFile(path, token({ jti: "2" }));
      return params;
    });
    expect(first.path).toBe("/api/v1/auth/jwt-auth/login");
    expect(second.body.jwt).not.toBe(first.body.jwt);
    const params = await jwtFromFile({ identityId, path, method: "oidcAuth" })();
    expect(params).toEqual({ oidcAuth: { identityId, jwt: second.body.jwt } });
    const error = await refusal(jwtFromFile({ identityId, path: "/absent" })());
    expect(error.message).toContain("JWT file: /absent cannot be read (ENOENT)");
  });
});

describe("universalAuth and ldap", () => {
  it("read the client secret anew at every renewal", async () => {
    const file = await temporaryFile("first\n");
    const provider = universalAuth({ clientId: "id", clientSecret: { file }, organizationSlug });
    const [first, second] = await signInTwice(async () => {
      const params = await provider();
      await writeFile(file, "second\r\n");
      return params;
    });
    expect(first).toEqual({
      path: "/api/v1/auth/universal-auth/login",
      body: { clientId: "id", clientSecret: "first", organizationSlug },
    });
    expect(second.body.clientSecret).toBe("second");
  });

  it("ask a function for the password at every renewal", async () => {
    let number = 0;
    const password = async () => `password ${++number} `;
    const [first, second] = await signInTwice(ldap({ identityId, username: "ada", password }));
    expect(first).toEqual({
      path: "/api/v1/auth/ldap-auth/login",
      body: { identityId, username: "ada", password: "password 1 " },
    });
    expect(second.body.password).toBe("password 2 ");
  });

  it("take a text", async () => {
    expect(await universalAuth({ clientId: "id", clientSecret: "s" })()).toEqual({
      universalAuth: { clientId: "id", clientSecret: "s" },
    });
  });

  it("refuse what is no secret", async () => {
    const file = await temporaryFile("\n");
    const empty = await refusal(universalAuth({ clientId: "id", clientSecret: { file } })());
    expect(empty.message).toBe(`Universal auth: ${file} is empty. Write the client secret to it`);
    const password = () => "";
    const none = await refusal(ldap({ identityId, username: "ada", password })());
    expect(none.message).toContain("LDAP: password must be a text that is not empty");
    const missing = undefined as unknown as string;
    expect((await refusal(ldap({ identityId, username: "a", password: missing })())).source).toBe(
      "LDAP",
    );
  });

  it("hand on what a function throws", async () => {
    const vaultError = new Error("vault is sealed");
    const clientSecret = () => Promise.reject(vaultError);
    await expect(universalAuth({ clientId: "id", clientSecret })()).rejects.toBe(vaultError);
  });
});

describe("tlsCert", () => {
  it("signs in with what the session's fetch presents", async () => {
    const [first] = await signInTwice(tlsCert({ identityId }));
    expect(first).toEqual({ path: "/api/v1/auth/tls-cert-auth/login", body: { identityId } });
  });
});
