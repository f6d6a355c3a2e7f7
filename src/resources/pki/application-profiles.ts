// Written by `npm run generate` from scripts/generate/manifest/pki/application-profiles.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";

/** A profile that an application has. */
export interface PkiApplicationProfile {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** Slug of the profile. */
  profileSlug: string;
  /** Description of the profile. */
  profileDescription?: string | null;
  /** ID of its settings for EST; `null` where EST is not allowed. */
  estConfigId?: string | null;
  /** ID of its settings for the API; `null` where the API is not allowed. */
  apiConfigId?: string | null;
  /** ID of its settings for ACME; `null` where ACME is not allowed. */
  acmeConfigId?: string | null;
  /** ID of its settings for SCEP; `null` where SCEP is not allowed. */
  scepConfigId?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** An application and a profile, by their IDs. */
export interface PkiApplicationProfileIds {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
}

/** How certificates are got through the API. */
export interface PkiApiEnrollment {
  id: string;
  /** Whether certificates are renewed by themselves. */
  autoRenew: boolean;
  /** Days before their expiry to renew them. */
  renewBeforeDays: number | null;
}

/** Params of {@link list}. */
export interface ListPkiApplicationProfilesParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link list} answers. */
export interface ListPkiApplicationProfilesResult {
  profiles: PkiApplicationProfile[];
}

/**
 * Lists the profiles that the certificates of an application can be issued under.
 *
 * `GET /api/v1/cert-manager/applications/{applicationId}/profiles`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiApplicationProfilesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiApplicationProfilesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListPkiApplicationProfilesParams,
  options?: RequestOptions,
): Promise<ListPkiApplicationProfilesResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/applications/{applicationId}/profiles",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link attach}. */
export interface AttachPkiApplicationProfilesParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** IDs of the profiles. At least one. */
  profileIds: string[];
}

/** What {@link attach} answers. */
export interface AttachPkiApplicationProfilesResult {
  profiles: PkiApplicationProfile[];
}

/**
 * Lets the certificates of an application be issued under further profiles.
 *
 * `POST /api/v1/cert-manager/applications/{applicationId}/profiles`
 *
 * @param session - Session to use.
 * @param params - {@link AttachPkiApplicationProfilesParams}
 * @param options - Options for this call alone.
 * @returns The {@link AttachPkiApplicationProfilesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function attach(
  session: Session,
  params: AttachPkiApplicationProfilesParams,
  options?: RequestOptions,
): Promise<AttachPkiApplicationProfilesResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/applications/{applicationId}/profiles",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link detach}. */
export interface DetachPkiApplicationProfileParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link detach} answers. */
export interface DetachPkiApplicationProfileResult extends PkiApplicationProfileIds {}

/**
 * Takes a profile away from an application, with the ways to enroll under it.
 *
 * `DELETE /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}`
 *
 * @param session - Session to use.
 * @param params - {@link DetachPkiApplicationProfileParams}
 * @param options - Options for this call alone.
 * @returns The {@link DetachPkiApplicationProfileResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the application does not have the profile.
 */
export function detach(
  session: Session,
  params: DetachPkiApplicationProfileParams,
  options?: RequestOptions,
): Promise<DetachPkiApplicationProfileResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}",
    machineOrUser,
    params,
    options,
  );
}

/** How certificates are got through ACME. */
export interface PkiAcmeEnrollment {
  id: string;
  /** Whether ACME clients need not prove that they own the names. */
  skipDnsOwnershipVerification: boolean;
  /** Whether ACME accounts can be made without the key. */
  skipEabBinding: boolean;
  /** URL for ACME clients to begin with. */
  directoryUrl: string;
}

/** How certificates are got through EST. */
export interface PkiEstEnrollment {
  id: string;
  /** Whether devices need no certificate from their maker. */
  disableBootstrapCaValidation: boolean;
  /** URL for devices to enroll at. */
  estEndpointUrl: string;
}

