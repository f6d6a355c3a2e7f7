import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import type { SecureContext } from "node:tls";
import type { Fetch, FetchInit, FetchResponse, Signal } from "../core/fetch.js";
import { type ConnectionRequest, type ConnectionSettings, Connections } from "./connections.js";
import { codings, decode, tooLarge } from "./decode.js";
import { clientCertificateAdvice, networkFailure } from "./failures.js";
import { createLimit } from "./limit.js";
import type { NodeFetchOptions } from "./options.js";
import { hostOf, portOf, proxyFinder } from "./proxy.js";
import { proxyFailure, proxyRefusal } from "./tunnel.js";

/** TLS settings of their own, where there are any. */
interface SecureContexts {
  readonly server?: SecureContext | undefined;
  readonly proxy?: SecureContext | undefined;
}

/** Makes a `fetch`. What only TLS needs is loaded for the first request that needs it. */
export function createTransport(
  options: NodeFetchOptions = {},
  secureContexts: SecureContexts = {},
): Fetch {
  const { socketPath } = options;
  const settings: ConnectionSettings = {
    keepAlive: options.keepAlive ?? true,
    connectTimeout: options.connectTimeout ?? 10_000,
    socketPath,
    servername: options.servername,
    rejectUnauthorized: options.rejectUnauthorized,
    secureContext: secureContexts.server,
    proxySecureContext: secureContexts.proxy,
  };
  const findProxy = proxyFinder(socketPath === undefined ? options.proxy : false, process.env);
  const limit = createLimit(options.maxSockets ?? 100);
  const maxResponseSize = options.maxResponseSize ?? 100 * 2 ** 20;
  const origins = new Map<string, Connections>();

  async function fetch(url: string, init: FetchInit): Promise<FetchResponse> {
    const target = new URL(url);
    let connections = origins.get(target.origin);
    if (!connections) {
      connections = new Connections(target, findProxy(target), settings);
      origins.set(target.origin, connections);
    }
    await connections.ready();
    const leave = await limit(init.signal);
    try {
      const answer = await exchange(connections, target, init, maxResponseSize);
      const body = await plain(answer, target, init.signal, maxResponseSize);
      const response = toResponse(answer.head, body);
      return answer.isStream ? Object.assign(response, { body: toStream(answer.head) }) : response;
    } finally {
      leave();
    }
  }
  return Object.assign(fetch, { cacheInit: {} });
}

/** What has come for a request. */
interface Answer {
  readonly head: IncomingMessage;
  /** Empty for a stream. */
  readonly body: Buffer;
  readonly isStream?: boolean;
}

