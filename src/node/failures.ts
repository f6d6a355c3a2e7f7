import { InfisicalNetworkError } from "../core/errors.js";

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
  const { code = "", reason, message = "" }: Record<string, string | undefined> = Object(error);
  // The messages of OpenSSL are for its own developers: what has happened is in the midst of them.
  const why = reason || /SSL routines:[^:]*:([^:]+)/.exec(message)?.[1] || message || code;
  const known = `${code} ${why.toUpperCase().replace(/ /g, "_")}`;
  const whatToDo = hint ?? advice.find(([names]) => names.test(known))?.[1];
  return whatToDo ? `${why}; ${whatToDo}` : why;
}

/** The error for a request that got no answer; the error of Node is its cause. */
export function networkFailure(
  where: string,
  cause: unknown,
  hint?: string,
): InfisicalNetworkError {
  if (cause instanceof InfisicalNetworkError) return cause;
  return new InfisicalNetworkError(`${where}: ${explain(cause, hint)}`, { cause });
}
