// Written by `npm run generate` from scripts/generate/manifest/pki/signers.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { KmsSigningAlgorithm } from "../../models/kms-signing-algorithm.js";
import type { PkiResourcePermissions } from "../../models/pki-resource-permissions.js";

export type { PkiResourceMembership } from "../../models/pki-resource-membership.js";
export type { PkiResourcePermissions } from "../../models/pki-resource-permissions.js";
export type { PkiResourceRole } from "../../models/pki-resource-role.js";

/** Who has to approve at one step. */
export interface PkiSignerApprovalStepInput {
  /** Where it is among the steps, from 1. */
  stepNumber: number;
  /** Up to 64 characters. */
  name?: string | null | undefined;
  /** How many have to approve. */
  requiredApprovals: number;
  /** IDs of users who can approve. */
  approverUserIds?: string[] | undefined;
  /** IDs of groups whose members can approve. */
  approverGroupIds?: string[] | undefined;
}

/** What an external authority has to be told. */
export interface PkiSignerExternalConfiguration {
  /** Whose authority it is. */
  caType: "digicert" | Unlisted;
  /** ID of an order at DigiCert to issue the certificate anew from. */
  reissueFromExternalOrderId?: string | undefined;
}

/** A key with a code-signing certificate. */
export interface PkiSigner {
  id: string;
  name: string;
  description?: string | null;
  /** Whether it can be used. */
  status: string;
  /** ID of its certificate. To create a signer, one that is there already. */
  certificateId?: string | null;
  /** ID of its approval policy. */
  approvalPolicyId?: string | null;
  /** ISO 8601. */
  lastSignedAt?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the certificate authority that issues its certificate. */
  caId?: string | null;
  /** Common name in its certificate. */
  commonName?: string | null;
  /** Lifetime of its certificate, in days. */
  certificateTtlDays?: number | null;
  /** Days before the expiry to renew its certificate; `null` to leave that to people. */
  certificateRenewBeforeDays?: number | null;
  /** Why its certificate could not be issued. */
  certificateFailureReason?: string | null;
  /** Algorithm of its key. */
  keyAlgorithm: string;
}

/** A signer in a listing. */
export interface ListedPkiSigner extends PkiSigner {
  certificateCommonName?: string | null;
  certificateSerialNumber?: string | null;
  /** ISO 8601. */
  certificateNotAfter?: string | null;
  /** Name of its approval policy. */
  approvalPolicyName?: string | null;
}

/** A signer with what is known of its certificate. */
export interface PkiSignerDetails extends ListedPkiSigner {
  /** ISO 8601. */
  certificateNotBefore?: string | null;
  certificateKeyAlgorithm?: string | null;
  /** Who keeps its key. */
  certificateKeySource?: string | null;
  /** ID of the connector to the hardware security module that keeps its key. */
  certificateHsmConnectorId?: string | null;
  /** Status of its certificate. */
  certificateStatus?: string | null;
  /** ID of the certificate authority that issued its certificate. */
  certificateCaId?: string | null;
  /** The order of its certificate at an external authority. */
  externalOrder?: PkiSignerOrder | null;
}

/** The order of a certificate at an external authority. */
export interface PkiSignerOrder {
  provider: string;
  orderId: number;
  /** How far it is. */
  status: string | null;
}

/** How much an approval allows. */
export interface PkiSigningLimits {
  /** How many signatures it allows at most; `null` for any number. */
  maxSignings: number | null;
  /** How long it lasts at most, such as `8h`; `null` for ever. */
  maxWindowDuration: string | null;
}

/** Who has to approve at one step. */
export interface PkiSignerApprovalStep {
  /** How many have to approve. */
  requiredApprovals: number;
  /** Who can approve. */
  approvers: PkiSignerApprover[];
  name?: string | null;
  /** Where it is among the steps, from 1. */
  stepNumber?: number;
}

/** Who can approve. */
export interface PkiSignerApprover {
  /** `user` or `group`. */
  type: string;
  /** ID of the user or group. */
  id: string;
}

/** Who has to approve before a signer is used, and how much an approval allows. */
export interface PkiSignerApprovalPolicy {
  id: string;
  /** ID of the signer. */
  signerId: string;
  /** Whether approvals are needed at all. */
  hasSteps: boolean;
  /** The steps that an approval goes through, one after the other. */
  steps: PkiSignerApprovalStep[];
  /** How much an approval allows. */
  constraints: PkiSigningLimits;
}

