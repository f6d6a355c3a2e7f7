// Written by `npm run generate` from scripts/generate/manifest/pki/certificate-authorities.yaml.

import { machineOrUser } from "../../core/modes.js";
import { request, requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { AwsRegion } from "../../models/aws-region.js";
import type { CertificateAuthority } from "../../models/certificate-authority.js";
import type { CertificateAuthorityStatus } from "../../models/certificate-authority-status.js";
import type { InternalCertificateAuthorityInput } from "../../models/internal-certificate-authority-input.js";

/** What kind of authority it is. */
export type CertificateAuthorityType =
  | "acme"
  | "aws-acm-public-ca"
  | "aws-pca"
  | "azure-ad-cs"
  | "digicert"
  | "godaddy"
  | "internal"
  | "venafi-tpp"
  | Unlisted;

/** Where Venafi signs. */
export interface VenafiSigningTarget {
  /** ID of the application in Venafi. */
  applicationId: string;
  /** ID of the issuing template in Venafi. */
  issuingTemplateId: string;
  /** How long the certificate lasts, in days. */
  validityPeriod?: number | undefined;
}

/** Where Active Directory Certificate Services sign. */
export interface AdcsSigningTarget {
  /** Name of the template that the signer uses. */
  template: string;
  /** How long the certificate lasts, in days. */
  validityPeriod?: number | undefined;
}

/** Where the signer of an authority's certificate is. */
export type CertificateAuthoritySigningDestination = VenafiSigningTarget | AdcsSigningTarget;

/** Who signs the certificate of an intermediate authority. */
export interface CertificateAuthoritySigningConfig {
  id: string;
  /** ID of the certificate authority. */
  caId: string;
  /** Type of the authority. */
  type: string;
  /** ID of the authority that signs. */
  parentCaId?: string | null;
  /** ID of the app connection that it is reached by. */
  appConnectionId?: string | null;
  /** Where the signer is, and what it signs by. */
  destinationConfig?: CertificateAuthoritySigningDestination | null;
  /** ID of the last certificate at the signer. */
  lastExternalCertificateId?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** When the certificate of an authority is renewed by itself. */
export interface CertificateAuthorityAutoRenewal {
  /** Whether it is renewed by itself. */
  autoRenewalEnabled: boolean;
  /** Days before its expiry to renew it. */
  autoRenewalDaysBeforeExpiry: number | null;
  /** How the last renewal ended. */
  lastRenewalStatus: string | null;
  /** What the last renewal failed with. */
  lastRenewalMessage: string | null;
  /** ISO 8601. */
  lastRenewalAt: string | null;
}

/** How an authority of type `acme` is to be reached. */
export interface AcmeCertificateAuthorityInput {
  /** ID of the app connection to the DNS, where names are proven. */
  dnsAppConnectionId: string;
  /** The zone in the DNS where names are proven. */
  dnsProviderConfig: {
    provider: "route53" | "cloudflare" | "dns-made-easy" | "azure-dns" | Unlisted;
    hostedZoneId: string;
  };
  /** Where the ACME server is found. */
  directoryUrl: string;
  /** Email address of the account at the ACME server. */
  accountEmail: string;
  /**
   * ID of the key that binds the account, where the ACME server asks for one. Up to 64 characters.
   */
  eabKid?: string | undefined;
  /** The key that binds the account, where the ACME server asks for one. Up to 512 characters. */
  eabHmacKey?: string | undefined;
  /** IP address of the DNS server that is asked whether a proof can be seen. */
  dnsResolver?: string | undefined;
}

/** How an authority of type `aws-acm-public-ca` is to be reached. */
export interface AwsAcmPublicCaCertificateAuthorityInput {
  /** ID of the app connection that it is reached by. */
  appConnectionId: string;
  /** ID of the app connection to the DNS, where names are proven. */
  dnsAppConnectionId: string;
  /** ID of the zone in the DNS. */
  hostedZoneId: string;
  region: AwsRegion;
}

/** How an authority of type `aws-pca` is to be reached. */
export interface AwsPcaCertificateAuthorityInput {
  /** ID of the app connection that it is reached by. */
  appConnectionId: string;
  /** ARN of the authority in AWS. */
  certificateAuthorityArn: string;
  region: AwsRegion;
}

/** How an authority of type `azure-ad-cs` is to be reached. */
export interface AzureAdCsCertificateAuthorityInput {
  /** ID of the app connection to Active Directory Certificate Services. */
  azureAdcsConnectionId: string;
}

/** How an authority of type `digicert` is to be reached. */
export interface DigicertCertificateAuthorityInput {
  /** ID of the app connection that it is reached by. */
  appConnectionId: string;
  /** ID of the organization at DigiCert. */
  organizationId: number;
  /** What is ordered at DigiCert, such as `ssl_basic`. */
  productNameId: string;
  /** What the certificates are for. */
  purpose?: "ssl" | "code_signing" | Unlisted | undefined;
  /** Who is asked about orders at DigiCert. */
  verifiedContact?:
    | { firstName: string; lastName: string; email: string; jobTitle: string; telephone: string }
    | undefined;
}

/** How an authority of type `godaddy` is to be reached. */
export interface GodaddyCertificateAuthorityInput {
  /** ID of the app connection that it is reached by. */
  appConnectionId: string;
  /** What is ordered at GoDaddy. */
  productType: "DV_SSL" | Unlisted;
}

/** How an authority of type `venafi-tpp` is to be reached. */
export interface VenafiTppCertificateAuthorityInput {
  /** ID of the app connection that it is reached by. */
  appConnectionId: string;
  /** Distinguished name of the policy folder in Venafi. */
  policyDN: string;
}

/** Params of {@link listAll}. */
export interface ListAllCertificateAuthoritiesParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link listAll} answers. */
export interface ListAllCertificateAuthoritiesResult {
  certificateAuthorities: CertificateAuthority[];
}

/**
 * Lists the certificate authorities of every type.
 *
 * `GET /api/v1/cert-manager/ca`
 *
 * @param session - Session to use.
 * @param params - {@link ListAllCertificateAuthoritiesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAllCertificateAuthoritiesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function listAll(
  session: Session,
  params?: ListAllCertificateAuthoritiesParams,
  options?: RequestOptions,
): Promise<ListAllCertificateAuthoritiesResult> {
  return requestJson(session, "GET /api/v1/cert-manager/ca", machineOrUser, params, options);
}

/** Params of {@link list}. */
export interface ListCertificateAuthoritiesOfTypeParams {
  /** Type of the authority. */
  type: CertificateAuthorityType;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link list} answers. */
export type ListCertificateAuthoritiesOfTypeResult = CertificateAuthority[];

/**
 * Lists the certificate authorities of one type.
 *
 * `GET /api/v1/cert-manager/ca/{type}`
 *
 * @param session - Session to use.
 * @param params - {@link ListCertificateAuthoritiesOfTypeParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListCertificateAuthoritiesOfTypeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListCertificateAuthoritiesOfTypeParams,
  options?: RequestOptions,
): Promise<ListCertificateAuthoritiesOfTypeResult> {
  return requestJson(session, "GET /api/v1/cert-manager/ca/{type}", machineOrUser, params, options);
}

/** Params of {@link get}. */
export interface GetCertificateAuthorityOfTypeParams {
  /** Type of the authority. */
  type: CertificateAuthorityType;
  /** ID of the certificate authority. */
  caId: string;
}

/** What {@link get} answers. */
export type GetCertificateAuthorityOfTypeResult = CertificateAuthority;

/**
 * Gets a certificate authority by its type and ID.
 *
 * `GET /api/v1/cert-manager/ca/{type}/{caId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateAuthorityOfTypeParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateAuthorityOfTypeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetCertificateAuthorityOfTypeParams,
  options?: RequestOptions,
): Promise<GetCertificateAuthorityOfTypeResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/ca/{type}/{caId}",
    machineOrUser,
    params,
    options,
  );
}

/** What every certificate authority is given. */
export interface CertificateAuthoritySettings {
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name: string;
  /** Whether it can issue certificates. */
  status: CertificateAuthorityStatus;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** How a certificate authority is reached, by its type. */
export type CertificateAuthorityInput =
  | { type: "acme"; configuration: AcmeCertificateAuthorityInput }
  | { type: "aws-acm-public-ca"; configuration: AwsAcmPublicCaCertificateAuthorityInput }
  | { type: "aws-pca"; configuration: AwsPcaCertificateAuthorityInput }
  | { type: "azure-ad-cs"; configuration: AzureAdCsCertificateAuthorityInput }
  | { type: "digicert"; configuration: DigicertCertificateAuthorityInput }
  | { type: "godaddy"; configuration: GodaddyCertificateAuthorityInput }
  | { type: "internal"; configuration: InternalCertificateAuthorityInput }
  | { type: "venafi-tpp"; configuration: VenafiTppCertificateAuthorityInput };

/** Params of {@link create}. */
export type CreateCertificateAuthorityOfTypeParams<
  Type extends CertificateAuthorityInput["type"] = CertificateAuthorityInput["type"],
> = CertificateAuthoritySettings & { type: Type } & Extract<
    CertificateAuthorityInput,
    { type: Type }
  >;

/** What {@link create} answers. */
export type CreateCertificateAuthorityOfTypeResult = CertificateAuthority;

/**
 * Creates an authority of Infisical's own, or lets certificates be issued by one elsewhere.
 *
 * `POST /api/v1/cert-manager/ca/{type}`
 *
 * @param session - Session to use.
 * @param params - {@link CreateCertificateAuthorityOfTypeParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateCertificateAuthorityOfTypeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const ca = await create(session, {
 *   type: "acme",
 *   name: "lets-encrypt",
 *   status: "active",
 *   configuration: {
 *     directoryUrl: "https://acme-v02.api.letsencrypt.org/directory",
 *     accountEmail: "ops@example.com",
 *     dnsAppConnectionId,
 *     dnsProviderConfig: { provider: "route53", hostedZoneId: "Z0123456789" },
 *   },
 * });
 * ```
 */
export function create<Type extends CertificateAuthorityInput["type"]>(
  session: Session,
  params: CreateCertificateAuthorityOfTypeParams<Type>,
  options?: RequestOptions,
): Promise<CreateCertificateAuthorityOfTypeResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/ca/{type}",
    machineOrUser,
    params,
    options,
  );
}

