import { describe, expect, it, vi } from "vitest";
import {
  AuthenticationError,
  createClient,
  createSession,
  InfisicalError,
  isUnauthorizedError,
  type LoginParams,
  login,
  logout,
  setAccessToken,
} from "../src/index.js";
import { createTestServer } from "../src/testing/index.js";
import {
  asyncStore,
  call,
  createIssuer,
  deferred,
  granted,
  jwt,
  refusalOf,
  reply,
  settle,
  tokenOf,
} from "./support/auth.js";
import { type Recorder, recorder } from "./support/recording-fetch.js";

const api = "https://app.infisical.com/api/v1/auth";
const unchecked = (params: unknown): LoginParams => params as LoginParams;

function issuing(): Recorder {
  return recorder(() => granted("fresh"));
}

const aws = {
  identityId: "id-1",
  iamHttpRequestMethod: "POST",
  iamRequestBody: "QWN0aW9uPUdldENhbGxlcklkZW50aXR5",
  iamRequestHeaders: "eyJBdXRob3JpemF0aW9uIjoiQVdTNCJ9",
};
const issued = { identityId: "id-1", jwt: "a.b.c" };
const oci = { identityId: "id-1", userOcid: "ocid1.user.oc1..aaaa" };
const ociHeaders = {
  authorization: 'Signature version="1",keyId="t/u/f",signature="abc="',
  host: "identity.eu-frankfurt-1.oraclecloud.com",
  "x-date": "Mon, 01 Jan 2024 00:00:00 GMT",
};
const alicloud = {
  identityId: "id-1",
  Action: "GetCallerIdentity",
  Format: "JSON",
  Version: "2015-04-01",
  AccessKeyId: "LTAI",
  SignatureMethod: "HMAC-SHA1",
  SignatureVersion: "1.0",
  SignatureNonce: "nonce",
  Signature: "c2lnbmF0dXJl",
  Timestamp: "2024-01-01T00:00:00Z",
} as const;

const methods: [keyof typeof credentials, string, object][] = [
  ["universalAuth", "universal-auth", { clientId: "id", clientSecret: "s3cret" }],
  ["awsAuth", "aws-auth", aws],
  ["gcpAuth", "gcp-auth", issued],
  ["azureAuth", "azure-auth", issued],
  ["kubernetesAuth", "kubernetes-auth", issued],
  ["oidcAuth", "oidc-auth", issued],
  ["jwtAuth", "jwt-auth", issued],
  ["ldapAuth", "ldap-auth", { identityId: "id-1", username: "ada", password: "pass word" }],
  ["tlsCertAuth", "tls-cert-auth", { identityId: "id-1" }],
  ["ociAuth", "oci-auth", { ...oci, headers: ociHeaders }],
  ["alicloudAuth", "alicloud-auth", alicloud],
];
const credentials = {
  universalAuth: { clientId: "id", clientSecret: "s3cret" },
  tokenAuth: { accessToken: "issued-once" },
  awsAuth: aws,
  gcpAuth: issued,
  azureAuth: issued,
  kubernetesAuth: issued,
  oidcAuth: issued,
  jwtAuth: issued,
  ldapAuth: { identityId: "id-1", username: "ada", password: "pass word" },
  tlsCertAuth: { identityId: "id-1" },
  ociAuth: { ...oci, headers: ociHeaders },
  alicloudAuth: alicloud,
};

