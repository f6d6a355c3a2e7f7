import { describe, expectTypeOf, it } from "vitest";
import {
  type AuthMode,
  authMode,
  createClient,
  createSession,
  type LoginFunction,
  type LoginMethods,
  type LoginParams,
  type LoginResult,
  type LoginWithAlicloudAuthParams,
  type LoginWithAwsAuthParams,
  login,
  type RenewToken,
  setAccessToken,
  setApiKey,
  setServiceToken,
  type TokenStore,
} from "../../src/index.js";
import { compiled } from "../support/compiled.js";

const session = createSession();
const universalAuth = { clientId: "c", clientSecret: "s" };

describe("the params of login", () => {
  it("name one of twelve methods", () => {
    expectTypeOf<keyof LoginMethods>().toEqualTypeOf<
      | "universalAuth"
      | "tokenAuth"
      | "awsAuth"
      | "gcpAuth"
      | "azureAuth"
      | "kubernetesAuth"
      | "oidcAuth"
      | "jwtAuth"
      | "ldapAuth"
      | "tlsCertAuth"
      | "ociAuth"
      | "alicloudAuth"
    >();
    compiled(() => login(session, { universalAuth }));
    compiled(() => login(session, { kubernetesAuth: { identityId: "i", jwt: "j" } }));
    // @ts-expect-error: no method
    compiled(() => login(session, {}));
    // @ts-expect-error: two methods
    compiled(() => login(session, { universalAuth, tokenAuth: { accessToken: "t" } }));
    // @ts-expect-error: no such method
    compiled(() => login(session, { passwordAuth: universalAuth }));
    // @ts-expect-error: no params
    compiled(() => login(session));
  });

  it("have the fields that the method needs", () => {
    // @ts-expect-error: no clientSecret
    compiled(() => login(session, { universalAuth: { clientId: "c" } }));
    // @ts-expect-error: no identityId
    compiled(() => login(session, { oidcAuth: { jwt: "j" } }));
    compiled(() => login(session, { tlsCertAuth: { identityId: "i" } }));
    compiled(() => login(session, { tokenAuth: { accessToken: "t" } }));
    // @ts-expect-error: no server takes an identity alone
    compiled(() => login(session, { tokenAuth: { identityId: "i" } }));
    // @ts-expect-error: a token, and nothing else
    compiled(() => login(session, { tokenAuth: { accessToken: "t", identityId: "i" } }));
    // @ts-expect-error: no such field
    compiled(() => login(session, { tokenAuth: { accessToken: "t", expiresIn: 5 } }));
  });

  it("are those of the endpoints, but for what login translates", () => {
    expectTypeOf<LoginMethods["awsAuth"]>().toEqualTypeOf<LoginWithAwsAuthParams>();
    expectTypeOf<LoginMethods["alicloudAuth"]>().toEqualTypeOf<LoginWithAlicloudAuthParams>();
    const oci = { identityId: "i", userOcid: "u" };
    const headers = { authorization: "a", host: "h" };
    compiled(() => login(session, { ociAuth: { ...oci, headers } }));
    compiled(() => login(session, { ociAuth: { ...oci, requestHeaders: "{}" } }));
    // @ts-expect-error: headers or requestHeaders
    compiled(() => login(session, { ociAuth: oci }));
  });

  it("all take the slug of an organization, but for a token that is only adopted", () => {
    type Method = Exclude<keyof LoginMethods, "tokenAuth">;
    expectTypeOf<LoginMethods[Method]["organizationSlug"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<LoginMethods["tokenAuth"]>().not.toHaveProperty("organizationSlug");
  });

  it("may come from a function, at once or later", () => {
    compiled(() => login(session, () => ({ universalAuth })));
    compiled(() => login(session, async () => ({ universalAuth })));
    // @ts-expect-error: it gives no method
    compiled(() => login(session, () => ({})));
  });
});

describe("signing in", () => {
  it("answers the token with its lifetimes", () => {
    expectTypeOf(login).returns.resolves.toEqualTypeOf<LoginResult>();
    expectTypeOf<LoginResult["expiresIn"]>().toBeNumber();
    expectTypeOf<"Bearer">().toExtend<LoginResult["tokenType"]>();
  });

  it("tells the mode as one of four, or null", () => {
    expectTypeOf(authMode).returns.toEqualTypeOf<AuthMode | null>();
    expectTypeOf<AuthMode>().toEqualTypeOf<
      "identityAccessToken" | "jwt" | "serviceToken" | "apiKey"
    >();
  });

  it("with a token takes its lifetime and how to renew it; service tokens and API keys have none", () => {
    const renew: RenewToken = () => ({ accessToken: "t" });
    compiled(() => setAccessToken(session, "t", { expiresIn: 5, renew }));
    compiled(() => setAccessToken(session, "t", { expiresIn: undefined, renew: undefined }));
    // @ts-expect-error: no such option
    compiled(() => setAccessToken(session, "t", { ttl: 5 }));
    // @ts-expect-error: a service token is not renewed
    compiled(() => setServiceToken(session, "t", { renew }));
    // @ts-expect-error: an API key is not renewed
    compiled(() => setApiKey(session, "t", { renew }));
    // @ts-expect-error: it gives no accessToken
    compiled((): RenewToken => () => ({ token: "t" }));
  });

  it("with a client takes the same, together or one after the other", () => {
    const client = createClient();
    const renew: RenewToken = () => ({ accessToken: "t" });
    compiled(() => client.setAccessToken("t", { expiresIn: 5, renew }));
    compiled(() => client.setJwtToken("t", { renew }));
    compiled(() => client.setAccessToken("t", 5, renew));
    compiled(() => client.setJwtToken("t", undefined, renew));
    // @ts-expect-error: no such option
    compiled(() => client.setAccessToken("t", { ttl: 5 }));
    expectTypeOf(client.setServiceToken).parameters.toEqualTypeOf<[token: string]>();
    expectTypeOf(client.login).parameter(0).toEqualTypeOf<LoginParams | LoginFunction>();
  });
});

describe("a token store", () => {
  it("answers at once or later", () => {
    const map = new Map<string, unknown>();
    const sync: TokenStore = { get: () => null, set: () => {}, clear: () => {} };
    const later: TokenStore = {
      get: async () => ({ mode: "jwt", token: "t", expiresAt: 5 }),
      set: async (token) => {
        map.set("token", token);
      },
      clear: async () => {
        map.clear();
      },
    };
    expectTypeOf([sync, later]).toExtend<TokenStore[]>();
    // @ts-expect-error: a token without a mode
    compiled((): TokenStore => ({ ...sync, get: () => ({ token: "t" }) }));
  });
});
