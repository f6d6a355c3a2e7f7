import { machineOrUser, machineUserOrApiKey, machineUserOrService } from "../../core/modes.js";
import { badRequest, notFound, permissionDenied } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import type { Project } from "../model.js";
import type { State } from "../state.js";
import {
  array,
  boolean,
  object,
  oneOf,
  optional,
  slug,
  string,
  withDefault,
} from "../validation.js";
import { addDefaultEnvironments, environmentRoutes } from "./environments.js";
import { identityWithId } from "./identities.js";
import { authMethodsOf } from "./identity-auth.js";
import {
  addProjectMember,
  organizationOf,
  projectMembership,
  projectMemberships,
  requireOrganizationMember,
  requireOrganizationRole,
  showRoles,
} from "./memberships.js";
import { showAlone, showProject, showWithDeleted } from "./project-shapes.js";
import { showUser, users } from "./users.js";

/** What a member may be without roles of one's own. */
const builtInRoles = [
  ["admin", "Admin", "Full administrative access over a project"],
  ["member", "Developer", "Limited read/write role in a project"],
  ["viewer", "Viewer", "Only read role in a project"],
  ["no-access", "No Access", "No access to any resources in the project"],
] as const;

export function projectRoutes(store: State): Routes {
  const auth = machineOrUser;

  const types = oneOf(
    "secret-manager",
    "cert-manager",
    "kms",
    "ssh",
    "secret-scanning",
    "pam",
    "ai",
  );
  const created = object({
    projectName: string({ max: 64 }),
    projectDescription: optional(string({ max: 1024 })),
    slug: optional(slug({ min: 5, max: 36 })),
    kmsKeyId: optional(string()),
    template: withDefault(slug({ min: 1, max: 64 }), "default"),
    type: withDefault(types, "secret-manager"),
    shouldCreateDefaultEnvs: withDefault(boolean(), true),
    hasDeleteProtection: withDefault(boolean(), false),
  });
  const updated = object({
    name: optional(string({ max: 64 })),
    description: optional(string({ max: 1024 })),
    autoCapitalization: optional(boolean()),
    hasDeleteProtection: optional(boolean()),
    slug: optional(slug({ max: 64 })),
    secretSharing: optional(boolean()),
    showSnapshotsLegacy: optional(boolean()),
    defaultProduct: optional(types),
    secretDetectionIgnoreValues: optional(array(string())),
  });
  const listed = object({
    includeRoles: withDefault(oneOf("true", "false"), "false"),
    type: optional(types),
  });

  // Whatever its role, a member may do everything.
  const membership = object({ role: optional(string()) });

  function requireFreeSlug(slug: string | undefined): void {
    if ([...store.projects.values()].some((project) => project.slug === slug)) {
      throw badRequest(`A project with the slug '${slug}' already exists`);
    }
  }

  function create(call: Call): Project {
    const body = call.body(created);
    requireOrganizationRole(store, call.actor);
    requireFreeSlug(body.slug);
    const project = store.addProject({
      organizationId: organizationOf(store, call.actor),
      name: body.projectName,
      description: body.projectDescription ?? null,
      type: body.type,
      hasDeleteProtection: body.hasDeleteProtection,
      ...(body.slug !== undefined && { slug: body.slug }),
    });
    const { identityId, userId } = call.actor;
    const memberType = identityId === undefined ? "user" : "identity";
    const memberId = identityId ?? userId;
    if (memberId) addProjectMember(store, { projectId: project.id, memberType, memberId });
    if (body.shouldCreateDefaultEnvs) addDefaultEnvironments(store, project);
    return project;
  }

  function update(call: Call): Project {
    const { slug, ...changes } = call.body(updated);
    const project = store.project(call.actor, call.slot("workspaceId"));
    if (slug !== undefined && slug !== project.slug) {
      requireFreeSlug(slug);
      project.slug = slug;
    }
    for (const [name, value] of Object.entries(changes)) {
      if (value !== undefined) Object.assign(project, { [name]: value });
    }
    project.updatedAt = store.clock.timestamp();
    return project;
  }

  function remove(call: Call, slot: string): object {
    const project = store.project(call.actor, call.slot(slot));
    if (project.hasDeleteProtection) {
      throw permissionDenied("The project is protected against deletion");
    }
    store.projects.remove(project);
    return showAlone(project);
  }

  function roles(project: Project): object[] {
    return builtInRoles.map(([slug, name, description], i) => ({
      // The built-in roles have ids only in answers.
      id: `00000000-0000-4000-8000-00000000000${i}`,
      name,
      slug,
      description,
      createdAt: project.createdAt,
      updatedAt: project.createdAt,
      projectId: project.id,
    }));
  }

  return {
    "GET /api/v1/projects": {
      auth: machineUserOrApiKey,
      handle(call) {
        const { includeRoles, type } = call.query(listed);
        const projects = [...store.projects.values()].filter(
          (project) =>
            store.mayEnter(call.actor, project) && (type === undefined || project.type === type),
        );
        return {
          projects: projects.map((project) => ({
            ...showWithDeleted(store, project),
            // These are the roles that somebody has made, and nobody can here.
            ...(includeRoles === "true" && { roles: [] }),
          })),
        };
      },
    },
    "POST /api/v1/projects": {
      auth,
      handle: (call) => ({ project: showWithDeleted(store, create(call)) }),
    },
    "POST /api/v2/workspace": {
      auth,
      handle: (call) => ({ project: showProject(create(call)) }),
    },
    "GET /api/v1/projects/slug/{slug}": {
      auth,
      handle(call) {
        const slug = call.slot("slug");
        const project = store.projectWithSlug(call.actor, slug);
        return showWithDeleted(store, project);
      },
    },
    "GET /api/v1/projects/{projectId}": {
      auth: machineUserOrService,
      handle: (call) => ({
        project: showWithDeleted(store, store.project(call.actor, call.slot("projectId"))),
      }),
    },
    "GET /api/v1/workspace/{workspaceId}": {
      auth: machineUserOrService,
      handle: (call) => ({
        workspace: showProject(store.project(call.actor, call.slot("workspaceId"))),
      }),
    },
    "PATCH /api/v1/workspace/{workspaceId}": {
      auth,
      handle: (call) => ({ workspace: showAlone(update(call)) }),
    },
    "DELETE /api/v1/projects/{projectId}": {
      auth,
      handle: (call) => ({ project: remove(call, "projectId") }),
    },
    "DELETE /api/v1/workspace/{workspaceId}": {
      auth,
      handle: (call) => ({ workspace: remove(call, "workspaceId") }),
    },

    "GET /api/v1/projects/{projectId}/roles": {
      auth,
      handle: (call) => ({ roles: roles(store.project(call.actor, call.slot("projectId"))) }),
    },
    // The older route finds the project by its slug.
    "GET /api/v1/workspace/{projectSlug}/roles": {
      auth,
      handle: (call) => ({
        roles: roles(store.projectWithSlug(call.actor, call.slot("projectSlug"))),
      }),
    },

    "GET /api/v1/workspace/{workspaceId}/memberships": {
      auth: machineUserOrApiKey,
      handle(call) {
        const project = store.project(call.actor, call.slot("workspaceId"));
        const members = store
          .rows(projectMemberships)
          .filter(({ projectId, memberType }) => projectId === project.id && memberType === "user");
        return {
          memberships: members.flatMap((member) => {
            const user = store.rows(users).get(member.memberId);
            if (!user) return [];
            return {
              id: member.id,
              createdAt: member.createdAt,
              userId: user.id,
              projectId: project.id,
              user: showUser(user),
              roles: showRoles(member),
            };
          }),
        };
      },
    },
    "POST /api/v1/projects/{projectId}/memberships/identities/{identityId}": {
      auth,
      handle(call) {
        const { role } = call.body(membership);
        const project = store.project(call.actor, call.slot("projectId"));
        const identity = identityWithId(store, call.slot("identityId"));
        if (identity.organizationId !== project.organizationId) {
          throw notFound(`Identity with ID '${identity.id}' not found`);
        }
        if (projectMembership(store, project.id, identity.id)) {
          throw badRequest(`Identity with ID '${identity.id}' is already a member of the project`);
        }
        const { id, createdAt, updatedAt } = addProjectMember(store, {
          projectId: project.id,
          memberType: "identity",
          memberId: identity.id,
          ...(role !== undefined && { role }),
        });
        return {
          identityMembership: {
            id,
            projectId: project.id,
            identityId: identity.id,
            createdAt,
            updatedAt,
          },
        };
      },
    },

    // Identities know no projects, so this is not among their routes.
    "GET /api/v1/identities/{identityId}/identity-memberships": {
      auth,
      handle(call) {
        const identity = identityWithId(store, call.slot("identityId"));
        requireOrganizationMember(store, call.actor, identity.organizationId);
        const { id, name, hasDeleteProtection } = identity;
        const authMethods = authMethodsOf(store, id);
        const memberships = store
          .rows(projectMemberships)
          .filter(({ memberId }) => memberId === id);
        return {
          identityMemberships: memberships.flatMap((membership) => {
            const project = store.projects.get(membership.projectId);
            if (!project) return [];
            return {
              id: membership.id,
              identityId: id,
              createdAt: membership.createdAt,
              updatedAt: membership.updatedAt,
              roles: showRoles(membership),
              identity: { id, name, hasDeleteProtection, authMethods },
              project: { id: project.id, name: project.name, type: project.type },
            };
          }),
        };
      },
    },

    ...environmentRoutes(store, "/api/v1/projects/{projectId}", "projectId"),
    // The same under the name that projects used to have.
    ...environmentRoutes(store, "/api/v1/workspace/{workspaceId}", "workspace"),
  };
}
