// Written by `npm run generate` from scripts/generate/manifest/pki/policies.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { CertificateExtendedKeyUsage } from "../../models/certificate-extended-key-usage.js";
import type { CertificateKeyUsage } from "../../models/certificate-key-usage.js";

/** What one part of the subject may say. A `*` in a value stands for anything. */
export interface CertificatePolicySubjectRule {
  /** The part of the subject. */
  type:
    | "common_name"
    | "organization"
    | "country"
    | "state"
    | "locality"
    | "organizational_unit"
    | Unlisted;
  /** What it may have. */
  allowed?: string[] | undefined;
  /** What it has to have. */
  required?: string[] | undefined;
  /** What it must not have. */
  denied?: string[] | undefined;
}

/** What the other names of one kind may say. A `*` in a value stands for anything. */
export interface CertificatePolicySanRule {
  /** The kind of name. */
  type: "dns_name" | "ip_address" | "email" | "uri" | Unlisted;
  /** What it may have. */
  allowed?: string[] | undefined;
  /** What it has to have. */
  required?: string[] | undefined;
  /** What it must not have. */
  denied?: string[] | undefined;
}

/** Which key usages a certificate may, has to or must not have. */
export interface CertificatePolicyKeyUsages {
  /** What it may have. */
  allowed?: CertificateKeyUsage[] | undefined;
  /** What it has to have. */
  required?: CertificateKeyUsage[] | undefined;
  /** What it must not have. */
  denied?: CertificateKeyUsage[] | undefined;
}

/** Which extended key usages a certificate may, has to or must not have. */
export interface CertificatePolicyExtendedKeyUsages {
  /** What it may have. */
  allowed?: CertificateExtendedKeyUsage[] | undefined;
  /** What it has to have. */
  required?: CertificateExtendedKeyUsage[] | undefined;
  /** What it must not have. */
  denied?: CertificateExtendedKeyUsage[] | undefined;
}

/** The algorithms that a certificate may have; any where a list is absent. */
export interface CertificatePolicyAlgorithms {
  /** Those of signatures, such as `RSA-SHA256`. */
  signature?: string[] | undefined;
  /** Those of keys, such as `RSA-2048`. At least one. */
  keyAlgorithm?: string[] | undefined;
}

/** Whether a certificate may be that of an authority. */
export interface CertificatePolicyBasicConstraints {
  /** Whether it may be, has to be, or must not be. */
  isCA?: "allowed" | "required" | "denied" | Unlisted | undefined;
  /** How many authorities may follow below it; -1 for any number. */
  maxPathLength?: number | undefined;
}

/** What certificates may look like. */
export interface CertificatePolicy {
  id: string;
  /** Its name. */
  name: string;
  description?: string | null;
  /** What the subject may say; any subject where it is absent. */
  subject?: CertificatePolicySubjectRule[];
  /** What the other names may be; any names where it is absent. */
  sans?: CertificatePolicySanRule[];
  /** What the key may be used for. */
  keyUsages?: CertificatePolicyKeyUsages;
  /** What a certificate may be used for. */
  extendedKeyUsages?: CertificatePolicyExtendedKeyUsages;
  /** The algorithms that a certificate may have. */
  algorithms?: CertificatePolicyAlgorithms;
  /**
   * How long a certificate may last; `max` is a time such as `90d`, in hours, days, months or years.
   */
  validity?: { max?: string };
  /** Whether a certificate may be that of an authority. */
  basicConstraints?: CertificatePolicyBasicConstraints | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Params of {@link list}. */
export interface ListCertificatePoliciesParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
  /** Only policies with this in their names. */
  search?: string | undefined;
}

