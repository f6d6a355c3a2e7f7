import { describe, expect, it } from "vitest";
import { azureManagedIdentity } from "../../src/credentials/azure.js";
import {
  type Answered,
  absentService,
  type Got,
  identityId,
  marker,
  page,
  refusal,
  signInTwice,
  startService,
  token,
  watchTimers,
} from "../support/credentials.js";

/** The metadata service of a virtual machine: it refuses requests without its header. */
function metadataService(...answers: (Answered | undefined)[]): (got: Got) => Answered | undefined {
  let number = 0;
  return ({ method, headers }) => {
    if (method !== "GET" || headers.metadata !== "true") {
      return {
        status: 400,
        body: { error: "Bad request. Required metadata header not specified" },
      };
    }
    return answers[number++ % answers.length];
  };
}

const management = "https://management.azure.com/";

describe("azureManagedIdentity on a virtual machine", () => {
  it("asks for a token, anew at every renewal", async () => {
    const tokens = [token({ jti: "1" }), token({ jti: "2" })];
    const { url, got } = await startService(
      metadataService(...tokens.map((access_token) => ({ body: { access_token } }))),
    );
    const options = { identityId, organizationSlug: "acme", endpoint: url, env: {} };
    const [first, second] = await signInTwice(azureManagedIdentity(options));
    expect(first).toEqual({
      path: "/api/v1/auth/azure-auth/login",
      body: { identityId, organizationSlug: "acme", jwt: tokens[0] },
    });
    expect(second.body.jwt).toBe(tokens[1]);
    expect(got).toHaveLength(4);
    for (const { url } of got) {
      expect(url.pathname).toBe("/metadata/identity/oauth2/token");
      expect(Object.fromEntries(url.searchParams)).toEqual({
        "api-version": "2018-02-01",
        resource: management,
      });
    }
  });

  it("asks for another identity, for another resource", async () => {
    const { url, got } = await startService(metadataService({ body: { access_token: token() } }));
    const options = { identityId, endpoint: url, env: {}, resource: "api://infisical" };
    await azureManagedIdentity({ ...options, clientId: "c-1" })();
    await azureManagedIdentity({ ...options, objectId: "o-1" })();
    const queries = got.map(({ url }) => Object.fromEntries(url.searchParams));
    const query = { "api-version": "2018-02-01", resource: "api://infisical" };
    expect([queries[1], queries[3]]).toEqual([
      { ...query, client_id: "c-1" },
      { ...query, object_id: "o-1" },
    ]);
  });

  it("asks 169.254.169.254 by default", async () => {
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      return Response.json({ access_token: token() });
    };
    await azureManagedIdentity({ identityId, env: {}, fetch })();
    expect(urls[1]).toBe(
      "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fmanagement.azure.com%2F",
    );
  });

  it.each<[string, Answered | undefined, string]>([
    [
      "no identity",
      { status: 400, body: { error: "invalid_request", error_description: "Identity not found" } },
      "answered 400 (invalid_request, Identity not found). Run it on Azure, assign",
    ],
    ["a page", page, "answered what is no JSON"],
    ["no token", { body: { token_type: "Bearer" } }, "the answer's access_token is no JWT"],
    ["a failure", { ...page, status: 503 }, "answered 503. Run it on Azure"],
    ["no end", undefined, "gave no answer within "],
  ])("refuses %s", async (_, answer, problem) => {
    const timers = watchTimers();
    const { url } = await startService(metadataService(answer));
    const timeout = answer ? 10_000 : 100;
    const options = { identityId, endpoint: url, env: {}, timeout };
    const error = await refusal(azureManagedIdentity(options)());
    expect(error.source).toBe("Azure instance metadata");
    expect(error.message).toContain(problem);
    expect(timers()).toEqual({ set: expect.any(Number), left: 0 });
    expect(timers().set).toBeGreaterThan(0);
  });

  it("gives up soon when it is absent or slow", async () => {
    const endpoint = await absentService();
    const absent = await refusal(azureManagedIdentity({ identityId, endpoint, env: {} })());
    expect(absent.message).toContain(`${endpoint} cannot be reached (ECONNREFUSED). Run it on`);
    const { url } = await startService(() => undefined);
    const options = { identityId, endpoint: url, env: {}, probeTimeout: 30 };
    const slow = await refusal(azureManagedIdentity(options)());
    expect(slow.message).toContain("gave no answer within 30 ms");
  });
});

describe("azureManagedIdentity in App Service", () => {
  const header = `header-${marker}`;

  it("asks the app's own endpoint", async () => {
    const jwt = token();
    const { url, got } = await startService(({ headers }) =>
      headers["x-identity-header"] === header ? { body: { access_token: jwt } } : { status: 401 },
    );
    const env = { IDENTITY_ENDPOINT: `${url}/msi/token`, IDENTITY_HEADER: header };
    expect(await azureManagedIdentity({ identityId, env })()).toEqual({
      azureAuth: { identityId, jwt },
    });
    await azureManagedIdentity({ identityId, env, clientId: "c-1" })();
    await azureManagedIdentity({ identityId, env, objectId: "o-1" })();
    const query = { "api-version": "2019-08-01", resource: management };
    expect(got.map(({ url }) => [url.pathname, Object.fromEntries(url.searchParams)])).toEqual([
      ["/msi/token", query],
      ["/msi/token", { ...query, client_id: "c-1" }],
      ["/msi/token", { ...query, principal_id: "o-1" }],
    ]);
  });

  it.each<[string, Answered | undefined, string]>([
    [
      "a refusal that repeats the header",
      { status: 400, body: { message: `${header}?` } },
      "answered 400. Assign a managed identity",
    ],
    ["a page", page, "answered what is no JSON"],
    ["no end", undefined, "gave no answer within 60 ms"],
  ])("refuses %s", async (_, answer, problem) => {
    const { url } = await startService(() => answer);
    const env = { IDENTITY_ENDPOINT: url, IDENTITY_HEADER: header };
    const timeout = answer ? 10_000 : 60;
    const error = await refusal(azureManagedIdentity({ identityId, env, timeout })());
    expect(error.source).toBe("Azure App Service managed identity");
    expect(error.message).toContain(problem);
  });

  it("refuses an environment that is not complete", async () => {
    const arc = await refusal(
      azureManagedIdentity({ identityId, env: { IDENTITY_ENDPOINT: "http://localhost:40342" } })(),
    );
    expect(arc.message).toContain("IDENTITY_HEADER is not set, though IDENTITY_ENDPOINT is");
    const env = { IDENTITY_ENDPOINT: marker, IDENTITY_HEADER: header };
    const wrong = await refusal(azureManagedIdentity({ identityId, env })());
    expect(wrong.message).toContain("IDENTITY_ENDPOINT is no http(s) URL");
  });
});
