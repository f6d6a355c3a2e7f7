import type { Actor } from "../auth/tokens.js";
import { permissionDenied } from "../errors.js";
import type { Routes } from "../http/router.js";
import type { State } from "../state.js";
import { numeric, object, optional, string, withDefault } from "../validation.js";
import { showAlone } from "./project-shapes.js";

/** What the admins of an organization may do with the projects of others. */
export function orgAdminRoutes(store: State): Routes {
  const path = "/api/v1/organization-admin/projects";

  const listed = object({
    search: optional(string()),
    offset: withDefault(numeric(), 0),
    limit: withDefault(numeric({ max: 100 }), 50),
  });

  /** The organization that the caller is an admin of. */
  function administered(actor: Actor): string {
    const organizationId = store.organizationOf(actor);
    const membership = store.membershipsOf(actor.userId)[0];
    if ((actor.identity ?? membership)?.role === "admin") return organizationId;
    throw permissionDenied("You are not allowed to access this resource");
  }

  return {
    [`GET ${path}`]: {
      auth: ["jwt", "identityAccessToken"],
      handle(call) {
        const { search = "", offset, limit } = call.query(listed);
        const id = administered(call.actor);
        const projects = [...store.projects.values()].filter(
          ({ organizationId, name }) =>
            organizationId === id && name.toLowerCase().includes(search.toLowerCase()),
        );
        return {
          projects: projects.slice(offset, offset + limit).map(showAlone),
          count: projects.length,
        };
      },
    },

    [`POST ${path}/{projectId}/grant-admin-access`]: {
      auth: ["jwt"],
      handle(call) {
        administered(call.actor);
        const { id: userId } = store.user(call.actor);
        const projectId = call.slot("projectId");
        const project = store.project(call.actor, projectId);
        const membership =
          store.projectMembership(project.id, userId) ??
          store.addProjectMember(project.id, "user", userId);
        membership.role = "admin";
        const { id, createdAt, updatedAt } = membership;
        return { membership: { id, createdAt, updatedAt, userId, projectId } };
      },
    },
  };
}