/** What {@link list} answers. */
export interface ListCertificatePoliciesResult {
  certificatePolicies: CertificatePolicy[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the policies of a project.
 *
 * `GET /api/v1/cert-manager/certificate-policies`
 *
 * @param session - Session to use.
 * @param params - {@link ListCertificatePoliciesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListCertificatePoliciesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListCertificatePoliciesParams,
  options?: RequestOptions,
): Promise<ListCertificatePoliciesResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificate-policies",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetCertificatePolicyParams {
  /** ID of the policy. */
  policyId: string;
  /** ID of an application whose members may read it. */
  applicationId?: string | undefined;
}

/** What {@link get} answers. */
export interface GetCertificatePolicyResult {
  certificatePolicy: CertificatePolicy;
}

/**
 * Gets a policy by its ID.
 *
 * `GET /api/v1/cert-manager/certificate-policies/{policyId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetCertificatePolicyParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetCertificatePolicyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetCertificatePolicyParams,
  options?: RequestOptions,
): Promise<GetCertificatePolicyResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/certificate-policies/{policyId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link create}. */
export interface CreateCertificatePolicyParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** Letters, digits, hyphens and underscores. 1 to 255 characters. */
  name: string;
  /** Up to 1000 characters. */
  description?: string | undefined;
  /** What the subject may say; any subject where it is absent. */
  subject?: CertificatePolicySubjectRule[] | undefined;
  /** What the other names may be; any names where it is absent. */
  sans?: CertificatePolicySanRule[] | undefined;
  /** What the key may be used for. */
  keyUsages?: CertificatePolicyKeyUsages | undefined;
  /** What a certificate may be used for. */
  extendedKeyUsages?: CertificatePolicyExtendedKeyUsages | undefined;
  /** The algorithms that a certificate may have. */
  algorithms?: CertificatePolicyAlgorithms | undefined;
  /**
   * How long a certificate may last; `max` is a time such as `90d`, in hours, days, months or years.
   */
  validity?: { max?: string | undefined } | undefined;
  /** Whether a certificate may be that of an authority. */
  basicConstraints?: CertificatePolicyBasicConstraints | null | undefined;
}

/** What {@link create} answers. */
export interface CreateCertificatePolicyResult {
  certificatePolicy: CertificatePolicy;
}

/**
 * Creates a policy: the names, usages, algorithms and lifetimes that certificates may have.
 *
 * `POST /api/v1/cert-manager/certificate-policies`
 *
 * @param session - Session to use.
 * @param params - {@link CreateCertificatePolicyParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateCertificatePolicyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { certificatePolicy } = await create(session, {
 *   name: "internal-web",
 *   sans: [{ type: "dns_name", allowed: ["*.internal.example.com"] }],
 *   keyUsages: { required: ["digital_signature"] },
 *   extendedKeyUsages: { required: ["server_auth"] },
 *   validity: { max: "90d" },
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateCertificatePolicyParams,
  options?: RequestOptions,
): Promise<CreateCertificatePolicyResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/certificate-policies",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link update}. */
export interface UpdateCertificatePolicyParams {
  /** ID of the policy. */
  policyId: string;
  /** Letters, digits, hyphens and underscores. 1 to 255 characters. */
  name?: string | undefined;
  /** Up to 1000 characters. */
  description?: string | undefined;
  /** What the subject may say; any subject where it is absent. */
  subject?: CertificatePolicySubjectRule[] | undefined;
  /** What the other names may be; any names where it is absent. */
  sans?: CertificatePolicySanRule[] | undefined;
  /** What the key may be used for. */
  keyUsages?: CertificatePolicyKeyUsages | undefined;
  /** What a certificate may be used for. */
  extendedKeyUsages?: CertificatePolicyExtendedKeyUsages | undefined;
  /** The algorithms that a certificate may have. */
  algorithms?: CertificatePolicyAlgorithms | undefined;
  /**
   * How long a certificate may last; `max` is a time such as `90d`, in hours, days, months or years.
   */
  validity?: { max?: string | undefined } | undefined;
  /** Whether a certificate may be that of an authority. */
  basicConstraints?: CertificatePolicyBasicConstraints | null | undefined;
}

/** What {@link update} answers. */
export interface UpdateCertificatePolicyResult {
  certificatePolicy: CertificatePolicy;
}

/**
 * Changes a policy; what is left out stays. Certificates that are issued already keep what they
 * have.
 *
 * `PATCH /api/v1/cert-manager/certificate-policies/{policyId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateCertificatePolicyParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateCertificatePolicyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateCertificatePolicyParams,
  options?: RequestOptions,
): Promise<UpdateCertificatePolicyResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/certificate-policies/{policyId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteCertificatePolicy}. */
export interface DeleteCertificatePolicyParams {
  /** ID of the policy. */
  policyId: string;
}

/** What {@link deleteCertificatePolicy} answers. */
export interface DeleteCertificatePolicyResult {
  certificatePolicy: CertificatePolicy;
}

/**
 * Deletes a policy. The server refuses that while a profile has it.
 *
 * `DELETE /api/v1/cert-manager/certificate-policies/{policyId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteCertificatePolicyParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteCertificatePolicyResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteCertificatePolicy(
  session: Session,
  params: DeleteCertificatePolicyParams,
  options?: RequestOptions,
): Promise<DeleteCertificatePolicyResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/certificate-policies/{policyId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteCertificatePolicy as delete };
