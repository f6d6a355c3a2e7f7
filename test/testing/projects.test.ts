import { describe, expect, it } from "vitest";
import { createTestServer } from "../../src/testing/index.js";
import { at, clientOf, secretsIn, send } from "../support/api.js";

describe("projects", () => {
  it("belong to who creates them", async () => {
    const server = createTestServer();
    const created = await send(server, "POST /api/v1/projects", { body: { projectName: "Mine" } });
    const id = at(created.body, "project.id");
    expect(created.body).toMatchObject({
      project: { environments: [{ slug: "dev" }, { slug: "staging" }, { slug: "prod" }] },
    });
    expect(await send(server, `GET /api/v1/projects/${id}`)).toMatchObject({ status: 200 });

    const ofUser = await send(server, "POST /api/v2/workspace", {
      body: { projectName: "Theirs", slug: "their-project", shouldCreateDefaultEnvs: false },
      token: server.issueToken({ mode: "jwt" }),
    });
    expect(ofUser.body).toMatchObject({ project: { environments: [], slug: "their-project" } });
    const foreign = `GET /api/v1/workspace/${at(ofUser.body, "project.id")}`;
    expect(await send(server, foreign)).toMatchObject({
      status: 403,
      body: { error: "PermissionDenied" },
    });
    expect(
      await send(server, foreign, { token: server.issueToken({ mode: "jwt" }) }),
    ).toMatchObject({ status: 200 });
  });

  it("let in the identities that are added to them", async () => {
    const server = createTestServer();
    const theirs = await send(server, "POST /api/v1/projects", {
      body: { projectName: "Theirs" },
      token: server.issueToken({ mode: "jwt" }),
    });
    const path = `/api/v1/projects/${at(theirs.body, "project.id")}`;
    const add = `POST ${path}/memberships/identities/${server.identityId}`;
    expect(await send(server, add, { body: { role: "member" } })).toMatchObject({ status: 403 });
    const asUser = { body: { role: "member" }, token: server.issueToken({ mode: "jwt" }) };
    expect(await send(server, add, asUser)).toMatchObject({ status: 200 });
    expect(await send(server, add, asUser)).toMatchObject({ status: 400 });
    expect(await send(server, `GET ${path}`)).toMatchObject({ status: 200 });
  });

  it("do not share a slug", async () => {
    const server = createTestServer();
    const body = { projectName: "x", slug: "test-project" };
    expect(await send(server, "POST /api/v1/projects", { body })).toMatchObject({ status: 400 });
  });

  it.each(["projects", "workspace"])("go with all they hold under /%s", async (name) => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const secret = await secretsIn(server)("GET A");
    const project = `/api/v1/${name}/${server.projectId}`;
    expect(await send(server, `DELETE ${project}`)).toMatchObject({ status: 200 });
    expect(await send(server, `GET ${project}`)).toMatchObject({ status: 404 });
    const byId = `GET /api/v4/secrets/id/${at(secret.body, "secret.id")}`;
    expect(await send(server, byId)).toMatchObject({ status: 404 });
  });
});

describe("environments", () => {
  it.each(["projects", "workspace"])("are created, renamed and deleted under /%s", async (name) => {
    const server = createTestServer();
    const path = `/api/v1/${name}/${server.projectId}/environments`;
    const created = await send(server, `POST ${path}`, {
      body: { name: "QA", slug: "qa", position: 1 },
    });
    expect(created.body).toMatchObject({
      [name === "projects" ? "projectId" : "workspace"]: server.projectId,
      environment: { slug: "qa", position: 1 },
    });
    const id = at(created.body, "environment.id");
    expect(await send(server, `POST ${path}`, { body: { name: "x", slug: "qa" } })).toMatchObject({
      status: 400,
    });

    await send(server, `PATCH ${path}/${id}`, { body: { slug: "quality" } });
    expect(await secretsIn(server, "/", "quality")("GET")).toMatchObject({ status: 200 });
    expect(await secretsIn(server, "/", "qa")("GET")).toMatchObject({ status: 404 });
    const project = await send(server, `GET /api/v1/projects/${server.projectId}`);
    expect(at(project.body, "project.environments.0.slug")).toBe("quality");

    expect(await send(server, `DELETE ${path}/${id}`)).toMatchObject({ status: 200 });
    expect(await send(server, `GET ${path}/${id}`)).toMatchObject({ status: 404 });
    const without = await send(server, `GET /api/v1/projects/${server.projectId}`);
    expect(without.body).toMatchObject({
      project: {
        environments: [{ slug: "dev" }, { slug: "staging" }, { slug: "prod" }],
        deletedEnvironments: [{ slug: "quality", deletedBy: { id: server.identityId } }],
      },
    });
  });

  it("say which operation has failed on an environment", async () => {
    const server = createTestServer();
    const { projectId } = server;
    const { projects } = await clientOf(server);
    const absent = "00000000-0000-4000-8000-000000000000";
    const qa = { projectId, name: " QA ", slug: "qa" };
    const { environment } = await projects.createEnvironment(qa);
    expect(environment.name).toBe("QA");
    const { id: environmentId } = environment;
    const refused = (statusCode: number, errorType: string) => ({ statusCode, errorType });
    await expect(projects.createEnvironment(qa)).rejects.toMatchObject(
      refused(400, "CreateEnvironment"),
    );
    await expect(
      projects.updateEnvironment({ projectId, environmentId, slug: "dev" }),
    ).rejects.toMatchObject(refused(400, "UpdateEnvironment"));
    await expect(
      projects.deleteEnvironment({ projectId, environmentId: absent }),
    ).rejects.toMatchObject(refused(404, "DeleteEnvironment"));
  });

  it("fail on an update that changes nothing, and so does what is in them", async () => {
    const server = createTestServer({ kmsKeys: { main: {} } });
    const { projectId } = server;
    const { projects, kms, webhooks } = await clientOf(server);
    const { keys } = await kms.listKeys({ projectId });
    const { webhook } = await webhooks.create({
      projectId,
      environment: "dev",
      secretPath: "/",
      webhookUrl: "https://example.com/hook",
    });
    for (const update of [
      projects.update({ projectId }),
      kms.updateKey({ keyId: String(keys[0]?.id) }),
      webhooks.update({ webhookId: webhook.id }),
    ]) {
      await expect(update).rejects.toMatchObject({ statusCode: 500, errorType: "Update by id" });
    }
  });
});