/** What can be changed of every certificate authority. */
export interface CertificateAuthorityChanges {
  /** ID of the certificate authority. */
  caId: string;
  /** Small letters, digits and hyphens. 1 to 64 characters. */
  name?: string | undefined;
  /** Whether it can issue certificates. */
  status?: CertificateAuthorityStatus | undefined;
}

/** What can be changed of how a certificate authority is reached, by its type. */
export type CertificateAuthorityConfigChanges =
  | { type: "acme"; configuration?: AcmeCertificateAuthorityInput | undefined }
  | {
      type: "aws-acm-public-ca";
      configuration?: AwsAcmPublicCaCertificateAuthorityInput | undefined;
    }
  | { type: "aws-pca"; configuration?: AwsPcaCertificateAuthorityInput | undefined }
  | { type: "azure-ad-cs"; configuration?: AzureAdCsCertificateAuthorityInput | undefined }
  | { type: "digicert"; configuration?: DigicertCertificateAuthorityInput | undefined }
  | { type: "godaddy"; configuration?: GodaddyCertificateAuthorityInput | undefined }
  | {
      type: "internal";
      configuration?:
        | {
            crlDistributionPointUrls?: string[] | undefined;
            disableManagedCrlDistributionPointUrl?: boolean | undefined;
          }
        | undefined;
    }
  | { type: "venafi-tpp"; configuration?: VenafiTppCertificateAuthorityInput | undefined };

