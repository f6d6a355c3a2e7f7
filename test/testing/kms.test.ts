import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { at, send } from "./api.js";

async function createKey(server: TestServer, fields: object = {}): Promise<string> {
  const { body } = await send(server, "POST /api/v1/kms/keys", {
    body: { projectId: server.projectId, name: "key", ...fields },
  });
  return `/api/v1/kms/keys/${at(body, "key.id")}`;
}

describe("KMS keys", () => {
  it.each(["aes-256-gcm", "aes-128-gcm"])("with %s give back what they encrypted", async (name) => {
    const server = createTestServer();
    const key = await createKey(server, { encryptionAlgorithm: name });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const plaintext = Buffer.from(bytes).toString("base64");
        const encrypted = await send(server, `POST ${key}/encrypt`, { body: { plaintext } });
        const ciphertext = String(at(encrypted.body, "ciphertext"));
        const layout = Buffer.from(ciphertext, "base64");
        expect(layout).toHaveLength(12 + bytes.length + 16 + 3);
        expect(layout.subarray(-3).toString()).toBe("v01");
        const decrypted = await send(server, `POST ${key}/decrypt`, { body: { ciphertext } });
        expect(decrypted.body).toEqual({ plaintext });
      }),
    );
  });

  it("refuse a ciphertext that was tampered with, wherever", async () => {
    const server = createTestServer();
    const key = await createKey(server);
    const encrypted = await send(server, `POST ${key}/encrypt`, {
      body: { plaintext: "c2VjcmV0" },
    });
    const original = Buffer.from(String(at(encrypted.body, "ciphertext")), "base64");
    for (let i = 0; i < original.length; i++) {
      const bytes = Buffer.from(original);
      bytes[i] = (bytes[i] ?? 0) ^ 1;
      const body = { ciphertext: bytes.toString("base64") };
      expect(await send(server, `POST ${key}/decrypt`, { body })).toMatchObject({
        status: 400,
        body: { error: "BadRequest" },
      });
    }
    for (const ciphertext of ["", "AAAA"]) {
      const short = await send(server, `POST ${key}/decrypt`, { body: { ciphertext } });
      expect(short).toMatchObject({ status: 400 });
    }
  });

  it("do not open each other's ciphertexts", async () => {
    const server = createTestServer();
    const one = await createKey(server, { name: "one" });
    const two = await createKey(server, { name: "two" });
    const { body } = await send(server, `POST ${one}/encrypt`, { body: { plaintext: "AAAA" } });
    expect(await send(server, `POST ${two}/decrypt`, { body })).toMatchObject({ status: 400 });
  });

  it("do nothing while they are disabled", async () => {
    const server = createTestServer();
    const key = await createKey(server);
    await send(server, `PATCH ${key}`, { body: { isDisabled: true } });
    const plaintext = { body: { plaintext: "AAAA" } };
    expect(await send(server, `POST ${key}/encrypt`, plaintext)).toMatchObject({ status: 400 });
  });

  it("are listed by name, in pages", async () => {
    const server = createTestServer();
    for (const name of ["b-key", "a-key", "c-key", "other"]) await createKey(server, { name });
    const list = `GET /api/v1/kms/keys?projectId=${server.projectId}`;
    expect((await send(server, `${list}&search=key&limit=2&offset=1`)).body).toMatchObject({
      keys: [{ name: "b-key" }, { name: "c-key" }],
      totalCount: 3,
    });
    expect((await send(server, `${list}&orderDirection=desc&limit=1`)).body).toMatchObject({
      keys: [{ name: "other" }],
    });
    expect(await send(server, `${list}&limit=0`)).toMatchObject({
      status: 422,
      body: { message: [{ code: "too_small", path: ["limit"] }] },
    });
  });

  it("have their names for themselves, and ids that are UUIDs", async () => {
    const server = createTestServer();
    await createKey(server);
    const body = { projectId: server.projectId, name: "key" };
    expect(await send(server, "POST /api/v1/kms/keys", { body })).toMatchObject({ status: 400 });
    expect(
      await send(server, `GET /api/v1/kms/keys/key-name/key?projectId=${server.projectId}`),
    ).toMatchObject({ status: 200 });
    expect(await send(server, "GET /api/v1/kms/keys/nope")).toMatchObject({
      status: 422,
      body: { message: [{ validation: "uuid", code: "invalid_string", path: ["keyId"] }] },
    });
  });
});
