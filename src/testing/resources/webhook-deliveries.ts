import { webCrypto } from "../../platform/web-crypto.js";
import type { Route, Routes } from "../http/router.js";
import { pathOf } from "../model.js";
import type { Webhook } from "../records.js";
import type { State } from "../state.js";
import type { TestWebhookDelivery } from "../types.js";

/** Lets webhooks know what each request of the routes has changed. */
export function withWebhooks(
  store: State,
  deliveries: TestWebhookDelivery[],
  routes: Routes,
): Routes {
  const wrapped = Object.entries(routes).map(([pattern, route]): [string, Route] => [
    pattern,
    {
      ...route,
      async handle(call) {
        const answer = await route.handle(call);
        await announceChanges(store, deliveries);
        return answer;
      },
    },
  ]);
  return Object.fromEntries(wrapped);
}

async function announceChanges(store: State, deliveries: TestWebhookDelivery[]): Promise<void> {
  for (const folder of store.takeChangedFolders()) {
    const path = pathOf(folder);
    const waiting = [...store.webhooks.values()].filter(
      ({ envId, isDisabled, secretPath, eventsFilter }) =>
        envId === folder.environment.id &&
        !isDisabled &&
        matchesPath(secretPath, path) &&
        (eventsFilter.length === 0 ||
          eventsFilter.some(({ eventName }) => eventName === "secrets.modified")),
    );
    for (const webhook of waiting)
      await deliver(store, deliveries, webhook, "secrets.modified", path);
  }
}

/** Nothing is sent: the delivery is written down, as the webhook would have got it. */
export async function deliver(
  store: State,
  deliveries: TestWebhookDelivery[],
  webhook: Webhook,
  event: string,
  secretPath: string,
): Promise<void> {
  const environment = store.environments.get(webhook.envId);
  if (!environment) return;
  const project = {
    workspaceId: webhook.projectId,
    projectName: environment.project.name,
    environment: environment.slug,
    secretPath,
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

/** A path may hold `*` for a part of a name and `**` for any folders. */
function matchesPath(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\*\*|\*/g, (stars) => (stars === "**" ? ".*" : "[^/]*"));
  return new RegExp(`^${source}$`).test(path);
}
