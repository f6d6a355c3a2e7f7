/** Where something has happened. */
export interface EventProject {
  projectId?: string;
  /** The same, on servers that have no `projectId` yet. */
  workspaceId?: string;
  projectName?: string;
  /** Slug of the environment. */
  environment: string;
  environmentName?: string;
  /** Path of the folder. */
  secretPath?: string;
}

interface ProjectEvent<Name extends string, Project = EventProject> {
  event: Name;
  project: Project;
  /** When it was sent: milliseconds since 1970. */
  timestamp: number;
}

/** Secrets of a folder were created, changed or deleted. */
export type SecretsModifiedEvent = ProjectEvent<
  "secrets.modified",
  EventProject & {
    /** Name of who did it. */
    changedBy?: string;
    changedByActorType?: "user" | "identity" | "service" | (string & {});
  }
>;

/** Secrets could not be rotated. */
export type SecretRotationFailedEvent = ProjectEvent<
  "secrets.rotation-failed",
  EventProject & { rotationName?: string; errorMessage?: string; triggeredManually?: boolean }
>;

/** Somebody has used credentials that are a trap. */
export interface HoneyTokenTriggeredEvent extends ProjectEvent<"honey-token.triggered"> {
  honeyToken: {
    name: string;
    /** What was called with them. */
    eventName?: string;
    /** `Unknown` where nothing is known of it. */
    sourceIp?: string;
    awsRegion?: string;
  };
}

/** A reminder of a secret is due. Servers before 2026 send it. */
export type SecretReminderEvent = ProjectEvent<
  "secrets.reminder-expired",
  EventProject & { secretName?: string; secretId?: string; reminderNote?: string | null }
>;

/** `testWebhook` was called, or the button in the dashboard. */
export type WebhookTestEvent = ProjectEvent<"test">;

/** Something of a request, which has to be approved, has changed. */
interface RequestEvent<Name extends string, Request> {
  event: Name;
  action: "created" | "reviewed" | "closed" | "reopened" | "merged" | (string & {});
  project: { id: string; name?: string };
  request: {
    id: string;
    /** Where it is in the dashboard. */
    url: string;
    status: string;
    isBypassed: boolean;
    requestedBy: { type: string; id: string; name: string; email: string | null } | null;
    /** ISO 8601. */
    createdAt: string;
    /** ISO 8601. */
    updatedAt: string;
  } & Request;
  /** When it was sent: milliseconds since 1970. */
  timestamp: number;
}

interface RequestTarget {
  environment: { name: string; slug: string };
  secretPath: string;
}

/** A change of secrets that has to be approved. */
export type ChangeRequestEvent = RequestEvent<
  "secrets.change-request.modified",
  {
    slug: string;
    target: RequestTarget;
    hasMerged: boolean;
    policy: { id: string; name: string; enforcementLevel: string } | null;
  }
>;

/** A request of somebody who wants to read or change secrets. */
export type AccessRequestEvent = RequestEvent<
  "secrets.access-request.modified",
  {
    requestedAccess: {
      target: RequestTarget;
      isTemporary: boolean;
      temporaryRange?: string | null;
      permissions: { subject: string; actions: string[] }[];
    };
    policy: {
      id: string;
      name: string;
      enforcementLevel: string;
      hasSequencedApprovers?: boolean;
    } | null;
    /** ISO 8601. */
    expiresAt: string | null;
    /** ISO 8601. */
    approvedAt: string | null;
    /** ISO 8601. */
    revokedAt: string | null;
  }
>;

/** What an alert of certificates sends: an event in the form of CloudEvents. */
export interface AlertEvent {
  specversion: "1.0";
  /** Such as `com.infisical.pki.certificate.expiration`. */
  type: string;
  /** Path of the alert: `/projects/…/alerts/…`. */
  source: string;
  id: string;
  /** ISO 8601. */
  time: string;
  datacontenttype: "application/json";
  subject: string;
  data: {
    alert: { id: string; name: string; [more: string]: unknown };
    [more: string]: unknown;
  };
  event?: undefined;
}

/** What a webhook is sent; `event` tells which one it is. A newer server may send others. */
export type VerifiedEvent =
  | SecretsModifiedEvent
  | SecretRotationFailedEvent
  | HoneyTokenTriggeredEvent
  | SecretReminderEvent
  | ChangeRequestEvent
  | AccessRequestEvent
  | WebhookTestEvent
  | AlertEvent;
