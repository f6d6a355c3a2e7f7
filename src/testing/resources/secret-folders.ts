import { anyMode, userOnly } from "../../core/modes.js";
import type { Actor } from "../auth/tokens.js";
import { badRequest, notFound } from "../errors.js";
import type { Routes } from "../http/router.js";
import { found, type Store } from "../store.js";
import {
  array,
  boolean,
  folderPath,
  nullable,
  object,
  optional,
  type Schema,
  string,
  withDefault,
} from "../validation.js";
import { type Environment, environments, environmentWithSlug } from "./environments.js";
import { projectWithId } from "./projects.js";
import {
  addFolder,
  childOf,
  ensureFolder,
  type Folder,
  findFolder,
  folders,
  moveFolder,
  pathOf,
  pathsBelow,
} from "./secrets/folder.js";

import { requireScope } from "./service-tokens.js";

export function folderRoutes(store: Store): Routes {
  const path = rooted(folderPath());
  const name = string({
    isTrimmed: true,
    rule: {
      test: (text) => /^[a-zA-Z0-9-_]+$/.test(text),
      message: "Folder names have only letters, digits, dashes and underscores.",
    },
  });
  const description = optional(nullable(string()));
  const listed = object({
    projectId: string(),
    environment: string(),
    path,
    lastSecretModified: optional(string({ format: "datetime" })),
    recursive: optional(string()),
  });
  const created = object({
    projectId: string(),
    environment: string(),
    name,
    path,
    description,
  });
  const updatedInBatch = object({
    projectId: string(),
    folders: array(object({ id: string(), environment: string(), name, path, description }), {
      min: 1,
    }),
  });
  const deleted = object({
    projectId: string(),
    environment: string(),
    path,
    forceDelete: withDefault(boolean(), false),
  });

  const moved = object({
    projectId: string(),
    folderId: string({ format: "uuid" }),
    destinationEnvironment: string(),
    destinationPath: path,
  });

  function environmentOf(
    actor: Actor,
    {
      projectId,
      environment: slug,
      path,
    }: { projectId: string; environment: string; path: string },
    action: "read" | "write",
  ): Environment {
    const project = projectWithId(store, actor, projectId);
    requireScope(store, actor, { environment: slug, path }, action);
    const environment = environmentWithSlug(store, project.id, slug);
    if (environment) return environment;
    throw notFound(`Environment with slug '${slug}' in project with ID '${projectId}' not found`);
  }

  /** The folder with the id, or with the name, in the folder at the path. */
  function folderIn(environment: Environment, path: string, idOrName: string): Folder {
    const parent = findFolder(store, environment.id, path);
    const byId = store.rows(folders).withId(idOrName);
    if (parent && byId?.parentId === parent.id) return byId;
    const byName = parent && childOf(store, parent, idOrName);
    if (!byName) throw notFound(`Folder with ID '${idOrName}' in path '${path}' not found`);
    return byName;
  }

  function requireFreeName(parent: Folder, name: string): void {
    if (childOf(store, parent, name)) {
      const path = pathOf(store, parent);
      throw badRequest(`Folder with name '${name}' already exists in path '${path}'`);
    }
  }

  function update(
    folder: Folder,
    name: string,
    description: string | null = folder.description,
  ): void {
    const parent = store.rows(folders).named(folder.parentId ?? "");
    if (name !== folder.name) requireFreeName(parent, name);
    store.rows(folders).update(folder, {
      name,
      description,
      version: folder.version + 1,
      updatedAt: store.clock.timestamp(),
    });
  }

  return {
    "POST /api/v2/folders": {
      auth: anyMode,
      handle(call) {
        const body = call.body(created);
        const environment = environmentOf(call.actor, body, "write");
        const parent = ensureFolder(store, environment.id, body.path);
        requireFreeName(parent, body.name);
        const folder = addFolder(store, parent, body.name, body.description ?? null);
        return { folder: { ...show(folder), path: pathOf(store, folder) } };
      },
    },

    "GET /api/v2/folders": {
      auth: anyMode,
      handle(call) {
        const query = call.query(listed);
        const environment = environmentOf(call.actor, query, "read");
        const start = findFolder(store, environment.id, query.path);
        if (!start) return { folders: [] };
        if (query.recursive === "true") return { folders: showTree(store, start) };
        const children = store.rows(folders).filter(({ parentId }) => parentId === start.id);
        return { folders: children.sort((a, b) => (a.name < b.name ? -1 : 1)).map(show) };
      },
    },

    "GET /api/v2/folders/{id}": {
      auth: anyMode,
      handle(call) {
        const id = call.slot("id");
        const folder = found(store.rows(folders), id, `Folder with ID '${id}' not found`);
        const environment = store.rows(environments).named(folder.environmentId);
        projectWithId(store, call.actor, environment.projectId);
        const path = pathOf(store, folder);
        requireScope(store, call.actor, { environment: environment.slug, path }, "read");
        return {
          folder: {
            ...show(folder),
            environment: {
              envId: environment.id,
              envName: environment.name,
              envSlug: environment.slug,
            },
            path,
            projectId: environment.projectId,
          },
        };
      },
    },

    "PATCH /api/v2/folders/{folderId}": {
      auth: anyMode,
      handle(call) {
        const body = call.body(created);
        const environment = environmentOf(call.actor, body, "write");
        const folder = folderIn(environment, body.path, call.slot("folderId"));
        update(folder, body.name, body.description);
        return { folder: { ...show(folder), path: pathOf(store, folder) } };
      },
    },

    "PATCH /api/v2/folders/batch": {
      auth: anyMode,
      handle(call) {
        const { projectId, folders } = call.body(updatedInBatch);
        const updates = folders.map(({ id, environment, path, ...changes }) => ({
          folder: folderIn(
            environmentOf(call.actor, { projectId, environment, path }, "write"),
            path,
            id,
          ),
          ...changes,
        }));
        for (const { folder, name, description } of updates) update(folder, name, description);
        return { folders: updates.map(({ folder }) => show(folder)) };
      },
    },

    "POST /api/v2/folders/move": {
      auth: userOnly,
      handle(call) {
        const body = call.body(moved);
        const { projectId, folderId, destinationEnvironment, destinationPath } = body;
        const place = { projectId, environment: destinationEnvironment, path: destinationPath };
        const environment = environmentOf(call.actor, place, "write");
        const absent = `Folder with ID '${folderId}' not found`;
        const folder = found(store.rows(folders), folderId, absent);
        const source = store.rows(environments).named(folder.environmentId);
        if (source.projectId !== projectId) throw notFound(absent);
        const destination = findFolder(store, environment.id, destinationPath);
        if (!destination) {
          throw notFound(
            `Folder with path '${destinationPath}' in environment '${environment.slug}' not found`,
          );
        }
        if (folder.parentId === null)
          throw badRequest("The root of an environment cannot be moved");
        if (pathsBelow(store, folder).has(destination.id)) {
          throw badRequest("A folder cannot be moved into itself");
        }
        requireFreeName(destination, folder.name);
        const sourcePath = pathOf(store, store.rows(folders).named(folder.parentId));
        moveFolder(store, folder, destination);
        return {
          folderId,
          sourceEnvironment: source.slug,
          sourcePath,
          destinationEnvironment,
          destinationPath,
        };
      },
    },

    "DELETE /api/v2/folders/{folderIdOrName}": {
      auth: anyMode,
      handle(call) {
        const body = call.body(deleted);
        const environment = environmentOf(call.actor, body, "write");
        const folder = folderIn(environment, body.path, call.slot("folderIdOrName"));
        if (store.rows(folders).isOwner(folder) && !body.forceDelete) {
          throw badRequest(
            `Cannot delete folder "${folder.name}" because it contains resources. Use forceDelete=true to delete it forcefully.`,
            "deleteFolder",
          );
        }
        store.rows(folders).remove(folder);
        return { folder: show(folder) };
      },
    },
  };
}

/** Here, unlike with secrets, the server adds the slash that a path lacks at its start. */
function rooted(schema: Schema<string>): Schema<string> {
  return (value, path) => schema(value, path).replace(/^(?!\/)/, "/");
}

function show(folder: Folder): object {
  return {
    id: folder.id,
    name: folder.name,
    version: folder.version,
    createdAt: folder.createdAt,
    updatedAt: folder.updatedAt,
    envId: folder.environmentId,
    parentId: folder.parentId,
    isReserved: false,
    description: folder.description,
    lastSecretModified: null,
  };
}

/** All folders below one, each after the one that it is in. */
function showTree(store: Store, start: Folder): object[] {
  const [[, base = "/"] = [], ...below] = pathsBelow(store, start);
  const prefix = base === "/" ? 0 : base.length;
  return below
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([id, path]) => ({
      ...show(store.rows(folders).named(id)),
      relativePath: path.slice(prefix),
    }));
}
