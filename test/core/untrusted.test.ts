import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  AuthenticationError,
  batchCreateSecrets,
  createSecret,
  createSession,
  InfisicalError,
  InfisicalNetworkError,
  InfisicalTimeoutError,
  isInfisicalError,
  isNotFoundError,
  isUnauthorizedError,
  NotFoundError,
  request,
  requestJson,
  requestText,
  setAccessToken,
  setJwtToken,
} from "../../src/index.js";
import { createIssuer, reply } from "../support/auth.js";
import {
  call,
  recordingFetch,
  rejection,
  sessionWith,
  signedInWith,
} from "../support/recording-fetch.js";

const place = { projectId: "p", environment: "dev" };
const cycle: Record<string, unknown> = {};
cycle.self = cycle;

describe("values that are not JSON", () => {
  it.each<[string, unknown]>([
    ["a BigInt", 7n],
    ["a function", () => {}],
    ["a symbol", Symbol("s3cret")],
    ["NaN", Number.NaN],
    ["an infinite number", Number.POSITIVE_INFINITY],
    ["a cycle", cycle],
    ["a BigInt in a list", [{ deep: 7n }]],
    [
      "what fails to become JSON",
      {
        toJSON: () => {
          throw new Error("s3cret");
        },
      },
    ],
  ])("are refused in a body, such as %s, and nothing is sent", async (_, value) => {
    const { session, sent } = sessionWith();
    const error = await rejection(call(session, "POST /api/v1/things", { value }));
    expect(error).toSatisfy(isInfisicalError);
    expect(`${error}`).not.toContain("s3cret");
    expect(sent).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["an object", {}],
    ["a function", () => {}],
    ["a symbol", Symbol("s3cret")],
    ["NaN", Number.NaN],
  ])("are refused in a query and in a path, such as %s", async (_, value) => {
    const { session, sent } = sessionWith();
    for (const route of ["GET /api/v1/things", "GET /api/v1/things/{value}"] as const) {
      expect(await rejection(call(session, route, { value }))).toSatisfy(isInfisicalError);
    }
    expect(sent).toEqual([]);
  });

  it("are dates in a body, and texts of any length", async () => {
    const { session, sent } = sessionWith([{}]);
    await call(session, "POST /api/v1/things", { at: new Date(0), text: "x".repeat(9) });
    expect(sent[0]?.body).toBe('{"at":"1970-01-01T00:00:00.000Z","text":"xxxxxxxxx"}');
  });
});

describe("a query param that is false", () => {
  it("is sent as an empty value where the route takes any text for true", async () => {
    const { session, sent } = sessionWith([{}]);
    await call(session, "GET /api/v1/things{?enabled=}", { enabled: false, other: false });
    await call(session, "GET /api/v1/things{?enabled=}", { enabled: true });
    await call(session, "POST /api/v1/things{?enabled=}", { enabled: false, name: "a" });
    expect(sent.map(({ url }) => url.split("?")[1])).toEqual([
      "enabled=&other=false",
      "enabled=true",
      "enabled=",
    ]);
    expect(sent[2]?.body).toBe('{"name":"a"}');
  });
});

describe("headers", () => {
  it.each<[string, Iterable<readonly [string, string]>]>([
    ["a Headers", new Headers({ "X-Team": "a" })],
    ["a Map", new Map([["X-Team", "a"]])],
    ["pairs", [["X-Team", "a"]]],
  ])("can be %s, for a session and for a call", async (_, headers) => {
    const ofSession = sessionWith([{}], { headers });
    await call(ofSession.session, "GET /api/v1/things");
    const ofCall = sessionWith([{}]);
    await call(ofCall.session, "GET /api/v1/things", {}, { headers });
    for (const { sent } of [ofSession, ofCall]) expect(sent[0]?.headers).toEqual({ "x-team": "a" });
  });
});

describe("baseUrl", () => {
  it.each([
    ["https://h.example/api/api", "https://h.example/api"],
    ["https://h.example//api//", "https://h.example"],
    ["https://h.example/prefix/api/", "https://h.example/prefix"],
  ])("%s becomes %s, as text and as an object with href", (baseUrl, expected) => {
    expect(createSession({ baseUrl }).baseUrl).toBe(expected);
    expect(createSession({ baseUrl: { href: baseUrl } }).baseUrl).toBe(expected);
  });

  it("with a hundred thousand slashes is read as quickly as any other", () => {
    const slashes = "/".repeat(100_000);
    expect(createSession({ baseUrl: `https://h.example${slashes}a${slashes}` }).baseUrl).toBe(
      `https://h.example${slashes}a`,
    );
  });
});

