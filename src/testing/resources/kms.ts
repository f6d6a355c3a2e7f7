import { machineOrUser } from "../../core/modes.js";
import { webCrypto } from "../../platform/web-crypto.js";
import { type Bytes, fromBase64, isBase64, randomBytes, toBase64, uuid } from "../bytes.js";
import { badRequest, notFound, Refusal } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { requireChange, type Store, type Table } from "../store.js";
import {
  array,
  boolean,
  numeric,
  object,
  oneOf,
  optional,
  refuse,
  slug,
  string,
  withDefault,
} from "../validation.js";
import {
  generateSigningKey,
  importSigningKey,
  type SigningKey,
  sign,
  signingAlgorithmsOf,
  verify,
} from "./kms-signing.js";
import { projects, projectWithId } from "./projects.js";

export interface KmsKey {
  readonly id: string;
  readonly projectId: string;
  name: string;
  description: string | null;
  isDisabled: boolean;
  readonly isExportable: boolean;
  readonly encryptionAlgorithm: string;
  /** The secret half: the bytes of a key that encrypts, PKCS #8 of one that signs. */
  material: Bytes;
  /** SPKI; `null` for a key that encrypts. */
  publicMaterial: Bytes | null;
  /** What it had before each rotation: ciphertexts of then can still be decrypted. */
  formerMaterials: readonly Bytes[];
  readonly createdAt: string;
  updatedAt: string;
}

export const kmsKeys: Table<KmsKey> = {
  name: "kmsKeys",
  key: ({ projectId, name }) => `${projectId}/${name}`,
  belongsTo: { projects: "projectId" },
};

export function addKey(
  store: Store,
  fields: Partial<KmsKey> & { projectId: string; name: string },
): KmsKey {
  const now = store.clock.timestamp();
  const encryptionAlgorithm = fields.encryptionAlgorithm ?? "aes-256-gcm";
  return store.rows(kmsKeys).add({
    id: uuid(),
    description: null,
    isDisabled: false,
    isExportable: true,
    encryptionAlgorithm,
    material: randomBytes(keyLengths[encryptionAlgorithm] ?? 32),
    publicMaterial: null,
    formerMaterials: [],
    createdAt: now,
    updatedAt: now,
    ...fields,
  });
}

/** The key that has the name in the project. */
export function keyNamed(store: Store, projectId: string, name: string): KmsKey | undefined {
  return store.rows(kmsKeys).get(`${projectId}/${name}`);
}

/** Bytes of the keys of an algorithm. */
const keyLengths: Readonly<Record<string, number>> = { "aes-256-gcm": 32, "aes-128-gcm": 16 };

const ivLength = 12;
/** What the server puts behind each ciphertext: the version of its format. */
const suffix = [0x76, 0x30, 0x31];

const encrypting = ["aes-256-gcm", "aes-128-gcm"] as const;
const signing = [
  "RSA_4096",
  "ECC_NIST_P256",
  "ECC_NIST_P384",
  "ECC_NIST_P521",
  "ML_DSA_44",
  "ML_DSA_65",
  "ML_DSA_87",
] as const;

