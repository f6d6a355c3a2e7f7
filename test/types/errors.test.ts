import { describe, expectTypeOf, it } from "vitest";
import {
  AuthenticationError,
  type AuthMode,
  type BadRequestError,
  type ConflictError,
  type ForbiddenError,
  InfisicalApiError,
  InfisicalError,
  InfisicalNetworkError,
  InfisicalTimeoutError,
  type InternalServerError,
  isAuthenticationError,
  isBadRequestError,
  isInfisicalApiError,
  isInfisicalError,
  isInfisicalNetworkError,
  isInfisicalTimeoutError,
  isNotFoundError,
  isRateLimitError,
  isValidationError,
  NotFoundError,
  RateLimitError,
  type UnauthorizedError,
  ValidationError,
  type ValidationIssue,
} from "../../src/index.js";
import { compiled } from "../support/compiled.js";

/** What a catch clause has. */
const caught: unknown = undefined;

describe("instanceof in a catch clause", () => {
  it("narrows to the class, with what it has besides", () => {
    compiled(() => {
      if (caught instanceof ValidationError) {
        expectTypeOf(caught).toEqualTypeOf<ValidationError>();
        expectTypeOf(caught.issues).toEqualTypeOf<readonly ValidationIssue[]>();
        expectTypeOf(caught.name).toEqualTypeOf<"ValidationError">();
      }
      if (caught instanceof RateLimitError) {
        expectTypeOf(caught.retryAfter).toEqualTypeOf<number | undefined>();
      }
      if (caught instanceof NotFoundError) {
        expectTypeOf(caught.requestId).toEqualTypeOf<string | undefined>();
        expectTypeOf(caught.statusCode).toBeNumber();
        expectTypeOf(caught.message).toBeString();
        // @ts-expect-error: only a ValidationError has issues
        caught.issues;
      }
      if (caught instanceof AuthenticationError) {
        expectTypeOf(caught.currentMode).toEqualTypeOf<AuthMode | null>();
        expectTypeOf(caught.allowedModes).toEqualTypeOf<readonly AuthMode[]>();
      }
      if (caught instanceof InfisicalNetworkError) expectTypeOf(caught.cause).toBeUnknown();
    });
  });

  it("goes from the base down to one class", () => {
    compiled(() => {
      if (!(caught instanceof InfisicalError)) return;
      expectTypeOf(caught).toEqualTypeOf<InfisicalError>();
      if (caught instanceof InfisicalApiError) {
        expectTypeOf(caught.details).toBeUnknown();
        if (caught instanceof ValidationError) expectTypeOf(caught.issues.length).toBeNumber();
      }
    });
  });

  it("leaves the other classes open in the branches after it", () => {
    compiled(() => {
      if (caught instanceof NotFoundError) return "none";
      if (caught instanceof ValidationError) return caught.issues[0]?.message;
      if (caught instanceof RateLimitError) return caught.retryAfter;
      if (caught instanceof InfisicalApiError) return caught.statusCode;
      if (caught instanceof InfisicalTimeoutError) return caught.name;
      throw caught;
    });
  });

  it("narrows an error that is known to come from the server, and leaves it as it was after", () => {
    const describeError = (error: InfisicalApiError): string => {
      if (error instanceof ValidationError) return `${error.issues.length} issues`;
      if (error instanceof RateLimitError) return `${error.retryAfter} ms`;
      return error.message;
    };
    expectTypeOf(describeError).returns.toBeString();
  });
});

