import http, { type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import https from "node:https";
import { createSecureContext, type SecureContext } from "node:tls";
import { InfisicalError } from "../core/errors.js";
import type { Fetch, FetchInit, FetchResponse, Signal } from "../core/fetch.js";
import { longestDelay, refuseOption } from "../core/options.js";
import { refuse } from "../core/refuse.js";
import { type ConnectionRequest, type ConnectionSettings, Connections } from "./connections.js";
import { codings, decode, tooLarge } from "./decode.js";
import { clientCertificateAdvice, explain, networkFailure } from "./failures.js";
import { createLimit } from "./limit.js";
import { hostOf, portOf, proxyFinder } from "./proxy.js";
import { proxyFailure, proxyRefusal } from "./tunnel.js";

/** A certificate or key in PEM, or several in one text. */
export type Pem = string | Uint8Array;

/** Options of {@link createNodeFetch}; every one has a default. */
export interface NodeFetchOptions {
  /** Certificates of the authorities to trust, in place of those that Node.js brings along. */
  ca?: Pem | readonly Pem[];
  /** Client certificate, with its chain: what `tlsCertAuth` signs in with. */
  cert?: Pem;
  /** Private key of the client certificate. */
  key?: Pem;
  /** Of the private key, where it is encrypted. */
  passphrase?: string;
  /** The name that is asked of the server, and looked for in its certificate. Default: the host. */
  servername?: string;
  /** Whether a certificate that cannot be verified ends the connection. Default true. */
  rejectUnauthorized?: boolean;
  /** Whether a connection is used for more than one request. Default true. */
  keepAlive?: boolean;
  /** How many requests go out at the same time; the others wait. Default 100. */
  maxSockets?: number;
  /** Time to connect, TLS included, in milliseconds. Default 10,000; 0 for no limit. */
  connectTimeout?: number;
  /** How many bytes an answer may have, decoded as well. Default 104,857,600 (100 MiB). */
  maxResponseSize?: number;
  /** Path of a Unix socket, or a Windows pipe, in place of host and port. No proxy is used. */
  socketPath?: string;
  /**
   * The proxy for all requests, or `false` for none. Default: what `HTTPS_PROXY`, `HTTP_PROXY` and
   * `NO_PROXY` say when `createNodeFetch` is called.
   */
  proxy?: string | { readonly href: string } | false;
}

/**
 * Makes a `fetch` for sessions on Node.js that is faster than the global one, and can do what that
 * one cannot: proxies, certificates, Unix sockets. It opens nothing before its first call, and its
 * idle connections do not keep the process alive.
 *
 * It does what sessions need, and no more: texts in both directions, and no redirects.
 *
 * @param options - How to connect; see {@link NodeFetchOptions}.
 * @throws An {@link InfisicalError} naming the option or the variable that cannot be used.
 *
 * @example
 * ```ts
 * const fetch = createNodeFetch({ ca: await readFile("company-ca.pem") });
 * const session = createSession({ baseUrl: "https://secrets.example.com", fetch });
 * ```
 */
export function createNodeFetch(options: NodeFetchOptions = {}): Fetch {
  check(options);
  const { socketPath } = options;
  const settings: ConnectionSettings = {
    keepAlive: options.keepAlive ?? true,
    connectTimeout: options.connectTimeout ?? 10_000,
    socketPath,
    servername: options.servername,
    rejectUnauthorized: options.rejectUnauthorized,
    secureContext: toSecureContext(options, ["ca", "cert", "key", "passphrase"]),
    proxySecureContext: toSecureContext(options, ["ca"]),
  };
  const findProxy = proxyFinder(socketPath === undefined ? options.proxy : false, process.env);
  const limit = createLimit(options.maxSockets ?? 100);
  const maxResponseSize = options.maxResponseSize ?? 100 * 2 ** 20;
  const origins = new Map<string, Connections>();

  return async (url, init) => {
    const target = new URL(url);
    let connections = origins.get(target.origin);
    if (!connections) {
      connections = new Connections(target, findProxy(target), settings);
      origins.set(target.origin, connections);
    }
    const leave = await limit(init.signal);
    try {
      const answer = await exchange(connections, target, init, maxResponseSize);
      return toResponse(answer.head, await plain(answer, target, init.signal, maxResponseSize));
    } finally {
      leave();
    }
  };
}

/** What has come for a request. */
interface Answer {
  readonly head: IncomingMessage;
  readonly body: Buffer;
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
    // Through the module's object: that is where mocks and tracers put a function of their own.
    const sent = (isTls ? https : http).request(options);
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

/** What TLS needs besides the defaults; nothing when it needs nothing. */
function toSecureContext(
  options: NodeFetchOptions,
  names: readonly ("ca" | "cert" | "key" | "passphrase")[],
): SecureContext | undefined {
  const given = names.filter((name) => options[name] !== undefined);
  if (!given.length) return undefined;
  try {
    return createSecureContext(Object.fromEntries(given.map((name) => [name, options[name]])));
  } catch (error) {
    throw new InfisicalError(`createNodeFetch: ${explain(error)}`);
  }
}

/** Refuses options that are unknown, or of the wrong type. */
function check(options: NodeFetchOptions): void {
  const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
  const isFlag = (value: unknown): boolean => typeof value === "boolean";
  const isPem = (value: unknown): boolean => isText(value) || value instanceof Uint8Array;
  const expected: Record<keyof NodeFetchOptions, [(value: unknown) => boolean, string]> = {
    ca: [(value) => [value].flat().every(isPem), "PEM, as text or bytes, or a list of them"],
    cert: [isPem, "PEM, as text or bytes"],
    key: [isPem, "PEM, as text or bytes"],
    passphrase: [isText, "text"],
    servername: [isText, "the name of a host"],
    rejectUnauthorized: [isFlag, "true or false"],
    keepAlive: [isFlag, "true or false"],
    maxSockets: [(value) => Number(value) >= 1, "a number, 1 or more"],
    connectTimeout: [
      (value) => Number(value) >= 0 && Number(value) <= longestDelay,
      "a number of milliseconds, 0 or more",
    ],
    maxResponseSize: [(value) => Number(value) >= 1, "a number of bytes, 1 or more"],
    socketPath: [isText, "a path"],
    proxy: [(value) => value !== true && value !== null, "a URL, or false"],
  };
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const [isRight, what] =
      expected[name as keyof NodeFetchOptions] ?? refuseOption(name, expected);
    if (!isRight(value)) refuse(name, what);
  }
  if ((options.cert === undefined) !== (options.key === undefined)) {
    refuse("cert and key", "given together");
  }
}
