// Written by `npm run generate` from scripts/generate/manifest/identity-privileges.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { ProjectPermission } from "../models/project-permission.js";
import type { RolePermission } from "../models/role-permission.js";

/** What a machine identity may do in a project besides its roles, without the permissions. */
export interface IdentityPrivilege {
  id: string;
  /** Small letters, digits and hyphens. */
  slug: string;
  /** Whether it ends by itself. */
  isTemporary: boolean;
  temporaryMode?: string | null;
  /** How long it lasts, such as `1h`; `null` where it has no end. */
  temporaryRange?: string | null;
  /** When it begins. ISO 8601. */
  temporaryAccessStartTime?: string | null;
  /** When it ends. ISO 8601. */
  temporaryAccessEndTime?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** What a machine identity may do in a project besides its roles. */
export interface IdentityPrivilegeWithPermissions extends IdentityPrivilege {
  /** What it permits. */
  permissions: RolePermission[];
}

/** How long a privilege lasts: for good, or for a time. */
export type PrivilegeDuration =
  | { isTemporary: false }
  | {
      isTemporary: true;
      temporaryMode: "relative" | Unlisted;
      temporaryRange: string;
      temporaryAccessStartTime: string;
    };

/** Params of {@link list}. */
export interface ListIdentityPrivilegesParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the identity. */
  identityId: string;
}

/** What {@link list} answers. */
export interface ListIdentityPrivilegesResult {
  privileges: IdentityPrivilege[];
}

/**
 * Lists what a machine identity may do in a project besides its roles.
 *
 * `GET /api/v2/identity-project-additional-privilege`
 *
 * @param session - Session to use.
 * @param params - {@link ListIdentityPrivilegesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListIdentityPrivilegesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListIdentityPrivilegesParams,
  options?: RequestOptions,
): Promise<ListIdentityPrivilegesResult> {
  return requestJson(
    session,
    "GET /api/v2/identity-project-additional-privilege",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreateIdentityPrivilegeParams {
  /** ID of the project. */
  projectId: string;
  /** ID of the identity. */
  identityId: string;
  /** What it permits. */
  permissions: ProjectPermission[];
  /** How long it lasts. */
  type: PrivilegeDuration;
  /** Small letters, digits and hyphens. Default one of the server's making. 1 to 60 characters. */
  slug?: string | undefined;
}

/** What {@link create} answers. */
export interface CreateIdentityPrivilegeResult {
  privilege: IdentityPrivilegeWithPermissions;
}

/**
 * Lets a machine identity do more in a project than its roles permit, for good or for a time.
 * Enterprise plans only.
 *
 * `POST /api/v2/identity-project-additional-privilege`
 *
 * @param session - Session to use.
 * @param params - {@link CreateIdentityPrivilegeParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateIdentityPrivilegeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the slug is taken, or when the plan lacks it.
 *
 * @example
 * ```ts
 * const { privilege } = await create(session, {
 *   projectId,
 *   identityId,
 *   permissions: [{ subject: "secrets", action: "edit", conditions: { environment: "prod" } }],
 *   type: {
 *     isTemporary: true,
 *     temporaryMode: "relative",
 *     temporaryRange: "30m",
 *     temporaryAccessStartTime: new Date().toISOString(),
 *   },
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateIdentityPrivilegeParams,
  options?: RequestOptions,
): Promise<CreateIdentityPrivilegeResult> {
  return requestJson(
    session,
    "POST /api/v2/identity-project-additional-privilege",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetIdentityPrivilegeParams {
  /** ID of the privilege. */
  privilegeId: string;
}

/** What {@link get} answers. */
export interface GetIdentityPrivilegeResult {
  privilege: IdentityPrivilegeWithPermissions;
}

/**
 * Gets a privilege by its ID, with what it permits.
 *
 * `GET /api/v2/identity-project-additional-privilege/{privilegeId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetIdentityPrivilegeParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetIdentityPrivilegeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetIdentityPrivilegeParams,
  options?: RequestOptions,
): Promise<GetIdentityPrivilegeResult> {
  return requestJson(
    session,
    "GET /api/v2/identity-project-additional-privilege/{privilegeId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getBySlug}. */
export interface GetIdentityPrivilegeBySlugParams {
  /** Slug of the privilege. */
  privilegeSlug: string;
  /** ID of the identity. */
  identityId: string;
  /** Slug of the project. */
  projectSlug: string;
}

/** What {@link getBySlug} answers. */
export interface GetIdentityPrivilegeBySlugResult {
  privilege: IdentityPrivilegeWithPermissions;
}

/**
 * Gets a privilege by its slug, with what it permits.
 *
 * `GET /api/v2/identity-project-additional-privilege/slug/{privilegeSlug}`
 *
 * @param session - Session to use.
 * @param params - {@link GetIdentityPrivilegeBySlugParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetIdentityPrivilegeBySlugResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getBySlug(
  session: Session,
  params: GetIdentityPrivilegeBySlugParams,
  options?: RequestOptions,
): Promise<GetIdentityPrivilegeBySlugResult> {
  return requestJson(
    session,
    "GET /api/v2/identity-project-additional-privilege/slug/{privilegeSlug}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateIdentityPrivilegeParams {
  /** ID of the privilege. */
  privilegeId: string;
  /** Small letters, digits and hyphens. 1 to 60 characters. */
  slug: string;
  /** What it permits. */
  permissions: ProjectPermission[];
  /** How long it lasts. */
  type: PrivilegeDuration;
}

/** What {@link update} answers. */
export interface UpdateIdentityPrivilegeResult {
  privilege: IdentityPrivilegeWithPermissions;
}

/**
 * Changes what a privilege permits, and for how long. Enterprise plans only.
 *
 * `PATCH /api/v2/identity-project-additional-privilege/{privilegeId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateIdentityPrivilegeParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateIdentityPrivilegeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function update(
  session: Session,
  params: UpdateIdentityPrivilegeParams,
  options?: RequestOptions,
): Promise<UpdateIdentityPrivilegeResult> {
  return requestJson(
    session,
    "PATCH /api/v2/identity-project-additional-privilege/{privilegeId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteIdentityPrivilege}. */
export interface DeleteIdentityPrivilegeParams {
  /** ID of the privilege. */
  privilegeId: string;
}

/** What {@link deleteIdentityPrivilege} answers. */
export interface DeleteIdentityPrivilegeResult {
  privilege: IdentityPrivilegeWithPermissions;
}

/**
 * Takes a privilege from a machine identity. Enterprise plans only.
 *
 * `DELETE /api/v2/identity-project-additional-privilege/{privilegeId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteIdentityPrivilegeParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteIdentityPrivilegeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteIdentityPrivilege(
  session: Session,
  params: DeleteIdentityPrivilegeParams,
  options?: RequestOptions,
): Promise<DeleteIdentityPrivilegeResult> {
  return requestJson(
    session,
    "DELETE /api/v2/identity-project-additional-privilege/{privilegeId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteIdentityPrivilege as delete };
