import { machineOrUser, machineUserOrApiKey, machineUserOrService } from "../../core/modes.js";
import type { Actor } from "../auth/tokens.js";
import { uuid } from "../bytes.js";
import { defaultsOf } from "../defaults.js";
import { badRequest, notFound, permissionDenied } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { slugFor } from "../slug.js";
import { given, requireChange, type Store, type Table } from "../store.js";
import {
  array,
  boolean,
  number,
  object,
  oneOf,
  optional,
  slug,
  string,
  withDefault,
} from "../validation.js";
import {
  addDefaultEnvironments,
  deletedIn,
  environmentRoutes,
  environmentsOf,
  newerEnvironmentRoutes,
} from "./environments.js";
import { identityWithId } from "./identities.js";
import { authMethodsOf } from "./identity-auth.js";
import {
  addProjectMember,
  isOrganizationMember,
  organizationOf,
  projectMembership,
  projectMemberships,
  requireOrganizationMember,
  requireOrganizationRole,
} from "./memberships.js";
import { projectRoles, showProjectRole, showProjectRoles } from "./roles.js";

export interface Project {
  readonly id: string;
  readonly organizationId: string;
  name: string;
  slug: string;
  description: string | null;
  readonly type: string;
  /** Whether it serves all products, as one that a test has written without a type does. */
  readonly servesAll: boolean;
  defaultProduct: string | null;
  autoCapitalization: boolean;
  hasDeleteProtection: boolean;
  secretSharing: boolean;
  showSnapshotsLegacy: boolean;
  secretDetectionIgnoreValues: readonly string[] | null;
  pitVersionLimit: number;
  enforceEncryptedSecretManagerSecretMetadata: boolean | null;
  readonly createdAt: string;
  updatedAt: string;
}

export const projects: Table<Project> = {
  name: "projects",
  belongsTo: { organizations: "organizationId" },
};

export function addProject(store: Store, fields: Partial<Project> & { name: string }): Project {
  const now = store.clock.timestamp();
  return store.rows(projects).add({
    id: uuid(),
    organizationId: defaultsOf(store).organizationId,
    slug: slugFor(fields.name),
    description: null,
    type: "secret-manager",
    servesAll: true,
    defaultProduct: null,
    autoCapitalization: false,
    hasDeleteProtection: false,
    secretSharing: true,
    showSnapshotsLegacy: false,
    secretDetectionIgnoreValues: null,
    pitVersionLimit: 10,
    enforceEncryptedSecretManagerSecretMetadata: null,
    createdAt: now,
    updatedAt: now,
    ...fields,
  });
}

/**
 * The project, when there is one and the caller may enter it: a member, or any user of the
 * organization, as if all of them were its administrators.
 */
/** A project that is for certificates. */
export function certificateProject(store: Store, actor: Actor, id: string): Project {
  const project = projectWithId(store, actor, id);
  if (project.servesAll || project.type === "cert-manager") return project;
  throw badRequest(
    `The project is of type ${project.type}. Operations of type cert-manager are not allowed.`,
  );
}

export function projectWithId(
  store: Store,
  actor: Actor,
  id: string,
  absent = `Project with ID '${id}' not found`,
): Project {
  const project = store.rows(projects).get(id);
  if (!project) throw notFound(absent);
  if (actor.mode === "serviceToken" && actor.projectId !== id) {
    throw permissionDenied("The service token belongs to another project");
  }
  if (!mayEnter(store, actor, project)) {
    throw permissionDenied("You are not a member of this project");
  }
  return project;
}

export function projectWithSlug(store: Store, actor: Actor, slug: string): Project {
  const project = store.rows(projects).find((candidate) => candidate.slug === slug);
  if (!project) throw notFound(`Project with slug ${slug} not found`);
  return projectWithId(store, actor, project.id);
}

export function mayEnter(store: Store, actor: Actor, { id, organizationId }: Project): boolean {
  const { identityId, userId, projectId } = actor;
  if (identityId !== undefined) return projectMembership(store, id, identityId) !== undefined;
  if (userId !== undefined) return isOrganizationMember(store, organizationId, userId);
  return projectId === id;
}

/** For a test, which knows the names that it has given. */
export function projectNamed(store: Store, name: string): Project | undefined {
  return store.rows(projects).find((project) => project.name === name);
}

