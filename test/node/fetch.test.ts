import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { createServer } from "node:http";
import { createServer as createTcpServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  createSession,
  InfisicalError,
  InfisicalNetworkError,
  InfisicalTimeoutError,
  listSecrets,
  login,
  request,
} from "../../src/index.js";
import { createNodeFetch, type NodeFetchOptions } from "../../src/node/index.js";
import { createTestServer } from "../../src/testing/index.js";
import { closeAll, httpServer, init, listen } from "../support/servers.js";

afterEach(async () => {
  vi.useRealTimers();
  await closeAll();
});

const direct: NodeFetchOptions = { proxy: false };

describe("a request", () => {
  it.each([
    ["GET", undefined],
    ["POST", '{"a":"ü"}'],
    ["POST", undefined],
    ["PATCH", "{}"],
    ["PUT", "{}"],
    ["DELETE", undefined],
    ["DELETE", '{"a":1}'],
  ])("%s with the body %s arrives as it was sent", async (method, body) => {
    const seen: object[] = [];
    const { port } = await httpServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk) => chunks.push(chunk));
      request.on("end", () => {
        const { method, url, headers } = request;
        seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
        response.end();
      });
    });
    const headers = { Authorization: "Bearer token", "x-custom": "1" };
    await createNodeFetch(direct)(
      `http://127.0.0.1:${port}/a%2Fb?c=d%20e`,
      init({ method, headers, ...(body !== undefined && { body }) }),
    );
    const hasLength = body !== undefined || method === "POST";
    expect(seen).toEqual([
      {
        method,
        url: "/a%2Fb?c=d%20e",
        headers: {
          host: `127.0.0.1:${port}`,
          accept: "*/*",
          "accept-encoding": "gzip, deflate, br",
          "user-agent": "infisical-kit",
          authorization: "Bearer token",
          "x-custom": "1",
          connection: "keep-alive",
          ...(hasLength && { "content-length": String(Buffer.byteLength(body ?? "")) }),
        },
        body: body ?? "",
      },
    ]);
  });

  it("leaves out headers that frame it or are for the connection, and the next is sound", async () => {
    const seen: string[][] = [];
    const { port } = await httpServer((request, response) => {
      seen.push(request.rawHeaders);
      request.resume().on("end", () => response.end());
    });
    const fetch = createNodeFetch({ ...direct, maxSockets: 1 });
    const forbidden = {
      ...{ Host: "evil", "Content-Length": "3", "transfer-encoding": "chunked" },
      ...{ CONNECTION: "close", "Keep-Alive": "timeout=1", Expect: "100-continue", TE: "gzip" },
      ...{ Trailer: "x", Upgrade: "h2c", "Proxy-Authorization": "x", "proxy-connection": "x" },
    };
    for (const headers of [{ ...forbidden, "x-custom": "1" }, { "x-custom": "1" }]) {
      await fetch(`http://127.0.0.1:${port}/`, init({ method: "POST", headers, body: "[1,2]" }));
    }
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toContain("x-custom");
  });

  it("carries a session: sign-in, listing, errors of the server", async () => {
    const server = createTestServer({ secrets: { prod: { "/": { A: "ä", B: "2" } } } });
    const { url, close } = await server.listen();
    const session = createSession({ baseUrl: url, fetch: createNodeFetch(direct) });
    const where = { projectId: server.projectId, environment: "prod" };
    await login(session, { universalAuth: server.credentials });
    const { secrets } = await listSecrets(session, where);
    expect(secrets.map(({ secretValue }) => secretValue)).toEqual(["ä", "2"]);
    await expect(listSecrets(session, { ...where, environment: "no" })).rejects.toMatchObject({
      name: "NotFoundError",
    });
    await close();
  });

  it("gives status, headers in any case, and the text", async () => {
    const { port } = await httpServer((_, response) => {
      response.writeHead(418, { "X-Request-Id": "r1", "Set-Cookie": ["a=1", "b=2"] });
      response.end("tea");
    });
    const response = await createNodeFetch(direct)(`http://127.0.0.1:${port}/`, init());
    expect([response.ok, response.status, await response.text()]).toEqual([false, 418, "tea"]);
    expect(response.headers.get("X-REQUEST-ID")).toBe("r1");
    expect(response.headers.get("set-cookie")).toBe("a=1, b=2");
    expect(response.headers.get("absent")).toBeNull();
  });

  it("follows no redirect", async () => {
    const { port } = await httpServer((_, response) => {
      response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
    });
    const { status } = await createNodeFetch(direct)(`http://127.0.0.1:${port}/`, init());
    expect(status).toBe(302);
  });

  it.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
    ["gzip, BR", (text: string) => brotliCompressSync(gzipSync(text))],
    ["identity", (text: string) => Buffer.from(text)],
  ])("is decoded from %s", async (encoding, encode) => {
    const text = "ä ".repeat(5000);
    const { port } = await httpServer((_, response) => {
      response.setHeader("content-encoding", encoding);
      response.end(encode(text));
    });
    const response = await createNodeFetch(direct)(`http://127.0.0.1:${port}/`, init());
    expect(await response.text()).toBe(text);
  });

  it.each([
    ["a coding that nobody asked for", "zstd", Buffer.from("x")],
    ["damaged gzip", "gzip", gzipSync("hello").fill(0, 4)],
  ])("with %s rejects", async (_, encoding, body) => {
    const { port } = await httpServer((_, response) => {
      response.setHeader("content-encoding", encoding);
      response.end(body);
    });
    await expect(
      createNodeFetch(direct)(`http://127.0.0.1:${port}/`, init()),
    ).rejects.toBeInstanceOf(InfisicalNetworkError);
  });

  it("that is cut short rejects, and is not sent again by itself", async () => {
    let requests = 0;
    const { port } = await httpServer((_, response) => {
      requests++;
      response.writeHead(200, { "content-length": 10 });
      response.write("half", () => response.destroy());
    });
    await expect(createNodeFetch(direct)(`http://127.0.0.1:${port}/`, init())).rejects.toThrow(
      `http://127.0.0.1:${port}: aborted`,
    );
    expect(requests).toBe(1);
  });

  it("to nobody rejects with the place and the reason", async () => {
    const { port, close } = await httpServer(() => {});
    await close();
    const failing = createNodeFetch(direct)(`http://127.0.0.1:${port}/`, init());
    await expect(failing).rejects.toMatchObject({
      name: "InfisicalNetworkError",
      message: `http://127.0.0.1:${port}: connect ECONNREFUSED 127.0.0.1:${port}; check baseUrl, or give a proxy`,
      cause: { code: "ECONNREFUSED" },
    });
  });

  it("goes to a Unix socket", async () => {
    const path = join(tmpdir(), `infisical-kit-${process.pid}.sock`);
    await listen(
      createServer((request, response) => response.end(request.headers.host)),
      path,
    );
    const fetch = createNodeFetch({ socketPath: path });
    const response = await fetch("http://infisical/x", init());
    expect(await response.text()).toBe("infisical");
  });
});

