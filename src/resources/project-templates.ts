// Written by `npm run generate` from scripts/generate/manifest/project-templates.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { ProjectPermission } from "../models/project-permission.js";
import type { ProjectType } from "../models/project-type.js";
import type { RolePermission } from "../models/role-permission.js";

/** A template of projects. */
export interface ProjectTemplate {
  id: string;
  /** Small letters, digits and hyphens. */
  name: string;
  description?: string | null;
  /** The roles that projects begin with, besides the built-in ones. */
  roles: ProjectTemplateRole[];
  /** The environments that projects begin with; `null` where the product has none. */
  environments: ProjectTemplateEnvironment[] | null;
  /** ID of the organization. */
  orgId: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** The product of the projects. */
  type: string;
  /** The machine identities that are created with each project. */
  projectManagedIdentities: ProjectTemplateManagedIdentity[] | null;
  /** The users that projects begin with. */
  users: ProjectTemplateUser[] | null;
  /** The groups that projects begin with. */
  groups: ProjectTemplateGroup[] | null;
  /** The machine identities of the organization that projects begin with. */
  identities: ProjectTemplateIdentity[] | null;
}

/** A role that projects begin with. */
export interface ProjectTemplateRole {
  name: string;
  /** Small letters, digits and hyphens. */
  slug: string;
  /** What it permits. */
  permissions: RolePermission[];
}

/** A role that projects are to begin with. */
export interface ProjectTemplateRoleInput {
  name: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  slug: string;
  /** What it permits. */
  permissions: ProjectPermission[];
}

/** An environment that projects begin with. */
export interface ProjectTemplateEnvironment {
  name: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  slug: string;
  /** Where it stands among the environments. */
  position: number;
}

/** A user that projects begin with. */
export interface ProjectTemplateUser {
  /** Name of the user, which is its email as a rule. */
  username: string;
  /** Slugs of its roles in the project. At least one. */
  roles: string[];
}

/** A group that projects begin with. */
export interface ProjectTemplateGroup {
  /** Slug of the group. */
  groupSlug: string;
  /** Slugs of its roles in the project. At least one. */
  roles: string[];
}

/** A machine identity of the organization that projects are to begin with. */
export interface ProjectTemplateIdentityInput {
  /** ID of the identity. */
  identityId: string;
  /** Slugs of its roles in the project. At least one. */
  roles: string[];
}

/** A machine identity of the organization that projects begin with. */
export interface ProjectTemplateIdentity extends ProjectTemplateIdentityInput {
  /** Name of the identity. */
  identityName: string;
}

/** A machine identity that is created with each project, and belongs to it. */
export interface ProjectTemplateManagedIdentity {
  name: string;
  /** Slugs of its roles in the project. At least one. */
  roles: string[];
}

/** Params of {@link list}. */
export interface ListProjectTemplatesParams {
  /** The product of the projects. */
  type?: ProjectType | undefined;
}

/** What {@link list} answers. */
export interface ListProjectTemplatesResult {
  projectTemplates: ProjectTemplate[];
}

/**
 * Lists the organization's templates of projects, with a built-in one for each product.
 *
 * `GET /api/v1/project-templates`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectTemplatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectTemplatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListProjectTemplatesParams,
  options?: RequestOptions,
): Promise<ListProjectTemplatesResult> {
  return requestJson(session, "GET /api/v1/project-templates", machineOrUser, params, options);
}

/** Params of {@link create}. */
export interface CreateProjectTemplateParams {
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name: string;
  /** The product of the projects. */
  type: ProjectType;
  /** Up to 256 characters. */
  description?: string | undefined;
  /** The roles that projects begin with, besides the built-in ones. */
  roles?: ProjectTemplateRoleInput[] | undefined;
  /** The environments that projects begin with. Default `dev`, `staging` and `prod`. */
  environments?: ProjectTemplateEnvironment[] | null | undefined;
  /** The users that projects begin with. */
  users?: ProjectTemplateUser[] | undefined;
  /** The groups that projects begin with. */
  groups?: ProjectTemplateGroup[] | undefined;
  /** The machine identities of the organization that projects begin with. */
  identities?: ProjectTemplateIdentityInput[] | undefined;
  /** The machine identities that are created with each project. */
  projectManagedIdentities?: ProjectTemplateManagedIdentity[] | undefined;
}

