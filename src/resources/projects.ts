// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

import { machineOrUser, machineUserOrApiKey, machineUserOrService } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { MembershipRole } from "../models/membership-role.js";
import type { Project } from "../models/project.js";
import type { ProjectType } from "../models/project-type.js";
import type { SecretTag } from "../models/secret-tag.js";
import type { UserProfile } from "../models/user-profile.js";

/** An environment of a project. */
export interface ProjectEnvironment {
  id: string;
  name: string;
  /** Small letters, digits and hyphens. */
  slug: string;
  /** Where it stands among the environments. */
  position: number;
  /** ID of the project. */
  projectId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ISO 8601. */
  deleteAfter: string | null;
  /** ISO 8601. */
  softDeletedAt: string | null;
  deletedByUserId: string | null;
  deletedByIdentityId: string | null;
}

/** Who has deleted something. */
export type DeletingUserOrIdentity =
  | {
      id: string;
      type: "user";
      email: string | null;
      username: string | null;
      firstName: string | null;
      lastName: string | null;
    }
  | { id: string; name: string; type: "identity" };

/** An environment that will be gone at a given time. */
export interface DeletedEnvironment {
  id: string;
  name: string;
  /** Small letters, digits and hyphens. */
  slug: string;
  /** When it is gone for good. ISO 8601. */
  deleteAfter: string;
  /** ISO 8601. */
  softDeletedAt: string;
  deletedBy: DeletingUserOrIdentity | null;
}

/** A project with its environments. */
export interface ProjectWithEnvironments extends Project {
  _id: string;
  environments: { id: string; name: string; slug: string }[];
}

/** A project with its environments, and those that are about to go. */
export interface ProjectDetails extends ProjectWithEnvironments {
  deletedEnvironments: DeletedEnvironment[];
}

/** A role of a project. */
export interface ProjectRole {
  id: string;
  name: string;
  /** Small letters, digits and hyphens. */
  slug: string;
  description?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the project. */
  projectId: string;
}

/** Params of {@link get}. */
export interface GetProjectParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link get} answers. */
export interface GetProjectResult {
  /** The project. */
  workspace?: ProjectWithEnvironments;
}

/**
 * Gets a project by its ID, with its environments.
 *
 * `GET /api/v1/workspace/{projectId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetProjectParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetProjectResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetProjectParams,
  options?: RequestOptions,
): Promise<GetProjectResult> {
  return requestJson(
    session,
    "GET /api/v1/workspace/{projectId}",
    machineUserOrService,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateProjectParams {
  /** ID of the project. */
  projectId: string;
  /** Up to 64 characters. */
  name?: string | undefined;
  /** Up to 1024 characters. */
  description?: string | undefined;
  /** Whether names of secrets are turned into capital letters. */
  autoCapitalization?: boolean | undefined;
  /** Whether it cannot be deleted until this is lifted. */
  hasDeleteProtection?: boolean | undefined;
  /** Small letters, digits and hyphens. Up to 64 characters. */
  slug?: string | undefined;
  /** Whether its members may share secrets. */
  secretSharing?: boolean | undefined;
  /** Whether snapshots of the older kind are shown. */
  showSnapshotsLegacy?: boolean | undefined;
  /** The product that its page opens with. */
  defaultProduct?: ProjectType | undefined;
  /** Values that are no leaked secrets where they are found in others. */
  secretDetectionIgnoreValues?: string[] | undefined;
}

/** What {@link update} answers. */
export interface UpdateProjectResult {
  /** The project. */
  workspace: Project;
}

/**
 * Changes a project; what is left out stays.
 *
 * `PATCH /api/v1/workspace/{projectId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateProjectParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateProjectResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateProjectParams,
  options?: RequestOptions,
): Promise<UpdateProjectResult> {
  return requestJson(
    session,
    "PATCH /api/v1/workspace/{projectId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteProject}. */
export interface DeleteProjectParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link deleteProject} answers. */
export interface DeleteProjectResult {
  /** The project. */
  workspace?: Project;
}

/**
 * Deletes a project, with all that is in it. Refused while it is protected from that.
 *
 * `DELETE /api/v1/workspace/{projectId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteProjectParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteProjectResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteProject(
  session: Session,
  params: DeleteProjectParams,
  options?: RequestOptions,
): Promise<DeleteProjectResult> {
  return requestJson(
    session,
    "DELETE /api/v1/workspace/{projectId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteProject as delete };

/** A user's membership of a project. */
export interface ProjectMembership {
  /** ID of the membership. The user's own is `userId`. */
  id: string;
  /** ISO 8601. */
  createdAt: string;
  /** ID of the user. */
  userId: string;
  /** ID of the project. */
  projectId: string;
  user: UserProfile;
  roles: MembershipRole[];
}

