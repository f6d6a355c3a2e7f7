// Written by `npm run generate` from scripts/generate/manifest/pki/profiles.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { CertificateExtendedKeyUsage } from "../../models/certificate-extended-key-usage.js";
import type { CertificateKeyAlgorithm } from "../../models/certificate-key-algorithm.js";
import type { CertificateKeyUsage } from "../../models/certificate-key-usage.js";
import type { CertificateSignatureAlgorithm } from "../../models/certificate-signature-algorithm.js";

/** What a certificate says where its request says nothing. */
export interface CertificateProfileDefaults {
  /** Lifetime, in days. */
  ttlDays?: number | undefined;
  /** Common name of the subject. */
  commonName?: string | undefined;
  keyAlgorithm?: CertificateKeyAlgorithm | undefined;
  signatureAlgorithm?: CertificateSignatureAlgorithm | undefined;
  /** What the key of a certificate may be used for. */
  keyUsages?: CertificateKeyUsage[] | undefined;
  /** What a certificate may be used for. */
  extendedKeyUsages?: CertificateExtendedKeyUsage[] | undefined;
  /** Whether it is the certificate of an authority, and how many may follow below it. */
  basicConstraints?: { isCA: boolean; pathLength?: number | undefined } | undefined;
  organization?: string | undefined;
  organizationalUnit?: string | undefined;
  country?: string | undefined;
  state?: string | undefined;
  locality?: string | undefined;
}

/** What an external authority has to be told of certificates. Only Active Directory needs it. */
export interface CertificateProfileExternalConfig {
  /** Name of the template in Active Directory Certificate Services. */
  template?: string | undefined;
}

/** What certificates are issued under. */
export interface CertificateProfile {
  id: string;
  /** Its slug. */
  slug: string;
  /** ID of the certificate authority; absent where certificates sign themselves. */
  caId?: string | null;
  /** ID of the policy. */
  certificatePolicyId: string;
  description?: string | null;
  /** How certificates are got: `api`, `acme`, `est` or `scep`. */
  enrollmentType: string;
  /** ID of the settings for EST. */
  estConfigId?: string | null;
  /** ID of the settings for the API. */
  apiConfigId?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the settings for ACME. */
  acmeConfigId?: string | null;
  /** Whether an authority signs the certificates, or each one itself. */
  issuerType: string;
  /** What an external authority has to be told. */
  externalConfigs?: CertificateProfileExternalConfig | null;
  /** What a certificate says where its request says nothing. */
  defaults?: CertificateProfileDefaults | null;
  /** ID of the settings for SCEP. */
  scepConfigId?: string | null;
}

/** How certificates are got through the API. */
export interface CertificateProfileApiConfig {
  id: string;
  /** Whether certificates are renewed by themselves. */
  autoRenew: boolean;
  /** Days before their expiry to renew them. */
  renewBeforeDays?: number;
}

/** How certificates are got through ACME. */
export interface CertificateProfileAcmeConfig {
  id: string;
  /** URL for ACME clients to begin with. */
  directoryUrl: string;
  /** Whether ACME clients need not prove that they own the names. */
  skipDnsOwnershipVerification?: boolean;
  /** Whether ACME accounts can be made without the key. */
  skipEabBinding?: boolean;
}

/** How devices get certificates through EST. */
export interface CertificateProfileEstConfig {
  id: string;
  /** Whether devices need no certificate from their maker. */
  disableBootstrapCaValidation: boolean;
  /** Certificates of the authorities that sign makers' certificates, in PEM. */
  caChain?: string;
}

/** The certificate authority of a profile. */
export interface CertificateProfileAuthority {
  id: string;
  name: string;
  /** Whether it can issue certificates. */
  status: string;
  /** Whether it is somebody else's. */
  isExternal?: boolean;
  /** What kind of authority it is, where it is somebody else's. */
  externalType?: string | null;
}

