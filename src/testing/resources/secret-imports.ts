import { anyMode, userOnly } from "../../core/modes.js";
import type { Actor } from "../auth/tokens.js";
import { badRequest, notFound } from "../errors.js";
import type { Routes } from "../http/router.js";
import { type Environment, type Folder, pathOf, type Secret, type SecretImport } from "../model.js";
import type { State } from "../state.js";
import { found } from "../store.js";
import {
  boolean,
  folderPath,
  number,
  object,
  optional,
  string,
  withDefault,
} from "../validation.js";
import { showImported } from "./secret-shapes.js";

/** An import, with the secrets that it brings. */
export interface ResolvedImport {
  readonly secretImport: SecretImport;
  /** The folder that is imported, if it exists. */
  readonly source: Folder | undefined;
  /** Sorted by name. */
  readonly secrets: readonly Secret[];
}

/** What a folder imports, in the order of the positions: a later import wins over an earlier one. */
export function resolveImports(
  store: State,
  folder: Folder,
  visited: ReadonlySet<Folder> = new Set(),
): ResolvedImport[] {
  const seen = new Set(visited).add(folder);
  return folder.imports.map((secretImport) => {
    const { environment, path } = secretImport.source;
    const source = store.findFolder(environment.project, environment.slug, path);
    // Folders may import each other; each is entered once.
    if (!source || seen.has(source)) return { secretImport, source, secrets: [] };
    const secrets = new Map<string, Secret>();
    for (const nested of resolveImports(store, source, seen)) {
      for (const secret of nested.secrets) secrets.set(secret.current.name, secret);
    }
    for (const [name, secret] of source.secrets) secrets.set(name, secret);
    const sorted = [...secrets].sort(([a], [b]) => (a < b ? -1 : 1));
    return { secretImport, source, secrets: sorted.map(([, secret]) => secret) };
  });
}