describe("the guards", () => {
  it("narrow what they find true", () => {
    expectTypeOf(isInfisicalError).guards.toEqualTypeOf<InfisicalError>();
    expectTypeOf(isInfisicalApiError).guards.toEqualTypeOf<InfisicalApiError>();
    expectTypeOf(isNotFoundError).guards.toEqualTypeOf<NotFoundError>();
    expectTypeOf(isBadRequestError).guards.toEqualTypeOf<BadRequestError>();
    expectTypeOf(isValidationError).guards.toEqualTypeOf<ValidationError>();
    expectTypeOf(isRateLimitError).guards.toEqualTypeOf<RateLimitError>();
    expectTypeOf(isAuthenticationError).guards.toEqualTypeOf<AuthenticationError>();
    expectTypeOf(isInfisicalNetworkError).guards.toEqualTypeOf<InfisicalNetworkError>();
    expectTypeOf(isInfisicalTimeoutError).guards.toEqualTypeOf<InfisicalTimeoutError>();
  });

  it("make the fields of the class reachable", () => {
    compiled(() => {
      if (isValidationError(caught)) {
        for (const { path, message, code } of caught.issues) {
          expectTypeOf(path).toEqualTypeOf<(string | number)[]>();
          expectTypeOf(message).toBeString();
          expectTypeOf(code).toEqualTypeOf<string | undefined>();
        }
      }
      if (isRateLimitError(caught)) {
        expectTypeOf(caught.retryAfter).toEqualTypeOf<number | undefined>();
      }
    });
  });
});

describe("the classes", () => {
  it("are made of a message and fields, for the tests of others", () => {
    compiled(() => [
      new InfisicalError("a"),
      new InfisicalApiError("a", { statusCode: 418, details: { a: 1 } }),
      new NotFoundError("a"),
      new NotFoundError("a", { requestId: "r1", errorType: "NotFound" }),
      new ValidationError("a", { issues: [{ path: ["a", 0], message: "b" }] }),
      new RateLimitError("a", { retryAfter: 5 }),
      new AuthenticationError("a", { currentMode: "jwt", allowedModes: [] }),
      new InfisicalNetworkError("a", { cause: new Error("b") }),
    ]);
    // @ts-expect-error: a status is needed
    compiled(() => new InfisicalApiError("a"));
    // @ts-expect-error: the class tells the status
    compiled(() => new NotFoundError("a", { statusCode: 404 }));
    // @ts-expect-error: only a RateLimitError has it
    compiled(() => new NotFoundError("a", { retryAfter: 5 }));
    // @ts-expect-error: there is no such mode
    compiled(() => new AuthenticationError("a", { currentMode: "password" }));
  });

  it("of one status have a literal name each", () => {
    expectTypeOf<BadRequestError["name"]>().toEqualTypeOf<"BadRequestError">();
    expectTypeOf<UnauthorizedError["name"]>().toEqualTypeOf<"UnauthorizedError">();
    expectTypeOf<ForbiddenError["name"]>().toEqualTypeOf<"ForbiddenError">();
    expectTypeOf<NotFoundError["name"]>().toEqualTypeOf<"NotFoundError">();
    expectTypeOf<ConflictError["name"]>().toEqualTypeOf<"ConflictError">();
    expectTypeOf<RateLimitError["name"]>().toEqualTypeOf<"RateLimitError">();
    expectTypeOf<InternalServerError["name"]>().toEqualTypeOf<"InternalServerError">();
    expectTypeOf<InfisicalTimeoutError["name"]>().toEqualTypeOf<"InfisicalTimeoutError">();
    expectTypeOf<AuthenticationError["name"]>().toEqualTypeOf<"AuthenticationError">();
  });

  it("can be told apart by that name in a switch", () => {
    const describeError = (error: NotFoundError | ValidationError | RateLimitError): unknown => {
      switch (error.name) {
        case "ValidationError":
          return error.issues;
        case "RateLimitError":
          return error.retryAfter;
        case "NotFoundError":
          return error.message;
      }
    };
    expectTypeOf(describeError).toBeFunction();
  });

  it("descend from InfisicalError, and those of a status from InfisicalApiError", () => {
    expectTypeOf<ValidationError>().toExtend<InfisicalApiError>();
    expectTypeOf<InfisicalApiError>().toExtend<InfisicalError>();
    expectTypeOf<InfisicalTimeoutError>().toExtend<InfisicalNetworkError>();
    expectTypeOf<AuthenticationError>().toExtend<InfisicalError>();
    expectTypeOf<InfisicalError>().toExtend<Error>();
    expectTypeOf<NotFoundError>().not.toExtend<ValidationError>();
  });

  it("cannot be changed by who catches them", () => {
    const change = (error: ValidationError): void => {
      // @ts-expect-error: read-only
      error.statusCode = 400;
      // @ts-expect-error: read-only
      error.issues = [];
    };
    expectTypeOf(change).toBeFunction();
  });
});
