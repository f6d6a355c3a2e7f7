import { describe, expect, it } from "vitest";
import { createTestServer } from "../../src/testing/index.js";
import { secretsIn, send, values } from "../support/api.js";

describe("createTestServer()", () => {
  it("makes servers that share nothing", async () => {
    const [one, two] = [createTestServer(), createTestServer()];
    expect(await secretsIn(one)("GET", {}, { token: two.issueToken() })).toMatchObject({
      status: 403,
      body: { message: "invalid signature" },
    });
    expect(one.projectId).not.toBe(two.projectId);
  });

  it("refuses a path that cannot be decoded, whoever asks", async () => {
    const server = createTestServer();
    for (const path of ["/api/v4/secrets/%zz", "/%E0%A4%A"]) {
      expect(await send(server, `GET ${path}`, { token: null })).toMatchObject({
        status: 400,
        body: {
          statusCode: 400,
          error: "Bad Request",
          code: "FST_ERR_BAD_URL",
          message: `'${path}' is not a valid url component`,
        },
      });
    }
  });

  it("has no route for a part of a path that is longer than 100 characters", async () => {
    const server = createTestServer();
    const get = (name: string) => secretsIn(server)(`GET ${name}`);
    expect(await get("é".repeat(100))).toMatchObject({ body: { error: "NotFound" } });
    expect(await get("é".repeat(101))).toMatchObject({
      status: 404,
      body: { error: "Not Found", message: expect.stringMatching(/^Route GET:.+ not found$/) },
    });
  });

  it("fails on a body of 1 MiB or more, once it knows who sends it", async () => {
    const server = createTestServer();
    const body = { firstName: "é".repeat(524_288), lastName: "" };
    const request = "PATCH /api/v2/users/me/name";
    const token = server.issueToken({ mode: "jwt" });
    expect(await send(server, request, { body, token: null })).toMatchObject({ status: 401 });
    expect(await send(server, request, { body, token })).toMatchObject({
      status: 500,
      body: { error: "InternalServerError", message: "Something went wrong" },
    });
    const shorter = { ...body, firstName: "é".repeat(524_200) };
    expect(await send(server, request, { body: shorter, token })).toMatchObject({ status: 200 });
  });

  it("goes back to what it was made of, ids and credentials included", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const { credentials, identityId, projectId } = server;
    const old = server.issueToken();
    server.seed({ secrets: { dev: { "/": { A: "2", B: "2" } }, qa: { "/x": { C: "3" } } } });
    expect(values((await secretsIn(server)("GET")).body)).toEqual({ A: "2", B: "2" });
    expect(values((await secretsIn(server, "/x", "qa")("GET")).body)).toEqual({ C: "3" });
    server.clock.advance("1d");
    await send(server, `DELETE /api/v1/projects/${projectId}`);

    server.reset();
    expect(server).toMatchObject({ credentials, identityId, projectId, logins: 0, requests: [] });
    expect(Math.abs(server.clock.now() - Date.now())).toBeLessThan(1000);
    expect(values((await secretsIn(server)("GET")).body)).toEqual({ A: "1" });
    expect(await secretsIn(server, "/", "qa")("GET")).toMatchObject({ status: 404 });
    expect(await secretsIn(server)("GET", {}, { token: old })).toMatchObject({ status: 403 });
    const login = await send(server, "POST /api/v1/auth/universal-auth/login", {
      body: credentials,
      token: null,
    });
    expect(login.status).toBe(200);
  });

  it("records requests without what is secret in them", async () => {
    const server = createTestServer();
    const token = server.issueToken();
    const secrets = secretsIn(server);
    await secrets("POST MARK", { secretValue: "hush-hush" }, { token });
    await secrets("GET", { recursive: true }, { token: null });
    expect(server.requests).toEqual([
      {
        method: "POST",
        path: "/api/v4/secrets/MARK",
        query: {},
        status: 200,
        mode: "identityAccessToken",
      },
      {
        method: "GET",
        path: "/api/v4/secrets",
        query: expect.objectContaining({ recursive: "true" }),
        status: 401,
        mode: null,
      },
    ]);
    const shown = JSON.stringify(server.requests);
    expect(shown).not.toContain("hush-hush");
    expect(shown).not.toContain(token);
  });

  it("moves its clock by milliseconds and by durations, and only forward", () => {
    const { clock } = createTestServer();
    const start = clock.now();
    clock.advance(500);
    clock.advance("1.5s");
    clock.advance("2h");
    expect(clock.now() - start - 7_202_000).toBeLessThan(1000);
    expect(clock.now() - start).toBeGreaterThanOrEqual(7_202_000);
    expect(() => clock.advance(-1)).toThrow(TypeError);
    expect(() => clock.advance("2 hours" as "2h")).toThrow(/such as "30s"/);
  });
});