describe.each(methods)("login with %s", (key, path, body) => {
  it("posts the credentials as JSON to its route, and nothing else", async () => {
    const { fetch, sent } = issuing();
    await login(createSession({ fetch }), unchecked({ [key]: credentials[key] }));
    expect(sent).toEqual([
      {
        method: "POST",
        url: `${api}/${path}/login`,
        headers: { "Content-Type": "application/json" },
        body: expect.any(String),
      },
    ]);
    expect(JSON.parse(sent[0]?.body ?? "")).toEqual(body);
  });

  it("sends organizationSlug along", async () => {
    const { fetch, sent } = issuing();
    const params = unchecked({ [key]: { ...credentials[key], organizationSlug: "acme" } });
    await login(createSession({ fetch }), params);
    expect(JSON.parse(sent[0]?.body ?? "")).toEqual({ ...body, organizationSlug: "acme" });
  });

  it("never carries the session's token", async () => {
    const { fetch, sent } = issuing();
    const session = createSession({ fetch });
    await setAccessToken(session, "stale");
    await login(session, unchecked({ [key]: credentials[key] }));
    expect(sent[0]?.headers).toEqual({ "Content-Type": "application/json" });
  });

  it("ignores the other keys where they are undefined", async () => {
    const { fetch, sent } = issuing();
    const others = Object.fromEntries(Object.keys(credentials).map((name) => [name, undefined]));
    const session = createSession({ fetch });
    await login(session, unchecked({ ...others, [key]: credentials[key] }));
    expect(sent.map(({ url }) => url)).toEqual([`${api}/${path}/login`]);
  });

  it("answers the token with its lifetimes in seconds, and stores it", async () => {
    const tokenStore = asyncStore();
    const session = createSession({ fetch: issuing().fetch, tokenStore });
    const now = vi.spyOn(Date, "now").mockReturnValue(1_700_000_000_000);
    await expect(login(session, unchecked({ [key]: credentials[key] }))).resolves.toEqual({
      accessToken: "fresh",
      expiresIn: 3600,
      accessTokenMaxTTL: 86_400,
      tokenType: "Bearer",
    });
    now.mockRestore();
    expect(tokenStore.value).toEqual({
      mode: "identityAccessToken",
      token: "fresh",
      expiresAt: 1_700_003_600_000,
    });
  });
});

describe("the shapes that the documentation shows", () => {
  it.each([
    ["x-date", ociHeaders],
    ["date", { authorization: "Signature a", host: "h", date: "Mon, 01 Jan 2024 00:00:00 GMT" }],
  ])("of ociAuth, requestHeaders as JSON text with %s, is sent as headers", async (_, headers) => {
    const { fetch, sent } = issuing();
    const requestHeaders = JSON.stringify(headers);
    await login(createSession({ fetch }), { ociAuth: { ...oci, requestHeaders } });
    expect(sent[0]?.url).toBe(`${api}/oci-auth/login`);
    expect(JSON.parse(sent[0]?.body ?? "")).toEqual({ ...oci, headers });
  });

  it("of ociAuth, when requestHeaders is no JSON, is refused before any request and not shown", async () => {
    const { fetch, sent } = issuing();
    const params = { ociAuth: { ...oci, requestHeaders: "authorization: signature-1234" } };
    const error = await refusalOf(login(createSession({ fetch }), params));
    expect(error.message).toContain("requestHeaders");
    expect(`${error.stack}`).not.toContain("signature-1234");
    expect(error.cause).toBeUndefined();
    expect(sent).toEqual([]);
  });

  it("of tlsCertAuth, clientCertificate is accepted and not sent", async () => {
    const { fetch, sent } = issuing();
    const clientCertificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----";
    await login(createSession({ fetch }), { tlsCertAuth: { identityId: "i", clientCertificate } });
    expect(sent.map(({ body }) => body)).toEqual(['{"identityId":"i"}']);
  });

  it("of awsAuth, without iamHttpRequestMethod, leaves the method to the server", async () => {
    const { fetch, sent } = issuing();
    const { iamHttpRequestMethod: _, ...rest } = aws;
    await login(createSession({ fetch }), { awsAuth: rest });
    expect(JSON.parse(sent[0]?.body ?? "")).toEqual(rest);
  });
});