describe("connections", () => {
  const answer = (fetch: ReturnType<typeof createNodeFetch>, port: number, method = "GET") =>
    fetch(`http://127.0.0.1:${port}/`, init({ method }));

  it("are used again", async () => {
    const { port, sockets } = await httpServer((_, response) => response.end("{}"));
    const fetch = createNodeFetch(direct);
    for (let call = 0; call < 5; call++) await answer(fetch, port);
    expect(sockets).toHaveLength(1);
  });

  it("are not with keepAlive: false", async () => {
    const { port, sockets } = await httpServer((request, response) => {
      response.end(request.headers.connection);
    });
    const fetch = createNodeFetch({ ...direct, keepAlive: false });
    for (let call = 0; call < 3; call++) {
      expect(await (await answer(fetch, port)).text()).toBe("close");
    }
    expect(sockets).toHaveLength(3);
  });

  it("are no more than maxSockets, and each caller gets its turn", async () => {
    let now = 0;
    let most = 0;
    const { port, sockets } = await httpServer(async (_, response) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now--;
      response.end("{}");
    });
    const fetch = createNodeFetch({ ...direct, maxSockets: 3 });
    await Promise.all(Array.from({ length: 20 }, () => answer(fetch, port)));
    expect([most, sockets.length]).toEqual([3, 3]);
  });

  /** Answers the first request of each connection, and ends it at the second without a word. */
  const forgetful = () => {
    const counts = new WeakMap<object, number>();
    const methods: string[] = [];
    return {
      methods,
      server: httpServer((request, response) => {
        const count = (counts.get(request.socket) ?? 0) + 1;
        counts.set(request.socket, count);
        methods.push(request.method ?? "");
        if (count > 1) request.socket.destroy();
        else response.end("{}");
      }),
    };
  };

  it("that the server has ended do not fail a GET", async () => {
    const { server, methods } = forgetful();
    const { port } = await server;
    const fetch = createNodeFetch(direct);
    await answer(fetch, port, "GET");
    await expect(answer(fetch, port, "GET")).resolves.toMatchObject({ status: 200 });
    expect(methods).toHaveLength(3);
  });

  it.each(["POST", "PATCH", "PUT", "DELETE"])(
    "that break at a %s do not send it twice: nobody knows whether it was carried out",
    async (method) => {
      const { server, methods } = forgetful();
      const { port } = await server;
      const fetch = createNodeFetch(direct);
      await answer(fetch, port, method);
      await expect(answer(fetch, port, method)).rejects.toThrow(/socket hang up|ECONNRESET/);
      expect(methods).toHaveLength(2);
    },
  );

  it("that break at a DELETE have the session send it again, and tell of it", async () => {
    let deletions = 0;
    const { port } = await httpServer((request, response) => {
      response.setHeader("Content-Type", "application/json");
      if (request.method === "GET") response.end("{}");
      else if (++deletions === 1) request.socket.resetAndDestroy();
      else response.writeHead(404).end('{"message":"No such thing","error":"NotFound"}');
    });
    const session = createSession({
      baseUrl: `http://127.0.0.1:${port}`,
      fetch: createNodeFetch(direct),
      retry: { baseDelay: 1 },
    });
    await request(session, "GET /api/v1/things", []);
    await expect(request(session, "DELETE /api/v1/things", [])).rejects.toThrow(
      "No such thing (request 2; before it: ECONNRESET)",
    );
    expect(deletions).toBe(2);
  });

  it.each(["GET", "POST"])(
    "that have ended before anything was written do not fail a %s",
    async (method) => {
      const methods: string[] = [];
      const { port, sockets } = await httpServer((request, response) => {
        methods.push(request.method ?? "");
        response.end("{}");
      });
      const ours: Socket[] = [];
      const note = (message: unknown) => ours.push((message as { socket: Socket }).socket);
      subscribe("net.client.socket", note);
      const fetch = createNodeFetch(direct);
      await answer(fetch, port, "GET");
      unsubscribe("net.client.socket", note);
      // Where it is chosen, and where it is written to, are two moments.
      const call = answer(fetch, port, method);
      await Promise.resolve();
      await Promise.resolve();
      ours[0]?.destroy();
      await expect(call).resolves.toMatchObject({ status: 200 });
      expect(methods).toEqual(["GET", method]);
      expect(sockets).toHaveLength(2);
    },
  );

  it.each([
    ["http", "nobody listens", "ECONNREFUSED"],
    ["https", "nobody listens", "ECONNREFUSED"],
    ["https", "the connection is reset in the handshake", "ERR_REQUEST_NOT_SENT"],
    ["https", "the handshake takes too long", "ERR_REQUEST_NOT_SENT"],
    ["https", "the proxy resets the connection", "ERR_REQUEST_NOT_SENT"],
    ["https", "the proxy refuses", "ERR_REQUEST_NOT_SENT"],
    ["http", "the connection is reset after the request", "ECONNRESET"],
    ["http", "the proxy resets the connection", "ECONNRESET"],
  ])("tell by a code whether a POST has left: %s, %s", async (scheme, what, code) => {
    const { port, close } = await listen(
      createTcpServer((socket) => {
        socket.on("data", () => {
          if (what.includes("reset")) socket.resetAndDestroy();
          else if (what.includes("refuses")) socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
        });
      }),
    );
    if (what === "nobody listens") await close();
    const proxy = what.includes("proxy") && `http://127.0.0.1:${port}`;
    const fetch = createNodeFetch({ proxy, connectTimeout: 100 });
    const error = await fetch(
      `${scheme}://127.0.0.1:${port}/`,
      init({ method: "POST", body: "{}" }),
    ).catch((error) => error);
    expect(error).toBeInstanceOf(InfisicalNetworkError);
    expect(error.cause.code).toBe(code);
  });

  it("that have been idle are not used for a POST, but for a GET", async () => {
    const { port, sockets } = await httpServer((_, response) => response.end("{}"));
    const fetch = createNodeFetch(direct);
    vi.useFakeTimers({ toFake: ["Date"] });
    const expectAfter = async (idle: number, method: string, connections: number) => {
      vi.setSystemTime(Date.now() + idle);
      await answer(fetch, port, method);
      expect(sockets).toHaveLength(connections);
    };
    await expectAfter(0, "GET", 1);
    await expectAfter(3900, "POST", 1);
    await expectAfter(5000, "GET", 1);
    await expectAfter(5000, "POST", 2);
    await expectAfter(54_000, "GET", 2);
    await expectAfter(60_000, "GET", 3);
  });

  it("that are not made in time reject", async () => {
    // It accepts, and never says a word of TLS.
    const { port } = await listen(createTcpServer());
    const fetch = createNodeFetch({ ...direct, connectTimeout: 30 });
    const failing = fetch(`https://localhost:${port}/`, init());
    await expect(failing).rejects.toBeInstanceOf(InfisicalTimeoutError);
    await expect(failing).rejects.toThrow(`https://localhost:${port}: no connection within 30 ms`);
  });
});

