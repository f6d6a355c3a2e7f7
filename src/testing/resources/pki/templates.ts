import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest, notFound } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { lifetime, lifetimeOf } from "../../lifetime.js";
import { given, type Store, type Table } from "../../store.js";
import {
  array,
  numeric,
  object,
  oneOf,
  optional,
  slug,
  string,
  withDefault,
} from "../../validation.js";
import { certificateProject } from "../projects.js";
import { authorities, type CertificateAuthority } from "./ca.js";
import { issueCertificate, showIssued } from "./issue.js";
import { extendedKeyUsages, keyUsages } from "./usages.js";

export interface CertificateTemplate {
  readonly id: string;
  readonly projectId: string;
  caId: string;
  name: string;
  commonName: string;
  subjectAlternativeName: string;
  ttl: string;
  keyUsages: readonly string[];
  extendedKeyUsages: readonly string[];
  readonly createdAt: string;
  updatedAt: string;
}

export const certificateTemplates: Table<CertificateTemplate> = {
  name: "certificateTemplates",
  belongsTo: { projects: "projectId", authorities: "caId" },
};

/** What a certificate is to be, as far as a template has a say in it. */
interface Wanted {
  readonly ttl: string;
  readonly commonName?: string;
  readonly altNames?: string;
  readonly keyUsages?: readonly string[] | undefined;
  readonly extendedKeyUsages?: readonly string[] | undefined;
}

