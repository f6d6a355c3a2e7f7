import type { AuthMode } from "./modes.js";

function rename(error: Error, value: string): void {
  Object.defineProperty(error, "name", { value, writable: true });
}

/** Base of every error that this package throws, and the class of those for unusable input. */
export class InfisicalError extends Error {
  override get name(): string {
    return "InfisicalError";
  }

  /** For frameworks that rename errors. */
  override set name(name: string) {
    rename(this, name);
  }

  /** Marks the errors of every copy of this package; the guards read it. */
  get isInfisicalError(): true {
    return true;
  }
}

/** What an {@link InfisicalApiError} tells of the refused request. */
export interface InfisicalApiErrorFields {
  /** HTTP status of the answer. */
  statusCode: number;
  /** The server's name for the request, for its logs and its support. */
  requestId?: string | undefined;
  /** The server's name for the error, such as `TokenError`. */
  errorType?: string | undefined;
  /**
   * What the server tells besides its message, as JSON: with a 403, the permissions that are missing.
   * `undefined` where it tells no more. What is secret in the request is `***` in it.
   */
  details?: unknown;
  /** HTTP method of the request. */
  method?: string | undefined;
  /** URL of the request. */
  url?: string | undefined;
}

const statusNames: Record<number, string> = {
  304: "NotModified",
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  409: "Conflict",
  422: "Validation",
  429: "RateLimit",
  500: "InternalServer",
};

/** The server refused a request, or answered what cannot be read. */
export class InfisicalApiError extends InfisicalError {
  /** HTTP status of the answer. */
  declare readonly statusCode: number;
  /** The server's name for the request, for its logs and its support. */
  declare readonly requestId: string | undefined;
  /** The server's name for the error, such as `TokenError`. */
  declare readonly errorType: string | undefined;
  /**
   * What the server tells besides its message, as JSON: with a 403, the permissions that are missing.
   * `undefined` where it tells no more. What is secret in the request is `***` in it.
   */
  declare readonly details: unknown;
  /** HTTP method of the request. */
  declare readonly method: string | undefined;
  /** URL of the request. */
  declare readonly url: string | undefined;

  constructor(message: string, fields: InfisicalApiErrorFields) {
    super(message);
    Object.assign(this, fields);
  }

  /** That of the class for the status, such as `NotFoundError`; else `InfisicalApiError`. */
  override get name(): string {
    return `${statusNames[this.statusCode] ?? "InfisicalApi"}Error`;
  }

  override set name(name: string) {
    rename(this, name);
  }
}

/** An {@link InfisicalApiError} of one status. */
export type StatusError<Name extends string, Fields = unknown> = InfisicalApiError &
  Readonly<Fields> & { readonly name: Name };

/** The class for one status. `instanceof` goes by the status, in whichever copy the error was made. */
export interface StatusErrorClass<Name extends string, Fields = unknown> {
  new (
    message: string,
    fields?: Omit<InfisicalApiErrorFields, "statusCode"> & Partial<Fields>,
  ): StatusError<Name, Fields>;
  readonly prototype: StatusError<Name, Fields>;
}

// The request path makes plain InfisicalApiErrors: who catches them by class brings the class along.
function statusError<Name extends string, Fields>(
  statusCode: number,
  defaults?: Fields,
): StatusErrorClass<Name, Fields> {
  class StatusClass extends InfisicalApiError {
    // Somebody's own subclass inherits this, and is none of the classes by status.
    static override [Symbol.hasInstance](error: unknown): boolean {
      return this === StatusClass
        ? isInfisicalError(error) && "statusCode" in error && error.statusCode === statusCode
        : super[Symbol.hasInstance](error);
    }

    constructor(message: string, fields?: object) {
      super(message, { ...defaults, ...fields, statusCode });
    }
  }
  return StatusClass as unknown as StatusErrorClass<Name, Fields>;
}

/** 304: the answer is still the one whose `ETag` the request had in its header `If-None-Match`. */
export const NotModifiedError: StatusErrorClass<"NotModifiedError"> =
  /* @__PURE__ */ statusError(304);
export type NotModifiedError = StatusError<"NotModifiedError">;

/** 400: the request makes no sense to the server, or the plan does not include it. */
export const BadRequestError: StatusErrorClass<"BadRequestError"> =
  /* @__PURE__ */ statusError(400);
export type BadRequestError = StatusError<"BadRequestError">;

/** 401: no token, or credentials that the server does not know. */
export const UnauthorizedError: StatusErrorClass<"UnauthorizedError"> =
  /* @__PURE__ */ statusError(401);
export type UnauthorizedError = StatusError<"UnauthorizedError">;

/** 403: not permitted; with `errorType` `TokenError`, the token has died. */
export const ForbiddenError: StatusErrorClass<"ForbiddenError"> = /* @__PURE__ */ statusError(403);
export type ForbiddenError = StatusError<"ForbiddenError">;

/** 404: no such thing, or no such route. */
export const NotFoundError: StatusErrorClass<"NotFoundError"> = /* @__PURE__ */ statusError(404);
export type NotFoundError = StatusError<"NotFoundError">;

/** 409: it conflicts with what is there. */
export const ConflictError: StatusErrorClass<"ConflictError"> = /* @__PURE__ */ statusError(409);
export type ConflictError = StatusError<"ConflictError">;

/** One field that the server refused. */
export interface ValidationIssue {
  /** Where the field is, from the outside in. */
  path: (string | number)[];
  /** What is wrong with it. */
  message: string;
  /** The server's name for the kind of issue. */
  code?: string;
}

