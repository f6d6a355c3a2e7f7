import { describe, expect, it } from "vitest";
import { type Client, createClient } from "../../src/index.js";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { clientOf, send } from "../support/api.js";

/** Sends a request as the default identity, whose answer does not fit the contract. */
async function sendBare(
  server: TestServer,
  request: string,
  body: object | undefined,
): Promise<{ status: number; text: string }> {
  const [method = "", path = ""] = request.split(" ");
  const response = await server.fetch(server.url + path, {
    method,
    headers: {
      authorization: `Bearer ${server.issueToken()}`,
      ...(body && { "content-type": "application/json" }),
    },
    body: body ? JSON.stringify(body) : null,
  });
  return { status: response.status, text: await response.text() };
}

function isRefusal(status: unknown): boolean {
  return status === 403 || status === 404;
}

/** A server with a second admin: only users change an organization's members. */
async function withAdmin(): Promise<{ server: TestServer; admin: Client }> {
  const userId = "8b0f3a8e-0000-4000-8000-000000000001";
  const users = { "admin@infisical.test": { id: userId, role: "admin" } };
  const server = createTestServer();
  server.seed({ users });
  const admin = createClient({ baseUrl: server.url, fetch: server.fetch });
  await admin.setJwtToken(server.issueToken({ mode: "jwt", userId }));
  return { server, admin };
}

