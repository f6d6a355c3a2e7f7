// Written by `npm run generate` from scripts/generate/manifest/kms.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { KmsSigningAlgorithm } from "../models/kms-signing-algorithm.js";

/** What a key is for. */
export type KmsKeyUsage = "encrypt-decrypt" | "sign-verify" | Unlisted;

/** Algorithm of a key. The AES ones encrypt, the others sign. */
export type KmsKeyAlgorithm =
  | "aes-256-gcm"
  | "aes-128-gcm"
  | "RSA_4096"
  | "ECC_NIST_P256"
  | "ECC_NIST_P384"
  | "ECC_NIST_P521"
  | "ML_DSA_44"
  | "ML_DSA_65"
  | "ML_DSA_87"
  | Unlisted;

/** A key, without its material. */
export interface KmsKey {
  id: string;
  /** Small letters, digits and hyphens. */
  name: string;
  description: string | null;
  /** A disabled key does nothing until it is enabled again. */
  isDisabled: boolean | null;
  /** ID of the organization. */
  orgId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the project. */
  projectId: string | null;
  keyUsage: KmsKeyUsage;
  kmipMetadata: unknown;
  /** Whether the material can be read later. */
  isExportable: boolean;
  version: number;
  encryptionAlgorithm: KmsKeyAlgorithm;
}

/** Params of {@link createKey}. */
export interface CreateKmsKeyParams {
  /** ID of the project. */
  projectId: string;
  /** Small letters, digits and hyphens. 1 to 32 characters. */
  name: string;
  /** Up to 500 characters. */
  description?: string | undefined;
  /** Default `encrypt-decrypt`. */
  keyUsage?: KmsKeyUsage | undefined;
  /** Default `aes-256-gcm`. */
  encryptionAlgorithm?: KmsKeyAlgorithm | undefined;
  /** Whether the material can be read later. Default true. */
  isExportable?: boolean | undefined;
}

/** What {@link createKey} answers. */
export interface CreateKmsKeyResult {
  key: KmsKey;
}

/**
 * Creates a key.
 *
 * `POST /api/v1/kms/keys`
 *
 * @param session - Session to use.
 * @param params - {@link CreateKmsKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateKmsKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function createKey(
  session: Session,
  params: CreateKmsKeyParams,
  options?: RequestOptions,
): Promise<CreateKmsKeyResult> {
  return requestJson(session, "POST /api/v1/kms/keys", machineOrUser, params, options);
}

/** Params of {@link updateKey}. */
export interface UpdateKmsKeyParams {
  /** ID of the key. */
  keyId: string;
  /** Small letters, digits and hyphens. 1 to 32 characters. */
  name?: string | undefined;
  /** A disabled key does nothing until it is enabled again. */
  isDisabled?: boolean | undefined;
  /** Up to 500 characters. */
  description?: string | undefined;
}

/** What {@link updateKey} answers. */
export interface UpdateKmsKeyResult {
  key: KmsKey;
}

/**
 * Changes a key's name or description, or disables it.
 *
 * `PATCH /api/v1/kms/keys/{keyId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateKmsKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateKmsKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
 */
export function updateKey(
  session: Session,
  params: UpdateKmsKeyParams,
  options?: RequestOptions,
): Promise<UpdateKmsKeyResult> {
  return requestJson(session, "PATCH /api/v1/kms/keys/{keyId}", machineOrUser, params, options);
}

/** Params of {@link deleteKey}. */
export interface DeleteKmsKeyParams {
  /** ID of the key. */
  keyId: string;
}

/** What {@link deleteKey} answers. */
export interface DeleteKmsKeyResult {
  key: KmsKey;
}

/**
 * Deletes a key. What it has encrypted can never be decrypted again.
 *
 * `DELETE /api/v1/kms/keys/{keyId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteKmsKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteKmsKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function deleteKey(
  session: Session,
  params: DeleteKmsKeyParams,
  options?: RequestOptions,
): Promise<DeleteKmsKeyResult> {
  return requestJson(session, "DELETE /api/v1/kms/keys/{keyId}", machineOrUser, params, options);
}

/** Params of {@link getKey}. */
export interface GetKmsKeyParams {
  /** ID of the key. */
  keyId: string;
}

