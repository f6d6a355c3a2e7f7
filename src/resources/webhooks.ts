// Written by `npm run generate` from scripts/generate/manifest/webhooks.yaml.

import { machineOrUser, userOnly } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";

/** An event that a webhook tells of. */
export interface WebhookEvent {
  eventName: "secrets.modified" | "secrets.rotation-failed" | "honey-token.triggered" | Unlisted;
}

/** A webhook. */
export interface Webhook {
  id: string;
  /** Path of the folder that it watches. */
  secretPath: string;
  lastStatus?: string | null;
  lastRunErrorMessage?: string | null;
  /** Whether it is silent. */
  isDisabled: boolean;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  envId: string;
  type?: string | null;
  /** ID of the project. */
  projectId: string;
  environment: { id: string; name: string; slug: string };
  /** What it tells of; everything where there is nothing. */
  eventsFilter: WebhookEvent[];
}

/** Params of {@link create}. */
export interface CreateWebhookParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment: string;
  /** Path of the folder that it watches. Default `/`. */
  secretPath?: string | undefined;
  /** Where it posts to: `https://…`. */
  webhookUrl: string;
  /** Default `general`. */
  type?: "general" | "slack" | "microsoft-teams" | Unlisted | undefined;
  /** Key that its posts are signed with. */
  webhookSecretKey?: string | undefined;
  /** What it tells of; everything where there is nothing. */
  eventsFilter?: WebhookEvent[] | undefined;
}

/** What {@link create} answers. */
export interface CreateWebhookResult {
  /** What was done, in a sentence. */
  message: string;
  webhook: Webhook;
}

/**
 * Creates a webhook: a URL that is called when the secrets of a folder change.
 *
 * `POST /api/v1/webhooks`
 *
 * @param session - Session to use.
 * @param params - {@link CreateWebhookParams}
 * @param options - Options for this call alone.
 * @returns The {@link CreateWebhookResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { webhook } = await createWebhook(session, {
 *   projectId,
 *   environment: "prod",
 *   webhookUrl: "https://example.com/infisical",
 *   webhookSecretKey: "the key that signs the calls",
 *   eventsFilter: [{ eventName: "secrets.modified" }],
 * });
 * ```
 */
export function create(
  session: Session,
  params: CreateWebhookParams,
  options?: RequestOptions,
): Promise<CreateWebhookResult> {
  return requestJson(session, "POST /api/v1/webhooks", machineOrUser, params, options);
}

/** Params of {@link update}. */
export interface UpdateWebhookParams {
  /** ID of the webhook. */
  webhookId: string;
  /** Whether it is silent. */
  isDisabled?: boolean | undefined;
  /** What it tells of; everything where there is nothing. */
  eventsFilter?: WebhookEvent[] | undefined;
}

/** What {@link update} answers. */
export interface UpdateWebhookResult {
  /** What was done, in a sentence. */
  message: string;
  webhook: Webhook;
}

/**
 * Turns a webhook on or off, or changes the events that it is called for. One of both is needed.
 *
 * `PATCH /api/v1/webhooks/{webhookId}`
 *
 * @param session - Session to use.
 * @param params - {@link UpdateWebhookParams}
 * @param options - Options for this call alone.
 * @returns The {@link UpdateWebhookResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
 */
export function update(
  session: Session,
  params: UpdateWebhookParams,
  options?: RequestOptions,
): Promise<UpdateWebhookResult> {
  return requestJson(session, "PATCH /api/v1/webhooks/{webhookId}", machineOrUser, params, options);
}

/** Params of {@link deleteWebhook}. */
export interface DeleteWebhookParams {
  /** ID of the webhook. */
  webhookId: string;
}

/** What {@link deleteWebhook} answers. */
export interface DeleteWebhookResult {
  /** What was done, in a sentence. */
  message: string;
  webhook: Webhook;
}

/**
 * Deletes a webhook.
 *
 * `DELETE /api/v1/webhooks/{webhookId}`
 *
 * @param session - Session to use.
 * @param params - {@link DeleteWebhookParams}
 * @param options - Options for this call alone.
 * @returns The {@link DeleteWebhookResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
function deleteWebhook(
  session: Session,
  params: DeleteWebhookParams,
  options?: RequestOptions,
): Promise<DeleteWebhookResult> {
  return requestJson(
    session,
    "DELETE /api/v1/webhooks/{webhookId}",
    machineOrUser,
    params,
    options,
  );
}

export { deleteWebhook as delete };

/** A webhook in a listing. */
export interface ListedWebhook extends Webhook {
  url: string;
}

