import { createServer } from "node:net";
import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createSession,
  InfisicalError,
  InfisicalNetworkError,
  isInfisicalNetworkError,
  login,
} from "../../src/index.js";
import { createNodeFetch } from "../../src/node/index.js";
import { proxyFinder } from "../../src/node/proxy.js";
import {
  type Authority,
  closeAll,
  createAuthority,
  httpProxy,
  httpServer,
  httpsServer,
  init,
  listen,
  renderings,
} from "../support/servers.js";

let authority: Authority;

beforeAll(async () => {
  authority = await createAuthority();
});

beforeEach(() => {
  for (const name of ["http_proxy", "https_proxy", "no_proxy"]) {
    vi.stubEnv(name, "");
    vi.stubEnv(name.toUpperCase(), "");
  }
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await closeAll();
});

const credentials = "user:p%40ss-planted";
const authorization = `Basic ${Buffer.from("user:p@ss-planted").toString("base64")}`;

describe("a proxy", () => {
  it("is asked for a tunnel to an https server, once for all calls", async () => {
    const { port, sockets } = await httpsServer(authority.server, (request, response) => {
      response.end(request.headers["proxy-authorization"] ?? "none");
    });
    const proxy = await httpProxy();
    const fetch = createNodeFetch({
      proxy: `http://${credentials}@127.0.0.1:${proxy.port}`,
      ca: authority.ca,
    });
    for (let call = 0; call < 3; call++) {
      const response = await fetch(`https://localhost:${port}/`, init());
      expect(await response.text()).toBe("none");
    }
    expect(proxy.asked).toEqual([{ line: `CONNECT localhost:${port}`, authorization }]);
    expect(sockets).toHaveLength(1);
  });

  it("is asked for the whole URL of an http server", async () => {
    const proxy = await httpProxy();
    const fetch = createNodeFetch({
      proxy: `${credentials}@127.0.0.1:${proxy.port}`.replace(/^/, "http://"),
    });
    const response = await fetch("http://infisical.example/a?b=c", init());
    expect(await response.text()).toBe("through the proxy: infisical.example");
    await fetch("http://infisical.example/d", init({ method: "POST", body: "{}" }));
    expect(proxy.asked).toEqual([
      { line: "GET http://infisical.example/a?b=c", authorization },
      { line: "POST http://infisical.example/d", authorization },
    ]);
    expect(proxy.sockets).toHaveLength(1);
  });

  it("can speak TLS itself", async () => {
    const { port } = await httpsServer(authority.server, (_, response) => response.end("there"));
    const proxy = await httpProxy(undefined, authority.server);
    const fetch = createNodeFetch({ proxy: `https://localhost:${proxy.port}`, ca: authority.ca });
    const response = await fetch(`https://localhost:${port}/`, init());
    expect(await response.text()).toBe("there");
    const plain = await fetch("http://infisical.example/", init());
    expect(await plain.text()).toBe("through the proxy: infisical.example");
  });

  it("lets a client certificate through", async () => {
    const demanding = { ...authority.server, ca: authority.ca, requestCert: true };
    const { port } = await httpsServer(demanding, (_, response) => {
      response.end('{"accessToken":"token","expiresIn":60}');
    });
    const proxy = await httpProxy();
    const fetch = createNodeFetch({
      proxy: `http://127.0.0.1:${proxy.port}`,
      ca: authority.ca,
      ...authority.client,
    });
    const session = createSession({ baseUrl: `https://localhost:${port}`, fetch });
    const { accessToken } = await login(session, { tlsCertAuth: { identityId: "machine" } });
    expect(accessToken).toBe("token");
  });

  it("keeps to maxSockets", async () => {
    let most = 0;
    let now = 0;
    const { port, sockets } = await httpsServer(authority.server, async (_, response) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now--;
      response.end();
    });
    const proxy = await httpProxy();
    const fetch = createNodeFetch({
      proxy: `http://127.0.0.1:${proxy.port}`,
      ca: authority.ca,
      maxSockets: 2,
    });
    const calls = Array.from({ length: 8 }, () => fetch(`https://localhost:${port}/`, init()));
    await Promise.all(calls);
    expect([most, sockets.length, proxy.asked.length]).toEqual([2, 2, 2]);
  });

  it.each([
    [407, "https", /CONNECT localhost:\d+ was answered 407; give its user and password in its URL/],
    [
      403,
      "https",
      /was answered 403; let it allow the server, or name the server's host in NO_PROXY$/,
    ],
    [407, "http", /GET was answered 407; give its user and password in its URL/],
  ])(
    "that answers %d for %s is named, without its credentials",
    async (status, scheme, message) => {
      const proxy = await httpProxy(status);
      const fetch = createNodeFetch({ proxy: `http://${credentials}@127.0.0.1:${proxy.port}` });
      const error = await fetch(`${scheme}://localhost:9/`, init()).catch((error) => error);
      expect(error).toBeInstanceOf(InfisicalNetworkError);
      expect(error.message).toMatch(message);
      expect(error.message).toContain(`proxy http://127.0.0.1:${proxy.port}`);
      expect(renderings(error)).not.toMatch(/planted|Basic /);
    },
  );

  it.each(["http", "https"])(
    "that is not there is named, without its credentials: %s",
    async (scheme) => {
      const proxy = await httpProxy();
      await proxy.close();
      const fetch = createNodeFetch({ proxy: `http://${credentials}@127.0.0.1:${proxy.port}` });
      const session = createSession({ baseUrl: `${scheme}://localhost:9`, fetch });
      const error = await login(session, {
        universalAuth: { clientId: "id", clientSecret: "secret" },
      }).catch((error) => error);
      expect(isInfisicalNetworkError(error)).toBe(true);
      expect(error.message).toMatch(
        /proxy http:\/\/127.0.0.1:\d+: connect ECONNREFUSED .*; check HTTPS_PROXY, HTTP_PROXY or the proxy option/,
      );
      expect(renderings(error)).not.toMatch(/planted|Basic /);
    },
  );

  it("that ends the connection fails the call", async () => {
    const proxy = await httpProxy();
    const fetch = createNodeFetch({ proxy: `http://127.0.0.1:${proxy.port}` });
    // The proxy finds nobody there.
    await expect(fetch("https://localhost:1/", init())).rejects.toThrow(
      `proxy http://127.0.0.1:${proxy.port}: socket hang up`,
    );
  });

  it("that never answers is given up after connectTimeout", async () => {
    const hole = await listen(createServer());
    const proxy = `http://${credentials}@127.0.0.1:${hole.port}`;
    const fetch = createNodeFetch({ proxy, connectTimeout: 30 });
    await expect(fetch("https://localhost:1/", init())).rejects.toMatchObject({
      name: "InfisicalTimeoutError",
      message: `proxy http://127.0.0.1:${hole.port}: no connection within 30 ms`,
    });
  });

  it("is left when nobody waits for it any more", async () => {
    // It accepts, and never answers CONNECT.
    const hole = await listen(createServer());
    const controller = new AbortController();
    const fetch = createNodeFetch({ proxy: `http://127.0.0.1:${hole.port}` });
    const reason = new Error("gone");
    const call = fetch("https://localhost:1/", init({ signal: controller.signal }));
    await vi.waitFor(() => expect(hole.sockets).toHaveLength(1));
    hole.sockets[0]?.resume();
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    await vi.waitFor(() => expect(hole.sockets[0]?.destroyed).toBe(true));
  });
});