describe("organizations", () => {
  it("are created by users, listed with the role, and deleted with what is in them", async () => {
    const server = createTestServer();
    const user = await clientOf(server, "user");
    const { organization } = await user.organizations.create({ name: "Second" });
    expect(await user.organizations.list()).toMatchObject({
      organizations: [
        { id: server.organizationId, userRole: "admin" },
        { id: organization.id, name: "Second", userRole: "admin" },
      ],
    });
    expect((await user.users.listOrganizations()).organizations).toHaveLength(2);
    const { identity } = await user.identities.create({
      name: "inner",
      organizationId: organization.id,
    });
    const { accessToken } = await user.organizations.delete({ orgId: organization.id });
    await user.setJwtToken(accessToken);
    expect((await user.organizations.list()).organizations).toHaveLength(1);
    await expect(user.identities.get({ identityId: identity.id })).rejects.toMatchObject({
      statusCode: 404,
    });
    await expect(
      user.organizations.listMemberships({ orgId: organization.id }),
    ).rejects.toMatchObject({ statusCode: 403 });
  });

  it("have members, whose role and metadata change, and who leave", async () => {
    const { server, admin } = await withAdmin();
    const client = await clientOf(server);
    const user = await clientOf(server, "user");
    const orgId = server.organizationId;
    const { users } = await client.organizations.listMemberships({ orgId });
    expect(users).toMatchObject([
      { role: "admin", user: { email: "user@infisical.test" } },
      { role: "admin", user: { email: "admin@infisical.test" } },
    ]);
    const membershipId = String(users[0]?.id);

    await admin.organizations.updateMembership({
      orgId,
      membershipId,
      role: "member",
      metadata: [{ key: "team", value: "web" }],
    });
    expect(await client.organizations.getMembership({ orgId, membershipId })).toMatchObject({
      membership: { role: "member", metadata: [{ key: "team", value: "web" }] },
    });
    await expect(user.orgAdmin.listProjects()).rejects.toMatchObject({
      errorType: "PermissionDenied",
    });
    await admin.organizations.updateMembership({ orgId, membershipId, role: "admin" });

    const { projectId } = server;
    await user.orgAdmin.grantProjectAccess({ projectId });
    expect(await client.projects.listMemberships({ projectId })).toMatchObject({
      memberships: [{ user: { username: "user@infisical.test" }, roles: [{ role: "admin" }] }],
    });
    expect(
      await client.organizations.listProjectMembershipsByOrgMembership({ orgId, membershipId }),
    ).toMatchObject({ memberships: [{ project: { id: projectId } }] });

    await admin.organizations.bulkDeleteMemberships({ orgId, membershipIds: [membershipId] });
    expect(await client.projects.listMemberships({ projectId })).toEqual({ memberships: [] });
    await expect(user.projects.get({ projectId })).rejects.toMatchObject({ statusCode: 403 });
    await expect(
      admin.organizations.deleteMembership({ orgId, membershipId }),
    ).rejects.toMatchObject({ statusCode: 404 });
  });

  it("do nothing for a machine identity that would change members", async () => {
    const { server } = await withAdmin();
    const client = await clientOf(server);
    const orgId = server.organizationId;
    const { users } = await client.organizations.listMemberships({ orgId });
    expect(users[0]).not.toHaveProperty("userId");
    expect(users[0]?.user).not.toHaveProperty("authMethods");
    const membershipIds = users.map(({ id }) => id);
    const memberships = `/api/v2/organizations/${orgId}/memberships`;
    const path = `${memberships}/${membershipIds[0]}`;
    for (const [request, body] of [
      [`PATCH ${path}`, { role: "member" }],
      [`DELETE ${path}`, undefined],
      [`DELETE ${memberships}`, { membershipIds }],
    ] as const) {
      expect(await sendBare(server, request, body)).toEqual({ status: 200, text: "" });
    }
    expect(await client.organizations.listMemberships({ orgId })).toEqual({ users });
  });

  it("have users and no machine identities as members, with roles that exist", async () => {
    const { server, admin } = await withAdmin();
    const orgId = server.organizationId;
    const { identity } = await admin.identities.get({ identityId: server.identityId });
    const ofIdentity = { orgId, membershipId: identity.id };
    for (const refused of [
      admin.organizations.getMembership(ofIdentity),
      admin.organizations.updateMembership({ ...ofIdentity, role: "member" }),
      admin.organizations.deleteMembership(ofIdentity),
      admin.organizations.bulkDeleteMemberships({ orgId, membershipIds: [identity.id] }),
      admin.admin.deleteOrgMembership({ organizationId: orgId, membershipId: identity.id }),
    ]) {
      await expect(refused).rejects.toMatchObject({ statusCode: expect.toSatisfy(isRefusal) });
    }
    const { users } = await admin.organizations.listMemberships({ orgId });
    const membershipId = String(users[0]?.id);
    await expect(
      admin.organizations.updateMembership({ orgId, membershipId, role: "deployer" }),
    ).rejects.toMatchObject({ statusCode: 400, errorType: "UpdateMembership" });
  });

  it("have names of letters, digits, dashes, underscores and spaces", async () => {
    const { admin } = await withAdmin();
    const { organization } = await admin.organizations.create({ name: "  Second one " });
    expect(organization.name).toBe("Second one");
    for (const name of ["  ", "a/b", "é"]) {
      await expect(admin.organizations.create({ name })).rejects.toMatchObject({
        statusCode: 422,
      });
    }
  });

  it("close their doors to members that were deactivated", async () => {
    const { server, admin } = await withAdmin();
    const user = await clientOf(server, "user");
    const orgId = server.organizationId;
    const { users } = await user.organizations.listMemberships({ orgId });
    await admin.organizations.updateMembership({
      orgId,
      membershipId: String(users[0]?.id),
      isActive: false,
    });
    await expect(user.organizations.listMemberships({ orgId })).rejects.toMatchObject({
      statusCode: 403,
    });
  });

  it("list projects: to members those they are in, to admins all", async () => {
    const server = createTestServer();
    const client = await clientOf(server);
    const user = await clientOf(server, "user");
    await user.projects.create({ projectName: "Hidden" });
    const orgId = server.organizationId;
    expect((await client.organizations.listProjects({ orgId })).workspaces).toMatchObject([
      { id: server.projectId, environments: [{ slug: "dev" }, { slug: "staging" }, {}] },
    ]);
    expect(await user.orgAdmin.listProjects({ search: "hid" })).toMatchObject({
      projects: [{ name: "Hidden" }],
      count: 1,
    });
    expect(await user.organizations.upgradePrivilegeSystem()).toMatchObject({
      organization: { privilegeUpgradeInitiatedByUsername: "user@infisical.test" },
    });
  });
});