export function certificateTemplateRoutes(store: Store): Routes {
  const path = "/api/v2/pki/certificate-templates";

  const projectId = string();
  const name = slug({ min: 1, max: 64 });
  const pattern = string({ min: 1, max: 100 });
  const keyUsage = oneOf(...Object.values(keyUsages));
  const extendedKeyUsage = oneOf(...Object.values(extendedKeyUsages));
  const usages = {
    keyUsages: withDefault(array(keyUsage), ["digitalSignature", "keyEncipherment"]),
    extendedKeyUsages: withDefault(array(extendedKeyUsage), []),
  };
  const created = object({
    projectId,
    name,
    caName: name,
    commonName: pattern,
    subjectAlternativeName: pattern,
    ttl: lifetime(),
    ...usages,
  });
  const updated = object({
    projectId,
    name: optional(name),
    caName: name,
    commonName: optional(pattern),
    subjectAlternativeName: optional(pattern),
    ttl: optional(lifetime()),
    ...usages,
  });
  const placed = object({ projectId });
  const listed = object({
    projectId,
    limit: withDefault(numeric(), 100),
    offset: withDefault(numeric(), 0),
  });
  const issued = object({
    projectId,
    commonName: pattern,
    ttl: lifetime(),
    keyUsages: optional(array(keyUsage)),
    extendedKeyUsages: optional(array(extendedKeyUsage)),
    notBefore: optional(string()),
    notAfter: optional(string()),
    altNames: withDefault(string(), ""),
  });
  const signed = object({ projectId, ttl: lifetime(), csr: string({ min: 1, max: 4096 }) });

  function templatesOf(call: Call, id: string): CertificateTemplate[] {
    const project = certificateProject(store, call.actor, id);
    return [...store.rows(certificateTemplates).values()].filter(
      ({ projectId }) => projectId === project.id,
    );
  }

  function templateOf(call: Call, projectId: string): CertificateTemplate {
    const name = call.slot("templateName");
    const template = templatesOf(call, projectId).find((candidate) => candidate.name === name);
    if (!template) throw notFound(`Certificate template with name '${name}' not found`);
    return template;
  }

  function authorityNamed(projectId: string, name: string): CertificateAuthority {
    const authority = [...store.rows(authorities).values()].find(
      (candidate) => candidate.projectId === projectId && candidate.name === name,
    );
    if (!authority) throw notFound(`CA with name '${name}' not found`);
    return authority;
  }

  function requireFreeName(call: Call, projectId: string, name: string): void {
    if (templatesOf(call, projectId).some((template) => template.name === name)) {
      throw badRequest(`Certificate template with name '${name}' already exists`);
    }
  }

  /** What a template and its authority let through. */
  function requireAllowed(
    template: CertificateTemplate,
    { ttl, commonName, altNames = "", ...usages }: Wanted,
  ): void {
    const authority = store.rows(authorities).get(template.caId);
    if (authority?.status !== "active") throw badRequest("CA is not active");
    if (lifetimeOf(ttl) > lifetimeOf(template.ttl)) {
      throw badRequest("The TTL is longer than the template allows");
    }
    if (commonName !== undefined && !new RegExp(template.commonName).test(commonName)) {
      throw badRequest("The common name does not match the template");
    }
    const sanPattern = new RegExp(template.subjectAlternativeName);
    const sans = altNames.split(",").filter(Boolean);
    if (!sans.every((name) => sanPattern.test(name.trim()))) {
      throw badRequest("An alternative name does not match the template");
    }
    for (const field of ["keyUsages", "extendedKeyUsages"] as const) {
      const isAllowed = usages[field]?.every((usage) => template[field].includes(usage)) ?? true;
      if (!isAllowed) {
        throw badRequest(`The template does not allow these ${field}`);
      }
    }
  }

  function requireLifetime(
    template: CertificateTemplate,
    notBefore = store.clock.timestamp(),
    notAfter = notBefore,
  ): void {
    if (Date.parse(notAfter) - Date.parse(notBefore) > lifetimeOf(template.ttl)) {
      throw badRequest("The lifetime is longer than the template allows");
    }
  }

  function show({ projectId, ...template }: CertificateTemplate): object {
    return { ...template, pkiCollectionId: null };
  }

  function showWithAuthority(template: CertificateTemplate): object {
    const { caId: id } = template;
    return { ...show(template), ca: { id, name: store.rows(authorities).get(id)?.name ?? "" } };
  }

  return {
    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { caName, ...body } = call.body(created);
        requireFreeName(call, body.projectId, body.name);
        requirePattern(body.commonName);
        requirePattern(body.subjectAlternativeName);
        const now = store.clock.timestamp();
        const template: CertificateTemplate = {
          id: uuid(),
          caId: authorityNamed(body.projectId, caName).id,
          ...body,
          createdAt: now,
          updatedAt: now,
        };
        store.rows(certificateTemplates).add(template);
        return { certificateTemplate: show(template) };
      },
    },

    [`GET ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId, limit, offset } = call.query(listed);
        const templates = templatesOf(call, projectId);
        return {
          certificateTemplates: templates.slice(offset, offset + limit).map(showWithAuthority),
          totalCount: templates.length,
        };
      },
    },

    [`GET ${path}/{templateName}`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId } = call.query(placed);
        return { certificateTemplate: showWithAuthority(templateOf(call, projectId)) };
      },
    },

    [`PATCH ${path}/{templateName}`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId, caName, ...changes } = call.body(updated);
        const template = templateOf(call, projectId);
        if (changes.name !== undefined && changes.name !== template.name) {
          requireFreeName(call, projectId, changes.name);
        }
        requirePattern(changes.commonName);
        requirePattern(changes.subjectAlternativeName);
        template.caId = authorityNamed(projectId, caName).id;
        Object.assign(template, given(changes));
        template.updatedAt = store.clock.timestamp();
        return { certificateTemplate: show(template) };
      },
    },

    [`DELETE ${path}/{templateName}`]: {
      auth: machineOrUser,
      handle(call) {
        const template = templateOf(call, call.body(placed).projectId);
        store.rows(certificateTemplates).remove(template);
        return { certificateTemplate: show(template) };
      },
    },

    [`POST ${path}/{templateName}/issue-certificate`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId, ttl, notBefore, notAfter, ...body } = call.body(issued);
        const template = templateOf(call, projectId);
        requireAllowed(template, { ttl, ...body });
        requireLifetime(template, notBefore, notAfter);
        const certificate = issueCertificate(store, {
          projectId,
          caId: template.caId,
          templateId: template.id,
          ttl,
          commonName: body.commonName,
          altNames: body.altNames,
          keyUsages: body.keyUsages ?? template.keyUsages,
          extendedKeyUsages: body.extendedKeyUsages ?? template.extendedKeyUsages,
          ...(notBefore !== undefined && { notBefore }),
          ...(notAfter !== undefined && { notAfter }),
        });
        return showIssued(certificate);
      },
    },

    [`POST ${path}/{templateName}/sign-certificate`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId, ttl } = call.body(signed);
        const template = templateOf(call, projectId);
        requireAllowed(template, { ttl });
        const certificate = issueCertificate(store, {
          projectId,
          caId: template.caId,
          templateId: template.id,
          ttl,
          commonName: "service.example.com",
          keyUsages: template.keyUsages,
          extendedKeyUsages: template.extendedKeyUsages,
          hasPrivateKey: false,
        });
        return showIssued(certificate);
      },
    },
  };
}

function requirePattern(text = ""): void {
  try {
    new RegExp(text);
  } catch {
    throw badRequest("The names of a template are regular expressions");
  }
}
