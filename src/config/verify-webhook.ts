import { InfisicalError, isInfisicalError } from "../core/errors.js";
import { memberOf, readJson } from "../core/json.js";
import { refuse } from "../core/refuse.js";
import { webCrypto } from "../platform/web-crypto.js";
import type { VerifiedEvent } from "./webhook-events.js";

/** Why a delivery is not accepted. */
export type WebhookProblem = "missing" | "malformed" | "signature" | "expired";

/** What a {@link WebhookError} tells besides. */
export interface WebhookErrorFields {
  /**
   * `missing`: it has no signature. `signature`: it was signed with another secret, or changed since.
   * `expired`: it was sent too long ago. `malformed`: it is none of the server's.
   */
  problem: WebhookProblem;
}

/** A delivery is not accepted: answer it with a 401. */
export class WebhookError extends InfisicalError {
  /** Why it is not accepted. */
  declare readonly problem: WebhookProblem;

  constructor(message: string, fields: WebhookErrorFields) {
    super(message);
    Object.assign(this, fields);
  }

  override get name(): "WebhookError" {
    return "WebhookError";
  }
}

/** Whether it is a {@link WebhookError}, from whichever copy or realm. */
export function isWebhookError(error: unknown): error is WebhookError {
  return isInfisicalError(error) && error.name === "WebhookError";
}

/** Params of {@link verifyWebhook}. */
export interface VerifyWebhookParams {
  /** The body as it came, before anything has parsed it. */
  body: string | Uint8Array | ArrayBuffer;
  /** The header `x-infisical-signature`. */
  signature: string | readonly string[] | null | undefined;
  /** The secret key of the webhook; or several, while it is being replaced. */
  secret: string | readonly string[];
  /**
   * How far from now it may have been sent, in milliseconds. A delivery that somebody has recorded
   * and sends again later is refused so. Default 300,000; `Infinity` for any time.
   */
  tolerance?: number | undefined;
}

const defaultTolerance = 300_000;

/**
 * Verifies a delivery of a webhook: that the server has signed it, with the secret key that the webhook
 * was created with, and not too long ago. Webhooks of secrets, and those of certificate alerts, have a
 * signature each in their own form; both are verified. It works in every runtime, by WebCrypto, and
 * takes the same time for all wrong signatures.
 *
 * A delivery may come twice. Where that matters, keep the signatures of the last minutes.
 *
 * @param params - {@link VerifyWebhookParams}
 * @returns The event.
 * @throws A {@link WebhookError} when the delivery is not accepted; it shows nothing of it.
 *
 * @example
 * ```ts
 * const event = await verifyWebhook({
 *   body: await request.text(),
 *   signature: request.headers.get("x-infisical-signature"),
 *   secret: env.WEBHOOK_SECRET,
 * });
 * if (event.event === "secrets.modified") await cache.refresh();
 * ```
 */
export async function verifyWebhook(params: VerifyWebhookParams): Promise<VerifiedEvent> {
  const body = toBytes(params.body);
  const secrets = [params.secret].flat();
  if (!secrets.length || !secrets.every((secret) => typeof secret === "string" && secret)) {
    refuse("secret", "the secret key of the webhook, or a list of them");
  }
  const { tolerance = defaultTolerance } = params;
  if (typeof tolerance !== "number" || !(tolerance >= 0)) {
    refuse("tolerance", "a number of milliseconds, 0 or more");
  }

  const { time, digest, isInFront } = readSignature(params.signature);
  const signed = isInFront ? concat(new TextEncoder().encode(`${time}.`), body) : body;
  if (!(await isSigned(signed, digest, secrets))) {
    throw new WebhookError(
      "The signature does not fit: the secret is another one, or the body is not as it was sent",
      { problem: "signature" },
    );
  }

  const event = readJson(decode(body))?.result;
  // In the form without a time in front of the body, the header's own time is not signed.
  const sentAt = isInFront ? Number(time) : memberOf(event, "timestamp");
  if (sentAt !== Number(time)) {
    throw new WebhookError("The time in x-infisical-signature is not that of the body", {
      problem: "malformed",
    });
  }
  if (Math.abs(Date.now() - sentAt) > tolerance) {
    throw new WebhookError(
      `It was sent at ${new Date(sentAt).toISOString()}, more than ${tolerance} ms from now`,
      { problem: "expired" },
    );
  }
  if (!isEvent(event)) {
    throw new WebhookError("The body is no event: the webhook has to be of type general", {
      problem: "malformed",
    });
  }
  return event;
}

function toBytes(body: unknown): Uint8Array<ArrayBuffer> {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  // From another realm, as Jest has them, it is no instance.
  if (ArrayBuffer.isView(body)) {
    return Uint8Array.from(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  }
  return refuse("body", "the text or the bytes of the request, before anything has parsed them");
}

interface Signature {
  /** Digits. */
  readonly time: string;
  readonly digest: Uint8Array<ArrayBuffer>;
  /** Whether the time is signed in front of the body. */
  readonly isInFront: boolean;
}

/** Reads `t=time;digest`, of webhooks, and `t=time,v1=digest`, of alerts. */
function readSignature(header: VerifyWebhookParams["signature"]): Signature {
  const text = typeof header === "string" ? header : header?.length === 1 ? header[0] : header;
  if (!text?.length) {
    throw new WebhookError(
      "There is no x-infisical-signature: the webhook was created without a secret key, or somebody else sends this",
      { problem: "missing" },
    );
  }
  const [, time, separator, digits = ""] =
    typeof text === "string"
      ? (/^t=(\d{1,15})(;|,v1=)([\da-f]{64})$/i.exec(text.trim()) ?? [])
      : [];
  if (time === undefined) {
    throw new WebhookError("x-infisical-signature is neither t=…;… nor t=…,v1=…", {
      problem: "malformed",
    });
  }
  const digest = Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return { time, digest, isInFront: separator !== ";" };
}

/** Tries all secrets, and compares in a time that tells nothing. */
async function isSigned(
  content: Uint8Array<ArrayBuffer>,
  digest: Uint8Array<ArrayBuffer>,
  secrets: readonly string[],
): Promise<boolean> {
  const { subtle } = await webCrypto();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const found = await Promise.all(
    secrets.map(async (secret) => {
      const bytes = new TextEncoder().encode(secret);
      const key = await subtle.importKey("raw", bytes, algorithm, false, ["verify"]);
      return subtle.verify("HMAC", key, digest, content);
    }),
  );
  return found.includes(true);
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** As far as one can tell: what is in an event is the server's to say. */
function isEvent(value: unknown): value is VerifiedEvent {
  return typeof memberOf(value, "event") === "string"
    ? typeof memberOf(value, "project") === "object"
    : memberOf(value, "specversion") === "1.0" && typeof memberOf(value, "data") === "object";
}
