import { InfisicalError, InfisicalNetworkError } from "../core/errors.js";

/** What to do about a server that ends the connection, instead of an answer, after a handshake. */
export const clientCertificateAdvice =
  "the server may demand a client certificate, or another one: see cert and key";

/** What to do about errors of TLS and of sockets, by the names in their codes. */
const advice: readonly (readonly [RegExp, string])[] = [
  [
    /SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_UNTRUSTED|CERT_SIGNATURE_FAILURE/,
    "give the certificate of the authority that signed the server's as ca",
  ],
  [/ALTNAME_INVALID/, "correct baseUrl, or give the name in the certificate as servername"],
  [/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/, "renew the server's certificate, or set the clock"],
  [/KEY_VALUES_MISMATCH|KEY_TYPE_MISMATCH/, "key must be the one that belongs to cert"],
  [/BAD_DECRYPT|PASSWORD|PASSPHRASE|INTERRUPTED/, "key needs its passphrase"],
  [/PEM|ASN1|DECODER|UNSUPPORTED/, "ca, cert and key must be PEM that OpenSSL can read"],
  [/ALERT_|HANDSHAKE_FAILURE/, clientCertificateAdvice],
  [
    /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/,
    "no TLS is spoken there: check https and the port",
  ],
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/, "check baseUrl, or give a proxy"],
];

/** What an error of Node or OpenSSL says, and what to do about it. */
export function explain(error: unknown, hint?: string): string {
  const { code = "", reason }: Record<string, string | undefined> = Object(error);
  const message = messageOf(error);
  // The messages of OpenSSL are for its own developers: what has happened is in the midst of them.
  const why = reason || /SSL routines:[^:]*:([^:]+)/.exec(message)?.[1] || message || code;
  const known = `${code} ${why.toUpperCase().replace(/ /g, "_")}`;
  const whatToDo = hint ?? advice.find(([names]) => names.test(known))?.[1];
  return whatToDo ? `${why}; ${whatToDo}` : why;
}

/**
 * The code of a cause when nothing of the request can have left, and the error of Node.js does not
 * say so itself, as `ECONNREFUSED` does: whatever the request is, it can be sent again.
 */
export const requestNotSent = "ERR_REQUEST_NOT_SENT";

/** The error for a request that got no answer; what Node.js says is its cause. */
export function networkFailure(
  where: string,
  cause: unknown,
  hint?: string,
  isNotSent = false,
): InfisicalError {
  if (cause instanceof InfisicalError) return cause;
  return new InfisicalNetworkError(`${where}: ${explain(cause, hint)}`, {
    cause: toCause(cause, isNotSent),
  });
}

/** What Node.js says of a failure, and none of its data: they have what the server has sent. */
export function toCause(error: unknown, isNotSent: boolean): Error {
  const { code, address, port } = Object(error);
  const isVague = code === undefined || /^(ECONNRESET|EPIPE|ETIMEDOUT|ERR_STREAM_.*)$/.test(code);
  return Object.assign(
    new Error(messageOf(error)),
    code !== undefined && { code },
    isNotSent && isVague && { code: requestNotSent },
    address !== undefined && { address, port },
  );
}

/** Where a host has several addresses, each has an error of its own. */
function messageOf(error: unknown): string {
  const { message, errors = [] } = Object(error);
  return message || errors.map(messageOf).join(", ");
}