/** What {@link create} answers. */
export interface CreateProjectTemplateResult {
  projectTemplate: ProjectTemplate;
}

/**
 * Creates a template, which new projects can be made after. Enterprise plans only.
 *
 * `POST /api/v1/project-templates`
 *
 * @param session - Session to use.
 * @param params - {@link CreateProjectTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateProjectTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the name is taken, or when the plan lacks templates.
 *
 * @example
 * ```ts
 * const { projectTemplate } = await create(session, {
 *   name: "service",
 *   type: "secret-manager",
 *   environments: [
 *     { name: "Development", slug: "dev", position: 1 },
 *     { name: "Production", slug: "prod", position: 2 },
 *   ],
 *   groups: [{ groupSlug: "platform", roles: ["admin"] }],
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateProjectTemplateParams,
  options?: RequestOptions,
): Promise<CreateProjectTemplateResult> {
  return requestJson(session, "POST /api/v1/project-templates", machineOrUser, params, options);
}

/** Params of {@link get}. */
export interface GetProjectTemplateParams {
  /** ID of the template. */
  templateId: string;
}

/** What {@link get} answers. */
export interface GetProjectTemplateResult {
  projectTemplate: ProjectTemplate;
}

/**
 * Gets a template of projects by its ID.
 *
 * `GET /api/v1/project-templates/{templateId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetProjectTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetProjectTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetProjectTemplateParams,
  options?: RequestOptions,
): Promise<GetProjectTemplateResult> {
  return requestJson(
    session,
    "GET /api/v1/project-templates/{templateId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateProjectTemplateParams {
  /** ID of the template. */
  templateId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name?: string | undefined;
  /** Up to 256 characters. */
  description?: string | undefined;
  /** The roles that projects begin with, besides the built-in ones. */
  roles?: ProjectTemplateRoleInput[] | undefined;
  /** The environments that projects begin with; `null` where the product has none. */
  environments?: ProjectTemplateEnvironment[] | null | undefined;
  /** The users that projects begin with. */
  users?: ProjectTemplateUser[] | null | undefined;
  /** The groups that projects begin with. */
  groups?: ProjectTemplateGroup[] | null | undefined;
  /** The machine identities of the organization that projects begin with. */
  identities?: ProjectTemplateIdentityInput[] | null | undefined;
  /** The machine identities that are created with each project. */
  projectManagedIdentities?: ProjectTemplateManagedIdentity[] | null | undefined;
}

/** What {@link update} answers. */
export interface UpdateProjectTemplateResult {
  projectTemplate: ProjectTemplate;
}

/**
 * Changes a template of projects; what is left out stays, and so do the projects that were made
 * after it. Enterprise plans only.
 *
 * `PATCH /api/v1/project-templates/{templateId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateProjectTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateProjectTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateProjectTemplateParams,
  options?: RequestOptions,
): Promise<UpdateProjectTemplateResult> {
  return requestJson(
    session,
    "PATCH /api/v1/project-templates/{templateId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteProjectTemplate}. */
export interface DeleteProjectTemplateParams {
  /** ID of the template. */
  templateId: string;
}

/** What {@link deleteProjectTemplate} answers. */
export interface DeleteProjectTemplateResult {
  projectTemplate: ProjectTemplate;
}

/**
 * Deletes a template of projects. Those that were made after it stay. Enterprise plans only.
 *
 * `DELETE /api/v1/project-templates/{templateId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteProjectTemplateParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteProjectTemplateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteProjectTemplate(
  session: Session,
  params: DeleteProjectTemplateParams,
  options?: RequestOptions,
): Promise<DeleteProjectTemplateResult> {
  return requestJson(
    session,
    "DELETE /api/v1/project-templates/{templateId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteProjectTemplate as delete };
