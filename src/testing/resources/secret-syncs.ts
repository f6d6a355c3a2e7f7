import { machineOrUser } from "../../core/modes.js";
import { uuid } from "../bytes.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { found, given, type Store, type Table } from "../store.js";
import {
  boolean,
  flag,
  folderPath,
  isRecord,
  nullable,
  object,
  oneOf,
  optional,
  record,
  type Schema,
  slug,
  string,
  unknown,
  withDefault,
} from "../validation.js";
import { appConnections, requireConnection } from "./app-connections.js";
import { type Destination, destinations } from "./apps.js";
import { environments, folderToUse } from "./environments.js";
import { projectWithId } from "./projects.js";
import { folders, pathOf } from "./secrets/folder.js";

export interface SecretSync {
  readonly id: string;
  readonly destination: string;
  readonly projectId: string;
  name: string;
  description: string | null;
  isAutoSyncEnabled: boolean;
  version: number;
  connectionId: string;
  folderId: string | null;
  syncOptions: Readonly<Record<string, unknown>>;
  destinationConfig: Readonly<Record<string, unknown>>;
  /** What was done with the destination so far, by kind: `sync`, `import` and `remove`. */
  readonly runs: Record<string, { readonly jobId: string; readonly at: string }>;
  readonly createdAt: string;
  updatedAt: string;
}

export const secretSyncs: Table<SecretSync> = {
  name: "secretSyncs",
  belongsTo: { projects: "projectId", appConnections: "connectionId" },
  refersTo: { folders: "folderId" },
};

