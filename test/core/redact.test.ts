import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  batchCreateSecrets,
  batchUpdateSecrets,
  createClient,
  createSecret,
  createSession,
  encryptWithKmsKey,
  type FetchInit,
  type FetchResponse,
  type LoginParams,
  listSecrets,
  login,
  logout,
  renewIdentityAccessToken,
  request,
  revokeIdentityAccessToken,
  type Session,
  type SessionOptions,
  setAccessToken,
  setApiKey,
  setJwtToken,
  setServiceToken,
  type TokenStore,
  updateSecret,
} from "../../src/index.js";
import { create as createSecretRotation } from "../../src/resources/secret-rotations.js";
import { updateMany as updateFindings } from "../../src/resources/secret-scanning/findings.js";
import { create as createSshAuthority } from "../../src/resources/ssh/certificate-authorities.js";
import { asyncStore, granted, reply } from "../support/auth.js";

const core = "mArKeR0123456789";
const project = { projectId: "p-1", environment: "dev" };
const unchecked = (params: unknown): LoginParams => params as LoginParams;

/** Everything that somebody may come to see of a value. */
function renderings(value: unknown): string {
  const all = [String(value), inspect(value, { depth: Infinity, showHidden: true })];
  try {
    all.push(String(JSON.stringify(value)));
  } catch {
    // What cannot be written cannot show anything.
  }
  for (let error = value; error instanceof Error; error = error.cause) {
    all.push(error.message, String(error.stack), inspect(error, { depth: Infinity }));
    all.push(JSON.stringify(Object.getOwnPropertyDescriptors(error)));
  }
  return all.join("\n");
}

interface Planted {
  readonly session: Session;
  readonly run: () => Promise<unknown>;
}

/** Puts a marker where something secret stands, and makes a request with it. */
type Plant = (marker: string, options: SessionOptions) => Planted | Promise<Planted>;

function withToken(
  adopt: (session: Session, token: string) => Promise<void>,
  run: (session: Session) => Promise<unknown>,
): Plant {
  return async (marker, options) => {
    const session = createSession(options);
    await adopt(session, marker);
    return { session, run: () => run(session) };
  };
}

function withBody(run: (session: Session, marker: string) => Promise<unknown>): Plant {
  return async (marker, options) => {
    const session = createSession(options);
    await setAccessToken(session, "t0ken-of-no-interest");
    return { session, run: () => run(session, marker) };
  };
}

const list = (session: Session): Promise<unknown> => listSecrets(session, project);

/** Tokens travel in a header, and are of letters that headers can carry. */
const tokens: Record<string, Plant> = {
  "the access token": withToken(setAccessToken, list),
  "a user's JWT": withToken(setJwtToken, list),
  "a service token": withToken(setServiceToken, list),
  "an API key": withToken(setApiKey, (session) =>
    request(session, "GET /api/v2/users/me", ["apiKey"]),
  ),
};

function withLogin(params: (marker: string) => unknown): Plant {
  return (marker, options) => {
    const session = createSession(options);
    return { session, run: () => login(session, unchecked(params(marker))) };
  };
}

const oci = (authorization: string): object => ({ authorization, host: "h", date: "today" });

const rotation = {
  ...project,
  type: "windows-local-account",
  name: "account",
  secretPath: "/",
  connectionId: "c-1",
  rotationInterval: 30,
  parameters: { username: "deploy" },
  secretsMapping: { username: "OS_USER", password: "OS_PASSWORD" },
} as const;