describe("an error", () => {
  it("can be given another name", () => {
    for (const error of [
      new NotFoundError("gone"),
      new InfisicalError("gone"),
      new InfisicalTimeoutError("gone"),
      new InfisicalNetworkError("gone"),
      new AuthenticationError("gone"),
    ]) {
      Reflect.set(error, "name", "Handled");
      expect([error.name, `${error}`]).toEqual(["Handled", "Handled: gone"]);
      expect(isInfisicalError(error)).toBe(true);
    }
  });

  it("for a broken answer shows nothing of the answer that its cause has", async () => {
    const marker = "fresh-token-of-the-answer";
    const data = Buffer.from(`HTTP/1.1 200 OK\r\n\r\n{"accessToken":"${marker}"}`);
    const cause = Object.assign(new Error("Invalid header"), {
      code: "HPE_INVALID_HEADER_TOKEN",
      data: data.toString(),
      rawPacket: data,
      address: "192.0.2.1",
      port: 443,
    });
    const { session } = sessionWith([new TypeError("fetch failed", { cause })], { retry: false });
    const error = await rejection(call(session, "GET /api/v1/things"));
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(marker);
    expect(JSON.stringify(error)).not.toContain(marker);
    expect(error).toMatchObject({
      cause: {
        name: "TypeError",
        message: "fetch failed",
        cause: {
          message: "Invalid header",
          code: "HPE_INVALID_HEADER_TOKEN",
          address: "192.0.2.1",
        },
      },
    });
  });

  it("for an object without a prototype in the cause is told like any other", async () => {
    const cause = Object.assign(Object.create(null), { code: "ERR_TLS", message: "wrong host" });
    const { session } = sessionWith([new TypeError("fetch failed", { cause })], { retry: false });
    expect(String(await rejection(call(session, "GET /api/v1/things")))).toContain("(ERR_TLS)");
  });
});

