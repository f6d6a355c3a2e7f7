import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createTestServer } from "../../src/testing/index.js";
import { clientOf, send } from "../support/api.js";

const webhookUrl = "https://hooks.test/infisical";

describe("webhooks", () => {
  it("are told of every change in their folder, and of no other", async () => {
    const server = createTestServer({ secrets: { dev: { "/app/db": { OLD: "1" } } } });
    const client = await clientOf(server);
    const { projectId } = server;
    const place = { projectId, environment: "dev" };
    const { webhook } = await client.webhooks.create({
      ...place,
      webhookUrl,
      secretPath: "/app/**",
    });
    server.seed({ secrets: { dev: { "/app/db": { SEEDED: "1" } } } });
    expect(server.webhookDeliveries).toEqual([]);

    const secret = { ...place, secretPath: "/app/db", secretName: "A" };
    await client.secrets.create({ ...secret, secretValue: "value-marker" });
    expect(server.webhookDeliveries).toEqual([
      {
        webhookId: webhook.id,
        url: webhookUrl,
        event: "secrets.modified",
        headers: { "content-type": "application/json" },
        body: {
          event: "secrets.modified",
          project: {
            workspaceId: projectId,
            projectId,
            projectName: "Test project",
            environment: "dev",
            environmentName: expect.any(String),
            secretPath: "/app/db",
            changedBy: expect.any(String),
            changedByActorType: "identity",
          },
          timestamp: expect.any(Number),
        },
      },
    ]);
    await client.secrets.update({ ...secret, secretValue: "2" });
    await client.secrets.delete(secret);
    expect(server.webhookDeliveries).toHaveLength(3);
    expect(JSON.stringify(server.webhookDeliveries)).not.toContain("value-marker");

    // A read, a refusal, another folder and another environment.
    await client.secrets.list(place);
    await expect(client.secrets.delete(secret)).rejects.toMatchObject({ statusCode: 404 });
    await client.secrets.create({ ...place, secretName: "A", secretValue: "1" });
    await client.secretFolders.create({ projectId, environment: "prod", path: "/app", name: "db" });
    await client.secrets.create({ ...secret, environment: "prod", secretValue: "1" });
    expect(server.webhookDeliveries).toHaveLength(3);
    server.reset();
    expect(server.webhookDeliveries).toEqual([]);
  });

  it("sign what they are sent", async () => {
    const server = createTestServer();
    const client = await clientOf(server, "user");
    const { webhook } = await client.webhooks.create({
      projectId: server.projectId,
      environment: "dev",
      webhookUrl,
      webhookSecretKey: "key-marker",
    });
    expect(JSON.stringify(webhook)).not.toContain("key-marker");
    expect(await client.webhooks.test({ webhookId: webhook.id })).toMatchObject({
      webhook: { lastStatus: "success" },
    });
    const [delivery] = server.webhookDeliveries;
    const [time, signature] = String(delivery?.headers["x-infisical-signature"]).split(";");
    const body = JSON.stringify(delivery?.body);
    expect(time).toBe(`t=${JSON.parse(body).timestamp}`);
    expect(signature).toBe(createHmac("sha256", "key-marker").update(body).digest("hex"));
    expect(delivery).toMatchObject({ event: "test", body: { event: "test" } });
  });

  it("for Slack have one of its URLs", async () => {
    const server = createTestServer();
    const { webhooks } = await clientOf(server);
    const place = { projectId: server.projectId, environment: "dev", secretPath: "/" };
    await expect(
      webhooks.create({ ...place, type: "slack", webhookUrl: "https://example.com/hook" }),
    ).rejects.toMatchObject({ statusCode: 422, issues: [{ path: ["webhookUrl"] }] });
  });

  it("are listed, turned off and deleted", async () => {
    const server = createTestServer();
    const { webhooks, secrets } = await clientOf(server);
    const { projectId } = server;
    const { webhook } = await webhooks.create({
      projectId,
      environment: "dev",
      webhookUrl: "https://hooks.slack.com/services/T0/B0/x",
      type: "slack",
      eventsFilter: [{ eventName: "secrets.rotation-failed" }],
    });
    const webhookId = webhook.id;
    const secret = { projectId, environment: "dev", secretValue: "1" };
    await secrets.create({ ...secret, secretName: "A" });
    expect(server.webhookDeliveries).toEqual([]);
    await webhooks.update({ webhookId, eventsFilter: [] });
    await secrets.create({ ...secret, secretName: "B" });
    expect(server.webhookDeliveries).toMatchObject([
      { body: { text: "A secret value has been added or modified." } },
    ]);
    await webhooks.update({ webhookId, isDisabled: true });
    await secrets.create({ ...secret, secretName: "C" });
    expect(server.webhookDeliveries).toHaveLength(1);

    expect(await webhooks.list({ projectId, environment: "dev" })).toMatchObject({
      webhooks: [
        {
          id: webhookId,
          url: "https://hooks.slack.com/services/T0/B0/x",
          isDisabled: true,
          environment: { slug: "dev" },
        },
      ],
    });
    expect(await webhooks.list({ projectId, environment: "prod" })).toMatchObject({ webhooks: [] });
    await webhooks.delete({ webhookId });
    await expect(webhooks.delete({ webhookId })).rejects.toMatchObject({ statusCode: 404 });
    await expect(
      webhooks.create({ projectId, environment: "nope", webhookUrl }),
    ).rejects.toMatchObject({ statusCode: 404 });
    await expect(
      webhooks.create({ projectId, environment: "dev", webhookUrl: "no url" }),
    ).rejects.toMatchObject({ statusCode: 422 });
  });

  it("go with their environment", async () => {
    const server = createTestServer();
    const { webhooks, projects } = await clientOf(server);
    const { projectId } = server;
    await webhooks.create({ projectId, environment: "dev", webhookUrl });
    const { environments } = await projects.listEnvironments({ projectId });
    const environmentId = String(environments.find(({ slug }) => slug === "dev")?.id);
    await projects.deleteEnvironment({ projectId, environmentId });
    expect(await webhooks.list({ projectId })).toMatchObject({ webhooks: [] });
  });

  it("are out of reach for who is not in the project", async () => {
    const server = createTestServer();
    const user = await clientOf(server, "user");
    const { project } = await user.projects.create({ projectName: "Hidden" });
    expect(await send(server, `GET /api/v1/webhooks?projectId=${project.id}`)).toMatchObject({
      status: 403,
    });
  });
});
