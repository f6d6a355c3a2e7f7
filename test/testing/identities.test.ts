import { describe, expect, it } from "vitest";
import type { Client } from "../../src/index.js";
import {
  createTestServer,
  type TestServer,
  type TestServerOptions,
} from "../../src/testing/index.js";
import { clientOf, send } from "../support/api.js";

async function withIdentity(
  name = "ci",
  role = "member",
  options: TestServerOptions = {},
): Promise<{
  server: TestServer;
  client: Client;
  identityId: string;
}> {
  const server = createTestServer(options);
  const client = await clientOf(server);
  const { organizationId } = server;
  const { identity } = await client.identities.create({ name, organizationId, role });
  return { server, client, identityId: identity.id };
}

describe("identities", () => {
  it("are changed; what is left out stays", async () => {
    const { client, identityId } = await withIdentity();
    const metadata = [{ key: "team", value: "web" }];
    const { identity } = await client.identities.update({ identityId, name: "cd", metadata });
    expect(identity).toMatchObject({ id: identityId, name: "cd", metadata });
    expect(await client.identities.get({ identityId })).toMatchObject({
      identity: { role: "member", identity: { name: "cd", authMethods: [] } },
    });
  });

  it("are found by name and role, page by page", async () => {
    const { server, client } = await withIdentity("ci-web");
    const { organizationId } = server;
    await client.identities.create({ name: "ci-api", organizationId, role: "admin" });
    const names = async (params: Parameters<Client["identities"]["search"]>[0]) => {
      const { identities, totalCount } = await client.identities.search(params);
      return [identities.map(({ identity }) => identity.name), totalCount];
    };
    expect(await names({})).toEqual([["ci-api", "ci-web", "test-identity"], 3]);
    expect(await names({ orderDirection: "desc", limit: 1, offset: 1 })).toEqual([["ci-web"], 3]);
    expect(await names({ search: { name: "ci-web" } })).toEqual([["ci-web"], 1]);
    expect(await names({ search: { name: { $contains: "CI-" } } })).toEqual([
      ["ci-api", "ci-web"],
      2,
    ]);
    expect(await names({ search: { role: { $in: ["member", "viewer"] } } })).toEqual([
      ["ci-web"],
      1,
    ]);
    const either = [{ name: { $eq: "ci-web" } }, { name: "test-identity" }];
    expect(await names({ search: { role: "admin", $or: either } })).toEqual([["test-identity"], 1]);
    const orgId = organizationId;
    expect(await client.organizationIdentities.list({ orgId, search: "api" })).toMatchObject({
      identityMemberships: [{ role: "admin", identity: { name: "ci-api" } }],
      totalCount: 1,
    });
    await expect(client.identities.search({ limit: 101 })).rejects.toMatchObject({
      statusCode: 422,
      issues: [{ code: "too_big", path: ["limit"] }],
    });
  });

  it("are in the projects that they were added to or have made", async () => {
    const { server, client, identityId } = await withIdentity();
    const path = `/api/v1/projects/${server.projectId}/memberships/identities/${identityId}`;
    await send(server, `POST ${path}`, { body: { role: "viewer" } });
    expect(await client.identities.listProjectMemberships({ identityId })).toMatchObject({
      identityMemberships: [{ roles: [{ role: "viewer" }], project: { id: server.projectId } }],
    });
    await client.identities.delete({ identityId });
    await expect(client.identities.listProjectMemberships({ identityId })).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it("have no role that the organization lacks", async () => {
    const { server, client, identityId } = await withIdentity();
    const { organizationId, projectId } = server;
    for (const refused of [
      client.identities.create({ name: "x", organizationId, role: "deployer" }),
      client.identities.update({ identityId, role: "deployer" }),
    ]) {
      await expect(refused).rejects.toMatchObject({ statusCode: 404, errorType: "NotFound" });
    }
    const path = `/api/v1/projects/${projectId}/memberships/identities/${identityId}`;
    expect(await send(server, `POST ${path}`, { body: { role: "deployer" } })).toMatchObject({
      status: 404,
    });
  });

  it("have trimmed names, which hold no NUL", async () => {
    const { server, client } = await withIdentity();
    const { organizationId } = server;
    const { identity } = await client.identities.create({ name: " ci\n", organizationId });
    expect(identity.name).toBe("ci");
    await expect(client.identities.create({ name: "a\0b", organizationId })).rejects.toMatchObject({
      statusCode: 500,
      errorType: "InternalServerError",
    });
  });

  it("of another organization are out of reach", async () => {
    const { server, client } = await withIdentity();
    const user = await clientOf(server, "user");
    const { organization } = await user.organizations.create({ name: "Other" });
    const other = { name: "x", organizationId: organization.id };
    const { identity } = await user.identities.create(other);
    await expect(client.identities.create(other)).rejects.toMatchObject({
      errorType: "PermissionDenied",
    });
    await expect(client.identities.get({ identityId: identity.id })).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});

/** What is needed to attach a method, what changes it, and where answers have it. */
const methods = {
  universal: ["identityUniversalAuth", {}, { lockoutThreshold: 5 }],
  token: ["identityTokenAuth", {}, { accessTokenNumUsesLimit: 7 }],
  aws: ["identityAwsAuth", { allowedAccountIds: "1" }, { allowedAccountIds: "2" }],
  gcp: ["identityGcpAuth", { type: "gce" }, { allowedZones: "europe-west3-a" }],
  azure: ["identityAzureAuth", { tenantId: "t", resource: "r" }, { resource: "s" }],
  kubernetes: [
    "identityKubernetesAuth",
    {
      kubernetesHost: "https://k8s",
      allowedNamespaces: "default",
      allowedNames: "",
      allowedAudience: "",
    },
    { allowedNames: "web" },
  ],
  oidc: [
    "identityOidcAuth",
    { oidcDiscoveryUrl: "https://idp.test", boundIssuer: "https://idp.test", boundClaims: {} },
    { boundClaims: { ref: "main" } },
  ],
  jwt: [
    "identityJwtAuth",
    { configurationType: "jwks", jwksUrl: "https://idp.test/keys", boundClaims: { a: "b" } },
    { configurationType: "static", jwksUrl: "", publicKeys: ["key"] },
  ],
  ldap: [
    "identityLdapAuth",
    { url: "ldap://l", bindDN: "cn", bindPass: "pass-marker", searchBase: "dc" },
    { searchBase: "dc=test" },
  ],
  tlsCert: ["identityTlsCertAuth", { caCertificate: "pem" }, { allowedCommonNames: "web" }],
  oci: ["identityOciAuth", { tenancyOcid: "o" }, { tenancyOcid: "o", allowedUsernames: "u" }],
  alicloud: ["identityAliCloudAuth", { allowedArns: "a" }, { allowedArns: "b" }],
} as const;

interface AuthFunctions {
  attach(params: object): Promise<object>;
  update(params: object): Promise<object>;
  get(params: object): Promise<object>;
  revoke(params: object): Promise<object>;
}

describe("auth configurations", () => {
  it.each(Object.entries(methods))(
    "of %s auth are attached once, changed, read and revoked",
    async (name, given) => {
      const [field, needed, changes] = given;
      const { client, identityId } = await withIdentity("ci", "member", { enterprise: true });
      const all: Readonly<Record<string, unknown>> = { ...client.identityAuth };
      // Twelve functions of four names, with params that differ.
      const auth = all[name] as AuthFunctions;

      const absent = { statusCode: ["universal", "kubernetes"].includes(name) ? 404 : 400 };
      await expect(auth.get({ identityId })).rejects.toMatchObject(absent);
      await expect(
        auth.attach({ identityId, ...needed, accessTokenTTL: 20, accessTokenMaxTTL: 10 }),
      ).rejects.toThrow("Access token TTL cannot be greater than max TTL");
      expect(await auth.attach({ identityId, ...needed })).toMatchObject({
        [field]: {
          identityId,
          accessTokenTTL: 2_592_000,
          accessTokenMaxTTL: 2_592_000,
          accessTokenNumUsesLimit: 0,
          accessTokenTrustedIps: [
            { type: "ipv4", prefix: 0, ipAddress: "0.0.0.0" },
            { type: "ipv6", prefix: 0, ipAddress: "::" },
          ],
        },
      });
      await expect(auth.attach({ identityId, ...needed })).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringMatching(/^Failed to add .+ to already configured identity$/),
      });
      expect(await auth.update({ identityId, ...changes, accessTokenTTL: 60 })).toMatchObject({
        [field]: { ...changes, accessTokenTTL: 60 },
      });
      expect(await auth.get({ identityId })).toMatchObject({
        [field]: { ...needed, ...changes, accessTokenTTL: 60 },
      });
      const { identity } = await client.identities.get({ identityId });
      expect(identity.identity.authMethods).toHaveLength(1);

      expect(await auth.revoke({ identityId })).toMatchObject({ [field]: { identityId } });
      await expect(auth.get({ identityId })).rejects.toMatchObject(absent);
      await expect(auth.revoke({ identityId })).rejects.toMatchObject({ statusCode: 400 });
    },
  );

  it("are refused with issues when they have the wrong shape", async () => {
    const { client, identityId } = await withIdentity();
    const { jwt, aws } = client.identityAuth;
    await expect(
      jwt.attach({ identityId, configurationType: "other" } as never),
    ).rejects.toMatchObject({
      issues: [{ code: "invalid_union_discriminator", path: ["configurationType"] }],
    });
    await expect(aws.attach({ identityId, accessTokenMaxTTL: 0 })).rejects.toMatchObject({
      issues: [{ code: "too_small", path: ["accessTokenMaxTTL"] }],
    });
  });

  it("are for any address, and of no directory, without a licence", async () => {
    const { client, identityId } = await withIdentity();
    const { ldap, universal, token } = client.identityAuth;
    const range = [{ ipAddress: "10.0.0.0/8" }];
    const everywhere = [{ ipAddress: "0.0.0.0/0" }, { ipAddress: "::/0" }];
    const [, needed] = methods.ldap;
    for (const refused of [
      ldap.attach({ identityId, ...needed }),
      client.login({ ldapAuth: { identityId, username: "u", password: "p" } }),
      universal.attach({ identityId, accessTokenTrustedIps: range }),
      universal.attach({ identityId, clientSecretTrustedIps: range }),
      token.attach({ identityId, accessTokenTrustedIps: [...everywhere, ...range] }),
    ]) {
      await expect(refused).rejects.toMatchObject({
        statusCode: 400,
        errorType: "BadRequest",
        message: expect.stringContaining("plan restriction"),
      });
    }
    await token.attach({ identityId, accessTokenTrustedIps: everywhere });
    await expect(token.update({ identityId, accessTokenTrustedIps: range })).rejects.toMatchObject({
      statusCode: 400,
    });
    for (const ipAddress of ["10.0.0", "10.0.0.256", "10.0.0.0/33", "::1/129", "1::2::3", "here"]) {
      await expect(
        universal.attach({ identityId, accessTokenTrustedIps: [{ ipAddress }] }),
      ).rejects.toThrow("The IP is not a valid IPv4, IPv6, or CIDR block");
    }
  });

  it.each(["universal", "token", "kubernetes", "ldap", "tlsCert"] as const)(
    "of %s auth are no updates of nothing",
    async (name) => {
      const { client, identityId } = await withIdentity("ci", "member", { enterprise: true });
      const all: Readonly<Record<string, unknown>> = { ...client.identityAuth };
      const auth = all[name] as AuthFunctions;
      await auth.attach({ identityId, ...methods[name][1] });
      await expect(auth.update({ identityId })).rejects.toMatchObject({
        statusCode: 500,
        errorType: "Update by id",
      });
    },
  );

  it("put back what an update of some methods leaves out", async () => {
    const { client, identityId } = await withIdentity();
    const { aws } = client.identityAuth;
    await aws.attach({ identityId, allowedAccountIds: "1", stsEndpoint: "https://sts.test/" });
    expect(await aws.update({ identityId })).toMatchObject({
      identityAwsAuth: { allowedAccountIds: "", stsEndpoint: "https://sts.test/" },
    });
  });

  it("need a role in the organization", async () => {
    const { server, client, identityId } = await withIdentity("nobody", "no-access");
    await client.identityAuth.token.attach({ identityId });
    const { accessToken } = await client.identityAuth.token.createToken({ identityId });
    const nobody = await clientOf(server, "nobody");
    await nobody.setAccessToken(accessToken);
    await expect(nobody.identityAuth.token.get({ identityId })).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});

describe("tokens of token auth", () => {
  it("are issued, listed, renamed and revoked", async () => {
    const { server, client, identityId } = await withIdentity();
    const { token } = client.identityAuth;
    await token.attach({ identityId, accessTokenTTL: 60 });
    const { accessToken, expiresIn, tokenData } = await token.createToken({
      identityId,
      name: "first",
    });
    expect(expiresIn).toBe(60);
    const { id: tokenId } = tokenData;

    const bearer = await clientOf(server, "nobody");
    await bearer.setAccessToken(accessToken);
    await bearer.identities.get({ identityId });
    const { tokens } = await token.listTokens({ identityId });
    expect(tokens).toMatchObject([{ id: tokenId, name: "first", accessTokenNumUses: 1 }]);
    expect(JSON.stringify(tokens)).not.toContain(accessToken);
    await token.updateToken({ tokenId, name: "second" });
    expect(await token.getToken({ identityId, tokenId })).toMatchObject({
      token: { name: "second", authMethod: "token-auth", isAccessTokenRevoked: false },
    });

    await expect(token.updateToken({ tokenId })).rejects.toMatchObject({
      statusCode: 500,
      errorType: "Update",
    });

    await token.revokeToken({ tokenId });
    await expect(token.revokeToken({ tokenId })).rejects.toMatchObject({ statusCode: 404 });
    expect(await token.listTokens({ identityId })).toEqual({ tokens: [] });
    await expect(bearer.identities.get({ identityId })).rejects.toMatchObject({ statusCode: 401 });
    await expect(token.getToken({ identityId: server.identityId, tokenId })).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it("expire with the clock, and go with the configuration", async () => {
    const { server, client, identityId } = await withIdentity();
    const { token } = client.identityAuth;
    await token.attach({ identityId, accessTokenTTL: 60 });
    const bearer = await clientOf(server, "nobody");
    await bearer.setAccessToken((await token.createToken({ identityId })).accessToken);
    server.clock.advance("61s");
    await expect(bearer.identities.get({ identityId })).rejects.toMatchObject({
      errorType: "TokenError",
    });
    const next = await clientOf(server, "nobody");
    await next.setAccessToken((await token.createToken({ identityId })).accessToken);
    await next.identities.get({ identityId });
    await token.revoke({ identityId });
    await expect(next.identities.get({ identityId })).rejects.toMatchObject({ statusCode: 401 });
  });
});

describe("login rules", () => {
  const kubernetes = { kubernetesHost: null, allowedNamespaces: "", allowedNames: "" };

  it("decide who it is; without one the method has to be attached", async () => {
    const { server, client, identityId } = await withIdentity();
    const guest = await clientOf(server, "nobody");
    const params = { kubernetesAuth: { identityId, jwt: "pod" } };
    await expect(guest.login(params)).rejects.toMatchObject({ statusCode: 404 });

    const attached = { identityId, ...kubernetes, allowedAudience: "", accessTokenTTL: 90 };
    await client.identityAuth.kubernetes.attach(attached);
    expect(await guest.login(params)).toMatchObject({ expiresIn: 90 });
    expect(await client.identities.get({ identityId })).toMatchObject({
      identity: { lastLoginAuthMethod: "kubernetes-auth" },
    });

    server.acceptLogin("kubernetesAuth", ({ jwt }) => jwt === "pod");
    await guest.login(params);
    const other = { kubernetesAuth: { identityId, jwt: "other" } };
    await expect(guest.login(other)).rejects.toMatchObject({ statusCode: 401 });
    server.acceptLogin("kubernetesAuth", async ({ jwt }) => jwt === "other" && server.identityId);
    await guest.login(other);
    await expect(guest.login(params)).rejects.toMatchObject({ statusCode: 401 });

    server.reset();
    const own = { kubernetesAuth: { identityId: server.identityId, jwt: "any" } };
    await guest.login(own);
    expect(server.logins).toBe(1);
  });

  it("hold for universal auth too", async () => {
    const server = createTestServer();
    const guest = await clientOf(server, "nobody");
    server.acceptLogin("universalAuth", ({ clientSecret }) => clientSecret === "other");
    const { clientId } = server.credentials;
    await guest.login({ universalAuth: { clientId, clientSecret: "other" } });
    await expect(guest.login({ universalAuth: server.credentials })).rejects.toMatchObject({
      statusCode: 401,
    });
    const unknown = { clientId: "unknown", clientSecret: "other" };
    await expect(guest.login({ universalAuth: unknown })).rejects.toMatchObject({
      statusCode: 401,
    });
  });

  it("are only for methods that there are", () => {
    const server = createTestServer();
    expect(() => server.acceptLogin("tokenAuth" as never, () => true)).toThrow(
      /no login by "tokenAuth"; there are universalAuth, awsAuth/,
    );
  });
});
