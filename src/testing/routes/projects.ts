import { uuid } from "../bytes.js";
import { badRequest, notFound, permissionDenied } from "../errors.js";
import type { Environment, Project, Tag } from "../model.js";
import type { Call, Routes } from "../router.js";
import { found, type Store } from "../state.js";
import type { TestAuthMode } from "../tokens.js";
import {
  boolean,
  flag,
  number,
  object,
  oneOf,
  optional,
  slug,
  string,
  withDefault,
} from "../validation.js";

/** How long a deleted environment can still be restored. */
const restoreTime = 14 * 86_400_000;

export function projectRoutes(store: Store): Routes {
  const auth: TestAuthMode[] = ["jwt", "identityAccessToken"];

  const created = object({
    projectName: string({ max: 64 }),
    projectDescription: optional(string({ max: 1024 })),
    slug: optional(slug({ min: 5, max: 36 })),
    type: withDefault(
      oneOf("secret-manager", "cert-manager", "kms", "ssh", "secret-scanning", "pam", "ai"),
      "secret-manager",
    ),
    shouldCreateDefaultEnvs: withDefault(boolean(), true),
    hasDeleteProtection: withDefault(boolean(), false),
  });

  // Whatever its role, a member may do everything.
  const membership = object({ role: optional(string()) });

  function create(call: Call): Project {
    const body = call.body(created);
    store.requireOrganizationRole(call.actor);
    if ([...store.projects.values()].some((project) => project.slug === body.slug)) {
      throw badRequest(`A project with the slug '${body.slug}' already exists`);
    }
    const project = store.addProject({
      name: body.projectName,
      description: body.projectDescription ?? null,
      type: body.type,
      hasDeleteProtection: body.hasDeleteProtection,
      ...(body.slug !== undefined && { slug: body.slug }),
    });
    if (call.actor.identity) project.members.add(call.actor.identity.id);
    if (body.shouldCreateDefaultEnvs) addDefaultEnvironments(store, project);
    return project;
  }

  function remove(call: Call, slot: string): object {
    const project = store.project(call.actor, call.slot(slot));
    if (project.hasDeleteProtection) {
      throw permissionDenied("The project is protected against deletion");
    }
    store.removeProject(project);
    return showAlone(project, store.organizationId);
  }

  function showWithDeleted(project: Project): object {
    return {
      ...show(project, store.organizationId),
      deletedEnvironments: project.deletedEnvironments.map(({ environment, ...deletion }) => ({
        id: environment.id,
        name: environment.name,
        slug: environment.slug,
        ...deletion,
      })),
    };
  }

  return {
    "POST /api/v1/projects": {
      auth,
      handle: (call) => ({ project: showWithDeleted(create(call)) }),
    },
    "POST /api/v2/workspace": {
      auth,
      handle: (call) => ({ project: show(create(call), store.organizationId) }),
    },
    "GET /api/v1/projects/{projectId}": {
      auth: [...auth, "serviceToken"],
      handle: (call) => ({
        project: showWithDeleted(store.project(call.actor, call.slot("projectId"))),
      }),
    },
    "GET /api/v1/workspace/{workspaceId}": {
      auth: [...auth, "serviceToken"],
      handle: (call) => {
        const project = store.project(call.actor, call.slot("workspaceId"));
        return { workspace: show(project, store.organizationId) };
      },
    },
    "DELETE /api/v1/projects/{projectId}": {
      auth,
      handle: (call) => ({ project: remove(call, "projectId") }),
    },
    "DELETE /api/v1/workspace/{workspaceId}": {
      auth,
      handle: (call) => ({ workspace: remove(call, "workspaceId") }),
    },
    "POST /api/v1/projects/{projectId}/memberships/identities/{identityId}": {
      auth,
      handle(call) {
        call.body(membership);
        const project = store.project(call.actor, call.slot("projectId"));
        const identity = store.identity(call.slot("identityId"));
        if (project.members.has(identity.id)) {
          throw badRequest(`Identity with ID '${identity.id}' is already a member of the project`);
        }
        project.members.add(identity.id);
        const now = store.clock.timestamp();
        return {
          identityMembership: {
            id: uuid(),
            projectId: project.id,
            identityId: identity.id,
            createdAt: now,
            updatedAt: now,
          },
        };
      },
    },
    ...environmentRoutes(store, "/api/v1/projects/{projectId}", "projectId"),
    ...tagRoutes(store, "/api/v1/projects/{projectId}/tags", "tags"),
    // The same under the name that projects used to have.
    ...environmentRoutes(store, "/api/v1/workspace/{workspaceId}", "workspace"),
    ...tagRoutes(store, "/api/v1/workspace/{projectId}/tags", "workspaceTags"),
  };
}

export function addDefaultEnvironments(store: Store, project: Project): void {
  store.addEnvironment(project, "dev", "Development");
  store.addEnvironment(project, "staging", "Staging");
  store.addEnvironment(project, "prod", "Production");
}

