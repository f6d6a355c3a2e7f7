import { loginRoutes } from "../../login-routes.js";
import { notFound, unauthorized } from "../errors.js";
import { identities } from "../resources/identities.js";
import { identityAuth } from "../resources/identity-auth.js";
import { identityMembership } from "../resources/memberships.js";
import { organizations } from "../resources/organizations.js";
import type { Store } from "../store.js";
import type { TestLoginMethod, TestLoginRule } from "../types.js";
import { type AccessTokenAnswer, defaultTokenLimits, type Tokens } from "./tokens.js";

const { tokenAuth, ...methods } = loginRoutes;

/** What a method is called in routes and in answers. */
export function methodName(method: TestLoginMethod): string {
  return methods[method][0];
}

/** Who may log in, and how often somebody has. */
export class Logins {
  readonly #store: Store;
  readonly #tokens: Tokens;
  readonly #rules: Map<string, (params: never) => unknown> = new Map();
  #count = 0;

  constructor(store: Store, tokens: Tokens) {
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
    if (!Object.hasOwn(methods, method)) {
      const known = Object.keys(methods).join(", ");
      throw new TypeError(`There is no login by "${method}"; there are ${known}`);
    }
    this.#rules.set(method, rule);
  }

  /** The id of the identity that the test's rule accepts; `undefined` without a rule. */
  async judge(
    method: TestLoginMethod,
    params: object,
    named: string | undefined,
  ): Promise<string | undefined> {
    const rule = this.#rules.get(method);
    if (!rule) return undefined;
    // The rule was set for this method, and the method's own schema has just read the params.
    const verdict = await rule(params as never);
    const id = typeof verdict === "string" ? verdict : named;
    const identity = this.#store.rows(identities).get(id ?? "");
    if (verdict === false || !identity) throw unauthorized("Invalid credentials");
    return identity.id;
  }

  /** The slug of the identity's organization is right, and no other: none has organizations below it. */
  requireSlug(identityId: string, organizationSlug: string | undefined): void {
    const { organizationId } = identityMembership(this.#store, identityId);
    const organization = this.#store.rows(organizations).get(organizationId);
    if (organizationSlug === undefined || organizationSlug === organization?.slug) return;
    throw notFound(`Sub organization with slug ${organizationSlug} not found`);
  }

  /**
   * Gives an identity a token, as its configuration of the method has it; one that is let in
   * without such a configuration gets what universal auth would give.
   */
  admit(identityId: string, method: TestLoginMethod): AccessTokenAnswer {
    const name = methodName(method);
    const limits =
      identityAuth(this.#store, identityId, name) ??
      identityAuth(this.#store, identityId, methodName("universalAuth")) ??
      defaultTokenLimits;
    const actor = { mode: "identityAccessToken", identityId } as const;
    const { grant, ...answer } = this.#tokens.issue(actor, limits, { method: name });
    identityMembership(this.#store, identityId).lastLogin = {
      method: name,
      at: this.#store.clock.timestamp(),
    };
    this.#count++;
    return answer;
  }
}
