import { describe, expect, it } from "vitest";
import type { AuthMode } from "../../src/index.js";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { type Answered, at, clientOf, send } from "../support/api.js";

function logIn(server: TestServer, body: unknown = server.credentials): Promise<Answered> {
  return send(server, "POST /api/v1/auth/universal-auth/login", { body, token: null });
}

function list(server: TestServer, token: string | null): Promise<Answered> {
  const query = `projectId=${server.projectId}&environment=dev`;
  return send(server, `GET /api/v4/secrets?${query}`, { token });
}

async function attach(server: TestServer, limits: object): Promise<string> {
  const path = `/api/v1/auth/universal-auth/identities/${server.identityId}`;
  expect(await send(server, `PATCH ${path}`, { body: limits })).toMatchObject({ status: 200 });
  return String(at((await logIn(server)).body, "accessToken"));
}

function claims(token: string): unknown {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
}

describe("universal auth", () => {
  it("gives a token that looks like a JWT and opens the default project", async () => {
    const server = createTestServer({ accessTokenTTL: 600 });
    const { body } = await logIn(server);
    expect(body).toMatchObject({
      expiresIn: 600,
      accessTokenMaxTTL: 2_592_000,
      tokenType: "Bearer",
    });
    const token = String(at(body, "accessToken"));
    const now = Math.floor(server.clock.now() / 1000);
    expect(claims(token)).toMatchObject({
      identityId: server.identityId,
      authTokenType: "identityAccessToken",
    });
    expect(Number(at(claims(token), "exp")) - now).toBeGreaterThanOrEqual(599);
    expect(await list(server, token)).toMatchObject({ status: 200 });
    expect(server.logins).toBe(1);
  });

  it("refuses client secrets that are used up, too old or revoked", async () => {
    const server = createTestServer();
    const path = `/api/v1/auth/universal-auth/identities/${server.identityId}/client-secrets`;
    const create = async (body: object): Promise<{ id: unknown; clientSecret: unknown }> => {
      const created = await send(server, `POST ${path}`, { body });
      return {
        id: at(created.body, "clientSecretData.id"),
        clientSecret: at(created.body, "clientSecret"),
      };
    };
    const enter = async (clientSecret: unknown): Promise<number> =>
      (await logIn(server, { ...server.credentials, clientSecret })).status;

    const once = await create({ numUsesLimit: 1 });
    expect([await enter(once.clientSecret), await enter(once.clientSecret)]).toEqual([200, 401]);

    // As texts, "2" is more than "100".
    const hundred = await create({ numUsesLimit: 100 });
    for (const status of [200, 200, 401]) expect(await enter(hundred.clientSecret)).toBe(status);

    const brief = await create({ ttl: 60 });
    server.clock.advance("59s");
    expect(await enter(brief.clientSecret)).toBe(200);
    server.clock.advance("1s");
    expect(await enter(brief.clientSecret)).toBe(401);

    const revoked = await create({});
    expect(await send(server, `POST ${path}/${revoked.id}/revoke`, { body: {} })).toMatchObject({
      body: { clientSecretData: { isClientSecretRevoked: true } },
    });
    expect(await enter(revoked.clientSecret)).toBe(401);

    const shown = await send(server, `GET ${path}/${once.id}`);
    expect(shown.body).toMatchObject({ clientSecretData: { clientSecretNumUses: 1 } });
    const listed = await send(server, `GET ${path}`);
    expect(at(listed.body, "clientSecretData")).toHaveLength(4);
    expect(JSON.stringify(listed.body)).not.toContain(once.clientSecret);
  });

  it("is read, changed and removed, and takes its tokens with it", async () => {
    const server = createTestServer({ enterprise: true });
    const created = await send(server, "POST /api/v1/identities", {
      body: { name: "ci", organizationId: server.organizationId },
    });
    const identityId = String(at(created.body, "identity.id"));
    const path = `/api/v1/auth/universal-auth/identities/${identityId}`;
    expect(await send(server, `GET ${path}`)).toMatchObject({ status: 404 });

    const wrong = { accessTokenTTL: 20, accessTokenMaxTTL: 10 };
    expect(await send(server, `POST ${path}`, { body: wrong })).toMatchObject({ status: 400 });
    const attached = await send(server, `POST ${path}`, {
      body: { accessTokenTTL: 60, accessTokenTrustedIps: [{ ipAddress: "10.0.0.0/8" }] },
    });
    expect(attached.body).toMatchObject({
      identityUniversalAuth: {
        accessTokenTTL: 60,
        accessTokenTrustedIps: [{ type: "ipv4", prefix: 8, ipAddress: "10.0.0.0" }],
      },
    });
    const secret = await send(server, `POST ${path}/client-secrets`, { body: {} });
    const credentials = {
      clientId: at(attached.body, "identityUniversalAuth.clientId"),
      clientSecret: at(secret.body, "clientSecret"),
    };
    const token = String(at((await logIn(server, credentials)).body, "accessToken"));
    expect(await list(server, token)).toMatchObject({
      status: 403,
      body: { error: "PermissionDenied" },
    });
    const self = `GET /api/v1/identities/${identityId}`;
    expect(await send(server, self, { token })).toMatchObject({
      status: 200,
      body: { identity: { lastLoginAuthMethod: "universal-auth" } },
    });
    expect(
      await send(server, "POST /api/v1/identities", {
        token,
        body: { name: "more", organizationId: server.organizationId },
      }),
    ).toMatchObject({ status: 403 });

    expect(await send(server, `DELETE ${path}`)).toMatchObject({ status: 200 });
    expect(await send(server, self, { token })).toMatchObject({ status: 401 });
    expect(await logIn(server, credentials)).toMatchObject({ status: 401 });
  });
});