/** What {@link getKey} answers. */
export interface GetKmsKeyResult {
  key: KmsKey;
}

/**
 * Gets a key by its ID.
 *
 * `GET /api/v1/kms/keys/{keyId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetKmsKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetKmsKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getKey(
  session: Session,
  params: GetKmsKeyParams,
  options?: RequestOptions,
): Promise<GetKmsKeyResult> {
  return requestJson(session, "GET /api/v1/kms/keys/{keyId}", machineOrUser, params, options);
}

/** Params of {@link listKeys}. */
export interface ListKmsKeysParams {
  /** ID of the project. */
  projectId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 100. */
  limit?: number | undefined;
  /** Default `name`. */
  orderBy?: "name" | Unlisted | undefined;
  /** Default `asc`. */
  orderDirection?: "asc" | "desc" | Unlisted | undefined;
  /** Only keys with this in their names. */
  search?: string | undefined;
}

/** What {@link listKeys} answers. */
export interface ListKmsKeysResult {
  keys: KmsKey[];
  /** How many keys there are in all. */
  totalCount: number;
}

/**
 * Lists the keys of a project.
 *
 * `GET /api/v1/kms/keys`
 *
 * @param session - Session to use.
 * @param params - {@link ListKmsKeysParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListKmsKeysResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listKeys(
  session: Session,
  params: ListKmsKeysParams,
  options?: RequestOptions,
): Promise<ListKmsKeysResult> {
  return requestJson(session, "GET /api/v1/kms/keys", machineOrUser, params, options);
}

/** Params of {@link encrypt}. */
export interface EncryptWithKmsKeyParams {
  /** ID of the key. */
  keyId: string;
  /** What to encrypt, in Base64. A request of 1 MiB or more gives a 500. */
  plaintext: string;
}

/** What {@link encrypt} answers. */
export interface EncryptWithKmsKeyResult {
  /** In Base64. */
  ciphertext: string;
}

/**
 * Encrypts data with a key.
 *
 * `POST /api/v1/kms/keys/{keyId}/encrypt`
 *
 * @param session - Session to use.
 * @param params - {@link EncryptWithKmsKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link EncryptWithKmsKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link ValidationError} when it is not Base64.
 *
 * @example
 * ```ts
 * const { ciphertext } = await encryptWithKmsKey(session, { keyId, plaintext: btoa("sensitive") });
 * const { plaintext } = await decryptWithKmsKey(session, { keyId, ciphertext });
 * ```
 */
