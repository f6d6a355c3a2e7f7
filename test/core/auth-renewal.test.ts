import { describe, expect, it, vi } from "vitest";
import { memoryTokenStore } from "../../src/core/token-store.js";
import {
  AuthenticationError,
  createSession,
  login,
  logout,
  type RenewToken,
  request,
  type Session,
  type SessionOptions,
  type SetTokenOptions,
  setAccessToken,
  setApiKey,
  setJwtToken,
  setServiceToken,
} from "../../src/index.js";
import { createTestServer } from "../../src/testing/index.js";
import {
  asyncStore,
  call,
  createIssuer,
  type Deferred,
  deferred,
  type Issuer,
  jwt,
  params,
  pass,
  refusalOf,
  reply,
  settle,
  start,
  tokenError,
  tokenOf,
  useClock,
} from "../support/auth.js";

useClock();

/** A session whose next renewal has begun to be due, and is not answered before `slow` resolves. */
async function withSlowRenewal(
  options: SessionOptions,
): Promise<{ issuer: Issuer; session: Session; slow: Deferred<void> }> {
  const issuer = createIssuer();
  const session = await signIn(issuer, options);
  pass(3600);
  const slow = deferred();
  issuer.onLogin = () => slow.promise;
  return { issuer, session, slow };
}

async function signIn(
  issuer: Issuer,
  options: SessionOptions = {},
  lifetime = 3600,
): Promise<Session> {
  issuer.lifetime = lifetime;
  const session = createSession({ fetch: issuer.fetch, ...options });
  await login(session, params);
  return session;
}