it.each([
  ["a text", (href: string) => href],
  ["a URL", (href: string) => new URL(href)],
  ["an object with href", (href: string) => ({ href })],
])("the option proxy takes %s", async (_, toOption) => {
  const proxy = await httpProxy();
  const fetch = createNodeFetch({ proxy: toOption(`http://127.0.0.1:${proxy.port}`) });
  const response = await fetch("http://infisical.example/", init());
  expect(await response.text()).toBe("through the proxy: infisical.example");
});

describe("the environment", () => {
  const isProxied = async (url: string): Promise<boolean> => {
    const fetch = createNodeFetch();
    const response = await fetch(url, init()).catch(() => undefined);
    return response !== undefined && (await response.text()).startsWith("through the proxy");
  };

  it.each(["http_proxy", "HTTP_PROXY"])("%s is for http", async (name) => {
    const proxy = await httpProxy();
    vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`);
    expect(await isProxied("http://infisical.invalid/")).toBe(true);
    await expect(createNodeFetch()("https://infisical.invalid/", init())).rejects.toThrow();
    expect(proxy.asked).toHaveLength(1);
  });

  it.each(["https_proxy", "HTTPS_PROXY"])("%s is for https", async (name) => {
    const { port } = await httpsServer(authority.server, (_, response) => response.end());
    const proxy = await httpProxy();
    // Without a scheme, as curl takes it.
    vi.stubEnv(name, `127.0.0.1:${proxy.port}`);
    await createNodeFetch({ ca: authority.ca })(`https://localhost:${port}/`, init());
    expect(proxy.asked).toEqual([{ line: `CONNECT localhost:${port}`, authorization: undefined }]);
  });

  it.each([
    ["HTTP_PROXY alone", { HTTP_PROXY: "http://client" }, undefined],
    ["HTTP_PROXY that cannot be used", { HTTP_PROXY: "socks5://client" }, undefined],
    ["a blank http_proxy", { HTTP_PROXY: "http://client", http_proxy: " " }, undefined],
    ["http_proxy as well", { HTTP_PROXY: "http://client", http_proxy: "http://own" }, "http://own"],
  ])("leaves HTTP_PROXY alone in a CGI program: %s", (_, variables, origin) => {
    const find = proxyFinder(undefined, { ...variables, REQUEST_METHOD: "GET" });
    expect(find(new URL("http://infisical.example/"))?.origin).toBe(origin);
    expect(find(new URL("https://infisical.example/"))).toBeUndefined();
  });

  it("leaves HTTP_PROXY alone in a CGI program on Windows, which has it under either name", () => {
    const variables = { HTTP_PROXY: "http://client", REQUEST_METHOD: "GET" };
    const env = new Proxy(variables, {
      get: (target, name) => Reflect.get(target, String(name).toUpperCase()),
    });
    expect(proxyFinder(undefined, env)(new URL("http://infisical.example/"))).toBeUndefined();
  });

  it("has HTTPS_PROXY in a CGI program too, and HTTP_PROXY where REQUEST_METHOD is blank", () => {
    const own = { HTTPS_PROXY: "http://own", REQUEST_METHOD: "GET" };
    expect(proxyFinder(undefined, own)(new URL("https://infisical.example/"))?.host).toBe("own");
    const blank = { HTTP_PROXY: "http://own", REQUEST_METHOD: "" };
    expect(proxyFinder(undefined, blank)(new URL("http://infisical.example/"))?.host).toBe("own");
  });

  it("goes by lower case first, is read once, and gives way to the option", async () => {
    const proxy = await httpProxy();
    vi.stubEnv("http_proxy", `http://127.0.0.1:${proxy.port}`);
    vi.stubEnv("HTTP_PROXY", "http://127.0.0.1:1");
    const fetch = createNodeFetch();
    vi.stubEnv("http_proxy", "http://127.0.0.1:1");
    await fetch("http://infisical.invalid/", init());
    expect(proxy.asked).toHaveLength(1);
    const { port } = await httpServer((_, response) => response.end());
    await createNodeFetch({ proxy: false })(`http://127.0.0.1:${port}/`, init());
  });

  it("that is unusable is refused by name and without credentials, when it is needed", async () => {
    vi.stubEnv("HTTPS_PROXY", "socks5://user:planted@127.0.0.1:1080");
    vi.stubEnv("NO_PROXY", "localhost");
    const { port } = await httpsServer(authority.server, (_, response) => response.end("direct"));
    const plain = await httpServer((_, response) => response.end("plain"));
    const fetch = createNodeFetch({ ca: authority.ca });
    expect(await (await fetch(`https://localhost:${port}/`, init())).text()).toBe("direct");
    expect(await (await fetch(`http://127.0.0.1:${plain.port}/`, init())).text()).toBe("plain");
    for (let call = 0; call < 2; call++) {
      const error = await fetch("https://infisical.invalid/", init()).catch((error) => error);
      expect(error).toBeInstanceOf(InfisicalError);
      expect(error.message).toBe(
        "HTTPS_PROXY must be an http(s) URL, such as http://proxy.example.com:3128",
      );
    }
    // The option and a Unix socket stand above it.
    expect(() => createNodeFetch({ proxy: false })).not.toThrow();
    expect(() => createNodeFetch({ socketPath: "/run/proxy.sock" })).not.toThrow();
  });

  it.each([
    ["http://proxy:3128", "http://proxy:3128", undefined],
    ["https://proxy", "https://proxy", undefined],
    ["proxy", "http://proxy", undefined],
    ["proxy:3128", "http://proxy:3128", undefined],
    ["proxy.example.com:3128/", "http://proxy.example.com:3128", undefined],
    ["[fd00::1]:3128", "http://[fd00::1]:3128", undefined],
    ["user:pa%3Ass@proxy:3128", "http://proxy:3128", "user:pa:ss"],
    [" http://proxy:3128\r\n", "http://proxy:3128", undefined],
    ["\uFEFFproxy:3128", "http://proxy:3128", undefined],
    [" \n", undefined, undefined],
  ])("HTTP_PROXY=%j is %s, with the credentials %s", (value, origin, credentials) => {
    for (const name of ["HTTP_PROXY", "http_proxy"]) {
      const proxy = proxyFinder(undefined, { [name]: value })(new URL("http://infisical.invalid/"));
      expect(proxy?.origin).toBe(origin);
      expect(proxy?.headers["proxy-authorization"]).toBe(
        credentials && `Basic ${Buffer.from(credentials).toString("base64")}`,
      );
    }
  });

  it("gives way to upper case where lower case is blank", () => {
    const find = proxyFinder(undefined, {
      http_proxy: " ",
      HTTP_PROXY: "proxy",
      no_proxy: "\n",
      NO_PROXY: "a.invalid",
    });
    expect(find(new URL("http://a.invalid/"))).toBeUndefined();
    expect(find(new URL("http://b.invalid/"))).toMatchObject({ origin: "http://proxy" });
  });

  it.each([
    '"http://proxy"',
    "'proxy:3128'",
    "socks5://proxy",
    "http://",
    "proxy:port",
    "http://a:%E0@b",
  ])("HTTPS_PROXY=%s is refused", (value) => {
    const find = proxyFinder(undefined, { HTTPS_PROXY: value });
    expect(() => find(new URL("https://infisical.invalid/"))).toThrow(/^HTTPS_PROXY must be /);
  });

  // A regular expression that goes back and forth over these would take hours.
  it("is read in linear time, whatever it is", () => {
    const part = fc.constantFrom(..."[]:./*@% a1,-".split(""), "::", "1:", "[:", "10.0.0.0/8");
    const long = fc
      .tuple(part, fc.array(part, { minLength: 1, maxLength: 3 }), part)
      .map(([start, middle, end]) => start + middle.join("").repeat(20_000) + end);
    fc.assert(
      fc.property(long, (text) => {
        const direct = proxyFinder(undefined, { HTTP_PROXY: "proxy", NO_PROXY: text });
        direct(new URL("http://infisical.invalid/"));
        const find = proxyFinder(undefined, { HTTP_PROXY: text });
        try {
          find(new URL("http://infisical.invalid/"));
        } catch (error) {
          expect(error).toBeInstanceOf(InfisicalError);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["", "infisical.invalid", true],
    ["*", "infisical.invalid", false],
    ["infisical.invalid", "infisical.invalid", false],
    ["INFISICAL.invalid", "infisical.invalid", false],
    ["infisical.invalid", "eu.infisical.invalid", false],
    [".infisical.invalid", "eu.infisical.invalid", false],
    ["*.infisical.invalid", "eu.infisical.invalid", false],
    ["infisical.invalid", "notinfisical.invalid", true],
    ["other.invalid, infisical.invalid", "infisical.invalid", false],
    ["other.invalid infisical.invalid", "infisical.invalid", false],
    ["infisical.invalid:80", "infisical.invalid", false],
    ["infisical.invalid:8080", "infisical.invalid", true],
    ["infisical.invalid:8080", "infisical.invalid:8080", false],
    ["10.0.0.1", "10.0.0.1", false],
    ["10.0.0.1", "10.0.0.11", true],
    ["0.0.0.1", "10.0.0.1", true],
    ["10.0.0.0/8", "10.1.2.3", false],
    ["10.0.0.0/8", "11.1.2.3", true],
    ["[::2]", "[::2]", false],
    ["::2", "[::2]", false],
    ["[::2]:81", "[::2]", true],
    ["fd00::/8", "[fd12::1]", false],
    ["fd00::/8", "[fe80::1]", true],
    ["10.0.0.0/99", "10.0.0.1", true],
    ["10.0.0.0/", "10.0.0.0", true],
    ["10.0.0.0/0", "192.0.2.1", false],
    ["0:0:0:0:0:0:0:2", "[::2]", false],
    ["[0:0::2]", "[::2]", false],
    ["FD00::1", "[fd00::1]", false],
    ["[fd00::]/8", "[fd12::1]", false],
    ["[::2]:80", "[::2]", false],
    ["10.0.0.1:80", "10.0.0.1", false],
    ["10.0.0.1:81", "10.0.0.1", true],
    ["10.0.0.0/8:81", "10.0.0.1", true],
    ["*:81", "infisical.invalid", true],
    ["*:80", "infisical.invalid", false],
    ["other.invalid,*", "infisical.invalid", false],
    ["infisical.invalid.", "infisical.invalid", false],
    ["infisical.invalid", "infisical.invalid.", false],
    [".invalid.", "infisical.invalid", false],
    [" infisical.invalid\r\n", "infisical.invalid", false],
    ["\uFEFFinfisical.invalid", "infisical.invalid", false],
    ["other.invalid,\tinfisical.invalid,", "infisical.invalid", false],
    [",,", "infisical.invalid", true],
    [".", "infisical.invalid", true],
    ["*.", "infisical.invalid", true],
    ["0.1", "10.0.0.1", true],
    ["localhost", "localhost", false],
    ["localhost", "127.0.0.1", true],
  ])("NO_PROXY=%s: %s through the proxy is %s", (list, host, expected) => {
    const find = proxyFinder(undefined, { HTTP_PROXY: "http://proxy:1", NO_PROXY: list });
    expect(find(new URL(`http://${host}/`)) !== undefined).toBe(expected);
  });

  it("NO_PROXY holds for a real call", async () => {
    const proxy = await httpProxy();
    const { port } = await httpServer((_, response) => response.end("direct"));
    vi.stubEnv("HTTP_PROXY", `http://127.0.0.1:${proxy.port}`);
    vi.stubEnv("NO_PROXY", "127.0.0.0/8");
    expect(await isProxied(`http://127.0.0.1:${port}/`)).toBe(false);
    expect(proxy.asked).toHaveLength(0);
  });
});
