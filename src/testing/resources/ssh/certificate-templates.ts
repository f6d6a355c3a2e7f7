import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { lifetime, lifetimeOf } from "../../lifetime.js";
import { found, given, requireChange, type Store, type Table } from "../../store.js";
import {
  array,
  boolean,
  object,
  oneOf,
  optional,
  slug,
  string,
  withDefault,
} from "../../validation.js";
import { projectWithId } from "../projects.js";
import { sshAuthorities, sshAuthorityWithId } from "./certificate-authorities.js";

export interface SshCertificateTemplate {
  readonly id: string;
  readonly sshCaId: string;
  status: "active" | "disabled";
  name: string;
  ttl: string;
  maxTTL: string;
  allowedUsers: readonly string[];
  allowedHosts: readonly string[];
  allowCustomKeyIds: boolean;
  allowUserCertificates: boolean;
  allowHostCertificates: boolean;
}

export const sshCertificateTemplates: Table<SshCertificateTemplate> = {
  name: "sshCertificateTemplates",
  belongsTo: { sshAuthorities: "sshCaId" },
};

export function sshTemplateRoutes(store: Store): Routes {
  const path = "/api/v1/ssh/certificate-templates";

  const name = slug({ min: 1, max: 36 });
  const names = array(string());
  const created = object({
    sshCaId: string(),
    name,
    ttl: withDefault(lifetime(), "1h"),
    maxTTL: withDefault(lifetime(), "30d"),
    allowedUsers: names,
    allowedHosts: names,
    allowUserCertificates: boolean(),
    allowHostCertificates: boolean(),
    allowCustomKeyIds: boolean(),
  });
  const updated = object({
    status: optional(oneOf("active", "disabled")),
    name: optional(name),
    ttl: optional(lifetime()),
    maxTTL: optional(lifetime()),
    allowedUsers: optional(names),
    allowedHosts: optional(names),
    allowUserCertificates: optional(boolean()),
    allowHostCertificates: optional(boolean()),
    allowCustomKeyIds: optional(boolean()),
  });

  function templateOf(call: Call): SshCertificateTemplate {
    return sshTemplateFor(store, call, call.slot("certificateTemplateId"));
  }

  /** The templates of all authorities of a project. */
  function templatesIn(projectId: string): SshCertificateTemplate[] {
    return store.rows(sshCertificateTemplates).filter(({ sshCaId }) => {
      return store.rows(sshAuthorities).named(sshCaId).projectId === projectId;
    });
  }

  function requireFreeName(projectId: string, name: string): void {
    if (templatesIn(projectId).some((template) => template.name === name)) {
      throw badRequest(`SSH certificate template with name ${name} already exists`);
    }
  }

  function requireLifetimes({ ttl, maxTTL }: { ttl: string; maxTTL: string }): void {
    if (lifetimeOf(ttl) > lifetimeOf(maxTTL)) {
      throw badRequest("TTL cannot be greater than max TTL");
    }
  }

  return {
    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(created);
        const { projectId } = sshAuthorityWithId(store, body.sshCaId);
        projectWithId(store, call.actor, projectId);
        requireFreeName(projectId, body.name);
        requireLifetimes(body);
        return store.rows(sshCertificateTemplates).add({ id: uuid(), status: "active", ...body });
      },
    },

    "GET /api/v1/projects/{projectId}/ssh-certificate-templates": {
      auth: machineOrUser,
      handle(call) {
        const { id } = projectWithId(store, call.actor, call.slot("projectId"));
        return { certificateTemplates: templatesIn(id) };
      },
    },

    "GET /api/v1/ssh/ca/{sshCaId}/certificate-templates": {
      auth: machineOrUser,
      handle(call) {
        const { id, projectId } = sshAuthorityWithId(store, call.slot("sshCaId"));
        projectWithId(store, call.actor, projectId);
        return { certificateTemplates: templatesIn(projectId).filter((one) => one.sshCaId === id) };
      },
    },

    [`GET ${path}/{certificateTemplateId}`]: { auth: machineOrUser, handle: templateOf },

    [`PATCH ${path}/{certificateTemplateId}`]: {
      auth: machineOrUser,
      handle(call) {
        const changes = call.body(updated);
        const template = templateOf(call);
        requireChange(changes);
        const { projectId } = store.rows(sshAuthorities).named(template.sshCaId);
        const next = { ...template, ...given(changes) };
        if (next.name !== template.name) requireFreeName(projectId, next.name);
        requireLifetimes(next);
        return Object.assign(template, next);
      },
    },

    [`DELETE ${path}/{certificateTemplateId}`]: {
      auth: machineOrUser,
      handle(call) {
        const template = templateOf(call);
        store.rows(sshCertificateTemplates).remove(template);
        return template;
      },
    },
  };
}

/** A template that the caller may see. */
export function sshTemplateFor(store: Store, call: Call, id: string): SshCertificateTemplate {
  const absent = `SSH certificate template with ID ${id} not found`;
  const template = found(store.rows(sshCertificateTemplates), id, absent);
  const { projectId } = store.rows(sshAuthorities).named(template.sshCaId);
  projectWithId(store, call.actor, projectId);
  return template;
}