/** What the record of a signature says of who made it. */
export interface PkiSigningClient {
  /** Name of the program. Up to 128 characters. */
  tool?: string | undefined;
  /** Name of its machine. Up to 256 characters. */
  hostname?: string | undefined;
  /** IP address of its machine. Up to 64 characters. */
  reportedIp?: string | undefined;
}

/** A request to use a signer. */
export interface PkiSigningRequest {
  id: string;
  /** ID of the policy that asks for the approval. */
  policyId: string;
  /** ID of the user who asked. */
  requesterId?: string | null;
  /** ID of the identity that asked. */
  machineIdentityId?: string | null;
  requesterName: string;
  requesterEmail: string;
  /** How far it is, such as `pending` or `approved`. */
  status: string;
  /** Why it is asked for. */
  justification?: string | null;
  /** When it ends. ISO 8601. */
  expiresAt?: string | null;
  /** How many signatures it allows. */
  maxSignings?: number | null;
  /** How many signatures have been made with it. */
  usedSignings?: number;
  /** Whether the approval is in force. */
  grantStatus?: string | null;
  createdAt: string;
  updatedAt: string;
}

/** Params of {@link list}. */
export interface ListPkiSignersParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
  /** Only signers with this in their names. */
  search?: string | undefined;
}

/** What {@link list} answers. */
export interface ListPkiSignersResult {
  signers: ListedPkiSigner[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the signers of a project.
 *
 * `GET /api/v1/cert-manager/signers`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiSignersParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSignersResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListPkiSignersParams,
  options?: RequestOptions,
): Promise<ListPkiSignersResult> {
  return requestJson(session, "GET /api/v1/cert-manager/signers", machineOrUser, params, options);
}

/** Params of {@link get}. */
export interface GetPkiSignerParams {
  /** ID of the signer. */
  signerId: string;
}

/** What {@link get} answers. */
export interface GetPkiSignerResult extends PkiSignerDetails {}

/**
 * Gets a signer by its ID, with what is known of its certificate.
 *
 * `GET /api/v1/cert-manager/signers/{signerId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiSignerParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiSignerResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetPkiSignerParams,
  options?: RequestOptions,
): Promise<GetPkiSignerResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/signers/{signerId}",
    machineOrUser,
    params,
    options,
  );
}

/** Who may use or manage a signer. */
export interface PkiSignerMemberInput {
  /** Whether the ID is that of a user, an identity or a group. */
  kind: "user" | "identity" | "group" | Unlisted;
  /** ID of the user, identity or group. */
  id: string;
  /** `admin`, `operator` or `auditor`. */
  role: string;
}

/** Who keeps the key of a new signer. */
export interface PkiSignerKeySettings {
  /** Who keeps the key. Default `infisical`. */
  keySource?: "infisical" | "hsm" | Unlisted | undefined;
  /** ID of the connector to the hardware security module that keeps the key. */
  hsmConnectorId?: string | undefined;
}

/** Who has to approve before a signer is used, and how much an approval allows. */
export interface PkiSignerApprovalPolicyInput {
  /** The steps that an approval goes through, one after the other. */
  steps: PkiSignerApprovalStepInput[];
  /** How much an approval allows. */
  constraints?:
    | { maxSignings?: number | null | undefined; maxWindowDuration?: string | null | undefined }
    | undefined;
}

/** Params of {@link create}. */
export interface CreatePkiSignerParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** 1 to 64 characters. */
  name: string;
  /** Up to 256 characters. */
  description?: string | undefined;
  /** ID of the certificate authority that issues its certificate. */
  caId?: string | undefined;
  /** Common name in its certificate. 1 to 256 characters. */
  commonName?: string | undefined;
  /** Lifetime of its certificate, in days. From 1 to 3650. */
  certificateTtlDays?: number | undefined;
  /**
   * Days before the expiry to renew its certificate; `null` to leave that to people. From 1 to 30.
   */
  certificateRenewBeforeDays?: number | null | undefined;
  /** Algorithm of its key. */
  keyAlgorithm?:
    | "RSA_2048"
    | "RSA_3072"
    | "RSA_4096"
    | "EC_prime256v1"
    | "EC_secp384r1"
    | "EC_secp521r1"
    | Unlisted
    | undefined;
  /** ID of its certificate. To create a signer, one that is there already. */
  certificateId?: string | undefined;
  /** Where its key is kept. */
  certificate?: PkiSignerKeySettings | undefined;
  /** What an external authority has to be told. */
  externalConfiguration?: PkiSignerExternalConfiguration | undefined;
  /** ID of its approval policy. */
  approvalPolicyId?: string | undefined;
  /** Who may use or manage it. Its creator is an admin anyway. */
  members?: PkiSignerMemberInput[] | undefined;
  /** Who has to approve before it is used; nobody where it is left out. */
  approvalPolicy?: PkiSignerApprovalPolicyInput | undefined;
}

