import type { Actor } from "../../auth/tokens.js";
import { uuid } from "../../bytes.js";
import { badRequest } from "../../errors.js";
import { lifetimeOf } from "../../lifetime.js";
import type { Store, Table } from "../../store.js";
import { certificateProject, mayEnter, projects } from "../projects.js";
import {
  intermediateCertificate,
  leafCertificate,
  leafPrivateKey,
  rootCertificate,
  serialNumbers,
} from "./pem.js";

export interface Certificate {
  readonly id: string;
  readonly projectId: string;
  readonly caId: string | null;
  templateId: string | null;
  readonly profileId: string | null;
  pkiSubscriberId: string | null;
  applicationId: string | null;
  status: "active" | "revoked";
  readonly commonName: string;
  readonly altNames: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly keyUsages: readonly string[] | null;
  readonly extendedKeyUsages: readonly string[] | null;
  /** Whether the server has its private key. */
  readonly hasPrivateKey: boolean;
  revokedAt: string | null;
  revocationReason: number | null;
  renewBeforeDays: number | null;
  renewedFromCertificateId: string | null;
  renewedByCertificateId: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export const certificates: Table<Certificate> = {
  name: "certificates",
  belongsTo: { projects: "projectId", authorities: "caId" },
  refersTo: {
    certificateTemplates: "templateId",
    pkiSubscribers: "pkiSubscriberId",
    pkiApplications: "applicationId",
    certificates: ["renewedFromCertificateId", "renewedByCertificateId"],
  },
};

export const issuingChain: string = intermediateCertificate + rootCertificate;

/** The project that certificates belong to where a request names none. */
export function pkiProjectOf(store: Store, actor: Actor, projectId?: string): string {
  if (projectId !== undefined) return certificateProject(store, actor, projectId).id;
  const own = store.rows(projects).filter((project) => mayEnter(store, actor, project));
  const project =
    own.find(({ type }) => type === "cert-manager") ?? own.find(({ servesAll }) => servesAll);
  if (!project) throw badRequest("There is no project for certificates");
  return project.id;
}

/** What an issued certificate is made of; the rest has defaults. */
type Issued = Partial<Certificate> & { projectId: string; commonName: string };

export function issueCertificate(
  store: Store,
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
    pkiSubscriberId: null,
    applicationId: null,
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
  store.rows(certificates).add(certificate);
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
