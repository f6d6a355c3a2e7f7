import { describe, expect, it, vi } from "vitest";
import {
  AuthenticationError,
  type AuthMode,
  authMode,
  createClient,
  createSession,
  isAuthenticated,
  isAuthenticationError,
  login,
  logout,
  renewIdentityAccessToken,
  request,
  revokeIdentityAccessToken,
  type Session,
  type StoredToken,
  setAccessToken,
  setApiKey,
  setJwtToken,
  setServiceToken,
  type TokenStore,
} from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";
import {
  asyncStore,
  call,
  createIssuer,
  deferred,
  params,
  pass,
  refusalOf,
  reply,
  settle,
  start,
  tokenOf,
  useClock,
} from "../support/auth.js";
import { recorder } from "../support/recording-fetch.js";

const allModes = ["jwt", "identityAccessToken", "serviceToken", "apiKey"] as const;

useClock();

const modes: [AuthMode, (session: Session, token: string) => Promise<void>, string, string][] = [
  ["identityAccessToken", setAccessToken, "Authorization", "Bearer t0ken"],
  ["jwt", setJwtToken, "Authorization", "Bearer t0ken"],
  ["serviceToken", setServiceToken, "Authorization", "Bearer t0ken"],
  ["apiKey", setApiKey, "X-API-KEY", "t0ken"],
];

describe.each(modes)("the mode %s", (mode, adopt, header, value) => {
  it(`is sent as ${header}`, async () => {
    const { fetch, sent } = recorder(() => reply(200));
    const session = createSession({ fetch });
    await adopt(session, "t0ken");
    await request(session, "GET /api/v1/things", [mode]);
    await request(session, "GET /api/v1/things", allModes);
    expect(sent).toEqual(
      Array(2).fill({
        method: "GET",
        url: "https://app.infisical.com/api/v1/things",
        headers: { [header]: value },
        body: undefined,
      }),
    );
  });

  it("is refused before any request by an endpoint that does not take it", async () => {
    const { fetch, sent } = recorder(() => reply(200));
    const session = createSession({ fetch });
    await adopt(session, "t0ken");
    const allowedModes = allModes.filter((other) => other !== mode);
    const error = await refusalOf(request(session, "GET /api/v1/things", allowedModes));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(isAuthenticationError(error)).toBe(true);
    expect(error).toMatchObject({ name: "AuthenticationError", currentMode: mode, allowedModes });
    expect(error.message).toContain(mode);
    for (const allowed of allowedModes) expect(error.message).toContain(allowed);
    expect(sent).toEqual([]);
  });

  it("is sent where it is not taken with checkAuthMode: false", async () => {
    const { fetch, sent } = recorder(() => reply(200));
    const session = createSession({ fetch, checkAuthMode: false });
    await adopt(session, "t0ken");
    const others = allModes.filter((other) => other !== mode);
    await request(session, "GET /api/v1/things", others);
    expect(sent.map(({ headers }) => headers)).toEqual([{ [header]: value }]);
  });

  it("is stored with its token, and told by authMode and isAuthenticated", async () => {
    const tokenStore = asyncStore();
    const session = createSession({ fetch: recorder(() => reply(200)).fetch, tokenStore });
    await adopt(session, "t0ken");
    expect(tokenStore.value).toEqual({ mode, token: "t0ken" });
    expect(Object.getPrototypeOf(tokenStore.value)).toBe(Object.prototype);
    expect([authMode(session), isAuthenticated(session)]).toEqual([mode, true]);
  });

  it("does not reach an open endpoint", async () => {
    const { fetch, sent } = recorder(() => reply(200));
    const session = createSession({ fetch });
    await adopt(session, "t0ken");
    await request(session, "GET /api/status", []);
    expect(sent.map(({ headers }) => headers)).toEqual([{}]);
  });
});

describe("without a token", () => {
  it("an endpoint that needs one is refused before any request", async () => {
    const { fetch, sent } = recorder(() => reply(200));
    const session = createSession({ fetch });
    const error = await refusalOf(request(session, "GET /api/v1/things", ["jwt"]));
    expect(error).toMatchObject({
      name: "AuthenticationError",
      currentMode: null,
      allowedModes: ["jwt"],
    });
    expect(sent).toEqual([]);
  });

  it("the request is sent anyway with checkAuthMode: false", async () => {
    const { fetch, sent } = recorder(() => reply(401, { message: "Token missing" }));
    const session = createSession({ fetch, checkAuthMode: false });
    await expect(call(session)).rejects.toMatchObject({ statusCode: 401 });
    expect(sent.map(({ headers }) => headers)).toEqual([{}]);
  });

  it("open endpoints are never refused", async () => {
    const { fetch, sent } = recorder(() => reply(200, { fine: true }));
    for (const checkAuthMode of [true, false]) {
      const session = createSession({ fetch, checkAuthMode });
      await expect(request(session, "GET /api/status", [])).resolves.toEqual({ fine: true });
    }
    expect(sent.map(({ headers }) => headers)).toEqual([{}, {}]);
  });
});