export function encrypt(
  session: Session,
  params: EncryptWithKmsKeyParams,
  options?: RequestOptions,
): Promise<EncryptWithKmsKeyResult> {
  return requestJson(
    session,
    "POST /api/v1/kms/keys/{keyId}/encrypt",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link decrypt}. */
export interface DecryptWithKmsKeyParams {
  /** ID of the key. */
  keyId: string;
  /** What {@link encrypt} answered. */
  ciphertext: string;
}

/** What {@link decrypt} answers. */
export interface DecryptWithKmsKeyResult {
  /** In Base64. */
  plaintext: string;
}

/**
 * Decrypts what a key has encrypted.
 *
 * `POST /api/v1/kms/keys/{keyId}/decrypt`
 *
 * @param session - Session to use.
 * @param params - {@link DecryptWithKmsKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link DecryptWithKmsKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function decrypt(
  session: Session,
  params: DecryptWithKmsKeyParams,
  options?: RequestOptions,
): Promise<DecryptWithKmsKeyResult> {
  return requestJson(
    session,
    "POST /api/v1/kms/keys/{keyId}/decrypt",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getKeyByName}. */
export interface GetKmsKeyByNameParams {
  /** Name of the key. */
  keyName: string;
  /** ID of the project. */
  projectId: string;
}

/** What {@link getKeyByName} answers. */
export interface GetKmsKeyByNameResult {
  key: KmsKey;
}

/**
 * Gets a key by its name.
 *
 * `GET /api/v1/kms/keys/key-name/{keyName}`
 *
 * @param session - Session to use.
 * @param params - {@link GetKmsKeyByNameParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetKmsKeyByNameResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getKeyByName(
  session: Session,
  params: GetKmsKeyByNameParams,
  options?: RequestOptions,
): Promise<GetKmsKeyByNameResult> {
  return requestJson(
    session,
    "GET /api/v1/kms/keys/key-name/{keyName}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getPublicKey}. */
export interface GetKmsPublicKeyParams {
  /** ID of the key. */
  keyId: string;
}

/** What {@link getPublicKey} answers. */
export interface GetKmsPublicKeyResult {
  /** In PEM, or Base64 of DER where the algorithm has no PEM. */
  publicKey: string;
}

/**
 * Gets the public half of a key that signs.
 *
 * `GET /api/v1/kms/keys/{keyId}/public-key`
 *
 * @param session - Session to use.
 * @param params - {@link GetKmsPublicKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetKmsPublicKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function getPublicKey(
  session: Session,
  params: GetKmsPublicKeyParams,
  options?: RequestOptions,
): Promise<GetKmsPublicKeyResult> {
  return requestJson(
    session,
    "GET /api/v1/kms/keys/{keyId}/public-key",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getPrivateKey}. */
export interface GetKmsPrivateKeyParams {
  /** ID of the key. */
  keyId: string;
}

/** What {@link getPrivateKey} answers. */
export interface GetKmsPrivateKeyResult {
  privateKey: string;
}

/**
 * Gets the secret material of a key. Only keys that are exportable give it out.
 *
 * `GET /api/v1/kms/keys/{keyId}/private-key`
 *
 * @param session - Session to use.
 * @param params - {@link GetKmsPrivateKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetKmsPrivateKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function getPrivateKey(
  session: Session,
  params: GetKmsPrivateKeyParams,
  options?: RequestOptions,
): Promise<GetKmsPrivateKeyResult> {
  return requestJson(
    session,
    "GET /api/v1/kms/keys/{keyId}/private-key",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listSigningAlgorithms}. */
export interface ListKmsSigningAlgorithmsParams {
  /** ID of the key. */
  keyId: string;
}

/** What {@link listSigningAlgorithms} answers. */
export interface ListKmsSigningAlgorithmsResult {
  signingAlgorithms: KmsSigningAlgorithm[];
}

/**
 * Lists the algorithms that a key can sign with.
 *
 * `GET /api/v1/kms/keys/{keyId}/signing-algorithms`
 *
 * @param session - Session to use.
 * @param params - {@link ListKmsSigningAlgorithmsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListKmsSigningAlgorithmsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listSigningAlgorithms(
  session: Session,
  params: ListKmsSigningAlgorithmsParams,
  options?: RequestOptions,
): Promise<ListKmsSigningAlgorithmsResult> {
  return requestJson(
    session,
    "GET /api/v1/kms/keys/{keyId}/signing-algorithms",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link sign}. */
export interface SignWithKmsKeyParams {
  /** ID of the key. */
  keyId: string;
  /** Algorithm of the signature. */
  signingAlgorithm: KmsSigningAlgorithm;
  /** What to sign, in Base64. A request of 1 MiB or more gives a 500. */
  data: string;
  /** Whether `data` is a digest already. Default false. */
  isDigest?: boolean | undefined;
}

/** What {@link sign} answers. */
export interface SignWithKmsKeyResult {
  /** In Base64. */
  signature: string;
  /** ID of the key. */
  keyId: string;
  /** Algorithm of the signature. */
  signingAlgorithm: KmsSigningAlgorithm;
}

/**
 * Signs data, or its digest, with a key.
 *
 * `POST /api/v1/kms/keys/{keyId}/sign`
 *
 * @param session - Session to use.
 * @param params - {@link SignWithKmsKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link SignWithKmsKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const data = btoa("release 1.2.3");
 * const { signature } = await signWithKmsKey(session, { keyId, signingAlgorithm: "ECDSA_SHA_256", data });
 * ```
 */
export function sign(
  session: Session,
  params: SignWithKmsKeyParams,
  options?: RequestOptions,
): Promise<SignWithKmsKeyResult> {
  return requestJson(session, "POST /api/v1/kms/keys/{keyId}/sign", machineOrUser, params, options);
}

/** Params of {@link verify}. */
export interface VerifyWithKmsKeyParams {
  /** ID of the key. */
  keyId: string;
  /** What was signed, in Base64. */
  data: string;
  /** In Base64. */
  signature: string;
  /** Algorithm of the signature. */
  signingAlgorithm: KmsSigningAlgorithm;
  /** Whether `data` is a digest already. Default false. */
  isDigest?: boolean | undefined;
}

/** What {@link verify} answers. */
export interface VerifyWithKmsKeyResult {
  signatureValid: boolean;
  /** ID of the key. */
  keyId: string;
  /** Algorithm of the signature. */
  signingAlgorithm: KmsSigningAlgorithm;
}

/**
 * Tells whether a key has made a signature. A wrong one is an answer, not an error.
 *
 * `POST /api/v1/kms/keys/{keyId}/verify`
 *
 * @param session - Session to use.
 * @param params - {@link VerifyWithKmsKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link VerifyWithKmsKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { signatureValid } = await verifyWithKmsKey(session, {
 *   keyId,
 *   signingAlgorithm: "ECDSA_SHA_256",
 *   data,
 *   signature,
 * });
 * ```
 */
export function verify(
  session: Session,
  params: VerifyWithKmsKeyParams,
  options?: RequestOptions,
): Promise<VerifyWithKmsKeyResult> {
  return requestJson(
    session,
    "POST /api/v1/kms/keys/{keyId}/verify",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link rotateKey}. */
export interface RotateKmsKeyParams {
  /** ID of the key. */
  keyId: string;
}

/** What {@link rotateKey} answers. */
export interface RotateKmsKeyResult {
  key: KmsKey;
}

/**
 * Gives a key new material, and raises its version. What the earlier versions have encrypted can
 * still be decrypted.
 *
 * `POST /api/v1/kms/keys/{keyId}/rotate`
 *
 * @param session - Session to use.
 * @param params - {@link RotateKmsKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link RotateKmsKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function rotateKey(
  session: Session,
  params: RotateKmsKeyParams,
  options?: RequestOptions,
): Promise<RotateKmsKeyResult> {
  return requestJson(
    session,
    "POST /api/v1/kms/keys/{keyId}/rotate",
    machineOrUser,
    params,
    options,
  );
}

/** A key that is to be made of material that exists already. */
export interface KmsKeyImport {
  /** Small letters, digits and hyphens. 1 to 32 characters. */
  name: string;
  keyUsage: KmsKeyUsage;
  encryptionAlgorithm: KmsKeyAlgorithm;
  /** The material in Base64; of a key that signs, its private key in PKCS#8. */
  keyMaterial: string;
  /** Whether the material can be read later. Default true. */
  isExportable?: boolean | undefined;
}

/** Params of {@link bulkImport}. */
export interface BulkImportKmsKeysParams {
  /** ID of the project. */
  projectId: string;
  /** 1 to 100 of them. */
  keys: KmsKeyImport[];
}

/** What {@link bulkImport} answers. */
export interface BulkImportKmsKeysResult {
  keys: { id: string; name: string }[];
  /** The keys that could not be imported, and why. */
  errors: { name: string; message: string }[];
}

/**
 * Creates keys from material that exists already. A key that cannot be imported is told in
 * `errors`, and does not stop the others.
 *
 * `POST /api/v1/kms/keys/bulk-import`
 *
 * @param session - Session to use.
 * @param params - {@link BulkImportKmsKeysParams}
 * @param options - Options for this call alone.
 * @returns The {@link BulkImportKmsKeysResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { keys, errors } = await bulkImportKmsKeys(session, {
 *   projectId,
 *   keys: [
 *     { name: "orders", keyUsage: "encrypt-decrypt", encryptionAlgorithm: "aes-256-gcm", keyMaterial },
 *   ],
 * });
 * ```
 */
export function bulkImport(
  session: Session,
  params: BulkImportKmsKeysParams,
  options?: RequestOptions,
): Promise<BulkImportKmsKeysResult> {
  return requestJson(session, "POST /api/v1/kms/keys/bulk-import", machineOrUser, params, options);
}

/** A key with its secret material. */
export interface KmsKeyExport {
  /** Small letters, digits and hyphens. */
  name: string;
  /** ID of the key. */
  keyId: string;
  keyUsage: KmsKeyUsage;
  algorithm: string;
  /** The secret material, in Base64. */
  privateKey: string;
  /** The public half of a key that signs, in Base64. */
  publicKey?: string;
}

/** Params of {@link bulkExportPrivateKeys}. */
export interface BulkExportKmsPrivateKeysParams {
  /** IDs of the keys. 1 to 100 of them. */
  keyIds: string[];
}

/** What {@link bulkExportPrivateKeys} answers. */
export interface BulkExportKmsPrivateKeysResult {
  keys: KmsKeyExport[];
}

/**
 * Gets the secret material of several keys. All of them have to be exportable.
 *
 * `POST /api/v1/kms/keys/bulk-export-private-keys`
 *
 * @param session - Session to use.
 * @param params - {@link BulkExportKmsPrivateKeysParams}
 * @param options - Options for this call alone.
 * @returns The {@link BulkExportKmsPrivateKeysResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function bulkExportPrivateKeys(
  session: Session,
  params: BulkExportKmsPrivateKeysParams,
  options?: RequestOptions,
): Promise<BulkExportKmsPrivateKeysResult> {
  return requestJson(
    session,
    "POST /api/v1/kms/keys/bulk-export-private-keys",
    machineOrUser,
    params,
    options,
  );
}

/** `client.kms` */
export interface KmsClient {
  /**
   * Creates a key.
   *
   * `POST /api/v1/kms/keys`
   *
   * @param params - {@link CreateKmsKeyParams}
   * @param options - Options for this call alone.
   */
  createKey(
    this: void,
    params: CreateKmsKeyParams,
    options?: RequestOptions,
  ): Promise<CreateKmsKeyResult>;
  /**
   * Changes a key's name or description, or disables it.
   *
   * `PATCH /api/v1/kms/keys/{keyId}`
   *
   * @param params - {@link UpdateKmsKeyParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; an update without a change may give a 500.
   */
  updateKey(
    this: void,
    params: UpdateKmsKeyParams,
    options?: RequestOptions,
  ): Promise<UpdateKmsKeyResult>;
  /**
   * Deletes a key. What it has encrypted can never be decrypted again.
   *
   * `DELETE /api/v1/kms/keys/{keyId}`
   *
   * @param params - {@link DeleteKmsKeyParams}
   * @param options - Options for this call alone.
   */
  deleteKey(
    this: void,
    params: DeleteKmsKeyParams,
    options?: RequestOptions,
  ): Promise<DeleteKmsKeyResult>;
  /**
   * Gets a key by its ID.
   *
   * `GET /api/v1/kms/keys/{keyId}`
   *
   * @param params - {@link GetKmsKeyParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getKey(this: void, params: GetKmsKeyParams, options?: RequestOptions): Promise<GetKmsKeyResult>;
  /**
   * Lists the keys of a project.
   *
   * `GET /api/v1/kms/keys`
   *
   * @param params - {@link ListKmsKeysParams}
   * @param options - Options for this call alone.
   */
  listKeys(
    this: void,
    params: ListKmsKeysParams,
    options?: RequestOptions,
  ): Promise<ListKmsKeysResult>;
  /**
   * Encrypts data with a key.
   *
   * `POST /api/v1/kms/keys/{keyId}/encrypt`
   *
   * @param params - {@link EncryptWithKmsKeyParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link ValidationError} when it is not Base64.
   *
   * @example
   * ```ts
   * const { ciphertext } = await client.kms.encrypt({ keyId, plaintext: btoa("sensitive") });
   * const { plaintext } = await client.kms.decrypt({ keyId, ciphertext });
   * ```
   */
  encrypt(
    this: void,
    params: EncryptWithKmsKeyParams,
    options?: RequestOptions,
  ): Promise<EncryptWithKmsKeyResult>;
  /**
   * Decrypts what a key has encrypted.
   *
   * `POST /api/v1/kms/keys/{keyId}/decrypt`
   *
   * @param params - {@link DecryptWithKmsKeyParams}
   * @param options - Options for this call alone.
   */
  decrypt(
    this: void,
    params: DecryptWithKmsKeyParams,
    options?: RequestOptions,
  ): Promise<DecryptWithKmsKeyResult>;
  /**
   * Gets a key by its name.
   *
   * `GET /api/v1/kms/keys/key-name/{keyName}`
   *
   * @param params - {@link GetKmsKeyByNameParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getKeyByName(
    this: void,
    params: GetKmsKeyByNameParams,
    options?: RequestOptions,
  ): Promise<GetKmsKeyByNameResult>;
  /**
   * Gets the public half of a key that signs.
   *
   * `GET /api/v1/kms/keys/{keyId}/public-key`
   *
   * @param params - {@link GetKmsPublicKeyParams}
   * @param options - Options for this call alone.
   */
  getPublicKey(
    this: void,
    params: GetKmsPublicKeyParams,
    options?: RequestOptions,
  ): Promise<GetKmsPublicKeyResult>;
  /**
   * Gets the secret material of a key. Only keys that are exportable give it out.
   *
   * `GET /api/v1/kms/keys/{keyId}/private-key`
   *
   * @param params - {@link GetKmsPrivateKeyParams}
   * @param options - Options for this call alone.
   */
  getPrivateKey(
    this: void,
    params: GetKmsPrivateKeyParams,
    options?: RequestOptions,
  ): Promise<GetKmsPrivateKeyResult>;
  /**
   * Lists the algorithms that a key can sign with.
   *
   * `GET /api/v1/kms/keys/{keyId}/signing-algorithms`
   *
   * @param params - {@link ListKmsSigningAlgorithmsParams}
   * @param options - Options for this call alone.
   */
  listSigningAlgorithms(
    this: void,
    params: ListKmsSigningAlgorithmsParams,
    options?: RequestOptions,
  ): Promise<ListKmsSigningAlgorithmsResult>;
  /**
   * Signs data, or its digest, with a key.
   *
   * `POST /api/v1/kms/keys/{keyId}/sign`
   *
   * @param params - {@link SignWithKmsKeyParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const data = btoa("release 1.2.3");
   * const { signature } = await client.kms.sign({ keyId, signingAlgorithm: "ECDSA_SHA_256", data });
   * ```
   */
  sign(
    this: void,
    params: SignWithKmsKeyParams,
    options?: RequestOptions,
  ): Promise<SignWithKmsKeyResult>;
  /**
   * Tells whether a key has made a signature. A wrong one is an answer, not an error.
   *
   * `POST /api/v1/kms/keys/{keyId}/verify`
   *
   * @param params - {@link VerifyWithKmsKeyParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { signatureValid } = await client.kms.verify({
   *   keyId,
   *   signingAlgorithm: "ECDSA_SHA_256",
   *   data,
   *   signature,
   * });
   * ```
   */
  verify(
    this: void,
    params: VerifyWithKmsKeyParams,
    options?: RequestOptions,
  ): Promise<VerifyWithKmsKeyResult>;
  /**
   * Gives a key new material, and raises its version. What the earlier versions have encrypted can
   * still be decrypted.
   *
   * `POST /api/v1/kms/keys/{keyId}/rotate`
   *
   * @param params - {@link RotateKmsKeyParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  rotateKey(
    this: void,
    params: RotateKmsKeyParams,
    options?: RequestOptions,
  ): Promise<RotateKmsKeyResult>;
  /**
   * Creates keys from material that exists already. A key that cannot be imported is told in
   * `errors`, and does not stop the others.
   *
   * `POST /api/v1/kms/keys/bulk-import`
   *
   * @param params - {@link BulkImportKmsKeysParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { keys, errors } = await client.kms.bulkImport({
   *   projectId,
   *   keys: [
   *     { name: "orders", keyUsage: "encrypt-decrypt", encryptionAlgorithm: "aes-256-gcm", keyMaterial },
   *   ],
   * });
   * ```
   */
  bulkImport(
    this: void,
    params: BulkImportKmsKeysParams,
    options?: RequestOptions,
  ): Promise<BulkImportKmsKeysResult>;
  /**
   * Gets the secret material of several keys. All of them have to be exportable.
   *
   * `POST /api/v1/kms/keys/bulk-export-private-keys`
   *
   * @param params - {@link BulkExportKmsPrivateKeysParams}
   * @param options - Options for this call alone.
   */
  bulkExportPrivateKeys(
    this: void,
    params: BulkExportKmsPrivateKeysParams,
    options?: RequestOptions,
  ): Promise<BulkExportKmsPrivateKeysResult>;
}
