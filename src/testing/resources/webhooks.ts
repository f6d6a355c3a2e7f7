import { machineOrUser, userOnly } from "../../core/modes.js";
import { webCrypto } from "../../platform/web-crypto.js";
import type { Actor } from "../auth/tokens.js";
import { uuid } from "../bytes.js";
import { notFound } from "../errors.js";
import type { Call, Route, Routes } from "../http/router.js";
import { found, requireChange, type Store, type Table } from "../store.js";
import type { TestWebhookDelivery } from "../types.js";
import {
  array,
  boolean,
  folderPath,
  object,
  oneOf,
  optional,
  refuse,
  string,
  withDefault,
} from "../validation.js";
import { environments, environmentWithSlug } from "./environments.js";
import type { EventStreams } from "./event-streams.js";
import { identities } from "./identities.js";
import { projects, projectWithId } from "./projects.js";
import { folders, matchesPath, pathOf } from "./secrets/folder.js";
import { takeChangedFolders } from "./secrets/secret.js";
import { users } from "./users.js";

export interface Webhook {
  readonly id: string;
  readonly projectId: string;
  readonly envId: string;
  readonly secretPath: string;
  readonly url: string;
  readonly secretKey: string | null;
  readonly type: string;
  isDisabled: boolean;
  /** None stands for all. */
  eventsFilter: readonly { readonly eventName: string }[];
  lastStatus: string | null;
  lastRunErrorMessage: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export const webhooks: Table<Webhook> = {
  name: "webhooks",
  belongsTo: { projects: "projectId", environments: "envId" },
};

export function webhookRoutes(store: Store, deliveries: TestWebhookDelivery[]): Routes {
  const path = "/api/v1/webhooks";

  const events = array(
    object({
      eventName: oneOf("secrets.modified", "secrets.rotation-failed", "honey-token.triggered"),
    }),
  );
  const fields = object({
    type: withDefault(oneOf("general", "slack", "microsoft-teams"), "general"),
    projectId: string(),
    environment: string(),
    webhookUrl: string({ format: "url" }),
    webhookSecretKey: optional(string()),
    secretPath: folderPath(),
    eventsFilter: optional(events),
  });
  const created: typeof fields = (value, path) => {
    const body = fields(value, path);
    if (body.type === "slack" && !body.webhookUrl.includes("hooks.slack.com")) {
      refuse([...path, "webhookUrl"], "Incoming Webhook URL is invalid.");
    }
    return body;
  };
  const updated = object({ isDisabled: optional(boolean()), eventsFilter: optional(events) });
  const listed = object({
    projectId: string(),
    environment: optional(string()),
    secretPath: optional(folderPath()),
  });

  function webhookOf(call: Call): Webhook {
    const id = call.slot("webhookId");
    const webhook = found(store.rows(webhooks), id, `Webhook with ID '${id}' not found`);
    projectWithId(store, call.actor, webhook.projectId);
    return webhook;
  }

  function show({ envId, secretKey, url, ...webhook }: Webhook): object {
    const environment = store.rows(environments).withId(envId);
    return {
      ...webhook,
      envId,
      environment: { id: envId, name: environment?.name ?? "", slug: environment?.slug ?? "" },
    };
  }

  return {
    [`POST ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const body = call.body(created);
        const project = projectWithId(store, call.actor, body.projectId);
        const environment = environmentWithSlug(store, project.id, body.environment);
        if (!environment) {
          throw notFound(
            `Environment with slug '${body.environment}' in project with ID '${project.id}' not found`,
          );
        }
        const now = store.clock.timestamp();
        const webhook: Webhook = {
          id: uuid(),
          projectId: project.id,
          envId: environment.id,
          secretPath: body.secretPath,
          url: body.webhookUrl,
          secretKey: body.webhookSecretKey ?? null,
          type: body.type,
          isDisabled: false,
          eventsFilter: body.eventsFilter ?? [],
          lastStatus: null,
          lastRunErrorMessage: null,
          createdAt: now,
          updatedAt: now,
        };
        store.rows(webhooks).add(webhook);
        return { message: "Successfully created webhook", webhook: show(webhook) };
      },
    },

    [`GET ${path}`]: {
      auth: machineOrUser,
      handle(call) {
        const { projectId, environment, secretPath } = call.query(listed);
        const project = projectWithId(store, call.actor, projectId);
        const matching = store
          .rows(webhooks)
          .filter(
            (webhook) =>
              webhook.projectId === project.id &&
              (environment === undefined ||
                webhook.envId === environmentWithSlug(store, project.id, environment)?.id) &&
              (secretPath === undefined || webhook.secretPath === secretPath),
          );
        return {
          message: "Successfully fetched webhook",
          webhooks: matching.map((webhook) => ({ ...show(webhook), url: webhook.url })),
        };
      },
    },

    [`PATCH ${path}/{webhookId}`]: {
      auth: machineOrUser,
      handle(call) {
        const { isDisabled, eventsFilter } = call.body(updated);
        const webhook = webhookOf(call);
        requireChange({ isDisabled, eventsFilter });
        webhook.isDisabled = isDisabled ?? webhook.isDisabled;
        webhook.eventsFilter = eventsFilter ?? webhook.eventsFilter;
        webhook.updatedAt = store.clock.timestamp();
        return { message: "Successfully updated webhook", webhook: show(webhook) };
      },
    },

    [`DELETE ${path}/{webhookId}`]: {
      auth: machineOrUser,
      handle(call) {
        const webhook = webhookOf(call);
        store.rows(webhooks).remove(webhook);
        return { message: "Successfully deleted webhook", webhook: show(webhook) };
      },
    },

    [`POST ${path}/{webhookId}/test`]: {
      auth: userOnly,
      async handle(call) {
        const webhook = webhookOf(call);
        await deliver(store, deliveries, webhook, "test", webhook.secretPath);
        return { message: "Successfully tested webhook", webhook: show(webhook) };
      },
    },
  };
}

/** Lets webhooks and streams of events know what each request of the routes has changed. */
export function announcing(
  store: Store,
  deliveries: TestWebhookDelivery[],
  streams: EventStreams,
  routes: Routes,
): Routes {
  const wrapped = Object.entries(routes).map(([pattern, route]): [string, Route] => [
    pattern,
    {
      ...route,
      async handle(call) {
        const answer = await route.handle(call);
        const changed = takeChangedFolders(store);
        const [method = ""] = pattern.split(" ");
        for (const { id, names } of changed) streams.announce(method, id, names);
        for (const { id } of changed) await announceChange(store, deliveries, call.caller, id);
        return answer;
      },
    },
  ]);
  return Object.fromEntries(wrapped);
}

async function announceChange(
  store: Store,
  deliveries: TestWebhookDelivery[],
  caller: Actor | null,
  folderId: string,
): Promise<void> {
  const folder = store.rows(folders).withId(folderId);
  if (!folder) return;
  const path = pathOf(store, folder);
  const waiting = [...store.rows(webhooks).values()].filter(
    ({ envId, isDisabled, secretPath, eventsFilter }) =>
      envId === folder.environmentId &&
      !isDisabled &&
      matchesPath(secretPath, path) &&
      (eventsFilter.length === 0 ||
        eventsFilter.some(({ eventName }) => eventName === "secrets.modified")),
  );
  for (const webhook of waiting)
    await deliver(store, deliveries, webhook, "secrets.modified", path, changedBy(store, caller));
}

/** Who has changed secrets, as webhooks tell it. */
function changedBy(store: Store, caller: Actor | null): Readonly<Record<string, string>> {
  const identity = store.rows(identities).withId(caller?.identityId ?? "");
  if (identity) return { changedBy: identity.name, changedByActorType: "identity" };
  const user = store.rows(users).withId(caller?.userId ?? "");
  return user
    ? { changedBy: user.email, changedByActorType: "user" }
    : { changedByActorType: "service" };
}

/** Nothing is sent: the delivery is written down, as the webhook would have got it. */
export async function deliver(
  store: Store,
  deliveries: TestWebhookDelivery[],
  webhook: Webhook,
  event: string,
  secretPath: string,
  who: Readonly<Record<string, string>> = {},
): Promise<void> {
  const environment = store.rows(environments).withId(webhook.envId);
  if (!environment) return;
  const project = {
    workspaceId: webhook.projectId,
    projectId: webhook.projectId,
    projectName: store.rows(projects).named(environment.projectId).name,
    environment: environment.slug,
    environmentName: environment.name,
    secretPath,
    ...who,
  };
  const timestamp = store.clock.now();
  const body = webhook.type === "general" ? { event, project, timestamp } : chatMessage(project);
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (webhook.secretKey !== null) {
    const signature = await sign(webhook.secretKey, JSON.stringify(body));
    headers["x-infisical-signature"] = `t=${timestamp};${signature}`;
  }
  const delivery: TestWebhookDelivery = {
    webhookId: webhook.id,
    url: webhook.url,
    event,
    headers,
    body,
  };
  deliveries.push(delivery);
  webhook.lastStatus = "success";
  webhook.lastRunErrorMessage = null;
  webhook.updatedAt = new Date(timestamp).toISOString();
}

function chatMessage(project: Readonly<Record<string, string>>): object {
  const titles = { projectName: "Project", environment: "Environment", secretPath: "Secret Path" };
  const fields = Object.entries(titles).map(([name, title]) => ({
    title,
    value: project[name],
    short: false,
  }));
  return { text: "A secret value has been added or modified.", attachments: [{ fields }] };
}

/** HMAC-SHA256 of the body, in hex. */
async function sign(secret: string, text: string): Promise<string> {
  const { subtle } = await webCrypto();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const encoder = new TextEncoder();
  const key = await subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  const signature = new Uint8Array(await subtle.sign("HMAC", key, encoder.encode(text)));
  return [...signature].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