function environmentRoutes(store: Store, base: string, idField: string): Routes {
  const auth: TestAuthMode[] = ["jwt", "apiKey", "identityAccessToken"];

  const name = string({ min: 1, max: 255 });
  const slugRule = slug({ min: 1, max: 64 });
  const created = object({ name, slug: slugRule, position: optional(number({ min: 1 })) });
  const updated = object({
    name: optional(name),
    slug: optional(slugRule),
    position: optional(number()),
  });
  const deleted = object({ hardDelete: flag(false) });

  function projectOf(call: Call): Project {
    return store.project(call.actor, call.slot(idField === "workspace" ? "workspaceId" : idField));
  }

  function environmentIn(project: Project, id: string): Environment {
    const environment = found(store.environments, id, `Environment with ID '${id}' not found`);
    if (environment.project === project) return environment;
    throw notFound(`Environment with ID '${id}' not found`);
  }

  function requireFreeSlug(project: Project, slug: string): void {
    if (project.environments.has(slug)) {
      throw badRequest(`Environment with slug '${slug}' already exists`);
    }
  }

  /** Those at the position and behind it move up by one. */
  function makeRoom(project: Project, position: number): void {
    for (const environment of project.environments.values()) {
      if (environment.position >= position) environment.position++;
    }
  }

  function answer(message: string, environment: Environment): object {
    return {
      message,
      [idField]: environment.project.id,
      environment: showEnvironment(environment),
    };
  }

  return {
    [`POST ${base}/environments`]: {
      auth,
      handle(call) {
        const body = call.body(created);
        const project = projectOf(call);
        requireFreeSlug(project, body.slug);
        if (body.position !== undefined) makeRoom(project, body.position);
        const environment = store.addEnvironment(project, body.slug, body.name, body.position);
        return answer("Successfully created new environment", environment);
      },
    },

    [`GET ${base}/environments/{id}`]: {
      auth: ["jwt", "identityAccessToken"],
      handle: (call) => ({
        environment: showEnvironment(environmentIn(projectOf(call), call.slot("id"))),
      }),
    },

    [`PATCH ${base}/environments/{id}`]: {
      auth,
      handle(call) {
        const body = call.body(updated);
        const project = projectOf(call);
        const environment = environmentIn(project, call.slot("id"));
        if (body.slug !== undefined && body.slug !== environment.slug) {
          requireFreeSlug(project, body.slug);
          project.environments.delete(environment.slug);
          project.environments.set(body.slug, environment);
          environment.slug = body.slug;
        }
        if (body.position !== undefined && body.position !== environment.position) {
          makeRoom(project, body.position);
          environment.position = body.position;
        }
        environment.name = body.name ?? environment.name;
        return answer("Successfully updated environment", environment);
      },
    },

    [`DELETE ${base}/environments/{id}`]: {
      auth,
      handle(call) {
        const { hardDelete } = call.query(deleted);
        const project = projectOf(call);
        const environment = environmentIn(project, call.slot("id"));
        store.removeEnvironment(environment);
        if (!hardDelete) {
          const { identity } = call.actor;
          const now = store.clock.now();
          project.deletedEnvironments.push({
            environment,
            softDeletedAt: new Date(now).toISOString(),
            deleteAfter: new Date(now + restoreTime).toISOString(),
            deletedBy: identity && { type: "identity", id: identity.id, name: identity.name },
          });
        }
        return answer("Successfully deleted environment", environment);
      },
    },
  };
}

/** Only as much of tags as it takes to put them on secrets and to filter by them. */
function tagRoutes(store: Store, path: string, listField: string): Routes {
  const auth: TestAuthMode[] = ["jwt", "identityAccessToken"];

  const created = object({ slug: slug({ min: 1, max: 64 }), color: string() });

  function show(project: Project, tag: Tag): object {
    return {
      ...tag,
      updatedAt: tag.createdAt,
      createdBy: null,
      projectId: project.id,
      createdByActorType: "identity",
    };
  }

  return {
    [`GET ${path}`]: {
      auth,
      handle(call) {
        const project = store.project(call.actor, call.slot("projectId"));
        return { [listField]: [...project.tags.values()].map((tag) => show(project, tag)) };
      },
    },

    [`POST ${path}`]: {
      auth,
      handle(call) {
        const body = call.body(created);
        const project = store.project(call.actor, call.slot("projectId"));
        if ([...project.tags.values()].some((tag) => tag.slug === body.slug)) {
          throw badRequest(`Tag with slug '${body.slug}' already exists`);
        }
        const tag: Tag = {
          id: uuid(),
          slug: body.slug,
          color: body.color,
          createdAt: store.clock.timestamp(),
        };
        project.tags.set(tag.id, tag);
        return { [listField === "tags" ? "tag" : "workspaceTag"]: show(project, tag) };
      },
    },
  };
}

function showEnvironment(environment: Environment): object {
  return {
    id: environment.id,
    name: environment.name,
    slug: environment.slug,
    position: environment.position,
    projectId: environment.project.id,
    createdAt: environment.createdAt,
    updatedAt: environment.createdAt,
    deleteAfter: null,
    softDeletedAt: null,
    deletedByUserId: null,
    deletedByIdentityId: null,
  };
}

function showAlone(project: Project, organizationId: string): object {
  return {
    id: project.id,
    name: project.name,
    description: project.description,
    type: project.type,
    defaultProduct: null,
    slug: project.slug,
    autoCapitalization: false,
    orgId: organizationId,
    createdAt: project.createdAt,
    updatedAt: project.updatedAt,
    version: 3,
    upgradeStatus: null,
    pitVersionLimit: 10,
    kmsCertificateKeyId: null,
    auditLogsRetentionDays: null,
    hasDeleteProtection: project.hasDeleteProtection,
    secretSharing: true,
    showSnapshotsLegacy: false,
    secretDetectionIgnoreValues: null,
    enforceEncryptedSecretManagerSecretMetadata: null,
  };
}

function show(project: Project, organizationId: string): object {
  return {
    ...showAlone(project, organizationId),
    _id: project.id,
    environments: [...project.environments.values()]
      .sort((a, b) => a.position - b.position)
      .map(({ name, slug, id }) => ({ name, slug, id })),
  };
}
