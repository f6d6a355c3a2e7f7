import { anyMode } from "../../core/modes.js";
import type { Actor } from "../auth/tokens.js";
import { badRequest, notFound } from "../errors.js";
import type { Routes } from "../http/router.js";
import { type Environment, type Folder, pathOf } from "../model.js";
import type { State } from "../state.js";
import { found } from "../store.js";
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

export function folderRoutes(store: State): Routes {
  const auth = anyMode;

  const path = rooted(folderPath());
  const name = string({
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

  function environmentOf(actor: Actor, projectId: string, slug: string): Environment {
    const environment = store.project(actor, projectId).environments.get(slug);
    if (environment) return environment;
    throw notFound(`Environment with slug '${slug}' in project with ID '${projectId}' not found`);
  }

  /** The folder with the id, or with the name, in the folder at the path. */
  function childOf(environment: Environment, path: string, idOrName: string): Folder {
    const parent = store.findFolder(environment.project, environment.slug, path);
    const byId = store.folders.get(idOrName);
    if (parent && byId?.parent === parent) return byId;
    const byName = parent?.folders.get(idOrName);
    if (!byName) throw notFound(`Folder with ID '${idOrName}' in path '${path}' not found`);
    return byName;
  }

  function requireFreeName(parent: Folder, name: string): void {
    if (parent.folders.has(name)) {
      const path = pathOf(parent);
      throw badRequest(`Folder with name '${name}' already exists in path '${path}'`);
    }
  }

  function update(folder: Folder, name: string, description: string | null | undefined): void {
    const { parent } = folder;
    if (parent && name !== folder.name) {
      requireFreeName(parent, name);
      parent.folders.delete(folder.name);
      parent.folders.set(name, folder);
    }
    folder.name = name;
    if (description !== undefined) folder.description = description;
    folder.version++;
    folder.updatedAt = store.clock.timestamp();
  }

  return {
    "POST /api/v2/folders": {
      auth,
      handle(call) {
        const body = call.body(created);
        const environment = environmentOf(call.actor, body.projectId, body.environment);
        const parent = store.ensureFolder(environment, body.path);
        requireFreeName(parent, body.name);
        const folder = store.addFolder(parent, body.name, body.description ?? null);
        return { folder: { ...show(folder), path: pathOf(folder) } };
      },
    },

    "GET /api/v2/folders": {
      auth,
      handle(call) {
        const query = call.query(listed);
        const environment = environmentOf(call.actor, query.projectId, query.environment);
        const start = store.findFolder(environment.project, environment.slug, query.path);
        if (!start) return { folders: [] };
        if (query.recursive === "true") return { folders: showTree(start, "") };
        return { folders: sorted(start).map(show) };
      },
    },

    "GET /api/v2/folders/{id}": {
      auth,
      handle(call) {
        const id = call.slot("id");
        const folder = found(store.folders, id, `Folder with ID '${id}' not found`);
        const { environment } = folder;
        store.project(call.actor, environment.project.id);
        return {
          folder: {
            ...show(folder),
            environment: {
              envId: environment.id,
              envName: environment.name,
              envSlug: environment.slug,
            },
            path: pathOf(folder),
            projectId: environment.project.id,
          },
        };
      },
    },

    "PATCH /api/v2/folders/{folderId}": {
      auth,
      handle(call) {
        const body = call.body(created);
        const environment = environmentOf(call.actor, body.projectId, body.environment);
        const folder = childOf(environment, body.path, call.slot("folderId"));
        update(folder, body.name, body.description);
        return { folder: { ...show(folder), path: pathOf(folder) } };
      },
    },

    "PATCH /api/v2/folders/batch": {
      auth,
      handle(call) {
        const { projectId, folders } = call.body(updatedInBatch);
        const updates = folders.map(({ id, environment, path, ...changes }) => ({
          folder: childOf(environmentOf(call.actor, projectId, environment), path, id),
          ...changes,
        }));
        for (const { folder, name, description } of updates) update(folder, name, description);
        return { folders: updates.map(({ folder }) => show(folder)) };
      },
    },

    "DELETE /api/v2/folders/{folderIdOrName}": {
      auth,
      handle(call) {
        const body = call.body(deleted);
        const environment = environmentOf(call.actor, body.projectId, body.environment);
        const folder = childOf(environment, body.path, call.slot("folderIdOrName"));
        const isEmpty = folder.secrets.size + folder.folders.size + folder.imports.length === 0;
        if (!isEmpty && !body.forceDelete) {
          throw badRequest(
            `Cannot delete folder "${folder.name}" because it contains resources. Use forceDelete=true to delete it forcefully.`,
            "deleteFolder",
          );
        }
        store.folders.remove(folder);
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
    envId: folder.environment.id,
    parentId: folder.parent?.id ?? null,
    isReserved: false,
    description: folder.description,
    lastSecretModified: null,
  };
}

function sorted(parent: Folder): Folder[] {
  return [...parent.folders.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function showTree(parent: Folder, path: string): object[] {
  return sorted(parent).flatMap((folder) => {
    const relativePath = `${path}/${folder.name}`;
    return [{ ...show(folder), relativePath }, ...showTree(folder, relativePath)];
  });
}
