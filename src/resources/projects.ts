// Written by `npm run generate` from scripts/generate/manifest/projects.yaml.

import { machineOrUser, machineUserOrApiKey, machineUserOrService } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { MembershipRole } from "../models/membership-role.js";
import type { Project } from "../models/project.js";
import type { ProjectDetails } from "../models/project-details.js";
import type { ProjectMembershipGrant } from "../models/project-membership-grant.js";
import type { ProjectMembershipRole } from "../models/project-membership-role.js";
import type { ProjectPermission } from "../models/project-permission.js";
import type { ProjectType } from "../models/project-type.js";
import type { ProjectWithEnvironments } from "../models/project-with-environments.js";
import type { RoleAssignment } from "../models/role-assignment.js";
import type { RolePermission } from "../models/role-permission.js";
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

/** A role of a project, with what it permits. */
export interface ProjectRoleWithPermissions extends ProjectRole {
  permissions: RolePermission[];
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

/** Params of {@link getEnvironment}. */
export interface GetProjectEnvironmentParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the environment. */
  environmentId: string;
}

/** What {@link getEnvironment} answers. */
export interface GetProjectEnvironmentResult {
  environment: ProjectEnvironment;
}

/**
 * Gets an environment by its ID.
 *
 * `GET /api/v1/projects/{projectId}/environments/{environmentId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetProjectEnvironmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetProjectEnvironmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getEnvironment(
  session: Session,
  params: GetProjectEnvironmentParams,
  options?: RequestOptions,
): Promise<GetProjectEnvironmentResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/environments/{environmentId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getEnvironmentBySlug}. */
export interface GetProjectEnvironmentBySlugParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  slug: string;
}

/** What {@link getEnvironmentBySlug} answers. */
export interface GetProjectEnvironmentBySlugResult {
  environment: ProjectEnvironment;
}

/**
 * Gets an environment by its slug.
 *
 * `GET /api/v1/projects/{projectId}/environments/slug/{slug}`
 *
 * @param session - Session to use.
 * @param params - {@link GetProjectEnvironmentBySlugParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetProjectEnvironmentBySlugResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getEnvironmentBySlug(
  session: Session,
  params: GetProjectEnvironmentBySlugParams,
  options?: RequestOptions,
): Promise<GetProjectEnvironmentBySlugResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/environments/slug/{slug}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link removeEnvironment}. */
export interface RemoveProjectEnvironmentParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the environment. */
  environmentId: string;
  /** Whether it is gone for good at once. */
  hardDelete?: boolean | undefined;
}

/** What {@link removeEnvironment} answers. */
export interface RemoveProjectEnvironmentResult {
  /** What was done, in a sentence. */
  message: string;
  /** ID of the project. */
  projectId: string;
  environment: ProjectEnvironment;
}

/**
 * Deletes an environment, with its secrets: for good with `hardDelete`, otherwise so that
 * `restoreEnvironment` brings it back.
 *
 * `DELETE /api/v1/projects/{projectId}/environments/{environmentId}`
 *
 * @param session - Session to use.
 * @param params - {@link RemoveProjectEnvironmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemoveProjectEnvironmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function removeEnvironment(
  session: Session,
  params: RemoveProjectEnvironmentParams,
  options?: RequestOptions,
): Promise<RemoveProjectEnvironmentResult> {
  return requestJson(
    session,
    "DELETE /api/v1/projects/{projectId}/environments/{environmentId}{?hardDelete}",
    machineUserOrApiKey,
    params,
    options,
  );
}

/** Params of {@link restoreEnvironment}. */
export interface RestoreProjectEnvironmentParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the environment. */
  environmentId: string;
}

/** What {@link restoreEnvironment} answers. */
export interface RestoreProjectEnvironmentResult {
  /** What was done, in a sentence. */
  message: string;
  /** ID of the project. */
  projectId: string;
  environment: ProjectEnvironment;
}

