import { afterEach, describe, expect, it, vi } from "vitest";
import { createSession, login } from "../../src/index.js";
import { list as listAuditLogs } from "../../src/resources/audit-logs.js";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { secretsIn, send } from "../support/api.js";

const listRoute = "GET /api/v4/secrets";

async function listStatus(server: TestServer): Promise<number> {
  return (await secretsIn(server)("GET")).status;
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a server that misbehaves", () => {
  it("fails as often as it was told to", async () => {
    const server = createTestServer();
    server.respond(listRoute, { status: 503, times: 2 });
    expect([await listStatus(server), await listStatus(server), await listStatus(server)]).toEqual([
      503, 503, 200,
    ]);
    server.respond("*", { status: 500, times: Number.POSITIVE_INFINITY });
    for (let i = 0; i < 5; i++) expect(await listStatus(server)).toBe(500);
    server.reset();
    expect(await listStatus(server)).toBe(200);
  });

  it("answers in its own shape, or with the body and headers it was given", async () => {
    const server = createTestServer();
    server.respond(listRoute, { status: 502 });
    expect(await send(server, listRoute)).toMatchObject({
      status: 502,
      body: { reqId: expect.stringMatching(/^req-/), statusCode: 502 },
    });
    server.respond(listRoute, {
      status: 500,
      body: { odd: true },
      headers: { "X-Request-Id": "r" },
    });
    const answered = await send(server, listRoute);
    expect(answered.body).toEqual({ odd: true });
    expect(answered.headers.get("x-request-id")).toBe("r");
    server.respond(listRoute, { status: 200, body: "<html>" });
    const response = await server.fetch(`${server.url}/api/v4/secrets`);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toBe("<html>");
    server.respond(listRoute, { status: 204 });
    expect((await server.fetch(`${server.url}/api/v4/secrets`)).body).toBeNull();
  });

  it("does so on the route it was told, and on no other", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    const secrets = secretsIn(server);
    server.respond("PATCH /api/v4/secrets/{name}", { status: 503 });
    const batch = { secrets: [{ secretKey: "A", secretValue: "2" }] };
    expect(await listStatus(server)).toBe(200);
    expect(await secrets("PATCH batch", batch)).toMatchObject({ status: 200 });
    expect(await secrets("PATCH A", { secretValue: "3" })).toMatchObject({ status: 503 });
    server.respond("GET /api/v4/secrets/A", { status: 503 });
    server.respond("GET /api/v9/{anything}/new", { status: 418 });
    expect(await secrets("GET B")).toMatchObject({ status: 404 });
    expect(await secrets("GET A")).toMatchObject({ status: 503 });
    expect(await send(server, "GET /api/v9/quite/new")).toMatchObject({ status: 418 });
  });

  it("refuses a route that is none, and a number of times that is none", () => {
    const server = createTestServer();
    const route = "/api/v4/secrets" as "*";
    expect(() => server.respond(route, { status: 500 })).toThrow(/reads like "GET/);
    expect(() => server.respond("*", { status: 500, times: 0 })).toThrow(RangeError);
  });

  it("limits the rate, and says when to come back if it was told", async () => {
    const server = createTestServer();
    server.rateLimit(listRoute, { retryAfter: 2 });
    const limited = await send(server, listRoute);
    expect(limited).toMatchObject({
      status: 429,
      body: { message: "Rate limit exceeded. Please try again in 2 seconds" },
    });
    expect(limited.headers.get("retry-after")).toBe("2");
    server.rateLimit(listRoute);
    expect((await send(server, listRoute)).headers.has("retry-after")).toBe(false);
    expect(await listStatus(server)).toBe(200);
  });

  it("keeps requests waiting", async () => {
    vi.useFakeTimers();
    const server = createTestServer();
    server.delay(listRoute, 1000);
    server.delay(listRoute, "0.5s");
    let status = 0;
    const answered = listStatus(server).then((value) => {
      status = value;
    });
    await vi.advanceTimersByTimeAsync(1499);
    expect(status).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await answered;
    expect(status).toBe(200);
  });

  it("refuses to wait for what is no duration", () => {
    const server = createTestServer();
    expect(() => server.delay("*", "soon" as "1s")).toThrow(TypeError);
    expect(() => server.delay("*", -1)).toThrow(TypeError);
  });

  it("lets go of a waiting request that is aborted, timer and all", async () => {
    vi.useFakeTimers();
    const server = createTestServer();
    server.delay("*", 60_000);
    const controller = new AbortController();
    const { signal } = controller;
    const removed = vi.spyOn(signal, "removeEventListener");
    const pending = server.fetch(server.url, { signal });
    const outcome = expect(pending).rejects.toBe("enough");
    await vi.advanceTimersByTimeAsync(10);
    controller.abort("enough");
    await outcome;
    expect(vi.getTimerCount()).toBe(0);

    const later = new AbortController();
    const added = vi.spyOn(later.signal, "addEventListener");
    const unlistened = vi.spyOn(later.signal, "removeEventListener");
    server.delay("*", 10);
    const answered = server.fetch(server.url, { signal: later.signal });
    await vi.advanceTimersByTimeAsync(10);
    await answered;
    expect(unlistened).toHaveBeenCalledTimes(added.mock.calls.length);
    expect(removed).not.toHaveBeenCalled();
    await expect(server.fetch(server.url, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  it("breaks connections", async () => {
    const server = createTestServer();
    server.disconnect(listRoute);
    await expect(listStatus(server)).rejects.toThrow(new TypeError("fetch failed"));
    expect(server.requests).toMatchObject([{ path: "/api/v4/secrets", status: 0 }]);
    expect(await listStatus(server)).toBe(200);
  });

  it("breaks off in the middle of a body", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "1" } } } });
    server.truncate(listRoute);
    const response = await server.fetch(`${server.url}/api/v4/secrets`);
    expect(response.status).toBe(401);
    await expect(response.text()).rejects.toThrow(TypeError);
  });
});

describe("a route without a model", () => {
  const route = "GET /api/v1/organization/audit-logs";

  it("is answered with 501, and says how a test plans the answer", async () => {
    const server = createTestServer();
    const session = createSession({ baseUrl: server.url, fetch: server.fetch });
    await login(session, { universalAuth: server.credentials });
    await expect(listAuditLogs(session)).rejects.toMatchObject({
      statusCode: 501,
      message: expect.stringContaining(`server.respond("${route}", { body })`),
    });
    server.respond<typeof listAuditLogs>(route, { body: { auditLogs: [] }, times: 2 });
    expect(await listAuditLogs(session)).toEqual({ auditLogs: [] });
    expect(await listAuditLogs(session)).toEqual({ auditLogs: [] });
    await expect(listAuditLogs(session)).rejects.toMatchObject({ statusCode: 501 });
    // @ts-expect-error: the function answers something else
    server.respond<typeof listAuditLogs>(route, { body: { logs: [] } });
  });

  it("is not what no server has", async () => {
    const { status } = await send(createTestServer(), "GET /api/v1/organization/audit-log");
    expect(status).toBe(404);
  });
});
