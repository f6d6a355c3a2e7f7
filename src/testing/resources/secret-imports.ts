import { anyMode, userOnly } from "../../core/modes.js";
import type { Actor } from "../auth/tokens.js";
import { uuid } from "../bytes.js";
import { badRequest, notFound } from "../errors.js";
import type { Routes } from "../http/router.js";
import { found, type Store, type Table } from "../store.js";
import {
  boolean,
  folderPath,
  number,
  object,
  optional,
  string,
  withDefault,
} from "../validation.js";
import {
  type Environment,
  environments,
  environmentWithSlug,
  findFolderIn,
} from "./environments.js";
import { mayReadValues } from "./memberships.js";
import { projects, projectWithId } from "./projects.js";
import { type Folder, findFolder, folders, pathOf } from "./secrets/folder.js";
import { type Secret, secrets } from "./secrets/secret.js";
import { hiddenValue, showImported } from "./secrets/shapes.js";
import { requireScope } from "./service-tokens.js";

export interface SecretImport {
  readonly id: string;
  readonly folderId: string;
  sourceEnvironmentId: string;
  /** There need not be a folder at this path. */
  sourcePath: string;
  /** Orders the imports of a folder: a later one wins over an earlier one. */
  position: number;
  version: number;
  readonly createdAt: string;
  updatedAt: string;
}

export const secretImports: Table<SecretImport> = {
  name: "secretImports",
  belongsTo: { folders: "folderId", environments: "sourceEnvironmentId" },
};

/** What a folder imports from. */
type Source = Pick<SecretImport, "sourceEnvironmentId" | "sourcePath">;