/** How certificates are got through SCEP. */
export interface PkiScepEnrollment {
  id: string;
  /** Whether all devices know one password, or each gets its own. */
  challengeType: "static" | "dynamic" | Unlisted;
  /** Whether answers have the authority's certificate. */
  includeCaCertInResponse: boolean;
  /** Whether a device can renew its certificate by signing with the one it has. */
  allowCertBasedRenewal: boolean;
  /** How long a password of a device's own lasts, in minutes. */
  dynamicChallengeExpiryMinutes: number | null;
  /** How many such passwords can wait for use at once. */
  dynamicChallengeMaxPending: number | null;
  /** URL for devices to enroll at. */
  scepEndpointUrl: string;
  /** URL that gives out passwords, where each device gets its own. */
  challengeEndpointUrl: string | null;
  /** Certificate that devices encrypt their requests for, in PEM. */
  raCertificatePem: string;
  /** When that certificate ends. ISO 8601. */
  raCertExpiresAt: string;
}

/** Params of {@link getEnrollment}. */
export interface GetPkiApplicationEnrollmentParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link getEnrollment} answers. */
export interface GetPkiApplicationEnrollmentResult {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** How it goes through the API; `null` where that is not allowed. */
  api: PkiApiEnrollment | null;
  /** How it goes through EST; `null` where that is not allowed. */
  est: PkiEstEnrollment | null;
  /** How it goes through ACME; `null` where that is not allowed. */
  acme: PkiAcmeEnrollment | null;
  /** How it goes through SCEP; `null` where that is not allowed. */
  scep: PkiScepEnrollment | null;
  /** Whether EST is allowed. */
  estConfigured: boolean;
  /** Whether ACME is allowed. */
  acmeConfigured: boolean;
  /** Whether SCEP is allowed. */
  scepConfigured: boolean;
}

/**
 * Gets the ways in which an application can get certificates under a profile.
 *
 * `GET /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiApplicationEnrollmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiApplicationEnrollmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the application does not have the profile.
 */
export function getEnrollment(
  session: Session,
  params: GetPkiApplicationEnrollmentParams,
  options?: RequestOptions,
): Promise<GetPkiApplicationEnrollmentResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link setApiEnrollment}. */
export interface SetPkiApplicationApiEnrollmentParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** Whether certificates are renewed by themselves. Default false. */
  autoRenew?: boolean | undefined;
  /** Days before their expiry to renew them. From 1 to 365. */
  renewBeforeDays?: number | undefined;
}

/** What {@link setApiEnrollment} answers. */
export interface SetPkiApplicationApiEnrollmentResult {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** How it goes through the API; `null` where that is not allowed. */
  api: PkiApiEnrollment;
}

/**
 * Lets an application get certificates under a profile through the API.
 *
 * `PUT /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/api`
 *
 * @param session - Session to use.
 * @param params - {@link SetPkiApplicationApiEnrollmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link SetPkiApplicationApiEnrollmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the application does not have the profile; an update without a change may give a 500.
 *
 * @example
 * ```ts
 * await setApiEnrollment(session, {
 *   applicationId,
 *   profileId,
 *   autoRenew: true,
 *   renewBeforeDays: 14,
 * });
 * ```
 */
export function setApiEnrollment(
  session: Session,
  params: SetPkiApplicationApiEnrollmentParams,
  options?: RequestOptions,
): Promise<SetPkiApplicationApiEnrollmentResult> {
  return requestJson(
    session,
    "PUT /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/api",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link clearApiEnrollment}. */
export interface ClearPkiApplicationApiEnrollmentParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link clearApiEnrollment} answers. */
export interface ClearPkiApplicationApiEnrollmentResult extends PkiApplicationProfileIds {}

/**
 * Lets an application get no certificates under a profile through the API any more.
 *
 * `DELETE /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/api`
 *
 * @param session - Session to use.
 * @param params - {@link ClearPkiApplicationApiEnrollmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link ClearPkiApplicationApiEnrollmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the application does not have the profile.
 */
export function clearApiEnrollment(
  session: Session,
  params: ClearPkiApplicationApiEnrollmentParams,
  options?: RequestOptions,
): Promise<ClearPkiApplicationApiEnrollmentResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/api",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link setAcmeEnrollment}. */
export interface SetPkiApplicationAcmeEnrollmentParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** Whether ACME clients need not prove that they own the names. Default false. */
  skipDnsOwnershipVerification?: boolean | undefined;
  /** Whether ACME accounts can be made without the key. Default false. */
  skipEabBinding?: boolean | undefined;
}

