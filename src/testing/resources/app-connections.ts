import { machineOrUser } from "../../core/modes.js";
import type { Actor } from "../auth/tokens.js";
import { randomHex, uuid } from "../bytes.js";
import { badRequest, notFound, validationFailure } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { found, given, type Store, type Table } from "../store.js";
import {
  boolean,
  nullable,
  object,
  optional,
  record,
  slug,
  string,
  unknown,
  withDefault,
} from "../validation.js";
import { type App, apps } from "./apps.js";
import { organizationOf, requireOrganizationMember } from "./memberships.js";
import { projectWithId } from "./projects.js";

export interface AppConnection {
  readonly id: string;
  readonly app: string;
  name: string;
  description: string | null;
  readonly method: string;
  /** All of them, secret ones too. */
  credentials: Readonly<Record<string, unknown>>;
  readonly orgId: string;
  readonly projectId: string | null;
  version: number;
  gatewayId: string | null;
  gatewayPoolId: string | null;
  isPlatformManagedCredentials: boolean;
  readonly createdAt: string;
  updatedAt: string;
}

export const appConnections: Table<AppConnection> = {
  name: "appConnections",
  belongsTo: { organizations: "orgId", projects: "projectId" },
};

/** Refuses a connection that the caller may not use, or that is to another app than what uses it. */
export function requireConnection(
  store: Store,
  actor: Actor,
  id: string,
  app: string,
  user: "destination" | "rotation",
): void {
  const connection = store.rows(appConnections).get(id);
  if (!connection) throw notFound(`Could not find App Connection with ID ${id}`);
  requireOrganizationMember(store, actor, connection.orgId);
  if (connection.app !== app) {
    throw badRequest(`Invalid App Connection: the ${user} needs one to "${app}"`);
  }
}

/** The apps whose client secrets the server can replace. */
const rotating = ["azure-client-secrets", "azure-key-vault"];

