// Written by `npm run generate` from scripts/generate/manifest/project-certificates.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";

/** A certificate authority of a project. */
export interface ProjectCertificateAuthority {
  id: string;
  name: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the project. */
  projectId: string;
  /** Whether it has its certificate. */
  status: string;
  /** Whether certificates can be issued without a template. */
  enableDirectIssuance: boolean;
  /** ID of the authority above it. */
  parentCaId?: string | null;
  type: string;
  /** Its name, for people. */
  friendlyName: string;
  organization: string;
  /** Organizational unit of the subject. */
  ou: string;
  country: string;
  province: string;
  locality: string;
  /** Common name of the subject. */
  commonName: string;
  /** Distinguished name of the subject. */
  dn: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber?: string | null;
  /** How many authorities can stand below it in a chain. */
  maxPathLength?: number | null;
  keyAlgorithm: string;
  /** ID of the certificate that it signs with. */
  activeCaCertId?: string | null;
  /** Where its list of revoked certificates is found. */
  crlDistributionPointUrls?: string[] | null;
  /** Whether Infisical's own URL of that list is left out of certificates. */
  disableManagedCrlDistributionPointUrl: boolean;
  /** Whether certificates can be issued by a template alone. */
  requireTemplateForIssuance?: boolean;
  /** When its certificate ends to be valid. */
  notAfter?: string;
  /** When its certificate begins to be valid. */
  notBefore?: string;
}

/** Params of {@link listAuthorities}. */
export interface ListProjectCertificateAuthoritiesParams {
  /** ID of the project. */
  projectId: string;
  /** Only those of this status. */
  status?: "active" | "pending-certificate" | Unlisted | undefined;
  /** Only those of this name, for people. */
  friendlyName?: string | undefined;
  /** Only those of this common name. */
  commonName?: string | undefined;
  /** How many to skip. Up to 100. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 25. */
  limit?: number | undefined;
}

/** What {@link listAuthorities} answers. */
export interface ListProjectCertificateAuthoritiesResult {
  cas: ProjectCertificateAuthority[];
}

/**
 * Lists the certificate authorities of a project that Infisical itself keeps.
 *
 * `GET /api/v1/projects/{projectId}/cas`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectCertificateAuthoritiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectCertificateAuthoritiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { cas } = await listAuthorities(session, { projectId, status: "active" });
 * ```
 */
export function listAuthorities(
  session: Session,
  params: ListProjectCertificateAuthoritiesParams,
  options?: RequestOptions,
): Promise<ListProjectCertificateAuthoritiesResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/cas",
    machineOrUser,
    params,
    options,
  );
}

/** A certificate template of a project, with the name of its authority. */
export interface ProjectCertificateTemplate {
  id: string;
  name: string;
  /** ID of the certificate authority. */
  caId: string;
  /** Pattern that the common name of a subject has to fit. */
  commonName: string;
  /** Pattern that other names of a subject have to fit. */
  subjectAlternativeName: string;
  /** ID of the collection that certificates are put into. */
  pkiCollectionId?: string | null;
  /** Longest lifetime of certificates, such as `90d`. */
  ttl: string;
  /** What the key of a certificate may be used for. */
  keyUsages?: string[] | null;
  /** What a certificate may be used for. */
  extendedKeyUsages?: string[] | null;
  /** ID of the project. */
  projectId: string;
  /** Name of the authority. */
  caName: string;
}

/** Params of {@link listTemplates}. */
export interface ListProjectCertificateTemplatesParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link listTemplates} answers. */
export interface ListProjectCertificateTemplatesResult {
  certificateTemplates: ProjectCertificateTemplate[];
}

/**
 * Lists the certificate templates of a project, of all its authorities.
 *
 * `GET /api/v1/projects/{projectId}/certificate-templates`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectCertificateTemplatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectCertificateTemplatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listTemplates(
  session: Session,
  params: ListProjectCertificateTemplatesParams,
  options?: RequestOptions,
): Promise<ListProjectCertificateTemplatesResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/certificate-templates",
    machineOrUser,
    params,
    options,
  );
}

/** An alert of the older kind, which watches a collection of certificates. */
export interface ProjectPkiAlert {
  id: string;
  name: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the project. */
  projectId: string;
  /** ID of the collection that it watches. */
  pkiCollectionId: string;
  /** Days before the end of a certificate that it tells of it. */
  alertBeforeDays: number;
  /** Emails that it goes to, with commas between them. */
  recipientEmails: string;
}

/** Params of {@link listAlerts}. */
export interface ListProjectPkiAlertsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link listAlerts} answers. */
export interface ListProjectPkiAlertsResult {
  alerts: ProjectPkiAlert[];
}

/**
 * Lists the alerts of the older kind, each of which watches a collection of certificates.
 * `pki.alerts` has the newer ones.
 *
 * `GET /api/v1/projects/{projectId}/pki-alerts`
 *
 * @param session - Session to use.
 * @param params - {@link ListProjectPkiAlertsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListProjectPkiAlertsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listAlerts(
  session: Session,
  params: ListProjectPkiAlertsParams,
  options?: RequestOptions,
): Promise<ListProjectPkiAlertsResult> {
  return requestJson(
    session,
    "GET /api/v1/projects/{projectId}/pki-alerts",
    machineOrUser,
    params,
    options,
  );
}
