// Written by `npm run generate` from scripts/generate/manifest/secret-sharing.yaml.

import { anyoneOrMachineOrUser, machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";

/** What everybody may know of a shared secret. */
export interface SharedSecretCore {
  /** ID of the shared secret. */
  id: string;
  name: string | null;
  /** ISO 8601. */
  expiresAt: string;
  /** ID of the user. */
  userId: string | null;
  /** ID of the organization. */
  orgId: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** How often it can still be read. */
  expiresAfterViews: number | null;
  /** Who may read it. */
  accessType: string;
  /** ISO 8601. */
  lastViewedAt: string | null;
  type: string;
  /** ID of the identity. */
  identityId: string | null;
}

/** A shared secret, without what is shared. */
export interface SharedSecret extends SharedSecretCore {
  /** Emails of those who may read it. */
  authorizedEmails?: string[] | null;
  /** Whether those who may read it can be outside of the organization. */
  allowExternalEmails?: boolean | null;
}

/** Who may read a shared secret. */
export type SharedSecretAccessType = "anyone" | "organization" | Unlisted;

/** Params of {@link create}. */
export interface CreateSharedSecretParams {
  /** What is shared. Up to 10,000 characters. */
  secretValue: string;
  /** Up to 50 characters. */
  name?: string | undefined;
  /** Password that readers have to know. */
  password?: string | undefined;
  /** Lifetime, such as `1d`. Default `30d`. */
  expiresIn?: string | undefined;
  /** How often it can be read. */
  maxViews?: number | undefined;
  /** Who may read it. Default `organization`. */
  accessType?: SharedSecretAccessType | undefined;
  /** Emails of those who may read it. Up to 100 of them. */
  authorizedEmails?: string[] | undefined;
  /** Whether those who may read it can be outside of the organization. */
  allowExternalEmails?: boolean | undefined;
}

/** What {@link create} answers. */
export interface CreateSharedSecretResult extends SharedSecret {
  /** Where it is read. */
  sharedSecretLink: string;
}

/**
 * Makes a link that shows a secret, for a time or a number of views.
 *
 * `POST /api/v1/shared-secrets`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSharedSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSharedSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { sharedSecretLink } = await createSharedSecret(session, {
 *   secretValue: "correct horse battery staple",
 *   accessType: "anyone",
 *   expiresIn: "1h",
 *   maxViews: 1,
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateSharedSecretParams,
  options?: RequestOptions,
): Promise<CreateSharedSecretResult> {
  return requestJson(session, "POST /api/v1/shared-secrets", machineOrUser, params, options);
}

/** Params of {@link deleteSharedSecret}. */
export interface DeleteSharedSecretParams {
  /** ID of the shared secret. */
  sharedSecretId: string;
}

/** What {@link deleteSharedSecret} answers. */
export interface DeleteSharedSecretResult extends SharedSecretCore {
  /** Emails of those who may read it. */
  authorizedEmails?: unknown;
  /** Whether those who may read it can be outside of the organization. */
  allowExternalEmails?: boolean | null;
}

/**
 * Deletes a shared secret: its link shows nothing any more.
 *
 * `DELETE /api/v1/shared-secrets/{sharedSecretId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSharedSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSharedSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSharedSecret(
  session: Session,
  params: DeleteSharedSecretParams,
  options?: RequestOptions,
): Promise<DeleteSharedSecretResult> {
  return requestJson(
    session,
    "DELETE /api/v1/shared-secrets/{sharedSecretId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteSharedSecret as delete };

/** Params of {@link list}. */
export interface ListSharedSecretsParams {
  /** How many to skip. Up to 100. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 25. */
  limit?: number | undefined;
}

/** What {@link list} answers. */
export interface ListSharedSecretsResult {
  secrets: SharedSecret[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the secrets that the caller has shared, without their values.
 *
 * `GET /api/v1/shared-secrets`
 *
 * @param session - Session to use.
 * @param params - {@link ListSharedSecretsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSharedSecretsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListSharedSecretsParams,
  options?: RequestOptions,
): Promise<ListSharedSecretsResult> {
  return requestJson(session, "GET /api/v1/shared-secrets", machineOrUser, params, options);
}

/** Params of {@link get}. */
export interface GetSharedSecretParams {
  /** ID of the shared secret. */
  sharedSecretId: string;
}

/** What {@link get} answers. */
export interface GetSharedSecretResult extends SharedSecretCore {
  /** Whether readers have to know a password. */
  isPasswordProtected: boolean;
  isAuthorizedUser: boolean;
}

/**
 * Gets a shared secret, without its value: that is what `access` reads.
 *
 * `GET /api/v1/shared-secrets/{sharedSecretId}`
 *
 * @param session - Session to use. One that is shared with anyone needs no token; the session's is
 * sent if there is one.
 * @param params - {@link GetSharedSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSharedSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetSharedSecretParams,
  options?: RequestOptions,
): Promise<GetSharedSecretResult> {
  return requestJson(
    session,
    "GET /api/v1/shared-secrets/{sharedSecretId!branding,requests}",
    anyoneOrMachineOrUser,
    params,
    options,
  );
}

/** Params of {@link access}. */
export interface AccessSharedSecretParams {
  /** ID of the shared secret. */
  sharedSecretId: string;
  /** Password that readers have to know. */
  password?: string | undefined;
}

/** What {@link access} answers. */
export interface AccessSharedSecretResult extends SharedSecret {
  orgName?: string;
  /** What is shared. */
  secretValue?: string;
}

/**
 * Reads the value of a shared secret. It counts as a view.
 *
 * `POST /api/v1/shared-secrets/{sharedSecretId}/access`
 *
 * @param session - Session to use. One that is shared with anyone needs no token; the session's is
 * sent if there is one.
 * @param params - {@link AccessSharedSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link AccessSharedSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function access(
  session: Session,
  params: AccessSharedSecretParams,
  options?: RequestOptions,
): Promise<AccessSharedSecretResult> {
  return requestJson(
    session,
    "POST /api/v1/shared-secrets/{sharedSecretId}/access",
    anyoneOrMachineOrUser,
    params,
    options,
  );
}

/** `client.secretSharing` */
export interface SecretSharingClient {
  /**
   * Makes a link that shows a secret, for a time or a number of views.
   *
   * `POST /api/v1/shared-secrets`
   *
   * @param params - {@link CreateSharedSecretParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { sharedSecretLink } = await client.secretSharing.create({
   *   secretValue: "correct horse battery staple",
   *   accessType: "anyone",
   *   expiresIn: "1h",
   *   maxViews: 1,
   * });
   * ```
   */
  create(
    this: void,
    params: CreateSharedSecretParams,
    options?: RequestOptions,
  ): Promise<CreateSharedSecretResult>;
  /**
   * Deletes a shared secret: its link shows nothing any more.
   *
   * `DELETE /api/v1/shared-secrets/{sharedSecretId}`
   *
   * @param params - {@link DeleteSharedSecretParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteSharedSecretParams,
    options?: RequestOptions,
  ): Promise<DeleteSharedSecretResult>;
  /**
   * Lists the secrets that the caller has shared, without their values.
   *
   * `GET /api/v1/shared-secrets`
   *
   * @param params - {@link ListSharedSecretsParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params?: ListSharedSecretsParams,
    options?: RequestOptions,
  ): Promise<ListSharedSecretsResult>;
  /**
   * Gets a shared secret, without its value: that is what `access` reads.
   *
   * `GET /api/v1/shared-secrets/{sharedSecretId}`
   *
   * @param params - {@link GetSharedSecretParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(
    this: void,
    params: GetSharedSecretParams,
    options?: RequestOptions,
  ): Promise<GetSharedSecretResult>;
  /**
   * Reads the value of a shared secret. It counts as a view.
   *
   * `POST /api/v1/shared-secrets/{sharedSecretId}/access`
   *
   * @param params - {@link AccessSharedSecretParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  access(
    this: void,
    params: AccessSharedSecretParams,
    options?: RequestOptions,
  ): Promise<AccessSharedSecretResult>;
}
