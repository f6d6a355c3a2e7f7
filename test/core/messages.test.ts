import { afterEach, describe, expect, it } from "vitest";
import {
  createClient,
  createSession,
  isInfisicalError,
  isInfisicalTimeoutError,
  isNotModifiedError,
  type LoginParams,
  listSecrets,
  login,
  NotModifiedError,
  type Route,
  request,
  type Session,
  type SessionOptions,
  setAccessToken,
  setServiceToken,
} from "../../src/index.js";
import { reply } from "../support/auth.js";
import { call, never, rejection, sessionWith } from "../support/recording-fetch.js";

const place = { projectId: "p", environment: "dev" };

/** What a mistake is told with. Everything that is thrown is an error of this package. */
async function told(mistake: () => unknown): Promise<string> {
  const error = await rejection((async () => mistake())());
  expect(error).toSatisfy(isInfisicalError);
  return (error as Error).message;
}

const wrong = (value: unknown): never => value as never;
const signIn = (params: unknown): Promise<string> =>
  told(() => login(sessionWith().session, params as LoginParams));

describe("an option that is unknown", () => {
  it.each([
    [{ siteUrl: "https://h.example" }, "siteUrl is no option: did you mean baseUrl?"],
    [{ siteURL: "https://h.example" }, "siteURL is no option: did you mean baseUrl?"],
    [{ apiUrl: "https://h.example" }, "apiUrl is no option: did you mean baseUrl?"],
    [{ timeoutMs: 5 }, "timeoutMs is no option: did you mean timeout?"],
    [{ retries: 5 }, "retries is no option: did you mean retry?"],
    [{ retry: { maxRetry: 1 } }, "retry.maxRetry is no option: did you mean retry.maxRetries?"],
    [{ hooks: { onrequest() {} } }, "hooks.onrequest is no option: did you mean hooks.onRequest?"],
    [{ frobnicate: 1 }, "frobnicate is no option"],
  ])("%j: %s", async (options, message) => {
    expect(await told(() => createSession(options as SessionOptions))).toBe(message);
  });
});

describe("a session", () => {
  it("that is not signed in says what to do, and which modes there are", async () => {
    expect(await told(() => listSecrets(sessionWith().session, place))).toBe(
      "Not signed in: call login first. This needs jwt or identityAccessToken or serviceToken",
    );
  });

  it("that is signed in otherwise says which mode it has, and which the endpoint takes", async () => {
    const { session } = sessionWith();
    await setServiceToken(session, "st.1");
    expect(await told(() => request(session, "GET /api/v1/things", ["jwt"]))).toBe(
      "Signed in with serviceToken, where jwt is needed",
    );
  });

  it("is no client", async () => {
    const client = createClient();
    expect(await told(() => listSecrets(client as unknown as Session, place))).toBe(
      "session must be made by createSession: of a client, it is client.session",
    );
  });
});

describe("a base URL", () => {
  it.each([
    ["h.example", "baseUrl must be a URL with its scheme, https:// or http://"],
    ["localhost:8080", "baseUrl must be a URL with its scheme, https:// or http://"],
    ["ftp://h.example", "baseUrl must be a URL with its scheme, https:// or http://"],
    ["https://", "baseUrl must be a URL of a server, without credentials, query and hash"],
    [
      `https://$${"{HOST}"}`,
      "baseUrl must be a URL of a server, without credentials, query and hash",
    ],
    ["https://a:b@h", "baseUrl must be a URL of a server, without credentials, query and hash"],
  ])("%s: %s", async (baseUrl, message) => {
    expect(await told(() => createSession({ baseUrl }))).toBe(message);
  });

  it("may have a name of any script, an IPv6 address, and spaces at its ends", () => {
    for (const [given, expected] of [
      ["https://bücher.example", "https://xn--bcher-kva.example"],
      ["http://[::1]:8080/", "http://[::1]:8080"],
      [" https://h.example ", "https://h.example"],
    ] as const) {
      expect(createSession({ baseUrl: given }).baseUrl).toBe(expected);
    }
  });
});

