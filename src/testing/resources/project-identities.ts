import { machineOrUser } from "../../core/modes.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import type { Store } from "../store.js";
import { array, numeric, object, optional, string, withDefault } from "../validation.js";
import { type Identity, identities, identityWithId } from "./identities.js";
import { authMethodsOf } from "./identity-auth.js";
import {
  addProjectMember,
  type ProjectMembership,
  projectMembership,
  projectMemberships,
} from "./memberships.js";
import { type Project, projectWithId } from "./projects.js";
import { assignRoles, roleAssignment, showProjectRoles } from "./roles.js";

/** The machine identities that are members of projects. */
export function projectIdentityRoutes(store: Store): Routes {
  const path = "/api/v1/projects/{projectId}/memberships/identities";
  const listed = object({
    offset: withDefault(numeric({ min: 0 }), 0),
    limit: withDefault(numeric({ min: 1, max: 1000 }), 20),
    identityName: optional(string()),
    roles: optional(string()),
  });
  const created = object({ role: optional(string()), roles: optional(array(roleAssignment())) });
  const updated = object({ roles: array(roleAssignment(), { min: 1 }) });

  function projectOf(call: Call): Project {
    return projectWithId(store, call.actor, call.slot("projectId"));
  }

  function membershipOf(call: Call): ProjectMembership {
    const project = projectOf(call);
    const identityId = call.slot("identityId");
    const membership = projectMembership(store, project.id, identityId);
    if (membership?.memberType === "identity") return membership;
    throw notFound(`Identity with ID '${identityId}' not found in project with ID '${project.id}'`);
  }

  function showIdentity({ id, name, organizationId }: Identity): object {
    const authMethods = authMethodsOf(store, id);
    return { id, name, orgId: organizationId, projectId: null, authMethods };
  }

  return {
    [`GET ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { offset, limit, identityName = "", roles } = call.query(listed);
        const project = projectOf(call);
        const wanted = roles?.split(",");
        const found = store.rows(projectMemberships).filter((membership) => {
          const { projectId, memberType, memberId } = membership;
          if (projectId !== project.id || memberType !== "identity") return false;
          const { name } = store.rows(identities).named(memberId);
          const hasRole = !wanted || membership.roles.some(({ role }) => wanted.includes(role));
          return hasRole && name.toLowerCase().includes(identityName.toLowerCase());
        });
        return {
          identityMemberships: found.slice(offset, offset + limit).map((membership) => ({
            id: membership.id,
            identityId: membership.memberId,
            createdAt: membership.createdAt,
            updatedAt: membership.updatedAt,
            roles: showProjectRoles(store, membership),
            identity: {
              ...showIdentity(store.rows(identities).named(membership.memberId)),
              activeLockoutAuthMethods: [],
            },
          })),
          totalCount: found.length,
        };
      },
    },

    [`POST ${path}/{identityId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { role = "no-access", roles = [{ role, isTemporary: false }] } = call.body(created);
        const project = projectOf(call);
        const identity = identityWithId(store, call.slot("identityId"));
        const assigned = assignRoles(store, project.id, roles);
        if (identity.organizationId !== project.organizationId) {
          throw notFound(`Identity with ID '${identity.id}' not found`);
        }
        if (projectMembership(store, project.id, identity.id)) {
          throw badRequest(`Identity with ID '${identity.id}' is already a member of the project`);
        }
        const membership = addProjectMember(store, {
          projectId: project.id,
          memberType: "identity",
          memberId: identity.id,
          roles: assigned,
        });
        return { identityMembership: showAlone(membership) };
      },
    },

    [`GET ${path}/{identityId}`]: {
      auth: machineOrUser,
      handle(call) {
        const membership = membershipOf(call);
        const identity = store.rows(identities).named(membership.memberId);
        return {
          identityMembership: {
            id: membership.id,
            createdAt: membership.createdAt,
            updatedAt: membership.updatedAt,
            roles: showProjectRoles(store, membership),
            lastLoginAuthMethod: null,
            lastLoginTime: null,
            identity: { ...showIdentity(identity), metadata: identity.metadata },
          },
        };
      },
    },

    [`PATCH ${path}/{identityId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { roles } = call.body(updated);
        const membership = membershipOf(call);
        membership.roles = assignRoles(store, membership.projectId, roles);
        membership.updatedAt = store.clock.timestamp();
        return { identityMembership: showAlone(membership) };
      },
    },

    [`DELETE ${path}/{identityId}`]: {
      auth: machineOrUser,
      handle(call) {
        const membership = membershipOf(call);
        store.rows(projectMemberships).remove(membership);
        return { identityMembership: showAlone(membership) };
      },
    },
  };
}

function showAlone({ id, projectId, memberId, createdAt, updatedAt }: ProjectMembership): object {
  return { id, projectId, identityId: memberId, createdAt, updatedAt };
}
