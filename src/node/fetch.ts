import { type IncomingMessage, request } from "node:http";
import { createSecureContext, type SecureContext } from "node:tls";
import { InfisicalError } from "../core/errors.js";
import type { Fetch, FetchInit, FetchResponse } from "../core/fetch.js";
import { refuse } from "../core/refuse.js";
import { type ConnectionRequest, type ConnectionSettings, Connections } from "./connections.js";
import { codings, decode } from "./decode.js";
import { clientCertificateAdvice, explain, networkFailure } from "./failures.js";
import { createLimit } from "./limit.js";
import { proxyFinder } from "./proxy.js";
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
 * @throws {@link InfisicalError} naming the option or the variable that cannot be used.
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
      return await exchange(connections, target, init);
    } finally {
      leave();
    }
  };
}

/** One request and its whole answer. */
function exchange(connections: Connections, target: URL, init: FetchInit): Promise<FetchResponse> {
  const { method, headers, body, signal } = init;
  const isRepeatable = /^(GET|HEAD|OPTIONS|PUT|DELETE)$/.test(method);
  connections.endStale(isRepeatable);
  const { proxy } = connections;
  const isForProxy = proxy !== undefined && target.protocol === "http:";
  return new Promise((resolve, reject) => {
    const options: ConnectionRequest = {
      agent: connections,
      method,
      path: isForProxy ? target.href : target.pathname + target.search,
      headers: {
        host: target.host,
        accept: "*/*",
        "accept-encoding": codings,
        "user-agent": "infisical-kit",
        ...headers,
        ...(body !== undefined && { "content-length": Buffer.byteLength(body) }),
        ...(isForProxy && proxy.headers),
      },
      waiter: signal,
    };
    const sent = request(options);
    let isAnswered = false;
    const onAbort = (): void => {
      sent.destroy();
      reject(signal.reason);
    };
    const fail = (error: NodeJS.ErrnoException): void => {
      const isEnded = !isAnswered && /ECONNRESET|EPIPE/.test(error.code ?? "");
      if (isEnded && sent.reusedSocket && isRepeatable && !signal.aborted) {
        // The server had ended the idle connection. Every try uses up one of those.
        resolve(exchange(connections, target, init));
      } else if (isForProxy) {
        reject(proxyFailure(proxy, error));
      } else {
        const isNewTls = target.protocol === "https:" && !sent.reusedSocket;
        const hint = isEnded && isNewTls ? clientCertificateAdvice : undefined;
        reject(networkFailure(target.origin, error, hint));
      }
    };
    signal.addEventListener("abort", onAbort);
    sent.on("close", () => signal.removeEventListener("abort", onAbort));
    sent.on("error", fail);
    sent.on("response", (response) => {
      isAnswered = true;
      connections.noteUse(response.socket);
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", fail);
      response.on("end", () => {
        const encoding = response.headers["content-encoding"];
        const bytes = Buffer.concat(chunks);
        if (isForProxy && response.statusCode === 407) reject(proxyRefusal(proxy, 407, method));
        else if (!encoding || !bytes.length) resolve(toResponse(response, bytes));
        else decode(bytes, encoding).then((plain) => resolve(toResponse(response, plain)), fail);
      });
    });
    sent.end(body);
  });
}

function toResponse(
  { statusCode: status = 0, headers }: IncomingMessage,
  body: Buffer,
): FetchResponse {
  return {
    ok: status >= 200 && status < 300,
    status,
    headers: { get: (name) => headers[name.toLowerCase()]?.toString() ?? null },
    text: async () => body.toString(),
  };
}

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
      (value) => Number(value) >= 0 && Number(value) <= 0x7fffffff,
      "a number of milliseconds, 0 or more",
    ],
    socketPath: [isText, "a path"],
    proxy: [(value) => value !== true && value !== null, "a URL, or false"],
  };
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const [isRight, what] = expected[name as keyof NodeFetchOptions] ?? [() => false, "left out"];
    if (!isRight(value)) refuse(name, what);
  }
  if ((options.cert === undefined) !== (options.key === undefined)) {
    refuse("cert and key", "given together");
  }
}