describe("params of login that do not name exactly one method", () => {
  it.each<[string, unknown]>([
    ["none", {}],
    ["only undefined ones", { universalAuth: undefined, tokenAuth: undefined }],
    ["two", { universalAuth: credentials.universalAuth, awsAuth: aws }],
    ["two, tokenAuth among them", { tokenAuth: { accessToken: "t" }, awsAuth: aws }],
    ["all", credentials],
    ["an unknown one", { githubAuth: { identityId: "i" } }],
    ["an unknown one besides a known one", { ...{ githubAuth: {} }, awsAuth: aws }],
    ["one in other letters", { universalauth: credentials.universalAuth }],
    ["the credentials themselves", credentials.universalAuth],
    ["one with null", { universalAuth: null }],
    ["undefined", undefined],
    ["null", null],
    ["text", "universalAuth"],
  ])("are refused before any request: %s", async (_, params) => {
    const { fetch, sent } = issuing();
    const session = createSession({ fetch });
    const asValue = await refusalOf(login(session, unchecked(params)));
    expect(asValue.name).toBe("InfisicalError");
    const asFunction = await refusalOf(login(session, () => unchecked(params)));
    expect(asFunction.name).toBe("InfisicalError");
    expect(sent).toEqual([]);
  });

  it("leave the session as it was", async () => {
    const tokenStore = asyncStore();
    const session = createSession({ fetch: issuing().fetch, tokenStore });
    await setAccessToken(session, "before");
    await refusalOf(login(session, unchecked({})));
    expect(tokenStore.value).toEqual({ mode: "identityAccessToken", token: "before" });
  });
});

describe("login with tokenAuth", () => {
  it("adopts the token without a request", async () => {
    const issuer = createIssuer();
    issuer.alive.add("issued-once");
    const session = createSession({ fetch: issuer.fetch });
    await expect(login(session, { tokenAuth: { accessToken: "issued-once" } })).resolves.toEqual({
      accessToken: "issued-once",
      expiresIn: 0,
      accessTokenMaxTTL: 0,
      tokenType: "Bearer",
    });
    expect(issuer.sent).toEqual([]);
    await expect(call(session)).resolves.toEqual({ used: "issued-once" });
  });

  it("answers and stores the lifetime that the token itself tells, in seconds", async () => {
    vi.spyOn(Date, "now").mockReturnValue(1_700_000_000_000);
    const tokenStore = asyncStore();
    const session = createSession({ fetch: issuing().fetch, tokenStore });
    const accessToken = jwt({ exp: 1_700_000_900 });
    await expect(login(session, { tokenAuth: { accessToken } })).resolves.toMatchObject({
      accessToken,
      expiresIn: 900,
    });
    expect(tokenStore.value).toEqual({
      mode: "identityAccessToken",
      token: accessToken,
      expiresAt: 1_700_000_900_000,
    });
  });

  it("ignores the other keys where they are undefined", async () => {
    const { fetch, sent } = issuing();
    const params = unchecked({ universalAuth: undefined, tokenAuth: { accessToken: "t" } });
    await expect(login(createSession({ fetch }), params)).resolves.toMatchObject({
      accessToken: "t",
    });
    expect(sent).toEqual([]);
  });

  it.each([undefined, null, "", 7, "two words", "line\nbreak", "naïve"])(
    "refuses %j, which no header can carry",
    async (accessToken) => {
      const { fetch, sent } = issuing();
      const session = createSession({ fetch });
      const error = await refusalOf(login(session, unchecked({ tokenAuth: { accessToken } })));
      expect(error.name).toBe("InfisicalError");
      await expect(call(session)).rejects.toBeInstanceOf(AuthenticationError);
      expect(sent).toEqual([]);
    },
  );

  it("does not renew a token that somebody issued once", async () => {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch });
    await login(session, { tokenAuth: { accessToken: "dead" } });
    await expect(call(session)).rejects.toMatchObject({ statusCode: 403, errorType: "TokenError" });
    expect(issuer.calls).toHaveLength(1);
    expect(issuer.logins).toEqual([]);
  });

  it("calls a function again for a new token", async () => {
    const issuer = createIssuer();
    issuer.alive.add("second");
    const tokens = ["first", "second"];
    const params = vi.fn(() => ({ tokenAuth: { accessToken: tokens.shift() ?? "" } }));
    const session = createSession({ fetch: issuer.fetch });
    await login(session, params);
    await expect(call(session)).resolves.toEqual({ used: "second" });
    expect(params).toHaveBeenCalledTimes(2);
    expect(issuer.calls.map(tokenOf)).toEqual(["first", "second"]);
  });
});