describe("open endpoints", () => {
  it("renew and revoke never carry the session's token", async () => {
    const { fetch, sent } = recorder(() => reply(200, { accessToken: "t", expiresIn: 1 }));
    const session = createSession({ fetch });
    await setAccessToken(session, "stale");
    await renewIdentityAccessToken(session, { accessToken: "other" });
    await revokeIdentityAccessToken(session, { accessToken: "other" });
    const url = "https://app.infisical.com/api/v1/auth/token";
    const headers = { "Content-Type": "application/json" };
    const body = '{"accessToken":"other"}';
    expect(sent).toEqual([
      { method: "POST", url: `${url}/renew`, headers, body },
      { method: "POST", url: `${url}/revoke`, headers, body },
    ]);
  });

  it("do not even look into the token store, so that a broken one does not matter", async () => {
    const tokenStore = asyncStore();
    tokenStore.before = () => Promise.reject(new Error("no disk"));
    const session = createSession({ fetch: recorder(() => reply(200)).fetch, tokenStore });
    await request(session, "GET /api/status", []);
    expect(tokenStore.log).toEqual([]);
  });
});

describe("isAuthenticated and authMode", () => {
  it("tell that a new session is not signed in", () => {
    const session = createSession();
    expect([authMode(session), isAuthenticated(session)]).toEqual([null, false]);
  });

  it.each<[string, () => { tokenStore?: TokenStore }]>([
    ["in memory", () => ({})],
    ["in a store that answers later", () => ({ tokenStore: asyncStore() })],
  ])("with the token %s know right after an un-awaited change", async (_, options) => {
    const session = createSession({ ...options(), fetch: recorder(() => reply(200)).fetch });
    const changes = [setAccessToken(session, "t0ken")];
    expect([authMode(session), isAuthenticated(session)]).toEqual(["identityAccessToken", true]);
    changes.push(logout(session));
    expect([authMode(session), isAuthenticated(session)]).toEqual([null, false]);
    changes.push(setApiKey(session, "key"));
    expect([authMode(session), isAuthenticated(session)]).toEqual(["apiKey", true]);
    changes.push(setJwtToken(session, "jwt"));
    expect(authMode(session)).toBe("jwt");
    await Promise.all(changes);
    expect(authMode(session)).toBe("jwt");
    await logout(session);
    expect(authMode(session)).toBeNull();
  });

  it("follow login and logout, also as properties of a client", async () => {
    const server = createTestServer();
    const client = createClient({ baseUrl: server.url, fetch: server.fetch });
    expect([client.authMode, client.isAuthenticated]).toEqual([null, false]);
    await client.login({ universalAuth: server.credentials });
    expect([client.authMode, client.isAuthenticated]).toEqual(["identityAccessToken", true]);
    await client.logout();
    expect([client.authMode, client.isAuthenticated]).toEqual([null, false]);
    await client.setServiceToken("st.a.b");
    expect(client.authMode).toBe("serviceToken");
  });

  it("see what a store that answers at once holds, before any call", () => {
    const stored: StoredToken = { mode: "jwt", token: "shared" };
    const tokenStore = { get: () => stored, set: () => {}, clear: () => {} };
    expect(authMode(createSession({ tokenStore }))).toBe("jwt");
  });

  it("of a store that answers later tell what was last seen", async () => {
    const tokenStore = asyncStore({ mode: "identityAccessToken", token: "shared" });
    const issuer = createIssuer();
    issuer.alive.add("shared");
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    expect(authMode(session)).toBeNull();
    await call(session);
    expect(authMode(session)).toBe("identityAccessToken");
  });

  it("name a store that throws, and do not show the token", () => {
    const tokenStore: TokenStore = {
      get: () => {
        throw new Error("no disk");
      },
      set: () => {},
      clear: () => {},
    };
    const session = createSession({ tokenStore });
    expect(() => isAuthenticated(session)).toThrow(/tokenStore\.get/);
  });

  it("do not show a token that a store gives in the wrong shape", () => {
    const tokenStore = { get: () => "m4rker-token", set: () => {}, clear: () => {} };
    const session = createSession({ tokenStore: tokenStore as unknown as TokenStore });
    let shown: unknown;
    try {
      shown = isAuthenticated(session);
    } catch (error) {
      shown = error;
    }
    expect(`${shown}`).not.toContain("m4rker");
  });

  it("leave no unhandled rejection behind when a store rejects", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const tokenStore = asyncStore();
    tokenStore.before = () => Promise.reject(new Error("no disk"));
    expect(authMode(createSession({ tokenStore }))).toBeNull();
    await settle();
    await settle();
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe("the token store", () => {
  it("holds { mode, token, expiresAt }, or without expiresAt where there is no expiry", async () => {
    const issuer = createIssuer();
    const set = vi.fn<TokenStore["set"]>();
    const tokenStore: TokenStore = { get: () => undefined, set, clear: () => {} };
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await login(session, params);
    issuer.lifetime = 0;
    await login(session, params);
    expect(set.mock.calls).toStrictEqual([
      [{ mode: "identityAccessToken", token: "token-1", expiresAt: start + 3_600_000 }],
      [{ mode: "identityAccessToken", token: "token-2" }],
    ]);
    expect(JSON.parse(JSON.stringify(set.mock.calls[0]))).toEqual(set.mock.calls[0]);
  });

  it.each([
    ["undefined", undefined],
    ["null", null],
  ])("may give %s for no token, at once or later", async (_, nothing) => {
    for (const get of [() => nothing, async () => nothing]) {
      const session = createSession({ tokenStore: { get, set: () => {}, clear: () => {} } });
      await expect(call(session)).rejects.toMatchObject({ currentMode: null });
    }
  });

  it("keeps its this", async () => {
    class FileStore implements TokenStore {
      #token: StoredToken | undefined;
      get(): StoredToken | undefined {
        return this.#token;
      }
      set(token: StoredToken): void {
        this.#token = token;
      }
      clear(): void {
        this.#token = undefined;
      }
    }
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch, tokenStore: new FileStore() });
    await login(session, params);
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
    expect(isAuthenticated(session)).toBe(true);
    await logout(session);
    expect(isAuthenticated(session)).toBe(false);
  });

  it("is emptied by a logout, and the server is not told", async () => {
    const issuer = createIssuer();
    const tokenStore = asyncStore();
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await login(session, params);
    await logout(session);
    expect(tokenStore.value).toBeUndefined();
    expect(tokenStore.log).toEqual(["set", "clear"]);
    expect(issuer.sent).toHaveLength(1);
  });

  it("that two sessions share gives both one token", async () => {
    const issuer = createIssuer();
    const tokenStore = asyncStore();
    const first = createSession({ fetch: issuer.fetch, tokenStore });
    const second = createSession({ fetch: issuer.fetch, tokenStore });
    await login(first, params);
    await expect(call(second)).resolves.toEqual({ used: "token-1" });
    expect(issuer.logins).toHaveLength(1);
  });

  it("that two sessions share lets one use what the other has renewed, without a login", async () => {
    const issuer = createIssuer();
    const tokenStore = asyncStore();
    const first = createSession({ fetch: issuer.fetch, tokenStore });
    const second = createSession({ fetch: issuer.fetch, tokenStore });
    await login(first, params);
    await login(second, params);
    issuer.expireAll();
    await expect(call(first)).resolves.toEqual({ used: "token-3" });
    await expect(call(second)).resolves.toEqual({ used: "token-3" });
    expect(issuer.logins).toHaveLength(3);
  });

  it("is read again before a refused call renews: another process may have been faster", async () => {
    const issuer = createIssuer();
    const tokenStore = asyncStore();
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await login(session, params);
    issuer.expireAll();
    issuer.onCall = (number) => {
      if (number > 1) return;
      issuer.alive.add("theirs");
      tokenStore.value = { mode: "identityAccessToken", token: "theirs" };
    };
    await expect(call(session)).resolves.toEqual({ used: "theirs" });
    expect(issuer.logins).toHaveLength(1);
  });

  it("that let an expired token lapse is filled by a renewal", async () => {
    const issuer = createIssuer();
    const tokenStore = asyncStore();
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await login(session, params);
    tokenStore.value = undefined;
    pass(3600);
    const results = await Promise.all([call(session), call(session)]);
    expect(results).toEqual([{ used: "token-2" }, { used: "token-2" }]);
    expect(tokenStore.value).toMatchObject({ token: "token-2" });
    expect(issuer.logins).toHaveLength(2);
  });

  it("whose token another process removed gives an AuthenticationError, and no login", async () => {
    const issuer = createIssuer();
    const tokenStore = asyncStore();
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await login(session, params);
    tokenStore.value = undefined;
    pass(60);
    await expect(call(session)).rejects.toMatchObject({
      name: "AuthenticationError",
      currentMode: null,
    });
    expect(issuer.logins).toHaveLength(1);
    expect(issuer.calls).toEqual([]);
    expect(isAuthenticated(session)).toBe(false);
  });

  it.each<[string, unknown]>([
    ["text", "m4rker-token"],
    ["a token alone", { token: 7 }],
    ["a token without a mode", { token: "m4rker-token" }],
    ["an unknown mode", { mode: "password", token: "m4rker-token" }],
    ["no token", { mode: "identityAccessToken" }],
    ["an empty token", { mode: "identityAccessToken", token: "" }],
    ["a token that no header can carry", { mode: "identityAccessToken", token: "m4rker\ntoken" }],
    ["a number", 7],
    ["true", true],
  ])("that gives garbage, such as %s, is an error, and nothing is sent", async (_, garbage) => {
    const { fetch, sent } = recorder(() => reply(200));
    const tokenStore = { get: () => garbage, set: () => {}, clear: () => {} } as TokenStore;
    const error = await refusalOf(call(createSession({ fetch, tokenStore })));
    expect(`${error.stack}`).not.toContain("m4rker");
    expect(sent).toEqual([]);
  });

  it("takes writes in order: a logout comes after a slow set", async () => {
    const tokenStore = asyncStore();
    const slow = deferred();
    tokenStore.before = (operation) => (operation === "set" ? slow.promise : undefined);
    const session = createSession({ fetch: createIssuer().fetch, tokenStore });
    const adopted = setAccessToken(session, "t0ken");
    const out = logout(session);
    await settle();
    expect(tokenStore.log).toEqual(["set"]);
    slow.resolve();
    await Promise.all([adopted, out]);
    expect(tokenStore.log).toEqual(["set", "clear"]);
    expect(tokenStore.value).toBeUndefined();
  });

  it("takes reads after writes: a call waits for the token that is being stored", async () => {
    const issuer = createIssuer();
    issuer.alive.add("t0ken");
    const tokenStore = asyncStore();
    const slow = deferred();
    tokenStore.before = (operation) => (operation === "set" ? slow.promise : undefined);
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    const adopted = setAccessToken(session, "t0ken");
    const waiting = call(session);
    await settle();
    expect(tokenStore.log).toEqual(["set"]);
    slow.resolve();
    await adopted;
    await expect(waiting).resolves.toEqual({ used: "t0ken" });
  });

  it("with a slow clear: a call after a logout that is not awaited carries no token", async () => {
    const issuer = createIssuer();
    const tokenStore = asyncStore();
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await login(session, params);
    const slow = deferred();
    tokenStore.before = (operation) => (operation === "clear" ? slow.promise : undefined);
    const out = logout(session);
    const refused = refusalOf(call(session));
    await settle();
    slow.resolve();
    await out;
    expect(await refused).toBeInstanceOf(AuthenticationError);
    expect(issuer.calls).toEqual([]);
  });

  it("with a slow read: a call that a logout overtakes carries no token", async () => {
    const issuer = createIssuer();
    const tokenStore = asyncStore();
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await login(session, params);
    const slow = deferred();
    tokenStore.get = async () => {
      const before = tokenStore.value;
      await slow.promise;
      return before;
    };
    const refused = refusalOf(call(session));
    await settle();
    await logout(session);
    slow.resolve();
    expect(await refused).toBeInstanceOf(AuthenticationError);
    expect(issuer.calls).toEqual([]);
    expect(isAuthenticated(session)).toBe(false);
  });
});

describe.each<[string, (message: string) => unknown]>([
  [
    "throws",
    (message) => {
      throw new Error(message);
    },
  ],
  ["rejects", (message) => Promise.reject(new Error(message))],
])("a token store that %s", (_, fail) => {
  const brokenStore = (operation: "get" | "set" | "clear"): ReturnType<typeof asyncStore> => {
    const tokenStore = asyncStore();
    const isRunning = tokenStore[operation].bind(tokenStore);
    Object.assign(tokenStore, {
      broken: true,
      [operation]: (token: StoredToken) => {
        if (!Reflect.get(tokenStore, "broken")) return isRunning(token);
        tokenStore.log.push(operation);
        return fail(`no disk for ${token?.token ?? tokenStore.value?.token}`);
      },
    });
    return tokenStore;
  };

  it("in get is an error that names tokenStore.get, without the token, and nothing is sent", async () => {
    const issuer = createIssuer();
    const tokenStore = brokenStore("get");
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await login(session, params);
    for (const _ of [1, 2]) {
      const error = await refusalOf(call(session));
      expect(error.name).toBe("InfisicalError");
      expect(error.message).toContain("tokenStore.get");
      expect(error.message).toContain("no disk");
      expect(`${error.stack}${error.cause}`).not.toContain("token-1");
    }
    expect(issuer.logins).toHaveLength(1);
    expect(issuer.calls).toEqual([]);
  });

  it("in set is an error of login that names tokenStore.set, without the token", async () => {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch, tokenStore: brokenStore("set") });
    const error = await refusalOf(login(session, params));
    expect(error.name).toBe("InfisicalError");
    expect(error.message).toContain("tokenStore.set");
    expect(error.message).toContain("no disk");
    expect(`${error.stack}${error.cause}`).not.toContain("token-1");
    expect(issuer.logins).toHaveLength(1);
  });

  it("in set is an error of adopting that names tokenStore.set, without the token", async () => {
    for (const [, adopt] of modes) {
      const session = createSession({ tokenStore: brokenStore("set") });
      const error = await refusalOf(adopt(session, "m4rker-token"));
      expect(error.message).toContain("tokenStore.set");
      expect(`${error.stack}${error.cause}`).not.toContain("m4rker");
    }
  });

  it("in set makes calls fail with that error too: no second login, and no request", async () => {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch, tokenStore: brokenStore("set") });
    await refusalOf(login(session, params));
    for (const _ of [1, 2, 3]) {
      expect((await refusalOf(call(session))).message).toContain("tokenStore.set");
    }
    expect(issuer.sent).toHaveLength(1);
  });

  it("in set during a renewal fails those waiting, after one login, and the next tries afresh", async () => {
    const issuer = createIssuer();
    const tokenStore = brokenStore("set");
    Object.assign(tokenStore, { broken: false });
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await login(session, params);
    pass(3600);
    Object.assign(tokenStore, { broken: true });
    const errors = await Promise.all([refusalOf(call(session)), refusalOf(call(session))]);
    for (const error of errors) {
      expect(error.message).toContain("tokenStore.set");
      expect(`${error.stack}${error.cause}`).not.toMatch(/token-\d/);
    }
    expect(issuer.logins).toHaveLength(2);
    expect(issuer.calls).toEqual([]);
    Object.assign(tokenStore, { broken: false });
    await expect(call(session)).resolves.toEqual({ used: "token-3" });
    expect(issuer.logins).toHaveLength(3);
  });

  it("in clear is an error of logout that names tokenStore.clear, without the token", async () => {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch, tokenStore: brokenStore("clear") });
    await login(session, params);
    const error = await refusalOf(logout(session));
    expect(error.name).toBe("InfisicalError");
    expect(error.message).toContain("tokenStore.clear");
    expect(`${error.stack}${error.cause}`).not.toContain("token-1");
  });

  it("in clear does not let the dropped token be sent after a logout", async () => {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch, tokenStore: brokenStore("clear") });
    await login(session, params);
    await refusalOf(logout(session));
    await refusalOf(call(session));
    expect(issuer.calls).toEqual([]);
  });

  it("once is forgiven by the next write that succeeds", async () => {
    const issuer = createIssuer();
    const tokenStore = brokenStore("set");
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await refusalOf(login(session, params));
    Object.assign(tokenStore, { broken: false });
    await login(session, params);
    await expect(call(session)).resolves.toEqual({ used: "token-2" });
    expect(issuer.calls.map(tokenOf)).toEqual(["token-2"]);
  });
});

describe("a renewal that cannot be stored", () => {
  it("does not let a call overtake the logout that waits behind it", async () => {
    const issuer = createIssuer();
    const tokenStore = asyncStore();
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await login(session, params);
    pass(3600);
    const [set, clear] = [deferred(), deferred()];
    tokenStore.before = (operation) =>
      operation === "set" ? set.promise : operation === "clear" ? clear.promise : undefined;
    const renewing = call(session).catch(() => {});
    await settle();
    const out = logout(session);
    set.reject(new Error("no disk"));
    await settle();
    const late = refusalOf(call(session));
    await settle();
    clear.resolve();
    await Promise.all([renewing, out]);
    expect(await late).toBeInstanceOf(AuthenticationError);
    expect(issuer.calls).toEqual([]);
  });
});