describe.each([
  ["in memory", () => ({})],
  ["in a store that answers at once", () => ({ tokenStore: memoryTokenStore() })],
  ["in a store that answers later", () => ({ tokenStore: asyncStore() })],
])("with the token %s", (_, options) => {
  it.each([
    [3600, 3570],
    [60, 30],
    [120, 90],
    [59, 29.5],
    [20, 10],
    [1, 0.5],
  ])("a token that lives %d s is renewed by a request after %d s, not before", async (ttl, due) => {
    const issuer = createIssuer();
    const session = await signIn(issuer, options(), ttl);
    pass(due - 0.001);
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
    expect(issuer.logins).toHaveLength(1);
    pass(0.001);
    await expect(call(session)).resolves.toEqual({ used: "token-2" });
    expect(issuer.logins).toHaveLength(2);
    expect(issuer.calls.map(tokenOf)).toEqual(["token-1", "token-2"]);
    expect(issuer.logins[1]).toEqual(issuer.logins[0]);
  });

  it("expiresIn 0 means no expiry", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer, options(), 0);
    pass(1e9);
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
    expect(issuer.logins).toHaveLength(1);
  });

  it("requests in flight together share one renewal before expiry", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer, options());
    pass(3600);
    const results = await Promise.all(Array.from({ length: 50 }, () => call(session)));
    expect(new Set(results.map(({ used }) => used))).toEqual(new Set(["token-2"]));
    expect(issuer.logins).toHaveLength(2);
  });

  it.each([
    ["401", () => reply(401, { message: "Token missing", error: "Unauthorized" })],
    ["403 TokenError", () => tokenError()],
  ])("%s renews once and replays once", async (_, refusal) => {
    const issuer = createIssuer();
    const session = await signIn(issuer, options());
    issuer.expireAll();
    issuer.refusal = refusal;
    await expect(call(session)).resolves.toEqual({ used: "token-2" });
    expect(issuer.calls.map(({ method, url, headers }) => [method, url, headers])).toEqual([
      ["GET", "https://app.infisical.com/api/v1/things", { Authorization: "Bearer token-1" }],
      ["GET", "https://app.infisical.com/api/v1/things", { Authorization: "Bearer token-2" }],
    ]);
    expect(issuer.logins).toHaveLength(2);
  });

  it("a thousand calls on a dead token make one login, however their refusals are spread", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer, options());
    issuer.expireAll();
    issuer.onCall = (number) =>
      number <= 1000 ? sleep(((number * 7919) % 1000) * 0.3) : undefined;
    issuer.onLogin = () => sleep(40);
    const results = await Promise.all(Array.from({ length: 1000 }, () => call(session)));
    expect(results.map(({ used }) => used)).toEqual(Array(1000).fill("token-2"));
    expect(issuer.logins).toHaveLength(2);
    expect(issuer.calls).toHaveLength(2000);
  });

  it("a replay uses the newer token of somebody else, without a login", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer, options());
    issuer.expireAll();
    const late = deferred();
    issuer.onCall = (number) => (number === 1 ? late.promise : undefined);
    const slow = call(session);
    await settle();
    await expect(call(session)).resolves.toEqual({ used: "token-2" });
    late.resolve();
    await expect(slow).resolves.toEqual({ used: "token-2" });
    expect(issuer.logins).toHaveLength(2);
  });

  it("a replay that is refused again rejects with that error, after one login", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer, options());
    issuer.onCall = (number) => tokenError(`refusal ${number}`);
    await expect(call(session)).rejects.toMatchObject({
      name: "ForbiddenError",
      errorType: "TokenError",
      message: "refusal 2",
      statusCode: 403,
    });
    expect(issuer.logins).toHaveLength(2);
    expect(issuer.calls).toHaveLength(2);
  });

  it("a failed renewal fails those waiting with the login's error, and the next call tries afresh", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer, options());
    issuer.expireAll();
    issuer.onLogin = (number) =>
      number === 2 ? reply(401, { message: "Invalid credentials" }) : undefined;
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => call(session)));
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        status: "rejected",
        reason: {
          name: "UnauthorizedError",
          message: "Invalid credentials",
          url: "https://app.infisical.com/api/v1/auth/universal-auth/login",
        },
      });
    }
    expect(issuer.logins).toHaveLength(2);
    await expect(call(session)).resolves.toEqual({ used: "token-3" });
    expect(issuer.logins).toHaveLength(3);
  });

  it("a logout during a renewal wins: the renewed token is thrown away", async () => {
    const { issuer, session, slow } = await withSlowRenewal(options());
    const waiting = refusalOf(call(session));
    await settle();
    expect(issuer.logins).toHaveLength(2);
    await logout(session);
    slow.resolve();
    const error = await waiting;
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ currentMode: null });
    await expect(call(session)).rejects.toBeInstanceOf(AuthenticationError);
    expect(issuer.calls).toEqual([]);
    expect(issuer.logins).toHaveLength(2);
  });

  it("adopting another token during a renewal wins, and drops the earlier login's renewal", async () => {
    const { issuer, session, slow } = await withSlowRenewal(options());
    const waiting = call(session);
    await settle();
    issuer.alive.add("adopted");
    await setAccessToken(session, "adopted");
    await expect(call(session)).resolves.toEqual({ used: "adopted" });
    slow.resolve();
    await expect(waiting).resolves.toEqual({ used: "adopted" });
    issuer.expireAll();
    await expect(call(session)).rejects.toMatchObject({ errorType: "TokenError" });
    expect(issuer.logins).toHaveLength(2);
  });

  it("adopting another token during a renewal wins also when that renewal fails afterwards", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer, options());
    pass(3600);
    const slow = deferred();
    issuer.onLogin = async () => {
      await slow.promise;
      return reply(401, { message: "Invalid credentials" });
    };
    const waiting = call(session);
    waiting.catch(() => {});
    await settle();
    issuer.alive.add("adopted");
    await setAccessToken(session, "adopted");
    slow.resolve();
    await expect(waiting).resolves.toEqual({ used: "adopted" });
  });

  it("a caller's abort while a shared renewal runs rejects only that caller", async () => {
    const { issuer, session, slow } = await withSlowRenewal(options());
    const controller = new AbortController();
    const impatient = call(session, controller.signal);
    const patient = call(session);
    await settle();
    const reason = new Error("had enough");
    controller.abort(reason);
    await expect(impatient).rejects.toBe(reason);
    slow.resolve();
    await expect(patient).resolves.toEqual({ used: "token-2" });
    expect(issuer.logins).toHaveLength(2);
    expect(issuer.calls.map(tokenOf)).toEqual(["token-2"]);
  });

  it("the renewed token stays, though all who waited for it have aborted", async () => {
    const { issuer, session, slow } = await withSlowRenewal(options());
    const controller = new AbortController();
    const impatient = call(session, controller.signal);
    await settle();
    controller.abort();
    await expect(impatient).rejects.toBe(controller.signal.reason);
    slow.resolve();
    await settle();
    await expect(call(session)).resolves.toEqual({ used: "token-2" });
    expect(issuer.logins).toHaveLength(2);
  });
});

