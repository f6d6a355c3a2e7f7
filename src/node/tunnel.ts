import { ClientRequest } from "node:http";
import type { Socket } from "node:net";
import { Duplex, PassThrough } from "node:stream";
import { type InfisicalError, InfisicalNetworkError } from "../core/errors.js";
import type { Signal } from "../core/fetch.js";
import { networkFailure, toCause } from "./failures.js";
import { type HttpProxy, hostOf, portOf } from "./proxy.js";

/** Asks a proxy to hand on everything to the target. */
export async function openTunnel(
  socket: Socket,
  proxy: HttpProxy,
  target: URL,
  waiter: Signal | undefined,
): Promise<Socket> {
  const host = hostOf(target);
  const authority = `${host.includes(":") ? `[${host}]` : host}:${portOf(target)}`;
  const stop = (): void => {
    socket.destroy();
  };
  waiter?.addEventListener("abort", stop);
  try {
    return await new Promise((resolve, reject) => {
      // Mocks and tracers see the request that this is for.
      new ClientRequest({
        method: "CONNECT",
        path: authority,
        headers: { host: authority, ...proxy.headers },
        createConnection: () => socket,
      })
        .on("connect", ({ statusCode }, tunnel) => {
          if (statusCode === 200) return resolve(tunnel as Socket);
          socket.destroy();
          reject(proxyRefusal(proxy, statusCode, `CONNECT ${authority}`));
        })
        .on("close", () => reject(proxyFailure(proxy, new Error("no answer"), true)))
        .on("error", (error) => reject(proxyFailure(proxy, error, true)))
        .end();
    });
  } finally {
    waiter?.removeEventListener("abort", stop);
  }
}

/** A stream over a tunnel that is not open yet. What is written waits for it. */
export function lateTunnel(opening: Promise<Socket>): Duplex {
  const [writable, readable] = [new PassThrough(), new PassThrough()];
  const stream = Duplex.from({ writable, readable });
  opening.then(
    (socket) => {
      stream.on("close", () => socket.destroy());
      socket.on("error", (error) => stream.destroy(error));
      writable.pipe(socket).pipe(readable);
    },
    (error) => stream.destroy(error),
  );
  return stream;
}

/** The error for a proxy that answers in place of the server. */
export function proxyRefusal(
  { origin }: HttpProxy,
  status: number | undefined,
  request: string,
): InfisicalNetworkError {
  const whatToDo =
    status === 407
      ? "give its user and password in its URL: http://user:password@host:port"
      : "let it allow the server, or name the server's host in NO_PROXY";
  const message = `proxy ${origin}: ${request} was answered ${status}; ${whatToDo}`;
  return new InfisicalNetworkError(message, { cause: toCause({ message: "refused" }, true) });
}

/** The error for a proxy that does not answer. */
export function proxyFailure(
  { origin }: HttpProxy,
  error: unknown,
  isNotSent: boolean,
): InfisicalError {
  return networkFailure(
    `proxy ${origin}`,
    error,
    "check HTTPS_PROXY, HTTP_PROXY or the proxy option",
    isNotSent,
  );
}
