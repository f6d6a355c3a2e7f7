import { machineOrUser } from "../core/modes.js";
import { request } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";

/** What a key is for. */
export type KmsKeyUsage = "encrypt-decrypt" | "sign-verify" | (string & {});

/** Algorithm of a key. The first two encrypt, the others sign. */
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
  | (string & {});

/** A key, without its material. */
export interface KmsKey {
  id: string;
  name: string;
  description?: string | null;
  isDisabled?: boolean | null;
  orgId: string;
  projectId?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  keyUsage?: KmsKeyUsage;
  encryptionAlgorithm: KmsKeyAlgorithm;
  isExportable?: boolean;
  version?: number;
  kmipMetadata?: unknown;
}

/** Params of {@link createKey}. */
export interface CreateKmsKeyParams {
  /** ID of the project. */
  projectId: string;
  /** 1 to 32 characters: small letters, digits and hyphens. */
  name: string;
  /** Up to 500 characters. */
  description?: string;
  /** Default `encrypt-decrypt`. */
  keyUsage?: KmsKeyUsage;
  /** Default `aes-256-gcm`. */
  encryptionAlgorithm?: KmsKeyAlgorithm;
  /** Whether the material can be read later. Default true. */
  isExportable?: boolean;
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
 * @returns {@link CreateKmsKeyResult}
 * @throws {@link InfisicalApiError} when the server refuses.
 */
export function createKey(
  session: Session,
  params: CreateKmsKeyParams,
  options?: RequestOptions,
): Promise<CreateKmsKeyResult> {
  return request(session, "POST /api/v1/kms/keys", machineOrUser, params, options);
}

/** Params of {@link updateKey}. */
export interface UpdateKmsKeyParams {
  /** ID of the key. */
  keyId: string;
  /** 1 to 32 characters: small letters, digits and hyphens. */
  name?: string;
  /** Up to 500 characters. */
  description?: string;
  /** A disabled key does nothing until it is enabled again. */
  isDisabled?: boolean;
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
 * @returns {@link UpdateKmsKeyResult}
 * @throws {@link InfisicalApiError} when the server refuses.
 */
export function updateKey(
  session: Session,
  params: UpdateKmsKeyParams,
  options?: RequestOptions,
): Promise<UpdateKmsKeyResult> {
  return request(session, "PATCH /api/v1/kms/keys/{keyId}", machineOrUser, params, options);
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
 * @returns {@link DeleteKmsKeyResult}
 * @throws {@link InfisicalApiError} when the server refuses.
 */
export function deleteKey(
  session: Session,
  params: DeleteKmsKeyParams,
  options?: RequestOptions,
): Promise<DeleteKmsKeyResult> {
  return request(session, "DELETE /api/v1/kms/keys/{keyId}", machineOrUser, params, options);
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
 * @returns {@link GetKmsKeyResult}
 * @throws {@link InfisicalApiError} when the server refuses; {@link NotFoundError} when there is none.
 */
export function getKey(
  session: Session,
  params: GetKmsKeyParams,
  options?: RequestOptions,
): Promise<GetKmsKeyResult> {
  return request(session, "GET /api/v1/kms/keys/{keyId}", machineOrUser, params, options);
}

/** Params of {@link listKeys}. */
export interface ListKmsKeysParams {
  /** ID of the project. */
  projectId: string;
  /** How many keys to skip. Default 0. */
  offset?: number;
  /** How many keys to give, from 1 to 100. Default 100. */
  limit?: number;
  /** Default `name`. */
  orderBy?: "name" | (string & {});
  /** Default `asc`. */
  orderDirection?: "asc" | "desc" | (string & {});
  /** Only keys with this in their names. */
  search?: string;
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
 * @returns {@link ListKmsKeysResult}
 * @throws {@link InfisicalApiError} when the server refuses.
 */
export function listKeys(
  session: Session,
  params: ListKmsKeysParams,
  options?: RequestOptions,
): Promise<ListKmsKeysResult> {
  return request(session, "GET /api/v1/kms/keys", machineOrUser, params, options);
}

/** Params of {@link encrypt}. */
export interface EncryptWithKmsKeyParams {
  /** ID of the key. */
  keyId: string;
  /** What to encrypt, in Base64. */
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
 * @returns {@link EncryptWithKmsKeyResult}
 * @throws {@link InfisicalApiError} when the server refuses; {@link ValidationError} when it is not Base64.
 *
 * @example
 * ```ts
 * const { ciphertext } = await encrypt(session, { keyId, plaintext: btoa("sensitive") });
 * const { plaintext } = await decrypt(session, { keyId, ciphertext });
 * ```
 */
export function encrypt(
  session: Session,
  params: EncryptWithKmsKeyParams,
  options?: RequestOptions,
): Promise<EncryptWithKmsKeyResult> {
  return request(session, "POST /api/v1/kms/keys/{keyId}/encrypt", machineOrUser, params, options);
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
 * @returns {@link DecryptWithKmsKeyResult}
 * @throws {@link InfisicalApiError} when the server refuses.
 */
export function decrypt(
  session: Session,
  params: DecryptWithKmsKeyParams,
  options?: RequestOptions,
): Promise<DecryptWithKmsKeyResult> {
  return request(session, "POST /api/v1/kms/keys/{keyId}/decrypt", machineOrUser, params, options);
}
