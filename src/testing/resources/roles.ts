import { uuid } from "../bytes.js";
import { notFound } from "../errors.js";
import { lifetimeOf } from "../lifetime.js";
import type { Store, Table } from "../store.js";
import { boolean, literal, object, type Schema, string, withDefault } from "../validation.js";

/** A role that somebody has made in a project. */
export interface ProjectRole {
  readonly id: string;
  readonly projectId: string;
  name: string;
  slug: string;
  description: string | null;
  permissions: readonly unknown[];
  readonly createdAt: string;
  updatedAt: string;
}

export const projectRoles: Table<ProjectRole> = {
  name: "projectRoles",
  key: ({ projectId, slug }) => `${projectId}/${slug}`,
  belongsTo: { projects: "projectId" },
};

/** A role of a project in an answer, without what it permits. */
export function showProjectRole({ permissions, ...role }: ProjectRole): object {
  return role;
}

/** A role that a member has, for good or for a time. */
export interface AssignedRole {
  readonly id: string;
  /** Its slug. */
  readonly role: string;
  /** When it ends, counted from its start. */
  readonly temporary: { readonly range: string; readonly start: string } | null;
}

/** What a member may be without roles of one's own. */
export const builtInProjectRoles = [
  ["admin", "Admin", "Full administrative access over a project"],
  ["member", "Developer", "Limited read/write role in a project"],
  ["viewer", "Viewer", "Only read role in a project"],
  ["no-access", "No Access", "No access to any resources in the project"],
] as const;

export function isBuiltInProjectRole(role: string): boolean {
  return builtInProjectRoles.some(([slug]) => slug === role);
}

/** The role that somebody has made in the project. */
export function projectRoleWithSlug(
  store: Store,
  projectId: string,
  slug: string,
): ProjectRole | undefined {
  return store.rows(projectRoles).get(`${projectId}/${slug}`);
}

/** A role as a request gives it. */
export interface RoleAssignment {
  readonly role: string;
  readonly isTemporary: boolean;
  readonly temporaryRange?: string | undefined;
  readonly temporaryAccessStartTime?: string | undefined;
}

/** A role that a request gives, for good or for a time. */
export function roleAssignment(): Schema<RoleAssignment> {
  const kind = object({ isTemporary: withDefault(boolean(), false) });
  const permanent = object({ role: string(), isTemporary: withDefault(boolean(), false) });
  const temporary = object({
    role: string(),
    isTemporary: boolean(),
    temporaryMode: literal("relative"),
    temporaryRange: string(),
    temporaryAccessStartTime: string({ format: "datetime" }),
  });
  return (value, path) => (kind(value, path).isTemporary ? temporary : permanent)(value, path);
}

/** A role for good. */
export function permanentRole(role: string): AssignedRole {
  return { id: uuid(), role, temporary: null };
}

/** The roles of a member of a project, as a request gives them; all of them have to be there. */
export function assignRoles(
  store: Store,
  projectId: string,
  roles: readonly RoleAssignment[],
): AssignedRole[] {
  return roles.map(({ role, temporaryRange, temporaryAccessStartTime }) => {
    if (!isBuiltInProjectRole(role) && !projectRoleWithSlug(store, projectId, role)) {
      throw notFound(
        `Specified roles '${role}' was not found in the project with ID '${projectId}'`,
      );
    }
    const temporary =
      temporaryRange !== undefined && temporaryAccessStartTime !== undefined
        ? { range: temporaryRange, start: temporaryAccessStartTime }
        : null;
    return { id: uuid(), role, temporary };
  });
}

/** A member's roles, as answers have them; `custom` stands for those that somebody has made. */
export function showProjectRoles(
  store: Store,
  { projectId, roles }: { readonly projectId: string; readonly roles: readonly AssignedRole[] },
): ShownRole[] {
  return roles.map(({ id, role, temporary }) => {
    const custom = projectRoleWithSlug(store, projectId, role);
    return {
      id,
      role: custom ? "custom" : role,
      customRoleId: custom?.id ?? null,
      customRoleName: custom?.name ?? null,
      customRoleSlug: custom?.slug ?? null,
      ...showTerm(temporary),
    };
  });
}

interface ShownRole {
  readonly id: string;
  readonly role: string;
  readonly customRoleId: string | null;
  readonly [field: string]: unknown;
}

/** How long something lasts, as answers say it. */
export function showTerm(temporary: AssignedRole["temporary"]): object {
  const term = temporary && {
    temporaryMode: "relative",
    temporaryRange: temporary.range,
    temporaryAccessStartTime: temporary.start,
    temporaryAccessEndTime: endOf(temporary),
  };
  return {
    isTemporary: term !== null,
    temporaryMode: null,
    temporaryRange: null,
    temporaryAccessStartTime: null,
    temporaryAccessEndTime: null,
    ...term,
  };
}

function endOf({ range, start }: { readonly range: string; readonly start: string }): string {
  return new Date(Date.parse(start) + lifetimeOf(range)).toISOString();
}

/** The roles that a request has given a member, as the answer to it has them. */
export function showAssignedRoles(
  store: Store,
  membership: {
    readonly id: string;
    readonly projectId: string;
    readonly roles: readonly AssignedRole[];
    readonly updatedAt: string;
  },
): object[] {
  const { id: projectMembershipId, updatedAt } = membership;
  return showProjectRoles(store, membership).map(({ customRoleName, customRoleSlug, ...role }) => ({
    ...role,
    projectMembershipId,
    createdAt: updatedAt,
    updatedAt,
  }));
}