/** Values in a body, of any text. */
const values: Record<string, Plant> = {
  "the client secret": withLogin((marker) => ({
    universalAuth: { clientId: "id", clientSecret: marker },
  })),
  "the JWT of a login": withLogin((jwt) => ({ oidcAuth: { identityId: "i", jwt } })),
  "an LDAP password": withLogin((password) => ({
    ldapAuth: { identityId: "i", username: "ada", password },
  })),
  "the OCI authorization header": withLogin((marker) => ({
    ociAuth: { identityId: "i", userOcid: "o", headers: oci(marker) },
  })),
  "the OCI authorization header in requestHeaders": withLogin((marker) => ({
    ociAuth: { identityId: "i", userOcid: "o", requestHeaders: JSON.stringify(oci(marker)) },
  })),
  "the signed AWS headers": withLogin((marker) => ({
    awsAuth: { identityId: "i", iamRequestBody: "QWN0aW9u", iamRequestHeaders: marker },
  })),
  "the AliCloud signature": withLogin((Signature) => ({
    alicloudAuth: { identityId: "i", Signature },
  })),
  "the value of a secret that is created": withBody((session, secretValue) =>
    createSecret(session, { ...project, secretName: "KEY", secretValue }),
  ),
  "the value of a secret that is updated": withBody((session, secretValue) =>
    updateSecret(session, { ...project, secretName: "KEY", secretValue }),
  ),
  "a value of a batch that is created": withBody((session, secretValue) =>
    batchCreateSecrets(session, { ...project, secrets: [{ secretKey: "KEY", secretValue }] }),
  ),
  "a value of a batch that is updated": withBody((session, secretValue) =>
    batchUpdateSecrets(session, { ...project, secrets: [{ secretKey: "KEY", secretValue }] }),
  ),
  "a KMS plaintext": withBody((session, plaintext) =>
    encryptWithKmsKey(session, { keyId: "k-1", plaintext }),
  ),
  "the private key of a certificate authority for SSH": withBody((session, privateKey) =>
    createSshAuthority(session, {
      ...project,
      friendlyName: "users",
      keySource: "external",
      publicKey: "ssh-ed25519 AAAA",
      privateKey,
    }),
  ),
  "the password that an account has before its rotation": withBody((session, password) =>
    createSecretRotation(session, { ...rotation, temporaryParameters: { password } }),
  ),
  "a statement of a rotation": withBody((session, rotationStatement) =>
    createSecretRotation(session, {
      ...rotation,
      type: "postgres-credentials",
      parameters: { username1: "a", username2: "b", rotationStatement },
    }),
  ),
  "a remark in a list": withBody((session, remarks) =>
    updateFindings(session, [{ findingId: "f-1", status: "ignore", remarks }]),
  ),
  "a token that is renewed": withBody((session, accessToken) =>
    renewIdentityAccessToken(session, { accessToken }),
  ),
  "a token that is revoked": withBody((session, accessToken) =>
    revokeIdentityAccessToken(session, { accessToken }),
  ),
};

type Misbehaviour = (init: FetchInit, url: string) => FetchResponse | Promise<FetchResponse>;

function thrower(make: (init: FetchInit, url: string) => unknown): Misbehaviour {
  return (init, url) => Promise.reject(make(init, url));
}

/** The request as a server or a proxy would show it. */
function shown({ method, headers, body }: FetchInit): object {
  return { method, headers, body: body === undefined ? undefined : JSON.parse(body) };
}

const echo = ({ headers, body = "" }: FetchInit): string =>
  `${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n")}\n\n${body}`;