describe("an abort", () => {
  const reason = new Error("gone");

  it("beforehand opens nothing", async () => {
    const { port, sockets } = await httpServer((_, response) => response.end());
    const signal = AbortSignal.abort(reason);
    const call = createNodeFetch(direct)(`http://127.0.0.1:${port}/`, init({ signal }));
    await expect(call).rejects.toBe(reason);
    expect(sockets).toHaveLength(0);
  });

  it.each([
    ["before the headers", () => {}],
    ["in the body", (send: (text: string) => void) => send("half")],
  ])("%s rejects with its reason, and ends the connection", async (_, begin) => {
    const controller = new AbortController();
    let requests = 0;
    const { port, sockets } = await httpServer((_, response) => {
      if (requests++ === 0) return response.end("{}");
      begin((text) => response.writeHead(200, { "content-length": 10 }).write(text));
      setTimeout(() => controller.abort(reason), 20);
      return undefined;
    });
    const fetch = createNodeFetch(direct);
    // The second request is on a used connection, which must not count as one that got lost.
    await fetch(`http://127.0.0.1:${port}/`, init());
    const { signal } = controller;
    await expect(fetch(`http://127.0.0.1:${port}/`, init({ signal }))).rejects.toBe(reason);
    await vi.waitFor(() => expect(sockets.every(({ destroyed }) => destroyed)).toBe(true));
    expect(requests).toBe(2);
  });

  it("takes a call out of the queue", async () => {
    let requests = 0;
    const held: (() => void)[] = [];
    const { port } = await httpServer((_, response) => {
      requests++;
      held.push(() => response.end("{}"));
    });
    const fetch = createNodeFetch({ ...direct, maxSockets: 1 });
    const call = (signal = new AbortController().signal) =>
      fetch(`http://127.0.0.1:${port}/`, init({ signal }));
    const first = call();
    await vi.waitFor(() => expect(held).toHaveLength(1));
    const controller = new AbortController();
    const second = call(controller.signal);
    const third = call();
    controller.abort(reason);
    await expect(second).rejects.toBe(reason);
    held[0]?.();
    await first;
    await vi.waitFor(() => expect(held).toHaveLength(2));
    held[1]?.();
    await third;
    expect(requests).toBe(2);
  });

  it("leaves no listener behind, however a call ends", async () => {
    const { port } = await httpServer(({ url }, response) => {
      if (url === "/break") response.destroy();
      else response.end("{}");
    });
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, "addEventListener");
    const remove = vi.spyOn(signal, "removeEventListener");
    const fetch = createNodeFetch({ ...direct, maxSockets: 2 });
    await Promise.allSettled(
      ["/", "/break", "/", "/break", "/"].map((path) =>
        fetch(`http://127.0.0.1:${port}${path}`, init({ signal })),
      ),
    );
    await vi.waitFor(() => expect(remove).toHaveBeenCalledTimes(add.mock.calls.length));
    const listeners = ({ mock }: typeof add | typeof remove) => mock.calls.map(([, f]) => f);
    expect(new Set(listeners(remove))).toEqual(new Set(listeners(add)));
  });
});