/** Params of {@link update}. */
export type UpdateCertificateAuthorityOfTypeParams<
  Type extends
    CertificateAuthorityConfigChanges["type"] = CertificateAuthorityConfigChanges["type"],
> = CertificateAuthorityChanges & { type: Type } & Extract<
    CertificateAuthorityConfigChanges,
    { type: Type }
  >;

/** What {@link update} answers. */
export type UpdateCertificateAuthorityOfTypeResult = CertificateAuthority;

/**
 * Changes a certificate authority; what is left out stays.
 *
 * `PATCH /api/v1/cert-manager/ca/{type}/{caId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCertificateAuthorityOfTypeParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCertificateAuthorityOfTypeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update<Type extends CertificateAuthorityConfigChanges["type"]>(
  session: Session,
  params: UpdateCertificateAuthorityOfTypeParams<Type>,
  options?: RequestOptions,
): Promise<UpdateCertificateAuthorityOfTypeResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/ca/{type}/{caId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteCertificateAuthorityOfType}. */
export interface DeleteCertificateAuthorityOfTypeParams {
  /** Type of the authority. */
  type: CertificateAuthorityType;
  /** ID of the certificate authority. */
  caId: string;
}

/** What {@link deleteCertificateAuthorityOfType} answers. */
export type DeleteCertificateAuthorityOfTypeResult = CertificateAuthority;