const misbehaviours: Record<string, Misbehaviour> = {
  "a 400 quotes the request in its message": (init) =>
    reply(400, { message: `Cannot read ${JSON.stringify(shown(init))}`, error: "BadRequest" }),
  "a 400 quotes the raw body and headers in its message": (init) =>
    reply(400, { message: `Cannot read ${echo(init)}`, error: "BadRequest" }),
  "a 401 quotes the request": (init) => reply(401, { message: echo(init), error: "Unauthorized" }),
  "a 403 has the request as details": (init) =>
    reply(403, { message: "no", error: "PermissionDenied", details: shown(init) }),
  "a 403 TokenError quotes the request": (init) =>
    reply(403, { message: echo(init), error: "TokenError" }),
  "a 404 gives the request as its error and reqId": (init) =>
    reply(404, { message: "no", error: echo(init), reqId: echo(init) }),
  "a 422 quotes the request in the messages of its issues": (init) =>
    reply(422, { message: [{ path: ["body"], message: `Bad: ${echo(init)}`, code: "custom" }] }),
  "a 422 quotes the request in the paths of its issues": (init) =>
    reply(422, { message: [{ path: ["body", echo(init)], message: "Bad", code: echo(init) }] }),
  "a 422 has the request as message": (init) => reply(422, { message: shown(init) }),
  "a 429 quotes the request": (init) => reply(429, { message: echo(init) }),
  "a 500 echoes the request on an HTML page": (init) => reply(500, `<html>${echo(init)}</html>`),
  "a 502 echoes the request on an HTML page, again and again": (init) =>
    reply(502, `<html>${echo(init)}</html>`),
  "a 503 echoes the request as text, again and again": (init) => reply(503, echo(init)),
  "a 200 echoes the request on an HTML page": (init) => reply(200, `<html>${echo(init)}</html>`),
  "a 200 is damaged JSON with the request in it": (init) =>
    reply(200, JSON.stringify(shown(init)).slice(0, -1)),
  "a 302 leads to an address with the request in it": (init) =>
    reply(302, "", { location: `https://elsewhere.test/?from=${echo(init).replace(/\n/g, " ")}` }),
  "a 400 has a request id with the request in it": (init) =>
    reply(400, { message: "no" }, { "x-request-id": echo(init).replace(/\n/g, " ") }),
  "fetch throws an error whose message has the request": thrower(
    (init) => new Error(`Cannot send ${echo(init)}`),
  ),
  "fetch throws an error whose message has the init as JSON": thrower(
    (init, url) => new TypeError(`Cannot send ${JSON.stringify([url, init])}`),
  ),
  "fetch throws an error whose cause has the request": thrower(
    (init) => new TypeError("fetch failed", { cause: new Error(`Cannot send ${echo(init)}`) }),
  ),
  "fetch throws an error whose cause is the init": thrower(
    (init) => new TypeError("fetch failed", { cause: init }),
  ),
  "fetch throws an error whose cause's cause has the request": thrower(
    (init) =>
      new TypeError("fetch failed", {
        cause: new Error("socket", { cause: new Error(`Cannot send ${echo(init)}`) }),
      }),
  ),
  "fetch throws an error with the init as its own property": thrower((init) =>
    Object.assign(new Error("Cannot send"), { code: "ECONNRESET", init }),
  ),
  "fetch throws an error with the init as a hidden property": thrower((init) =>
    Object.defineProperty(new Error("Cannot send"), "init", { value: init, enumerable: false }),
  ),
  "fetch throws an error with the init under a symbol": thrower((init) =>
    Object.assign(new Error("Cannot send"), { [Symbol("init")]: init }),
  ),
  "fetch throws an error with a Map of the headers and the body": thrower((init) =>
    Object.assign(new Error("Cannot send"), { sent: new Map(Object.entries(shown(init))) }),
  ),
  "fetch throws an error with a Request": thrower((init, url) => {
    const { method, headers, body = null } = init;
    const sent = new Request(url, { method, headers, body });
    return Object.assign(new Error("Cannot send"), { sent, headers: new Headers(headers) });
  }),
  "fetch throws an error that cannot be written as JSON": thrower((init) => {
    const error: Error & { self?: unknown; init?: unknown } = new Error("Cannot send");
    return Object.assign(error, { self: error, init });
  }),
  "fetch throws several errors in one": thrower(
    (init) =>
      new TypeError("fetch failed", {
        cause: new AggregateError([new Error(echo(init)), new Error("second")], "all failed"),
      }),
  ),
  "fetch throws a text": thrower((init) => `Cannot send ${echo(init)}`),
  "fetch throws the init": thrower((init) => init),
  "reading the body fails with the request": async (init) => ({
    ...reply(200),
    text: () => Promise.reject(new Error(`Lost ${echo(init)}`)),
  }),
};

/** Runs a plant against a misbehaviour, and gives all that there is to see of it. */
async function exposed(plant: Plant, marker: string, misbehave: Misbehaviour): Promise<string> {
  const seen: unknown[] = [];
  const watch = (event: unknown): void => {
    seen.push(event);
  };
  let requests = 0;
  const { session, run } = await plant(marker, {
    fetch: async (url, init) => {
      requests++;
      return misbehave(init, url);
    },
    retry: { maxRetries: 1, baseDelay: 0, maxDelay: 0 },
    hooks: { onRequest: watch, onResponse: watch, onRetry: watch },
  });
  const error = await run().then(
    () => "no error",
    (error: unknown) => error,
  );
  expect(requests).toBeGreaterThan(0);
  expect(error).toBeInstanceOf(Error);
  expect(seen.length).toBeGreaterThan(0);
  return [error, session, ...seen].map(renderings).join("\n");
}

