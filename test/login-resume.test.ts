import { describe, expect, it } from "vitest";
import { memoryTokenStore } from "../src/core/token-store.js";
import {
  AuthenticationError,
  createSession,
  isAuthenticated,
  login,
  logout,
  resume,
  type SessionOptions,
} from "../src/index.js";
import {
  asyncStore,
  call,
  createIssuer,
  jwt,
  params,
  pass,
  refusalOf,
  reply,
  start,
  tokenOf,
  useClock,
} from "./support/auth.js";

useClock();

const issuerAndSession = (options: SessionOptions = {}) => {
  const issuer = createIssuer();
  return { issuer, session: createSession({ fetch: issuer.fetch, ...options }) };
};

describe.each([
  ["in memory", () => undefined],
  ["in a store that answers at once", memoryTokenStore],
  ["in a store that answers later", asyncStore],
])("resume, with the token %s", (_, createStore) => {
  const setUp = () => {
    const tokenStore = createStore();
    return issuerAndSession(tokenStore && { tokenStore });
  };

  it("sends nothing before the first call, which signs in", async () => {
    const { issuer, session } = setUp();
    await resume(session, params);
    expect(issuer.sent).toHaveLength(0);
    expect(isAuthenticated(session)).toBe(false);
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
    expect(issuer.logins.map(({ url, body }) => [url, body])).toEqual([
      [
        "https://app.infisical.com/api/v1/auth/universal-auth/login",
        JSON.stringify(params.universalAuth),
      ],
    ]);
    expect(isAuthenticated(session)).toBe(true);
  });

  it("signs in once for calls that come together", async () => {
    const { issuer, session } = setUp();
    await resume(session, params);
    await Promise.all(Array.from({ length: 50 }, () => call(session)));
    expect(issuer.logins).toHaveLength(1);
  });

  it("renews before expiry and when the token is refused, as login does", async () => {
    const { issuer, session } = setUp();
    await resume(session, params);
    await call(session);
    pass(3570);
    await expect(call(session)).resolves.toEqual({ used: "token-2" });
    issuer.expireAll();
    await expect(call(session)).resolves.toEqual({ used: "token-3" });
  });

  it("calls a function of params for every sign-in", async () => {
    const { issuer, session } = setUp();
    let number = 0;
    await resume(session, async () => ({
      oidcAuth: { identityId: "id", jwt: jwt({ number: ++number }) },
    }));
    expect(number).toBe(0);
    await call(session);
    issuer.expireAll();
    await call(session);
    const sent = issuer.logins.map(({ body }) => JSON.parse(body ?? "").jwt);
    expect(sent).toEqual([jwt({ number: 1 }), jwt({ number: 2 })]);
  });

  it("fails the call when the sign-in fails, and the next call tries again", async () => {
    const { issuer, session } = setUp();
    await resume(session, params);
    issuer.onLogin = () => reply(401, { message: "no" });
    await expect(call(session)).rejects.toMatchObject({ name: "UnauthorizedError" });
    issuer.onLogin = () => undefined;
    await expect(call(session)).resolves.toEqual({ used: "token-2" });
  });

  it("is ended by a logout, and can be begun anew", async () => {
    const { issuer, session } = setUp();
    await resume(session, params);
    await call(session);
    await logout(session);
    await expect(call(session)).rejects.toBeInstanceOf(AuthenticationError);
    await resume(session, params);
    await expect(call(session)).resolves.toEqual({ used: "token-2" });
    pass(60);
    await expect(call(session)).resolves.toEqual({ used: "token-2" });
    expect(issuer.logins).toHaveLength(2);
  });

  it("is ended by a logout before the first call", async () => {
    const { issuer, session } = setUp();
    await resume(session, params);
    await logout(session);
    await expect(call(session)).rejects.toBeInstanceOf(AuthenticationError);
    expect(issuer.sent).toHaveLength(0);
  });

  it("takes the place of a login", async () => {
    const { issuer, session } = setUp();
    await login(session, params);
    await resume(session, { universalAuth: { clientId: "other", clientSecret: "s3cret" } });
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
    issuer.expireAll();
    await call(session);
    expect(JSON.parse(issuer.logins[1]?.body ?? "").clientId).toBe("other");
  });

  it("gives way to a login that was begun before and ends later", async () => {
    const { issuer, session } = setUp();
    const before = login(session, { universalAuth: { clientId: "old", clientSecret: "s3cret" } });
    await resume(session, params);
    await before;
    await call(session);
    expect(issuer.logins).toHaveLength(2);
    expect(issuer.calls.map(tokenOf)).toEqual(["token-2"]);
  });

  it("refuses params that name no method, at the first call", async () => {
    const { issuer, session } = setUp();
    await resume(session, {} as never);
    expect((await refusalOf(call(session))).message).toMatch(/^The params of login must be/);
    expect(issuer.sent).toHaveLength(0);
  });
});