export function kmsRoutes(store: Store): Routes {
  const keyId = object({ keyId: string({ format: "uuid" }) });
  const name = slug({ min: 1, max: 32 });
  const description = optional(string({ max: 500 }));
  const base64 = string({ rule: { test: isBase64, message: "data must be base64 encoded" } });
  const fields = object({
    projectId: string(),
    name,
    description,
    keyUsage: withDefault(oneOf("encrypt-decrypt", "sign-verify"), "encrypt-decrypt"),
    encryptionAlgorithm: withDefault(oneOf(...encrypting, ...signing), "aes-256-gcm"),
    isExportable: withDefault(boolean(), true),
  });
  const created: typeof fields = (value, path) => {
    const body = fields(value, path);
    const [kind, fitting] =
      body.keyUsage === "sign-verify"
        ? ["asymmetric sign-verify", signing]
        : ["symmetric encryption", encrypting];
    if (!fitting.some((algorithm) => algorithm === body.encryptionAlgorithm)) {
      const options = `Valid options are: ${fitting.join(", ")}`;
      refuse(path, `encryptionAlgorithm must be a valid ${kind} algorithm. ${options}`);
    }
    return body;
  };
  const listed = object({
    projectId: string(),
    offset: withDefault(numeric({ min: 0 }), 0),
    limit: withDefault(numeric({ min: 1, max: 100 }), 100),
    orderBy: withDefault(oneOf("name"), "name"),
    orderDirection: withDefault(oneOf("asc", "desc"), "asc"),
    search: optional(string()),
  });
  const updated = object({ name: optional(name), isDisabled: optional(boolean()), description });
  const named = object({ projectId: string({ min: 1 }) });
  const imported = object({
    projectId: string({ format: "uuid" }),
    keys: array(
      object({
        name,
        keyUsage: oneOf("encrypt-decrypt", "sign-verify"),
        encryptionAlgorithm: oneOf(...encrypting, ...signing),
        keyMaterial: string({ min: 1 }),
        isExportable: withDefault(boolean(), true),
      }),
      { min: 1, max: 100 },
    ),
  });
  const exported = object({ keyIds: array(string(), { min: 1, max: 100 }) });
  const plain = object({ plaintext: base64 });
  const encrypted = object({ ciphertext: base64 });
  const signable = {
    signingAlgorithm: oneOf(
      "RSASSA_PSS_SHA_512",
      "RSASSA_PSS_SHA_384",
      "RSASSA_PSS_SHA_256",
      "RSASSA_PKCS1_V1_5_SHA_512",
      "RSASSA_PKCS1_V1_5_SHA_384",
      "RSASSA_PKCS1_V1_5_SHA_256",
      "ECDSA_SHA_512",
      "ECDSA_SHA_384",
      "ECDSA_SHA_256",
      "ML_DSA_44",
      "ML_DSA_65",
      "ML_DSA_87",
    ),
    isDigest: withDefault(boolean(), false),
    data: base64,
  };
  const signed = object(signable);
  const verified = object({ ...signable, signature: base64 });

  function keyOf(call: Call): KmsKey {
    const { keyId: id } = call.params(keyId);
    const key = store.rows(kmsKeys).withId(id);
    if (!key) throw notFound(`Key with ID "${id}" not found`);
    projectWithId(store, call.actor, key.projectId);
    return key;
  }

  function usableKeyOf(call: Call): KmsKey {
    const key = keyOf(call);
    if (key.isDisabled) throw badRequest("Key is disabled");
    return key;
  }

  function encryptingKeyOf(call: Call): KmsKey {
    const key = usableKeyOf(call);
    if (key.publicMaterial) throw badRequest("Key is not intended for encryption and decryption");
    return key;
  }

  function signingKeyOf(call: Call): KmsKey & SigningKey {
    const key = usableKeyOf(call);
    const { publicMaterial } = key;
    if (!publicMaterial) throw badRequest("Key is not intended for signing and verification");
    return { ...key, publicMaterial };
  }

  function requireSignable(
    { encryptionAlgorithm }: KmsKey,
    { signingAlgorithm, isDigest }: { signingAlgorithm: string; isDigest: boolean },
  ): void {
    if (!signingAlgorithmsOf(encryptionAlgorithm).includes(signingAlgorithm)) {
      throw badRequest(`A ${encryptionAlgorithm} key does not sign with ${signingAlgorithm}`);
    }
    if (isDigest) {
      throw badRequest("The in-memory server signs data, not digests: WebCrypto cannot");
    }
  }

  function requireFreeName(projectId: string, name: string): void {
    if (keyNamed(store, projectId, name)) {
      throw badRequest(`KMS key with name '${name}' already exists`);
    }
  }

  function show(key: KmsKey): object {
    return {
      id: key.id,
      description: key.description,
      isDisabled: key.isDisabled,
      orgId: store.rows(projects).named(key.projectId).organizationId,
      name: key.name,
      createdAt: key.createdAt,
      updatedAt: key.updatedAt,
      projectId: key.projectId,
      keyUsage: usageOf(key),
      kmipMetadata: null,
      isExportable: key.isExportable,
      version: key.formerMaterials.length + 1,
      encryptionAlgorithm: key.encryptionAlgorithm,
    };
  }

  return {
    "POST /api/v1/kms/keys": {
      auth: machineOrUser,
      async handle(call) {
        const { projectId, name, description, ...body } = call.body(created);
        const project = projectWithId(store, call.actor, projectId);
        requireFreeName(project.id, name);
        const { encryptionAlgorithm } = body;
        if (encryptionAlgorithm.startsWith("ML_DSA")) {
          throw badRequest("The in-memory server has no ML-DSA keys: WebCrypto lacks them");
        }
        const material =
          body.keyUsage === "sign-verify" ? await generateSigningKey(encryptionAlgorithm) : {};
        const key = addKey(store, {
          projectId: project.id,
          name,
          description: description ?? null,
          isExportable: body.isExportable,
          encryptionAlgorithm,
          ...material,
        });
        return { key: show(key) };
      },
    },

    "GET /api/v1/kms/keys": {
      auth: machineOrUser,
      handle(call) {
        const { projectId, offset, limit, orderDirection, search = "" } = call.query(listed);
        const project = projectWithId(store, call.actor, projectId);
        const keys = store
          .rows(kmsKeys)
          .filter((key) => key.projectId === project.id && key.name.includes(search))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
        if (orderDirection === "desc") keys.reverse();
        return {
          keys: keys.slice(offset, offset + limit).map(show),
          totalCount: keys.length,
        };
      },
    },

    "GET /api/v1/kms/keys/key-name/{keyName}": {
      auth: machineOrUser,
      handle(call) {
        const { projectId } = call.query(named);
        const project = projectWithId(store, call.actor, projectId);
        const name = call.slot("keyName");
        const key = keyNamed(store, project.id, name);
        if (!key) throw notFound(`Key with name "${name}" not found`);
        return { key: show(key) };
      },
    },

    "GET /api/v1/kms/keys/{keyId}": {
      auth: machineOrUser,
      handle: (call) => ({ key: show(keyOf(call)) }),
    },

    "PATCH /api/v1/kms/keys/{keyId}": {
      auth: machineOrUser,
      handle(call) {
        const key = keyOf(call);
        const changes = call.body(updated);
        requireChange(changes);
        if (changes.name !== undefined && changes.name !== key.name) {
          requireFreeName(key.projectId, changes.name);
          store.rows(kmsKeys).update(key, { name: changes.name });
        }
        key.description = changes.description ?? key.description;
        key.isDisabled = changes.isDisabled ?? key.isDisabled;
        key.updatedAt = store.clock.timestamp();
        return { key: show(key) };
      },
    },

    "DELETE /api/v1/kms/keys/{keyId}": {
      auth: machineOrUser,
      handle(call) {
        const key = keyOf(call);
        store.rows(kmsKeys).remove(key);
        return { key: show(key) };
      },
    },

    "POST /api/v1/kms/keys/{keyId}/encrypt": {
      auth: machineOrUser,
      async handle(call) {
        const key = encryptingKeyOf(call);
        const { plaintext } = call.body(plain);
        const cipher = await cipherOf(key);
        const iv = randomBytes(ivLength);
        const sealed = await cipher.encrypt(iv, fromBase64(plaintext));
        const bytes = new Uint8Array(iv.length + sealed.length + suffix.length);
        bytes.set(iv);
        bytes.set(sealed, iv.length);
        bytes.set(suffix, iv.length + sealed.length);
        return { ciphertext: toBase64(bytes) };
      },
    },

    "POST /api/v1/kms/keys/{keyId}/decrypt": {
      auth: machineOrUser,
      async handle(call) {
        const key = encryptingKeyOf(call);
        const bytes = fromBase64(call.body(encrypted).ciphertext);
        const end = bytes.length - suffix.length;
        const refusal = badRequest("The ciphertext cannot be decrypted with this key");
        if (suffix.some((byte, i) => bytes[end + i] !== byte)) throw refusal;
        const [iv, sealed] = [bytes.slice(0, ivLength), bytes.slice(ivLength, end)];
        for (const material of [key.material, ...key.formerMaterials]) {
          const cipher = await cipherOf({ material });
          const opened = await cipher.decrypt(iv, sealed).catch(() => null);
          if (opened) return { plaintext: toBase64(opened) };
        }
        throw refusal;
      },
    },

    "POST /api/v1/kms/keys/{keyId}/rotate": {
      auth: machineOrUser,
      async handle(call) {
        const key = usableKeyOf(call);
        const { encryptionAlgorithm, material, publicMaterial } = key;
        const next = publicMaterial
          ? await generateSigningKey(encryptionAlgorithm)
          : { material: randomBytes(keyLengths[encryptionAlgorithm] ?? 32) };
        Object.assign(key, next, {
          formerMaterials: [...key.formerMaterials, material],
          updatedAt: store.clock.timestamp(),
        });
        return { key: show(key) };
      },
    },

    "POST /api/v1/kms/keys/bulk-import": {
      auth: machineOrUser,
      async handle(call) {
        const { projectId, keys } = call.body(imported);
        const project = projectWithId(store, call.actor, projectId);
        const added: object[] = [];
        const errors: object[] = [];
        for (const { keyMaterial, keyUsage, ...fields } of keys) {
          const { name, encryptionAlgorithm } = fields;
          try {
            requireFreeName(project.id, name);
            const material = await readMaterial(encryptionAlgorithm, keyUsage, keyMaterial);
            const key = addKey(store, { projectId: project.id, ...fields, ...material });
            added.push({ id: key.id, name });
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            errors.push({ name, message: error.message });
          }
        }
        return { keys: added, errors };
      },
    },

    "POST /api/v1/kms/keys/bulk-export-private-keys": {
      auth: machineOrUser,
      handle(call) {
        const keys = call.body(exported).keyIds.map((id) => {
          const key = store.rows(kmsKeys).withId(id);
          if (!key) throw notFound(`Key with ID "${id}" not found`);
          projectWithId(store, call.actor, key.projectId);
          if (!key.isExportable) throw badRequest(`Key with ID "${id}" is not exportable`);
          return key;
        });
        return {
          keys: keys.map((key) => ({
            keyId: key.id,
            name: key.name,
            keyUsage: usageOf(key),
            algorithm: key.encryptionAlgorithm,
            privateKey: toBase64(key.material),
            ...(key.publicMaterial && { publicKey: toBase64(key.publicMaterial) }),
          })),
        };
      },
    },

    "GET /api/v1/kms/keys/{keyId}/public-key": {
      auth: machineOrUser,
      handle: (call) => ({ publicKey: toBase64(signingKeyOf(call).publicMaterial) }),
    },

    "GET /api/v1/kms/keys/{keyId}/private-key": {
      auth: machineOrUser,
      handle(call) {
        const { isExportable, material } = usableKeyOf(call);
        if (!isExportable) throw badRequest("Key is not exportable");
        return { privateKey: toBase64(material) };
      },
    },

    "GET /api/v1/kms/keys/{keyId}/signing-algorithms": {
      auth: machineOrUser,
      handle: (call) => ({
        signingAlgorithms: signingAlgorithmsOf(signingKeyOf(call).encryptionAlgorithm),
      }),
    },

    "POST /api/v1/kms/keys/{keyId}/sign": {
      auth: machineOrUser,
      async handle(call) {
        const body = call.body(signed);
        const key = signingKeyOf(call);
        requireSignable(key, body);
        const { encryptionAlgorithm, id: keyId } = key;
        const { signingAlgorithm, data } = body;
        const bytes = await sign(key, encryptionAlgorithm, signingAlgorithm, fromBase64(data));
        return { signature: toBase64(bytes), keyId, signingAlgorithm };
      },
    },

    "POST /api/v1/kms/keys/{keyId}/verify": {
      auth: machineOrUser,
      async handle(call) {
        const body = call.body(verified);
        const key = signingKeyOf(call);
        requireSignable(key, body);
        const { signingAlgorithm } = body;
        const signatureValid = await verify(
          key,
          key.encryptionAlgorithm,
          signingAlgorithm,
          fromBase64(body.data),
          fromBase64(body.signature),
        );
        return { signatureValid, keyId: key.id, signingAlgorithm };
      },
    },
  };
}

