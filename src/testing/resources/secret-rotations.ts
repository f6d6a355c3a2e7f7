import { machineOrUser } from "../../core/modes.js";
import { randomHex, uuid } from "../bytes.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { requireLicence } from "../server-config.js";
import { found, given, type Store } from "../store.js";
import {
  boolean,
  flag,
  folderPath,
  nullable,
  number,
  object,
  optional,
  record,
  slug,
  string,
  unknown,
  withDefault,
} from "../validation.js";
import { appConnections, requireConnection } from "./app-connections.js";
import { environments, findFolderIn, folderToUse } from "./environments.js";
import { projectWithId } from "./projects.js";
import { type RotationType, rotationTypes } from "./rotation-types.js";
import { type Folder, folders, pathOf } from "./secrets/folder.js";
import { type SecretRotation, secretRotations } from "./secrets/rotation.js";
import { addSecret, removeSecret, secretNamed, updateSecret } from "./secrets/secret.js";

/** Where a rotation is, as its answers tell. */
interface Place {
  readonly folder: Folder;
  readonly projectId: string;
}

/** Credentials are made up, and open nothing; the secrets that hold them are real ones. */
export function secretRotationRoutes(store: Store): Routes {
  const path = "/api/v2/secret-rotations";

  const name = slug({ min: 1, max: 64 });
  const description = optional(nullable(string({ max: 256 })));
  const filled = string({ min: 1 });
  const timeOfDay = object({
    hours: number({ min: 0, max: 23 }),
    minutes: number({ min: 0, max: 59 }),
  });
  const parameters = record(unknown());
  const mapping = record(filled);
  const created = object({
    name,
    projectId: filled,
    description,
    connectionId: string({ format: "uuid" }),
    environment: slug({ min: 1, max: 64 }),
    secretPath: folderPath(),
    isAutoRotationEnabled: withDefault(boolean(), true),
    rotationInterval: number({ min: 1 }),
    rotateAtUtc: withDefault(timeOfDay, { hours: 0, minutes: 0 }),
    parameters,
    secretsMapping: mapping,
  });
  const updated = object({
    name: optional(name),
    description,
    isAutoRotationEnabled: optional(boolean()),
    rotationInterval: optional(number({ min: 1 })),
    rotateAtUtc: optional(timeOfDay),
    parameters: optional(parameters),
    secretsMapping: optional(mapping),
  });
  const listed = object({ projectId: filled });
  const named = object({ projectId: filled, environment: filled, secretPath: filled });
  const deleted = object({
    deleteSecrets: flag(false),
    revokeGeneratedCredentials: flag(false),
  });
  const moved = object({
    destinationEnvironment: filled,
    destinationSecretPath: filled,
    overwriteDestination: withDefault(boolean(), false),
  });

  function typeOf(call: Call): { id: string; type: RotationType } {
    const id = call.slot("type");
    const type = Object.hasOwn(rotationTypes, id) ? rotationTypes[id] : undefined;
    if (!type) throw notFound(`There is no type of rotations '${id}'`);
    return { id, type };
  }

  function requirePlan(operation: string): void {
    requireLicence(
      store,
      `Failed to ${operation} secret rotation due to plan restriction. Upgrade plan to ${operation} secret rotations.`,
    );
  }

  function placeOf(rotation: SecretRotation): Place {
    const folder = store.rows(folders).named(rotation.folderId);
    return { folder, projectId: store.rows(environments).named(folder.environmentId).projectId };
  }

  function rotationOf(call: Call): { rotation: SecretRotation; type: RotationType } {
    const { id: kind, type } = typeOf(call);
    const id = call.slot("rotationId");
    const absent = `Could not find ${type.name} Rotation with ID "${id}"`;
    const rotation = found(store.rows(secretRotations), id, absent);
    projectWithId(store, call.actor, placeOf(rotation).projectId);
    if (rotation.type !== kind) {
      throw badRequest(`Secret Rotation with ID "${id}" is not configured for ${type.name}`);
    }
    return { rotation, type };
  }

  function requireFreeName(folder: Folder, name: string): void {
    const isTaken = store
      .rows(secretRotations)
      .find((other) => other.folderId === folder.id && other.name === name);
    if (!isTaken) return;
    const place = pathOf(store, folder);
    throw badRequest(
      `A Secret Rotation with the name "${name}" already exists at the secret path "${place}"`,
    );
  }

  function requireNames({ fields }: RotationType, names: Readonly<Record<string, string>>): void {
    const missing = fields.filter((field) => names[field] === undefined);
    if (missing.length > 0) throw badRequest(`The secrets mapping lacks ${missing.join(", ")}`);
    const keys = Object.values(names);
    if (new Set(keys).size < keys.length) {
      const list = keys.join(", ");
      throw badRequest(`Secrets mapping keys must be unique. "${list}" contains duplicate keys.`);
    }
  }

  /** The secrets of these names that are there already. */
  function takenNames(folder: Folder, names: readonly string[]): string[] {
    return names.filter((name) => secretNamed(store, folder.id, name));
  }

  function requireFreeSecrets(folder: Folder, names: readonly string[]): void {
    const taken = takenNames(folder, names).join(", ");
    if (!taken) return;
    const place = pathOf(store, folder);
    throw badRequest(`The following secrets already exist at the path "${place}": ${taken}`);
  }

  /** Writes the credentials in use into the secrets. */
  function writeSecrets({ folderId, secretsMapping, ...rotation }: SecretRotation): void {
    const credentials = rotation.generatedCredentials[rotation.activeIndex] ?? {};
    for (const [field, name] of Object.entries(secretsMapping)) {
      const secret = secretNamed(store, folderId, name);
      const value = String(credentials[field] ?? "");
      if (secret) updateSecret(store, secret, { value });
      else addSecret(store, folderId, { name, value });
    }
  }

  function show(rotation: SecretRotation): object {
    const { generatedCredentials, connectionId, folderId, ...shown } = rotation;
    const { folder, projectId } = placeOf(rotation);
    const environment = store.rows(environments).named(folder.environmentId);
    const { app, name, id } = store.rows(appConnections).named(connectionId);
    return {
      ...shown,
      connectionId,
      folderId,
      rotationStatus: "success",
      lastRotationAttemptedAt: rotation.lastRotatedAt,
      lastRotationJobId: null,
      lastRotationMessage: null,
      nextRotationAt: nextRun(rotation),
      connection: { app, name, id },
      environment: { slug: environment.slug, name: environment.name, id: environment.id },
      projectId,
      folder: { id: folder.id, path: pathOf(store, folder) },
    };
  }

  /** The rotations of a project: of one type, or all. */
  function select(call: Call, kind?: string): object[] {
    requirePlan("access");
    const project = projectWithId(store, call.actor, call.query(listed).projectId);
    return store
      .rows(secretRotations)
      .filter((one) => (kind ?? one.type) === one.type && placeOf(one).projectId === project.id)
      .map(show);
  }

  function touch(rotation: SecretRotation): { secretRotation: object } {
    rotation.updatedAt = store.clock.timestamp();
    return { secretRotation: show(rotation) };
  }

  return {
    [`GET ${path}`]: {
      auth: machineOrUser,
      handle: (call) => ({ secretRotations: select(call) }),
    },

    [`GET ${path}/options`]: {
      auth: machineOrUser,
      handle: () => ({
        secretRotationOptions: Object.entries(rotationTypes).map(
          ([type, { name, app, fields, createUserStatement, rotationStatement }]) => ({
            name,
            connection: app,
            type,
            template: {
              createUserStatement,
              rotationStatement,
              secretsMapping: Object.fromEntries(fields.map((field) => [field, upperCase(field)])),
            },
          }),
        ),
      }),
    },

    [`GET ${path}/{type}`]: {
      auth: machineOrUser,
      handle: (call) => ({ secretRotations: select(call, typeOf(call).id) }),
    },

    [`GET ${path}/{type}/rotation-name/{rotationName}`]: {
      auth: machineOrUser,
      handle(call) {
        requirePlan("access");
        const { id: kind, type } = typeOf(call);
        const { projectId, environment, secretPath } = call.query(named);
        const project = projectWithId(store, call.actor, projectId);
        const folder = folderToUse(store, project.id, environment, secretPath);
        const name = call.slot("rotationName");
        const rotation = store
          .rows(secretRotations)
          .find((one) => one.folderId === folder.id && one.name === name && one.type === kind);
        if (rotation) return { secretRotation: show(rotation) };
        throw notFound(`Could not find ${type.name} Rotation with name "${name}"`);
      },
    },

    [`POST ${path}/{type}`]: {
      auth: machineOrUser,
      handle(call) {
        const { id: kind, type } = typeOf(call);
        const { projectId, environment, secretPath, ...body } = call.body(created);
        requirePlan("create");
        const project = projectWithId(store, call.actor, projectId);
        const folder = folderToUse(store, project.id, environment, secretPath);
        requireConnection(store, call.actor, body.connectionId, type.app, "rotation");
        requireFreeName(folder, body.name);
        requireNames(type, body.secretsMapping);
        requireFreeSecrets(folder, Object.values(body.secretsMapping));
        const now = store.clock.timestamp();
        const rotation = store.rows(secretRotations).add({
          id: uuid(),
          type: kind,
          folderId: folder.id,
          ...body,
          description: body.description ?? null,
          generatedCredentials: [generate(type, body.parameters, 0)],
          activeIndex: 0,
          isLastRotationManual: true,
          lastRotatedAt: now,
          createdAt: now,
          updatedAt: now,
        });
        writeSecrets(rotation);
        return { secretRotation: show(rotation) };
      },
    },

    [`GET ${path}/{type}/{rotationId}`]: {
      auth: machineOrUser,
      handle(call) {
        requirePlan("access");
        return { secretRotation: show(rotationOf(call).rotation) };
      },
    },

    [`PATCH ${path}/{type}/{rotationId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { secretsMapping, ...changes } = call.body(updated);
        requirePlan("update");
        const { rotation, type } = rotationOf(call);
        const { folder } = placeOf(rotation);
        if (changes.name !== undefined && changes.name !== rotation.name) {
          requireFreeName(folder, changes.name);
        }
        if (secretsMapping) {
          requireNames(type, secretsMapping);
          const own = Object.values(rotation.secretsMapping);
          const others = Object.values(secretsMapping).filter((name) => !own.includes(name));
          requireFreeSecrets(folder, others);
          for (const [field, name] of Object.entries(rotation.secretsMapping)) {
            const secret = secretNamed(store, folder.id, name);
            if (secret) updateSecret(store, secret, { name: secretsMapping[field] ?? name });
          }
          rotation.secretsMapping = secretsMapping;
        }
        Object.assign(rotation, given(changes));
        return touch(rotation);
      },
    },

    [`DELETE ${path}/{type}/{rotationId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { deleteSecrets } = call.query(deleted);
        const { rotation } = rotationOf(call);
        const secretRotation = show(rotation);
        store.rows(secretRotations).remove(rotation);
        for (const name of deleteSecrets ? Object.values(rotation.secretsMapping) : []) {
          const secret = secretNamed(store, rotation.folderId, name);
          if (secret) removeSecret(store, secret);
        }
        return { secretRotation };
      },
    },

    [`POST ${path}/{type}/{rotationId}/rotate-secrets`]: {
      auth: machineOrUser,
      handle(call) {
        requirePlan("rotate");
        const { rotation, type } = rotationOf(call);
        const next = 1 - rotation.activeIndex;
        const credentials = [...rotation.generatedCredentials];
        credentials[next] = generate(type, rotation.parameters, next);
        rotation.generatedCredentials = credentials;
        rotation.activeIndex = next;
        rotation.isLastRotationManual = true;
        rotation.lastRotatedAt = store.clock.timestamp();
        writeSecrets(rotation);
        return touch(rotation);
      },
    },

    [`GET ${path}/{type}/{rotationId}/generated-credentials`]: {
      auth: machineOrUser,
      handle(call) {
        requirePlan("access");
        const {
          id: rotationId,
          type,
          activeIndex,
          generatedCredentials,
        } = rotationOf(call).rotation;
        return { type, rotationId, activeIndex, generatedCredentials };
      },
    },

    [`POST ${path}/{type}/{rotationId}/check-credentials`]: {
      auth: machineOrUser,
      handle(call) {
        requirePlan("check");
        rotationOf(call);
        return "";
      },
    },

    [`POST ${path}/{type}/{rotationId}/move`]: {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(moved);
        requirePlan("move");
        const { rotation } = rotationOf(call);
        const { folder: source, projectId } = placeOf(rotation);
        const { destinationEnvironment: slug, destinationSecretPath: path } = body;
        const target = findFolderIn(store, projectId, slug, path);
        if (!target) {
          throw notFound(
            `Destination folder with path "${path}" in environment "${slug}" not found`,
          );
        }
        if (target.id === source.id) {
          throw badRequest("Source and destination locations are the same");
        }
        requireFreeName(target, rotation.name);
        const names = Object.values(rotation.secretsMapping);
        const taken = takenNames(target, names);
        if (taken.length > 0 && !body.overwriteDestination) {
          throw badRequest(
            `The following secrets already exist at the destination path "${path}": ${taken.join(", ")}. Set "overwriteDestination" to true to replace them.`,
          );
        }
        for (const name of names) {
          const secret = secretNamed(store, source.id, name);
          if (secret) removeSecret(store, secret);
        }
        rotation.folderId = target.id;
        writeSecrets(rotation);
        return touch(rotation);
      },
    },

    [`POST ${path}/{type}/{rotationId}/reconcile`]: {
      auth: machineOrUser,
      handle(call) {
        requirePlan("reconcile");
        const { rotation, type } = rotationOf(call);
        if (!type.isReconcilable || rotation.parameters.rotationMethod !== "login-as-target") {
          throw badRequest(
            "Reconcile operation is only supported for local accounts whose rotation method is login-as-target",
          );
        }
        const credentials = [...rotation.generatedCredentials];
        credentials[rotation.activeIndex] = generate(type, rotation.parameters, 0);
        rotation.generatedCredentials = credentials;
        rotation.lastRotatedAt = store.clock.timestamp();
        writeSecrets(rotation);
        const message = `${type.name} rotation credentials reconciled successfully`;
        return { message, reconciled: true, ...touch(rotation) };
      },
    },
  };
}