it("resume signs in again after a token that could not be kept", async () => {
  const tokenStore = asyncStore();
  const { set } = tokenStore;
  tokenStore.set = async () => {
    throw new Error("busy");
  };
  const { issuer, session } = issuerAndSession({ tokenStore });
  await resume(session, params);
  await expect(call(session)).rejects.toThrow("tokenStore.set failed: busy");
  tokenStore.set = set;
  await expect(call(session)).resolves.toEqual({ used: "token-2" });
  expect(issuer.logins).toHaveLength(2);
});

describe("resume, with a store that others share", () => {
  const stored = (token: string, lifetime = 3600) =>
    asyncStore({ mode: "identityAccessToken", token, expiresAt: start + lifetime * 1000 });

  it("uses the token that is there, and writes nothing", async () => {
    const tokenStore = stored("token-0");
    const { issuer, session } = issuerAndSession({ tokenStore });
    issuer.alive.add("token-0");
    await resume(session, params);
    await expect(call(session)).resolves.toEqual({ used: "token-0" });
    expect(issuer.logins).toHaveLength(0);
    expect(tokenStore.log).toEqual(["get"]);
  });

  it.each([
    ["has expired", -1],
    ["is about to expire", 29],
  ])("signs in where the token %s", async (_, lifetime) => {
    const { issuer, session } = issuerAndSession({ tokenStore: stored("token-0", lifetime) });
    issuer.alive.add("token-0");
    await resume(session, params);
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
    expect(issuer.calls).toHaveLength(1);
  });

  it("signs in where the token is refused", async () => {
    const tokenStore = stored("token-0");
    const { issuer, session } = issuerAndSession({ tokenStore });
    await resume(session, params);
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
    expect(issuer.calls.map(tokenOf)).toEqual(["token-0", "token-1"]);
    expect(tokenStore.value?.token).toBe("token-1");
  });

  it("is signed out by the logout of another session, until it resumes again", async () => {
    const tokenStore = stored("token-0");
    const { issuer, session } = issuerAndSession({ tokenStore });
    issuer.alive.add("token-0");
    await resume(session, params);
    await call(session);
    await logout(createSession({ tokenStore }));
    await expect(call(session)).rejects.toBeInstanceOf(AuthenticationError);
    expect(issuer.logins).toHaveLength(0);
    await logout(session);
    await resume(session, params);
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
  });

  it("fails with the store's error, and without a sign-in, when the store fails", async () => {
    const tokenStore = stored("token-0");
    const { issuer, session } = issuerAndSession({ tokenStore });
    await resume(session, params);
    tokenStore.before = () => {
      throw new Error("connection lost");
    };
    expect((await refusalOf(call(session))).message).toBe("tokenStore.get failed: connection lost");
    expect(issuer.sent).toHaveLength(0);
  });
});

describe("a store with renewOnce", () => {
  it("is told the token that is due, and decides whether to renew", async () => {
    const inner = asyncStore();
    const asked: (string | undefined)[] = [];
    const tokenStore = {
      ...inner,
      get: () => inner.get(),
      renewOnce: async (due: { token: string } | null | undefined, renew: () => Promise<void>) => {
        asked.push(due?.token);
        // At the third time, another process has been faster.
        if (asked.length === 3) {
          inner.value = { mode: "identityAccessToken", token: "token-of-another" };
        } else await renew();
      },
      set: inner.set,
    };
    const { issuer, session } = issuerAndSession({ tokenStore });
    await resume(session, params);
    await call(session);
    issuer.expireAll();
    await Promise.all([call(session), call(session)]);
    issuer.expireAll();
    issuer.alive.add("token-of-another");
    await expect(call(session)).resolves.toEqual({ used: "token-of-another" });
    expect(asked).toEqual([undefined, "token-1", "token-2"]);
    expect(issuer.logins).toHaveLength(2);
  });

  it("whose lock fails makes the call fail with its error, and the next one tries again", async () => {
    const failure = new Error("no lock");
    let fails = true;
    const tokenStore = {
      ...memoryTokenStore(),
      renewOnce: async (_: unknown, renew: () => Promise<void>) => {
        if (fails) throw failure;
        await renew();
      },
    };
    const { session } = issuerAndSession({ tokenStore });
    await resume(session, params);
    await expect(call(session)).rejects.toBe(failure);
    fails = false;
    await expect(call(session)).resolves.toEqual({ used: "token-1" });
  });
});
