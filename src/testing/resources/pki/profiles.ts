import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest, notFound } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { found, given, type Store, type Table } from "../../store.js";
import {
  nullable,
  numeric,
  object,
  oneOf,
  optional,
  record,
  string,
  unknown,
  withDefault,
} from "../../validation.js";
import { projectWithId } from "../projects.js";
import { authorities } from "./ca.js";
import { type Certificate, certificates, issuingChain, pkiProjectOf } from "./issue.js";
import { leafCertificate, leafPrivateKey, serialNumbers } from "./pem.js";
import { certificatePolicies } from "./policies.js";

export interface CertificateProfile {
  readonly id: string;
  readonly projectId: string;
  readonly caId: string | null;
  readonly certificatePolicyId: string;
  slug: string;
  description: string | null;
  issuerType: string;
  externalConfigs: unknown;
  defaults: unknown;
  readonly createdAt: string;
  updatedAt: string;
}

export const certificateProfiles: Table<CertificateProfile> = {
  name: "certificateProfiles",
  belongsTo: { projects: "projectId", certificatePolicies: "certificatePolicyId" },
  refersTo: { authorities: "caId" },
};

/** Nobody enrolls under a profile but by the API. */
const enrollment = {
  enrollmentType: "api",
  estConfigId: null,
  apiConfigId: null,
  acmeConfigId: null,
  scepConfigId: null,
};

