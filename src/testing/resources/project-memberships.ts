import { machineUserOrApiKey } from "../../core/modes.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { found, type Store } from "../store.js";
import { array, object, optional, string, withDefault } from "../validation.js";
import {
  addOrganizationMember,
  addProjectMember,
  isOrganizationMember,
  type ProjectMembership,
  projectMembership,
  projectMemberships,
} from "./memberships.js";
import { type Project, projectWithId } from "./projects.js";
import { assignRoles, roleAssignment, showAssignedRoles, showProjectRoles } from "./roles.js";
import { addUser, showMember, type User, users } from "./users.js";

/** The users of projects. Nobody is invited by email: who is invited is a member at once. */
export function projectMembershipRoutes(store: Store): Routes {
  const path = "/api/v1/projects/{projectId}/memberships";
  const named = {
    emails: withDefault(array(string({ format: "email" })), []),
    usernames: withDefault(array(string()), []),
  };
  const invited = object({ ...named, roleSlugs: optional(array(string(), { min: 1 })) });
  const removed = object(named);
  const updated = object({ roles: array(roleAssignment(), { min: 1 }) });
  const looked = object({ username: string({ min: 1 }) });

  function projectOf(call: Call, slot = "projectId"): Project {
    return projectWithId(store, call.actor, call.slot(slot));
  }

  function userNamed(name: string): User | undefined {
    return store.rows(users).find(({ username, email }) => username === name || email === name);
  }

  function userOf({ memberId }: ProjectMembership): User {
    return store.rows(users).named(memberId);
  }

  function list(project: Project): object[] {
    return store
      .rows(projectMemberships)
      .filter(({ projectId, memberType }) => projectId === project.id && memberType === "user")
      .map((membership) => ({ ...show(membership), createdAt: membership.createdAt }));
  }

  function show(membership: ProjectMembership): object {
    const user = userOf(membership);
    return {
      id: membership.id,
      userId: user.id,
      projectId: membership.projectId,
      user: showMember(user),
      roles: showProjectRoles(store, membership),
    };
  }

  function showAlone({ id, createdAt, updatedAt, memberId, projectId }: ProjectMembership): object {
    return { id, createdAt, updatedAt, userId: memberId, projectId };
  }

  return {
    [`GET ${path}`]: {
      auth: machineUserOrApiKey,
      handle: (call) => ({ memberships: list(projectOf(call)) }),
    },
    // The same under the name that projects used to have.
    "GET /api/v1/workspace/{workspaceId}/memberships": {
      auth: machineUserOrApiKey,
      handle: (call) => ({ memberships: list(projectOf(call, "workspaceId")) }),
    },

    [`POST ${path}`]: {
      auth: machineUserOrApiKey,
      handle(call) {
        const { emails, usernames, roleSlugs = ["no-access"] } = call.body(invited);
        const project = projectOf(call);
        const roles = roleSlugs.map((role) => ({ role, isTemporary: false }));
        assignRoles(store, project.id, roles);
        const absent = usernames.filter((name) => !userNamed(name));
        if (absent.length > 0) throw badRequest(`Users not found: ${absent.join(", ")}`);
        const added = new Set(
          [...emails, ...usernames].map(
            (name) => userNamed(name) ?? addUser(store, { email: name }),
          ),
        );
        const { organizationId } = project;
        const memberships = [...added].flatMap(({ id: memberId }) => {
          if (!isOrganizationMember(store, organizationId, memberId)) {
            const role = "no-access";
            addOrganizationMember(store, { organizationId, memberType: "user", memberId, role });
          }
          if (projectMembership(store, project.id, memberId)) return [];
          return addProjectMember(store, {
            projectId: project.id,
            memberType: "user",
            memberId,
            roles: assignRoles(store, project.id, roles),
          });
        });
        return { memberships: memberships.map(showAlone) };
      },
    },

    [`DELETE ${path}`]: {
      auth: machineUserOrApiKey,
      handle(call) {
        const { emails, usernames } = call.body(removed);
        const project = projectOf(call);
        const memberships = [...new Set([...emails, ...usernames])].map((name) => {
          const membership = projectMembership(store, project.id, userNamed(name)?.id ?? "");
          if (!membership) throw notFound(`User '${name}' is not a member of the project`);
          return membership;
        });
        for (const membership of memberships) store.rows(projectMemberships).remove(membership);
        return { memberships: memberships.map(showAlone) };
      },
    },

    [`PATCH ${path}/{membershipId}`]: {
      auth: machineUserOrApiKey,
      handle(call) {
        const { roles } = call.body(updated);
        const project = projectOf(call);
        const id = call.slot("membershipId");
        const absent = `Project membership with ID '${id}' not found`;
        const membership = found(store.rows(projectMemberships), id, absent);
        if (membership.projectId !== project.id || membership.memberType !== "user") {
          throw notFound(absent);
        }
        membership.roles = assignRoles(store, project.id, roles);
        membership.updatedAt = store.clock.timestamp();
        return { roles: showAssignedRoles(store, membership) };
      },
    },

    [`POST ${path}/details`]: {
      auth: machineUserOrApiKey,
      handle(call) {
        const { username } = call.body(looked);
        const project = projectOf(call);
        const membership = projectMembership(store, project.id, userNamed(username)?.id ?? "");
        if (!membership) throw notFound(`User '${username}' is not a member of the project`);
        return { membership: show(membership) };
      },
    },
  };
}
