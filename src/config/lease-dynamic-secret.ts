import { watch } from "../core/abort.js";
import { now } from "../core/clock.js";
import { InfisicalError, isInfisicalApiError, isNotFoundError } from "../core/errors.js";
import { longestDelay } from "../core/options.js";
import { refuse } from "../core/refuse.js";
import type { RequestOptions, Session } from "../core/session.js";
import {
  type CreateDynamicSecretLeaseParams,
  createLease,
  renewLease,
  revokeLease,
} from "../resources/dynamic-secrets.js";
import { backoff, pause, withJitter } from "./pause.js";

/** Options of {@link leaseDynamicSecret}. */
export interface LeaseDynamicSecretOptions extends RequestOptions {
  /**
   * Whether the lease is renewed in the background, each time when a third of it is left, until it is
   * revoked, the server refuses, or `signal` aborts. It keeps no process alive. Default false.
   */
  autoRenew?: boolean | undefined;
  /** Called when the background could not renew. With `isFinal`, it tries no more. */
  onRenewError?: ((error: unknown, isFinal: boolean) => void) | undefined;
}

/** Options of {@link DynamicCredentials.renew}. */
export interface RenewLeaseOptions extends RequestOptions {
  /** Lifetime, such as `1h`. Default that of the lease, else that of the dynamic secret. */
  ttl?: string | undefined;
}

/** Options of {@link DynamicCredentials.revoke}. */
export interface RevokeLeaseOptions extends RequestOptions {
  /** Whether the lease is forgotten even if the credentials cannot be revoked. Default false. */
  isForced?: boolean | undefined;
}

/** Lets `await using` revoke the lease, where the runtime and TypeScript know of it. */
export type AsyncDispose = typeof Symbol extends { readonly asyncDispose: infer Key extends symbol }
  ? { readonly [Name in Key]: () => Promise<void> }
  : unknown;

/** Credentials for a time. Printers and `JSON.stringify` do not show them. */
export type DynamicCredentials<Credentials = Readonly<Record<string, unknown>>> = {
  /** ID of the lease. */
  readonly leaseId: string;
  /** What the dynamic secret gives, such as `DB_USERNAME` and `DB_PASSWORD`. */
  readonly credentials: Credentials;
  /** When the server revokes them, by its clock. A renewal moves it. */
  readonly expiresAt: Date;
  /**
   * Extends the lease, up to the maximum of the dynamic secret, and gives its new end.
   *
   * @throws An {@link InfisicalApiError} when the server refuses, such as beyond the maximum.
   */
  renew(options?: RenewLeaseOptions): Promise<Date>;
  /**
   * Ends the lease: the server takes the credentials back. A lease that is gone already is fine, and so
   * is a second call.
   *
   * @throws An {@link InfisicalError} when the server could not revoke the credentials.
   */
  revoke(options?: RevokeLeaseOptions): Promise<void>;
} & AsyncDispose;

/**
 * Makes credentials of a dynamic secret, for a time. Enterprise plans only.
 *
 * `POST /api/v1/dynamic-secrets/leases`
 *
 * @param session - Session to use.
 * @param params - {@link CreateDynamicSecretLeaseParams}
 * @param options - {@link LeaseDynamicSecretOptions}. The options of a call are those of renewals in the
 * background too.
 * @returns A {@link DynamicCredentials}
 * @throws An {@link InfisicalApiError} when the server refuses.
 *
 * @example
 * ```ts
 * await using lease = await leaseDynamicSecret(session, {
 *   projectSlug: "web-shop",
 *   environmentSlug: "prod",
 *   dynamicSecretName: "postgres",
 *   ttl: "10m",
 * });
 * await connect(lease.credentials);
 * ```
 */