/** What a {@link ValidationError} has besides. */
export interface ValidationErrorFields {
  /** The fields that were refused. */
  issues: readonly ValidationIssue[];
}

/** 422: fields are missing or wrong. */
export const ValidationError: StatusErrorClass<"ValidationError", ValidationErrorFields> =
  /* @__PURE__ */ statusError<"ValidationError", ValidationErrorFields>(422, { issues: [] });
export type ValidationError = StatusError<"ValidationError", ValidationErrorFields>;

/** What a {@link RateLimitError} has besides. */
export interface RateLimitErrorFields {
  /** How long the server asks to wait, in milliseconds; absent when it does not say. */
  retryAfter?: number | undefined;
}

/** 429: too many requests. */
export const RateLimitError: StatusErrorClass<"RateLimitError", RateLimitErrorFields> =
  /* @__PURE__ */ statusError(429);
export type RateLimitError = StatusError<"RateLimitError", RateLimitErrorFields>;

/** 500: the server failed. */
export const InternalServerError: StatusErrorClass<"InternalServerError"> =
  /* @__PURE__ */ statusError(500);
export type InternalServerError = StatusError<"InternalServerError">;

/** No answer: connection refused or lost, name not found, body cut short. See `cause`. */
export class InfisicalNetworkError extends InfisicalError {
  override get name(): string {
    return "InfisicalNetworkError";
  }

  override set name(name: string) {
    rename(this, name);
  }
}

/** No complete answer within the timeout. */
export class InfisicalTimeoutError extends InfisicalNetworkError {
  override get name(): "InfisicalTimeoutError" {
    return "InfisicalTimeoutError";
  }

  override set name(name: string) {
    rename(this, name);
  }
}

/** What an {@link AuthenticationError} tells. */
export interface AuthenticationErrorFields {
  /** The session's mode; `null` when it is not signed in. */
  currentMode?: AuthMode | null;
  /** The modes that the endpoint takes. */
  allowedModes?: readonly AuthMode[];
}

/** Not signed in, or in a mode that the endpoint does not take. Nothing was sent. */
export class AuthenticationError extends InfisicalError {
  /** The session's mode; `null` when it is not signed in. */
  declare readonly currentMode: AuthMode | null;
  /** The modes that the endpoint takes. */
  declare readonly allowedModes: readonly AuthMode[];

  constructor(message: string, fields?: AuthenticationErrorFields) {
    super(message);
    Object.assign(this, { currentMode: null, allowedModes: [] }, fields);
  }

  override get name(): "AuthenticationError" {
    return "AuthenticationError";
  }

  override set name(name: string) {
    rename(this, name);
  }
}

// The guards go by a mark and a name, not by class: two copies of this package (ESM and CommonJS)
// and two realms have two sets of classes.

function isNamed(error: unknown, name: string): boolean {
  return isInfisicalError(error) && error.name === name;
}

/** Whether it is an error of this package, from whichever copy or realm. */
export function isInfisicalError(error: unknown): error is InfisicalError {
  return (error as { isInfisicalError?: unknown } | null | undefined)?.isInfisicalError === true;
}

/** Whether it is an {@link InfisicalApiError} or one of its subclasses. */
export function isInfisicalApiError(error: unknown): error is InfisicalApiError {
  return isInfisicalError(error) && "statusCode" in error;
}

/** Whether it is a {@link NotModifiedError}. */
export function isNotModifiedError(error: unknown): error is NotModifiedError {
  return isNamed(error, "NotModifiedError");
}

/** Whether it is a {@link BadRequestError}. */
export function isBadRequestError(error: unknown): error is BadRequestError {
  return isNamed(error, "BadRequestError");
}

/** Whether it is an {@link UnauthorizedError}. */
export function isUnauthorizedError(error: unknown): error is UnauthorizedError {
  return isNamed(error, "UnauthorizedError");
}

/** Whether it is a {@link ForbiddenError}. */
export function isForbiddenError(error: unknown): error is ForbiddenError {
  return isNamed(error, "ForbiddenError");
}

/** Whether it is a {@link NotFoundError}. */
export function isNotFoundError(error: unknown): error is NotFoundError {
  return isNamed(error, "NotFoundError");
}

/** Whether it is a {@link ConflictError}. */
export function isConflictError(error: unknown): error is ConflictError {
  return isNamed(error, "ConflictError");
}

/** Whether it is a {@link ValidationError}. */
export function isValidationError(error: unknown): error is ValidationError {
  return isNamed(error, "ValidationError");
}

/** Whether it is a {@link RateLimitError}. */
export function isRateLimitError(error: unknown): error is RateLimitError {
  return isNamed(error, "RateLimitError");
}

/** Whether it is an {@link InternalServerError}. */
export function isInternalServerError(error: unknown): error is InternalServerError {
  return isNamed(error, "InternalServerError");
}

/** Whether it is an {@link InfisicalNetworkError}, timeouts included. */
export function isInfisicalNetworkError(error: unknown): error is InfisicalNetworkError {
  return isInfisicalError(error) && /^Infisical(Network|Timeout)Error$/.test(error.name);
}

/** Whether it is an {@link InfisicalTimeoutError}. */
export function isInfisicalTimeoutError(error: unknown): error is InfisicalTimeoutError {
  return isNamed(error, "InfisicalTimeoutError");
}

/** Whether it is an {@link AuthenticationError}. */
export function isAuthenticationError(error: unknown): error is AuthenticationError {
  return isNamed(error, "AuthenticationError");
}
