/** A certificate or key in PEM, or several in one text. */
export type Pem = string | Uint8Array;

/** Options of `createNodeFetch`; every one has a default. */
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
