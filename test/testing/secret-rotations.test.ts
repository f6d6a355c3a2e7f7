import { describe, expect, it } from "vitest";
import { BadRequestError, type Bound, type Client, NotFoundError } from "../../src/index.js";
import * as secretRotations from "../../src/resources/secret-rotations.js";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { clientWith } from "../support/api.js";

type RotationClient = Client & Bound<{ secretRotations: typeof secretRotations }>;

async function start(enterprise = true): Promise<{ server: TestServer; client: RotationClient }> {
  const server = createTestServer({
    enterprise,
    secrets: { prod: { "/db": {}, "/other": { TAKEN: "x" } } },
  });
  return { server, client: await clientWith(server, { secretRotations }) };
}

const postgres = {
  type: "postgres-credentials",
  name: "orders",
  environment: "prod",
  secretPath: "/db",
  rotationInterval: 30,
  parameters: { username1: "orders_a", username2: "orders_b" },
  secretsMapping: { username: "DB_USER", password: "DB_PASSWORD" },
} as const;

async function withRotation() {
  const started = await start();
  const { client, server } = started;
  const { projectId } = server;
  const { appConnection } = await client.appConnections.create({
    app: "postgres",
    name: "db",
    method: "username-and-password",
    credentials: {
      host: "h",
      port: 5432,
      database: "d",
      username: "u",
      password: "p",
      sslEnabled: false,
      sslRejectUnauthorized: false,
    },
  });
  const connectionId = appConnection.id;
  const params = { ...postgres, projectId, connectionId };
  const { secretRotation } = await client.secretRotations.create(params);
  const rotation = { type: postgres.type, rotationId: secretRotation.id };
  const place = { projectId, environment: "prod", secretPath: "/db" };
  /** The secrets of the folder, by name. */
  const values = async (secretPath = "/db"): Promise<Record<string, string>> => {
    const { secrets } = await client.secrets.list({ ...place, secretPath });
    return Object.fromEntries(secrets.map((one) => [one.secretKey, one.secretValue]));
  };
  return { ...started, projectId, params, secretRotation, rotation, place, values };
}