describe("params as a function", () => {
  it("are called again for every renewal, so that short-lived credentials stay fresh", async () => {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch });
    let assertions = 0;
    await login(session, async () => ({
      oidcAuth: { identityId: "i", jwt: `assertion-${++assertions}` },
    }));
    await call(session);
    for (const _ of [1, 2, 3]) {
      issuer.expireAll();
      await call(session);
    }
    expect(issuer.logins.map(({ url, body }) => [url, body])).toEqual(
      [1, 2, 3, 4].map((number) => [
        `${api}/oidc-auth/login`,
        `{"identityId":"i","jwt":"assertion-${number}"}`,
      ]),
    );
  });

  it("may name another method for a renewal", async () => {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch });
    const params: LoginParams[] = [{ jwtAuth: issued }, { gcpAuth: issued }];
    await login(session, () => params.shift() ?? unchecked({}));
    issuer.expireAll();
    await call(session);
    expect(issuer.logins.map(({ url }) => url)).toEqual([
      `${api}/jwt-auth/login`,
      `${api}/gcp-auth/login`,
    ]);
  });

  it("that throw, or reject, reject the login with just that error, and send nothing", async () => {
    const { fetch, sent } = issuing();
    const session = createSession({ fetch });
    const error = new Error("no assertion today");
    const thrown = login(session, () => {
      throw error;
    });
    await expect(thrown).rejects.toBe(error);
    await expect(login(session, () => Promise.reject(error))).rejects.toBe(error);
    expect(sent).toEqual([]);
  });
});

describe("a login", () => {
  it("that the server refuses rejects with its error and leaves the session as it was", async () => {
    const tokenStore = asyncStore();
    const { fetch } = recorder(() =>
      reply(401, { reqId: "req-9", error: "Unauthorized", message: "Invalid credentials" }),
    );
    const session = createSession({ fetch, tokenStore });
    await setAccessToken(session, "before");
    const error = await refusalOf(login(session, { universalAuth: credentials.universalAuth }));
    expect(isUnauthorizedError(error)).toBe(true);
    expect(error).toMatchObject({
      message: "Invalid credentials",
      statusCode: 401,
      requestId: "req-9",
      method: "POST",
      url: `${api}/universal-auth/login`,
    });
    expect(tokenStore.value).toEqual({ mode: "identityAccessToken", token: "before" });
  });

  it.each<[string, unknown]>([
    ["without a token", { expiresIn: 60 }],
    ["with a token that is no text", { accessToken: 7, expiresIn: 60 }],
    ["with a lifetime that is no number", { accessToken: "t", expiresIn: "soon" }],
    ["with a lifetime below zero", { accessToken: "t", expiresIn: -1 }],
    ["that is null", null],
    ["that is empty", ""],
  ])("answered by something %s is an error, and stores nothing", async (_, answer) => {
    const tokenStore = asyncStore();
    const session = createSession({ fetch: recorder(() => reply(200, answer)).fetch, tokenStore });
    const error = await refusalOf(login(session, { universalAuth: credentials.universalAuth }));
    expect(error.name).toBe(answer === "" ? "InfisicalApiError" : "InfisicalError");
    expect(tokenStore.log).not.toContain("set");
  });

  it("called later wins over an earlier one that answers later", async () => {
    const slow = deferred();
    const issuer = createIssuer();
    issuer.onLogin = (number) => (number === 1 ? slow.promise : undefined);
    const session = createSession({ fetch: issuer.fetch });
    const earlier = login(session, { jwtAuth: issued });
    const later = login(session, { gcpAuth: issued });
    expect((await later).accessToken).toBe("token-2");
    slow.resolve();
    expect((await earlier).accessToken).toBe("token-1");
    await expect(call(session)).resolves.toEqual({ used: "token-2" });
    issuer.expireAll();
    await call(session);
    expect(issuer.logins.at(-1)?.url).toBe(`${api}/gcp-auth/login`);
  });

  it("called later stands when the earlier one answers first", async () => {
    const slow = deferred();
    const issuer = createIssuer();
    issuer.onLogin = (number) => (number === 2 ? slow.promise : undefined);
    const session = createSession({ fetch: issuer.fetch });
    const earlier = login(session, { jwtAuth: issued });
    const later = login(session, { gcpAuth: issued });
    await earlier;
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
    slow.resolve();
    await later;
    await expect(call(session)).resolves.toEqual({ used: "token-2" });
  });

  it("called later that fails leaves the earlier one standing", async () => {
    const issuer = createIssuer();
    issuer.onLogin = (number) => (number === 2 ? reply(401, { message: "no" }) : settle());
    const session = createSession({ fetch: issuer.fetch });
    const earlier = login(session, { jwtAuth: issued });
    await refusalOf(login(session, { gcpAuth: issued }));
    await earlier;
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
  });

  it("loses to a logout that is begun while it runs", async () => {
    const slow = deferred();
    const issuer = createIssuer();
    issuer.onLogin = () => slow.promise;
    const tokenStore = asyncStore();
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    const signingIn = login(session, { jwtAuth: issued });
    await settle();
    await logout(session);
    slow.resolve();
    expect((await signingIn).accessToken).toBe("token-1");
    expect(tokenStore.value).toBeUndefined();
    expect(tokenStore.log).not.toContain("set");
    await expect(call(session)).rejects.toBeInstanceOf(AuthenticationError);
  });

  it("loses to a token that is adopted while it runs", async () => {
    const slow = deferred();
    const issuer = createIssuer();
    issuer.alive.add("adopted");
    issuer.onLogin = () => slow.promise;
    const session = createSession({ fetch: issuer.fetch });
    const signingIn = login(session, { jwtAuth: issued });
    await settle();
    await setAccessToken(session, "adopted");
    slow.resolve();
    await signingIn;
    await expect(call(session)).resolves.toEqual({ used: "adopted" });
  });

  it("wins over a logout before it", async () => {
    const session = createSession({ fetch: createIssuer().fetch, tokenStore: asyncStore() });
    const out = logout(session);
    await login(session, { jwtAuth: issued });
    await out;
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
  });
});