/** Params of {@link list}. */
export interface ListWebhooksParams {
  /** ID of the project. */
  projectId: string;
  /** Slug of the environment. */
  environment?: string | undefined;
  /** Path of the folder that it watches. */
  secretPath?: string | undefined;
}

/** What {@link list} answers. */
export interface ListWebhooksResult {
  /** What was done, in a sentence. */
  message: string;
  webhooks: ListedWebhook[];
}

/**
 * Lists the webhooks of a project, with how the last call of each went.
 *
 * `GET /api/v1/webhooks`
 *
 * @param session - Session to use.
 * @param params - {@link ListWebhooksParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListWebhooksResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 */
export function list(
  session: Session,
  params: ListWebhooksParams,
  options?: RequestOptions,
): Promise<ListWebhooksResult> {
  return requestJson(session, "GET /api/v1/webhooks", machineOrUser, params, options);
}

/** Params of {@link test}. */
export interface TestWebhookParams {
  /** ID of the webhook. */
  webhookId: string;
}

/** What {@link test} answers. */
export interface TestWebhookResult {
  /** What was done, in a sentence. */
  message: string;
  webhook: Webhook;
}

/**
 * Calls a webhook with a sample event.
 *
 * `POST /api/v1/webhooks/{webhookId}/test`
 *
 * @param session - Session to use.
 * @param params - {@link TestWebhookParams}
 * @param options - Options for this call alone.
 * @returns The {@link TestWebhookResult}.
 * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
 */
export function test(
  session: Session,
  params: TestWebhookParams,
  options?: RequestOptions,
): Promise<TestWebhookResult> {
  return requestJson(session, "POST /api/v1/webhooks/{webhookId}/test", userOnly, params, options);
}

/** `client.webhooks` */
export interface WebhooksClient {
  /**
   * Creates a webhook: a URL that is called when the secrets of a folder change.
   *
   * `POST /api/v1/webhooks`
   *
   * @param params - {@link CreateWebhookParams}
   * @param options - Options for this call alone.
   *
   * @example
   * ```ts
   * const { webhook } = await client.webhooks.create({
   *   projectId,
   *   environment: "prod",
   *   webhookUrl: "https://example.com/infisical",
   *   webhookSecretKey: "the key that signs the calls",
   *   eventsFilter: [{ eventName: "secrets.modified" }],
   * });
   * ```
   */
  create(
    this: void,
    params: CreateWebhookParams,
    options?: RequestOptions,
  ): Promise<CreateWebhookResult>;
  /**
   * Turns a webhook on or off, or changes the events that it is called for. One of both is needed.
   *
   * `PATCH /api/v1/webhooks/{webhookId}`
   *
   * @param params - {@link UpdateWebhookParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none; an update without a change may give a 500.
   */
  update(
    this: void,
    params: UpdateWebhookParams,
    options?: RequestOptions,
  ): Promise<UpdateWebhookResult>;
  /**
   * Deletes a webhook.
   *
   * `DELETE /api/v1/webhooks/{webhookId}`
   *
   * @param params - {@link DeleteWebhookParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  delete(
    this: void,
    params: DeleteWebhookParams,
    options?: RequestOptions,
  ): Promise<DeleteWebhookResult>;
  /**
   * Lists the webhooks of a project, with how the last call of each went.
   *
   * `GET /api/v1/webhooks`
   *
   * @param params - {@link ListWebhooksParams}
   * @param options - Options for this call alone.
   */
  list(
    this: void,
    params: ListWebhooksParams,
    options?: RequestOptions,
  ): Promise<ListWebhooksResult>;
  /**
   * Calls a webhook with a sample event.
   *
   * `POST /api/v1/webhooks/{webhookId}/test`
   *
   * @param params - {@link TestWebhookParams}
   * @param options - Options for this call alone.
   * @throws An {@link InfisicalApiError} when the server refuses; a {@link NotFoundError} when there is none.
   */
  test(this: void, params: TestWebhookParams, options?: RequestOptions): Promise<TestWebhookResult>;
}
