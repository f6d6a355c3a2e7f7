import http, { Agent, type ClientRequest, type ClientRequestArgs } from "node:http";
import { connect as connectSocket, isIP, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { connect as connectTls, SecureContext } from "node:tls";
import { InfisicalTimeoutError } from "../core/errors.js";
import type { Signal } from "../core/fetch.js";
import { toCause } from "./failures.js";
import { type HttpProxy, hostOf, portOf } from "./proxy.js";
import { lateTunnel, openTunnel } from "./tunnel.js";

/** How the connections of a `fetch` are made. */
export interface ConnectionSettings {
  readonly keepAlive: boolean;
  /** Milliseconds; 0 for no limit. */
  readonly connectTimeout: number;
  readonly socketPath: string | undefined;
  readonly servername: string | undefined;
  readonly rejectUnauthorized: boolean | undefined;
  /** For servers. */
  readonly secureContext: SecureContext | undefined;
  /** For proxies: the same authorities, no client certificate. */
  readonly proxySecureContext: SecureContext | undefined;
}

/** What {@link Connections} have to know of a request. */
export interface ConnectionRequest extends ClientRequestArgs {
  /** Aborted when nobody waits for the connection any more. */
  readonly waiter?: Signal;
  /** Whether the connection is asked for by the request itself; a mock asks later on its behalf. */
  readonly isOwn?: () => boolean;
}

/** Milliseconds that a connection may have been idle and be used again. Routers forget it later. */
const longestIdle = 55_000;

/**
 * The same for a request that must not be sent twice: servers close idle connections after 5
 * seconds and more, and where a request crosses with that, nobody knows whether it was read.
 */
const longestIdleForWrites = 4000;

/** The connections to one origin. Those that are idle do not keep the process alive. */
export class Connections extends Agent {
  readonly #target: URL;
  readonly proxy: HttpProxy | undefined;
  readonly #settings: ConnectionSettings;
  /** What the module asks to be called with; the connections are made here all the same. */
  readonly protocol: string;
  /** Whose `request` is called: that is where mocks and tracers put a function of their own. */
  module: Pick<typeof http, "request"> = http;
  /** When a socket was used last, by the clock of the wall and by one that only goes ahead. */
  readonly #lastUse = new WeakMap<Duplex, readonly [wall: number, steady: number]>();
  /** Sockets over which nothing can have left yet. */
  readonly #unready = new WeakSet<Duplex>();
  #connectTls: typeof connectTls = () => {
    throw new Error("TLS is not loaded");
  };
  #loading: Promise<void> | undefined;
  /** From an earlier connection: it makes a handshake shorter. */
  #tlsSession: Buffer | undefined;

  constructor(target: URL, proxy: HttpProxy | undefined, settings: ConnectionSettings) {
    super({ keepAlive: settings.keepAlive });
    this.#target = target;
    this.protocol = target.protocol;
    this.proxy = proxy;
    this.#settings = settings;
  }

  /** Loads what only TLS needs, for those that need it: Node.js takes as long over it as over the rest. */
  ready(): Promise<void> | undefined {
    if (this.#target.protocol === "https:" || this.proxy?.isTls) this.#loading ??= this.#loadTls();
    return this.#loading;
  }

  async #loadTls(): Promise<void> {
    const [https, tls] = await Promise.all([import("node:https"), import("node:tls")]);
    if (this.#target.protocol === "https:") this.module = https.default;
    this.#connectTls = tls.connect;
  }

  /** Ends idle connections that a request had better not use. */
  endStale(isSafe: boolean): void {
    const longest = isSafe ? longestIdle : longestIdleForWrites;
    for (const sockets of Object.values(this.freeSockets)) {
      // The first are those that have been idle for longest.
      for (const socket of sockets ?? []) {
        const [wall, steady] = this.#lastUse.get(socket) ?? [0, 0];
        // Of a sleeping machine, only the clock on the wall goes on; and that one may be set back.
        if (Date.now() - wall <= longest && performance.now() - steady <= longest) break;
        socket.destroy();
      }
    }
  }

  /** Notes that a socket has just been used. */
  noteUse(socket: Duplex): void {
    this.#lastUse.set(socket, [Date.now(), performance.now()]);
  }

  /** Whether it is certain that nothing of a request has left. */
  hasSentNothing({ socket, reusedSocket }: ClientRequest, writtenBefore: number): boolean {
    if (!socket) return false;
    return this.#unready.has(socket) || (reusedSocket && socket.bytesWritten === writtenBefore);
  }

  override createConnection(
    request: ConnectionRequest,
    done?: (error: Error | null, socket: Duplex) => void,
  ): Duplex | undefined {
    const { protocol } = this.#target;
    const proxy = this.proxy;
    if (!proxy) return protocol === "https:" ? this.#secure() : this.#connect();
    const socket = this.#connectToProxy(proxy);
    const where = `proxy ${proxy.origin}`;
    if (protocol === "http:") {
      return this.#limit(socket, proxy.isTls ? "secureConnect" : "connect", where);
    }
    const stop = this.#deadline(socket, where);
    const tunnel = openTunnel(socket, proxy, this.#target, request.waiter).finally(stop);
    // A mock that lets a request through takes nothing but a socket at once.
    if (!request.isOwn?.()) return this.#secure(lateTunnel(tunnel));
    tunnel.then(
      (tunnel) => done?.(null, this.#secure(tunnel)),
      (error) => done?.(error, socket),
    );
    return undefined;
  }

  #connect(): Socket {
    const { socketPath } = this.#settings;
    const socket = connectSocket(
      socketPath === undefined
        ? { host: hostOf(this.#target), port: portOf(this.#target), noDelay: true }
        : { path: socketPath },
    );
    return this.#limit(socket, "connect", this.#target.origin);
  }

  #connectToProxy({ isTls, host, port }: HttpProxy): Socket {
    if (!isTls) return connectSocket({ host, port, noDelay: true });
    const { proxySecureContext } = this.#settings;
    return this.#connectTls({
      host,
      port,
      ...this.#verification(host),
      ...(proxySecureContext && { secureContext: proxySecureContext }),
    });
  }

  /** TLS to the server, over a socket of its own or through a tunnel. */
  #secure(tunnel?: Duplex): Socket {
    const { socketPath, secureContext, servername } = this.#settings;
    const host = hostOf(this.#target);
    const socket = this.#connectTls({
      host,
      port: portOf(this.#target),
      ALPNProtocols: ["http/1.1"],
      ...this.#verification(servername ?? host),
      ...(socketPath !== undefined && { path: socketPath }),
      ...(tunnel && { socket: tunnel }),
      ...(secureContext && { secureContext }),
      ...(this.#tlsSession && { session: this.#tlsSession }),
    });
    socket
      .on("session", (session) => {
        this.#tlsSession = session;
      })
      .on("error", () => {
        this.#tlsSession = undefined;
      });
    return this.#limit(socket, "secureConnect", this.#target.origin);
  }

  #verification(name: string): { servername?: string; rejectUnauthorized?: boolean } {
    const { rejectUnauthorized } = this.#settings;
    return {
      // No address may be sent as a name.
      ...(!isIP(name) && { servername: name }),
      ...(rejectUnauthorized !== undefined && { rejectUnauthorized }),
    };
  }

  #limit(socket: Socket, ready: "connect" | "secureConnect", where: string): Socket {
    const stop = this.#deadline(socket, where);
    this.#unready.add(socket);
    socket.once(ready, () => {
      this.#unready.delete(socket);
      stop();
    });
    return socket.once("close", stop);
  }

  /** Ends a socket that takes too long; what it gives stops the clock. */
  #deadline(socket: Socket, where: string): () => void {
    const { connectTimeout } = this.#settings;
    if (!connectTimeout) return () => {};
    const timer = setTimeout(() => {
      socket.destroy(
        new InfisicalTimeoutError(`${where}: no connection within ${connectTimeout} ms`, {
          cause: toCause(new Error("no connection"), true),
        }),
      );
    }, connectTimeout);
    // What waits is the socket: where nobody needs it any more, nothing does.
    timer.unref();
    return () => clearTimeout(timer);
  }
}