/**
 * Brings a deleted environment back, with its secrets.
 *
 * `POST /api/v1/projects/{projectId}/environments/{environmentId}/restore`
 *
 * @param session - Session to use.
 * @param params - {@link RestoreProjectEnvironmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link RestoreProjectEnvironmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none, or when it is gone for good.
 */
export function restoreEnvironment(
  session: Session,
  params: RestoreProjectEnvironmentParams,
  options?: RequestOptions,
): Promise<RestoreProjectEnvironmentResult> {
  return requestJson(
    session,
    "POST /api/v1/projects/{projectId}/environments/{environmentId}/restore",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link createRole}. */
export interface CreateProjectRoleParams {
  /** ID of the project. */
  projectId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  slug: string;
  name: string;
  permissions: ProjectPermission[];
  description?: string | null | undefined;
}

/** What {@link createRole} answers. */
export interface CreateProjectRoleResult {
  role: ProjectRoleWithPermissions;
}

/**
 * Creates a role in a project. Enterprise plans only.
 *
 * `POST /api/v1/projects/{projectId}/roles`
 *
 * @param session - Session to use.
 * @param params - {@link CreateProjectRoleParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateProjectRoleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the slug is taken, or when the plan lacks roles of its own.
 *
 * @example
 * ```ts
 * const { role } = await createProjectRole(session, {
 *   projectId,
 *   slug: "deployer",
 *   name: "Deployer",
 *   permissions: [
 *     {
 *       subject: "secrets",
 *       action: ["describeSecret", "readValue"],
 *       conditions: { environment: "prod", secretPath: { $glob: "/apps/**" } },
 *     },
 *   ],
 * });
 * ```
 */
export function createRole(
  session: Session,
  params: CreateProjectRoleParams,
  options?: RequestOptions,
): Promise<CreateProjectRoleResult> {
  return requestJson(
    session,
    "POST /api/v1/projects/{projectId}/roles",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link updateRole}. */
export interface UpdateProjectRoleParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the role; absent for the roles that every organization has. */
  roleId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  slug?: string | undefined;
  name?: string | undefined;
  description?: string | null | undefined;
  permissions?: ProjectPermission[] | undefined;
}

/** What {@link updateRole} answers. */
export interface UpdateProjectRoleResult {
  role: ProjectRoleWithPermissions;
}

/**
 * Changes a role of a project; what is left out stays. Enterprise plans only.
 *
 * `PATCH /api/v1/projects/{projectId}/roles/{roleId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateProjectRoleParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateProjectRoleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function updateRole(
  session: Session,
  params: UpdateProjectRoleParams,
  options?: RequestOptions,
): Promise<UpdateProjectRoleResult> {
  return requestJson(
    session,
    "PATCH /api/v1/projects/{projectId}/roles/{roleId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteRole}. */
export interface DeleteProjectRoleParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the role; absent for the roles that every organization has. */
  roleId: string;
}

/** What {@link deleteRole} answers. */
export interface DeleteProjectRoleResult {
  role: ProjectRoleWithPermissions;
}

/**
 * Deletes a role of a project. Refused while a member has it. Enterprise plans only.
 *
 * `DELETE /api/v1/projects/{projectId}/roles/{roleId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteProjectRoleParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteProjectRoleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function deleteRole(
  session: Session,
  params: DeleteProjectRoleParams,
  options?: RequestOptions,
): Promise<DeleteProjectRoleResult> {
  return requestJson(
    session,
    "DELETE /api/v1/projects/{projectId}/roles/{roleId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getRole}. */
export interface GetProjectRoleParams {
  /** ID of the role; absent for the roles that every organization has. */
  roleId: string;
}

/** What {@link getRole} answers. */
export interface GetProjectRoleResult {
  role: ProjectRoleWithPermissions;
}

/**
 * Gets a role of a project by its ID, with its permissions.
 *
 * `GET /api/v1/projects/roles/{roleId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetProjectRoleParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetProjectRoleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getRole(
  session: Session,
  params: GetProjectRoleParams,
  options?: RequestOptions,
): Promise<GetProjectRoleResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/roles/{roleId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getRoleBySlug}. */
export interface GetProjectRoleBySlugParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the role. */
  roleSlug: string;
}