/**
 * Deletes a certificate authority.
 *
 * `DELETE /api/v1/cert-manager/ca/{type}/{caId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteCertificateAuthorityOfTypeParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteCertificateAuthorityOfTypeResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteCertificateAuthorityOfType(
  session: Session,
  params: DeleteCertificateAuthorityOfTypeParams,
  options?: RequestOptions,
): Promise<DeleteCertificateAuthorityOfTypeResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/ca/{type}/{caId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteCertificateAuthorityOfType as delete };

/** Params of {@link listAdcsTemplates}. */
export interface ListAdcsCertificateTemplatesParams {
  /** ID of the certificate authority. */
  caId: string;
}

/** What {@link listAdcsTemplates} answers. */
export interface ListAdcsCertificateTemplatesResult {
  templates: { id: string; name: string; description?: string }[];
}

/**
 * Lists the templates that an authority in Active Directory Certificate Services has.
 *
 * `GET /api/v1/cert-manager/ca/azure-ad-cs/{caId}/templates`
 *
 * @param session - Session to use.
 * @param params - {@link ListAdcsCertificateTemplatesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAdcsCertificateTemplatesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function listAdcsTemplates(
  session: Session,
  params: ListAdcsCertificateTemplatesParams,
  options?: RequestOptions,
): Promise<ListAdcsCertificateTemplatesResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/ca/azure-ad-cs/{caId}/templates",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getCertificateById}. */
export interface GetCertificateAuthorityCertificateByIdParams {
  /** ID of the certificate authority. */
  caId: string;
  /** ID of the certificate. */
  certId: string;
}

/** What {@link getCertificateById} answers. */
export interface GetCertificateAuthorityCertificateByIdResult {
  /** The certificate, in PEM. */
  certificate: string;
  /** The certificates above it, in PEM. */
  certificateChain: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
  /** ID of the certificate. */
  certId: string;
  /** Start of the validity. ISO 8601. */
  notBefore?: string;
  /** End of the validity. ISO 8601. */
  notAfter?: string;
  /** How many authorities may follow below it; -1 for any number. */
  maxPathLength?: number;
  /** ID of the authority that signs. */
  parentCaId?: string;
}

/**
 * Gets one of the certificates that an internal authority has had, with its chain.
 *
 * `GET /api/v1/cert-manager/ca/internal/{caId}/certificate/{certId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateAuthorityCertificateByIdParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateAuthorityCertificateByIdResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is no such certificate.
 */
