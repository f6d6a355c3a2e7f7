import { machineOrUser, machineUserOrApiKey, userOnly, userOrApiKey } from "../../core/modes.js";
import type { Tokens } from "../auth/tokens.js";
import { uuid } from "../bytes.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { slugFor } from "../slug.js";
import { found, type Store, type Table } from "../store.js";
import { array, boolean, column, object, optional, resourceName, string } from "../validation.js";
import { environmentsOf } from "./environments.js";
import {
  addOrganizationMember,
  isOrganizationRole,
  membershipsOf,
  type OrganizationMembership,
  organizationMemberships,
  organizationOf,
  projectMemberships,
  requireOrganizationMember,
  requireOrganizationRole,
  showMembership,
} from "./memberships.js";
import { mayEnter, projects } from "./projects.js";
import { showProjectRoles } from "./roles.js";
import { showMember, type User, userOf, users } from "./users.js";

export interface Organization {
  readonly id: string;
  name: string;
  readonly slug: string;
  shouldUseNewPrivilegeSystem: boolean;
  privilegeUpgradeInitiatedByUsername: string | null;
  privilegeUpgradeInitiatedAt: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export const organizations: Table<Organization> = { name: "organizations" };

export function addOrganization(
  store: Store,
  fields: Partial<Organization> & { name: string },
): Organization {
  const now = store.clock.timestamp();
  return store.rows(organizations).add({
    id: uuid(),
    slug: slugFor(fields.name),
    shouldUseNewPrivilegeSystem: true,
    privilegeUpgradeInitiatedByUsername: null,
    privilegeUpgradeInitiatedAt: null,
    createdAt: now,
    updatedAt: now,
    ...fields,
  });
}

/** Who leaves an organization leaves its projects too. */
export function removeOrganizationMember(store: Store, membership: OrganizationMembership): void {
  const { organizationId, memberId } = membership;
  store.rows(organizationMemberships).remove(membership);
  const memberships = store.rows(projectMemberships);
  for (const member of memberships.filter((member) => member.memberId === memberId)) {
    const project = store.rows(projects).get(member.projectId);
    if (project?.organizationId === organizationId) memberships.remove(member);
  }
}

export function organizationRoutes(store: Store, tokens: Tokens): Routes {
  const path = "/api/v2/organizations/{orgId}";
  const membershipPath = `${path}/memberships/{membershipId}`;

  const created = object({ name: resourceName() });
  const updated = object({
    role: optional(column()),
    isActive: optional(boolean()),
    metadata: optional(array(object({ key: column({ min: 1 }), value: column({ min: 1 }) }))),
  });
  const removed = object({ membershipIds: array(string()) });

  /** The organization, when the caller belongs to it. */
  function organizationFor(call: Call, id: string): Organization {
    requireOrganizationMember(store, call.actor, id);
    return found(store.rows(organizations), id, `Organization with ID '${id}' not found`);
  }

  function requireOrganization(call: Call): Organization {
    return organizationFor(call, call.slot("orgId"));
  }

  function membershipIn({ id }: Organization, membershipId: string): OrganizationMembership {
    const absent = `Organization membership with ID '${membershipId}' not found`;
    const membership = found(store.rows(organizationMemberships), membershipId, absent);
    if (membership.organizationId !== id || membership.memberType !== "user") {
      throw notFound(absent);
    }
    return membership;
  }

  function membershipOf(call: Call): { membership: OrganizationMembership; user: User } {
    const membership = membershipIn(requireOrganization(call), call.slot("membershipId"));
    return { membership, user: found(store.rows(users), membership.memberId, "User not found") };
  }

  /** To a machine identity some routes answer without a body, and do nothing. */
  function isIgnored({ actor }: Call): boolean {
    return actor.identityId !== undefined;
  }

  /** Without the times, which these answers do not have. */
  function showBrief(membership: OrganizationMembership): object[] {
    const { createdAt, updatedAt, ...shown } = showMembership(membership);
    const user = store.rows(users).get(membership.memberId);
    return user ? [{ ...shown, user: showMember(user) }] : [];
  }

  return {
    "GET /api/v1/organization": {
      auth: userOnly,
      handle(call) {
        const user = userOf(store, call.actor);
        const memberships = membershipsOf(store, user.id);
        return {
          organizations: memberships.flatMap((membership) => {
            const organization = store.rows(organizations).get(membership.organizationId);
            if (!organization) return [];
            return {
              ...showOrganization(organization),
              orgAuthMethod: "",
              userRole: membership.role,
              userJoinedAt: membership.createdAt,
            };
          }),
        };
      },
    },

    // Users know no organizations, so this is not among their routes.
    "GET /api/v2/users/me/organizations": {
      auth: userOrApiKey,
      handle: (call) => ({
        organizations: membershipsOf(store, userOf(store, call.actor).id).flatMap((membership) => {
          const organization = store.rows(organizations).get(membership.organizationId);
          return organization ? [showOrganization(organization)] : [];
        }),
      }),
    },

    "POST /api/v2/organizations": {
      auth: userOrApiKey,
      handle(call) {
        const organization = addOrganization(store, call.body(created));
        addOrganizationMember(store, {
          organizationId: organization.id,
          memberType: "user",
          memberId: userOf(store, call.actor).id,
          role: "admin",
        });
        return { organization: showOrganization(organization) };
      },
    },

    [`DELETE ${path}`]: {
      auth: userOrApiKey,
      handle(call) {
        const organization = requireOrganization(call);
        const { id: userId } = userOf(store, call.actor);
        store.rows(organizations).remove(organization);
        const accessToken = tokens.issueForUser(userId);
        return { organization: showOrganization(organization), accessToken };
      },
    },

    "POST /api/v2/organizations/privilege-system-upgrade": {
      auth: userOnly,
      handle(call) {
        const organization = organizationFor(call, organizationOf(store, call.actor));
        organization.shouldUseNewPrivilegeSystem = true;
        organization.privilegeUpgradeInitiatedByUsername = userOf(store, call.actor).username;
        organization.privilegeUpgradeInitiatedAt = store.clock.timestamp();
        return { organization: showOrganization(organization) };
      },
    },

    [`GET ${path}/memberships`]: {
      auth: machineUserOrApiKey,
      handle(call) {
        const { id } = requireOrganization(call);
        const memberships = store
          .rows(organizationMemberships)
          .filter(
            ({ organizationId, memberType }) => organizationId === id && memberType === "user",
          );
        return { users: memberships.flatMap(showBrief) };
      },
    },

    [`DELETE ${path}/memberships`]: {
      auth: machineUserOrApiKey,
      handle(call) {
        const { membershipIds } = call.body(removed);
        if (isIgnored(call)) return undefined;
        const organization = requireOrganization(call);
        requireOrganizationRole(store, call.actor);
        const memberships = membershipIds.map((id) => membershipIn(organization, id));
        for (const membership of memberships) removeOrganizationMember(store, membership);
        return { memberships: memberships.map(showMembership) };
      },
    },

    [`GET ${membershipPath}`]: {
      auth: machineUserOrApiKey,
      handle(call) {
        const { membership, user } = membershipOf(call);
        const { createdAt, updatedAt, ...shown } = showMembership(membership);
        return {
          membership: {
            ...shown,
            customRoleSlug: null,
            metadata: membership.metadata,
            user: showMember(user),
          },
        };
      },
    },

    [`PATCH ${membershipPath}`]: {
      auth: machineOrUser,
      handle(call) {
        const { role, isActive, metadata } = call.body(updated);
        if (isIgnored(call)) return undefined;
        const { membership } = membershipOf(call);
        requireOrganizationRole(store, call.actor);
        if (role !== undefined && !isOrganizationRole(role)) {
          throw badRequest("Organization role not found", "UpdateMembership");
        }
        membership.role = role ?? membership.role;
        membership.isActive = isActive ?? membership.isActive;
        if (metadata) membership.metadata = metadata.map((entry) => ({ id: uuid(), ...entry }));
        membership.updatedAt = store.clock.timestamp();
        return { membership: showMembership(membership) };
      },
    },

    [`DELETE ${membershipPath}`]: {
      auth: machineUserOrApiKey,
      handle(call) {
        if (isIgnored(call)) return undefined;
        const { membership } = membershipOf(call);
        requireOrganizationRole(store, call.actor);
        removeOrganizationMember(store, membership);
        return { membership: showMembership(membership) };
      },
    },

    [`GET ${membershipPath}/project-memberships`]: {
      auth: machineOrUser,
      handle(call) {
        const { membership, user } = membershipOf(call);
        const inProjects = store
          .rows(projectMemberships)
          .filter(({ memberId }) => memberId === user.id);
        return {
          memberships: inProjects.flatMap((member) => {
            const project = store.rows(projects).get(member.projectId);
            if (project?.organizationId !== membership.organizationId) return [];
            return {
              id: member.id,
              userId: user.id,
              projectId: project.id,
              user: showMember(user),
              project: { id: project.id, name: project.name, type: project.type },
              roles: showProjectRoles(store, member),
            };
          }),
        };
      },
    },

    [`GET ${path}/workspaces`]: {
      auth: machineUserOrApiKey,
      handle(call) {
        const organization = requireOrganization(call);
        const visible = store
          .rows(projects)
          .filter(
            (project) =>
              project.organizationId === organization.id && mayEnter(store, call.actor, project),
          );
        return {
          workspaces: visible.map(({ id, name, slug }) => ({
            id,
            name,
            slug,
            organization: organization.id,
            environments: environmentsOf(store, id).map(({ name, slug }) => ({ name, slug })),
          })),
        };
      },
    },
  };
}

export function showOrganization(organization: Organization): object {
  return {
    ...organization,
    customerId: null,
    authEnforced: false,
    googleSsoAuthEnforced: false,
    scimEnabled: false,
    kmsDefaultKeyId: null,
    defaultMembershipRole: "member",
    enforceMfa: false,
    selectedMfaMethod: null,
    allowSecretSharingOutsideOrganization: true,
    bypassOrgAuthEnabled: false,
    userTokenExpiration: null,
    secretsProductEnabled: true,
    pkiProductEnabled: true,
    kmsProductEnabled: true,
    sshProductEnabled: true,
    scannerProductEnabled: true,
    shareSecretsProductEnabled: true,
    maxSharedSecretLifetime: 2_592_000,
    maxSharedSecretViewLimit: null,
    blockDuplicateSecretSyncDestinations: false,
    allowCrossProjectSecretSharing: false,
    rootOrgId: null,
    parentOrgId: null,
    secretShareBrandConfig: null,
  };
}
