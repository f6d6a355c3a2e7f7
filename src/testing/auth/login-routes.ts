import { open } from "../../core/modes.js";
import { defaultsOf } from "../defaults.js";
import { notFound } from "../errors.js";
import type { Routes } from "../http/router.js";
import { identities } from "../resources/identities.js";
import { identityAuth } from "../resources/identity-auth.js";
import { requireLicence } from "../server-config.js";
import type { Store } from "../store.js";
import type { TestLoginMethod } from "../types.js";
import { literal, object, optional, type Schema, string, withDefault } from "../validation.js";
import { type Logins, methodName } from "./logins.js";
import type { Tokens } from "./tokens.js";

type ProofMethod = Exclude<TestLoginMethod, "universalAuth">;

interface Proof {
  readonly identityId: string;
  readonly organizationSlug: string | undefined;
}

/**
 * The logins that prove an identity to somebody else than the server. There is nobody to ask, so a
 * proof of the right shape will do where no rule of the test says otherwise.
 */
export function loginRoutes(store: Store, tokens: Tokens, logins: Logins): Routes {
  const organizationSlug = optional(string({ min: 1, max: 64 }));
  const text = string();
  const common = { identityId: text, organizationSlug };
  const withJwt = object({ ...common, jwt: text });

  const proofs: [ProofMethod, Schema<Proof>][] = [
    [
      "awsAuth",
      object({
        ...common,
        iamHttpRequestMethod: withDefault(text, "POST"),
        iamRequestBody: text,
        iamRequestHeaders: text,
      }),
    ],
    ["gcpAuth", withJwt],
    ["azureAuth", withJwt],
    ["kubernetesAuth", withJwt],
    ["oidcAuth", withJwt],
    ["jwtAuth", withJwt],
    [
      "ldapAuth",
      object({
        identityId: string({ format: "uuid" }),
        organizationSlug,
        username: string({ min: 1 }),
        password: string({ min: 1 }),
      }),
    ],
    ["tlsCertAuth", object(common)],
    [
      "ociAuth",
      object({
        ...common,
        userOcid: text,
        headers: object({
          authorization: text,
          host: text,
          "x-date": optional(text),
          date: optional(text),
        }),
      }),
    ],
    [
      "alicloudAuth",
      object({
        ...common,
        Action: literal("GetCallerIdentity"),
        Format: literal("JSON"),
        Version: text,
        AccessKeyId: text,
        SignatureMethod: literal("HMAC-SHA1"),
        Timestamp: string({ format: "datetime" }),
        SignatureVersion: literal("1.0"),
        SignatureNonce: text,
        Signature: text,
      }),
    ],
  ];

  /** The default identity can log in by any method; others by those that they have. */
  function requireMethod(method: ProofMethod, id: string): string {
    if (method === "ldapAuth") {
      requireLicence(
        store,
        "Failed to login to identity due to plan restriction. Upgrade plan to login to use LDAP authentication.",
      );
    }
    const isThere = store.rows(identities).get(id) !== undefined;
    const isAttached = identityAuth(store, id, methodName(method)) !== undefined;
    if (isAttached || (isThere && id === defaultsOf(store).identityId)) return id;
    throw notFound(`The identity '${id}' has no ${methodName(method)}`);
  }

  const routes: Record<string, Routes[string]> = {};
  for (const [method, proof] of proofs) {
    routes[`POST /api/v1/auth/${methodName(method)}/login`] = {
      auth: open,
      async handle(call) {
        const params = call.body(proof);
        const accepted = await logins.judge(method, params, params.identityId);
        const identityId = accepted ?? requireMethod(method, params.identityId);
        logins.requireSlug(identityId, params.organizationSlug);
        return logins.admit(identityId, method);
      },
    };
  }

  const tokenBody = object({ accessToken: string() });
  return {
    ...routes,
    "POST /api/v1/auth/token/renew": {
      auth: open,
      handle: (call) => tokens.renew(call.body(tokenBody).accessToken),
    },
    "POST /api/v1/auth/token/revoke": {
      auth: open,
      handle(call) {
        tokens.revoke(call.body(tokenBody).accessToken);
        return { message: "Successfully revoked access token" };
      },
    },
  };
}