/** What {@link create} answers. */
export interface CreatePkiSignerResult extends PkiSigner {}

/**
 * Creates a signer: a key with a code-signing certificate, which members sign with and never see.
 *
 * `POST /api/v1/cert-manager/signers`
 *
 * @param session - Session to use.
 * @param params - {@link CreatePkiSignerParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreatePkiSignerResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const signer = await create(session, {
 *   name: "releases",
 *   caId,
 *   commonName: "Example Inc.",
 *   certificateTtlDays: 365,
 *   members: [{ kind: "identity", id: identityId, role: "operator" }],
 * });
 * const { signature } = await sign(session, {
 *   signerId: signer.id,
 *   data: digest,
 *   isDigest: true,
 *   signingAlgorithm: "RSASSA_PKCS1_V1_5_SHA_256",
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreatePkiSignerParams,
  options?: RequestOptions,
): Promise<CreatePkiSignerResult> {
  return requestJson(session, "POST /api/v1/cert-manager/signers", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdatePkiSignerParams {
  /** ID of the signer. */
  signerId: string;
  /** 1 to 64 characters. */
  name?: string | undefined;
  /** Up to 256 characters. */
  description?: string | null | undefined;
  /**
   * Days before the expiry to renew its certificate; `null` to leave that to people. From 1 to 30.
   */
  certificateRenewBeforeDays?: number | null | undefined;
}

/** What {@link update} answers. */
export interface UpdatePkiSignerResult extends PkiSigner {}

/**
 * Changes a signer's name, description or renewal; what is left out stays.
 *
 * `PATCH /api/v1/cert-manager/signers/{signerId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiSignerParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiSignerResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdatePkiSignerParams,
  options?: RequestOptions,
): Promise<UpdatePkiSignerResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/signers/{signerId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link updateStatus}. */
export interface UpdatePkiSignerStatusParams {
  /** ID of the signer. */
  signerId: string;
  /** Whether it can be used. */
  status: "active" | "disabled" | Unlisted;
}

/** What {@link updateStatus} answers. */
export interface UpdatePkiSignerStatusResult extends PkiSigner {}

/**
 * Disables a signer, or enables it again.
 *
 * `PATCH /api/v1/cert-manager/signers/{signerId}/status`
 *
 * @param session - Session to use.
 * @param params - {@link UpdatePkiSignerStatusParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdatePkiSignerStatusResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function updateStatus(
  session: Session,
  params: UpdatePkiSignerStatusParams,
  options?: RequestOptions,
): Promise<UpdatePkiSignerStatusResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/signers/{signerId}/status",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deletePkiSigner}. */
export interface DeletePkiSignerParams {
  /** ID of the signer. */
  signerId: string;
}

/** What {@link deletePkiSigner} answers. */
export interface DeletePkiSignerResult extends PkiSigner {}

/**
 * Deletes a signer.
 *
 * `DELETE /api/v1/cert-manager/signers/{signerId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeletePkiSignerParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeletePkiSignerResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deletePkiSigner(
  session: Session,
  params: DeletePkiSignerParams,
  options?: RequestOptions,
): Promise<DeletePkiSignerResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/signers/{signerId}",
    machineOrUser,
    params,
    options,
  );
}

export { deletePkiSigner as delete };

/** Params of {@link sign}. */
export interface SignWithPkiSignerParams {
  /** ID of the signer. */
  signerId: string;
  /** What to sign, or its digest, in Base64. 1 to 172 characters. */
  data: string;
  /** Algorithm of the signature. */
  signingAlgorithm: KmsSigningAlgorithm;
  /** Whether `data` is a digest already. Default false. */
  isDigest?: boolean | undefined;
  /** What the record is to say of who signs. */
  clientMetadata?: PkiSigningClient | undefined;
}

/** What {@link sign} answers. */
export interface SignWithPkiSignerResult {
  /** The signature, in Base64. */
  signature: string;
  /** Algorithm of the signature. */
  signingAlgorithm: string;
  /** ID of the signer. */
  signerId: string;
}

