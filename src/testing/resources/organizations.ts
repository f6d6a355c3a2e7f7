import type { Tokens } from "../auth/tokens.js";
import { uuid } from "../bytes.js";
import { notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import type { Organization, OrganizationMembership, User } from "../records.js";
import type { State } from "../state.js";
import { found } from "../store.js";
import type { TestAuthMode } from "../types.js";
import { array, boolean, object, optional, string } from "../validation.js";
import { showMembership, showOrganization, showRoles, showUser } from "./memberships.js";

export function organizationRoutes(store: State, tokens: Tokens): Routes {
  const auth: TestAuthMode[] = ["jwt", "identityAccessToken"];
  const withApiKey: TestAuthMode[] = [...auth, "apiKey"];
  const path = "/api/v2/organizations/{orgId}";
  const membershipPath = `${path}/memberships/{membershipId}`;

  const created = object({ name: string({ min: 1, max: 64 }) });
  const updated = object({
    role: optional(string()),
    isActive: optional(boolean()),
    metadata: optional(array(object({ key: string({ min: 1 }), value: string({ min: 1 }) }))),
  });
  const removed = object({ membershipIds: array(string()) });

  function organizationOf(call: Call): Organization {
    return store.organization(call.actor, call.slot("orgId"));
  }

  function membershipIn({ id }: Organization, membershipId: string): OrganizationMembership {
    const absent = `Organization membership with ID '${membershipId}' not found`;
    const membership = found(store.organizationMemberships, membershipId, absent);
    if (membership.organizationId !== id) throw notFound(absent);
    return membership;
  }

  function membershipOf(call: Call): { membership: OrganizationMembership; user: User } {
    const membership = membershipIn(organizationOf(call), call.slot("membershipId"));
    return { membership, user: found(store.users, membership.userId, "User not found") };
  }

  /** Without the times, which these answers do not have. */
  function showBrief(membership: OrganizationMembership): object[] {
    const { createdAt, updatedAt, ...shown } = showMembership(membership);
    const user = store.users.get(membership.userId);
    return user ? [{ ...shown, user: showUser(user) }] : [];
  }

  return {
    "GET /api/v1/organization": {
      auth: ["jwt"],
      handle(call) {
        const user = store.user(call.actor);
        const memberships = store.membershipsOf(user.id);
        return {
          organizations: memberships.flatMap((membership) => {
            const organization = store.organizations.get(membership.organizationId);
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

    "POST /api/v2/organizations": {
      auth: ["jwt", "apiKey"],
      handle(call) {
        const organization = store.addOrganization(call.body(created));
        store.addOrganizationMember(organization.id, store.user(call.actor), "admin");
        return { organization: showOrganization(organization) };
      },
    },

    [`DELETE ${path}`]: {
      auth: ["jwt", "apiKey"],
      handle(call) {
        const organization = organizationOf(call);
        const { id: userId } = store.user(call.actor);
        store.organizations.remove(organization);
        const accessToken = tokens.issueForUser(userId);
        return { organization: showOrganization(organization), accessToken };
      },
    },

    "POST /api/v2/organizations/privilege-system-upgrade": {
      auth: ["jwt"],
      handle(call) {
        const organization = store.organization(call.actor, store.organizationOf(call.actor));
        organization.shouldUseNewPrivilegeSystem = true;
        organization.privilegeUpgradeInitiatedByUsername = store.user(call.actor).username;
        organization.privilegeUpgradeInitiatedAt = store.clock.timestamp();
        return { organization: showOrganization(organization) };
      },
    },

    [`GET ${path}/memberships`]: {
      auth: withApiKey,
      handle(call) {
        const { id } = organizationOf(call);
        const memberships = [...store.organizationMemberships.values()].filter(
          ({ organizationId }) => organizationId === id,
        );
        return { users: memberships.flatMap(showBrief) };
      },
    },

    [`DELETE ${path}/memberships`]: {
      auth: withApiKey,
      handle(call) {
        const { membershipIds } = call.body(removed);
        const organization = organizationOf(call);
        store.requireOrganizationRole(call.actor);
        const memberships = membershipIds.map((id) => membershipIn(organization, id));
        for (const membership of memberships) store.removeOrganizationMember(membership);
        return { memberships: memberships.map(showMembership) };
      },
    },

    [`GET ${membershipPath}`]: {
      auth: withApiKey,
      handle(call) {
        const { membership, user } = membershipOf(call);
        const { createdAt, updatedAt, ...shown } = showMembership(membership);
        return {
          membership: {
            ...shown,
            customRoleSlug: null,
            metadata: membership.metadata,
            user: showUser(user),
          },
        };
      },
    },

    [`PATCH ${membershipPath}`]: {
      auth,
      handle(call) {
        const { role, isActive, metadata } = call.body(updated);
        const { membership } = membershipOf(call);
        store.requireOrganizationRole(call.actor);
        membership.role = role ?? membership.role;
        membership.isActive = isActive ?? membership.isActive;
        if (metadata) membership.metadata = metadata.map((entry) => ({ id: uuid(), ...entry }));
        membership.updatedAt = store.clock.timestamp();
        return { membership: showMembership(membership) };
      },
    },

    [`DELETE ${membershipPath}`]: {
      auth: withApiKey,
      handle(call) {
        const { membership } = membershipOf(call);
        store.requireOrganizationRole(call.actor);
        store.removeOrganizationMember(membership);
        return { membership: showMembership(membership) };
      },
    },

    [`GET ${membershipPath}/project-memberships`]: {
      auth,
      handle(call) {
        const { membership, user } = membershipOf(call);
        const inProjects = [...store.projectMemberships.values()].filter(
          ({ memberId }) => memberId === user.id,
        );
        return {
          memberships: inProjects.flatMap((member) => {
            const project = store.projects.get(member.projectId);
            if (project?.organizationId !== membership.organizationId) return [];
            return {
              id: member.id,
              userId: user.id,
              projectId: project.id,
              user: showUser(user),
              project: { id: project.id, name: project.name, type: project.type },
              roles: showRoles(member),
            };
          }),
        };
      },
    },

    [`GET ${path}/workspaces`]: {
      auth: withApiKey,
      handle(call) {
        const organization = organizationOf(call);
        const projects = [...store.projects.values()].filter(
          (project) =>
            project.organizationId === organization.id && store.mayEnter(call.actor, project),
        );
        return {
          workspaces: projects.map(({ id, name, slug, environments }) => ({
            id,
            name,
            slug,
            organization: organization.id,
            environments: [...environments.values()].map(({ name, slug }) => ({ name, slug })),
          })),
        };
      },
    },
  };
}