describe("against a server in memory", () => {
  it("universalAuth signs in, calls, and signs in again once the token has expired", async () => {
    const server = createTestServer({ accessTokenTTL: 600 });
    const client = createClient({ baseUrl: server.url, fetch: server.fetch });
    const result = await client.login({ universalAuth: server.credentials });
    expect(result).toMatchObject({ expiresIn: 600, tokenType: "Bearer" });
    const params = { projectId: server.projectId, environment: "dev" };
    await expect(client.secrets.list(params)).resolves.toMatchObject({ secrets: [] });
    server.expireTokens();
    await expect(client.secrets.list(params)).resolves.toMatchObject({ secrets: [] });
    expect(server.logins).toBe(2);
    expect(server.requests.map(({ path, status, mode }) => [path, status, mode])).toEqual([
      ["/api/v1/auth/universal-auth/login", 200, null],
      ["/api/v4/secrets", 200, "identityAccessToken"],
      ["/api/v4/secrets", 403, "identityAccessToken"],
      ["/api/v1/auth/universal-auth/login", 200, null],
      ["/api/v4/secrets", 200, "identityAccessToken"],
    ]);
  });

  it.each(methods.filter(([key]) => key !== "universalAuth"))(
    "%s is a login that the server takes",
    async (key) => {
      const server = createTestServer({ enterprise: true });
      const session = createSession({ baseUrl: server.url, fetch: server.fetch });
      const { identityId } = server;
      await login(session, unchecked({ [key]: { ...credentials[key], identityId } }));
      expect(server.logins).toBe(1);
      const client = createClient({ baseUrl: server.url, fetch: server.fetch });
      await expect(
        client.login(unchecked({ [key]: { ...credentials[key], identityId: "nobody" } })),
      ).rejects.toBeInstanceOf(InfisicalError);
      expect(client.isAuthenticated).toBe(false);
    },
  );
});
