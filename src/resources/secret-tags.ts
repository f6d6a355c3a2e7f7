// Written by `npm run generate` from scripts/generate/manifest/secret-tags.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { SecretTag } from "../models/secret-tag.js";

/** A tag of a project, with its name. */
export interface NamedSecretTag extends SecretTag {
  name: string;
}

/** Params of {@link list}. */
export interface ListSecretTagsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListSecretTagsResult {
  tags: SecretTag[];
}

/**
 * Lists the tags of a project.
 *
 * `GET /api/v1/projects/{projectId}/tags`
 *
 * @param session - Session to use.
 * @param params - {@link ListSecretTagsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListSecretTagsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListSecretTagsParams,
  options?: RequestOptions,
): Promise<ListSecretTagsResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/tags",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetSecretTagParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the tag. */
  tagId: string;
}

/** What {@link get} answers. */
export interface GetSecretTagResult {
  tag: NamedSecretTag;
}

/**
 * Gets a tag by its ID.
 *
 * `GET /api/v1/projects/{projectId}/tags/{tagId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretTagParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretTagResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetSecretTagParams,
  options?: RequestOptions,
): Promise<GetSecretTagResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/tags/{tagId}",
    machineOrUser,
    params,
    options,
  );
}

export { get as getById };

/** Params of {@link getBySlug}. */
export interface GetSecretTagBySlugParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the tag. */
  tagSlug: string;
}

/** What {@link getBySlug} answers. */
export interface GetSecretTagBySlugResult {
  tag: NamedSecretTag;
}

/**
 * Gets a tag by its slug.
 *
 * `GET /api/v1/projects/{projectId}/tags/slug/{tagSlug}`
 *
 * @param session - Session to use.
 * @param params - {@link GetSecretTagBySlugParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetSecretTagBySlugResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getBySlug(
  session: Session,
  params: GetSecretTagBySlugParams,
  options?: RequestOptions,
): Promise<GetSecretTagBySlugResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/tags/slug/{tagSlug}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreateSecretTagParams {
  /** ID of the project. */
  projectId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  slug: string;
  /** Such as `#ff0000`. */
  color: string;
}

/** What {@link create} answers. */
export interface CreateSecretTagResult {
  tag: SecretTag;
}

/**
 * Creates a tag.
 *
 * `POST /api/v1/projects/{projectId}/tags`
 *
 * @param session - Session to use.
 * @param params - {@link CreateSecretTagParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateSecretTagResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it exists.
 *
 * @example
 * ```ts
 * const { tag } = await createSecretTag(session, { projectId, slug: "backend", color: "#0969da" });
 * ```
 */
export function create(
  session: Session,
  params: CreateSecretTagParams,
  options?: RequestOptions,
): Promise<CreateSecretTagResult> {
  return requestJson(
    session,
    "POST /api/v1/projects/{projectId}/tags",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateSecretTagParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the tag. */
  tagId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  slug: string;
  /** Such as `#ff0000`. */
  color: string;
}

/** What {@link update} answers. */
export interface UpdateSecretTagResult {
  tag: SecretTag;
}

/**
 * Changes the slug and the color of a tag.
 *
 * `PATCH /api/v1/projects/{projectId}/tags/{tagId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateSecretTagParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateSecretTagResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function update(
  session: Session,
  params: UpdateSecretTagParams,
  options?: RequestOptions,
): Promise<UpdateSecretTagResult> {
  return requestJson(
    session,
    "PATCH /api/v1/projects/{projectId}/tags/{tagId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteSecretTag}. */
export interface DeleteSecretTagParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the tag. */
  tagId: string;
}

/** What {@link deleteSecretTag} answers. */
export interface DeleteSecretTagResult {
  tag: SecretTag;
}

/**
 * Deletes a tag, and so takes it off all secrets.
 *
 * `DELETE /api/v1/projects/{projectId}/tags/{tagId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteSecretTagParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteSecretTagResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteSecretTag(
  session: Session,
  params: DeleteSecretTagParams,
  options?: RequestOptions,
): Promise<DeleteSecretTagResult> {
  return requestJson(
    session,
    "DELETE /api/v1/projects/{projectId}/tags/{tagId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteSecretTag as delete };

/** `client.secretTags` */
export interface SecretTagsClient {
  /**
   * Lists the tags of a project.
   *
   * `GET /api/v1/projects/{projectId}/tags`
   *
   * @param params - {@link ListSecretTagsParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params: ListSecretTagsParams,
    options?: RequestOptions,
  ): Promise<ListSecretTagsResult>;
  /**
   * Gets a tag by its ID.
   *
   * `GET /api/v1/projects/{projectId}/tags/{tagId}`
   *
   * @param params - {@link GetSecretTagParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(
    this: void,
    params: GetSecretTagParams,
    options?: RequestOptions,
  ): Promise<GetSecretTagResult>;
  /** Another name of {@link SecretTagsClient.get}. */
  getById: SecretTagsClient["get"];
  /**
   * Gets a tag by its slug.
   *
   * `GET /api/v1/projects/{projectId}/tags/slug/{tagSlug}`
   *
   * @param params - {@link GetSecretTagBySlugParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getBySlug(
    this: void,
    params: GetSecretTagBySlugParams,
    options?: RequestOptions,
  ): Promise<GetSecretTagBySlugResult>;
  /**
   * Creates a tag.
   *
   * `POST /api/v1/projects/{projectId}/tags`
   *
   * @param params - {@link CreateSecretTagParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it exists.
   *
   * @example
   * ```ts
   * const { tag } = await client.secretTags.create({ projectId, slug: "backend", color: "#0969da" });
   * ```
   */
  create(
    this: void,
    params: CreateSecretTagParams,
    options?: RequestOptions,
  ): Promise<CreateSecretTagResult>;
  /**
   * Changes the slug and the color of a tag.
   *
   * `PATCH /api/v1/projects/{projectId}/tags/{tagId}`
   *
   * @param params - {@link UpdateSecretTagParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  update(
    this: void,
    params: UpdateSecretTagParams,
    options?: RequestOptions,
  ): Promise<UpdateSecretTagResult>;
  /**
   * Deletes a tag, and so takes it off all secrets.
   *
   * `DELETE /api/v1/projects/{projectId}/tags/{tagId}`
   *
   * @param params - {@link DeleteSecretTagParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteSecretTagParams,
    options?: RequestOptions,
  ): Promise<DeleteSecretTagResult>;
}
