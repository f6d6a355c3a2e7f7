// Written by `npm run generate` from scripts/generate/manifest/org-admin.yaml.

import { machineOrUser, userOnly } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Project } from "../models/project.js";
import type { ProjectMembershipGrant } from "../models/project-membership-grant.js";

/** Params of {@link listProjects}. */
export interface ListAllOrganizationProjectsParams {
  /** Only projects with this in their names. */
  search?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. Up to 100. Default 50. */
  limit?: number | undefined;
}

/** What {@link listProjects} answers. */
export interface ListAllOrganizationProjectsResult {
  projects: Project[];
  /** How many there are in all. */
  count: number;
}

/**
 * Lists all projects of the organization, those of others too. Needs an organization admin.
 *
 * `GET /api/v1/organization-admin/projects`
 *
 * @param session - Session to use.
 * @param params - {@link ListAllOrganizationProjectsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAllOrganizationProjectsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listProjects(
  session: Session,
  params?: ListAllOrganizationProjectsParams,
  options?: RequestOptions,
): Promise<ListAllOrganizationProjectsResult> {
  return requestJson(
    session,
    "GET /api/v1/organization-admin/projects",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link grantProjectAccess}. */
export interface GrantProjectAdminAccessParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link grantProjectAccess} answers. */
export interface GrantProjectAdminAccessResult {
  membership: ProjectMembershipGrant;
}

/**
 * Makes the user an admin of a project. Needs an organization admin.
 *
 * `POST /api/v1/organization-admin/projects/{projectId}/grant-admin-access`
 *
 * @param session - Session to use.
 * @param params - {@link GrantProjectAdminAccessParams}
 * @param options - Options for this call alone.
 * @returns The {@link GrantProjectAdminAccessResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function grantProjectAccess(
  session: Session,
  params: GrantProjectAdminAccessParams,
  options?: RequestOptions,
): Promise<GrantProjectAdminAccessResult> {
  return requestJson(
    session,
    "POST /api/v1/organization-admin/projects/{projectId}/grant-admin-access",
    userOnly,
    params,
    options,
  );
}

/** `client.orgAdmin` */
export interface OrgAdminClient {
  /**
   * Lists all projects of the organization, those of others too. Needs an organization admin.
   *
   * `GET /api/v1/organization-admin/projects`
   *
   * @param params - {@link ListAllOrganizationProjectsParams}
   * @param options - Options for this call alone.
   */
  listProjects(
    this: void,
    params?: ListAllOrganizationProjectsParams,
    options?: RequestOptions,
  ): Promise<ListAllOrganizationProjectsResult>;
  /**
   * Makes the user an admin of a project. Needs an organization admin.
   *
   * `POST /api/v1/organization-admin/projects/{projectId}/grant-admin-access`
   *
   * @param params - {@link GrantProjectAdminAccessParams}
   * @param options - Options for this call alone.
   */
  grantProjectAccess(
    this: void,
    params: GrantProjectAdminAccessParams,
    options?: RequestOptions,
  ): Promise<GrantProjectAdminAccessResult>;
}
