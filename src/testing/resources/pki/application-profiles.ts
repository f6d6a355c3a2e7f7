import { machineOrUser } from "../../../core/modes.js";
import { randomHex, uuid } from "../../bytes.js";
import { badRequest, notFound } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import type { Store, Table } from "../../store.js";
import {
  array,
  boolean,
  number,
  object,
  oneOf,
  optional,
  type Schema,
  string,
  withDefault,
} from "../../validation.js";
import { applicationOf, type PkiApplication } from "./application.js";
import { intermediateCertificate } from "./pem.js";
import { certificateProfiles } from "./profiles.js";

/** A way to get certificates, as it was set. */
interface Enrollment {
  readonly id: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface PkiApplicationProfile {
  readonly id: string;
  readonly applicationId: string;
  readonly profileId: string;
  /** By what devices or programs speak: `api`, `acme`, `est` or `scep`. */
  readonly enrollments: Record<string, Enrollment>;
  /** The key that binds ACME accounts. */
  acmeEab: { readonly eabKid: string; readonly eabSecret: string } | null;
  readonly createdAt: string;
  updatedAt: string;
}

export const pkiApplicationProfiles: Table<PkiApplicationProfile> = {
  name: "pkiApplicationProfiles",
  belongsTo: { pkiApplications: "applicationId", certificateProfiles: "profileId" },
};

/** Lets an application have further profiles of its project. */
export function attachProfiles(
  store: Store,
  application: PkiApplication,
  ids: readonly string[],
): PkiApplicationProfile[] {
  const profiles = [...new Set(ids)].map((id) => {
    const profile = store.rows(certificateProfiles).withId(id);
    if (profile?.projectId === application.projectId) return profile;
    throw notFound(`Certificate profile with ID '${id}' not found`);
  });
  const known = store
    .rows(pkiApplicationProfiles)
    .filter(({ applicationId }) => applicationId === application.id)
    .map(({ profileId }) => profileId);
  const now = store.clock.timestamp();
  return profiles
    .filter(({ id }) => !known.includes(id))
    .map(({ id: profileId }) =>
      store.rows(pkiApplicationProfiles).add({
        id: uuid(),
        applicationId: application.id,
        profileId,
        enrollments: {},
        acmeEab: null,
        createdAt: now,
        updatedAt: now,
      }),
    );
}

/** The ways to enroll are written down; only the API can be used. */
export function pkiApplicationProfileRoutes(store: Store): Routes {
  const path = "/api/v1/cert-manager/applications/{applicationId}/profiles";
  const one = `${path}/{profileId}`;

  const attached = object({ profileIds: array(string({ format: "uuid" }), { min: 1 }) });
  const api = object({
    autoRenew: withDefault(boolean(), false),
    renewBeforeDays: optional(number({ min: 1, max: 365, isInteger: true })),
  });
  const acme = object({
    skipDnsOwnershipVerification: withDefault(boolean(), false),
    skipEabBinding: withDefault(boolean(), false),
  });
  const est = object({
    passphrase: string({ min: 8 }),
    disableBootstrapCaValidation: withDefault(boolean(), false),
    caChain: optional(string()),
  });
  const scep = object({
    challengeType: withDefault(oneOf("static", "dynamic"), "static"),
    challengePassword: optional(string()),
    includeCaCertInResponse: withDefault(boolean(), true),
    allowCertBasedRenewal: withDefault(boolean(), true),
    dynamicChallengeExpiryMinutes: optional(number({ min: 5, max: 1440, isInteger: true })),
    dynamicChallengeMaxPending: optional(number({ min: 1, max: 1000, isInteger: true })),
  });

  function profileOf(call: Call): PkiApplicationProfile {
    const { id } = applicationOf(store, call);
    const wanted = call.slot("profileId");
    const profile = store
      .rows(pkiApplicationProfiles)
      .find(({ applicationId, profileId }) => applicationId === id && profileId === wanted);
    if (!profile) throw notFound(`Profile '${wanted}' is not attached to the application`);
    return profile;
  }

  function change(profile: PkiApplicationProfile): object {
    profile.updatedAt = store.clock.timestamp();
    return idsOf(profile);
  }

  function show({ id, enrollments, acmeEab, ...profile }: PkiApplicationProfile): object {
    const { slug, description } = store.rows(certificateProfiles).named(profile.profileId);
    return {
      ...profile,
      profileSlug: slug,
      profileDescription: description,
      apiConfigId: enrollments.api?.id ?? null,
      acmeConfigId: enrollments.acme?.id ?? null,
      estConfigId: enrollments.est?.id ?? null,
      scepConfigId: enrollments.scep?.id ?? null,
    };
  }

  function requireAcme(call: Call): PkiApplicationProfile {
    const profile = profileOf(call);
    if (!profile.enrollments.acme) throw badRequest("ACME is not configured for this profile");
    return profile;
  }

  /** Settings are put and taken away alike; what a device signs in with is never shown. */
  function routesOf(
    kind: string,
    schema: Schema<Readonly<Record<string, unknown>>>,
    shown: readonly string[],
  ): Routes {
    return {
      [`PUT ${one}/enrollment/${kind}`]: {
        auth: machineOrUser,
        handle(call) {
          const settings = call.body(schema);
          const profile = profileOf(call);
          const { id } = profile.enrollments[kind] ?? { id: uuid() };
          profile.enrollments[kind] = { id, settings };
          const visible = shown.map((name) => [name, settings[name] ?? null]);
          return { ...change(profile), [kind]: { id, ...Object.fromEntries(visible) } };
        },
      },

      [`DELETE ${one}/enrollment/${kind}`]: {
        auth: machineOrUser,
        handle(call) {
          const profile = profileOf(call);
          delete profile.enrollments[kind];
          if (kind === "acme") profile.acmeEab = null;
          return change(profile);
        },
      },
    };
  }

  function showEnrollment(profile: PkiApplicationProfile): object {
    const { applicationId, profileId, enrollments } = profile;
    const base = `https://infisical.test/applications/${applicationId}/profiles/${profileId}`;
    const { api, acme, est, scep } = enrollments;
    const isDynamic = scep?.settings.challengeType === "dynamic";
    return {
      ...idsOf(profile),
      api: api ? { id: api.id, renewBeforeDays: null, ...api.settings } : null,
      acme: acme ? { id: acme.id, ...acme.settings, directoryUrl: `${base}/acme/directory` } : null,
      est: est
        ? {
            id: est.id,
            disableBootstrapCaValidation: est.settings.disableBootstrapCaValidation,
            estEndpointUrl: `${base}/est`,
          }
        : null,
      scep: scep
        ? {
            id: scep.id,
            challengeType: scep.settings.challengeType,
            includeCaCertInResponse: scep.settings.includeCaCertInResponse,
            allowCertBasedRenewal: scep.settings.allowCertBasedRenewal,
            dynamicChallengeExpiryMinutes: scep.settings.dynamicChallengeExpiryMinutes ?? null,
            dynamicChallengeMaxPending: scep.settings.dynamicChallengeMaxPending ?? null,
            scepEndpointUrl: `${base}/scep`,
            challengeEndpointUrl: isDynamic ? `${base}/scep/challenge` : null,
            raCertificatePem: intermediateCertificate,
            raCertExpiresAt: "2040-01-01T00:00:00.000Z",
          }
        : null,
      estConfigured: est !== undefined,
      acmeConfigured: acme !== undefined,
      scepConfigured: scep !== undefined,
    };
  }

  return {
    ...routesOf("api", api, ["autoRenew", "renewBeforeDays"]),
    ...routesOf("acme", acme, ["skipDnsOwnershipVerification", "skipEabBinding"]),
    ...routesOf("est", est, ["disableBootstrapCaValidation"]),
    ...routesOf("scep", scep, ["challengeType"]),

    [`GET ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { id } = applicationOf(store, call);
        const profiles = store
          .rows(pkiApplicationProfiles)
          .filter(({ applicationId }) => applicationId === id);
        return { profiles: profiles.map(show) };
      },
    },

    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { profileIds } = call.body(attached);
        const application = applicationOf(store, call);
        return { profiles: attachProfiles(store, application, profileIds).map(show) };
      },
    },

    [`DELETE ${one}`]: {
      auth: machineOrUser,
      handle(call) {
        const profile = profileOf(call);
        store.rows(pkiApplicationProfiles).remove(profile);
        return idsOf(profile);
      },
    },

    [`GET ${one}/enrollment`]: {
      auth: machineOrUser,
      handle: (call) => showEnrollment(profileOf(call)),
    },

    [`POST ${one}/enrollment/acme/eab/reveal`]: {
      auth: machineOrUser,
      handle(call) {
        const profile = requireAcme(call);
        profile.acmeEab ??= newKey();
        return { ...idsOf(profile), ...profile.acmeEab };
      },
    },

    [`POST ${one}/enrollment/acme/eab/rotate`]: {
      auth: machineOrUser,
      handle(call) {
        const profile = requireAcme(call);
        profile.acmeEab = newKey();
        return change(profile);
      },
    },
  };
}

function newKey(): { eabKid: string; eabSecret: string } {
  return { eabKid: uuid(), eabSecret: randomHex(32) };
}

function idsOf({ applicationId, profileId }: PkiApplicationProfile): object {
  return { applicationId, profileId };
}