/** How devices get certificates through SCEP. */
export interface CertificateProfileScepConfig {
  id: string;
  /** URL for devices to enroll at. */
  scepEndpointUrl: string;
  /** Certificate that devices encrypt their requests for, in PEM. */
  raCertificatePem: string;
  /** When that certificate ends. ISO 8601. */
  raCertExpiresAt: string;
  /** Whether answers have the authority's certificate. */
  includeCaCertInResponse: boolean;
  /** Whether a device can renew its certificate by signing with the one it has. */
  allowCertBasedRenewal: boolean;
  /** Whether all devices know one password (`static`), or each gets its own (`dynamic`). */
  challengeType: string;
  /** URL that gives out passwords, where each device gets its own. */
  challengeEndpointUrl?: string;
  /** How long a password of a device's own lasts, in minutes. */
  dynamicChallengeExpiryMinutes?: number;
  /** How many such passwords can wait for use at once. */
  dynamicChallengeMaxPending?: number;
}

/** How devices get certificates through EST, with what they sign in with. */
export interface ListedCertificateProfileEstConfig extends CertificateProfileEstConfig {
  /** What devices sign in with. */
  passphrase?: string;
}

/** How many certificates a profile has. */
export interface CertificateProfileMetrics {
  /** ID of the profile. */
  profileId: string;
  totalCertificates: number;
  activeCertificates: number;
  expiredCertificates: number;
  /** Those that end within a week. */
  expiringCertificates: number;
  revokedCertificates: number;
}

/** A profile in a listing. */
export interface ListedCertificateProfile extends CertificateProfile {
  /** The certificate authority. */
  certificateAuthority?: CertificateProfileAuthority;
  /** How many certificates it has. */
  metrics?: CertificateProfileMetrics;
  /** How certificates are got through EST. */
  estConfig?: ListedCertificateProfileEstConfig;
  /** How certificates are got through the API. */
  apiConfig?: CertificateProfileApiConfig;
  /** How certificates are got through ACME. */
  acmeConfig?: CertificateProfileAcmeConfig;
  /** How certificates are got through SCEP. */
  scepConfig?: CertificateProfileScepConfig;
}

/** Params of {@link list}. */
export interface ListCertificateProfilesParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
  /** Only profiles with this in their slugs. */
  search?: string | undefined;
  /** Only profiles under which certificates are got in this way. */
  enrollmentType?: "api" | "est" | "acme" | "scep" | Unlisted | undefined;
  /** Only profiles of this kind. */
  issuerType?: "ca" | "self-signed" | Unlisted | undefined;
  /** Only profiles of this certificate authority. */
  caId?: string | undefined;
  /** Only profiles that this application has. */
  applicationId?: string | undefined;
}

/** What {@link list} answers. */
export interface ListCertificateProfilesResult {
  certificateProfiles: ListedCertificateProfile[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the profiles of a project, with their settings and counts of certificates.
 *
 * `GET /api/v1/cert-manager/certificate-profiles`
 *
 * @param session - Session to use.
 * @param params - {@link ListCertificateProfilesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListCertificateProfilesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListCertificateProfilesParams,
  options?: RequestOptions,
): Promise<ListCertificateProfilesResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificate-profiles",
    machineOrUser,
    params,
    options,
  );
}

/** A profile with its authority, policy and settings. */
export interface CertificateProfileDetails extends CertificateProfile {
  /** The certificate authority. */
  certificateAuthority?: CertificateProfileAuthority;
  /** The policy. */
  certificatePolicy?: { id: string; name: string; description?: string };
  /** How certificates are got through EST. */
  estConfig?: CertificateProfileEstConfig;
  /** How certificates are got through the API. */
  apiConfig?: CertificateProfileApiConfig;
  /** How certificates are got through ACME. */
  acmeConfig?: CertificateProfileAcmeConfig;
  /** How certificates are got through SCEP. */
  scepConfig?: CertificateProfileScepConfig;
}

/** Params of {@link get}. */
export interface GetCertificateProfileParams {
  /** ID of the profile. */
  profileId: string;
}

/** What {@link get} answers. */
export interface GetCertificateProfileResult {
  certificateProfile: CertificateProfileDetails;
}

