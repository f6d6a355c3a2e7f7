import { machineOrUser } from "../../core/modes.js";
import { uuid } from "../bytes.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import type { Project, Tag } from "../model.js";
import type { State } from "../state.js";
import { object, slug, string } from "../validation.js";

export function tagRoutes(store: State): Routes {
  const auth = machineOrUser;
  const path = "/api/v1/projects/{projectId}/tags";

  const written = object({ slug: slug({ min: 1, max: 64 }), color: string() });

  function projectOf(call: Call): Project {
    return store.project(call.actor, call.slot("projectId"));
  }

  function find(project: Project, passes: (tag: Tag) => boolean, what: string): Tag {
    const tag = [...project.tags.values()].find(passes);
    if (!tag) throw notFound(`Tag with ${what} not found`);
    return tag;
  }

  function tagOf(call: Call): { project: Project; tag: Tag } {
    const project = projectOf(call);
    const id = call.slot("tagId");
    return { project, tag: find(project, (tag) => tag.id === id, `ID '${id}'`) };
  }

  function requireFreeSlug(project: Project, slug: string): void {
    if ([...project.tags.values()].some((tag) => tag.slug === slug)) {
      throw badRequest(`Tag with slug '${slug}' already exists`);
    }
  }

  function list(call: Call): object[] {
    const project = projectOf(call);
    return [...project.tags.values()].map(show);
  }

  function create(call: Call): object {
    const body = call.body(written);
    const project = projectOf(call);
    requireFreeSlug(project, body.slug);
    const { identityId, userId } = call.actor;
    const now = store.clock.timestamp();
    const tag: Tag = {
      id: uuid(),
      project,
      ...body,
      createdAt: now,
      updatedAt: now,
      createdBy: identityId ?? userId ?? null,
      createdByActorType: identityId ? "identity" : "user",
    };
    store.tags.add(tag);
    project.tags.set(tag.id, tag);
    return show(tag);
  }

  return {
    [`GET ${path}`]: { auth, handle: (call) => ({ tags: list(call) }) },
    [`POST ${path}`]: { auth, handle: (call) => ({ tag: create(call) }) },
    // The same under the name that projects used to have.
    "GET /api/v1/workspace/{projectId}/tags": {
      auth,
      handle: (call) => ({ workspaceTags: list(call) }),
    },
    "POST /api/v1/workspace/{projectId}/tags": {
      auth,
      handle: (call) => ({ workspaceTag: create(call) }),
    },

    [`GET ${path}/{tagId}`]: {
      auth,
      handle(call) {
        const { tag } = tagOf(call);
        return { tag: { ...show(tag), name: tag.slug } };
      },
    },
    [`GET ${path}/slug/{tagSlug}`]: {
      auth,
      handle(call) {
        const project = projectOf(call);
        const slug = call.slot("tagSlug");
        const tag = find(project, (candidate) => candidate.slug === slug, `slug '${slug}'`);
        return { tag: { ...show(tag), name: tag.slug } };
      },
    },
    [`PATCH ${path}/{tagId}`]: {
      auth,
      handle(call) {
        const changes = call.body(written);
        const { project, tag } = tagOf(call);
        if (changes.slug !== tag.slug) requireFreeSlug(project, changes.slug);
        Object.assign(tag, changes, { updatedAt: store.clock.timestamp() });
        return { tag: show(tag) };
      },
    },
    [`DELETE ${path}/{tagId}`]: {
      auth,
      handle(call) {
        const { tag } = tagOf(call);
        store.tags.remove(tag);
        return { tag: show(tag) };
      },
    },
  };
}

function show({ project, ...tag }: Tag): object {
  return { ...tag, projectId: project.id };
}
