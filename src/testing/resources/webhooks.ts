import { uuid } from "../bytes.js";
import { notFound } from "../errors.js";
import type { Call, Routes } from "../http/router.js";
import type { Webhook } from "../records.js";
import type { State } from "../state.js";
import { found } from "../store.js";
import type { TestAuthMode, TestWebhookDelivery } from "../types.js";
import {
  array,
  boolean,
  folderPath,
  object,
  oneOf,
  optional,
  string,
  withDefault,
} from "../validation.js";
import { deliver } from "./webhook-deliveries.js";

export function webhookRoutes(store: State, deliveries: TestWebhookDelivery[]): Routes {
  const auth: TestAuthMode[] = ["jwt", "identityAccessToken"];
  const path = "/api/v1/webhooks";

  const events = array(
    object({
      eventName: oneOf("secrets.modified", "secrets.rotation-failed", "honey-token.triggered"),
    }),
  );
  const created = object({
    type: withDefault(oneOf("general", "slack", "microsoft-teams"), "general"),
    projectId: string(),
    environment: string(),
    webhookUrl: string({ format: "url" }),
    webhookSecretKey: optional(string()),
    secretPath: folderPath(),
    eventsFilter: optional(events),
  });
  const updated = object({ isDisabled: optional(boolean()), eventsFilter: optional(events) });
  const listed = object({
    projectId: string(),
    environment: optional(string()),
    secretPath: optional(folderPath()),
  });

  function webhookOf(call: Call): Webhook {
    const id = call.slot("webhookId");
    const webhook = found(store.webhooks, id, `Webhook with ID '${id}' not found`);
    store.project(call.actor, webhook.projectId);
    return webhook;
  }

  function show({ envId, secretKey, url, ...webhook }: Webhook): object {
    const environment = store.environments.get(envId);
    return {
      ...webhook,
      envId,
      environment: { id: envId, name: environment?.name ?? "", slug: environment?.slug ?? "" },
    };
  }

  return {
    [`POST ${path}`]: {
      auth,
      handle(call) {
        const body = call.body(created);
        const project = store.project(call.actor, body.projectId);
        const environment = project.environments.get(body.environment);
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
        store.webhooks.add(webhook);
        return { message: "Successfully created webhook", webhook: show(webhook) };
      },
    },

    [`GET ${path}`]: {
      auth,
      handle(call) {
        const { projectId, environment, secretPath } = call.query(listed);
        const project = store.project(call.actor, projectId);
        const webhooks = [...store.webhooks.values()].filter(
          (webhook) =>
            webhook.projectId === project.id &&
            (environment === undefined ||
              webhook.envId === project.environments.get(environment)?.id) &&
            (secretPath === undefined || webhook.secretPath === secretPath),
        );
        return {
          message: "Successfully fetched webhook",
          webhooks: webhooks.map((webhook) => ({ ...show(webhook), url: webhook.url })),
        };
      },
    },

    [`PATCH ${path}/{webhookId}`]: {
      auth,
      handle(call) {
        const { isDisabled, eventsFilter } = call.body(updated);
        const webhook = webhookOf(call);
        webhook.isDisabled = isDisabled ?? webhook.isDisabled;
        webhook.eventsFilter = eventsFilter ?? webhook.eventsFilter;
        webhook.updatedAt = store.clock.timestamp();
        return { message: "Successfully updated webhook", webhook: show(webhook) };
      },
    },

    [`DELETE ${path}/{webhookId}`]: {
      auth,
      handle(call) {
        const webhook = webhookOf(call);
        store.webhooks.remove(webhook);
        return { message: "Successfully deleted webhook", webhook: show(webhook) };
      },
    },

    [`POST ${path}/{webhookId}/test`]: {
      auth: ["jwt"],
      async handle(call) {
        const webhook = webhookOf(call);
        await deliver(store, deliveries, webhook, "test", webhook.secretPath);
        return { message: "Successfully tested webhook", webhook: show(webhook) };
      },
    },
  };
}
