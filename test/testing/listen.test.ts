import http from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createTestServer, type TestListener } from "../../src/testing/index.js";

let listener: TestListener | undefined;

afterEach(async () => {
  await listener?.close();
  listener = undefined;
});

describe("listen()", () => {
  it("answers over HTTP what fetch answers", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "ü€😀" } } } });
    listener = await server.listen();
    expect(listener.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(server.url).toBe("http://infisical.test");
    const login = await fetch(`${listener.url}/api/v1/auth/universal-auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(server.credentials),
    });
    const { accessToken } = (await login.json()) as { accessToken: string };
    const path = `/api/v4/secrets/A?projectId=${server.projectId}&environment=dev`;
    const headers = { authorization: `Bearer ${accessToken}` };
    const response = await fetch(listener.url + path, { headers });
    const inMemory = await server.fetch(server.url + path, { headers });
    expect(await response.json()).toEqual(await inMemory.json());
    expect(response.headers.get("etag")).toBe(inMemory.headers.get("etag"));
    expect(server.requests.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it("lets pages of every origin in", async () => {
    const server = createTestServer();
    listener = await server.listen();
    const preflight = await fetch(`${listener.url}/api/v4/secrets`, {
      method: "OPTIONS",
      headers: {
        origin: "https://app.example",
        "access-control-request-method": "PATCH",
        "access-control-request-headers": "authorization,content-type",
      },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      "access-control-allow-origin": "https://app.example",
      "access-control-allow-methods": expect.stringContaining("PATCH"),
      "access-control-allow-headers": "authorization,content-type",
    });
    const refused = await fetch(`${listener.url}/api/v4/secrets`, {
      headers: { origin: "https://app.example" },
    });
    expect(refused.status).toBe(401);
    expect(refused.headers.get("access-control-allow-origin")).toBe("https://app.example");
    expect(refused.headers.get("access-control-expose-headers")).toMatch(
      /x-request-id.*retry-after/,
    );
    expect(server.requests).toHaveLength(1);
  });

  it("breaks connections, before the answer and in the middle of it", async () => {
    const server = createTestServer();
    listener = await server.listen();
    server.disconnect("*");
    await expect(fetch(listener.url)).rejects.toThrow(TypeError);
    server.truncate("*");
    const response = await fetch(listener.url);
    expect(response.status).toBe(404);
    await expect(response.text()).rejects.toThrow(TypeError);
    expect((await fetch(listener.url)).status).toBe(404);
  });

  it("sends no body with 304 and 204", async () => {
    const server = createTestServer();
    listener = await server.listen();
    const url = `${listener.url}/api/v1/projects/${server.projectId}`;
    const authorization = `Bearer ${server.issueToken()}`;
    const etag = (await fetch(url, { headers: { authorization } })).headers.get("etag") ?? "";
    const again = await fetch(url, { headers: { authorization, "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    server.respond("*", { status: 204 });
    expect((await fetch(url)).status).toBe(204);
  });

  it("closes idle and waiting connections, and frees the port", async () => {
    const server = createTestServer();
    const opened = await server.listen();
    const agent = new http.Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      http
        .get(opened.url, { agent }, (response) => response.resume().on("end", resolve))
        .on("error", reject);
    });
    server.delay("*", 60_000);
    const waiting = expect(fetch(opened.url)).rejects.toThrow(TypeError);
    while (server.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await opened.close();
    await waiting;
    await expect(fetch(opened.url)).rejects.toThrow(TypeError);
    const port = Number(new URL(opened.url).port);
    listener = await server.listen({ port });
    expect(listener.url).toBe(opened.url);
    agent.destroy();
  });

  it("says why it cannot open a port", async () => {
    const server = createTestServer();
    listener = await server.listen();
    const port = Number(new URL(listener.url).port);
    await expect(server.listen({ port })).rejects.toThrow(/EADDRINUSE/);
  });
});
