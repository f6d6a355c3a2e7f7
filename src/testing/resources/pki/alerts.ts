import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { lifetime } from "../../lifetime.js";
import { found, given, type Store, type Table } from "../../store.js";
import {
  array,
  boolean,
  nullable,
  number,
  numeric,
  object,
  oneOf,
  optional,
  record,
  string,
  unknown,
  withDefault,
} from "../../validation.js";
import { mayEnter, projects, projectWithId } from "../projects.js";
import { type Certificate, certificates, pkiProjectOf } from "./issue.js";
import { serialNumbers } from "./pem.js";

export interface PkiAlert {
  readonly id: string;
  readonly projectId: string;
  readonly applicationId: string | null;
  name: string;
  description: string | null;
  eventType: string;
  alertBefore: string | null;
  filters: readonly PkiAlertFilter[];
  enabled: boolean;
  notificationConfig: unknown;
  channels: readonly PkiAlertChannel[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface PkiAlertFilter {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
}

export interface PkiAlertChannel {
  readonly id: string;
  readonly channelType: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly enabled: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const pkiAlerts: Table<PkiAlert> = {
  name: "pkiAlerts",
  belongsTo: { projects: "projectId" },
};

/** Alerts are written down, and tell which certificates they watch; nobody is alerted. */
export function pkiAlertRoutes(store: Store): Routes {
  const path = "/api/v2/pki/alerts";

  const name = string({ min: 1, max: 255 });
  const description = optional(string({ max: 1000 }));
  const eventType = oneOf("expiration", "renewal", "issuance", "revocation");
  const enabled = withDefault(boolean(), true);
  const alertBefore = optional(lifetime());
  const notificationConfig = optional(
    nullable(object({ enableDailyNotification: withDefault(boolean(), false) })),
  );
  const filters = array(
    object({
      field: oneOf("profile_name", "common_name", "san", "include_cas"),
      operator: oneOf("equals", "matches", "contains", "starts_with", "ends_with"),
      value: unknown(),
    }),
  );
  const channel = object({
    id: optional(string({ format: "uuid" })),
    channelType: oneOf("email", "webhook", "slack", "pagerduty"),
    config: record(unknown()),
    enabled: withDefault(boolean(), true),
  });
  const channels = array(channel, { min: 1, max: 10 });
  const created = object({
    name,
    description,
    eventType,
    alertBefore,
    filters,
    enabled,
    notificationConfig,
    channels,
    applicationId: optional(string({ format: "uuid" })),
  });
  const updated = object({
    name: optional(name),
    description,
    eventType: optional(eventType),
    alertBefore,
    filters: optional(filters),
    enabled,
    notificationConfig,
    channels: optional(channels),
  });
  const page = {
    limit: withDefault(numeric({ min: 1, max: 100 }), 20),
    offset: withDefault(numeric({ min: 0 }), 0),
  };
  const listed = object({
    ...page,
    projectId: optional(string()),
    applicationId: optional(string({ format: "uuid" })),
    search: withDefault(string(), ""),
    eventType: optional(eventType),
    enabled: optional(string()),
  });
  const watched = object(page);
  const previewed = object({
    projectId: optional(string()),
    filters,
    alertBefore,
    limit: withDefault(number({ min: 1, max: 100 }), 20),
    offset: withDefault(number({ min: 0 }), 0),
  });

  function alertOf(call: Call): PkiAlert {
    const id = call.slot("alertId");
    const alert = found(store.rows(pkiAlerts), id, `PKI alert with ID '${id}' not found`);
    projectWithId(store, call.actor, alert.projectId);
    return alert;
  }

  function withIds(given: ReturnType<typeof channels>): PkiAlertChannel[] {
    const now = store.clock.timestamp();
    return given.map(({ id = uuid(), ...rest }) => ({
      id,
      ...rest,
      createdAt: now,
      updatedAt: now,
    }));
  }

  function select(
    projectId: string,
    filters: readonly PkiAlertFilter[],
    { limit, offset }: { limit: number; offset: number },
  ): object {
    const matching = store
      .rows(certificates)
      .filter(
        (certificate) =>
          certificate.projectId === projectId &&
          filters.every((filter) => passes(filter, certificate)),
      );
    return {
      certificates: matching.slice(offset, offset + limit).map((certificate) => ({
        id: certificate.id,
        serialNumber: serialNumbers.leaf,
        commonName: certificate.commonName,
        san: altNamesOf(certificate),
        profileName: null,
        enrollmentType: null,
        notBefore: certificate.notBefore,
        notAfter: certificate.notAfter,
        status: certificate.status,
      })),
      total: matching.length,
    };
  }

  return {
    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(created);
        if (body.applicationId === undefined) throw badRequest("An alert needs an application");
        const now = store.clock.timestamp();
        const alert: PkiAlert = {
          id: uuid(),
          projectId: pkiProjectOf(store, call.actor),
          applicationId: body.applicationId,
          name: body.name,
          description: body.description ?? null,
          eventType: body.eventType,
          alertBefore: body.alertBefore ?? null,
          filters: body.filters,
          enabled: body.enabled,
          notificationConfig: body.notificationConfig ?? null,
          channels: withIds(body.channels),
          createdAt: now,
          updatedAt: now,
        };
        store.rows(pkiAlerts).add(alert);
        return { alert: show(alert) };
      },
    },

    [`GET ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { limit, offset, search, ...query } = call.query(listed);
        const alerts = [...store.rows(pkiAlerts).values()].filter((alert) => {
          const project = store.rows(projects).get(alert.projectId);
          return (
            project &&
            (query.projectId ?? project.id) === project.id &&
            mayEnter(store, call.actor, project) &&
            alert.name.includes(search) &&
            (query.eventType ?? alert.eventType) === alert.eventType &&
            // Any text is true here, as on a real server.
            (query.enabled === undefined || (query.enabled !== "") === alert.enabled) &&
            (query.applicationId ?? alert.applicationId) === alert.applicationId
          );
        });
        return {
          alerts: alerts
            .slice(offset, offset + limit)
            .map((alert) => ({ ...show(alert), lastRun: null })),
          total: alerts.length,
        };
      },
    },

    [`GET ${path}/{alertId}`]: {
      auth: machineOrUser,
      handle: (call) => ({ alert: show(alertOf(call)) }),
    },

    [`PATCH ${path}/{alertId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { channels, ...changes } = call.body(updated);
        const alert = alertOf(call);
        Object.assign(alert, given(changes));
        if (channels) alert.channels = withIds(channels);
        alert.updatedAt = store.clock.timestamp();
        return { alert: show(alert) };
      },
    },

    [`DELETE ${path}/{alertId}`]: {
      auth: machineOrUser,
      handle(call) {
        const alert = alertOf(call);
        store.rows(pkiAlerts).remove(alert);
        return { alert: show(alert) };
      },
    },

    [`GET ${path}/{alertId}/certificates`]: {
      auth: machineOrUser,
      handle(call) {
        const query = call.query(watched);
        const { projectId, filters } = alertOf(call);
        return select(projectId, filters, query);
      },
    },

    [`POST ${path}/preview/certificates`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId, filters, ...query } = call.body(previewed);
        return select(pkiProjectOf(store, call.actor, projectId), filters, query);
      },
    },
  };
}

function altNamesOf({ altNames }: Certificate): string[] {
  return altNames.split(",").filter((name) => name !== "");
}

/** There are no profiles here, and no authorities among the certificates. */
function passes({ field, operator, value }: PkiAlertFilter, certificate: Certificate): boolean {
  if (field === "include_cas") return true;
  if (field === "profile_name") return false;
  const texts = field === "san" ? altNamesOf(certificate) : [certificate.commonName];
  const wanted = (Array.isArray(value) ? value : [value]).map(String);
  return texts.some((text) => wanted.some((part) => compares(operator, text, part)));
}

function compares(operator: string, text: string, part: string): boolean {
  switch (operator) {
    case "equals":
      return text === part;
    case "starts_with":
      return text.startsWith(part);
    case "ends_with":
      return text.endsWith(part);
    default:
      return text.includes(part);
  }
}

function show({ alertBefore, channels, ...alert }: PkiAlert): object {
  return {
    ...alert,
    ...(alertBefore !== null && { alertBefore }),
    channels: channels.map(({ config, ...channel }) => {
      const { signingSecret, integrationKey, ...visible } = config;
      return { ...channel, config: visible };
    }),
  };
}
