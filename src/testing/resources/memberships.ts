import type { Actor } from "../auth/tokens.js";
import { uuid } from "../bytes.js";
import { defaultsOf } from "../defaults.js";
import { permissionDenied } from "../errors.js";
import { type Rows, required, type Store, type Table } from "../store.js";
import { type AssignedRole, permanentRole } from "./roles.js";

export type MemberType = "user" | "identity";

/** A user or a machine identity in an organization; a user is invited until it has accepted. */
export interface OrganizationMembership {
  readonly id: string;
  readonly organizationId: string;
  readonly memberType: MemberType;
  readonly memberId: string;
  role: string;
  readonly status: "invited" | "accepted";
  readonly inviteEmail: string | null;
  isActive: boolean;
  metadata: readonly Metadata[];
  lastInvitedAt: string | null;
  lastLogin: { readonly method: string; readonly at: string } | null;
  readonly createdAt: string;
  updatedAt: string;
}

export interface Metadata {
  readonly id: string;
  readonly key: string;
  readonly value: string;
}

/** A user or a machine identity in a project. */
export interface ProjectMembership {
  readonly id: string;
  readonly projectId: string;
  readonly memberType: MemberType;
  readonly memberId: string;
  roles: readonly AssignedRole[];
  /** Whether the member may read the values of secrets. */
  readonly readsValues: boolean;
  readonly createdAt: string;
  updatedAt: string;
}

export const organizationMemberships: Table<OrganizationMembership> = {
  name: "organizationMemberships",
  belongsTo: { organizations: "organizationId", users: "memberId", identities: "memberId" },
};

export const projectMemberships: Table<ProjectMembership> = {
  name: "projectMemberships",
  key: ({ projectId, memberId }) => `${projectId}/${memberId}`,
  belongsTo: { projects: "projectId", users: "memberId", identities: "memberId" },
};

export function addOrganizationMember(
  store: Store,
  fields: Pick<OrganizationMembership, "organizationId" | "memberType" | "memberId" | "role"> &
    Partial<OrganizationMembership>,
): OrganizationMembership {
  const now = store.clock.timestamp();
  return rowsOf(store).add({
    id: uuid(),
    status: "accepted",
    inviteEmail: null,
    isActive: true,
    metadata: [],
    lastInvitedAt: null,
    lastLogin: null,
    createdAt: now,
    updatedAt: now,
    ...fields,
  });
}

/** The memberships in the organizations that a user or an identity may enter. */
export function membershipsOf(
  store: Store,
  memberId: string | undefined,
): OrganizationMembership[] {
  return rowsOf(store).filter(
    (membership) => membership.memberId === memberId && membership.isActive,
  );
}

/** An identity has one organization. */
export function identityMembership(store: Store, identityId: string): OrganizationMembership {
  return required(
    identityId,
    rowsOf(store).find(({ memberId }) => memberId === identityId),
    `Identity with ID '${identityId}' not found`,
  );
}

/** The organization that a token is for: a user's is the first that the user is in. */
export function organizationOf(store: Store, { identityId, userId }: Actor): string {
  const [membership] = membershipsOf(store, identityId ?? userId);
  return membership?.organizationId ?? defaultsOf(store).organizationId;
}

export function isOrganizationMember(
  store: Store,
  organizationId: string,
  memberId: string | undefined,
): boolean {
  return membershipsOf(store, memberId).some(
    (membership) => membership.organizationId === organizationId,
  );
}

export function requireOrganizationMember(
  store: Store,
  { identityId, userId }: Actor,
  organizationId: string,
): void {
  if (isOrganizationMember(store, organizationId, identityId ?? userId)) return;
  throw permissionDenied("You are not a member of this organization");
}

/** Roles of one's own take a paid plan, and can be made nowhere here. */
export function isOrganizationRole(role: string): boolean {
  return ["admin", "member", "no-access"].includes(role);
}

/** Only members of the organization with a role may change the organization. */
export function requireOrganizationRole(store: Store, { identityId }: Actor): void {
  if (membershipsOf(store, identityId)[0]?.role === "no-access") {
    throw permissionDenied("You are not allowed to access this resource");
  }
}

export function addProjectMember(
  store: Store,
  fields: Pick<ProjectMembership, "projectId" | "memberType" | "memberId"> & {
    roles?: readonly AssignedRole[];
    readsValues?: boolean;
  },
): ProjectMembership {
  const now = store.clock.timestamp();
  return store.rows(projectMemberships).add({
    id: uuid(),
    roles: [permanentRole("admin")],
    readsValues: true,
    createdAt: now,
    updatedAt: now,
    ...fields,
  });
}

export function projectMembership(
  store: Store,
  projectId: string,
  memberId: string,
): ProjectMembership | undefined {
  return store.rows(projectMemberships).get(`${projectId}/${memberId}`);
}

/** Whether somebody in a project may read the values of its secrets. */
export function mayReadValues(
  store: Store,
  projectId: string,
  { identityId, userId }: Actor,
): boolean {
  return projectMembership(store, projectId, identityId ?? userId ?? "")?.readsValues ?? true;
}

/** A user in an organization. */
export interface ShownMembership {
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly [field: string]: unknown;
}

export function showMembership(membership: OrganizationMembership): ShownMembership {
  return {
    id: membership.id,
    role: membership.role,
    status: membership.status,
    inviteEmail: membership.inviteEmail,
    createdAt: membership.createdAt,
    updatedAt: membership.updatedAt,
    orgId: membership.organizationId,
    roleId: null,
    projectFavorites: null,
    isActive: membership.isActive,
    lastInvitedAt: membership.lastInvitedAt,
    lastLoginAuthMethod: null,
    lastLoginTime: null,
  };
}

function rowsOf(store: Store): Rows<OrganizationMembership> {
  return store.rows(organizationMemberships);
}
