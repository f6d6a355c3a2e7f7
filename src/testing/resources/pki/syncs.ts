import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest, notFound } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { found, given, type Store, type Table } from "../../store.js";
import {
  array,
  boolean,
  nullable,
  numeric,
  object,
  optional,
  record,
  string,
  unknown,
  withDefault,
} from "../../validation.js";
import { appConnections, requireConnection } from "../app-connections.js";
import { projectWithId } from "../projects.js";
import { type Certificate, certificates, pkiProjectOf } from "./issue.js";
import { serialNumbers } from "./pem.js";

export interface PkiSync {
  readonly id: string;
  readonly destination: string;
  readonly projectId: string;
  name: string;
  description: string | null;
  isAutoSyncEnabled: boolean;
  destinationConfig: Readonly<Record<string, unknown>>;
  syncOptions: Readonly<Record<string, unknown>>;
  readonly applicationId: string | null;
  subscriberId: string | null;
  connectionId: string;
  lastSyncedAt: string | null;
  lastRemovedAt: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export const pkiSyncs: Table<PkiSync> = {
  name: "pkiSyncs",
  belongsTo: {
    projects: "projectId",
    appConnections: "connectionId",
    pkiApplications: "applicationId",
  },
  refersTo: { pkiSubscribers: "subscriberId" },
};

export interface PkiSyncCertificate {
  readonly id: string;
  readonly pkiSyncId: string;
  readonly certificateId: string;
  lastSyncedAt: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export const pkiSyncCertificates: Table<PkiSyncCertificate> = {
  name: "pkiSyncCertificates",
  belongsTo: { pkiSyncs: "pkiSyncId", certificates: "certificateId" },
};

/** A destination that certificates can be synced to. */
interface Destination {
  readonly name: string;
  /** The app that a connection is needed to. */
  readonly connection: string;
  readonly canImportCertificates: boolean;
  /** What a sync does that is not told otherwise. */
  readonly syncOptions: Readonly<Record<string, unknown>>;
}

const fieldMappings = {
  certificate: "certificate",
  privateKey: "private_key",
  certificateChain: "certificate_chain",
  caCertificate: "ca_certificate",
};
const removing = { canRemoveCertificates: true };
const importing = { canImportCertificates: false, includeRootCa: false };
const keeping = { includeRootCa: false, preserveItemOnRenewal: true };
const mapping = { updateExistingCertificates: true, fieldMappings };

const destinations: Readonly<Record<string, Destination>> = {
  "aws-certificate-manager": {
    name: "AWS Certificate Manager",
    connection: "aws",
    canImportCertificates: false,
    syncOptions: { ...importing, ...removing, preserveArn: true },
  },
  "aws-elastic-load-balancer": {
    name: "AWS Elastic Load Balancer",
    connection: "aws",
    canImportCertificates: false,
    syncOptions: { ...importing, canRemoveCertificates: false, preserveArn: true },
  },
  "aws-secrets-manager": {
    name: "AWS Secrets Manager",
    connection: "aws",
    canImportCertificates: false,
    syncOptions: { ...importing, ...removing, ...mapping, preserveSecretOnRenewal: true },
  },
  "azure-key-vault": {
    name: "Azure Key Vault",
    connection: "azure-key-vault",
    canImportCertificates: false,
    syncOptions: { ...importing, ...removing, enableVersioning: true },
  },
  chef: {
    name: "Chef",
    connection: "chef",
    canImportCertificates: false,
    syncOptions: { ...importing, ...removing, ...mapping, preserveItemOnRenewal: true },
  },
  "cloudflare-custom-certificate": {
    name: "Cloudflare Custom SSL Certificate",
    connection: "cloudflare",
    canImportCertificates: false,
    syncOptions: removing,
  },
  "f5-big-ip": {
    name: "F5 BIG-IP",
    connection: "f5-big-ip",
    canImportCertificates: false,
    syncOptions: { ...removing, ...keeping },
  },
  netscaler: {
    name: "NetScaler",
    connection: "netscaler",
    canImportCertificates: false,
    syncOptions: { ...removing, ...keeping },
  },
};

/** Syncs are written down; nothing leaves the server, so that each one succeeds at once. */
export function pkiSyncRoutes(store: Store): Routes {
  const path = "/api/v1/cert-manager/syncs";

  const id = string({ format: "uuid" });
  const ids = array(id);
  const name = string({ min: 1, max: 256 });
  const settings = record(unknown());
  const subscriberId = optional(nullable(string()));
  const created = object({
    projectId: optional(string()),
    name,
    description: optional(string()),
    isAutoSyncEnabled: withDefault(boolean(), true),
    destinationConfig: settings,
    syncOptions: withDefault(settings, {}),
    subscriberId,
    connectionId: string(),
    applicationId: optional(id),
    certificateIds: withDefault(ids, []),
  });
  const updated = object({
    name: optional(name),
    description: optional(string()),
    isAutoSyncEnabled: optional(boolean()),
    destinationConfig: optional(settings),
    syncOptions: optional(settings),
    subscriberId,
    connectionId: optional(string()),
  });
  const listed = object({
    projectId: optional(string()),
    certificateId: optional(id),
    applicationId: optional(id),
  });
  const chosen = object({ certificateIds: array(id, { min: 1 }) });
  const paged = object({
    offset: withDefault(numeric({ min: 0 }), 0),
    limit: withDefault(numeric({ min: 1, max: 100 }), 20),
  });

  function syncOf(call: Call, destination?: string): PkiSync {
    const id = call.slot("pkiSyncId");
    const sync = found(store.rows(pkiSyncs), id, `Could not find PKI Sync with ID "${id}"`);
    projectWithId(store, call.actor, sync.projectId);
    if (destination !== undefined && sync.destination !== destination) {
      throw badRequest(`PKI Sync with ID "${id}" is not configured for ${destination}`);
    }
    return sync;
  }

  function requireFreeName(projectId: string, name: string): void {
    const isTaken = store
      .rows(pkiSyncs)
      .find((sync) => sync.projectId === projectId && sync.name === name);
    if (isTaken) throw badRequest(`A PKI Sync with the name "${name}" already exists`);
  }

  function certificatesOf({ id }: PkiSync): PkiSyncCertificate[] {
    return store.rows(pkiSyncCertificates).filter(({ pkiSyncId }) => pkiSyncId === id);
  }

  function certificateIn(projectId: string, id: string): Certificate {
    const certificate = store.rows(certificates).withId(id);
    if (certificate?.projectId === projectId) return certificate;
    throw notFound(`Certificate with ID '${id}' not found`);
  }

  function add(sync: PkiSync, ids: readonly string[]): PkiSyncCertificate[] {
    const known = certificatesOf(sync).map(({ certificateId }) => certificateId);
    const fresh = [...new Set(ids)].filter((id) => !known.includes(id));
    const own = fresh.map((id) => certificateIn(sync.projectId, id));
    const now = store.clock.timestamp();
    return own.map(({ id: certificateId }) =>
      store.rows(pkiSyncCertificates).add({
        id: uuid(),
        pkiSyncId: sync.id,
        certificateId,
        lastSyncedAt: null,
        createdAt: now,
        updatedAt: now,
      }),
    );
  }

  function run(sync: PkiSync): void {
    const now = store.clock.timestamp();
    sync.lastSyncedAt = now;
    for (const certificate of certificatesOf(sync)) {
      Object.assign(certificate, { lastSyncedAt: now, updatedAt: now });
    }
  }

  function select(call: Call): PkiSync[] {
    const { projectId, certificateId, applicationId } = call.query(listed);
    const project = pkiProjectOf(store, call.actor, projectId);
    return store
      .rows(pkiSyncs)
      .filter(
        (sync) =>
          sync.projectId === project &&
          (applicationId ?? sync.applicationId) === sync.applicationId &&
          (certificateId === undefined || hasCertificate(sync, certificateId)),
      );
  }

  function hasCertificate(sync: PkiSync, id: string): boolean {
    return certificatesOf(sync).some(({ certificateId }) => certificateId === id);
  }

  function show({ projectId, applicationId, lastRemovedAt, ...sync }: PkiSync): object {
    return { ...sync, syncStatus: sync.lastSyncedAt ? "succeeded" : null };
  }

  function showWhole(sync: PkiSync): object {
    const { credentials, projectId, gatewayPoolId, ...connection } = store
      .rows(appConnections)
      .named(sync.connectionId);
    return {
      ...show(sync),
      applicationId: sync.applicationId,
      lastSyncMessage: null,
      removeStatus: sync.lastRemovedAt ? "succeeded" : null,
      lastRemovedAt: sync.lastRemovedAt,
      appConnectionName: connection.name,
      appConnectionApp: connection.app,
      connection,
    };
  }

  function showCertificate(sync: PkiSync, item: PkiSyncCertificate): object {
    const certificate = store.rows(certificates).named(item.certificateId);
    return {
      ...showAdded(item),
      certificateSerialNumber: serialNumbers.leaf,
      certificateCommonName: certificate.commonName,
      certificateAltNames: certificate.altNames,
      certificateStatus: certificate.status,
      certificateNotBefore: certificate.notBefore,
      certificateNotAfter: certificate.notAfter,
      certificateRenewBeforeDays: certificate.renewBeforeDays,
      pkiSyncName: sync.name,
      pkiSyncDestination: sync.destination,
    };
  }

  /** A destination has routes of its own, beside those that know a sync by its ID alone. */
  function routesTo(id: string, destination: Destination): Routes {
    const own = `${path}/${id}`;
    return {
      [`GET ${own}`]: {
        auth: machineOrUser,
        handle: (call) => ({
          pkiSyncs: select(call)
            .filter((sync) => sync.destination === id)
            .map(show),
        }),
      },

      [`POST ${own}`]: {
        auth: machineOrUser,
        handle(call) {
          const { projectId: given, certificateIds, ...body } = call.body(created);
          const projectId = pkiProjectOf(store, call.actor, given);
          requireConnection(
            store,
            call.actor,
            body.connectionId,
            destination.connection,
            "destination",
          );
          requireFreeName(projectId, body.name);
          for (const id of certificateIds) certificateIn(projectId, id);
          const now = store.clock.timestamp();
          const sync = store.rows(pkiSyncs).add({
            id: uuid(),
            destination: id,
            projectId,
            ...body,
            syncOptions: { ...destination.syncOptions, ...body.syncOptions },
            description: body.description ?? null,
            applicationId: body.applicationId ?? null,
            subscriberId: body.subscriberId ?? null,
            lastSyncedAt: null,
            lastRemovedAt: null,
            createdAt: now,
            updatedAt: now,
          });
          add(sync, certificateIds);
          if (sync.isAutoSyncEnabled) run(sync);
          return show(sync);
        },
      },

      [`GET ${own}/{pkiSyncId}`]: {
        auth: machineOrUser,
        handle: (call) => show(syncOf(call, id)),
      },

      [`PATCH ${own}/{pkiSyncId}`]: {
        auth: machineOrUser,
        handle(call) {
          const { syncOptions, ...changes } = call.body(updated);
          const sync = syncOf(call, id);
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
            requireFreeName(sync.projectId, changes.name);
          }
          Object.assign(sync, given(changes));
          if (syncOptions) sync.syncOptions = { ...destination.syncOptions, ...syncOptions };
          sync.updatedAt = store.clock.timestamp();
          return show(sync);
        },
      },

      [`DELETE ${own}/{pkiSyncId}`]: {
        auth: machineOrUser,
        handle(call) {
          const sync = syncOf(call, id);
          store.rows(pkiSyncs).remove(sync);
          return show(sync);
        },
      },

      [`POST ${own}/{pkiSyncId}/sync`]: {
        auth: machineOrUser,
        handle(call) {
          run(syncOf(call, id));
          return { message: "PKI sync job added to queue successfully" };
        },
      },

      [`POST ${own}/{pkiSyncId}/remove-certificates`]: {
        auth: machineOrUser,
        handle(call) {
          const sync = syncOf(call, id);
          if (sync.syncOptions.canRemoveCertificates === false) {
            throw badRequest("Certificate removal is not enabled for this PKI sync");
          }
          sync.lastRemovedAt = store.clock.timestamp();
          return { message: "PKI sync remove job added to queue successfully" };
        },
      },
    };
  }