/** Connections are written down; no app is asked whether the credentials are good. */
export function appConnectionRoutes(store: Store): Routes {
  const path = "/api/v1/app-connections";

  const name = slug({ min: 1, max: 64 });
  const credentials = record(unknown());
  const description = optional(nullable(string({ max: 256 })));
  const gateway = optional(nullable(string({ format: "uuid" })));
  const created = object({
    name,
    method: string(),
    credentials,
    description,
    projectId: optional(string()),
    isPlatformManagedCredentials: withDefault(boolean(), false),
    gatewayId: gateway,
    gatewayPoolId: gateway,
  });
  const updated = object({
    name: optional(name),
    credentials: optional(credentials),
    description,
    isPlatformManagedCredentials: optional(boolean()),
    gatewayId: gateway,
    gatewayPoolId: gateway,
  });
  const listed = object({ projectId: optional(string()) });

  function appOf(call: Call): { id: string; app: App } {
    const id = call.slot("app");
    const app = Object.hasOwn(apps, id) ? apps[id] : undefined;
    if (!app) throw notFound(`There is no app '${id}'`);
    return { id, app };
  }

  function connectionOf(call: Call): AppConnection {
    const { id: app } = appOf(call);
    const id = call.slot("connectionId");
    const connection = found(
      store.rows(appConnections),
      id,
      `Could not find App Connection with ID ${id}`,
    );
    requireOrganizationMember(store, call.actor, connection.orgId);
    if (connection.app !== app) {
      throw badRequest(`App Connection with ID ${id} is not for App "${app}"`);
    }
    return connection;
  }

  function requireMethod(app: App, method: string, given: Readonly<Record<string, unknown>>): void {
    const methods = Object.keys(app.methods);
    if (!Object.hasOwn(app.methods, method)) {
      const expected = methods.map((option) => `'${option}'`).join(" | ");
      const message = `Invalid discriminator value. Expected ${expected}`;
      const code = "invalid_union_discriminator";
      throw validationFailure([{ code, options: methods, path: ["method"], message }]);
    }
    const missing = Object.entries(app.methods[method] ?? {}).filter(
      ([name, kind]) => kind !== "optional" && given[name] === undefined,
    );
    if (missing.length === 0) return;
    throw validationFailure(
      missing.map(([name]) => ({
        code: "invalid_type",
        expected: "string",
        received: "undefined",
        path: ["credentials", name],
        message: "Required",
      })),
    );
  }

  function requireFreeName(orgId: string, projectId: string | null, name: string): void {
    const isTaken = [...store.rows(appConnections).values()].some(
      (other) => other.orgId === orgId && other.projectId === projectId && other.name === name,
    );
    if (isTaken) throw badRequest(`An App Connection with the name "${name}" already exists`);
  }

  /** The connections that the caller may see: of one app, and of one project. */
  function select(call: Call, app?: string): AppConnection[] {
    const { projectId } = call.query(listed);
    const orgId = organizationOf(store, call.actor);
    if (projectId !== undefined) projectWithId(store, call.actor, projectId);
    return [...store.rows(appConnections).values()].filter(
      (connection) =>
        connection.orgId === orgId &&
        (app === undefined || connection.app === app) &&
        (projectId === undefined || connection.projectId === projectId),
    );
  }

  function show({ credentials, ...connection }: AppConnection): object {
    const kinds = apps[connection.app]?.methods[connection.method] ?? {};
    const visible = Object.entries(kinds).filter(
      ([name, kind]) => kind !== "secret" && credentials[name] !== undefined,
    );
    return {
      ...connection,
      isAutoRotationEnabled: false,
      credentials: Object.fromEntries(visible.map(([name]) => [name, credentials[name]])),
    };
  }

  return {
    [`GET ${path}`]: {
      auth: machineOrUser,
      handle: (call) => ({ appConnections: select(call).map(show) }),
    },

    [`GET ${path}/options`]: {
      auth: machineOrUser,
      handle: () => ({
        appConnectionOptions: Object.entries(apps).map(([app, { methods, ...option }]) => ({
          ...option,
          app,
          methods: Object.keys(methods),
        })),
      }),
    },

    [`GET ${path}/{app}`]: {
      auth: machineOrUser,
      handle: (call) => ({ appConnections: select(call, appOf(call).id).map(show) }),
    },

    [`GET ${path}/{app}/available`]: {
      auth: machineOrUser,
      handle: (call) => ({
        appConnections: select(call, appOf(call).id).map(({ app, name, id, projectId, orgId }) => ({
          app,
          name,
          id,
          projectId,
          orgId,
        })),
      }),
    },

    [`GET ${path}/{app}/connection-name/{connectionName}`]: {
      auth: machineOrUser,
      handle(call) {
        const { id: app } = appOf(call);
        const name = call.slot("connectionName");
        const connection = select(call, app).find((candidate) => candidate.name === name);
        if (!connection) throw notFound(`Could not find App Connection with name ${name}`);
        return { appConnection: show(connection) };
      },
    },

    [`POST ${path}/{app}`]: {
      auth: machineOrUser,
      handle(call) {
        const { id, app } = appOf(call);
        const body = call.body(created);
        requireMethod(app, body.method, body.credentials);
        const orgId = organizationOf(store, call.actor);
        const { projectId = null } = body;
        if (projectId !== null) projectWithId(store, call.actor, projectId);
        requireFreeName(orgId, projectId, body.name);
        const now = store.clock.timestamp();
        const connection: AppConnection = {
          id: uuid(),
          app: id,
          name: body.name,
          description: body.description ?? null,
          method: body.method,
          credentials: body.credentials,
          orgId,
          projectId,
          version: 1,
          gatewayId: body.gatewayId ?? null,
          gatewayPoolId: body.gatewayPoolId ?? null,
          isPlatformManagedCredentials: body.isPlatformManagedCredentials,
          createdAt: now,
          updatedAt: now,
        };
        store.rows(appConnections).add(connection);
        return { appConnection: show(connection) };
      },
    },

    [`GET ${path}/{app}/{connectionId}`]: {
      auth: machineOrUser,
      handle: (call) => ({ appConnection: show(connectionOf(call)) }),
    },

    [`PATCH ${path}/{app}/{connectionId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { app } = appOf(call);
        const { name, ...changes } = call.body(updated);
        const connection = connectionOf(call);
        if (changes.credentials) requireMethod(app, connection.method, changes.credentials);
        if (name !== undefined && name !== connection.name) {
          requireFreeName(connection.orgId, connection.projectId, name);
          connection.name = name;
        }
        Object.assign(connection, given(changes));
        connection.version++;
        connection.updatedAt = store.clock.timestamp();
        return { appConnection: show(connection) };
      },
    },

    [`POST ${path}/{app}/{connectionId}/rotate-credentials`]: {
      auth: machineOrUser,
      handle(call) {
        const { app } = appOf(call);
        const connection = connectionOf(call);
        if (!rotating.includes(connection.app) || connection.method !== "client-secret") {
          throw badRequest(`${app.name} connections do not rotate credentials of this method`);
        }
        connection.credentials = { ...connection.credentials, clientSecret: randomHex(16) };
        connection.version++;
        connection.updatedAt = store.clock.timestamp();
        return { appConnection: show(connection) };
      },
    },

    [`DELETE ${path}/{app}/{connectionId}`]: {
      auth: machineOrUser,
      handle(call) {
        const connection = connectionOf(call);
        if (store.rows(appConnections).isOwner(connection)) {
          throw badRequest(
            "Cannot delete App Connection with existing connections. Remove all existing connections and try again.",
          );
        }
        store.rows(appConnections).remove(connection);
        return { appConnection: show(connection) };
      },
    },
  };
}