/**
 * Gets a profile by its ID, with its authority, policy and settings.
 *
 * `GET /api/v1/cert-manager/certificate-profiles/{profileId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateProfileParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateProfileResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetCertificateProfileParams,
  options?: RequestOptions,
): Promise<GetCertificateProfileResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificate-profiles/{profileId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getBySlug}. */
export interface GetCertificateProfileBySlugParams {
  /** Slug of the profile. */
  slug: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link getBySlug} answers. */
export interface GetCertificateProfileBySlugResult {
  certificateProfile: CertificateProfile;
}

/**
 * Gets a profile by its slug.
 *
 * `GET /api/v1/cert-manager/certificate-profiles/slug/{slug}`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateProfileBySlugParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateProfileBySlugResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getBySlug(
  session: Session,
  params: GetCertificateProfileBySlugParams,
  options?: RequestOptions,
): Promise<GetCertificateProfileBySlugResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificate-profiles/slug/{slug}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreateCertificateProfileParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** ID of the policy. */
  certificatePolicyId: string;
  /** Small letters, digits and hyphens. 1 to 255 characters. */
  slug: string;
  /** ID of the certificate authority; absent where certificates sign themselves. */
  caId?: string | undefined;
  /** Up to 1000 characters. */
  description?: string | undefined;
  /** Whether an authority signs the certificates, or each one itself. Default `ca`. */
  issuerType?: "ca" | "self-signed" | Unlisted | undefined;
  /** What an external authority has to be told. */
  externalConfigs?: CertificateProfileExternalConfig | null | undefined;
  /** What a certificate says where its request says nothing; `null` for nothing. */
  defaults?: CertificateProfileDefaults | null | undefined;
}

/** What {@link create} answers. */
export interface CreateCertificateProfileResult {
  certificateProfile: CertificateProfile;
}

/**
 * Creates a profile: the authority and the policy that certificates are issued under.
 *
 * `POST /api/v1/cert-manager/certificate-profiles`
 *
 * @param session - Session to use.
 * @param params - {@link CreateCertificateProfileParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateCertificateProfileResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { certificateProfile } = await create(session, {
 *   slug: "internal-web",
 *   caId,
 *   certificatePolicyId,
 *   defaults: { ttlDays: 30, keyUsages: ["digital_signature"] },
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateCertificateProfileParams,
  options?: RequestOptions,
): Promise<CreateCertificateProfileResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/certificate-profiles",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateCertificateProfileParams {
  /** ID of the profile. */
  profileId: string;
  /** Small letters, digits and hyphens. 1 to 255 characters. */
  slug?: string | undefined;
  /** Up to 1000 characters. */
  description?: string | null | undefined;
  /** Whether an authority signs the certificates, or each one itself. */
  issuerType?: "ca" | "self-signed" | Unlisted | undefined;
  /** What an external authority has to be told. */
  externalConfigs?: CertificateProfileExternalConfig | null | undefined;
  /** What a certificate says where its request says nothing; `null` for nothing. */
  defaults?: CertificateProfileDefaults | null | undefined;
}

/** What {@link update} answers. */
export interface UpdateCertificateProfileResult {
  certificateProfile: CertificateProfile;
}

/**
 * Changes a profile; what is left out stays. Its authority and policy cannot be changed.
 *
 * `PATCH /api/v1/cert-manager/certificate-profiles/{profileId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCertificateProfileParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCertificateProfileResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateCertificateProfileParams,
  options?: RequestOptions,
): Promise<UpdateCertificateProfileResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/certificate-profiles/{profileId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteCertificateProfile}. */
export interface DeleteCertificateProfileParams {
  /** ID of the profile. */
  profileId: string;
}

/** What {@link deleteCertificateProfile} answers. */
export interface DeleteCertificateProfileResult {
  certificateProfile: CertificateProfile;
}