/** One request and its whole answer. */
function exchange(
  connections: Connections,
  target: URL,
  init: FetchInit,
  maxResponseSize: number,
): Promise<Answer> {
  const { method, body, signal } = init;
  const isSafe = /^(GET|HEAD|OPTIONS)$/.test(method);
  connections.endStale(isSafe);
  const { proxy } = connections;
  const isTls = target.protocol === "https:";
  const isForProxy = proxy !== undefined && !isTls;
  return new Promise((resolve, reject) => {
    let isAsking = true;
    const options: ConnectionRequest = {
      agent: connections,
      protocol: target.protocol,
      host: hostOf(target),
      port: portOf(target),
      method,
      path: target.pathname + target.search,
      headers: headersOf(target, init),
      waiter: signal,
      isOwn: () => isAsking,
    };
    const sent = connections.module.request(options);
    isAsking = false;
    if (isForProxy) {
      // These see the server that is asked, and the proxy sees the whole URL.
      sent.path = target.href;
      for (const [name, value] of Object.entries(proxy.headers)) sent.setHeader(name, value);
    }
    let head: IncomingMessage | undefined;
    let writtenBefore = 0;
    let isOver = false;

    /** Ends the exchange, once. */
    function end(settle: () => void): void {
      if (isOver) return;
      isOver = true;
      signal.removeEventListener("abort", onAbort);
      settle();
    }
    function onAbort(): void {
      sent.destroy();
      end(() => reject(signal.reason));
    }
    function fail(error: NodeJS.ErrnoException): void {
      sent.destroy();
      end(() => {
        const isEnded = !head && /ECONNRESET|EPIPE/.test(error.code ?? "");
        const isNotSent = !head && connections.hasSentNothing(sent, writtenBefore);
        if (sent.reusedSocket && (isNotSent || (isEnded && isSafe))) {
          // The server had ended the idle connection. Every try uses up one of those. A PUT or DELETE
          // that may have been carried out is the session's to repeat: it tells of the first try.
          resolve(exchange(connections, target, init, maxResponseSize));
        } else if (isForProxy) {
          reject(proxyFailure(proxy, error, isNotSent));
        } else {
          const hint = isEnded && isTls && !sent.reusedSocket ? clientCertificateAdvice : undefined;
          reject(networkFailure(target.origin, error, hint, isNotSent));
        }
      });
    }

    signal.addEventListener("abort", onAbort);
    sent.on("socket", (socket) => {
      writtenBefore = socket.bytesWritten;
    });
    sent.on("error", fail);
    // After an answer, and after an error, this says nothing new. After an upgrade it is the end.
    sent.on("close", () => head || fail(new Error("the connection ended without an answer")));
    sent.on("response", (response) => {
      head = response;
      if (response.statusCode === 101) return fail(new Error("an upgrade that nobody asked for"));
      connections.noteUse(response.socket);
      if (isEventStream(init, response)) {
        // It goes on for as long as the process does, and must not be what keeps it alive.
        response.socket.unref();
        response.on("close", () => signal.removeEventListener("abort", onAbort));
        response.on("error", () => {});
        return resolve({ head: response, body: Buffer.of(), isStream: true });
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxResponseSize) fail(tooLarge(maxResponseSize));
        else chunks.push(chunk);
      });
      response.on("error", fail);
      response.on("close", () => response.complete || fail(new Error("the answer is cut short")));
      response.on("end", () => {
        end(() => {
          if (isForProxy && response.statusCode === 407) reject(proxyRefusal(proxy, 407, method));
          else resolve({ head: response, body: Buffer.concat(chunks, size) });
        });
      });
    });
    sent.end(body);
  });
}

/** What browsers keep to themselves: it frames the request, or is for the connection alone. */
const isFraming =
  /^(connection|content-length|expect|host|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i;

function headersOf(target: URL, { headers, body }: FetchInit): OutgoingHttpHeaders {
  const all: OutgoingHttpHeaders = {
    host: target.host,
    accept: "*/*",
    "accept-encoding": codings,
    "user-agent": "infisical-kit",
  };
  for (const name in headers) {
    if (!isFraming.test(name)) all[name] = headers[name];
  }
  if (body !== undefined) all["content-length"] = Buffer.byteLength(body);
  return all;
}

/** The body without its codings. */
async function plain(
  { head, body }: Answer,
  target: URL,
  signal: Signal,
  maxResponseSize: number,
): Promise<Buffer> {
  const encoding = head.headers["content-encoding"];
  if (!encoding || !body.length) return body;
  try {
    return await decode(body, encoding, maxResponseSize, signal);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw networkFailure(target.origin, error);
  }
}

/** Whether the answer is a stream of events that was asked for. */
function isEventStream(
  { headers }: FetchInit,
  { statusCode, headers: given }: IncomingMessage,
): boolean {
  return (
    statusCode === 200 &&
    headers.accept === "text/event-stream" &&
    /^text\/event-stream\b/i.test(given["content-type"] ?? "") &&
    !given["content-encoding"]
  );
}

/** The part of a `ReadableStream` that gives the body as it comes. */
function toStream(head: IncomingMessage): {
  getReader(): { read(): Promise<IteratorResult<unknown>> };
} {
  return {
    getReader() {
      const chunks = head[Symbol.asyncIterator]();
      return { read: () => chunks.next() };
    },
  };
}

function toResponse(
  { statusCode: status = 0, rawHeaders }: IncomingMessage,
  body: Buffer,
): FetchResponse {
  return {
    ok: status >= 200 && status < 300,
    status,
    headers: {
      get(name) {
        // Names and values take turns. Of a header that comes twice, all values count.
        const wanted = name.toLowerCase();
        const isValue = (_: string, i: number): boolean =>
          i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === wanted;
        const values = rawHeaders.filter(isValue);
        return values.length ? values.join(", ") : null;
      },
    },
    // Without a byte order mark, as any fetch has it.
    text: async () => body.toString("utf8", body.subarray(0, 3).equals(byteOrderMark) ? 3 : 0),
  };
}

const byteOrderMark = Buffer.from("\uFEFF");