describe("a secret of a request", () => {
  const secret = `p"a<s>s/w&rd 'é\n${"0123456789".repeat(3)}`;
  const html = (text: string): string =>
    text.replace(
      /[&<>"']/g,
      (letter) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "#39" }[letter]};`,
    );
  const forms: [string, string][] = [
    ["as it is", secret],
    ["as JSON", JSON.stringify(secret)],
    ["as JSON in JSON", JSON.stringify(JSON.stringify(secret))],
    ["with \\/", JSON.stringify(secret).replaceAll("/", "\\/")],
    [
      "with \\uXXXX",
      JSON.stringify(secret).replace(
        /[^ -~]/g,
        (l) => `\\u${l.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
    ],
    ["as HTML", html(secret)],
    ["in a URL", encodeURIComponent(secret)],
    ["in a form", encodeURIComponent(secret).replaceAll("%20", "+")],
    ["cut short", secret.slice(0, 20)],
  ];

  it.each(forms)("does not show when it is echoed %s", async (_, echo) => {
    const tail = "0123456789";
    for (const body of [
      { message: `Bad value ${echo}` },
      `<p>${echo}</p>`,
      { message: "no", details: { [echo]: [echo] } },
    ]) {
      const { session } = await signedInWith([{ status: 400, body }], { retry: false });
      const error = await rejection(
        createSecret(session, { ...place, secretName: "A", secretValue: secret }),
      );
      const shown = inspect(error, { depth: null }) + JSON.stringify(error);
      expect(shown).not.toContain(tail);
      expect(shown).not.toMatch(/p\\*"a|p&quot;a|p%22a/);
    }
  });

  it.each<[string, object]>([
    ["a passphrase", { passphrase: "hunter22" }],
    ["a secretId", { secretId: "hunter22" }],
    ["an OAuth code", { code: "hunter22" }],
    ["a field that nobody has heard of", { frobnication: "hunter22" }],
    ["a number below a name that says so", { password: 12345678 }],
    ["a text in a list below such a name", { value: ["hunter22"] }],
    ["an innocent name below such a name", { credentials: { name: "hunter22" } }],
  ])("is %s", async (_, params) => {
    const body = { message: "Bad: hunter22", details: { given: 12345678 }, error: "hunter22" };
    const { session } = sessionWith([{ status: 400, body }]);
    const shown = inspect(await rejection(call(session, "POST /api/v1/things", params)), {
      depth: null,
    });
    const planted = "password" in params ? "12345678" : "hunter22";
    expect(shown).not.toContain(planted);
  });

  it("leaves alone what only names things", async () => {
    const message = "KEY-ONE exists in production under /api-keys of project-7";
    const { session } = await signedInWith([{ status: 400, body: { message } }]);
    const secrets = [{ secretKey: "KEY-ONE", secretValue: "hunter22" }];
    const params = {
      projectId: "project-7",
      environment: "production",
      secretPath: "/api-keys",
      secrets,
    };
    expect(await rejection(batchCreateSecrets(session, params))).toMatchObject({ message });
  });

  it("is found among ten thousand, in as many issues, in one pass", async () => {
    const secrets = Array.from({ length: 10_000 }, (_, i) => ({
      secretKey: `KEY_${i}`,
      secretValue: `the-value-of-secret-${i}-is-long`,
    }));
    const message = secrets.map(({ secretValue }) => ({
      path: ["secrets"],
      message: `Bad ${secretValue}`,
    }));
    const { session } = await signedInWith([{ status: 422, body: { message } }]);
    const error = await rejection(batchCreateSecrets(session, { ...place, secrets }));
    expect(error).toMatchObject({ name: "ValidationError" });
    expect(JSON.stringify(error)).not.toContain("the-value-of");
  });

  it("never shows, whatever it is and however it is wrapped", async () => {
    const wraps: ((text: string) => string)[] = [
      (text) => text,
      (text) => JSON.stringify(text),
      html,
      encodeURIComponent,
    ];
    // A secret may itself have what looks like an escape.
    const escaped = fc.constantFrom("%00", "%c3%a9", "&amp;", "&#39;", "\\n", "\\u0041");
    const unit = fc.oneof(
      fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }),
      escaped,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit, minLength: 8, maxLength: 30 }),
        fc.constantFrom(...wraps),
        async (value, wrap) => {
          const marked = `${value}mArKeR-0123456789`;
          const { session } = await signedInWith([
            { status: 400, body: { message: `x ${wrap(marked)}` } },
          ]);
          const error = await rejection(
            createSecret(session, { ...place, secretName: "A", secretValue: marked }),
          );
          expect(`${error}`).not.toContain("0123456789");
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("an answer", () => {
  it("without a body is an error where there should be one", async () => {
    const { session } = sessionWith([{ body: "" }]);
    expect(await rejection(requestJson(session, "GET /api/v1/things", []))).toMatchObject({
      message: "GET https://kit.example/api/v1/things: 200 has no body, where there should be one",
    });
    expect(await request(session, "GET /api/v1/things", [])).toBeUndefined();
    expect(await requestText(session, "GET /api/v1/things", [])).toBe("");
  });

  it.each([
    { error: "NotFound", message: "Session not found" },
    { error: "Session not found", message: "The requested entity is not found" },
  ])("404 to a user whose session has ended is a dead token: %o", async (body) => {
    const gone = reply(404, body);
    const sent: (string | undefined)[] = [];
    const session = createSession({
      fetch: async (_, { headers }) => {
        sent.push(headers.Authorization);
        return headers.Authorization === "Bearer fresh" ? reply(200, { fine: true }) : gone;
      },
    });
    await setJwtToken(session, "ended", { renew: () => ({ accessToken: "fresh" }) });
    expect(await request(session, "GET /api/v1/things", ["jwt"])).toEqual({ fine: true });
    expect(sent).toEqual(["Bearer ended", "Bearer fresh"]);
    await setJwtToken(session, "ended");
    const error = await rejection(request(session, "GET /api/v1/things", ["jwt"]));
    expect(error).toSatisfy(isUnauthorizedError);
    await setAccessToken(session, "a-machine");
    const other = await rejection(request(session, "GET /api/v1/things", ["identityAccessToken"]));
    expect(other).toSatisfy(isNotFoundError);
  });
});

describe("a route that can be called without a token", () => {
  const modes = ["jwt", "identityAccessToken", null] as const;

  it("is sent the token if there is one that it takes", async () => {
    const { session, sent } = sessionWith([{}]);
    await request(session, "GET /api/v1/things", modes);
    await setAccessToken(session, "t0ken");
    await request(session, "GET /api/v1/things", modes);
    await request(session, "GET /api/v1/things", ["jwt", null]);
    expect(sent.map(({ headers }) => headers.Authorization)).toEqual([
      undefined,
      "Bearer t0ken",
      undefined,
    ]);
  });

  it("renews a dead token as any other", async () => {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch });
    issuer.alive.add("fresh");
    await setAccessToken(session, "dead", { renew: () => ({ accessToken: "fresh" }) });
    expect(await request(session, "GET /api/v1/things", modes)).toEqual({ used: "fresh" });
  });
});

describe("a runtime", () => {
  it.each([
    ["whose requests have no cache", class {}, []],
    ["that has no requests", undefined, []],
    ["that knows it", globalThis.Request, ["cache"]],
  ])("%s is told so only if it can be", async (_, Request, expected) => {
    const { session, sent } = sessionWith([{}]);
    const native = globalThis.Request;
    Object.assign(globalThis, { Request });
    await request(session, "GET /api/v1/things", []).finally(() => {
      Object.assign(globalThis, { Request: native });
    });
    expect(Object.keys(sent[0]?.init ?? {}).filter((key) => key === "cache")).toEqual(expected);
  });

  it("is not looked at for a fetch that says what it is to be told", async () => {
    const { fetch, sent } = recordingFetch({});
    const session = createSession({ fetch: Object.assign(fetch, { cacheInit: {} }) });
    const look = vi.spyOn(globalThis, "Request", "get");
    await request(session, "GET /api/v1/things", []).finally(() => look.mockRestore());
    expect(look).not.toHaveBeenCalled();
    expect(sent[0]?.init).not.toHaveProperty("cache");
  });
});