/**
 * Signs data or its digest. Where the signer asks for approvals, the caller needs one that is in
 * force.
 *
 * `POST /api/v1/cert-manager/signers/{signerId}/sign`
 *
 * @param session - Session to use.
 * @param params - {@link SignWithPkiSignerParams}
 * @param options - Options for this call alone.
 * @returns The {@link SignWithPkiSignerResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function sign(
  session: Session,
  params: SignWithPkiSignerParams,
  options?: RequestOptions,
): Promise<SignWithPkiSignerResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/signers/{signerId}/sign",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getPublicKey}. */
export interface GetPkiSignerPublicKeyParams {
  /** ID of the signer. */
  signerId: string;
}

/** What {@link getPublicKey} answers. */
export interface GetPkiSignerPublicKeyResult {
  /** In PEM. */
  publicKey: string;
  /** Algorithm of the key. */
  algorithm: string;
}

/**
 * Gets the public key of a signer, to verify its signatures with.
 *
 * `GET /api/v1/cert-manager/signers/{signerId}/public-key`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiSignerPublicKeyParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiSignerPublicKeyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getPublicKey(
  session: Session,
  params: GetPkiSignerPublicKeyParams,
  options?: RequestOptions,
): Promise<GetPkiSignerPublicKeyResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/signers/{signerId}/public-key",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getCertificate}. */
export interface GetPkiSignerCertificateParams {
  /** ID of the signer. */
  signerId: string;
}

/** What {@link getCertificate} answers. */
export interface GetPkiSignerCertificateResult {
  /** The certificate, in PEM. */
  certificatePem: string;
  /** Serial number, in hexadecimal digits. */
  serialNumber: string;
  signerName: string;
}

/**
 * Gets the certificate of a signer, as PEM.
 *
 * `GET /api/v1/cert-manager/signers/{signerId}/certificate`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiSignerCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiSignerCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getCertificate(
  session: Session,
  params: GetPkiSignerCertificateParams,
  options?: RequestOptions,
): Promise<GetPkiSignerCertificateResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/signers/{signerId}/certificate",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link reissueCertificate}. */
export interface ReissuePkiSignerCertificateParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the certificate authority that issues its certificate. */
  caId: string;
  /** Common name in its certificate. 1 to 256 characters. */
  commonName?: string | undefined;
  /** Lifetime of its certificate, in days. From 1 to 3650. */
  certificateTtlDays?: number | undefined;
  /** Algorithm of its key. */
  keyAlgorithm?:
    | "RSA_2048"
    | "RSA_3072"
    | "RSA_4096"
    | "EC_prime256v1"
    | "EC_secp384r1"
    | "EC_secp521r1"
    | Unlisted
    | undefined;
  /** Where its key is kept. */
  certificate?:
    | { keySource: "infisical" | "hsm" | Unlisted; hsmConnectorId?: string | undefined }
    | undefined;
  /** What an external authority has to be told. */
  externalConfiguration?: PkiSignerExternalConfiguration | undefined;
}

/** What {@link reissueCertificate} answers. */
export interface ReissuePkiSignerCertificateResult extends PkiSigner {}

/**
 * Issues the certificate of a signer anew.
 *
 * `POST /api/v1/cert-manager/signers/{signerId}/certificate/reissue`
 *
 * @param session - Session to use.
 * @param params - {@link ReissuePkiSignerCertificateParams}
 * @param options - Options for this call alone.
 * @returns The {@link ReissuePkiSignerCertificateResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function reissueCertificate(
  session: Session,
  params: ReissuePkiSignerCertificateParams,
  options?: RequestOptions,
): Promise<ReissuePkiSignerCertificateResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/signers/{signerId}/certificate/reissue",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link checkIssuance}. */
export interface CheckPkiSignerIssuanceParams {
  /** ID of the signer. */
  signerId: string;
}

/** What {@link checkIssuance} answers. */
export interface CheckPkiSignerIssuanceResult extends PkiSignerDetails {}

