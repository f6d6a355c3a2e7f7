import { machineOrUser } from "../../core/modes.js";
import { randomHex, uuid } from "../bytes.js";
import { badRequest, notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import { lifetime, lifetimeOf } from "../lifetime.js";
import { serverConfig } from "../server-config.js";
import { found, given, type Store, type Table } from "../store.js";
import {
  array,
  boolean,
  folderPath,
  nullable,
  object,
  optional,
  record,
  slug,
  string,
  unknown,
  withDefault,
} from "../validation.js";
import { findFolderIn } from "./environments.js";
import { projectWithSlug } from "./projects.js";
import type { Folder } from "./secrets/folder.js";

export interface DynamicSecret {
  readonly id: string;
  name: string;
  version: number;
  readonly type: string;
  defaultTTL: string;
  maxTTL: string | null;
  readonly folderId: string;
  usernameTemplate: string | null;
  metadata: readonly { readonly key: string; readonly value: string }[];
  inputs: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  updatedAt: string;
}

export interface DynamicSecretLease {
  readonly id: string;
  readonly dynamicSecretId: string;
  readonly externalEntityId: string;
  expireAt: string;
  readonly config: unknown;
  readonly createdAt: string;
  updatedAt: string;
}

export const dynamicSecrets: Table<DynamicSecret> = {
  name: "dynamicSecrets",
  belongsTo: { folders: "folderId" },
};

export const dynamicSecretLeases: Table<DynamicSecretLease> = {
  name: "dynamicSecretLeases",
  belongsTo: { dynamicSecrets: "dynamicSecretId" },
};

/** What the credentials of a provider are called, where it is not a user of a database. */
const credentialNames: Readonly<Record<string, readonly string[]>> = {
  "aws-iam": ["ACCESS_KEY", "SECRET_ACCESS_KEY", "USERNAME"],
  kubernetes: ["TOKEN"],
  "gcp-iam": ["SERVICE_ACCOUNT_EMAIL", "TOKEN"],
  "azure-entra-id": ["email", "password"],
  totp: ["TOTP", "TIME_REMAINING"],
};

/** Dynamic secrets are written down, and their leases have credentials that open nothing. */
export function dynamicSecretRoutes(store: Store): Routes {
  const path = "/api/v1/dynamic-secrets";

  const filled = string({ min: 1 });
  const place = { projectSlug: filled, environmentSlug: filled, path: folderPath() };
  const placed = object(place);
  const deleted = object({ ...place, isForced: withDefault(boolean(), false) });
  const metadata = optional(
    array(
      object({
        key: string({ min: 1, max: 255 }),
        value: withDefault(string({ max: 1020 }), ""),
      }),
    ),
  );
  const usernameTemplate = optional(nullable(string({ max: 255 })));
  const created = object({
    ...place,
    name: slug({ min: 1, max: 64 }),
    provider: object({ type: string(), inputs: record(unknown()) }),
    defaultTTL: lifetime(),
    maxTTL: optional(nullable(lifetime())),
    metadata,
    usernameTemplate,
  });
  const updated = object({
    ...place,
    data: object({
      inputs: optional(record(unknown())),
      defaultTTL: optional(lifetime()),
      maxTTL: optional(nullable(lifetime())),
      newName: optional(string()),
      metadata,
      usernameTemplate,
    }),
  });
  const leased = object({
    ...place,
    dynamicSecretName: filled,
    ttl: optional(lifetime()),
    config: unknown(),
  });
  const renewed = object({ ...place, ttl: optional(lifetime()) });

  function folderAt(
    call: Call,
    where: { projectSlug: string; environmentSlug: string; path: string },
  ): Folder {
    const project = projectWithSlug(store, call.actor, where.projectSlug);
    const folder = findFolderIn(store, project.id, where.environmentSlug, where.path);
    if (folder) return folder;
    throw notFound(
      `Folder with path '${where.path}' in environment '${where.environmentSlug}' not found`,
    );
  }

  function requireLicence(operation: string, thing: string): void {
    if (serverConfig(store).enterprise) return;
    throw badRequest(`Failed to ${operation} due to plan restriction. Upgrade plan to ${thing}.`);
  }

  function secretsIn({ id }: Folder): DynamicSecret[] {
    return [...store.rows(dynamicSecrets).values()].filter(({ folderId }) => folderId === id);
  }

  function secretNamed(folder: Folder, name: string): DynamicSecret {
    const secret = secretsIn(folder).find((candidate) => candidate.name === name);
    if (!secret) throw notFound(`Dynamic secret with name '${name}' not found`);
    return secret;
  }

  function requireFreeName(folder: Folder, name: string): void {
    if (secretsIn(folder).some((secret) => secret.name === name)) {
      throw badRequest("Provided dynamic secret already exist under the folder");
    }
  }

  function requireLifetimes({ defaultTTL, maxTTL }: DynamicSecret): void {
    if (maxTTL !== null && lifetimeOf(defaultTTL) > lifetimeOf(maxTTL)) {
      throw badRequest("Default TTL cannot be greater than max TTL");
    }
  }

  /** The leases that have not expired. */
  function leasesOf({ id }: DynamicSecret): DynamicSecretLease[] {
    return [...store.rows(dynamicSecretLeases).values()].filter(
      (lease) => lease.dynamicSecretId === id && !isExpired(lease),
    );
  }

  function isExpired({ expireAt }: DynamicSecretLease): boolean {
    return Date.parse(expireAt) <= store.clock.now();
  }

  function leaseOf(
    call: Call,
    folder: Folder,
  ): { lease: DynamicSecretLease; secret: DynamicSecret } {
    const id = call.slot("leaseId");
    const absent = `Dynamic secret lease with ID '${id}' not found`;
    const lease = found(store.rows(dynamicSecretLeases), id, absent);
    const secret = store.rows(dynamicSecrets).get(lease.dynamicSecretId);
    if (secret?.folderId !== folder.id || isExpired(lease)) throw notFound(absent);
    return { lease, secret };
  }

  /** When a lease ends that began at a time: not after the secret's maximum. */
  function endOf(secret: DynamicSecret, ttl: string | undefined, begin: number): string {
    const now = store.clock.now();
    const end = now + lifetimeOf(ttl ?? secret.defaultTTL);
    if (secret.maxTTL !== null && end > begin + lifetimeOf(secret.maxTTL)) {
      throw badRequest("TTL cannot be larger than max TTL");
    }
    return new Date(end).toISOString();
  }

  /** Makes credentials, of one type of secrets where a route has only these. */
  function lend(call: Call, type?: string): object {
    const { dynamicSecretName, ttl, config = null, ...where } = call.body(leased);
    const folder = folderAt(call, where);
    requireLicence("create lease", "create dynamic secret lease");
    const secret = secretNamed(folder, dynamicSecretName);
    if (type && secret.type !== type) throw badRequest(`Dynamic secret is not of type ${type}`);
    const now = store.clock.timestamp();
    const lease: DynamicSecretLease = {
      id: uuid(),
      dynamicSecretId: secret.id,
      externalEntityId: `inf-${randomHex(8)}`,
      expireAt: endOf(secret, ttl, store.clock.now()),
      config,
      createdAt: now,
      updatedAt: now,
    };
    store.rows(dynamicSecretLeases).add(lease);
    const names = credentialNames[secret.type] ?? ["DB_USERNAME", "DB_PASSWORD"];
    const data = names.map((name) => [
      name,
      /user|email/i.test(name) ? lease.externalEntityId : randomHex(16),
    ]);
    return {
      lease: showLease(lease),
      dynamicSecret: show(secret),
      data: Object.fromEntries(data),
    };
  }

  return {
    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { provider, name, ...body } = call.body(created);
        const folder = folderAt(call, body);
        requireLicence("create dynamic secret", "create dynamic secret");
        requireFreeName(folder, name);
        const now = store.clock.timestamp();
        const secret: DynamicSecret = {
          id: uuid(),
          name,
          version: 1,
          type: provider.type,
          defaultTTL: body.defaultTTL,
          maxTTL: body.maxTTL ?? null,
          folderId: folder.id,
          usernameTemplate: body.usernameTemplate ?? null,
          metadata: body.metadata ?? [],
          inputs: provider.inputs,
          createdAt: now,
          updatedAt: now,
        };
        requireLifetimes(secret);
        store.rows(dynamicSecrets).add(secret);
        return { dynamicSecret: show(secret) };
      },
    },

    [`GET ${path}`]: {
      auth: machineOrUser,
      handle: (call) => ({
        dynamicSecrets: secretsIn(folderAt(call, call.query(placed))).map(show),
      }),
    },

    [`GET ${path}/{name}`]: {
      auth: machineOrUser,
      handle(call) {
        const secret = secretNamed(folderAt(call, call.query(placed)), call.slot("name"));
        return { dynamicSecret: { ...show(secret), inputs: secret.inputs } };
      },
    },

    [`PATCH ${path}/{name}`]: {
      auth: machineOrUser,
      handle(call) {
        const { data, ...where } = call.body(updated);
        const folder = folderAt(call, where);
        requireLicence("update dynamic secret", "update dynamic secret");
        const secret = secretNamed(folder, call.slot("name"));
        const { newName = secret.name, inputs, ...changes } = data;
        if (newName !== secret.name) requireFreeName(folder, newName);
        const next = { ...secret, ...given(changes), name: newName };
        requireLifetimes(next);
        Object.assign(secret, next, {
          inputs: { ...secret.inputs, ...inputs },
          version: secret.version + 1,
          updatedAt: store.clock.timestamp(),
        });
        return { dynamicSecret: show(secret) };
      },
    },

    [`DELETE ${path}/{name}`]: {
      auth: machineOrUser,
      handle(call) {
        const secret = secretNamed(folderAt(call, call.body(deleted)), call.slot("name"));
        store.rows(dynamicSecrets).remove(secret);
        return { dynamicSecret: show(secret) };
      },
    },

    [`GET ${path}/{name}/leases`]: {
      auth: machineOrUser,
      handle(call) {
        const secret = secretNamed(folderAt(call, call.query(placed)), call.slot("name"));
        return { leases: leasesOf(secret).map(showLease) };
      },
    },

    [`POST ${path}/leases`]: { auth: machineOrUser, handle: (call) => lend(call) },
    [`POST ${path}/leases/kubernetes`]: {
      auth: machineOrUser,
      handle: (call) => lend(call, "kubernetes"),
    },
    [`GET ${path}/leases/{leaseId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { lease, secret } = leaseOf(call, folderAt(call, call.query(placed)));
        return { lease: { ...showLease(lease), dynamicSecret: show(secret) } };
      },
    },

    [`POST ${path}/leases/{leaseId}/renew`]: {
      auth: machineOrUser,
      handle(call) {
        const { ttl, ...where } = call.body(renewed);
        const folder = folderAt(call, where);
        requireLicence("renew lease", "renew dynamic secret lease");
        const { lease, secret } = leaseOf(call, folder);
        lease.expireAt = endOf(secret, ttl, Date.parse(lease.createdAt));
        lease.updatedAt = store.clock.timestamp();
        return { lease: showLease(lease) };
      },
    },

    [`DELETE ${path}/leases/{leaseId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { lease } = leaseOf(call, folderAt(call, call.body(deleted)));
        store.rows(dynamicSecretLeases).remove(lease);
        return { lease: showLease(lease) };
      },
    },
  };
}

function show({ inputs, ...secret }: DynamicSecret): object {
  return {
    ...secret,
    status: null,
    statusDetails: null,
    projectGatewayId: null,
    gatewayId: null,
    gatewayV2Id: null,
    gatewayPoolId: null,
  };
}

function showLease(lease: DynamicSecretLease): object {
  return { ...lease, version: 1, status: null, statusDetails: null };
}
