// Written by `npm run generate` from scripts/generate/manifest/pki/hsm-connectors.yaml.

import { machineOrUser } from "../../core/modes.js";
import { requestJson } from "../../core/request.js";
import type { RequestOptions, Session } from "../../core/session.js";
import type { Unlisted } from "../../core/unlisted.js";
import type { CertificateAuthorityStatus } from "../../models/certificate-authority-status.js";

/** A connector to a hardware security module. */
export interface HsmConnector {
  id: string;
  name: string;
  description: string | null;
  /** ID of the gateway that the module is behind. */
  gatewayId: string | null;
  /** ID of the pool of gateways that the module is behind. */
  gatewayPoolId: string | null;
  /** Label of the slot, or token, that keys are in. */
  slotLabel: string;
  /** What the labels of new keys begin with. */
  keyNamePrefix: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** Params of {@link list}. */
export interface ListHsmConnectorsParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
}

/** What {@link list} answers. */
export interface ListHsmConnectorsResult {
  hsmConnectors: HsmConnector[];
}

/**
 * Lists the connectors to hardware security modules.
 *
 * `GET /api/v1/cert-manager/hsm-connectors`
 *
 * @param session - Session to use.
 * @param params - {@link ListHsmConnectorsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListHsmConnectorsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params?: ListHsmConnectorsParams,
  options?: RequestOptions,
): Promise<ListHsmConnectorsResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/hsm-connectors",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetHsmConnectorParams {
  /** ID of the connector. */
  connectorId: string;
}

/** What {@link get} answers. */
export interface GetHsmConnectorResult {
  hsmConnector: HsmConnector;
}

/**
 * Gets a connector by its ID.
 *
 * `GET /api/v1/cert-manager/hsm-connectors/{connectorId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetHsmConnectorParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetHsmConnectorResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetHsmConnectorParams,
  options?: RequestOptions,
): Promise<GetHsmConnectorResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/hsm-connectors/{connectorId}",
    machineOrUser,
    params,
    options,
  );
}

/** How a hardware security module is signed in to. */
export interface HsmCredentials {
  /** Label of the slot, or token, that keys are in. 1 to 128 characters. */
  slotLabel: string;
  /** PIN of the slot. 1 to 512 characters. */
  pin: string;
  /** What the labels of new keys begin with. 1 to 64 characters. */
  keyNamePrefix?: string | undefined;
}

/** Params of {@link create}. */
export interface CreateHsmConnectorParams {
  /** ID of the project; needed where the organization has several for certificates. */
  projectId?: string | undefined;
  /** 1 to 32 characters. */
  name: string;
  /** How the module is signed in to. */
  credentials: HsmCredentials;
  /** Up to 256 characters. */
  description?: string | undefined;
  /** ID of the gateway that the module is behind. */
  gatewayId?: string | undefined;
  /** ID of the pool of gateways that the module is behind. */
  gatewayPoolId?: string | undefined;
}

/** What {@link create} answers. */
export interface CreateHsmConnectorResult {
  hsmConnector: HsmConnector;
}

/**
 * Creates a connector to a hardware security module, so that keys are kept there.
 *
 * `POST /api/v1/cert-manager/hsm-connectors`
 *
 * @param session - Session to use.
 * @param params - {@link CreateHsmConnectorParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateHsmConnectorResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { hsmConnector } = await create(session, {
 *   name: "rack-2",
 *   gatewayId,
 *   credentials: { slotLabel: "pki", pin, keyNamePrefix: "web-" },
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateHsmConnectorParams,
  options?: RequestOptions,
): Promise<CreateHsmConnectorResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/hsm-connectors",
    machineOrUser,
    params,
    options,
  );
}

/** What changes of how a hardware security module is signed in to. */
export interface HsmCredentialsChanges {
  /** Label of the slot, or token, that keys are in. 1 to 128 characters. */
  slotLabel?: string | undefined;
  /** PIN of the slot. 1 to 512 characters. */
  pin?: string | undefined;
  /** What the labels of new keys begin with. 1 to 64 characters. */
  keyNamePrefix?: string | undefined;
}

/** Params of {@link update}. */
export interface UpdateHsmConnectorParams {
  /** ID of the connector. */
  connectorId: string;
  /** 1 to 32 characters. */
  name?: string | undefined;
  /** Up to 256 characters. */
  description?: string | undefined;
  /** ID of the gateway that the module is behind. */
  gatewayId?: string | null | undefined;
  /** ID of the pool of gateways that the module is behind. */
  gatewayPoolId?: string | null | undefined;
  /** How the module is signed in to. */
  credentials?: HsmCredentialsChanges | undefined;
}