describe("a refusal", () => {
  it.each([
    ["403 without TokenError", () => reply(403, { error: "ForbiddenError", message: "no" })],
    ["403 whose body is no JSON", () => reply(403, "<html>TokenError</html>")],
    ["404", () => reply(404, { error: "NotFound", message: "no" })],
    ["500", () => reply(500, { error: "InternalServerError", message: "no" })],
  ])("with %s neither renews nor replays", async (_, refusal) => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    issuer.onCall = refusal;
    const { statusCode } = await refusalOf(call(session)).then((error) => Object(error));
    expect(statusCode).toBe(refusal().status);
    expect(issuer.logins).toHaveLength(1);
    expect(issuer.calls).toHaveLength(1);
  });

  it("of a POST replays the same method, URL and body", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    issuer.expireAll();
    const body = { name: "thing", size: 3 };
    await request(session, "POST /api/v1/things", ["identityAccessToken"], body);
    expect(issuer.calls).toEqual(
      ["token-1", "token-2"].map((token) => ({
        method: "POST",
        url: "https://app.infisical.com/api/v1/things",
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      })),
    );
  });

  it("is final where nobody can renew, and is sent once", async () => {
    for (const adopt of [setAccessToken, setJwtToken, setServiceToken, setApiKey]) {
      const issuer = createIssuer();
      const session = createSession({ fetch: issuer.fetch });
      await adopt(session, "dead");
      const modes = ["identityAccessToken", "jwt", "serviceToken", "apiKey"] as const;
      const error = await refusalOf(request(session, "GET /api/v1/things", modes));
      expect(error).toMatchObject({ statusCode: 403, errorType: "TokenError" });
      expect(issuer.sent).toHaveLength(1);
    }
  });

  it("is final when the renewed token is the same one", async () => {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch });
    const renew = vi.fn(() => ({ accessToken: "dead" }));
    await setAccessToken(session, "dead", { renew });
    await expect(call(session)).rejects.toMatchObject({ errorType: "TokenError" });
    expect(renew).toHaveBeenCalledTimes(1);
    expect(issuer.calls).toHaveLength(1);
  });

  it("of an open endpoint never renews", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    issuer.onCall = () => reply(401, { message: "no" });
    await expect(request(session, "POST /api/v1/open", [], {})).rejects.toMatchObject({
      statusCode: 401,
    });
    expect(issuer.logins).toHaveLength(1);
    expect(issuer.calls.map(({ headers }) => headers)).toEqual([
      { "Content-Type": "application/json" },
    ]);
  });

  it("by the renewal's own login is not renewed again", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    issuer.expireAll();
    issuer.onLogin = () => tokenError("login refused");
    await expect(call(session)).rejects.toMatchObject({ message: "login refused" });
    expect(issuer.logins).toHaveLength(2);
  });

  it("that comes after another token has been adopted is replayed with that token", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    issuer.expireAll();
    const late = deferred();
    issuer.onCall = (number) => (number === 1 ? late.promise : undefined);
    const slow = call(session);
    await settle();
    issuer.alive.add("adopted");
    await setAccessToken(session, "adopted");
    late.resolve();
    await expect(slow).resolves.toEqual({ used: "adopted" });
    expect(issuer.logins).toHaveLength(1);
  });

  it("that comes after a logout is not replayed", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    issuer.expireAll();
    const late = deferred();
    issuer.onCall = () => late.promise;
    const slow = refusalOf(call(session));
    await settle();
    await logout(session);
    late.resolve();
    expect(await slow).toBeInstanceOf(AuthenticationError);
    expect(issuer.calls).toHaveLength(1);
    expect(issuer.logins).toHaveLength(1);
  });
});

