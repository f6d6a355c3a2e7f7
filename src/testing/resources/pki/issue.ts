import type { Actor } from "../../auth/tokens.js";
import { uuid } from "../../bytes.js";
import { badRequest } from "../../errors.js";
import { lifetimeOf } from "../../lifetime.js";
import type { Certificate } from "../../records.js";
import type { State } from "../../state.js";
import {
  intermediateCertificate,
  leafCertificate,
  leafPrivateKey,
  rootCertificate,
  serialNumbers,
} from "./pem.js";

export const issuingChain: string = intermediateCertificate + rootCertificate;

/** The project that certificates belong to where a request names none. */
export function pkiProjectOf(store: State, actor: Actor, projectId?: string): string {
  if (projectId !== undefined) return store.project(actor, projectId).id;
  const own = [...store.projects.values()].filter((project) => store.mayEnter(actor, project));
  const project = own.find(({ type }) => type === "cert-manager") ?? own[0];
  if (!project) throw badRequest("There is no project for certificates");
  return project.id;
}

/** What an issued certificate is made of; the rest has defaults. */
type Issued = Partial<Certificate> & { projectId: string; commonName: string };

export function issueCertificate(
  store: State,
  { ttl, ...fields }: Issued & { readonly ttl?: string | undefined },
): Certificate {
  const now = store.clock.now();
  const notBefore = fields.notBefore ?? new Date(now).toISOString();
  const lifetime = lifetimeOf(ttl ?? "90d");
  const notAfter = fields.notAfter ?? new Date(Date.parse(notBefore) + lifetime).toISOString();
  if (!(Date.parse(notAfter) > Date.parse(notBefore))) {
    throw badRequest("The certificate would end before it begins");
  }
  const createdAt = new Date(now).toISOString();
  const certificate: Certificate = {
    id: uuid(),
    caId: null,
    templateId: null,
    profileId: null,
    status: "active",
    altNames: "",
    keyUsages: null,
    extendedKeyUsages: null,
    hasPrivateKey: true,
    revokedAt: null,
    revocationReason: null,
    renewBeforeDays: null,
    renewedFromCertificateId: null,
    renewedByCertificateId: null,
    createdAt,
    updatedAt: createdAt,
    ...fields,
    notBefore: new Date(notBefore).toISOString(),
    notAfter: new Date(notAfter).toISOString(),
  };
  store.certificates.add(certificate);
  return certificate;
}

/** The PEM of a certificate, as it is given to whoever has asked for it. */
export function showIssued({ hasPrivateKey }: Certificate): object {
  return {
    certificate: leafCertificate,
    issuingCaCertificate: intermediateCertificate,
    certificateChain: issuingChain,
    ...(hasPrivateKey && { privateKey: leafPrivateKey }),
    serialNumber: serialNumbers.leaf,
  };
}
