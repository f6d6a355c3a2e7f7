import { describe, expect, it } from "vitest";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { type Answered, at, clientOf, ref, secretsIn, send, values } from "../support/api.js";

/** Imports one folder of the environment `dev` into another. */
function importInto(server: TestServer, path: string, source: string): Promise<Answered> {
  return send(server, "POST /api/v2/secret-imports", {
    body: {
      projectId: server.projectId,
      environment: "dev",
      path,
      import: { environment: "dev", path: source },
    },
  });
}

const seed = {
  dev: {
    "/app": { OWN: "app", BOTH: "app" },
    "/one": { BOTH: "one", TWO_OF_THEM: "one", ONE: "1" },
    "/two": { TWO_OF_THEM: "two", REF: ref("HERE"), HERE: "two" },
    "/base": { BASE: "base", ONE: "base" },
  },
};

describe("imports", () => {
  it("are listed with their secrets, references written out", async () => {
    const server = createTestServer({ secrets: seed });
    await importInto(server, "/app", "/one");
    await importInto(server, "/app", "/two");
    const list = secretsIn(server, "/app");
    const { body } = await list("GET");
    expect(values(body)).toEqual({ OWN: "app", BOTH: "app" });
    expect(values(body, "imports.0.secrets")).toEqual({
      BOTH: "one",
      ONE: "1",
      TWO_OF_THEM: "one",
    });
    expect(values(body, "imports.1.secrets")).toMatchObject({ REF: "two" });
    expect(at((await list("GET", { includeImports: false })).body, "imports")).toEqual([]);
    const fromAbove = await secretsIn(server)("GET", { recursive: true });
    expect(at(fromAbove.body, "imports")).toHaveLength(2);
  });

  it("stand in for a secret by name: own ones first, then the last import", async () => {
    const server = createTestServer({ secrets: seed });
    await importInto(server, "/app", "/one");
    await importInto(server, "/app", "/two");
    const secrets = secretsIn(server, "/app");
    const value = async (name: string): Promise<unknown> =>
      at((await secrets(`GET ${name}`)).body, "secret.secretValue");
    expect(await value("BOTH")).toBe("app");
    expect(await value("TWO_OF_THEM")).toBe("two");
    expect(await value("ONE")).toBe("1");
    expect(await secrets("GET ONE", { includeImports: false })).toMatchObject({ status: 404 });
  });

  it("bring what the imported folder imports, and end in a circle", async () => {
    const server = createTestServer({ secrets: seed });
    await importInto(server, "/app", "/one");
    await importInto(server, "/one", "/base");
    await importInto(server, "/base", "/app");
    const { body } = await secretsIn(server, "/app")("GET");
    expect(values(body, "imports.0.secrets")).toMatchObject({ BASE: "base", ONE: "1" });
  });

  it("may come twice", async () => {
    const server = createTestServer({ secrets: seed });
    expect(await importInto(server, "/app", "/one")).toMatchObject({ status: 200 });
    expect(await importInto(server, "/app", "/one")).toMatchObject({ status: 200 });
    const { secretImports } = await (await clientOf(server)).secretImports.list({
      projectId: server.projectId,
      environment: "dev",
      path: "/app",
    });
    expect(secretImports).toMatchObject([
      { importPath: "/one", position: 1 },
      { importPath: "/one", position: 2 },
    ]);
  });

  it("are refused of itself, and of an environment that is not there", async () => {
    const server = createTestServer({ secrets: seed });
    for (const path of ["/app", "app/", "//app"]) {
      expect(await importInto(server, "/app", path)).toMatchObject({ status: 400 });
    }
    const body = { projectId: server.projectId, environment: "dev", path: "/app" };
    const elsewhere = { ...body, import: { environment: "nope", path: "/" } };
    expect(await send(server, "POST /api/v2/secret-imports", { body: elsewhere })).toMatchObject({
      status: 404,
    });
    const replicated = { ...body, import: { environment: "prod", path: "/" }, isReplication: true };
    expect(await send(server, "POST /api/v2/secret-imports", { body: replicated })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("plan restriction") },
    });
  });

  it("are refused between two folders both ways", async () => {
    const server = createTestServer({ secrets: seed });
    await importInto(server, "/app", "/one");
    expect(await importInto(server, "/one", "/app")).toMatchObject({
      status: 400,
      body: { message: "Cyclic import not allowed" },
    });
    const { secretImports } = await clientOf(server);
    const place = { projectId: server.projectId, environment: "dev", path: "/one" };
    const { secretImport } = await secretImports.create({
      ...place,
      import: { environment: "dev", path: "/base" },
    });
    await expect(
      secretImports.update({
        ...place,
        secretImportId: secretImport.id,
        import: { path: "/app" },
      }),
    ).rejects.toThrow("Cyclic import not allowed");
    expect(await secretImports.getRawSecrets(place)).toMatchObject({
      secrets: [{ secretPath: "/base", secrets: [{ secretKey: "BASE" }, { secretKey: "ONE" }] }],
    });
  });

  it("that do not replicate have nothing to copy again", async () => {
    const server = createTestServer({ secrets: seed });
    const created = await importInto(server, "/app", "/one");
    const { secretImports } = await clientOf(server, "user");
    await expect(
      secretImports.resyncReplication({
        projectId: server.projectId,
        environment: "dev",
        path: "/app",
        secretImportId: String(at(created.body, "secretImport.id")),
      }),
    ).rejects.toThrow("Import is not in replication mode");
  });

  it("change their place in the order", async () => {
    const server = createTestServer({ secrets: seed });
    await importInto(server, "/app", "/one");
    const second = await importInto(server, "/app", "/two");
    const body = {
      projectId: server.projectId,
      environment: "dev",
      path: "/app",
      import: { position: 1 },
    };
    const id = at(second.body, "secretImport.id");
    const moved = await send(server, `PATCH /api/v2/secret-imports/${id}`, { body });
    expect(moved).toMatchObject({ body: { secretImport: { position: 1, importPath: "/two" } } });
    const one = await secretsIn(server, "/app")("GET TWO_OF_THEM");
    expect(at(one.body, "secret.secretValue")).toBe("one");
  });
});