describe("once the token has expired", () => {
  it("an open endpoint is called without a renewal", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    pass(3600);
    issuer.onCall = () => reply(200, { fine: true });
    await expect(request(session, "GET /api/status", [])).resolves.toEqual({ fine: true });
    expect(issuer.logins).toHaveLength(1);
    expect(issuer.calls.map(({ headers }) => headers)).toEqual([{}]);
  });

  it("another login is one request", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    pass(3600);
    await expect(login(session, params)).resolves.toMatchObject({ accessToken: "token-2" });
    expect(issuer.logins).toHaveLength(2);
    await expect(call(session)).resolves.toEqual({ used: "token-2" });
  });

  it("a logout needs no renewal", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    pass(3600);
    await logout(session);
    await expect(call(session)).rejects.toBeInstanceOf(AuthenticationError);
    expect(issuer.sent).toHaveLength(1);
  });

  it("without a way to renew it is sent, and the server decides", async () => {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch });
    await setAccessToken(session, "adopted", { expiresIn: 60 });
    pass(3600);
    await expect(call(session)).rejects.toMatchObject({ errorType: "TokenError" });
    expect(issuer.calls.map(tokenOf)).toEqual(["adopted"]);
  });
});

describe("a renewal", () => {
  it("happens before a request that is made after expiry, so that no refusal is needed", async () => {
    const server = createTestServer({ accessTokenTTL: 300 });
    const session = createSession({ baseUrl: server.url, fetch: server.fetch });
    await login(session, { universalAuth: server.credentials });
    const { projectId } = server;
    const list = (): Promise<unknown> =>
      request(session, "GET /api/v4/secrets", ["identityAccessToken"], {
        projectId,
        environment: "dev",
      });
    await list();
    pass(280);
    await list();
    expect(server.requests.map(({ path, status }) => [path, status])).toEqual([
      ["/api/v1/auth/universal-auth/login", 200],
      ["/api/v4/secrets", 200],
      ["/api/v1/auth/universal-auth/login", 200],
      ["/api/v4/secrets", 200],
    ]);
  });

  it("does not happen by itself: there is no timer, however much time passes", async () => {
    vi.useFakeTimers({ now: start });
    const issuer = createIssuer();
    const session = await signIn(issuer, {}, 60);
    await setAccessToken(session, "adopted", {
      expiresIn: 60,
      renew: () => ({ accessToken: "r" }),
    });
    await signIn(issuer, {}, 60);
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(issuer.logins).toHaveLength(2);
  });

  it("goes by the lifetime of the newest token", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer, {}, 3600);
    pass(3570);
    issuer.lifetime = 10;
    await call(session);
    pass(4.9);
    await call(session);
    expect(issuer.logins).toHaveLength(2);
    pass(0.1);
    await call(session);
    expect(issuer.logins).toHaveLength(3);
  });

  it("that runs while requests keep coming lets all of them wait for it", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    pass(3600);
    const slow = deferred();
    issuer.onLogin = () => slow.promise;
    const calls = [call(session)];
    for (let later = 0; later < 10; later++) {
      await settle();
      calls.push(call(session));
    }
    expect(issuer.calls).toEqual([]);
    slow.resolve();
    await Promise.all(calls);
    expect(issuer.logins).toHaveLength(2);
    expect(issuer.calls.map(tokenOf)).toEqual(Array(11).fill("token-2"));
  });

  it("in another mode than an endpoint takes does not happen: the call is refused", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    await expect(request(session, "GET /api/v1/users/me", ["jwt"])).rejects.toMatchObject({
      name: "AuthenticationError",
      currentMode: "identityAccessToken",
      allowedModes: ["jwt"],
    });
    expect(issuer.logins).toHaveLength(1);
  });

  it("after a call was logged out and in again uses the new login alone", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    await logout(session);
    await login(session, { jwtAuth: { identityId: "i", jwt: "a.b.c" } });
    issuer.expireAll();
    await call(session);
    expect(issuer.logins.map(({ url }) => url.split("/").at(-2))).toEqual([
      "universal-auth",
      "jwt-auth",
      "jwt-auth",
    ]);
  });

  it("of an adopted token neither waits for the one that was dropped nor is disturbed by its end", async () => {
    const issuer = createIssuer();
    const session = await signIn(issuer);
    pass(3600);
    const [dropped, own] = [deferred(), deferred()];
    issuer.onLogin = () => dropped.promise;
    const first = call(session);
    await settle();
    const renew = vi.fn<RenewToken>(async () => {
      await own.promise;
      return { accessToken: "renewed", expiresIn: 3600 };
    });
    await setAccessToken(session, jwt({ exp: Date.now() / 1000 }), { renew });
    const second = call(session);
    await settle();
    expect(renew).toHaveBeenCalledTimes(1);
    dropped.resolve();
    await settle();
    const third = call(session);
    await settle();
    issuer.alive.add("renewed");
    own.resolve();
    await expect(Promise.all([second, third])).resolves.toEqual(Array(2).fill({ used: "renewed" }));
    expect(renew).toHaveBeenCalledTimes(1);
    await first.catch(() => {});
    expect(issuer.logins).toHaveLength(2);
  });

  it("by a later login is not asked for a token that is alive", async () => {
    const issuer = createIssuer();
    const tokenStore = asyncStore();
    const session = await signIn(issuer, { tokenStore });
    pass(3600);
    const slow = deferred();
    let reads = 0;
    tokenStore.before = (operation) =>
      // The second read is that of the renewal: it gives the old token when a new one is there.
      operation === "get" && ++reads === 2 ? slow.promise : undefined;
    tokenStore.get = async () => {
      const before = tokenStore.value;
      await tokenStore.before("get");
      return before;
    };
    const waiting = call(session);
    await settle();
    const renew = vi.fn(() => ({ accessToken: "renewed" }));
    issuer.alive.add("adopted");
    await setAccessToken(session, "adopted", { renew });
    slow.resolve();
    await expect(waiting).resolves.toEqual({ used: "adopted" });
    expect(renew).not.toHaveBeenCalled();
  });
});