export function projectRoutes(store: Store): Routes {
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
    projectName: string({ isTrimmed: true, max: 64 }),
    projectDescription: optional(string({ max: 1024 })),
    slug: optional(slug({ min: 5, max: 36 })),
    kmsKeyId: optional(string()),
    template: withDefault(slug({ min: 1, max: 64 }), "default"),
    type: withDefault(types, "secret-manager"),
    shouldCreateDefaultEnvs: withDefault(boolean(), true),
    hasDeleteProtection: withDefault(boolean(), false),
  });
  const changes = {
    name: optional(string({ isTrimmed: true, max: 64 })),
    description: optional(string({ max: 1024 })),
    autoCapitalization: optional(boolean()),
    hasDeleteProtection: optional(boolean()),
    slug: optional(slug({ max: 64 })),
    secretSharing: optional(boolean()),
    showSnapshotsLegacy: optional(boolean()),
    secretDetectionIgnoreValues: optional(array(string())),
  };
  const updated = object({ ...changes, defaultProduct: optional(types) });
  const updatedSettings = object({
    ...changes,
    pitVersionLimit: optional(number({ min: 1, max: 100 })),
    enforceEncryptedSecretManagerSecretMetadata: optional(boolean()),
  });
  const listed = object({
    includeRoles: withDefault(oneOf("true", "false"), "false"),
    type: optional(types),
  });

  function projectIn(call: Call, slot: string): Project {
    return projectWithId(store, call.actor, call.slot(slot));
  }

  function requireFreeSlug(slug: string | undefined): void {
    if (store.rows(projects).find((project) => project.slug === slug)) {
      throw badRequest(`A project with the slug '${slug}' already exists`);
    }
  }

  function create(call: Call): Project {
    const body = call.body(created);
    requireOrganizationRole(store, call.actor);
    requireFreeSlug(body.slug);
    const project = addProject(store, {
      organizationId: organizationOf(store, call.actor),
      name: body.projectName,
      description: body.projectDescription ?? null,
      type: body.type,
      servesAll: false,
      hasDeleteProtection: body.hasDeleteProtection,
      ...(body.slug !== undefined && { slug: body.slug }),
    });
    const { identityId, userId } = call.actor;
    const memberType = identityId === undefined ? "user" : "identity";
    const memberId = identityId ?? userId;
    if (memberId) addProjectMember(store, { projectId: project.id, memberType, memberId });
    if (body.shouldCreateDefaultEnvs) addDefaultEnvironments(store, project.id);
    return project;
  }

  function update(
    project: Project,
    { slug, ...changes }: { readonly slug?: string | undefined },
  ): Project {
    requireChange({ slug, ...changes });
    if (slug !== undefined && slug !== project.slug) {
      requireFreeSlug(slug);
      project.slug = slug;
    }
    Object.assign(project, given(changes));
    project.updatedAt = store.clock.timestamp();
    return project;
  }

  function remove(call: Call, slot: string): object {
    const project = projectIn(call, slot);
    if (project.hasDeleteProtection) {
      throw permissionDenied("The project is protected against deletion");
    }
    store.rows(projects).remove(project);
    return showAlone(project);
  }

  return {
    "GET /api/v1/projects": {
      auth: machineUserOrApiKey,
      handle(call) {
        const { includeRoles, type } = call.query(listed);
        const visible = store
          .rows(projects)
          .filter(
            (project) =>
              mayEnter(store, call.actor, project) && (type === undefined || project.type === type),
          );
        return {
          projects: visible.map((project) => ({
            ...showWithDeleted(store, project),
            // These are the roles that somebody has made.
            ...(includeRoles === "true" && { roles: customRolesOf(store, project.id) }),
          })),
        };
      },
    },
    "POST /api/v1/projects": {
      auth: machineOrUser,
      handle: (call) => ({ project: showWithDeleted(store, create(call)) }),
    },
    "POST /api/v2/workspace": {
      auth: machineOrUser,
      handle: (call) => ({ project: showProject(store, create(call)) }),
    },
    "GET /api/v1/projects/slug/{slug}": {
      auth: machineOrUser,
      handle(call) {
        const slug = call.slot("slug");
        const project = projectWithSlug(store, call.actor, slug);
        return showWithDeleted(store, project);
      },
    },
    "GET /api/v1/projects/{projectId}": {
      auth: machineUserOrService,
      handle: (call) => ({
        project: showWithDeleted(store, projectIn(call, "projectId")),
      }),
    },
    "GET /api/v1/workspace/{workspaceId}": {
      auth: machineUserOrService,
      handle: (call) => ({
        workspace: showProject(store, projectIn(call, "workspaceId")),
      }),
    },
    "PATCH /api/v1/workspace/{workspaceId}": {
      auth: machineOrUser,
      handle(call) {
        const changes = call.body(updated);
        return { workspace: showAlone(update(projectIn(call, "workspaceId"), changes)) };
      },
    },
    "PATCH /api/v1/projects/{projectId}": {
      auth: machineOrUser,
      handle(call) {
        const changes = call.body(updatedSettings);
        return { project: showAlone(update(projectIn(call, "projectId"), changes)) };
      },
    },
    "DELETE /api/v1/projects/{projectId}": {
      auth: machineOrUser,
      handle: (call) => ({ project: remove(call, "projectId") }),
    },
    "DELETE /api/v1/workspace/{workspaceId}": {
      auth: machineOrUser,
      handle: (call) => ({ workspace: remove(call, "workspaceId") }),
    },

    // Identities know no projects, so this is not among their routes.
    "GET /api/v1/identities/{identityId}/identity-memberships": {
      auth: machineOrUser,
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
            const project = store.rows(projects).get(membership.projectId);
            if (!project) return [];
            return {
              id: membership.id,
              identityId: id,
              createdAt: membership.createdAt,
              updatedAt: membership.updatedAt,
              roles: showProjectRoles(store, membership),
              identity: { id, name, hasDeleteProtection, authMethods },
              project: { id: project.id, name: project.name, type: project.type },
            };
          }),
        };
      },
    },

    ...environmentRoutes(store, "/api/v1/projects/{projectId}", "projectId", (call) => {
      return projectIn(call, "projectId").id;
    }),
    ...newerEnvironmentRoutes(store, (call) => projectIn(call, "projectId").id),
    // The same under the name that projects used to have.
    ...environmentRoutes(store, "/api/v1/workspace/{workspaceId}", "workspace", (call) => {
      return projectIn(call, "workspaceId").id;
    }),
  };
}

