import { machineOrUser } from "../../core/modes.js";
import { uuid } from "../bytes.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { requireLicence } from "../server-config.js";
import { found, requireChange, type Store } from "../store.js";
import { array, nullable, object, optional, record, slug, string, unknown } from "../validation.js";
import { projectMemberships } from "./memberships.js";
import { type Project, projectWithId, projectWithSlug } from "./projects.js";
import {
  builtInProjectRoles,
  isBuiltInProjectRole,
  type ProjectRole,
  projectRoles,
  projectRoleWithSlug,
  showProjectRole,
} from "./roles.js";

/** Roles are written down; whatever its role, a member may do everything. */
export function projectRoleRoutes(store: Store): Routes {
  const path = "/api/v1/projects/{projectId}/roles";
  const permissions = array(record(unknown()));
  const created = object({
    slug: slug({ min: 1, max: 64 }),
    name: string({ min: 1 }),
    description: optional(nullable(string())),
    permissions,
  });
  const updated = object({
    slug: optional(slug({ min: 1, max: 64 })),
    name: optional(string()),
    description: optional(nullable(string())),
    permissions: optional(permissions),
  });

  function projectOf(call: Call): Project {
    return projectWithId(store, call.actor, call.slot("projectId"));
  }

  function requireRoles(operation: string): void {
    requireLicence(
      store,
      `Failed to ${operation} custom role due to plan restriction. Upgrade plan to ${operation} custom roles.`,
    );
  }

  function roleOf(call: Call, project: Project): ProjectRole {
    const id = call.slot("roleId");
    const absent = `Project role with ID '${id}' not found`;
    const role = found(store.rows(projectRoles), id, absent);
    if (role.projectId !== project.id) throw notFound(absent);
    return role;
  }

  function requireFreeSlug(projectId: string, slug: string): void {
    if (isBuiltInProjectRole(slug) || projectRoleWithSlug(store, projectId, slug)) {
      throw badRequest(`Project role with slug '${slug}' already exists`);
    }
  }

  function list(project: Project): object[] {
    const builtIn = builtInProjectRoles.map(([slug, name, description], i) => ({
      // The built-in roles have ids only in answers.
      id: `00000000-0000-4000-8000-00000000000${i}`,
      name,
      slug,
      description,
      createdAt: project.createdAt,
      updatedAt: project.createdAt,
      projectId: project.id,
    }));
    const own = store.rows(projectRoles).filter(({ projectId }) => projectId === project.id);
    return [...builtIn, ...own.map(showProjectRole)];
  }

  return {
    [`GET ${path}`]: {
      auth: machineOrUser,
      handle: (call) => ({ roles: list(projectOf(call)) }),
    },
    // The older route finds the project by its slug.
    "GET /api/v1/workspace/{projectSlug}/roles": {
      auth: machineOrUser,
      handle: (call) => ({
        roles: list(projectWithSlug(store, call.actor, call.slot("projectSlug"))),
      }),
    },

    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { description = null, ...body } = call.body(created);
        const project = projectOf(call);
        requireRoles("create");
        requireFreeSlug(project.id, body.slug);
        const now = store.clock.timestamp();
        const role = store.rows(projectRoles).add({
          id: uuid(),
          projectId: project.id,
          ...body,
          description,
          createdAt: now,
          updatedAt: now,
        });
        return { role };
      },
    },

    "GET /api/v1/projects/roles/{roleId}": {
      auth: machineOrUser,
      handle(call) {
        const id = call.slot("roleId");
        const role = found(store.rows(projectRoles), id, `Project role with ID '${id}' not found`);
        projectWithId(store, call.actor, role.projectId);
        return { role };
      },
    },

    [`GET ${path}/slug/{roleSlug}`]: {
      auth: machineOrUser,
      handle(call) {
        const project = projectOf(call);
        const slug = call.slot("roleSlug");
        const role = projectRoleWithSlug(store, project.id, slug);
        if (!role) throw notFound(`Project role with slug '${slug}' not found`);
        return { role };
      },
    },

    [`PATCH ${path}/{roleId}`]: {
      auth: machineOrUser,
      handle(call) {
        const changes = call.body(updated);
        const project = projectOf(call);
        requireRoles("update");
        const role = roleOf(call, project);
        requireChange(changes);
        const { slug = role.slug } = changes;
        if (slug !== role.slug) requireFreeSlug(project.id, slug);
        // Those who have the role keep it.
        for (const membership of store.rows(projectMemberships).values()) {
          if (membership.projectId !== project.id) continue;
          membership.roles = membership.roles.map((assigned) =>
            assigned.role === role.slug ? { ...assigned, role: slug } : assigned,
          );
        }
        store.rows(projectRoles).update(role, {
          slug,
          name: changes.name ?? role.name,
          description: changes.description === undefined ? role.description : changes.description,
          permissions: changes.permissions ?? role.permissions,
          updatedAt: store.clock.timestamp(),
        });
        return { role };
      },
    },

    [`DELETE ${path}/{roleId}`]: {
      auth: machineOrUser,
      handle(call) {
        const project = projectOf(call);
        requireRoles("delete");
        const role = roleOf(call, project);
        const hasRole = store
          .rows(projectMemberships)
          .find(
            ({ projectId, roles }) =>
              projectId === project.id && roles.some((assigned) => assigned.role === role.slug),
          );
        if (hasRole) throw badRequest("The role is assigned to members and cannot be deleted");
        store.rows(projectRoles).remove(role);
        return { role };
      },
    },
  };
}
