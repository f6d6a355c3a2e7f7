import { describe, expect, it } from "vitest";
import { createTestServer } from "../../src/testing/index.js";
import { clientOf, send } from "../support/api.js";

describe("shared secrets", () => {
  it("are read as often as they may be, by whoever has the link", async () => {
    const server = createTestServer();
    const client = await clientOf(server);
    const guest = await clientOf(server, "nobody");
    const { id, sharedSecretLink } = await client.secretSharing.create({
      secretValue: "hush",
      accessType: "anyone",
      maxViews: 2,
    });
    expect(sharedSecretLink).toContain(id);
    const link = { sharedSecretId: id };
    expect(await guest.secretSharing.get(link)).toMatchObject({
      expiresAfterViews: 2,
      isPasswordProtected: false,
      isAuthorizedUser: true,
    });
    for (const expiresAfterViews of [2, 1]) {
      expect(await guest.secretSharing.access(link)).toMatchObject({
        secretValue: "hush",
        expiresAfterViews,
      });
    }
    await expect(guest.secretSharing.access(link)).rejects.toMatchObject({
      statusCode: 403,
      message: expect.stringContaining("expired by view count"),
    });
    await expect(guest.secretSharing.get(link)).rejects.toMatchObject({ statusCode: 404 });
  });

  it("expire with the clock", async () => {
    const server = createTestServer();
    const { secretSharing } = await clientOf(server);
    const shared = { secretValue: "hush", accessType: "anyone" } as const;
    const { id } = await secretSharing.create({ ...shared, expiresIn: "1h" });
    server.clock.advance("59m");
    const link = { sharedSecretId: id };
    await secretSharing.get(link);
    expect((await secretSharing.list()).totalCount).toBe(1);
    server.clock.advance("1m");
    expect((await secretSharing.list()).totalCount).toBe(0);
    await expect(secretSharing.access(link)).rejects.toThrow("expired by lifetime");

    for (const expiresIn of ["soon", "0h", "31d"]) {
      await expect(secretSharing.create({ ...shared, expiresIn })).rejects.toMatchObject({
        statusCode: 400,
      });
    }
  });

  it("ask for their password, and show it nowhere", async () => {
    const server = createTestServer();
    const { secretSharing } = await clientOf(server);
    const created = await secretSharing.create({
      secretValue: "value-marker",
      password: "password-marker",
      accessType: "anyone",
    });
    const link = { sharedSecretId: created.id };
    const shown = [created, await secretSharing.get(link), await secretSharing.list()];
    expect(shown[1]).toMatchObject({ isPasswordProtected: true });
    expect(JSON.stringify(shown)).not.toContain("-marker");
    await expect(secretSharing.access(link)).rejects.toMatchObject({ statusCode: 401 });
    await expect(secretSharing.access({ ...link, password: "no" })).rejects.toMatchObject({
      statusCode: 401,
    });
    expect(await secretSharing.access({ ...link, password: "password-marker" })).toMatchObject({
      secretValue: "value-marker",
    });
    await secretSharing.delete(link);
    await expect(secretSharing.delete(link)).rejects.toMatchObject({ statusCode: 404 });
  });

  it("are for the organization, or for those who are named", async () => {
    const server = createTestServer();
    const client = await clientOf(server);
    const guest = await clientOf(server, "nobody");
    const { id } = await client.secretSharing.create({ secretValue: "hush" });
    const link = { sharedSecretId: id };
    const refused = { statusCode: 401, errorType: "UnauthorizedError" };
    await expect(guest.secretSharing.get(link)).rejects.toMatchObject(refused);
    await expect(guest.secretSharing.access(link)).rejects.toMatchObject(refused);
    const access = `POST /api/v1/shared-secrets/${id}/access`;
    expect(await send(server, access, { body: {} })).toMatchObject({
      body: { secretValue: "hush" },
    });

    const named = await client.secretSharing.create({
      secretValue: "hush",
      accessType: "anyone",
      authorizedEmails: ["user@infisical.test"],
    });
    const open = `POST /api/v1/shared-secrets/${named.id}/access`;
    expect(await send(server, open, { body: {} })).toMatchObject({ status: 401 });
    expect(await guest.secretSharing.get({ sharedSecretId: named.id })).toMatchObject({
      isAuthorizedUser: false,
    });
    const token = server.issueToken({ mode: "jwt" });
    expect(await send(server, open, { body: {}, token })).toMatchObject({ status: 200 });
  });
});
