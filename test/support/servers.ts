import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect, type Server as NetServer, type Socket } from "node:net";
import type { TlsOptions } from "node:tls";
import { inspect } from "node:util";
import { generate } from "selfsigned";
import type { FetchInit } from "../../src/index.js";

/** A key and its certificate, in PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** An authority of its own, and what it has signed. */
export interface Authority {
  readonly ca: string;
  /** For `localhost` and 127.0.0.1. */
  readonly server: Identity;
  readonly client: Identity;
  /** The same with an encrypted key. */
  readonly encrypted: Identity;
}

const strong = { keyType: "ec", algorithm: "sha256" } as const;

export const passphrase = "planted-passphrase";

let authorities = 0;

export async function createAuthority(): Promise<Authority> {
  const name = `Authority ${++authorities}`;
  const ca = await generate([{ name: "commonName", value: name }], {
    ...strong,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, critical: true },
    ],
  });
  const sign = async (name: string, options: object = {}): Promise<Identity> => {
    const { private: key, cert } = await generate([{ name: "commonName", value: name }], {
      ...strong,
      ca: { key: ca.private, cert: ca.cert },
      extensions: [
        {
          name: "subjectAltName",
          altNames: [
            { type: 2, value: name },
            { type: 7, ip: "127.0.0.1" },
          ],
        },
      ],
      ...options,
    });
    return { key, cert };
  };
  return {
    ca: ca.cert,
    server: await sign("localhost"),
    client: await sign("client"),
    encrypted: await sign("client", { passphrase }),
  };
}

/** Something that listens, until the test ends. */
export interface Listening {
  readonly port: number;
  /** Every connection so far. */
  readonly sockets: Socket[];
  close(): Promise<void>;
}

const open = new Set<Listening>();

/** Ends everything that the tests have opened. */
export async function closeAll(): Promise<void> {
  await Promise.all([...open].map(({ close }) => close()));
}

export async function listen(server: NetServer, path?: string): Promise<Listening> {
  const sockets: Socket[] = [];
  server.on("connection", (socket) => {
    socket.on("error", () => {});
    sockets.push(socket);
  });
  await new Promise<void>((resolve) => {
    if (path === undefined) server.listen(0, "127.0.0.1", resolve);
    else server.listen(path, resolve);
  });
  const listening: Listening = {
    port: (server.address() as AddressInfo).port,
    sockets,
    close: () =>
      new Promise((resolve) => {
        open.delete(listening);
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  open.add(listening);
  return listening;
}

export function httpServer(handle: RequestListener): Promise<Listening> {
  return listen(createServer(handle));
}

export function httpsServer(options: TlsOptions, handle: RequestListener): Promise<Listening> {
  return listen(createSecureServer(options, handle));
}

/** A proxy that hands on CONNECT and absolute URLs, and keeps what it was asked. */
export interface TestProxy extends Listening {
  readonly asked: { line: string; authorization: string | undefined }[];
}

export async function httpProxy(
  refusal?: number | undefined,
  tls?: Identity | undefined,
): Promise<TestProxy> {
  const asked: TestProxy["asked"] = [];
  const handle: RequestListener = (request, response) => {
    asked.push({
      line: `${request.method} ${request.url}`,
      authorization: request.headers["proxy-authorization"],
    });
    response.statusCode = refusal ?? 200;
    response.end(`through the proxy: ${request.headers.host}`);
  };
  const server: Server = tls ? createSecureServer(tls, handle) : createServer(handle);
  server.on("connect", (request, socket: Socket) => {
    asked.push({
      line: `CONNECT ${request.url}`,
      authorization: request.headers["proxy-authorization"],
    });
    socket.on("error", () => {});
    if (refusal) {
      socket.end(`HTTP/1.1 ${refusal} Refused\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const port = Number(request.url?.split(":").at(-1));
    const upstream = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      socket.pipe(upstream).pipe(socket);
    });
    upstream.on("error", () => socket.destroy());
  });
  return Object.assign(await listen(server), { asked });
}

/** What a session calls its `fetch` with. */
export function init(fields: Partial<FetchInit> = {}): FetchInit {
  return {
    method: "GET",
    headers: {},
    redirect: "manual",
    signal: new AbortController().signal,
    ...fields,
  };
}

/** What an error shows in any rendering. */
export function renderings(error: unknown): string {
  const { message, stack = "" } = error as Error;
  return [inspect(error, { depth: Infinity, showHidden: true }), message, stack].join("\n");
}