describe.each([
  ["setAccessToken", setAccessToken, "identityAccessToken"],
  ["setJwtToken", setJwtToken, "jwt"],
] as const)("%s", (_, adopt, mode) => {
  async function adopting(
    token: string,
    options?: SetTokenOptions,
  ): Promise<{ issuer: Issuer; session: Session; store: ReturnType<typeof asyncStore> }> {
    const issuer = createIssuer();
    const store = asyncStore();
    issuer.alive.add(token);
    const session = createSession({ fetch: issuer.fetch, tokenStore: store });
    await adopt(session, token, options);
    return { issuer, session, store };
  }

  it("adopts a token without a request", async () => {
    const { issuer, session, store } = await adopting("adopted");
    expect(issuer.sent).toEqual([]);
    expect(store.value).toEqual({ mode, token: "adopted" });
    await expect(call(session)).resolves.toEqual({ used: "adopted" });
    expect(issuer.calls[0]?.headers).toEqual({ Authorization: "Bearer adopted" });
  });

  it("takes the lifetime in seconds", async () => {
    const { store } = await adopting("adopted", { expiresIn: 90 });
    expect(store.value).toEqual({ mode, token: "adopted", expiresAt: start + 90_000 });
  });

  it("reads the expiry of a JWT from its exp", async () => {
    const token = jwt({ exp: start / 1000 + 120 });
    const { store } = await adopting(token);
    expect(store.value).toEqual({ mode, token, expiresAt: start + 120_000 });
  });

  it("reads the exp of a payload whose base64url has - and _", async () => {
    const token = jwt({ sub: "~~~???>>>~~~", name: "ÿþ¾ï", exp: start / 1000 + 60 });
    expect(token.split(".")[1]).toMatch(/-.*_|_.*-/);
    const { store } = await adopting(token);
    expect(store.value?.expiresAt).toBe(start + 60_000);
  });

  it("prefers a given lifetime to the exp of the JWT", async () => {
    const token = jwt({ exp: start / 1000 + 120 });
    expect((await adopting(token, { expiresIn: 60 })).store.value?.expiresAt).toBe(start + 60_000);
    expect((await adopting(token, { expiresIn: 0 })).store.value).toEqual({ mode, token });
  });

  it.each([
    ["a JWT without exp", jwt({ sub: "me" })],
    ["a JWT whose exp is text", jwt({ exp: "tomorrow" })],
    ["a JWT whose payload is null", `e30.${Buffer.from("null").toString("base64url")}.x`],
    ["a token with dots that is no JWT", "st.abc.def.ghi"],
    ["a token without dots", "opaque"],
  ])("takes %s for one without expiry", async (_, token) => {
    expect((await adopting(token)).store.value).toEqual({ mode, token });
  });

  it("calls renew within the margin of expiry, and keeps the mode", async () => {
    const renew = vi.fn<RenewToken>(async () => ({ accessToken: "renewed", expiresIn: 600 }));
    const { issuer, session, store } = await adopting("adopted", { expiresIn: 300, renew });
    issuer.alive.add("renewed");
    pass(269.9);
    await expect(call(session)).resolves.toEqual({ used: "adopted" });
    pass(0.1);
    await expect(call(session)).resolves.toEqual({ used: "renewed" });
    await call(session);
    expect(renew).toHaveBeenCalledTimes(1);
    expect(store.value).toEqual({ mode, token: "renewed", expiresAt: start + 870_000 });
    expect(issuer.logins).toEqual([]);
  });

  it("calls renew for a JWT that has expired when it is adopted", async () => {
    const renew = vi.fn<RenewToken>(() => ({ accessToken: "renewed", expiresIn: 600 }));
    const { issuer, session } = await adopting(jwt({ exp: start / 1000 - 10 }), { renew });
    issuer.alive.add("renewed");
    await expect(call(session)).resolves.toEqual({ used: "renewed" });
    expect(issuer.calls).toHaveLength(1);
  });

  it("calls renew once for all requests that are refused", async () => {
    const renew = vi.fn<RenewToken>(async () => ({ accessToken: "renewed" }));
    const { issuer, session } = await adopting("adopted", { renew });
    issuer.expireAll();
    issuer.alive.add("renewed");
    await Promise.all(Array.from({ length: 30 }, () => call(session)));
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it("reads the expiry of a renewed JWT from its exp", async () => {
    const renewed = jwt({ exp: start / 1000 + 900 });
    const renew: RenewToken = () => ({ accessToken: renewed });
    const { issuer, session, store } = await adopting("adopted", { renew });
    issuer.expireAll();
    issuer.alive.add(renewed);
    await call(session);
    expect(store.value).toEqual({ mode, token: renewed, expiresAt: start + 900_000 });
  });

  it("fails those waiting with the error of renew, and tries afresh for the next", async () => {
    const error = new Error("the vault is closed");
    const renew = vi.fn<RenewToken>(() => ({ accessToken: "renewed" }));
    renew.mockImplementationOnce(() => {
      throw error;
    });
    const { issuer, session } = await adopting("adopted", { renew });
    issuer.expireAll();
    issuer.alive.add("renewed");
    const outcomes = await Promise.allSettled([call(session), call(session)]);
    expect(outcomes).toEqual([
      { status: "rejected", reason: error },
      { status: "rejected", reason: error },
    ]);
    expect(renew).toHaveBeenCalledTimes(1);
    await expect(call(session)).resolves.toEqual({ used: "renewed" });
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["a token alone", "renewed"],
    ["an empty token", { accessToken: "" }],
    ["a token that no header can carry", { accessToken: "a\nb" }],
    ["a lifetime below zero", { accessToken: "renewed", expiresIn: -1 }],
    ["a lifetime that is NaN", { accessToken: "renewed", expiresIn: Number.NaN }],
  ])("takes a renew that gives %s for failed", async (_, grant) => {
    const renew = vi.fn(() => grant);
    const { issuer, session, store } = await adopting("adopted", { renew: renew as RenewToken });
    issuer.expireAll();
    expect((await refusalOf(call(session))).name).toBe("InfisicalError");
    expect(renew).toHaveBeenCalledTimes(1);
    expect(store.value).toEqual({ mode, token: "adopted" });
  });

  it("refuses what is no token, and leaves the session as it was", async () => {
    const { session, store } = await adopting("before");
    for (const token of ["", " ", "a b", "a\r\nb", "ő"]) {
      const error = await refusalOf(adopt(session, token));
      expect(error.name).toBe("InfisicalError");
    }
    for (const expiresIn of [-1, Number.NaN]) {
      const error = await refusalOf(adopt(session, "after", { expiresIn }));
      expect(error.message).toContain("expiresIn");
    }
    expect(store.value).toEqual({ mode, token: "before" });
    await expect(call(session)).resolves.toEqual({ used: "before" });
  });
});

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