export function addImport(store: Store, folderId: string, source: Source): SecretImport {
  const now = store.clock.timestamp();
  return store.rows(secretImports).add({
    id: uuid(),
    folderId,
    ...source,
    position: (importsOf(store, folderId).at(-1)?.position ?? 0) + 1,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
}

/** The imports of a folder, in their order. */
export function importsOf(store: Store, folderId: string): SecretImport[] {
  return store
    .rows(secretImports)
    .filter((secretImport) => secretImport.folderId === folderId)
    .sort((a, b) => a.position - b.position);
}

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
  store: Store,
  folderId: string,
  visited: ReadonlySet<string> = new Set(),
): ResolvedImport[] {
  const seen = new Set(visited).add(folderId);
  return importsOf(store, folderId).map((secretImport) => {
    const source = findFolder(store, secretImport.sourceEnvironmentId, secretImport.sourcePath);
    // Folders may import each other; each is entered once.
    if (!source || seen.has(source.id)) return { secretImport, source, secrets: [] };
    const brought = new Map<string, Secret>();
    for (const nested of resolveImports(store, source.id, seen)) {
      for (const secret of nested.secrets) brought.set(secret.current.name, secret);
    }
    for (const secret of store.rows(secrets).values()) {
      const isBrought = secret.folderId === source.id && secret.type === "shared";
      if (isBrought) brought.set(secret.current.name, secret);
    }
    const sorted = [...brought].sort(([a], [b]) => (a < b ? -1 : 1));
    return { secretImport, source, secrets: sorted.map(([, secret]) => secret) };
  });
}

export function importRoutes(store: Store): Routes {
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
    action: "read" | "write",
  ): Folder {
    const project = projectWithId(store, actor, projectId);
    requireScope(store, actor, { environment, path }, action);
    const folder = findFolderIn(store, project.id, environment, path);
    if (folder) return folder;
    throw notFound(
      `Folder with path '${path}' in environment with slug '${environment}' not found`,
    );
  }

  function importIn(folder: Folder, id: string): SecretImport {
    const secretImport = found(
      store.rows(secretImports),
      id,
      `Secret import with ID '${id}' not found`,
    );
    if (secretImport.folderId === folder.id) return secretImport;
    throw notFound(`Secret import with ID '${id}' not found`);
  }

  function sourceOf(folder: Folder, slug: string, path: string): Source {
    const { projectId } = environmentOf(folder);
    const environment = environmentWithSlug(store, projectId, slug);
    if (!environment) throw notFound(`Environment with slug '${slug}' not found`);
    const source = { sourceEnvironmentId: environment.id, sourcePath: path };
    if (isFrom(folder, source)) throw badRequest("A folder cannot import itself");
    return source;
  }

  /** Two folders may not import each other; longer circles pass, and are entered once. */
  function requireNoCircle(folder: Folder, { sourceEnvironmentId, sourcePath }: Source): void {
    const source = findFolder(store, sourceEnvironmentId, sourcePath);
    const imports = source ? importsOf(store, source.id) : [];
    if (imports.some((other) => isFrom(folder, other))) {
      throw badRequest("Cyclic import not allowed");
    }
  }

  /** Whether the source is this folder. */
  function isFrom(folder: Folder, { sourceEnvironmentId, sourcePath }: Source): boolean {
    return findFolder(store, sourceEnvironmentId, sourcePath)?.id === folder.id;
  }

  function environmentOf(folder: Folder): Environment {
    return store.rows(environments).named(folder.environmentId);
  }

  function sourceEnvironmentOf({ sourceEnvironmentId }: SecretImport): Brief {
    return brief(store.rows(environments).named(sourceEnvironmentId));
  }

  function show(secretImport: SecretImport): object {
    const { id, version, sourcePath, folderId, createdAt, updatedAt } = secretImport;
    return {
      id,
      version,
      importPath: sourcePath,
      position: importsOf(store, folderId).indexOf(secretImport) + 1,
      createdAt,
      updatedAt,
      folderId,
      isReplication: false,
      isReplicationSuccess: null,
      replicationStatus: null,
      lastReplicated: null,
      isReserved: false,
      importEnv: sourceEnvironmentOf(secretImport),
    };
  }

  return {
    "POST /api/v2/secret-imports": {
      auth: anyMode,
      handle(call) {
        const body = call.body(created);
        const folder = folderAt(call.actor, body, "write");
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
        requireNoCircle(folder, source);
        const secretImport = addImport(store, folder.id, source);
        return {
          message: "Successfully created secret import",
          secretImport: show(secretImport),
        };
      },
    },

    "GET /api/v2/secret-imports": {
      auth: anyMode,
      handle(call) {
        const folder = folderAt(call.actor, call.query(placed), "read");
        const project = store.rows(projects).named(environmentOf(folder).projectId);
        return {
          message: "Successfully fetched secret imports",
          secretImports: importsOf(store, folder.id).map((secretImport) => ({
            ...show(secretImport),
            importEnv: { ...sourceEnvironmentOf(secretImport), projectId: project.id },
            sourceProjectName: project.name,
          })),
        };
      },
    },

    "GET /api/v2/secret-imports/secrets": {
      auth: anyMode,
      handle(call) {
        const folder = folderAt(call.actor, call.query(placed), "read");
        const isReadable = mayReadValues(
          store,
          store.rows(environments).named(folder.environmentId).projectId,
          call.actor,
        );
        return {
          secrets: resolveImports(store, folder.id).map(({ secretImport, source, secrets }) => {
            const environmentInfo = sourceEnvironmentOf(secretImport);
            return {
              secretPath: secretImport.sourcePath,
              environment: environmentInfo.slug,
              environmentInfo,
              ...(source && { folderId: source.id }),
              secrets: secrets.map((secret) => {
                const shown = showImported(store, secret);
                return isReadable ? shown : { ...shown, secretValue: hiddenValue };
              }),
            };
          }),
        };
      },
    },

    "GET /api/v2/secret-imports/{secretImportId}": {
      auth: anyMode,
      handle(call) {
        const id = call.slot("secretImportId");
        const secretImport = found(
          store.rows(secretImports),
          id,
          `Secret import with ID '${id}' not found`,
        );
        const folder = store.rows(folders).named(secretImport.folderId);
        const environment = environmentOf(folder);
        const project = projectWithId(store, call.actor, environment.projectId);
        const secretPath = pathOf(store, folder);
        requireScope(
          store,
          call.actor,
          { environment: environment.slug, path: secretPath },
          "read",
        );
        return {
          secretImport: {
            ...show(secretImport),
            environment: brief(environment),
            projectId: project.id,
            secretPath,
          },
        };
      },
    },

    "PATCH /api/v2/secret-imports/{secretImportId}": {
      auth: anyMode,
      handle(call) {
        const body = call.body(updated);
        const folder = folderAt(call.actor, body, "write");
        const secretImport = importIn(folder, call.slot("secretImportId"));
        const { environment, path, position } = body.import;
        const source = sourceOf(
          folder,
          environment ?? sourceEnvironmentOf(secretImport).slug,
          path ?? secretImport.sourcePath,
        );
        requireNoCircle(folder, source);
        if (position !== undefined) {
          const imports = importsOf(store, folder.id).filter((other) => other !== secretImport);
          imports.splice(position - 1, 0, secretImport);
          for (const [i, other] of imports.entries()) other.position = i + 1;
        }
        Object.assign(secretImport, source);
        secretImport.version++;
        secretImport.updatedAt = store.clock.timestamp();
        return {
          message: "Successfully updated secret import",
          secretImport: show(secretImport),
        };
      },
    },

    "POST /api/v2/secret-imports/{secretImportId}/replication-resync": {
      auth: userOnly,
      handle(call) {
        const folder = folderAt(call.actor, call.body(placed), "write");
        importIn(folder, call.slot("secretImportId"));
        // Replication takes a paid plan, and then more than this server has.
        throw badRequest("Import is not in replication mode");
      },
    },

    "DELETE /api/v2/secret-imports/{secretImportId}": {
      auth: anyMode,
      handle(call) {
        const folder = folderAt(call.actor, call.body(placed), "write");
        const secretImport = importIn(folder, call.slot("secretImportId"));
        const shown = show(secretImport);
        store.rows(secretImports).remove(secretImport);
        return { message: "Successfully deleted secret import", secretImport: shown };
      },
    },
  };
}

type Brief = Pick<Environment, "id" | "name" | "slug">;

function brief({ id, name, slug }: Environment): Brief {
  return { id, name, slug };
}