export function getCertificateById(
  session: Session,
  params: GetCertificateAuthorityCertificateByIdParams,
  options?: RequestOptions,
): Promise<GetCertificateAuthorityCertificateByIdResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/ca/internal/{caId}/certificate/{certId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link installCertificateFromAdcs}. */
export interface InstallCertificateAuthorityCertificateFromAdcsParams {
  /** ID of the certificate authority. */
  caId: string;
  /** How many authorities may follow below it; -1 for any number. Default -1. */
  maxPathLength?: number | undefined;
}

/**
 * Has the certificate of an intermediate authority signed by Active Directory Certificate Services.
 *
 * `POST /api/v1/cert-manager/ca/internal/{caId}/install-certificate-adcs`
 *
 * @param session - Session to use.
 * @param params - {@link InstallCertificateAuthorityCertificateFromAdcsParams}
 * @param options - Options for this call alone.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function installCertificateFromAdcs(
  session: Session,
  params: InstallCertificateAuthorityCertificateFromAdcsParams,
  options?: RequestOptions,
): Promise<void> {
  return request(
    session,
    "POST /api/v1/cert-manager/ca/internal/{caId}/install-certificate-adcs",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link installCertificateFromVenafi}. */
export interface InstallCertificateAuthorityCertificateFromVenafiParams {
  /** ID of the certificate authority. */
  caId: string;
  /** How many authorities may follow below it; -1 for any number. Default -1. */
  maxPathLength?: number | undefined;
}

/**
 * Has the certificate of an intermediate authority signed through Venafi.
 *
 * `POST /api/v1/cert-manager/ca/internal/{caId}/install-certificate-venafi`
 *
 * @param session - Session to use.
 * @param params - {@link InstallCertificateAuthorityCertificateFromVenafiParams}
 * @param options - Options for this call alone.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function installCertificateFromVenafi(
  session: Session,
  params: InstallCertificateAuthorityCertificateFromVenafiParams,
  options?: RequestOptions,
): Promise<void> {
  return request(
    session,
    "POST /api/v1/cert-manager/ca/internal/{caId}/install-certificate-venafi",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getAutoRenewal}. */
export interface GetCertificateAuthorityAutoRenewalParams {
  /** ID of the certificate authority. */
  caId: string;
}

/** What {@link getAutoRenewal} answers. */
export interface GetCertificateAuthorityAutoRenewalResult extends CertificateAuthorityAutoRenewal {}

/**
 * Gets whether and when the certificate of an internal authority is renewed by itself.
 *
 * `GET /api/v1/cert-manager/ca/internal/{caId}/auto-renewal`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateAuthorityAutoRenewalParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateAuthorityAutoRenewalResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getAutoRenewal(
  session: Session,
  params: GetCertificateAuthorityAutoRenewalParams,
  options?: RequestOptions,
): Promise<GetCertificateAuthorityAutoRenewalResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/ca/internal/{caId}/auto-renewal",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link updateAutoRenewal}. */
export interface UpdateCertificateAuthorityAutoRenewalParams {
  /** ID of the certificate authority. */
  caId: string;
  /** Whether it is renewed by itself. */
  autoRenewalEnabled?: boolean | undefined;
  /** Days before its expiry to renew it. From 1 to 365. */
  autoRenewalDaysBeforeExpiry?: number | undefined;
}

/** What {@link updateAutoRenewal} answers. */
export interface UpdateCertificateAuthorityAutoRenewalResult
  extends CertificateAuthorityAutoRenewal {}

/**
 * Says whether and when the certificate of an internal authority is renewed by itself.
 *
 * `PATCH /api/v1/cert-manager/ca/internal/{caId}/auto-renewal`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCertificateAuthorityAutoRenewalParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCertificateAuthorityAutoRenewalResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function updateAutoRenewal(
  session: Session,
  params: UpdateCertificateAuthorityAutoRenewalParams,
  options?: RequestOptions,
): Promise<UpdateCertificateAuthorityAutoRenewalResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/ca/internal/{caId}/auto-renewal",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getSigningConfig}. */
export interface GetCertificateAuthoritySigningConfigParams {
  /** ID of the certificate authority. */
  caId: string;
}

