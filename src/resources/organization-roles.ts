// Written by `npm run generate` from scripts/generate/manifest/organization-roles.yaml.

import { machineOrUser } from "../core/modes.js";
import type { OneOrMore } from "../core/one-or-more.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";
import type { PermissionChoice } from "../models/permission-choice.js";
import type { RolePermission } from "../models/role-permission.js";

/** A role of an organization. */
export interface OrganizationRole {
  id: string;
  name: string;
  /** Small letters, digits and hyphens. */
  slug: string;
  description?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the organization. */
  orgId: string;
}

/** A role of an organization, with what it permits. */
export interface OrganizationRoleWithPermissions extends OrganizationRole {
  /** What it permits. */
  permissions: RolePermission[];
}

/**
 * A rule of a role in an organization: what may be done with what. `subject` tells which actions
 * there are.
 */
export type OrganizationPermission =
  | { subject: "workspace"; action: OneOrMore<"create" | Unlisted> }
  | { subject: "project"; action: OneOrMore<"create" | "request-access" | Unlisted> }
  | { subject: "role"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | {
      subject: "sub-organization";
      action: OneOrMore<"create" | "edit" | "delete" | "direct-access" | "link-group" | Unlisted>;
    }
  | { subject: "member"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | { subject: "settings"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | {
      subject: "incident-contact";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | {
      subject: "sso";
      action: OneOrMore<
        "read" | "create" | "edit" | "delete" | "bypass-sso-enforcement" | Unlisted
      >;
    }
  | { subject: "scim"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | {
      subject: "github-org-sync";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | {
      subject: "github-org-sync-manual";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | { subject: "ldap"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | {
      subject: "groups";
      action: OneOrMore<
        | "read"
        | "create"
        | "edit"
        | "delete"
        | "grant-privileges"
        | "add-identities"
        | "add-members"
        | "remove-members"
        | "remove-identities"
        | Unlisted
      >;
    }
  | {
      subject: "secret-scanning";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | { subject: "billing"; action: OneOrMore<"read" | "manage-billing" | Unlisted> }
  | {
      subject: "identity";
      action: OneOrMore<
        | "read"
        | "create"
        | "edit"
        | "delete"
        | "grant-privileges"
        | "revoke-auth"
        | "create-token"
        | "get-token"
        | "delete-token"
        | Unlisted
      >;
    }
  | { subject: "kms"; action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted> }
  | { subject: "audit-logs"; action: OneOrMore<"read" | Unlisted> }
  | {
      subject: "project-templates";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    }
  | {
      subject: "app-connections";
      inverted?: boolean | undefined;
      action: OneOrMore<
        "read" | "create" | "edit" | "delete" | "connect" | "rotate-credentials" | Unlisted
      >;
      conditions?: { connectionId?: string | PermissionChoice | undefined } | undefined;
    }
  | { subject: "organization-admin-console"; action: OneOrMore<"access-all-projects" | Unlisted> }
  | { subject: "secret-share"; action: OneOrMore<"manage-settings" | Unlisted> }
  | { subject: "kmip"; action: OneOrMore<"proxy" | Unlisted> }
  | {
      subject: "machine-identity-auth-template";
      action: OneOrMore<
        | "list-templates"
        | "edit-templates"
        | "create-templates"
        | "delete-templates"
        | "unlink-templates"
        | "attach-templates"
        | Unlisted
      >;
    }
  | {
      subject: "gateway";
      action: OneOrMore<
        | "create-gateways"
        | "list-gateways"
        | "edit-gateways"
        | "delete-gateways"
        | "attach-gateways"
        | "revoke-gateway-access"
        | Unlisted
      >;
    }
  | {
      subject: "gateway-pool";
      action: OneOrMore<
        | "create-gateway-pools"
        | "list-gateway-pools"
        | "edit-gateway-pools"
        | "delete-gateway-pools"
        | "attach-gateway-pools"
        | Unlisted
      >;
    }
  | {
      subject: "relay";
      action: OneOrMore<
        | "create-relays"
        | "list-relays"
        | "edit-relays"
        | "delete-relays"
        | "revoke-relay-access"
        | Unlisted
      >;
    }
  | {
      subject: "kmip-server";
      action: OneOrMore<
        | "create-kmip-servers"
        | "list-kmip-servers"
        | "edit-kmip-servers"
        | "delete-kmip-servers"
        | "revoke-kmip-server-access"
        | Unlisted
      >;
    }
  | {
      subject: "email-domains";
      action: OneOrMore<"read" | "create" | "verify-domain" | "delete" | Unlisted>;
    }
  | {
      subject: "certificate-manager";
      action: OneOrMore<"read" | "manage-instance" | "manage-settings" | Unlisted>;
    }
  | { subject: "honey-tokens"; action: OneOrMore<"setup" | Unlisted> }
  | {
      subject: "oauth-clients";
      action: OneOrMore<"read" | "create" | "edit" | "delete" | Unlisted>;
    };

/** What {@link list} answers. */
export interface ListOrganizationRolesResult {
  roles: OrganizationRole[];
}

/**
 * Lists the roles that there are in the organization, the built-in ones too.
 *
 * `GET /api/v1/organization/roles`
 *
 * @param session - Session to use.
 * @param options - Options for this call alone.
 * @returns The {@link ListOrganizationRolesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  options?: RequestOptions,
): Promise<ListOrganizationRolesResult> {
  return requestJson(session, "GET /api/v1/organization/roles", machineOrUser, undefined, options);
}

/** Params of {@link create}. */
export interface CreateOrganizationRoleParams {
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  slug: string;
  name: string;
  /** What it permits. */
  permissions: OrganizationPermission[];
  description?: string | null | undefined;
}

/** What {@link create} answers. */
export interface CreateOrganizationRoleResult {
  role: OrganizationRoleWithPermissions;
}

/**
 * Creates a role in the organization. Enterprise plans only.
 *
 * `POST /api/v1/organization/roles`
 *
 * @param session - Session to use.
 * @param params - {@link CreateOrganizationRoleParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateOrganizationRoleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link BadRequestError} when the slug is taken, or when the plan lacks roles of its own.
 *
 * @example
 * ```ts
 * const { role } = await create(session, {
 *   slug: "auditor",
 *   name: "Auditor",
 *   permissions: [
 *     { subject: "audit-logs", action: "read" },
 *     { subject: "member", action: ["read"] },
 *   ],
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateOrganizationRoleParams,
  options?: RequestOptions,
): Promise<CreateOrganizationRoleResult> {
  return requestJson(session, "POST /api/v1/organization/roles", machineOrUser, params, options);
}

/** Params of {@link get}. */
export interface GetOrganizationRoleParams {
  /** ID of the role. */
  roleId: string;
}

/** What {@link get} answers. */
export interface GetOrganizationRoleResult {
  role: OrganizationRoleWithPermissions;
}

/**
 * Gets a role of the organization by its ID, with its permissions.
 *
 * `GET /api/v1/organization/roles/{roleId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetOrganizationRoleParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetOrganizationRoleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetOrganizationRoleParams,
  options?: RequestOptions,
): Promise<GetOrganizationRoleResult> {
  return requestJson(
    session,
    "GET /api/v1/organization/roles/{roleId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getBySlug}. */
export interface GetOrganizationRoleBySlugParams {
  /** Slug of the role. */
  roleSlug: string;
}

/** What {@link getBySlug} answers. */
export interface GetOrganizationRoleBySlugResult {
  role: OrganizationRoleWithPermissions;
}

/**
 * Gets a role of the organization by its slug, with its permissions.
 *
 * `GET /api/v1/organization/roles/slug/{roleSlug}`
 *
 * @param session - Session to use.
 * @param params - {@link GetOrganizationRoleBySlugParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetOrganizationRoleBySlugResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getBySlug(
  session: Session,
  params: GetOrganizationRoleBySlugParams,
  options?: RequestOptions,
): Promise<GetOrganizationRoleBySlugResult> {
  return requestJson(
    session,
    "GET /api/v1/organization/roles/slug/{roleSlug}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateOrganizationRoleParams {
  /** ID of the role. */
  roleId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  slug?: string | undefined;
  name?: string | undefined;
  description?: string | null | undefined;
  /** What it permits from now on, in the place of all that it permitted. */
  permissions?: OrganizationPermission[] | undefined;
}

/** What {@link update} answers. */
export interface UpdateOrganizationRoleResult {
  role: OrganizationRoleWithPermissions;
}

/**
 * Changes a role of the organization; what is left out stays. Enterprise plans only.
 *
 * `PATCH /api/v1/organization/roles/{roleId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateOrganizationRoleParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateOrganizationRoleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateOrganizationRoleParams,
  options?: RequestOptions,
): Promise<UpdateOrganizationRoleResult> {
  return requestJson(
    session,
    "PATCH /api/v1/organization/roles/{roleId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteOrganizationRole}. */
export interface DeleteOrganizationRoleParams {
  /** ID of the role. */
  roleId: string;
}

/** What {@link deleteOrganizationRole} answers. */
export interface DeleteOrganizationRoleResult {
  role: OrganizationRoleWithPermissions;
}

/**
 * Deletes a role of the organization. Refused while a member has it. Enterprise plans only.
 *
 * `DELETE /api/v1/organization/roles/{roleId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteOrganizationRoleParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteOrganizationRoleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteOrganizationRole(
  session: Session,
  params: DeleteOrganizationRoleParams,
  options?: RequestOptions,
): Promise<DeleteOrganizationRoleResult> {
  return requestJson(
    session,
    "DELETE /api/v1/organization/roles/{roleId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteOrganizationRole as delete };