describe("access tokens", () => {
  it("expire with the server's clock", async () => {
    const server = createTestServer({ accessTokenTTL: 60 });
    const token = server.issueToken();
    server.clock.advance("59s");
    expect(await list(server, token)).toMatchObject({ status: 200 });
    server.clock.advance(1000);
    expect(await list(server, token)).toMatchObject({
      status: 403,
      body: { error: "TokenError", message: "Your token has expired. Please re-authenticate." },
    });
  });

  it("expire all at once on demand, but not the next one", async () => {
    const server = createTestServer();
    const token = server.issueToken({ expiresIn: 0 });
    server.expireTokens();
    expect(await list(server, token)).toMatchObject({ status: 403 });
    expect(await list(server, server.issueToken())).toMatchObject({ status: 200 });
  });

  it("are renewed up to their maximum lifetime", async () => {
    const server = createTestServer();
    const renew = (accessToken: unknown): Promise<Answered> =>
      send(server, "POST /api/v1/auth/token/renew", { body: { accessToken }, token: null });
    const token = await attach(server, { accessTokenTTL: 60, accessTokenMaxTTL: 100 });

    server.clock.advance("50s");
    const renewed = await renew(token);
    expect(renewed.body).toMatchObject({ expiresIn: 50, accessTokenMaxTTL: 100 });
    const next = String(at(renewed.body, "accessToken"));
    server.clock.advance("49s");
    expect(await list(server, token)).toMatchObject({ status: 403 });
    expect(await list(server, next)).toMatchObject({ status: 200 });
    server.clock.advance("1s");
    expect(await renew(next)).toMatchObject({ status: 403, body: { error: "TokenError" } });
    expect(await renew("nope")).toMatchObject({ status: 403, body: { error: "TokenError" } });
  });

  it("with a period are renewed for as long as one wants", async () => {
    const server = createTestServer();
    let token = await attach(server, {
      accessTokenPeriod: 60,
      accessTokenTTL: 60,
      accessTokenMaxTTL: 60,
    });
    for (let i = 0; i < 3; i++) {
      server.clock.advance("50s");
      const { body } = await send(server, "POST /api/v1/auth/token/renew", {
        body: { accessToken: token },
        token: null,
      });
      token = String(at(body, "accessToken"));
    }
    expect(await list(server, token)).toMatchObject({ status: 200 });
  });

  it("end when they are revoked, with those that renewed them", async () => {
    const server = createTestServer();
    const token = server.issueToken();
    const { body } = await send(server, "POST /api/v1/auth/token/renew", {
      body: { accessToken: token },
      token: null,
    });
    const revoked = await send(server, "POST /api/v1/auth/token/revoke", {
      body: { accessToken: token },
      token: null,
    });
    expect(revoked.body).toEqual({ message: "Successfully revoked access token" });
    expect(
      await send(server, "POST /api/v1/auth/token/revoke", {
        body: { accessToken: token },
        token: null,
      }),
    ).toMatchObject({ status: 200 });
    expect(await list(server, token)).toMatchObject({ status: 401 });
    expect(await list(server, String(at(body, "accessToken")))).toMatchObject({ status: 401 });
  });

  it("are used up after their number of uses", async () => {
    const server = createTestServer();
    const token = await attach(server, { accessTokenNumUsesLimit: 2 });
    const statuses = [
      await list(server, token),
      await list(server, token),
      await list(server, token),
    ];
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 401]);
  });

  it("of a deleted identity are worth nothing", async () => {
    const server = createTestServer();
    const token = server.issueToken();
    await send(server, `DELETE /api/v1/identities/${server.identityId}`);
    expect(await list(server, token)).toMatchObject({ status: 401 });
  });

  it.each([
    ["login", "universal-auth/login"],
    ["renewal", "token/renew"],
    ["revocation", "token/revoke"],
  ])("that are stale are refused even where none is asked for: %s", async (_, path) => {
    const server = createTestServer();
    const token = server.issueToken();
    server.expireTokens();
    const body = { ...server.credentials, accessToken: server.issueToken() };
    expect(await send(server, `POST /api/v1/auth/${path}`, { body, token })).toMatchObject({
      status: 403,
      body: { error: "TokenError" },
    });
    expect(server.logins).toBe(0);
  });
});

