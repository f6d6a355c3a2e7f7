import { machineOrUser, userOnly } from "../../core/modes.js";
import type { Actor } from "../auth/tokens.js";
import { permissionDenied } from "../errors.js";
import type { Routes } from "../http/router.js";
import type { Store } from "../store.js";
import { numeric, object, optional, string, withDefault } from "../validation.js";
import { addProjectMember, membershipsOf, projectMembership } from "./memberships.js";
import { projects, projectWithId, showAlone } from "./projects.js";
import { permanentRole } from "./roles.js";
import { userOf } from "./users.js";

/** What the admins of an organization may do with the projects of others. */
export function orgAdminRoutes(store: Store): Routes {
  const path = "/api/v1/organization-admin/projects";

  const listed = object({
    search: optional(string()),
    offset: withDefault(numeric(), 0),
    limit: withDefault(numeric({ max: 100 }), 50),
  });

  /** The organization that the caller is an admin of. */
  function administered(actor: Actor): string {
    const [membership] = membershipsOf(store, actor.identityId ?? actor.userId);
    if (membership?.role === "admin") return membership.organizationId;
    throw permissionDenied("You are not allowed to access this resource");
  }

  return {
    [`GET ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { search = "", offset, limit } = call.query(listed);
        const id = administered(call.actor);
        const own = store
          .rows(projects)
          .filter(
            ({ organizationId, name }) =>
              organizationId === id && name.toLowerCase().includes(search.toLowerCase()),
          );
        return {
          projects: own.slice(offset, offset + limit).map(showAlone),
          count: own.length,
        };
      },
    },

    [`POST ${path}/{projectId}/grant-admin-access`]: {
      auth: userOnly,
      handle(call) {
        administered(call.actor);
        const { id: userId } = userOf(store, call.actor);
        const projectId = call.slot("projectId");
        const project = projectWithId(store, call.actor, projectId);
        const membership =
          projectMembership(store, project.id, userId) ??
          addProjectMember(store, { projectId, memberType: "user", memberId: userId });
        membership.roles = [permanentRole("admin")];
        const { id, createdAt, updatedAt } = membership;
        return { membership: { id, createdAt, updatedAt, userId, projectId } };
      },
    },
  };
}