/** What {@link setAcmeEnrollment} answers. */
export interface SetPkiApplicationAcmeEnrollmentResult {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** How it goes through ACME; `null` where that is not allowed. */
  acme: { id: string; skipDnsOwnershipVerification: boolean; skipEabBinding: boolean };
}

/**
 * Lets an application get certificates under a profile through ACME (RFC 8555).
 *
 * `PUT /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/acme`
 *
 * @param session - Session to use.
 * @param params - {@link SetPkiApplicationAcmeEnrollmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link SetPkiApplicationAcmeEnrollmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the application does not have the profile; an update without a change may give a 500.
 */
export function setAcmeEnrollment(
  session: Session,
  params: SetPkiApplicationAcmeEnrollmentParams,
  options?: RequestOptions,
): Promise<SetPkiApplicationAcmeEnrollmentResult> {
  return requestJson(
    session,
    "PUT /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/acme",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link clearAcmeEnrollment}. */
export interface ClearPkiApplicationAcmeEnrollmentParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link clearAcmeEnrollment} answers. */
export interface ClearPkiApplicationAcmeEnrollmentResult extends PkiApplicationProfileIds {}

/**
 * Lets an application get no certificates under a profile through ACME any more.
 *
 * `DELETE /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/acme`
 *
 * @param session - Session to use.
 * @param params - {@link ClearPkiApplicationAcmeEnrollmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link ClearPkiApplicationAcmeEnrollmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the application does not have the profile.
 */
export function clearAcmeEnrollment(
  session: Session,
  params: ClearPkiApplicationAcmeEnrollmentParams,
  options?: RequestOptions,
): Promise<ClearPkiApplicationAcmeEnrollmentResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/acme",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revealAcmeEabSecret}. */
export interface RevealPkiApplicationAcmeEabSecretParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link revealAcmeEabSecret} answers. */
export interface RevealPkiApplicationAcmeEabSecretResult {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the key, for `--eab-kid` of an ACME client. */
  eabKid: string;
  /** The key, for `--eab-hmac-key` of an ACME client. */
  eabSecret: string;
}

/**
 * Reads the key that binds new ACME accounts to an application and a profile.
 *
 * `POST /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/acme/eab/reveal`
 *
 * @param session - Session to use.
 * @param params - {@link RevealPkiApplicationAcmeEabSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevealPkiApplicationAcmeEabSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the application does not have the profile.
 */
export function revealAcmeEabSecret(
  session: Session,
  params: RevealPkiApplicationAcmeEabSecretParams,
  options?: RequestOptions,
): Promise<RevealPkiApplicationAcmeEabSecretResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/acme/eab/reveal",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link rotateAcmeEabSecret}. */
export interface RotatePkiApplicationAcmeEabSecretParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link rotateAcmeEabSecret} answers. */
export interface RotatePkiApplicationAcmeEabSecretResult extends PkiApplicationProfileIds {}

/**
 * Makes a new key to bind ACME accounts with; `revealAcmeEabSecret` reads it.
 *
 * `POST /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/acme/eab/rotate`
 *
 * @param session - Session to use.
 * @param params - {@link RotatePkiApplicationAcmeEabSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link RotatePkiApplicationAcmeEabSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the application does not have the profile.
 */
export function rotateAcmeEabSecret(
  session: Session,
  params: RotatePkiApplicationAcmeEabSecretParams,
  options?: RequestOptions,
): Promise<RotatePkiApplicationAcmeEabSecretResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/acme/eab/rotate",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link setEstEnrollment}. */
export interface SetPkiApplicationEstEnrollmentParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** What devices sign in with. At least 8 characters. */
  passphrase: string;
  /** Whether devices need no certificate from their maker. Default false. */
  disableBootstrapCaValidation?: boolean | undefined;
  /** Certificates of the authorities that sign makers' certificates, in PEM. */
  caChain?: string | undefined;
}