/** Params of {@link listMemberships}. */
export interface ListProjectMembershipsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link listMemberships} answers. */
export interface ListProjectMembershipsResult {
  memberships: ProjectMembership[];
}

/**
 * Lists the users of a project, with their roles.
 *
 * `GET /api/v1/workspace/{projectId}/memberships`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectMembershipsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectMembershipsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listMemberships(
  session: Session,
  params: ListProjectMembershipsParams,
  options?: RequestOptions,
): Promise<ListProjectMembershipsResult> {
  return requestJson(
    session,
    "GET /api/v1/workspace/{projectId}/memberships",
    machineUserOrApiKey,
    params,
    options,
  );
}

/** Params of {@link listEnvironments}. */
export interface ListProjectEnvironmentsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link listEnvironments} answers. */
export interface ListProjectEnvironmentsResult {
  environments: { id: string; name: string; slug: string }[];
}

/**
 * Lists the environments of a project.
 *
 * `GET /api/v1/workspace/{projectId}`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectEnvironmentsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectEnvironmentsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such project.
 */
export async function listEnvironments(
  session: Session,
  params: ListProjectEnvironmentsParams,
  options?: RequestOptions,
): Promise<ListProjectEnvironmentsResult> {
  const { workspace } = await get(session, params, options);
  return { environments: workspace?.environments ?? [] };
}

/** Params of {@link createEnvironment}. */
export interface CreateProjectEnvironmentParams {
  /** ID of the project. */
  projectId: string;
  /** 1 to 255 characters. */
  name: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  slug: string;
  /** Where it stands among the environments. */
  position?: number | undefined;
}

/** What {@link createEnvironment} answers. */
export interface CreateProjectEnvironmentResult {
  /** What was done, in a sentence. */
  message: string;
  /** The project. */
  workspace: string;
  environment: ProjectEnvironment;
}

/**
 * Creates an environment.
 *
 * `POST /api/v1/workspace/{projectId}/environments`
 *
 * @param session - Session to use.
 * @param params - {@link CreateProjectEnvironmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateProjectEnvironmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it exists.
 *
 * @example
 * ```ts
 * await createProjectEnvironment(session, { projectId, name: "Preview", slug: "preview" });
 * ```
 */
export function createEnvironment(
  session: Session,
  params: CreateProjectEnvironmentParams,
  options?: RequestOptions,
): Promise<CreateProjectEnvironmentResult> {
  return requestJson(
    session,
    "POST /api/v1/workspace/{projectId}/environments",
    machineUserOrApiKey,
    params,
    options,
  );
}

/** Params of {@link updateEnvironment}. */
export interface UpdateProjectEnvironmentParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the environment. */
  environmentId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  slug?: string | undefined;
  /** 1 to 255 characters. */
  name?: string | undefined;
  /** Where it stands among the environments. */
  position?: number | undefined;
}

/** What {@link updateEnvironment} answers. */
export interface UpdateProjectEnvironmentResult {
  /** What was done, in a sentence. */
  message: string;
  /** The project. */
  workspace: string;
  environment: ProjectEnvironment;
}

/**
 * Changes an environment; what is left out stays.
 *
 * `PATCH /api/v1/workspace/{projectId}/environments/{environmentId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateProjectEnvironmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateProjectEnvironmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function updateEnvironment(
  session: Session,
  params: UpdateProjectEnvironmentParams,
  options?: RequestOptions,
): Promise<UpdateProjectEnvironmentResult> {
  return requestJson(
    session,
    "PATCH /api/v1/workspace/{projectId}/environments/{environmentId}",
    machineUserOrApiKey,
    params,
    options,
  );
}

/** Params of {@link deleteEnvironment}. */
export interface DeleteProjectEnvironmentParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the environment. */
  environmentId: string;
}

/** What {@link deleteEnvironment} answers. */
export interface DeleteProjectEnvironmentResult {
  /** What was done, in a sentence. */
  message: string;
  /** The project. */
  workspace: string;
  environment: ProjectEnvironment;
}

