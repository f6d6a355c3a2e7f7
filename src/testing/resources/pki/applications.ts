import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest, notFound } from "../../errors.js";
import type { Routes } from "../../http/router.js";
import type { Store } from "../../store.js";
import {
  array,
  nullable,
  numeric,
  object,
  optional,
  slug,
  string,
  withDefault,
} from "../../validation.js";
import { applicationOf, type PkiApplication, pkiApplications } from "./application.js";
import { pkiApplicationMembers } from "./application-members.js";
import { attachProfiles, pkiApplicationProfiles } from "./application-profiles.js";
import { certificates, pkiProjectOf } from "./issue.js";

export function pkiApplicationRoutes(store: Store): Routes {
  const path = "/api/v1/cert-manager/applications";

  const projectId = optional(string());
  const name = slug({ min: 1, max: 64 });
  const profileIds = array(string({ format: "uuid" }));
  const created = object({
    projectId,
    name,
    description: optional(string({ max: 256 })),
    profileIds: withDefault(profileIds, []),
  });
  const updated = object({
    name: optional(name),
    description: optional(nullable(string({ max: 256 }))),
  });
  const listed = object({
    projectId,
    search: withDefault(string(), ""),
    limit: withDefault(numeric({ min: 1, max: 100 }), 20),
    offset: withDefault(numeric({ min: 0 }), 0),
    applicationIds: optional(string()),
  });
  const placed = object({ projectId });

  function applicationsIn(project: string): PkiApplication[] {
    return store.rows(pkiApplications).filter(({ projectId }) => projectId === project);
  }

  function requireFreeName(projectId: string, name: string): void {
    if (applicationsIn(projectId).some((other) => other.name === name)) {
      throw badRequest(`An application with name '${name}' already exists`);
    }
  }

  function count(
    application: PkiApplication,
    records: readonly { readonly applicationId: string | null }[],
  ): number {
    return records.filter(({ applicationId }) => applicationId === application.id).length;
  }

  function showWithCounts(application: PkiApplication): object {
    return {
      ...show(application),
      profileCount: count(application, [...store.rows(pkiApplicationProfiles).values()]),
      memberCount: count(application, [...store.rows(pkiApplicationMembers).values()]),
      certificateCount: count(application, [...store.rows(certificates).values()]),
    };
  }

  return {
    [`GET ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId, search, limit, offset, applicationIds } = call.query(listed);
        const ids = applicationIds?.split(",");
        const applications = applicationsIn(pkiProjectOf(store, call.actor, projectId)).filter(
          ({ id, name }) => name.includes(search) && (ids?.includes(id) ?? true),
        );
        return {
          applications: applications.slice(offset, offset + limit).map(showWithCounts),
          total: applications.length,
        };
      },
    },

    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(created);
        const projectId = pkiProjectOf(store, call.actor, body.projectId);
        requireFreeName(projectId, body.name);
        const now = store.clock.timestamp();
        const application: PkiApplication = {
          id: uuid(),
          projectId,
          name: body.name,
          description: body.description ?? null,
          createdAt: now,
          updatedAt: now,
        };
        attachProfiles(store, application, body.profileIds);
        store.rows(pkiApplications).add(application);
        return { application: show(application) };
      },
    },

    [`GET ${path}/by-name/{name}`]: {
      auth: machineOrUser,
      handle(call) {
        const name = call.slot("name");
        const project = pkiProjectOf(store, call.actor, call.query(placed).projectId);
        const application = applicationsIn(project).find((other) => other.name === name);
        if (!application) throw notFound(`Application with name '${name}' not found`);
        return { application: show(application) };
      },
    },

    [`GET ${path}/{applicationId}`]: {
      auth: machineOrUser,
      handle: (call) => ({ application: show(applicationOf(store, call)) }),
    },

    [`PATCH ${path}/{applicationId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { name, description } = call.body(updated);
        const application = applicationOf(store, call);
        if (name !== undefined && name !== application.name) {
          requireFreeName(application.projectId, name);
          application.name = name;
        }
        if (description !== undefined) application.description = description;
        application.updatedAt = store.clock.timestamp();
        return { application: show(application) };
      },
    },

    [`DELETE ${path}/{applicationId}`]: {
      auth: machineOrUser,
      handle(call) {
        const application = applicationOf(store, call);
        store.rows(pkiApplications).remove(application);
        return { application: show(application) };
      },
    },
  };
}

function show({ projectId, ...application }: PkiApplication): object {
  return application;
}
