import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSession, InfisicalError, InfisicalNetworkError, login } from "../../src/index.js";
import { createNodeFetch, type NodeFetchOptions } from "../../src/node/index.js";
import { createTestServer } from "../../src/testing/index.js";
import {
  type Authority,
  closeAll,
  createAuthority,
  httpServer,
  httpsServer,
  init,
  passphrase,
} from "../support/servers.js";

let authority: Authority;
/** An authority that nobody else here knows. */
let stranger: Authority;
/** Base URL of a server that demands no certificate. */
let url: string;
/** Base URL of one that does; it answers the name in the certificate. */
let mutual: string;

beforeAll(async () => {
  [authority, stranger] = await Promise.all([createAuthority(), createAuthority()]);
  const { port } = await httpsServer(authority.server, (_, response) => response.end("{}"));
  url = `https://localhost:${port}`;
  const options = { ...authority.server, ca: authority.ca, requestCert: true };
  const demanding = await httpsServer(options, (request, response) => {
    const { subject } = (
      request.socket as unknown as { getPeerCertificate(): { subject: { CN: string } } }
    ).getPeerCertificate();
    const { identityId } = createTestServer();
    const token = { accessToken: `token-of-${subject.CN}`, expiresIn: 60, identityId };
    response.end(JSON.stringify(token));
  });
  mutual = `https://localhost:${demanding.port}`;
});

afterAll(closeAll);

function call(options: NodeFetchOptions, to = url): Promise<unknown> {
  return createNodeFetch({ proxy: false, ...options })(`${to}/`, init());
}

describe("TLS", () => {
  it("works with an own authority, as text, bytes or a list", async () => {
    const { ca } = authority;
    for (const given of [ca, Buffer.from(ca), [stranger.ca, ca], new TextEncoder().encode(ca)]) {
      await expect(call({ ca: given })).resolves.toMatchObject({ status: 200 });
    }
  });

  it.each([
    ["an authority that is not known", {}, /self.signed|unable to/],
    ["the wrong authority", () => ({ ca: stranger.ca }), /unable to|self.signed|signature/],
  ])("with %s fails, and asks for ca", async (_, options, reason) => {
    const failing = call(typeof options === "function" ? options() : options);
    await expect(failing).rejects.toBeInstanceOf(InfisicalNetworkError);
    await expect(failing).rejects.toThrow(reason);
    await expect(failing).rejects.toThrow(
      /; give the certificate of the authority that signed the server's as ca$/,
    );
  });

  it("tells the same through a session", async () => {
    const fetch = createNodeFetch({ proxy: false });
    const session = createSession({ baseUrl: url, fetch });
    await expect(
      login(session, { universalAuth: { clientId: "id", clientSecret: "planted" } }),
    ).rejects.toMatchObject({
      name: "InfisicalNetworkError",
      message: expect.stringMatching(/as ca \([A-Z_]+\) \(request 3; before it: /),
    });
  });

  it("with a certificate for another name fails, and names servername", async () => {
    const failing = call({ ca: authority.ca, servername: "other.example" });
    await expect(failing).rejects.toThrow(/give the name in the certificate as servername$/);
  });

  it("takes the name of servername for that of the host", async () => {
    const byAddress = url.replace("localhost", "127.0.0.1");
    await call({ ca: authority.ca }, byAddress);
    await call({ ca: authority.ca, servername: "localhost" }, byAddress);
  });

  it("takes any certificate where it is told to", async () => {
    await expect(call({ rejectUnauthorized: false })).resolves.toMatchObject({ status: 200 });
  });

  it("on a port that speaks none says so", async () => {
    const { port } = await httpServer((_, response) => response.end());
    const failing = call({ ca: authority.ca }, `https://localhost:${port}`);
    await expect(failing).rejects.toThrow(/no TLS is spoken there: check https and the port$/);
  });
});

describe("a client certificate", () => {
  it("signs in with tlsCertAuth", async () => {
    const fetch = createNodeFetch({ ca: authority.ca, ...authority.client, proxy: false });
    const session = createSession({ baseUrl: mutual, fetch });
    const { accessToken } = await login(session, { tlsCertAuth: { identityId: "machine" } });
    expect(accessToken).toBe("token-of-client");
  });

  it("can have an encrypted key", async () => {
    const encrypted = { ca: authority.ca, ...authority.encrypted };
    await call({ ...encrypted, passphrase }, mutual);
    for (const wrong of [{}, { passphrase: "planted-wrong" }]) {
      const create = () => createNodeFetch({ ...encrypted, ...wrong });
      expect(create).toThrow(/key needs its passphrase$/);
      expect(create).not.toThrow(/planted/);
    }
  });

  it("that is missing makes the error name cert and key", async () => {
    const failing = call({ ca: authority.ca }, mutual);
    await expect(failing).rejects.toBeInstanceOf(InfisicalNetworkError);
    await expect(failing).rejects.toThrow(/client certificate, or another one: see cert and key$/);
  });

  it("of another authority makes the error name cert and key", async () => {
    const failing = call({ ca: authority.ca, ...stranger.client }, mutual);
    await expect(failing).rejects.toThrow(/client certificate, or another one: see cert and key$/);
  });

  it.each([
    ["a key that does not match", () => ({ key: stranger.client.key }), /belongs to cert$/],
    ["a key that is no PEM", () => ({ key: "planted" }), /ca, cert and key must be PEM/],
    ["a certificate that is no PEM", () => ({ cert: "planted" }), /ca, cert and key must be PEM/],
  ])("with %s is refused at once", (_, change, message) => {
    const create = () => createNodeFetch({ ...authority.client, ...change() });
    expect(create).toThrow(InfisicalError);
    expect(create).toThrow(message);
    expect(create).not.toThrow(/planted|PRIVATE/);
  });
});