/**
 * Deletes an environment, with its secrets.
 *
 * `DELETE /api/v1/workspace/{projectId}/environments/{environmentId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteProjectEnvironmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteProjectEnvironmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function deleteEnvironment(
  session: Session,
  params: DeleteProjectEnvironmentParams,
  options?: RequestOptions,
): Promise<DeleteProjectEnvironmentResult> {
  return requestJson(
    session,
    "DELETE /api/v1/workspace/{projectId}/environments/{environmentId}",
    machineUserOrApiKey,
    params,
    options,
  );
}

/** Params of {@link listRoles}. */
export interface ListProjectRolesParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link listRoles} answers. */
export interface ListProjectRolesResult {
  roles: ProjectRole[];
}

/**
 * Lists the roles that there are in a project, the built-in ones too.
 *
 * `GET /api/v1/projects/{projectId}/roles`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectRolesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectRolesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listRoles(
  session: Session,
  params: ListProjectRolesParams,
  options?: RequestOptions,
): Promise<ListProjectRolesResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/roles",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listTags}. */
export interface ListProjectTagsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link listTags} answers. */
export interface ListProjectTagsResult {
  workspaceTags: SecretTag[];
}

/**
 * Lists the tags of a project; the same as the `list` of secret tags, at an older path.
 *
 * `GET /api/v1/workspace/{projectId}/tags`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectTagsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectTagsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listTags(
  session: Session,
  params: ListProjectTagsParams,
  options?: RequestOptions,
): Promise<ListProjectTagsResult> {
  return requestJson(
    session,
    "GET /api/v1/workspace/{projectId}/tags",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreateProjectParams {
  /** Up to 64 characters. */
  projectName: string;
  /** Up to 1024 characters. */
  projectDescription?: string | undefined;
  /** Small letters, digits and hyphens. 5 to 36 characters. */
  slug?: string | undefined;
  kmsKeyId?: string | undefined;
  /** Name of the template that it is made after. 1 to 64 characters. Default `default`. */
  template?: string | undefined;
  /** The product. Default `secret-manager`. */
  type?: ProjectType | undefined;
  /** Whether it begins with the environments `dev`, `staging` and `prod`. Default true. */
  shouldCreateDefaultEnvs?: boolean | undefined;
  /** Whether it cannot be deleted until this is lifted. Default false. */
  hasDeleteProtection?: boolean | undefined;
}

/** What {@link create} answers. */
export interface CreateProjectResult {
  project: ProjectDetails;
}

/**
 * Creates a project, with three environments unless told otherwise.
 *
 * `POST /api/v1/projects`
 *
 * @param session - Session to use.
 * @param params - {@link CreateProjectParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateProjectResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { project } = await createProject(session, { projectName: "Web", slug: "web-shop" });
 * ```
 */
export function create(
  session: Session,
  params: CreateProjectParams,
  options?: RequestOptions,
): Promise<CreateProjectResult> {
  return requestJson(session, "POST /api/v1/projects", machineOrUser, params, options);
}

/** A project in a listing. */
export interface ListedProject extends ProjectDetails {
  roles?: ProjectRoleDetails[];
}

/** A role of a project, with its permissions. */
export interface ProjectRoleDetails extends ProjectRole {
  permissions?: unknown;
  version: number;
}

/** Params of {@link list}. */
export interface ListProjectsParams {
  /** Whether to give the roles as well. Default false. */
  includeRoles?: boolean | undefined;
  /** Only projects of this product. */
  type?: ProjectType | undefined;
}

/** What {@link list} answers. */
export interface ListProjectsResult {
  projects: ListedProject[];
}

/**
 * Lists the projects that the caller is in.
 *
 * `GET /api/v1/projects`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListProjectsParams,
  options?: RequestOptions,
): Promise<ListProjectsResult> {
  return requestJson(session, "GET /api/v1/projects", machineUserOrApiKey, params, options);
}

/** Params of {@link getBySlug}. */
export interface GetProjectBySlugParams {
  /** Slug of the project. */
  slug: string;
}

/** What {@link getBySlug} answers. */
export interface GetProjectBySlugResult extends ProjectDetails {}