/** What {@link getRoleBySlug} answers. */
export interface GetProjectRoleBySlugResult {
  role: ProjectRoleWithPermissions;
}

/**
 * Gets a role of a project by its slug, with its permissions.
 *
 * `GET /api/v1/projects/{projectId}/roles/slug/{roleSlug}`
 *
 * @param session - Session to use.
 * @param params - {@link GetProjectRoleBySlugParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetProjectRoleBySlugResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getRoleBySlug(
  session: Session,
  params: GetProjectRoleBySlugParams,
  options?: RequestOptions,
): Promise<GetProjectRoleBySlugResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/roles/slug/{roleSlug}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link inviteMembers}. */
export interface InviteProjectMembersParams {
  /** ID of the project. */
  projectId: string;
  /** Emails of the users. */
  emails?: string[] | undefined;
  /** Names of the users, which are their emails as a rule. */
  usernames?: string[] | undefined;
  /** Slugs of the roles that they get; `no-access` where there are none. */
  roleSlugs?: string[] | undefined;
}

/** What {@link inviteMembers} answers. */
export interface InviteProjectMembersResult {
  memberships: ProjectMembershipGrant[];
}

/**
 * Makes users members of a project. Who is not in the organization yet is invited by email.
 *
 * `POST /api/v1/projects/{projectId}/memberships`
 *
 * @param session - Session to use.
 * @param params - {@link InviteProjectMembersParams}
 * @param options - Options for this call alone.
 * @returns The {@link InviteProjectMembersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * await inviteProjectMembers(session, { projectId, emails: ["ada@example.com"], roleSlugs: ["viewer"] });
 * ```
 */
export function inviteMembers(
  session: Session,
  params: InviteProjectMembersParams,
  options?: RequestOptions,
): Promise<InviteProjectMembersResult> {
  return requestJson(
    session,
    "POST /api/v1/projects/{projectId}/memberships",
    machineUserOrApiKey,
    params,
    options,
  );
}

/** Params of {@link removeMembers}. */
export interface RemoveProjectMembersParams {
  /** ID of the project. */
  projectId: string;
  /** Emails of the users. */
  emails?: string[] | undefined;
  /** Names of the users, which are their emails as a rule. */
  usernames?: string[] | undefined;
}

/** What {@link removeMembers} answers. */
export interface RemoveProjectMembersResult {
  memberships: ProjectMembershipGrant[];
}

/**
 * Removes users from a project.
 *
 * `DELETE /api/v1/projects/{projectId}/memberships`
 *
 * @param session - Session to use.
 * @param params - {@link RemoveProjectMembersParams}
 * @param options - Options for this call alone.
 * @returns The {@link RemoveProjectMembersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function removeMembers(
  session: Session,
  params: RemoveProjectMembersParams,
  options?: RequestOptions,
): Promise<RemoveProjectMembersResult> {
  return requestJson(
    session,
    "DELETE /api/v1/projects/{projectId}/memberships",
    machineUserOrApiKey,
    params,
    options,
  );
}

/** Params of {@link updateMembership}. */
export interface UpdateProjectMembershipParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the membership. */
  membershipId: string;
  /** The roles from now on. At least one. */
  roles: RoleAssignment[];
}

/** What {@link updateMembership} answers. */
export interface UpdateProjectMembershipResult {
  roles: ProjectMembershipRole[];
}

/**
 * Gives a user of a project other roles, in the place of all that it has there.
 *
 * `PATCH /api/v1/projects/{projectId}/memberships/{membershipId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateProjectMembershipParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateProjectMembershipResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such membership.
 *
 * @example
 * ```ts
 * await updateProjectMembership(session, {
 *   projectId,
 *   membershipId: membership.id,
 *   roles: [
 *     { role: "viewer" },
 *     {
 *       role: "admin",
 *       isTemporary: true,
 *       temporaryMode: "relative",
 *       temporaryRange: "2h",
 *       temporaryAccessStartTime: new Date().toISOString(),
 *     },
 *   ],
 * });
 * ```
 */