export function certificateProfileRoutes(store: Store): Routes {
  const path = "/api/v1/cert-manager/certificate-profiles";

  const id = string({ format: "uuid" });
  const slug = string({ min: 1, max: 255, rule: slugRule });
  const issuerType = oneOf("ca", "self-signed");
  const settings = {
    externalConfigs: optional(nullable(record(unknown()))),
    defaults: optional(nullable(record(unknown()))),
  };
  const created = object({
    projectId: optional(string()),
    caId: optional(id),
    certificatePolicyId: id,
    slug,
    description: optional(string({ max: 1000 })),
    issuerType: withDefault(issuerType, "ca"),
    ...settings,
  });
  const updated = object({
    slug: optional(slug),
    description: optional(nullable(string({ max: 1000 }))),
    issuerType: optional(issuerType),
    ...settings,
  });
  const page = {
    offset: withDefault(numeric({ min: 0 }), 0),
    limit: withDefault(numeric({ min: 1, max: 100 }), 20),
    search: withDefault(string(), ""),
  };
  const listed = object({
    ...page,
    projectId: optional(string()),
    enrollmentType: optional(oneOf("api", "est", "acme", "scep")),
    issuerType: optional(issuerType),
    caId: optional(id),
    applicationId: optional(id),
  });
  const placed = object({ projectId: optional(string()) });
  const searched = object({ ...page, status: optional(oneOf("active", "expired", "revoked")) });

  function profileOf(call: Call): CertificateProfile {
    const id = call.slot("profileId");
    const absent = `Certificate profile with ID '${id}' not found`;
    const profile = found(store.rows(certificateProfiles), id, absent);
    projectWithId(store, call.actor, profile.projectId);
    return profile;
  }

  function profilesIn(project: string): CertificateProfile[] {
    return store.rows(certificateProfiles).filter(({ projectId }) => projectId === project);
  }

  function requireFreeSlug(projectId: string, slug: string): void {
    if (profilesIn(projectId).some((other) => other.slug === slug)) {
      throw badRequest(`Certificate profile with slug '${slug}' already exists`);
    }
  }

  function requireInProject(
    record: { readonly projectId: string } | undefined,
    projectId: string,
    what: string,
  ): void {
    if (record?.projectId !== projectId) throw notFound(`${what} not found`);
  }

  function statusOf({ status, notAfter }: Certificate): string {
    const hasEnded = Date.parse(notAfter) <= store.clock.now();
    return status === "active" && hasEnded ? "expired" : status;
  }

  function certificatesOf({ id }: CertificateProfile): Certificate[] {
    return store.rows(certificates).filter(({ profileId }) => profileId === id);
  }

  function show({ projectId, ...profile }: CertificateProfile): object {
    return { ...profile, ...enrollment };
  }

  function withAuthority(profile: CertificateProfile): object {
    const authority = store.rows(authorities).withId(profile.caId ?? "");
    if (!authority) return show(profile);
    const { id, status, name } = authority;
    return {
      ...show(profile),
      certificateAuthority: { id, status, name, isExternal: false, externalType: null },
    };
  }

  function metricsOf(profile: CertificateProfile): object {
    const statuses = certificatesOf(profile).map(statusOf);
    const count = (status: string): number => statuses.filter((one) => one === status).length;
    const week = store.clock.now() + 7 * 24 * 60 * 60 * 1000;
    return {
      profileId: profile.id,
      totalCertificates: statuses.length,
      activeCertificates: count("active"),
      expiredCertificates: count("expired"),
      expiringCertificates: certificatesOf(profile).filter(
        (one) => statusOf(one) === "active" && Date.parse(one.notAfter) <= week,
      ).length,
      revokedCertificates: count("revoked"),
    };
  }

  return {
    [`GET ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId, offset, limit, search, ...query } = call.query(listed);
        const profiles = profilesIn(pkiProjectOf(store, call.actor, projectId)).filter(
          (profile) =>
            profile.slug.includes(search) &&
            (query.enrollmentType ?? enrollment.enrollmentType) === enrollment.enrollmentType &&
            (query.issuerType ?? profile.issuerType) === profile.issuerType &&
            (query.caId ?? profile.caId) === profile.caId,
        );
        return {
          certificateProfiles: profiles.slice(offset, offset + limit).map((profile) => ({
            ...withAuthority(profile),
            metrics: metricsOf(profile),
          })),
          totalCount: profiles.length,
        };
      },
    },

    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId: given, caId = null, ...body } = call.body(created);
        const projectId = pkiProjectOf(store, call.actor, given);
        requireInProject(
          store.rows(certificatePolicies).withId(body.certificatePolicyId),
          projectId,
          "Certificate policy",
        );
        if (caId !== null) {
          requireInProject(store.rows(authorities).withId(caId), projectId, "CA");
        } else if (body.issuerType === "ca") {
          throw badRequest("A profile needs a CA, unless its certificates sign themselves");
        }
        requireFreeSlug(projectId, body.slug);
        const now = store.clock.timestamp();
        const profile = store.rows(certificateProfiles).add({
          id: uuid(),
          projectId,
          caId,
          ...body,
          description: body.description ?? null,
          externalConfigs: body.externalConfigs ?? null,
          defaults: body.defaults ?? null,
          createdAt: now,
          updatedAt: now,
        });
        return { certificateProfile: show(profile) };
      },
    },

    [`GET ${path}/slug/{slug}`]: {
      auth: machineOrUser,
      handle(call) {
        const slug = call.slot("slug");
        const project = pkiProjectOf(store, call.actor, call.query(placed).projectId);
        const profile = profilesIn(project).find((other) => other.slug === slug);
        if (!profile) throw notFound(`Certificate profile with slug '${slug}' not found`);
        return { certificateProfile: show(profile) };
      },
    },

    [`GET ${path}/{profileId}`]: {
      auth: machineOrUser,
      handle(call) {
        const profile = profileOf(call);
        const policy = store.rows(certificatePolicies).named(profile.certificatePolicyId);
        const { id, name, description } = policy;
        return {
          certificateProfile: {
            ...withAuthority(profile),
            certificatePolicy: { id, name, ...(description !== null && { description }) },
          },
        };
      },
    },

    [`PATCH ${path}/{profileId}`]: {
      auth: machineOrUser,
      handle(call) {
        const changes = call.body(updated);
        const profile = profileOf(call);
        if (changes.slug !== undefined && changes.slug !== profile.slug) {
          requireFreeSlug(profile.projectId, changes.slug);
        }
        Object.assign(profile, given(changes));
        profile.updatedAt = store.clock.timestamp();
        return { certificateProfile: show(profile) };
      },
    },

    [`DELETE ${path}/{profileId}`]: {
      auth: machineOrUser,
      handle(call) {
        const profile = profileOf(call);
        store.rows(certificateProfiles).remove(profile);
        return { certificateProfile: show(profile) };
      },
    },

    [`GET ${path}/{profileId}/certificates`]: {
      auth: machineOrUser,
      handle(call) {
        const { offset, limit, search, status } = call.query(searched);
        const matching = certificatesOf(profileOf(call)).filter(
          (certificate) =>
            certificate.commonName.includes(search) &&
            (status === undefined || statusOf(certificate) === status),
        );
        return {
          certificates: matching.slice(offset, offset + limit).map((certificate) => ({
            id: certificate.id,
            serialNumber: serialNumbers.leaf,
            cn: certificate.commonName,
            status: statusOf(certificate),
            notBefore: certificate.notBefore,
            notAfter: certificate.notAfter,
            revokedAt: certificate.revokedAt,
            createdAt: certificate.createdAt,
          })),
        };
      },
    },

    [`GET ${path}/{profileId}/certificates/latest-active-bundle`]: {
      auth: machineOrUser,
      handle(call) {
        const latest = certificatesOf(profileOf(call))
          .filter((certificate) => statusOf(certificate) === "active")
          .at(-1);
        return {
          certificate: latest ? leafCertificate : null,
          certificateChain: latest ? issuingChain : null,
          privateKey: latest?.hasPrivateKey ? leafPrivateKey : null,
          serialNumber: latest ? serialNumbers.leaf : null,
        };
      },
    },
  };
}

const slugRule = {
  test: (text: string) => /^[a-z\d-]+$/.test(text),
  message: "Slug must contain only lowercase letters, numbers, and hyphens",
};