describe("fetch()", () => {
  it("takes URLs and requests, and needs no this", async () => {
    const server = createTestServer();
    const { fetch } = server;
    const url = `${server.url}/api/v1/projects/${server.projectId}`;
    const headers = { authorization: `Bearer ${server.issueToken()}` };
    expect((await fetch(new URL(url), { headers })).status).toBe(200);
    expect((await fetch(new Request(url, { headers }))).status).toBe(200);
    const login = new Request(`${server.url}/api/v1/auth/universal-auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(server.credentials),
    });
    expect((await fetch(login)).status).toBe(200);
  });

  it("refuses what the global fetch refuses", async () => {
    const { fetch, url } = createTestServer();
    await expect(fetch(url, { body: "x" })).rejects.toThrow(TypeError);
    await expect(fetch(url, { method: "NOT A METHOD" })).rejects.toThrow(TypeError);
    await expect(fetch(url, { headers: { "bad name": "x" } })).rejects.toThrow(TypeError);
    await expect(fetch("/relative")).rejects.toThrow(TypeError);
  });

  it("answers 304 when the caller has the answer already", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const secrets = secretsIn(server);
    const etag = (await secrets("GET")).headers.get("etag") ?? "";
    const again = { headers: { "if-none-match": etag } };
    expect(await secrets("GET", {}, again)).toMatchObject({ status: 304, body: undefined });
    await secrets("PATCH A", { secretValue: "2" });
    expect(await secrets("GET", {}, again)).toMatchObject({ status: 200 });
  });

  it("answers a body of another type, or none, as the server does", async () => {
    const server = createTestServer();
    const route = "POST /api/v1/auth/universal-auth/login";
    const headers = { "content-type": "text/plain" };
    expect(
      await send(server, route, { body: server.credentials, token: null, headers }),
    ).toMatchObject({ status: 500 });
    expect(await send(server, route, { token: null })).toMatchObject({
      status: 422,
      body: { message: [{ expected: "object", received: "null", path: [] }] },
    });
  });

  it("looks at the token before the shape of the request", async () => {
    const server = createTestServer();
    expect(await send(server, "GET /api/v4/secrets/A", { token: null })).toMatchObject({
      status: 401,
    });
    expect(await send(server, "GET /api/v4/secrets/A?version=x&type=odd")).toMatchObject({
      status: 422,
      body: {
        message: [
          { code: "invalid_type", expected: "string", received: "undefined", path: ["projectId"] },
          { code: "invalid_type", expected: "number", received: "nan", path: ["version"] },
          { code: "invalid_enum_value", options: ["shared", "personal"], path: ["type"] },
        ],
      },
    });
  });

  it("reads names with spaces and refuses what is no URL", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { "A B": "1" } } } });
    expect(await secretsIn(server)("GET A B")).toMatchObject({ status: 200 });
    const broken = `${server.url}/api/v4/secrets/%E0?projectId=${server.projectId}`;
    const authorization = `Bearer ${server.issueToken()}`;
    expect((await server.fetch(broken, { headers: { authorization } })).status).toBe(400);
    // The path is looked at before the token, and before the routes.
    for (const path of ["/api/v4/secrets/%E0", "/api/nothing/%ZZ"]) {
      const response = await server.fetch(server.url + path);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: "Bad Request", statusCode: 400 });
    }
  });
});