describe("auth modes", () => {
  const modes: AuthMode[] = ["identityAccessToken", "jwt", "serviceToken", "apiKey"];

  async function statuses(request: (server: TestServer) => string): Promise<object> {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const entries = modes.map(async (mode) => {
      const token = server.issueToken({ mode });
      const sending =
        mode === "apiKey" ? { token: null, headers: { "X-API-KEY": token } } : { token };
      return [mode, (await send(server, request(server), sending)).status];
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  it("are those that the route takes", async () => {
    const query = (server: TestServer) => `projectId=${server.projectId}&environment=dev`;
    expect(await statuses((server) => `GET /api/v4/secrets?${query(server)}`)).toEqual({
      identityAccessToken: 200,
      jwt: 200,
      serviceToken: 200,
      apiKey: 403,
    });
    expect(await statuses((server) => `GET /api/v2/folders?path=/&${query(server)}`)).toEqual({
      identityAccessToken: 200,
      jwt: 200,
      serviceToken: 200,
      apiKey: 200,
    });
    expect(await statuses(() => "GET /api/v2/users/me")).toEqual({
      identityAccessToken: 403,
      jwt: 200,
      serviceToken: 403,
      apiKey: 200,
    });
  });

  it("do not include a service token that was deleted, or made up", async () => {
    const server = createTestServer();
    const { serviceTokens } = await clientOf(server, "user");
    const { serviceToken, serviceTokenData } = await serviceTokens.create({
      name: "ci",
      workspaceId: server.projectId,
      scopes: [{ environment: "dev", secretPath: "/" }],
      permissions: ["read"],
      encryptedKey: "",
      iv: "",
      tag: "",
      expiresIn: null,
    });
    await serviceTokens.delete(serviceTokenData.id);
    for (const token of [serviceToken, "st.made.up.token"]) {
      expect(await send(server, "GET /api/v2/service-token", { token })).toMatchObject({
        status: 404,
        body: { error: "NotFound" },
      });
    }
  });

  it("include a service token that opens one project, named or not", async () => {
    const server = createTestServer();
    const token = server.issueToken({ mode: "serviceToken" });
    expect(token).toMatch(/^st\./);
    expect(await send(server, "GET /api/v4/secrets?environment=dev", { token })).toMatchObject({
      status: 200,
    });
    expect(await send(server, "GET /api/v4/secrets?environment=dev")).toMatchObject({
      status: 400,
    });
    const other = await send(server, "POST /api/v1/projects", { body: { projectName: "Other" } });
    const id = at(other.body, "project.id");
    expect(await send(server, `GET /api/v1/projects/${id}`, { token })).toMatchObject({
      status: 403,
    });
  });

  it.each(modes)("expire as asked: %s", async (mode) => {
    const server = createTestServer();
    const token = server.issueToken({ mode, expiresIn: 10 });
    const request = `GET /api/v2/folders?path=/&projectId=${server.projectId}&environment=dev`;
    const sending =
      mode === "apiKey" ? { token: null, headers: { "x-api-key": token } } : { token };
    expect(await send(server, request, sending)).toMatchObject({ status: 200 });
    server.clock.advance("10s");
    expect(await send(server, request, sending)).toMatchObject({
      status: 403,
      body: { error: mode === "serviceToken" ? "ForbiddenError" : "TokenError" },
    });
  });
});

describe("logins by other methods", () => {
  const jwt = { jwt: "a.b.c" };
  const methods: [method: string, proof: object, missing: string][] = [
    ["aws", { iamRequestBody: "Qg==", iamRequestHeaders: "e30=" }, "iamRequestBody"],
    ["gcp", jwt, "jwt"],
    ["azure", jwt, "jwt"],
    ["kubernetes", jwt, "jwt"],
    ["oidc", jwt, "jwt"],
    ["jwt", jwt, "jwt"],
    ["ldap", { username: "u", password: "p" }, "username"],
    [
      "oci",
      { userOcid: "ocid1", headers: { authorization: "Signature", host: "oci", "x-date": "now" } },
      "userOcid",
    ],
    [
      "alicloud",
      {
        Action: "GetCallerIdentity",
        Format: "JSON",
        Version: "2015-04-01",
        AccessKeyId: "id",
        SignatureMethod: "HMAC-SHA1",
        Timestamp: "2026-01-01T00:00:00Z",
        SignatureVersion: "1.0",
        SignatureNonce: "n",
        Signature: "s",
      },
      "Signature",
    ],
    ["tls-cert", {}, "identityId"],
  ];

  it.each(methods)("take a proof of the right shape: %s", async (method, proof, missing) => {
    const server = createTestServer({ accessTokenTTL: 90, enterprise: true });
    const route = `POST /api/v1/auth/${method}-auth/login`;
    const body = { identityId: server.identityId, ...proof };
    const answered = await send(server, route, { body, token: null });
    expect(answered).toMatchObject({ status: 200, body: { expiresIn: 90, tokenType: "Bearer" } });
    expect(await list(server, String(at(answered.body, "accessToken")))).toMatchObject({
      status: 200,
    });
    expect(server.logins).toBe(1);

    expect(
      await send(server, route, { body: { ...body, [missing]: undefined }, token: null }),
    ).toMatchObject({
      status: 422,
      body: { message: [{ code: expect.stringMatching(/^invalid_/), path: [missing] }] },
    });
    const organizationSlug = "elsewhere";
    expect(
      await send(server, route, { body: { ...body, organizationSlug }, token: null }),
    ).toMatchObject({ status: 404, body: { error: "NotFound" } });
    const own = { ...body, organizationSlug: "test" };
    expect(await send(server, route, { body: own, token: null })).toMatchObject({ status: 200 });
    const stranger = { ...body, identityId: "00000000-0000-4000-8000-000000000000" };
    expect(await send(server, route, { body: stranger, token: null })).toMatchObject({
      status: 404,
    });
  });
});

describe("identities", () => {
  it("are created with metadata, read, protected and deleted", async () => {
    const server = createTestServer();
    const create = (fields: object): Promise<Answered> =>
      send(server, "POST /api/v1/identities", {
        body: { name: "ci", organizationId: server.organizationId, ...fields },
      });
    const created = await create({ metadata: [{ key: "team", value: "core" }] });
    expect(created.body).toMatchObject({
      identity: { metadata: [{ key: "team", value: "core" }] },
    });
    const path = `/api/v1/identities/${at(created.body, "identity.id")}`;
    expect(await send(server, `GET ${path}`)).toMatchObject({
      body: { identity: { role: "no-access", identity: { name: "ci", authMethods: [] } } },
    });
    expect(await send(server, `DELETE ${path}`)).toMatchObject({ status: 200 });
    expect(await send(server, `GET ${path}`)).toMatchObject({ status: 404 });

    const kept = await create({ hasDeleteProtection: true });
    const keptPath = `/api/v1/identities/${at(kept.body, "identity.id")}`;
    expect(await send(server, `DELETE ${keptPath}`)).toMatchObject({ status: 400 });
    const unprotected = { hasDeleteProtection: false };
    expect(await send(server, `PATCH ${keptPath}`, { body: unprotected })).toMatchObject({
      body: { identity: { hasDeleteProtection: true } },
    });
    const renamed = { ...unprotected, name: "kept" };
    expect(await send(server, `PATCH ${keptPath}`, { body: renamed })).toMatchObject({
      body: { identity: { hasDeleteProtection: false } },
    });
    expect(await send(server, `DELETE ${keptPath}`)).toMatchObject({ status: 200 });
    expect(await create({ organizationId: "elsewhere" })).toMatchObject({ status: 403 });
  });
});
