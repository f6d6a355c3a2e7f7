import { inspect } from "node:util";
import { createContext, runInContext } from "node:vm";
import { buildSync } from "esbuild";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as kit from "../../src/index.js";
import {
  AuthenticationError,
  createSession,
  type InfisicalApiError,
  InfisicalError,
  InfisicalNetworkError,
  InfisicalTimeoutError,
  isInfisicalApiError,
  NotFoundError,
  RateLimitError,
  ValidationError,
} from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";
import {
  baseUrl,
  call,
  type Reply,
  rejection,
  sessionWith,
  signedInWith,
  token,
  withServer,
} from "../support/recording-fetch.js";

type Kit = typeof kit;

interface Kind {
  readonly name: string;
  readonly type: abstract new (...args: never[]) => object;
  readonly guard: (error: unknown) => boolean;
}

/** Every class with its guard; those by status first, and with theirs. */
function kindsOf(copy: Kit): { byStatus: (Kind & { status: number })[]; others: Kind[] } {
  return {
    byStatus: [
      [400, "BadRequestError", copy.BadRequestError, copy.isBadRequestError],
      [401, "UnauthorizedError", copy.UnauthorizedError, copy.isUnauthorizedError],
      [403, "ForbiddenError", copy.ForbiddenError, copy.isForbiddenError],
      [404, "NotFoundError", copy.NotFoundError, copy.isNotFoundError],
      [409, "ConflictError", copy.ConflictError, copy.isConflictError],
      [422, "ValidationError", copy.ValidationError, copy.isValidationError],
      [429, "RateLimitError", copy.RateLimitError, copy.isRateLimitError],
      [500, "InternalServerError", copy.InternalServerError, copy.isInternalServerError],
    ].map(
      ([status, name, type, guard]) => ({ status, name, type, guard }) as Kind & { status: number },
    ),
    others: [
      ["InfisicalError", copy.InfisicalError, copy.isInfisicalError],
      ["InfisicalApiError", copy.InfisicalApiError, copy.isInfisicalApiError],
      ["InfisicalNetworkError", copy.InfisicalNetworkError, copy.isInfisicalNetworkError],
      ["InfisicalTimeoutError", copy.InfisicalTimeoutError, copy.isInfisicalTimeoutError],
      ["AuthenticationError", copy.AuthenticationError, copy.isAuthenticationError],
    ].map(([name, type, guard]) => ({ name, type, guard }) as Kind),
  };
}

const { byStatus, others } = kindsOf(kit);
const all: Kind[] = [...byStatus, ...others];

function namesByGuard(error: unknown, kinds = all): string[] {
  return kinds.filter(({ guard }) => guard(error)).map(({ name }) => name);
}

function namesByClass(error: unknown): string[] {
  return all.filter(({ type }) => error instanceof type).map(({ name }) => name);
}

/** One error of every kind, made by a copy of the package. */
function samples(copy: Kit): { error: Error; names: string[] }[] {
  const base = "InfisicalError";
  const api = [base, "InfisicalApiError"];
  return [
    ...kindsOf(copy).byStatus.map(({ name, type }) => {
      const Type = type as unknown as new (message: string) => Error;
      return { error: new Type("m"), names: [name, ...api] };
    }),
    ...kindsOf(copy).byStatus.map(({ name, status }) => ({
      error: new copy.InfisicalApiError("m", { statusCode: status }),
      names: [name, ...api],
    })),
    { error: new copy.InfisicalApiError("m", { statusCode: 418 }), names: api },
    { error: new copy.InfisicalError("m"), names: [base] },
    { error: new copy.InfisicalNetworkError("m"), names: [base, "InfisicalNetworkError"] },
    {
      error: new copy.InfisicalTimeoutError("m"),
      names: [base, "InfisicalNetworkError", "InfisicalTimeoutError"],
    },
    { error: new copy.AuthenticationError("m"), names: [base, "AuthenticationError"] },
  ];
}

