// Written by `npm run generate` from scripts/generate/manifest/integration-auth.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { IntegrationAuth } from "../models/integration-auth.js";

/** Params of {@link create}. */
export interface CreateIntegrationAuthParams {
  /** ID of the project. */
  workspaceId: string;
  /** Slug of the integration. */
  integration: string;
  accessId?: string | undefined;
  accessToken?: string | undefined;
  awsAssumeIamRoleArn?: string | undefined;
  url?: string | undefined;
  /** Namespace, where the integration has such. */
  namespace?: string | undefined;
  refreshToken?: string | undefined;
}

/** What {@link create} answers. */
export interface CreateIntegrationAuthResult {
  integrationAuth: IntegrationAuth;
}

/**
 * Saves the credentials of a native integration. App connections are the newer way.
 *
 * `POST /api/v1/integration-auth/access-token`
 *
 * @param session - Session to use.
 * @param params - {@link CreateIntegrationAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateIntegrationAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function create(
  session: Session,
  params: CreateIntegrationAuthParams,
  options?: RequestOptions,
): Promise<CreateIntegrationAuthResult> {
  return requestJson(
    session,
    "POST /api/v1/integration-auth/access-token",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link get}. */
export interface GetIntegrationAuthParams {
  /** ID of the integration auth. */
  integrationAuthId: string;
}

/** What {@link get} answers. */
export interface GetIntegrationAuthResult {
  integrationAuth: IntegrationAuth;
}

/**
 * Gets the credentials of a native integration, without their secrets.
 *
 * `GET /api/v1/integration-auth/{integrationAuthId}`
 *
 * @param session - Session to use.
 * @param params - {@link GetIntegrationAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link GetIntegrationAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function get(
  session: Session,
  params: GetIntegrationAuthParams,
  options?: RequestOptions,
): Promise<GetIntegrationAuthResult> {
  return requestJson(
    session,
    "GET /api/v1/integration-auth/{integrationAuthId!integration-options}",
    machineOrUser,
    params,
    options,
  );
}

/** Params of {@link deleteIntegrationAuth}. */
export interface DeleteIntegrationAuthParams {
  /** ID of the integration auth. */
  integrationAuthId: string;
}

/** What {@link deleteIntegrationAuth} answers. */
export interface DeleteIntegrationAuthResult {
  integrationAuth: IntegrationAuth;
}

/**
 * Deletes the credentials of a native integration.
 *
 * `DELETE /api/v1/integration-auth/{integrationAuthId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteIntegrationAuthParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteIntegrationAuthResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteIntegrationAuth(
  session: Session,
  params: DeleteIntegrationAuthParams,
  options?: RequestOptions,
): Promise<DeleteIntegrationAuthResult> {
  return requestJson(
    session,
    "DELETE /api/v1/integration-auth/{integrationAuthId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteIntegrationAuth as delete };

/** Params of {@link list}. */
export interface ListIntegrationAuthsParams {
  /** ID of the project. */
  projectId: string;
}

/** What {@link list} answers. */
export interface ListIntegrationAuthsResult {
  authorizations: IntegrationAuth[];
}

/**
 * Lists the credentials of the native integrations of a project, without their secrets.
 *
 * `GET /api/v1/workspace/{projectId}/authorizations`
 *
 * @param session - Session to use.
 * @param params - {@link ListIntegrationAuthsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListIntegrationAuthsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListIntegrationAuthsParams,
  options?: RequestOptions,
): Promise<ListIntegrationAuthsResult> {
  return requestJson(
    session,
    "GET /api/v1/workspace/{projectId}/authorizations",
    machineOrUser,
    params,
    options,
  );
}

/** `client.integrationAuth` */
export interface IntegrationAuthClient {
  /**
   * Saves the credentials of a native integration. App connections are the newer way.
   *
   * `POST /api/v1/integration-auth/access-token`
   *
   * @param params - {@link CreateIntegrationAuthParams}
   * @param options - Options for this call alone.
   */
  create(
    this: void,
    params: CreateIntegrationAuthParams,
    options?: RequestOptions,
  ): Promise<CreateIntegrationAuthResult>;
  /**
   * Gets the credentials of a native integration, without their secrets.
   *
   * `GET /api/v1/integration-auth/{integrationAuthId}`
   *
   * @param params - {@link GetIntegrationAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  get(
    this: void,
    params: GetIntegrationAuthParams,
    options?: RequestOptions,
  ): Promise<GetIntegrationAuthResult>;
  /**
   * Deletes the credentials of a native integration.
   *
   * `DELETE /api/v1/integration-auth/{integrationAuthId}`
   *
   * @param params - {@link DeleteIntegrationAuthParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteIntegrationAuthParams,
    options?: RequestOptions,
  ): Promise<DeleteIntegrationAuthResult>;
  /**
   * Lists the credentials of the native integrations of a project, without their secrets.
   *
   * `GET /api/v1/workspace/{projectId}/authorizations`
   *
   * @param params - {@link ListIntegrationAuthsParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params: ListIntegrationAuthsParams,
    options?: RequestOptions,
  ): Promise<ListIntegrationAuthsResult>;
}