/**
 * Gets a project by its slug, with its environments.
 *
 * `GET /api/v1/projects/slug/{slug}`
 *
 * @param session - Session to use.
 * @param params - {@link GetProjectBySlugParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetProjectBySlugResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getBySlug(
  session: Session,
  params: GetProjectBySlugParams,
  options?: RequestOptions,
): Promise<GetProjectBySlugResult> {
  return requestJson(session, "GET /api/v1/projects/slug/{slug}", machineOrUser, params, options);
}

/** `client.projects` */
export interface ProjectsClient {
  /**
   * Gets a project by its ID, with its environments.
   *
   * `GET /api/v1/workspace/{projectId}`
   *
   * @param params - {@link GetProjectParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(this: void, params: GetProjectParams, options?: RequestOptions): Promise<GetProjectResult>;
  /**
   * Changes a project; what is left out stays.
   *
   * `PATCH /api/v1/workspace/{projectId}`
   *
   * @param params - {@link UpdateProjectParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateProjectParams,
    options?: RequestOptions,
  ): Promise<UpdateProjectResult>;
  /**
   * Deletes a project, with all that is in it. Refused while it is protected from that.
   *
   * `DELETE /api/v1/workspace/{projectId}`
   *
   * @param params - {@link DeleteProjectParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteProjectParams,
    options?: RequestOptions,
  ): Promise<DeleteProjectResult>;
  /**
   * Lists the users of a project, with their roles.
   *
   * `GET /api/v1/workspace/{projectId}/memberships`
   *
   * @param params - {@link ListProjectMembershipsParams}
   * @param options - Options for this call alone.
   */
  listMemberships(
    this: void,
    params: ListProjectMembershipsParams,
    options?: RequestOptions,
  ): Promise<ListProjectMembershipsResult>;
  /**
   * Lists the environments of a project.
   *
   * `GET /api/v1/workspace/{projectId}`
   *
   * @param params - {@link ListProjectEnvironmentsParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such project.
   */
  listEnvironments(
    this: void,
    params: ListProjectEnvironmentsParams,
    options?: RequestOptions,
  ): Promise<ListProjectEnvironmentsResult>;
  /**
   * Creates an environment.
   *
   * `POST /api/v1/workspace/{projectId}/environments`
   *
   * @param params - {@link CreateProjectEnvironmentParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when it exists.
   *
   * @example
   * ```ts
   * await client.projects.createEnvironment({ projectId, name: "Preview", slug: "preview" });
   * ```
   */
  createEnvironment(
    this: void,
    params: CreateProjectEnvironmentParams,
    options?: RequestOptions,
  ): Promise<CreateProjectEnvironmentResult>;
  /**
   * Changes an environment; what is left out stays.
   *
   * `PATCH /api/v1/workspace/{projectId}/environments/{environmentId}`
   *
   * @param params - {@link UpdateProjectEnvironmentParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
   */
  updateEnvironment(
    this: void,
    params: UpdateProjectEnvironmentParams,
    options?: RequestOptions,
  ): Promise<UpdateProjectEnvironmentResult>;
  /**
   * Deletes an environment, with its secrets.
   *
   * `DELETE /api/v1/workspace/{projectId}/environments/{environmentId}`
   *
   * @param params - {@link DeleteProjectEnvironmentParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  deleteEnvironment(
    this: void,
    params: DeleteProjectEnvironmentParams,
    options?: RequestOptions,
  ): Promise<DeleteProjectEnvironmentResult>;
  /**
   * Lists the roles that there are in a project, the built-in ones too.
   *
   * `GET /api/v1/projects/{projectId}/roles`
   *
   * @param params - {@link ListProjectRolesParams}
   * @param options - Options for this call alone.
   */
  listRoles(
    this: void,
    params: ListProjectRolesParams,
    options?: RequestOptions,
  ): Promise<ListProjectRolesResult>;
  /**
   * Lists the tags of a project; the same as the `list` of secret tags, at an older path.
   *
   * `GET /api/v1/workspace/{projectId}/tags`
   *
   * @param params - {@link ListProjectTagsParams}
   * @param options - Options for this call alone.
   */
  listTags(
    this: void,
    params: ListProjectTagsParams,
    options?: RequestOptions,
  ): Promise<ListProjectTagsResult>;
  /**
   * Creates a project, with three environments unless told otherwise.
   *
   * `POST /api/v1/projects`
   *
   * @param params - {@link CreateProjectParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { project } = await client.projects.create({ projectName: "Web", slug: "web-shop" });
   * ```
   */
  create(
    this: void,
    params: CreateProjectParams,
    options?: RequestOptions,
  ): Promise<CreateProjectResult>;
  /**
   * Lists the projects that the caller is in.
   *
   * `GET /api/v1/projects`
   *
   * @param params - {@link ListProjectsParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params?: ListProjectsParams,
    options?: RequestOptions,
  ): Promise<ListProjectsResult>;
  /**
   * Gets a project by its slug, with its environments.
   *
   * `GET /api/v1/projects/slug/{slug}`
   *
   * @param params - {@link GetProjectBySlugParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getBySlug(
    this: void,
    params: GetProjectBySlugParams,
    options?: RequestOptions,
  ): Promise<GetProjectBySlugResult>;
}