function usageOf({ publicMaterial }: KmsKey): string {
  return publicMaterial ? "sign-verify" : "encrypt-decrypt";
}

/** What a key is made of that somebody brings along. */
async function readMaterial(
  algorithm: string,
  usage: string,
  base64: string,
): Promise<Pick<KmsKey, "material"> & Partial<KmsKey>> {
  if (!isBase64(base64)) throw badRequest("The key material must be base64 encoded");
  const material = fromBase64(base64);
  if ((usage === "encrypt-decrypt") !== algorithm in keyLengths) {
    throw badRequest(`A ${algorithm} key is not for ${usage}`);
  }
  if (usage === "sign-verify") return importSigningKey(algorithm, material);
  if (material.length === keyLengths[algorithm]) return { material };
  throw badRequest(`The key material of ${algorithm} has ${keyLengths[algorithm]} bytes`);
}

interface Cipher {
  encrypt(iv: Bytes, data: Bytes): Promise<Bytes>;
  decrypt(iv: Bytes, data: Bytes): Promise<Bytes>;
}

async function cipherOf({ material }: Pick<KmsKey, "material">): Promise<Cipher> {
  const { subtle } = await webCrypto();
  const key = await subtle.importKey("raw", material, "AES-GCM", false, ["encrypt", "decrypt"]);
  const name = "AES-GCM";
  return {
    encrypt: async (iv, data) => new Uint8Array(await subtle.encrypt({ name, iv }, key, data)),
    decrypt: async (iv, data) => new Uint8Array(await subtle.decrypt({ name, iv }, key, data)),
  };
}