describe("a login", () => {
  const methods =
    "{ universalAuth, tokenAuth, awsAuth, gcpAuth, azureAuth, kubernetesAuth, oidcAuth, jwtAuth, ldapAuth, tlsCertAuth, ociAuth, alicloudAuth }";

  it.each<[string, unknown, string]>([
    ["without a method", {}, `The params of login must be one of ${methods}, not none`],
    ["without params", undefined, `The params of login must be one of ${methods}, not none`],
    [
      "with an unknown method",
      { universal: {} },
      `The params of login must be one of ${methods}, not universal`,
    ],
    [
      "with two methods",
      { jwtAuth: {}, awsAuth: {} },
      `The params of login must be one of ${methods}, not jwtAuth and awsAuth`,
    ],
    [
      "with a mistyped field",
      { universalAuth: { clientID: "a", clientSecret: "b" } },
      "universalAuth.clientId must be given and not empty (there is clientID,clientSecret)",
    ],
    [
      "with a variable that is not set",
      { oidcAuth: { identityId: "a", jwt: undefined } },
      "oidcAuth.jwt must be given and not empty (there is identityId,jwt)",
    ],
    [
      "with the identity of a token, as the documentation has it",
      { tokenAuth: { identityId: "a" } },
      "tokenAuth.accessToken must be given and not empty (there is identityId)",
    ],
  ])("%s says so, and sends nothing", async (_, params, message) => {
    expect(await signIn(params)).toBe(message);
  });
});

describe("a token", () => {
  it.each([
    [undefined, "The token must be given: it is undefined or empty"],
    ["", "The token must be given: it is undefined or empty"],
    [
      '"quoted"',
      "The token must be a text without spaces, quotes and other signs that no token has",
    ],
    ["a b", "The token must be a text without spaces, quotes and other signs that no token has"],
    [7, "The token must be a text without spaces, quotes and other signs that no token has"],
  ])("that is %j: %s", async (token, message) => {
    expect(await told(() => setAccessToken(sessionWith().session, wrong(token)))).toBe(message);
  });

  it("that a renewal gives under another name is missed by its name", async () => {
    const { session } = sessionWith([{ status: 401, body: {} }]);
    await setAccessToken(session, "dead", { renew: () => wrong({ token: "fresh" }) });
    expect(await told(() => listSecrets(session, place))).toBe(
      "What renew gives must be { accessToken, expiresIn? }",
    );
  });
});

