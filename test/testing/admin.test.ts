import { describe, expect, it } from "vitest";
import { createTestServer } from "../../src/testing/index.js";
import { clientOf } from "../support/api.js";

describe("the administration of the server", () => {
  it("is for super admins alone", async () => {
    const server = createTestServer();
    const { admin } = await clientOf(server);
    await expect(admin.listUsers()).rejects.toMatchObject({
      statusCode: 403,
      errorType: "ForbiddenError",
      message: expect.stringContaining("Requires elevated super admin privileges"),
    });
    // Before anything that is wrong with the request is told.
    await expect(admin.listUsers({ limit: 1000 })).rejects.toMatchObject({ statusCode: 403 });
  });

  it("invites to new organizations, whose members and projects it lists", async () => {
    const server = createTestServer();
    const { admin } = await clientOf(server, "user");
    const { organization } = await admin.createOrganization({
      name: "Invited",
      inviteAdminEmails: ["guest@infisical.test"],
    });
    const { organizations, total } = await admin.listOrganizations({ searchTerm: "invit" });
    expect(total).toBe(1);
    expect(organizations).toMatchObject([
      { members: [{ user: { email: "guest@infisical.test" }, status: "invited" }], projects: [] },
    ]);
    const organizationId = organization.id;
    const membershipId = String(organizations[0]?.members[0]?.membershipId);
    await admin.resendOrgInvite({ organizationId, membershipId });
    await admin.joinOrganization({ organizationId });
    await expect(admin.joinOrganization({ organizationId })).rejects.toMatchObject({
      statusCode: 400,
    });
    await admin.deleteOrgMembership({ organizationId, membershipId });
    await admin.deleteOrganization({ organizationId });
    expect(await admin.listOrganizations()).toMatchObject({
      organizations: [{ id: server.organizationId, projects: [{ id: server.projectId }] }],
      total: 1,
    });
  });

  it("lists users and identities, and changes what they may do", async () => {
    const server = createTestServer({ enterprise: true });
    const client = await clientOf(server, "user");
    const { admin } = client;
    await admin.createOrganization({ name: "x", inviteAdminEmails: ["guest@infisical.test"] });
    const { users } = await admin.listUsers({ searchTerm: "guest" });
    const userId = String(users[0]?.id);
    expect((await admin.listUsers({ adminsOnly: true })).total).toBe(1);
    await admin.grantAdminAccess({ userId });
    expect((await admin.listUsers({ adminsOnly: true })).total).toBe(2);
    await admin.revokeAdminAccess({ userId });
    expect(await admin.deleteUsers({ userIds: [userId] })).toMatchObject({
      users: [{ id: userId }],
    });
    await expect(admin.deleteUser({ userId })).rejects.toMatchObject({ statusCode: 404 });

    expect(await admin.listIdentities({ searchTerm: "test" })).toMatchObject({
      identities: [{ id: server.identityId, isInstanceAdmin: false }],
      total: 1,
    });
    await expect(
      admin.revokeIdentitySuperAdmin({ identityId: server.identityId }),
    ).rejects.toMatchObject({ statusCode: 400, errorType: "Identity" });
  });

  it("keeps an administrator, and is not for administrators who would leave", async () => {
    const server = createTestServer();
    const { admin, users, organizations } = await clientOf(server, "user");
    const { id: userId } = (await users.getMe()).user;
    const { organizationId } = server;
    const members = await organizations.listMemberships({ orgId: organizationId });
    for (const refused of [
      admin.deleteUser({ userId }),
      admin.deleteUsers({ userIds: [userId] }),
      admin.revokeAdminAccess({ userId }),
      admin.deleteOrgMembership({
        organizationId,
        membershipId: String(members.users[0]?.id),
      }),
    ]) {
      await expect(refused).rejects.toMatchObject({ statusCode: 400, errorType: "BadRequest" });
    }
    expect(await users.getMe()).toMatchObject({ user: { superAdmin: true } });
  });

  it("takes a licence for some of it", async () => {
    const server = createTestServer({ users: { "guest@infisical.test": {} } });
    const { admin } = await clientOf(server, "user");
    const { id: userId } = server.user("guest@infisical.test");
    for (const refused of [
      admin.grantAdminAccess({ userId }),
      admin.updateEncryptionStrategy({ strategy: "SOFTWARE" }),
      admin.generateUsageReport(),
    ]) {
      await expect(refused).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringContaining("plan restriction"),
      });
    }
    expect((await admin.listUsers({ adminsOnly: true })).total).toBe(1);
  });

  it("is for machine identities that administer it, such as the default one if so asked", async () => {
    const server = createTestServer({
      admin: true,
      identities: { root: { admin: true }, deploy: { role: "admin" } },
    });
    const { admin } = await clientOf(server);
    const { identities } = await admin.listIdentities();
    const isAdmin = Object.fromEntries(
      identities.map(({ name, isInstanceAdmin }) => [name, isInstanceAdmin]),
    );
    expect(isAdmin).toEqual({ "test-identity": true, root: true, deploy: false });
    await admin.createOrganization({ name: "x", inviteAdminEmails: ["guest@infisical.test"] });
    await admin.updateConfig({ allowSignUp: false });

    const { id: identityId } = server.identity("root");
    const deploy = await clientOf(server, "nobody");
    await deploy.login({ universalAuth: server.identity("deploy").credentials });
    for (const refused of [
      deploy.identities.update({ identityId, role: "no-access" }),
      deploy.identities.delete({ identityId }),
    ]) {
      await expect(refused).rejects.toMatchObject({
        statusCode: 400,
        message: expect.stringContaining("instance admin"),
      });
    }
    await admin.revokeIdentitySuperAdmin({ identityId });
    await deploy.identities.delete({ identityId });
    server.reset();
    expect((await (await clientOf(server)).admin.listUsers()).total).toBe(1);
  });

  it("has settings that everybody sees", async () => {
    const server = createTestServer({ enterprise: true });
    const client = await clientOf(server, "user");
    await client.admin.updateConfig({ allowSignUp: false, slackClientSecret: "slack-marker" });
    const nobody = await clientOf(server, "nobody");
    const config = await nobody.admin.getConfig();
    expect(config).toMatchObject({ config: { initialized: true, allowSignUp: false } });
    expect(JSON.stringify(config)).not.toContain("slack-marker");

    await expect(client.admin.updateConfig({})).rejects.toMatchObject({
      statusCode: 500,
      errorType: "Update by id",
    });
    await client.admin.updateEncryptionStrategy({ strategy: "HSM" });
    await expect(client.admin.updateEncryptionStrategy({ strategy: "HSM" })).rejects.toThrow(
      "The selected encryption strategy is already enabled",
    );
    expect(await client.admin.getEncryptionStrategies()).toEqual({
      strategies: [
        { strategy: "SOFTWARE", enabled: false },
        { strategy: "HSM", enabled: true },
      ],
    });
    await client.admin.getIntegrations();
    expect(await client.admin.getEnvOverrides()).toEqual({});
    await client.admin.updateConfig({
      envOverrides: { CLIENT_ID_GITHUB_LOGIN: "gh" } as never,
    });
    expect(await client.admin.getEnvOverrides()).toMatchObject({
      overrides: { fields: [{ key: "CLIENT_ID_GITHUB_LOGIN", value: "gh" }] },
    });
    await client.admin.invalidateCache({ type: "all" });
    expect(await client.admin.getCacheStatus()).toEqual({ invalidating: false });
    expect((await client.admin.generateUsageReport()).csvContent).toContain("1,1,1,1");
  });
});

describe("a new server", () => {
  it("is set up once, with an identity that administers it", async () => {
    const server = createTestServer({ initialized: false });
    const client = await clientOf(server, "nobody");
    const params = { email: "root@infisical.test", password: "secret", organization: "Root" };
    const { identity, organization } = await client.admin.bootstrap(params);
    await expect(client.admin.bootstrap(params)).rejects.toThrow(
      "Instance has already been set up",
    );
    await client.setAccessToken(identity.credentials.token);
    expect((await client.admin.listOrganizations({ searchTerm: "root" })).total).toBe(1);
    const { identities } = await client.identities.search({});
    expect(identities).toMatchObject([
      { orgId: organization.id, identity: { name: "Instance Admin Identity" } },
    ]);
    server.reset();
    await client.admin.signup({ email: "a@infisical.test", password: "p", firstName: "A" });
    await expect(
      client.admin.signup({ email: "b@infisical.test", password: "p", firstName: "B" }),
    ).rejects.toMatchObject({ statusCode: 400, errorType: "BadRequest" });
  });
});
