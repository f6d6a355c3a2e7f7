import { machineOrUser, machineUserOrApiKey } from "../../core/modes.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import type { Environment, Project } from "../model.js";
import type { State } from "../state.js";
import { found } from "../store.js";
import { flag, number, object, optional, slug, string } from "../validation.js";
import { identities } from "./identities.js";

/** How long a deleted environment can still be restored. */
const restoreTime = 14 * 86_400_000;

/** The environments of projects; `idField` is what the answers call the project. */
export function environmentRoutes(store: State, base: string, idField: string): Routes {
  const auth = machineUserOrApiKey;

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
      auth: machineOrUser,
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
        store.environments.remove(environment);
        if (!hardDelete) {
          const identity = store.rows(identities).get(call.actor.identityId ?? "");
          const now = store.clock.now();
          store.deletedEnvironments.add({
            id: environment.id,
            project,
            name: environment.name,
            slug: environment.slug,
            softDeletedAt: new Date(now).toISOString(),
            deleteAfter: new Date(now + restoreTime).toISOString(),
            deletedBy: identity ? { type: "identity", id: identity.id, name: identity.name } : null,
          });
        }
        return answer("Successfully deleted environment", environment);
      },
    },
  };
}

export function addDefaultEnvironments(store: State, project: Project): void {
  store.addEnvironment(project, "dev", "Development");
  store.addEnvironment(project, "staging", "Staging");
  store.addEnvironment(project, "prod", "Production");
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
