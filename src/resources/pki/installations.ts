// Written by `npm run generate` from scripts/generate/manifest/pki/installations.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";

/** A place where a discovery job found certificates. */
export interface PkiInstallation {
  id: string;
  /** The name that it is given. */
  name?: string | null;
  /** What kind of place it is. */
  locationType: string;
  /** Where it is, such as its address and port. */
  locationDetails?: unknown;
  /** What a further scan knows it by. */
  locationFingerprint: string;
  /** What serves the certificates there, as far as that was seen. */
  type: string;
  /** What else was seen there. */
  metadata?: unknown;
  /** When it was found last. ISO 8601. */
  lastSeenAt: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** A place where certificates were found, in a listing. */
export interface ListedPkiInstallation extends PkiInstallation {
  /** How many certificates are there. */
  certificatesCount?: number;
  /** Name of the certificate that hosts show first. */
  primaryCertName?: string | null;
  /** Name of the discovery job that found it. */
  discoveryName?: string | null;
}

/** Params of {@link list}. */
export interface ListPkiInstallationsParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** Only places that this discovery job found. */
  discoveryId?: string | undefined;
  /** Only places that have this certificate. */
  certificateId?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 25. */
  limit?: number | undefined;
  /** Only places with this in their names. */
  search?: string | undefined;
}

/** What {@link list} answers. */
export interface ListPkiInstallationsResult {
  installations: ListedPkiInstallation[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the places where discovery jobs have found certificates.
 *
 * `GET /api/v1/cert-manager/installations`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiInstallationsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiInstallationsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { installations } = await list(session, { discoveryId });
 * ```
 */
export function list(
  session: Session,
  params?: ListPkiInstallationsParams,
  options?: RequestOptions,
): Promise<ListPkiInstallationsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/installations",
    machineOrUser,
    params,
    options,
  );
}

/** A place where certificates were found, with these certificates. */
export interface PkiInstallationDetails extends PkiInstallation {
  /** Name of the discovery job that found it. */
  discoveryName?: string | null;
  certificates?: PkiInstallationCertificate[];
}

/** A certificate that was found at a place. */
export interface PkiInstallationCertificate {
  /** ID of the certificate. */
  certificateId: string;
  /** When it was found first. ISO 8601. */
  firstSeenAt: string;
  /** When it was found last. ISO 8601. */
  lastSeenAt: string;
  /** Common name of the subject. */
  commonName?: string | null;
  /** Serial number, in hexadecimal digits. */
  serialNumber?: string | null;
  /** ISO 8601. */
  notBefore?: string | null;
  /** ISO 8601. */
  notAfter?: string | null;
  /** Status of the certificate. */
  status?: string | null;
  friendlyName?: string | null;
  fingerprintSha256?: string | null;
  subjectOrganization?: string | null;
  subjectOrganizationalUnit?: string | null;
  subjectCountry?: string | null;
  subjectState?: string | null;
  subjectLocality?: string | null;
}

/** Params of {@link get}. */
export interface GetPkiInstallationParams {
  /** ID of the installation. */
  installationId: string;
}

/** What {@link get} answers. */
export interface GetPkiInstallationResult extends PkiInstallationDetails {}

/**
 * Gets a place where certificates were found, with these certificates.
 *
 * `GET /api/v1/cert-manager/installations/{installationId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiInstallationParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiInstallationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetPkiInstallationParams,
  options?: RequestOptions,
): Promise<GetPkiInstallationResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/installations/{installationId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdatePkiInstallationParams {
  /** ID of the installation. */
  installationId: string;
  /** The name that it is given. Up to 255 characters. */
  name?: string | undefined;
}

/** What {@link update} answers. */
export interface UpdatePkiInstallationResult extends PkiInstallation {}

/**
 * Gives a place where certificates were found a name.
 *
 * `PATCH /api/v1/cert-manager/installations/{installationId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiInstallationParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiInstallationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdatePkiInstallationParams,
  options?: RequestOptions,
): Promise<UpdatePkiInstallationResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/installations/{installationId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deletePkiInstallation}. */
export interface DeletePkiInstallationParams {
  /** ID of the installation. */
  installationId: string;
}

/** What {@link deletePkiInstallation} answers. */
export interface DeletePkiInstallationResult extends PkiInstallation {}

/**
 * Forgets a place where certificates were found, until a scan finds it again.
 *
 * `DELETE /api/v1/cert-manager/installations/{installationId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeletePkiInstallationParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeletePkiInstallationResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deletePkiInstallation(
  session: Session,
  params: DeletePkiInstallationParams,
  options?: RequestOptions,
): Promise<DeletePkiInstallationResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/installations/{installationId}",
    machineOrUser,
    params,
    options,
  );
}

export { deletePkiInstallation as delete };