export async function leaseDynamicSecret<Credentials = Readonly<Record<string, unknown>>>(
  session: Session,
  params: CreateDynamicSecretLeaseParams,
  { autoRenew = false, onRenewError, ...options }: LeaseDynamicSecretOptions = {},
): Promise<DynamicCredentials<Credentials>> {
  if (typeof autoRenew !== "boolean") refuse("autoRenew", "true or false");
  const { lease, data } = await createLease(session, params, options);
  const { projectSlug, environmentSlug, path, ttl } = params;
  const place = { leaseId: lease.id, projectSlug, environmentSlug, path };
  const stop = new AbortController();
  const expiresAt = new Date(lease.expireAt);
  // Only the differences of the server's times count: this clock may show another time.
  let end = now() + expiresAt.getTime() - Date.parse(lease.createdAt);
  let revoked: Promise<void> | undefined;

  async function renew({ ttl: wanted = ttl, ...call }: RenewLeaseOptions = {}): Promise<Date> {
    if (revoked) throw new InfisicalError("The lease is revoked: make another one");
    const renewed = await renewLease(session, { ...place, ttl: wanted }, call);
    const next = Date.parse(renewed.lease.expireAt);
    end += next - expiresAt.getTime();
    expiresAt.setTime(next);
    return new Date(next);
  }

  async function revoke({ isForced, ...call }: RevokeLeaseOptions = {}): Promise<void> {
    try {
      const { lease } = await revokeLease(session, { ...place, isForced }, call);
      // It answers so when the provider of the credentials does not let it.
      if (lease.status) {
        throw new InfisicalError(
          `The lease could not be revoked: ${lease.statusDetails ?? lease.status}`,
        );
      }
    } catch (error) {
      // It has ended by itself.
      if (!isNotFoundError(error)) throw error;
    }
  }

  async function keepRenewed(): Promise<void> {
    for (let failures = 0; !stop.signal.aborted; ) {
      const left = end - now();
      const wait = failures ? Math.min(backoff(failures, 60_000), left / 2) : (left * 2) / 3;
      const due = now() + Math.max(withJitter(wait), 10);
      // One timer cannot wait for more than 24 days.
      while (now() < due) await pause(Math.min(due - now(), longestDelay), stop.signal);
      try {
        await renew({ ...options, signal: stop.signal });
        failures = 0;
      } catch (error) {
        if (stop.signal.aborted) return;
        failures++;
        const isFinal = isRefusal(error) || end <= now();
        tell(error, isFinal);
        if (isFinal) return;
      }
    }
  }

  function tell(error: unknown, isFinal: boolean): void {
    try {
      onRenewError?.(error, isFinal);
    } catch {
      // The lease is worth more than the report.
    }
  }

  const result = {
    leaseId: lease.id,
    get expiresAt() {
      return new Date(expiresAt);
    },
    renew,
    revoke(call?: RevokeLeaseOptions) {
      stop.abort();
      revoked ??= revoke(call).catch((error) => {
        revoked = undefined;
        throw error;
      });
      return revoked;
    },
  };
  Object.defineProperty(result, "credentials", { get: () => data });
  Object.defineProperty(result, asyncDispose(), { value: () => result.revoke() });
  if (autoRenew) {
    const { signal } = options;
    const unwatch = signal && watch(signal, () => stop.abort());
    if (signal?.aborted) stop.abort();
    // What it rejects with is the abort.
    keepRenewed()
      .catch(() => {})
      .then(unwatch);
  }
  // What the credentials are is for the caller to know, as it is for the members of a Map.
  return result as unknown as DynamicCredentials<Credentials>;
}

/** Whether another try would be refused as well. */
function isRefusal(error: unknown): boolean {
  return (
    isInfisicalApiError(error) &&
    error.statusCode >= 400 &&
    error.statusCode < 500 &&
    error.statusCode !== 408 &&
    error.statusCode !== 429
  );
}

/** What compilers use where the runtime has no symbol of its own. */
function asyncDispose(): symbol {
  const { asyncDispose } = Symbol as { readonly asyncDispose?: symbol };
  return asyncDispose ?? Symbol.for("Symbol.asyncDispose");
}