describe("rotations", () => {
  it("keep credentials in secrets, and replace them by turns", async () => {
    const { client, rotation, values, secretRotation } = await withRotation();
    expect(secretRotation).toMatchObject({ activeIndex: 0, rotationStatus: "success" });
    const before = await values();
    expect(before).toMatchObject({ DB_USER: "orders_a", DB_PASSWORD: expect.any(String) });
    const rotated = await client.secretRotations.rotate(rotation);
    expect(rotated.secretRotation.activeIndex).toBe(1);
    const after = await values();
    expect(after.DB_USER).toBe("orders_b");
    expect(after.DB_PASSWORD).not.toBe(before.DB_PASSWORD);
    expect(await client.secretRotations.getGeneratedCredentials(rotation)).toEqual({
      ...rotation,
      activeIndex: 1,
      generatedCredentials: [before, after].map(({ DB_USER, DB_PASSWORD }) => ({
        username: DB_USER,
        password: DB_PASSWORD,
      })),
    });
    await client.secretRotations.checkCredentials(rotation);
  });

  it("are told by the secrets that they fill", async () => {
    const { client, place, rotation } = await withRotation();
    const { secret } = await client.secrets.getByName({ ...place, secretName: "DB_USER" });
    expect(secret).toMatchObject({ isRotatedSecret: true, rotationId: rotation.rotationId });
  });

  it("say when they are due, at their time of day, unless they wait for somebody", async () => {
    const { client, rotation, secretRotation } = await withRotation();
    const due = new Date(secretRotation.lastRotatedAt);
    due.setUTCDate(due.getUTCDate() + 30);
    expect(secretRotation.nextRotationAt).toBe(`${due.toISOString().slice(0, 10)}T00:00:00.000Z`);
    const rotateAtUtc = { hours: 4, minutes: 30 };
    const later = await client.secretRotations.update({ ...rotation, rotateAtUtc });
    expect(later.secretRotation.nextRotationAt).toMatch(/T04:30:00.000Z$/);
    const waits = { ...rotation, isAutoRotationEnabled: false };
    const waiting = await client.secretRotations.update(waits);
    expect(waiting.secretRotation.nextRotationAt).toBeNull();
  });

  it("are found by their ids, names, types and projects", async () => {
    const { client, projectId, place, rotation, secretRotation } = await withRotation();
    const { secretRotations } = client;
    const named = { ...place, type: rotation.type, rotationName: "orders" };
    expect(await secretRotations.get(rotation)).toEqual({ secretRotation });
    expect(await secretRotations.getByName(named)).toEqual({ secretRotation });
    const { type } = rotation;
    expect(await secretRotations.list({ type, projectId })).toEqual({
      secretRotations: [secretRotation],
    });
    const others = await secretRotations.list({ type: "ldap-password", projectId });
    expect(others.secretRotations).toEqual([]);
    expect((await secretRotations.listAll({ projectId })).secretRotations).toHaveLength(1);
    const wrong = secretRotations.get({ ...rotation, type: "ldap-password" });
    await expect(wrong).rejects.toThrow("not configured for LDAP Password");
    const absent = secretRotations.getByName({ ...named, rotationName: "none" });
    await expect(absent).rejects.toBeInstanceOf(NotFoundError);
  });

  it("rename their secrets with other names for them", async () => {
    const { client, rotation, values } = await withRotation();
    const secretsMapping = { username: "PGUSER", password: "DB_PASSWORD" };
    await client.secretRotations.update({ ...rotation, secretsMapping });
    expect(Object.keys(await values()).sort()).toEqual(["DB_PASSWORD", "PGUSER"]);
  });

  it("move with their secrets, and not over others unless that is asked for", async () => {
    const { client, rotation, values } = await withRotation();
    const secretsMapping = { username: "TAKEN", password: "DB_PASSWORD" };
    await client.secretRotations.update({ ...rotation, secretsMapping });
    const there = {
      ...rotation,
      destinationEnvironment: "prod",
      destinationSecretPath: "/other",
    };
    await expect(client.secretRotations.move(there)).rejects.toThrow("TAKEN");
    const moved = await client.secretRotations.move({ ...there, overwriteDestination: true });
    expect(moved.secretRotation.folder.path).toBe("/other");
    expect(await values()).toEqual({});
    expect(await values("/other")).toMatchObject({ TAKEN: "orders_a" });
    const again = client.secretRotations.move(there);
    await expect(again).rejects.toThrow("locations are the same");
    const nowhere = { ...there, destinationSecretPath: "/none" };
    await expect(client.secretRotations.move(nowhere)).rejects.toBeInstanceOf(NotFoundError);
  });

  it("leave their secrets behind, or take them along", async () => {
    const { client, rotation, params, values } = await withRotation();
    await client.secretRotations.delete(rotation);
    expect(Object.keys(await values())).toHaveLength(2);
    const again = client.secretRotations.create(params);
    await expect(again).rejects.toThrow("already exist at the path");
    const secretsMapping = { username: "A", password: "B" };
    const { secretRotation } = await client.secretRotations.create({ ...params, secretsMapping });
    const { id: rotationId } = secretRotation;
    await client.secretRotations.delete({ ...rotation, rotationId, deleteSecrets: true });
    expect(Object.keys(await values()).sort()).toEqual(["DB_PASSWORD", "DB_USER"]);
  });

  it("are refused with wrong names, folders and connections, and without a licence", async () => {
    const { client, params } = await withRotation();
    const create = (changes: object) =>
      client.secretRotations.create({ ...params, name: "second", ...changes });
    const same = { secretsMapping: { username: "A", password: "A" } };
    await expect(create({ ...same })).rejects.toThrow("must be unique");
    await expect(create({ name: "orders" })).rejects.toThrow("already exists");
    await expect(create({ secretPath: "/none" })).rejects.toThrow("Could not find folder");
    await expect(create({ type: "mysql-credentials" })).rejects.toThrow("mysql");
    const { client: unlicensed, server } = await start(false);
    const list = unlicensed.secretRotations.listAll({ projectId: server.projectId });
    await expect(list).rejects.toBeInstanceOf(BadRequestError);
  });

  it("of accounts on machines are reconciled where the account changes its own password", async () => {
    const { client, params, values } = await withRotation();
    const { appConnection } = await client.appConnections.create({
      app: "ssh",
      name: "machine",
      method: "password",
      credentials: { host: "h", port: 22, username: "root", password: "p" },
    });
    const { secretRotation } = await client.secretRotations.create({
      ...params,
      type: "unix-linux-local-account",
      name: "account",
      connectionId: appConnection.id,
      parameters: { username: "deploy", rotationMethod: "login-as-target" },
      secretsMapping: { username: "OS_USER", password: "OS_PASSWORD" },
      temporaryParameters: { password: "first" },
    });
    const before = await values();
    const account = { type: "unix-linux-local-account", rotationId: secretRotation.id } as const;
    const { reconciled } = await client.secretRotations.reconcile(account);
    const after = await values();
    expect([reconciled, after.OS_USER]).toEqual([true, "deploy"]);
    expect(after.OS_PASSWORD).not.toBe(before.OS_PASSWORD);
    await client.secretRotations.update({
      ...account,
      parameters: { username: "deploy", rotationMethod: "login-as-root" },
    });
    await expect(client.secretRotations.reconcile(account)).rejects.toThrow("login-as-target");
  });

  it("keep their connection from being deleted", async () => {
    const { client, params } = await withRotation();
    const deletion = client.appConnections.delete({
      app: "postgres",
      connectionId: params.connectionId,
    });
    await expect(deletion).rejects.toBeInstanceOf(BadRequestError);
  });
});
