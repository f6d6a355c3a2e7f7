import { constants, createPublicKey, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { at, clientOf, send } from "../support/api.js";

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

type SigningAlgorithm = "ECC_NIST_P256" | "ECC_NIST_P384" | "ECC_NIST_P521" | "RSA_4096";

describe("KMS keys that sign", () => {
  const data = Buffer.from("signed").toString("base64");
  const other = Buffer.from("other").toString("base64");

  const server = createTestServer();
  const keys = new Map<string, Promise<string>>();

  /** The id of a key; one for each algorithm, with short primes for RSA: long ones take seconds. */
  function keyOf(algorithm: SigningAlgorithm): Promise<string> {
    const id = keys.get(algorithm) ?? createSigningKey(algorithm);
    keys.set(algorithm, id);
    return id;
  }

  async function createSigningKey(encryptionAlgorithm: SigningAlgorithm): Promise<string> {
    const { subtle } = globalThis.crypto;
    const generateKey = subtle.generateKey.bind(subtle);
    vi.spyOn(subtle, "generateKey").mockImplementation((algorithm, ...rest) => {
      if (!("modulusLength" in Object(algorithm))) return generateKey(algorithm, ...rest);
      expect(algorithm).toMatchObject({ modulusLength: 4096 });
      return generateKey({ ...Object(algorithm), modulusLength: 2048 }, ...rest);
    });
    const { kms } = await clientOf(server);
    const { key } = await kms.createKey({
      projectId: server.projectId,
      name: encryptionAlgorithm.toLowerCase().replaceAll("_", "-"),
      keyUsage: "sign-verify",
      encryptionAlgorithm,
    });
    expect(key.keyUsage).toBe("sign-verify");
    return key.id;
  }

  it.each([
    ["ECC_NIST_P256", "ECDSA_SHA"],
    ["ECC_NIST_P384", "ECDSA_SHA"],
    ["ECC_NIST_P521", "ECDSA_SHA"],
    ["RSA_4096", "RSASSA_PSS_SHA"],
    ["RSA_4096", "RSASSA_PKCS1_V1_5_SHA"],
  ] as const)("with %s make %s signatures that others verify", async (algorithm, kind) => {
    const { kms } = await clientOf(server);
    const keyId = await keyOf(algorithm);
    const { signingAlgorithms } = await kms.listSigningAlgorithms({ keyId });
    const { publicKey } = await kms.getPublicKey({ keyId });
    const spki = createPublicKey({
      key: Buffer.from(publicKey, "base64"),
      format: "der",
      type: "spki",
    });
    const ofKind = signingAlgorithms.filter((name) => name.startsWith(kind));
    expect(ofKind).toHaveLength(3);
    for (const signingAlgorithm of ofKind) {
      const { signature } = await kms.sign({ keyId, signingAlgorithm, data });
      const bytes = Buffer.from(signature, "base64");
      const pss = {
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      };
      expect(
        verify(
          `sha${signingAlgorithm.slice(-3)}`,
          Buffer.from("signed"),
          { key: spki, ...(kind === "RSASSA_PSS_SHA" && pss) },
          bytes,
        ),
      ).toBe(true);
      const signed = { keyId, signingAlgorithm, data, signature };
      expect(await kms.verify(signed)).toMatchObject({ signatureValid: true });
      expect(await kms.verify({ ...signed, data: other })).toMatchObject({
        signatureValid: false,
      });
      for (const wrong of [bytes.subarray(1), Buffer.from([...bytes, 0]), Buffer.from("nope")]) {
        const attempt = { ...signed, signature: wrong.toString("base64") };
        expect(await kms.verify(attempt)).toMatchObject({ signatureValid: false });
      }
    }
  });

  it("write short and long numbers of a signature as ASN.1 wants them", async () => {
    const server = createTestServer();
    const { kms } = await clientOf(server);
    const { key } = await kms.createKey({
      projectId: server.projectId,
      name: "key",
      keyUsage: "sign-verify",
      encryptionAlgorithm: "ECC_NIST_P521",
    });
    const signed = { keyId: key.id, signingAlgorithm: "ECDSA_SHA_512" as const, data };
    const lengths = new Set<number>();
    for (let i = 0; i < 60; i++) {
      const { signature } = await kms.sign(signed);
      lengths.add(Buffer.from(signature, "base64").length);
      expect(await kms.verify({ ...signed, signature })).toMatchObject({ signatureValid: true });
    }
    expect(lengths.size).toBeGreaterThan(1);
  });

  it("give out what they may", async () => {
    const server = createTestServer();
    const { kms } = await clientOf(server);
    const { projectId } = server;
    const { key } = await kms.createKey({ projectId, name: "aes" });
    const { privateKey } = await kms.getPrivateKey({ keyId: key.id });
    expect(Buffer.from(privateKey, "base64")).toHaveLength(32);
    await expect(kms.getPublicKey({ keyId: key.id })).rejects.toMatchObject({ statusCode: 400 });
    const closed = await kms.createKey({
      projectId,
      name: "closed",
      isExportable: false,
      keyUsage: "sign-verify",
      encryptionAlgorithm: "ECC_NIST_P256",
    });
    await expect(kms.getPrivateKey({ keyId: closed.key.id })).rejects.toThrow(
      "Key is not exportable",
    );
    await expect(kms.encrypt({ keyId: closed.key.id, plaintext: data })).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it("refuse what does not go together, or cannot be done here", async () => {
    const server = createTestServer();
    const { kms } = await clientOf(server);
    const key = { projectId: server.projectId, name: "key", keyUsage: "sign-verify" } as const;
    await expect(kms.createKey({ ...key })).rejects.toMatchObject({
      statusCode: 422,
      message: expect.stringContaining("must be a valid asymmetric sign-verify algorithm"),
    });
    await expect(kms.createKey({ ...key, encryptionAlgorithm: "ML_DSA_44" })).rejects.toThrow(
      "no ML-DSA keys",
    );
    const created = await kms.createKey({ ...key, encryptionAlgorithm: "ECC_NIST_P256" });
    const keyId = created.key.id;
    await expect(kms.sign({ keyId, signingAlgorithm: "RSASSA_PSS_SHA_256", data })).rejects.toThrow(
      "A ECC_NIST_P256 key does not sign with RSASSA_PSS_SHA_256",
    );
    await expect(
      kms.sign({ keyId, signingAlgorithm: "ECDSA_SHA_256", data, isDigest: true }),
    ).rejects.toThrow("signs data, not digests");
  });
});