async function refused(reply: Reply): Promise<InfisicalApiError> {
  const { session } = sessionWith([reply], { retry: false });
  const error = await rejection(call(session, "POST /api/v1/things", {}));
  if (!isInfisicalApiError(error)) throw error;
  return error;
}

describe("the error for a status", () => {
  it.each(byStatus)(
    "$status is a $name, an InfisicalApiError and an InfisicalError",
    async (kind) => {
      const error = await refused({ status: kind.status, body: { message: "Because" } });
      expect(error).toBeInstanceOf(Error);
      expect(error.name).toBe(kind.name);
      expect(error.message).toBe("Because");
      expect(String(error)).toBe(`${kind.name}: Because`);
      expect(error.statusCode).toBe(kind.status);
      const names = [kind.name, "InfisicalError", "InfisicalApiError"];
      expect(namesByClass(error)).toEqual(names);
      expect(namesByGuard(error)).toEqual(names);
    },
  );

  it.each([402, 405, 418, 451, 501, 502, 503])("%i is the base class", async (status) => {
    const error = await refused({ status, body: { message: "Because" } });
    expect(error.name).toBe("InfisicalApiError");
    expect(error.statusCode).toBe(status);
    expect(namesByClass(error)).toEqual(["InfisicalError", "InfisicalApiError"]);
    expect(namesByGuard(error)).toEqual(["InfisicalError", "InfisicalApiError"]);
  });

  it("has details of any kind as they are, and none where the server tells no more", async () => {
    for (const details of [{ missingPermissions: [{ action: "edit" }] }, ["a", 1], "why", null]) {
      expect(await refused({ status: 400, body: { message: "No", details } })).toMatchObject({
        details,
      });
    }
    const { details } = await refused({ status: 400, body: { message: "No" } });
    expect(details).toBeUndefined();
  });

  it("has the server's request id, error type and details, and names the request", async () => {
    const details = [{ action: "read", subject: "secrets" }];
    const body = {
      reqId: "req-body",
      statusCode: 403,
      message: "You are not allowed",
      details,
      error: "PermissionDenied",
    };
    expect(await refused({ status: 403, body })).toMatchObject({
      name: "ForbiddenError",
      message: "You are not allowed",
      statusCode: 403,
      details,
      requestId: "req-body",
      errorType: "PermissionDenied",
      method: "POST",
      url: `${baseUrl}/api/v1/things`,
    });
  });

  it("takes the request id from the header x-request-id before the body's", async () => {
    const headers = { "X-Request-Id": "req-header" };
    const body = { reqId: "req-body", message: "m" };
    expect((await refused({ status: 400, headers, body })).requestId).toBe("req-header");
    expect((await refused({ status: 400, body })).requestId).toBe("req-body");
    expect((await refused({ status: 400, headers, body: "<html>" })).requestId).toBe("req-header");
    expect((await refused({ status: 400, body: {} })).requestId).toBeUndefined();
  });

  it("makes a readable sentence of a 422's issues, and keeps them", async () => {
    const issues = [
      { code: "invalid_type", expected: "string", path: ["environment"], message: "Required" },
      { code: "too_small", path: ["secrets", 0, "secretKey"], message: "Too short" },
      { code: "custom", path: [], message: "Neither one nor the other" },
    ];
    const body = { reqId: "r", statusCode: 422, error: "ValidationFailure", message: issues };
    const error = await refused({ status: 422, body });
    expect(error.message).toContain("environment: Required");
    expect(error.message).toContain("secrets.0.secretKey: Too short");
    expect(error.message).toContain("Neither one nor the other");
    expect(error.message).not.toMatch(/[[{"]/);
    expect(error.errorType).toBe("ValidationFailure");
    expect(error).toBeInstanceOf(ValidationError);
    if (kit.isValidationError(error)) {
      expect(error.issues).toMatchObject(
        issues.map(({ path, message, code }) => ({ path, message, code })),
      );
    }
  });

  it("reads one issue as one sentence", async () => {
    const message = [{ path: ["environment"], message: "Required" }];
    expect((await refused({ status: 422, body: { message } })).message).toBe(
      "environment: Required",
    );
  });

  it("has issues, if only none, for every 422", async () => {
    for (const body of ["<html>", {}, { message: "text" }, "", { message: {} }]) {
      expect(await refused({ status: 422, body })).toMatchObject({ issues: [] });
    }
  });

  it("has a bounded excerpt of HTML and of unknown shapes", async () => {
    const html = `<html><title>Bad gateway</title>${"x".repeat(100_000)}`;
    const shape = { odd: { shape: "here" }, filler: "x".repeat(100_000) };
    const long = { message: { nested: "here" }, filler: "x".repeat(100_000) };
    const [page, unknown, nested] = [
      await refused({ status: 502, body: html }),
      await refused({ status: 500, body: shape }),
      await refused({ status: 400, body: long }),
    ];
    expect(page.message).toContain("<html><title>Bad gateway</title>");
    expect(unknown.message).toContain('{"odd":{"shape":"here"}');
    expect(nested.message).toContain('{"message":{"nested":"here"}');
    for (const { message, statusCode } of [page, unknown, nested]) {
      expect(message).toContain(String(statusCode));
      expect(message.length).toBeLessThan(1000);
    }
  });

  it("says the status and the request where the body says nothing", async () => {
    const { message } = await refused({ status: 503, body: "" });
    expect(message).toContain("503");
    expect(message).toContain(`POST ${baseUrl}/api/v1/things`);
  });

  it("has a bounded message also where the server's own message is endless", async () => {
    const endless = "x".repeat(1_000_000);
    const issues = Array.from({ length: 10_000 }, (_, i) => ({ path: [i], message: "Required" }));
    for (const message of [endless, issues, [{ path: [], message: endless }]]) {
      const error = await refused({ status: 422, body: { message } });
      expect(error.message.length).toBeLessThan(20_000);
    }
  });

  it.each([
    ["an issue that is null", { message: [null, { message: "Required" }] }],
    ["an issue that is a text", { message: ["Required"] }],
    ["an issue whose message is an object", { message: [{ path: ["a"], message: { b: 1 } }] }],
    ["an issue of an unknown shape", { message: [{ instancePath: "/a", keyword: "type" }] }],
    ["an issue whose path is null", { message: [{ path: null, message: "Required" }] }],
    ["an issue whose path is a text", { message: [{ path: "a.b", message: "Required" }] }],
    ["an issue whose path holds objects", { message: [{ path: [{ a: 1 }], message: "Required" }] }],
    ["a body that is null", null],
    ["a body that is a list", [1, 2]],
  ])("is readable for %s", async (_, body) => {
    const error = await refused({ status: 422, body });
    expect(error.statusCode).toBe(422);
    expect(error.message).toMatch(/\w/);
    expect(error.message).not.toContain("[object Object]");
  });

  it("is an InfisicalApiError of that status, with a readable message, whatever the body", async () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const issue = fc.oneof(
      json,
      fc.record({ path: json, message: json, code: json }, { requiredKeys: [] }),
    );
    const shape = fc.record(
      {
        message: fc.oneof(json, fc.array(issue)),
        error: json,
        reqId: json,
        details: json,
        statusCode: json,
        name: json,
        issues: json,
        ["__proto__"]: json,
        constructor: json,
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof(
      fc.string(),
      json.map((value) => JSON.stringify(value)),
      shape,
      fc.json(),
    );
    const status = fc.oneof(
      fc.integer({ min: 300, max: 599 }).filter((status) => status !== 304),
      fc.constantFrom(...byStatus.map((kind) => kind.status)),
    );
    await fc.assert(
      fc.asyncProperty(status, body, async (code, answer) => {
        const error = await refused({ status: code, body: answer });
        expect(error.statusCode).toBe(code);
        const expected = byStatus.find((kind) => kind.status === code)?.name ?? "InfisicalApiError";
        expect(error.name).toBe(expected);
        expect(typeof error.message).toBe("string");
        expect(error.message).not.toBe("");
        expect(error.message.length).toBeLessThan(20_000);
        expect(error.message).not.toContain("[object Object]");
        expect(namesByClass(error)).toEqual(namesByGuard(error));
        expect(String(error)).toBe(`${expected}: ${error.message}`);
      }),
      { numRuns: 500 },
    );
  });

  it("does not show the token or the secrets of the request, even if the server quotes them", async () => {
    const quoted = `planted-value and ${token}`;
    const body = { message: `No: ${quoted}`, error: quoted, details: [quoted], reqId: quoted };
    for (const answer of [body, `<html>${quoted}`, { message: [{ path: [], message: quoted }] }]) {
      const { session } = await signedInWith([{ status: 422, body: answer }]);
      const params = { secretValue: "planted-value" };
      const error = await rejection(
        call(session, "POST /api/v1/things", params, {}, ["identityAccessToken"]),
      );
      const shown = `${error} ${JSON.stringify(error)} ${inspect(error, { depth: null })}`;
      expect(shown).not.toContain("planted");
    }
  });

  it.each(["error", "message", "reqId", "Error", "BadRequest", '"', '","error":"', "\\"])(
    "is read as well when the value of a secret is %j, a piece of the answer",
    async (secretValue) => {
      const body = { reqId: "req-1", statusCode: 400, message: "It exists", error: "BadRequest" };
      const { session } = sessionWith([{ status: 400, body }]);
      const error = await rejection(call(session, "POST /api/v1/things", { secretValue }));
      expect(error).toMatchObject({ statusCode: 400, requestId: "req-1", message: "It exists" });
      // What is the value itself may be blotted out, and no more than that.
      const errorType = isInfisicalApiError(error) && error.errorType;
      expect([body.error, body.error.replaceAll(secretValue, "***")]).toContain(errorType);
    },
  );

  it.each(["error", "Token", "Error", "TokenError"])(
    "that a dead token answers leads to a renewal also when the value of a secret is %j",
    async (secretValue) => {
      const server = createTestServer();
      const session = createSession({ baseUrl: server.url, fetch: server.fetch });
      await kit.login(session, { universalAuth: server.credentials });
      server.expireTokens();
      const place = { projectId: server.projectId, environment: "dev" };
      await kit.createSecret(session, { ...place, secretName: "LOG_LEVEL", secretValue });
      expect(server.logins).toBe(2);
    },
  );
});

describe("the error for a request without an answer", () => {
  it("is an InfisicalNetworkError with the cause, naming the request and the reason", async () => {
    const inner = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const cause = new TypeError("fetch failed", { cause: inner });
    const { session } = sessionWith([cause], { retry: false });
    const error = await rejection(call(session, "GET /api/v1/things"));
    expect(error).toBeInstanceOf(InfisicalNetworkError);
    expect(error).toMatchObject({ name: "InfisicalNetworkError", cause });
    expect(String(error)).toContain(`GET ${baseUrl}/api/v1/things`);
    expect(String(error)).toContain("ECONNREFUSED");
    expect(namesByGuard(error)).toEqual(["InfisicalError", "InfisicalNetworkError"]);
    expect(namesByClass(error)).toEqual(["InfisicalError", "InfisicalNetworkError"]);
  });

  it("is one for a port that nobody listens on, and for a connection that is dropped", async () => {
    let closed = "";
    await withServer(
      (_, response) => response.destroy(),
      async (url) => {
        closed = url;
        const session = createSession({ baseUrl: url, retry: false });
        const error = await rejection(call(session, "GET /api/v1/things"));
        expect(error).toMatchObject({
          name: "InfisicalNetworkError",
          cause: { name: "TypeError", message: "fetch failed" },
        });
      },
    );
    const session = createSession({ baseUrl: closed, retry: false });
    const error = await rejection(call(session, "GET /api/v1/things"));
    expect(error).toMatchObject({
      name: "InfisicalNetworkError",
      cause: { name: "TypeError", cause: { code: "ECONNREFUSED" } },
    });
    expect(String(error)).toContain("ECONNREFUSED");
  });

  it("is the error itself where the fetch of this package refuses something", async () => {
    const refusal = new InfisicalError("the answer is larger than maxResponseSize");
    const { session, sent } = sessionWith([refusal]);
    expect(await rejection(call(session, "GET /api/v1/things"))).toBe(refusal);
    expect(sent).toHaveLength(1);
  });

  async function shownFor(thrown: Error): Promise<string> {
    const { session } = await signedInWith([thrown], { retry: false });
    const outcome = call(session, "GET /api/v1/things", {}, {}, ["identityAccessToken"]);
    const error = await rejection(outcome);
    expect(error).toBeInstanceOf(InfisicalNetworkError);
    return `${error} ${JSON.stringify(error)} ${inspect(error, { depth: null })}`;
  }

  it("shows no token that the cause quotes, however deep", async () => {
    let cause = new Error(`invalid header "Bearer ${token}"`);
    for (let depth = 0; depth < 5; depth++) {
      expect(await shownFor(cause), `depth ${depth}`).not.toContain(token);
      cause = new Error("outer", { cause });
    }
  });

  it("shows no token that one of several causes quotes", async () => {
    const several = new AggregateError(
      [new Error(`invalid header "Bearer ${token}"`)],
      "all failed",
    );
    expect(await shownFor(several)).not.toContain(token);
    expect(await shownFor(new TypeError("fetch failed", { cause: several }))).not.toContain(token);
  });
});

describe("AuthenticationError", () => {
  it("tells the current mode and the allowed ones, and nothing is sent", async () => {
    const { session, sent } = await signedInWith();
    const error = await rejection(call(session, "GET /api/v1/things", {}, {}, ["jwt", "apiKey"]));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({
      name: "AuthenticationError",
      currentMode: "identityAccessToken",
      allowedModes: ["jwt", "apiKey"],
    });
    expect(sent).toEqual([]);
    const anonymous = sessionWith();
    const second = await rejection(call(anonymous.session, "GET /api/v1/things", {}, {}, ["jwt"]));
    expect(second).toMatchObject({ currentMode: null, allowedModes: ["jwt"] });
    expect(namesByGuard(second)).toEqual(["InfisicalError", "AuthenticationError"]);
    expect(anonymous.sent).toEqual([]);
  });
});

describe("constructors", () => {
  it("of the classes by status take a message, and fields if any", () => {
    const error = new NotFoundError("No such secret", { requestId: "r", details: { a: 1 } });
    expect(error).toMatchObject({
      name: "NotFoundError",
      message: "No such secret",
      statusCode: 404,
      requestId: "r",
      details: { a: 1 },
    });
    expect(error).toBeInstanceOf(Error);
    const status: number = error.statusCode;
    const name: "NotFoundError" = error.name;
    expect([status, name]).toEqual([404, "NotFoundError"]);
    expect(new NotFoundError("m").requestId).toBeUndefined();
  });

  it("of InfisicalApiError take the status among the fields", () => {
    const fields = { statusCode: 418, method: "GET", url: "u", errorType: "Teapot" };
    const error = new kit.InfisicalApiError("m", fields);
    expect(error).toMatchObject({ name: "InfisicalApiError", message: "m", ...fields });
  });

  it("of ValidationError and RateLimitError take issues and retryAfter", () => {
    const issues = [{ path: ["a", 0], message: "Required" }];
    expect(new ValidationError("m", { issues }).issues).toEqual(issues);
    expect(new ValidationError("m").issues).toEqual([]);
    expect(new RateLimitError("m", { retryAfter: 1500 }).retryAfter).toBe(1500);
    expect(new RateLimitError("m").retryAfter).toBeUndefined();
  });

  it("of network errors and timeouts take a cause", () => {
    const cause = new Error("c");
    expect(new InfisicalNetworkError("m", { cause }).cause).toBe(cause);
    expect(new InfisicalTimeoutError("m", { cause })).toMatchObject({
      name: "InfisicalTimeoutError",
      message: "m",
      cause,
    });
    expect(new InfisicalError("m")).toMatchObject({ name: "InfisicalError", message: "m" });
  });

  it("of AuthenticationError take the modes", () => {
    const fields = { currentMode: "jwt", allowedModes: ["apiKey"] } as const;
    expect(new AuthenticationError("m", fields)).toMatchObject({ message: "m", ...fields });
    expect(new AuthenticationError("m")).toMatchObject({ currentMode: null, allowedModes: [] });
  });

  it("make errors that can be told apart by class as by guard", () => {
    for (const { error, names } of samples(kit)) {
      expect(namesByClass(error).sort()).toEqual([...names].sort());
      expect(namesByGuard(error).sort()).toEqual([...names].sort());
      expect(error).toBeInstanceOf(Error);
      expect(error.stack).toContain("errors.test.ts");
    }
  });

  it("can be extended: the guards know the subclass, and no other class does", () => {
    class Missing extends NotFoundError {}
    const missing = new Missing("m");
    expect(missing).toBeInstanceOf(Missing);
    expect(missing).toBeInstanceOf(NotFoundError);
    expect(kit.isNotFoundError(missing)).toBe(true);
    expect(new NotFoundError("m")).not.toBeInstanceOf(Missing);
  });
});

describe("guards", () => {
  const entryPoints = [new URL("../../src/index.ts", import.meta.url).pathname];

  function otherCopy(format: "cjs" | "iife", minify: boolean): Kit {
    const { outputFiles } = buildSync({
      entryPoints,
      bundle: true,
      write: false,
      platform: "neutral",
      format,
      minify,
      ...(format === "iife" && { globalName: "kit" }),
    });
    const code = outputFiles[0]?.text ?? "";
    if (format === "iife") return runInContext(`${code};kit`, createContext({}));
    const commonJs = { exports: {} };
    new Function("module", "exports", code)(commonJs, commonJs.exports);
    return commonJs.exports as Kit;
  }

  it.each([
    ["a CommonJS copy of the package", "cjs", false],
    ["a minified CommonJS copy of the package", "cjs", true],
    ["another realm", "iife", false],
    ["a minified copy in another realm", "iife", true],
  ] as const)("know the errors of %s, and the other way round", (_, format, minify) => {
    const copy = otherCopy(format, minify);
    const theirs = kindsOf(copy);
    for (const { error, names } of samples(copy)) {
      expect(error instanceof InfisicalError).toBe(false);
      expect(namesByGuard(error).sort()).toEqual([...names].sort());
    }
    for (const { error, names } of samples(kit)) {
      const found = namesByGuard(error, [...theirs.byStatus, ...theirs.others]);
      expect(found.sort()).toEqual([...names].sort());
    }
  });

  it("see the literal names also where the code is minified", () => {
    const copy = otherCopy("cjs", true);
    const names = samples(copy).map(({ error }) => error.name);
    expect(names).toEqual(samples(kit).map(({ error }) => error.name));
    expect(new Set(names)).toEqual(new Set(all.map(({ name }) => name)));
  });

  it("know no look-alike: other errors, plain objects, copies of an error", async () => {
    const real = new NotFoundError("m", { requestId: "r" });
    const lookAlikes = [
      new Error("m"),
      Object.assign(new Error("m"), { name: "NotFoundError", statusCode: 404 }),
      Object.assign(new Error("m"), { name: "InfisicalTimeoutError" }),
      { name: "NotFoundError", message: "m", statusCode: 404, requestId: "r" },
      { name: "AuthenticationError", currentMode: null, allowedModes: [] },
      JSON.parse(JSON.stringify(real)),
      { ...real },
      structuredClone(real),
      new DOMException("m", "TimeoutError"),
      NotFoundError,
      InfisicalError,
    ];
    for (const lookAlike of lookAlikes) expect(namesByGuard(lookAlike)).toEqual([]);
  });

  it("know nothing else, and throw for nothing", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(namesByGuard(value)).toEqual([]);
        expect(namesByClass(value)).toEqual([]);
      }),
    );
    for (const value of [undefined, null, 0, "", Symbol("s"), () => {}]) {
      expect(namesByGuard(value)).toEqual([]);
    }
  });
});
