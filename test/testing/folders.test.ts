import { describe, expect, it } from "vitest";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { type Answered, at, secretsIn, send } from "../support/api.js";

function createFolder(server: TestServer, path: string, name: string): Promise<Answered> {
  const body = { projectId: server.projectId, environment: "dev", path, name };
  return send(server, "POST /api/v2/folders", { body });
}

async function listPaths(server: TestServer, path = "/"): Promise<unknown[]> {
  const query = `projectId=${server.projectId}&environment=dev&path=${path}&recursive=true`;
  const { body } = await send(server, `GET /api/v2/folders?${query}`);
  const folders = at(body, "folders");
  if (!Array.isArray(folders)) throw new Error("There is no list");
  return folders.map((folder) => at(folder, "relativePath"));
}

describe("folders", () => {
  it("are created with those that are missing above them", async () => {
    const server = createTestServer();
    const { body } = await createFolder(server, "/a/b", "c");
    expect(at(body, "folder.path")).toBe("/a/b/c");
    expect(await listPaths(server)).toEqual(["/a", "/a/b", "/a/b/c"]);
    expect(await listPaths(server, "/a")).toEqual(["/b", "/b/c"]);
  });

  it("take secrets along when they are renamed", async () => {
    const server = createTestServer({ secrets: { dev: { "/old": { A: "1" } } } });
    const place = { projectId: server.projectId, environment: "dev", path: "/" };
    const { folders } = (
      await send(server, `GET /api/v2/folders?projectId=${server.projectId}&environment=dev&path=/`)
    ).body as { folders: { id: string }[] };
    const renamed = await send(server, `PATCH /api/v2/folders/${folders[0]?.id}`, {
      body: { ...place, name: "new" },
    });
    expect(renamed).toMatchObject({ status: 200, body: { folder: { path: "/new", version: 2 } } });
    expect(await secretsIn(server, "/new")("GET A")).toMatchObject({ status: 200 });
    expect(await secretsIn(server, "/old")("GET A")).toMatchObject({ status: 404 });
  });

  it("are not renamed to a name that is taken, and in a batch then none is", async () => {
    const server = createTestServer({ secrets: { dev: { "/a": {}, "/b": {} } } });
    const change = { environment: "dev", path: "/" };
    const { body } = await send(
      server,
      `GET /api/v2/folders?projectId=${server.projectId}&environment=dev&path=/`,
    );
    const id = at(body, "folders.0.id");
    const place = { projectId: server.projectId, ...change };
    expect(
      await send(server, `PATCH /api/v2/folders/${id}`, { body: { ...place, name: "b" } }),
    ).toMatchObject({
      status: 400,
      body: { message: "Folder with name 'b' already exists in path '/'" },
    });
    const folders = [
      { id, ...change, name: "c" },
      { id: "nobody", ...change, name: "d" },
    ];
    expect(
      await send(server, "PATCH /api/v2/folders/batch", {
        body: { projectId: server.projectId, folders },
      }),
    ).toMatchObject({ status: 404 });
    expect(await listPaths(server)).toEqual(["/a", "/b"]);
  });

  it("are deleted by id or name, and with their contents only by force", async () => {
    const server = createTestServer({
      secrets: { dev: { "/full/inner": { A: "1" }, "/empty": {} } },
    });
    const body = { projectId: server.projectId, environment: "dev", path: "/" };
    expect(await send(server, "DELETE /api/v2/folders/empty", { body })).toMatchObject({
      status: 200,
    });
    expect(await send(server, "DELETE /api/v2/folders/full", { body })).toMatchObject({
      status: 400,
      body: { error: "deleteFolder" },
    });
    const secret = await secretsIn(server, "/full/inner")("GET A");
    const forced = { body: { ...body, forceDelete: true } };
    expect(await send(server, "DELETE /api/v2/folders/full", forced)).toMatchObject({
      status: 200,
    });
    expect(await listPaths(server)).toEqual([]);
    const byId = `GET /api/v4/secrets/id/${at(secret.body, "secret.id")}`;
    expect(await send(server, byId)).toMatchObject({ status: 404 });
  });

  it("have names without slashes and dots", async () => {
    const server = createTestServer();
    expect(await createFolder(server, "/", "a.b")).toMatchObject({
      status: 422,
      body: { message: [{ code: "custom", path: ["name"] }] },
    });
  });

  it("lose white space at the ends of their names", async () => {
    const server = createTestServer();
    expect(await createFolder(server, "/", " app ")).toMatchObject({
      status: 200,
      body: { folder: { name: "app", path: "/app" } },
    });
    expect(await createFolder(server, "/", "app")).toMatchObject({ status: 400 });
  });

  it("ask for an environment that exists", async () => {
    const server = createTestServer();
    const query = `projectId=${server.projectId}&environment=nope&path=/`;
    expect(await send(server, `GET /api/v2/folders?${query}`)).toMatchObject({
      status: 404,
      body: { error: "NotFound" },
    });
  });
});
