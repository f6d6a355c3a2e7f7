import { machineOrUser } from "../../core/modes.js";
import { uuid } from "../bytes.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { found, type Store, type Table } from "../store.js";
import { object, slug, string } from "../validation.js";
import { projectWithId } from "./projects.js";

export interface Tag {
  readonly id: string;
  readonly projectId: string;
  slug: string;
  color: string;
  readonly createdAt: string;
  updatedAt: string;
  createdBy: string | null;
  readonly createdByActorType: string;
}

export const tags: Table<Tag> = {
  name: "tags",
  key: ({ projectId, slug }) => `${projectId}/${slug}`,
  belongsTo: { projects: "projectId" },
  refersTo: { identities: "createdBy", users: "createdBy" },
};

export function tagWithSlug(store: Store, projectId: string, slug: string): Tag | undefined {
  return store.rows(tags).get(`${projectId}/${slug}`);
}

/** All of the tags must be the project's. */
export function requireTags(store: Store, projectId: string, ids: readonly string[] = []): void {
  const areKnown = ids.every((id) => store.rows(tags).withId(id)?.projectId === projectId);
  if (!areKnown) throw notFound("One or more tags not found");
}

export function tagRoutes(store: Store): Routes {
  const path = "/api/v1/projects/{projectId}/tags";

  const written = object({ slug: slug({ min: 1, max: 64 }), color: string() });

  function projectIdOf(call: Call): string {
    return projectWithId(store, call.actor, call.slot("projectId")).id;
  }

  function tagOf(call: Call): Tag {
    const projectId = projectIdOf(call);
    const id = call.slot("tagId");
    const absent = `Tag with ID '${id}' not found`;
    const tag = found(store.rows(tags), id, absent);
    if (tag.projectId !== projectId) throw notFound(absent);
    return tag;
  }

  function requireFreeSlug(projectId: string, slug: string): void {
    if (tagWithSlug(store, projectId, slug)) {
      throw badRequest(`Tag with slug '${slug}' already exists`);
    }
  }

  function list(call: Call): Tag[] {
    const projectId = projectIdOf(call);
    return store.rows(tags).filter((tag) => tag.projectId === projectId);
  }

  function create(call: Call): Tag {
    const body = call.body(written);
    const projectId = projectIdOf(call);
    requireFreeSlug(projectId, body.slug);
    const { identityId, userId } = call.actor;
    const now = store.clock.timestamp();
    return store.rows(tags).add({
      id: uuid(),
      projectId,
      ...body,
      createdAt: now,
      updatedAt: now,
      createdBy: identityId ?? userId ?? null,
      createdByActorType: identityId ? "identity" : "user",
    });
  }

  return {
    [`GET ${path}`]: { auth: machineOrUser, handle: (call) => ({ tags: list(call) }) },
    [`POST ${path}`]: { auth: machineOrUser, handle: (call) => ({ tag: create(call) }) },
    // The same under the name that projects used to have.
    "GET /api/v1/workspace/{projectId}/tags": {
      auth: machineOrUser,
      handle: (call) => ({ workspaceTags: list(call) }),
    },
    "POST /api/v1/workspace/{projectId}/tags": {
      auth: machineOrUser,
      handle: (call) => ({ workspaceTag: create(call) }),
    },

    [`GET ${path}/{tagId}`]: {
      auth: machineOrUser,
      handle(call) {
        const tag = tagOf(call);
        return { tag: { ...tag, name: tag.slug } };
      },
    },
    [`GET ${path}/slug/{tagSlug}`]: {
      auth: machineOrUser,
      handle(call) {
        const slug = call.slot("tagSlug");
        const tag = tagWithSlug(store, projectIdOf(call), slug);
        if (!tag) throw notFound(`Tag with slug '${slug}' not found`);
        return { tag: { ...tag, name: tag.slug } };
      },
    },
    [`PATCH ${path}/{tagId}`]: {
      auth: machineOrUser,
      handle(call) {
        const changes = call.body(written);
        const tag = tagOf(call);
        if (changes.slug !== tag.slug) requireFreeSlug(tag.projectId, changes.slug);
        store.rows(tags).update(tag, { ...changes, updatedAt: store.clock.timestamp() });
        return { tag };
      },
    },
    [`DELETE ${path}/{tagId}`]: {
      auth: machineOrUser,
      handle(call) {
        const tag = tagOf(call);
        store.rows(tags).remove(tag);
        return { tag };
      },
    },
  };
}