/** What {@link getSigningConfig} answers, or `null` where that was never set. */
export type GetCertificateAuthoritySigningConfigResult = CertificateAuthoritySigningConfig | null;

/**
 * Gets who signs the certificate of an intermediate authority.
 *
 * `GET /api/v1/cert-manager/ca/internal/{caId}/signing-config`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificateAuthoritySigningConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificateAuthoritySigningConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getSigningConfig(
  session: Session,
  params: GetCertificateAuthoritySigningConfigParams,
  options?: RequestOptions,
): Promise<GetCertificateAuthoritySigningConfigResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/ca/internal/{caId}/signing-config",
    machineOrUser,
    params,
    options,
  );
}

/** The authority whose certificate is to be signed. */
export interface CertificateAuthoritySigningTarget {
  /** ID of the certificate authority. */
  caId: string;
}

/** Who signs, and how that is reached. */
export type CertificateAuthoritySigningMethod =
  | { type: "internal"; parentCaId?: string | undefined }
  | { type: "manual" }
  | { type: "venafi"; appConnectionId: string; destinationConfig: VenafiSigningTarget }
  | { type: "azure-ad-cs"; appConnectionId: string; destinationConfig: AdcsSigningTarget };

/** Params of {@link createSigningConfig}. */
export type CreateCertificateAuthoritySigningConfigParams<
  Type extends
    CertificateAuthoritySigningMethod["type"] = CertificateAuthoritySigningMethod["type"],
> = CertificateAuthoritySigningTarget & { type: Type } & Extract<
    CertificateAuthoritySigningMethod,
    { type: Type }
  >;

/** What {@link createSigningConfig} answers. */
export interface CreateCertificateAuthoritySigningConfigResult
  extends CertificateAuthoritySigningConfig {}

/**
 * Says who signs the certificate of an intermediate authority.
 *
 * `POST /api/v1/cert-manager/ca/internal/{caId}/signing-config`
 *
 * @param session - Session to use.
 * @param params - {@link CreateCertificateAuthoritySigningConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateCertificateAuthoritySigningConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function createSigningConfig<Type extends CertificateAuthoritySigningMethod["type"]>(
  session: Session,
  params: CreateCertificateAuthoritySigningConfigParams<Type>,
  options?: RequestOptions,
): Promise<CreateCertificateAuthoritySigningConfigResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/ca/internal/{caId}/signing-config",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link updateSigningConfig}. */
export interface UpdateCertificateAuthoritySigningConfigParams {
  /** ID of the certificate authority. */
  caId: string;
  /** ID of the authority that signs. */
  parentCaId?: string | undefined;
  /** ID of the app connection that it is reached by. */
  appConnectionId?: string | undefined;
  /** Where the signer is, and what it signs by. */
  destinationConfig?: CertificateAuthoritySigningDestination | undefined;
}

/** What {@link updateSigningConfig} answers. */
export interface UpdateCertificateAuthoritySigningConfigResult
  extends CertificateAuthoritySigningConfig {}

/**
 * Changes how the signer of an intermediate authority's certificate is reached.
 *
 * `PATCH /api/v1/cert-manager/ca/internal/{caId}/signing-config`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCertificateAuthoritySigningConfigParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCertificateAuthoritySigningConfigResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function updateSigningConfig(
  session: Session,
  params: UpdateCertificateAuthoritySigningConfigParams,
  options?: RequestOptions,
): Promise<UpdateCertificateAuthoritySigningConfigResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/ca/internal/{caId}/signing-config",
    machineOrUser,
    params,
    options,
  );
}