/**
 * Deletes a profile. Certificates that were issued under it stay.
 *
 * `DELETE /api/v1/cert-manager/certificate-profiles/{profileId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteCertificateProfileParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteCertificateProfileResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteCertificateProfile(
  session: Session,
  params: DeleteCertificateProfileParams,
  options?: RequestOptions,
): Promise<DeleteCertificateProfileResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/certificate-profiles/{profileId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteCertificateProfile as delete };

/** A certificate that was issued under a profile. */
export interface CertificateProfileCertificate {
  id: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
  /** Common name of the subject. */
  cn: string;
  /** `active`, `expired` or `revoked`. */
  status: string;
  /** ISO 8601. */
  notBefore: string;
  /** ISO 8601. */
  notAfter: string;
  /** ISO 8601. */
  revokedAt?: string | null;
  /** ISO 8601. */
  createdAt: string;
}

/** Params of {@link listCertificates}. */
export interface ListCertificateProfileCertificatesParams {
  /** ID of the profile. */
  profileId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
  /** Only certificates of this status. */
  status?: "active" | "expired" | "revoked" | Unlisted | undefined;
  /** Only certificates with this in their names or serial numbers. */
  search?: string | undefined;
}

/** What {@link listCertificates} answers. */
export interface ListCertificateProfileCertificatesResult {
  certificates: CertificateProfileCertificate[];
}

/**
 * Lists the certificates that were issued under a profile.
 *
 * `GET /api/v1/cert-manager/certificate-profiles/{profileId}/certificates`
 *
 * @param session - Session to use.
 * @param params - {@link ListCertificateProfileCertificatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListCertificateProfileCertificatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such profile.
 */
export function listCertificates(
  session: Session,
  params: ListCertificateProfileCertificatesParams,
  options?: RequestOptions,
): Promise<ListCertificateProfileCertificatesResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificate-profiles/{profileId}/certificates",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getLatestBundle}. */
export interface GetCertificateProfileLatestBundleParams {
  /** ID of the profile. */
  profileId: string;
}

/** What {@link getLatestBundle} answers. All is `null` where there is none. */
export interface GetCertificateProfileLatestBundleResult {
  /** The certificate, in PEM. */
  certificate: string | null;
  /** The certificates above it, in PEM. */
  certificateChain: string | null;
  /** In PEM; `null` where the server does not have it. */
  privateKey: string | null;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string | null;
}

/**
 * Gets the newest valid certificate of a profile with its chain and private key, as PEM.
 *
 * `GET /api/v1/cert-manager/certificate-profiles/{profileId}/certificates/latest-active-bundle`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateProfileLatestBundleParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateProfileLatestBundleResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such profile.
 */
export function getLatestBundle(
  session: Session,
  params: GetCertificateProfileLatestBundleParams,
  options?: RequestOptions,
): Promise<GetCertificateProfileLatestBundleResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificate-profiles/{profileId}/certificates/latest-active-bundle",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revealAcmeEabSecret}. */
export interface RevealCertificateProfileAcmeEabSecretParams {
  /** ID of the profile. */
  profileId: string;
}

/** What {@link revealAcmeEabSecret} answers. */
export interface RevealCertificateProfileAcmeEabSecretResult {
  /** ID of the key, for `--eab-kid` of an ACME client. */
  eabKid: string;
  /** The key, for `--eab-hmac-key` of an ACME client. */
  eabSecret: string;
}

/**
 * Reads the key that binds new ACME accounts to a profile.
 *
 * `GET /api/v1/cert-manager/certificate-profiles/{profileId}/acme/eab-secret/reveal`
 *
 * @param session - Session to use.
 * @param params - {@link RevealCertificateProfileAcmeEabSecretParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevealCertificateProfileAcmeEabSecretResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such profile.
 */
export function revealAcmeEabSecret(
  session: Session,
  params: RevealCertificateProfileAcmeEabSecretParams,
  options?: RequestOptions,
): Promise<RevealCertificateProfileAcmeEabSecretResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificate-profiles/{profileId}/acme/eab-secret/reveal",
    machineOrUser,
    params,
    options,
  );
}