  const byDestination = Object.entries(destinations).map(([id, one]) => routesTo(id, one));
  return {
    ...Object.assign({}, ...byDestination),

    [`GET ${path}`]: {
      auth: machineOrUser,
      handle: (call) => ({ pkiSyncs: select(call).map(showWhole) }),
    },

    [`GET ${path}/options`]: {
      auth: machineOrUser,
      handle: () => ({
        pkiSyncOptions: Object.entries(destinations).map(([destination, option]) => ({
          name: option.name,
          connection: option.connection,
          destination,
          canImportCertificates: option.canImportCertificates,
          canRemoveCertificates: true,
        })),
      }),
    },

    [`GET ${path}/{pkiSyncId}`]: { auth: machineOrUser, handle: (call) => showWhole(syncOf(call)) },

    [`GET ${path}/{pkiSyncId}/certificates`]: {
      auth: machineOrUser,
      handle(call) {
        const { offset, limit } = call.query(paged);
        const sync = syncOf(call);
        const items = certificatesOf(sync);
        return {
          certificates: items
            .slice(offset, offset + limit)
            .map((item) => showCertificate(sync, item)),
          totalCount: items.length,
        };
      },
    },

    [`POST ${path}/{pkiSyncId}/certificates`]: {
      auth: machineOrUser,
      handle(call) {
        const { certificateIds } = call.body(chosen);
        const sync = syncOf(call);
        const added = add(sync, certificateIds);
        if (sync.isAutoSyncEnabled) run(sync);
        return { addedCertificates: added.map(showAdded) };
      },
    },

    [`DELETE ${path}/{pkiSyncId}/certificates`]: {
      auth: machineOrUser,
      handle(call) {
        const { certificateIds } = call.body(chosen);
        const items = certificatesOf(syncOf(call)).filter(({ certificateId }) =>
          certificateIds.includes(certificateId),
        );
        for (const item of items) store.rows(pkiSyncCertificates).remove(item);
        return { removedCount: items.length };
      },
    },
  };
}

function showAdded(item: PkiSyncCertificate): object {
  return {
    ...item,
    syncStatus: item.lastSyncedAt ? "succeeded" : "pending",
    lastSyncMessage: null,
  };
}