/** What {@link update} answers. */
export interface UpdateHsmConnectorResult {
  hsmConnector: HsmConnector;
}

/**
 * Changes a connector; what is left out stays.
 *
 * `PATCH /api/v1/cert-manager/hsm-connectors/{connectorId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateHsmConnectorParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateHsmConnectorResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateHsmConnectorParams,
  options?: RequestOptions,
): Promise<UpdateHsmConnectorResult> {
  return requestJson(
    session,
    "PATCH /api/v1/cert-manager/hsm-connectors/{connectorId}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteHsmConnector}. */
export interface DeleteHsmConnectorParams {
  /** ID of the connector. */
  connectorId: string;
}

/** What {@link deleteHsmConnector} answers. */
export interface DeleteHsmConnectorResult {
  id: string;
}

/**
 * Deletes a connector.
 *
 * `DELETE /api/v1/cert-manager/hsm-connectors/{connectorId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteHsmConnectorParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteHsmConnectorResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteHsmConnector(
  session: Session,
  params: DeleteHsmConnectorParams,
  options?: RequestOptions,
): Promise<DeleteHsmConnectorResult> {
  return requestJson(
    session,
    "DELETE /api/v1/cert-manager/hsm-connectors/{connectorId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteHsmConnector as delete };

/** A certificate whose key is in a hardware security module. */
export interface HsmCertificate {
  id: string;
  /** Common name of the subject. */
  commonName: string;
  status: string;
  /** ISO 8601. */
  notAfter: string;
  /** Label of the key in the module. */
  hsmKeyLabel: string | null;
  /** ISO 8601. */
  createdAt: string;
}

/** A certificate authority whose key is in a hardware security module. */
export interface HsmCertificateAuthority {
  id: string;
  name: string;
  /** Common name of the subject. */
  commonName: string | null;
  status: CertificateAuthorityStatus;
  type: "root" | "intermediate" | Unlisted;
  /** Label of the key in the module. */
  hsmKeyLabel: string | null;
  /** ISO 8601. */
  createdAt: string;
}

/** Params of {@link listLinkedResources}. */
export interface ListHsmConnectorLinkedResourcesParams {
  /** ID of the connector. */
  connectorId: string;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. From 1 to 100. Default 20. */
  limit?: number | undefined;
}

/** What {@link listLinkedResources} answers. */
export interface ListHsmConnectorLinkedResourcesResult {
  certificates: HsmCertificate[];
  certificateAuthorities: HsmCertificateAuthority[];
  /** How many there are in all. */
  totalCount: number;
}

/**
 * Lists the certificates and authorities whose keys are in a connector's module.
 *
 * `GET /api/v1/cert-manager/hsm-connectors/{connectorId}/linked-resources`
 *
 * @param session - Session to use.
 * @param params - {@link ListHsmConnectorLinkedResourcesParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListHsmConnectorLinkedResourcesResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function listLinkedResources(
  session: Session,
  params: ListHsmConnectorLinkedResourcesParams,
  options?: RequestOptions,
): Promise<ListHsmConnectorLinkedResourcesResult> {
  return requestJson(
    session,
    "GET /api/v1/cert-manager/hsm-connectors/{connectorId}/linked-resources",
    machineOrUser,
    params,
    options,
  );
}

/** What a hardware security module says of itself. */
export interface HsmSlotInfo {
  manufacturer: string;
  model: string;
  firmware: string;
}

/** What became of the test through one gateway: `slotInfo`, or else an error. */
export type HsmTestResult =
  | { gatewayId: string; ok: true; slotInfo: HsmSlotInfo }
  | { gatewayId: string; ok: false; errorCode: string; errorMessage: string };

/** Params of {@link test}. */
export interface TestHsmConnectorParams {
  /** ID of the connector. */
  connectorId: string;
}

/** What {@link test} answers. */
export interface TestHsmConnectorResult {
  /** Whether the module could be reached through every gateway. */
  ok: boolean;
  /** What became of it, by gateway. */
  members: HsmTestResult[];
}

/**
 * Tries to reach a connector's module through each of its gateways.
 *
 * `POST /api/v1/cert-manager/hsm-connectors/{connectorId}/test`
 *
 * @param session - Session to use.
 * @param params - {@link TestHsmConnectorParams}
 * @param options - Options for this call alone.
 * @returns The {@link TestHsmConnectorResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function test(
  session: Session,
  params: TestHsmConnectorParams,
  options?: RequestOptions,
): Promise<TestHsmConnectorResult> {
  return requestJson(
    session,
    "POST /api/v1/cert-manager/hsm-connectors/{connectorId}/test",
    machineOrUser,
    params,
    options,
  );
}
