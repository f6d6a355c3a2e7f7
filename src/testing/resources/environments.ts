import { machineOrUser, machineUserOrApiKey } from "../../core/modes.js";
import { uuid } from "../bytes.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { found, type Row, type Store, type Table } from "../store.js";
import { flag, number, object, optional, slug, string } from "../validation.js";
import { identities } from "./identities.js";
import { addRoot, type Folder, findFolder } from "./secrets/folder.js";

export interface Environment {
  readonly id: string;
  readonly projectId: string;
  name: string;
  readonly slug: string;
  position: number;
  readonly createdAt: string;
}

/** It can still be restored. */
export interface DeletedEnvironment {
  /** The one that the environment had. */
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly slug: string;
  readonly softDeletedAt: string;
  readonly deleteAfter: string;
  deletedBy: { readonly type: string; readonly id: string; readonly name: string } | null;
  /** The environment and all that was in it, by tables. */
  readonly content: Readonly<Record<string, readonly Row[]>>;
}

export const environments: Table<Environment> = {
  name: "environments",
  key: ({ projectId, slug }) => `${projectId}/${slug}`,
  belongsTo: { projects: "projectId" },
};

export const deletedEnvironments: Table<DeletedEnvironment> = {
  name: "deletedEnvironments",
  belongsTo: { projects: "projectId" },
  refersTo: { identities: "deletedBy" },
};

/** How long a deleted environment can still be restored. */
const restoreTime = 14 * 86_400_000;

export function addEnvironment(
  store: Store,
  projectId: string,
  slug: string,
  name: string,
  position?: number,
): Environment {
  // A deleted environment can still be restored, so it keeps its position.
  const end = environmentsOf(store, projectId).length + deletedIn(store, projectId).length + 1;
  const environment = store.rows(environments).add({
    id: uuid(),
    projectId,
    name,
    slug,
    position: position ?? end,
    createdAt: store.clock.timestamp(),
  });
  addRoot(store, environment.id);
  return environment;
}

export function addDefaultEnvironments(store: Store, projectId: string): void {
  addEnvironment(store, projectId, "dev", "Development");
  addEnvironment(store, projectId, "staging", "Staging");
  addEnvironment(store, projectId, "prod", "Production");
}

/** By their positions. */
export function environmentsOf(store: Store, projectId: string): Environment[] {
  return store
    .rows(environments)
    .filter((environment) => environment.projectId === projectId)
    .sort((a, b) => a.position - b.position);
}

export function deletedIn(store: Store, projectId: string): DeletedEnvironment[] {
  return store.rows(deletedEnvironments).filter((deleted) => deleted.projectId === projectId);
}

export function environmentWithSlug(
  store: Store,
  projectId: string,
  slug: string,
): Environment | undefined {
  return store.rows(environments).get(`${projectId}/${slug}`);
}

/** The folder at the path in the project's environment. */
export function findFolderIn(
  store: Store,
  projectId: string,
  slug: string,
  path: string,
): Folder | undefined {
  const environment = environmentWithSlug(store, projectId, slug);
  return environment && findFolder(store, environment.id, path);
}

/** The folder that a sync or a rotation is to have. */
export function folderToUse(
  store: Store,
  projectId: string,
  slug: string,
  secretPath: string,
): Folder {
  const folder = findFolderIn(store, projectId, slug, secretPath);
  if (folder) return folder;
  throw badRequest(
    `Could not find folder with path "${secretPath}" in environment "${slug}" for project with ID "${projectId}"`,
  );
}

/**
 * The environments of projects, below the path of a project; `idField` is what the answers call
 * the project, `projectIdOf` finds the one that a request names.
 */
