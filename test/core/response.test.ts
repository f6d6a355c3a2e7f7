import { MockAgent, fetch as undiciFetch } from "undici";
import { describe, expect, it } from "vitest";
import {
  createSession,
  type Fetch,
  getSecretByName,
  InfisicalApiError,
  isInfisicalApiError,
  isInfisicalNetworkError,
  listSecrets,
  request,
  requestText,
  setAccessToken,
} from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";
import {
  baseUrl,
  call,
  minimalResponse,
  type Reply,
  rejection,
  sessionWith,
  signedInWith,
  token,
  withServer,
} from "../support/recording-fetch.js";

async function apiError(reply: Reply): Promise<{ error: InfisicalApiError; requests: number }> {
  const { session, sent } = sessionWith([reply], { retry: { baseDelay: 0 } });
  const error = await rejection(call(session, "GET /api/v1/things"));
  if (!isInfisicalApiError(error)) throw error;
  return { error, requests: sent.length };
}

describe("an answer", () => {
  it.each([{ a: [1, { b: null }] }, [], "text", 0, false, null])(
    "that is the JSON %j gives what it says",
    async (body) => {
      const { session } = sessionWith([{ body: JSON.stringify(body) }]);
      expect(await call(session, "GET /api/v1/things")).toEqual(body);
    },
  );

  it("with status 204 gives undefined", async () => {
    const { session } = sessionWith([{ status: 204, body: "" }]);
    expect(await call(session, "DELETE /api/v1/things")).toBeUndefined();
  });

  it.each([200, 201, 202])("with status %i and an empty body gives undefined", async (status) => {
    const { session } = sessionWith([{ status, body: "" }]);
    expect(await call(session, "POST /api/v1/things")).toBeUndefined();
  });

  it("of a text endpoint gives the text, whatever it looks like", async () => {
    for (const body of ["a,b\n1,2\n", "-----BEGIN CERTIFICATE-----\n", '{"a":1}', "<html>", ""]) {
      const { session, sent } = sessionWith([{ body }]);
      expect(await requestText(session, "GET /api/v1/audit.csv", [])).toBe(body);
      expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
        `GET ${baseUrl}/api/v1/audit.csv`,
      ]);
    }
  });

  it("of a text endpoint that refuses is an error like any other", async () => {
    const body = { reqId: "req-1", statusCode: 404, message: "No such file", error: "NotFound" };
    const { session } = sessionWith([{ status: 404, body }]);
    await expect(requestText(session, "GET /api/v1/audit.csv", [])).rejects.toMatchObject({
      name: "NotFoundError",
      message: "No such file",
      requestId: "req-1",
    });
  });

  it("that is HTML with a good status is an API error naming baseUrl, with its first characters", async () => {
    const html = "<!doctype html><html><head><title>Infisical</title></head><body>";
    const { error, requests } = await apiError({ body: `\n  ${html}${"x".repeat(100_000)}` });
    expect(error).toBeInstanceOf(InfisicalApiError);
    expect(error.statusCode).toBe(200);
    expect(error.name).toBe("InfisicalApiError");
    expect(error.message).toContain("baseUrl");
    expect(error.message).toContain(html);
    expect(error.message).toContain("JSON");
    expect(error.message.length).toBeLessThan(1000);
    expect([error.method, error.url]).toEqual(["GET", `${baseUrl}/api/v1/things`]);
    expect(requests).toBe(1);
  });

  it.each(["<html>", "OK", "undefined", " ", "\0"])(
    "that is %j where JSON should be is an API error",
    async (body) => {
      const { error } = await apiError({ body, headers: { "x-request-id": "r" } });
      expect(error).toMatchObject({ statusCode: 200, requestId: "r" });
      expect(error.message).toContain("baseUrl");
    },
  );

  it("that is truncated JSON shows no value of a secret, wherever it is cut", async () => {
    const full = JSON.stringify({ secrets: [{ secretKey: "A", secretValue: "planted-value" }] });
    for (const text of [full, ` \n\ufeff${full}`, JSON.stringify("planted-value-planted-value")]) {
      for (let length = 1; length < text.length; length++) {
        const { session } = await signedInWith([{ body: text.slice(0, length) }]);
        const error = await rejection(listSecrets(session, { projectId: "p", environment: "dev" }));
        expect(error).toBeInstanceOf(InfisicalApiError);
        expect(`${error} ${JSON.stringify(error)}`).not.toContain("planted");
      }
    }
  });

  it("that breaks off is a network error, and asked for again where that does no harm", async () => {
    const server = createTestServer({ secrets: { dev: { "/": { A: "planted-value" } } } });
    const retry = { baseDelay: 0 };
    const session = createSession({ baseUrl: server.url, fetch: server.fetch, retry });
    await setAccessToken(session, server.issueToken());
    const params = { secretName: "A", projectId: server.projectId, environment: "dev" };
    server.truncate("*", { times: 3 });
    const error = await rejection(getSecretByName(session, params));
    expect(isInfisicalNetworkError(error)).toBe(true);
    expect(String(error)).not.toContain("planted");
    server.truncate("*", { times: 2 });
    expect((await getSecretByName(session, params)).secret.secretValue).toBe("planted-value");
    expect(server.requests).toHaveLength(6);
  });

  it("that a real server breaks off in the middle is a network error with its cause", async () => {
    await withServer(
      (_, response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write('{"secretValue":"planted', () => response.destroy());
      },
      async (url) => {
        const session = createSession({ baseUrl: url, retry: false });
        const error = await rejection(call(session, "GET /api/v1/things"));
        expect(error).toMatchObject({ name: "InfisicalNetworkError" });
        expect(error).toHaveProperty("cause");
        expect(String(error)).not.toContain("planted");
      },
    );
  });

  it("may be minimal: ok, status, headers.get() and text() are all that is read", async () => {
    const replies = [{ body: { a: 1 } }, { status: 400, body: { message: "no" } }];
    const { session } = sessionWith(replies);
    expect(await call(session, "GET /api/v1/things")).toEqual({ a: 1 });
    await expect(call(session, "GET /api/v1/things")).rejects.toThrow("no");
  });

  it("may have headers that know nothing but undefined for what is not there", async () => {
    const headers = { get: (): null => undefined as unknown as null };
    const fetch: Fetch = async () => ({
      ok: false,
      status: 400,
      headers,
      text: async () => '{"message":"no","reqId":"r"}',
    });
    const session = createSession({ baseUrl, fetch });
    const error = await rejection(call(session, "GET /api/v1/things"));
    expect(error).toMatchObject({ message: "no", requestId: "r" });
  });
});

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])(
    "with status %i is not followed: the error names the target and baseUrl",
    async (status) => {
      const location = "https://elsewhere.example/api/v1/things";
      const { error, requests } = await apiError({ status, body: "", headers: { location } });
      expect(error.statusCode).toBe(status);
      expect(error.message).toContain(location);
      expect(error.message).toContain("baseUrl");
      expect(requests).toBe(1);
    },
  );

  it("is asked of fetch not to be followed", async () => {
    const { session, sent } = sessionWith();
    await call(session, "POST /api/v1/things", { secretValue: "v" });
    expect(sent[0]?.init.redirect).toBe("manual");
  });

  it("that a browser hides, with status 0, is an API error that says to change baseUrl", async () => {
    const { error } = await apiError({ status: 0, body: "" });
    expect(error.statusCode).toBe(0);
    expect(error.message).toMatch(/redirect.*baseUrl/);
    expect(error.message).not.toMatch(/null|undefined/);
  });

  it("that a browser hides is no network failure: it is not asked for again", async () => {
    const { session, sent } = sessionWith([{ status: 0, body: "" }], { retry: { baseDelay: 0 } });
    await rejection(call(session, "GET /api/v1/things"));
    expect(sent).toHaveLength(1);
  });

  it("carries nothing elsewhere: a real server's target sees no request", async () => {
    const seen: string[] = [];
    await withServer(
      (_, response) => {
        seen.push("target");
        response.end("{}");
      },
      async (target) => {
        await withServer(
          (incoming, response) => {
            seen.push(`${incoming.method} ${incoming.url}`);
            response.writeHead(307, { location: `${target}/api/v1/things` }).end();
          },
          async (url) => {
            const session = createSession({ baseUrl: url });
            await setAccessToken(session, token);
            const params = { secretValue: "planted-value" };
            const modes = ["identityAccessToken"] as const;
            const error = await rejection(request(session, "POST /api/v1/things", modes, params));
            expect(error).toMatchObject({ name: "InfisicalApiError", statusCode: 307 });
            expect(String(error)).toContain(target);
            expect(String(error)).toContain("baseUrl");
          },
        );
      },
    );
    expect(seen).toEqual(["POST /api/v1/things"]);
  });
});

