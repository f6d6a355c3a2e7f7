import { machineOrUser } from "../../../core/modes.js";
import { uuid } from "../../bytes.js";
import { badRequest, notFound } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { lifetime } from "../../lifetime.js";
import { found, type Store } from "../../store.js";
import {
  array,
  boolean,
  nullable,
  number,
  object,
  oneOf,
  optional,
  string,
  unknown,
} from "../../validation.js";
import { projectWithId } from "../projects.js";
import {
  type Certificate,
  certificates,
  issueCertificate,
  issuingChain,
  pkiProjectOf,
  showIssued,
} from "./issue.js";
import { leafCertificate, leafPrivateKey, serialNumbers } from "./pem.js";
import { extendedKeyUsages, keyUsages } from "./usages.js";

function asStored(
  names: Readonly<Record<string, string>>,
  usages: readonly string[] | undefined,
): string[] | null {
  return usages?.map((usage) => names[usage] ?? usage) ?? null;
}

/** The codes of RFC 5280. */
const reasons: Readonly<Record<string, number>> = {
  UNSPECIFIED: 0,
  KEY_COMPROMISE: 1,
  CA_COMPROMISE: 2,
  AFFILIATION_CHANGED: 3,
  SUPERSEDED: 4,
  CESSATION_OF_OPERATION: 5,
  CERTIFICATE_HOLD: 6,
  PRIVILEGE_WITHDRAWN: 9,
  A_A_COMPROMISE: 10,
};