describe("options", () => {
  it.each([
    [{ ca: 1 }, "ca must be PEM, as text or bytes, or a list of them"],
    [{ ca: ["x", null] }, "ca must be PEM, as text or bytes, or a list of them"],
    [{ cert: true, key: "x" }, "cert must be PEM, as text or bytes"],
    [{ cert: "x" }, "cert and key must be given together"],
    [{ key: "planted-key" }, "cert and key must be given together"],
    [{ passphrase: 5 }, "passphrase must be text"],
    [{ servername: "" }, "servername must be the name of a host"],
    [{ rejectUnauthorized: 0 }, "rejectUnauthorized must be true or false"],
    [{ keepAlive: "no" }, "keepAlive must be true or false"],
    [{ maxSockets: 0 }, "maxSockets must be a number, 1 or more"],
    [{ maxSockets: Number.NaN }, "maxSockets must be a number, 1 or more"],
    [{ maxResponseSize: 0 }, "maxResponseSize must be a number of bytes, 1 or more"],
    [{ connectTimeout: -1 }, "connectTimeout must be a number of milliseconds, 0 or more"],
    [{ socketPath: 3 }, "socketPath must be a path"],
    [{ proxy: true }, "proxy must be a URL, or false"],
    [{ proxy: "socks5://u:planted@h" }, /^proxy must be an http\(s\) URL, such as/],
    [{ proxy: "http://[" }, /^proxy must be an http\(s\) URL, such as/],
    [{ proxy: "http://u:%E0%A4%A@h" }, /^proxy must be an http\(s\) URL, such as/],
    [{ agent: {} }, "agent is no option"],
  ])("%j are refused", (options, message) => {
    const create = () => createNodeFetch(options as unknown as NodeFetchOptions);
    expect(create).toThrow(InfisicalError);
    expect(create).toThrow(message);
    expect(create).not.toThrow(/planted/);
  });
});