/** Syncs are written down; nothing leaves the server, so that each one succeeds at once. */
export function secretSyncRoutes(store: Store): Routes {
  const path = "/api/v1/secret-syncs";

  const name = slug({ min: 1, max: 256 });
  const description = optional(nullable(string({ max: 256 })));
  const environment = slug({ min: 1, max: 64 });
  const required = object({
    initialSyncBehavior: oneOf(
      "overwrite-destination",
      "import-prioritize-source",
      "import-prioritize-destination",
    ),
  });
  /** With what only some destinations know. */
  const syncOptions: Schema<Record<string, unknown>> = (value, path) => {
    return { ...(isRecord(value) && value), ...required(value, path) };
  };
  const created = object({
    name,
    projectId: string({ min: 1 }),
    description,
    connectionId: string({ format: "uuid" }),
    environment,
    secretPath: folderPath(),
    isAutoSyncEnabled: withDefault(boolean(), true),
    syncOptions,
    destinationConfig: record(unknown()),
  });
  const updated = object({
    name: optional(name),
    connectionId: optional(string({ format: "uuid" })),
    description,
    environment: optional(environment),
    secretPath: optional(string({ min: 1 })),
    isAutoSyncEnabled: optional(boolean()),
    syncOptions: optional(syncOptions),
    destinationConfig: optional(record(unknown())),
  });
  const listed = object({ projectId: string({ min: 1 }) });
  const deleted = object({ removeSecrets: flag(false) });
  const imported = object({
    importBehavior: oneOf("prioritize-source", "prioritize-destination"),
  });

  function destinationOf(call: Call): { id: string; destination: Destination } {
    const id = call.slot("destination");
    const destination = Object.hasOwn(destinations, id) ? destinations[id] : undefined;
    if (!destination) throw notFound(`There is no destination '${id}'`);
    return { id, destination };
  }

  function syncOf(call: Call): SecretSync {
    const { id: destination } = destinationOf(call);
    const id = call.slot("syncId");
    const sync = found(store.rows(secretSyncs), id, `Could not find Secret Sync with ID "${id}"`);
    projectWithId(store, call.actor, sync.projectId);
    if (sync.destination !== destination) {
      throw badRequest(`Secret Sync with ID "${id}" is not configured for ${destination}`);
    }
    return sync;
  }

  function requireFreeName(projectId: string, destination: string, name: string): void {
    const isTaken = [...store.rows(secretSyncs).values()].some(
      (other) =>
        other.projectId === projectId && other.destination === destination && other.name === name,
    );
    if (isTaken) {
      throw badRequest(
        `A Secret Sync with the name "${name}" already exists for the project with ID "${projectId}"`,
      );
    }
  }

  function select(call: Call, destination?: string): SecretSync[] {
    const project = projectWithId(store, call.actor, call.query(listed).projectId);
    return [...store.rows(secretSyncs).values()].filter(
      (sync) =>
        sync.projectId === project.id &&
        (destination === undefined || sync.destination === destination),
    );
  }

  function run(sync: SecretSync, kind: string): object {
    const at = store.clock.timestamp();
    sync.runs[kind] = { jobId: uuid(), at };
    sync.updatedAt = at;
    return { secretSync: show(sync) };
  }

  function show({ runs, ...sync }: SecretSync): object {
    const connection = store.rows(appConnections).get(sync.connectionId);
    const folder = store.rows(folders).withId(sync.folderId ?? "");
    const environment = folder && store.rows(environments).named(folder.environmentId);
    return {
      ...sync,
      folderId: folder?.id ?? null,
      syncStatus: runs.sync ? "succeeded" : null,
      lastSyncJobId: runs.sync?.jobId ?? null,
      lastSyncMessage: null,
      lastSyncedAt: runs.sync?.at ?? null,
      importStatus: runs.import ? "succeeded" : null,
      lastImportJobId: runs.import?.jobId ?? null,
      lastImportMessage: null,
      lastImportedAt: runs.import?.at ?? null,
      removeStatus: runs.remove ? "succeeded" : null,
      lastRemoveJobId: runs.remove?.jobId ?? null,
      lastRemoveMessage: null,
      lastRemovedAt: runs.remove?.at ?? null,
      connection: {
        app: connection?.app,
        name: connection?.name,
        id: sync.connectionId,
      },
      environment: environment
        ? { slug: environment.slug, name: environment.name, id: environment.id }
        : null,
      folder: folder ? { id: folder.id, path: pathOf(store, folder) } : null,
    };
  }

  return {
    [`GET ${path}`]: {
      auth: machineOrUser,
      handle: (call) => ({ secretSyncs: select(call).map(show) }),
    },

    [`GET ${path}/options`]: {
      auth: machineOrUser,
      handle: () => ({
        secretSyncOptions: Object.entries(destinations).map(([destination, option]) => ({
          canRemoveSecretsOnDeletion: true,
          ...option,
          destination,
        })),
      }),
    },

    [`GET ${path}/{destination}`]: {
      auth: machineOrUser,
      handle: (call) => ({ secretSyncs: select(call, destinationOf(call).id).map(show) }),
    },

    [`GET ${path}/{destination}/sync-name/{syncName}`]: {
      auth: machineOrUser,
      handle(call) {
        const name = call.slot("syncName");
        const sync = select(call, destinationOf(call).id).find((other) => other.name === name);
        if (!sync) throw notFound(`Could not find Secret Sync with name "${name}"`);
        return { secretSync: show(sync) };
      },
    },

    [`POST ${path}/{destination}`]: {
      auth: machineOrUser,
      handle(call) {
        const { id, destination } = destinationOf(call);
        const { projectId, environment, secretPath, ...body } = call.body(created);
        const project = projectWithId(store, call.actor, projectId);
        const folder = folderToUse(store, project.id, environment, secretPath);
        requireConnection(
          store,
          call.actor,
          body.connectionId,
          destination.connection,
          "destination",
        );
        requireFreeName(project.id, id, body.name);
        const now = store.clock.timestamp();
        const sync: SecretSync = {
          id: uuid(),
          destination: id,
          projectId: project.id,
          folderId: folder.id,
          ...body,
          description: body.description ?? null,
          version: 1,
          runs: {},
          createdAt: now,
          updatedAt: now,
        };
        store.rows(secretSyncs).add(sync);
        return sync.isAutoSyncEnabled ? run(sync, "sync") : { secretSync: show(sync) };
      },
    },

    [`GET ${path}/{destination}/{syncId}`]: {
      auth: machineOrUser,
      handle: (call) => ({ secretSync: show(syncOf(call)) }),
    },

    [`PATCH ${path}/{destination}/{syncId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { destination } = destinationOf(call);
        const { environment, secretPath, ...changes } = call.body(updated);
        const sync = syncOf(call);
        if (changes.connectionId !== undefined) {
          requireConnection(
            store,
            call.actor,
            changes.connectionId,
            destination.connection,
            "destination",
          );
        }
        if (changes.name !== undefined && changes.name !== sync.name) {
          requireFreeName(sync.projectId, sync.destination, changes.name);
        }
        if (environment !== undefined || secretPath !== undefined) {
          const { id: projectId } = projectWithId(store, call.actor, sync.projectId);
          const current = store.rows(folders).withId(sync.folderId ?? "");
          const own = current && store.rows(environments).named(current.environmentId);
          const slug = environment ?? own?.slug ?? "";
          const place = secretPath ?? (current ? pathOf(store, current) : "/");
          sync.folderId = folderToUse(store, projectId, slug, place).id;
        }
        Object.assign(sync, given(changes));
        sync.version++;
        sync.updatedAt = store.clock.timestamp();
        return { secretSync: show(sync) };
      },
    },

    [`DELETE ${path}/{destination}/{syncId}`]: {
      auth: machineOrUser,
      handle(call) {
        call.query(deleted);
        const sync = syncOf(call);
        store.rows(secretSyncs).remove(sync);
        return { secretSync: show(sync) };
      },
    },

    [`POST ${path}/{destination}/{syncId}/sync-secrets`]: {
      auth: machineOrUser,
      handle: (call) => run(syncOf(call), "sync"),
    },

    [`POST ${path}/{destination}/{syncId}/import-secrets`]: {
      auth: machineOrUser,
      handle(call) {
        call.query(imported);
        const { destination } = destinationOf(call);
        const sync = syncOf(call);
        if (!destination.canImportSecrets) {
          throw badRequest(`${destination.name} does not support importing secrets`);
        }
        return run(sync, "import");
      },
    },

    [`POST ${path}/{destination}/{syncId}/remove-secrets`]: {
      auth: machineOrUser,
      handle: (call) => run(syncOf(call), "remove"),
    },
  };
}