export function updateMembership(
  session: Session,
  params: UpdateProjectMembershipParams,
  options?: RequestOptions,
): Promise<UpdateProjectMembershipResult> {
  return requestJson(
    session,
    "PATCH /api/v1/projects/{projectId}/memberships/{membershipId}",
    machineUserOrApiKey,
    params,
    options,
  );
}

/** A user's membership of a project, as it is found by the name of the user. */
export interface ProjectMembershipDetails {
  /** ID of the membership, as `membershipId` wants it. The user's own is `userId`. */
  id: string;
  /** ID of the user. */
  userId: string;
  /** ID of the project. */
  projectId: string;
  user: UserProfile;
  roles: MembershipRole[];
}

/** Params of {@link getMembershipByUsername}. */
export interface GetProjectMembershipByUsernameParams {
  /** ID of the project. */
  projectId: string;
  username: string;
}

/** What {@link getMembershipByUsername} answers. */
export interface GetProjectMembershipByUsernameResult {
  membership: ProjectMembershipDetails;
}

/**
 * Gets a user of a project, with its roles there.
 *
 * `POST /api/v1/projects/{projectId}/memberships/details`
 *
 * @param session - Session to use.
 * @param params - {@link GetProjectMembershipByUsernameParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetProjectMembershipByUsernameResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the user is not in the project.
 */
