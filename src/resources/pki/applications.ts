// Written by `npm run generate` from scripts/generate/manifest/pki/applications.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { PkiResourcePermissions } from "../../models/pki-resource-permissions.js";

export type { PkiResourceMembership } from "../../models/pki-resource-membership.js";
export type { PkiResourcePermissions } from "../../models/pki-resource-permissions.js";
export type { PkiResourceRole } from "../../models/pki-resource-role.js";

/** An application. */
export interface PkiApplication {
  id: string;
  name: string;
  description?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** An application in a listing. */
export interface ListedPkiApplication extends PkiApplication {
  /** How many profiles it has. */
  profileCount: number;
  /** How many members it has. */
  memberCount: number;
  /** How many certificates it has. */
  certificateCount: number;
}

/** Params of {@link list}. */
export interface ListPkiApplicationsParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** Only applications with this in their names. */
  search?: string | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** Only applications with these IDs, with commas between them. */
  applicationIds?: string | undefined;
}

/** What {@link list} answers. */
export interface ListPkiApplicationsResult {
  applications: ListedPkiApplication[];
  /** How many there are in all. */
  total: number;
}

/**
 * Lists the applications, with how many profiles, members and certificates each has.
 *
 * `GET /api/v1/cert-manager/applications`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiApplicationsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiApplicationsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListPkiApplicationsParams,
  options?: RequestOptions,
): Promise<ListPkiApplicationsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/applications",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetPkiApplicationParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link get} answers. */
export interface GetPkiApplicationResult {
  application: PkiApplication;
}

/**
 * Gets an application by its ID.
 *
 * `GET /api/v1/cert-manager/applications/{applicationId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiApplicationParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiApplicationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetPkiApplicationParams,
  options?: RequestOptions,
): Promise<GetPkiApplicationResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/applications/{applicationId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getByName}. */
export interface GetPkiApplicationByNameParams {
  name: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link getByName} answers. */
export interface GetPkiApplicationByNameResult {
  application: PkiApplication;
}

/**
 * Gets an application by its name.
 *
 * `GET /api/v1/cert-manager/applications/by-name/{name}`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiApplicationByNameParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiApplicationByNameResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getByName(
  session: Session,
  params: GetPkiApplicationByNameParams,
  options?: RequestOptions,
): Promise<GetPkiApplicationByNameResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/applications/by-name/{name}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreatePkiApplicationParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name: string;
  /** Up to 256 characters. */
  description?: string | undefined;
  /** IDs of the profiles that its certificates can be issued under. */
  profileIds?: string[] | undefined;
}

/** What {@link create} answers. */
export interface CreatePkiApplicationResult {
  application: PkiApplication;
}

/**
 * Creates an application: what shares certificates, the profiles they are issued under, and
 * members.
 *
 * `POST /api/v1/cert-manager/applications`
 *
 * @param session - Session to use.
 * @param params - {@link CreatePkiApplicationParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreatePkiApplicationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { application } = await create(session, {
 *   name: "web-shop",
 *   description: "The shop and its API",
 *   profileIds: [profileId],
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreatePkiApplicationParams,
  options?: RequestOptions,
): Promise<CreatePkiApplicationResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/applications",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdatePkiApplicationParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name?: string | undefined;
  /** `null` to remove it. Up to 256 characters. */
  description?: string | null | undefined;
}

/** What {@link update} answers. */
export interface UpdatePkiApplicationResult {
  application: PkiApplication;
}

/**
 * Changes an application's name or description; what is left out stays.
 *
 * `PATCH /api/v1/cert-manager/applications/{applicationId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiApplicationParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiApplicationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdatePkiApplicationParams,
  options?: RequestOptions,
): Promise<UpdatePkiApplicationResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/applications/{applicationId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deletePkiApplication}. */
export interface DeletePkiApplicationParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link deletePkiApplication} answers. */
export interface DeletePkiApplicationResult {
  application: PkiApplication;
}

/**
 * Deletes an application.
 *
 * `DELETE /api/v1/cert-manager/applications/{applicationId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeletePkiApplicationParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeletePkiApplicationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deletePkiApplication(
  session: Session,
  params: DeletePkiApplicationParams,
  options?: RequestOptions,
): Promise<DeletePkiApplicationResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/applications/{applicationId}",
    machineOrUser,
    params,
    options,
  );
}

export { deletePkiApplication as delete };

/** Params of {@link getPermissions}. */
export interface GetPkiApplicationPermissionsParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link getPermissions} answers. */
export interface GetPkiApplicationPermissionsResult {
  data: PkiResourcePermissions;
}

/**
 * Gets what the caller may do in an application, and by which memberships.
 *
 * `GET /api/v1/cert-manager/applications/{applicationId}/permissions`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiApplicationPermissionsParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiApplicationPermissionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getPermissions(
  session: Session,
  params: GetPkiApplicationPermissionsParams,
  options?: RequestOptions,
): Promise<GetPkiApplicationPermissionsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/applications/{applicationId}/permissions",
    machineOrUser,
    params,
    options,
  );
}
