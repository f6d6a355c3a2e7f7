import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSession, login, resume, type Session, setAccessToken } from "../../src/index.js";
import {
  asyncStore,
  call,
  createIssuer,
  jwt,
  params,
  pass,
  start,
  useClock,
} from "../support/auth.js";

useClock();

/** A JWT as a server with the right time issues it. */
function issued(now: number, lifetime: number, id = 1): string {
  return jwt({ iat: now / 1000, exp: now / 1000 + lifetime, jti: id });
}

describe("a machine whose clock is wrong", () => {
  it.each([-86_400, -7200, -60, 60, 7200, 86_400])(
    "by %d s does not renew an adopted JWT before its time, nor at every call",
    async (offset) => {
      const issuer = createIssuer();
      const adopted = issued(start - offset * 1000, 3600);
      issuer.alive.add(adopted);
      const session = createSession({ fetch: issuer.fetch });
      let renewals = 0;
      const renew = (): { accessToken: string } => {
        const accessToken = issued(Date.now() - offset * 1000, 3600, 2 + renewals++);
        issuer.alive.add(accessToken);
        return { accessToken };
      };
      await setAccessToken(session, adopted, { renew });
      for (let i = 0; i < 10; i++) await call(session);
      expect(renewals).toBe(0);
      pass(3571);
      for (let i = 0; i < 10; i++) await call(session);
      expect(renewals).toBe(1);
    },
  );

  it("takes a renewed JWT for fresh that tells no iat and seems to have expired", async () => {
    const issuer = createIssuer();
    const session = createSession({ fetch: issuer.fetch });
    let renewals = 0;
    const renew = (): { accessToken: string } => {
      const accessToken = jwt({ exp: start / 1000 - 3600, jti: ++renewals });
      issuer.alive.add(accessToken);
      return { accessToken };
    };
    await setAccessToken(session, "dead", { renew });
    for (let i = 0; i < 10; i++) await call(session);
    expect(renewals).toBe(1);
  });

  it("calls succeed and renewals stay few, however the clock jumps", async () => {
    const day = 86_400;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(-day, day, -3600, 3600, -30, 30, 0), { maxLength: 12 }),
        fc.constantFrom(20, 3600),
        async (jumps, lifetime) => {
          const issuer = createIssuer();
          issuer.lifetime = lifetime;
          const session = createSession({ fetch: issuer.fetch });
          await login(session, params);
          for (const jump of jumps) {
            pass(jump);
            await Promise.all([call(session), call(session)]);
            await call(session);
          }
          const forward = jumps.filter((jump) => jump > 0).length;
          expect(issuer.logins.length).toBeLessThanOrEqual(1 + forward);
          expect(issuer.sent).toHaveLength(issuer.logins.length + 3 * jumps.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("tokens that live for a short time, in a store that cold starts share", () => {
  async function coldStart(
    issuer: ReturnType<typeof createIssuer>,
    tokenStore: ReturnType<typeof asyncStore>,
  ): Promise<Session> {
    const session = createSession({ fetch: issuer.fetch, tokenStore });
    await resume(session, params);
    await call(session);
    return session;
  }

  it("of 20 s are used by five cold starts after one login, until half of it is over", async () => {
    const issuer = createIssuer();
    issuer.lifetime = 20;
    const tokenStore = asyncStore();
    for (let i = 0; i < 5; i++) {
      await coldStart(issuer, tokenStore);
      pass(1);
    }
    expect(issuer.logins).toHaveLength(1);
    expect(tokenStore.value).toEqual({
      mode: "identityAccessToken",
      token: "token-1",
      expiresAt: start + 20_000,
      lifetime: 20_000,
    });
    pass(5);
    await coldStart(issuer, tokenStore);
    expect(issuer.logins).toHaveLength(2);
  });
});