/** Makes up credentials: what the parameters have, such as the name of an account, is theirs. */
function generate(
  { fields, extra = [] }: RotationType,
  parameters: Readonly<Record<string, unknown>>,
  turn: number,
): Record<string, string | number> {
  const user = parameters[`username${turn + 1}`];
  const known: Readonly<Record<string, unknown>> = {
    ...parameters,
    ...(user ? { username: user } : {}),
  };
  const entries = [...fields, ...extra].map((field) => {
    if (field === "tokenId") return [field, Number.parseInt(randomHex(3), 16)];
    const given = known[field];
    return [field, typeof given === "string" ? given : randomHex(16)];
  });
  return Object.fromEntries(entries);
}

/** When a rotation is due, at its time of day. */
function nextRun(rotation: SecretRotation): string | null {
  const { isAutoRotationEnabled, lastRotatedAt, rotationInterval, rotateAtUtc } = rotation;
  if (!isAutoRotationEnabled) return null;
  const next = new Date(lastRotatedAt);
  next.setUTCDate(next.getUTCDate() + rotationInterval);
  next.setUTCHours(rotateAtUtc.hours, rotateAtUtc.minutes, 0, 0);
  return next.toISOString();
}

function upperCase(field: string): string {
  return field.replace(/[A-Z]/g, "_$&").toUpperCase();
}
