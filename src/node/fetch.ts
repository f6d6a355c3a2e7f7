import { createSecureContext, type SecureContext } from "node:tls";
import { InfisicalError } from "../core/errors.js";
import type { Fetch } from "../core/fetch.js";
import { longestDelay, refuseOption } from "../core/options.js";
import { refuse } from "../core/refuse.js";
import { explain } from "./failures.js";
import type { NodeFetchOptions } from "./options.js";
import { createTransport } from "./transport.js";

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
  return createTransport(options, {
    server: toSecureContext(options, ["ca", "cert", "key", "passphrase"]),
    proxy: toSecureContext(options, ["ca"]),
  });
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