/** Certificates under a profile, whose id can be any: a test need not make one. */
export function certificateRoutes(store: Store): Routes {
  const path = "/api/v1/cert-manager/certificates";

  const subjectName = optional(nullable(string({ min: 1, max: 100 })));
  const altName = object({
    type: oneOf("dns_name", "ip_address", "email", "uri"),
    value: string({ min: 1 }),
  });
  const created = object({
    profileId: string({ format: "uuid" }),
    applicationId: optional(string({ format: "uuid" })),
    csr: optional(string({ min: 1, max: 4096 })),
    attributes: optional(
      object({
        commonName: subjectName,
        keyUsages: optional(array(oneOf(...Object.keys(keyUsages)))),
        extendedKeyUsages: optional(array(oneOf(...Object.keys(extendedKeyUsages)))),
        altNames: optional(array(altName)),
        ttl: optional(lifetime()),
        notBefore: optional(string()),
        notAfter: optional(string()),
      }),
    ),
  });
  const revoked = object({ revocationReason: oneOf(...Object.keys(reasons)) });
  const configured = object({
    renewBeforeDays: optional(number({ min: 1, max: 30, isInteger: true })),
    enableAutoRenewal: optional(boolean()),
  });

  function certificateOf(call: Call): Certificate {
    const id = call.slot("certificateId");
    const certificate = found(
      store.rows(certificates),
      id,
      `Certificate with ID '${id}' not found`,
    );
    projectWithId(store, call.actor, certificate.projectId);
    return certificate;
  }

  return {
    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { profileId, csr, attributes } = call.body(created);
        const certificate = issueCertificate(store, {
          projectId: pkiProjectOf(store, call.actor),
          profileId,
          commonName: attributes?.commonName ?? "service.example.com",
          altNames: (attributes?.altNames ?? []).map(({ value }) => value).join(","),
          keyUsages: asStored(keyUsages, attributes?.keyUsages),
          extendedKeyUsages: asStored(extendedKeyUsages, attributes?.extendedKeyUsages),
          hasPrivateKey: csr === undefined,
          ttl: attributes?.ttl,
          ...(attributes?.notBefore !== undefined && { notBefore: attributes.notBefore }),
          ...(attributes?.notAfter !== undefined && { notAfter: attributes.notAfter }),
        });
        return {
          certificate: { ...showIssued(certificate), certificateId: certificate.id },
          certificateRequestId: uuid(),
          status: "issued",
        };
      },
    },

    [`GET ${path}/{certificateId}`]: {
      auth: machineOrUser,
      handle: (call) => ({ certificate: showCertificate(certificateOf(call)) }),
    },

    [`DELETE ${path}/{certificateId}`]: {
      auth: machineOrUser,
      handle(call) {
        const certificate = certificateOf(call);
        store.rows(certificates).remove(certificate);
        return { certificate: showCertificate(certificate) };
      },
    },

    [`GET ${path}/{certificateId}/certificate`]: {
      auth: machineOrUser,
      handle(call) {
        certificateOf(call);
        return {
          certificate: leafCertificate,
          certificateChain: issuingChain,
          serialNumber: serialNumbers.leaf,
        };
      },
    },

    [`GET ${path}/{certificateId}/bundle`]: {
      auth: machineOrUser,
      handle: (call) => ({
        certificate: leafCertificate,
        certificateChain: issuingChain,
        privateKey: certificateOf(call).hasPrivateKey ? leafPrivateKey : null,
        serialNumber: serialNumbers.leaf,
      }),
    },

    [`GET ${path}/{certificateId}/private-key`]: {
      auth: machineOrUser,
      handle(call) {
        if (certificateOf(call).hasPrivateKey) return leafPrivateKey;
        throw notFound("The server does not have the private key of this certificate");
      },
    },

    [`POST ${path}/{certificateId}/renew`]: {
      auth: machineOrUser,
      handle(call) {
        call.body(unknown());
        const old = certificateOf(call);
        if (old.status === "revoked") throw badRequest("A revoked certificate cannot be renewed");
        if (old.renewedByCertificateId) throw badRequest("Certificate has already been renewed");
        const { id, createdAt, updatedAt, notBefore, notAfter, ...same } = old;
        const now = store.clock.now();
        const lifetime = Date.parse(notAfter) - Date.parse(notBefore);
        const certificate = issueCertificate(store, {
          ...same,
          notAfter: new Date(now + lifetime).toISOString(),
          renewedFromCertificateId: id,
        });
        old.renewedByCertificateId = certificate.id;
        return {
          ...showIssued(certificate),
          certificateId: certificate.id,
          certificateRequestId: uuid(),
        };
      },
    },

    [`POST ${path}/{certificateId}/revoke`]: {
      auth: machineOrUser,
      handle(call) {
        const { revocationReason } = call.body(revoked);
        const certificate = certificateOf(call);
        if (certificate.status === "revoked") throw badRequest("Certificate is already revoked");
        const revokedAt = store.clock.timestamp();
        certificate.status = "revoked";
        certificate.revokedAt = revokedAt;
        certificate.revocationReason = reasons[revocationReason] ?? 0;
        certificate.updatedAt = revokedAt;
        return {
          message: "Successfully revoked certificate",
          serialNumber: serialNumbers.leaf,
          revokedAt,
        };
      },
    },

    [`PATCH ${path}/{certificateId}/config`]: {
      auth: machineOrUser,
      handle(call) {
        const { renewBeforeDays, enableAutoRenewal } = call.body(configured);
        const certificate = certificateOf(call);
        if (enableAutoRenewal === false) certificate.renewBeforeDays = null;
        else if (renewBeforeDays !== undefined) certificate.renewBeforeDays = renewBeforeDays;
        certificate.updatedAt = store.clock.timestamp();
        const days = certificate.renewBeforeDays;
        return {
          message: "Certificate configuration updated successfully",
          ...(days !== null && { renewBeforeDays: days }),
        };
      },
    },
  };
}

export function showCertificate({
  templateId,
  hasPrivateKey,
  ...certificate
}: Certificate): object {
  return {
    ...certificate,
    serialNumber: serialNumbers.leaf,
    friendlyName: certificate.commonName,
    certificateTemplateId: templateId,
    keySource: "infisical",
  };
}