async function leaks(
  plants: Record<string, Plant>,
  marker: string,
  misbehave: Misbehaviour,
): Promise<string[]> {
  const leaking: string[] = [];
  for (const [name, plant] of Object.entries(plants)) {
    if ((await exposed(plant, marker, misbehave)).includes(core)) leaking.push(name);
  }
  return leaking;
}

describe.each(Object.entries(misbehaviours))("when %s", (_, misbehave) => {
  it("nothing shows a token", async () => {
    expect(await leaks(tokens, core, misbehave)).toEqual([]);
  });

  it("nothing shows a secret in the body", async () => {
    expect(await leaks(values, core, misbehave)).toEqual([]);
  });

  it("nothing shows a secret of several lines, with quotes and backslashes", async () => {
    const marker = `-----BEGIN "KEY"-----\n${core}\\\n-----END KEY-----\n`;
    expect(await leaks(values, marker, misbehave)).toEqual([]);
  });
});

describe("whatever the secret is", () => {
  const headerText = fc.stringMatching(/^[!#-&(-~]{0,12}$/);
  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'"\\\n\r\t/$&*<>{}[]:,\u2028é'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    maxLength: 12,
  });
  const misbehaviour = fc.constantFrom(...Object.keys(misbehaviours));
  const hold = (plants: Record<string, Plant>, text: fc.Arbitrary<string>): Promise<void> =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(plants)),
        misbehaviour,
        text,
        text,
        async (plant, name, before, after) => {
          const marker = `${before}${core}${after}`;
          const [planted, misbehave] = [plants[plant], misbehaviours[name]];
          if (!planted || !misbehave) throw new Error("No such case");
          expect(await exposed(planted, marker, misbehave)).not.toContain(core);
        },
      ),
      { numRuns: 150, seed: 20_300_101 },
    );

  it("nothing shows a token, in any misbehaviour", () => hold(tokens, headerText));

  it("nothing shows a value in a body, in any misbehaviour", () => hold(values, anyText));
});

describe("a value that is short or common", () => {
  it("is blotted out where it is shown as it was sent", async () => {
    const misbehave: Misbehaviour = ({ body }) => reply(400, { message: `Bad: ${body}` });
    const plant = values["the value of a secret that is created"];
    if (!plant) throw new Error("No such case");
    expect(await exposed(plant, "hunter22", misbehave)).not.toContain("hunter22");
  });

  it("does not take the rest of a message with it", async () => {
    const session = createSession({
      fetch: async (_, { headers, body }) =>
        reply(400, { message: `Bad request (${headers.Authorization}): ${body}` }),
    });
    await setAccessToken(session, core);
    await expect(
      createSecret(session, { ...project, secretName: "KEY", secretValue: "hunter22" }),
    ).rejects.toMatchObject({
      name: "BadRequestError",
      message: expect.stringMatching(/^Bad request \(Bearer \*+\): .*"environment":"dev".*\*\*\*/),
    });
  });
});

