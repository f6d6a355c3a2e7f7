import { expect, it } from "vitest";
import { createSession, isAuthenticated, listProjects, login } from "../src/index.js";
import { login as loginWithSpiffeAuth } from "../src/resources/identity-auth/spiffe.js";
import { createTestServer } from "../src/testing/index.js";

it("signs in with a JWT-SVID, and with another one when the token is renewed", async () => {
  const server = createTestServer();
  const session = createSession({ baseUrl: server.url, fetch: server.fetch });
  const route = "POST /api/v1/auth/spiffe-auth/login";
  const answer = () => ({
    body: {
      accessToken: server.issueToken({ expiresIn: 3600 }),
      expiresIn: 3600,
      accessTokenMaxTTL: 3600,
      tokenType: "Bearer",
    },
  });
  const svids = ["first", "second"];
  server.respond(route, answer());
  await login(session, async () => ({
    tokenAuth: await loginWithSpiffeAuth(session, {
      identityId: server.identityId,
      jwt: svids.shift() ?? "",
    }),
  }));
  expect(isAuthenticated(session)).toBe(true);

  server.expireTokens();
  server.respond(route, answer());
  await listProjects(session);
  const logins = server.requests.filter(({ path }) => path.endsWith("/spiffe-auth/login"));
  expect(logins.map(({ body }) => Object(body).jwt)).toEqual(["first", "second"]);
});