/** What {@link setEstEnrollment} answers. */
export interface SetPkiApplicationEstEnrollmentResult {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** How it goes through EST; `null` where that is not allowed. */
  est: { id: string; disableBootstrapCaValidation: boolean };
}

/**
 * Lets devices of an application get certificates under a profile through EST (RFC 7030).
 *
 * `PUT /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/est`
 *
 * @param session - Session to use.
 * @param params - {@link SetPkiApplicationEstEnrollmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link SetPkiApplicationEstEnrollmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the application does not have the profile.
 */
export function setEstEnrollment(
  session: Session,
  params: SetPkiApplicationEstEnrollmentParams,
  options?: RequestOptions,
): Promise<SetPkiApplicationEstEnrollmentResult> {
  return requestJson(
    session,
    "PUT /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/est",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link clearEstEnrollment}. */
export interface ClearPkiApplicationEstEnrollmentParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link clearEstEnrollment} answers. */
export interface ClearPkiApplicationEstEnrollmentResult extends PkiApplicationProfileIds {}

/**
 * Lets an application get no certificates under a profile through EST any more.
 *
 * `DELETE /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/est`
 *
 * @param session - Session to use.
 * @param params - {@link ClearPkiApplicationEstEnrollmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link ClearPkiApplicationEstEnrollmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the application does not have the profile.
 */
export function clearEstEnrollment(
  session: Session,
  params: ClearPkiApplicationEstEnrollmentParams,
  options?: RequestOptions,
): Promise<ClearPkiApplicationEstEnrollmentResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/est",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link setScepEnrollment}. */
export interface SetPkiApplicationScepEnrollmentParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** Whether all devices know one password, or each gets its own. */
  challengeType?: "static" | "dynamic" | Unlisted | undefined;
  /** The password, where all devices know one. */
  challengePassword?: string | undefined;
  /** Whether answers have the authority's certificate. Default true. */
  includeCaCertInResponse?: boolean | undefined;
  /** Whether a device can renew its certificate by signing with the one it has. Default true. */
  allowCertBasedRenewal?: boolean | undefined;
  /** How long a password of a device's own lasts, in minutes. From 5 to 1440. */
  dynamicChallengeExpiryMinutes?: number | undefined;
  /** How many such passwords can wait for use at once. From 1 to 1000. */
  dynamicChallengeMaxPending?: number | undefined;
}

/** What {@link setScepEnrollment} answers. */
export interface SetPkiApplicationScepEnrollmentResult {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** How it goes through SCEP; `null` where that is not allowed. */
  scep: { id: string; challengeType: "static" | "dynamic" | Unlisted };
}

/**
 * Lets devices of an application get certificates under a profile through SCEP (RFC 8894).
 *
 * `PUT /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/scep`
 *
 * @param session - Session to use.
 * @param params - {@link SetPkiApplicationScepEnrollmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link SetPkiApplicationScepEnrollmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the application does not have the profile; an update without a change may give a 500.
 */
export function setScepEnrollment(
  session: Session,
  params: SetPkiApplicationScepEnrollmentParams,
  options?: RequestOptions,
): Promise<SetPkiApplicationScepEnrollmentResult> {
  return requestJson(
    session,
    "PUT /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/scep",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link clearScepEnrollment}. */
export interface ClearPkiApplicationScepEnrollmentParams {
  /** ID of the application. */
  applicationId: string;
  /** ID of the profile. */
  profileId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link clearScepEnrollment} answers. */
export interface ClearPkiApplicationScepEnrollmentResult extends PkiApplicationProfileIds {}

/**
 * Lets an application get no certificates under a profile through SCEP any more.
 *
 * `DELETE /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/scep`
 *
 * @param session - Session to use.
 * @param params - {@link ClearPkiApplicationScepEnrollmentParams}
 * @param options - Options for this call alone.
 * @returns The {@link ClearPkiApplicationScepEnrollmentResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when the application does not have the profile.
 */
export function clearScepEnrollment(
  session: Session,
  params: ClearPkiApplicationScepEnrollmentParams,
  options?: RequestOptions,
): Promise<ClearPkiApplicationScepEnrollmentResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/applications/{applicationId}/profiles/{profileId}/enrollment/scep",
    machineOrUser,
    params,
    options,
  );
}
