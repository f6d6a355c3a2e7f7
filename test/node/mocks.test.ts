import { createRequire } from "node:module";
import { createServer } from "node:net";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import nock from "nock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createSession, listSecrets, login } from "../../src/index.js";
import { createNodeFetch } from "../../src/node/index.js";
import {
  type Authority,
  closeAll,
  createAuthority,
  httpProxy,
  httpsServer,
  init,
  listen,
} from "../support/servers.js";

// What mocks and tracers put in the place of http.request and https.request sees every request.

let authority: Authority;

beforeAll(async () => {
  authority = await createAuthority();
});

afterAll(closeAll);

const params = { universalAuth: { clientId: "planted-id", clientSecret: "planted-value" } };
const grant = { accessToken: "token", expiresIn: 60, accessTokenMaxTTL: 60, tokenType: "Bearer" };
const secrets = { secrets: [{ secretKey: "A", secretValue: "ä" }], imports: [] };
const proxy = "http://user:planted@proxy.invalid:3128";

/** Signs in and lists, over both schemes, with and without a proxy. */
describe.each([
  ["http://secrets.invalid", false],
  ["http://secrets.invalid:8080", false],
  ["http://secrets.invalid", proxy],
  ["https://secrets.invalid", false],
  ["https://secrets.invalid:8443", false],
  ["https://secrets.invalid", proxy],
  ["https://[::1]:8443", false],
] as const)("%s, proxy %s", (baseUrl, proxy) => {
  async function listNames(): Promise<(string | undefined)[]> {
    const fetch = createNodeFetch({ proxy, ca: authority.ca });
    const session = createSession({ baseUrl, fetch, retry: { baseDelay: 0, maxDelay: 0 } });
    await login(session, params);
    const where = { projectId: "p", environment: "prod" };
    const { secrets } = await listSecrets(session, where);
    return secrets.map(({ secretValue }) => secretValue);
  }

  describe("nock", () => {
    beforeEach(() => {
      if (!nock.isActive()) nock.activate();
      nock.disableNetConnect();
    });
    afterEach(() => {
      nock.cleanAll();
      nock.enableNetConnect();
      nock.restore();
    });

    it("answers in the server's place", async () => {
      const scope = nock(baseUrl)
        .post("/api/v1/auth/universal-auth/login", {
          clientId: "planted-id",
          clientSecret: "planted-value",
        })
        .reply(200, grant)
        .get("/api/v4/secrets")
        .query(({ environment }) => environment === "prod")
        .matchHeader("authorization", "Bearer token")
        .reply(200, secrets);
      expect(await listNames()).toEqual(["ä"]);
      expect(scope.isDone()).toBe(true);
    });

    it("can fail a request", async () => {
      nock(baseUrl)
        .post("/api/v1/auth/universal-auth/login")
        .times(9)
        .replyWithError(Object.assign(new Error("mocked"), { code: "EMOCK" }));
      await expect(listNames()).rejects.toThrow("mocked");
    });

    it("lets nothing else out", async () => {
      await expect(listNames()).rejects.toThrow(/No match|Nock|disallowed/i);
    });
  });

  describe("msw", () => {
    const server = setupServer();
    beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
    afterEach(() => server.resetHandlers());
    afterAll(() => server.close());

    // msw cannot tell an IPv6 address from a parameter.
    it.skipIf(baseUrl.includes("["))("answers in the server's place", async () => {
      const seen: string[] = [];
      server.use(
        http.post(`${baseUrl}/api/v1/auth/universal-auth/login`, async ({ request }) => {
          seen.push(`${request.method} ${request.url} ${await request.text()}`);
          return HttpResponse.json(grant);
        }),
        http.get(`${baseUrl}/api/v4/secrets`, ({ request }) => {
          seen.push(`${request.headers.get("authorization")}`);
          return HttpResponse.json(secrets);
        }),
      );
      expect(await listNames()).toEqual(["ä"]);
      expect(seen).toEqual([
        `POST ${baseUrl}/api/v1/auth/universal-auth/login {"clientId":"planted-id","clientSecret":"planted-value"}`,
        "Bearer token",
      ]);
    });
  });
});

describe("requests that msw lets through", () => {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: "bypass" }));
  afterAll(() => server.close());

  it.each(["no proxy", "a proxy", "a proxy that speaks TLS"])("arrive through %s", async (way) => {
    const identity = way.endsWith("TLS") ? authority.server : undefined;
    const proxy = way === "no proxy" ? undefined : await httpProxy(undefined, identity);
    const scheme = identity ? "https" : "http";
    const { port } = await httpsServer(authority.server, (request, response) => {
      request.pipe(response);
    });
    const fetch = createNodeFetch({
      proxy: proxy ? `${scheme}://localhost:${proxy.port}` : false,
      ca: authority.ca,
    });
    for (const body of ["a", "ä".repeat(20_000)]) {
      const response = await fetch(`https://localhost:${port}/`, init({ method: "POST", body }));
      expect(await response.text()).toBe(body);
    }
    expect(proxy?.asked[0]?.line).toBe(proxy && `CONNECT localhost:${port}`);
  });

  it("fail where the proxy refuses them", async () => {
    const proxy = await httpProxy(403);
    const fetch = createNodeFetch({ proxy: `http://127.0.0.1:${proxy.port}`, ca: authority.ca });
    const refusal = fetch("https://secrets.invalid/", init());
    await expect(refusal).rejects.toThrow("CONNECT secrets.invalid:443 was answered 403");
  });

  it("end when nobody waits any more", async () => {
    const silent = await listen(createServer((socket) => socket.resume()));
    const fetch = createNodeFetch({ proxy: `http://127.0.0.1:${silent.port}`, ca: authority.ca });
    const controller = new AbortController();
    const call = fetch("https://secrets.invalid/", init({ signal: controller.signal }));
    await vi.waitFor(() => expect(silent.sockets).toHaveLength(1));
    controller.abort(new Error("enough"));
    await expect(call).rejects.toThrow("enough");
    await vi.waitFor(() => expect(silent.sockets[0]?.destroyed).toBe(true));
  });
});

// As agents for tracing do it: they wrap the functions of the module, which are called later.
it.each(["http", "https"])("a function in the place of %s.request is called", async (scheme) => {
  const module = createRequire(import.meta.url)(`node:${scheme}`);
  const { port } = await httpsServer(authority.server, (_, response) => response.end());
  const fetch = createNodeFetch({ proxy: false, ca: authority.ca });
  const request = vi.spyOn(module, "request");
  await fetch(`${scheme}://localhost:${port}/a?b=c`, init({ method: "PUT" })).catch(() => {});
  expect(request).toHaveBeenCalledOnce();
  expect(request).toHaveBeenCalledWith(
    expect.objectContaining({
      protocol: `${scheme}:`,
      host: "localhost",
      port,
      method: "PUT",
      path: "/a?b=c",
    }),
  );
});