export function environmentRoutes(
  store: Store,
  base: string,
  idField: string,
  projectIdOf: (call: Call) => string,
): Routes {
  const name = string({ isTrimmed: true, min: 1, max: 255 });
  const slugRule = slug({ min: 1, max: 64 });
  const created = object({ name, slug: slugRule, position: optional(number({ min: 1 })) });
  const updated = object({
    name: optional(name),
    slug: optional(slugRule),
    position: optional(number()),
  });
  const deleted = object({ hardDelete: flag(false) });

  function environmentOf(call: Call, operation?: string): Environment {
    const projectId = projectIdOf(call);
    const id = call.slot("id");
    const absent = `Environment with ID '${id}' not found`;
    const environment = found(store.rows(environments), id, absent, operation);
    if (environment.projectId !== projectId) throw notFound(absent, operation);
    return environment;
  }

  /** Those at the position and behind it move up by one. */
  function makeRoom(projectId: string, position: number): void {
    for (const environment of environmentsOf(store, projectId)) {
      if (environment.position >= position) environment.position++;
    }
  }

  function answer(message: string, environment: Environment): object {
    return {
      message,
      [idField]: environment.projectId,
      environment: showEnvironment(environment),
    };
  }

  return {
    [`POST ${base}/environments`]: {
      auth: machineUserOrApiKey,
      handle(call) {
        const { slug, name, position } = call.body(created);
        const projectId = projectIdOf(call);
        requireFreeSlug(store, projectId, slug, "CreateEnvironment");
        if (position !== undefined) makeRoom(projectId, position);
        const environment = addEnvironment(store, projectId, slug, name, position);
        return answer("Successfully created new environment", environment);
      },
    },

    [`GET ${base}/environments/{id}`]: {
      auth: machineOrUser,
      handle: (call) => ({ environment: showEnvironment(environmentOf(call)) }),
    },

    [`PATCH ${base}/environments/{id}`]: {
      auth: machineUserOrApiKey,
      handle(call) {
        const body = call.body(updated);
        const environment = environmentOf(call);
        const { name = environment.name, slug = environment.slug } = body;
        const { position = environment.position } = body;
        if (slug !== environment.slug)
          requireFreeSlug(store, environment.projectId, slug, "UpdateEnvironment");
        if (position !== environment.position) makeRoom(environment.projectId, position);
        store.rows(environments).update(environment, { name, slug, position });
        return answer("Successfully updated environment", environment);
      },
    },

    [`DELETE ${base}/environments/{id}`]: {
      auth: machineUserOrApiKey,
      handle(call) {
        const { hardDelete } = call.query(deleted);
        const environment = environmentOf(call, "DeleteEnvironment");
        const content = store.take(environments, environment);
        if (!hardDelete) {
          const identity = store.rows(identities).get(call.actor.identityId ?? "");
          const now = store.clock.now();
          store.rows(deletedEnvironments).add({
            id: environment.id,
            projectId: environment.projectId,
            name: environment.name,
            slug: environment.slug,
            softDeletedAt: new Date(now).toISOString(),
            deleteAfter: new Date(now + restoreTime).toISOString(),
            deletedBy: identity ? { type: "identity", id: identity.id, name: identity.name } : null,
            content,
          });
        }
        return answer("Successfully deleted environment", environment);
      },
    },
  };
}

/** What the older paths lack. */
export function newerEnvironmentRoutes(store: Store, projectIdOf: (call: Call) => string): Routes {
  return {
    "GET /api/v1/projects/{projectId}/environments/slug/{envSlug}": {
      auth: machineOrUser,
      handle(call) {
        const projectId = projectIdOf(call);
        const slug = call.slot("envSlug");
        const environment = environmentWithSlug(store, projectId, slug);
        if (!environment) {
          throw notFound(
            `Environment with slug '${slug}' in project with ID '${projectId}' not found`,
          );
        }
        return { environment: showEnvironment(environment) };
      },
    },

    "POST /api/v1/projects/{projectId}/environments/{id}/restore": {
      auth: machineOrUser,
      handle(call) {
        const projectId = projectIdOf(call);
        const id = call.slot("id");
        const absent = `Deleted environment with ID '${id}' not found`;
        const deleted = found(store.rows(deletedEnvironments), id, absent);
        const isGone = Date.parse(deleted.deleteAfter) <= store.clock.now();
        if (deleted.projectId !== projectId || isGone) throw notFound(absent);
        requireFreeSlug(store, projectId, deleted.slug, "RestoreEnvironment");
        store.rows(deletedEnvironments).remove(deleted);
        store.restore(deleted.content);
        const environment = store.rows(environments).named(id);
        return {
          message: "Successfully restored environment",
          projectId,
          environment: showEnvironment(environment),
        };
      },
    },
  };
}

function requireFreeSlug(store: Store, projectId: string, slug: string, operation: string): void {
  if (environmentWithSlug(store, projectId, slug)) {
    throw badRequest(`Environment with slug '${slug}' already exists`, operation);
  }
}

function showEnvironment(environment: Environment): object {
  return {
    id: environment.id,
    name: environment.name,
    slug: environment.slug,
    position: environment.position,
    projectId: environment.projectId,
    createdAt: environment.createdAt,
    updatedAt: environment.createdAt,
    deleteAfter: null,
    softDeletedAt: null,
    deletedByUserId: null,
    deletedByIdentityId: null,
  };
}