/**
 * Asks an external authority now whether it has issued the certificate of a signer.
 *
 * `POST /api/v1/cert-manager/signers/{signerId}/issuance/check`
 *
 * @param session - Session to use.
 * @param params - {@link CheckPkiSignerIssuanceParams}
 * @param options - Options for this call alone.
 * @returns The {@link CheckPkiSignerIssuanceResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function checkIssuance(
  session: Session,
  params: CheckPkiSignerIssuanceParams,
  options?: RequestOptions,
): Promise<CheckPkiSignerIssuanceResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/signers/{signerId}/issuance/check",
    machineOrUser,
    params,
    options,
  );
}

/** A signature that was made, or refused. */
export interface PkiSigningOperation {
  /** ID of the operation. */
  id: string;
  /** ID of the signer. */
  signerId: string;
  /** How it ended. */
  status: string;
  /** Algorithm of the signature. */
  signingAlgorithm: string;
  /** Digest of what was signed. */
  dataHash: string;
  /** Whether a user or an identity signed. */
  actorType: string;
  /** ID of who signed. */
  actorId: string;
  /** Name of who signed. */
  actorName: string | null;
  /** ID of the approval that allowed it. */
  approvalGrantId?: string | null;
  /** What the record says of who signed. */
  clientMetadata?: PkiSigningClient | null;
  /** Why it failed. */
  errorMessage?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ID of the signer's membership that allowed it. */
  actorMembershipId: string | null;
}

/** Params of {@link listOperations}. */
export interface ListPkiSigningOperationsParams {
  /** ID of the signer. */
  signerId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
  /** Only operations that ended so. */
  status?: "pending" | "success" | "failed" | "denied" | Unlisted | undefined;
}