describe("on the wire", () => {
  it("method, path, query, headers and body are exactly those of the call", async () => {
    const agent = new MockAgent();
    agent.disableNetConnect();
    const pool = agent.get(baseUrl);
    const headers = { authorization: `Bearer ${token}`, "x-trace": "1" };
    pool
      .intercept({ method: "GET", path: "/vault/api/v1/a%2Fb?limit=2", headers })
      .reply(200, { page: 1 });
    pool
      .intercept({
        method: "PATCH",
        path: "/vault/api/v1/things/1",
        headers: { ...headers, "content-type": "application/json" },
        body: '{"name":"ü"}',
      })
      .reply(200, { page: 2 });
    pool.intercept({ method: "DELETE", path: "/vault/api/v1/things/1", headers }).reply(204, "");
    const fetch: Fetch = (url, init) => undiciFetch(url, { ...init, dispatcher: agent });
    const session = createSession({ baseUrl: `${baseUrl}/vault/api/`, fetch });
    await setAccessToken(session, token);
    const options = { headers: { "X-Trace": "1" } };
    const modes = ["identityAccessToken"] as const;
    const things = "/api/v1/things/{id}";
    const get = call(session, "GET /api/v1/{name}", { name: "a/b", limit: 2 }, options, modes);
    expect(await get).toEqual({ page: 1 });
    const patch = call(session, `PATCH ${things}`, { id: "1", name: "ü" }, options, modes);
    expect(await patch).toEqual({ page: 2 });
    expect(await call(session, `DELETE ${things}`, { id: "1" }, options, modes)).toBeUndefined();
    agent.assertNoPendingInterceptors();
    await agent.close();
  });

  it("a real server reads what the params say", async () => {
    const seen: unknown[] = [];
    await withServer(
      (incoming, response) => {
        let body = "";
        incoming.setEncoding("utf8").on("data", (chunk) => {
          body += chunk;
        });
        incoming.on("end", () => {
          const { "content-type": type, authorization } = incoming.headers;
          seen.push([incoming.method, incoming.url, type, authorization, body]);
          response.end('{"ok":true}');
        });
      },
      async (url) => {
        const session = createSession({ baseUrl: url });
        expect(await call(session, "GET /api/v1/things", { a: [1, "ü"] })).toEqual({ ok: true });
        await call(session, "PUT /api/v1/things/{id}", { id: "1/2", secretValue: "💥\n" });
        await call(session, "DELETE /api/v1/things/{id}", { id: "1", force: true });
      },
    );
    const json = "application/json";
    expect(seen).toEqual([
      ["GET", "/api/v1/things?a=1&a=%C3%BC", undefined, undefined, ""],
      ["PUT", "/api/v1/things/1%2F2", json, undefined, '{"secretValue":"💥\\n"}'],
      ["DELETE", "/api/v1/things/1", json, undefined, '{"force":true}'],
    ]);
  });

  it("an answer is the same from every fetch: a Response and a minimal one", async () => {
    const body = '{"a":1}';
    for (const response of [new Response(body), minimalResponse({ body })]) {
      const session = createSession({ baseUrl, fetch: async () => response });
      expect(await call(session, "GET /api/v1/things")).toEqual({ a: 1 });
    }
  });
});