describe("an answer", () => {
  it("404 to a route that the server does not know says that it may be older", async () => {
    const body = { message: "Route GET:/api/v4/things not found", error: "Not Found" };
    const { session } = sessionWith([{ status: 404, body }]);
    expect(await told(() => call(session, "GET /api/v4/things"))).toBe(
      "Route GET:/api/v4/things not found. The server may be older than this function, or baseUrl leads elsewhere",
    );
  });

  it("404 to anything else is told as it is", async () => {
    const { session } = sessionWith([{ status: 404, body: { message: "No such secret" } }]);
    expect(await told(() => call(session, "GET /api/v4/things"))).toBe("No such secret");
  });

  it("422 for projectId says so where the older workspaceId was given", async () => {
    const body = { message: [{ path: ["projectId"], message: "Required" }], error: "Validation" };
    const ask = (route: Route, params: object) =>
      told(() => call(sessionWith([{ status: 422, body }]).session, route, params));
    const hinted = "projectId: Required (workspaceId was given)";
    expect(await ask("GET /api/v4/things", { workspaceId: "w" })).toBe(hinted);
    expect(await ask("POST /api/v4/things", { workspaceId: "w" })).toBe(hinted);
    expect(await ask("POST /api/v4/things", { project: "w" })).toBe("projectId: Required");
    const other = { message: [{ path: ["name"], message: "Required" }] };
    const { session } = sessionWith([{ status: 422, body: other }]);
    expect(await told(() => call(session, "GET /api/v4/things", { workspaceId: "w" }))).toBe(
      "name: Required",
    );
  });

  it("is not waited for where a path lacks its projectId", async () => {
    const { session, sent } = sessionWith();
    const ask = (params: object) =>
      told(() => call(session, "GET /api/v1/projects/{projectId}/things", params));
    expect(await ask({ workspaceId: "w" })).toBe(
      'projectId must be fit for a path, not "" (workspaceId was given)',
    );
    expect(await ask({})).toBe('projectId must be fit for a path, not ""');
    expect(sent).toEqual([]);
  });

  it("304 is no redirect, has a class and a guard, and its ETag is easy to read", async () => {
    const { session } = sessionWith([{ status: 304, body: "", headers: { etag: '"1"' } }]);
    let etag: string | null = null;
    const error = await rejection(
      call(
        session,
        "GET /api/v4/secrets",
        {},
        {
          headers: { "If-None-Match": '"1"' },
          onResponse: ({ headers }) => {
            etag = headers.get("etag");
          },
        },
      ),
    );
    expect(error).toSatisfy(isNotModifiedError);
    expect(error).toBeInstanceOf(NotModifiedError);
    expect(error).toMatchObject({
      name: "NotModifiedError",
      statusCode: 304,
      message: "GET https://kit.example/api/v4/secrets: 304 has not been modified",
    });
    expect(etag).toBe('"1"');
  });
});

describe("a failure of the network", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "location");
  });

  it("tells what caused it", async () => {
    const cause = Object.assign(new Error("Host: h. is not in the cert's altnames: DNS:other"), {
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
    });
    const { session } = sessionWith([new TypeError("fetch failed", { cause })], { retry: false });
    expect(await told(() => call(session, "GET /api/v1/things"))).toBe(
      "GET https://kit.example/api/v1/things: fetch failed: Host: h. is not in the cert's altnames: DNS:other (ERR_TLS_CERT_ALTNAME_INVALID)",
    );
  });

  it("on a page of another origin says that CORS may be the cause", async () => {
    const failed = new TypeError("Failed to fetch");
    const hint = ". CORS may be the cause: see docs/frontends.md of infisical-kit";
    for (const [origin, expected] of [
      ["https://app.example", hint],
      ["https://kit.example", ""],
    ] as const) {
      Object.assign(globalThis, { location: { origin } });
      const { session } = sessionWith([failed], { retry: false });
      expect(await told(() => call(session, "GET /api/v1/things"))).toBe(
        `GET https://kit.example/api/v1/things: Failed to fetch${expected}`,
      );
    }
  });

  it("that is a timeout has a cause", async () => {
    const session = createSession({ fetch: never, timeout: 1 });
    const error = await rejection(request(session, "GET /api/v1/things", []));
    expect(error).toSatisfy(isInfisicalTimeoutError);
    expect(error).toMatchObject({ cause: { name: "TimeoutError" } });
  });
});

it("a renewal is told when it is given up", async () => {
  const signals: AbortSignal[] = [];
  const session = createSession({ fetch: async () => reply(401), timeout: 20 });
  await setAccessToken(session, "dead", {
    renew: ({ signal }) => {
      signals.push(signal);
      return never();
    },
  });
  expect(await told(() => listSecrets(session, place))).toMatch(/^renew: no answer/);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

it("a failure that is a text is told once", async () => {
  const { session } = sessionWith([], { retry: false, fetch: () => Promise.reject("no route") });
  const error = await rejection(call(session, "GET /api/v1/things"));
  expect(error).toMatchObject({
    message: "GET https://kit.example/api/v1/things: no route",
    cause: { name: "Error", message: "no route" },
  });
  expect(error).not.toHaveProperty("cause.code");
});