describe("users", () => {
  it("change their own accounts", async () => {
    const server = createTestServer();
    const { users } = await clientOf(server, "user");
    await users.updateName({ firstName: "Ada", lastName: "L" });
    const empty = { statusCode: 500, errorType: "Update by id" };
    await expect(users.updateMfa({})).rejects.toMatchObject(empty);
    await expect(users.updateAuthMethods({ authMethods: ["ldap"] })).rejects.toMatchObject({
      errorType: "UpdateAuthMethods",
    });
    await users.updateMfa({ isMfaEnabled: true, selectedMfaMethod: "totp" });
    await users.updateAuthMethods({ authMethods: ["email", "google"] });
    const email = { newEmail: "ada@infisical.test" };
    await expect(users.updateEmail({ ...email, otpCode: "123456" })).rejects.toMatchObject({
      statusCode: 400,
    });
    await users.requestEmailChangeOtp(email);
    await expect(users.updateEmail({ ...email, otpCode: "123456" })).rejects.toMatchObject({
      statusCode: 400,
    });
    await expect(users.verifyCurrentEmailOtp({ otpCode: "000000" })).rejects.toThrow(
      "Invalid verification code",
    );
    expect(await users.verifyCurrentEmailOtp({ otpCode: "123456" })).toEqual({
      success: true,
      ...email,
    });
    await expect(users.updateEmail({ ...email, otpCode: "000000" })).rejects.toThrow(
      "Invalid verification code",
    );
    await users.updateEmail({ ...email, otpCode: "123456" });
    expect(await users.getMe()).toMatchObject({
      user: {
        firstName: "Ada",
        email: "ada@infisical.test",
        isMfaEnabled: true,
        selectedMfaMethod: "totp",
        authMethods: ["email", "google"],
      },
    });
    await expect(users.requestEmailChangeOtp({ newEmail: "nobody" })).rejects.toMatchObject({
      issues: [{ code: "invalid_string", message: "Invalid email", path: ["newEmail"] }],
    });
    await users.sendEmailVerificationCode({ token: "t" });
  });

  it("end their sessions, and with them their tokens", async () => {
    const server = createTestServer();
    const { users } = await clientOf(server, "user");
    const [session] = await users.listSessions();
    const sessionId = String(session?.id);
    await expect(users.revokeSession(server.projectId)).rejects.toMatchObject({
      statusCode: 404,
    });
    await users.revokeSession(sessionId);
    const [dead] = server.requests.slice(-1);
    const token = String(dead?.header("authorization")).slice("Bearer ".length);
    expect(await send(server, "GET /api/v2/users/me", { token })).toMatchObject({
      status: 404,
      body: { error: "Session not found" },
    });
    await expect(users.getMe()).rejects.toMatchObject({ statusCode: 401 });

    const again = await clientOf(server, "user");
    await again.users.revokeAllSessions();
    await expect(again.users.getMe()).rejects.toMatchObject({ statusCode: 401 });
    const last = await clientOf(server, "user");
    await last.users.deleteMe();
    await expect(last.users.getMe()).rejects.toMatchObject({ statusCode: 401 });
  });

  it("confirm by a second factor; a code of zeros is the wrong one", async () => {
    const server = createTestServer();
    const { mfa, mfaSessions, session } = await clientOf(server, "user");
    expect(session).toBeDefined();
    await mfa.resendToken();
    expect(await mfa.checkTotp()).toEqual({ isVerified: false });
    expect(await mfa.checkWebAuthn()).toEqual({ hasPasskeys: false });
    const wrong = { statusCode: 403, errorType: "ForbiddenError" };
    await expect(mfa.verify({ mfaToken: "000000" })).rejects.toMatchObject(wrong);
    const { token, ...rest } = await mfa.verify({ mfaToken: "123456" });
    expect(rest).toEqual({});
    await mfa.verifyRecoveryCode({ recoveryCode: "12345678" });
    await expect(mfa.verifyRecoveryCode({ recoveryCode: "12345678" })).rejects.toMatchObject(wrong);
    const user = await clientOf(server, "nobody");
    await user.setJwtToken(token);
    await user.users.getMe();

    const mfaSessionId = "session";
    expect(await mfaSessions.getStatus({ mfaSessionId })).toEqual({
      status: "PENDING",
      mfaMethod: "email",
    });
    await mfaSessions.verify({ mfaSessionId, mfaToken: "123456", mfaMethod: "totp" });
    expect(await mfaSessions.getStatus({ mfaSessionId })).toEqual({
      status: "ACTIVE",
      mfaMethod: "totp",
    });
  });

  it("change their password, knowing the old one", async () => {
    const server = createTestServer();
    const { password } = await clientOf(server, "user");
    await password.resetAuthenticated({ oldPassword: "any", newPassword: "first" });
    await expect(
      password.resetAuthenticated({ oldPassword: "any", newPassword: "second" }),
    ).rejects.toMatchObject({ statusCode: 400 });
    await password.reset({ newPassword: "second" });
    await password.resetAuthenticated({ oldPassword: "second", newPassword: "third" });
  });
});
