// Written by `npm run generate` from scripts/generate/manifest/audit-logs.yaml.

import { machineOrUser } from "../core/modes.js";
import { requestJson } from "../core/request.js";
import type { RequestOptions, Session } from "../core/session.js";
import type { Unlisted } from "../core/unlisted.js";

/** Who can do something that is logged. */
export type AuditLogActorType =
  | "platform"
  | "kmipClient"
  | "user"
  | "service"
  | "identity"
  | "scimClient"
  | "acmeProfile"
  | "acmeAccount"
  | "estAccount"
  | "scepAccount"
  | "unknownUser"
  | "gateway"
  | "relay"
  | "kmipServer"
  | Unlisted;

/** What a request came from. */
export type AuditLogUserAgent =
  | "web"
  | "cli"
  | "k8-operator"
  | "terraform"
  | "other"
  | "InfisicalPythonSDK"
  | "InfisicalNodeSDK"
  | Unlisted;

/** What was done, by whom and when. */
export interface AuditLog {
  id: string;
  ipAddress?: string | null;
  userAgent?: string | null;
  userAgentType?: string | null;
  /** When it is deleted. ISO 8601. */
  expiresAt?: string | null;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ID of the organization. */
  orgId?: string | null;
  /** ID of the project; without one, it is about the whole organization. */
  projectId?: string | null;
  /** Name of the project. */
  projectName?: string | null;
  /** What was done, and what it was about. */
  event: { type: string; metadata?: unknown };
  /** Who did it. */
  actor: { type: string; metadata?: unknown };
}

/** Params of {@link list}. */
export interface ListAuditLogsParams {
  /** ID of the project; without one, it is about the whole organization. */
  projectId?: string | undefined;
  /** Only what was done in this environment. Wants `projectId`. */
  environment?: string | undefined;
  /** Only what was done in this folder. Wants `projectId`. */
  secretPath?: string | undefined;
  /** Only what was done by this kind of actor. */
  actorType?: AuditLogActorType | undefined;
  /** Only what was done with the secret of this name. Wants `projectId`. */
  secretKey?: string | undefined;
  /** Only these events: names with commas between them, such as `create-secret,delete-secret`. */
  eventType?: string | undefined;
  /** Only what was done with this. */
  userAgentType?: AuditLogUserAgent | undefined;
  /** Only events with this: `name=value`, with commas between several. */
  eventMetadata?: string | undefined;
  /** Only what was done since then. Default a day before `endDate`. ISO 8601. */
  startDate?: string | undefined;
  /** Only what was done until then. Default now. ISO 8601. */
  endDate?: string | undefined;
  /** How many to skip. Default 0. */
  offset?: number | undefined;
  /** How many to give. Up to 1000. Default 20. */
  limit?: number | undefined;
  /** Only what this one did: ID of the user, the identity or the token. */
  actor?: string | undefined;
}

/** What {@link list} answers. */
export interface ListAuditLogsResult {
  auditLogs: AuditLog[];
}

/**
 * Lists what was done in the organization, or in one of its projects; the newest comes first.
 *
 * `GET /api/v1/organization/audit-logs`
 *
 * @param session - Session to use.
 * @param params - {@link ListAuditLogsParams}
 * @param options - Options for this call alone.
 * @returns The {@link ListAuditLogsResult}.
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * const { auditLogs } = await list(session, {
 *   projectId,
 *   eventType: "create-secret,update-secret,delete-secret",
 *   startDate: new Date(Date.now() - 86_400_000).toISOString(),
 * });
 * ```
 */
export function list(
  session: Session,
  params?: ListAuditLogsParams,
  options?: RequestOptions,
): Promise<ListAuditLogsResult> {
  return requestJson(
    session,
    "GET /api/v1/organization/audit-logs",
    machineOrUser,
    params,
    options,
  );
}