/** What {@link listOperations} answers. */
export interface ListPkiSigningOperationsResult {
  operations: PkiSigningOperation[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists who signed what with a signer, and what was refused.
 *
 * `GET /api/v1/cert-manager/signers/{signerId}/operations`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiSigningOperationsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSigningOperationsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function listOperations(
  session: Session,
  params: ListPkiSigningOperationsParams,
  options?: RequestOptions,
): Promise<ListPkiSigningOperationsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/signers/{signerId}/operations",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getPermissions}. */
export interface GetPkiSignerPermissionsParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link getPermissions} answers. */
export interface GetPkiSignerPermissionsResult {
  /** What to sign, or its digest, in Base64. 1 to 172 characters. */
  data: PkiResourcePermissions;
}

/**
 * Gets what the caller may do with a signer, and by which memberships.
 *
 * `GET /api/v1/cert-manager/signers/{signerId}/permissions`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiSignerPermissionsParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiSignerPermissionsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getPermissions(
  session: Session,
  params: GetPkiSignerPermissionsParams,
  options?: RequestOptions,
): Promise<GetPkiSignerPermissionsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/signers/{signerId}/permissions",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link getApprovalPolicy}. */
export interface GetPkiSignerApprovalPolicyParams {
  /** ID of the signer. */
  signerId: string;
}

/** What {@link getApprovalPolicy} answers. */
export interface GetPkiSignerApprovalPolicyResult extends PkiSignerApprovalPolicy {}

/**
 * Gets who has to approve before a signer is used, and how much an approval allows.
 *
 * `GET /api/v1/cert-manager/signers/{signerId}/approval-policy`
 *
 * @param session - Session to use.
 * @param params - {@link GetPkiSignerApprovalPolicyParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetPkiSignerApprovalPolicyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function getApprovalPolicy(
  session: Session,
  params: GetPkiSignerApprovalPolicyParams,
  options?: RequestOptions,
): Promise<GetPkiSignerApprovalPolicyResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/signers/{signerId}/approval-policy",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link setApprovalPolicy}. */
export interface SetPkiSignerApprovalPolicyParams {
  /** ID of the signer. */
  signerId: string;
  /** The steps that an approval goes through, one after the other. */
  steps: PkiSignerApprovalStepInput[];
  /** How much an approval allows. */
  constraints?:
    | { maxSignings?: number | null | undefined; maxWindowDuration?: string | null | undefined }
    | undefined;
}

/** What {@link setApprovalPolicy} answers. */
export interface SetPkiSignerApprovalPolicyResult extends PkiSignerApprovalPolicy {
  /** How much an approval allows. */
  constraints: PkiSigningLimits;
}

/**
 * Says who has to approve before a signer is used, and how much an approval allows.
 *
 * `PUT /api/v1/cert-manager/signers/{signerId}/approval-policy`
 *
 * @param session - Session to use.
 * @param params - {@link SetPkiSignerApprovalPolicyParams}
 * @param options - Options for this call alone.
 * @returns The {@link SetPkiSignerApprovalPolicyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function setApprovalPolicy(
  session: Session,
  params: SetPkiSignerApprovalPolicyParams,
  options?: RequestOptions,
): Promise<SetPkiSignerApprovalPolicyResult> {
  return requestJson(
    session,
    "PUT /api/v1/cert-manager/signers/{signerId}/approval-policy",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link listRequests}. */
export interface ListPkiSigningRequestsParams {
  /** ID of the signer. */
  signerId: string;
  /**
   * Only requests of these statuses, `pending`, `approved`, `expired` or `revoked`, with commas
   * between them.
   */
  statuses?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 25. */
  limit?: number | undefined;
}

/** What {@link listRequests} answers. */
export interface ListPkiSigningRequestsResult {
  /** The requests. */
  requests: PkiSigningRequest[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists who has asked to use a signer, and what became of it.
 *
 * `GET /api/v1/cert-manager/signers/{signerId}/requests`
 *
 * @param session - Session to use.
 * @param params - {@link ListPkiSigningRequestsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListPkiSigningRequestsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function listRequests(
  session: Session,
  params: ListPkiSigningRequestsParams,
  options?: RequestOptions,
): Promise<ListPkiSigningRequestsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/signers/{signerId}/requests",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link requestSigning}. */
export interface RequestPkiSigningParams {
  /** ID of the signer. */
  signerId: string;
  /** Why it is asked for. 1 to 2048 characters. */
  justification: string;
  /** How many signatures are wanted. */
  requestedSignings?: number | undefined;
  /** When they are wanted from. ISO 8601. */
  requestedWindowStart?: string | undefined;
  /** When they are wanted until. ISO 8601. */
  requestedWindowEnd?: string | undefined;
}

/** What {@link requestSigning} answers. */
export interface RequestPkiSigningResult {
  id: string;
  /** How far it is, such as `pending`. */
  status: string;
}

/**
 * Asks for an approval to use a signer. `requestedSignings` or `requestedWindowEnd` is needed.
 *
 * `POST /api/v1/cert-manager/signers/{signerId}/requests`
 *
 * @param session - Session to use.
 * @param params - {@link RequestPkiSigningParams}
 * @param options - Options for this call alone.
 * @returns The {@link RequestPkiSigningResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function requestSigning(
  session: Session,
  params: RequestPkiSigningParams,
  options?: RequestOptions,
): Promise<RequestPkiSigningResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/signers/{signerId}/requests",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link preApproveSigning}. */
export interface PreApprovePkiSigningParams {
  /** ID of the signer. */
  signerId: string;
  /** Why it is asked for. 1 to 2048 characters. */
  justification: string;
  /** ID of the user who gets the approval. */
  granteeUserId?: string | undefined;
  /** ID of the identity that gets the approval. */
  granteeIdentityId?: string | undefined;
  /** How many signatures are wanted. */
  requestedSignings?: number | undefined;
  /** When they are wanted from. ISO 8601. */
  requestedWindowStart?: string | undefined;
  /** When they are wanted until. ISO 8601. */
  requestedWindowEnd?: string | undefined;
}

/** What {@link preApproveSigning} answers. */
export interface PreApprovePkiSigningResult {
  /** The request that is approved. */
  request: PkiSigningRequest;
}

/**
 * Approves that another member uses a signer, before it is asked for. `granteeUserId` or
 * `granteeIdentityId` is needed.
 *
 * `POST /api/v1/cert-manager/signers/{signerId}/requests/pre-approve`
 *
 * @param session - Session to use.
 * @param params - {@link PreApprovePkiSigningParams}
 * @param options - Options for this call alone.
 * @returns The {@link PreApprovePkiSigningResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function preApproveSigning(
  session: Session,
  params: PreApprovePkiSigningParams,
  options?: RequestOptions,
): Promise<PreApprovePkiSigningResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/signers/{signerId}/requests/pre-approve",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link revokeRequest}. */
export interface RevokePkiSigningRequestParams {
  /** ID of the signer. */
  signerId: string;
  /** ID of the request. */
  requestId: string;
}

/** What {@link revokeRequest} answers. */
export interface RevokePkiSigningRequestResult {
  /** ID of the request. */
  requestId: string;
}

/**
 * Takes back a request to use a signer, or the approval that it got.
 *
 * `POST /api/v1/cert-manager/signers/{signerId}/requests/{requestId}/revoke`
 *
 * @param session - Session to use.
 * @param params - {@link RevokePkiSigningRequestParams}
 * @param options - Options for this call alone.
 * @returns The {@link RevokePkiSigningRequestResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function revokeRequest(
  session: Session,
  params: RevokePkiSigningRequestParams,
  options?: RequestOptions,
): Promise<RevokePkiSigningRequestResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/signers/{signerId}/requests/{requestId}/revoke",
    machineOrUser,
    params,
    options,
  );
}
