/** One reason why a request was refused with 422, as it stands on the wire. */
export interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** An answer that is an error: `{ reqId, statusCode, message, error }` on the wire. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  /** The wire's `error`: the kind of the refusal. */
  readonly error: string;
  /** The wire's `message`: text, and the issues for a request of the wrong shape. */
  readonly detail: string | readonly Issue[];

  constructor(status: number, error: string, detail: string | readonly Issue[]) {
    super(typeof detail === "string" ? detail : error);
    this.status = status;
    this.error = error;
    this.detail = detail;
  }
}

export function badRequest(message: string, error = "BadRequest"): Refusal {
  return new Refusal(400, error, message);
}

export function unauthorized(message: string): Refusal {
  return new Refusal(401, "UnauthorizedError", message);
}

export function permissionDenied(message: string): Refusal {
  return new Refusal(403, "PermissionDenied", message);
}

export function forbidden(message: string): Refusal {
  return new Refusal(403, "ForbiddenError", message);
}

export function tokenError(message: string): Refusal {
  return new Refusal(403, "TokenError", message);
}

export function notFound(message: string, error = "NotFound"): Refusal {
  return new Refusal(404, error, message);
}

export function validationFailure(issues: readonly Issue[]): Refusal {
  return new Refusal(422, "ValidationFailure", issues);
}

/** The database fails on an update of nothing, and the server does not hide it. */
export function emptyUpdate(error = "Update by id"): Refusal {
  return serverError(error);
}

/** What the server says when it fails itself; it never says why. */
export function serverError(error = "InternalServerError"): Refusal {
  return new Refusal(500, error, "Something went wrong");
}