export function getMembershipByUsername(
  session: Session,
  params: GetProjectMembershipByUsernameParams,
  options?: RequestOptions,
): Promise<GetProjectMembershipByUsernameResult> {
  return requestJson(
    session,
    "POST /api/v1/projects/{projectId}/memberships/details",
    machineUserOrApiKey,
    params,
    options,
  );
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
  /**
   * Gets an environment by its ID.
   *
   * `GET /api/v1/projects/{projectId}/environments/{environmentId}`
   *
   * @param params - {@link GetProjectEnvironmentParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getEnvironment(
    this: void,
    params: GetProjectEnvironmentParams,
    options?: RequestOptions,
  ): Promise<GetProjectEnvironmentResult>;
  /**
   * Gets an environment by its slug.
   *
   * `GET /api/v1/projects/{projectId}/environments/slug/{slug}`
   *
   * @param params - {@link GetProjectEnvironmentBySlugParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getEnvironmentBySlug(
    this: void,
    params: GetProjectEnvironmentBySlugParams,
    options?: RequestOptions,
  ): Promise<GetProjectEnvironmentBySlugResult>;
  /**
   * Deletes an environment, with its secrets: for good with `hardDelete`, otherwise so that
   * `restoreEnvironment` brings it back.
   *
   * `DELETE /api/v1/projects/{projectId}/environments/{environmentId}`
   *
   * @param params - {@link RemoveProjectEnvironmentParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  removeEnvironment(
    this: void,
    params: RemoveProjectEnvironmentParams,
    options?: RequestOptions,
  ): Promise<RemoveProjectEnvironmentResult>;
  /**
   * Brings a deleted environment back, with its secrets.
   *
   * `POST /api/v1/projects/{projectId}/environments/{environmentId}/restore`
   *
   * @param params - {@link RestoreProjectEnvironmentParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none, or when it is gone for good.
   */
  restoreEnvironment(
    this: void,
    params: RestoreProjectEnvironmentParams,
    options?: RequestOptions,
  ): Promise<RestoreProjectEnvironmentResult>;
  /**
   * Creates a role in a project. Enterprise plans only.
   *
   * `POST /api/v1/projects/{projectId}/roles`
   *
   * @param params - {@link CreateProjectRoleParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the slug is taken, or when the plan lacks roles of its own.
   *
   * @example
   * ```ts
   * const { role } = await client.projects.createRole({
   *   projectId,
   *   slug: "deployer",
   *   name: "Deployer",
   *   permissions: [
   *     {
   *       subject: "secrets",
   *       action: ["describeSecret", "readValue"],
   *       conditions: { environment: "prod", secretPath: { $glob: "/apps/**" } },
   *     },
   *   ],
   * });
   * ```
   */
  createRole(
    this: void,
    params: CreateProjectRoleParams,
    options?: RequestOptions,
  ): Promise<CreateProjectRoleResult>;
  /**
   * Changes a role of a project; what is left out stays. Enterprise plans only.
   *
   * `PATCH /api/v1/projects/{projectId}/roles/{roleId}`
   *
   * @param params - {@link UpdateProjectRoleParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
   */
  updateRole(
    this: void,
    params: UpdateProjectRoleParams,
    options?: RequestOptions,
  ): Promise<UpdateProjectRoleResult>;
  /**
   * Deletes a role of a project. Refused while a member has it. Enterprise plans only.
   *
   * `DELETE /api/v1/projects/{projectId}/roles/{roleId}`
   *
   * @param params - {@link DeleteProjectRoleParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  deleteRole(
    this: void,
    params: DeleteProjectRoleParams,
    options?: RequestOptions,
  ): Promise<DeleteProjectRoleResult>;
  /**
   * Gets a role of a project by its ID, with its permissions.
   *
   * `GET /api/v1/projects/roles/{roleId}`
   *
   * @param params - {@link GetProjectRoleParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getRole(
    this: void,
    params: GetProjectRoleParams,
    options?: RequestOptions,
  ): Promise<GetProjectRoleResult>;
  /**
   * Gets a role of a project by its slug, with its permissions.
   *
   * `GET /api/v1/projects/{projectId}/roles/slug/{roleSlug}`
   *
   * @param params - {@link GetProjectRoleBySlugParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  getRoleBySlug(
    this: void,
    params: GetProjectRoleBySlugParams,
    options?: RequestOptions,
  ): Promise<GetProjectRoleBySlugResult>;
  /**
   * Makes users members of a project. Who is not in the organization yet is invited by email.
   *
   * `POST /api/v1/projects/{projectId}/memberships`
   *
   * @param params - {@link InviteProjectMembersParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * await client.projects.inviteMembers({ projectId, emails: ["ada@example.com"], roleSlugs: ["viewer"] });
   * ```
   */
  inviteMembers(
    this: void,
    params: InviteProjectMembersParams,
    options?: RequestOptions,
  ): Promise<InviteProjectMembersResult>;
  /**
   * Removes users from a project.
   *
   * `DELETE /api/v1/projects/{projectId}/memberships`
   *
   * @param params - {@link RemoveProjectMembersParams}
   * @param options - Options for this call alone.
   */
  removeMembers(
    this: void,
    params: RemoveProjectMembersParams,
    options?: RequestOptions,
  ): Promise<RemoveProjectMembersResult>;
  /**
   * Gives a user of a project other roles, in the place of all that it has there.
   *
   * `PATCH /api/v1/projects/{projectId}/memberships/{membershipId}`
   *
   * @param params - {@link UpdateProjectMembershipParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such membership.
   *
   * @example
   * ```ts
   * await client.projects.updateMembership({
   *   projectId,
   *   membershipId: membership.id,
   *   roles: [
   *     { role: "viewer" },
   *     {
   *       role: "admin",
   *       isTemporary: true,
   *       temporaryMode: "relative",
   *       temporaryRange: "2h",
   *       temporaryAccessStartTime: new Date().toISOString(),
   *     },
   *   ],
   * });
   * ```
   */
  updateMembership(
    this: void,
    params: UpdateProjectMembershipParams,
    options?: RequestOptions,
  ): Promise<UpdateProjectMembershipResult>;
  /**
   * Gets a user of a project, with its roles there.
   *
   * `POST /api/v1/projects/{projectId}/memberships/details`
   *
   * @param params - {@link GetProjectMembershipByUsernameParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the user is not in the project.
   */
  getMembershipByUsername(
    this: void,
    params: GetProjectMembershipByUsernameParams,
    options?: RequestOptions,
  ): Promise<GetProjectMembershipByUsernameResult>;
}