describe("a session and a client", () => {
  it.each<[string, () => SessionOptions]>([
    ["in memory", () => ({})],
    ["in a store", () => ({ tokenStore: asyncStore() })],
  ])("with the token %s show neither it nor the client secret", async (_, options) => {
    const seen: unknown[] = [];
    const watch = (event: unknown): void => {
      seen.push(event);
    };
    const fetch = async (url: string): Promise<FetchResponse> =>
      url.endsWith("/login")
        ? granted(`${core}-token`)
        : reply(200, { secrets: [{ secretKey: "KEY", secretValue: `${core}-value` }] });
    const client = createClient({
      ...options(),
      fetch,
      headers: { "X-Proxy-Auth": `${core}-header` },
      hooks: { onRequest: watch, onResponse: watch, onRetry: watch },
    });
    const show = (): string => [client.session, client, ...seen].map(renderings).join("\n");
    await client.login({ universalAuth: { clientId: "id", clientSecret: `${core}-secret` } });
    expect(show()).not.toContain(core);
    await listSecrets(client.session, project, { onResponse: watch });
    expect(seen).toHaveLength(5);
    expect(show()).not.toContain(core);
    await client.setApiKey(`${core}-key`);
    expect(show()).not.toContain(core);
  });

  it("show no token while a login, a renewal or a logout is under way", async () => {
    const session = createSession({
      fetch: async () => granted(`${core}-token`),
      tokenStore: asyncStore(),
    });
    const changes = [
      login(session, { universalAuth: { clientId: "id", clientSecret: `${core}-secret` } }),
      setAccessToken(session, `${core}-adopted`),
    ];
    expect(renderings(session)).not.toContain(core);
    changes.push(logout(session));
    expect(renderings(session)).not.toContain(core);
    await Promise.all(changes);
    expect(renderings(session)).not.toContain(core);
  });

  it("write no log line, whatever happens", async () => {
    const names = ["debug", "error", "info", "log", "trace", "warn"] as const;
    const spies = [
      ...names.map((name) => vi.spyOn(console, name)),
      vi.spyOn(process, "emitWarning"),
    ];
    for (const misbehave of Object.values(misbehaviours)) {
      await leaks({ ...tokens, ...values }, core, misbehave);
    }
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it("show no token in the error for a token that no header can carry", async () => {
    const session = createSession();
    for (const adopt of [setAccessToken, setJwtToken, setServiceToken, setApiKey]) {
      const error = await adopt(session, `${core}\n`).catch((error: unknown) => error);
      expect(error).toBeInstanceOf(Error);
      expect(renderings(error)).not.toContain(core);
    }
  });

  it("show no value of a header in the error for one that is wrong", async () => {
    const headers = { "X-Proxy-Auth": `${core}\n` };
    for (const make of [
      async () => createSession({ headers }),
      () => request(createSession(), "GET /api/status", [], {}, { headers }),
    ]) {
      const error = await make().catch((error: unknown) => error);
      expect(error).toBeInstanceOf(Error);
      expect(renderings(error)).not.toContain(core);
    }
  });
});

describe("the error for a token store that fails", () => {
  const failures: [string, (text: string) => unknown][] = [
    ["quotes the token", (text) => new Error(`Cannot handle "${text}" here`)],
    ["has the token in its message", (text) => new Error(`Cannot handle ${text} here`)],
    ["has the token as its own property", (text) => Object.assign(new Error("no"), { text })],
    ["has the token in its cause", (text) => new Error("no", { cause: new Error(text) })],
    ["is the text of the token", (text) => text],
    ["is that of a JSON parser", (text) => jsonError(text)],
    ["is that of a JSON parser, cut short", (text) => jsonError(`{"mode":"jwt","token":"${text}`)],
  ];

  describe.each(["get", "set", "clear"] as const)("in %s", (operation) => {
    it.each(failures)("does not show it when the store's error %s", async (_, failure) => {
      let stored: Parameters<TokenStore["set"]>[0] | undefined;
      let isBroken = operation === "set";
      const run = (name: string, effect: () => void): void => {
        if (isBroken && name === operation) throw failure(core);
        effect();
      };
      const tokenStore: TokenStore = {
        get: () => {
          run("get", () => {});
          return stored;
        },
        set: (token) =>
          run("set", () => {
            stored = token;
          }),
        clear: () =>
          run("clear", () => {
            stored = undefined;
          }),
      };
      const session = createSession({ tokenStore, fetch: async () => reply(200) });
      const errors: unknown[] = [];
      const keep = (error: unknown): void => {
        errors.push(error);
      };
      await setAccessToken(session, core).catch(keep);
      isBroken = true;
      await list(session).catch(keep);
      await logout(session).catch(keep);
      expect(errors.length).toBeGreaterThan(0);
      for (const error of [...errors, session]) expect(renderings(error)).not.toContain(core);
      expect(errors[0]).toMatchObject({
        name: "InfisicalError",
        message: expect.stringContaining(`tokenStore.${operation}`),
      });
    });
  });
});

function jsonError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