function customRolesOf(store: Store, projectId: string): object[] {
  return store
    .rows(projectRoles)
    .filter((role) => role.projectId === projectId)
    .map((role) => ({ ...showProjectRole(role), permissions: role.permissions, version: 1 }));
}

/** A project in an answer, without what is in it. */
export function showAlone(project: Project): object {
  return {
    id: project.id,
    name: project.name,
    description: project.description,
    type: project.type,
    defaultProduct: project.defaultProduct,
    slug: project.slug,
    autoCapitalization: project.autoCapitalization,
    orgId: project.organizationId,
    createdAt: project.createdAt,
    updatedAt: project.updatedAt,
    version: 3,
    upgradeStatus: null,
    pitVersionLimit: project.pitVersionLimit,
    kmsCertificateKeyId: null,
    auditLogsRetentionDays: null,
    hasDeleteProtection: project.hasDeleteProtection,
    secretSharing: project.secretSharing,
    showSnapshotsLegacy: project.showSnapshotsLegacy,
    secretDetectionIgnoreValues: project.secretDetectionIgnoreValues,
    enforceEncryptedSecretManagerSecretMetadata:
      project.enforceEncryptedSecretManagerSecretMetadata,
  };
}

/** A project with its environments. */
function showProject(store: Store, project: Project): object {
  return {
    ...showAlone(project),
    _id: project.id,
    environments: environmentsOf(store, project.id).map(({ name, slug, id }) => ({
      name,
      slug,
      id,
    })),
  };
}

/** A project with its environments, the deleted ones that can be restored among them. */
function showWithDeleted(store: Store, project: Project): object {
  return {
    ...showProject(store, project),
    deletedEnvironments: deletedIn(store, project.id).map(
      ({ projectId, content, ...deleted }) => deleted,
    ),
  };
}
