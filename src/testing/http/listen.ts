import {
  type IncomingMessage,
  importNodeModule,
  type NodeModules,
  type ServerResponse,
  type Socket,
} from "../../platform/node-modules.js";
import type { TestListener, TestListenOptions } from "../types.js";
import type { Answer, WireAnswer, WireStream } from "./wire.js";

export async function listen(
  answer: Answer,
  { port = 0, host = "127.0.0.1" }: TestListenOptions,
): Promise<TestListener> {
  const server = (await importHttp()).createServer((request, response) => {
    serve(answer, request, response).catch(() => response.destroy());
  });
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function importHttp(): Promise<NodeModules["http"]> {
  try {
    return await importNodeModule("http");
  } catch (cause) {
    throw new Error("listen() needs Node's http module; use the server's fetch here", { cause });
  }
}

async function serve(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "GET", url = "/" } = request;
  const headers = (name: string): string | undefined => request.headers[name]?.toString();
  const cors = corsHeaders(headers);
  if (method === "OPTIONS" && headers("access-control-request-method")) {
    response.writeHead(204, cors);
    response.end();
    return;
  }
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  const body = await readAll(request);
  const target = new URL(url, `http://${headers("host") ?? "localhost"}`);
  const result = await answer({ method, url: target, headers, body }, gone.signal);
  if (!result) response.destroy();
  else if (result.stream) sendStream(response, result, result.stream, cors);
  else send(response, result, cors);
}

function sendStream(
  response: ServerResponse,
  { status, headers }: WireAnswer,
  stream: WireStream,
  cors: Readonly<Record<string, string>>,
): void {
  const encoder = new TextEncoder();
  response.writeHead(status, { ...cors, ...headers });
  response.flushHeaders();
  const stop = stream.listen((text) => response.write(encoder.encode(text), () => {}));
  response.on("close", stop);
}

function send(
  response: ServerResponse,
  { status, headers, body: text, isTruncated }: WireAnswer,
  cors: Readonly<Record<string, string>>,
): void {
  const body = new TextEncoder().encode(text);
  const hasNoBody = status === 204 || status === 304;
  const length = hasNoBody ? {} : { "content-length": body.length };
  response.writeHead(status, { ...cors, ...headers, ...length });
  if (isTruncated) {
    // The half must have left before the connection breaks, or not even the status arrives.
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  } else {
    response.end(body);
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of request) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

function corsHeaders(headers: (name: string) => string | undefined): Record<string, string> {
  return {
    "access-control-allow-origin": headers("origin") ?? "*",
    "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
    "access-control-allow-headers": headers("access-control-request-headers") ?? "*",
    "access-control-expose-headers":
      "etag, x-request-id, retry-after, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset",
    "access-control-max-age": "600",
    vary: "origin, access-control-request-headers",
  };
}
