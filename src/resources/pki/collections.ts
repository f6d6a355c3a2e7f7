// Written by `npm run generate` from scripts/generate/manifest/pki/collections.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";

/** A collection of certificates and authorities. */
export interface PkiCollection {
  id: string;
  name: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the project. */
  projectId: string;
  description: string;
}

/** A certificate or an authority in a collection. */
export interface PkiCollectionItem {
  /** ID of the item. */
  id: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the collection. */
  pkiCollectionId: string;
  /** Which of both it is. */
  type: "certificate" | "ca" | Unlisted;
  /** ID of the certificate or authority. */
  itemId: string;
}

/** Params of {@link list}. */
export interface ListPkiCollectionsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListPkiCollectionsResult {
  collections: PkiCollection[];
}

/**
 * Lists the collections of a project.
 *
 * `GET /api/v1/projects/{projectId}/pki-collections`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiCollectionsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiCollectionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListPkiCollectionsParams,
  options?: RequestOptions,
): Promise<ListPkiCollectionsResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/pki-collections",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetPkiCollectionParams {
  /** ID of the collection. */
  collectionId: string;
}

/** What {@link get} answers. */
export interface GetPkiCollectionResult extends PkiCollection {}

/**
 * Gets a collection by its ID.
 *
 * `GET /api/v1/pki/collections/{collectionId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiCollectionParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiCollectionResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetPkiCollectionParams,
  options?: RequestOptions,
): Promise<GetPkiCollectionResult> {
  return requestJson(
    session,
    "GET /api/v1/pki/collections/{collectionId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreatePkiCollectionParams {
  /** ID of the project. */
  projectId: string;
  name: string;
  description?: string | undefined;
}

/** What {@link create} answers. */
export interface CreatePkiCollectionResult extends PkiCollection {}

/**
 * Creates a collection, to group certificates and authorities in.
 *
 * `POST /api/v1/pki/collections`
 *
 * @param session - Session to use.
 * @param params - {@link CreatePkiCollectionParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreatePkiCollectionResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { id: collectionId } = await create(session, { projectId, name: "public" });
 * await addItem(session, { collectionId, type: "certificate", itemId: certificateId });
 * ```
 */
export function create(
  session: Session,
  params: CreatePkiCollectionParams,
  options?: RequestOptions,
): Promise<CreatePkiCollectionResult> {
  return requestJson(session, "POST /api/v1/pki/collections", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdatePkiCollectionParams {
  /** ID of the collection. */
  collectionId: string;
  name?: string | undefined;
  description?: string | undefined;
}

/** What {@link update} answers. */
export interface UpdatePkiCollectionResult extends PkiCollection {}

/**
 * Changes a collection's name or description; what is left out stays.
 *
 * `PATCH /api/v1/pki/collections/{collectionId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiCollectionParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiCollectionResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdatePkiCollectionParams,
  options?: RequestOptions,
): Promise<UpdatePkiCollectionResult> {
  return requestJson(
    session,
    "PATCH /api/v1/pki/collections/{collectionId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deletePkiCollection}. */
export interface DeletePkiCollectionParams {
  /** ID of the collection. */
  collectionId: string;
}

/** What {@link deletePkiCollection} answers. */
export interface DeletePkiCollectionResult extends PkiCollection {}

/**
 * Deletes a collection. What is in it stays.
 *
 * `DELETE /api/v1/pki/collections/{collectionId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeletePkiCollectionParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeletePkiCollectionResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deletePkiCollection(
  session: Session,
  params: DeletePkiCollectionParams,
  options?: RequestOptions,
): Promise<DeletePkiCollectionResult> {
  return requestJson(
    session,
    "DELETE /api/v1/pki/collections/{collectionId}",
    machineOrUser,
    params,
    options,
  );
}

export { deletePkiCollection as delete };

/** A certificate or an authority in a collection, with its name and validity. */
export interface ListedPkiCollectionItem extends PkiCollectionItem {
  /** ISO 8601. */
  notBefore: string;
  /** ISO 8601. */
  notAfter: string;
  /** A name for people. */
  friendlyName: string;
}

/** Params of {@link listItems}. */
export interface ListPkiCollectionItemsParams {
  /** ID of the collection. */
  collectionId: string;
  /** Only certificates, or only authorities. */
  type?: "certificate" | "ca" | Unlisted | undefined;
  /** How many to skip. Up to 100. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 25. */
  limit?: number | undefined;
}

/** What {@link listItems} answers. */
export interface ListPkiCollectionItemsResult {
  collectionItems: ListedPkiCollectionItem[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the certificates and authorities in a collection.
 *
 * `GET /api/v1/pki/collections/{collectionId}/items`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiCollectionItemsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiCollectionItemsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such collection.
 */
export function listItems(
  session: Session,
  params: ListPkiCollectionItemsParams,
  options?: RequestOptions,
): Promise<ListPkiCollectionItemsResult> {
  return requestJson(
    session,
    "GET /api/v1/pki/collections/{collectionId}/items",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link addItem}. */
export interface AddPkiCollectionItemParams {
  /** ID of the collection. */
  collectionId: string;
  /** Which of both it is. */
  type: "certificate" | "ca" | Unlisted;
  /** ID of the certificate or authority. */
  itemId: string;
}

/** What {@link addItem} answers. */
export interface AddPkiCollectionItemResult extends PkiCollectionItem {}

/**
 * Puts a certificate or an authority into a collection.
 *
 * `POST /api/v1/pki/collections/{collectionId}/items`
 *
 * @param session - Session to use.
 * @param params - {@link AddPkiCollectionItemParams}
 * @param options - Options for this call alone.
 * @returns The {@link AddPkiCollectionItemResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such collection.
 */
export function addItem(
  session: Session,
  params: AddPkiCollectionItemParams,
  options?: RequestOptions,
): Promise<AddPkiCollectionItemResult> {
  return requestJson(
    session,
    "POST /api/v1/pki/collections/{collectionId}/items",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeItem}. */
export interface RemovePkiCollectionItemParams {
  /** ID of the collection. */
  collectionId: string;
  /** ID of the item; it is not that of the certificate or authority. */
  collectionItemId: string;
}

/** What {@link removeItem} answers. */
export interface RemovePkiCollectionItemResult extends PkiCollectionItem {}

/**
 * Takes a certificate or an authority out of a collection.
 *
 * `DELETE /api/v1/pki/collections/{collectionId}/items/{collectionItemId}`
 *
 * @param session - Session to use.
 * @param params - {@link RemovePkiCollectionItemParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemovePkiCollectionItemResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when it is not there.
 */
export function removeItem(
  session: Session,
  params: RemovePkiCollectionItemParams,
  options?: RequestOptions,
): Promise<RemovePkiCollectionItemResult> {
  return requestJson(
    session,
    "DELETE /api/v1/pki/collections/{collectionId}/items/{collectionItemId}",
    machineOrUser,
    params,
    options,
  );
}
