import { unauthorized } from "../errors.js";
import { defaultTokenLimits, type Identity } from "../records.js";
import type { State } from "../state.js";
import type { TestLoginMethod, TestLoginRule } from "../types.js";
import type { AccessTokenAnswer, Tokens } from "./tokens.js";

/** What the methods are called in routes and in answers. */
export const loginMethods: Readonly<Record<TestLoginMethod, string>> = {
  universalAuth: "universal-auth",
  awsAuth: "aws-auth",
  gcpAuth: "gcp-auth",
  azureAuth: "azure-auth",
  kubernetesAuth: "kubernetes-auth",
  oidcAuth: "oidc-auth",
  jwtAuth: "jwt-auth",
  ldapAuth: "ldap-auth",
  tlsCertAuth: "tls-cert-auth",
  ociAuth: "oci-auth",
  alicloudAuth: "alicloud-auth",
};

/** Who may log in, and how often somebody has. */
export class Logins {
  readonly #store: State;
  readonly #tokens: Tokens;
  readonly #rules: Map<string, (params: never) => unknown> = new Map();
  #count = 0;

  constructor(store: State, tokens: Tokens) {
    this.#store = store;
    this.#tokens = tokens;
  }

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#rules.clear();
    this.#count = 0;
  }

  setRule<Method extends TestLoginMethod>(method: Method, rule: TestLoginRule<Method>): void {
    if (!Object.hasOwn(loginMethods, method)) {
      const known = Object.keys(loginMethods).join(", ");
      throw new TypeError(`There is no login by "${method}"; there are ${known}`);
    }
    this.#rules.set(method, rule);
  }

  /** The identity that the test's rule accepts; `undefined` without a rule for the method. */
  async judge(
    method: TestLoginMethod,
    params: object,
    named: () => Identity | undefined,
  ): Promise<Identity | undefined> {
    const rule = this.#rules.get(method);
    if (!rule) return undefined;
    // The rule was set for this method, and the method's own schema has just read the params.
    const verdict = await rule(params as never);
    const accepted = typeof verdict === "string" ? this.#store.identities.get(verdict) : named();
    if (verdict === false || !accepted) throw unauthorized("Invalid credentials");
    return accepted;
  }

  /**
   * Gives an identity a token, as its configuration of the method has it; one that is let in
   * without such a configuration gets what universal auth would give.
   */
  admit(identity: Identity, method: TestLoginMethod): AccessTokenAnswer {
    const name = loginMethods[method];
    const limits =
      this.#store.identityAuth(identity.id, name) ??
      this.#store.identityAuth(identity.id, loginMethods.universalAuth) ??
      defaultTokenLimits;
    const actor = { mode: "identityAccessToken", identity } as const;
    const { grant, ...answer } = this.#tokens.issue(actor, limits, { method: name });
    identity.lastLogin = { method: name, at: this.#store.clock.timestamp() };
    this.#count++;
    return answer;
  }
}