export function importRoutes(store: State): Routes {
  const auth = anyMode;

  const place = { projectId: string(), environment: string(), path: folderPath() };
  const placed = object(place);
  const created = object({
    ...place,
    import: object({
      sourceProjectId: optional(string()),
      environment: string(),
      path: folderPath(),
    }),
    isReplication: withDefault(boolean(), false),
  });
  const updated = object({
    ...place,
    import: object({
      environment: optional(string()),
      path: optional(folderPath()),
      position: optional(number()),
    }),
  });

  function folderAt(
    actor: Actor,
    { projectId, environment, path }: { projectId: string; environment: string; path: string },
  ): Folder {
    const folder = store.findFolder(store.project(actor, projectId), environment, path);
    if (folder) return folder;
    throw notFound(
      `Folder with path '${path}' in environment with slug '${environment}' not found`,
    );
  }

  function importIn(folder: Folder, id: string): SecretImport {
    const secretImport = found(store.imports, id, `Secret import with ID '${id}' not found`);
    if (secretImport.folder === folder) return secretImport;
    throw notFound(`Secret import with ID '${id}' not found`);
  }

  function sourceOf(folder: Folder, slug: string, path: string): SecretImport["source"] {
    const environment = folder.environment.project.environments.get(slug);
    if (!environment) throw notFound(`Environment with slug '${slug}' not found`);
    if (environment === folder.environment && path === pathOf(folder)) {
      throw badRequest("A folder cannot import itself");
    }
    return { environment, path };
  }

  /** Two folders may not import each other; longer circles pass, and are entered once. */
  function requireNoCircle(folder: Folder, { environment, path }: SecretImport["source"]): void {
    const source = store.findFolder(environment.project, environment.slug, path);
    const isCircle = source?.imports.some(
      (other) =>
        other.source.environment === folder.environment && other.source.path === pathOf(folder),
    );
    if (isCircle) throw badRequest("Cyclic import not allowed");
  }

  function requireNewSource(folder: Folder, source: SecretImport["source"]): void {
    const isImported = folder.imports.some(
      (other) =>
        other.source.environment === source.environment && other.source.path === source.path,
    );
    if (isImported) throw badRequest("Secret import already exists");
  }

  return {
    "POST /api/v2/secret-imports": {
      auth,
      handle(call) {
        const body = call.body(created);
        const folder = folderAt(call.actor, body);
        const { sourceProjectId = body.projectId, environment, path } = body.import;
        if (body.isReplication) {
          throw badRequest(
            "Failed to create secret replication due to plan restriction. Upgrade plan to create secret replication.",
          );
        }
        if (sourceProjectId !== body.projectId) {
          throw badRequest("Cross-project secret sharing is not enabled on this server");
        }
        const source = sourceOf(folder, environment, path);
        requireNewSource(folder, source);
        requireNoCircle(folder, source);
        const secretImport = store.addImport(folder, source);
        return {
          message: "Successfully created secret import",
          secretImport: { ...show(secretImport), importEnv: brief(source.environment) },
        };
      },
    },

    "GET /api/v2/secret-imports": {
      auth,
      handle(call) {
        const folder = folderAt(call.actor, call.query(placed));
        const { project } = folder.environment;
        return {
          message: "Successfully fetched secret imports",
          secretImports: folder.imports.map((secretImport) => ({
            ...show(secretImport),
            importEnv: { ...brief(secretImport.source.environment), projectId: project.id },
            sourceProjectName: project.name,
          })),
        };
      },
    },

    "GET /api/v2/secret-imports/secrets": {
      auth,
      handle(call) {
        const folder = folderAt(call.actor, call.query(placed));
        return {
          secrets: resolveImports(store, folder).map(({ secretImport, source, secrets }) => {
            const { environment, path } = secretImport.source;
            return {
              secretPath: path,
              environment: environment.slug,
              environmentInfo: brief(environment),
              ...(source && { folderId: source.id }),
              secrets: secrets.map(showImported),
            };
          }),
        };
      },
    },

    "GET /api/v2/secret-imports/{secretImportId}": {
      auth,
      handle(call) {
        const id = call.slot("secretImportId");
        const secretImport = found(store.imports, id, `Secret import with ID '${id}' not found`);
        const { environment } = secretImport.folder;
        const project = store.project(call.actor, environment.project.id);
        return {
          secretImport: {
            ...show(secretImport),
            environment: brief(environment),
            projectId: project.id,
            importEnv: brief(secretImport.source.environment),
            secretPath: pathOf(secretImport.folder),
          },
        };
      },
    },

    "PATCH /api/v2/secret-imports/{secretImportId}": {
      auth,
      handle(call) {
        const body = call.body(updated);
        const folder = folderAt(call.actor, body);
        const secretImport = importIn(folder, call.slot("secretImportId"));
        const { environment, path } = secretImport.source;
        const source = sourceOf(
          folder,
          body.import.environment ?? environment.slug,
          body.import.path ?? path,
        );
        requireNoCircle(folder, source);
        secretImport.source = source;
        if (body.import.position !== undefined) {
          folder.imports.splice(folder.imports.indexOf(secretImport), 1);
          folder.imports.splice(body.import.position - 1, 0, secretImport);
        }
        secretImport.version++;
        secretImport.updatedAt = store.clock.timestamp();
        return {
          message: "Successfully updated secret import",
          secretImport: {
            ...show(secretImport),
            importEnv: brief(secretImport.source.environment),
          },
        };
      },
    },

    "POST /api/v2/secret-imports/{secretImportId}/replication-resync": {
      auth: userOnly,
      handle(call) {
        const folder = folderAt(call.actor, call.body(placed));
        importIn(folder, call.slot("secretImportId"));
        // Replication takes a paid plan, and then more than this server has.
        throw badRequest("Import is not in replication mode");
      },
    },

    "DELETE /api/v2/secret-imports/{secretImportId}": {
      auth,
      handle(call) {
        const folder = folderAt(call.actor, call.body(placed));
        const secretImport = importIn(folder, call.slot("secretImportId"));
        const shown = {
          ...show(secretImport),
          importEnv: brief(secretImport.source.environment),
        };
        store.imports.remove(secretImport);
        return { message: "Successfully deleted secret import", secretImport: shown };
      },
    },
  };
}

function brief({ id, name, slug }: Environment): { id: string; name: string; slug: string } {
  return { id, name, slug };
}

function show(secretImport: SecretImport): object {
  const { folder, source } = secretImport;
  return {
    id: secretImport.id,
    version: secretImport.version,
    importPath: source.path,
    position: folder.imports.indexOf(secretImport) + 1,
    createdAt: secretImport.createdAt,
    updatedAt: secretImport.updatedAt,
    folderId: folder.id,
    isReplication: false,
    isReplicationSuccess: null,
    replicationStatus: null,
    lastReplicated: null,
    isReserved: false,
  };
}
