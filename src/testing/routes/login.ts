import { notFound } from "../errors.js";
import type { Identity } from "../model.js";
import type { Routes } from "../router.js";
import type { Store } from "../state.js";
import type { AccessTokenAnswer, Tokens } from "../tokens.js";
import { literal, object, optional, type Schema, string, withDefault } from "../validation.js";

/** Gives an identity a token and takes note of its login. */
export type LogIn = (identity: Identity, method: string) => AccessTokenAnswer;

/**
 * The logins that prove an identity to somebody else than the server. There is nobody to ask, so
 * here any proof of the right shape will do.
 */
export function loginRoutes(store: Store, tokens: Tokens, logIn: LogIn): Routes {
  const organizationSlug = optional(string({ min: 1, max: 64 }));
  const text = string();
  const common = { identityId: text, organizationSlug };
  const withJwt = object({ ...common, jwt: text });

  const proofs: Record<string, Schema<{ identityId: string }>> = {
    "aws-auth": object({
      ...common,
      iamHttpRequestMethod: withDefault(text, "POST"),
      iamRequestBody: text,
      iamRequestHeaders: text,
    }),
    "gcp-auth": withJwt,
    "azure-auth": withJwt,
    "kubernetes-auth": withJwt,
    "oidc-auth": withJwt,
    "jwt-auth": withJwt,
    "ldap-auth": object({
      identityId: string({ format: "uuid" }),
      organizationSlug,
      username: string({ min: 1 }),
      password: string({ min: 1 }),
    }),
    "tls-cert-auth": object(common),
    "oci-auth": object({
      ...common,
      userOcid: text,
      headers: object({
        authorization: text,
        host: text,
        "x-date": optional(text),
        date: optional(text),
      }),
    }),
    "alicloud-auth": object({
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
  };

  const routes: Record<string, Routes[string]> = {};
  for (const [method, proof] of Object.entries(proofs)) {
    routes[`POST /api/v1/auth/${method}/login`] = {
      auth: [],
      handle(call) {
        const { identityId } = call.body(proof);
        const identity = store.identities.get(identityId);
        if (!identity) throw notFound(`The identity '${identityId}' has no ${method}`);
        return logIn(identity, method);
      },
    };
  }

  const tokenBody = object({ accessToken: string() });
  return {
    ...routes,
    "POST /api/v1/auth/token/renew": {
      auth: [],
      handle: (call) => tokens.renew(call.body(tokenBody).accessToken),
    },
    "POST /api/v1/auth/token/revoke": {
      auth: [],
      handle(call) {
        tokens.revoke(call.body(tokenBody).accessToken);
        return { message: "Successfully revoked access token" };
      },
    },
  };
}
